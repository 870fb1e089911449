"""What people were given: over the time of a study, and not of records; and what they take where none is told of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.years import year_words
from lint.sheet import StudyClaim

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_GIVEN = words("studies", "given")
_TAKING = words("studies", "been_on")
_RECORDS = ("study-records", "study-prescriptions")
_TAKEN = 6  # words from "been on" to how long
_BACK = 2  # sentences before in which a trial is told of
_MOST = words("studies", "most")
_USUAL, _PAST = words("studies", "usual"), words("studies", "past")


def given_for(scene: Scene) -> bool:
    """“gave 72 people the drug over 19 weeks”, in a sheet whose studies looked through no records."""
    view, knowledge = scene.view, scene.knowledge
    if not knowledge.timed_studies or view.bag.isdisjoint(_GIVEN) or view.has("study-records", "study-prescriptions"):
        return False
    return not any(claim.data_span or claim.data_from for claim in knowledge.claims(StudyClaim))


def taken_for(scene: Scene, amount: Amount) -> bool:
    """“records of people who had been on it for five years”, "their pain eased over six weeks": no reach of data.

    Where a sheet tells how long its studies ran; over what time something was looked at is told of records.
    """
    view, knowledge = scene.view, scene.knowledge
    if not knowledge.timed_studies:
        return False
    led = view.norms[max(view.body, amount.start - _TAKEN) : amount.start]
    if view.has(*_RECORDS):
        taken = not _TAKING.isdisjoint(led) and led[-1:] == ["for"]
        return taken and any(claim.duration and claim.design == "records" for claim in knowledge.claims(StudyClaim))
    places = (view, *scene.earlier[:_BACK])
    looked = any(place.has(*_RECORDS) for place in places)
    return not looked and led[-1:] == ["over"] and any(place.has("study-trial") for place in places)


def what_people_take(view: View, studied: tuple[str, ...]) -> bool:
    """“3 mg is what most people settle on”, "The usual dose is 3 mg": of everyone, where no study is named.

    Behind a study "The usual dose was 3 mg" is what its people took.
    """
    if view.has(*studied) or year_words(view):
        return False
    if any(view.norms[cue.start] in _MOST for cue in view.find("usual")) or view.has("maintenance"):
        return True
    return _PAST.isdisjoint(view.bag) and (view.norms[view.body] == "take" or not _USUAL.isdisjoint(view.bag))
