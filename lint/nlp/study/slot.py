"""A fact of a study, with its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.model.quantity import Quantity
    from lint.nlp.place.scene import Scene


@dataclass(slots=True)
class Slot:
    """A fact at the words `start:end` of a scene; `value` as text, the quantity where it is one."""

    name: str
    value: str
    scene: Scene
    start: int
    end: int
    quantity: Quantity | None = None
