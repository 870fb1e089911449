"""What a page tells of the past and takes back a breath later: "He saw no reason not to take both. Nobody may.".

Beliefs of earlier days, what an uncle said: no grammar knows all the ways in which a writer tells what is not so. That
the contrary is stated right behind, of the same thing, says so in all of them. What is said of today is held against
the page whatever it says next: two such sentences are a fault of editing, and one of them is wrong.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.compare.judgement import Relation
from lint.model.assertion import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.compare.judgement import Judgement
    from lint.model.assertion import Reading, Sentence

_REACH = 4  # sentences


def doubted(found: Iterable[Judgement], reading: Reading) -> list[Judgement]:
    """The judgements; `doubted` those of statements whose contrary stands behind them in the same block.

    A bare verdict ("True.", "Not at all.") is nobody's belief: it is held against the page all the same.
    """
    judgements = list(found)
    sentences = {sentence.index: sentence for sentence in reading.sentences}
    right = [item for item in judgements if item.relation is Relation.SUPPORTS]
    return [
        replace(item, doubted=True)
        if item.relation is Relation.CONTRADICTS
        and sentences[item.assertion.sentence].past
        and sentences[item.assertion.sentence].named
        and any(_takes_back(other, item, sentences) for other in right)
        else item
        for item in judgements
    ]


def _takes_back(other: Judgement, item: Judgement, sentences: dict[int, Sentence]) -> bool:
    said, contrary = item.assertion, other.assertion
    if other.claim is not item.claim or not 0 < contrary.sentence - said.sentence <= _REACH:
        return False
    bare = contrary.kind is Kind.APPROVAL and contrary.object is None  # "There is no license."
    same = contrary.kind is said.kind and contrary.population == said.population
    same = same and (bare or contrary.object == said.object)
    same = same and said.aspects.get("where") in {None, contrary.aspects.get("where")}  # not allowed in another country
    behind, before = sentences[contrary.sentence], sentences[said.sentence]
    thing = contrary.population or contrary.object
    # "Meals make no difference." denies what stands before it in no words of its own
    plainly = bare or thing in behind.named or not behind.named.isdisjoint(before.named)
    plainly = plainly or (contrary.kind is Kind.ADVICE and thing not in before.named)
    return same and plainly and behind.block == before.block and contrary.polarity is not said.polarity
