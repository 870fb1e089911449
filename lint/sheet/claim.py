"""What every claim has: what it says, whether an article must say it, and where the source does."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from lint.sheet.base import Flag, Id, Strict, Text
from lint.sheet.references import ClaimId, Medicine


class Passage(Strict):
    """Where the source says it: the section, and a rolled hash of the normalised words, or the words themselves."""

    section: Text | None = None
    words: Annotated[int, Field(strict=True, ge=3, le=2000)] | None = None
    sha256: str | None = Field(default=None, pattern=r"^[0-9a-f]{64}$")
    quote: Text | None = None


class Condition(Strict):
    """A requirement that holds only where the article states another claim."""

    when: ClaimId


def _required_form(value: object) -> str:
    return "condition" if isinstance(value, dict | Condition) else "flag"


def _source_form(value: object) -> str:
    return "passages" if isinstance(value, list) else "none"


# The form is chosen by what stands there, so that only that form's problems are reported.
Required = Annotated[
    Annotated[Flag, Tag("flag")] | Annotated[Condition, Tag("condition")], Discriminator(_required_form)
]
Passages = Annotated[list[Passage], Field(min_length=1, max_length=200)]
Source = Annotated[
    Annotated[Passages, Tag("passages")] | Annotated[Literal["none"], Tag("none")], Discriminator(_source_form)
]


class ClaimBase(Strict):
    """What every claim has. `id` is the key it stands under."""

    id: Id
    says: Text
    disclaimer: Text | None = None
    required: Required = False
    source: Source
    subject: Medicine | None = None  # the medicine; the sheet's subject when left out
