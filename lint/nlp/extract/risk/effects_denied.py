"""Unwanted effects denied one by one ("no nausea, no headaches"), or cut down to one that is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Cue
from lint.nlp.extract.risk.risk_topic import denial, ours, someone
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene

_ONLY = words("effects", "only")
_BETWEEN = words("effects", "between")
_COPULAS = words("scene", "copulas") | {"are", "will"}
_EFFECTS = words("effects", "effects")
_PAST = words("effects", "past")
_FINITE = words("effects", "finite")
_ALONE = 2  # words of "this is" before "nothing"
_END = frozenset({".", "!", ";", ",", "…"})
_PERSONAL = words("risk", "personal") | {"him", "them", "so", "far"}
_NO = 2  # effects denied one by one that are a claim


def effects_denied(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“No nausea, no headaches, no bad nights.”, "the only side effect is a smile"."""
    view = scene.view
    if view.question or not _PERSONAL.isdisjoint(view.bag):
        return
    if not view.bag.isdisjoint(_ONLY):
        yield from _only_one(scene)
    first = view.body
    word = view.norms[first] if first < len(view.norms) else ""
    if word in {"no", "zero", "without"} and view.norms.count(word) >= _NO:
        denied = [at for at in range(first, len(view.norms) - 1) if view.norms[at] == word]
        named = [at for at in denied if not _EFFECTS.isdisjoint(view.norms[at + 1 : at + 4]) or _an_effect(scene, at)]
        bare = _FINITE.isdisjoint(view.norms[first : denied[-1]])
        if len(named) >= _NO and bare and scene.knowledge.is_subject(scene.focus):
            cue = Cue("none", word, view.span(first, first + 1))
            yield denial(scene, first, min(denied[-1] + 2, len(view.norms)), "side-effects", cue, "none")


def _only_one(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    view = scene.view
    for mark in view.find("adverse-nouns"):
        low = max(0, mark.start - 3)
        only = next((at for at in range(mark.start - 1, low - 1, -1) if view.norms[at] in _ONLY), None)
        if only is None or not set(view.norms[only + 1 : mark.start]) <= _BETWEEN or view.denied(mark):
            continue
        behind = view.norms[mark.end : mark.end + 8]
        told = not _COPULAS.isdisjoint(behind) and _PAST.isdisjoint(behind)
        if told and not scene.hedges(only) and not someone(view, mark) and ours(scene, only):
            yield denial(scene, only, mark.end, "side-effects", scene.cue("only", mark), "none")
            return


def _an_effect(scene: Scene, at: int) -> bool:
    groups = (*scene.knowledge.effect_groups, "adverse-nouns")
    return any(mark.start in range(at + 1, at + 4) for mark in scene.view.find(*groups))


def bare_nothing(scene: Scene) -> Iterator[Mark]:
    """“It's nothing.”: said of a sign or an effect that has just been named."""
    view = scene.view
    if "nothing" not in view.bag or not scene.earlier:
        return
    at = view.norms.index("nothing")
    led = view.norms[view.body : at]
    alone = (
        len(led) == _ALONE
        and led[0] in {"it", "that", "this", "they", "these"}
        and led[1] in {"is", "are", "'s", "'re"}
    )
    if alone and (at + 1 == len(view.norms) or view.norms[at + 1] in _END):
        yield Mark(view.body, at + 1, "minimiser")
