"""Advice: see a clinician first, never split tablets, and the sheet's other actions, followed or reversed.

`object` is the action's concept. `aspects["via"]` tells how it was recognised, "weak" for what only touches it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.actions import composed, needless
from lint.nlp.direction import Direction, directives, inherited, nearest
from lint.nlp.extract.consult import consult
from lint.nlp.knowledge import OTHER
from lint.nlp.phrase import imperative_at
from lint.nlp.vocabulary import CONCEPT, OBJECT, VERB
from lint.sheet import AdviceClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge import Knowledge
    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark

_FRONTING = words("advice", "fronting")
_OMITTING = words("actions", "omitting")
_MODALS = words("actions", "modals")
_OWING = words("actions", "owing")
_ENDED = words("actions", "ended")

_NEAR = 6
_WIDE = 9


_CONSULTING = ("consult-clinician", "consult-nouns", "clinicians", "consult-verbs", "contact-verbs")
_ALONE = ("do-it-alone", "no-need")
_GETTING = {"get", "buy", "use", "grab", "order", "invest", "take", "fetch", "borrow", "reach"}
_SPLITTING = ("split-verbs", "pill-cutter")


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of: words of asking a clinician, of splitting, or of the sheet's actions."""
    actions = [claim.action for claim in knowledge.claims(AdviceClaim)]
    named = (prefix + action for action in actions for prefix in (CONCEPT, OBJECT, VERB))
    return frozenset((*_CONSULTING, *_ALONE, *_SPLITTING, *named))


def extract(scene: Scene) -> Iterator[Assertion]:
    """The actions of the sheet's advice claims that the sentence urges, forbids, allows or calls needless."""
    for claim in scene.knowledge.claims(AdviceClaim):
        classes = set(scene.knowledge.sheet.concepts[claim.action].lexicon)
        if "consult-clinician" in classes:
            yield from consult(scene, claim.action)
        if "split-tablet" in classes:
            yield from _split(scene, claim.action)
        yield from _named(scene, claim.action)


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
            or imperative_at(view, verb.start),
            tool=verb in tools,
        )


def _named(scene: Scene, action: str) -> Iterator[Assertion]:
    """An action that the sheet names by terms of its own."""
    view = scene.view
    consulted = {(mark.start, mark.end) for mark in view.find("consult-clinician")}
    for mark, verb in composed(scene, action):
        if (mark.start, mark.end) in consulted or _of_another(scene, mark):
            continue
        judged = _omitted(scene, action, mark, verb)
        if judged is not None:
            yield judged
            continue
        yield from _directed(
            scene,
            action,
            verb,
            mark.start,
            mark.end,
            imperative=verb != mark and (imperative_at(view, verb.start) or _after_comma(view, verb)),
            tool=False,
        )


def _of_another(scene: Scene, mark: Mark) -> bool:
    """Whether the clause is about other medicines only, apart from those that the action itself names."""
    clause = scene.view.clause_at(mark.start)
    named = [
        name
        for cue, name in scene.knowledge.medicine_marks(scene.view)
        if clause.start <= cue.start < clause.end and not mark.start <= cue.start < mark.end
    ]
    return bool(named) and all(name == OTHER for name in named)


def _omitted(scene: Scene, action: str, mark: Mark, verb: Mark) -> Assertion | None:
    """“You can skip the checks”, "sunscreen isn't necessary": an action that is called needless."""
    view = scene.view
    clause = view.clause_at(mark.start)
    low = max(clause.start, min(mark.start, verb.start) - _NEAR)
    skipped = next((at for at in range(low, mark.start) if view.norms[at] in _OMITTING), None)
    if skipped is not None:
        cue = type(mark)(skipped, skipped + 1, "omit")
        turned = view.denied(cue)
    elif needless(view, mark.end):
        cue, turned = type(mark)(mark.end, min(mark.end + 1, len(view.norms)), "no-need"), False
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
        cues=(scene.cue("needless", cue),),
        via="directive",
    )


def _after_comma(view: View, verb: Mark) -> bool:
    """“For pain, take …”: the bare verb behind an opening phrase that names nobody who does it."""
    before = view.norms[view.body : verb.start]
    bare = not view.norms[verb.start].endswith(("s", "ed", "ing"))
    return bare and before[-1:] == [","] and before.count(",") == 1 and before[0] in _FRONTING


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
            cue
            for cue in view.find("negation")
            if mark.end <= cue.start < clause.end
            and cue.start - end <= 4
            and not any(other.start <= cue.start < other.end for other in view.find("permit", "prohibit"))
        ]
    later = [
        item
        for item in directives(view)
        if item.direction is Direction.PERMIT
        and item.mark.start > end
        and view.norms[item.mark.end : item.mark.end + 1] in (["it"], ["so"], ["that"], ["this"])
    ]
    if later and not negations:
        # "some warn against splitting them, but there is nothing wrong with doing it"
        yield scene.assertion(
            Kind.ADVICE,
            later[0].mark.start,
            later[0].mark.end + 1,
            subject=scene.focus,
            object_=action,
            cues=(scene.cue("permit", later[0].mark),),
            via="directive",
        )
        return
    own = nearest(view, mark.start)
    if own is not None and {";", "."} & set(view.norms[min(own.mark.end, mark.end) : max(own.mark.start, mark.start)]):
        own = None
    directive = own or (inherited(scene) if len(view.norms) <= 8 else None)
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
    elif _over(view, end):
        return  # "you can … again a month after your last dose"
    elif (_urged(view, mark) or _modal(view, mark)) and not view.question:
        yield scene.assertion(
            Kind.ADVICE,
            start,
            end,
            subject=scene.focus,
            object_=action,
            cues=(scene.cue("imperative", mark),),
            via="directive",
        )
    elif tool and not view.question and (got := _got(view, mark)) is not None:
        yield scene.assertion(
            Kind.ADVICE,
            got,
            end,
            subject=scene.focus,
            object_=action,
            cues=(scene.cue("imperative", mark),),
            via="imperative",
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


def _urged(view: View, mark: Mark) -> bool:
    """“tablets should be split”, "they can be cut"."""
    return view.norms[max(0, mark.start - 2) : mark.start] in (
        ["should", "be"],
        ["can", "be"],
        ["may", "be"],
        ["must", "be"],
    )


def _modal(view: View, mark: Mark) -> bool:
    """“You may also give blood”, "it could be shared", "it has to be checked"."""
    before = view.norms[max(view.clause_at(mark.start).start, mark.start - 4) : mark.start]
    if before[-1:] == ["be"]:
        before.pop()
    owed = before[-1:] == ["to"] and not _OWING.isdisjoint(before[-2:-1])
    return owed or (not _MODALS.isdisjoint(before[-3:]) and "to" not in before[-1:])


def _over(view: View, end: int) -> bool:
    """Whether it is allowed only when the medicine is no longer taken: "again", "after your last …"."""
    behind = view.norms[end : end + 7]
    return "again" in behind[:3] or ("after" in behind and not _ENDED.isdisjoint(behind))


def _got(view: View, tool: Mark) -> int | None:
    """Where the reader is told to get a tool, "buy the tablets and a decent cutter"; `None` where nobody is told."""
    start = view.clause_at(tool.start).start
    found = [at for at in range(start, tool.start) if view.norms[at] in _GETTING and imperative_at(view, at)]
    return found[0] if found else None
