"""The outcome of comparing one assertion with one claim."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Assertion, Polarity, Stance
from lint.model.finding import Confidence

if TYPE_CHECKING:
    from lint.model.span import Span
    from lint.sheet import AnyClaim

_OUR_WORDS = words("disowned", "our_words")


class Relation(StrEnum):
    """How an assertion stands to a claim."""

    SUPPORTS = "supports"
    POSSIBLY = "possibly-supports"
    TOUCHES = "touches"  # speaks of the topic and does not say it
    CONTRADICTS = "contradicts"
    EXCEEDS = "exceeds"
    UNDERSTATES = "understates"
    DIFFERS = "differs"
    UNSUPPORTED = "unsupported"  # a number that no claim has; the claim is the nearest one


@dataclass(frozen=True, slots=True)
class Judgement:
    """One assertion against one claim. `reason` says in a sentence what the article does, for the message.

    It is `doubted` where the article says the contrary right behind, so that it may tell of an error.
    """

    assertion: Assertion
    claim: AnyClaim | None
    relation: Relation
    span: Span
    reason: str = ""
    found: str | None = None
    expected: str | None = None
    confidence: Confidence = Confidence.HIGH
    doubted: bool = False


def holds(assertion: Assertion) -> bool:
    """Whether the writer says that it is so; a refuted assertion is one that the writer says is not so.

    What is only asked holds neither way: `judge` leaves it out before anything is compared.
    """
    affirmed = assertion.polarity is Polarity.AFFIRMED
    return not affirmed if assertion.stance is Stance.REFUTED else affirmed


def accusable(assertion: Assertion) -> bool:
    """Whether the writer stands behind it, so that a writer can be held to it; others' words are theirs."""
    return assertion.stance is Stance.ASSERTED


def disowned(assertion: Assertion) -> bool:
    """Whether the writer says in so many words that a statement is wrong ("the line … is incorrect").

    What readers "may have heard" is nobody's yet, and may turn out to be right. So may what "we wrote" before.
    """
    refuters = (cue for cue in assertion.cues if cue.kind == "refuter")
    return assertion.stance is Stance.REFUTED and any(cue.text.lower() not in _OUR_WORDS for cue in refuters)


def told_wrong(assertion: Assertion) -> bool:
    """Whether it is affirmed, and only its surroundings say that it is wrong ("Wrong." before a row of statements).

    Whose words are rejected there is easily misread, so that it may well be the writer's own statement.
    """
    return assertion.stance is Stance.REFUTED and not disowned(assertion) and assertion.polarity is Polarity.AFFIRMED
