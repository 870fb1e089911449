"""Which tags show nothing because their attributes say so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.text.markup import Attribute, Markup

_STYLE = re.compile(r"\b(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)


def is_hidden(markup: Markup) -> bool:
    """Whether a tag is `hidden`, out of reach of a screen reader, or styled away in place.

    A condition (`hidden={!open}`) and a class show nothing or something depending on more than the article: shown.
    """
    return any(map(_hides, markup.attributes))


def _hides(attribute: Attribute) -> bool:
    value = attribute.value.strip().lower()
    match attribute.name.lower():
        case "hidden":
            return value not in ("false", "until-found")
        case "aria-hidden":
            return value in ("", "true")
        case "style":
            return _STYLE.search(value) is not None
        case "display":  # style={{display: "none"}}
            return attribute.raw and value == "none"
        case "visibility":
            return attribute.raw and value == "hidden"
    return False
