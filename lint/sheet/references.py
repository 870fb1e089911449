"""Ids that name something else in the sheet, marked with what they may name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from lint.sheet.base import Id
from lint.sheet.concepts import ConceptType


@dataclass(frozen=True, slots=True)
class Refers:
    """Marks an id as the name of a concept of one of `types`, or of a claim where there is none."""

    types: tuple[ConceptType, ...]


Medicine = Annotated[Id, Refers((ConceptType.MEDICINE,))]
MedicalCondition = Annotated[Id, Refers((ConceptType.CONDITION,))]
Population = Annotated[Id, Refers((ConceptType.POPULATION,))]
Benefit = Annotated[Id, Refers((ConceptType.OUTCOME,))]
# Fatigue is what a study measures and what a medicine does, so an outcome may stand where an effect does.
Effect = Annotated[Id, Refers((ConceptType.EFFECT, ConceptType.OUTCOME))]
# An occasion or a state that advice is for, and what the participants of a study had.
Event = Annotated[Id, Refers((ConceptType.POPULATION, ConceptType.CONDITION, ConceptType.EFFECT, ConceptType.ACTION))]
# What a medicine is taken or compared with: another medicine, alcohol, a placebo.
Comparator = Annotated[Id, Refers((ConceptType.MEDICINE, ConceptType.SUBSTANCE))]
Action = Annotated[Id, Refers((ConceptType.ACTION,))]
Substance = Annotated[Id, Refers((ConceptType.SUBSTANCE,))]
Supplier = Annotated[Id, Refers((ConceptType.SUPPLIER,))]
ClaimId = Annotated[Id, Refers(())]
