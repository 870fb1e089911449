"""A term of an action taken apart into its verb and its object, so that both are found in any form and order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon.inflect import base_of, verb_forms
from lint.lexicon.inflect import words as split
from lint.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

USES = words("alike", "take")
_STARTS = words("alike", "start")
_TAKING = frozenset(form for verb in USES for form in verb_forms(verb))
_MEASURES = words("alike", "check")
_READINGS = words("alike", "reading")
_ONE_DOSE = tuple(sorted(words("alike", "one_dose")))
_LIGHT = words("actions", "light")
_FUNCTION = words("actions", "function")
_COUNTS = frozenset({"count", "scan"})
_ONE_LETTER = re.compile(r"\b([A-Za-z]{3,}) A\b")  # "plan A": a name, no article
_ORDINALS = words("actions", "ordinals")
_LETTER = "letter"  # what stands for it while the words are told apart
_ALIKE = (
    "see",
    "share",
    "stop",
    "mix",
    "check",
    "rotate",
    "crush",
    "cut",
    "store",
    "give",
    "take",
)  # the first that has it


class Recipe(NamedTuple):
    """What an action is made of: verbs, each as good as the other, and the object."""

    verbs: tuple[str, ...]
    object: str

    @property
    def nominal(self) -> tuple[str, ...]:
        """What may be the nouns of its verbs: "donation"."""
        return tuple(verb.removesuffix("e") + "ion" for verb in self.verbs)

    @property
    def readings(self) -> Iterator[str]:
        """What one has of a thing that is measured: "a blood pressure reading", "liver tests"."""
        last = self.object.rpartition(" ")[2]
        if not _MEASURES.isdisjoint(self.verbs) and not _READINGS & {last, last.removesuffix("s")}:
            yield from (f"{self.object} {noun}" for noun in sorted(_READINGS))

    @property
    def called(self) -> tuple[str, ...]:
        """Names of the object: "the first dose" is "the first tablet"; "before bedtime" is before going to bed."""
        first, _, noun = self.object.rpartition(" ")
        names = _ONE_DOSE if first and noun in _ONE_DOSE else (noun, f"{noun}time")
        return tuple(f"{first} {name}".strip() for name in names)

    @property
    def shorter(self) -> tuple[str, ...]:
        """Parts of the object's name that take it up: "test" of "blood test", "tea" of "two kinds of tea"."""
        kind, _, of = self.object.partition(" of ")
        if of:
            return (of, kind)
        first, _, last = self.object.rpartition(" ")
        return (last,) if first and first not in _ORDINALS else ()  # any tablet is not the first one


def counted(thing: str) -> Iterator[str]:
    """“a blood count” done: "the blood is counted", "they count your blood cells"."""
    *_, first, last = ("", *thing.split())
    if first and last in _COUNTS:
        for form in verb_forms(last):
            if form.endswith("ed"):
                yield from (f"{first} is {form}", f"{first} gets {form}", f"{first} {form}")
                yield from (f"{first} cells are {form}", f"{first} cells get {form}", f"{first} cells {form}")
        yield from (f"<{last}> your {first}", f"<{last}> the {first}", f"<{last}> their {first}")


def recipes(terms: Iterable[str]) -> list[Recipe]:
    """The terms of an action taken apart, but for those that have no object of their own, or more than one.

    What is used or had is named by any verb of using; what is measured is not: blood pressure that is "checked or
    taken" is nothing that readers have or use.
    """
    apart = [made for made in map(_taken_apart, terms) if made is not None]
    measured = {thing for verb, thing in apart if verb in _MEASURES}
    return [Recipe((verb,) if verb == "take" and thing in measured else _like(verb), thing) for verb, thing in apart]


def _taken_apart(term: str) -> tuple[str, str] | None:
    first, *rest = split(_ONE_LETTER.sub(rf"\1 {_LETTER}", term))
    if first in _LIGHT:
        # "have your levels checked", "get vaccinated": the participle is the verb
        done = next((word for word in rest if word.endswith("ed")), None)
        if done is not None:
            rest.remove(done)
            first = done.removesuffix("d") if done.endswith("eed") else base_of(done) or done.removesuffix("ed")
    chunks: list[list[str]] = [[]]
    for word in rest:
        if word in _FUNCTION:
            if chunks[-1]:
                chunks.append([])
        else:
            chunks[-1].append(word)
    if first in _STARTS and len(chunks[-1]) > 1 and chunks[-1][0] in _TAKING:
        del chunks[-1][0]  # "start taking X" is starting X
    named = [["a" if word == _LETTER else word for word in chunk] for chunk in chunks if chunk]
    if len(named) != 1:
        return None
    return first, " ".join(named[0])


def _like(verb: str) -> tuple[str, ...]:
    """A verb and those that mean the same where they have the same object.

    What is taken may be called started, but one who starts it has not only taken it: a warning not to take it, or how
    long it is taken, is no word about the start.
    """
    if verb in _STARTS:
        return tuple(sorted(_STARTS))
    if verb == "get":
        return tuple(sorted(USES | {verb}))  # what one gets is had; what is taken is not got by everybody
    for name in _ALIKE:
        alike = words("alike", name)
        if verb in alike:
            return tuple(sorted(alike))
    return (verb,)
