"""How many times one dose goes into another: "ten times smaller", "a tenfold gap", "ten of its doses make one".

Also what is told as a part in the other form's own name: "half-strength X", "X at a third of the strength".
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.model.quantity import Quantity
from lint.nlp.extract.dose.other_form import dose_of_use
from lint.nlp.knowledge.knowledge import OTHER
from lint.quantity import family, scan
from lint.quantity.words import PARTS
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
_COUNTED = words("dose", "counted")
_DIVIDING = words("dose", "dividing")
_STRENGTHS = words("dose", "strengths")
_WAYS = frozenset({"times", *_TWICE, "fold", "ratio", *_FOLDS}) | _COUNTED | _DIVIDING | _STRENGTHS
_EQUATING, _ONE = words("dose", "equating"), frozenset({"a", "an", "one", "single"})
_COMPARED = frozenset({"that", "what", "what's", "a", "an", "our", "your"})
_SMALLER = words("dose", "smaller")
_BEING = words("scene", "copulas")
_PLAIN = words("dose", "plain")
_SAID = 3  # words of "standard dose of"
_FOR = 6  # words from the substance to what it is for
_LED = 3  # words of a number before "times"
_LEADS = 2  # words from an amount to "three times"
_WHOLE = 5  # words from "three times" or "one" to the dose meant
_DIVIDED = 8  # words from "divide" to "by"


def multiples(scene: Scene) -> Iterator[Assertion]:
    """Each multiple that compares the subject's dose with another form's, as the part that it makes of that."""
    view = scene.view
    if _WAYS.isdisjoint(view.bag):
        return
    claim = next(iter(scene.knowledge.claims(RatioClaim)), None)
    if claim is None or view.question:
        return
    for start, end, part in (*_multiplied(scene, claim.of), *_in_its_name(scene)):
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


def _multiplied(scene: Scene, whole: str) -> Iterator[tuple[int, int, Fraction]]:
    """Each multiple, and what part of the other form's dose it makes the subject's."""
    view = scene.view
    counts = list(_counts(scene))
    if not counts:
        return
    full = [mark.start for mark in (*view.find("full-dose", "plain-dose", f"concept:{whole}"), *_of_the_parent(scene))]
    used = dose_of_use(scene.knowledge, view, view.body, len(view.norms))
    full += [] if used is None else [used]
    ours = view.find(f"concept:{scene.knowledge.subject}")
    if not full or not (ours or scene.focus == scene.knowledge.subject):
        return
    first = ours[0].start if ours else view.body
    for start, end, count, symmetric in counts:
        if count <= 1 or view.norms[start - 1 : start] == ["not"] or _of_what_leads(scene, start):
            continue
        smaller = not _SMALLER.isdisjoint(view.norms[end : end + 2])
        theirs = min(full) < start and not any(mark.start < start for mark in ours)  # "the full dose, which is ten …"
        grows = first < start <= max(full) and not (smaller or symmetric or theirs or "between" in view.bag)
        grows = grows or (not symmetric and any(_at_so_many(view, mark, start) for mark in ours))
        yield start, end, count if grows else 1 / count


def _at_so_many(view: View, ours: Mark, start: int) -> bool:
    """“Next to a plain one, X is the same drug at ten times the strength”: X is what has so many times as much."""
    is_so = not _BEING.isdisjoint(view.norms[ours.end : ours.end + 1])
    return is_so and ours.end < start and view.norms[start - 1] == "at"


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
    """“Another's 100 mg is twice the most that people take of it”, "15 mg is three times the top dose".

    What is told of another medicine, or of an amount, compares no two forms' doses.
    """
    view = scene.view
    first = view.clause_at(at).start
    masses = (amount for amount in view.amounts if family(amount.quantity.unit) == "mass")
    if any(first <= amount.start and at - _LEADS <= amount.end <= at for amount in masses):
        return True
    led = [name for mark, name in scene.knowledge.named_in(view) if first <= mark.start < at]
    return bool(led) and set(led) == {OTHER}


def _counts(scene: Scene) -> Iterator[tuple[int, int, Fraction, bool]]:
    """“ten times as”, "three times stronger", "fivefold", "2 to 1", "fifty of its doses", "divided by four".

    The last of each says that it does not matter which dose is named first.
    """
    view = scene.view
    for at, word in enumerate(view.norms):
        behind = view.norms[at + 1 : at + 3]
        if word in _FOLDS:
            yield at, at + 1, Fraction(_FOLDS[word]), False
        elif word == "fold" and view.norms[at - 1 : at] == ["-"]:
            yield from _number(view, at - 2, at - 1, at + 1)
        elif word == "times" and (_than(behind) or _of_a_dose(scene, at + 1)):
            yield from _number(view, at - _LED, at, at + 1)
        elif word in _TWICE and (behind[:1] in (["as"], ["the"]) or _of_a_dose(scene, at + 1)):
            yield at, at + 1, Fraction(_TWICE[word]), False
        elif word in _COUNTED and _equated(scene, at):
            yield from _number(view, at - _LED - 1, at, at + 1, symmetric=True)
        elif word == "by" and not _DIVIDING.isdisjoint(view.norms[max(view.body, at - _DIVIDED) : at]):
            yield from _number(view, at + 1, at + 1 + _LED, at + 2, symmetric=True)
        elif word in {"to", ":"} and "ratio" in view.bag and behind[:1] in (["1"], ["one"]):
            yield from _number(view, at - 1, at, at + 2, symmetric=True)


def _than(behind: list[str]) -> bool:
    """What may follow on “ten times”: "as", "the", "a full", "stronger", "less than"."""
    plain = behind[:1] == ["a"] and not _PLAIN.isdisjoint(behind[1:])
    return plain or behind[:1] in (["as"], ["the"]) or behind[1:] == ["than"] or "".join(behind[:1]).endswith("er")


def _of_a_dose(scene: Scene, at: int) -> bool:
    """“five times that of X”, "twice what's in X", "three times an X dose": a dose of the family is set beside it."""
    named = scene.view.within(at, at + _WHOLE, *scene.knowledge.family_groups, "full-dose", "plain-dose")
    return scene.view.norms[at : at + 1] != [] and scene.view.norms[at] in _COMPARED and bool(named)


def _equated(scene: Scene, at: int) -> bool:
    """“Five capsules of X add up to one ordinary dose”, "it takes 20 of its doses to match a single tablet"."""
    view, knowledge = scene.view, scene.knowledge
    if not view.within(at - 2, at + 4, f"concept:{knowledge.subject}") and view.norms[max(0, at - 2) : at] != [
        "of",
        "its",
    ]:
        return False
    for mark in view.find("full-dose", "plain-dose", f"concept:{knowledge.parent}"):
        between = view.norms[at + 1 : mark.start] if at < mark.start else view.norms[mark.end : at]
        led = view.norms[max(view.body, mark.start - 2) : mark.start]
        if not _ONE.isdisjoint(led) and not _EQUATING.isdisjoint(between):
            return True
    return False


def _in_its_name(scene: Scene) -> Iterator[tuple[int, int, Fraction]]:
    """“half-strength X”, "X at half the strength": a part that is told in the substance's own name."""
    view, parent = scene.view, f"concept:{scene.knowledge.parent}"
    if _STRENGTHS.isdisjoint(view.bag) or view.has("negation") or not scene.knowledge.is_subject(scene.focus):
        return
    for at, word in enumerate(view.norms):
        end = at + 1 + (view.norms[at + 1 : at + 2] in (["-"], ["the"]))
        if word not in PARTS or _STRENGTHS.isdisjoint(view.norms[end : end + 1]):
            continue
        behind = view.within(end, end + 3, parent)
        if behind or (view.norms[at - 1] == "at" and view.within(max(view.body, at - 3), at, parent)):
            yield at, end + 1, PARTS[word]


def _number(
    view: View, low: int, high: int, end: int, *, symmetric: bool = False
) -> Iterator[tuple[int, int, Fraction, bool]]:
    """The number that stands in a few words, alone or before the name of what is counted."""
    for start in range(max(view.body, low), high):
        for stop in range(high, start, -1):
            text = f"{view.words(start, stop)} people"
            found = [item.quantity for item in scan(text) if item.start == 0 and item.end == len(text)]
            if found and found[0].unit == "people" and found[0].low is not None:
                yield start, end, found[0].low, symmetric
                return
