"""How it is taken: the time of day and the water.

`aspects["slot"]` is "time" or "water", `aspects["value"]` what is said: any or fixed, full or little.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.model.assertion import Kind
from lint.nlp.clauses import ClauseKind
from lint.nlp.knowledge import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.scene import Scene
    from lint.nlp.vocabulary import Mark


TRIGGERS = frozenset({"any-time", "fixed-time", "little-water", "full-water"})


def extract(scene: Scene) -> Iterator[Assertion]:
    """Statements on time of day and water."""
    view = scene.view
    if scene.owner(0) == OTHER and not any(name != OTHER for _, name in scene.knowledge.medicine_marks(view)):
        return
    for mark in view.find("any-time"):
        yield _slot(scene, mark, "time", "fixed" if view.denied(mark) else "any")
    clause_of = view.clause_at
    for mark in view.find("fixed-time"):
        clause = clause_of(mark.start)
        only = [cue for cue in view.within(clause.start, clause.end, "only-word") if abs(cue.start - mark.start) <= 6]
        if "i" in view.norms[clause.start : mark.start]:
            continue  # one person's habit
        if not only and clause.kind is ClauseKind.CONDITION:
            only = [cue for cue in view.find("only-word") if 0 <= mark.start - cue.end <= 8]  # "only if you take it …"
        taken = view.within(clause.start, clause.end, "take-verb") or only
        if only and taken and not view.denied(only[0]) and not _need_not(scene, mark):
            start = min(only[0].start, mark.start)
            yield scene.assertion(
                Kind.ADMINISTRATION,
                start,
                max(mark.end, only[0].end),
                subject=scene.focus,
                cues=(scene.cue("only", only[0]),),
                slot="time",
                value="fixed",
            )
    for mark in view.find("little-water"):
        if view.has("take-verb", "full-water", "dose-noun") or any(
            "swallow" in word or "wash" in word for word in view.norms
        ):
            turned = view.denied(mark) and not view.words(mark.start, mark.end).lower().startswith(
                ("no", "without", "as little")
            )
            more = "more" in view.norms[max(0, mark.start - 4) : mark.start]
            yield _slot(scene, mark, "water", "full" if turned and not more else "little")
    for mark in view.find("full-water"):
        yield _slot(scene, mark, "water", "little" if view.denied(mark) or _need_not(scene, mark) else "full")


def _need_not(scene: Scene, mark: Mark) -> bool:
    return any(
        cue.end <= mark.start and mark.start - cue.end <= 5
        for cue in scene.view.find("no-need")
        if not scene.view.denied(cue)
    )


def _slot(scene: Scene, mark: Mark, slot: str, value: str) -> Assertion:
    view = scene.view
    clause = view.clause_at(mark.start)
    start = mark.start
    if value in {"little", "fixed"}:
        turning = [
            cue.start for cue in view.find("negation", "no-need", "take-verb") if clause.start <= cue.start < mark.start
        ]
        start = min(turning, default=start)
    return scene.assertion(
        Kind.ADMINISTRATION, start, mark.end, subject=scene.focus, cues=(scene.cue(slot, mark),), slot=slot, value=value
    )
