"""What may go wrong outside the articles, as exceptions whose text is written for the person at the terminal."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterable


class FactlintError(Exception):
    """Something the user can mend; the command ends with exit code 2 and prints the message."""


class UsageError(FactlintError):
    """A wrong option, path, rule name or setting."""


class UnreadableError(FactlintError):
    """A file whose bytes are no text; the message says why, without the file's name."""


@dataclass(frozen=True, slots=True, order=True)
class FileProblem:
    """One thing wrong with a file that people write; `line` and `column` are 1-based, `hint` says how to mend it.

    Both are 0 where the file as a whole is meant: it is missing, or too large.
    """

    path: str
    line: int
    column: int
    message: str
    hint: str = ""

    @property
    def place(self) -> str:
        """As `path:line:column`."""
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path

    @property
    def told(self) -> str:
        """The message, the hint in brackets."""
        return f"{self.message} ({self.hint})" if self.hint else self.message

    def __str__(self) -> str:
        """As `path:line:column: message`, the hint in brackets."""
        return f"{self.place}: {self.told}"


class PlacedError(FactlintError):
    """A file with problems: all of them, in the order of the file. `noun` is what people call such a file."""

    noun: ClassVar[str]

    def __init__(self, problems: tuple[FileProblem, ...]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class SheetError(PlacedError):
    """A claim sheet with problems."""

    noun = "sheet"


class ConfigError(PlacedError):
    """A configuration with problems."""

    noun = "configuration"


def closest(word: str, known: Iterable[str], cutoff: float = 0.5) -> str | None:
    """The known word that `word` was most likely meant to be; `None` when none has a likeness of `cutoff` (0 to 1)."""
    matches = get_close_matches(word.lower(), list(known), n=1, cutoff=cutoff)
    return matches[0] if matches else None


def nearest(word: str, known: Iterable[str]) -> str:
    """A question naming the likeliest known word, as in `, did you mean "error"?`; empty when none is near."""
    match = closest(word, known)
    return f', did you mean "{match}"?' if match else ""
