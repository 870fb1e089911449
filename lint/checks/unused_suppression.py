"""A suppression that hides nothing, or whose time is over.

What it was written for is gone, so it would only hide the next error in its place. Remove it; `factlint check --fix`
does. One with `until:` ends by itself: from the day after, its findings are reported again, and it is with them.

Suppressions of rules that were not run, and of sheets that are not in use, are left alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.checks.missing_disclaimer import RULE as MISSING
from lint.checks.rule import RuleCard
from lint.model.finding import Problem, Severity
from lint.model.suppression import Form

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from lint.model.suppression import Directive, Target


def check(directive: Directive, unused: Collection[Target], today: date) -> Problem | None:
    """What is wrong with a directive of whose targets some, `unused`, hid nothing."""
    if directive.form is Form.ENABLE:
        message = f"Nothing is disabled that this ends{_names(unused)}; remove it."
        return _problem(directive, message, unused) if unused or not directive.targets else None
    if directive.until is not None and directive.until < today:
        message = f"This suppression ended on {directive.until}; mend what it hid, or give it a new date."
        return Problem(directive.span, message, None)
    if not unused:
        return None
    if directive.form is not Form.FILE and any(target.rule == MISSING.name for target in unused):
        message = (
            f"This suppression hides nothing{_names(unused)}; a missing statement is reported at the title, write "
        )
        message += f"factlint-{Form.FILE}."
    elif len(unused) == len(directive.targets):
        message = f"This suppression hides nothing{_names(unused)}; remove it."
    else:
        message = f"This suppression hides nothing{_names(unused)}; take {_it(unused)} out of it."
    return _problem(directive, message, unused)


def _problem(directive: Directive, message: str, unused: Collection[Target]) -> Problem:
    """`found` is what hides nothing: the targets, as they are written."""
    return Problem(directive.span, message, None, found=", ".join(map(str, unused)))


def _names(targets: Collection[Target]) -> str:
    return " of " + ", ".join(map(str, targets)) if targets else ""


def _it(targets: Collection[Target]) -> str:
    return "them" if len(targets) > 1 else "it"


RULE = RuleCard("unused-suppression", Severity.WARNING, __doc__)
