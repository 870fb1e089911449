"""Words said before that the writer gives in to: "I'd listen to him", "whoever told her so knew", "no quarrel from me".

Put together of who defers and to whom; a condition, a contrast or a denial beside them leaves nothing agreed to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_VERBS, _LED = words("deferring", "verbs"), words("deferring", "led")
_SELF, _TO = words("adopted", "self"), words("deferring", "to")
_WHOM, _WHOSE = words("deferring", "whom"), words("deferring", "whose")
_WORD, _WHOLLY = words("deferring", "word"), words("deferring", "wholly")
_QUARREL, _GOOD = words("deferring", "quarrel"), words("deferring", "good")
_POINTING, _WHAT = words("deferring", "pointing"), words("deferring", "what")
_SAYING, _OURS = words("deferring", "saying"), words("deferring", "ours")
_LIMITING, _DENYING = words("deferring", "limiting"), words("deferring", "denying")
_SOME = _LIMITING | {"about"}
_CUES = _VERBS | _QUARREL | _WHAT | {"whoever", "same"}
_ENDS = frozenset({".", "!", ",", ";", ":", "—", "–", "and", ""})
_STARTS = _ENDS | {"so", "then"}
_TRUSTED = ("clinicians", "clinic-voices")
_THEY = words("adopted", "who") - {"that", "this", "it"}
_PRAISED = 12  # words from "whoever" to what is said of them


def defers(view: View, position: int) -> bool:
    """Whether the writer gives in, behind a position, to what is said there."""
    if view.bag.isdisjoint(_CUES) or view.question or not view.bag.isdisjoint(_LIMITING):
        return False
    return any(
        view.norms[at] in _CUES and _gives_in(view, at, max(position + 1, view.body))
        for at in range(max(position + 1, view.body), len(view.norms))
    )


def limited(view: View, end: int) -> bool:
    """Whether what agrees is said of some things only: "she knows her stuff about horses", "… if you ask her"."""
    behind = view.norms[end : end + 2]
    return behind == ["when", "it"] or (behind[:1] != [] and behind[0] in _SOME and _WHOM.isdisjoint(behind[1:]))


def _gives_in(view: View, at: int, first: int) -> bool:
    low = next((back + 1 for back in range(at - 1, first - 1, -1) if view.norms[back] in _STARTS), first)
    led, word, behind = view.norms[low:at], view.norms[at], view.norms[at + 1 :]
    if word in _QUARREL:
        from_us = not _OURS.isdisjoint(view.norms) or behind[:1] == ["here"]
        return led[-1:] == ["no"] and from_us and _ended(behind)
    if not _DENYING.isdisjoint(led) or not _DENYING.isdisjoint(behind[:_PRAISED]):
        return False
    if word == "whoever":
        return any(said in _GOOD for said in behind[:_PRAISED])
    if word == "same":
        told = view.within(low, at, *_TRUSTED) or not _OURS.isdisjoint(led)
        return (
            "the" in led[-2:]
            and bool(told)
            and not _SAYING.isdisjoint(led)
            and _ended(behind[behind[:1] == ["thing"] :])
        )
    if word in _WHAT:
        own = behind[:1] in (["i"], ["we"]) and not _SAYING.isdisjoint(behind[1:4])
        return own and not _POINTING.isdisjoint(led[:1]) and len(led) > 1
    if (word == "am" and behind[:1] != ["with"]) or (word == "believe" and led):
        return False  # "I'm on it too"; whoever believes them finds them honest
    return set(led) <= _LED and (not led or not _OURS.isdisjoint(led)) and _whole(behind)


def _whole(behind: list[str]) -> bool:
    """Whether a verb of trusting has a person, or what that person said, for its whole object."""
    at = next((at for at, word in enumerate(behind) if word not in _TO), len(behind))
    if not _WHOSE.isdisjoint(behind[at : at + 1]) and not _WORD.isdisjoint(behind[at + 1 : at + 2]):
        return _ended(behind[at + 2 :])
    if behind[at : at + 1] == ["what"]:
        return not _THEY.isdisjoint(behind[at + 1 : at + 2]) and not _SAYING.isdisjoint(behind[at + 2 : at + 3])
    return not _WHOM.isdisjoint(behind[at : at + 1]) and _ended(behind[at + 1 :])


def _ended(behind: list[str]) -> bool:
    """Whether a clause ends here, but for "on that" and "every time"."""
    return next((word for word in behind if word not in _WHOLLY), "") in _ENDS
