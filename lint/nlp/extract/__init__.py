"""Extractors: one module per kind of assertion. Each is a pure function from a scene to the assertions it makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.nlp.extract import efficacy, listed_cause, onset, onset_known, supply, topics
from lint.nlp.extract.administration import administration
from lint.nlp.extract.advice import advice
from lint.nlp.extract.approval import (
    approval,
    approval_equal,
    approval_joined,
    approval_listed,
    approval_only,
    approval_turned,
    approval_use,
    no_use,
)
from lint.nlp.extract.dose import dose, standard_dose
from lint.nlp.extract.evidence import evidence
from lint.nlp.extract.people import companion, excepted
from lint.nlp.extract.risk import risk
from lint.nlp.extract.share import share
from lint.nlp.extract.warning import warning, warning_gone
from lint.nlp.sentence.vocabulary import QUANTITY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Set as AbstractSet

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

    Extract = Callable[[Scene], Iterator[Assertion]]

__all__ = ["by_trigger", "due", "extractors", "triggered"]


def triggered(view: View) -> AbstractSet[str]:
    """The triggers that a sentence holds: the groups and concepts of its marks, and whether it holds a quantity."""
    return view.groups | {QUANTITY} if view.amounts else view.groups


def extractors(knowledge: Knowledge) -> tuple[tuple[Extract, frozenset[str] | None], ...]:
    """The extractors in the order their assertions come in, each with its triggers.

    A sentence must hold one of an extractor's triggers for it to find anything in it; most sentences hold none, and are
    passed over. `None` stands for an extractor that looks at every sentence.
    """
    return (
        (approval.extract, approval.TRIGGERS),
        (approval_use.good_for, frozenset(approval_use.not_for(knowledge))),
        (approval_joined.taken_up, None),
        (approval_turned.turned, None),
        (approval_equal.as_rigorous, None),
        (approval_listed.extract, approval_listed.triggers(knowledge)),
        (approval_only.extract, approval_only.triggers(knowledge)),
        (no_use.extract, no_use.triggers(knowledge)),
        (warning.extract, warning.triggers(knowledge)),
        (warning_gone.gone, None),
        (companion.extract, None),
        (advice.extract, advice.triggers(knowledge)),
        (excepted.extract, excepted.TRIGGERS),
        (evidence.extract, evidence.TRIGGERS),
        (dose.extract, dose.TRIGGERS | {QUANTITY}),
        (share.extract, share.triggers(knowledge)),
        (onset.extract, frozenset({QUANTITY, "course-unit", "onset"})),
        (onset_known.known, None),
        (efficacy.extract, efficacy.triggers(knowledge)),
        (risk.extract, risk.triggers(knowledge)),
        (standard_dose.extract, standard_dose.TRIGGERS),
        (administration.extract, None),
        (listed_cause.worsens, frozenset(knowledge.family_groups)),
        (supply.extract, supply.triggers(knowledge)),
        (topics.extract, topics.triggers(knowledge)),
    )


def by_trigger(found: tuple[tuple[Extract, frozenset[str] | None], ...]) -> dict[str | None, int]:
    """The extractors that each trigger calls for, as bits by their places; under `None` those of every sentence."""
    bits: dict[str | None, int] = {}
    for place, (_, triggers) in enumerate(found):
        for trigger in triggers if triggers is not None else (None,):
            bits[trigger] = bits.get(trigger, 0) | 1 << place
    return bits


def due(view: View, bits: dict[str | None, int]) -> int:
    """The extractors that have something to look for in a sentence, as bits; `bits` are those of each trigger."""
    found = bits.get(None, 0)
    for trigger in triggered(view):
        if trigger in bits:
            found |= bits[trigger]
    return found
