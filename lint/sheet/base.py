"""Field types of the sheet format."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, WithJsonSchema

from lint.lexicon import place_in
from lint.model.quantity import Quantity
from lint.quantity import family, parse_quantity

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=2000)]
Term = Annotated[str, StringConstraints(strip_whitespace=True, min_length=2, max_length=120)]
Flag = Annotated[bool, Field(strict=True)]
Year = Annotated[int, Field(strict=True, ge=1800, le=2200)]
Count = Annotated[int, Field(strict=True, ge=1)]

# fmt: off
_DOSE_FAMILIES = frozenset({
    "mass", "volume", "spoon", "activity", "unit", "substance", "charge",
    "tablet", "capsule", "pill", "dose", "puff", "drop", "spray", "patch", "injection", "ampoule",
})
# fmt: on


def _quantity(value: object) -> Quantity:
    if isinstance(value, Quantity):
        return value
    if not isinstance(value, str):
        message = 'write a quantity as text with its unit, such as "3 to 5 mg/day"'
        raise ValueError(message)  # noqa: TRY004 - pydantic turns a ValueError into a problem of the field
    return parse_quantity(value)


def _dose(quantity: Quantity) -> Quantity:
    # of a compound unit such as mg/kg the first part is the dose's
    if family(quantity.unit).split("/")[0] not in _DOSE_FAMILIES:
        message = f'"{quantity.unit}" is no unit of a dose; write it with its unit, such as "3 to 5 mg/day"'
        raise ValueError(message)
    return quantity


def _duration(quantity: Quantity) -> Quantity:
    if family(quantity.unit) != "time" or quantity.per:
        message = f'"{quantity.unit}" is no unit of time; write a time such as "3 months"'
        raise ValueError(message)
    return quantity


def _frequency(quantity: Quantity) -> Quantity:
    if quantity.unit != "times" or quantity.per is None:
        message = 'write how often, such as "once a week"'
        raise ValueError(message)
    return quantity


def _share(quantity: Quantity) -> Quantity:
    if family(quantity.unit) != "share":
        message = 'write a share of people, such as "1 in 4" or "25%"'
        raise ValueError(message)
    return quantity


def _fraction(value: object) -> Fraction:
    if isinstance(value, Fraction):
        return value
    try:
        fraction = Fraction(str(value))
    except (ValueError, ZeroDivisionError):
        fraction = Fraction(0)
    if fraction <= 0:
        message = 'write a fraction such as "1/10"'
        raise ValueError(message)
    return fraction


def _place(value: object) -> str:
    place = place_in(str(value))
    if place is None:
        message = 'write a country, such as "United States" or "UK"'
        raise ValueError(message)
    return place


DoseField = Annotated[
    Quantity,
    BeforeValidator(_quantity),
    AfterValidator(_dose),
    WithJsonSchema({"type": "string", "examples": ["3 to 5 mg/day", "less than 5 mg a day"]}),
]
DurationField = Annotated[
    Quantity,
    BeforeValidator(_quantity),
    AfterValidator(_duration),
    WithJsonSchema({"type": "string", "examples": ["3 months", "three to four years"]}),
]
FrequencyField = Annotated[
    Quantity,
    BeforeValidator(_quantity),
    AfterValidator(_frequency),
    WithJsonSchema({"type": "string", "examples": ["once a week", "twice a day"]}),
]
ShareField = Annotated[
    Quantity,
    BeforeValidator(_quantity),
    AfterValidator(_share),
    WithJsonSchema({"type": "string", "examples": ["1 in 4", "25%", "30 to 40%"]}),
]
FractionField = Annotated[
    Fraction,
    BeforeValidator(_fraction),
    WithJsonSchema({"type": ["string", "number"], "examples": ["1/10"]}),
]
PlaceField = Annotated[
    str,
    BeforeValidator(_place),
    WithJsonSchema({"type": "string", "examples": ["United States", "UK"]}),
]


class Strict(BaseModel):
    """A part of a sheet: unknown keys are errors, values cannot be changed after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)
