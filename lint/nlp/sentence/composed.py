"""Names put together from their parts: an organ with words for being unwell, a way out of a medicine with its name.

No list holds every way to say that an organ is in trouble ("crook in the liver", "whose liver has never been right").
A class of names of the lexicon says what it is made of: `A + B`, a word of A near a word of B in one clause, or
`A - B`, a word of A and behind it a word of B that is denied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.lexicon import Part
    from lint.nlp.sentence.vocabulary import Mark

_APART = 6  # words between the two parts
_ENDS = words("composed", "ends")
_PURPOSE = words("composed", "purpose")
_DENIED = words("composed", "denied")
_BEING = words("scene", "copulas") | {"are", "be"}
_CHOICE = 4  # words of "is perfectly sound or"


def composed(
    norms: Sequence[str], marks: Sequence[Mark], parts: Sequence[tuple[Part, tuple[str, ...]]]
) -> Iterator[tuple[int, int, str]]:
    """Where two marks make a name: word indexes and label. `parts` gives each with the groups and concepts it makes."""
    for part, labels in parts:
        firsts = [mark for mark in marks if mark.group == part.first]
        if not firsts:
            continue
        seconds = [mark for mark in marks if mark.group == part.second]
        for first in firsts:
            second = next((mark for mark in seconds if _belong(norms, first, mark, denied=part.denied)), None)
            if second is not None:
                start, end = min(first.start, second.start), max(first.end, second.end)
                yield from ((start, end, label) for label in labels)


def _belong(norms: Sequence[str], first: Mark, second: Mark, *, denied: bool) -> bool:
    """Whether two parts stand together; what is bad *for* an organ is not an organ that is bad."""
    low, high = (first, second) if first.start <= second.start else (second, first)
    between = norms[low.end : high.start]
    if low.end > high.start or len(between) > _APART:
        return False
    if not _ENDS.isdisjoint(between) and not (low is first and _either(between, norms[high.end : high.end + 1])):
        return False
    turns = sum(word in _DENIED for word in between)
    if denied:
        return low is first and turns == 1
    return turns == 0 and (low is first or _PURPOSE.isdisjoint(between))


def _either(between: Sequence[str], behind: Sequence[str]) -> bool:
    """“Whether it is sound or sick”, "any of them, sick or sound": of two states the one or the other."""
    chosen = between[-1:] == ["or"] and between[0] in _BEING and len(between) <= _CHOICE
    return chosen or (between == [","] and behind == ["or"])
