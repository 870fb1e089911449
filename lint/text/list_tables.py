"""Tables that MyST writes as lists of lists: an item of the outer one is a row, an item of an inner one a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token

_LISTS = ("bullet_list", "ordered_list")


def make_table(tokens: list[Token], start: int, *, header_rows: int, stub_columns: int) -> bool:
    """Turn the lists after the directive's token at `start` into rows and cells, up to the directive's end.

    Lists inside of cells stay lists. Rows and columns of headers are counted from the first. Returns whether the
    directive has an end.
    """
    depth = directives = row = column = 0
    for index in range(start + 1, len(tokens)):
        token = tokens[index]
        name = token.type.removesuffix("_open").removesuffix("_close")
        if token.type == "directive_open":
            directives += 1
        elif token.type == "directive_close":
            directives -= 1
            if directives < 0:
                return True
        elif name in _LISTS:
            depth += token.nesting
            if depth + (token.nesting < 0) <= 2:  # noqa: PLR2004 - the list of rows and that of cells
                token.type = "thead" + token.type[len(name) :]  # stands for nothing
        elif token.type == "list_item_open" and depth == 1:
            token.type, token.meta = "row_open", {"header": row < header_rows}
            row, column = row + 1, 0
        elif token.type == "list_item_close" and depth == 1:
            token.type = "row_close"
        elif token.type == "list_item_open" and depth == 2:  # noqa: PLR2004
            token.type, token.meta = "cell_open", {"header": column < stub_columns}
            column += 1
    return False
