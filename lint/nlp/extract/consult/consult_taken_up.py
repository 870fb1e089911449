"""A clinician asked about in one sentence, dismissed as "one" in the next: "What about a doctor? You don't need one.".

The question may name the clinician or the talk with one; what is dismissed behind it is what it asked about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.actions import needless
from lint.nlp.directive.answers import yes_no
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

AT_WILL = "at-will"  # "only if you feel like it"
AFTER_ALL = "after-all"  # "please do", of what was told not to be done
_NAMING = ("clinicians", "consult-nouns", "consult-clinician")
_ONE = words("consult_taken_up", "one")
_THAT = frozenset({"that", "this"})
_OMITTING = words("actions", "omitting")
_NEEDING, _DENYING = words("consult_taken_up", "needing"), words("granted", "denying")
THERE = "go-there"
TOLD = "told-the-same"
_OBLIGED = words("consult_spared", "owing") | {"has", "mandatory", "necessary", "needed", "required"}
_DOING_SO: tuple[list[str], ...] = ([], [","], ["."], ["!"], [";"], ["and"], ["before"])
_SAYING = 4  # words of "No talk, no tablet."
_QUESTION = 9  # words of a question that only names what it asks about
_NEAR = 2  # words from "need" to "one"
_LED = 3  # words of "that is entirely" before "up to you"


def dismissed(scene: Scene) -> Iterator[tuple[Mark, Mark]]:
    """The words that do away with what the question named."""
    view, asked = scene.view, scene.previous or scene.question
    if asked is None or view.question or scene.reading != "own":
        return
    if not asked.question:
        yield from () if view.bag.isdisjoint(_ONE) else _taken_back(scene)
        return
    if not asked.has(*_NAMING) or view.has(*_NAMING):
        return
    if (pleased := _at_will(view, asked)) is not None:
        yield pleased, pleased
    if len(asked.norms) - asked.body > _QUESTION or pleased is not None:
        return
    for at in view.places(_ONE):
        cue = _before(view, at) or (Mark(at, at + 1, "no-need") if needless(view, at + 1) else None)
        if cue is not None:
            yield cue, Mark(min(cue.start, at), max(cue.end, at + 1), "no-need")
            return


def _at_will(view: View, asked: View) -> Mark | None:
    """“Must I see a doctor?” - “Only if you feel like it.”: what is asked to be needed is left to the reader."""
    if _OBLIGED.isdisjoint(asked.bag) or "or" in asked.bag or not yes_no(asked):
        return None
    will = next((mark for mark in view.find(AT_WILL) if mark.start - view.body <= _LED), None)
    ended = will is not None and not any(map(str.isalpha, view.norms[will.end : will.end + 1]))
    return will if ended and not view.has("negation", "answer-yes", *_NAMING) else None


def _taken_back(scene: Scene) -> Iterator[tuple[Mark, Mark]]:
    """“Leaflets tell you to ask a doctor first. You can ignore that.”: advice told before, and done away with."""
    view, told = scene.view, scene.previous
    advised = (
        told is not None and told.has("consult-verbs") and told.has("clinicians") and told.has("before-start", "advise")
    )
    if told is None or not advised or told.block is not view.block or told.has("sign-trouble", "negation"):
        return
    for at in view.places(_THAT):
        ignored = view.within(max(view.body, at - _NEAR), at, "ignore-verb")
        cue = _before(view, at) or (Mark(at, at + 1, "no-need") if needless(view, at + 1) else None)
        if cue is None and ignored and ignored[-1].end == at and not view.denied(ignored[-1]):
            cue = ignored[-1]
        if cue is not None and not view.has(*_NAMING, "refuter"):
            yield cue, Mark(min(cue.start, at), max(cue.end, at + 1), "no-need")
            return


def urged(scene: Scene) -> Mark | None:
    """What is told to be done, of a consultation that the sentence before speaks of."""
    return _told_the_same(scene) or _after_all(scene) or _there(scene) or _no_talk(scene)


def _told_the_same(scene: Scene) -> Mark | None:
    """“She made me have a consultation. You should have one too.”: told to do what the sentence before speaks of."""
    view, before = scene.view, scene.previous
    if before is None or view.question or scene.reading != "own" or not view.has(TOLD):
        return None
    if not before.has("consult-nouns", "consult-clinician", "consult-verbs"):
        return None
    if view.has("negation", "no-need", *_NAMING):
        return None
    return view.find(TOLD)[0]


def _no_talk(scene: Scene) -> Mark | None:
    """“I've talked it over with a doctor. (No talk, no tablet.)”: what comes first, as a saying."""
    view, before = scene.view, scene.previous
    said = [at for at in range(view.body, len(view.norms)) if view.norms[at].isalpha()]
    if [view.norms[at] for at in said[::2]] != ["no", "no"] or len(said) != _SAYING or scene.reading != "own":
        return None
    asked = view.within(said[1], said[1] + 1, "consult-nouns", "clinicians")
    named = view.has("clinicians") or (before is not None and before.has("clinicians"))
    medicine = view.within(said[3], said[3] + 1, *scene.knowledge.family_groups, "tablet-nouns", "product-form")
    return Mark(said[0], said[3] + 1, TOLD) if asked and named and medicine else None


def _after_all(scene: Scene) -> Mark | None:
    """“"Whatever you do, don't tell the doctor." Please do.”: what is told to be done after all."""
    view = scene.view
    told = next((cue for cue in view.find(AFTER_ALL) if cue.start == view.body), None)
    if told is None or view.question or view.norms[told.end : told.end + 1] not in _DOING_SO:
        return None
    for place in scene.earlier[:_NEAR]:
        acts = place.find("consult-verbs", "contact-verbs") if place.has("clinicians") else []
        if any(len(place.negations(act)) % 2 == 1 for act in acts):
            return told
    return None


def _there(scene: Scene) -> Mark | None:
    """“Few ask a doctor. If you want to try it, start there.”: told to go where the sentence before has a clinician."""
    view, before = scene.view, scene.previous
    if before is None or not view.has(THERE) or view.question or scene.reading != "own":
        return None
    told = view.find(THERE)[0]
    if not before.has("clinicians") or view.has(*_NAMING) or view.within(view.body, told.start, "negation", "no-need"):
        return None
    return told


def _before(view: View, at: int) -> Mark | None:
    """“You don't need” in front of "one", "skip" in front of "it"."""
    for need in view.find("no-need"):
        if 0 <= at - need.end <= _NEAR and not view.denied(need):
            return need
    needed = view.norms[max(view.body, at - 1)] in _NEEDING and not _DENYING.isdisjoint(view.norms[max(0, at - 4) : at])
    if needed:
        return Mark(at - 1, at, "no-need")
    omitted = at > view.body and view.norms[at - 1] in _OMITTING
    return Mark(at - 1, at, "no-need") if omitted and not view.denied(Mark(at - 1, at, "no-need")) else None
