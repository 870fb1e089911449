"""The figures that a sheet's claims have in their words, beside those that stand in fields of their own.

"… or took one in the past 14 days": no kind of claim has a field for everything that may be counted, and the words of a
claim tell it all the same. What an article says in much the same words is held to the same figure.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon import stems
from lint.model.quantity import Quantity
from lint.quantity import family, scan
from lint.sheet.claims import DoseClaim, EfficacyClaim, RatioClaim, StandardDoseClaim, StudyClaim

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint.sheet.claims import AnyClaim
    from lint.sheet.sheet import Sheet

Measured = tuple[str, bool]

_PARTS = re.compile(r"(?<=[.!?;:])\s+")
# What a comparison of its own judges: how much is taken, what share of people it helps or harms. How many a study had
# is judged by the study that is told of, but a study may be told of in the claim's words alone.
_ELSEWHERE = (EfficacyClaim, RatioClaim, StandardDoseClaim)
_COUNTED = frozenset({"people", "share"})
_TIMES = ("time", "every", "lasts", "within", "frequency")
_BODY_WEIGHT = frozenset({"kg", "lb"})


class Figure(NamedTuple):
    """A quantity in a claim's words, and the words of its sentence around it."""

    claim: str
    quantity: Quantity
    around: str
    binding: bool  # whether an article may be held to it; else it is only known
    fielded: bool  # whether the claim has a time in a field of its own as well, which is compared first


def measured(quantity: Quantity) -> Measured:
    """What two quantities must have in common to be compared: what is measured, and whether it is a frequency."""
    return family(quantity.unit), quantity.per is not None


def figures(sheet: Sheet) -> tuple[Figure, ...]:
    """Every quantity in the words of a sheet's claims, in the sheet's order."""
    return tuple(
        Figure(
            claim.id,
            mention.quantity,
            f"{part[: mention.start]} {part[mention.end :]}",
            _binding(claim, mention.quantity),
            any(isinstance(getattr(claim, field, None), Quantity) for field in _TIMES),
        )
        for claim in sheet.claims.values()
        for text in (claim.says, claim.disclaimer)
        for part in _PARTS.split(text or "")
        for mention in scan(part)
    )


def weighed(sheet: Sheet) -> tuple[tuple[Figure, Mapping[str, float]], ...]:
    """Each figure with the stems of the words around it and their weights in the sheet."""
    weights = {stem: held for wording in sheet.wordings.values() for put in wording.puts for stem, held in put.items()}
    return tuple(
        (figure, {stem: weights[stem] for stem in stems(figure.around) if stem in weights and not stem.isdigit()})
        for figure in sheet.figures
    )


def _binding(claim: AnyClaim, quantity: Quantity) -> bool:
    what, often = measured(quantity)
    if isinstance(claim, StudyClaim):
        return what in _COUNTED
    if isinstance(claim, _ELSEWHERE) or what in _COUNTED:
        return False
    if what == "time" or quantity.unit in _BODY_WEIGHT:
        return True
    return not isinstance(claim, DoseClaim) and (often or what not in {"mass", "volume"})
