"""Claims that configurations name and no sheet has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.config.settings import ALL
from lint.errors import FileProblem
from lint.files.problems import suggest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.config.find import Configuration
    from lint.config.layers import Origin
    from lint.engine.subject import Subjects


def unknown_claims(configuration: Configuration, subjects: Subjects) -> tuple[FileProblem, ...]:
    """A problem for each such name, in the order of files and places.

    A claim is looked for in the sheets that hold where it is named: a file nearer to an article may change them.
    """
    found: dict[FileProblem, None] = {}
    for sheets, names in configuration.claims_named():
        loaded = subjects.of(sheets)
        known = {claim for subject in loaded for claim in (*subject.claims, *_qualified(subject.id, subject.claims))}
        if len(loaded) < len(sheets):  # what is broken may well have it
            continue
        for name, origin in names:
            if name not in known and name != ALL:
                found[_problem(name, origin, sheets, sorted(known))] = None
    return tuple(sorted(found))


def _qualified(sheet: str, claims: tuple[str, ...]) -> Iterator[str]:
    return (f"{sheet}/{claim}" for claim in claims)


def _problem(name: str, origin: Origin, sheets: tuple[str, ...], known: list[str]) -> FileProblem:
    where = f"the sheet {sheets[0]}" if len(sheets) == 1 else f"the sheets {', '.join(sheets)}"
    message = f'there is no claim "{name}" in {where}' if sheets else f'there is no sheet to have the claim "{name}"'
    hint = suggest(name.rpartition("/")[2], [claim for claim in known if "/" not in claim])
    return FileProblem(origin.where, origin.line, origin.column, message, hint)
