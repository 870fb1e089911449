"""A suppression cannot be obeyed: it is misspelt, or gives no reason.

It suppresses nothing. A typo that silenced a rule, or left one silenced that nobody meant, would go unseen for years:
so a directive that is not fully understood is an error, and what it was to hide is reported beside it.

    <!-- factlint-disable-line altered-number:dose-range reason: the trial's own dose, told to warn of it -->

names a form, one or more rules, a claim where only that is meant, and a reason; `until: 2027-01-31` may follow. In
front matter, `factlint: {about: false}` takes an article out of a sheet's duties and needs a reason as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.checks.rule import RuleCard
from lint.errors import nearest
from lint.model.finding import Problem, Severity
from lint.model.suppression import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lint.model.suppression import Directive, Target


def check(
    directives: Iterable[Directive], rules: Iterable[str], claims: Mapping[str, Iterable[str]]
) -> Iterator[tuple[Directive, Problem]]:
    """What is wrong with each directive that has something wrong; `rules` are those one may suppress.

    `claims` are the claims of each sheet in use by its name; a claim of a sheet that is not in use is let pass.
    """
    known = tuple(rules)
    for directive in directives:
        fault = directive.fault or next(filter(None, (_fault(item, known, claims) for item in directive.targets)), "")
        if fault:
            what = "This suppression" if directive.form is not Form.ENABLE else "The end of a suppression"
            stop = "" if fault.endswith("?") else "."
            yield directive, Problem(directive.span, f"{what} has no effect: {fault}{stop}", None)


def _fault(target: Target, rules: tuple[str, ...], claims: Mapping[str, Iterable[str]]) -> str:
    if target.rule in (RULE.name, "unused-suppression"):
        return f"{target.rule} cannot be suppressed; mend or remove the suppression that it is about"
    if target.rule not in rules:
        return f'there is no rule "{target.rule}"{nearest(target.rule, rules)} (factlint rules lists them)'
    if target.claim is None or not claims:
        return ""
    sheet, slash, claim = target.claim.rpartition("/")
    if slash and sheet not in claims:
        return ""
    names = [name for key, group in claims.items() if not slash or key == sheet for name in group]
    if claim in names:
        return ""
    return f'there is no claim "{claim}" in the sheet {sheet or " or ".join(claims)}{nearest(claim, names)}'


RULE = RuleCard("invalid-suppression", Severity.ERROR, __doc__)
