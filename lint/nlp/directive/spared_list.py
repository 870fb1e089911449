"""Lists of what need not be done: "There's no need to:", "You don't have to:", "You can skip:" above the items."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Polarity, Stance

if TYPE_CHECKING:
    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_OMITTING = words("actions", "omitting")
_WHOSE = words("actions", "owning") - {"a", "an"} | {"all", "it", "they", "you"}
_CLOSING = frozenset({"to", ":", "…", "..."})
_FIRST = words("advice", "first")
_SO_OFTEN = words("advice", "so_often")  # "see a doctor every week": how often, not whether


def needless_above(scene: Scene, *ignoring: str) -> View | None:
    """The lead-in that calls every item of the list below needless, or one that ends with a verb of ignoring."""
    place = scene.lead
    if scene.reading != "own" or place is None or place is scene.view or not scene.view.first:
        return None
    end = len(place.norms)
    while end and place.norms[end - 1] in _CLOSING:
        end -= 1
    if place.question or not end or (end == len(place.norms) and not ignoring):
        return None
    cues = [cue for cue in place.find("no-need", *ignoring) if end <= cue.end and place.norms[cue.start] != "without"]
    if cues and all(cue.start >= cues[-1].start and cue.end <= cues[-1].end for cue in place.negations(cues[-1])):
        return place
    return place if place.norms[end - 1] in _OMITTING and not place.has("negation") else None


def _so_often(view: View) -> bool:
    """“Twice a year”, "once a month", "more blood tests"; not "any more blood tests, once your dose is right"."""
    return any(
        not (view.norms[at] == "more" and view.norms[at - 1] == "any")
        and not (view.norms[at] == "once" and not _WHOSE.isdisjoint(view.norms[at + 1 : at + 2]))
        for at in view.places(_SO_OFTEN)
    )


def owed_above(scene: Scene) -> bool:
    """“Don't take it without:”, "Never start it until you:": what has to come first, item by item."""
    place = scene.lead
    if scene.reading != "own" or place is None or place is scene.view or not place.has("negation", "prohibit"):
        return False
    return not _FIRST.isdisjoint(place.norms[-3:])


def turned(scene: Scene, made: Assertion, direction: str) -> Assertion | None:
    """What an item under such a lead-in says of its action: that it is needless, or that leaving it is."""
    if _so_often(scene.view):
        return made if made.aspects.get("via") == "topic" else None
    if direction == "do":
        if made.aspects.get("via") == "time":
            return None
        return replace(made, polarity=Polarity.DENIED, stance=Stance.ASSERTED).having(via="needless")
    if ":" in scene.view.norms[1:-1]:
        return made  # "a pill cutter: tablets must never be split": behind the colon stands why
    left = made.polarity is Polarity.DENIED and made.aspects.get("via") != "topic"
    return replace(made, polarity=Polarity.AFFIRMED, stance=Stance.ASSERTED) if left else None
