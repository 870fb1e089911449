"""What was understood of a sentence, for people: each assertion beside the claims that it was compared with."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from lint.model.assertion import Kind, Stance
from lint.model.evidence import Row
from lint.quantity import format_quantity
from lint.report.columns import table
from lint.report.explained import SIDES, words
from lint.report.style import paragraph, printable, width

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import ConceptMention
    from lint.model.parsed import Compared, ParsedSentence, PlacedAssertion
    from lint.report.style import Palette

_INDENT = "    "
_LABEL = 16  # "contraindication"
_COLORS = {"supports": "green", "possibly-supports": "yellow"}


def render(item: ParsedSentence, dress: Palette, columns: int = 80) -> str:
    """The sentence, and under it what was understood of it, with an empty line behind it."""
    strength = dress(f"  strength {int(item.strength)}", "dim") if item.strength else ""
    lines = [dress(f"{printable(item.path)}:{item.line}", "bold") + strength]
    lines += paragraph(item.text, columns, "  ", "  ")
    for _, group in groupby(item.assertions, key=_together):
        lines += _block(list(group), columns, dress)
    numbers = (f"“{use.text}” = {format_quantity(use.quantity)}" for use in item.quantities)
    lines += _listed("numbers", numbers, columns, dress)
    names = (f"“{mention.text}” = {mention.concept}{_aside(mention)}" for mention in item.concepts)
    lines += _listed("names", names, columns, dress)
    return "\n".join(lines) + "\n\n"


def _aside(mention: ConceptMention) -> str:
    """How a concept is named where it is not simply said."""
    notes = [*(["negated"] if mention.negated else []), *([mention.stance.value] * (mention.stance != Stance.ASSERTED))]
    return f" ({', '.join(notes)})" if notes else ""


def _together(placed: PlacedAssertion) -> object:
    """The slots of one study make one block, and so does what is said twice in one sentence."""
    one = placed.assertion
    return one.aspects.get("frame") if one.kind is Kind.STUDY else (one.kind, placed.rows, placed.claims)


def _block(group: list[PlacedAssertion], columns: int, dress: Palette) -> Iterator[str]:
    """Assertions that belong together, beside each claim that they were compared with."""
    name = f"{_INDENT}{group[0].assertion.kind.value:<{_LABEL}}"
    compared: dict[str | None, list[Compared]] = {}
    for placed in group:
        for item in placed.claims:
            compared.setdefault(item.claim, []).append(item)
    room = columns - len(name)
    alone = table(_merged(row for placed in group for row in placed.rows), SIDES, room, dress, alone=True)
    body: list[str] = []
    for claim, items in compared.items():
        worst = next((item for item in items if item.relation not in _COLORS), items[0])
        title = f"{worst.relation.replace('-', ' ')} {claim}" if claim else f"{worst.relation}: no claim has it"
        body.append("  " + dress(title, "bold", _COLORS.get(worst.relation, "red")))
        body += table(_merged(row for item in items for row in item.rows), SIDES, room, dress)
    body = body or alone
    cues = tuple(cue for placed in group for cue in placed.cues)
    body += [f"  {line}" for line in words(cues, room - 2)]
    for line in body or [""]:
        yield (name + line).rstrip()
        name = " " * width(name)


def _merged(rows: Iterator[Row]) -> list[Row]:
    """One row a slot: the texts of both sides together, marked where one of them is."""
    found: dict[str, Row] = {}
    for row in rows:
        known = found.get(row.slot)
        if known is None or (row.differs and not known.differs):
            found[row.slot] = row
        elif row.differs == known.differs:
            article = known.article if row.article in known.article.split(", ") else f"{known.article}, {row.article}"
            source = known.source if row.source in known.source.split("; ") else f"{known.source}; {row.source}"
            found[row.slot] = Row(row.slot, article, source.removeprefix("; "), row.differs)
    return list(found.values())


def _listed(label: str, texts: Iterator[str], columns: int, dress: Palette) -> list[str]:
    line = "; ".join(dict.fromkeys(texts))
    first = f"{_INDENT}{label:<{_LABEL}}  "
    return [dress(part, "dim") for part in paragraph(line, columns, first, " " * width(first))] if line else []
