"""The contents of a large repository: articles about nothing in particular, and articles about the subject."""

from __future__ import annotations

import random
import re
from itertools import cycle
from typing import TYPE_CHECKING

from benchmarks.table import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SIZE = 6_000  # characters of an article

ARTICLES = ROOT / "tests" / "articles"
OTHERS = "subject"  # so the folders there begin whose articles are about the subjects of other sheets
FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)

WORDS = (  # noqa: SIM905 - a list of them would be a page
    "the body makes vitamin from sunlight and your doctor may ask how much you need each day because bones teeth food "
    "fish milk egg winter summer skin blood test level supplement report study people women men child adult region "
    "habit weather coffee sleep stress garden walking which often little before after water bread apple better worse"
).split()
ENDS = (". ", ". ", ".\n\n", ", *as they say*. ", ". See [more](/a/b?c=d).\n\n", ". It’s so – often. ")


def texts() -> list[str]:
    """The articles of the test-suite about the built-in sheet's subject."""
    files = (file for file in ARTICLES.rglob("*.md") if not file.parent.name.startswith(OTHERS))
    return [file.read_text(encoding="utf-8") for file in sorted(files)]


def write(folder: Path, contents: Iterator[str]) -> list[Path]:
    """The files of these contents, a hundred a folder."""
    files = []
    for number, text in enumerate(contents):
        file = folder / f"section-{number // 100:03}" / f"article-{number:05}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        files.append(file)
    return files


def prose() -> Iterator[str]:
    """Articles without a name of a subject."""
    chance = random.Random(1)  # noqa: S311 - the same articles each time
    for number in range(10**9):
        parts = [
            f"---\ntitle: Notes {number}\ndate: 2024-01-{number % 28 + 1:02}\n---\n\n# Sunlight, number {number}\n\n"
        ]
        size = len(parts[0])
        while size < SIZE:
            words = (chance.choice(WORDS) for _ in range(chance.randint(8, 22)))
            parts.append(" ".join(words).capitalize() + chance.choice(ENDS))
            size += len(parts[-1])
        yield "".join(parts)


def articles() -> Iterator[str]:
    """Articles about the built-in sheet's subject, filled up with the next ones."""
    yield from filled(texts())


def filled(source: list[str]) -> Iterator[str]:
    """Texts of one size and no two alike, from as many articles as there are."""
    for number, text in enumerate(cycle(source)):
        parts, at = [f"{text}\n\nNumber {number}.\n"], number
        while sum(map(len, parts)) < SIZE:
            at += 1
            parts.append(FRONT_MATTER.sub("", source[at % len(source)]))
        yield "\n\n".join(parts)[:SIZE]
