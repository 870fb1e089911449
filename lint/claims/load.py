"""Loading a sheet: every problem at once, or the typed sheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lint.claims.consistency import check_claims
from lint.claims.names import Names
from lint.claims.shape import validate
from lint.errors import FileProblem, SheetError
from lint.files.problems import Problems
from lint.files.text import read
from lint.files.tree import Tree, TreeError, compose
from lint.model.span import Position

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

    from lint.sheet import Sheet


def load(path: Path, *, classes: Collection[str]) -> Sheet:
    """The sheet in a file; `classes` are the lexicon's class ids that its concepts may use.

    Raises `SheetError` with everything that is wrong with it.
    """
    return parse(read(path, SheetError), path, classes=classes)


def parse(text: str, path: Path, *, classes: Collection[str]) -> Sheet:
    """The sheet in a text; `path` is what problems are placed in. Raises `SheetError` as `load` does."""
    try:
        tree = compose(text, SheetError.noun)
    except TreeError as error:
        place = error.place
        problem = FileProblem(str(path), place.line, place.column, error.message, error.hint)
        raise SheetError((problem,)) from None
    problems = Problems(str(path), tree, SheetError)
    data = tree.plain(problems.at)
    if not isinstance(data, dict):
        message = "the file is empty" if tree.root is None else "a sheet must be a mapping of names to values"
        problems.at(Position(1, 1), message, "`factlint claims show` prints a sheet that works")
        problems.raise_any()
    return _typed(data, tree, path, classes, problems)


def _typed(data: Any, tree: Tree, path: Path, classes: Collection[str], problems: Problems) -> Sheet:  # noqa: ANN401
    sheet = validate(data, problems)
    Names(data, classes, problems).check()
    check_claims(data, problems)
    problems.raise_any()
    if sheet is None:  # pragma: no cover - a sheet that is not typed has problems
        message = f"{path}: no problem was noted for a sheet that is not valid"
        raise AssertionError(message)
    places: dict[tuple[str | int, ...], Position] = {}
    for key, claim in sheet.claims.items():
        places[key,] = tree.at(("claims", key))
        for index in range(0 if claim.source == "none" else len(claim.source)):
            places[key, index] = tree.at(("claims", key, "source", index))
    sheet.locate(str(path), places)
    return sheet
