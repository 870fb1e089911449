"""The sheet's own actions: urged, forbidden, allowed or called needless, on the occasion that they are for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import USES, words
from lint.model.assertion import Kind, Polarity, Stance
from lint.nlp.directive.actions import composed, needless
from lint.nlp.extract.advice.action_time import allowed_later, timed
from lint.nlp.extract.advice.at_your_side import at_your_side
from lint.nlp.extract.advice.awaited import awaited
from lint.nlp.extract.advice.directed import directed
from lint.nlp.extract.advice.done_for_you import done_for_you, passed_on
from lint.nlp.extract.advice.given_up import not_given_up
from lint.nlp.extract.advice.in_passing import of_fluids, on_another, served
from lint.nlp.extract.advice.kept_apart import goes_on, kept_apart
from lint.nlp.extract.advice.left_out import no_skipping, omitted_at
from lint.nlp.extract.advice.occasion import (
    KEEPING,
    ended_there,
    exempted,
    forbidden_there,
    kept_up,
    named_surely,
    of_another,
    on_occasion,
)
from lint.nlp.extract.advice.refusal import over
from lint.nlp.extract.advice.unavoided import unavoided
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.phrase import free_of, imperative_at
from lint.nlp.sentence.vocabulary import CONCEPT, OBJECT, part_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark
    from lint.sheet import AdviceClaim

_FRONTING = words("advice", "fronting")
_SUPPOSING, _GOING_ON = words("advice", "supposing"), words("advice", "going_on")
_JOINED, _READERS = frozenset({"and", "or"}), frozenset({"they", "we", "you"})
_BROKEN = frozenset({",", ";", ":", "and", "not", "no", "before", "until"})
_NEAR = 6
_SAYING, _DENIED = words("actions", "saying"), 4  # words from "not" to the "that" of what is not said
_OTHER_OBJECTS = words("actions", "other_objects")
_NOT_DOING = words("actions", "not_doing")
_NO_LATER = (["later", "than"], ["any", "later"], ["less", "than"])
_GOING_ABOUT = words("actions", "going_about")
_NO_DEEDS, _NUMBERS = words("actions", "no_deeds"), words("drinking", "numbers")  # nouns that look like a verb's
_USUALLY, _DOSED = words("actions", "usually"), words("actions", "dosed")
_READINGS = words("alike", "reading")
_OBJECT = 7  # words from a bare verb to its object
_NEVER = frozenset({"never", "not"})
_ARTICLES = words("actions", "articles")  # a thing that names the action: "a glass of wine"


def _of_ours(scene: Scene, action: str, mark: Mark, made: Assertion) -> Assertion:
    """What was asked after before may be what the action is about: "And X? You needn't avoid it."."""
    if made.subject != OTHER or scene.default is None:
        return made
    for cue, name in scene.knowledge.medicine_marks(scene.view):
        if name in scene.knowledge.family and mark.start <= cue.start < mark.end:
            return replace(made, subject=name)  # "Those get in the way, so take your X an hour after one."
    things = (part_groups(action, thing)[1] for thing in scene.knowledge.recipes(action))
    own = scene.view.find(CONCEPT + action, *things)
    named = [mark for mark, _ in scene.knowledge.medicine_marks(scene.view)]
    all_own = bool(named) and all(any(cue.start <= mark.start and mark.end <= cue.end for cue in own) for mark in named)
    return replace(made, subject=scene.default) if all_own else made


def _with_other_object(view: View, mark: Mark) -> bool:
    """Whether a bare verb has an object that makes it another action: "drink plenty of water"."""
    bare = mark.end - mark.start == 1
    doing = view.norms[mark.end] if bare and mark.end < len(view.norms) else ""
    if doing.endswith("ing") and doing not in USES and doing not in _NOT_DOING:
        return True  # "don't stop being careful"
    return bare and (not _OTHER_OBJECTS.isdisjoint(view.norms[mark.end : mark.end + _OBJECT]) or of_fluids(view, mark))


def named(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """An action that the sheet names by terms of its own, or its contrary, on the occasion that the advice is for."""
    view = scene.view
    if not on_occasion(scene, claim):
        return
    consulted = {(mark.start, mark.end) for mark in view.find("consult-clinician")}
    other = scene.knowledge.sheet.concepts[claim.action].opposite
    found = [(*item, False) for item in composed(scene, claim.action)]
    found += [(*item, True) for item in composed(scene, other)] if other is not None else []
    concepts = scene.knowledge.sheet.concepts
    if other is None and KEEPING in scene.view.groups:
        found += [(mark, mark, True) for mark in kept_up(scene, claim, concepts[claim.action])]
    for mark, verb, contrary in found:
        if (mark.start, mark.end) in consulted or on_another(scene, mark, claim.action):
            continue
        if of_another(scene, mark) or _unsaid(view, mark):
            continue
        if free_of(view, mark) or _with_other_object(view, mark) or passed_on(scene, mark) or goes_on(view, mark):
            continue
        there = at_your_side(scene, claim.action, mark) if claim.direction == "do" else None
        if there is not None:
            yield from there
            continue
        allowed = unavoided(scene, claim.action, mark)
        if allowed is not None:
            yield allowed.turned() if contrary else allowed
            continue
        left_out = _omitted(scene, claim.action, mark, verb)
        if left_out is not None:
            yield left_out.turned() if contrary else left_out
            if left_out.polarity is Polarity.AFFIRMED and not contrary:
                yield from timed(scene, claim, mark, left_out)  # "don't forget to stop a week before"
            continue
        first = awaited(scene, claim.action, mark) if claim.direction == "do" and not contrary else None
        if first is not None:
            for made in first:
                yield made
                yield from timed(scene, claim, mark, made)
            continue
        left = None
        if claim.direction == "never" and not contrary:
            left = done_for_you(scene, claim.action, mark)
        if left is not None:
            yield left
            yield from timed(scene, claim, mark, left)  # "wait half an hour before you lie down"
            continue
        if claim.direction == "never" and claim.time is not None and over(view, mark.end) and not contrary:
            yield from allowed_later(scene, claim, mark)
        yield from _pointed(scene, claim, mark, verb, contrary=contrary)
    yield from not_given_up(scene, claim)


def _pointed(scene: Scene, claim: AdviceClaim, mark: Mark, verb: Mark, *, contrary: bool) -> Iterator[Assertion]:
    """The action as the sentence or its context points it, with the time it is told with."""
    view, concept = scene.view, scene.knowledge.sheet.concepts[claim.action]
    for made in directed(
        scene,
        claim.action,
        verb,
        mark.start,
        mark.end,
        # a term may name the action as a thing; one of a class of verbs begins with its verb
        imperative=(claim.direction == "never" and not contrary and _practised(scene, mark, verb))
        or (
            (verb != mark or bool(concept.lexicon))
            and not (_thing(view, mark) or verb.group.startswith(OBJECT))
            and view.norms[verb.start] != "half"
            and (served(view, verb.start) if view.norms[verb.start] in _ARTICLES else _bidden(view, verb))
        ),
        tool=False,
    ):
        denied = claim.direction == "do" and made.polarity is Polarity.DENIED
        if denied and (exempted(view, mark) or kept_apart(scene, mark)):
            continue  # "men don't need one"
        turned = made.polarity is Polarity.DENIED and claim.direction == "do" and not contrary
        if turned and claim.time is not None and view.norms[mark.end : mark.end + 2] in _NO_LATER:
            made, turned = made.turned(), False  # noqa: PLW2901 - "isn't to be taken later than a week before"
        if turned and claim.when is not None and _of_taking(scene, mark) and not forbidden_there(scene, claim, mark):
            continue  # "people with X mustn't take it"
        if turned and not claim.when and "without" in view.norms[mark.end : view.clause_at(mark.start).end]:
            continue  # "nobody should go on with it for a year without a test"
        if claim.when is None and made.polarity is Polarity.DENIED and ended_there(scene, claim):
            continue  # "don't keep taking it if a rash comes", where the sheet says to stop at one
        if (made.polarity is Polarity.AFFIRMED) is contrary and not named_surely(scene, claim):
            continue  # "if it is a problem, keep taking it"
        if contrary and _after_the_last(view, mark.end):
            continue  # "go on using it for four weeks after your last tablet": something else
        made = _of_ours(scene, claim.action, mark, made)  # noqa: PLW2901 - the same, whose advice it is put right
        yield made.turned() if contrary else made
        if not contrary:
            yield from timed(scene, claim, mark, made)
        elif claim.direction == "do" and made.polarity is Polarity.DENIED:
            yield from timed(scene, claim, mark, made.turned())  # "don't lie down for ten minutes"


def _bidden(view: View, verb: Mark) -> bool:
    return imperative_at(view, verb.start) or after_comma(view, verb)


def _after_the_last(view: View, start: int) -> bool:
    """Whether something is told to be done when the last dose has been taken."""
    return any(
        view.norms[at] == "last"
        and view.norms[at + 1].rstrip("s") in _DOSED
        and "after" in view.norms[max(start, at - 2) : at]
        for at in range(start, len(view.norms) - 1)
    )


def _practised(scene: Scene, mark: Mark, verb: Mark) -> bool:
    """“We simply crush the tablets”: what those who write do with the medicine, told as what is done there.

    Not "if we crush them", "we crushed them", nor "we drive home".
    """
    view, clause = scene.view, scene.view.clause_at(verb.start)
    at = verb.start
    while at > clause.start and view.norms[at - 1] in _USUALLY:
        at -= 1
    led = view.norms[max(view.body, clause.start) : at]
    led = led[max((place + 1 for place, word in enumerate(led) if not word.isalpha()), default=0) :]
    done = view.norms[verb.start].endswith(("ed", "ing")) or view.question or "before" in view.norms[verb.end :]
    dosed = _of_taking(scene, mark) or any(word.rstrip("s") in _DOSED for word in view.norms[mark.start : mark.end])
    ours = led[-1:] == ["we"] and led[:-1] in ([], ["and"], ["then"], ["so"]) and dosed
    return ours and (clause.kind is ClauseKind.MAIN or clause.opener == "so") and not done


def told_above(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """“Stop it if you get:” above a list of occasions: what the lead-in tells to do, on the one that the item names."""
    group = CONCEPT + claim.action
    if claim.when is None or not scene.view.has(CONCEPT + claim.when) or scene.view.has(group):
        return
    for place in (scene.lead, scene.heading):
        if place is not None and place.has(group) and place.norms[-1] == ":":
            above = scene.but(view=place, lead=None, heading=None, anchor=scene.view)
            yield from named(above, claim.model_copy(update={"when": None}))
            return


def _unsaid(view: View, mark: Mark) -> bool:
    """“You can't say that a glass is fine”: what nobody says."""
    led = view.norms[view.body : mark.start]
    that = next((at for at in range(len(led) - 1, 0, -1) if led[at] == "that" and led[at - 1] in _SAYING), None)
    return that is not None and "not" in led[max(0, that - _DENIED) : that] and "why" not in led


def _of_taking(scene: Scene, mark: Mark) -> bool:
    """Whether the action is that of taking the medicine, which people may be told not to on any occasion."""
    view = scene.view
    names = scene.knowledge.telling_words(*scene.knowledge.family)
    things = any(mark.start <= cue.start < mark.end for cue in view.find("tablet-nouns", "dose-noun"))
    return things or not (names | {"it", "one", "them"}).isdisjoint(view.norms[mark.start : mark.end])


def _omitted(scene: Scene, action: str, mark: Mark, verb: Mark) -> Assertion | None:
    """“You can skip the checks”, "sunscreen isn't necessary": an action that is called needless."""
    view = scene.view
    clause = view.clause_at(mark.start)
    low = max(clause.start, min(mark.start, verb.start) - _NEAR)
    skipped = omitted_at(view, low, mark.start)
    led = view.norms[verb.start - 1]
    if led in _JOINED | _NEVER and view.norms[verb.start] in USES | _GOING_ABOUT:
        skipped = None  # "skip the sessions and take it instead", "never skip a dose or stop it": another thing
    if skipped is not None:
        cue = type(mark)(skipped, skipped + 1, "omit")
        told = no_skipping(scene, skipped)
        turned = view.denied(cue) or view.norms[skipped - 1] in _NEVER or told
    elif needless(view, mark.end):
        cue, turned, told = type(mark)(mark.end, min(mark.end + 1, len(view.norms)), "no-need"), False, False
    else:
        return None
    if view.question:
        return None
    start, end = min(mark.start, cue.start), max(mark.end, cue.end)
    return scene.assertion(
        Kind.ADVICE,
        start,
        end,
        subject=scene.focus,
        object_=action,
        denied=not turned,
        stance=Stance.ASSERTED if told else None,
        cues=(scene.cue("needless", cue),),
        via="directive",
    )


def _thing(view: View, mark: Mark) -> bool:
    """“Pill splitting”, "blood tests", "five drinks a day": a name of it, which urges nobody. "Keep taking" does."""
    first, last = view.norms[mark.start], view.norms[mark.end - 1]
    deed = last.endswith(("ing", "ion")) and last not in _NO_DEEDS
    reading = last.removesuffix("s") in _READINGS and first not in USES
    counted = first.isdigit() or first in _NUMBERS
    return first not in _GOING_ABOUT and mark.end - mark.start > 1 and (deed or reading or counted)


def after_comma(view: View, verb: Mark) -> bool:
    """“For pain, take …”: the bare verb behind an opening phrase that names nobody who does it.

    Also behind "If your mood, your mind or your balance changes, …", which has commas of its own, and behind "At the
    first of these signs", which needs none.
    """
    before = view.norms[view.body : verb.start]
    if before[-2:] in ([",", "one"], ["one"]) and view.norms[verb.start].endswith("s"):
        return True  # "with the first such sign, one stops"
    if not before or view.norms[verb.start].endswith(("s", "ed", "ing")):
        return False
    if before[-1] != ",":
        return before[0] == "at" and "first" in before and not _BROKEN.intersection(before)
    if before.count(",") == 1:
        return before[0] in _FRONTING
    inner = [before[at + 1] for at, word in enumerate(before[:-1]) if word == ","]
    last = before[len(before) - before[-2::-1].index(",") - 1 : -1]  # "If you are anxious, low or dizzy on it, …"
    joined = not _JOINED.isdisjoint(last) and _READERS.isdisjoint(last)
    return before[0] in _FRONTING | _SUPPOSING and (joined or _GOING_ON.issuperset(inner))
