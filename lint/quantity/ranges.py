"""What joins two numbers into a range."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.quantity.words import HEDGES

if TYPE_CHECKING:
    from lint.quantity.tokens import Tokens


def range_separator(tokens: Tokens, index: int, *, between: bool = False) -> int | None:
    """The index after a range sign or word at `index`: "-", "to", "up to", and "and" when `between` came before."""
    word = tokens.words[index]
    if word == "-":
        index += 1
        if tokens.words[index] == "to":
            index += 1
            if tokens.words[index] == "-":
                index += 1
        return index
    if word == "—":
        return index + 1 if tokens.glued(index) and tokens.glued(index + 1) else None
    if word in ("~", "through", "…"):
        return index + 1
    if word == "up" and tokens.words[index + 1] == "to":
        index += 1
    elif word != "to" and not (between and word == "and"):
        return None
    index += 1
    return index + 1 if tokens.words[index] in HEDGES else index
