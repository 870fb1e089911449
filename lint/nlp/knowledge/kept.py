"""Keeps on a sentence which medicines it was found to name, since many ask the same of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

    Named = list[tuple[Mark, str]]

_Of = TypeVar("_Of")
_Asked = ParamSpec("_Asked")


def kept(
    look_up: Callable[Concatenate[_Of, View, _Asked], Named],
) -> Callable[Concatenate[_Of, View, _Asked], Named]:
    """The look-up, made once for a sentence with `every` and once without."""
    name = look_up.__name__

    def asked(of: _Of, view: View, /, *args: _Asked.args, **kwargs: _Asked.kwargs) -> Named:
        key = (name, bool(kwargs.get("every")))
        found = view.told_of.get(key)
        if found is None:
            found = view.told_of[key] = look_up(of, view, *args, **kwargs)
        return found

    return asked
