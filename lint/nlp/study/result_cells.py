"""What a cell says of the outcome that its column is headed by: "Physical symptoms | much improved"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_POSITIVE = words("results", "positive")
_FEW = words("results", "few")
_HEADER, _CELL = 4, 8  # words of a header that names an outcome, and of a cell below it


def headed(scene: Scene) -> str:
    """The outcome that the header of a short cell's column names, and nothing else."""
    column = scene.column
    if column is None or column is scene.view or len(column.norms) > _HEADER or len(scene.view.norms) > _CELL:
        return ""
    named = {mark.concept or mark.group for mark in column.find(*scene.knowledge.result_groups)}
    concepts = {name for name in named if name in scene.knowledge.sheet.concepts}
    return next(iter(concepts or named)) if len(concepts or named) == 1 else ""


def in_cell(scene: Scene) -> Iterator[tuple[str, str, int, int]]:
    """“much improved”, "worse", below the name of an outcome."""
    view = scene.view
    for cue in (*view.find("worsen"), *view.find(*_POSITIVE)):
        if not view.has("no-change") and not view.question:
            better = "worsened" if cue.group == "worsen" else "improved"
            yield "", "no-difference" if view.denied(cue) or few(view, cue) else better, cue.start, cue.end
            return


def few(view: View, cue: Mark) -> bool:
    """“few gains on the physical side”, "negligible improvement"; "a few gains" are some."""
    led = view.norms[max(view.body, cue.start - 2) : cue.start]
    return led[-1:] != [] and led[-1] in _FEW and led[:-1] not in (["a"], ["quite"], ["not"])
