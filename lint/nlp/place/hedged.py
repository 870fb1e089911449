"""How far a hedge reaches: "it may ease fatigue, and it will stop relapses" hedges the first alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.phrase import outgrown

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.vocabulary import Mark

_PRONOUNS = words("scene", "pronouns")
_RIGHT, _LET_DOWN = words("hedged", "right"), words("hedged", "let_down")
_DENYING = frozenset({"never", "not"})
_ARTICLES = (["the"], ["a"], ["an"], ["one"], ["our"])
_ENDING = frozenset({",", ";", "and", "but"})


def complement_ended(scene: Scene, cue: Mark, position: int) -> bool:
    """Whether a new verb with its own subject or modal stands between a hedge and the word."""
    view = scene.view
    if any(cue.end <= fact.start < position for fact in view.find("factive")) or _fronted(scene, cue, position):
        return True  # "it might surprise you to learn that …", "Possibly the cheapest of all, it halts …"
    if outgrown(view, cue):
        return True
    hoped = view.norms[cue.start].startswith("hop")
    if hoped and _ENDING.isdisjoint(view.norms[cue.end : position]):
        return _come_true(view.norms[position:])  # "some hope that it will help"
    return "will" in view.norms[cue.end : position]


def _come_true(behind: list[str]) -> bool:
    """“Those hoping that it will … are right”, "… won't be disappointed": what is hoped for is promised."""
    denied = not _DENYING.isdisjoint(behind)
    return not (_LET_DOWN if denied else _RIGHT).isdisjoint(behind)


def _fronted(scene: Scene, cue: Mark, position: int) -> bool:
    """Whether a hedge is said of a name in front of the subject, which a comma and the medicine follow."""
    view = scene.view
    aside = view.norms[cue.end : cue.end + 2]
    if cue.group == "hedge-adverb" and aside[1:] == [","] and aside[0].endswith("ly"):
        return True  # "Perhaps surprisingly, it halts …"
    if cue.group != "hedge-adverb" or cue.start != view.body or view.norms[cue.end : cue.end + 1] not in _ARTICLES:
        return False
    comma = next((at for at in range(cue.end, position) if view.norms[at] == ","), None)
    named = [mark.start for mark, _ in scene.knowledge.spoken_of(view)]
    return comma is not None and (comma + 1 in named or view.norms[comma + 1] in _PRONOUNS)
