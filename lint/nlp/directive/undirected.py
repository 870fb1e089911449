"""What sounds like a permission or a prohibition and is none: "He could have known", "I don't take it"."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark


_AVOIDING = words("direction", "avoiding")
_NO_OBJECT = words("direction", "no_object")
_DANGERS = words("risk", "nouns")
_LESSENED = words("direction", "lessened")
_BEFORE = frozenset({"before", "till", "until"})
_BEGUN, _ENDED = words("direction", "begun"), words("direction", "ended")
_MOMENT = 6  # words from "until" to "start"
_LATER = frozenset({"after", "once", "when"})
_UP = 3  # words from "mix" to the end of "the two up"
_COMPARED = 4  # words between a danger and what it is compared by
_CANDIDATE, _OTHER = 4, words("direction", "other")  # words from a candidate to what it is one for
_MATTERING = words("direction", "mattering")
_EVERY = words("direction", "every")
_DONE = words("direction", "done")
_TAKEN_SO = words("direction", "taken_so")
_STAYING = words("direction", "staying")  # behind "may stay" that lets people keep a medicine
_BARE, _DEEDS, _SUFFERED = words("direction", "bare_nots"), words("direction", "deeds"), words("direction", "suffered")
_ASKING_TO = words("direction", "asking_to")
_OBJECTS = words("usage", "objects") | {"that", "both"}
_MEDICINES = frozenset({"medicine-nouns", "tablet-nouns"})
_TAKEN = _MEDICINES | {"dose-noun", "product-form"}
_WHOSE, _VISITS, _OWNED = words("actions", "owning"), words("direction", "visits"), 4  # words of "your next dose"
_PAPERS, _LETTING = words("reported", "papers"), words("direction", "letting")
_PRINTED = 4  # words of "and your latest article"
_BRINGING, _JOINED = words("direction", "bringing"), words("direction", "joined")


def undirected(view: View, mark: Mark) -> bool:
    """Whether a cue of permission or prohibition directs nobody."""
    return (
        _whichever(view, mark)
        or _done_before(view, mark)
        or by_itself(view, mark)
        or _lessened(view, mark)
        or _other_object(view, mark)
        or _another_deed(view, mark)
        or _for_another(view, mark)
        or told_of_oneself(view, mark)
        or _taken_in_a_phrase(view, mark)
        or _reason_for_something_else(view, mark)
        or _mixed_up(view, mark)
        or _told_regardless(view, mark)
    )


def reproached(view: View) -> bool:
    """“Your article would have let them go ahead”: what others printed, held against them."""
    opening = view.norms[view.body : view.body + _PRINTED]
    if "your" not in opening or _PAPERS.isdisjoint(opening[opening.index("your") :]):
        return False
    return not _LETTING.isdisjoint(view.norms[view.body + opening.index("your") :])


def _told_regardless(view: View, mark: Mark) -> bool:
    """“Tell your doctor regardless of the dose”: what is to be done in any case is to ask."""
    start = view.clause_at(mark.start).start
    asking = view.norms[mark.start] == "regardless"
    return asking and bool(view.within(start, mark.start, "contact-verbs", "consult-verbs", "doctor-call"))


def _of_a_thing(view: View, end: int) -> bool:
    """“no reason to cancel your holiday”: something that is owned and is no medicine, dose or visit."""
    if view.norms[end : end + 1] == [] or view.norms[end] not in _WHOSE:
        return False
    near = range(end + 1, end + _OWNED)
    taken = any(cue.start in near and (cue.concept or cue.group in _TAKEN) for cue in view.marks)
    return not taken and _OBJECTS.union(_VISITS).isdisjoint(view.norms[end + 1 : end + _OWNED])


def _mixed_up(view: View, mark: Mark) -> bool:
    """“so you don't mix them up”: who takes one box for another takes nothing together."""
    return view.norms[mark.end - 1] == "mix" and "up" in view.norms[mark.end : mark.end + _UP]


def _whichever(view: View, mark: Mark) -> bool:
    """“It doesn't matter which, or how often”: what was said goes for all of them, and nothing is allowed."""
    return (
        not _MATTERING.isdisjoint(view.norms[mark.start : mark.end])
        and (view.norms[mark.end : mark.end + 1] or [""])[0] in _EVERY
    )


def _done_before(view: View, mark: Mark) -> bool:
    """“He could have known that”: a modal of what did not happen."""
    behind = view.norms[mark.end : mark.end + 1]
    return view.norms[mark.end - 1] == "have" and bool(behind) and (behind[0].endswith("ed") or behind[0] in _DONE)


def by_itself(view: View, mark: Mark) -> bool:
    """“X can start it”, "X and Y together can send …": what medicines bring about, which open the clause.

    “People on X can start it” is no such.
    """
    if view.norms[mark.end - 1] not in _BRINGING:
        return False
    at = view.clause_at(mark.start).start
    named = {own.start: own.end for own in view.marks if own.concept is not None or own.group == "other-medicines"}
    if at not in named:
        return False
    while at < mark.start and (at in named or view.norms[at] in _JOINED):
        at = named.get(at, at + 1)
    return at == mark.start


def _lessened(view: View, mark: Mark) -> bool:
    """“With one tablet the danger may be smaller”: a danger that is compared forbids nothing."""
    nouns = not _DANGERS.isdisjoint(view.norms[mark.start : mark.end])
    return nouns and not _LESSENED.isdisjoint(view.norms[mark.end : mark.end + _COMPARED])


def only_later(view: View, mark: Mark) -> bool:
    """“They may start it only after a week without”: a permission for a time when they are no such people any more."""
    behind = view.norms[mark.end :]
    return any(word == "only" and then in _LATER for word, then in pairwise(behind))


def out_of_course(view: View) -> bool:
    """“You may have it until the day you start”, "once you are off it": told of a time without the medicine.

    Not "Once you have a cough, stop taking it": what is told behind the comma is to be done then.
    """
    moments = ((_BEFORE, _BEGUN), (_LATER, _ENDED))
    return any(
        not changed.isdisjoint(takewhile(lambda word: word != ",", view.norms[at + 1 : at + _MOMENT]))
        for when, changed in moments
        for at in view.places(when)
    )


def takes_more(view: View, mark: Mark) -> bool:
    """“It takes more than skipping a pill to make it an option”: what is not enough allows nothing."""
    led = view.norms[view.body : mark.start]
    return any(pair == ("more", "than") for pair in pairwise(led)) and not {
        "take",
        "takes",
        "need",
        "needs",
        "requires",
    }.isdisjoint(led)


def _reason_for_something_else(view: View, mark: Mark) -> bool:
    """“… isn't a reason not to be asked”: nothing is said of taking it."""
    to_do = view.norms[mark.end - 1 : mark.end] == ["to"]
    reason = "reason" in view.norms[mark.start : mark.end] and to_do
    if mark.group == "permit" and "reason" in view.norms[mark.start : mark.end] and not to_do:
        return _of_a_thing(view, mark.end)
    behind = view.norms[mark.end : mark.end + 1]
    if to_do and mark.group == "permit" and behind and behind[0] in _ASKING_TO:
        return True  # "welcome to ask us about something else"
    return reason and behind in (["ask"], ["be"], ["call"], ["check"], ["know"], ["say"], ["see"], ["tell"])


def told_of_oneself(view: View, mark: Mark) -> bool:
    """“I don't take it”: a fact about the speaker, no rule."""
    words = view.norms[mark.start : mark.end]
    led = [word for word in view.norms[max(view.body, mark.start - 2) : mark.start] if word != "do"]
    return words[-2:] in (["not", "take"], ["not", "use"]) and words[0] in {"not", "do"} and led[-1:] == ["i"]


def _taken_in_a_phrase(view: View, mark: Mark) -> bool:
    """“The one to take seriously is …", "you can take part", "X may stay swollen": no medicine is taken."""
    behind = view.norms[mark.end : mark.end + 1]
    if mark.group == "permit" and view.norms[mark.end - 1] == "stay":
        return behind != [] and behind[0].isalpha() and behind[0] not in _STAYING
    return view.norms[mark.end - 1] == "take" and not _TAKEN_SO.isdisjoint(behind)


def _another_deed(view: View, mark: Mark) -> bool:
    """“It cannot cause X”, "X must not be ignored", "not for sale": what is denied is no taking of a medicine."""
    behind = view.norms[mark.end : mark.end + 2]
    if mark.group != "prohibit" or view.norms[mark.end - 1] not in _BARE or not behind:
        return False
    return behind[0] in _DEEDS or (behind[0] == "be" and not _SUFFERED.isdisjoint(behind[1:]))


def _for_another(view: View, mark: Mark) -> bool:
    """“You may be a candidate for surgery”, "… for another drug": who is none for the medicine is allowed nothing."""
    behind = view.norms[mark.end : mark.end + _CANDIDATE]
    if not view.norms[mark.end - 1].startswith("candidate") or behind[:1] != ["for"]:
        return False
    named = any(
        0 < cue.start - mark.end < _CANDIDATE and (cue.concept or cue.group == "medicine-nouns") for cue in view.marks
    )
    return not _OTHER.isdisjoint(behind) or not (named or behind[1:2] in (["it"], ["this"]))


def _other_object(view: View, mark: Mark) -> bool:
    """“Avoid alcohol if you have …", "don't leave the pressure alone": something else than a medicine or "it"."""
    inner = range(mark.start + 1, mark.end - 1)
    if inner and view.norms[mark.end - 1] == "alone" and _OBJECTS.isdisjoint(view.norms[at] for at in inner):
        return not any(cue.start in inner and (cue.concept or cue.group in _MEDICINES) for cue in view.marks)
    if view.norms[mark.start] not in _AVOIDING or view.norms[mark.end - 1] in {"it", "alone"}:
        return False
    after = view.norms[mark.end : mark.end + 4]
    if not after or not after[0].isalpha() or after[0] in _NO_OBJECT:
        return False
    medicine = any(
        0 <= cue.start - mark.end <= 3 and (cue.concept or cue.group == "medicine-nouns") for cue in view.marks
    )
    return not medicine and not {"it", "them", "this", "that", "both"} & set(after)
