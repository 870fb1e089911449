"""From merged settings to what a file is linted with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lint.config.settings import FailOn, FileSettings
from lint.model.finding import Confidence, Severity
from lint.model.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from lint.config.layers import Setting


def file_settings(merged: Mapping[str, Setting], *, explain: bool) -> FileSettings:
    """What merged settings come to."""
    select = frozenset(merged["select"].entries)
    return FileSettings(
        sheets=tuple(merged["sheets"].entries),
        select=frozenset() if select == frozenset(RULES) else select,
        ignore=frozenset(merged["ignore"].entries),
        severity=tuple((rule, Severity(word)) for rule, word in _pairs(merged["severity"])),
        required=_pairs(merged["required"]),
        provides=tuple((marker, tuple(claims.entries)) for marker, claims in _pairs(merged["provides"])),
        front_matter=_pairs(merged["front-matter"]),
        min_confidence=Confidence(str(merged["min-confidence"].value)),
        fail_on=FailOn(str(merged["fail-on"].value)),
        explain=explain,
    )


def _pairs(setting: Setting) -> tuple[tuple[str, Any], ...]:
    """The pairs of a mapping; what its values are was checked when they were read."""
    return tuple(sorted((name, entry.value) for name, entry in setting.entries.items()))
