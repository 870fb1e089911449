"""Table cells that hold a number only, whose unit stands in the header of the column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.view import Amount
from lint.nlp.sentence.years import is_year
from lint.quantity import family, scan

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_WHO = frozenset({"who", "whom"})
_SIZES = words("frames", "size_headers")
_RATED = frozenset({"of", "per"})
_NUMBER = 5  # words of a cell that is a number or a range


def next_to(cell: View, beside: View) -> bool:
    """Whether a cell stands behind another in its row and holds one word, which may be the unit of its number."""
    here, there = cell.block.cell, beside.block.cell
    if here is None or there is None or len(beside.norms) != 1:
        return False
    return (there.table, there.row, there.column) == (here.table, here.row, here.column + 1) and not there.header


def header_amounts(cell: View, header: View) -> tuple[Amount, ...]:
    """The quantity of a cell that holds only a number, with the unit of its column's header: "Weeks" above "3-4".

    A unit in brackets counts first, "At night (mg)". Below "Who" or "n" it is people, also in front of a comma: "92,
    without diabetes".
    """
    counted = cell.norms[:1] if cell.norms[1:2] in ([], [","], ["("]) and not is_year(cell.norms[0]) else []
    people = not _WHO.isdisjoint(header.norms[:1]) or " ".join(header.norms).strip(" .:()") in _SIZES
    if people and counted and counted[0].replace(",", "").isdigit():
        found = scan(f"{counted[0]} people")
        return tuple(Amount(0, 1, item.quantity, cell.words(0, 1)) for item in found)
    if (
        len(cell.norms) > _NUMBER
        or not all(word[0].isdigit() or not word[0].isalpha() or word in {"to", "or"} for word in cell.norms)
        or not any(word[0].isdigit() for word in cell.norms)
    ):
        return ()
    for index in sorted(range(len(header.norms)), key=lambda at: header.norms[at - 1 : at] != ["("]):
        if not header.norms[index].isalpha():
            continue
        for last in range(len(header.norms), index, -1):
            text = f"{cell.text} {header.words(index, last)}".rstrip(")] ")
            found = scan(text)
            if len(found) == 1 and found[0].start == 0:
                if is_year(cell.norms[0]) and family(found[0].quantity.unit) == "time":
                    return ()  # "2016" below "Year" is a date
                return (Amount(0, len(cell.norms), found[0].quantity, cell.text),)
    return ()


def rated(corner: View) -> bool:
    """“Out of 1,000 people who take it”, in the corner of a table: what all its numbers are counted of."""
    people = [amount for amount in corner.amounts if family(amount.quantity.unit) == "people"]
    return len(people) == 1 and not _RATED.isdisjoint(corner.norms[: people[0].start])
