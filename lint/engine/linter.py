"""Lints files under one set of settings, and knows under which key what came of one is kept.

A file has two keys. That an article names no subject is kept by its content and the subjects' names only: it is so
wherever the file stands, whatever else the sheets say, and whichever rules run. All else goes by the full key.
"""

from __future__ import annotations

import os
from datetime import UTC, datetime
from functools import cached_property
from hashlib import sha256
from typing import TYPE_CHECKING, NamedTuple

from lint.engine.article import lint_text
from lint.engine.build import build
from lint.engine.includes import digest
from lint.engine.outcome import Outcome
from lint.engine.sources import read_bytes
from lint.engine.suppress import may_suppress
from lint.engine.timing import Stage, timed
from lint.errors import UnreadableError
from lint.model.finding import ArticleStatus, FileError
from lint.text import decode

if TYPE_CHECKING:
    from collections.abc import Sequence
    from hashlib import _Hash

    from lint.config import FileSettings
    from lint.engine.subject import Subject
    from lint.model.finding import ClaimStatus

# What an article that names no subject comes to is known without being told.
QUIET = b""
_NO_CLAIMS: dict[str, ClaimStatus] = {}  # one for all of them: there may be a hundred thousand


class Answer(NamedTuple):
    """What came of a file, as bytes: `QUIET`, or an outcome that was dumped; without a key it is not kept.

    `spent` is what another process measured while it worked on it.
    """

    key: bytes | None
    body: bytes
    spent: dict[Stage, float] | None = None


def is_dated(data: bytes) -> bool:
    """Whether what comes of the content may be another on another day: suppressions may end on one."""
    return b"factlint" in data and b"until" in data.lower()


class Linter:
    """The sheets of one set of settings, and what to do with a file."""

    read = staticmethod(read_bytes)
    _decode = staticmethod(decode)

    def __init__(self, subjects: Sequence[Subject], settings: FileSettings) -> None:
        self.subjects = tuple(subjects)
        self._settings = settings

    def __reduce__(self) -> tuple[type[Linter], tuple[tuple[Subject, ...], FileSettings]]:
        """A linter that is sent to another process works out there what it needs."""
        return type(self), (self.subjects, self._settings)

    def quiet_key(self, data: bytes) -> bytes:
        """The key of that content, wherever it stands, in case that it names no subject."""
        key = self._quiet.copy()
        key.update(data)
        return key.digest()

    def full_key(self, shown: str, quiet: bytes, *, dated: bool) -> bytes:
        """The key of a file by its name in reports and its content's other key; `dated` when the content is.

        The same name in another working folder is another file: it may include others, and has other fingerprints.
        """
        key = self._full.copy()
        today = str(datetime.now(UTC).date()) if dated else ""
        place = os.path.abspath(shown)  # noqa: PTH100 - a Path costs several times a string
        key.update(f"{shown}\0{place}\0{today}".encode("utf-8", "surrogateescape") + quiet)
        return key.digest()

    def answer(self, path: str, shown: str, data: bytes | None = None) -> Answer:
        """What comes of the file at `path`, reported as `shown`, with that content if it was read already."""
        try:
            data = self.read(path) if data is None else data
            text = self._decode(data)
        except UnreadableError as error:
            return self._told(None, Outcome(errors=(FileError(shown, "read", str(error)),)))
        if text.strip() and not self.may_name(text) and not may_suppress(text):
            return Answer(self.quiet_key(data), QUIET)
        outcome = lint_text(shown, text, self.subjects, self._settings)
        if any(error.stage == "check" for error in outcome.errors):
            return self._told(None, outcome)
        return self._told(self.full_key(shown, self.quiet_key(data), dated=is_dated(data)), outcome)

    def may_name(self, text: str) -> bool:
        """Whether the text may name the subject of any sheet."""
        return any(subject.prefilter.may_name(text) for subject in self.subjects)

    def is_current(self, body: bytes) -> bool:
        """Whether an answer's body still holds: the files that the article includes are as they were.

        A body that is no outcome is not.
        """
        if body == QUIET:
            return True
        from lint.engine.stored import load

        try:
            reads = load(body).reads
        except ValueError:
            return False
        return all(digest(path) == known for path, known in reads)

    def outcome(self, shown: str, body: bytes) -> Outcome:
        """The outcome that an answer's body stands for.

        Raises:
            ValueError: the body is something else.
        """
        if body == QUIET:
            return Outcome(
                tuple(ArticleStatus(shown, item.id, about=False, claims=_NO_CLAIMS) for item in self.subjects)
            )
        from lint.engine.stored import load

        return load(body)

    def warm_up(self) -> None:
        """Import and load what articles about the subjects need; processes that are forked then need not."""
        for subject in self.subjects:
            word = " ".join(subject.prefilter.words[:1])
            lint_text("warm-up.md", f"# {word}\n\n{word}.\n", (subject,), self._settings)

    @staticmethod
    def _told(key: bytes | None, outcome: Outcome) -> Answer:
        from lint.engine.stored import dump

        return Answer(key, dump(outcome))

    @cached_property
    def _quiet(self) -> _Hash:
        return sha256(build() + repr([subject.prefilter.words for subject in self.subjects]).encode())

    @cached_property
    def _full(self) -> _Hash:
        sheets = [(subject.id, subject.digest) for subject in self.subjects]
        return sha256(build() + repr((sheets, self._settings.key)).encode())


class TimedLinter(Linter):
    """The same under a clock. What each of many files needs is timed here only: without a clock nothing is paid for."""

    read = staticmethod(timed(Stage.READING)(read_bytes))
    _decode = staticmethod(timed(Stage.READING)(decode))
    quiet_key = timed(Stage.CACHE)(Linter.quiet_key)
    full_key = timed(Stage.CACHE)(Linter.full_key)
    may_name = timed(Stage.PREFILTER)(Linter.may_name)
