"""Why a finding was made, under it in the report for people: the two sides, the words that decided, what came near."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.report.columns import table
from lint.report.style import paragraph, printable, shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.evidence import Explanation, PlacedCue
    from lint.report.style import Palette

_QUOTED = 120  # cells of a sentence that comes near
SIDES = ("the article", "the source")

# Kinds of cues as people call what they do; the others are called as they are, without hyphens.
_CUES = {
    "refuter": "named as wrong",
    "prohibit": "forbids",
    "permit": "allows",
    "minimiser": "plays down",
    "speaker": "who says so",
    "generality": "for whom",
    "certainty": "how surely",
    "consult": "advises",
    "no-need": "not needed",
    "usual": "given as usual",
    "worsen": "makes worse",
    "safe-absolute": "no risk",
    "evidence": "how much evidence",
    "evidence-strong": "strong evidence",
    "free": "without",
    "release": "direction",
    "block": "direction",
}
# Where a cue stands as people call it; the others as they are.
_SOURCES = {
    "previous sentence": "the sentence before",
    "row": "its table row",
    "anaphora": "what it refers back to",
    "study": "the same study",
    "answer": "its answer",
    "header": "its table header",
}


def explained(explanation: Explanation, columns: int, label: int, dress: Palette) -> Iterator[str]:
    """The lines of an explanation without indentation; labels take so many cells."""
    if explanation.rows:
        yield from _labelled("why", table(explanation.rows, SIDES, columns - label, dress), label, dress)
    yield from _labelled("words", list(words(explanation.cues, columns - label)), label, dress)
    near = [
        line
        for item in explanation.near
        for line in paragraph(
            f"“{shorten(item.text, _QUOTED)}” (line {item.start.line}): {item.lacks}", columns - label, "", "  "
        )
    ]
    if explanation.missing and not near:
        near = ["no sentence comes near it"]
    yield from _labelled("nearest", near, label, dress)


def words(cues: tuple[PlacedCue, ...], columns: int) -> Iterator[str]:
    """The words that decided: what they decided, and where they stand; those of one kind in one place together."""
    groups: dict[tuple[str, str], dict[str, None]] = {}
    for placed in cues:
        groups.setdefault((placed.cue.kind, place(placed)), {})[f"“{placed.cue.text}”"] = None
    for (kind, where), texts in groups.items():
        name = _CUES.get(kind, kind.replace("-", " "))
        yield from paragraph(f"{name}: {', '.join(texts)} ({where})", columns, "", "  ")


def place(placed: PlacedCue) -> str:
    """Where a cue stands: "this sentence", "line 12, heading"."""
    source = placed.cue.source
    if source == "sentence":
        # only an answer has its words in another sentence that it does not name: the question
        return f"line {placed.start.line}, the question" if placed.elsewhere else "this sentence"
    name = printable(_SOURCES.get(source, source))
    return f"line {placed.start.line}, {name}"


def _labelled(name: str, lines: list[str], label: int, dress: Palette) -> Iterator[str]:
    for index, line in enumerate(lines):
        yield (dress(f"{name:<{label}}", "dim") if index == 0 else " " * label) + line
