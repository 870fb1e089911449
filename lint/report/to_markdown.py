"""A comment for a pull request: what was checked, and each finding beside what the source says.

GitHub takes 65,536 characters of a comment. The worst findings come first; what does not fit is counted.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from lint.model.counted import counted
from lint.model.finding import Severity
from lint.report.order import worst_first
from lint.report.style import Palette
from lint.report.to_text import closing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model.finding import Finding, Report
    from lint.model.rule_text import RuleText

MOST = 65_536  # characters
_RESERVED = 400  # for the lines that close it
_ICONS = {Severity.ERROR: "🛑", Severity.WARNING: "⚠️", Severity.INFO: "💡"}
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|~@$&])")
_SHOWN_EXCERPT = 300


def render(report: Report, rules: Sequence[RuleText] = ()) -> str:  # noqa: ARG001 - every format is called alike
    """Markdown of at most `MOST` characters, with a line end."""
    lines = ["## factlint", "", _text(closing(report, Palette(color=False))), ""]
    lines += _errors(report)
    if report.findings:
        lines += _table(report)
    size = sum(len(line) + 1 for line in lines)
    path = None
    shown = 0
    for finding in worst_first(report.findings):
        block = _block(finding, new=finding.path != path)
        need = sum(len(line) + 1 for line in block)
        if size + need > MOST - _RESERVED:
            break
        lines += block
        size += need
        path = finding.path
        shown += 1
    rest = worst_first(report.findings)[shown:]
    if rest:
        articles = len({finding.path for finding in rest})
        more = f"{counted(len(rest), 'more finding')} in {counted(articles, 'article')}"
        lines.append(f"**Not shown: {more}.** A comment has room for")
        lines.append(f"{MOST:,} characters. `factlint check` lists them all.")
    return "\n".join(lines).rstrip("\n") + "\n"


def _errors(report: Report) -> list[str]:
    failed = [error for error in report.errors if error.stage != "parse"]
    if not failed:
        return []
    told = [f"- {_code(error.path)}: {_text(error.message)}" for error in failed[:20]]
    more = [f"- and {len(failed) - len(told)} more"] if len(failed) > len(told) else []
    return ["**Not checked:**", "", *told, *more, ""]


def _table(report: Report) -> list[str]:
    counts: Counter[tuple[str, Severity]] = Counter((finding.rule, finding.severity) for finding in report.findings)
    ordered = sorted(counts.items(), key=lambda item: (-item[0][1].rank, -item[1], item[0][0]))
    rows = [f"| {_ICONS[severity]} {severity.value} | `{rule}` | {count} |" for (rule, severity), count in ordered]
    return ["| severity | rule | findings |", "|---|---|---:|", *rows, ""]


def _block(finding: Finding, *, new: bool) -> list[str]:
    """One finding; the article's name above the first of several."""
    lines = [f"### {_code(finding.path)}", ""] if new else []
    claim = f" {_code(finding.claim)}" if finding.claim else ""
    lines.append(f"{_ICONS[finding.severity]} **{finding.rule}**{claim}, line {finding.start.line}")
    lines += ["", f"> {_text(_shortened(finding.excerpt))}", ""]
    lines.append(_text(finding.message))
    if finding.says:
        lines.append(f"**Source:** {_text(finding.says)}")
    if finding.suggestion:
        lines.append(f"**Write:** {_text(finding.suggestion)}")
    lines.append("")
    return lines


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN_EXCERPT else text[: _SHOWN_EXCERPT - 1] + "…"


def _text(text: str) -> str:
    """Text as itself: no markup, no mention of anybody, on one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split())).replace("\\@", "@\u200b")


def _code(text: str) -> str:
    """Text in code, whatever ticks it holds."""
    plain = " ".join(text.split())
    longest = max((len(run) for run in re.findall("`+", plain)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if longest else ""
    return f"{fence}{pad}{plain}{pad}{fence}"
