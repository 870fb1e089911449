"""Events named by a noun, told by its verb: "destruction of cells", "cells are destroyed"; "hair loss", "lose hair"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon.inflect import plural, verb_forms
from lint.lexicon.inflect import words as split
from lint.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# each entry is the noun, and the verb of it: "loss lose"
_DONE = {noun: verb for noun, _, verb in (entry.partition(" ") for entry in sorted(words("happening", "done")))}
_ITSELF = {noun: verb for noun, _, verb in (entry.partition(" ") for entry in sorted(words("happening", "itself")))}
_RISING = words("happening", "rising")
_SOARING = tuple(sorted(words("happening", "soaring")))
_BEING = tuple(sorted(words("happening", "being")))
_OF = ("of", "in")
_NO_VERBS = ("s", "ion", "ness", "ity", "ence", "ance", "ment", "gy", "ed", "y")  # how nouns end that are no verbs
_WITH_E = "blcgsvzkd"  # the last letters of stems that may end in "e"
_WITHOUT_E = ("ng", "ll", "ss", "ed", "ud", "nd")  # how stems end that do not
_SHORT = 4  # letters of a name that tells something
_LONG = 3  # words of a thing that goes by its first and last as well: "red blood cells"


def happenings(term: str) -> Iterator[str]:
    """Sentences that say what a name of an unwanted effect says."""
    event, thing = _apart(split(term.lower()))
    if not thing or not all(word.isalpha() for word in thing):
        return
    last = {thing[-1], thing[-1] if thing[-1].endswith("s") else plural(thing[-1])}
    names = {" ".join((*thing[:-1], one)) for one in last}
    if len(thing) == _LONG:
        names |= {f"{thing[0]} {one}" for one in last}
    for name in sorted(names):
        if event in _DONE:
            yield from _done(_DONE[event], name)
        if event in _ITSELF:
            first, _, rest = _ITSELF[event].partition(" ")
            yield f"{name} <{first}> {rest}".rstrip()
        if event in _RISING:
            yield from (f"{name} * {verb}" for verb in _SOARING)


def doing(term: str, least: int = 5) -> Iterator[str]:
    """What people do who have it, where its name is one word: "worry", and "tremble" of "trembling".

    `least` is the number of letters that a verb must have.
    """
    if not term.isalpha() or not term.islower() or len(term) < _SHORT:
        return
    if term.endswith("ing") and len(term) >= least + len("ing"):
        stem = term.removesuffix("ing")
        yield stem + ("e" if stem[-1] in _WITH_E else "")
        if stem.endswith(_WITHOUT_E):
            yield stem  # "sting", "swell", "bleed"
        elif stem[-1] == stem[-2]:
            yield stem[:-1]  # "throb"
    elif not term.endswith(_NO_VERBS) or term.endswith("rry"):
        yield term


def _apart(parts: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """The event and what it befalls: "destruction of X", "drop in X", "X loss"."""
    known = _DONE.keys() | _ITSELF.keys() | _RISING
    if len(parts) > 2 and parts[0] in known and parts[1] in _OF:  # noqa: PLR2004 - the event, "of" and what it befalls
        return parts[0], tuple(parts[2:])
    if len(parts) > 1 and parts[-1] in known:
        return parts[-1], tuple(parts[:-1])
    return "", ()


def _done(verb: str, name: str) -> Iterator[str]:
    first, _, rest = verb.partition(" ")
    yield f"<{first}> {rest} {name}".replace("  ", " ")
    for article in ("the", "your", "their"):
        yield f"<{first}> {rest} {article} {name}".replace("  ", " ")
    participle = verb_forms(first)[-1]
    for done in {form for form in verb_forms(first) if form.endswith(("ed", "en", "st", "rn"))} or {participle}:
        yield from (f"{name} {being} {done} {rest}".rstrip() for being in _BEING)
        yield f"{name} {done} {rest}".rstrip()
