"""More of an outcome in one arm of a study than in the other: "denser hair than the lotion gave", "fewer than on Y".

Where the sheet says which way an outcome is a gain, a comparative of it beside a "than" is one, or a loss.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_MORE, _LESS = words("results", "more"), words("results", "less")
_EARLIER = words("results", "than_before")
_MEDICINES = words("unnamed", "several")
_DOUBT = frozenset({"if", "neither", "nor", "not", "no", "or", "whether"})
_PARTS = words("results", "unalike")
_AS = 8  # words of "half as many of them as before"
_LED = 3  # words before an outcome in which its comparative stands
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


def compared(view: View, cue: Mark) -> bool:
    """“half as many X as before”, "a third as many": in a comparison that tells a part or a multiple, no change."""
    led = view.norms[max(view.clause_at(cue.start).start, cue.start - _AS) : cue.start]
    return view.norms[cue.start] == "as" and any(one in _PARTS and then == "as" for one, then in pairwise([*led, "as"]))
