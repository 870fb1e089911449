"""What is only asked about, "questions about the tests", or goes by a name that says more: "drink two litres a day"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.consult.consult_errand import about_another
from lint.nlp.sentence.phrase import imperative_at

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_ABOUT, _ASKING = words("in_passing", "about"), words("in_passing", "asking")
_DRINKING, _MUCH = words("in_passing", "drinking"), words("in_passing", "much")
_MEASURES = words("in_passing", "measures")
_SERVING = words("in_passing", "serving")
_DRUNK = 6  # words from "drink" to how much
_LED = 4  # words before a thing that say it is only asked about


def asked_about(scene: Scene, found: Mark, action: str) -> bool:
    """“I asked about the tests”, "results of the tests": nobody is told to have them. Or asked about another thing."""
    if on_another(scene, found, action):
        return True
    led = scene.view.norms[max(scene.view.body, found.start - _LED) : found.start]
    at = next((at for at in range(len(led) - 1, -1, -1) if led[at] in _ABOUT), None)
    return at is not None and at > 0 and not _ASKING.isdisjoint(led[:at])


def on_another(scene: Scene, found: Mark, action: str) -> bool:
    """“Ask your travel clinic about boosters too”: a clinician by the sheet's own name, asked about another thing."""
    return "consult-clinician" in scene.knowledge.sheet.concepts[action].lexicon and about_another(scene, found.end)


def of_fluids(view: View, mark: Mark) -> bool:
    """“Drink two litres a day”, "drink a lot": of what goes without saying; not "two litres of beer"."""
    behind = view.norms[mark.end : mark.end + _DRUNK]
    told = _MEASURES | _MUCH if mark.start == view.body else _MEASURES
    return view.norms[mark.start] in _DRINKING and not told.isdisjoint(behind) and "of" not in behind


def served(view: View, thing: int) -> bool:
    """“Have a glass of wine with it”, "enjoy a beer": a thing that names the action, which readers are told to have."""
    return view.norms[thing - 1] in _SERVING and imperative_at(view, thing - 1)
