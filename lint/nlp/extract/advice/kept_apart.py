"""What is not to be done at one time only, and what does not end by itself: neither denies advice of the sheet.

“Do not take the vitamin on the same day as X”, "the ringing in her ears never stopped".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.quantity import family

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_SAME = frozenset({("same", "day"), ("same", "time"), ("same", "moment"), ("same", "evening"), ("same", "morning")})
_ENDING, _PAST = words("kept_apart", "ending"), words("kept_apart", "past")
_AUXILIARIES, _BEHIND = words("kept_apart", "auxiliaries"), words("kept_apart", "behind")
_READERS = frozenset({"i", "people", "we", "who", "you"})
_DAYS = frozenset({"day", "days"})
_LED = 4  # words from an auxiliary to its verb


def kept_apart(scene: Scene, mark: Mark) -> bool:
    """Whether an action is forbidden for one time only: that of a dose of the medicine, or some hours from it."""
    view = scene.view
    end = view.clause_at(mark.start).end
    behind = view.norms[mark.end :]
    if not _SAME.isdisjoint(pairwise(behind)):
        return True
    named = view.within(mark.end, len(view.norms), *scene.knowledge.family_groups)
    if any(not _DAYS.isdisjoint(view.norms[cue.end : cue.end + 1]) for cue in named):
        return True  # "on X day"
    the_day = any(pair == ("the", "day") for pair in pairwise(behind)) and bool(
        view.within(mark.end, len(view.norms), "take-verb") or named
    )
    hours = any(
        mark.end <= one.start < end
        and family(one.quantity.unit) == "time"
        and view.norms[one.start - 1] == "within"
        and view.norms[one.end : one.end + 1] == ["of"]
        for one in view.amounts
    )
    return the_day or hours


def goes_on(view: View, mark: Mark) -> bool:
    """“They did not stop for a year”, "the dizziness does not stop": told of what people have, and no order."""
    if view.norms[mark.start] not in _ENDING or mark.end - mark.start > 1:
        return False
    behind = view.norms[mark.end : mark.end + 1]
    led = view.norms[max(view.body, mark.start - _LED) : mark.start]
    told = view.norms[mark.start] in _PAST or not _AUXILIARIES.isdisjoint(led)
    bare = not behind or not behind[0].isalnum() or behind[0] in _BEHIND
    return told and bare and not {"not", "never", "n't"}.isdisjoint(led) and (_READERS | {"to"}).isdisjoint(led)
