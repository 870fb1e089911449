"""Advice: see a clinician first, never split tablets, and the sheet's other actions, followed or reversed.

`object` is the action's concept. `aspects["via"]` tells how it was recognised, "weak" for what only touches it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Polarity
from lint.nlp.directive.exceptions import excepting
from lint.nlp.directive.spared_list import needless_above, owed_above, turned
from lint.nlp.directive.undirected import out_of_course
from lint.nlp.extract.advice.action import named, told_above
from lint.nlp.extract.advice.action_often import often_again
from lint.nlp.extract.advice.action_rate import spaced_out
from lint.nlp.extract.advice.action_time import between, tabled, withheld
from lint.nlp.extract.advice.action_topic import told
from lint.nlp.extract.advice.as_good import as_good
from lint.nlp.extract.advice.contrary import GROUPS as CONTRARIES
from lint.nlp.extract.advice.contrary import by_contrary
from lint.nlp.extract.advice.directed import directed
from lint.nlp.extract.advice.done_so import GROUP as DOING_SO
from lint.nlp.extract.advice.done_so import done_so
from lint.nlp.extract.advice.either_or import GROUP as EITHER_OR
from lint.nlp.extract.advice.either_or import either_or
from lint.nlp.extract.advice.forgone import forgone, put_aside
from lint.nlp.extract.advice.not_skipped import not_skipped
from lint.nlp.extract.advice.spacing import kept_apart, spaced
from lint.nlp.extract.advice.split_served import passed_on, served
from lint.nlp.extract.advice.stood_in import GROUP as STANDS_IN
from lint.nlp.extract.advice.stood_in import stood_in
from lint.nlp.extract.advice.taper_time import tapered_over
from lint.nlp.extract.advice.too_few import too_few
from lint.nlp.extract.advice.waited import waited
from lint.nlp.extract.advice.winding_down import AT_AN_END, GRADUAL, TAPERING, ended_at_once, wound_down
from lint.nlp.extract.consult.consult import consult
from lint.nlp.extract.consult.consult_taken_up import AFTER_ALL, AT_WILL, THERE, TOLD
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.phrase import imperative_at
from lint.nlp.sentence.vocabulary import CONCEPT, QUANTITY, TOPIC, part_groups
from lint.sheet import AdviceClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene

_KINDS = words("advice", "kinds")
_EVERY = words("advice", "every")
_LAID_ASIDE = words("advice", "laid_aside")
_DIVIDING = frozenset({"divide", "divided", "dividing", "divides"})
_NEAR = 6
_WIDE = 9
_OR = 3  # words from "or" to the action: "or else you"


_CONSULTING = (
    TOLD,
    THERE,
    "consult-clinician",
    "consult-nouns",
    "clinicians",
    "consult-verbs",
    "contact-verbs",
    "passed-on",
    "before-start",
)
_ALONE = ("do-it-alone", "no-need", "negation", "answer-no", AT_WILL)
_TAKING_UP = (
    "wait",
    "every-day",
    "every-week",
    "every-month",
    "every-year",
    "ignore-verb",
)  # answers that name no action
_SPLITTING = ("split-verbs", "pill-cutter")
_SLOWLY = (TAPERING, GRADUAL)


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of: words of asking a clinician, of splitting, or of the sheet's actions."""
    actions = [claim.action for claim in knowledge.claims(AdviceClaim)]
    actions += [other for action in actions if (other := knowledge.sheet.concepts[action].opposite) is not None]
    named = [CONCEPT + action for action in actions]
    parts = [group for action in actions for thing in knowledge.recipes(action) for group in part_groups(action, thing)]
    occasions = [claim.when for claim in knowledge.claims(AdviceClaim) if claim.when is not None]
    parts += [TOPIC + action for action in (*actions, *occasions)]
    parts += [CONCEPT + claim.when for claim in knowledge.claims(AdviceClaim) if claim.when]
    timed = any(claim.time is not None for claim in knowledge.claims(AdviceClaim))
    counted = [QUANTITY] if timed or any(claim.every for claim in knowledge.claims(AdviceClaim)) else []
    return frozenset(
        (
            AFTER_ALL,
            AT_WILL,
            STANDS_IN,
            EITHER_OR,
            DOING_SO,
            *CONTRARIES,
            AT_AN_END,
            *_CONSULTING,
            *_ALONE,
            *_SPLITTING,
            *_SLOWLY,
            *_TAKING_UP,
            *named,
            *parts,
            *counted,
        )
    )


def extract(scene: Scene) -> Iterator[Assertion]:
    """The actions of the sheet's advice claims that the sentence urges, forbids, allows or calls needless."""
    needless = scene.lead is not None and needless_above(scene) is not None
    if not needless and not (scene.lead is not None and owed_above(scene)):
        yield from _said(scene)
        return
    directions = {claim.action: claim.direction for claim in scene.knowledge.claims(AdviceClaim)}
    for made in _said(scene):
        direction = directions.get(made.object or "", "do")
        meant = turned(scene, made, direction) if needless else made
        if meant is not None:
            yield replace(meant, polarity=Polarity.AFFIRMED) if not needless and direction == "do" else meant


def _too_often(scene: Scene, claim: AdviceClaim) -> bool:
    """“Do I need one every fortnight?” - "No.": how often is denied, and not that it is done."""
    often = any(amount.quantity.per is not None or amount.quantity.unit == "times" for amount in scene.view.amounts)
    often = often or not _EVERY.isdisjoint(scene.view.bag)
    return claim.every is not None and scene.reading == "answered" and scene.flipped and often


def _said(scene: Scene) -> Iterator[Assertion]:
    for claim in scene.knowledge.claims(AdviceClaim):
        classes = set(scene.knowledge.sheet.concepts[claim.action].lexicon)
        if _too_often(scene, claim) or ("split-tablet" in classes and _of_others(scene)):
            continue  # half a tablet of another form, on a page about that
        ruled = Polarity.AFFIRMED if claim.direction == "do" else Polarity.DENIED
        if "consult-clinician" in classes:
            yield from excepting(scene, consult(scene, claim.action), ruled)
        if "split-tablet" in classes:
            yield from excepting(scene, _split(scene, claim.action), ruled)
        found = [spaced(scene, claim, made) for made in excepting(scene, named(scene, claim), ruled)]
        if all(made.polarity is Polarity.AFFIRMED for made in found):
            found = list(forgone(scene, claim)) or found  # "X can stay in the drawer" lets nobody have it
        found = found or list(by_contrary(scene, claim)) or list(put_aside(scene, claim)) or list(told(scene, claim))
        found = found or list(kept_apart(scene, claim)) or list(wound_down(scene, claim))
        if all(made.quantity is None for made in found):
            found += [*spaced_out(scene, claim), *often_again(scene, claim)]
        for made in (
            *found,
            *between(scene, claim),
            *tabled(scene, claim),
            *told_above(scene, claim),
            *tapered_over(scene, claim),
            *as_good(scene, claim),
            *too_few(scene, claim),
            *done_so(scene, claim),
            *ended_at_once(scene, claim),
            *(() if found else (*stood_in(scene, claim), *either_or(scene, claim), *not_skipped(scene, claim))),
        ):
            contrary = made.polarity is not ruled and made.quantity is None
            never = contrary and not claim.time and claim.direction == "never"
            if (contrary and (waited(scene, claim) or withheld(scene, claim))) or (never and out_of_course(scene.view)):
                continue  # "half an hour later", "once you are off it"
            if never and _the_one_or_the_other(scene, claim):
                continue
            ours = made.subject == OTHER and (_beside(scene) or _ours(scene))
            yield (replace(made, subject=scene.default) if ours else made).having(when=claim.when)


def _ours(scene: Scene) -> bool:
    """“With Y it's fine. With X it isn't: don't.”: the sentence names the subject and no other medicine."""
    names = [name for _, name in scene.knowledge.medicine_marks(scene.view)]
    return bool(names) and scene.default is not None and all(name in scene.knowledge.family for name in names)


def _the_one_or_the_other(scene: Scene, claim: AdviceClaim) -> bool:
    """“You take X or you take Y, never both”: what is not to be taken with the subject, taken without it."""
    view = scene.view
    if "or" not in view.bag:
        return False
    for mark in view.find(CONCEPT + claim.action):
        led = view.norms[max(view.body, mark.start - _OR) : mark.start]
        ours = any(cue.end <= mark.start for cue in view.find(*scene.knowledge.family_groups))
        if ours and "or" in led:
            return True
    return False


def _beside(scene: Scene) -> bool:
    """“Y goes badly with it. Supplements are fine.”: what is named beside the subject is not gone on with."""
    before = scene.earlier[0] if scene.earlier else None
    along = set(scene.knowledge.company.risks)
    tested = scene.knowledge.advised_groups  # "Iron may run low. We measure it every year."
    spoken_of = (*scene.knowledge.family_groups, *(CONCEPT + key for key in along), *tested)
    return before is not None and before.has(*spoken_of) and scene.default is not None


def _row_asks(scene: Scene) -> bool:
    """“May be split | Yes”: a row about the medicine of its column, as the cell answers it."""
    view = scene.view
    return scene.reading == "answered" and view.block.cell is not None and len(view.norms) <= _NEAR


def _of_others(scene: Scene) -> bool:
    """Whether a page is about another form, and a sentence names neither the subject nor its condition."""
    if scene.default in {None, scene.knowledge.subject}:
        return False
    return not scene.view.has(CONCEPT + scene.knowledge.subject, *scene.knowledge.condition_groups)


def _split(scene: Scene, action: str) -> Iterator[Assertion]:
    view = scene.view
    if (same := passed_on(scene)) is not None:
        cues = (scene.cue("serves", same),)
        yield scene.assertion(
            Kind.ADVICE,
            view.body,
            same.end,
            subject=scene.focus,
            object_=action,
            cues=cues,
            via="directive",
        )
    tools = view.find("pill-cutter")
    for verb in [*view.find("split-verbs"), *tools]:
        if verb in tools and not _LAID_ASIDE.isdisjoint(view.norms[verb.end : verb.end + 2]):
            continue  # "put the knife down"
        if view.norms[verb.start] in _DIVIDING and "by" in view.norms[verb.end : verb.end + _NEAR]:
            continue  # "divide the one by the other"
        clause = view.clause_at(verb.start)
        objects = [
            noun
            for noun in view.find("tablet-nouns")
            if abs(noun.start - verb.end) <= _WIDE or abs(verb.start - noun.end) <= _NEAR
        ]
        medicines = [
            mark
            for mark, name in scene.knowledge.medicine_marks(view)
            if name in scene.knowledge.family
            and 0 <= mark.start - verb.end <= 3
            and mark.start < clause.end
            and not {"cost", "costs", "price", "queue"} & set(view.norms[verb.end : mark.start])
        ]
        borrowed = any(
            place.has("tablet-nouns") for place in (scene.previous, scene.question) if place is not None
        ) and any(word in {"them", "it", "mine", "one"} for word in view.norms[verb.end : verb.end + 3])
        if not (objects or medicines or borrowed or verb in tools or _row_asks(scene)):
            continue
        owner = scene.owner(verb.start)
        if owner == OTHER and not medicines:
            continue
        if "into" in view.norms[verb.end : verb.end + 2] and not _KINDS.isdisjoint(view.norms[verb.end : verb.end + 4]):
            continue  # "can be split into two groups"
        end = max([verb.end, *(noun.end for noun in objects if noun.start - verb.end <= _NEAR)])
        good = served(scene, verb, end, tool=verb in tools)
        if good is not None:
            yield scene.assertion(
                Kind.ADVICE,
                verb.start,
                good,
                subject=scene.focus,
                object_=action,
                cues=(scene.cue("serves", verb),),
                via="directive",
            )
            continue
        yield from directed(
            scene,
            action,
            verb,
            min(verb.start, end),
            end,
            imperative=(view.norms[max(0, verb.start - 1)] == "," and view.norms[clause.start] == "to")
            or view.norms[max(0, verb.start - 1)] == "by"
            or imperative_at(view, verb.start),
            tool=verb in tools,
        )
