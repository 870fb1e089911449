"""Benefits in what is to be had in a good state, "regular X": X regulated, brought back or made regular.

And in what people do when they are better ("X again"): promised, or told as what the medicine makes them do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import CONCEPT, DEED, HEAD, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene

RESTORING, RETURNING = "restore-verb", "come-back"
_MAKING = words("regular", "making")
_CLEARING = words("regular", "clearing")
_ARTICLES = words("actions", "articles") | {"the", "your", "their", "people", "'s", "up", "most", "her", "his", "my"}
_BECOMING = words("regular", "becoming")
_STATES = words("outcomes", "states")
_PROMISED = words("regular", "promised")
_AGAIN = words("regular", "again")
_PEOPLE = words("regular", "people")
_DOING = words("regular", "doing")
_SOOTHING, _OWNED = words("regular", "soothing"), words("regular", "owned")
_OF_YOURS = (["of", "yours"], ["of", "theirs"])
_OPEN = words("regular", "open")
_COPULAS = words("scene", "copulas") | {"are", "stay", "stays"}
_TAKEN = (["on"], ["with"], ["taking"], ["by"])
_OBJECT = 4  # words between a verb and its object
_NEAR = 3  # words between a thing and its state


def told_of_them(scene: Scene) -> bool:
    """Whether a sentence has a thing that may be regulated, or what people may do who are better."""
    view, knowledge = scene.view, scene.knowledge
    if not _SOOTHING.isdisjoint(view.bag) and view.has("abilities"):
        return True
    return view.has(RETURNING, *knowledge.stated_groups, *knowledge.deed_groups) or not _DOING.isdisjoint(view.bag)


def regular(scene: Scene) -> Iterator[Candidate]:
    """Candidates in the shape that `triggers` yields."""
    view = scene.view
    if view.question or not told_of_them(scene):
        return
    yield from _soothed(scene)
    yield from _stated(scene)
    yield from _returning(scene)
    yield from _done(scene)


def _stated(scene: Scene) -> Iterator[Candidate]:
    """“It regulates your X”, "brings X back", "makes X regular", "X come back"."""
    view = scene.view
    for head in view.find(*scene.knowledge.stated_groups):
        target = Mark(head.start, head.end, head.group.replace(HEAD, CONCEPT, 1))
        if view.clause_at(head.start).kind is ClauseKind.CONDITION:
            continue
        behind = view.norms[head.end : head.end + _NEAR]
        state = next((head.end + at for at, word in enumerate(behind) if word in _STATES), None)
        led = view.norms[max(view.body, head.start - _NEAR) : head.start]
        for cue in view.find(RESTORING):
            inside = cue.start < head.start and head.end <= cue.end
            if inside or 0 <= head.start - cue.end <= _OBJECT:
                yield cue, "improve", target, cue.start, max(cue.end, head.end)
        for cue in view.find(RETURNING):
            if 0 <= cue.start - head.end <= 1:
                yield cue, "better", target, head.start, cue.end
        cleared = next((at for at, word in enumerate(led) if word in _CLEARING), None)
        if cleared is not None and _ARTICLES.issuperset(led[cleared + 1 :]) and led[cleared - 1 : cleared] != ["as"]:
            start = head.start - len(led) + cleared
            yield Mark(start, start + 1, RESTORING), "improve", target, start, head.end  # "clears the skin"
        if state is None:
            continue
        making = next((at for at, word in enumerate(led) if word in _MAKING), None)
        if making is not None:
            start = head.start - len(led) + making
            yield Mark(start, start + 1, RESTORING), "improve", target, start, state + 1
        elif not _BECOMING.isdisjoint(behind[: state - head.end]) or (
            _on_it(scene, head) and not _COPULAS.isdisjoint(behind[: state - head.end])
        ):
            yield Mark(head.end, state, RETURNING), "better", target, head.start, state + 1


def _soothed(scene: Scene) -> Iterator[Candidate]:
    """“It will settle your bladder”, "steadies those hands of yours": a part of the reader's body, put right."""
    view = scene.view
    for part in view.find("abilities") if not _SOOTHING.isdisjoint(view.bag) else ():
        low = max(view.clause_at(part.start).start, part.start - _OBJECT)
        verb = next((at for at in range(part.start - 1, low - 1, -1) if view.norms[at] in _SOOTHING), None)
        if verb is None or view.clause_at(verb).kind is ClauseKind.CONDITION:
            continue
        owned = not _OWNED.isdisjoint(view.norms[verb + 1 : part.start])
        if owned or view.norms[part.end : part.end + 2] in _OF_YOURS:
            target = next(iter(view.within(part.start, part.end, *scene.knowledge.outcome_groups)), None)
            yield Mark(verb, verb + 1, RESTORING), "improve", target, verb, part.end


def _returning(scene: Scene) -> Iterator[Candidate]:
    """“X picks up”: of what people would like to have more of."""
    view, concepts = scene.view, scene.knowledge.sheet.concepts
    cues = view.find(RETURNING)
    for mark in view.find(*scene.knowledge.outcome_groups) if cues else ():
        concept = concepts.get(mark.concept or "")
        if concept is None or concept.better != "higher" or view.clause_at(mark.start).kind is ClauseKind.CONDITION:
            continue
        for cue in cues:
            if 0 <= cue.start - mark.end <= 1:
                yield cue, "better", mark, mark.start, cue.end


def _on_it(scene: Scene, head: Mark) -> bool:
    """“on X your cycle is regular”: whoever takes it, in a statement of its own."""
    view = scene.view
    clause = view.clause_at(head.start)
    own = view.within(clause.start, clause.end, *scene.knowledge.family_groups)
    taken = any(view.norms[mark.start - 1 : mark.start] in _TAKEN for mark in own)
    return clause.kind is ClauseKind.MAIN and taken and not view.has("negation")


def _done(scene: Scene) -> Iterator[Candidate]:
    """“You will X on it”, "it makes you X", "women X again": what people do who are better."""
    view = scene.view
    deeds = [
        Mark(mark.start, mark.end, mark.group.replace(DEED, CONCEPT, 1))
        for mark in view.find(*scene.knowledge.deed_groups)
    ]
    for mark in (*deeds, *(it for it in view.find(*scene.knowledge.outcome_groups) if view.norms[it.start] in _DOING)):
        if view.clause_at(mark.start).kind is ClauseKind.CONDITION:
            continue
        led = view.norms[max(view.clause_at(mark.start).start, mark.start - _NEAR) : mark.start]
        made = bool(led) and (_caused(led) or led[-1] in _PROMISED)
        again = not _AGAIN.isdisjoint(view.norms[mark.end : mark.end + 2])
        if made or (again and not _OPEN.intersection(led)):
            cue = Mark(mark.start, mark.end, RESTORING)
            yield cue, "improve", mark, mark.start - made, mark.end


def _caused(led: list[str]) -> bool:
    """“makes you”, "helps women to"."""
    at = next((at for at, word in enumerate(led) if word in _MAKING), None)
    return at is not None and not _PEOPLE.isdisjoint(led[at + 1 :])
