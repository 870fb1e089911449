"""Headers of a table that sets medicines side by side: those of another medicine, which the sheet need not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_MEDICINES, _FORMS = words("approval", "drugs"), ("product-form", "dose-forms", "medicine-nouns", "tablet-nouns")
_PRONOUNS = words("scene", "pronouns")


def of_a_rival(scene: Scene, header: View) -> bool:
    """Whether a header that names no known medicine is another one's: "Medicine | Boxed warning?", above "X | no"."""
    if header is scene.row or header is scene.column:
        return _compared_with(scene, header) or _one_of_several(scene, header)
    return False


def _compared_with(scene: Scene, header: View) -> bool:
    """Whether it is the name of what a study compares the subject with, and of nothing else."""
    return any(
        mark.start <= header.body and not any(word.isalpha() for word in header.norms[mark.end :])
        for mark in header.find(*scene.knowledge.comparator_groups)
    )


def _one_of_several(scene: Scene, header: View) -> bool:
    """Whether it begins a row below "Medicine"; not "50 mg", nor "it", nor where the column is about the subject."""
    if header is not scene.row or scene.corner is None or scene.column is None:
        return False
    corner = [word for word in scene.corner.norms if word.isalpha()]
    ours = scene.knowledge.named_in(scene.column) or header.has(*_FORMS) or _PRONOUNS & header.bag
    return len(corner) == 1 and corner[0] in _MEDICINES and not (ours or header.amounts)
