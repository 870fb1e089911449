"""Words that add nothing to a statement, left out of it: "Remember that …", "is, in fact, safe", "…, doesn't it?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    Phrases = dict[str, list[list[str]]]  # by their first word, the longest first


def _cut(phrases: frozenset[str]) -> Phrases:
    found: Phrases = {}
    for phrase in sorted(map(str.split, phrases), key=len, reverse=True):
        found.setdefault(phrase[0], []).append(phrase)
    return found


_PHRASES = _cut(words("asides", "phrases"))
_OPENERS = _cut(words("asides", "phrases") | words("asides", "openers"))  # what may stand in front only
_THAT = _cut(words("asides", "that_openers"))
_ADVERBS, _AUXILIARIES = words("asides", "adverbs"), words("asides", "auxiliaries")
_ASSENT, _TAGGED = words("asides", "assent"), words("asides", "tagged")
_TAG = 6  # words of ", does not it?"
_ENDS = frozenset({".", "!", ";", "…"})


def asides(norms: Sequence[str], start: int) -> set[int]:
    """The words of a sentence that are left out, from the first behind a speaker's label.

    They are what leads into it, an aside with its commas, and an adverb right behind an auxiliary.
    """
    opened = _opened(norms, start)
    left = set(range(start, opened)) | _tag(norms)
    before = ""  # the last word that is kept
    for at in range(opened, len(norms)):
        word = norms[at]
        if at in left:
            continue
        if word == "," and before:
            end = _matched(norms, at + 1, _PHRASES)
            if end is not None and end < len(norms) and (norms[end] == "," or norms[end] in _ENDS):
                left.update(range(at, end + (norms[end] == ",")))
                continue
        elif word in _ADVERBS and before in _AUXILIARIES and norms[at + 1 : at + 2] != [] and norms[at + 1].isalnum():
            left.add(at)
            continue
        before = word
    return left


def _tag(norms: Sequence[str]) -> set[int]:
    """“It works, doesn't it?”, "You can, right?": what asks for assent only."""
    if norms[-1] != "?":
        return set()
    comma = next((at for at in range(len(norms) - 3, max(0, len(norms) - _TAG), -1) if norms[at] == ","), None)
    tag = norms[comma + 1 : -1] if comma is not None else ()
    asked = len(tag) > 1 and tag[0] in _AUXILIARIES and tag[-1] in _TAGGED and set(tag[1:-1]) <= {"not"}
    return set(range(len(norms) - 2 - len(tag), len(norms) - 1)) if asked or " ".join(tag) in _ASSENT else set()


def _opened(norms: Sequence[str], start: int) -> int:
    """Where a statement begins behind "As it happens," or "Remember that"."""
    end = _matched(norms, start, _THAT)
    if end is None and (comma := _matched(norms, start, _OPENERS)) is not None and norms[comma : comma + 1] == [","]:
        end = comma + 1
    return end if end is not None and end + 1 < len(norms) else start


def _matched(norms: Sequence[str], start: int, phrases: Phrases) -> int | None:
    """The end of the longest phrase that stands at a word."""
    for phrase in phrases.get(norms[start], ()) if start < len(norms) else ():
        end = start + len(phrase)
        if norms[start:end] == phrase:
            return end
    return None
