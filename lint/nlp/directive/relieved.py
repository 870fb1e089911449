"""What a medicine is said to do for people who must not have it: "Coming off X? It will settle you".

Whoever is told that it does them good is told to take it, though no word allows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene

_SOOTHING = words("relieved", "soothing")
_SURELY = words("relieved", "surely")
_SHADOW = words("favoured", "shadow") - {"if", "before", "after", "first"}
_IT = frozenset({"it", "this"})
_DOUBT = (
    "negation",
    "prohibit",
    "refuter",
    "negation-partial",
    "hedge-modal",
    "hedge-adverb",
    "study-any",
    "clinicians",
)


def relieved(scene: Scene) -> Mark | None:
    """The subject with the verb of soothing, where nothing in the sentence doubts, warns or limits."""
    view = scene.view
    if view.bag.isdisjoint(_SOOTHING) or not _SHADOW.isdisjoint(view.bag) or view.has(*_DOUBT, "anecdotal"):
        return None
    subject = scene.knowledge.subject
    names = [mark for mark, name in scene.knowledge.medicine_marks(view) if name == subject]
    if not names and scene.focus == subject and view.norms[view.body] in _IT:
        names = [Mark(view.body, view.body + 1, "pronoun")]
    for mark in names:
        at = mark.end
        while at < len(view.norms) - 1 and view.norms[at] in _SURELY:
            at += 1
        if view.norms[at : at + 1] and view.norms[at] in _SOOTHING:
            return Mark(mark.start, at + 1, "permit")
    return None
