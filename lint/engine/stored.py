"""Outcomes as bytes: what a worker sends to its parent, and what the cache keeps.

JSON and not pickle: a cache is a file that others may write to, and reading one must not run code. A dataclass is the
list of its fields, so that types may gain fields without a word here; the cache is keyed by our own sources, and never
reads what another version wrote.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Union, get_args, get_origin, get_type_hints

from lint.engine import outcome
from lint.engine.outcome import Outcome
from lint.model import finding, span, suppression

if TYPE_CHECKING:
    from collections.abc import Callable


class _Explained:
    """In place of an explanation, which few outcomes hold: its types are as dear to import as all others together."""


# The names in these modules' annotations, some of which the modules import for type checkers only.
_MODULES = (span, suppression, finding, outcome)
_NAMES = {name: value for module in _MODULES for name, value in vars(module).items()} | {"Explanation": _Explained}


def dump(value: Outcome) -> bytes:
    """The outcome as JSON."""
    return json.dumps(value, default=_listed, separators=(",", ":"), check_circular=False).encode()


def load(data: bytes) -> Outcome:
    """The outcome that was dumped.

    Raises:
        ValueError: the bytes are something else.
    """
    try:
        result: Outcome = _maker(Outcome)(json.loads(data))
    except (TypeError, LookupError, AttributeError) as error:
        message = "not an outcome"
        raise ValueError(message) from error
    return result


def _listed(value: Any) -> list[object]:  # noqa: ANN401 - a dataclass
    return [getattr(value, name) for name in _fields(value.__class__)]


@cache
def _fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a dataclass
    return tuple(field.name for field in fields(kind))


@cache
def _maker(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401 - a type as annotations spell it
    """What makes a value of that type of what JSON gives back."""
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in {UnionType, Union}:
        return _optional(arguments)
    if origin is tuple:
        return _tuple(arguments)
    if origin is dict:
        make = _maker(arguments[1])
        return lambda values: {key: make(value) for key, value in values.items()}
    if kind is _Explained:
        return _explanation
    if is_dataclass(kind):
        return _dataclass(kind)
    return kind if issubclass(kind, Enum) else _same


def _optional(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    (inner,) = (argument for argument in arguments if argument is not NoneType)
    make = _maker(inner)
    return lambda value: None if value is None else make(value)


def _tuple(arguments: tuple[Any, ...]) -> Callable[[Any], Any]:
    if arguments[-1] is Ellipsis:
        make = _maker(arguments[0])
        return lambda values: tuple(map(make, values))
    makes = tuple(map(_maker, arguments))
    return lambda values: tuple(make(value) for make, value in zip(makes, values, strict=True))


def _explanation(value: Any) -> Any:  # noqa: ANN401 - what JSON gives back
    from lint.model import assertion, evidence

    _NAMES.update({name: item for module in (assertion, evidence) for name, item in vars(module).items()})
    return _maker(evidence.Explanation)(value)


def _dataclass(kind: Any) -> Callable[[Any], Any]:  # noqa: ANN401
    hints = get_type_hints(kind, localns=_NAMES)
    makes = tuple(_maker(hints[name]) for name in _fields(kind))
    return lambda values: kind(*(make(value) for make, value in zip(makes, values, strict=True)))


def _same(value: object) -> object:
    return value
