"""What the concepts of a sheet take from the lexicon, and from each other, without saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import Pos, core, singular
from lint.sheet import ConceptType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.lexicon import Lexicon
    from lint.sheet import Sheet

OF_SHEETS = "sheet"  # the layer of names that a sheet alone brings in
_TAKEN = (ConceptType.MEDICINE, ConceptType.SUBSTANCE, ConceptType.POPULATION)
_NAMED_ALIKE = (ConceptType.EFFECT, ConceptType.POPULATION, ConceptType.OUTCOME, ConceptType.CONDITION)


def also_called(sheet: Sheet, thing: str) -> Iterator[str]:
    """The other names of the medicine or the substance that an action is done with, where a concept has several."""
    for concept in sheet.concepts.values():
        if concept.type in _TAKEN and thing in {term.lower() for term in concept.terms}:
            yield from (term for term in concept.terms if term.lower() != thing)


def had_alike(sheet: Sheet, terms: Sequence[str]) -> Iterator[str]:
    """A history of an effect of the sheet by the effect's other names: "fits in the past" beside "past seizures"."""
    had = {name for term in terms if (name := core(term)) is not None}
    had |= {one for name in had if (one := singular(name)) is not None}
    for concept in sheet.concepts.values():
        if concept.type is ConceptType.EFFECT and had & {term.lower() for term in concept.terms}:
            yield from (f"history of {term.lower()}" for term in concept.terms)


def drawn_classes(sheet: Sheet, lexicon: Lexicon) -> dict[str, list[str]]:
    """Ready-made classes that concepts draw on without saying so, as they mean the same.

    A class of people is taken by its name ("pregnancy"), else by a term of it ("pregnant woman"), a class of actions by
    a term of it ("donate blood"), where one concept alone has it; other names for one thing by any of them, where one
    concept of its type has more of them than any other.
    """
    named = {group for concept in sheet.concepts.values() for group in concept.lexicon}
    found: dict[str, list[str]] = {}
    for group in lexicon.groups.values():
        if group.layer == OF_SHEETS and group.id not in named:
            for kind in _NAMED_ALIKE:
                taker = _sharing_most(sheet, kind, set(group.terms))
                if taker is not None:
                    found.setdefault(taker, []).append(group.id)
        if not group.common or group.id in named:
            continue
        kind = ConceptType.ACTION if group.pos is Pos.VERB else ConceptType.POPULATION
        named_so = [] if kind is ConceptType.ACTION else _sharing(sheet, kind, {group.id.replace("-", " ")})
        takers = named_so or _sharing(sheet, kind, set(group.terms))
        if len(takers) == 1:
            found.setdefault(takers[0], []).append(group.id)
    return found


def _sharing_most(sheet: Sheet, kind: ConceptType, terms: set[str]) -> str | None:
    """The concept of a type that has more of the terms than any other; `None` where none has, or two as many."""
    shared = {
        key: sum(term.lower() in terms for term in sheet.concepts[key].terms) for key in _sharing(sheet, kind, terms)
    }
    most = max(shared.values(), default=0)
    takers = [key for key, count in shared.items() if count == most]
    return takers[0] if len(takers) == 1 else None


def _sharing(sheet: Sheet, kind: ConceptType, terms: set[str]) -> list[str]:
    """The concepts of a type that have one of the terms."""
    return [
        key
        for key, concept in sheet.concepts.items()
        if concept.type is kind and not terms.isdisjoint(term.lower() for term in concept.terms)
    ]


def shortened(sheet: Sheet, key: str) -> list[str]:
    """Names of a numbered kind without the word for what it is a kind of: "stage 2" of "stage 2 fever", a fever."""
    parent = sheet.concepts[key].kind_of
    if parent is None:
        return []
    endings = tuple(f" {term.lower()}" for term in sheet.concepts[parent].terms)
    found = [
        term[: -len(ending)]
        for term in sheet.concepts[key].terms
        for ending in endings
        if term.lower().endswith(ending)
    ]
    taken = {term.lower() for concept in sheet.concepts.values() for term in concept.terms}
    return [name for name in found if name.lower() not in taken and _numbered(name)]


def _numbered(name: str) -> bool:
    """Whether a name of several words ends in a number: "stage 2", "grade II"."""
    *before, last = name.split()
    return bool(before) and (last.isdigit() or not last.upper().strip("IVX"))
