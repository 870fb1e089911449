"""When a share that an article gives is the one that the sheet has."""

from __future__ import annotations

from fractions import Fraction

import pytest

from lint.compare.share import same_share
from lint.model.quantity import Comparator, Quantity


def share(of: int, comparator: Comparator = Comparator.EXACT, *, parts: int = 1) -> Quantity:
    part = Fraction(parts, of)
    return Quantity(part, part, "fraction", None, comparator)


SAME = {
    "the same": (share(6000), share(6000)),
    "a third for 33%": (share(3), share(100, parts=33)),
    "about one in four for 23%": (share(4, Comparator.ABOUT), share(100, parts=23)),
    "7% for 7.2%": (share(100, parts=7), share(1000, parts=72)),
    "about 1% for 0.8%": (share(100, Comparator.ABOUT), share(1000, parts=8)),
}
OTHER = {
    "a rare one, ten times as many": (share(600, Comparator.ABOUT), share(6000)),
    "a rare one, a tenth of it": (share(60000), share(6000)),
    "a rare one, twice as many": (share(3000), share(6000)),
    "half for a third": (share(2), share(3)),
    "2% for 1%": (share(50), share(100)),
}


@pytest.mark.parametrize(("said", "known"), SAME.values(), ids=SAME)
def test_a_share_is_the_same_where_it_is_rounded(said: Quantity, known: Quantity) -> None:
    assert same_share(said, known)


@pytest.mark.parametrize(("said", "known"), OTHER.values(), ids=OTHER)
def test_a_share_is_another_where_it_is_not(said: Quantity, known: Quantity) -> None:
    assert not same_share(said, known)
