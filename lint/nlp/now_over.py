"""What was so and is so no longer: "Until last year it wasn't approved", "It was off-label. Those days are over.".

Read by what was told of the past and the few words that end it, whatever the statement: its contrary holds today.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_STATES = frozenset({Kind.ADVICE, Kind.APPROVAL, Kind.STANDARD_DOSE, Kind.WARNING})
_EARLIER = frozenset(
    tuple(said.split()) for said in words("contraindication", "earlier") | words("now_over", "earlier")
)
_PAST = words("now_over", "past")
_KNOWING, _CARRYING = words("now_over", "knowing"), words("now_over", "carrying")
_NOW, _SINCE = words("contraindication", "nowadays"), words("now_over", "since")
_TIMES, _ENDED = words("now_over", "times"), words("now_over", "ended")
_DENYING, _STILL = words("now_over", "denying"), words("now_over", "still")
_SUBJECTS = words("discourse", "pronouns") | words("now_over", "subjects")
_AUXILIARIES = words("discourse", "auxiliaries") | {"carries", "need", "needs"}
_APART = frozenset({";", "—", "–"})
_LONGEST = 9  # words of "Those days are over."
_SHORT = 4  # words of "It isn't any more", but for those that say when
_UNTIL = 3  # words behind "until"


def now_over(assertions: Sequence[Assertion], scenes: Sequence[Scene]) -> list[Assertion]:
    """The assertions, where what was so has ended its contrary instead."""
    by_index = {scene.view.index: scene for scene in scenes}
    found: list[Assertion] = []
    for made in assertions:
        scene = by_index.get(made.sentence) if made.kind in _STATES and made.stance is Stance.ASSERTED else None
        place = _ending(scene, made) if scene is not None and not scene.view.question else None
        if place is None or any(_says_so(other, made) for other in assertions):
            found.append(made)
            continue
        view, start, end = place
        found.append(replace(made, stance=Stance.REFUTED))
        found.append(replace(made.turned(), span=view.span(start, end)))
    return found


def _says_so(other: Assertion, made: Assertion) -> bool:
    """Whether the contrary is stated in so many words, in the same sentence or the next one."""
    contrary = other.kind is made.kind and other.object == made.object and other.polarity is not made.polarity
    return contrary and other.stance is Stance.ASSERTED and 0 <= other.sentence - made.sentence <= 1


def _ending(scene: Scene, made: Assertion) -> tuple[View, int, int] | None:
    """The words that end what a sentence tells of the past."""
    view, behind = scene.view, scene.following
    if _PAST.isdisjoint(view.bag) or not _KNOWING.isdisjoint(view.bag):
        return None
    if made.kind is Kind.WARNING and _CARRYING.isdisjoint(view.bag):
        return None  # "The warning used to be overlooked"
    at = next((at for at in view.places({"until"}) if _SINCE.intersection(view.norms[at + 1 : at + 1 + _UNTIL])), None)
    at = next((at for at in view.places({"until"}) if _year(view.norms[at + 1 : at + 2])), None) if at is None else at
    if at is not None and (at == view.body or view.span(at, at + 1).start >= made.span.end):
        return view, at, min(at + _UNTIL, len(view.norms))
    apart = next((at + 1 for at in range(len(view.norms) - 1, view.body, -1) if view.norms[at] in _APART), None)
    told = view.norms[view.body : apart]
    if {"days", "when"} <= set(told) and _closes(told[-_SHORT:]):
        return view, view.body, len(view.norms)
    if not any(pair in _EARLIER for pair in pairwise(told)):
        return None
    if apart is not None and _ends(view.norms[apart:], told):
        return view, apart, len(view.norms)
    if behind is not None and not behind.question and _ends(behind.norms[behind.body :], told):
        return behind, behind.body, len(behind.norms)
    return None


def _ends(said: list[str], told: list[str]) -> bool:
    """Whether words end what was told: "Those days are over.", "It isn't any more."; of a denial "One has now."."""
    spoken = [word for word in said if word.isalpha()]
    if len(spoken) > _LONGEST or not _STILL.isdisjoint(spoken):
        return False
    if not _TIMES.isdisjoint(spoken[:3]) and _closes(spoken):
        return True
    left = [word for word in spoken if word not in _NOW]
    elliptic = 1 < len(left) < min(len(spoken), _SHORT) and left[0] in _SUBJECTS and left[1] in _AUXILIARIES
    denied = not _DENYING.isdisjoint(told)
    if left == ["not"]:
        return len(left) < len(spoken) and not denied
    return elliptic and (left[2:] == ["not"] if not denied else left[2:] in ([], ["one"]))


def _closes(said: list[str]) -> bool:
    """Whether a time, or a rule, is said to be over."""
    return not _ENDED.isdisjoint(said) and _DENYING.isdisjoint(said)


def _year(said: list[str]) -> bool:
    return said != [] and said[0].isdigit() and len(said[0]) == len("2000")
