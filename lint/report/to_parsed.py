"""What was understood of a sentence, as one JSON object or as lines for people."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lint.report.style import Palette, paragraph, printable

if TYPE_CHECKING:
    from fractions import Fraction

    from lint.model.parsed import ParsedSentence, PlacedAssertion
    from lint.model.quantity import Quantity


def as_json(item: ParsedSentence) -> str:
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


def as_text(item: ParsedSentence, *, color: bool = False, columns: int = 80) -> str:
    """The sentence, and under it what was understood of it."""
    dress = Palette(color)
    lines = [dress(f"{printable(item.path)}:{item.line}", "bold") + dress(f"  strength {int(item.strength)}", "dim")]
    lines += paragraph(item.text, columns, "  ", "  ")
    for placed in item.assertions:
        one = placed.assertion
        about = " → ".join(slot for slot in (one.subject, one.object, one.population) if slot)
        slots = [
            about,
            str(one.year or ""),
            f"{one.polarity.value}, {one.stance.value}",
            f"strength {int(one.strength)}",
        ]
        if one.quantity:
            slots.append(describe(one.quantity))
        slots += [f"{name}: {value}" for name, value in one.aspects.items()]
        lines += paragraph("; ".join(slot for slot in slots if slot), columns, f"    {one.kind.value:<18}", " " * 22)
        if one.cues:
            cues = ", ".join(
                f"{cue.kind}: {cue.text}" + (f" ({cue.source})" if cue.source != "sentence" else "") for cue in one.cues
            )
            lines += paragraph(cues, columns, " " * 22, " " * 22)
    for use in item.quantities:
        lines += paragraph(f"{use.text} = {describe(use.quantity)}", columns, f"    {'quantity':<18}", " " * 22)
    for mention in item.concepts:
        negated = ", negated" if mention.negated else ""
        note = f"{mention.text} = {mention.concept} ({mention.stance.value}{negated})"
        lines += paragraph(note, columns, f"    {'concept':<18}", " " * 22)
    return "\n".join(lines) + "\n\n"


def describe(quantity: Quantity) -> str:
    """A quantity in one notation, such as "3–5 mg/day" or "<5 mg/day"."""
    low, high = (None if bound is None else f"{float(bound):g}" for bound in (quantity.low, quantity.high))
    number = low if low == high else "–".join(bound for bound in (low, high) if bound)
    sign = "" if quantity.comparator.value == "=" else quantity.comparator.value
    return f"{sign}{number} {quantity.unit}" + (f"/{quantity.per}" if quantity.per else "")


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
        "cues": [{"kind": cue.kind, "text": cue.text, "source": cue.source} for cue in one.cues],
        "aspects": dict(one.aspects),
        "line": placed.start.line,
        "column": placed.start.column,
        "end_line": placed.end.line,
        "end_column": placed.end.column,
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
