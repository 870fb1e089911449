"""What an approval is for, told by its grade or by "there": "a mild case does not qualify; there it has none"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_CASES, _GRADES = words("approval", "cases"), words("approval", "grades")
_BEING = words("scene", "copulas") | {"are", "be"}
_FAR = 12  # words from a case to what is said of its approval
_PREDICATE = 4  # words from "your case" to "may be mild"
_THERE = frozenset({"there"})


def graded(scene: Scene, mark: Mark) -> list[tuple[str, bool, Mark]]:
    """The condition whose grade stands before an approval in its sentence, or that "there" takes up from before."""
    view, knowledge = scene.view, scene.knowledge
    own = [CONCEPT + key for key in sorted(knowledge.conditions)]
    low = max(view.body, mark.start - _FAR)
    if view.question or view.within(view.body, mark.start, *own, *knowledge.condition_groups):
        return []
    grade = next((word for at in range(low, mark.start) if (word := _grade(view, at)) is not None), None)
    if grade is not None:
        named = {knowledge.approved_for(key) for key in knowledge.conditions if grade in _graded_as(scene, key)}
        known = named or ({OTHER} if grade in _GRADES else set())
        return [(key, False, mark) for key in known] if len(known) == 1 else []
    opened = view.norms[view.clause_at(mark.start).start : mark.start]
    there = not _THERE.isdisjoint(opened[:2]) and _BEING.isdisjoint(opened[opened.index("there") + 1 :][:1])
    return [(OTHER, False, mark)] if there and view.within(view.body, mark.start, "other-conditions") else []


def _grade(view: View, at: int) -> str | None:
    """“a mild case”, "the milder forms", "your case may be mild": the grade, by its bare form."""
    if view.norms[at] not in _CASES:
        return None
    behind = view.norms[at + 1 : at + 1 + _PREDICATE]
    copula = next((to for to, word in enumerate(behind) if word in _BEING), None)
    told = behind[copula + 1 : copula + 2] if copula is not None else []
    for word in (view.norms[at - 1] if at > view.body else "", *told):
        for bare in (word, word.removesuffix("er"), word.removesuffix("est"), f"{word.removesuffix('er')}e"):
            if bare in _GRADES:
                return bare
    return None


def _graded_as(scene: Scene, key: str) -> set[str]:
    """The words by which the names of a kind tell it from what it is a kind of."""
    concepts = scene.knowledge.sheet.concepts
    wide = {
        word for wider in scene.knowledge.sheet.wider(key) for term in concepts[wider].terms for word in term.split()
    }
    return {word for term in concepts[key].terms for word in term.lower().split()} - wide if wide else set()
