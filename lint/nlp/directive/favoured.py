"""People and the medicine side by side in a sentence that is all smiles, or that hands the one to the other.

“Nurses routinely hand it out to people on X", "X is welcome at its table", "ease yourself through X with a capsule": no
list of phrases holds these. What they share is that people of the sheet and its medicine are named, that a word of ease
or of giving ties them, and that nothing in the sentence warns, denies, limits, or sends to a clinician.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_EASE = words("favoured", "ease")
_GIVING = words("favoured", "giving")
_SHADOW = words("favoured", "shadow")
_GIVEN, _GIVERS = words("favoured", "given"), words("favoured", "givers")
_STARTING, _OFTEN = words("favoured", "starting"), words("favoured", "often")
_BEING = frozenset({"are", "is"})
_TELLING = _EASE | _GIVING | words("favoured", "hours") | _GIVEN | _STARTING
_HAVING = words("favoured", "having")
_STATES = words("favoured", "states")
_SENDING, _GLADLY = words("favoured", "sending"), words("favoured", "gladly")
_WHOM, _ASKED_FIRST = words("favoured", "whom"), words("favoured", "asked_first")
_BEFORE = 4  # words before people that say whose they are: "patients on X", "if you take X"
_CONSULTING = ("consult-verbs", "contact-verbs")
_HOURS = words("favoured", "hours")
_NUMBERS = frozenset({"six", "seven", "eight", "nine", "ten", "eleven", "twelve", "6", "7", "8", "9", "10", "11"})
_APART = 5  # words from a medicine to its hour
_CAUTION = (
    "negation",
    "prohibit",
    "refuter",
    "negation-partial",
    "hedge-modal",
    "study-any",
    "warning-word",
    "leave-verb",
)


def favoured(scene: Scene, people: Mark) -> Mark | None:
    """The word of ease or of giving."""
    view, knowledge = scene.view, scene.knowledge
    if view.bag.isdisjoint(_TELLING):
        return None
    subject = view.find(f"concept:{knowledge.subject}")
    timed = _timetable(view, people, subject) if not _shadowed(scene, people) else None
    if timed is not None:
        return timed
    if not subject or not _of_somebody(view, people) or _shadowed(scene, people):
        return None
    for at, word in enumerate(view.norms):
        if people.start <= at < people.end:
            continue
        if word in _EASE:
            return Mark(at, at + 1, "permit")
        given = any(at < mark.start < people.start and mark.start - at <= _BEFORE for mark in subject)
        if word in _GIVING and given and not {"to", "for"}.isdisjoint(view.norms[at : people.start]):
            return Mark(at, at + 1, "permit")
    return _practice(view, people, subject)


def served(lead: View) -> Mark | None:
    """“We're glad to post your first parcel if any of these describes you:”: who gets it, item by item."""
    if lead.has(*_CAUTION) or not _ASKED_FIRST.isdisjoint(lead.bag) or _WHOM.isdisjoint(lead.bag):
        return None
    for at in range(lead.body + 1, len(lead.norms)):
        gladly = not _GLADLY.isdisjoint(lead.norms[max(lead.body, at - _BEFORE) : at])
        if lead.norms[at] in _SENDING and gladly and not _WHOM.isdisjoint(lead.norms[at:]):
            return Mark(at, at + 1, "permit")
    return None


def _practice(view: View, people: Mark, subject: Sequence[Mark]) -> Mark | None:
    """“We start patients on it during X”, "people on X are put on it here": what givers do, told as what is done."""
    clause = view.clause_at(people.start)
    for at in range(max(clause.start, view.body + 1), clause.end):
        word = view.norms[at]
        if not {";", ":"}.isdisjoint(view.norms[min(at, people.start) : max(at, people.start)]):
            continue
        led = range(at - 1, view.body - 1, -1)
        doer = next((to for to in led if not view.norms[to].endswith("ly") and view.norms[to] != "here"), view.body)
        reach = _BEFORE * (2 if at < people.start else 1)  # "put patients in X on it"
        behind = any(0 < mark.start - at <= reach for mark in subject)
        before = any(0 < at - mark.end <= _BEFORE for mark in subject)
        if word in _STARTING and behind and view.norms[doer] in _GIVERS:
            return Mark(at, at + 1, "permit")
        passive = view.norms[doer] in _BEING or (view.norms[doer] in _OFTEN and view.norms[doer - 1] in _BEING)
        whom = people.end <= at if behind else people.start > at
        if word in _GIVEN and passive and (behind or before) and whom:
            return Mark(doer, at + 1, "permit")
    return None


def _timetable(view: View, people: Mark, subject: Sequence[Mark]) -> Mark | None:
    """“X at noon, Y at ten”, "Y in the evening slot, X in the morning one": both have their hour."""
    hours = [
        at
        for at, word in enumerate(view.norms)
        if word in _HOURS or (word in _NUMBERS and view.norms[max(0, at - 1)] in {"at", "before", "by"})
    ]
    theirs = {at for at in hours if -_APART <= at - people.end <= _APART}
    ours = {at for at in hours for mark in subject if -_APART <= at - mark.end <= _APART}
    pairs = [(here, there) for here in theirs for there in ours if here != there]
    return Mark(min(pairs[0]), max(pairs[0]) + 1, "permit") if pairs else None


def _of_somebody(view: View, people: Mark) -> bool:
    """Whether people are meant who have it, not the substance: "patients on X", "if you take X", "your X", "in X"."""
    led = view.norms[max(view.body, people.start - _BEFORE) : people.start]
    behind = view.norms[people.end : people.end + 2]
    named = view.norms[people.start : people.end]
    return (
        not _HAVING.isdisjoint(led) or not _STATES.isdisjoint((*led, *behind, *named)) or people.start <= view.body + 1
    )


def _shadowed(scene: Scene, people: Mark) -> bool:
    """Whether anything warns, denies, limits, supposes or tells of a study, outside the name of the people."""
    view = scene.view
    outside = {word for at, word in enumerate(view.norms) if not people.start <= at < people.end}
    if any(view.clause_at(mark.start).opener == "while" for mark, _ in scene.knowledge.condition_marks(view)):
        outside.discard("while")  # "… while you see to your X"
    if not _SHADOW.isdisjoint(outside) or (view.has("clinicians") and view.has(*_CONSULTING)):
        return True
    return any(not (people.start <= cue.start and cue.end <= people.end) for cue in view.find(*_CAUTION)) or view.has(
        "anecdotal"
    )
