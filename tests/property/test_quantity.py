"""Properties of the quantity grammar on texts nobody would write."""

# ruff: noqa: SIM905 - the words are easier to read as running text

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from lint.model.quantity import Comparator, Quantity
from lint.quantity import convert, family, format_quantity, overlaps, parse_quantity, same, scan, within
from lint.quantity.grammar import read
from lint.quantity.tokens import may_hold_quantity
from lint.quantity.units import UNITS

_WORDS = st.sampled_from(
    "3 4.5 5 1,000 80 2010 1/10 ½ one two ten twenty hundred dozen half third tenth a an the mg mcg mL kg /kg people "
    "women patients day days a-day month years % percent daily twice once every other each per times to - – or and in "
    "of out between from up less than more at least about n = < ≥ ~ ( ) , . : / $ £ x ± b.i.d. q8h nightly dose take "
    "XY B12 Omega-3 week section".split()
)
_SOUP = st.lists(_WORDS, max_size=25).map(" ".join) | st.lists(_WORDS, max_size=12).map("".join)
_PERIODS = st.sampled_from(["hour", "day", "week", "month", "year"])
_DECIMALS = st.decimals("0.01", 100_000, places=2).map(Fraction)


def _bounds(low: Fraction, high: Fraction, sign: Comparator) -> tuple[Fraction | None, Fraction | None]:
    low, high = sorted((low, high))
    if sign in (Comparator.LESS, Comparator.AT_MOST):
        return None, high
    return low, None if sign in (Comparator.MORE, Comparator.AT_LEAST) else high


@st.composite
def _quantities(draw: st.DrawFn) -> Quantity:
    unit = draw(st.sampled_from([*sorted(UNITS.keys() - {"fraction", "times"}), "mg/kg", "mg/mL", "mmol/L"]))
    sign = draw(st.sampled_from(Comparator))
    low, high = _bounds(draw(_DECIMALS), draw(_DECIMALS), sign)
    per = draw(st.none() | _PERIODS) if family(unit) in ("mass", "tablet", "mass/mass", "volume") else None
    return Quantity(low, high, unit, per, sign)


@st.composite
def _fractions(draw: st.DrawFn) -> Quantity:
    sign = draw(st.sampled_from(Comparator))
    one, other = (Fraction(draw(st.integers(1, 98)), 99) for _ in range(2))
    low, high = _bounds(one, other, sign)
    return Quantity(low, high, "fraction", None, sign)


@given(st.text() | _SOUP)
def test_mentions_lie_in_order_inside_the_text(text: str) -> None:
    end = 0
    for mention in scan(text):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.text == text[mention.start : mention.end]
        assert mention.text == mention.text.strip()
        end = mention.end


@given(st.text() | _SOUP)
def test_every_quantity_is_sound(text: str) -> None:
    for mention in scan(text):
        quantity = mention.quantity
        assert family(quantity.unit)
        assert quantity.low is not None or quantity.high is not None
        if quantity.low is not None and quantity.high is not None:
            assert 0 <= quantity.low <= quantity.high


@given(_SOUP)
def test_the_quick_look_misses_nothing(text: str) -> None:
    if not may_hold_quantity(text):
        assert read(text)[1] == []


@given(_quantities() | _fractions())
def test_what_is_written_is_read_back(quantity: Quantity) -> None:
    assert parse_quantity(format_quantity(quantity)) == quantity


@given(_quantities(), st.data())
def test_conversion_is_invertible(quantity: Quantity, data: st.DataObject) -> None:
    kin = [unit.symbol for unit in UNITS.values() if unit.family == family(quantity.unit)]
    unit = data.draw(st.sampled_from([*kin, quantity.unit]))
    per = None if quantity.per is None else data.draw(_PERIODS)
    converted = convert(quantity, unit, per)
    assert converted is not None
    assert convert(converted, quantity.unit, quantity.per) == quantity
    assert same(converted, quantity)
    assert within(converted, quantity)
    assert overlaps(converted, quantity)


@given(_SOUP, st.integers(0, 200))
def test_quantities_do_not_depend_on_an_earlier_sentence(text: str, length: int) -> None:
    before = "Nothing is counted here. " + "." * (length % 7) + "\n\n"
    shifted = [(mention.start - len(before), mention.quantity) for mention in scan(before + text)]
    assert shifted == [(mention.start, mention.quantity) for mention in scan(text)]
