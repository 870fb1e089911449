"""The outcome that a word of benefit is about: its object, its subject, or what a pronoun takes up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.quantity import family

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_IT = frozenset({"it", "this"})
_PASSIVE = words("efficacy", "passive")
_COLONS = {":", "–", "—", "-", "|"}
_BETWEEN = words("efficacy", "behind_label")
_BEHIND_THAT = words("efficacy", "behind_that")
_PLACED, _HELPING = words("efficacy", "placed"), words("efficacy", "between")
_COUNTED = frozenset({"people", "share"})
_HABIT = 4  # words of "to heavy drinking"
_BEFORE = 8  # words between an outcome and the verb it is the subject of


def outcomes_of(scene: Scene) -> list[Mark]:
    """Outcomes and the condition itself, by start."""
    knowledge = scene.knowledge
    conditions = knowledge.condition_groups
    found = [mark for mark in scene.view.find(*knowledge.outcome_groups, *conditions) if not _of_a_habit(scene, mark)]
    starts = {mark.start for mark in found if mark.group not in conditions}
    # the fatigue of a disease, or one related to it, is fatigue; "the disease resolves" is what it does
    own = [mark for mark in found if mark.group.startswith(CONCEPT)]
    found = [mark for mark in found if mark in own or not any(it.start == mark.start < mark.end < it.end for it in own)]
    return [mark for mark in found if mark.group not in conditions or starts.isdisjoint(_owning(scene.view, mark.end))]


def _of_a_habit(scene: Scene, mark: Mark) -> bool:
    """“relapse to dependence”: a return to what another form is used against, and none of the disease."""
    led = scene.view.norms[mark.end : mark.end + 1] in (["to"], ["into"])
    used = scene.knowledge.foreign_uses if led else ()
    return bool(used) and bool(scene.view.within(mark.end, mark.end + _HABIT, *used))


def _owning(view: View, at: int) -> set[int]:
    """Where the noun may begin that a disease stands before, as its owner."""
    return (
        {at, at + 2, at + 1}
        if view.norms[at : at + 2] == ["-", "related"] or view.norms[at : at + 1] == ["related"]
        else {at}
    )


def cover(mark: Mark, target: Mark | None) -> tuple[int, int]:
    """The words from the one to the other."""
    return (mark.start, mark.end) if target is None else (min(mark.start, target.start), max(mark.end, target.end))


def after_verb(outcomes: list[Mark], mark: Mark, reach: int) -> Mark | None:
    """The object: inside a phrase with a gap ("give you your energy back"), else behind it."""
    inside = next((cue for cue in outcomes if mark.start < cue.start and cue.end <= mark.end), None)
    # "reduce the number of flare-ups" and "number of flare-ups" share words
    return inside or next(
        (
            cue
            for cue in outcomes
            if cue.end > mark.end
            and (mark.start < cue.start <= mark.end + reach or (cue.start == mark.start and mark.group == "get-better"))
        ),
        None,
    )


def just_before(scene: Scene, outcomes: list[Mark], mark: Mark) -> Mark | None:
    """“a cure for it”, "their disease was cured"."""
    clause = scene.view.clause_at(mark.start)
    found = [cue for cue in outcomes if clause.start <= cue.start and 0 <= mark.start - cue.end <= 5]
    return found[-1] if found else None


def passive_subject(scene: Scene, outcomes: list[Mark], mark: Mark) -> Mark | None:
    """“relapses were cut by half”."""
    view = scene.view
    clause = view.clause_at(mark.start)
    if not any(word in _PASSIVE for word in view.norms[max(clause.start, mark.start - 3) : mark.start]):
        return None
    found = [cue for cue in outcomes if clause.start <= cue.start and 0 <= mark.start - cue.end <= _BEFORE]
    return found[-1] if found else None


def done_to_it(scene: Scene, mark: Mark) -> bool:
    """“X was cleared for it”, "X has been cut": what is done to the medicine, and not what it does."""
    view = scene.view
    at = mark.start
    while at > view.body and (view.norms[at - 1] in _PASSIVE or view.norms[at - 1].endswith("ly")):
        at -= 1
    passive = not _PASSIVE.isdisjoint(view.norms[at : mark.start])
    at -= view.norms[at - 1] in {"has", "have", "had"}
    return passive and any(named.end == at for named, _ in scene.knowledge.medicine_marks(view))


def labelled(view: View, outcomes: list[Mark], mark: Mark) -> Mark | None:
    """“Fatigue: gone.”, "Relapse rate – cut in half": what a label names is what the words behind it are said of."""
    at = mark.start - 1
    while at > 0 and view.norms[at] in _BETWEEN:
        at -= 1
    if view.norms[at] not in _COLONS:
        return None
    return next((cue for cue in outcomes if cue.end == at and cue.start <= 1), None)


def subject_outcome(scene: Scene, outcomes: list[Mark], mark: Mark) -> Mark | None:
    """“flare-ups became less frequent”: the outcome is the verb's subject."""
    clause = scene.view.clause_at(mark.start)
    found = [
        cue
        for cue in outcomes
        if clause.start <= cue.start
        and 0 <= mark.start - cue.end <= _BEFORE
        and cue.group not in scene.knowledge.condition_groups  # "depression in it lifts"
    ]
    return found[-1] if found else None


def condition_before(scene: Scene, outcomes: list[Mark], mark: Mark) -> Mark | None:
    """“The disease is no longer a problem”, and not "depression in the disease lifts": the condition as the subject."""
    view = scene.view
    for cue in view.within(view.clause_at(mark.start).start, mark.start, *scene.knowledge.condition_groups):
        helping = all(word in _HELPING for word in view.norms[cue.end : mark.start])
        behind = (amount.quantity.unit for amount in view.amounts if 0 <= amount.start - mark.end <= 1)
        counted = any(family(unit) in _COUNTED for unit in behind)  # "resolved in 51%", as a study saw
        if cue in outcomes and helping and not counted and view.norms[cue.start - 1] not in _PLACED:
            return cue
    return None


def taken_up(scene: Scene, outcomes: list[Mark], mark: Mark) -> Mark | None:
    """“Why put up with fatigue, when X gets rid of it?”: what a pronoun behind a word of cure takes up."""
    if scene.view.norms[mark.end : mark.end + 1] not in (["it"], ["them"]):
        return None
    return next((cue for cue in reversed(outcomes) if cue.end <= mark.start), None)


def takes_up(scene: Scene, mark: Mark) -> bool:
    """“… cuts it in half”: a pronoun for the outcome of the sentence before."""
    view = scene.view
    troubles = (*scene.knowledge.outcome_groups, *scene.knowledge.condition_groups)
    named = any(name != OTHER and 0 <= mark.start - cue.end <= 2 for cue, name in scene.knowledge.medicine_marks(view))
    form = any(cue.end == mark.start for cue in view.find("product-form", "dose-forms", "tablet-nouns"))
    at = mark.start - 1
    while at > view.body and view.norms[at].endswith("ly"):
        at -= 1  # "it reliably takes them away"
    others = view.within(view.body, mark.start, *scene.knowledge.population_groups.values())
    form = form or (view.norms[at] in _IT and not others)  # not "… together with opioids: it blocks them"
    named = named or (form and scene.knowledge.is_subject(scene.focus))  # "a daily capsule keeps them away"
    cell = view.block.cell is not None and mark.start == 0 and scene.knowledge.is_subject(scene.focus)
    substances = view.within(view.body, mark.start, *scene.knowledge.substance_groups)
    if substances and not view.within(substances[-1].end, mark.start, *troubles):
        return False  # "sweat glands act on a messenger, and X blocks it"
    return (
        (named or cell)
        and not {"it", "them", "that"}.isdisjoint(view.norms[mark.start + 1 : mark.end + 1])
        and not _points(view, mark.end)
        and (
            any(place.has(*troubles) for place in _before(scene))
            or any(cue.end <= mark.start for cue in view.find(*scene.knowledge.condition_groups))
        )
    )


def _points(view: View, at: int) -> bool:
    """“blocks that messenger”: a "that" that points to the noun behind it takes up nothing else."""
    noun = view.norms[at + 1 : at + 2]
    return view.norms[at : at + 1] == ["that"] and bool(noun) and noun[0].isalpha() and noun[0] not in _BEHIND_THAT


def _before(scene: Scene) -> list[View]:
    """Where the outcome stands that a pronoun takes up."""
    return [place for place in (scene.previous, scene.lead, scene.column) if place is not None]
