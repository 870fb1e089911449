"""A day's dose in spoons, drops or tablets where nothing says how much is in one: "3 to 5 tablets a day".

How many milligrams that comes to nobody can tell; whether the numbers are those of the dose, the comparison tells.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.dose.dose_role import around
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_MEASURES = frozenset({"capsule", "drop", "pill", "spoon", "tablet", "volume"})
_HELD = 5  # words of "of it in each litre"
_POINTED = 4  # words of "in the last row"
_ROWS, _STANDING = words("dose", "rows"), frozenset({"at", "from", "in", "of", "on"})
_IN_EACH, _VOLUMES = words("dose", "in_each"), words("dose", "volumes")


def other_measure(scene: Scene, amount: Amount) -> Iterator[Assertion]:
    """What is told to be usual in such a measure, of the subject by name."""
    view, knowledge = scene.view, scene.knowledge
    quantity = amount.quantity
    if family(quantity.unit) not in _MEASURES or quantity.per is None or quantity.low in {None, quantity.high}:
        return
    usual = around(view, amount, "usual") or around(view, amount, "plain-dose")
    inside = view.norms[amount.start : amount.end]
    named = not inside.count("of") or view.within(amount.start, amount.end, *knowledge.family_groups)  # not "of honey"
    label = not knowledge.medicine_marks(view) and ":" in view.norms[: amount.start]  # "Most people: 3 to 5 mL a day"
    ours = (label or view.has(f"concept:{knowledge.subject}")) and knowledge.is_subject(scene.owner(amount.start))
    if not (usual and named and ours):
        return
    told = (view, *scene.earlier, *scene.later)
    held = any(family(other.quantity.unit) in knowledge.dose_families for place in told for other in place.amounts)
    if held or any(family(other.quantity.unit).startswith("mass") for place in told for other in place.amounts):
        return
    yield scene.assertion(
        Kind.DOSE,
        amount.start,
        amount.end,
        subject=knowledge.subject,
        quantity=quantity,
        denied=bool(view.within(view.clause_at(amount.start).start, amount.start, "negation")),
        cues=(scene.cue("usual", usual[0]),),
        role="measure",
        phase="",
        rejected="no",
        per=quantity.per,
    )


def concentration(view: View, amount: Amount) -> bool:
    """“0.2 mg a litre of water”, "12 mg per decilitre": how much something holds, and nothing that is taken."""
    behind = view.norms[amount.end : amount.end + _HELD]
    return any(one in _IN_EACH and other in _VOLUMES for one, other in pairwise(behind))


def pointed_at(view: View, amount: Amount) -> bool:
    """“The 2.5 mg in the last row”: an amount that stands in a table, whosever it is there."""
    behind = view.norms[amount.end : amount.end + _POINTED]
    in_a_row = behind[1:2] == ["a"]  # "14 days in a row"
    return behind[:1] != [] and behind[0] in _STANDING and not in_a_row and not _ROWS.isdisjoint(behind[1:])
