"""The kinds of claims: what a source says, as facts.

Every claim has `says` (the fact in the sheet author's own words, shown to editors), `source`, and, where every article
must make the statement, `required` with a suggested `disclaimer`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from lint.sheet.base import Count, DoseField, DurationField, Flag, FractionField, Id, Strict, Text, Year
from lint.sheet.references import (
    Action,
    Benefit,
    ClaimId,
    Effect,
    MedicalCondition,
    Medicine,
    Population,
    Substance,
    Supplier,
)


class Passage(Strict):
    """Where the source says it: the section, and a rolled hash of the normalised words, or the words themselves."""

    section: Text | None = None
    words: Annotated[int, Field(strict=True, ge=3, le=2000)] | None = None
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    quote: Text | None = None


class Condition(Strict):
    """A requirement that holds only where the article states another claim."""

    when: ClaimId


def _required_form(value: object) -> str:
    return "condition" if isinstance(value, dict | Condition) else "flag"


def _source_form(value: object) -> str:
    return "passages" if isinstance(value, list) else "none"


# The form is chosen by what stands there, so that only that form's problems are reported.
Required = Annotated[
    Annotated[Flag, Tag("flag")] | Annotated[Condition, Tag("condition")], Discriminator(_required_form)
]
Passages = Annotated[list[Passage], Field(min_length=1, max_length=200)]
Source = Annotated[
    Annotated[Passages, Tag("passages")] | Annotated[Literal["none"], Tag("none")], Discriminator(_source_form)
]


class ClaimBase(Strict):
    """What every claim has. `id` is the key it stands under."""

    id: Id
    says: Text
    disclaimer: Text | None = None
    required: Required = False
    source: Source
    subject: Medicine | None = None  # the medicine; the sheet's subject when left out


class DoseClaim(ClaimBase):
    """The dose people take. `usual` bounds what an article calls usual; no stated dose may pass `limit`."""

    kind: Literal["dose"]
    usual: DoseField
    limit: DoseField | None = None


class RatioClaim(ClaimBase):
    """The dose as a fraction of another form's dose."""

    kind: Literal["ratio"]
    of: Medicine
    value: FractionField
    full: DoseField | None = None  # the other form's dose, when the source gives it


class StandardDoseClaim(ClaimBase):
    """Whether a standard dose exists."""

    kind: Literal["standard-dose"]
    exists: Flag


class AdministrationClaim(ClaimBase):
    """How it is taken."""

    kind: Literal["administration"]
    time: Literal["any", "morning", "evening", "bedtime"] | None = None
    water: Literal["full-glass", "any", "none"] | None = None
    food: Literal["with", "without", "either"] | None = None


class ApprovalClaim(ClaimBase):
    """Whether a regulator approved the medicine for the conditions."""

    kind: Literal["approval"]
    approved: Flag
    conditions: list[MedicalCondition] = Field(min_length=1)


class WarningClaim(ClaimBase):
    """A formal warning on the label."""

    kind: Literal["warning"]
    level: Literal["boxed"]
    hazard: Effect
    lower_for_subject: Literal["may", "no", "unknown"] = "unknown"


class ContraindicationClaim(ClaimBase):
    """Who must not take it."""

    kind: Literal["contraindication"]
    population: Population


class RiskClaim(ClaimBase):
    """An unwanted effect to look out for, its signs, and whether to call a clinician about them."""

    kind: Literal["risk"]
    effect: Effect
    signs: list[Effect] = Field(default_factory=list)
    call_clinician: Flag = False


class SideEffectsClaim(ClaimBase):
    """The listed side effects; `few` when the source itself calls them few or mild."""

    kind: Literal["side-effects"]
    effects: list[Effect] = Field(min_length=1)
    few: Flag = False


class AdviceClaim(ClaimBase):
    """Something to do or never to do."""

    kind: Literal["advice"]
    action: Action
    direction: Literal["do", "never"]


class SupplyClaim(ClaimBase):
    """Where it comes from."""

    kind: Literal["supply"]
    supplier: Supplier


class EvidenceClaim(ClaimBase):
    """How much research stands behind it."""

    kind: Literal["evidence"]
    level: Literal["limited", "moderate", "strong"]


class Outcome(Strict):
    """How far the source goes for one outcome."""

    outcome: Benefit
    ceiling: Literal["none", "anecdotal", "one-study", "studies", "established"]


class EfficacyClaim(ClaimBase):
    """The most that may be said of the benefit. Outcomes not listed are held to the lowest ceiling of those listed."""

    kind: Literal["efficacy"]
    condition: MedicalCondition
    outcomes: list[Outcome] = Field(min_length=1)


class NoWorseningClaim(ClaimBase):
    """It does not make the condition worse, as far as is known."""

    kind: Literal["no-worsening"]
    condition: MedicalCondition


class Result(Strict):
    """What a study saw in one outcome."""

    outcome: Effect
    effect: Literal["improved", "worsened", "no-difference", "developed"]


class StudyClaim(ClaimBase):
    """One study. Each slot is compared where an article speaks of this study."""

    kind: Literal["study"]
    year: Year
    design: Literal["trial", "case-study", "records", "prescriptions", "observational", "survey", "review", "study"]
    participants: Count | None = None
    population: Literal["people", "women", "men", "children", "woman", "man", "child"] = "people"
    dose: DoseField | None = None
    data_from: Year | None = None
    data_to: Year | None = None
    data_span: DurationField | None = None  # how long the records reach
    duration: DurationField | None = None  # how long people took it
    centers: Count | None = None
    results: list[Result] = Field(default_factory=list)


class OnsetClaim(ClaimBase):
    """How soon it works; `certain` when the source is sure."""

    kind: Literal["onset"]
    within: DurationField
    certain: Flag = False


class SafetyClaim(ClaimBase):
    """Whether long-term use is safe, as far as is known."""

    kind: Literal["safety"]
    appears_safe: Flag = True


class MechanismClaim(ClaimBase):
    """How it is thought to work. `steps` are the substances and processes named, in order."""

    kind: Literal["mechanism"]
    steps: list[Substance] = Field(min_length=1)


AnyClaim = Annotated[
    DoseClaim
    | RatioClaim
    | StandardDoseClaim
    | AdministrationClaim
    | ApprovalClaim
    | WarningClaim
    | ContraindicationClaim
    | RiskClaim
    | SideEffectsClaim
    | AdviceClaim
    | SupplyClaim
    | EvidenceClaim
    | EfficacyClaim
    | NoWorseningClaim
    | StudyClaim
    | OnsetClaim
    | SafetyClaim
    | MechanismClaim,
    Field(discriminator="kind"),
]
