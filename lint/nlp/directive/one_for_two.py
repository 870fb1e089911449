"""Sharing without a word for it: "one pen between us", "the same pen for both of you", "one for the family"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import CONCEPT, Mark, part_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_SHARING = words("alike", "share")
_ONE = frozenset(tuple(said.split()) for said in words("one_for_two", "one"))
_TWO, _AMONG = words("one_for_two", "two"), words("one_for_two", "among")
_NOT_PEOPLE = words("one_for_two", "not_people")
_EACH = frozenset({"all", "both"})
_OF_YOU = frozenset({".", ",", "of", "us", "you", "them"})
_VERBS = ("use-verb", "take-verb")
_LED, _BEHIND = 4, 5  # words from "one" to the thing; from the thing to whom it is for
_VERB = 3  # words from the verb to "one"


def one_for_two(scene: Scene, action: str) -> Iterator[tuple[Mark, Mark]]:
    """Where one thing is had by several people: the words for it, and the verb of using, where there is one."""
    view = scene.view
    for thing, verbs in scene.knowledge.recipes(action).items():
        if _SHARING.isdisjoint(verbs):
            continue
        for mark in view.find(part_groups(action, thing)[1]):
            start = next((at for at in range(max(view.body, mark.start - _LED), mark.start) if _one(view, at)), None)
            end = _for_several(view, mark.end)
            if start is None or end is None:
                continue
            verb = next(iter(reversed(view.within(max(view.body, start - _VERB), start, *_VERBS))), None)
            whole = Mark(start if verb is None else verb.start, end, CONCEPT + action)
            yield whole, whole if verb is None else verb


def _one(view: View, at: int) -> bool:
    return any(tuple(view.norms[at : at + size]) in _ONE for size in (1, 2))


def _for_several(view: View, start: int) -> int | None:
    """The end of “between us”, "for the two of you", "for both of you" a few words behind; not "between meals"."""
    for at in range(start, min(start + _BEHIND, view.clause_at(max(start - 1, 0)).end - 1)):
        if view.norms[at] in _AMONG:
            said = view.norms[at + 1 : at + 1 + _BEHIND]
            close = next((to for to, word in enumerate(said) if word in _TWO), None)
            if close is None or (said[close] in _EACH and not _OF_YOU.issuperset(said[close + 1 : close + 2])):
                continue  # "the same one for all your doses"
            if _NOT_PEOPLE.isdisjoint(said[: close + 2]):
                return at + 2 + close
    return None
