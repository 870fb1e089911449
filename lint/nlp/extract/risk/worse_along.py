"""An unwanted effect that something taken along makes worse: "If you drink on it, you will be drowsier".

The effect need not stand in the clause that names what is taken along: a comparison ("drowsier", "twice as sick") says
that it is worse than without, and "it" takes up what the sentence before names.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_WORSENING, _MAKING = words("along", "worsening"), words("along", "making")
_WORSE, _MORE = words("along", "worse"), words("along", "more")
_LESS = words("along", "less")
_IT = words("along", "it")
_NEAR = 4  # words around an effect in which it is called worse
_BACK = 2  # sentences before in which the effect was named


def worse_with(scene: Scene, mark: Mark) -> str | None:
    """What the sentence names to be taken along, where its effect is worse than without: "drink on it; you'll be …"."""
    return done_along(scene) if compared(scene.view, mark) else None


def done_along(scene: Scene) -> str | None:
    """What is taken along in a sentence, or in the one before that a sentence without any medicine goes on from."""
    view, knowledge = scene.view, scene.knowledge
    own = view.find(*companions(knowledge))
    if not own and scene.earlier and not knowledge.medicine_marks(view):
        own = scene.earlier[0].find(*companions(knowledge))  # "Don't drink on it. You'd be drowsier."
    if own:
        return own[0].group.removeprefix(CONCEPT)
    return _done(scene)


def _done(scene: Scene) -> str | None:
    """“Drinking on it”, "avoid alcohol, which …": where a longer name, not the illness's, hides it."""
    view, deeds = scene.view, _deeds(scene.knowledge)
    if view.bag.isdisjoint(deeds):
        return None
    ill = {at for mark in view.find(*scene.knowledge.condition_groups) for at in range(mark.start, mark.end)}
    return next((deeds[word] for at, word in enumerate(view.norms) if word in deeds and at not in ill), None)


def worsened(scene: Scene) -> Iterator[Assertion]:
    """“Drowsiness is common. Alcohol makes it worse.”: of the effect before, and of taking both."""
    view, groups = scene.view, companions(scene.knowledge)
    if not groups or not view.has(*groups) or _IT.isdisjoint(view.bag):
        return
    cue = view.find(*groups)[0]
    at = worsening(view, cue.end)
    effects = scene.knowledge.effect_groups
    places = (view, *scene.earlier[:_BACK]) if not view.within(cue.end, len(view.norms), *effects) else ()
    before = next((place for place in places if place.has(*effects)), None)
    if at is None or before is None:
        return
    effect = before.find(*effects)[-1]
    told = scene.assertion(
        Kind.RISK,
        cue.start,
        at,
        subject=scene.knowledge.subject,
        object_=effect.concept,
        denied=bool(view.within(cue.end, at, "negation")),
        cues=(scene.cue("effect", effect, "sentence before", before),),
        form="named",
    )
    yield told.having(beside=cue.group.removeprefix(CONCEPT))


def worsening(view: View, start: int) -> int | None:
    """Where "doubles it", "adds to it" or "makes it worse" ends behind a word."""
    for at in range(start, len(view.norms) - 1):
        word, after = view.norms[at], view.norms[at + 1]
        if word in _WORSENING and (after in _IT or view.norms[at + 1 : at + 3] in (["to", "it"], ["to", "this"])):
            return at + 2
        if word in _MAKING and after in _IT and not _WORSE.isdisjoint(view.norms[at + 2 : at + 2 + _NEAR]):
            return at + 3
    return None


def compared(view: View, mark: Mark, *, denied: bool = False) -> bool:
    """“drowsier”, "even more drowsy", "twice as dizzy": an effect that is worse than something else."""
    own = view.norms[mark.start : mark.end]
    led = view.norms[max(0, mark.start - _NEAR) : mark.end]  # "make you even more drowsy" is an effect's name
    if not denied and not _LESS.isdisjoint(led):
        return False
    behind = view.norms[mark.end : mark.end + _NEAR]
    return any(word.endswith("ier") for word in own) or not _MORE.isdisjoint(led) or not _WORSE.isdisjoint(behind)


@lru_cache(maxsize=64)
def companions(knowledge: Knowledge) -> tuple[str, ...]:
    """The groups of the medicines that are a risk when taken along."""
    return tuple(CONCEPT + key for key in sorted(knowledge.company.risks))


@lru_cache(maxsize=64)
def _deeds(knowledge: Knowledge) -> dict[str, str]:
    """What is done with what is taken along, where its name is a verb as well: "drinking", of a drink."""
    keys = [group.removeprefix(CONCEPT) for group in companions(knowledge)]
    named = [(term, key) for key in keys for term in knowledge.sheet.concepts[key].terms]
    plain = [(term, key) for term, key in named if term.isalpha() and term.islower()]
    return {form: key for term, key in plain for form in (term, f"{term}ing")}
