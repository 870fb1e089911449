"""What others do, allowed with the medicine: "Some rub in X. People on Y can do so freely.", "… you may do the same".

The action stands in the sentence before, or earlier in the sentence; the permission takes it up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import USES, words
from lint.model.assertion import Kind, Stance
from lint.nlp.directive.actions import composed
from lint.nlp.extract.advice.occasion import of_another
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark, part_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import AdviceClaim

GROUP = "doing-so"
_DENYING, _OTHERS = words("granted", "denying"), words("done_so", "unlike")
_CLOSING = words("done_so", "closing")
_MAY, _READERS = words("usage", "permitting"), frozenset({"anyone", "everybody", "everyone", "you"})
_LATER, _THEM = words("done_so", "later"), frozenset({"it", "them"})
_USING = ("take-verb", "use-verb")
_TOPIC = 5  # words of what is spoken of, with its full stop
_BY_OTHERS = ("clinicians", "refuter")


def done_so(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """What is never to be done, allowed by "can do so", or by "you may take them" behind its bare name."""
    view, before = scene.view, scene.previous
    if claim.direction != "never" or claim.when is not None or claim.time is not None or view.question:
        return
    cue = _may_do_so(view) or (_may_take_them(view) if before is not None and _bare(before) else None)
    if cue is None or scene.reading != "own" or view.has(*_BY_OTHERS) or of_another(scene, cue):
        return
    told = view if _named(scene, view, claim.action, cue.start) else before
    if told is None or told.question or (told is not view and not _named(scene, told, claim.action, len(told.norms))):
        return
    low = view.body if told is view else 0
    denied = set(told.norms[: cue.start if told is view else None])
    if not _DENYING.isdisjoint(denied) or told.has("prohibit", "refuter") or not _OTHERS.isdisjoint(view.norms[low:]):
        return
    yield scene.assertion(
        Kind.ADVICE,
        cue.start,
        cue.end,
        subject=scene.knowledge.subject if scene.default is None else scene.default,
        object_=claim.action,
        stance=Stance.ASSERTED if view.clause_at(cue.start).kind is ClauseKind.CONDITION else None,
        cues=(scene.cue("permit", cue),),
        via="directive",
    )


def _may_do_so(view: View) -> Mark | None:
    """Where “can do so”, "may do the same" stands, with nothing but a stop or an adverb behind it."""
    for cue in view.find(GROUP):
        clause, behind = view.clause_at(cue.start), view.norms[cue.end : cue.end + 1]
        apart = view.norms[clause.start : cue.start].count("you") > 1  # "as long as you swap the needle you two can …"
        if (
            view.denied(cue)
            or clause.kind is ClauseKind.RELATIVE
            or (clause.kind is ClauseKind.CONDITION and not apart)
        ):
            continue
        if all(not word.isalpha() or word.endswith("ly") or word in _CLOSING for word in behind):
            return cue
    return None


def _may_take_them(view: View) -> Mark | None:
    """“You may take them as usual.”: the pronoun right behind the verb."""
    said = view.norms[view.body : view.body + 4]
    told = len(said) > len(_THEM) and said[0] in _READERS and said[1] in _MAY and said[2] in USES and said[3] in _THEM
    end = view.body + len(said)
    return Mark(view.body, end, GROUP) if told and _LATER.isdisjoint(view.norms[end:]) else None


def _bare(place: View) -> bool:
    """“Such supplements.”: a few words in front of what is said of them, and no sentence."""
    said = place.norms[place.body :]
    return place.first and len(said) <= _TOPIC and not place.has("negation", "permit", "prohibit", *_USING)


def _named(scene: Scene, place: View, action: str, end: int) -> bool:
    """Whether a place names the action, or that what it is done with is used in any way."""
    there = scene.but(view=place)
    if any(mark.end <= end for mark, _ in composed(there, action)):
        return True
    recipes = scene.knowledge.recipes(action)
    things = [part_groups(action, thing)[1] for thing, verbs in recipes.items() if verbs >= USES]
    return any(mark.end <= end for mark in place.find(*things)) if things else False
