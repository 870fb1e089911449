"""`factlint rules`."""

from __future__ import annotations

import inspect
import sys
from typing import TYPE_CHECKING

import click

from lint.cli import complete
from lint.cli.exit import ExitCode
from lint.cli.help import Command
from lint.cli.streams import emit
from lint.errors import UsageError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.checks import RuleCard
    from lint.checks.cases import Case
    from lint.report.style import Palette


@click.command(
    "rules",
    cls=Command,
    examples=(
        ("factlint rules", "list the rules"),
        ("factlint rules altered-number", "explain one, with good and bad examples"),
    ),
)
@click.argument("rule", metavar="[RULE]", required=False, shell_complete=complete.rules)
def command(rule: str | None) -> ExitCode:
    """List the rules, or explain one RULE with its good and bad examples."""
    from lint.checks import CARDS
    from lint.report.style import Palette, wants_color

    dress = Palette(wants_color(sys.stdout))
    if rule is None:
        lines = _overview(CARDS, dress)
    else:
        by_name = {known.name: known for known in CARDS}
        if rule not in by_name:
            message = f'no rule "{rule}"{nearest(rule, by_name)} (factlint rules lists them)'
            raise UsageError(message)
        lines = _explained(by_name[rule], dress)
    emit("\n".join(lines) + "\n")
    return ExitCode.CLEAN


def _overview(rules: Iterable[RuleCard], dress: Palette) -> Iterator[str]:
    rules = tuple(rules)
    name = max(len(rule.name) for rule in rules)
    for rule in rules:
        yield f"{dress(f'{rule.name:<{name}}', 'bold')}  {rule.severity.value:<7}  {rule.summary}"
    yield ""
    yield "factlint rules RULE explains one, with examples."


def _explained(rule: RuleCard, dress: Palette) -> Iterator[str]:
    from lint.checks import cases

    known = cases.load(rule.name)
    yield f"{dress(rule.name, 'bold')} ({rule.severity.value})"
    yield ""
    yield inspect.cleandoc(rule.doc).rstrip()
    for title, group, color in (("Flagged", known.bad, "red"), ("Not flagged", known.good, "green")):
        if group:
            yield ""
            yield dress(title, "bold", color)
            for case in group:
                yield from _example(case, dress)


def _example(case: Case, dress: Palette) -> Iterator[str]:
    from lint.report.style import paragraph

    yield f"  {dress(case.name, 'dim')}"
    for line in case.marked.strip().splitlines():
        yield from paragraph(line, 80, "    ", "    ")
