"""Those who take the medicine, as a phrase: "people on it", "everyone who has tried X", "patients taking the tablets".

What is told of them is told of the medicine: "most people on it get better".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark
from lint.sheet import ConceptType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_PEOPLE = words("takers", "people")
_WHO = words("takers", "who")
_HAVING = words("takers", "having")
_TAKING = words("takers", "taking")
_BEING_ON = words("takers", "being_on")
_TAKING_OR_BEING_ON = _TAKING | _BEING_ON
_IT = words("takers", "it")
_MEDICINES = words("takers", "medicines")
_POINTING = words("takers", "pointing")
_AMONG_US = words("takers", "among_us")
_UPON = words("takers", "upon")
_REACHING = words("takers", "reaching")
_AWAITING = words("takers", "awaiting")
_REACHING_OR_AWAITING = _REACHING | _AWAITING
_DEGREES = words("takers", "degrees")
_GAINS = words("takers", "gains")
_HELPING = words("takers", "helping")
_FOR_EVER = words("efficacy", "for_ever")
_DEALT, _COMPARED = words("takers", "dealt"), words("takers", "compared")
_DETERMINING, _PARTING = words("takers", "determining"), words("takers", "parting")
_HELD = 3  # words that may stand between people and their "who", or between a verb of taking and the medicine


class Takers(NamedTuple):
    """A half-open range of words, from the people to the medicine."""

    start: int
    end: int


def shaken_off(scene: Scene, mark: Mark, outcome: Mark | None) -> bool:
    """“Most people get rid of their spots”: an outcome that leaves them, as in "their spots clear", and no cure.

    Not "of" the disease itself, nor "for good".
    """
    view = scene.view
    if (
        outcome is None
        or outcome.concept not in scene.knowledge.outcomes
        or "rid" not in view.norms[mark.start : mark.end]
    ):
        return False
    theirs = view.norms[mark.end : mark.end + 1] in (["their"], ["the"], ["those"])
    return theirs and _FOR_EVER.isdisjoint(view.norms[mark.end : view.clause_at(mark.end).end])


def takers(scene: Scene) -> list[Takers]:
    """The phrases of a sentence that name people by their taking the subject, or what "it" takes up."""
    view = scene.view
    norms = view.norms
    if _PEOPLE.isdisjoint(view.bag):
        return []
    people = (start for start, word in enumerate(norms) if word in _PEOPLE and start >= view.body)
    taking = [(start, at) for start in people if (at := _taking(norms, start + 1)) is not None]
    if not taking:
        return []  # as in most sentences
    medicines = scene.knowledge.medicine_marks(view)
    named = {cue.start: cue.end for cue, name in medicines if name != OTHER}
    # "take X" may be an action of the sheet, in which the name is no mark of its own
    concepts = scene.knowledge.sheet.concepts
    done = [cue for cue in view.marks if cue.concept is not None and concepts[cue.concept].type is ConceptType.ACTION]
    named.update((cue.start + 1, cue.end) for cue in done if cue.end > cue.start + 1)
    others = {cue.start for cue, name in medicines if name == OTHER}
    found: list[Takers] = []
    for start, at in taking:
        for place in range(at, min(at + _HELD, len(norms))):
            if place in named:
                found.append(Takers(start, named[place]))
                break
            if place in others or not norms[place].isalpha():
                break
            if norms[place] in _POINTING and norms[place + 1 : place + 2] and norms[place + 1] in _MEDICINES:
                found.append(Takers(start, place + 2))
                break
            if norms[place] in _IT:
                found.append(Takers(start, place + 1))
                break
    return found


def of_takers(scene: Scene, at: int) -> bool:
    """Whether a verb is told of them: only adverbs and helping verbs stand between."""
    return any(
        phrase.end <= at <= phrase.end + _HELD
        and all(
            word in _HAVING or word in _HELPING or word.endswith("ly") for word in scene.view.norms[phrase.end : at]
        )
        for phrase in takers(scene)
    )


def noticing(scene: Scene) -> Iterator[Candidate]:
    """“Most people who try it notice a real improvement”: a gain that those who take it have, of no named outcome."""
    norms = scene.view.norms
    for phrase in takers(scene):
        for at in range(phrase.end, min(phrase.end + _HELD + 1, len(norms))):
            if norms[at] in _REACHING and of_takers(scene, at):
                end = at + 1
                while norms[end : end + 1] and norms[end] in _DEGREES:
                    end += 1
                if norms[end : end + 1] and norms[end] in _GAINS and norms[end + 1 : end + 2] not in (["in"], ["of"]):
                    yield Mark(at, end + 1, "improve-verb"), "improve", None, at, end + 1
                break
    yield from _drawn_from(scene)


def _drawn_from(scene: Scene) -> Iterator[Candidate]:
    """“Anyone can expect relief from X”, "you'll see real results with it": a gain, and the medicine it comes from."""
    view = scene.view
    norms = view.norms
    if view.question or _GAINS.isdisjoint(view.bag):
        return
    for at in range(view.body + 1, len(norms) - 2):
        if norms[at] not in _GAINS:
            continue
        low = at
        while low > view.body and norms[low - 1] in _DEGREES:
            low -= 1
        if norms[low - 1] not in _REACHING_OR_AWAITING or norms[low - 2] == "to" or norms[at + 1] not in _UPON:
            continue
        medicines = ((cue, name) for cue, name in scene.knowledge.medicine_marks(view) if cue.start - at <= _HELD + 1)
        cue = next((cue for cue, name in medicines if name != OTHER and cue.start > at + 1), None)
        if cue is not None and not view.within(cue.end, cue.end + 2, "adverse-nouns", "dose-noun"):
            yield Mark(low - 1, at + 1, "improve-verb"), "improve", None, low - 1, cue.end


def on_the_dummy(scene: Scene, mark: Mark) -> bool:
    """“Three in ten of those who got the dummy pill felt better too”: of people on what trials compare it with.

    Not "those who got it, and not a dummy", "compared with a dummy" nor "unlike those on a dummy, people …".
    """
    view, knowledge = scene.view, scene.knowledge
    named = [cue for cue in view.find("comparators", *knowledge.comparator_groups) if cue.end <= mark.start]
    if not named or view.within(named[-1].end, mark.start, *knowledge.family_groups):
        return False
    low = named[-1].start
    while low > view.body and view.norms[low - 1] in _DETERMINING:
        low -= 1
    dealt = view.norms[low - 1] in _DEALT and view.norms[max(0, low - 2)] not in _COMPARED
    return dealt and _PARTING.isdisjoint(view.norms[named[-1].end : mark.start])


def upon(view: View, at: int) -> bool:
    """“… feel better on it”, "thanks to it": the medicine is taken up right behind."""
    behind = view.norms[at : at + 3]
    return len(behind) > 1 and behind[0] in _UPON and behind[1] in _IT


def _taking(norms: list[str], at: int) -> int | None:
    """Behind "who has been taking", "on", "of us who try": where the medicine may begin."""
    for place in range(at, min(at + _HELD, len(norms))):
        word = norms[place]
        if word in _BEING_ON:
            return place + 1
        if word in _WHO:
            behind = place + 1
            while norms[behind : behind + 1] and norms[behind] in _HAVING:
                behind += 1
            return behind + 1 if norms[behind : behind + 1] and norms[behind] in _TAKING_OR_BEING_ON else None
        if word not in _AMONG_US:
            return None
    return None
