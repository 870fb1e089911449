from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.running import Run

STATISTICS = """\
findings by rule
  2  altered-number
  1  overstated-efficacy
  1  unused-suppression

findings by claim
  2  ldn-ms/dose-range
  1  ldn-ms/efficacy

findings by folder
  3  old/archive
  1  .
"""


def test_statistics_follow_the_text_and_leave_a_program_alone(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".factlint.yaml").write_text('required: {"*": false}\n', encoding="utf-8")
    (tmp_path / "old" / "archive").mkdir(parents=True)
    (tmp_path / "a.md").write_text("Some take 15 mg of LDN a day for MS.\n", encoding="utf-8")
    (tmp_path / "old" / "archive" / "b.md").write_text(
        "Some take 25 mg of LDN a day for MS.\n\nLDN cures MS.\n\n"
        "Water. <!-- factlint-disable-line altered-number reason: there was one -->\n",
        encoding="utf-8",
    )
    plain = run("check")
    text = run("check", "--statistics")
    assert (text.code, text.out, text.err) == (1, f"{plain.out}\n{STATISTICS}", "")
    outcome = run("check", "--statistics", "--output-format", "json")
    assert json.loads(outcome.out)["summary"]["findings"] == {"error": 3, "warning": 1, "info": 0}
    assert outcome.err == STATISTICS
    (tmp_path / "c.md").write_text("---\nlang: de\n---\n\n# LDN bei MS\n\nLDN ist kein Heilmittel.\n", encoding="utf-8")
    noted = run("check", "a.md", "c.md", "--statistics")
    assert noted.out.endswith(
        "findings by rule (1 note included)\n  1  altered-number\n  1  missing-disclaimer (1 note)\n\n"
        "findings by claim\n  1  ldn-ms/dose-range\n\n"
        "findings by folder (1 note included)\n  2  . (1 note)\n"
    )
    (tmp_path / "a.md").write_text("# Vitamins\n", encoding="utf-8")
    clean = run("check", "a.md", "--statistics")
    assert (clean.out, clean.err) == (run("check", "a.md").out, "")
