"""How many times one dose goes into another: "ten times smaller", "a tenfold gap", "ten of its doses make one"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.model.quantity import Quantity
from lint.nlp.knowledge.knowledge import OTHER
from lint.quantity import scan
from lint.sheet import RatioClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_FOLDS = {
    f"{word}fold": count
    for count, word in (
        *enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=2),
        (20, "twenty"),
        (50, "fifty"),
        (100, "hundred"),
        (1000, "thousand"),
    )
}
_TWICE = {"twice": 2, "thrice": 3, "double": 2, "triple": 3, "treble": 3, "quadruple": 4}
_WAYS = frozenset({"times", *_TWICE, "fold", "ratio", "doses", "capsules", *_FOLDS})
_MATCHING = words("dose", "matching")
_SMALLER = words("dose", "smaller")
_PLAIN = words("dose", "plain")
_SAID = 3  # words of "standard dose of"
_FOR = 6  # words from the substance to what it is for
_LED = 3  # words of a number before "times"


def multiples(scene: Scene) -> Iterator[Assertion]:
    """Each multiple that compares the subject's dose with another form's, as the part that it makes of that."""
    view = scene.view
    if _WAYS.isdisjoint(view.bag):
        return
    claim = next(iter(scene.knowledge.claims(RatioClaim)), None)
    if claim is None or view.question:
        return
    full = view.find("full-dose", "plain-dose", f"concept:{claim.of}") if not _MATCHING.isdisjoint(view.bag) else []
    full = full or _of_the_parent(scene)
    ours = view.find(f"concept:{scene.knowledge.subject}")
    if not full or not (ours or scene.focus == scene.knowledge.subject):
        return
    for start, end, count in _counts(view):
        if count <= 1 or view.norms[start - 1 : start] == ["not"] or _of_what_leads(scene, start):
            continue
        first = ours[0].start if ours else view.body
        behind = view.norms[end : end + 2]
        symmetric = "between" in view.bag or "ratio" in view.bag or view.norms[end - 1] in {"doses", "capsules"}
        grows = first < start <= full[-1].start and _SMALLER.isdisjoint(behind) and not symmetric
        part = Fraction(count) if grows else 1 / Fraction(count)
        yield scene.assertion(
            Kind.RATIO,
            start,
            end,
            subject=scene.knowledge.subject,
            object_=claim.of,
            quantity=Quantity(part, part, "fraction"),
            cues=(),
            less="no",
            role="ratio",
        )


def _of_the_parent(scene: Scene) -> list[Mark]:
    """“the dose of X that is used for addiction”, "a normal X dose": the substance by its plain name, in full."""
    view, knowledge = scene.view, scene.knowledge
    if view.has("negation"):
        return []
    uses = view.find(*(knowledge.foreign_uses or ()))
    return [
        mark
        for mark in view.find(f"concept:{knowledge.parent}")
        if not _PLAIN.isdisjoint(view.norms[mark.start - _SAID : mark.start])
        or any(mark.end <= use.start <= mark.end + _FOR for use in uses)
    ]


def _of_what_leads(scene: Scene, at: int) -> bool:
    """“Another's 100 mg is twice the most that people take of it”: told of the one that the sentence begins with."""
    view = scene.view
    first = view.clause_at(at).start
    led = [name for mark, name in scene.knowledge.named_in(view) if first <= mark.start < at]
    return bool(led) and set(led) == {OTHER}


def _counts(view: View) -> Iterator[tuple[int, int, Fraction]]:
    """“ten times as”, "three times stronger", "fivefold", "five-fold", "2 to 1", "fifty of its doses"."""
    for at, word in enumerate(view.norms):
        if word in _FOLDS:
            yield at, at + 1, Fraction(_FOLDS[word])
        elif word == "fold" and view.norms[at - 1 : at] == ["-"]:
            yield from _number(view, at - 2, at - 1, at + 1)
        elif word == "times" and view.norms[at + 1 : at + 2] not in (["per"], ["each"], ["every"], ["daily"]):
            compared = view.norms[at + 1 : at + 3]
            if (
                compared[:1] == ["as"]
                or (compared[:1] == ["a"] and not _PLAIN.isdisjoint(compared[1:]))
                or compared[:1] == ["the"]
                or compared[1:] == ["than"]
                or (compared and compared[0].endswith("er"))
            ):
                yield from _number(view, at - _LED, at, at + 1)
        elif word in _TWICE and view.norms[at + 1 : at + 2] in (["as"], ["the"]):
            yield at, at + 1, Fraction(_TWICE[word])
        elif word in {"doses", "capsules"} and not _MATCHING.isdisjoint(view.norms[at + 1 : at + 3]):
            one = view.norms[at + 1 : at + 6]
            if {"one", "a", "single"} & set(one) and {"equal", "match", "make", "makes", "equals"} & set(one):
                yield from _number(view, at - _LED - 1, at, at + 1)
    if "ratio" in view.bag:
        for at in range(1, len(view.norms) - 1):
            if view.norms[at] in {"to", ":"} and view.norms[at + 1] in {"1", "one"}:
                yield from _number(view, at - 1, at, at + 2)


def _number(view: View, low: int, high: int, end: int) -> Iterator[tuple[int, int, Fraction]]:
    """The number that stands in a few words, alone or before the name of what is counted."""
    for start in range(max(view.body, low), high):
        for stop in range(high, start, -1):
            text = f"{view.words(start, stop)} people"
            found = [item.quantity for item in scan(text) if item.start == 0 and item.end == len(text)]
            if found and found[0].unit == "people" and found[0].low is not None:
                yield start, end, found[0].low
                return
