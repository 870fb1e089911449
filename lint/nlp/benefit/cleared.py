"""What is to be less, promised to go on the medicine: "on it, your ulcers will clear up", "As for your X, it will go".

That is the condition itself, or an outcome that a sentence right before only names, and a pronoun takes up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import CONCEPT, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_GOING = words("cleared", "going")
_WITH_PARTICLE = frozenset(tuple(verb.split()) for verb in words("cleared", "with_particle"))
_ON, _WHOSE = words("attained", "taking"), frozenset({"your", "the", "those", "these"})
_PRONOUNS = frozenset({"it", "they"})
_SINCE, _ASKED = 2, 6  # sentences since one that names what goes, words of a question that only names it
_WILL = frozenset({"will", "'ll"})
_LED = 3  # words from "on" to the medicine, from whose it is to the condition


def may_clear(view: View) -> bool:
    """Whether a sentence may hold one of these."""
    return not view.bag.isdisjoint(_WILL) and _gone(view, view.body) is not None


def cleared(scene: Scene) -> Iterator[Candidate]:
    """Candidates in the shape that `triggers` yields."""
    view = scene.view
    end = _gone(view, view.body)
    if end is None or view.question:
        return
    will = next(at for at in range(view.body, end) if view.norms[at] in _WILL and _verb(view, at) == end)
    own = scene.knowledge.telling_words(scene.knowledge.condition)
    ill = view.norms[will - 1]
    yield from _taken_up(scene, will, end) if ill in _PRONOUNS else ()
    named = any(mark.end == will for mark in view.find(*scene.knowledge.condition_groups))
    whose = not _WHOSE.isdisjoint(view.norms[max(view.body, will - _LED) : will - 1])
    if not (named or ((ill in own or ill.removesuffix("s") in own) and whose)):
        return
    for mark in view.find(*scene.knowledge.family_groups):
        if mark.end <= will and not _ON.isdisjoint(view.norms[max(view.body, mark.start - _LED) : mark.start]):
            ills = Mark(will - 1, will, CONCEPT + (scene.knowledge.condition or ""))
            yield Mark(will, end, "cure"), "cure", ills, mark.start, end
            return


def _taken_up(scene: Scene, will: int, end: int) -> Iterator[Candidate]:
    """“As for your spots, sit back. They will vanish.”, "And your spots? On it, they will go."."""
    view, concepts = scene.view, scene.knowledge.sheet.concepts
    own = scene.view.has(*scene.knowledge.family_groups)
    if view.within(view.body, end, "negation", "hedge-modal") or not (own or scene.knowledge.is_subject(scene.focus)):
        return
    for place in (view, *scene.earlier[:_SINCE]):
        topical = place.norms[place.body : place.body + 2] == ["as", "for"]
        asked = place.question and len(place.norms) - place.body <= _ASKED
        named = [mark for mark in place.find(*scene.knowledge.outcome_groups) if mark.concept is not None]
        named = [mark for mark in named if mark.start < will or place is not view]
        if (topical or asked) and named and concepts[named[0].concept or ""].better == "lower":
            yield Mark(will, end, "cure"), "cure", Mark(will - 1, will, named[0].group), will - 1, end
            return


def _gone(view: View, low: int) -> int | None:
    """The end of "will clear up"."""
    ends = (_verb(view, at) for at in range(low, len(view.norms)) if view.norms[at] in _WILL)
    return next((end for end in ends if end is not None), None)


def _verb(view: View, will: int) -> int | None:
    at = will + 1
    while view.norms[at : at + 1] and view.norms[at].endswith("ly"):
        at += 1
    if view.norms[at : at + 1] and view.norms[at] in _GOING:
        return at + 1
    return at + 2 if tuple(view.norms[at : at + 2]) in _WITH_PARTICLE else None
