"""Advice told by its contrary in degree or place: little for plenty, by fits and starts for steadily, near for away.

"Limit yourself to three glasses" where the sheet says to drink plenty; "eat it in fits and starts" where it says to
keep it steady; "leave it where the kids can get at it" where it says to lock it away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.advice.action import after_comma
from lint.nlp.extract.advice.occasion import of_another
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.phrase import imperative_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark
    from lint.sheet import AdviceClaim

_PLENTY, _STEADY, _AWAY = words("contrary", "plenty"), words("contrary", "steady"), words("contrary", "away")
_DRINKS, _STRONG = words("contrary", "drinks"), words("contrary", "strong")
_REACHING, _WISHING, _TELLING = (
    words("contrary", "reaching"),
    words("contrary", "wishing"),
    words("contrary", "telling"),
)
_DENYING, _FUNCTION = words("granted", "denying"), words("actions", "function")
_SAVED = ("refuter", "clinicians", "unsafe", "hazard-word", "prohibit")
GROUPS = ("sparingly", "unsteadily", "within-reach")
_FORMS = ("tablet-nouns", "dose-noun", "product-form", "medicine-nouns")
_NEAR = 8  # words from "limit yourself to" to the drink
_SHORT = 4  # words of "if you like"
_DONE = 3  # words from "where the kids can" to what they do there


def by_contrary(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """The first words that tell readers the contrary of advice on how much, how steadily or how far away."""
    view = scene.view
    if claim.direction != "do" or claim.when is not None or not view.has(*GROUPS) or view.question:
        return
    if scene.reading != "own" or view.has(*_SAVED) or not _DENYING.isdisjoint(_but_amounts(view)):
        return
    if any(
        clause.kind is ClauseKind.CONDITION and not _as_one_likes(view, clause.start, clause.end)
        for clause in view.clauses
    ):
        return
    terms = [term.lower() for term in scene.knowledge.sheet.concepts[claim.action].terms]
    for group, signs, meant in (
        ("sparingly", _PLENTY, _drink),
        ("unsteadily", _STEADY, _of_thing),
        ("within-reach", _AWAY, _medicine_near),
    ):
        if not any(f" {sign} " in f" {term} " for term in terms for sign in signs):
            continue
        for cue in view.find(group):
            if meant(scene, cue, terms) and not of_another(scene, cue):
                yield scene.assertion(
                    Kind.ADVICE,
                    cue.start,
                    cue.end,
                    subject=scene.focus,
                    object_=claim.action,
                    denied=True,
                    cues=(scene.cue("contrary", cue),),
                    via="needless",
                )
                return


def _but_amounts(view: View) -> set[str]:
    """The words of a sentence but for "none the next" and "makes no difference"."""
    norms = view.norms
    return {
        word
        for at, word in enumerate(norms)
        if word != "none" and norms[at + 1 : at + 2] not in (["difference"], ["odds"], ["more"])
    }


def _as_one_likes(view: View, start: int, end: int) -> bool:
    return end - start <= _SHORT + 1 and not _WISHING.isdisjoint(view.norms[start:end])


def _drink(scene: Scene, cue: Mark, terms: list[str]) -> bool:
    """“Limit yourself to three glasses of water”: told outright, and of a drink, not "who wish to drink less"."""
    view = scene.view
    behind = view.norms[cue.end : cue.end + _NEAR]
    nouns = _DRINKS.union(*(term.split()[-1:] for term in terms))
    ordered = imperative_at(view, cue.start) or after_comma(view, cue)
    told = ordered or view.norms[cue.start - 1] in {"to", "should"}
    wanted = not _WISHING.isdisjoint(view.norms[max(view.body, cue.start - 2) : cue.start])
    drunk = not nouns.isdisjoint(behind) or (not wanted and view.norms[cue.start] == "drink")
    return told and drunk and _STRONG.isdisjoint(behind)


def _of_thing(scene: Scene, cue: Mark, terms: list[str]) -> bool:
    """“Eat X in fits and starts”: the sentence names what is to be kept steady."""
    things = {word for term in terms for word in term.split()[1:]} - _STEADY - _FUNCTION - {"amount", "intake", "about"}
    return cue.end > cue.start and not things.isdisjoint(scene.view.bag)


def _medicine_near(scene: Scene, cue: Mark, terms: list[str]) -> bool:
    """“Leave X where the kids can help themselves”: the medicine before it, in the same clause, told or allowed."""
    view, clause = scene.view, scene.view.clause_at(cue.start)
    low = clause.start if clause.kind is not ClauseKind.RELATIVE else view.body
    ours = bool(view.within(low, cue.start, *scene.knowledge.family_groups, *_FORMS))
    ours = ours or not {"it", "them"}.isdisjoint(view.norms[low : cue.start])
    reached = view.norms[cue.end - 1] != "can" or not _REACHING.isdisjoint(view.norms[cue.end : cue.end + _DONE])
    return bool(terms) and ours and reached and not _TELLING.isdisjoint(view.norms[low : cue.start])
