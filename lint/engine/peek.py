"""The names of a built-in sheet's subject, without validating the sheet.

Most articles are about something else, and typed sheets cost several times what it takes to see that. Built-in sheets
are validated by our own tests; any other sheet is loaded in full before its first use.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

from lint.model.family import family

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Peek:
    """A sheet's id, the terms that name its subject or a form of it, the lexicon classes that do, its claims' ids."""

    sheet: str
    terms: tuple[str, ...]
    classes: tuple[str, ...]
    claims: tuple[str, ...]


def peek(path: Path) -> Peek:
    """What stands in a built-in sheet's file."""
    data: dict[str, Any] = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    concepts: dict[str, dict[str, Any]] = data["concepts"]
    forms = family(data["subject"], {key: concept.get("form_of") for key, concept in concepts.items()})
    members = [concepts[key] for key in sorted(forms)]
    return Peek(
        data["sheet"],
        tuple(term for concept in members for term in concept.get("terms", ())),
        tuple(group for concept in members for group in concept.get("lexicon", ())),
        tuple(data["claims"]),
    )
