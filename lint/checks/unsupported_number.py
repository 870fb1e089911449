"""A share or a count of people is given, or how far something moves, that no claim has.

"Helps 65 % of patients" and "raises it fivefold" look like findings. Prices, strengths, appointments, and the numbers
of other conditions, other medicines and other studies are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.checks.problem import problem
from lint.checks.rule import Rule
from lint.compare import Relation
from lint.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.checks.rule import Context
    from lint.model.finding import Problem


def check(context: Context) -> Iterator[Problem]:
    """Shares and counts of people that no claim has."""
    for judgement in context.related(Relation.UNSUPPORTED):
        yield problem(judgement)


RULE = Rule("unsupported-number", Severity.WARNING, __doc__, check)
