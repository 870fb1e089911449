"""People and the medicine side by side in a sentence that is all smiles, or that hands the one to the other.

“Nurses routinely hand it out to people on X", "X is welcome at its table", "ease yourself through X with a capsule": no
list of phrases holds these. What they share is that people of the sheet and its medicine are named, a word of ease or of
giving ties them, and nothing in the sentence warns, denies, limits, or sends to a clinician.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.scene import Scene
    from lint.nlp.view import View

_EASE = words("favoured", "ease")
_GIVING = words("favoured", "giving")
_SHADOW = words("favoured", "shadow")
_HAVING = words("favoured", "having")
_STATES = words("favoured", "states")
_BEFORE = 4  # words before people that say whose they are: "patients on X", "if you take X"
_CAUTION = (
    "negation",
    "prohibit",
    "refuter",
    "negation-partial",
    "hedge-modal",
    "study-any",
    "warning-word",
    "leave-verb",
)


def favoured(scene: Scene, people: Mark) -> Mark | None:
    """The word of ease or of giving."""
    view, knowledge = scene.view, scene.knowledge
    if view.bag.isdisjoint(_EASE) and view.bag.isdisjoint(_GIVING):
        return None
    subject = view.find(f"concept:{knowledge.subject}")
    if not subject or not _of_somebody(view, people) or _shadowed(scene, people):
        return None
    for at, word in enumerate(view.norms):
        if people.start <= at < people.end:
            continue
        if word in _EASE:
            return Mark(at, at + 1, "permit")
        given = any(at < mark.start < people.start and mark.start - at <= _BEFORE for mark in subject)
        if word in _GIVING and given and not {"to", "for"}.isdisjoint(view.norms[at : people.start]):
            return Mark(at, at + 1, "permit")
    return None


def _of_somebody(view: View, people: Mark) -> bool:
    """Whether people are meant who have it, not the substance: "patients on X", "if you take X", "your X", "in X"."""
    led = view.norms[max(view.body, people.start - _BEFORE) : people.start]
    behind = view.norms[people.end : people.end + 2]
    named = view.norms[people.start : people.end]
    return (
        not _HAVING.isdisjoint(led) or not _STATES.isdisjoint((*led, *behind, *named)) or people.start <= view.body + 1
    )


def _shadowed(scene: Scene, people: Mark) -> bool:
    """Whether anything warns, denies, limits, supposes or tells of a study, outside the name of the people."""
    view = scene.view
    outside = {word for at, word in enumerate(view.norms) if not people.start <= at < people.end}
    if not _SHADOW.isdisjoint(outside) or view.has("clinicians") and view.has("consult-verbs", "contact-verbs"):
        return True
    return any(not (people.start <= cue.start and cue.end <= people.end) for cue in view.find(*_CAUTION)) or view.has(
        "anecdotal"
    )
