"""Troubles that pass and powers that come back, told in pictures: "the spasms dried up", "her energy is back"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.better import heads_column
from lint.nlp.benefit.targets import condition_before, cover, labelled, outcomes_of, subject_outcome

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

TURNING = frozenset({"subside", "subsided", "pick-up"})
_GOODS = words("efficacy", "goods_named")
_GAINS = words("efficacy", "gain_nouns")
_POWERS = ("abilities", "life-goods", "sleep-outcomes")
_BETWEEN = words("efficacy", "between")
_AFTER = words("efficacy", "after_turn")
_SIDE = words("efficacy", "side")
_LOSING, _OWNED = words("results", "losing"), words("results", "owned")
_DRAWN = words("efficacy", "drawn")
_BEHIND = frozenset({"behind", "over", "past", "rid"})
_LED = 4  # words from a word of losing to what is lost

Turn = tuple["Mark", str, "Mark | None", int, int]


def turns(scene: Scene) -> Iterator[Turn]:
    """Candidates in the shape that `triggers` yields."""
    view = scene.view
    if view.has(*TURNING):
        outcomes = outcomes_of(scene)
        for mark in view.find(*TURNING):
            better = mark.group == "pick-up"
            target = labelled(view, outcomes, mark) or subject_outcome(scene, outcomes, mark)
            target = target or (None if better else condition_before(scene, outcomes, mark))
            behind = view.norms[mark.end : mark.end + 2]
            shunned = not better and behind[:1] in (["from"], ["for"])  # "stay away from it"
            shunned = shunned and behind[1:] not in (["good"], ["ever"], ["life"])
            if target is not None and good(view, target) == better and not shunned:
                yield mark, "better", target, *cover(mark, target)
            elif not better and target is None and (named := heads_column(scene, mark) or _charted(scene, mark)):
                yield mark, "better", named, mark.start, mark.end
            elif better and target is None:
                power = _power(view, mark)
                if power is not None:
                    yield mark, "better", None, power.start, mark.end
    if view.has("lasting"):
        yield from _lasting(view)


def good(view: View, target: Mark) -> bool:
    """Whether an outcome is something one wants more of."""
    return not _GOODS.isdisjoint(view.norms[target.start : target.end])


def _charted(scene: Scene, mark: Mark) -> Mark | None:
    """“A chart of relapses per year: the bars shrink to nothing …”: what the lines of a picture stand for."""
    at = _subject_end(scene.view, mark)
    if at == scene.view.body or scene.view.norms[at - 1] not in _DRAWN:
        return None
    return next((cue for cue in outcomes_of(scene) if cue.end < at and not good(scene.view, cue)), None)


def gained(view: View, mark: Mark) -> bool:
    """Whether a verb of coming back is said of something good: "strength and balance all picked up"."""
    at = _subject_end(view, mark)
    return at > 0 and view.norms[at - 1] in _GOODS


def _subject_end(view: View, mark: Mark) -> int:
    """The end of the subject of a verb, passed over its auxiliaries."""
    at = mark.start
    while at > view.body and (view.norms[at - 1] in _BETWEEN or view.norms[at - 1].endswith("ly")):
        at -= 1
    return at


def _power(view: View, mark: Mark) -> Mark | None:
    """“Your legs picked up”: a power of body or mind, where the verb has no object."""
    behind = view.norms[mark.end : mark.end + 1]
    if behind and behind[0].isalpha() and behind[0] not in _AFTER and not behind[0].endswith("ly"):
        return None
    at = _subject_end(view, mark)
    return next((cue for cue in view.find(*_POWERS) if cue.end == at), None)


def _lasting(view: View) -> Iterator[Turn]:
    """“The gains hold up year after year”, "what you gain you keep for life"."""
    for mark in view.find("lasting"):
        start = view.clause_at(mark.start).start
        nouns = [at for at in range(start, mark.start) if view.norms[at] in _GAINS]
        if not nouns and start:
            nouns = [at for at in range(view.body, start) if view.norms[at] in _GAINS and view.norms[start - 1] == ","]
        if nouns and _SIDE.isdisjoint(view.norms[max(0, nouns[-1] - 1) : nouns[-1]]):
            yield mark, "effective", None, nouns[-1], mark.end


def lost(view: View, outcome: Mark) -> list[Mark]:
    """“They lost their fatigue”, "got over it", "were rid of it": a trouble that people have no longer."""
    low = max(view.body, outcome.start - _LED)
    found = [at for at in range(low, outcome.start) if view.norms[at] in _LOSING]
    if not found or good(view, outcome) or not _OWNED.issuperset(view.norms[found[-1] + 1 : outcome.start]):
        return []
    led = view.norms[found[-1] : outcome.start]
    if led[0] == "got" and _BEHIND.isdisjoint(led):
        return []  # "as many people got it"
    return [type(outcome)(found[-1], outcome.start, "get-better")]
