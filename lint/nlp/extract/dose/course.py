"""How long a course of treatment lasts: "a course takes 15 to 20 weeks", "Length of treatment: five months"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.dose.longest import longest
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_COURSES = words("dose", "courses")
_RUNNING = words("dose", "running")
_NOT_THE_LENGTH = words("dose", "not_the_length")
_LABELS = words("dose", "course_labels")
_CHECKING = words("dose", "checking")
_LED = 8  # words from a course to how long it is
_LABEL = 5  # words of a label
_OURS = 3  # words of "of the medicine"
_BEHIND = 5  # words of "to finish the whole course"
_FINISHING, _ONE = words("dose", "finishing"), words("dose", "one_course")


def course(scene: Scene, amount: Amount) -> Iterator[Assertion]:
    """A time that is said to be the length of the course; `role` is "course"."""
    view = scene.view
    if view.question or _of_a_study(view) or not scene.speaks_of_subject(amount.start):
        return
    if any(family(other.quantity.unit) == "people" for other in view.amounts):
        return
    labelled = _labelled(view, amount) and not any(
        place is not None and _of_a_study(place) for place in (scene.heading, scene.lead, scene.previous)
    )
    if (
        labelled
        or _told(scene, amount)
        or longest(scene, amount)
        or any(_label(place) for place in (scene.row, scene.column) if place is not None)
    ):
        yield scene.assertion(
            Kind.DOSE,
            amount.start,
            amount.end,
            subject=scene.knowledge.subject,
            quantity=amount.quantity,
            role="course",
            phase="",
            rejected="no",
            per="",
        )


def _told(scene: Scene, amount: Amount) -> bool:
    view = scene.view
    clause = view.clause_at(amount.start)
    low = max(clause.start, amount.start - _LED)
    led = view.norms[low : amount.start]
    named = [at for at, word in enumerate(led) if word in _COURSES]
    if _for_one(scene, amount, led):
        return True
    if not named:
        # "a 20-week course"
        return amount.end < len(view.norms) and view.norms[amount.end] in {"course", "courses"} and "-" in amount.text
    between = led[named[-1] + 1 :]
    if not _NOT_THE_LENGTH.isdisjoint([*led[: max(0, named[-1] - 1)], *between]):  # "a first course lasts a month"
        return False
    return not _RUNNING.isdisjoint(between) or between in (["of"], [":"], ["of", "about"], ["of", "just"])


def _for_one(scene: Scene, amount: Amount, led: list[str]) -> bool:
    """“Count on 20 weeks for one course”, "it takes 20 weeks to finish a course"; not "for a second course"."""
    view = scene.view
    behind = view.norms[amount.end : amount.end + _BEHIND]
    at = next((at for at, word in enumerate(behind) if word in _COURSES), 0)
    begun = 1 if behind[:1] == ["for"] else 2 if behind[:1] == ["to"] and behind[1] in _FINISHING else 0
    if not begun or not _ONE.issuperset(behind[begun:at]) or at <= begun:
        return False
    other = amount.end + at + 1
    whose = view.norms[other : other + 1] == ["of"] and not view.within(
        other, other + _OURS, *scene.knowledge.family_groups
    )
    return not whose and _NOT_THE_LENGTH.isdisjoint(led)


def _of_a_study(view: View) -> bool:
    """Whether a study is spoken of; "2 to 3 years, then review" tells of none."""
    named = view.find("study-any", "study-trial", "study-nouns")
    return any(_CHECKING.isdisjoint(view.norms[cue.start : cue.end]) for cue in named)


def _labelled(view: View, amount: Amount) -> bool:
    """“Course: 6 to 12 months”, "Length of treatment: a year"."""
    label = view.norms[: amount.start]
    named = label[-1:] == [":"] and len(label) <= _LABEL and not _COURSES.isdisjoint(label)
    return named and _NOT_THE_LENGTH.isdisjoint(label) and not view.has("onset")


def _label(place: View) -> bool:
    """“Course”, "Length of treatment" as a header."""
    named = len(place.norms) <= _LABEL and not _LABELS.isdisjoint(place.bag)
    return named and _NOT_THE_LENGTH.isdisjoint(place.bag) and not place.amounts
