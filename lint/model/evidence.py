"""Why something was flagged: what the article says and what the source says, slot by slot."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.model.assertion import Assertion, Cue
    from lint.model.span import Position, Span


class Slot(StrEnum):
    """What a row of the two sides is about, as people are told. Names are published: more may come, none changes."""

    MEDICINE = "medicine"
    CONDITION = "condition"
    PEOPLE = "people"
    AMOUNT = "amount"
    GIVEN_AS = "given as"
    COMPARED_WITH = "compared with"
    STANDARD_DOSE = "standard dose"
    TIME_OF_DAY = "time of day"
    WATER = "water"
    FOOD = "food"
    HOW_OFTEN = "how often"
    APPROVED = "approved"
    WHERE = "where"
    BOXED_WARNING = "boxed warning"
    HAZARD = "hazard"
    MAY_TAKE = "may take it"
    ACTION = "action"
    ADVISED = "advised"
    OCCASION = "occasion"
    TIME = "time"
    RISK_OF = "risk of"
    RISK = "risk"
    SUPPLIER = "supplier"
    COMES_FROM = "comes from it"
    EVIDENCE = "evidence"
    OUTCOME = "outcome"
    BENEFIT = "benefit"
    CERTAINTY = "how surely"
    GENERALITY = "for whom"
    SPEAKER = "who says so"
    WORSENS = "makes it worse"
    LONG_TERM = "long-term use"
    WORKS_WITHIN = "works within"
    WORKS_BY = "works by"
    DIRECTION = "direction"
    STUDY = "study"
    YEAR = "study year"
    DESIGN = "design"
    SIZE = "size"
    DOSE = "dose"
    DATA_FROM = "data from"
    DATA_TO = "data to"
    DATA_SPAN = "records over"
    DURATION = "taken for"
    CENTERS = "centers"
    RESULT = "result"
    STANCE = "stance"


@dataclass(frozen=True, slots=True)
class Row:
    """One slot on both sides; a text is empty where that side does not say. `differs` marks what was flagged."""

    slot: Slot
    article: str
    source: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Near:
    """A sentence that comes near to a required statement, and why it does not make it."""

    span: Span
    lacks: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a check saw: the assertion it flags, or none where a claim is missing.

    It only points at what was understood; the sides and what comes near are worked out when somebody asks why.
    """

    assertion: Assertion | None = None


@dataclass(frozen=True, slots=True)
class PlacedCue:
    """A cue with its place (its first character, 1-based); `elsewhere` when it is outside of the flagged sentence."""

    cue: Cue
    start: Position
    elsewhere: bool


@dataclass(frozen=True, slots=True)
class PlacedNear:
    """A sentence that comes near, as a reader sees it, with its place."""

    text: str
    start: Position
    lacks: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a finding was made, for people: the two sides, the words that decided, and what came near."""

    rows: tuple[Row, ...]
    cues: tuple[PlacedCue, ...] = ()
    near: tuple[PlacedNear, ...] = ()
    missing: bool = False  # about what the article does not say: `near` may be empty and still be told
