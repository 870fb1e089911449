from __future__ import annotations

import io
import sys

import pytest

from lint.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, patience: float) -> str:
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    with progress.Progress() as bar:
        for done in range(4):
            bar(done, 3)
    return stream.getvalue()


def test_who_waits_at_a_terminal_sees_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "linting" in drawn(monkeypatch, Terminal(), 0.0)


@pytest.mark.parametrize(("stream", "patience"), [(Terminal(), 60.0), (io.StringIO(), 0.0)])
def test_nobody_else_does(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, patience: float) -> None:
    assert drawn(monkeypatch, stream, patience) == ""
