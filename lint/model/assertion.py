"""What an article says."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.model.quantity import Quantity
    from lint.model.span import Span


class Kind(StrEnum):
    """What an assertion is about; the extractor of each kind is `lint.nlp.extract.<kind>`."""

    DOSE = "dose"
    RATIO = "ratio"
    STANDARD_DOSE = "standard-dose"
    ADMINISTRATION = "administration"
    APPROVAL = "approval"
    WARNING = "warning"
    CONTRAINDICATION = "contraindication"
    RISK = "risk"
    ADVICE = "advice"
    SUPPLY = "supply"
    EVIDENCE = "evidence"
    EFFICACY = "efficacy"
    STUDY = "study"
    ONSET = "onset"
    SAFETY = "safety"
    SHARE = "share"
    MECHANISM = "mechanism"
    FIGURE = "figure"  # a quantity as such, where a claim has one in its words only


class Polarity(StrEnum):
    """Whether the assertion is affirmed or denied."""

    AFFIRMED = "affirmed"
    DENIED = "denied"


class Stance(StrEnum):
    """How the writer stands to the assertion."""

    ASSERTED = "asserted"
    QUESTIONED = "questioned"
    REPORTED = "reported"
    REFUTED = "refuted"
    HYPOTHETICAL = "hypothetical"


class Strength(IntEnum):
    """Claim strength after Sumner et al. (2014), Yu et al. (2019), Wright and Augenstein (2021)."""

    NONE = 0
    CORRELATION = 1
    CONDITIONAL = 2
    CAUSAL = 3


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that decided a slot: `kind` names the slot or lexicon group, `source` where an inherited one came from."""

    kind: str
    text: str
    span: Span
    source: str = "sentence"  # sentence, previous sentence, heading, lead-in, header, answer, document


@dataclass(frozen=True, slots=True)
class Assertion:
    """One thing the article says, anchored in a sentence; slots may be filled from its context.

    `subject`, `object` and `population` are concept ids of the sheet or lexicon classes. `aspects` holds the values
    of slots that only one kind has (an efficacy's "generality", a dose's "role"), each documented by its extractor.
    """

    kind: Kind
    span: Span
    sentence: int
    subject: str | None = None
    object: str | None = None
    population: str | None = None
    year: int | None = None
    polarity: Polarity = Polarity.AFFIRMED
    stance: Stance = Stance.ASSERTED
    strength: Strength = Strength.NONE
    quantity: Quantity | None = None
    cues: tuple[Cue, ...] = ()
    aspects: dict[str, str] = field(default_factory=dict)

    def turned(self) -> Assertion:
        """The same with the other polarity."""
        denied = self.polarity is Polarity.DENIED
        return replace(self, polarity=Polarity.AFFIRMED if denied else Polarity.DENIED)

    def having(self, **aspects: str | None) -> Assertion:
        """The same with further aspects; those that are `None` are left out."""
        more = {name: value for name, value in aspects.items() if value is not None}
        return replace(self, aspects=self.aspects | more) if more else self


@dataclass(frozen=True, slots=True)
class ConceptMention:
    """A concept named in a sentence."""

    concept: str
    text: str
    span: Span
    negated: bool = False
    stance: Stance = Stance.ASSERTED


@dataclass(frozen=True, slots=True)
class QuantityUse:
    """A quantity of a sentence at its place in the file."""

    text: str
    quantity: Quantity
    span: Span


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as understood.

    `block` is its index in `Document.blocks`, `start:end` its place in that block's text. `around` are the indexes of
    the sentences that its place puts beside it: lead-in, headers, the cells of its row, the question that it answers.
    """

    index: int
    block: int
    start: int
    end: int
    text: str
    span: Span
    strength: Strength
    asks: bool = False
    warns: bool = False  # whether something is denied or forbidden in it, or in what its place puts beside it
    past: bool = False  # whether something in it is told of the past
    of_others: bool = False  # whether it names medicines, and none that the sheet's claims are about
    named: frozenset[str] = frozenset()  # ids of concepts
    around: tuple[int, ...] = ()
    figures: tuple[QuantityUse, ...] = ()  # what a claim may have in its words; asserted, or said of a case
    quantities: tuple[QuantityUse, ...] = ()
    concepts: tuple[ConceptMention, ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in a conversation before another speaks; turns are numbered over a document."""

    conversation: int
    number: int
    speaker: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was understood of a document under one sheet."""

    sentences: tuple[Sentence, ...]
    assertions: tuple[Assertion, ...]
    about: bool
    about_note: str = ""  # why it is unsure, when it is; empty otherwise
    turns: dict[int, Turn] = field(default_factory=dict)  # by sentence, of those spoken in a conversation
