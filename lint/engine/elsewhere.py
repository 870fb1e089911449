"""What an article says by parts of its page that are kept elsewhere: components, shortcodes, includes, layouts.

A part that is a file of the repository is read; of any other the configuration says what it states (`provides`).
"""

# ruff: noqa: PTH100, PTH113, PTH120 - asked of every file, where a Path costs several times a string

from __future__ import annotations

import os
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from lint.compare import Relation, judge
from lint.config.markers import Form, imports, parse
from lint.engine.includes import candidates, digest, targets, templates
from lint.engine.sources import read_text
from lint.engine.timing import Stage, stage
from lint.errors import UnreadableError
from lint.text import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.config import FileSettings
    from lint.config.markers import Marker
    from lint.engine.subject import Subject
    from lint.model.document import Document

_DEEPEST = 8  # includes in includes


def said_elsewhere(
    document: Document, subject: Subject, settings: FileSettings, reads: dict[str, str] | None = None
) -> dict[str, tuple[int, ...]]:
    """The claims of a sheet that shared parts of an article make, with the lines of the marks that bring these in.

    A claim without lines is made by what the configuration says of every article in a place. What decided besides the
    article is added to `reads`: the paths that were looked at, each with the hash of what stood there.
    """
    asked = _Asked(subject, settings, {} if reads is None else reads)
    found: dict[str, set[int]] = defaultdict(set)
    for claim in asked.everywhere():
        found[claim].update(())
    for line, claims in asked.by_marks(document, ()):
        for claim in claims:
            found[claim].add(line)
    return {claim: tuple(sorted(lines)) for claim, lines in found.items()}


class _Asked:
    """One question: what the shared parts of one article say under one sheet."""

    def __init__(self, subject: Subject, settings: FileSettings, reads: dict[str, str]) -> None:
        self._subject = subject
        self._reads = reads
        self._provides = [(parse(marker), claims) for marker, claims in settings.provides]

    def everywhere(self) -> Iterator[str]:
        """What the configuration says of the article's place."""
        for marker, claims in self._provides:
            if marker is None:
                yield from self._ours(claims)

    def by_marks(self, document: Document, within: tuple[str, ...]) -> Iterator[tuple[int, frozenset[str]]]:
        """What each mark of a document brings in, with its line; `within` are the files that it is included by."""
        folder = os.path.dirname(os.path.abspath(document.path))
        imported: dict[str, str] = {}
        for part in document.parts:
            imported.update(imports(part.text))
            marker = parse(part.text)
            if marker is None or marker.form is Form.IMPORT:
                continue
            claims = self._brought_in(marker, imported.get(marker.name), folder, within)
            yield document.lines.at(part.span.start).line, frozenset(claims)

    def _brought_in(self, marker: Marker, imported: str | None, folder: str, within: tuple[str, ...]) -> frozenset[str]:
        for target in targets(marker, imported):
            if path := self._first(candidates(target, folder)):
                return self._in_file(path, within)
        provided = [claims for known, claims in self._provides if known and self._is(known, marker, imported)]
        if provided:
            return frozenset(claim for claims in provided for claim in self._ours(claims))
        if marker.form is Form.SHORTCODE and (path := self._first(templates(marker.name, folder))):
            return self._in_file(path, within)
        return frozenset()

    @staticmethod
    def _is(known: Marker, marker: Marker, imported: str | None) -> bool:
        if known.form is Form.IMPORT:
            return imported is not None and imported == known.name
        return known.covers(marker)

    def _first(self, paths: Iterator[str]) -> str | None:
        """The first path at which a file stands."""
        for path in paths:
            if os.path.isfile(path):
                return path
            self._reads[path] = ""
        return None

    def _in_file(self, path: str, within: tuple[str, ...]) -> frozenset[str]:
        """What the file says, and what its own marks bring in."""
        if path in within or len(within) > _DEEPEST:
            return frozenset()
        if path not in self._reads:
            self._reads[path] = digest(path)
        shared = self._subject.shared
        if path not in shared:
            shared[path] = _read(path, self._subject)
        document, claims = shared[path]
        return claims.union(*(more for _, more in self.by_marks(document, (*within, path))))

    def _ours(self, claims: tuple[str, ...]) -> Iterator[str]:
        """Those of the claims that are of the sheet, by their ids in it."""
        for claim in claims:
            sheet, _, name = claim.rpartition("/")
            if name in self._subject.claims and sheet in ("", self._subject.id):
                yield name


def _read(path: str, subject: Subject) -> tuple[Document, frozenset[str]]:
    """A file and the claims that it makes where an article about the sheet's subject includes it."""
    try:
        text = read_text(path)
    except UnreadableError:
        text = ""  # it is told where it is linted itself
    with stage(Stage.PARSING):
        document = replace(read(path, text), front_matter={"factlint": {"sheet": subject.id}})
    with stage(Stage.UNDERSTANDING):
        reading = subject.reader.read(document, details=False)
    judgements = judge(reading, subject.sheet)
    made = (item.claim.id for item in judgements if item.claim and item.relation is Relation.SUPPORTS)
    return document, frozenset(made)
