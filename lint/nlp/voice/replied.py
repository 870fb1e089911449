"""Statements set apart, to which what stands below says no: "**It is approved.**" - "No, it isn't."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.model.document import BlockKind
from lint.nlp.directive.answers import denies, quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint.model.document import Block
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

TITLING = frozenset({BlockKind.HEADING, BlockKind.TERM, BlockKind.SUMMARY})


def turned_down(scene: Scene, below: View | None, rejects: Callable[[View], bool]) -> bool:
    """Whether a heading, a block quotation, a bold paragraph or quoted words are denied by the reply to them."""
    block, own = scene.view.block, quoted(scene.view)
    apart = block.container == "quote" or _set_apart(block)
    if not own and (scene.following is not None or not (apart or block.kind in TITLING)):
        return False
    reply = scene.following or below
    if reply is None:
        return False
    return rejects(reply) or (own and denies(reply)) or (apart and _flatly(reply))


def _flatly(reply: View) -> bool:
    """“No. …”, "No, it isn't", "I'm afraid not."; not "No wonder people ask"."""
    return denies(reply) and not "".join(reply.norms[reply.opening[0].end :][:1]).isalpha()


def _set_apart(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and block.strong[:1] == ((0, len(block.text)),)
