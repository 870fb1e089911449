"""Contraindications: who must not take it, and who is wrongly told that they may.

`population` is a concept of the sheet; denied means that the population is told it may take the subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.model.document import BlockKind
from lint.nlp.clauses import ClauseKind
from lint.nlp.direction import Direction, Directive, directives, inherited, nearest, symbol
from lint.nlp.knowledge import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark

_BACK_POINTERS = words("contraindication", "back_pointers")
_NEW_PHRASE = words("contraindication", "new_phrase")

_ADDICTION = ("addiction-general", "opioid-addiction", "alcohol-addiction")
_ADDICTIVE = {"opioid", "opioids", "opiate", "opiates", "narcotic", "narcotics", "alcohol", "drug", "drugs", "heroin"}
_NEAR = 4
_ANAPHORS = words("contraindication", "anaphors")


def extract(scene: Scene) -> Iterator[Assertion]:
    """Every population of the sheet that a directive of the sentence or of its context reaches."""
    view = scene.view
    own = _populations(scene, view)
    for population, mark in own:
        if _absent(view, mark):
            continue
        directive = _directive(scene, mark)
        if directive is not None:
            yield from _assert(scene, population, directive, mark.start, mark.end)
    if not own:
        yield from _borrowed(scene)
        yield from _gathered(scene)


def _populations(scene: Scene, view: View) -> list[tuple[str, Mark]]:
    """Populations of the sheet named in a view; words of addiction are about its treatment, not about taking."""
    found: list[tuple[str, Mark]] = []
    for population in dict.fromkeys(scene.knowledge.populations):
        for mark in view.find(f"concept:{population}"):
            words = set(view.norms[mark.start : mark.end])
            if words & _ADDICTIVE and any(
                abs(cue.start - mark.end) <= _NEAR or abs(mark.start - cue.end) <= _NEAR
                for cue in view.find(*_ADDICTION)
            ):
                continue
            found.append((population, mark))
    return found


def _absent(view: View, mark: Mark) -> bool:
    """“if you do not take opioids”, "people without liver problems"."""
    timed = view.clause_at(mark.start).kind in {ClauseKind.TIME, ClauseKind.CONDITION}
    if timed and {"off", "stopped", "finished", "former", "previous", "past"} & set(
        view.norms[max(0, mark.start - 3) : mark.start]
    ):
        return True  # "once you are off opioids"
    taken = view.find("permit", "prohibit")
    for cue in view.find("negation"):
        if cue.end <= mark.start and mark.start - cue.end <= _NEAR:
            if any(other.start <= cue.start and cue.end <= other.end for other in taken):
                continue
            between = view.norms[cue.end : mark.start]
            if any(word in _NEW_PHRASE for word in between):
                continue
            if view.norms[cue.start] in {"no", "nobody", "never"} and cue.end != mark.start:
                continue
            return True
    return False


def _directive(scene: Scene, mark: Mark) -> Directive | None:
    view = scene.view
    own = nearest(view, mark.start)
    if own is not None:
        return own
    if scene.reading == "answered":
        # "Can I take it if …" above, "… I take opioids?" here
        above = [
            item
            for place in (scene.lead, scene.title, scene.heading)
            if place is not None
            for item in directives(place, "question")
        ]
        return above[0] if above and view.question else None
    sign = symbol(view)
    if sign is not None:
        return Directive(sign[0], sign[1], view)
    if (
        scene.answer == "no"
        and scene.question is not None
        and scene.anchor is None
        and _populations(scene, scene.question) == []
    ):
        found = directives(scene.question, "question")
        if found:
            return Directive(found[-1].direction.opposite, found[-1].mark, scene.question, "question")
    cells = _row_symbol(scene)
    if cells is not None:
        return cells
    if view.has("same-again") and scene.previous is not None:
        found = directives(scene.previous, "previous sentence")
        if found:
            return found[-1]
        if any(mark.group == "answer-no" for mark in scene.previous.opening):
            return Directive(Direction.PROHIBIT, scene.previous.opening[0], scene.previous, "previous sentence")
    taken = _said_no(view, mark)
    if taken is not None:
        return Directive(Direction.PROHIBIT, taken, view)
    found_above = inherited(scene)
    if found_above is not None:
        return found_above
    for place in scene.earlier:
        # "if any of these is true of you:" and the sentences that follow
        found = [item for item in directives(place, "previous sentence") if item.direction is Direction.PROHIBIT]
        if found and place.has("retro"):
            return found[0]
    previous = scene.previous
    several = len(_populations(scene, view)) > 1
    if (
        previous is not None
        and (len(view.norms) <= 16 or (several and len(previous.norms) <= 10))
        and not view.has("sign-trouble")
    ):
        found = [item for item in directives(previous, "previous sentence") if item.direction is Direction.PROHIBIT]
        if found and not view.has("advise"):
            return found[-1]
    return None


def _said_no(view: View, mark: Mark) -> Mark | None:
    """“If you take opioid painkillers, no.”."""
    for cue in view.find("negation"):
        if cue.start >= mark.end and cue.end >= len(view.norms) - 3 and view.norms[cue.start] in {"no", "not", "never"}:
            return cue
    return None


def _row_symbol(scene: Scene) -> Directive | None:
    """The mark or the word in another cell of the row: "You take opioids | ✗"."""
    for cell in scene.cells:
        sign = symbol(cell)
        if sign is not None and len(cell.norms) <= 3:
            return Directive(sign[0], sign[1], cell, "row")
        if cell.opening and len(cell.norms) <= 4 and cell.opening[0].group in {"answer-no", "answer-yes"}:
            direction = Direction.PROHIBIT if cell.opening[0].group == "answer-no" else Direction.PERMIT
            return Directive(direction, cell.opening[0], cell, "row")
        found = directives(cell, "row")
        if found:
            return found[0]
    return None


def _borrowed(scene: Scene) -> Iterator[Assertion]:
    """A directive whose population stands in the question, the row header or the heading: "Then it isn't for you."."""
    view = scene.view
    found = directives(view)
    if scene.reading == "answered":
        # "I have liver problems. Should I give it a miss?"
        if found and scene.previous is not None:
            taken_up = view.norms[found[-1].mark.start : found[-1].mark.end + 1]
            if found[-1].direction is Direction.PROHIBIT and "it" in taken_up:
                return  # "I take codeine at night. Can't I just skip it?": that is the codeine
            for population, _ in _populations(scene, scene.previous):
                yield from _assert(scene, population, found[-1], 0, len(view.norms), "question")
        return
    if not found and scene.answer != "no":
        return
    places = scene.inherited()
    any_of = found and found[0].direction is Direction.PROHIBIT and {"any", "either", "those"} & set(view.norms)
    if scene.previous is not None and any_of:
        places = [("row header", scene.previous), *places]
    if found and found[0].direction is Direction.PERMIT and scene.previous is not None and _points_back(view, scene):
        places = [("anaphora", scene.previous), *places]
    for source, place in places:
        populations = _populations(scene, place)
        asked = source == "question" and scene.previous is place
        if not populations or len(view.norms) > 24:
            continue
        if source == "heading" and scene.question is None and not scene.view.first:
            return
        if found:
            topic = source == "row header" or place.block.kind is BlockKind.TERM
            if not topic and not asked and not any(word in _ANAPHORS for word in view.norms):
                return
            directive = found[0]
        elif source == "question" and not directives(place):
            directive = Directive(Direction.PROHIBIT, view.opening[0], view)
        else:
            return  # the answered question speaks for itself
        for population, mark in populations:
            if not _absent(place, mark):
                yield from _assert(scene, population, directive, 0, len(view.norms), source)
        return


def _excepted(scene: Scene, population: str, directive: Directive, start: int) -> Iterator[Assertion]:
    """“…, except where they are mild”: an exception of the writer's own takes the prohibition back."""
    view = scene.view
    if directive.direction is not Direction.PROHIBIT or scene.reading == "answered":
        return
    behind = max(start, directive.mark.end if directive.view is view else 0)
    for cue in view.find("exception"):
        if cue.start < behind or view.within(cue.end, len(view.norms), "clinicians"):
            continue
        end = min(cue.end + 8, len(view.norms))
        yield scene.assertion(
            Kind.CONTRAINDICATION,
            cue.start,
            end,
            subject=scene.owner(start),
            population=population,
            denied=True,
            stance=Stance.ASSERTED,
            cues=(scene.cue("exception", cue),),
            source="sentence",
        )
        return


def _gathered(scene: Scene) -> Iterator[Assertion]:
    """“A yes to any of these and it is out”: the populations of the questions or items just listed."""
    view = scene.view
    found = [item for item in directives(view) if item.direction is Direction.PROHIBIT]
    if not found or not view.has("retro"):
        return
    for place in (*scene.earlier, *scene.list_before):
        for population, mark in _populations(scene, place):
            if not _absent(place, mark):
                yield from _assert(scene, population, found[0], 0, len(view.norms), "sentence")


def _settled(scene: Scene, directive: Directive) -> bool:
    """Whether it is told whatever the sentence asks: by a mark in its row, or by what stands above a checklist."""
    if directive.source == "lead-in":
        return scene.stance is Stance.QUESTIONED and not directive.view.question
    return directive.source == "row" and not scene.view.question


def _points_back(view: View, scene: Scene) -> bool:
    """“… with that”, "taken with it": the last sentence's topic is meant."""
    answers_myth = scene.previous is not None and scene.previous.block is not view.block
    if answers_myth and "they" in view.norms[: view.body + 4]:
        return True
    return any(
        view.norms[index] in {"with", "alongside", "despite", "on"} and view.norms[index + 1] in _BACK_POINTERS
        for index in range(len(view.norms) - 1)
    )


def _assert(
    scene: Scene, population: str, directive: Directive, start: int, end: int, source: str = "sentence"
) -> Iterator[Assertion]:
    view = scene.view
    owner = scene.owner(directive.mark.start) if directive.view is view else scene.owner(start)
    if owner == OTHER:
        return
    yield from _excepted(scene, population, directive, start)
    denied = directive.direction is Direction.PERMIT
    stance = Stance.ASSERTED if _settled(scene, directive) else None
    if stance is None and directive.view is view:
        stance, _ = scene.stance_at(start)
        if stance not in {Stance.REFUTED, Stance.REPORTED, Stance.QUESTIONED}:
            governing, cues = scene.stance_at(directive.mark.start)
            if cues and cues[0].span.overlaps(view.span(directive.mark.start, directive.mark.end)):
                governing = Stance.ASSERTED  # "not supposed to take" is the directive itself
            stance = governing if governing in {Stance.REFUTED, Stance.REPORTED} else stance
    if denied and directive.view is view:
        start, end = min(start, directive.mark.start), max(end, directive.mark.end)
    yield scene.assertion(
        Kind.CONTRAINDICATION,
        start,
        end,
        subject=owner,
        population=population,
        denied=denied,
        stance=stance,
        cues=(scene.cue(directive.direction.value, directive.mark, directive.source, directive.view),),
        source=directive.source if directive.view is not view else source,
    )
