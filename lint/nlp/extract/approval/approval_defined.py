"""“Off-label” where the word is explained or judged as a word, and said of no medicine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_EXPLAINING = words("approval", "explaining")
_TERM = 3  # words of a glossary's headword
_JUDGED = (["is"], ["means"], ["equals"], ["amounts"])


def defined(scene: Scene, mark: Mark) -> bool:
    """“"Off-label" means that …”: the word is explained, and said of no medicine."""
    view = scene.view
    if view.block.kind is BlockKind.TERM and len(view.norms) <= _TERM:
        return True  # a glossary's headword says nothing of a medicine
    general = {"medicine", "drug", "treatment"} & set(_after_a(view, mark))
    if general and scene.lead is not None and scene.lead.block.kind is BlockKind.TERM:
        return not scene.knowledge.medicine_marks(view)  # "… : said of a medicine that is used for something else"
    if view.norms[mark.end : mark.end + 1] in _JUDGED and scene.stance_at(mark.start)[0] is Stance.REFUTED:
        return True  # "a mistake to think off-label is just paperwork"
    explained = not _EXPLAINING.isdisjoint(view.norms[mark.end : mark.end + 3])
    if explained and "what" in view.norms[max(0, mark.start - 3) : mark.start]:
        return True  # "explains what it means"
    return explained and mark.start <= view.body + 2 and not scene.knowledge.medicine_marks(view)


def _after_a(view: View, mark: Mark) -> Iterator[str]:
    """The words right behind an indefinite article before a mark."""
    return (view.norms[at + 1] for at in range(mark.start - 1) if view.norms[at] in {"a", "any"})
