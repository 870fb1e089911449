"""A level that the source sees fall or rise, and that is said to stay: "it never lowers blood pressure", "won't drop".

The level is the last word of an effect's name that begins by saying which way it goes: "low blood pressure".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.level_moved import moves
from lint.nlp.extract.risk.risk_topic import denial, ours, someone
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.clauses import Clause
    from lint.nlp.sentence.view import View

_LEVELS = words("beside_calm", "levels")
_RISEN = words("level_kept", "risen")
_DENYING = words("beside_calm", "denying")
_FALLING = words("beside_calm", "changing")
_RISING = words("level_kept", "rising")
_LEAVING, _ALONE = words("beside_calm", "leaving"), words("beside_calm", "alone")
_NOTHING = words("beside_calm", "nothing")
_AUXILIARIES = words("level_kept", "auxiliaries")
_LIMITING = words("level_kept", "limiting")
_REACH = 6  # words from a level to what is denied of it
_LEFT = 5  # words from "leaves" to "alone"
_MOVED = 5  # words from "lowers" to the level
_NOT = frozenset({"not", "never"})
_TOLD = frozenset({ClauseKind.MAIN, ClauseKind.CONTRAST, ClauseKind.REASON})


def named_levels(terms: list[str]) -> Iterator[tuple[str, bool]]:
    """“sugar” of "low blood sugar" and "drop in blood sugar", each with whether it goes up."""
    for term in terms:
        parts = term.lower().split()
        if len(parts) > 1 and parts[0] in _LEVELS:
            yield parts[-1], parts[0] in _RISEN


@lru_cache(maxsize=16)
def risky_levels(knowledge: Knowledge) -> tuple[tuple[str, str, bool], ...]:
    """The levels that a risk of the medicine alone is about, each with that risk and with whether it goes up."""
    concepts = knowledge.sheet.concepts
    return tuple(
        dict.fromkeys(
            (word, claim.effect, up)
            for claim in knowledge.claims(RiskClaim)
            if not claim.together_with
            for word, up in named_levels(concepts[claim.effect].terms)
        )
    )


def level_kept(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Every level of a risk that the medicine is said to leave as it is, in a statement that nothing limits."""
    view = scene.view
    levels = risky_levels(scene.knowledge)
    if not levels or view.question or scene.reading != "own" or view.bag.isdisjoint({word for word, _, _ in levels}):
        return
    for word, effect, up in levels:
        found = kept(view, frozenset({word}), up=up) or _not_moved(view, word, up=up)
        if found is None or scene.hedges(found.start) or someone(view, found) or not ours(scene, found.start):
            continue
        clause = view.clause_at(found.start)
        if clause.kind in _TOLD and not _limited(view, found, clause):
            yield denial(scene, found.start, found.end, effect, scene.cue("kept", found), "denied")
            return


def _limited(view: View, found: Mark, clause: Clause) -> bool:
    """“… as much as the full dose”, "… too far", "… if you sit": how far, for whom or when it is so."""
    rest = view.norms[found.end : clause.end]
    return not _LIMITING.isdisjoint(rest) or bool(view.within(clause.start, clause.end, "condition-clause"))


def _not_moved(view: View, level: str, *, up: bool) -> Mark | None:
    """“It never lowers your pressure”, "doesn't bring the pressure down"; not "Never lower your pressure"."""
    for at, raised in moves(view):
        reach = range(at + 1, min(len(view.norms), at + 1 + _MOVED))
        place = next((to for to in reach if view.norms[to] == level), None)
        led = at - 1
        while led > 0 and view.norms[led].endswith("ly"):
            led -= 1
        plain = view.norms[at].endswith("s") or not _AUXILIARIES.isdisjoint(view.norms[max(0, led - 1) : led])
        if place is not None and raised == up and view.norms[led] in _NOT and plain:
            return Mark(led, place + 1, "kept")
    return None


def kept(view: View, levels: frozenset[str], *, up: bool = False) -> Mark | None:
    """“Your pressure won't drop”, "leaves your pressure alone", "does nothing to your pressure"."""
    for at in [at for at, word in enumerate(view.norms) if word in levels]:
        behind = view.norms[at + 1 : at + 1 + _REACH]
        denied = next((step for step, word in enumerate(behind) if word in _DENYING), None)
        if denied is not None:
            changing = _RISING if up else _FALLING
            change = next((step for step, word in enumerate(behind) if step > denied and word in changing), None)
            if change is not None:
                return Mark(at, at + 2 + change, "safe")
        led = view.norms[max(view.body, at - _LEFT) : at]
        left = next((step for step, word in enumerate(led) if word in _LEAVING), None)
        if (
            left is not None
            and not _ALONE.isdisjoint(behind[:2])
            and not view.denied(Mark(at - len(led) + left, at, ""))
        ):
            return Mark(at - len(led) + left, at + 2, "safe")
        if left is None and not _NOTHING.isdisjoint(led) and led[-3:-1] != [] and {"to", "on"} & set(led[-3:]):
            return Mark(at - len(led), at + 1, "safe")
    return None
