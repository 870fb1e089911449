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
_REASSURANCE, _JUST = _cut(words("asides", "reassurance")), words("asides", "just")
_ADVERBS, _AUXILIARIES = words("asides", "adverbs"), words("asides", "auxiliaries")
_ASSENT, _TAGGED = words("asides", "assent"), words("asides", "tagged")
_SPEAKERS, _SAYING = words("asides", "speakers"), words("asides", "saying")
_NONE_OF = frozenset(tuple(pair.split()) for pair in words("asides", "none_of"))
_DENIED_OF = 7  # words of those of whom something is denied
_JOINING, _SINCE, _EVENTS = frozenset({"and", "or"}), words("asides", "since"), words("asides", "events")
_MOMENT = 7  # words of "since its last label update"
_TAG = 6  # words of ", does not it?"
_ENDS = frozenset({".", "!", ";", "…"})


def asides(norms: Sequence[str], start: int) -> set[int]:
    """The words of a sentence that are left out, from the first behind a speaker's label.

    They are what leads into it, an aside with its commas, and an adverb right behind an auxiliary.
    """
    opened = _opened(norms, start)
    left = set(range(start, opened)) | _tag(norms) | _who_says(norms, opened)
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
            if before in _JOINING and (end := _moment(norms, at + 1)) is not None:
                left.update(range(at, end + 1))
                continue
        elif word in _ADVERBS and before in _AUXILIARIES and norms[at + 1 : at + 2] != [] and norms[at + 1].isalnum():
            left.add(at)
            continue
        before = word
    return left


def _who_says(norms: Sequence[str], start: int) -> set[int]:
    """“None of the studies, he added, shows it”: who says so, behind those of whom something is denied."""
    comma = next((at for at in range(start, min(start + _DENIED_OF, len(norms))) if norms[at] == ","), None)
    if comma is None or tuple(norms[start : start + 2]) not in _NONE_OF:
        return set()
    saying = list(norms[comma + 1 : comma + 1 + _TAG])
    end = saying.index(",") if "," in saying else 0
    said = end > 1 and saying[0] in _SPEAKERS and saying[1] in _SAYING
    return set(range(comma, comma + end + 2)) if said else set()


def _moment(norms: Sequence[str], start: int) -> int | None:
    """The comma behind "and, since its last label update, for …": when it came to be so, and nothing else."""
    end = next((at for at in range(start, min(start + _MOMENT, len(norms))) if norms[at] == ","), None)
    if end is None or end == start or norms[start] not in _SINCE:
        return None
    return end if norms[end - 1] in _EVENTS or norms[end - 1].isdigit() else None


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
    calmed = _matched(norms, start, _REASSURANCE)
    if (
        calmed is not None
        and norms[calmed : calmed + 1] == [","]
        and not _JUST.isdisjoint(norms[calmed + 1 : calmed + 2])
    ):
        return calmed + 1  # "No matter, just use …": what is told to do is denied by nothing
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
