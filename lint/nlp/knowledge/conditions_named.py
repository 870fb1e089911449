"""Which conditions a page names: the sheet's own, and others."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.in_short import called_in_short

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_DRUGS = words("about", "drugs")
_WITHOUT = frozenset({"without", "no"})


def of_another_use(views: Sequence[View], knowledge: Knowledge, ours: int) -> bool:
    """Whether some other condition is named more often, by one name, than the sheet's own.

    Those for which the medicine is approved are told of on every page.
    """
    told = Counter(
        view.words(mark.start, mark.end).lower()
        for view in views
        for mark in other_conditions(view, knowledge)
        if mark.group not in knowledge.other_uses
    )
    return any(count > ours for count in told.values())


def condition_counts(views: Iterable[View], knowledge: Knowledge) -> tuple[int, int]:
    """Mentions of the sheet's condition and of other conditions."""
    ours = theirs = 0
    groups = {*knowledge.condition_groups, *knowledge.other_condition_groups, "other-conditions"}
    groups.add(f"concept:{knowledge.subject}")  # whose name may hold the condition's
    short = 0
    for view in views:
        short += called_in_short(view, knowledge.condition_heads)
        if not view.groups.isdisjoint(groups):
            ours += len(own_condition(view, knowledge))
            # what it is approved for is told on the pages of its other uses too
            theirs += 0 if view.has("approved") else len(other_conditions(view, knowledge))
    return ours + (short if ours else 0), theirs


def own_condition(view: View, knowledge: Knowledge) -> list[Mark]:
    """The sheet's condition where a view names it; letters between commas behind a name are a degree."""
    found = [mark for mark in view.find(*knowledge.condition_groups) if not _degree(view, mark)]
    names = [term.lower() for term in knowledge.sheet.concepts[knowledge.condition].terms]
    return found or [
        mark
        for mark in view.find(f"concept:{knowledge.subject}")
        if any(f" {name} " in f" {' '.join(view.norms[mark.start : mark.end])} " for name in names)
    ]  # a name of the subject's that holds its condition's: "X for Y"


def _degree(view: View, mark: Mark) -> bool:
    before, after = view.texts[max(0, mark.start - 2) : mark.start], view.texts[mark.end : mark.end + 1]
    titled = before[-1:] == [","] and before[0][:1].isupper() and (not after or after[0] in {",", "."})
    return titled or (after == ["in"] and before[-1:] in (["her"], ["his"], ["an"], ["my"]))


def other_conditions(view: View, knowledge: Knowledge) -> list[Mark]:
    """Where a view names another condition than the sheet's, but for what somebody only goes without."""
    found: list[Mark] = []
    for mark in view.find(*knowledge.other_condition_groups):
        if not _by_the_way(view, mark) and not any(mark.start < other.end for other in found):
            found.append(mark)  # "alcohol and opioid addiction" is one use
    loose = view.find("other-conditions")
    if not loose:
        return found
    taken = {index for mark in view.marks if mark.concept is not None for index in range(mark.start, mark.end)}
    return found + [mark for mark in loose if mark.start not in taken and not _by_the_way(view, mark)]


def _by_the_way(view: View, mark: Mark) -> bool:
    """“an old epilepsy drug", "people without epilepsy", "warts and all”: what it is known as, or what nobody has."""
    if view.norms[mark.end : mark.end + 2] == ["and", "all"]:
        return True
    behind, led = view.norms[mark.end : mark.end + 1], view.norms[max(0, mark.start - 1) : mark.start]
    return not _DRUGS.isdisjoint(behind) or not _WITHOUT.isdisjoint(led)
