"""Markers of shared parts: how an article names a part of its page that stands elsewhere.

A configuration writes a marker as an article does, and both are brought to one type: a component `<DoseWarning/>`, a
shortcode `{{< dose-warning >}}`, a tag `{% include warning.md %}`, a partial `{{> warning}}`, an import of MDX, a
directive or snippet that names a file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Form(StrEnum):
    """How a marker is written."""

    COMPONENT = "component"
    SHORTCODE = "shortcode"
    PARTIAL = "partial"
    TAG = "tag"
    IMPORT = "import"


_PARAMETER = re.compile(r"(?:([\w@:.-]+)\s*[=:]\s*)?(?:\"([^\"]*)\"|'([^']*)'|\{([^{}]*)\}|([^\s\"'{},]+))")
_STATEMENT = re.compile(r"import\s*(?:(?P<names>[^\"']*?)\s*\bfrom\s*)?[\"'](?P<path>[^\"'\n]+)[\"']")
_SNIPPET_NAME = "snippet"
_FORMS = tuple(
    (form, re.compile(pattern, re.DOTALL))
    for form, pattern in (
        (Form.COMPONENT, r"<(?P<name>[A-Za-z][\w.:-]*)(?P<rest>(?:\s[^<>]*?)?)\s*/?\s*>\Z"),
        (Form.SHORTCODE, r"\{\{<\s*(?P<name>[\w./-]+)(?P<rest>.*?)/?\s*>\}\}\Z"),
        (Form.SHORTCODE, r"\{\{%\s*(?P<name>[\w./-]+)(?P<rest>.*?)/?\s*%\}\}\Z"),
        (Form.PARTIAL, r"\{\{\s*>\s*(?P<name>[\w./-]+)(?P<rest>.*?)\}\}\Z"),
        (Form.TAG, r"\{\{\s*#\s*(?P<name>[\w./-]+)(?P<rest>.*?)\}\}\Z"),
        (Form.TAG, r"\{%-?\s*(?P<name>\w+)(?P<rest>.*?)-?%\}\Z"),
        (Form.TAG, r"(?:`{3,}|~{3,})\s*\{(?P<name>include)\}\s*(?P<rest>\S+)\Z"),
        (Form.TAG, r";*-+8<-+\s+(?P<rest>[\"'][^\"']+[\"'])\Z"),
        (Form.IMPORT, r"import\s*(?:[^\"']*?\s*\bfrom\s*)?[\"'](?P<name>[^\"'\n]+)[\"']\s*;?(?P<rest>\s*)\Z"),
    )
)
_LOCAL_NAME = re.compile(r"(?:[\w$]+\s+as\s+|\*\s*as\s+)?([\w$]+)")


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker: its name (of an import, the path) and its parameters, `name=value` or a value alone, without quotes."""

    form: Form
    name: str
    parameters: frozenset[str] = frozenset()

    def covers(self, other: Marker) -> bool:
        """Whether `other` is this one, perhaps with more parameters."""
        return (self.form, self.name) == (other.form, other.name) and self.parameters <= other.parameters


def parse(text: str) -> Marker | None:
    """The marker that a text is, from its first to its last character; `None` for any other text."""
    text = text.strip()
    for form, pattern in _FORMS:
        if match := pattern.match(text):
            name = match["name"] if "name" in pattern.groupindex else _SNIPPET_NAME
            return Marker(form, name, _parameters(match["rest"]))
    return None


def looks_like_one(text: str) -> bool:
    """Whether a text was meant to be a marker rather than a pattern of files."""
    return text.lstrip().startswith(("<", "{", "`", "-")) or re.match(r"\s*import\b", text) is not None


def imports(text: str) -> Iterator[tuple[str, str]]:
    """The names that the import statements in a text make known, each with the path that it comes from."""
    for match in _STATEMENT.finditer(text):
        names = re.sub(r"[{},]", " , ", match["names"] or "").replace("type ", "")
        yield from ((name, match["path"]) for name in _LOCAL_NAME.findall(names))


def _parameters(text: str) -> frozenset[str]:
    found = set()
    for match in _PARAMETER.finditer(text):
        name, *values = match.groups()
        value = next(value for value in values if value is not None).strip().strip("\"'")
        found.add(f"{name}={value}" if name else value)
    return frozenset(found)
