"""A clinician kept out of it: kept from knowing, with nothing to add, a place that one need not go to.

“Best kept from your doctor”, "your GP will object, so keep it to yourself", "doctors have nothing to add", "skip the
surgery", "no appointment, no questions".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.phrase import imperative_at
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.sentence.view import View

_KEEPING = words("consult_kept", "keeping")
_SECRET = words("consult_kept", "secret")
_ADDING = words("consult_kept", "adding")
_NOTHING = words("consult_kept", "nothing")
_SKIPPING, _PLACES = words("consult_kept", "skipping"), words("consult_kept", "places")
_DENYING = words("granted", "denying")
_MAY = words("usage", "permitting")
_MAY_OR_JOINED = _MAY | {"and", ","}
_OF_NO_ONE = words("consult", "of_no_one")
_STAYS, _PROCESS = words("consult_kept", "stays"), words("consult_kept", "process")
_WHAT, _IN = frozenset({"it", "the", "this"}), ["in", "the"]
_STAYING = 3  # words from "leave" to "your own doctor"
_ANSWERS = words("consult_kept", "answers")
_ROW = 2  # noes that make one
_NEAR = 4  # words from keeping to whom it is kept from
_ENDS = frozenset({",", ";", ".", "!", ":", "—", "–", "and", "or"})


def kept_out(view: View) -> Iterator[tuple[Mark, Mark]]:
    """Each way in which a sentence keeps a clinician out: the words that do, and all of it."""
    yield from _place_skipped(view)
    yield from _bare_noes(view)
    for clinician in view.find("clinicians"):
        yield from _kept_from(view, clinician)
        yield from _nothing_to_say(view, clinician)
        yield from _left_out(view, clinician)


def _kept_from(view: View, clinician: Mark) -> Iterator[tuple[Mark, Mark]]:
    """“It is best kept from your doctor”, "Your GP will talk you out of it, so keep it to yourself"."""
    if not _DENYING.isdisjoint(view.bag):
        return
    for at in view.places(_KEEPING):
        behind = view.norms[at + 1 : at + 1 + _NEAR]
        told = imperative_at(view, at) or view.norms[at - 1] in _MAY or view.norms[at - 1] in {"best", "so", "better"}
        secret = behind[1:2] == ["to"] and not _SECRET.isdisjoint(behind[2:3])
        hidden = at < clinician.start <= at + 1 + _NEAR and "from" in view.norms[at : clinician.start]
        if told and (hidden or (secret and clinician.start < at)):
            yield Mark(at, at + 1, "no-need"), Mark(min(at, clinician.start), max(clinician.end, at + 2), "no-need")
            return


def _left_out(view: View, clinician: Mark) -> Iterator[tuple[Mark, Mark]]:
    """“The doctor stays out of it”, "we leave your doctor out of the process", "no doctor in the loop"."""
    warned = any("out" not in view.norms[rule.start : rule.end] for rule in view.find("prohibit", "unsafe"))
    if warned or not (_DENYING - {"no"}).isdisjoint(view.bag) or view.has("condition-clause", "hedge-modal"):
        return
    led = view.norms[max(view.body, clinician.start - _STAYING) : clinician.start]
    behind = view.norms[clinician.end : clinician.end + _NEAR + 2]
    out = next((at for at in range(len(behind) - 2) if behind[at : at + 2] == ["out", "of"]), None)
    if out is not None and led[-1:] != ["no"] and not _STAYS.isdisjoint([*led, *behind[:out]]):
        place = behind[out + 2 : out + 4]
        if place[0] in _WHAT and (place[0] != "the" or not _PROCESS.isdisjoint(place)):
            end = clinician.end + out + 2
            yield Mark(clinician.end + out, end, "no-need"), Mark(clinician.start, end, "no-need")
    elif led[-1:] == ["no"] and _IN in [behind[:2], behind[1:3]] and not _PROCESS.isdisjoint(behind):
        yield Mark(clinician.start - 1, clinician.start, "no-need"), Mark(clinician.start - 1, clinician.end, "no-need")


def _nothing_to_say(view: View, clinician: Mark) -> Iterator[tuple[Mark, Mark]]:
    """“Doctors have nothing useful to say about it”, "a doctor adds nothing": why ask one?"""
    verb, nothing = (*view.norms[clinician.end : clinician.end + 2], "", "")[:2]
    behind = view.norms[clinician.end + 2 : clinician.end + 2 + _NEAR]
    plain = not behind or behind[0] in _ENDS or "to" in behind[:2] or behind[0] in _ADDING
    useful = not _ADDING.isdisjoint({verb, *behind[:3]}) and verb in _NOTHING | _ADDING
    if nothing == "nothing" and plain and useful:
        end = clinician.end + 2
        yield Mark(clinician.end, end, "no-need"), Mark(clinician.start, end, "no-need")


def _place_skipped(view: View) -> Iterator[tuple[Mark, Mark]]:
    """“Skip the surgery”, "you can bypass the clinic": where one would be asked."""
    for at, word in enumerate(view.norms[:-2]):
        if word not in _SKIPPING or view.norms[at + 1] not in {"the", "your", "that"}:
            continue
        told = imperative_at(view, at) or view.norms[at - 1] in _MAY_OR_JOINED
        denied = not _DENYING.isdisjoint(view.norms[max(view.body, at - _NEAR) : at])
        if told and not denied and view.norms[at + 2] in _PLACES:
            yield Mark(at, at + 1, "no-need"), Mark(at, at + 3, "no-need")


def _bare_noes(view: View) -> Iterator[tuple[Mark, Mark]]:
    """“No appointment, no questions, no fuss.”: a row of what is spared."""
    taken = {mark.start for mark, _ in view.medicines.get(False, [])}
    taken |= {mark.start for mark in view.find("product-form", "tablet-nouns", "dose-noun")}
    noes = [at for at in view.places({"no"}) if view.norms[at - 1] not in _ANSWERS]  # not "it's a no, no discussion"
    if len(noes) < _ROW or any(view.norms[at - 1] == "no" for at in taken):
        return  # "No doctor, no X."
    for talk in view.find("consult-nouns", "clinicians"):
        ended = not view.norms[talk.end : talk.end + 1] or view.norms[talk.end] in _ENDS
        ended = ended and _OF_NO_ONE.isdisjoint(view.norms[talk.end :])  # "no doctor and no nurse can tell"
        led = view.norms[max(0, talk.start - 2) : talk.start]
        if ended and led[-1:] == ["no"] and (len(led) == 1 or led[0] in _ENDS):
            yield Mark(talk.start - 1, talk.start, "no-need"), Mark(talk.start - 1, talk.end, "no-need")
            return
