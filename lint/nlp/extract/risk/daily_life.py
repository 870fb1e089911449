"""What is said of something else than a medicine: "Yoga is harmless", "a blood test carries no risk"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_ACTIVITIES = words("harm", "activities")
_OTHERS = words("harm", "others")
_FINITE = words("harm", "finite")
_OPENERS = words("harm", "openers")
_MEANT = words("harm", "pronouns") | words("harm", "ours") | words("risk", "anybody")
_PARTS = words("harm", "parts")
_OURS = words("harm", "ours")
_DEEDS = words("harm", "deeds")
_DOES = words("harm", "does")
_BACK = 2  # sentences before
_SUBJECT = 7  # words of a subject


def of_daily_life(view: View, position: int) -> bool:
    """Whether what a clause speaks of is a thing or a deed of daily life, and no word in it may mean the medicine."""
    clause = view.clause_at(position)
    first = clause.start
    while first < position and view.norms[first] in _OPENERS:
        first += 1
    end = next((at for at in range(first, position) if view.norms[at] in _FINITE), None)
    if end is None or not 0 < end - first <= _SUBJECT:
        return False
    subject = view.norms[first:end]
    if subject[-1] in _PARTS:
        return True  # "the capsule shell is harmless gelatine"
    if not _MEANT.isdisjoint(subject) or any(
        first <= mark.start < end and (mark.concept is not None or mark.group in _RISKS) for mark in view.marks
    ):
        return False
    return not (_ACTIVITIES | _OTHERS).isdisjoint(subject) or subject[0] in _ACTIVITIES


def goes_on_about_daily_life(scene: Scene) -> bool:
    """“Three short walks a day. Took six months to notice.”: what is done before, and no medicine since."""
    knowledge = scene.knowledge
    for place in (scene.view, *scene.earlier[:_BACK]):
        if knowledge.medicine_marks(place) or not _OURS.isdisjoint(place.bag):
            return False
        if place is not scene.view and "it" in place.bag:
            return False
        if not _DEEDS.isdisjoint(place.bag):
            return True
    return False


_RISKS = {"adverse-nouns", "boxed-warning", "harm-noun", "organ", "strongest-warning"}


def of_the_illness(scene: Scene, position: int) -> bool:
    """“The disease doesn't cause liver damage”: an illness by its name is what does not, and no medicine."""
    view = scene.view
    clause = view.clause_at(position)
    for mark, _ in scene.knowledge.condition_marks(view):
        opens = clause.start <= mark.start and _OPENERS.issuperset(view.norms[clause.start : mark.start])
        behind = view.norms[mark.end : position]
        if opens and behind[:1] != [] and behind[0] in _DOES and _MEANT.isdisjoint(behind):
            return True
    return False
