"""Advice: see a clinician first, never split tablets, and the sheet's other actions, followed or reversed.

`object` is the action's concept. `aspects["via"]` tells how it was recognised, "weak" for what only touches it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.direction import Direction, directives, inherited, nearest
from lint.nlp.extract.consult import consult
from lint.nlp.knowledge import OTHER
from lint.nlp.phrase import imperative_at
from lint.sheet import AdviceClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge import Knowledge
    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark

_KINDS = {"groups", "kinds", "types", "categories", "classes", "camps", "families", "sorts"}
_PRAISE = words("advice", "praise")
_COPULAS = {"is", "are", "was", "'s"}
_DENYING = {"not", "no", "never", "hardly", "too", "nothing"}
_NEAR = 6
_WIDE = 9


_CONSULTING = ("consult-clinician", "consult-nouns", "clinicians", "consult-verbs", "contact-verbs")
_ALONE = ("do-it-alone", "no-need", "negation")
_GETTING = {"get", "buy", "use", "grab", "order", "invest", "take", "fetch", "borrow", "reach"}
_SPLITTING = ("split-verbs", "pill-cutter")


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of: words of asking a clinician, of splitting, or of the sheet's actions."""
    named = (f"concept:{claim.action}" for claim in knowledge.claims(AdviceClaim))
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
            if name in scene.knowledge.family
            and 0 <= mark.start - verb.end <= 3
            and mark.start < clause.end
            and not {"cost", "costs", "price", "queue"} & set(view.norms[verb.end : mark.start])
        ]
        borrowed = any(
            place.has("tablet-nouns") for place in (scene.previous, scene.question) if place is not None
        ) and any(word in {"them", "it", "one"} for word in view.norms[verb.end : verb.end + 3])
        if not objects and not named and not borrowed and verb not in tools:
            continue
        owner = scene.owner(verb.start)
        if owner == OTHER and not named:
            continue
        if "into" in view.norms[verb.end : verb.end + 2] and not _KINDS.isdisjoint(view.norms[verb.end : verb.end + 4]):
            continue  # "can be split into two groups"
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
    for mark in view.find(f"concept:{action}"):
        if (mark.start, mark.end) not in consulted:
            yield from _directed(
                scene,
                action,
                mark,
                mark.start,
                mark.end,
                imperative=imperative_at(view, mark.start),
                tool=False,
            )


def _directed(
    scene: Scene, action: str, mark: Mark, start: int, end: int, *, imperative: bool, tool: bool
) -> Iterator[Assertion]:
    """An action with the direction its sentence or its context gives it."""
    view = scene.view
    negations = [
        cue
        for cue in view.negations(mark)
        if not any(other.start <= cue.start and cue.end <= other.end for other in view.find("permit"))
    ]  # "nothing wrong with cutting them" allows it
    if view.norms[mark.start].endswith("ing") and not negations:
        # "cutting tablets is not a safe way"
        clause = view.clause_at(mark.start)
        negations = [
            cue for cue in view.find("negation") if mark.end <= cue.start < clause.end and cue.start - end <= 4
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
    if not negations and view.norms[mark.start].endswith("ing") and _praised(view, end):
        yield scene.assertion(
            Kind.ADVICE,
            start,
            end,
            subject=scene.focus,
            object_=action,
            cues=(scene.cue("imperative", mark),),
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
    elif _urged(view, mark) and not _asks(view):
        yield scene.assertion(
            Kind.ADVICE,
            start,
            end,
            subject=scene.focus,
            object_=action,
            cues=(scene.cue("imperative", mark),),
            via="directive",
        )
    elif tool and not _asks(view) and (got := _got(view, mark)) is not None:
        yield scene.assertion(
            Kind.ADVICE,
            got,
            end,
            subject=scene.focus,
            object_=action,
            cues=(scene.cue("imperative", mark),),
            via="imperative",
        )
    elif imperative and not tool and not _asks(view):
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


def _got(view: View, tool: Mark) -> int | None:
    """Where the reader is told to get a tool, "buy the tablets and a decent cutter"; `None` where nobody is told."""
    start = view.clause_at(tool.start).start
    found = [at for at in range(start, tool.start) if view.norms[at] in _GETTING and imperative_at(view, at)]
    return found[0] if found else None


def _praised(view: View, end: int) -> bool:
    """“Splitting them is a sensible way to get it”: what is done is called good, and nobody denies that."""
    after = view.norms[end : view.clause_at(end - 1).end]
    copula = next((at for at, word in enumerate(after) if word in _COPULAS), None)
    if copula is None or copula > _NEAR:
        return False
    predicate = after[copula + 1 : copula + _NEAR]
    return not _PRAISE.isdisjoint(predicate) and _DENYING.isdisjoint(predicate)


def _asks(view: View) -> bool:
    """Whether it is a question that wants an answer; "Why pay when you can cut them yourself?" wants none."""
    return view.question and view.norms[view.body : view.body + 1] != ["why"]
