"""Whether a sentence speaks of another use than the sheet's: "People with another illness take it twice a day"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_LEADING = words("other_use", "leading")
_PERSONS = words("dose_for", "persons")
_BETWEEN = _PERSONS | words("dose_for", "led") | words("other_use", "having")
_COMPARING = words("other_use", "comparing")
_HAVING = words("other_use", "survivors")
_GAIN = 5  # words from a benefit to the use that it is told of
_OBJECT = 2  # words from "cures" to what it cures


def of_other_use(view: View, knowledge: Knowledge) -> bool:
    """Whether a sentence names another use of the medicine or of a form of it, and not the sheet's condition."""
    uses = knowledge.foreign_uses or knowledge.other_uses
    ours = knowledge.condition_groups
    if knowledge.foreign_uses:
        ours += (CONCEPT + knowledge.subject,)  # the other form is what has those uses
    return bool(uses) and view.has(*uses) and not view.has(*ours)


def told_in_other_use(view: View, knowledge: Knowledge, position: int) -> bool:
    """“In another illness its worth is proven”: what stands at a position is said of a use that has an approval.

    "As in another illness, it works" and "approved for another illness, it works" are said of the sheet's condition.
    """
    if not view.has(*knowledge.other_uses) or view.has(*knowledge.condition_groups):
        return False
    clause = view.clause_at(position)
    fronted = view.norms[view.body] in _LEADING | _PERSONS
    return any(
        0 < mark.start - position <= _OBJECT
        or (mark.start < clause.end and (mark.start >= clause.start or fronted) and _where_told(view, mark))
        for mark in view.find(*knowledge.other_uses)
    )


def in_other_use(view: View, knowledge: Knowledge, agent: str, mark: Mark) -> bool:
    """“In another illness the full dose sharpens the memory”: a benefit of an agent where it is approved for it."""
    if agent == knowledge.subject:
        return knowledge.parent == agent and told_in_other_use(view, knowledge, mark.start)
    if not view.has(*knowledge.other_uses):
        return False
    ours = view.find(*knowledge.condition_groups)
    told = view.within(mark.start, mark.end + _GAIN, *knowledge.other_uses)  # "before X for ours, it kept off Y"
    return not ours or (bool(told) and ours[-1].end <= mark.start)


def _where_told(view: View, mark: Mark) -> bool:
    """Whether a condition says where something holds: "in people with X", "people who have X", "X survivors"."""
    at = mark.start
    while at > view.body and view.norms[at - 1] in _BETWEEN and view.norms[at - 1] not in _LEADING:
        at -= 1
    if at > view.body and view.norms[at - 1] in _LEADING:
        return view.norms[at - 2 : at - 1] == [] or view.norms[at - 2] not in _COMPARING
    people = at == view.body < mark.start and view.norms[at] in _PERSONS
    return people or not _HAVING.isdisjoint(view.norms[mark.end : mark.end + 1])
