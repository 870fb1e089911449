"""How much each word of a claim tells of it: what resembles a claim is measured in its words.

A word counts by its inverse document frequency (Spärck Jones, 1972), the claims of the sheet being the documents:
"liver" tells much where one claim speaks of it, "trial" little where five do.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon import stems
from lint.sheet.claims import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lint.sheet.claims import AnyClaim
    from lint.sheet.sheet import Sheet

_CONDITION = 0.3  # of a word's weight that names the condition: any claim might hold it
# The fields of a claim that name what it is about.
_ABOUT = ("population", "action", "hazard", "effect", "supplier", "together_with")


class Wording(NamedTuple):
    """A claim in its words: for each way it is put, its stems with their weights; the concepts that it is about."""

    puts: tuple[Mapping[str, float], ...]
    concepts: frozenset[str]
    names: frozenset[str]  # the stems of these concepts' names: who names one has said them all
    beside: frozenset[str]  # what it is about taking the medicine together with


def wordings(sheet: Sheet) -> dict[str, Wording]:
    """Each claim of a sheet in the words of `says` and `disclaimer`, the names of its medicine left out."""
    medicine = _names(sheet, sheet.family)
    condition = _names(sheet, (sheet.condition,))
    texts = {
        key: [stems(text) - medicine for text in (claim.says, claim.disclaimer) if text]
        for key, claim in sheet.claims.items()
    }
    held = Counter(stem for put in texts.values() for stem in frozenset().union(*put))
    weights = {
        stem: math.log((len(texts) + 1) / count) * (_CONDITION if stem in condition else 1)
        for stem, count in held.items()
    }
    made = {}
    for key, claim in sheet.claims.items():
        concepts = frozenset(_about(claim))
        puts = tuple({stem: weights[stem] for stem in put} for put in texts[key] if put)
        beside = claim.together_with if isinstance(claim, RiskClaim) else ()
        made[key] = Wording(puts, concepts, _names(sheet, concepts), frozenset(beside))
    return made


def _about(claim: AnyClaim) -> Iterator[str]:
    for field in _ABOUT:
        told: str | list[str] | None = getattr(claim, field, None)
        if told:
            yield from [told] if isinstance(told, str) else told


def _names(sheet: Sheet, concepts: Iterable[str]) -> frozenset[str]:
    named = (sheet.concepts[concept].terms for concept in concepts if concept in sheet.concepts)
    return stems(" ".join(term for terms in named for term in terms))
