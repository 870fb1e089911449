"""Which model describes the mapping at a path of a sheet's file, and which of its ids name something else."""

from __future__ import annotations

from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Union, get_args, get_origin

from pydantic import BaseModel

from lint.sheet import AnyClaim, Concept, Sheet
from lint.sheet.claim import ClaimBase, Condition, Passage
from lint.sheet.claims import Outcome, Result, Step
from lint.sheet.references import Refers
from lint.sheet.sheet import SourceInfo

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.files.tree import Path

KINDS: dict[str, type[ClaimBase]] = {
    get_args(model.model_fields["kind"].annotation)[0]: model for model in get_args(get_args(AnyClaim)[0])
}

_PARTS: dict[str, type[BaseModel]] = {
    "source": Passage,
    "required": Condition,
    "outcomes": Outcome,
    "results": Result,
    "steps": Step,
}


def model_at(path: Path, kind: str) -> type[BaseModel] | None:
    """The model of the mapping at `path`, given the kind of the claim it belongs to; `None` where it is unknown."""
    match path:
        case ():
            return Sheet
        case ("source",):
            return SourceInfo
        case ("concepts", _):
            return Concept
        case ("claims", _):
            return KINDS.get(kind)
        case ("claims", _, str(part)) | ("claims", _, str(part), int()):
            return _PARTS.get(part)
    return None


def keys(model: type[BaseModel]) -> tuple[str, ...]:
    """The keys an author may write; a claim's `id` is the key it stands under."""
    return tuple(key for key in model.model_fields if not (key == "id" and issubclass(model, ClaimBase)))


def references(model: type[BaseModel], data: dict[str, object], path: Path) -> Iterator[tuple[Path, str, Refers]]:
    """Every id in `data` that names something else: its path, itself, and what it may name.

    `data` need not be valid; what does not have the shape of `model` is passed over.
    """
    for name, field in model.model_fields.items():
        if name in data and name not in ("concepts", "claims"):
            marks = [mark for mark in field.metadata if isinstance(mark, Refers)]
            yield from _visit(field.annotation, marks, data[name], (*path, name))


def _visit(annotation: object, marks: list[Refers], value: object, path: Path) -> Iterator[tuple[Path, str, Refers]]:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if isinstance(value, str):
        yield from ((path, value, mark) for mark in marks)
    if origin is Annotated:
        own = [mark for mark in arguments[1:] if isinstance(mark, Refers)]
        yield from _visit(arguments[0], own, value, path)
    elif origin in (Union, UnionType):
        for option in arguments:
            if option is not NoneType:
                yield from _visit(option, [], value, path)
    elif origin is list and isinstance(value, list):
        for index, item in enumerate(value):
            yield from _visit(arguments[0], [], item, (*path, index))
    elif isinstance(annotation, type) and issubclass(annotation, BaseModel) and isinstance(value, dict):
        yield from references(annotation, value, path)
