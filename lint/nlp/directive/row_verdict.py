"""What another cell of a row says of those who are named in it: a mark, "no", "fine", or words that rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.cell_answers import allows
from lint.nlp.directive.direction import Direction, Directive, directives, symbol
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_HEADERS, _ALLOWING = words("discourse", "cell_headers"), words("discourse", "cell_allowing")
_WORDED = frozenset({"answer-no", "answer-yes"})
_AGAINST = ("stop-verb", "leave-verb", "turning-away", "obstacle-noun", "obstacle-verb", "matter-verb")
_LIMITS = words("row_verdict", "limits")
_ADDED = 7  # words behind a yes that set it no limit
_OWNING = frozenset({"had", "has", "have"})
_AIDS = frozenset({"can", "it", "may"})
_LED = frozenset({",", "at", "from", "with"})
_VERDICTS = words("granted", "verdicts")
_VALUE = 4  # words behind a label
_BARE = words("row_verdict", "bare")
_TWO = 2  # words of a yes and its full stop
_SIGN, _ANSWER = 3, 4  # words of a cell with a mark, and of one that answers


def row_verdict(scene: Scene) -> Directive | None:
    """The mark or the word in another cell of the row: "You take X | ✗"."""
    for cell in scene.cells:
        said = _said(cell)
        if said is not None:
            return _as_asked(scene, said)
        found = directives(cell, "row")
        opened = cell.norms[cell.body : cell.body + 1]
        if found and (not cell.amounts or found[0].direction is Direction.PROHIBIT or not _ALLOWING.isdisjoint(opened)):
            return found[0]  # "every 12 hours, apart from …" in a cell on the dose allows nobody anything
    return None


def row_answer(scene: Scene) -> Directive | None:
    """The mark, the yes or the no of another cell, of what this one does not rule on itself: "stop overnight | no"."""
    if scene.reading != "own" or scene.view.has("negation", "prohibit"):
        return None
    return next((said for cell in scene.cells if (said := _said(cell)) is not None), None)


def _as_asked(scene: Scene, said: Directive) -> Directive | None:
    """A yes to "Must it be avoided?" turns away, a no lets in; to "Should your doctor know?" neither does."""
    cell = said.view.block.cell
    head = next(
        (item for item in scene.beside if cell and item.block.cell and item.block.cell.column == cell.column), None
    )
    if head is None or said.mark.group == "permit":
        return said
    if head.has("clinicians"):
        return None
    if said.mark.group in _WORDED and _asked_against(head) and (head.question or said.direction is Direction.PERMIT):
        return Directive(said.direction.opposite, said.mark, said.view, said.source)
    return said if said.direction is Direction.PROHIBIT or not head.question or _of_taking(scene, head) else None


def _asked_against(head: View) -> bool:
    """“Must it be avoided?”, "Any interaction?": what a yes turns away."""
    return head.has(*_AGAINST) or any(item.direction is Direction.PROHIBIT for item in directives(head))


def allowed_elsewhere(scene: Scene) -> bool:
    """Whether a cell allows in a column on something else than the medicine or what is allowed: "Yoga | OK"."""
    column = scene.column
    if column is None or not allows(scene.view):
        return False
    ours = column.has(*scene.knowledge.family_groups)
    return not (column.question or ours or not _HEADERS.isdisjoint(column.bag))


def _said(cell: View) -> Directive | None:
    sign = symbol(cell)
    if sign is not None and len(cell.norms) <= _SIGN:
        return Directive(sign[0], sign[1], cell, "row")
    if cell.opening and len(cell.norms) <= _ANSWER and cell.opening[0].group in _WORDED:
        direction = Direction.PROHIBIT if cell.opening[0].group == "answer-no" else Direction.PERMIT
        return Directive(direction, cell.opening[0], cell, "row")
    if cell.opening and cell.opening[0].group == "answer-yes" and unlimited(cell, cell.opening[0].end):
        return Directive(Direction.PERMIT, cell.opening[0], cell, "row")
    whole = Mark(cell.body, len(cell.norms), "permit")
    if not _ALLOWING.isdisjoint(cell.norms[cell.body : cell.body + 1]) and unlimited(cell, cell.body + 1):
        return Directive(Direction.PERMIT, whole, cell, "row")
    return Directive(Direction.PERMIT, whole, cell, "row") if allows(cell) else None


def unlimited(view: View, end: int) -> bool:
    """“Yes, like anybody else”, "fine, at the usual dose": a yes with a few words that set it no limit."""
    behind = view.norms[end:]
    led = len(behind) <= _ADDED and not _LED.isdisjoint(behind[:1])
    return led and _LIMITS.isdisjoint(behind) and not view.has("negation")


def labelled(scene: Scene, people: Mark) -> Mark | None:
    """“People with X: suitable.”, "X: yes" below a question: a label that names people, and a word that lets them."""
    view = scene.view
    colon = next((at for at in range(people.end, len(view.norms)) if view.norms[at] in {":", "—", "–", "="}), None)
    if colon is None:
        return None
    asked = scene.lead or scene.heading
    value = view.norms[colon + 1 :]
    if value[:1] == ["yes"] and asked is not None and asked.question and _of_taking(scene, asked):
        agreed = (len(value) <= _TWO or unlimited(view, colon + 2)) and not _asked_against(asked)
        return Mark(colon + 1, colon + 2, "permit") if agreed and scene.knowledge.is_subject(scene.focus) else None
    if len(value) > _VALUE:
        return None
    good = next((at for at, word in enumerate(value) if word in _VERDICTS), None)
    return Mark(colon + 1 + good, colon + 2 + good, "permit") if good is not None and "not" not in value else None


def _of_taking(scene: Scene, asked: View) -> bool:
    """“Should you take it?”, "Yes or no?", "Our drug": not "Should your doctor know?", "Can it cause this?"."""
    if asked.has("clinicians"):
        return False
    taking = any(asked.norms[verb.start] not in _OWNING for verb in asked.find("take-verb"))
    if taking or asked.has("permit", "paired") or asked.norms[-3:-1] == ["or", "no"]:
        return True
    marks = [mark for mark, _ in (*scene.knowledge.medicine_marks(asked), *scene.knowledge.condition_marks(asked))]
    named = {at for mark in marks for at in range(mark.start, mark.end)}
    bare = all(at in named or not word.isalpha() or word in _BARE for at, word in enumerate(asked.norms))
    return (bool(named) and bare) or not (_HEADERS - _AIDS).isdisjoint(asked.bag)
