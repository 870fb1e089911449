"""What the names of outcomes tell of them: a thing in a good state, or what people do who are better."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon.happening import doing
from lint.lexicon.inflect import PREPOSITIONS, plural
from lint.lexicon.inflect import words as split
from lint.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_STATES = words("outcomes", "states")
_STATED = words("outcomes", "stated")
_SENSED, _NO_QUALITY = words("outcomes", "sensed"), words("outcomes", "no_quality")
_SOONER, _FURTHER = words("outcomes", "sooner"), words("outcomes", "further")
_BY_HOW_MUCH = ("", *(f"{word} " for word in sorted(words("outcomes", "by_how_much"))))
_VERB = 3  # letters of one at least
_PAIR = 2
_STEM = 5  # letters before "-ation"


def stated(terms: Iterable[str]) -> list[str]:
    """“period” of "regular period" and "period regularity": the thing that is to be had in a good state."""
    found = set()
    for term in terms:
        parts = split(term)
        if len(parts) == _PAIR and parts[0] in _STATES:
            found.add(parts[1].removesuffix("s"))
        elif len(parts) == _PAIR and parts[1] in _STATED:
            found.add(parts[0])
    return sorted(noun for noun in found if noun.isalpha())


def deeds(terms: Iterable[str]) -> list[str]:
    """“gestate” beside "gestation": the verb among the names, which inflects as one."""
    names = {term.lower() for term in terms}
    return sorted(
        name
        for name in names
        if name.endswith("ate") and len(name) > _STEM and name.isalpha() and f"{name[:-1]}ion" in names
    )


def turned_round(terms: Iterable[str]) -> list[str]:
    """“quality of sleep”, "quality of your sleep" of "sleep quality": a name of two words with its head in front."""
    pairs = (split(term) for term in terms)
    return sorted(
        f"{head} of {whose}{noun}"
        for first, head in (pair for pair in pairs if len(pair) == _PAIR)
        if first.isalpha() and head.isalpha() and PREPOSITIONS.isdisjoint((first, head))
        for noun in (first, plural(first))
        for whose in ("", "the ", "your ", "their ")
    )


def gain_phrases(terms: Iterable[str], *, more: bool) -> list[str]:
    """What people are or do who have gained: "more alert" of alertness, "less dizzy", "fall asleep faster".

    `more` says that more of the outcome is a gain. A deed is done sooner where less time for it is one.
    """
    found: set[str] = set()
    for term in terms:
        parts = split(term)
        quality = _quality(parts)
        if quality is not None:
            found.add(f"{'more' if more else 'less'} {quality}")
        deed = _deed(parts)
        if deed is not None:
            verb, rest = deed
            told = {rest} if rest in _FURTHER else {f"{rest} {how}" for how in _SOONER} if not more else set()
            found |= {f"{verb} {_much(how, much)}" for how in told for much in _BY_HOW_MUCH}
    return sorted(found)


def _much(how: str, much: str) -> str:
    """“asleep much faster”: how much stands before the last word, and before "more quickly" as a whole."""
    last = next((later for later in sorted(_SOONER, key=len, reverse=True) if how.endswith(later)), how)
    return f"{how.removesuffix(last)}{much}{last}"


def _quality(parts: Sequence[str]) -> str | None:
    """“alert” of "alertness" and "being alert"."""
    if len(parts) == _PAIR and parts[0] in _SENSED and parts[1].isalpha():
        return parts[1]
    noun = " ".join(parts)
    if not noun.endswith("ness") or noun in _NO_QUALITY or len(parts) > _PAIR or not noun.replace(" ", "").isalpha():
        return None
    stem = noun.removesuffix("ness")
    return f"{stem[:-1]}y" if stem.endswith("i") else stem


def _deed(parts: Sequence[str]) -> tuple[str, str] | None:
    """“fall” and "asleep" of "falling asleep" and "time it takes to fall asleep"; "sleep" and "longer"."""
    if parts[0] == "time" and "to" in parts[1:-_PAIR]:
        at = list(parts).index("to")
        return (f"<{parts[at + 1]}>", " ".join(parts[at + 2 :])) if len(parts) > at + 2 else None
    if len(parts) != _PAIR or not parts[0].endswith("ing") or not parts[1].isalpha():
        return None
    verb = next(iter(doing(parts[0], _VERB)), None)
    return (f"<{verb}>", parts[1]) if verb is not None else None
