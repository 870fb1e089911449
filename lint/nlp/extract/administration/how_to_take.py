"""“How to take it” above a list, as a heading or before a colon: what stands below is the way to take it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_ASKING = words("how_to_take", "asking")
_FILLING = words("how_to_take", "filling")
_SHORT = 10  # words of such a heading
_FRAGMENT = 9  # words of an item below it
_ANSWER = 14  # words of the sentence that answers a question
_LED = 3  # words before what the item says: "always on …"


def asked_how(scene: Scene, start: int) -> bool:
    """Whether words that begin at a place are a fragment, and what stands above asks how the medicine is taken."""
    view = scene.view
    if view.question:
        return False
    colon = view.norms.index(":") if ":" in view.norms[:start] else None
    opened = view.body if colon is None else colon + 1
    counted = {at for amount in view.amounts for at in range(amount.start, amount.end)}
    if any(view.norms[at] == "or" for at in range(start, len(view.norms)) if at not in counted):
        return False  # "with breakfast or without"
    led = [at for at in range(opened, start) if at not in counted and view.norms[at].isalpha()]
    longest = _ANSWER if scene.question is not None or colon is not None else _FRAGMENT
    if len(led) > _LED or len(view.norms) - opened > longest or view.within(opened, start, "negation", "no-need"):
        return False
    if colon is not None and _asks(scene, view, view.norms[:colon]):
        return True
    places = (scene.lead, scene.row, scene.question, scene.heading)
    above = next((place for place in places if place is not None and place is not view), None)
    return above is not None and _asks(scene, above, above.norms)


def _asks(scene: Scene, place: View, said: list[str]) -> bool:
    """“How to take it”, "Taking your tablets", "Directions"; not "How to take your blood pressure"."""
    named = {at for mark, _ in scene.knowledge.medicine_marks(place) for at in range(mark.start, mark.end)}
    rest = [word for at, word in enumerate(said) if at not in named and word.isalpha() and word not in _FILLING]
    return bool(rest) and len(said) <= _SHORT and _ASKING.issuperset(rest)
