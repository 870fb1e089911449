"""Shares and counts of people that no claim has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare.judgement import Judgement, Relation, accusable, holds
from lint.quantity import format_quantity
from lint.sheet import EfficacyClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.sheet import Sheet


def compare(assertion: Assertion, sheet: Sheet) -> Iterator[Judgement]:
    """No sheet holds such a number yet, so each is unsupported; the nearest claim is the benefit's ceiling."""
    if not accusable(assertion) or not holds(assertion) or assertion.quantity is None:
        return
    nearest = next(iter(sheet.of(EfficacyClaim)), None)
    found = format_quantity(assertion.quantity)
    what = "a number of people" if assertion.aspects["counted"] == "people" else "a share"
    yield Judgement(
        assertion,
        nearest,
        Relation.UNSUPPORTED,
        assertion.span,
        f"The article gives {what} ({found}) that the source does not have",
        found,
        None,
    )
