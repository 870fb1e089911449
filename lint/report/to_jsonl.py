"""The report as JSON lines: the run first, then each finding, article and error, one object a line.

The objects are those of `to_json`, each with its `type`; a reader can take them one by one.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lint.report import to_json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model.finding import Report
    from lint.model.rule_text import RuleText

_SINGULAR = {
    "findings": "finding",
    "suppressed": "suppressed",
    "stale_baseline": "stale",
    "articles": "article",
    "errors": "error",
}


def render(report: Report, rules: Sequence[RuleText] = ()) -> str:
    """One JSON object a line."""
    whole = to_json.fields(report, rules)
    head = {"type": "run"} | {key: value for key, value in whole.items() if key not in _SINGULAR}
    lines = [head, *({"type": kind} | item for key, kind in _SINGULAR.items() for item in whole[key])]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
