"""A dose, date, size, duration or fraction differs from what the source says.

Readers act on numbers: one wrong unit is a thousandfold error. The quantity is converted and its frequency multiplied
out before it is compared; another medicine's dose, a step on the way up, and a number named in order to reject it are
left alone.
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
    """Numbers that differ from the claim's."""
    for judgement in context.related(Relation.DIFFERS):
        yield problem(judgement)


RULE = Rule("altered-number", Severity.ERROR, __doc__, check)
