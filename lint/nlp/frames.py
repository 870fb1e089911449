"""Study frames: what belongs to one study, gathered over sentences, table rows and footnotes.

Each slot becomes an assertion of kind STUDY with `aspects["frame"]` (one number a study as the article tells it) and
`aspects["slot"]`: year, participants, design, population, dose, data_from, data_to, data_span, duration, result.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint.model.assertion import Kind
from lint.model.document import BlockKind
from lint.nlp.knowledge import OTHER
from lint.nlp.slots import Slot, may_name_study, slots

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.scene import Scene

# "twenty-fourteen"


@dataclass(slots=True)
class _Frame:
    slots: list[Slot] = field(default_factory=list)

    def get(self, name: str) -> Slot | None:
        return next((slot for slot in self.slots if slot.name == name), None)

    @property
    def anchored(self) -> bool:
        """Whether a study has been named so far."""
        return any(slot.name in {"design", "mention", "year", "participants"} for slot in self.slots)

    @property
    def named(self) -> bool:
        """Whether a study is named as one: "the 2010 study", "that report"."""
        return any(slot.name in {"design", "mention"} for slot in self.slots)

    @property
    def ours(self) -> bool:
        """Whether it is not plainly another medicine's study, or one of people with something else."""
        scenes = [slot.scene for slot in self.slots]
        if scenes and any(scene.view.has("other-conditions") for scene in scenes):
            groups = scenes[0].knowledge.condition_groups
            if not any(scene.view.has(*groups) for scene in scenes):
                return False
        named = [name for scene in scenes for _, name in scene.knowledge.medicine_marks(scene.view)]
        if any(name != OTHER for name in named):
            return True
        return (
            not named
            and bool(scenes)
            and not any(scene.owner(0) == OTHER for scene in scenes)
            and scenes[0].knowledge.is_subject(scenes[0].focus)
        )

    @property
    def study(self) -> bool:
        names = {slot.name for slot in self.slots}
        return bool(names & {"design", "mention"} and len(names) > 1) or (
            "year" in names and bool(names & {"participants", "result", "data_from", "dose", "duration", "design"})
        )


def frames(scenes: Sequence[Scene]) -> Iterator[Assertion]:
    """The study slots of a document."""
    number = 0
    year: int | None = None
    for group in _groups(scenes):
        if not any(may_name_study(scene.view, year) for scene in group):
            continue
        current = _Frame()
        done: list[_Frame] = []
        for scene in group:
            for slot in slots(scene, year):
                if _starts_new(current, slot):
                    done.append(current)
                    current = _Frame()
                current.slots.append(slot)
                if slot.name == "year":
                    year = int(slot.value)
        done.append(current)
        for frame in done:
            if frame.study and frame.ours:
                number += 1
                yield from _assertions(frame, number)


def _groups(scenes: Sequence[Scene]) -> Iterator[list[Scene]]:
    """Scenes that may tell of one study: a block, or all cells of a table row."""
    group: list[Scene] = []
    key: object = None
    for scene in scenes:
        block = scene.view.block
        new: object = block.index
        if block.cell is not None:
            new = ("row", block.cell.table, block.cell.row)
        elif block.kind is BlockKind.DEFINITION and block.lead_in is not None:
            new = block.lead_in  # a definition goes with its term
        if new != key and group:
            yield group
            group = []
        key = new
        group.append(scene)
    if group:
        yield group


def _starts_new(frame: _Frame, slot: Slot) -> bool:
    """Whether a slot belongs to another study than the one being told."""
    if (
        slot.name in {"year", "opener"}
        and frame.slots
        and not frame.anchored
        and frame.slots[-1].scene.view is not slot.scene.view
    ):
        return True  # what came before was about no study
    if slot.name == "year":
        known = frame.get("year")
        if known is not None:
            return known.value != slot.value or slot.scene.view is not known.scene.view
        designs = frame.get("design")
        return designs is not None and designs.scene.view is not slot.scene.view and frame.get("result") is not None
    if slot.name == "opener":
        known = frame.get("design") or frame.get("mention") or frame.get("year")
        if known is None:
            return False
        if known.scene.view is slot.scene.view:
            between = slot.scene.view.norms[known.end : slot.start]
            return frame.get("result") is not None and len(between) > 4
        return True
    return False


def _assertions(frame: _Frame, number: int) -> Iterator[Assertion]:
    for slot in frame.slots:
        if slot.name in {"opener", "mention"}:
            continue
        yield slot.scene.assertion(
            Kind.STUDY,
            slot.start,
            slot.end,
            subject=slot.scene.knowledge.subject,
            year=int(slot.value) if slot.name == "year" else None,
            quantity=slot.quantity,
            frame=str(number),
            plain="yes"
            if slot.name == "result"
            and not slot.scene.hedges(slot.start)
            and not slot.scene.view.has("single-patient", "personal")
            else "no",
            slot=slot.name,
            value=slot.value,
            named="yes" if frame.named else "no",
        )
