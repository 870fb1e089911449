from __future__ import annotations

import io
import sys
from itertools import count
from typing import TYPE_CHECKING

import pytest

from lint.cli.main import main
from tests.running import ROOT, Outcome, Run

if TYPE_CHECKING:
    from pathlib import Path


_numbers = count()


@pytest.fixture(scope="session")
def _caches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("caches")


@pytest.fixture(autouse=True)
def cache_folder(_caches: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where factlint keeps its cache in this test: nowhere near the user's, and empty at first."""
    folder = _caches / str(next(_numbers))
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(folder))
    return folder


@pytest.fixture
def root() -> Path:
    return ROOT


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs factlint in this process."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def call(*arguments: str, stdin: bytes = b"") -> Outcome:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(list(arguments))
        sys.stdout.flush()
        sys.stderr.flush()
        captured = capfd.readouterr()
        return Outcome(int(code), captured.out, captured.err)

    return call
