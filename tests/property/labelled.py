"""The articles that the properties are shown on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.articles.scoring import SHARED
from tests.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FOLDER = ROOT / "tests" / "articles"
# Each set is of another hand; all of them together take too long to be read several times over.
ARTICLES = sorted(SHARED.glob("[ab]*.md*"))[::2] + sorted(FOLDER.glob("*/*.md*"))[::3]
EVERY = sorted(SHARED.glob("[ab]*.md*")) + sorted(FOLDER.glob("*/*.md*"))


def article(path: Path) -> str:
    return path.read_bytes().decode("utf-8")
