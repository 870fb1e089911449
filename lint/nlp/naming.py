"""Medicines that a sentence names without saying anything of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark

_ARTICLES = words("knowledge", "articles")
_LINKS = words("knowledge", "links")
_REACTING = words("knowledge", "reacting")


def reacted_to(view: View, thing: Mark, medicine: Mark) -> bool:
    """Whether a medicine is one more that people react to: the second of "allergic to one or the other"."""
    reacting = not _REACTING.isdisjoint(view.norms[thing.start : thing.end])
    return reacting and medicine.start > thing.end and _LINKS.issuperset(view.norms[thing.end : medicine.start])


def set_apart(view: View, cue: Mark, medicine: Mark) -> bool:
    """Whether a medicine is what "unlike" or "as opposed to" sets apart: right behind it, but for an article."""
    return cue.end <= medicine.start and set(view.norms[cue.end : medicine.start]) <= _ARTICLES
