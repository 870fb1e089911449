"""A risk said to be somebody else's: "low platelets are a matter for the big tablet alone", "that box isn't about us".

Warnings are written for another dose, as a source may say; what plays one down is that it is said to be for those only.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.risk_topic import PAPER, denial, named, topic_of
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_BELONGING = words("others", "belonging")
_TRANSITIVE = words("others", "transitive")
_PREPOSITIONS = words("others", "prepositions")
_OTHERS = words("others", "others")
_ONLY = words("others", "only")
_US = words("others", "us")
_TOLD_OF = 7  # words from what a risk is to, to whom
_THREATENED, _HAVING_TO = words("others", "threatened"), frozenset({"to", "need", "must"})
_OBJECT = 3  # words from "on" to the warning
SOME_ALONE = "some-alone"
_TAKING_UP = frozenset({"it", "such", "that", "these", "they", "this", "those"})
_WHO = frozenset({"already", "on", "over", "who", "whose", "with"})
_DENIED = 5  # words from "not" to "us"
_PEOPLE = words("others", "people")
_DRUGS = ("drug", "medicine", "medication", "product", "pill", "substance")
_FOREIGN = {(other, drug) for other in ("different", "another", "other") for drug in _DRUGS}
_NAMES = ("boxed-warning", "strongest-warning", "adverse-nouns", "organ", PAPER, "harm-noun")


def somebody_elses(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Every risk of the subject that is said to be other people's, or another dose's, and not the reader's."""
    view = scene.view
    if view.question and scene.reading == "own":
        return
    if (alone := _alone(view) or _narrowed(view, _risks(scene))) is not None:
        topic = topic_of(scene, alone) or next((named(scene, place, None) for place in scene.earlier[:1]), None)
        if topic is not None and scene.knowledge.may_mean_subject(scene.default or scene.focus):
            told = scene.cue("somebody else's", alone)
            yield denial(scene, alone.start, alone.end, topic, told, "minimised")
            return
    for at in view.places(_BELONGING):
        if scene.hedges(at) or view.norms[at + 1 : at + 2] == [","]:
            continue  # "about any heart trouble, about pregnancy and about everything else"
        end = _to_others(view, at)
        end = end if end is not None else _not_us(view, at)
        if end is None or not scene.knowledge.may_mean_subject(scene.default or scene.focus):
            continue
        cue = Mark(at, end, "minimiser")
        topic = topic_of(scene, cue) if _risk_before(scene, at) else None
        if topic is not None:
            yield denial(scene, at, end, topic, scene.cue("somebody else's", cue), "minimised")
            return


def _risks(scene: Scene) -> list[str]:
    """The dangers of the sheet, by the groups that name them."""
    return [f"concept:{key}" for key, _, _ in scene.knowledge.dangers]


def _alone(view: View) -> Mark | None:
    """“Only the livers of drinkers are at risk”, "drinkers are the only ones at stake": a danger to others alone."""
    if "only" not in view.bag or _OTHERS.isdisjoint(view.bag) or view.has("negation", "hedge-modal", "hedge-adverb"):
        return None
    for at in view.places(_THREATENED):
        low = max(view.clause_at(at).start, at - _TOLD_OF)
        led = view.norms[low : at + 1]
        theirs = not _OTHERS.isdisjoint(led) and "only" in led
        if theirs and (led[-2:-1] in (["at"], ["in"]) or not _HAVING_TO.isdisjoint(led[-3:-1])):
            return Mark(
                low + min(led.index("only"), *(led.index(word) for word in _OTHERS.intersection(led))),
                at + 1,
                "minimiser",
            )
    return None


def _narrowed(view: View, risks: Sequence[str]) -> Mark | None:
    """“They only happen to people who …”, "it occurs solely in those with …": told of some people alone."""
    doubted = "not" in view.bag or view.has("negation", "hedge-modal", "hedge-adverb", "report-verb")
    found = view.find(SOME_ALONE) if not doubted else []
    named_here = view.has("adverse-nouns", "harm-noun", *risks) or view.norms[view.body] in _TAKING_UP
    told = (cue for cue in found if not _WHO.isdisjoint(view.norms[cue.end : cue.end + 1]))
    return next(told, None) if named_here else None


def _risk_before(scene: Scene, at: int) -> bool:
    """Whether what belongs to others is a risk: named before, or taken up by a pronoun."""
    view = scene.view
    effects = scene.knowledge.effect_groups
    if view.within(view.body, at, *_NAMES, *effects, *_risks(scene)):
        return True
    return not {"it", "this", "that", "these", "those", "none"}.isdisjoint(view.norms[view.body : at])


def _to_others(view: View, at: int) -> int | None:
    """“… is a problem of the big tablet alone”, "applies solely to drinkers"."""
    clause = view.clause_at(at)
    end = min(clause.end, at + 1 + _TOLD_OF)
    behind = view.norms[at + 1 : end]
    if view.denied(Mark(at, at + 1, "minimiser")) or {"only", "not"} <= set(behind):
        return None
    to = next((step for step, word in enumerate(behind) if word in _PREPOSITIONS), None)
    to = -1 if view.norms[at] in _TRANSITIVE else to  # "concerns drinkers only"
    if to is None or (_OTHERS | {"different", "another"}).isdisjoint(behind[to + 1 :]):
        return None
    tail = behind[to + 1 :]
    foreign = any(pair in _FOREIGN for pair in pairwise(tail))
    if not foreign and _ONLY.isdisjoint(view.norms[max(clause.start, at - 3) : min(end + 2, len(view.norms))]):
        return _not_us(view, at)
    return end


def _not_us(view: View, at: int) -> int | None:
    """“… is for drinkers, not for you”, "none of it concerns us"."""
    denials = [step for step in range(at, len(view.norms)) if view.norms[step] in {"not", "never"}]
    for step in denials:
        behind = view.norms[step + 1 : step + 1 + _DENIED]
        stop = next((k for k, word in enumerate(behind) if word in {",", ".", ";", "but", "only", "just"}), len(behind))
        if behind[:1] == ["only"]:
            return None
        us = next((k for k, word in enumerate(behind[:stop]) if word in _US), None)
        led = behind[: us or 0]
        aside = view.norms[step - 1] in {",", "–", "—", "and", "("}
        if us is not None and aside and not (_PREPOSITIONS | _PEOPLE).isdisjoint(led):
            return step + 2 + us
    return None


def about_others(scene: Scene, cue: Mark) -> bool:
    """“The other one's warning is about clots; it has nothing to do with X”: an owner's warning, told not to be X's.

    Or something else that is told to have nothing to do with the warning.
    """
    view = scene.view
    last = cue.end + (view.norms[cue.end : cue.end + 1] == ["on"])
    if view.norms[last - 1] == "on" and view.within(last, last + _OBJECT, "boxed-warning", "strongest-warning", PAPER):
        return True  # "its colour has no bearing on the warning"
    ours = [mark for mark, name in scene.knowledge.medicine_marks(view) if name in scene.knowledge.family]
    if view.norms[cue.end - 1] != "with" or all(mark.start != cue.end for mark in ours):
        return False
    names = view.find("boxed-warning", "strongest-warning", PAPER, "adverse-nouns")
    return any(
        mark.end <= cue.start
        and view.norms[mark.start - 1 : mark.start] == ["'s"]
        and all(own.end != mark.start - 1 for own in ours)
        for mark in names
    )
