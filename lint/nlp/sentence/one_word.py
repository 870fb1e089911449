"""The subject's name of several words read as one: how far one word stands from another is then the same by any name.

“low-dose X for it” is as near to its condition as "X for it".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.nlp.sentence.vocabulary import OBJECT, Mark

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View


def join_name(view: View, subject: str) -> None:
    """Make one word of each name of the subject, whose group is given, and forget the terms inside it."""
    spans: list[tuple[int, int]] = []
    for mark in view.marks:
        if mark.end - mark.start > 1 and mark.group == subject and (not spans or mark.start >= spans[-1][1]):
            spans.append((mark.start, mark.end))
    if not spans:
        return
    # "share your X capsules": what an action of the sheet is done to stays a word
    things = [mark for mark in view.marks if mark.group.startswith(OBJECT)]
    spans = [(start, end) for start, end in spans if not any(_inside(thing, start, end) for thing in things)]
    if not spans:
        return
    places = _places(len(view.norms), spans)
    kept = [mark for mark in view.marks if not any(_inside(mark, start, end) for start, end in spans)]
    view.marks = tuple(Mark(places[mark.start], places[mark.end - 1] + 1, mark.group) for mark in kept)
    view.body = places[min(view.body, len(places) - 1)]
    for start, end in reversed(spans):
        view.norms[start:end] = ["".join(word for word in view.norms[start:end] if word.isalnum())]
        view.texts[start:end] = [view.block.text[view.starts[start] : view.ends[end - 1]]]
        del view.starts[start + 1 : end]
        view.ends[start:end] = [view.ends[end - 1]]
    view.bag = frozenset(view.norms)


def _places(count: int, spans: list[tuple[int, int]]) -> list[int]:
    """The place that each word comes to."""
    inner = {at for start, end in spans for at in range(start + 1, end)}
    places: list[int] = []
    for at in range(count):
        places.append((places[-1] if places else -1) + (at not in inner))
    return places


def _inside(mark: Mark, start: int, end: int) -> bool:
    """Whether a mark is of words inside a name, be it of some and of others beside it ("feel low-dose X")."""
    cuts = mark.start < start < mark.end < end or start < mark.start < end < mark.end
    return cuts or (start <= mark.start and mark.end <= end and (mark.start, mark.end) != (start, end))
