"""People named where a "no" stands, without the words that tie the two together.

Writers forbid in more ways than grammar binds: a list spoken line by line under "Four people who can't take it", "is
that you? then it's a no", a row of short answers. What is only perhaps said accuses nobody and clears no article for
sure; it keeps a reader from being told that the article is silent.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.directive.answers import asked_words
from lint.nlp.directive.direction import Direction, directives, symbol
from lint.nlp.sentence.vocabulary import CONCEPT, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.nlp.directive.direction import Directive
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View


_PEOPLE = ("patients-people", "people-pronouns", "people-plural-only", "single-patient")
_READERS = words("contraindication", "readers")
_HAVING = words("contraindication", "having")
_OWNED = words("contraindication", "owned")
_PAST = words("contraindication", "past")
_TURNS = 8  # sentences of the blocks above in which those are named who are in a state
_BLOCKS = 5  # blocks around one whose "no" may be meant for it
_STANDING_FOR = words("contraindication", "standing_for")
_MEANT_FOR = words("contraindication", "meant_for")
_GOING_ON = words("contraindication", "going_on")
_NO_REASON = {("no", "reason"), ("no", "excuse"), ("no", "grounds"), ("no", "licence"), ("no", "license")}
_MEANT = 10  # words between "is for" and those it is for
_CELL = 3  # words of a cell that names what its row is about
_LABEL = 10  # words of a fragment that names people without a word for them: "Acute opioid withdrawal."


def no_nearby(scene: Scene, mark: Mark) -> tuple[View, Mark] | None:
    """The nearest "no" of any kind around people named and where it stands; none where something nearby allows."""
    if _asked_of_the_reader(scene.view) or _asked_on(scene):
        return scene.view, mark
    if _no_reason(scene.view, mark):
        return scene.view, mark
    if _indicated(scene.view, mark):
        return None
    if not _of_people(scene.view, mark):
        return _no_of_any_kind(scene, mark) or _turned_away_next(scene)
    for view in _around(scene):
        found = directives(view)
        if any(item.direction is Direction.PERMIT for item in found):
            return None
        cue = _no(view, found)
        if cue is not None:
            return view, cue
    return _no_of_any_kind(scene, mark) or _turned_away_next(scene)


def _asked_of_the_reader(view: View) -> bool:
    """“Have you ever had …?”: who is asked is told that it matters; "can you take it with …?" tells nothing."""
    opening = asked_words(view)[:2]
    return view.question and len(opening) == 2 and opening[0] in _HAVING and opening[1] in {"you", "your"}


def _asked_on(scene: Scene) -> bool:
    """“Are you on …? Or coming off …?”: a question that goes on with the one before, which asked the reader."""
    view, before = scene.view, scene.previous
    if before is None or not view.question or view.norms[view.body] not in _GOING_ON:
        return False
    return _asked_of_the_reader(before) or _asked_of_the_reader(scene.earlier[-1])


def _indicated(view: View, mark: Mark) -> bool:
    """“X is for people who want to get off Y”: those whom it is meant for."""
    before = view.norms[max(view.body, mark.start - _MEANT) : mark.start]
    meant = any(word in _MEANT_FOR and then == "for" for word, then in pairwise(before))
    return meant and not view.has("negation", "prohibit", "turning-away")


def _turned_away_next(scene: Scene) -> tuple[View, Mark] | None:
    """“On X? Stay on it, and forget …”: a fragment that asks whether it is the reader, and what to do then."""
    view, reply = scene.view, scene.following
    if reply is None or not (view.question or len(view.norms) - view.body <= _LABEL) or reply.question:
        return None
    if not scene.knowledge.is_subject(scene.focus) or not _PAST.isdisjoint(reply.bag) or reply.has("need"):
        return None
    ours = reply.has(f"concept:{scene.knowledge.subject}") or not _STANDING_FOR.isdisjoint(reply.bag)
    cues = reply.find("turning-away", "negation")
    return (reply, cues[0]) if ours and cues else None


def _no_of_any_kind(scene: Scene, mark: Mark) -> tuple[View, Mark] | None:
    """A denial or a word of turning away beside people and the medicine: "… puts it out of the running"."""
    view = scene.view
    if not scene.knowledge.is_subject(scene.owner(mark.start)) or view.has("permit", "need") or view.question:
        return None
    if not _PAST.isdisjoint(view.bag):
        return None  # a story
    if not any(cue.start < mark.start or cue.end > mark.end for cue in view.find(f"concept:{scene.knowledge.subject}")):
        return None
    cues = [cue for cue in view.find("negation", "turning-away") if cue.end <= mark.start or cue.start >= mark.end]
    return (view, cues[0]) if cues else None


def named_over_two(scene: Scene) -> Iterator[tuple[str, Mark]]:
    """Populations named half here, half above: "Liver. If yours isn't healthy, …", a term and what it means."""
    view = scene.view
    for population, state, others in scene.knowledge.states:
        marks = view.find(state)
        if marks and any(place.has(others) for place in (*scene.earlier, *scene.above[:_TURNS])):
            yield population, marks[0]
            return
    defined = scene.lead if view.block.kind is BlockKind.DEFINITION else _first_cell(scene)
    owned = not _OWNED.isdisjoint(view.bag)
    if defined is None and not owned:
        return
    if owned:
        yield from _ellipsis(scene)
    for population, part in scene.knowledge.parts:
        if owned:
            near = (view, *scene.earlier[:3], scene.lead, scene.row, scene.question, scene.heading)
            organ = (part.first, CONCEPT + population)  # "they all had bad livers. If yours is bad too, …"
            for mark in view.find(part.second):
                if part.denied == view.denied(mark) and any(place is not None and place.has(*organ) for place in near):
                    yield population, mark
        elif defined is not None and not part.denied:
            for here, above in ((part.first, part.second), (part.second, part.first)):
                if defined.has(above):
                    yield from ((population, mark) for mark in view.find(here)[:1])


def _ellipsis(scene: Scene) -> Iterator[tuple[str, Mark]]:
    """“Her liver is sound. If yours isn't, …”, "Mine is bad. If yours is too, …": what was said of one of another."""
    view = scene.view
    for at, word in enumerate(view.norms[:-2]):
        if word not in _OWNED or view.norms[at + 1] not in {"is", "are"}:
            continue
        turned = view.norms[at + 2] == "not"
        end = at + 2 + turned
        if view.norms[end : end + 1] and view.norms[end].isalpha() and view.norms[end] != "too":
            continue
        for population, part in scene.knowledge.parts:
            near = (*scene.earlier[:3], *scene.above[:1], scene.heading)
            if part.denied == turned and any(
                place is not None and place.has(part.first) and place.has(part.second) for place in near
            ):
                yield population, Mark(at, end, "")
                return


def _first_cell(scene: Scene) -> View | None:
    """“Liver | any problems there”: the cell that says in a word what the row is about."""
    if scene.view.block.cell is None:
        return None
    first = (cell for cell in scene.cells if cell.block.cell is not None and cell.block.cell.column == 0)
    return next((cell for cell in first if len(cell.norms) <= _CELL), None)


def unmet(scene: Scene, absent: Sequence[tuple[str, Mark]]) -> Iterator[tuple[str, Mark, View]]:
    """A box to tick for each thing that is not so, and below or above: "One box empty? Then it isn't for you."."""
    view = scene.view
    if view.block.kind not in {BlockKind.ITEM, BlockKind.CELL}:
        return
    sound = [
        (population, mark)
        for population, part in scene.knowledge.parts
        if part.denied and view.has(part.first)
        for mark in view.find(part.second)
        if not view.denied(mark)
    ]
    if not absent and not sound:
        return
    around = (*zip(scene.below, (*scene.below[1:], None), strict=False), *((place, None) for place in scene.above))
    for place, behind in around:
        if place.has("unmet"):
            for said in (place, behind):
                if said is not None and any(item.direction is Direction.PROHIBIT for item in directives(said)[:1]):
                    yield from ((population, mark, said) for population, mark in (*absent, *sound))
                    return


def _no_reason(view: View, mark: Mark) -> bool:
    """“… is no reason for anyone with X to take it”: what is denied is a reason to take it."""
    before = view.norms[max(0, mark.start - _LABEL) : mark.start]
    denied = any(pair in _NO_REASON for pair in pairwise(before))
    return denied and not _STANDING_FOR.isdisjoint(view.norms[mark.end : mark.end + _MEANT])


def _of_people(view: View, mark: Mark) -> bool:
    """Whether readers are meant; "programmes have existed since the sixties" tells of something else."""
    if not _READERS.isdisjoint(view.norms[: mark.end + _LABEL]):
        return True
    told = _PAST.isdisjoint(view.norms[: mark.start])  # "it was first tried in people who …"
    return told and (len(view.norms) - view.body <= _LABEL or view.has(*_PEOPLE))


def _no(view: View, found: list[Directive]) -> Mark | None:
    if found:
        return found[0].mark
    sign = symbol(view)
    if sign is not None and sign[0] is Direction.PROHIBIT:
        return sign[1]
    if view.opening and view.opening[0].group == "answer-no":
        return view.opening[0]
    return None


def _around(scene: Scene) -> Iterator[View]:
    """A sentence, its block, what it inherits from and what takes it up, nearest first."""
    yield scene.view
    yield from scene.later
    yield from scene.earlier
    yield from scene.cells
    for _, place in scene.inherited():
        yield place
    if scene.lead_before is not None:
        yield scene.lead_before
    if scene.view.block.kind is BlockKind.DEFINITION:
        return  # each entry of a glossary is about its own word
    at = scene.view.block.index
    yield from (view for view in scene.above if at - view.block.index <= _BLOCKS)
    yield from (view for view in scene.below if view.block.index - at <= _BLOCKS)
