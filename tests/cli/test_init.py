from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from lint.config import FileSettings

if TYPE_CHECKING:
    from tests.running import Run


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_a_commented_configuration_is_written(run: Run) -> None:
    outcome = run("init")
    assert outcome.code == 0
    assert "factlint check" in outcome.out
    written = yaml.safe_load(Path(".factlint.yaml").read_text(encoding="utf-8"))
    settings = FileSettings()
    assert written == {
        "sheets": list(settings.sheets),
        "fail-on": settings.fail_on.value,
        "min-confidence": settings.min_confidence.value,
    }


def test_a_configuration_that_is_there_is_kept(run: Run) -> None:
    Path(".factlint.yaml").write_text("mine", encoding="utf-8")
    assert run("init").code == 2
    assert Path(".factlint.yaml").read_text(encoding="utf-8") == "mine"
    assert run("init", "--force").code == 0
    assert Path(".factlint.yaml").read_text(encoding="utf-8") != "mine"


def test_a_folder_that_is_not_there(run: Run) -> None:
    outcome = run("init", "missing")
    assert outcome.code == 2
    assert "cannot be written" in outcome.err
