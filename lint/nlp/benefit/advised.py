"""The medicine told to be taken for what it does: a finding turned into advice, the way to what one wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene

_WANTING = words("efficacy", "seeking") | {"like", "wish", "hope"}
_PASSIVE = words("efficacy", "prescribed")


def advised(scene: Scene) -> Iterator[Candidate]:
    """Candidates in the shape that `triggers` yields."""
    yield from _recommended(scene)
    yield from _to_get(scene)


def _recommended(scene: Scene) -> Iterator[Candidate]:
    """A finding turned into advice to take it."""
    view = scene.view
    for mark in view.find("recommend-verb"):
        # "Prescribing it is off-label", "all prescribing of it"
        spoken_of = view.norms[mark.start].endswith("ing") and (
            mark.start == view.body or view.norms[mark.end : mark.end + 1] == ["of"]
        )
        if spoken_of or view.norms[max(0, mark.start - 1)] in _PASSIVE:
            continue  # "You've been prescribed it for …"
        medicines = scene.knowledge.medicine_marks(view)
        ours = (cue for cue, name in medicines if name != OTHER and 0 <= cue.start - mark.end <= 12)
        family = next(ours, None)
        people = view.within(
            mark.end,
            len(view.norms),
            *scene.knowledge.condition_groups,
            *scene.knowledge.outcome_groups,
            "patients-people",
        )
        taken = family is not None and (
            family.start - mark.end <= 1 or view.within(mark.end, family.start, "take-verb")
        )
        if (
            family is not None
            and people
            and taken
            and not view.has("clinicians", "consult-verbs", "prohibit", "dose-noun")
            and not view.amounts
        ):
            yield mark, "advice", None, mark.start, family.end


def _to_get(scene: Scene) -> Iterator[Candidate]:
    """“If you want to keep walking, take it”: the medicine as the way to what is wanted."""
    view = scene.view
    for mark in view.find("take-verb"):
        clause = view.clause_at(mark.start)
        if mark.start > clause.start or clause.start == view.body or view.norms[clause.start - 1] != ",":
            continue
        before = view.norms[view.body : clause.start]
        named = [cue for cue, name in scene.knowledge.medicine_marks(view) if name != OTHER and cue.start == mark.end]
        if (
            not named
            or view.norms[named[0].end : named[0].end + 1] not in ([], ["."], ["!"])
            or view.has("adverse-nouns")
        ):
            continue
        if before[:1] == ["to"] or (before[:1] == ["if"] and not _WANTING.isdisjoint(before)):
            yield mark, "advice", None, mark.start, named[0].end
