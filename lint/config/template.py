"""The configuration file that `factlint init` writes."""

from __future__ import annotations

from importlib.resources import files


def template() -> str:
    """The commented configuration, as text."""
    return files("lint.config").joinpath("template.yaml").read_text(encoding="utf-8")
