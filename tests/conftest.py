from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from lint.cli.main import main
from tests.running import ROOT, Outcome, Run

if TYPE_CHECKING:
    from pathlib import Path


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
