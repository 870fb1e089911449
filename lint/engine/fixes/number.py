"""Puts the source's number in place of an altered one, in the article's own style.

Only where the article's numeral and unit are those of the finding: what was converted, multiplied out or spelled in
words is left to a writer. One number for one, or a range for a range, is safe. A range in place of a number is not:
what the number was before is not known.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lint.engine.fixes.edit import Edit
from lint.model.finding import Confidence
from lint.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.finding import Finding

_SIDE = re.compile(r"(\D*?)(\d+(?:\.\d+)?)(?:–(\d+(?:\.\d+)?))?(?: ([^\d\s/]+))?(\D*)")
_WRITTEN_RANGE = r"(?<![\d–-])\d[\d.]*(\s?[–-]\s?)\d[\d.]*\s?{unit}\b"


class _Side(NamedTuple):
    """One side of a comparison, such as `about 3–5 mg/day`."""

    before: str
    low: str
    high: str | None
    unit: str
    after: str


def number_edits(finding: Finding, text: str) -> Iterator[Edit]:
    """The edit that restores the number of a finding, where there is a plain one."""
    found, expected = _side(finding.found), _side(finding.expected)
    if found is None or expected is None or found.after != expected.after:
        return
    new = text[finding.span.start : finding.span.end]
    same_shape = (found.high is None) == (expected.high is None)
    if found.unit != expected.unit:
        changed = _unit(new, found, expected)
        if changed is None:
            return
        new = changed
    if found.high is not None and expected.high is not None:
        changed = _numeral(new, found.high, expected.high)
        new = changed if changed is not None else new
    low = expected.low
    if expected.high is not None and found.high is None:
        written = re.search(_WRITTEN_RANGE.format(unit=re.escape(expected.unit)), text)
        low = f"{low}{written[1] if written else ' to '}{expected.high}"
    if low != found.low:
        changed = _numeral(new, found.low, low)
        if changed is None:
            return
        new = changed
    safe = same_shape and found.before == expected.before and finding.confidence is Confidence.HIGH
    yield Edit(Span(finding.span.start, finding.span.end), new, safe)


def _side(said: str | None) -> _Side | None:
    match = _SIDE.fullmatch(said or "")
    return _Side(match[1], match[2], match[3], match[4] or "", match[5]) if match else None


def _numeral(text: str, old: str, new: str) -> str | None:
    """The text with one numeral for another, `None` unless the old one stands there once."""
    pattern = re.compile(rf"(?<![\d.,]){re.escape(old)}(?![.,]?\d)")
    return pattern.sub(new, text) if len(pattern.findall(text)) == 1 else None


def _unit(text: str, found: _Side, expected: _Side) -> str | None:
    """The text with one unit for another: the symbol, or the word in the same number."""
    old, new = found.unit.removesuffix("s"), expected.unit.removesuffix("s")
    pattern = re.compile(rf"\b{re.escape(old)}(s?)\b")
    return pattern.sub(rf"{new}\1", text) if len(pattern.findall(text)) == 1 else None
