"""What those who took part in a study are said to have, where it is another illness: "eighty people with gout"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER, OURS
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_HAVING = words("afflicted", "having")
_DEPENDENT = words("afflicted", "dependent")
_NEAR = 5  # words from the people to what they have


def afflicted(scene: Scene) -> Iterator[tuple[int, int, str]]:
    """The people and their illness, by place, with the words for it; none where the sheet's is named as well."""
    view, knowledge = scene.view, scene.knowledge
    named = knowledge.condition_marks(view)
    others = [mark for mark, name in named if name == OTHER]
    others += view.find(*(knowledge.foreign_uses or knowledge.other_uses))
    if any(name == OURS for _, name in named) or not others:
        return
    for amount in view.amounts:
        if family(amount.quantity.unit) != "people":
            continue
        for mark in others:
            within = amount.start < mark.start and mark.end <= amount.end + 1  # "80 gout patients"
            if within or _had(view, amount.end, mark.start):
                yield amount.start, max(amount.end, mark.end), view.words(mark.start, mark.end)
                return


def _had(view: View, people: int, illness: int) -> bool:
    """Whether nothing but having it stands between people and an illness."""
    between = view.norms[people:illness]
    having = not _HAVING.isdisjoint(between) or view.norms[illness] in _DEPENDENT
    return people <= illness and len(between) <= _NEAR and having and all(map(str.isalpha, between))
