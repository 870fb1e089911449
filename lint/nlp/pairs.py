"""“The former”, "the latter", "the first of these": two medicines or two outcomes named before, and which is meant.

What such words stand for is marked as if it were named there, so that all that reads names reads them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge import OTHER
from lint.nlp.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.model.document import Document
    from lint.nlp.knowledge import Knowledge
    from lint.nlp.view import View

_PLAIN = {"former": 0, "latter": 1}
_COUNTED = {"first": 0, "second": 1, "earlier": 0, "later": 1}
_OF = words("pairs", "of")
_ALONE, _WITH = frozenset({"first", "second"}), words("pairs", "with")
_ENDED = ([","], ["."], [";"], ["you"], ["it"], ["there"])  # "with the second, you can …"
_WORDS = frozenset({*_PLAIN, "first", "second"})
_TELLING = _WORDS | {"one"}
_EITHER = (["one", "of", "the"], ["one", "of", "them"], ["one", "of", "these"], ["one", "of", "those"])
_LOCATING = words("pairs", "locating")
_BACK = 3  # sentences in which the two were named


def resolve(document: Document, views: Mapping[int, Sequence[View]], knowledge: Knowledge) -> None:
    """Mark what the words for one of two stand for, in every sentence that has them."""
    if all(view.bag.isdisjoint(_TELLING) for found in views.values() for view in found):
        return
    for block in document.blocks:
        heading = views.get(block.heading, ())[-1:] if block.heading is not None else ()
        before: list[View] = [*heading]
        for view in views.get(block.index, ()):
            for index, which in _places(view):
                located = view.norms[max(0, index - 2)] in _LOCATING  # "in the latter": a study
                found = _two(before[-_BACK:] if located else [*heading, *before[-_BACK:]], view, index, knowledge)
                if found is not None:
                    _note(view, index, found[which].group)
            if view.norms[view.body : view.body + 3] in _EITHER:
                found = _two([*heading, *before[-_BACK:]], view, 0, knowledge)
                if found is not None and found[0].group in knowledge.all_medicines:
                    _note(view, view.body, "other-medicines")  # which of the two is left open
            before.append(view)


def _places(view: View) -> list[tuple[int, int]]:
    """Where a word for one of two stands, and whether it is the first or the second."""
    if view.bag.isdisjoint(_WORDS):
        return []
    found = []
    for index, word in enumerate(view.norms):
        if index and view.norms[index - 1] != "the":
            continue
        behind = view.norms[index + 1 : index + 4]
        ordered = word in _COUNTED and behind[:1] == ["of"] and not _OF.isdisjoint(behind)
        alone = word in _ALONE and view.norms[max(0, index - 2)] in _WITH and behind[:1] in _ENDED
        if word in _PLAIN or ordered or alone:
            found.append((index, {**_PLAIN, **_COUNTED}[word]))
    return found


def _two(before: list[View], view: View, index: int, knowledge: Knowledge) -> tuple[Mark, Mark] | None:
    """The last two medicines, else the last two outcomes, that were named together."""
    for place in (view, *reversed(before)):
        until = index if place is view else len(place.norms)
        for marks in (_medicines(place, knowledge), _taken(place, knowledge), place.find(*knowledge.outcome_groups)):
            named: dict[str, Mark] = {}
            for mark in marks:
                if mark.end <= until:
                    named.setdefault(
                        place.words(mark.start, mark.end).lower() if mark.concept is None else mark.concept, mark
                    )
            if len(named) == 2:
                first, second = named.values()
                return first, second
    return None


def _medicines(view: View, knowledge: Knowledge) -> list[Mark]:
    return [mark for mark, name in knowledge.medicine_marks(view) if name == OTHER or mark.concept is not None]


def _taken(view: View, knowledge: Knowledge) -> list[Mark]:
    """A medicine that the sheet does not know, and what one of its populations takes: "X and Y"."""
    others = view.find(*knowledge.unrelated_medicines)
    taken = view.find(*knowledge.population_groups.values())
    free = [mark for mark in others if not any(own.start < mark.end and mark.start < own.end for own in taken)]
    return sorted((*free, *taken), key=lambda mark: mark.start) if free else []


def _note(view: View, index: int, group: str) -> None:
    """Add the mark of what is meant at a word."""
    view.marks = tuple(sorted((*view.marks, Mark(index, index + 1, group)), key=lambda mark: (mark.start, -mark.end)))
    view.regroup()
