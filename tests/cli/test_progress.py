from __future__ import annotations

import io
import sys

import pytest

from lint.cli import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def drawn(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, patience: float, **environment: str) -> str:
    for name in ("CI", "PRE_COMMIT"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    with progress.Progress() as bar:
        for done in range(4):
            bar(done, 3)
    return stream.getvalue()


@pytest.mark.parametrize("environment", [{}, {"CI": "false"}, {"CI": ""}])
def test_who_waits_at_a_terminal_sees_a_bar(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]) -> None:
    assert "linting" in drawn(monkeypatch, Terminal(), 0.0, **environment)


@pytest.mark.parametrize("environment", [{"PRE_COMMIT": "1"}, {"CI": "true"}, {"CI": "1"}])
def test_a_log_that_looks_like_a_terminal_gets_none(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str]
) -> None:
    assert drawn(monkeypatch, Terminal(), 0.0, **environment) == ""


@pytest.mark.parametrize(("stream", "patience"), [(Terminal(), 60.0), (io.StringIO(), 0.0)])
def test_nobody_else_does(monkeypatch: pytest.MonkeyPatch, stream: io.StringIO, patience: float) -> None:
    assert drawn(monkeypatch, stream, patience) == ""
