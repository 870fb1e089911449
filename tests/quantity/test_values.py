"""Reading, writing, converting and comparing single quantities."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lint.model.quantity import Comparator, Quantity
from lint.quantity import convert, family, format_quantity, overlaps, parse_quantity, same, within


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("3 to 5 mg/day", "3–5 mg/day"),
        ("less than 5 mg/day", "less than 5 mg/day"),
        ("up to 5 mg", "at most 5 mg"),
        ("over 80 people", "more than 80 people"),
        ("80 people", "80 people"),
        ("one woman", "1 person"),
        ("a tenth", "1/10"),
        ("65 percent", "65%"),
        ("3 months", "3 months"),
        ("1 month", "1 month"),
        ("1.5 mg", "1.5 mg"),
        ("5000 patients", "5,000 people"),
        ("three and a third tablets", "3 1/3 tablets"),
        ("twice a day", "2 times/day"),
        ("about 3 mg", "about 3 mg"),
        ("3 mg or more", "at least 3 mg"),
        ("$30 a month", "30 USD/month"),
        ("5 mg per kg per day", "5 mg/kg/day"),
    ],
)
def test_format(text: str, written: str) -> None:
    quantity = parse_quantity(text)
    assert format_quantity(quantity) == written
    assert parse_quantity(written) == quantity


def test_format_of_an_unbounded_quantity() -> None:
    assert format_quantity(Quantity(None, None, "mg", "day")) == "any number of mg/day"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "empty"),
        ("some", "has no number"),
        ("5", "has no unit"),
        ("5 zorkmids", "has no unit"),
        ("3 mg and 5 mg", "2 quantities"),
        ("take 3 mg", '"take"'),
        ("5 to 3 mg", "upside down"),
    ],
)
def test_parse_says_what_is_wrong_and_how_to_write_it(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem) as raised:
        parse_quantity(text)
    assert '"3 to 5 mg/day"' in str(raised.value)


@pytest.mark.parametrize(
    ("text", "unit", "per", "converted"),
    [
        ("4,500 mcg/day", "mg", "day", "4.5 mg/day"),
        ("1 g", "mg", None, "1,000 mg"),
        ("21 mg/week", "mg", "day", "3 mg/day"),
        ("1200 mg/year", "mg", "month", "100 mg/month"),
        ("2 L", "mL", None, "2,000 mL"),
        ("1 year", "month", None, "12 months"),
        ("2 weeks", "hour", None, "336 hours"),
        ("10%", "fraction", None, "1/10"),
        ("1/4", "%", None, "25%"),
        ("1 mg/mL", "g/L", None, "1 g/L"),
        ("less than 1 g", "mg", None, "less than 1,000 mg"),
    ],
)
def test_convert(text: str, unit: str, per: str | None, converted: str) -> None:
    quantity = convert(parse_quantity(text), unit, per)
    assert quantity is not None
    assert format_quantity(quantity) == converted


@pytest.mark.parametrize(("unit", "per"), [("mL", "day"), ("mg", None), ("mg/kg", "day"), ("people", "day")])
def test_what_does_not_convert(unit: str, per: str | None) -> None:
    assert convert(parse_quantity("3 mg/day"), unit, per) is None


def test_an_unknown_unit_is_an_error() -> None:
    with pytest.raises(ValueError, match='unknown unit "zorkmid"'):
        convert(parse_quantity("3 mg"), "zorkmid", None)


@pytest.mark.parametrize(
    ("unit", "name"),
    [
        ("mg", "mass"),
        ("mL", "volume"),
        ("month", "time"),
        ("people", "people"),
        ("%", "share"),
        ("fraction", "share"),
        ("mg/kg", "mass/mass"),
    ],
)
def test_family(unit: str, name: str) -> None:
    assert family(unit) == name


@pytest.mark.parametrize(
    ("one", "other", "equal", "inside", "touching"),
    [
        ("3 to 5 mg/day", "3000 to 5000 mcg/day", True, True, True),
        ("4.5 mg/day", "3 to 5 mg/day", False, True, True),
        ("3 to 15 mg/day", "3 to 5 mg/day", False, False, True),
        ("3 to 5 mg/week", "3 to 5 mg/day", False, False, False),
        ("15 mg/day", "3 to 5 mg/day", False, False, False),
        ("less than 5 mg/day", "at most 5 mg/day", False, True, True),
        ("at most 5 mg/day", "less than 5 mg/day", False, False, True),
        ("less than 5 mg/day", "at least 5 mg/day", False, False, False),
        ("at most 5 mg/day", "at least 5 mg/day", False, False, True),
        ("5 mg/day", "less than 5 mg/day", False, False, False),
        ("about 3 mg", "3 mg", True, True, True),
        ("3 mg", "3 people", False, False, False),
        ("10%", "1/10", True, True, True),
        ("one year", "12 months", True, True, True),
    ],
)
def test_comparison(one: str, other: str, *, equal: bool, inside: bool, touching: bool) -> None:
    left, right = parse_quantity(one), parse_quantity(other)
    assert same(left, right) is equal
    assert within(left, right) is inside
    assert overlaps(left, right) is touching
    assert overlaps(right, left) is touching


def test_parsed_values_are_exact() -> None:
    assert parse_quantity("0.1 mg") == Quantity(Fraction(1, 10), Fraction(1, 10), "mg")
    assert parse_quantity("a third").low == Fraction(1, 3)
    assert parse_quantity("up to 5 mg").comparator is Comparator.AT_MOST
