"""The direction that a fragment takes from what stands above or beside it: lead-in, heading, header, question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.directive.direction import Direction, Directive, directives, symbol
from lint.nlp.directive.headed import aimed, forbids_below, judges
from lint.nlp.directive.kept_from import at_length, kept_from
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene

_EXCEPTING = words("direction", "excepting")
_ASKED_OF_PEOPLE = words("direction", "asked_of_people")
_NONE_OF_THEM = words("direction", "none_of_them")
_ORDERING, _FIRST = words("direction", "ordering"), words("direction", "first")
_BEING = words("direction", "being")


def inherited(scene: Scene) -> Directive | None:
    """The direction that a fragment takes from its lead-in, headers, the open question or the heading above it."""
    for source, view in scene.inherited():
        of_people = not _ASKED_OF_PEOPLE.isdisjoint(view.norms[view.body : view.body + 4])
        if source == "question" and view.question and not of_people:
            continue
        if (
            source in {"heading", "column header", "row header"}
            and view.question
            and view.norms[0] not in {"who", "when", "which"}
        ):
            continue
        found = [item for item in directives(view, source) if not (_to_come(item) or aimed(view, item.mark))]
        denied = kept_from(view) if source == "lead-in" and not found else None
        if denied is not None:
            return Directive(Direction.PROHIBIT, denied, view, source)
        before = scene.lead_before if source == "lead-in" and not found else None
        if before is not None and '"' not in before.bag:  # not 'They called it "safe for all". I disagree.'
            found = directives(before, source)  # "We turn an order down. That means anyone who:"
        if found:
            last = found[-1]
            fragment = scene.lead is not None and not scene.lead.has("negation", "condition-clause")
            first = scene.view.norms[scene.view.body]
            none = first in _NONE_OF_THEM or (first == "not" and last.direction is Direction.PERMIT)
            if source == "question" and none:
                last = Directive(last.direction.opposite, last.mark, view, source)  # "Who may take it?" - "Nobody on …"
            if source == "heading" and view.question and fragment and view.norms[0] == "who":
                last = Directive(last.direction, last.mark, view, "question")  # "Who can take it?", "Anyone who:"
            if source == "lead-in" and _EXCEPTING & set(view.norms[last.mark.end :][-4:]):
                return Directive(last.direction.opposite, last.mark, view, source)  # "You can take it, unless you:"
            return last
        judged = judges(view) if source in {"lead-in", "heading"} and scene.view.block.kind is BlockKind.ITEM else None
        if source == "column header" and forbids_below(view):
            judged = "prohibit"
        if judged is not None:
            return Directive(Direction(judged), Mark(0, len(view.norms), judged), view, source)
        label = symbol(view)
        if label is not None and source in {"row header", "column header"}:
            return Directive(label[0], label[1], view, source)
    return None


def told_in_list(scene: Scene, directive: Directive) -> bool:
    """“Please don't:” above a list: what the lead-in forbids is forbidden, and not denied as well."""
    place = directive.view
    above = (
        place is not scene.view and scene.stance_source == "denied list" and directive.direction is Direction.PROHIBIT
    )
    kept = at_length(place) if above else None
    if kept is not None:
        return _BEING.isdisjoint(place.norms[max(0, kept.start - 1) : kept.start])  # "Don't, whatever anyone says,"
    said = [word for word in place.norms if word.isalpha()]
    ordered = said[-1:] == ["not"] and not _ORDERING.isdisjoint(said[-2:-1])  # not "It is not:"
    ordered = ordered or judges(place) == "prohibit"
    return above and (ordered or said[-1:] == ["never"] or said[-2:] == ["not", "to"])


def _to_come(item: Directive) -> bool:
    """“Before you can take it, tell us if you:”: what has to come first allows nothing yet."""
    led = item.view.norms[item.view.clause_at(item.mark.start).start : item.mark.start]
    return item.direction is Direction.PERMIT and not _FIRST.isdisjoint(led)
