"""A term of an action taken apart into its verb and its object, so that both are found in any form and order."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon.group import Pos
from lint.lexicon.inflect import verb_forms
from lint.lexicon.inflect import words as split
from lint.lexicon.loader import words

if TYPE_CHECKING:
    from collections.abc import Iterator

_LIGHT = words("actions", "light")
_FUNCTION = words("actions", "function")
_ALIKE = ("share", "stop", "mix", "check", "rotate", "crush", "store", "give", "take")  # the first that has it


class Part(NamedTuple):
    """A verb or an object to look for in a text, with how it inflects."""

    text: str
    pos: Pos
    role: str  # "verb" or "object"


class Recipe(NamedTuple):
    """What an action is made of: verbs, each as good as the other, and the object."""

    verbs: tuple[str, ...]
    object: str


def recipe(term: str) -> Recipe | None:
    """A term of an action taken apart; `None` where it has no object of its own, or more than one."""
    first, *rest = split(term)
    if first in _LIGHT:
        # "have your levels checked", "get vaccinated": the participle is the verb
        done = next((word for word in rest if word.endswith("ed")), None)
        if done is not None:
            rest.remove(done)
            first = done.removesuffix("d") if done.endswith("eed") else _base(done)
    chunks: list[list[str]] = [[]]
    for word in rest:
        if word in _FUNCTION:
            if chunks[-1]:
                chunks.append([])
        else:
            chunks[-1].append(word)
    named = [chunk for chunk in chunks if chunk]
    if len(named) != 1:
        return None
    return Recipe(_like(first), " ".join(named[0]))


def parts(term: str) -> Iterator[Part]:
    """The verbs and the object of a term; none for one that is only known as it stands."""
    made = recipe(term)
    if made is None:
        return
    yield Part(made.object, Pos.NOUN, "object")
    for verb in made.verbs:
        yield Part(verb, Pos.VERB, "verb")
        yield Part(verb.removesuffix("e") + "ion", Pos.NOUN, "verb")  # "donation"


def _base(done: str) -> str:
    """The verb of a regular participle: "checked" → "check", "vaccinated" → "vaccinate"."""
    stem = done.removesuffix("ed")
    for verb in (stem, f"{stem}e", stem[:-1]):
        if done in verb_forms(verb):
            return verb
    return stem


def _like(verb: str) -> tuple[str, ...]:
    """A verb and those that mean the same where they have the same object."""
    for name in _ALIKE:
        alike = words("alike", name)
        if verb in alike:
            return tuple(sorted(alike))
    return (verb,)
