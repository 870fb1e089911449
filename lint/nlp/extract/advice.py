"""Advice: see a clinician first, never split tablets, and the sheet's other actions, followed or reversed.

`object` is the action's concept. `aspects["via"]` tells how it was recognised, "weak" for what only touches it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.model.document import BlockKind
from lint.nlp.direction import Direction, inherited, nearest
from lint.nlp.knowledge import OTHER
from lint.sheet import AdviceClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark

_BEFORE_IMPERATIVE = words("advice", "before_imperative")

_PRONOUNS = words("advice", "pronouns")
_NEAR = 6
_WIDE = 9
_DISCUSS = 14  # "discuss the risks and benefits of … with a clinician"
_PAST = words("advice", "past")


def extract(scene: Scene) -> Iterator[Assertion]:
    """The actions of the sheet's advice claims that the sentence urges, forbids, allows or calls needless."""
    for claim in scene.knowledge.claims(AdviceClaim):
        classes = set(scene.knowledge.sheet.concepts[claim.action].lexicon)
        if "consult-clinician" in classes:
            yield from _consult(scene, claim.action)
        if "split-tablet" in classes:
            yield from _split(scene, claim.action)
        yield from _named(scene, claim.action)


def _consult(scene: Scene, action: str) -> Iterator[Assertion]:
    view = scene.view
    for whole in [
        *view.find("consult-clinician"),
        *(
            mark
            for mark in view.find("consult-nouns")
            if (mark.end - mark.start > 3 or view.norms[mark.start] == "medical")
        ),
    ]:
        # phrases that need no clinician beside them: "seek medical advice", "a question for you and your doctor"
        denied = len(view.negations(whole)) % 2 == 1
        yield scene.assertion(
            Kind.ADVICE,
            whole.start,
            whole.end,
            subject=scene.focus,
            object_=action,
            denied=denied,
            cues=(scene.cue("consult", whole),),
            via="consult" if not denied else "weak",
        )
    for clinician in _clinicians(scene):
        # "no doctor", "without a prescription from a doctor"
        needless = [
            cue
            for cue in view.find("no-need")
            if 0 <= clinician.start - cue.end <= 5 and _adjacent(view, cue, clinician)
        ]
        bare = [
            cue
            for cue in view.find("negation")
            if cue.end == clinician.start and view.norms[cue.start] in {"no", "without"}
        ]
        # "Do not start without talking to your doctor": two turns make the advice
        turned = [
            cue
            for cue in view.negations(clinician)
            if not any(cue.start < need.end and need.start < cue.end for need in needless)
        ]
        if {"refill", "collect", "parcel", "order", "reorder"} & set(view.norms[clinician.end :]):
            continue  # no doctor needed to fetch it
        if (needless or bare) and not _leading_prohibition(scene, view, (needless or bare)[0]):
            if len([cue for cue in turned if cue not in bare]) % 2 == 0:
                first = (needless or bare)[0]
                yield scene.assertion(
                    Kind.ADVICE,
                    first.start,
                    clinician.end,
                    subject=scene.focus,
                    object_=action,
                    denied=True,
                    cues=(scene.cue("no-need", first),),
                    via="needless",
                )
            continue
        verb = _consult_verb(view, clinician)
        if verb is None:
            continue
        negations = view.negations(verb)
        # "if you haven't talked to your doctor, that comes first": what must be done before
        clause = view.clause_at(verb.start)
        pending = clause.opener in {"if", "unless"} or bool(
            {"until", "unless"} & set(view.norms[clause.start : verb.start])
        )
        denied = len(negations) % 2 == 1 and not pending
        trouble = view.has("sign-trouble") and not view.has("before-start")
        past = (view.norms[verb.start].endswith("ed") or view.norms[verb.start] in _PAST) and not view.has("advise")
        contact = verb.group == "contact-verbs"
        contact = contact and not view.has("before-start")
        via = "weak" if contact or past or (trouble and not view.has("advise")) else "consult"
        yield scene.assertion(
            Kind.ADVICE,
            min(verb.start, clinician.start),
            max(verb.end, clinician.end),
            subject=scene.focus,
            object_=action,
            denied=denied,
            cues=(scene.cue("consult", verb), scene.cue("clinician", clinician)),
            via=via,
        )


def _clinicians(scene: Scene) -> list[Mark]:
    """Clinicians named, or a pronoun for those of the sentence before."""
    view = scene.view
    found = list(view.find("clinicians"))
    if not found:
        for place in (*scene.earlier, scene.lead, scene.heading):
            if place is not None and place.has("clinicians"):
                for verb in view.find("consult-verbs", "contact-verbs"):
                    for index in range(verb.end, min(verb.end + 3, len(view.norms))):
                        if view.norms[index] in _PRONOUNS:
                            return [type(verb)(index, index + 1, "clinicians")]
    return found


def _adjacent(view: View, cue: Mark, clinician: Mark) -> bool:
    return not any(word in {",", "if", "but", ".", "and"} for word in view.norms[cue.end : clinician.start])


def _leading_prohibition(scene: Scene, view: View, cue: Mark) -> bool:
    """“Do not start it without …”: a negation that reaches a "without" turns it."""
    above = inherited(scene)
    if above is not None and above.direction is Direction.PROHIBIT and view.block.kind is BlockKind.ITEM:
        return True
    return any(
        other.end <= cue.start
        for other in view.find("negation", "prohibit")
        if view.clause_at(other.start) == view.clause_at(cue.start)
    )


def _consult_verb(view: View, clinician: Mark) -> Mark | None:
    clause = view.clause_at(clinician.start)
    verbs = [
        verb
        for verb in view.find("consult-verbs", "consult-nouns", "contact-verbs", "consult-decision")
        if (clause.start <= verb.start < clause.end or 0 <= clinician.start - verb.end <= 3)
        and (
            0 <= clinician.start - verb.end <= (_DISCUSS if view.norms[verb.start].startswith("discuss") else _WIDE)
            or _after_clinician(view, clinician, verb)
        )
    ]
    if not verbs:
        return None
    preferred = [verb for verb in verbs if verb.group != "contact-verbs"]
    return (preferred or verbs)[-1]


def _after_clinician(view: View, clinician: Mark, verb: Mark) -> bool:
    """“the doctor to talk to”, "your doctor's agreement"."""
    gap = verb.start - clinician.end
    taken_up = _PRONOUNS & set(view.norms[verb.end : verb.end + 3]) or {"before", "first"} & set(
        view.norms[verb.end : verb.end + 2]
    )
    if gap >= 0 and taken_up and verb.group in {"consult-verbs", "consult-nouns"}:
        return True  # "your doctor can decide, so ask before you begin"
    if verb.group in {"consult-nouns", "consult-decision"}:
        return 0 <= gap <= (_NEAR if verb.group == "consult-nouns" else 2)
    between = set(view.norms[clinician.end : verb.start])
    return (
        0 <= gap <= 5 and "to" in between and between <= {"to", "you", "should", "need", "must", "is", "the", "person"}
    )


def _split(scene: Scene, action: str) -> Iterator[Assertion]:
    view = scene.view
    tools = view.find("pill-cutter")
    for verb in [*view.find("split-verbs"), *tools]:
        clause = view.clause_at(verb.start)
        objects = [
            noun
            for noun in view.find("tablet-nouns")
            if abs(noun.start - verb.end) <= _WIDE or abs(verb.start - noun.end) <= _NEAR
        ]
        named = [
            mark
            for mark, name in scene.knowledge.medicine_marks(view)
            if name in scene.knowledge.family and 0 <= mark.start - verb.end <= 3
        ]
        borrowed = any(
            place.has("tablet-nouns") for place in (scene.previous, scene.question) if place is not None
        ) and any(word in {"them", "it", "one"} for word in view.norms[verb.end : verb.end + 3])
        if not objects and not named and not borrowed and verb not in tools:
            continue
        owner = scene.owner(verb.start)
        if owner == OTHER and not named:
            continue
        end = max([verb.end, *(noun.end for noun in objects if noun.start - verb.end <= _NEAR)])
        yield from _directed(
            scene,
            action,
            verb,
            min(verb.start, end),
            end,
            imperative=(view.norms[max(0, verb.start - 1)] == "," and view.norms[clause.start] == "to")
            or view.norms[max(0, verb.start - 1)] == "by"
            or (
                (verb.start == clause.start or _bare_imperative(view, verb, clause.start))
                and not view.norms[verb.start].endswith("ing")
            ),
            tool=verb in tools,
        )


def _named(scene: Scene, action: str) -> Iterator[Assertion]:
    """An action that the sheet names by terms of its own."""
    view = scene.view
    for mark in view.find(f"concept:{action}"):
        if mark.end - mark.start >= 1:
            clause = view.clause_at(mark.start)
            yield from _directed(
                scene,
                action,
                mark,
                mark.start,
                mark.end,
                imperative=_bare_imperative(view, mark, clause.start) or mark.start == clause.start,
                tool=False,
            )


def _directed(
    scene: Scene, action: str, mark: Mark, start: int, end: int, *, imperative: bool, tool: bool
) -> Iterator[Assertion]:
    """An action with the direction its sentence or its context gives it."""
    view = scene.view
    negations = view.negations(mark)
    if view.norms[mark.start].endswith("ing") and not negations:
        # "cutting tablets is not a safe way"
        clause = view.clause_at(mark.start)
        negations = [
            cue for cue in view.find("negation") if mark.end <= cue.start < clause.end and cue.start - end <= 4
        ]
    directive = nearest(view, mark.start) or (inherited(scene) if len(view.norms) <= 8 else None)
    if negations:
        forbidden = len(negations) % 2 == 1
        if forbidden and any(cue.end <= mark.start for cue in view.find("no-need")):
            forbidden = True
        cues = tuple(scene.cue("negation", cue) for cue in negations)
        yield scene.assertion(
            Kind.ADVICE,
            min(negations[0].start, start) if forbidden else start,
            end,
            subject=scene.focus,
            object_=action,
            denied=forbidden,
            cues=cues,
            via="negated",
        )
    elif directive is not None:
        forbidden = directive.direction is Direction.PROHIBIT
        cues = (scene.cue(directive.direction.value, directive.mark, directive.source, directive.view),)
        if directive.view is view:
            start, end = min(start, directive.mark.start), max(end, directive.mark.end)
        yield scene.assertion(
            Kind.ADVICE, start, end, subject=scene.focus, object_=action, denied=forbidden, cues=cues, via="directive"
        )
    elif imperative and not tool and not view.question:
        yield scene.assertion(
            Kind.ADVICE,
            start,
            end,
            subject=scene.focus,
            object_=action,
            cues=(scene.cue("imperative", mark),),
            via="imperative",
        )


def _bare_imperative(view: View, mark: Mark, clause_start: int) -> bool:
    """“Simply cut …”, "you just halve …"."""
    before = view.norms[clause_start : mark.start]
    return len(before) <= 4 and bool(before) and all(word in _BEFORE_IMPERATIVE for word in before)
