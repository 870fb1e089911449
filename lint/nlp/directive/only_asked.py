"""People of whom no more is asked than a small measure: "those with X need only go easy on the wine while on it".

Who is told that this will do is told that the medicine is for them, whatever the measure is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_MEASURES, _OF_IT = words("only_asked", "measures"), words("only_asked", "of_it")
_NEEDING, _MERELY = words("only_asked", "needing"), words("only_asked", "merely")
_ASKING = words("only_asked", "asking")
_HAVING = frozenset({"had", "has", "have"})
_ENOUGH = (["enough", "to"], ["sufficient", "to"], ["suffices", "to"])
_TURNED = ("negation", "negation-partial", "prohibit", "refuter", "clinicians", "consult-nouns")
_NEAR = 4  # words from "need" to the measure
_OBJECT = 3  # words from a measure to the end of what it is taken with


def only_asked(scene: Scene) -> Mark | None:
    """“They only need to watch their wine on it”, "it's enough to cut down": all that is asked, and the medicine."""
    view = scene.view
    if (asks := _all_it_asks(scene)) is not None:
        return asks
    if view.bag.isdisjoint(_MEASURES) or view.has(*_TURNED) or not view.has(*scene.knowledge.family_groups):
        return None
    for at in range(view.body + 1, len(view.norms) - 1):
        begun = _asked_from(view, at)
        if begun is None:
            continue
        near = range(at + 1, min(at + 1 + _NEAR, len(view.norms)))
        measure = next((to for to in near if view.norms[to] in _MEASURES), None)
        if measure is None:
            continue
        taken = view.within(measure, measure + _OBJECT, *scene.knowledge.family_groups)
        if not taken or view.norms[measure] in _OF_IT:
            return Mark(begun, measure + 1, "permit")
    return None


def _all_it_asks(scene: Scene) -> Mark | None:
    """“all that X asks of you is a yearly test”, "the only thing X requires is …": nothing keeps anybody from it."""
    view = scene.view
    if view.bag.isdisjoint(_ASKING) or view.has(*_TURNED):
        return None
    for mark in view.find(*scene.knowledge.family_groups):
        led = [word for word in view.norms[max(view.body, mark.start - _NEAR) : mark.start] if word != "that"]
        behind = view.norms[mark.end : mark.end + 1 + _NEAR]
        sole = led[-1:] == ["all"] or led[-2:] == ["only", "thing"]
        if sole and not _ASKING.isdisjoint(behind[:1]) and "is" in behind:
            return Mark(mark.start - 1, mark.end + behind.index("is") + 1, "permit")
    return None


def _asked_from(view: View, at: int) -> int | None:
    """Where "only need", "need only", "just have to" or "it is enough to" begins that ends at a position."""
    led, word = view.norms[at - 1], view.norms[at]
    if (led in _MERELY and word in _NEEDING) or (led in _NEEDING and word in _MERELY):
        having = not {led, word}.isdisjoint(_HAVING)  # "she has just cut down"
        return None if having and view.norms[at + 1] != "to" else at - 1
    return at - 1 if [led, word] in _ENOUGH and view.norms[max(0, at - 2)] not in {"long", "strong", "well"} else None
