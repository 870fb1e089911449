"""The label of who speaks, in front of what is said: a name, with a time or a role, and a colon."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

LABEL = 9  # words of a speaker's label at most
_DENIALS = frozenset({"Not", "Never", "No"})  # "Not so: it is …"
_ROLE = 2  # words of a role
_BRACKETS = frozenset({"(", "["})
_LETTERS = frozenset({"Q.", "A."})
_STAMP = 6  # words of a name and what sets the time apart from it
_HALVES = frozenset({"am", "pm", "a.m.", "p.m."})
_TIME = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")


def speaker(texts: list[str]) -> int:
    """The words of a speaker's label at the start of a sentence: a name, with a time or a role, and a colon.

    A time alone is one too, "07:15 It all began …", and so are "Q." and "A.".
    """
    return _named(texts) or int(bool(texts) and (texts[0] in _LETTERS or _TIME.fullmatch(texts[0]) is not None))


def speaker_of(view: View) -> str | None:
    """The name in front of a turn ("HOST:", "[07:46] DR ROONEY:")."""
    return " ".join(word for word in view.norms[: view.body] if word[0].isalpha()) or None


def stamped(view: View) -> str | None:
    """The name on a line of its own with a time, as chats write it: "Uncle Farid · 10:03", "Ann (9:15 pm)"."""
    at = next((at for at, text in enumerate(view.texts) if _TIME.fullmatch(text)), None)
    if at is None or at > _STAMP:
        return None
    if any(text[0].isalnum() and text.lower() not in _HALVES for text in view.texts[at + 1 :]):
        return None
    names = [text for text in view.texts[:at] if text[0].isalpha()]
    named = bool(names) and all(name[0].isupper() for name in names)
    return " ".join(name.lower() for name in names) if named else None


def opened_at(norms: list[str], body: int) -> int:
    """The first word of what a sentence says, behind its label and an opening bracket: "(Not so. …"."""
    while body + 1 < len(norms) and norms[body] in _BRACKETS:
        body += 1
    return body


def _role(texts: list[str], colon: int) -> int:
    """Where a role in brackets begins that closes a label, "Ann (pharmacist):", else the colon."""
    if colon < 4 or texts[colon - 1] != ")" or texts[0] in _BRACKETS:
        return colon
    opened = next((at for at in range(colon - 2, max(0, colon - 2 - _ROLE), -1) if texts[at] in _BRACKETS), colon)
    return opened if all(word.isalpha() for word in texts[opened + 1 : colon - 1]) else colon


def _named(texts: list[str]) -> int:
    if ":" not in texts or texts[0] in _DENIALS:
        return 0
    for index, text in enumerate(texts):
        if text == ":":
            names = [word for word in texts[: _role(texts, index)] if word[0].isalpha()]
            return (
                index + 1
                if names and all(word[0].isupper() or (word.islower() and index <= 2) for word in names)
                else 0
            )
        if not (text[0].isalnum() or text in "[](),.-&'_"):
            return 0
    return 0
