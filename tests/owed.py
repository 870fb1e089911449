"""Which required statements a text is found to make, and what is only near one and taken for it.

A bank holds snippets, each with what it says (`said`) or is only near (`near`). A whole article makes every statement
that its sheet requires; where one stands between ⟦ and ⟧, as in "⟦off-label| It isn't approved. ¦ Another is. ⟧", the
article is read once more without it, and once with each of the near ones behind a "¦" in its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.model.finding import Severity
from lint.text import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.engine.subject import Subject
    from lint.model.finding import Finding

_MARK = re.compile(r"⟦([^|⟧]*)\|(.*?)⟧", re.DOTALL)


class Text(NamedTuple):
    """A text, the claims that it makes, those that it is only near, and what shows which of them."""

    text: str
    said: frozenset[str]
    near: frozenset[str] = frozenset()
    shown: str = ""


def owed(subject: Subject) -> frozenset[str]:
    """The claims that every article on the subject has to make."""
    return frozenset(claim.id for claim in subject.sheet.claims.values() if claim.required is True)


def findings(text: str, subject: Subject) -> tuple[Finding, ...]:
    """What is found in a text; it is MDX where it holds a component."""
    name = "a.mdx" if re.search(r"^<[A-Z]", text, re.MULTILINE) else "a.md"
    return tuple(lint_document(read(name, text), subject, FileSettings())[1])


def told_apart(texts: Iterable[Text], subject: Subject, *, notes: bool) -> tuple[list[str], list[str]]:
    """What is said and not found, and what is only near and taken for said, each "claim: words".

    With `notes`, what is found only perhaps is not found.
    """
    lost, taken = [], []
    for text in texts:
        found = findings(text.text, subject)
        missing = {item.claim for item in found if notes or item.severity is not Severity.INFO}
        lost += [f"{claim}: {text.shown}" for claim in sorted(text.said & missing)]
        noted = {item.claim for item in found}
        taken += [f"{claim}: {text.shown}" for claim in sorted(text.near - noted)]
    return lost, taken


def whole(article: str) -> Text:
    """An article with all its statements."""
    said = frozenset(claim for mark in _MARK.finditer(article) for claim in mark[1].split())
    return Text(_MARK.sub(lambda mark: mark[2].split("¦")[0], article), said)


def without_one(article: str) -> Iterator[Text]:
    """The article without each of its statements, and with each near one in the place of a statement."""
    for left_out in _MARK.finditer(article):
        claims = frozenset(left_out[1].split())
        for near in ("", *left_out[2].split("¦")[1:]):

            def put(mark: re.Match[str], near: str = near, at: int = left_out.start()) -> str:
                return near if mark.start() == at else mark[2].split("¦")[0]

            yield Text(_MARK.sub(put, article), frozenset(), claims, near.strip() or "left out")
