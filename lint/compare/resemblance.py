"""A sentence that says a claim in its words, though nobody could work out that it does.

Language is wider than any grammar of it. Where no assertion makes a required claim, a sentence that shares many of the
claim's words may make it all the same, and so may one that names whom or what the claim warns of, forbids something and
says nothing else that was understood. A reader decides faster than an editor who looks for what is not missing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import stems
from lint.sheet import AdviceClaim, ApprovalClaim, ContraindicationClaim, EvidenceClaim, RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from lint.model.assertion import Reading, Sentence
    from lint.sheet import AnyClaim, Sheet
    from lint.sheet.wording import Wording

    Words = tuple[Sentence, AbstractSet[str]]

# Of the weight of a claim's words. A sentence that was understood to say something else must have most of them, and so
# must one for a contraindication or a warning, which share their few words with others of the sheet. Less will do where
# nothing was understood: in labelled articles one in seventy of the statements that are not made reaches it, and every
# fifth of those that were called missing though they are.
_ENOUGH, _UNREAD = 0.55, 0.35
_FEWEST = 2  # words in common
_NONE: frozenset[int] = frozenset()


def worded(reading: Reading, telling: Iterable[int] = ()) -> tuple[Words, ...]:
    """The sentences that may say something, each with the stems in it, in what its place lends it and right before it.

    A question says nothing; its words count for the answer. Sentences `telling` a claim of their own lend nothing
    to the next.
    """
    others = frozenset(telling)
    own = [stems(sentence.text) for sentence in reading.sentences]
    before = [frozenset[str](), *(frozenset[str]() if index in others else put for index, put in enumerate(own))]
    return tuple(
        (sentence, before[index].union(own[index], *(own[other] for other in sentence.around)))
        for index, sentence in enumerate(reading.sentences)
        if not sentence.asks
    )


def resembling(
    claim: AnyClaim, said: Iterable[Words], sheet: Sheet, known: Iterable[int] = (), telling: AbstractSet[int] = _NONE
) -> Sentence | None:
    """The sentence most like a claim, of those that `worded` gives; none where none shares enough of its words.

    What is said of another medicine only is not said of the sheet's. `known` are sentences that were understood, and do
    not make the claim. Those `telling` another, and those that have more of another's words, must have most of its own.
    """
    wording = sheet.wordings[claim.id]
    understood = frozenset(known)
    wide = isinstance(claim, AdviceClaim | EvidenceClaim | RiskClaim)
    best, most = None, 0.0
    for sentence, words in said:
        if sentence.index in understood or not _may_say(claim, sentence, wording):
            continue
        share = _likeness(wording, sentence, words)
        if share <= most or share < _UNREAD:
            continue
        unread = wide and sentence.index not in telling and not _likelier(share, sentence, words, sheet)
        if share >= _ENOUGH or unread:
            best, most = sentence, share
    return best


def naming(claim: AnyClaim, said: Iterable[Words], sheet: Sheet, known: Iterable[int] = ()) -> Sentence | None:
    """The first sentence that denies or forbids something and names whom or what a claim warns of.

    An article has hardly another reason to. `known` are sentences that were understood, to make this claim or another:
    what they name is accounted for.
    """
    if not isinstance(claim, AdviceClaim | ContraindicationClaim | RiskClaim):
        return None
    wording = sheet.wordings[claim.id]
    understood = frozenset(known)
    for sentence, _ in said:
        if sentence.index in understood or not sentence.warns or not _may_say(claim, sentence, wording):
            continue
        if not wording.concepts.isdisjoint(sentence.named):
            return sentence
    return None


def _may_say(claim: AnyClaim, sentence: Sentence, wording: Wording) -> bool:
    """Whether a sentence is about the sheet's medicine, and denies or forbids something where the claim does.

    Whom a contraindication keeps away is told in many words without a forbidding one: in an item, in a diary.
    """
    if sentence.of_others and wording.beside.isdisjoint(sentence.named):
        return False
    if isinstance(claim, AdviceClaim):
        return sentence.warns or claim.direction != "never"
    if isinstance(claim, ApprovalClaim):
        return sentence.warns or claim.approved
    return True


def _likelier(share: float, sentence: Sentence, words: AbstractSet[str], sheet: Sheet) -> bool:
    """Whether a sentence has more of another claim than this share: what is left of it is that claim's, then."""
    return any(_likeness(wording, sentence, words) > share for wording in sheet.wordings.values())


def _likeness(wording: Wording, sentence: Sentence, words: AbstractSet[str]) -> float:
    """How much of a claim, as it is best put, is said; who names what it is about has said the names."""
    told = words if wording.concepts.isdisjoint(sentence.named) else words | wording.names
    return max((_share(put, told) for put in wording.puts), default=0.0)


def _share(put: Mapping[str, float], said: AbstractSet[str]) -> float:
    """How much of a wording is said, by weight; nothing where it is a single word."""
    common = put.keys() & said
    return sum(put[stem] for stem in common) / sum(put.values()) if len(common) >= _FEWEST else 0.0
