"""What a sheet and the lexicon together say about the terms of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from lint.sheet import ConceptType, ContraindicationClaim
from lint.sheet.claims import ClaimBase

if TYPE_CHECKING:
    from lint.lexicon import Lexicon
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark
    from lint.sheet import Sheet

_Claim = TypeVar("_Claim", bound=ClaimBase)

OTHER = "other"  # a medicine that the sheet does not know

# lexicon classes whose members are medicines of their own
_OTHER_MEDICINES = ("other-medicines", "opioid-medicines", "opioid-maintenance", "non-opioid-analgesics")
_OUTCOME_GROUPS = (
    "symptoms-general",
    "mental-outcomes",
    "physical-outcomes",
    "relapse-outcomes",
    "progression-outcomes",
    "lesion-outcomes",
    "energy-outcomes",
    "disease-itself",
    "repair-outcomes",
    "cognition-outcomes",
)


class Knowledge:
    """Look-ups over one sheet, made once."""

    def __init__(self, sheet: Sheet, lexicon: Lexicon) -> None:
        self.sheet = sheet
        self.lexicon = lexicon
        self.subject = sheet.subject
        self.condition = sheet.condition
        self.family = sheet.family
        self.parent = sheet.concepts[sheet.subject].form_of or sheet.subject
        by_type: dict[ConceptType, set[str]] = {kind: set() for kind in ConceptType}
        for key, concept in sheet.concepts.items():
            by_type[concept.type].add(key)
        self.medicines = by_type[ConceptType.MEDICINE]
        self.conditions = by_type[ConceptType.CONDITION]
        self.outcomes = by_type[ConceptType.OUTCOME]
        self.effects = by_type[ConceptType.EFFECT]
        self.populations = tuple(
            claim.population for claim in sheet.claims.values() if isinstance(claim, ContraindicationClaim)
        )
        self.medicine_groups = tuple(f"concept:{key}" for key in sorted(self.medicines))
        self.family_groups = tuple(f"concept:{key}" for key in sorted(self.family))
        self.condition_groups = tuple(f"concept:{key}" for key in sorted(self.same_condition()))
        self.other_condition_groups = tuple(f"concept:{key}" for key in sorted(self.conditions - self.same_condition()))
        self.population_groups = {population: f"concept:{population}" for population in self.populations}
        outcome_groups = tuple(f"concept:{key}" for key in sorted(self.outcomes))
        self.outcome_groups = outcome_groups + tuple(group for group in _OUTCOME_GROUPS if group in lexicon.groups)
        self.substance_groups = tuple(f"concept:{key}" for key in sorted(by_type[ConceptType.SUBSTANCE]))
        self.effect_groups = tuple(f"concept:{key}" for key in sorted(self.effects))
        self._loose = (*self.medicine_groups, "other-medicines")
        self._all = (*self.medicine_groups, *_OTHER_MEDICINES)

    def claims(self, kind: type[_Claim]) -> tuple[_Claim, ...]:
        """The sheet's claims of one kind, in its order."""
        return self.sheet.of(kind)

    def same_condition(self) -> set[str]:
        """The sheet's condition and its kinds."""
        return {self.condition} | {
            key for key, concept in self.sheet.concepts.items() if concept.kind_of == self.condition
        }

    def medicine_marks(self, view: View, *, every: bool = False) -> list[tuple[Mark, str]]:
        """The medicines a sentence names with their concept, `OTHER` for those the sheet does not know.

        With `every`, medicines that are named as a population (those of a maintenance program) are listed too.
        """
        known = view.medicines.get(every)
        if known is not None:
            return known
        found: list[tuple[Mark, str]] = []
        view.medicines[every] = found
        for mark in view.find(*(self._all if every else self._loose)):
            concept = mark.concept
            if found and found[-1][0].start == mark.start and found[-1][0].end >= mark.end:
                continue
            found.append((mark, concept if concept in self.medicines and concept is not None else OTHER))
        return found

    def is_subject(self, medicine: str | None) -> bool:
        """Whether a medicine is the sheet's subject or a form of it."""
        return medicine in self.family
