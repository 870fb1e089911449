"""What a sheet warns of, named as one meets it: by a kind of it, by a part of its name, or as "any of these symptoms".

"Stop at a serious skin reaction" is said by "a rash? Stop it", by "at the first of these signs" behind the list of
them, and, of changes in mood, by "if your mood changes".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import AdviceClaim

_SIGNS, _POINTING = words("first_signs", "signs"), words("first_signs", "pointing")
_MEETING, _FEELING = words("first_signs", "meeting"), words("first_signs", "feeling")
_ODD = words("first_signs", "odd")
_LED, _FELT = 4, 3  # words from "any of these" to "symptoms"; from "feel" to "strange"
_CALLING = ("consult-clinician", "contact-verbs", "clinicians")


def kinds_of(scene: Scene, effect: str) -> list[str]:
    """The effect and whatever the sheet calls a kind of it."""
    concepts = scene.knowledge.sheet.concepts
    return [effect, *(key for key, concept in concepts.items() if concept.kind_of == effect)]


def kind_named(scene: Scene, claim: AdviceClaim, places: Iterable[View | None]) -> bool:
    """Whether a kind of the effect that advice is for is named: "rash" of a skin reaction."""
    groups = tuple(CONCEPT + key for key in kinds_of(scene, claim.when or ""))
    return any(place is not None and place.has(*groups) for place in places)


def met(scene: Scene, claim: AdviceClaim) -> bool:
    """Whether the effect is met in other words, where readers are told to call somebody, or to end it there and then.

    "If your mood changes, stop and call", "any such symptom", "what if I feel strange?".
    """
    view = scene.view
    if claim.direction != "do" or not (_MEETING & view.bag or view.has(*_CALLING)):
        return False
    effects = kinds_of(scene, claim.when or "")
    own = scene.knowledge.telling_words(*effects)
    for place in (view, scene.question, scene.heading, scene.lead, scene.previous):
        if place is None:
            continue
        met_here = place is view or place.question or not _MEETING.isdisjoint(place.bag)
        if met_here and not own.isdisjoint(_singular(place.bag)):
            return True
        if _felt(place) or (_pointed(place) and _told_before(scene, claim)):
            return True
    return False


def _singular(bag: Iterable[str]) -> set[str]:
    return {*bag, *(word.removesuffix("s") for word in bag)}


def _felt(view: View) -> bool:
    """“if I feel strange”, "something feels off", "anything odd"."""
    return any(
        word in _FEELING and not _ODD.isdisjoint(view.norms[at + 1 : at + 1 + _FELT])
        for at, word in enumerate(view.norms)
    )


def _pointed(view: View) -> bool:
    """“any of these symptoms”, "at the first such sign", "symptoms of that sort"."""
    return any(
        word.removesuffix("s") in _SIGNS and not _POINTING.isdisjoint(view.norms[max(0, at - _LED) : at + _LED])
        for at, word in enumerate(view.norms)
    )


def _told_before(scene: Scene, claim: AdviceClaim) -> bool:
    return kind_named(scene, claim, (*scene.earlier, *scene.above, *scene.list_before, scene.lead, scene.heading))
