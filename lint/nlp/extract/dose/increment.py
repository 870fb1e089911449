"""By how much a dose rises or falls, which is no dose itself: "raised by 25 mg a week", "add another 500 mg"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import Amount, View

_ADDED, _FALLEN = 4, 7  # words between a verb of adding or taking off and by how much
_RAISING = words("dose", "raised_to")
_ADDING, _ANOTHER = words("dose", "adding"), words("dose", "another")
_STEPPING = words("dose", "stepping")


def increment(view: View, amount: Amount) -> bool:
    """“and add another 500 mg each week”, "goes up by 25 mg a week": by how much a dose rises, or falls, is no dose."""
    led = view.norms[max(0, amount.start - _ADDED) : amount.start + 1]
    if ":" in led[:-1] and "by" not in led[led.index(":") :]:
        led = led[led.index(":") + 1 :]  # "the limit goes by weight: 5 mg for each kilogram"
    added = not _ADDING.isdisjoint(led)
    if amount.quantity.per is not None and any(word.startswith("add") for word in led[-3:-1]):
        return True  # "add 0.5 mg every two weeks"
    if "by" in led[-2:] and not _STEPPING.isdisjoint(view.norms[max(0, amount.start - _FALLEN) : amount.start]):
        return True
    return added and (not _ANOTHER.isdisjoint(led) or _by_how_much(view, amount))


def _by_how_much(view: View, amount: Amount) -> bool:
    """“raised by”, but not "step by step", nor "raised by a step to" where the dose is what it comes to."""
    low = max(1, amount.start - _ADDED)
    led = view.norms[low : amount.start + 1]
    by = [at for at in range(len(led)) if led[at] == "by" and view.norms[low + at - 1] not in led[at + 1 : at + 2]]
    by += [at for at in range(len(led)) if led[at : at + 2] == ["by", "up"]]
    return bool(by) and ("to" not in led[by[-1] :] or led[by[-1] : by[-1] + 3] == ["by", "up", "to"])


def deviation(view: View, amount: Amount) -> bool:
    """“give or take half a milligram”: by how much a dose may differ."""
    return view.norms[max(0, amount.start - 3) : amount.start] in (["give", "or", "take"], ["plus", "or", "minus"])


def raised_to(view: View, amount: Amount) -> bool:
    """“Your doctor can raise X to 160 mg”: who raises it to a dose has it taken; not "blood levels rise to"."""
    led = view.norms[view.clause_at(amount.start).start : amount.start]
    return led[-1:] == ["to"] and not _RAISING.isdisjoint(led)
