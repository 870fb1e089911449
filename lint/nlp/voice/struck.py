"""What is struck and put back into its block: it asserts nothing, and the words behind it answer it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.nlp.directive.answers import begins, denies
from lint.nlp.directive.kept_both import kept
from lint.nlp.voice.rewritten import turned_round

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View


def crossed_out(view: View) -> bool:
    """Whether a sentence is struck, and stands there for the words behind it to answer."""
    return any(low <= view.starts[0] < high for low, high in view.block.struck)


def begins_with_no(view: View, asked: View) -> bool:
    """Whether a sentence opens with a no; behind a struck one "Do not …" tells what to do, and answers nothing.

    "There is every need." answers a struck "no need".
    """
    if not crossed_out(asked):
        return begins(view, "answer-no") and kept(view, asked) != "yes"
    return denies(view) or turned_round(asked, view)
