"""Words that go on behind the tag of a quotation without marks: "See? they write. It works."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_WHO = words("quoted_on", "who")
_TAG, _CALL = 4, 3  # words of "they write to me.", and of "See?"
_SHORT = 8  # words of what they go on to say


def quoted_on(scene: Scene) -> bool:
    """Whether a short sentence stands behind a call and the tag that goes with it, all in one block."""
    tag, before = (*scene.earlier[:2], None, None)[:2]
    if tag is None or before is None or len(scene.view.norms) > _SHORT or tag.block is not scene.view.block:
        return False
    return _is_tag(tag) and len(before.norms) <= _CALL and before.block is tag.block


def _is_tag(view: View) -> bool:
    """“they write.”: somebody and a verb of saying, in the middle of what is said."""
    said = [word for word in view.norms if word.isalpha()]
    small = view.texts[0][:1].islower()
    named = not _WHO.isdisjoint(said[:1])
    return small and named and len(said) <= _TAG and view.has("report-verb", "quote-verb")
