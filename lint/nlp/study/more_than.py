"""More of an outcome in one arm of a study than in the other: "denser hair than the lotion gave", "fewer than on Y".

Where the sheet says which way an outcome is a gain, a comparative of it beside a "than", or beside the name of the
other arm, is one, or a loss.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark
from lint.nlp.study.study_shares import of_the_comparison

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_MORE, _LESS = words("results", "more"), words("results", "less")
_EARLIER = words("results", "than_before")
_MEDICINES = words("unnamed", "several")
_COMPARATIVES = _MORE | _LESS | {"likelier", "oftener"}
_RATED = frozenset({"better", "worse"})
_SIDE = 7  # words in which an arm is named behind a comparative, or behind its "than"
_ON = frozenset({"given", "in", "of", "on", "taking", "the", "under", "with"})
_CUTS = frozenset({",", ";", ":", "and", "but", "while"})
_DOUBT = frozenset({"if", "neither", "nor", "not", "no", "or", "whether"})
_PARTS = words("results", "unalike")
_AS = 8  # words of "half as many of them as before"
_LED = 3  # words before an outcome in which its comparative stands
_BETTER, _WORSE = words("results", "turned_better"), words("results", "turned_worse")
_FAR, _OWNED = words("results", "by_how_much"), words("results", "owned") | {"in"}
_THAN = 14  # words from an outcome to "than"


def outdone(scene: Scene, outcome: Mark) -> tuple[Mark, str] | None:
    """The comparative, and whether it tells of a gain; `None` where nothing is compared with another arm."""
    view = scene.view
    concept = scene.knowledge.sheet.concepts.get(outcome.concept or "")
    if view.norms[outcome.start] == "more" and view.norms[outcome.end - 1] in _MEDICINES:
        # "took more medicines": there is more of them in the outcome's own name
        cue = Mark(outcome.start, outcome.start + 1, "rise")
        told = view.has("take-verb") and _DOUBT.isdisjoint(view.bag) and not view.denied(outcome)
        return (cue, "worsened") if told and not scene.hedges(outcome.start) else None
    if concept is None or concept.better is None:
        return None
    low = max(view.body, outcome.start - _LED)
    at = next((at for at in range(low, outcome.end) if view.norms[at] in _MORE | _LESS), None)
    behind = view.norms[outcome.end : outcome.end + _THAN]
    if at is None or "than" not in behind:
        return None
    if not _EARLIER.isdisjoint(behind[behind.index("than") + 1 :][:2]):
        return None  # "than before", "than at the start"
    more = view.norms[at] in _MORE
    return Mark(at, at + 1, "comparison"), "improved" if more == (concept.better == "higher") else "worsened"


def between_arms(scene: Scene, outcome: Mark) -> list[tuple[Mark, str]]:
    """“7% had it on X, and on Y many more did”, "Y led to fewer of them than X": which arm of a study had more of it.

    Only where what the study compares with is named; a gain of the other arm's is a loss of the subject's.
    """
    view = scene.view
    concept = scene.knowledge.sheet.concepts.get(outcome.concept or "")
    if concept is None or concept.better is None or not view.has(*scene.knowledge.comparator_groups):
        return []
    wanted = concept.better == "higher"
    stop = {
        mark.start
        for mark in view.find(*scene.knowledge.result_groups)
        if not outcome.start <= mark.start < outcome.end
    }
    for at in sorted(range(view.body, len(view.norms)), key=lambda at: abs(at - outcome.start)):
        gap = range(min(at, outcome.end), max(at + 1, outcome.start))
        if view.norms[at] not in _COMPARATIVES or len(gap) > _THAN or not stop.isdisjoint(gap):
            continue
        if (theirs := _theirs(scene, at)) is None or view.norms[at - 1] in _DOUBT | {"any"} or scene.hedges(at):
            continue
        more = view.norms[at] not in _LESS
        better = more if view.norms[at] in _RATED else more == wanted
        if (changed := change_of(view, outcome, at)) is not None:
            better = more == (changed in {"better", "more" if wanted else "less"})
        return [(Mark(at, at + 1, "comparison"), "improved" if better != theirs else "worsened")]
    return []


def change_of(view: View, outcome: Mark, at: int) -> str | None:
    """“X fell more", “cut X more than Y did": the change that a comparative measures, where it counts no outcomes.

    “more" or “less" for what rose or fell, “better" or “worse" for what improved or worsened; else `None`.
    """
    low, led = view.clause_at(at).start, at
    while led > outcome.end and (view.norms[led - 1] in _FAR or view.norms[led - 1].endswith("ly")):
        led -= 1
    marks = [mark for mark in view.find("rise", "fall", *_BETTER, *_WORSE) if low <= mark.start and mark.end <= at]
    if led == outcome.end:  # "cut X more", "the fall in X was greater"
        changes = [mark for mark in marks if _OWNED.issuperset(view.norms[mark.end : outcome.start])]
        changes = [mark for mark in changes if mark.end <= outcome.start]
    else:
        changes = [mark for mark in marks if mark.end == led and mark.start >= outcome.end]
    if not changes:
        return None
    group = changes[-1].group
    return {"rise": "more", "fall": "less", "reduce-verb": "less"}.get(group, "worse" if group in _WORSE else "better")


def _theirs(scene: Scene, at: int) -> bool | None:
    """Whether a comparative is said of the arm that a study compares with; `None` where nothing tells."""
    view, knowledge = scene.view, scene.knowledge
    other, own = knowledge.comparator_groups, knowledge.family_groups
    behind = view.norms[at + 1 : at + 1 + _THAN]
    if "than" in behind:
        than = at + 1 + behind.index("than")
        if not _CUTS.isdisjoint(view.norms[at:than]):
            return None
        if view.within(than, than + _SIDE, *other):
            return False if not view.within(than, than + _SIDE, *own) else None
        return True if view.within(than, than + _SIDE, *own) and view.within(view.body, than, *other) else None
    if of_the_comparison(scene, at):
        return True
    near = next((mark for mark in view.within(at, at + _SIDE, *other)), None)
    if near is None or view.norms[near.start - 1] not in _ON or view.within(at, near.start, *own):
        return None
    return True if _CUTS.isdisjoint(view.norms[at : near.start]) else None


def compared(view: View, cue: Mark) -> bool:
    """“half as many X as before”, "a third as many": in a comparison that tells a part or a multiple, no change."""
    led = view.norms[max(view.clause_at(cue.start).start, cue.start - _AS) : cue.start]
    return view.norms[cue.start] == "as" and any(one in _PARTS and then == "as" for one, then in pairwise([*led, "as"]))
