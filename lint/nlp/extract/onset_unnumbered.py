"""How soon it works, told without a number: "overnight", "the first night", "within hours", "takes years"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.model.quantity import Quantity
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark
from lint.sheet import OnsetClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene


_AT_ONCE = [term.split() for term in sorted(words("onset", "at_once"))]
_SHORTLY, _LENGTHY = words("onset", "shortly"), frozenset({"years"})
_UNITS, _WITHIN = words("onset", "units"), words("onset", "within")
_TOLD = frozenset(term[-1] for term in _AT_ONCE) | _UNITS | _SHORTLY | _LENGTHY
_OF_A_NIGHT = frozenset({"on", "while", "as", "by", "to"})
_BEFORE, _PERSONAL = words("onset", "before"), words("onset", "personal")
_TAKES, _TO, _WORKING = words("onset", "takes"), words("onset", "to"), words("onset", "working")
_TO_OR_FOR = _TO | {"for"}
_SOON = 8  # words behind a word of onset
_TO_WORK = 9  # words behind "takes years" in which "to work" stands
_LONG = "takes-years"
_MANY = 2  # years at least


def unnumbered(scene: Scene) -> Iterator[Assertion]:
    """The time in which the subject is said to work, where words give it and no amount of time."""
    view = scene.view
    if _TOLD.isdisjoint(view.bag) or view.question:
        return
    for cue in (*view.find("onset"), *_takes_years(scene)):
        if view.within(view.clause_at(cue.start).start, cue.start, "negation", "negation-partial"):
            continue
        if not _PERSONAL.isdisjoint(view.norms[view.clause_at(cue.start).start : cue.start]):
            continue
        told = _told(scene, cue)
        if told is None or scene.owner(told[0]) == OTHER or scene.elsewhere(told[0]):
            continue
        yield scene.assertion(
            Kind.ONSET,
            told[0],
            told[1],
            subject=scene.owner(told[0]),
            denied=False,
            quantity=told[2],
            cues=(scene.cue("onset", cue),),
            certain="yes",
        )
        return


def _told(scene: Scene, cue: Mark) -> tuple[int, int, Quantity] | None:
    """Where the time that belongs to a word of onset stands, and how long it is."""
    view = scene.view
    if cue.group == _LONG:
        return cue.start, cue.end, Quantity(Fraction(_MANY), Fraction(_MANY), "year")
    high = min(cue.end + _SOON, view.clause_at(cue.start).end)
    if not _BEFORE.isdisjoint(view.norms[cue.start : high]):
        return None
    for at in range(cue.start, high):
        term = next((term for term in _AT_ONCE if view.norms[at : at + len(term)] == term), None)
        found = (len(term), "day") if term is not None else _within_the(scene, at)
        behind = [word for word in view.norms[at + (found[0] if found else 0) :][:2] if word != ","]
        if found is None or (behind and behind[0] in _OF_A_NIGHT):
            continue  # "works overnight on your own endorphins"
        return at, at + found[0], Quantity(Fraction(1), Fraction(1), found[1])
    return None


def _within_the(scene: Scene, at: int) -> tuple[int, str] | None:
    """“within the year”, "within hours" of what takes weeks: how many words, and the unit there is one of."""
    norms = scene.view.norms
    if norms[at] not in _WITHIN:
        return None
    if norms[at + 1 : at + 2] and norms[at + 1] in _SHORTLY:
        slow = all(claim.within.unit in _UNITS - {"day"} for claim in scene.knowledge.claims(OnsetClaim))
        return (2, "day") if slow else None
    bound = norms[at + 1 : at + 2] == ["the"] and norms[at + 2 : at + 3] != [] and norms[at + 2] in _UNITS
    return (3, norms[at + 2]) if bound else None


def _takes_years(scene: Scene) -> Iterator[Mark]:
    """“It takes years before X starts to work”, "X can take years to have an effect", of what takes less than one."""
    view, claims = scene.view, list(scene.knowledge.claims(OnsetClaim))
    if _LENGTHY.isdisjoint(view.bag) or any(claim.within.unit == "year" for claim in claims):
        return
    for at in range(view.body + 1, len(view.norms) - 1):
        if view.norms[at] not in _LENGTHY or view.norms[at - 1] not in _TAKES:
            continue
        clause = view.clause_at(at)
        behind = view.norms[at + 1 : min(at + _TO_WORK, clause.end)]
        ours = view.within(clause.start, clause.end, *scene.knowledge.subject_groups)
        if ours and behind[:1] and behind[0] in _TO_OR_FOR and not _WORKING.isdisjoint(behind):
            yield Mark(at - 1, at + 1, _LONG)
