"""How soon it works, told on the condition that it does: "if it is going to help, you'll notice within a month"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_HELPING, _NOTICING = words("onset_noticed", "helping"), words("onset_noticed", "noticing")
_IF, _WITHIN = words("onset_noticed", "if"), words("onset_noticed", "within")
_PERSONAL = words("onset", "personal") | {"me", "my"}
_OF_IT = words("onset_noticed", "of_it") | _WITHIN  # what may be noticed
_IT = frozenset({"it", "they", "treatment"})


def noticed(scene: Scene) -> Iterator[Assertion]:
    """The time by which readers are told to notice that it helps."""
    view = scene.view
    if _IF.isdisjoint(view.bag) or view.question or not _PERSONAL.isdisjoint(view.bag):
        return
    times = [item for item in view.amounts if family(item.quantity.unit) == "time" and item.quantity.per is None]
    if len(times) != 1 or not _WITHIN.isdisjoint(view.norms[times[0].end : times[0].end + 2]):
        return
    time = times[0]
    at = next((at for at in view.places(_NOTICING) if _OF_IT.issuperset(view.norms[at + 1 : time.start])), None)
    if at is None or at > time.start or view.norms[time.start - 1] not in _WITHIN or scene.owner(time.start) == OTHER:
        return
    if view.has("adverse-nouns", "negation", *scene.knowledge.effect_groups) or not _if_it_helps(scene, at):
        return
    yield scene.assertion(
        Kind.ONSET,
        time.start,
        time.end,
        subject=scene.owner(time.start),
        quantity=time.quantity,
        cues=(scene.cue("onset", Mark(at, at + 1, "onset")),),
        certain="no",
    )


def _if_it_helps(scene: Scene, noticing: int) -> bool:
    """Whether a condition before says that it helps: "if X works for you", "where it is going to help"."""
    view: View = scene.view
    for at in view.places(_IF):
        behind = view.norms[at + 1 : noticing]
        helping = next((to for to, word in enumerate(behind) if word in _HELPING), None)
        if helping is None or at > noticing:
            continue
        named = view.within(at + 1, at + 1 + helping, *scene.knowledge.family_groups)
        if named or behind[0] in _IT:
            return True
    return False
