"""Headings that judge what is listed below them, and say no more: "Red: don't", "🟢 Go ahead", "Stop signs"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_GO, _STOP, _ASK = words("headed", "go"), words("headed", "stop"), words("headed", "ask")
_GO_COLOURS, _STOP_COLOURS, _ASK_COLOURS = words("headed", "green"), words("headed", "red"), words("headed", "amber")
_COLOURS = _GO_COLOURS | _STOP_COLOURS | _ASK_COLOURS
_DONTS = words("headed", "donts")
_MEANS, _OPEN = words("headed", "means"), words("headed", "open")
_HOW = 3  # words of "how can I"
_READERS = frozenset({"i", "we", "you"})
_MEANING, _SIGNS = words("headed", "meaning"), words("headed", "signs")
_PARTED = re.compile(r"[:–—.!,;/|]+|\s-\s")
_LONGEST = 60  # characters of such a heading
_SIGN = 6  # words of "The key: a green light means"


def forbids_below(header: View | None) -> bool:
    """“Don't” at the head of a column, beside one of "Do": what nobody is to do."""
    if header is None or header.block.kind is not BlockKind.CELL or "?" in header.block.text:
        return False
    return _bare(header.block.text.casefold().replace("’", "'")) in _DONTS


def aimed(view: View, mark: Mark) -> bool:
    """“How to avoid it", "Tips to avoid falls", "Avoiding a fall": a harm to keep from, which forbids no item below.

    “What to avoid" and "Who needs to avoid X" name no such thing.
    """
    object_ = view.norms[mark.end : mark.end + 1]
    medicines = [cue.start for cue, _ in view.medicines.get(False, [])]
    if not object_ or not object_[0].isalpha() or object_[0] in _OPEN or mark.end in medicines:
        return False
    led = view.norms[view.body : mark.start]
    if not led or view.clause_at(mark.start).start == mark.start:
        return view.norms[mark.start].endswith("ing")
    asked = "how" in led[-_HOW:] and led[-1] in _READERS
    return asked or (led[-1] == "to" and (len(led) == 1 or led[-2] in _MEANS))


def judges(view: View) -> str | None:
    """“permit” or "prohibit", as a heading of nothing but such words judges its items; else nothing."""
    whole = view.block.text
    if view.block.kind not in {BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM} or len(whole) > _LONGEST:
        return None
    parts = [part for part in map(_bare, _PARTED.split(whole.casefold().replace("’", "'"))) if part]
    stops, goes = _STOP.intersection(parts), _GO.intersection(parts)
    if not parts or (stops and goes) or not (_STOP | _GO | _ASK | _COLOURS).issuperset(parts):
        return None
    if stops or goes:
        return "prohibit" if stops else "permit"
    if not _ASK.isdisjoint(parts):
        return None
    named = {"permit" for part in parts if part in _GO_COLOURS} | {
        "prohibit" for part in parts if part in _STOP_COLOURS
    }
    return named.pop() if len(named) == 1 and _ASK_COLOURS.isdisjoint(parts) else None


def _bare(part: str) -> str:
    """A part of a heading without signs around it, and without an article."""
    return re.sub(r"^\W+|\W+$", "", part).removeprefix("the ")


def legend(view: View) -> bool:
    """“Green means go ahead, no need to ask anybody.”: what a sign stands for, and no advice."""
    at = next((at for at, word in enumerate(view.norms[: _SIGN + 1]) if word in _MEANING), 0)
    return at > 0 and all(word in _COLOURS | _SIGNS or not word[0].isalnum() for word in view.norms[:at])
