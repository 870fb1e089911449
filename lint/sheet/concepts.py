"""Concepts: the things a sheet speaks of, with the names writers give them."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import Field

from lint.sheet.base import Id, Strict, Term


class ConceptType(StrEnum):
    """What kind of thing a concept is; it decides where it may stand."""

    MEDICINE = "medicine"
    CONDITION = "condition"
    POPULATION = "population"  # people who have or take something: "take opioid medications"
    OUTCOME = "outcome"  # what a benefit is measured in: flare-ups, progression, fatigue
    EFFECT = "effect"  # an unwanted effect: nausea, low platelets
    ACTION = "action"  # something a reader may do: split tablets, drink alcohol
    SUBSTANCE = "substance"  # a part of the mechanism
    SUPPLIER = "supplier"  # where the medicine comes from


class Concept(Strict):
    """A concept.

    `terms` are names as writers use them, in the singular or plural; inflection, hyphens and case are handled.
    A term of up to four capitals is matched in capitals only. `lexicon` names ready-made classes of the lexicon
    whose words mean this concept too.
    """

    type: ConceptType
    terms: list[Term] = Field(default_factory=list, max_length=400)
    lexicon: list[Id] = Field(default_factory=list)
    form_of: Id | None = None  # the medicine that this is a dose or a preparation of
    usual_form: bool = False  # the form that the plain name of the substance means in an article about the subject
    kind_of: Id | None = None  # the wider concept that this is a case of
    better: Literal["lower", "higher"] | None = None  # of an outcome that is measured: which way is a gain
    opposite: Id | None = None  # the action that is the contrary of this one: to keep taking it, of to stop
