"""The people a sentence names as a population of the sheet, and the directive that governs them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.clauses import ClauseKind
from lint.nlp.direction import Direction, Directive, directives, inherited, nearest, symbol

if TYPE_CHECKING:
    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark

_NEW_PHRASE = words("contraindication", "new_phrase")
_ADDICTION = ("addiction-general", "opioid-addiction", "alcohol-addiction")
_ADDICTIVE = {"opioid", "opioids", "opiate", "opiates", "narcotic", "narcotics", "alcohol", "drug", "drugs", "heroin"}
_NEAR = 4


def populations(scene: Scene, view: View) -> list[tuple[str, Mark]]:
    """Populations of the sheet named in a view; words of addiction are about its treatment, not about taking."""
    found: list[tuple[str, Mark]] = []
    if view.groups.isdisjoint(scene.knowledge.population_groups.values()):
        return found
    for population, group in scene.knowledge.population_groups.items():
        for mark in view.find(group):
            words = set(view.norms[mark.start : mark.end])
            if words & _ADDICTIVE and any(
                abs(cue.start - mark.end) <= _NEAR or abs(mark.start - cue.end) <= _NEAR
                for cue in view.find(*_ADDICTION)
            ):
                continue
            found.append((population, mark))
    return found


def absent(view: View, mark: Mark) -> bool:
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


def governing(scene: Scene, mark: Mark) -> Directive | None:
    """The directive that a population stands under: of its sentence, its row, or what is above or before it."""
    view = scene.view
    own = nearest(view, mark.start)
    if own is not None:
        return _indifferent(scene, own)
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
        and populations(scene, scene.question) == []
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
    several = len(populations(scene, view)) > 1
    if (
        previous is not None
        and (len(view.norms) <= 16 or (several and len(previous.norms) <= 10))
        and not view.has("sign-trouble")
    ):
        found = [item for item in directives(previous, "previous sentence") if item.direction is Direction.PROHIBIT]
        if found and not view.has("advise"):
            return found[-1]
    return None


def _indifferent(scene: Scene, own: Directive) -> Directive:
    """“It makes no difference whether it is …” behind a prohibition widens it, and allows nothing."""
    words = own.view.norms[own.mark.start : own.mark.end]
    if own.direction is Direction.PERMIT and {"difference", "matter"} & set(words) and scene.previous is not None:
        before = [item for item in directives(scene.previous) if item.direction is Direction.PROHIBIT]
        return before[-1] if before else own
    return own


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
