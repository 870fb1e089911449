"""A sheet as plain text for people: what articles must say, the other facts, the studies."""

from __future__ import annotations

from textwrap import fill
from typing import TYPE_CHECKING

from lint.model.counted import counted
from lint.sheet import StudyClaim
from lint.sheet.claim import Condition

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.sheet import AnyClaim, Sheet
    from lint.sheet.claim import ClaimBase

_WIDTH = 100
_TERMS_SHOWN = 6


def show(sheet: Sheet) -> str:
    """The sheet in sections of plain text, lines of at most 100 characters where words allow, ending in a line feed."""
    claims: list[AnyClaim] = list(sheet.claims.values())
    required = [claim for claim in claims if claim.required is not False]
    studies = [claim for claim in claims if isinstance(claim, StudyClaim) and claim not in required]
    facts = [claim for claim in claims if claim not in required and claim not in studies]
    studies.sort(key=lambda claim: claim.year or 0)
    parts = [
        *_heading(sheet),
        *_section("Every article about it must say", required),
        *_section("Facts", facts),
        *_section("Studies", studies),
    ]
    return "\n".join(parts).rstrip("\n") + "\n"


def _heading(sheet: Sheet) -> Iterator[str]:
    required = len(sheet.required())
    yield sheet.title
    yield "=" * len(sheet.title)
    yield _fact("Sheet", sheet.sheet + (f" ({sheet.path})" if sheet.path else ""))
    yield _fact("Source", sheet.source.title + (f", {sheet.source.url}" if sheet.source.url else ""))
    yield _fact("Subject", _named(sheet, sheet.subject))
    yield _fact("Condition", _named(sheet, sheet.condition))
    yield _fact("Claims", f"{len(sheet.claims)}, of which every article about the subject must state {required}")
    yield ""


def _fact(label: str, text: str) -> str:
    return _filled(text, f"{label:<11}", " " * 11)


def _named(sheet: Sheet, concept: str) -> str:
    terms = sheet.concepts[concept].terms
    more = f" and {counted(len(terms) - _TERMS_SHOWN, 'more name')}" if len(terms) > _TERMS_SHOWN else ""
    return ", ".join(terms[:_TERMS_SHOWN]) + more


def _section(title: str, claims: Iterable[ClaimBase]) -> Iterator[str]:
    entries = [line for claim in claims for line in _claim(claim)]
    if entries:
        yield from (title, "-" * len(title), *entries)


def _claim(claim: ClaimBase) -> Iterator[str]:
    yield claim.id
    yield _indented(claim.says)
    if isinstance(claim.required, Condition):
        yield _indented(f"Owed where an article states: {claim.required.when}")
    if claim.disclaimer:
        yield _indented(f"Suggested wording: {claim.disclaimer}")
    yield _indented(f"Source: {_sections(claim)}")
    yield ""


def _sections(claim: ClaimBase) -> str:
    if claim.source == "none":
        return "none, a rule of this sheet"
    names = dict.fromkeys(passage.section for passage in claim.source if passage.section)
    return counted(len(claim.source), "passage") + (f" ({'; '.join(names)})" if names else "")


def _indented(text: str) -> str:
    return _filled(text, "  ", "    ")


def _filled(text: str, first: str, following: str) -> str:
    return fill(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=following,
        break_long_words=False,
        break_on_hyphens=False,
    )
