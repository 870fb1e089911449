"""A footnote's sentence in its place: what it goes on from where it is pointed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.view import View

_SHORT = 4  # words of a cell or an item that only answers


def noted(document: Document, views: Mapping[int, Sequence[View]], block: Block) -> View | None:
    """The short cell or item that a footnote takes up: "Never[^1]" above "This takes in …"."""
    if views[block.index][0].norms[:1] not in (["this"], ["that"], ["it"], ["these"]):
        return None
    place = next((item for item in document.blocks if any(note == block.footnote for _, note in item.notes)), None)
    found = views.get(place.index, ()) if place is not None else ()
    return found[-1] if found and len(found[-1].norms) <= _SHORT else None
