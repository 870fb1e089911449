"""Products that are another thing than the substance: "our Deep Sea capsules", "a pill that joins X with Y"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_PRODUCT = 7  # words of a product's name
_NAME = 2  # words of a product's name at least
_SEVERAL = 2
_COMPOUNDS = words("product_names", "compounds")
_JOINING = words("product_names", "joining")
_PASSED = words("product_names", "passed")
_LINKING = words("product_names", "linking")
_OF_THE_PAGE = words("product_names", "of_the_page")
_DETERMINED = 3  # words from whose product it is to the noun


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


def unmixed(knowledge: Knowledge, view: View, named: list[tuple[Mark, str]], other: str) -> list[tuple[Mark, str]]:
    """“a pill that joins X with Y”, "the combination of X and Y": what is told of the product is told of neither.

    `other` is how a medicine is called that the sheet does not know. What the page itself offers ("our capsule"), what
    names the sheet's own form and what is for its condition may be a way to the subject.
    """
    if len(named) < _SEVERAL or view.has(*knowledge.condition_groups):
        return named
    if any(name == knowledge.subject != knowledge.parent for _, name in named):
        return named
    mixed = {
        mark
        for (first, name), (second, then) in pairwise(named)
        if (name == other) != (then == other)
        and _LINKING.issuperset(view.norms[first.end : second.start])
        and _product_of(view, first.start, named, other)
        for mark in (first, second)
    }
    return [(mark, other if mark in mixed else name) for mark, name in named] if mixed else named


def _product_of(view: View, start: int, named: list[tuple[Mark, str]], other: str) -> bool:
    """Whether what stands before a position calls something a product of what stands there."""
    at = start
    while at > view.body and view.norms[at - 1] in _PASSED:
        at -= 1
    joined = at > view.body and view.norms[at - 1] in _JOINING
    at -= joined
    if joined and view.norms[at - 1] in {"that", "which"}:
        at -= 1 + (view.norms[at - 2] == ",")
    if joined and any(name == other and mark.end == at for mark, name in named):
        return True  # "Brand pairs X with Y"
    noun = view.norms[at - 1] if at > view.body else ""
    called = noun in _COMPOUNDS and (joined or view.norms[at : at + 1] == ["of"])
    return called and _OF_THE_PAGE.isdisjoint(view.norms[max(view.body, at - 1 - _DETERMINED) : at - 1])
