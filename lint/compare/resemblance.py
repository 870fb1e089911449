"""A sentence that says a claim in its words, though nobody could work out that it does.

Language is wider than any grammar of it. Where no assertion makes a required claim, a sentence that shares most of the
claim's words may make it all the same, and a reader decides faster than an editor who looks for what is not missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import stems
from lint.sheet import AdviceClaim, ApprovalClaim, ContraindicationClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from lint.model.assertion import Reading, Sentence
    from lint.sheet import AnyClaim, Sheet

    Words = tuple[Sentence, AbstractSet[str]]

# Of the weight of a claim's words: what labelled articles lack hardly reaches it, what they say in words that were not
# understood does more often than not.
_ENOUGH = 0.55
_FEWEST = 2  # words in common


def worded(reading: Reading) -> tuple[Words, ...]:
    """The sentences that may say something, each with the stems that stand in it and in what its place lends it.

    A question says nothing.
    """
    return tuple(
        (sentence, stems(" ".join((sentence.text, *(reading.sentences[index].text for index in sentence.around)))))
        for sentence in reading.sentences
        if not sentence.asks
    )


def resembling(claim: AnyClaim, said: Iterable[Words], sheet: Sheet, known: Iterable[int] = ()) -> Sentence | None:
    """The sentence most like a claim, of those that `worded` gives; none where none shares enough of its words.

    What is said of another medicine only is not said of the sheet's. `known` are sentences that were understood, and do
    not make the claim.
    """
    wording = sheet.wordings[claim.id]
    understood = frozenset(known)
    best, most = None, 0.0
    warning = _warns(claim)
    for sentence, words in said:
        of_others = sentence.of_others and wording.beside.isdisjoint(sentence.named)
        if of_others or (warning and not sentence.warns) or sentence.index in understood:
            continue
        told = words if wording.concepts.isdisjoint(sentence.named) else words | wording.names
        share = max((_share(put, told) for put in wording.puts), default=0.0)
        if share >= _ENOUGH and share > most:
            best, most = sentence, share
    return best


def _warns(claim: AnyClaim) -> bool:
    """Whether a claim forbids or denies something: nobody says that without a word which does."""
    if isinstance(claim, AdviceClaim):
        return claim.direction == "never"
    if isinstance(claim, ApprovalClaim):
        return not claim.approved
    return isinstance(claim, ContraindicationClaim)


def _share(put: Mapping[str, float], said: AbstractSet[str]) -> float:
    """How much of a wording is said, by weight; nothing where it is a single word."""
    common = put.keys() & said
    return sum(put[stem] for stem in common) / sum(put.values()) if len(common) >= _FEWEST else 0.0
