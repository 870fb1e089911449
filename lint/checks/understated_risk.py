"""A risk is denied or played down beyond what the source says.

No side effects, completely safe, a warning that is a mere formality or does not apply at this dose, a sign to act on
called harmless. That a risk may be lower, where the source says so, is left alone.
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
    """Risks denied or played down."""
    for judgement in context.related(Relation.UNDERSTATES):
        yield problem(judgement)


RULE = Rule("understated-risk", Severity.ERROR, __doc__, check)
