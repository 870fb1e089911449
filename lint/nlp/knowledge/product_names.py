"""Products that go by a name of their own: "our Deep Sea capsules"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_PRODUCT = 7  # words of a product's name
_NAME = 2  # words of a product's name at least


def sold(view: View, position: int, medicines: list[tuple[Mark, str]]) -> bool:
    """“our Deep Sea capsules, 500 mg”: a product with a name of its own before a position."""
    for cue in view.find("product-form", "strength-noun"):
        first = max(view.body, cue.start - _NAME)
        name = view.texts[first : cue.start]
        if cue.start < position and len(name) == _NAME and all(word[0].isupper() and word[1:] for word in name):
            return not any(first <= mark.start < cue.start for mark, _ in medicines)
    return False


def product(row: View, knowledge: Knowledge) -> bool:
    """“Deep Sea Plus”: a row named after a product of its own, and not "Use in" the sheet's condition."""
    names = [text for text in row.texts if text[:1].isupper() and len(text) > 1]
    return (
        len(names) >= 2
        and len(row.norms) <= _PRODUCT
        and not row.has("dose-noun", "step", "usual", "full-dose", *knowledge.condition_groups)
        and not row.question
    )
