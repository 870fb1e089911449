"""One study as an article tells it: the slots that its sentences fill."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint.nlp.knowledge import OTHER
from lint.nlp.studied import only_compared

if TYPE_CHECKING:
    from lint.nlp.slots import Slot


@dataclass(slots=True)
class Frame:
    """What has been gathered of one study so far."""

    slots: list[Slot] = field(default_factory=list)

    def get(self, name: str) -> Slot | None:
        """The first slot of a name."""
        return next((slot for slot in self.slots if slot.name == name), None)

    @property
    def anchored(self) -> bool:
        """Whether a study has been named so far."""
        return any(slot.name in {"name", "design", "mention", "year", "participants"} for slot in self.slots)

    @property
    def named(self) -> bool:
        """Whether a study is named as one: "the 2010 study", "that report"."""
        return any(slot.name in {"name", "design", "mention"} for slot in self.slots)

    @property
    def ours(self) -> bool:
        """Whether it is not plainly another medicine's study, or one of people with something else."""
        scenes = [slot.scene for slot in self.slots]
        if any(slot.scene.elsewhere(slot.start) for slot in self.slots) and not any(
            scene.view.has(*scene.knowledge.condition_groups) for scene in scenes
        ):
            return False
        named = [
            name
            for scene in scenes
            for _, name in scene.knowledge.medicine_marks(scene.view)
            if name != OTHER or not only_compared(scene)
        ]
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
        """Whether enough is told for it to be a study at all."""
        names = {slot.name for slot in self.slots}
        if "name" in names and len(names) > 1:
            return True
        if {"participants", "among"} <= names and names & {"duration", "dose"}:
            return True  # "925 people with the condition were treated for twelve weeks"
        return bool(names & {"design", "mention"} and len(names) > 1) or (
            "year" in names and bool(names & {"participants", "result", "data_from", "dose", "duration", "design"})
        )
