"""Quantities in text: finding, reading, writing, converting and comparing them.

A grammar, not a pattern: a text is cut into tokens once, and numbers, units, comparisons and frequencies are read from
them by rules that know of each other. Only offsets into the given text are used; nothing is searched twice.
"""

from __future__ import annotations

from lint.model.quantity import Quantity, QuantityMention
from lint.quantity.arithmetic import convert, overlaps, same, within
from lint.quantity.grammar import read
from lint.quantity.tokens import TokenKind, may_hold_quantity
from lint.quantity.units import family
from lint.quantity.wording import format_quantity

__all__ = ["convert", "family", "format_quantity", "overlaps", "parse_quantity", "same", "scan", "within"]

_EXAMPLE = 'such as "3 to 5 mg/day", "less than 5 mg/day", "80 people" or "3 months"'


def scan(text: str) -> tuple[QuantityMention, ...]:
    """All quantities in a sentence or paragraph, in order and without overlap.

    A mention covers comparison, numbers, unit and frequency: "up to 5 mg a day". Of numbers that share a unit
    ("1.5, 3 or 4.5 mg") each is a mention. Years, codes, labels, clock times and bare numbers are no quantities.
    Takes time linear in the text; returns at once when it holds no number.
    """
    if not may_hold_quantity(text):
        return ()
    tokens, found = read(text)
    mentions = []
    for one in found:
        start, end = tokens.starts[one.first], tokens.ends[one.last - 1]
        mentions.append(QuantityMention(start, end, one.quantity, text[start:end]))
    return tuple(mentions)


def parse_quantity(text: str) -> Quantity:
    """The one quantity that a sheet's value such as "3 to 5 mg/day" or "80 people" states.

    Raises ValueError, saying what is wrong and how to write it, when the text is anything else.
    """
    stripped = text.strip()
    if not stripped:
        message = f"empty: write a number with its unit, {_EXAMPLE}"
        raise ValueError(message)
    tokens, found = read(stripped)
    if not found:
        numbers = any(kind in (TokenKind.NUMBER, TokenKind.GLYPH) for kind in tokens.kinds)
        problem = "has no unit that is known" if numbers else "has no number"
        message = f'"{stripped}" {problem}: write a number with its unit, {_EXAMPLE}'
        raise ValueError(message)
    first = found[0]
    if len(found) > 1:
        message = f'"{stripped}" holds {len(found)} quantities: write one number or a range, {_EXAMPLE}'
        raise ValueError(message)
    start, end = tokens.starts[first.first], tokens.ends[first.last - 1]
    rest = f"{stripped[:start]} {stripped[end:]}".strip()
    if rest:
        message = f'"{stripped}": "{rest}" is not understood beside the quantity; write it alone, {_EXAMPLE}'
        raise ValueError(message)
    if first.inverted:
        message = f'"{stripped}" is upside down: write the smaller number first, {_EXAMPLE}'
        raise ValueError(message)
    return first.quantity
