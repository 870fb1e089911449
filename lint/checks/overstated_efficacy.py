"""A benefit is stated more strongly, more generally or more surely than the source allows.

A cure, a proof, "most patients", an anecdote told as a fact, one patient told as many, a null result told as a gain.
What some people report, what may be, and what is asked or denied is left alone.
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
    """Benefits stated beyond the claim's ceiling."""
    for judgement in context.related(Relation.EXCEEDS):
        yield problem(judgement)


RULE = Rule("overstated-efficacy", Severity.ERROR, __doc__, check)
