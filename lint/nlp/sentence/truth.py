"""Whether a statement is called true or untrue, through however many denials: "no less untrue to say that it works".

A judgement is put together from a word for what is so or not so ("true", "a lie"), the words that turn it round
("hardly", "far from", "anything but") and those that only shade it ("quite", "no less").
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_SO, _NOT_SO = words("truth", "so"), words("truth", "not_so") | words("rejection", "wrong")
VERDICTS = _SO | _NOT_SO
_FAIR = words("truth", "fair")
_TURNING = words("truth", "turning")
_SHADING = words("truth", "shading")
_PAIRS = frozenset(tuple(pair.split()) for pair in words("truth", "turning_pairs"))
_SAYING = words("stance", "judged") | words("truth", "saying")
_SUBJECTS = frozenset({"it", "'t"})
_COPULAS = frozenset({"is", "was", "'s", "would", "has", "have", "are", "were"})
_LAST: tuple[list[str], ...] = ([], ["."], ["!"], [","])
_POINTING, _JOINING = frozenset({"that", "which", "this"}), frozenset({"and", "but", "yet"})
_PAUSES = frozenset({",", ";", "-", "–", "—", ":", "("})
_THE, _SAID = words("rejection", "the") | {"any"}, words("rejection", "said") | words("truth", "said")
_DISMISSING, _OF_ACTS = words("truth", "dismissing"), words("rejection", "of_acts")
_NAME = 5  # words of "this very old belief that"
_REACH = 9  # words from "it" to the verdict


class Judgement(NamedTuple):
    """The words of a judgement, which it is of the statement before or behind it, and how it comes out."""

    start: int
    end: int
    behind: bool  # whether what is judged stands behind it
    true: bool


def truths(view: View) -> list[Judgement]:
    """The judgements of a sentence: "it would be no lie to say that …", "that it works is far from true"."""
    if view.bag.isdisjoint(VERDICTS):
        return []
    return [
        found
        for at, word in enumerate(view.norms)
        if word in VERDICTS and (found := _led_by_it(view, at) or _closing(view, at) or _trailing(view, at)) is not None
    ]


def judgement_of(view: View, position: int) -> Judgement | None:
    """How the statement at a position is judged; `None` where nothing judges it."""
    judged = truths(view) if view.bag.isdisjoint(_DISMISSING) else [*truths(view), *dismissed(view)]
    return next((one for one in judged if (one.end <= position) == one.behind), None)


def dismissed(view: View) -> list[Judgement]:
    """“Forget the idea that it works.”, "Please dismiss any claim that it does"."""
    for at in range(view.body, min(view.body + _NAME, len(view.norms))):
        if view.norms[at] in _DISMISSING and (end := _name_end(view, at + 1)) is not None:
            return [Judgement(at, end, behind=True, true="not" in view.norms[view.body : at])]
    return []


def _led_by_it(view: View, at: int) -> Judgement | None:
    """“It is hardly true that …”, "it would be untrue to say …"."""
    behind = view.norms[at + 1 : at + 3]
    told = behind[:1] == ["that"] and view.norms[at] not in _FAIR  # "it's unfair that it isn't paid for": it isn't
    if not told and not (behind[:1] == ["to"] and behind[1:] and behind[1] in _SAYING):
        return None
    low = max(view.body, at - _REACH)
    start = next((place for place in range(at - 1, low - 1, -1) if view.norms[place] in _SUBJECTS), None)
    if start is None:
        return None
    turned = _turns(view.norms[start + 1 : at + 1])
    if turned is None:
        return None
    return Judgement(start, at + 2, behind=True, true=(view.norms[at] in _SO) != turned)


def _closing(view: View, at: int) -> Judgement | None:
    """“That it works is hardly true.”, "To say so would be wrong.", "The claim that it works has been debunked.".

    Said of the clause that the sentence opens with.
    """
    opened = view.norms[view.body : view.body + 2]
    said = opened[:1] == ["that"] or (opened[:1] == ["to"] and opened[1:] and opened[1] in _SAYING)
    said = said or _name_end(view, view.body) is not None  # "This belief that …"
    if not said or view.norms[at + 1 : at + 2] not in _LAST:
        return None
    for start in range(at - 1, max(view.body + 2, at - _REACH), -1):
        if view.norms[start] in _COPULAS and not {*view.norms[start - 1 : start]} & _COPULAS:
            return _judged(view, start, at)
    return None


def _trailing(view: View, at: int) -> Judgement | None:
    """“You may have heard that it works; that is not so.”, "…, which is nonsense": a last clause that judges."""
    if view.norms[at + 1 : at + 2] not in _LAST[:3] or (view.norms[at] in _OF_ACTS and _SAYING.isdisjoint(view.bag)):
        return None  # "It is not approved, and that is a mistake."
    for start in range(at - 1, max(view.body + 2, at - _REACH), -1):
        if view.norms[start] in _COPULAS and view.norms[start - 1] in _POINTING:
            apart = start - 1 - (view.norms[start - 2] in _JOINING)
            return _judged(view, start, at) if view.norms[apart - 1] in _PAUSES else None
    return None


def _judged(view: View, start: int, at: int) -> Judgement | None:
    turned = _turns(view.norms[start : at + 1])
    return None if turned is None else Judgement(start, at + 1, behind=False, true=(view.norms[at] in _SO) != turned)


def _name_end(view: View, start: int) -> int | None:
    """Where “the claim that”, "this old belief that" ends: what is said, named before it is told."""
    led = view.norms[start : start + _NAME]
    if not led or led[0] not in _THE:
        return None
    return next(
        (start + at + 3 for at, pair in enumerate(pairwise(led[1:])) if pair[0] in _SAID and pair[1] == "that"), None
    )


def _turns(said: list[str]) -> bool | None:
    """Whether the words before a verdict turn it round; `None` where some of them are no part of a judgement."""
    turned, at = False, 0
    while at < len(said) - 1:
        word, after = said[at], said[at + 1]
        if (word, after) in _PAIRS:
            turned, at = not turned, at + 2
        elif word == "no" and after == "less":
            at += 2  # "no less untrue"
        elif word in _TURNING:
            turned, at = not turned, at + 1
        elif word in _SHADING:
            at += 1
        else:
            return None
    return turned
