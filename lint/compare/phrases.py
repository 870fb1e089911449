"""Values as both sides of a comparison word them, so that what is the same looks the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.model.evidence import Slot
from lint.quantity import format_quantity

if TYPE_CHECKING:
    from lint.model.quantity import Quantity
    from lint.sheet import Sheet

YES, NO = "yes", "no"
LIMITED, STRONG = "limited", "strong"
FULL_GLASS, ANY_WATER, LITTLE_WATER = "a full glass", "any amount", "little or none"
ANY_TIME, FIXED_TIME = "any", "only at one time"
EXISTS, NONE = "there is one", "there is none"
FORWARDS, BACKWARDS = "as the source describes it", "the other way round"

# A study's slot as `lint.nlp` names it, and as people are told.
STUDY_SLOTS = {
    "name": Slot.STUDY,
    "year": Slot.YEAR,
    "denied_year": Slot.YEAR,
    "participants": Slot.SIZE,
    "design": Slot.DESIGN,
    "population": Slot.PEOPLE,
    "among": Slot.PEOPLE,
    "condition": Slot.CONDITION,
    "comparator": Slot.COMPARED_WITH,
    "dose": Slot.DOSE,
    "data_from": Slot.DATA_FROM,
    "data_to": Slot.DATA_TO,
    "data_span": Slot.DATA_SPAN,
    "duration": Slot.DURATION,
    "centers": Slot.CENTERS,
    "who": Slot.PEOPLE,
    "result": Slot.RESULT,
    "share": Slot.AMOUNT,
}


def yes_no(value: bool) -> str:  # noqa: FBT001 - the value is all there is
    """A yes or a no."""
    return YES if value else NO


def concept(name: str | None, sheet: Sheet) -> str:
    """A concept for people; empty for none."""
    if name is None:
        return ""
    return "another one" if name == "other" else sheet.label(name)


def place(name: str | None) -> str:
    """A class of places for people, "United States"; empty for none."""
    return name.replace("-", " ").title() if name else ""


def result(outcome: str, effect: str, sheet: Sheet) -> str:
    """A study's result: "mental health: improved"."""
    said = effect.replace("-", " ")
    return f"{concept(outcome, sheet)}: {said}" if outcome else said


def amount(quantity: Quantity | None) -> str:
    """A quantity for people; empty for none."""
    return format_quantity(quantity) if quantity is not None else ""


def often(quantity: Quantity | None) -> str:
    """How often something is taken, "once a week"; empty for none."""
    if quantity is None or quantity.per is None:
        return ""
    if quantity.low is None:
        return f"at most {quantity.high} times a {quantity.per}" if quantity.high is not None else ""
    count = quantity.low
    if count.numerator == 1 and count.denominator > 1:
        return f"once every {count.denominator} {quantity.per}s"
    if quantity.high is not None and quantity.high != count:
        return f"{count} to {quantity.high} times a {quantity.per}"
    times = {1: "once", 2: "twice"}.get(int(count), f"{count} times")
    return f"{times} a {quantity.per}"
