"""Keeps on a sentence which medicines it was found to name, since many ask the same of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar, cast

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_LookUp = TypeVar("_LookUp", bound=Callable[..., "list[tuple[Mark, str]]"])


def kept(look_up: _LookUp) -> _LookUp:
    """The look-up, made once for a sentence with `every` and once without."""
    name = look_up.__name__

    def asked(of: Any, view: View, *, every: bool = False) -> list[tuple[Mark, str]]:  # noqa: ANN401 - any method's
        found = view.told_of.get((name, every))
        if found is None:
            found = view.told_of[name, every] = look_up(of, view, every=every)
        return found

    return cast("_LookUp", asked)
