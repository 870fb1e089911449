"""Asking a clinician, owed by a few or in one case only: "only people over 75 have to", "only if you are pregnant"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.phrase import imperative_at
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.sentence.view import View

_TALK = ("consult-nouns", "consult-clinician", "consult-verbs", "contact-verbs")
_OWING = words("consult_spared", "owing")
_ONLY, _WHEN = words("consult_some", "only"), words("consult_some", "when")
_NECESSARY = words("consult_some", "necessary")
_FIRST, _MATTERING = words("consult_some", "first"), words("consult_some", "mattering")
_DENYING = words("granted", "denying")
_PERSONS = words("granted", "persons") | words("consult_some", "persons")
_INVERTED = words("consult_spared", "owing") | {"can", "do", "may"}
_LED = 5  # words from "need" to the asking
_NAMED = 4  # words from "only" to those who are named


def only_some(view: View) -> Iterator[tuple[Mark, Mark]]:
    """Where asking is owed by some only; all the others need not ask."""
    if view.bag.isdisjoint(_ONLY) or not view.has("clinicians", *_TALK):
        return
    yield from _the_only_ones(view)
    acts = [act for act in view.find(*_TALK) if _with_clinician(view, act)]
    for at in view.places(_ONLY):
        if (view.norms[at - 1 : at] in (["not"], ["or"]) and at > view.body) or _then_begin(view, at):
            continue
        for act in acts:
            if _persons(view, at, act) or _in_one_case(view, at, act) or _for_them_only(view, at, act):
                yield Mark(at, at + 1, "no-need"), Mark(min(at, act.start), max(at + 1, act.end), "no-need")
                return


def _then_begin(view: View, at: int) -> bool:
    """“Ask first, and only if she agrees should you begin”: what is done in one case is not the asking."""
    then = {pair for pair in pairwise(view.norms[at:]) if pair[1] in {"you", "we", "they"}}
    return view.norms[at - 1] == "and" and any(pair[0] in _INVERTED for pair in then)


def _with_clinician(view: View, act: Mark) -> bool:
    return act.group in _TALK[:2] or bool(view.within(act.start, act.end + _LED, "clinicians"))


def _persons(view: View, at: int, act: Mark) -> bool:
    """“Only people over 75 have to speak with a doctor”."""
    led = view.norms[at + 1 : act.start]
    return (
        at == view.body
        and _WHEN.isdisjoint(led[:1])
        and not _PERSONS.isdisjoint(led[: _NAMED - 1])
        and not _OWING.isdisjoint(led)
    )


def _in_one_case(view: View, at: int, act: Mark) -> bool:
    """“You need to ask only if you are pregnant”, "you only need to ask if …", "ask first only when …"."""
    led = view.norms[max(view.body, act.start - _LED) : act.start]
    told = not _OWING.isdisjoint(led) or imperative_at(view, act.start)
    if view.norms[act.start].endswith("ing") or act.group in _TALK[:2]:
        told = told or not _MATTERING.isdisjoint(view.norms[max(act.end, at - _NAMED) : at])
    named = not _NECESSARY.isdisjoint(view.norms[act.end :])
    behind = view.norms[max(at + 1, act.end) :]
    if at < act.start:
        owed = not _OWING.isdisjoint(view.norms[at + 1 : act.start])
        case = next((to for to, word in enumerate(behind) if word in _WHEN), None)
        if not owed or at == view.body or case is None:
            return False
    elif not (told or named) or behind[:1] == [] or behind[0] not in _WHEN:
        return False
    first = view.has("before-start") or not _FIRST.isdisjoint(view.bag)
    return first and _DENYING.isdisjoint(view.bag) and not view.has("sign-trouble", "refuter")


def _for_them_only(view: View, at: int, act: Mark) -> bool:
    """“Asking first is advisable for diabetics only”."""
    led = view.norms[act.end : at]
    return "for" in led[-_NAMED:] and not _NECESSARY.isdisjoint(led) and _DENYING.isdisjoint(view.bag)


def _the_only_ones(view: View) -> Iterator[tuple[Mark, Mark]]:
    """“The only people who need a doctor's word first are those with X”."""
    at = view.body
    if view.norms[at : at + 2] != ["the", "only"] or _PERSONS.isdisjoint(view.norms[at + 2 : at + 4]):
        return
    for clinician in view.find("clinicians"):
        led = view.norms[at : clinician.start]
        if not _OWING.isdisjoint(led) and len(led) <= _NAMED + _LED and _DENYING.isdisjoint(view.bag):
            yield Mark(at, at + 2, "no-need"), Mark(at, clinician.end, "no-need")
            return
