"""A dose that is named in order to reject it: "4.5 mg, not 45 mg", "50 mg would be far too much"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.dose.limit import forbidden_itself
from lint.nlp.voice.reported import taken_back

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_WRONG = words("administration", "wrong")
_VERDICT = 6  # words in which the next sentence calls it wrong
_TOPS = words("dose", "tops")
_GAVE, _SORRY = words("rejected", "gave"), words("rejected", "sorry")
_SOON = 2  # sentences behind a dose in which the page is sorry for it
_UP_TO, _JUDGED = frozenset({"before", "until"}), 12  # words behind a dose in which it is rejected
_MULTIPLIED = 9  # words of "is three times the upper end of what is usual"


def rejected(view: View, start: int, end: int) -> bool:
    """A dose worked out, quoted or named in order to reject it."""
    judged = [cue for cue in view.find("rejected-after") if 0 <= cue.start - end <= _JUDGED]
    after = any(_UP_TO.isdisjoint(view.norms[end : cue.start]) for cue in judged)  # "1 mg, before we call it too much"
    before = any(0 <= start - cue.end <= 6 for cue in view.find("rejected-before"))
    behind = view.norms[end : end + _MULTIPLIED]
    times = "times" in behind and not _TOPS.isdisjoint(behind)  # "15 mg is three times the usual dose"
    crossed = any(cue.end <= start and cue.start <= view.body for cue in view.find("no-symbol"))  # "✘ take 50 mg"
    barred = forbidden_itself(view, end)
    return after or before or times or crossed or barred or view.has("slip") or taken_back(view, start)


def corrected(scene: Scene) -> bool:
    """“The label read 45 mg. It should have said 4.5 mg.”: the next sentence puts it right."""
    following = scene.following
    if following is None:
        return False
    if following.norms[following.body : following.body + 1] in (["that"], ["this"]) and not _WRONG.isdisjoint(
        following.norms[following.body : following.body + _VERDICT]
    ):
        return True  # "I once saw someone on 50 mg. That was an error."
    if not _GAVE.isdisjoint(scene.view.bag) and any(not _SORRY.isdisjoint(later.bag) for later in scene.later[:_SOON]):
        return True  # "Last week we gave the dose as 45 mg. … We are sorry."
    return following.has("correction") and bool(following.amounts)
