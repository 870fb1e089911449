"""The article says the opposite of a fact.

Approved where it is not, allowed to people whom it can harm, no warning where there is one, no doctor needed.
Questions, myths that are put right, and other medicines are left alone.
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
    """Statements that are the opposite of a claim."""
    for judgement in context.related(Relation.CONTRADICTS):
        yield problem(judgement)


RULE = Rule("contradicted-claim", Severity.ERROR, __doc__, check)
