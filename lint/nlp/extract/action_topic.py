"""The sheet's own actions where they are spoken of without being urged or forbidden in so many words.

Readers understand "one pregnancy test each month", "lipids are checked before the start", "the blood drive: not until a
month after" as advice. That is enough for a statement that is required, and too little to hold a writer to: what is
found here has `aspects["via"] == "topic"` and only ever supports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.actions import composed, needless
from lint.nlp.direction import Direction, inherited
from lint.nlp.extract.occasion import of_another, on_occasion
from lint.nlp.vocabulary import CONCEPT, TOPIC, Mark, part_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.sheet import AdviceClaim

_OMITTING = words("actions", "omitting")
_USES = words("alike", "take")
_REFUSED = ("negation", "prohibit", "no-symbol", "wait")
_SHORT = 14  # words of a sentence that takes up what the one before it spoke of
_NEAR = 4


def told(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """The action as something that is done, had or needed; for what is never to be done, as something to wait with."""
    view = scene.view
    if view.question or not scene.knowledge.sheet.concepts[claim.action].terms or not on_occasion(scene, claim):
        return
    marks = spoken_of(scene, claim.action)
    if claim.direction == "do":
        found = next((mark for mark in marks if not _left_out(view, mark)), None)
        cue = found
    else:
        found = marks[0] if marks else _taken_up(scene, claim.action)
        cue = _refused(scene) if found is not None else None
    if found is None or cue is None:
        return
    if of_another(scene, found):
        return
    stance = scene.stance_at(found.start)[0]
    if stance not in {Stance.ASSERTED, Stance.HYPOTHETICAL}:
        return
    yield scene.assertion(
        Kind.ADVICE,
        found.start,
        found.end,
        subject=scene.focus,
        object_=claim.action,
        denied=claim.direction == "never",
        stance=Stance.ASSERTED,
        cues=(scene.cue("topic", found),),
        via="topic",
    )


def spoken_of(scene: Scene, action: str) -> list[Mark]:
    """Where the action is named: by its verb and its object, by an object that is only had or used, or by half a name."""
    view = scene.view
    found = [mark for mark, _ in composed(scene, action)]
    for thing, verbs in scene.knowledge.recipes(action).items():
        things = part_groups(action, thing)[1]
        if not _USES.isdisjoint(verbs) and " " in thing:
            found += view.find(things)
    found += [mark for mark in view.find(TOPIC + action) if _named_before(scene, action, mark)]
    return found


def _named_before(scene: Scene, action: str, short: Mark) -> bool:
    """“Two forms at once” of birth control that was spoken of: the rest of the name stands near."""
    said = scene.view.words(short.start, short.end).lower()
    near = set(scene.view.bag)
    for place in _places(scene):
        near |= place.bag
    for thing, verbs in scene.knowledge.recipes(action).items():
        rest = set(thing.split()) - set(said.split()) - {said.rstrip("s"), "of"}
        if said.rstrip("s") in thing and rest and not _USES.isdisjoint(verbs):
            if all(word in near or f"{word}s" in near or word.rstrip("s") in near for word in rest):
                return True
    return False


def _places(scene: Scene) -> list[View]:
    """What a sentence goes on with: its question, headers, heading, lead-in, the sentences before it."""
    places = (scene.question, scene.row, scene.title, scene.heading, scene.lead, *scene.earlier[:3], *scene.cells)
    if not scene.earlier:
        places += scene.above[:2]
    return [place for place in places if place is not None]


def _taken_up(scene: Scene, action: str) -> Mark | None:
    """“Not now.”, "He'll have to sit it out": said of an action that the question or the sentence before named."""
    view = scene.view
    again = bool(_parts(view, scene, action))
    if not again and len(view.norms) > _SHORT:
        return None
    for place in _places(scene):
        if place.has(CONCEPT + action) or _both(place, scene, action):
            return Mark(view.body, min(view.body + 1, len(view.norms)), "topic")
    return None


def _parts(view: View, scene: Scene, action: str) -> list[Mark]:
    groups = [group for thing in scene.knowledge.recipes(action) for group in part_groups(action, thing)]
    return view.find(*groups) if groups else []


def _both(view: View, scene: Scene, action: str) -> bool:
    pairs = (part_groups(action, thing) for thing in scene.knowledge.recipes(action))
    return any(view.has(verbs) and view.has(things) for verbs, things in pairs)


def _refused(scene: Scene) -> Mark | None:
    """What says that it is not to be done, or not yet."""
    view = scene.view
    cues = view.find(*_REFUSED)
    if cues:
        return cues[0]
    directive = inherited(scene)
    if directive is not None and directive.direction is Direction.PROHIBIT:
        return Mark(view.body, min(view.body + 1, len(view.norms)), "prohibit")
    return None


def _left_out(view: View, mark: Mark) -> bool:
    """Whether it is called needless, is skipped or denied."""
    before = view.norms[max(view.clause_at(mark.start).start, mark.start - _NEAR) : mark.start]
    return needless(view, mark.end) or not _OMITTING.isdisjoint(before) or view.denied(mark)
