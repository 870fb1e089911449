"""The source article, where it is at hand: it is not ours to keep in the project."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lint.config.builtin import builtin
from tests.running import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running import Run

SOURCE = ROOT.parent / "shared" / "source" / "ldn_ms.txt"
pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(not SOURCE.is_file(), reason="the source article is not at hand"),
]


def test_a_source_agrees_with_itself(run: Run) -> None:
    outcome = run("check", str(SOURCE), "--fail-on", "warning")
    assert outcome.code == 0, outcome.out


def test_every_passage_still_stands_in_it(run: Run) -> None:
    outcome = run("claims", "check", "--source", str(SOURCE), str(builtin("ldn-ms")))
    assert outcome.code == 0, outcome.out + outcome.err


def test_a_changed_fact_makes_its_claims_stale_and_no_others(run: Run, tmp_path: Path) -> None:
    text = SOURCE.read_text(encoding="utf-8")
    changed = tmp_path / "source.txt"
    changed.write_text(text.replace("involving 80 people", "involving 90 people"), encoding="utf-8")
    assert changed.read_text(encoding="utf-8") != text
    outcome = run("claims", "check", "--source", str(changed), str(builtin("ldn-ms")))
    assert outcome.code == 1
    assert "study-2010" in outcome.out
    others = ("study-2014", "study-2016", "study-2017", "dose-range", "boxed-warning", "off-label", "onset")
    assert not [claim for claim in others if claim in outcome.out]
