"""The kinds of defects, each with what makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.injection import generality, hedges, quantities, statements, studies, turning

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from benchmarks.injection.article import Article, Change

MUTATORS: dict[str, Callable[[Article], Iterator[Change]]] = {
    "number": quantities.number,
    "unit": quantities.unit,
    "frequency": quantities.frequency,
    "year": studies.year,
    "size": studies.size,
    "study-swap": studies.swap,
    "negation": turning.negation,
    "lead-in": turning.lead_in,
    "hedge": hedges.hedge,
    "strength": hedges.strength,
    "generality": generality.generality,
    "disclaimer": statements.disclaimer,
    "item": statements.item,
}
