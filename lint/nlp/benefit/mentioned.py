"""Words of benefit that are only talked about: an entry's own name, one word told from another, a reference.

And those that are told of animals, or of a harm: what is wiped out is something that the body needs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.quantity import family

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_BEING = frozenset({"are", "is", "was", "were"})
_APART, _JOINED = words("mentioned", "apart"), words("mentioned", "joined")
_ANIMALS, _HUMANS = words("animals_only", "animals"), words("animals_only", "humans")
_NEAR = 4  # words from "are" to "different"
_NEEDED, _MENDING = words("mentioned", "needed"), words("mentioned", "mending")
_BEHIND = words("mentioned", "behind")
_HARMED = 7  # words of "nearly all of your white cells"
_TOPICS, _PREDICATES = words("mentioned", "topics"), words("clauses", "auxiliaries")
_ATTACKS = "relapse-outcomes"
_EARLY, _STARTING = words("mentioned", "early"), words("mentioned", "starting")
_FIRST = 4  # words of "in the first weeks"
_DOSES, _MAKING = words("no_benefit", "doses"), words("no_benefit", "making")
_SETTLING, _LEADING = words("no_benefit", "settling"), words("no_benefit", "leading_to_dose")


def mentioned(view: View, mark: Mark) -> bool:
    """Whether a word of benefit is named and not used."""
    behind = view.norms[mark.end : mark.end + 1]
    if behind == ["-"] and view.norms[mark.end - 1] == "off":
        return True  # "See off-label"
    if view.norms[mark.start - 1] == "however":
        return True  # "however steady your hand"
    if _of_a_section(view, mark):
        return True
    alone = mark.end - mark.start >= len([word for word in view.norms if word[0].isalpha()])
    return (alone and view.block.kind is BlockKind.TERM) or _told_apart(view, mark)


def _of_a_section(view: View, mark: Mark) -> bool:
    """“Benefits of X for Y”, a heading that names what stands below and tells of none itself."""
    if view.block.kind is not BlockKind.HEADING or view.norms[view.body : mark.start] not in ([], ["the"]):
        return False
    named = view.norms[mark.start : mark.start + 2]
    plain = _TOPICS.issuperset(named[:1]) and named[1:] == ["of"] and not view.has("certainty")
    return plain and _PREDICATES.isdisjoint(view.norms[mark.end :]) and ":" not in view.norms


def _told_apart(view: View, mark: Mark) -> bool:
    """“Legal and proven are two different things”, "is not the same as proven"."""
    led = view.norms[max(view.body, mark.start - _NEAR) : mark.start]
    if led[-2:] in (["same", "as"], ["not", "mean"]):
        return True
    if led[-1:] == [] or led[-1] not in _JOINED or _BEING.isdisjoint(view.norms[mark.end : mark.end + 1]):
        return False
    return not _APART.isdisjoint(view.norms[mark.end + 1 : mark.end + 1 + _NEAR])


def of_a_dose(view: View, mark: Mark) -> bool:
    """“About half the usual dose”, "slows the making of X", "nothing to lose sleep over": no less of what ails.

    Nor is it a gain where people "settle somewhere between" two doses.
    """
    said = view.norms[mark.end : mark.end + 3]
    if not _SETTLING.isdisjoint(view.norms[mark.end - 1 : mark.end]):
        amount = next((cue for cue in view.amounts if cue.start >= mark.end), None)
        timed = amount is None or family(amount.quantity.unit) == "time"
        if amount is not None and not timed and _LEADING.issuperset(view.norms[mark.end : amount.start]):
            return True
    return (
        said[:2] == ["sleep", "over"]
        or not _DOSES.isdisjoint(said[:1])
        or ("of" in said[1:] and not _MAKING.isdisjoint(said[:2]))
    )


def set_off_by_it(view: View, form: str, outcome: Mark | None) -> bool:
    """“Early flares settle", “the flare at the start passes": what the first weeks of taking it bring, and no gain."""
    if form != "better" or outcome is None or outcome.group != _ATTACKS:
        return False
    led, behind = view.norms[max(view.body, outcome.start - 1) : outcome.start], view.norms[outcome.end :]
    at_first = behind[:1] in (["at"], ["in"], ["of"], ["early"]) and not _STARTING.isdisjoint(behind[:_FIRST])
    return not _EARLY.isdisjoint(led) or at_first


def in_animals(view: View, mark: Mark) -> bool:
    """“Mice live longer on it”: told of animals, and in the same clause of nobody else."""
    clause = view.clause_at(mark.start)
    told = view.norms[max(clause.start, view.body) : clause.end]
    return not _ANIMALS.isdisjoint(told) and _HUMANS.isdisjoint(told) and not view.has("patients-most")


def harming(view: View, mark: Mark, form: str) -> bool:
    """“It can knock out the bone marrow”, "wipes out white cells": what is put an end to is what the body needs."""
    if form != "cure" or not _MENDING.isdisjoint(view.norms[mark.start : mark.end]):
        return False
    organs = {cue.end for cue in view.within(mark.end, mark.end + _HARMED, "organ")}
    for at in range(mark.end, min(mark.end + _HARMED, len(view.norms))):
        if not view.norms[at].isalpha():
            break
        behind = view.norms[at + 1 : at + 2]
        last = behind == [] or not behind[0].isalpha() or behind[0] in _BEHIND or behind[0].endswith("ly")
        if last:
            return at + 1 in organs or view.norms[at] in _NEEDED
    return False
