"""What was understood of a sentence, as one JSON object."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lint.report.to_json import cue

if TYPE_CHECKING:
    from fractions import Fraction

    from lint.model.parsed import ParsedSentence, PlacedAssertion
    from lint.model.quantity import Quantity


def render(item: ParsedSentence) -> str:
    """One JSON object on one line, with its line end."""
    fields = {
        "path": item.path,
        "line": item.line,
        "text": item.text,
        "strength": int(item.strength),
        "assertions": [_assertion(placed) for placed in item.assertions],
        "quantities": [{"text": use.text, **_quantity(use.quantity)} for use in item.quantities],
        "concepts": [
            {
                "id": mention.concept,
                "text": mention.text,
                "negated": mention.negated,
                "stance": mention.stance.value,
            }
            for mention in item.concepts
        ],
    }
    return json.dumps(fields, ensure_ascii=False) + "\n"


def _assertion(placed: PlacedAssertion) -> dict[str, Any]:
    one = placed.assertion
    return {
        "kind": one.kind.value,
        "subject": one.subject,
        "object": one.object,
        "population": one.population,
        "year": one.year,
        "polarity": one.polarity.value,
        "stance": one.stance.value,
        "strength": int(one.strength),
        "quantity": _quantity(one.quantity) if one.quantity else None,
        "cues": [cue(item) for item in placed.cues],
        "aspects": dict(one.aspects),
        "line": placed.start.line,
        "column": placed.start.column,
        "end_line": placed.end.line,
        "end_column": placed.end.column,
        "claims": [{"claim": item.claim, "relation": item.relation, "why": item.why} for item in placed.claims],
    }


def _quantity(quantity: Quantity) -> dict[str, Any]:
    return {
        "low": _number(quantity.low),
        "high": _number(quantity.high),
        "unit": quantity.unit,
        "per": quantity.per,
        "comparator": quantity.comparator.value,
    }


def _number(value: Fraction | None) -> float | None:
    if value is None:
        return None
    return int(value) if value.denominator == 1 else float(value)
