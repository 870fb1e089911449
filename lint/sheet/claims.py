"""The kinds of claims: what a source says, as facts.

Every claim has `says` (the fact in the sheet author's own words, shown to editors), `source`, and, where every article
must make the statement, `required` with a suggested `disclaimer`.
"""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from lint.lexicon import place_in, words
from lint.sheet.base import (
    Count,
    DoseField,
    DurationField,
    Flag,
    FractionField,
    FrequencyField,
    PlaceField,
    ShareField,
    Strict,
    Term,
    Year,
)
from lint.sheet.claim import ClaimBase
from lint.sheet.references import (
    Action,
    Benefit,
    Comparator,
    Effect,
    Event,
    MedicalCondition,
    Medicine,
    Population,
    Substance,
    Supplier,
)


class DoseClaim(ClaimBase):
    """The dose people take. `usual` bounds what an article calls usual; no stated dose may pass `limit`.

    A sheet with several doses says by `phase` which is which. A dose that fits any of them is right, unless the article
    says of what phase it is.
    """

    kind: Literal["dose"]
    phase: Literal["starting", "maintenance", "maximum"] | None = None
    usual: DoseField
    limit: DoseField | None = None
    lasts: DurationField | None = None  # how long one stays on it before the next step


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
    frequency: FrequencyField | None = None  # how often: once a week


class ApprovalClaim(ClaimBase):
    """Whether a regulator approved the medicine for the conditions; `where` is the country it did so for."""

    kind: Literal["approval"]
    approved: Flag
    conditions: list[MedicalCondition] = Field(min_length=1)
    where: PlaceField | None = None

    @cached_property
    def place(self) -> str | None:
        """The class of places that it holds for: `where`, else the one that `says` names; `None` for everywhere."""
        return self.where or place_in(self.says)


class WarningClaim(ClaimBase):
    """A formal warning on the label."""

    kind: Literal["warning"]
    level: Literal["boxed"]
    hazard: Effect
    lower_for_subject: Literal["may", "no", "unknown"] = "unknown"
    in_people: Literal["seen", "unknown"] = "seen"  # unknown: in animals only, as far as is known


class ContraindicationClaim(ClaimBase):
    """Who must not take it."""

    kind: Literal["contraindication"]
    population: Population


class RiskClaim(ClaimBase):
    """An unwanted effect to look out for, its signs, and whether to call a clinician about them.

    With `together_with` it is a risk of taking the medicine together with one of these.
    """

    kind: Literal["risk"]
    effect: Effect
    together_with: list[Comparator] = Field(default_factory=list)
    signs: list[Effect] = Field(default_factory=list)
    call_clinician: Flag = False
    share: ShareField | None = None  # of the people who take it


class SideEffectsClaim(ClaimBase):
    """The listed side effects; `few` when the source itself calls them few or mild."""

    kind: Literal["side-effects"]
    effects: list[Effect] = Field(min_length=1)
    few: Flag = False


class AdviceClaim(ClaimBase):
    """Something to do or never to do; `when` names the occasion it is for, `time` how long before, after or apart.

    `every` is how long it is from one time to the next.
    """

    kind: Literal["advice"]
    action: Action
    direction: Literal["do", "never"]
    when: Event | None = None
    time: DurationField | None = None
    every: DurationField | None = None


class SupplyClaim(ClaimBase):
    """Where it comes from; `over_the_counter` where no prescription is needed."""

    kind: Literal["supply"]
    supplier: Supplier
    over_the_counter: Flag = False


class EvidenceClaim(ClaimBase):
    """How much research stands behind it; with `about`, behind its bringing about an unwanted effect."""

    kind: Literal["evidence"]
    level: Literal["limited", "moderate", "strong"]
    about: Effect | None = None


class Outcome(Strict):
    """How far the source goes for one outcome; with `among` only for people who have these."""

    outcome: Benefit
    among: list[Event] = Field(default_factory=list)
    ceiling: Literal["none", "anecdotal", "one-study", "studies", "established"]
    share: ShareField | None = None  # of the people who take it


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
    share: ShareField | None = None  # of its participants, or by how much the outcome changed


class StudyClaim(ClaimBase):
    """One study. Each slot is compared where an article speaks of this study.

    An article's study is recognised by what it shares with the claim: a name, the year, the size, the duration, who was
    in it (`among`), what it was compared with.
    """

    kind: Literal["study"]
    names: list[Term] = Field(default_factory=list)  # what it goes by: an acronym
    year: Year | None = None
    design: Literal["trial", "case-study", "records", "prescriptions", "observational", "survey", "review", "study"]
    participants: Count | None = None
    population: Literal["people", "women", "men", "children", "woman", "man", "child"] = "people"
    among: list[Event] = Field(default_factory=list)  # what its participants had
    comparator: Comparator | None = None
    dose: DoseField | None = None
    data_from: Year | None = None
    data_to: Year | None = None
    data_span: DurationField | None = None  # how long the records reach
    duration: DurationField | None = None  # how long people took it
    centers: Count | None = None
    results: list[Result] = Field(default_factory=list)


class Step(Strict):
    """A step of the mechanism, and whether the medicine makes more or less of it."""

    substance: Substance
    change: Literal["more", "less"] | None = None


def _step_form(value: object) -> str:
    return "name" if isinstance(value, str) else "step"


StepForm = Annotated[Annotated[Substance, Tag("name")] | Annotated[Step, Tag("step")], Discriminator(_step_form)]


class OnsetClaim(ClaimBase):
    """How soon it works; `certain` when the source is sure."""

    kind: Literal["onset"]
    within: DurationField
    certain: Flag = False

    @cached_property
    def full(self) -> bool:
        """Whether it is the time of the full effect, and not that of a first one."""
        return not words("onset", "whole").isdisjoint(self.says.lower().split())


class SafetyClaim(ClaimBase):
    """Whether long-term use is safe, as far as is known."""

    kind: Literal["safety"]
    appears_safe: Flag = True


class MechanismClaim(ClaimBase):
    """How it is thought to work. `steps` are the substances and processes named, in order."""

    kind: Literal["mechanism"]
    steps: list[StepForm] = Field(min_length=1)

    @property
    def changes(self) -> list[Step]:
        """The steps, each with its direction where the sheet gives one."""
        return [step if isinstance(step, Step) else Step(substance=step) for step in self.steps]


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
