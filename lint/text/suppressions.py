"""Suppressions: directives in comments and in front matter, with their places.

    <!-- factlint-disable-line RULE[:CLAIM], RULE… reason: why it is right here until: 2027-01-31 -->

Which rules and claims there are is not known here; what cannot be understood is told in the directive's `fault`.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING

from lint.errors import nearest
from lint.model.span import Span
from lint.model.suppression import Directive, Form, Target

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    Place = Callable[[int, int], tuple[int, int]]

_COMMENT = re.compile(r"(?:<!--|\{\s*/\*)-?\s*(.*?)\s*(?:-->|\*/\s*\})", re.DOTALL)
# "factlint checks this page" is a remark; "factlint-…" and "factlint: disable…" are meant for us
_DIRECTIVE = re.compile(r"factlint(?:-(?P<verb>[\w-]*)|[ :]+(?P<loose>(?:dis|en)able[\w-]*))[ \t]*:?", re.IGNORECASE)
_KEY = re.compile(r"(?<!\S)(reason|until)[ \t]*:", re.IGNORECASE)
_TARGET = re.compile(r"[^\s,]+")
_FORMS = {form.value: form for form in Form}
_ENTRY_KEYS = ("rule", "claim", "reason", "until")
_HOW = "RULE[:CLAIM] reason: why it is right here"
_HOW_ENTRY = "`- rule: RULE`, `reason: why it is right here` and, if you like, `claim:` and `until:`"


def read_comment(text: str, place: Place) -> Directive | None:
    """The directive in a comment, `None` for any other comment.

    `text` is the comment with its delimiters; `place` tells where a range of it stands in the file: offset and length.
    """
    comment = _COMMENT.fullmatch(text)
    match = _DIRECTIVE.match(text, comment.start(1), comment.end(1)) if comment else None
    if not comment or not match:
        return None
    whole = _span(place, 0, len(text))
    verb = (match["verb"] if match["loose"] is None else match["loose"]).lower()
    if match["loose"] is not None or verb not in _FORMS:
        known = [f"factlint-{form}" for form in _FORMS]
        written = " ".join(match[0].split())
        return Directive(whole, fault=f'there is no directive "{written}"{nearest(f"factlint-{verb}", known)}')
    form = _FORMS[verb]
    end = comment.end(1)
    first = _KEY.search(text, match.end(), end)
    targets = tuple(
        Target(rule, claim or None, _span(place, *found.span()))
        for found in _TARGET.finditer(text, match.end(), first.start() if first else end)
        for rule, _, claim in [found[0].partition(":")]
    )
    said = _said(text, first.start() if first else end, end)
    until, fault = _until(said.get("until"))
    reason = " ".join(said.get("reason", "").split())
    if form is Form.ENABLE:
        fault = "`factlint-enable` takes no `until:`" if until else fault
    elif not targets:
        fault = f"it names no rule; write factlint-{form} {_HOW}"
    elif not reason:
        fault = f"it gives no reason; write factlint-{form} {' '.join(map(str, targets))} reason: why it is right here"
    return Directive(whole, form, targets, reason, until, fault)


def read_entries(values: Mapping[str, object], front: str) -> Iterator[Directive]:
    """The suppressions under `factlint: {disable: […]}` of front matter, whose text is the start `front` of the file.

    They hold for the whole article. So does `about: false`, which must give its reason too.
    """
    said = values.get("factlint")
    if not isinstance(said, dict):
        return
    base = _found(front, "factlint", 0)
    if said.get("about") is False and not _text(said.get("reason")):
        yield Directive(
            _found(front, "about", base.start),
            fault="`about: false` gives no reason; add `reason: …`",
            in_comment=False,
        )
    if "disable" not in said:
        return
    entries = said["disable"]
    at = _found(front, "disable", base.start)
    if not isinstance(entries, list):
        yield Directive(at, fault=f"`disable` wants a list of entries with {_HOW_ENTRY}", in_comment=False)
        return
    position = at.end
    for entry in entries:
        directive = _entry(entry, front, position, at)
        position = max(position, directive.span.end)
        yield directive


def _entry(entry: object, front: str, position: int, at: Span) -> Directive:
    def wrong(fault: str, span: Span = at) -> Directive:
        return Directive(span, fault=fault, in_comment=False)

    if not isinstance(entry, dict):
        return wrong(f'"{entry}" is no entry of `disable`; write {_HOW_ENTRY}', _found(front, str(entry), position, at))
    for key in entry:
        if key not in _ENTRY_KEYS:
            fault = f'there is no key "{key}" in an entry of `disable`{nearest(str(key), _ENTRY_KEYS)}'
            return wrong(fault, _found(front, str(key), position, at))
    rule, _, claim = _text(entry.get("rule")).partition(":")
    if not rule:
        return wrong(f"it names no rule; write {_HOW_ENTRY}")
    span = _found(front, rule, position, at)
    if not _text(entry.get("reason")):
        return wrong(f"it gives no reason; write {_HOW_ENTRY}", span)
    value = entry.get("until")
    until, fault = (value, "") if isinstance(value, date) else _until(None if value is None else str(value))
    if isinstance(until, datetime):
        until = until.date()
    target = Target(rule, claim or _text(entry.get("claim")) or None, span)
    return Directive(span, Form.FILE, (target,), _text(entry["reason"]), until, fault, in_comment=False)


def _text(value: object) -> str:
    return " ".join(str(value).split()) if value is not None else ""


def _found(text: str, word: str, position: int, otherwise: Span | None = None) -> Span:
    """Where a word stands in front matter from a position on: the parser tells values, no places."""
    start = text.find(word, position)
    return Span(start, start + len(word)) if start >= 0 else otherwise or Span(0, 0)


def _span(place: Place, start: int, end: int) -> Span:
    offset, length = place(start, end)
    return Span(offset, offset + length)


def _said(text: str, start: int, end: int) -> dict[str, str]:
    """The values of the keys in a range; each goes on to the next key."""
    keys = list(_KEY.finditer(text, start, end))
    ends = (*(key.start() for key in keys[1:]), end)
    return {key[1].lower(): text[key.end() : stop].strip() for key, stop in zip(keys, ends, strict=False)}


def _until(value: str | None) -> tuple[date | None, str]:
    """The date, or why it is none."""
    if value is None:
        return None, ""
    try:
        return date.fromisoformat(value.strip()), ""
    except ValueError:
        return None, f'`until:` wants a date such as 2027-01-31, not "{value}"'
