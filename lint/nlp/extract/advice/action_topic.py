"""The sheet's own actions where they are spoken of without being urged or forbidden in so many words.

Readers understand "one pregnancy test each month", "lipids are checked before the start", "the blood drive: not until a
month after" as advice. That is enough for a statement that is required, and too little to hold a writer to: what is
found here has `aspects["via"] == "topic"` and only ever supports.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import USES, words
from lint.model.assertion import Kind, Stance
from lint.model.document import BlockKind
from lint.nlp.directive.actions import composed, landmark
from lint.nlp.directive.direction import Direction
from lint.nlp.directive.from_above import inherited
from lint.nlp.extract.advice.action_headed import headed
from lint.nlp.extract.advice.action_time import anchored, timed
from lint.nlp.extract.advice.cast_off import cast_off
from lint.nlp.extract.advice.in_passing import asked_about
from lint.nlp.extract.advice.labelled import barred, refused_label
from lint.nlp.extract.advice.left_out import left_out, no_skipping
from lint.nlp.extract.advice.occasion import exempted, of_another, on_occasion, something_else_done
from lint.nlp.extract.advice.winding_down import harmed
from lint.nlp.sentence.vocabulary import CONCEPT, TOPIC, Mark, part_groups
from lint.quantity import family
from lint.sheet import AdviceClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_REFUSED = ("negation", "prohibit", "no-symbol", "wait")
_FRAGMENT, _LONG = 6, 24  # words of what only names a thing, and of a sentence that takes up what stood before
_TAKING_UP = words("actions", "taking_up")
_ALONG = words("actions", "along") | USES
_KEEPING, _THROUGH = words("actions", "keeping"), words("actions", "through")
_NEEDED = words("actions", "needed_action_topic")
_BARE = _NEEDED | words("scene", "articles") | {"any", "for", "no"}
_AT_TIMES, _SO_OFTEN = (["on", "the"], ["on", "days"], ["at", "night"]), (["as"], ["each"], ["every"])
_NEAR = 4


def told(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """The action as something that is done, had or needed; for what is never to be done, as something to wait with."""
    view = scene.view
    asked = view.question and (scene.reading == "own" or scene.flipped)
    if asked or not scene.knowledge.recipes(claim.action) or not on_occasion(scene, claim):
        return
    marks = spoken_of(scene, claim.action) or _by_time(scene, claim) or _kept_up(scene, claim)
    if claim.direction == "do":
        things = (part_groups(claim.action, thing)[1] for thing in _used(scene, claim.action) if " " not in thing)
        yield from _needless(scene, claim, marks or view.find(*things))  # "you don't need sunscreen"
        found = next((mark for mark in marks if not left_out(scene, mark)), None)
        cue = found = found or (None if marks else _counted(scene, claim.action))
        if found is not None and asked_about(scene, found, claim.action):
            return
    else:
        found = marks[0] if marks else headed(scene, claim.action) or _listed(scene, claim.action)
        found = found or _taken_up(scene, claim.action)
        cue = _refused(scene) if found is not None else None
        if cue is None and (found_harm := harmed(scene, claim.action)) is not None:
            found = cue = found_harm
        if cue is None or found is None:
            label = barred(scene, claim.action) or refused_label(scene, claim.action)
            found, cue = (label, label) if label is not None else (found, cue)
        if cue is None and found is not None and (listed := _allowed_above(scene, claim, found)) is not None:
            yield listed
            return
    if found is None or cue is None or of_another(scene, found):
        return
    stance = scene.stance_at(found.start)[0]
    if stance not in {Stance.ASSERTED, Stance.HYPOTHETICAL} and not no_skipping(scene, view.body):
        return
    made = scene.assertion(
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
    yield from (made, *timed(scene, claim, found, made))


def _needless(scene: Scene, claim: AdviceClaim, marks: Sequence[Mark]) -> Iterator[Assertion]:
    """“… will not need a second test”: called needless by a name that is told only in part."""
    view = scene.view
    for mark in marks:
        off = cast_off(view, mark)
        if off is not None and not exempted(view, mark) and not of_another(scene, mark):
            yield scene.assertion(
                Kind.ADVICE,
                min(off.start, mark.start),
                max(off.end, mark.end),
                subject=scene.focus,
                object_=claim.action,
                denied=True,
                cues=(scene.cue("needless", off),),
                via="needless",
            )
            return
        led = view.norms[max(view.clause_at(mark.start).start, mark.start - _NEAR) : mark.start]
        if _NEEDED.isdisjoint(led) or not view.denied(mark) or exempted(view, mark) or of_another(scene, mark):
            continue
        needed = next(at for at, word in enumerate(led) if word in _NEEDED)
        at_times = view.norms[mark.end : mark.end + 2] in _AT_TIMES or view.norms[mark.end : mark.end + 1] in _SO_OFTEN
        if at_times or (mark.end - mark.start == 1 and not _BARE.issuperset(led[needed:])):
            continue  # "not on the day of your tablet", "you don't need expensive sunscreen"
        start = mark.start - len(led) + needed
        yield scene.assertion(
            Kind.ADVICE,
            start,
            mark.end,
            subject=scene.focus,
            object_=claim.action,
            denied=True,
            cues=tuple(scene.cue("negation", cue) for cue in view.negations(mark)),
            via="negated",
        )
        return


def spoken_of(scene: Scene, action: str) -> list[Mark]:
    """Where the action is named: by verb and object, by an object that is only had or used, or by half a name."""
    view = scene.view
    found = [mark for mark, _ in composed(scene, action)]
    used = _used(scene, action)
    things = view.find(*(part_groups(action, thing)[1] for thing in used if " " in thing))
    found += [mark for mark in things if not landmark(scene, mark)]
    shorts = view.find(TOPIC + action)
    if used and shorts:
        near = set(view.bag).union(*(place.bag for place in _places(scene)))
        found += [mark for mark in shorts if _completed(used, view.norms[mark.start : mark.end], near)]
    return found


def _by_time(scene: Scene, claim: AdviceClaim) -> list[Mark]:
    """“Another method, please, until a month after the last tablet”: what is used, named beside the time it is for."""
    view = scene.view
    if claim.time is None or claim.direction != "do" or view.has("refuter") or not view.amounts:
        return []
    times = [item for item in view.amounts if family(item.quantity.unit) == "time" and anchored(view, item)]
    lasting = not view.bag.isdisjoint(_THROUGH) or any(view.norms[item.start - 1] == "for" for item in times)
    if not times or not lasting:
        return []
    things = [part_groups(claim.action, thing)[1] for thing in _used(scene, claim.action)]
    return [mark for mark in view.find(*things, TOPIC + claim.action) if not landmark(scene, mark)]


def _kept_up(scene: Scene, claim: AdviceClaim) -> list[Mark]:
    """“Then keep it up for a month after the last tablet”: what the sentence or the question before tells to do."""
    view = scene.view
    opening = view.norms[view.body : view.body + _NEAR]
    if claim.time is None or claim.direction != "do" or _KEEPING.isdisjoint(opening) or "taking" in opening:
        return []
    if not any(anchored(view, item) for item in view.amounts if family(item.quantity.unit) == "time"):
        return []
    places = [place for place in (*scene.earlier[:1], scene.question) if place is not None]
    named = any(place.has(CONCEPT + claim.action) or _both(place, scene, claim.action) for place in places)
    return [Mark(view.body, view.body + 1, "topic")] if named else []


def _used(scene: Scene, action: str) -> list[str]:
    """The objects of the action that are only had or used, so that naming them names it: "a pregnancy test"."""
    return [thing for thing, verbs in scene.knowledge.recipes(action).items() if verbs >= USES]


def _completed(things: list[str], short: list[str], near: set[str]) -> bool:
    """“Two forms at once” of birth control that was spoken of: the rest of the name stands near."""
    said = {word.removesuffix("s") for word in short}
    for thing in things:
        name = {word.removesuffix("s") for word in thing.split()} - {"of"}
        rest = name - said
        if said <= name and rest and all(word in near or f"{word}s" in near for word in rest):
            return True
    return False


def _counted(scene: Scene, action: str) -> Mark | None:
    """“How many tests? One each month.”, "One kind will do.", "Two, together": so many of what is named there."""
    view = scene.view
    used = _used(scene, action)
    for place in (scene.question, scene.row, scene.lead):
        if place is None or not used or len(view.norms) > _LONG or view.has("negation", "no-need", "prohibit"):
            continue
        whole = place.find(*(part_groups(action, thing)[1] for thing in used))
        often = view.has("every-day", "every-week", "every-month") or any(
            amount.quantity.unit == "times" for amount in view.amounts
        )
        near = set(place.bag | view.bag)
        shorts = place.find(TOPIC + action)
        joined = any(
            _completed(used, place.norms[mark.start : mark.end], near)
            and not _completed(used, place.norms[mark.start : mark.end], set(place.bag))
            for mark in shorts
        )
        if (whole and often) or joined:
            return Mark(view.body, min(view.body + 1, len(view.norms)), "topic")
    return None


def _places(scene: Scene) -> list[View]:
    """What a sentence goes on with: its question, headers, heading, lead-in, the sentences before it."""
    places = (scene.question, scene.asker, scene.row, scene.title, scene.heading, scene.lead, *scene.earlier[:2])
    if scene.lead is not None:
        places += scene.above[:1]  # the item before
    return [place for place in places if place is not None]


def _taken_up(scene: Scene, action: str) -> Mark | None:
    """“Not now.”, "He'll have to sit it out": said of an action that the question or the sentence before named."""
    view = scene.view
    others = {claim.action for claim in scene.knowledge.claims(AdviceClaim)} - {action}
    groups = [CONCEPT + other for other in others] + list(scene.knowledge.population_groups.values())
    again = bool(_parts(view, scene, action))
    if view.has(*groups) or (not again and (len(view.norms) > _LONG or something_else_done(view))):
        return None
    places = _places(scene)
    if not scene.earlier and not _TAKING_UP.isdisjoint(view.norms[view.body : view.body + 1]):
        places += scene.above[:1]
    for place in places:
        if place.has(CONCEPT + action) or _both(place, scene, action):
            return Mark(view.body, min(view.body + 1, len(view.norms)), "topic")
    return None


def _listed(scene: Scene, action: str) -> Mark | None:
    """“What to avoid: alcohol”: a fragment that names no more than the object."""
    view = scene.view
    if len(view.norms) > _FRAGMENT or view.has("negation", "permit"):
        return None
    groups = [part_groups(action, thing)[1] for thing in scene.knowledge.recipes(action)]
    return next(iter(view.find(*groups)), None) if groups else None


def _allowed_above(scene: Scene, claim: AdviceClaim, found: Mark) -> Assertion | None:
    """“You can take these with it:” above an item that names what is never to go with it."""
    used = [part_groups(claim.action, thing)[1] for thing in _used(scene, claim.action)]
    if scene.view.block.kind is not BlockKind.ITEM or not scene.view.has(*used):
        return None
    ruling = inherited(scene)
    if ruling is None or ruling.direction is not Direction.PERMIT or _ALONG.isdisjoint(ruling.view.bag):
        return None
    return scene.assertion(
        Kind.ADVICE,
        found.start,
        found.end,
        subject=scene.focus,
        object_=claim.action,
        stance=Stance.ASSERTED,
        cues=(scene.cue(ruling.direction.value, ruling.mark, ruling.source, ruling.view),),
        via="listed",
    )


def _parts(view: View, scene: Scene, action: str) -> Sequence[Mark]:
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
