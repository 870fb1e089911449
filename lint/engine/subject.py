"""The claim sheets of a run, each with what it takes to read articles under it."""

from __future__ import annotations

from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from lint.config import NO_SHEET
from lint.config.builtin import builtin, builtin_names
from lint.config.settings import told
from lint.engine.peek import Peek, peek
from lint.engine.prefilter import Prefilter
from lint.engine.timing import Stage, timed
from lint.errors import SheetError, UsageError
from lint.files.paths import shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.model.document import Document
    from lint.nlp import Reader
    from lint.sheet import Sheet


class Subject:
    """A sheet; what is dear is made when the first article needs it: the typed sheet, and the reader with spaCy."""

    def __init__(self, path: Path, digest: bytes, known: Peek, sheet: Sheet | None = None) -> None:
        self.id = known.sheet
        self.claims = known.claims
        self.digest = digest  # of the file, taken before anything else was read of it
        self.prefilter = Prefilter((*known.terms, *_names(known.classes)))
        self._path = path
        self._known = known
        self._sheet = sheet
        self.shared: dict[str, tuple[Document, frozenset[str]]] = {}  # files that articles include, and what they say
        self._required: dict[tuple[tuple[str, bool], ...], Sheet] = {}

    def __reduce__(self) -> tuple[type[Subject], tuple[Path, bytes, Peek]]:
        """A subject that is sent to another process loads there what is dear."""
        return Subject, (self._path, self.digest, self._known)

    @cached_property
    @timed(Stage.LOADING)
    def sheet(self) -> Sheet:
        """The typed sheet."""
        return self._sheet or load_sheet(self._path)

    def requiring(self, required: tuple[tuple[str, bool], ...]) -> Sheet:
        """The sheet with other claims required, as `FileSettings.required` says it."""
        if not required:
            return self.sheet
        if required not in self._required:
            claims = {
                key: claim
                if (said := told(required, f"{self.id}/{key}", key)) is None
                else claim.model_copy(update={"required": said})
                for key, claim in self.sheet.claims.items()
            }
            self._required[required] = self.sheet.model_copy(update={"claims": claims})
        return self._required[required]

    @cached_property
    @timed(Stage.LOADING)
    def reader(self) -> Reader:
        """Reads documents under the sheet."""
        from lint.lexicon import load
        from lint.nlp import Reader

        return Reader(self.sheet, load())


def sheet_path(name: str) -> Path:
    """The file of a sheet given as a built-in name or a path.

    Raises:
        UsageError: it is neither.
    """
    path = Path(shown(name))
    if name in builtin_names() or not (path.exists() or path.suffix or len(path.parts) > 1):
        return builtin(name)
    if not path.exists():
        message = f"claim sheet {name}: no such file"
        raise UsageError(message)
    return path


def load_sheet(path: Path) -> Sheet:
    """The typed sheet in a file.

    Raises:
        SheetError: everything that is wrong with it.
    """
    from lint.claims import load
    from lint.lexicon import load as load_lexicon

    return load(path, classes=load_lexicon().classes)


class Subjects:
    """The sheets of a run, each loaded once. What is wrong with them is in `errors`; those without problems serve."""

    def __init__(self) -> None:
        self.errors: list[SheetError] = []
        self._loaded: dict[Path, Subject | None] = {}
        self._of: dict[tuple[str, ...], tuple[Subject, ...]] = {}

    @timed(Stage.LOADING)
    def of(self, names: tuple[str, ...]) -> tuple[Subject, ...]:
        """The sheets of these names, each once.

        Raises:
            UsageError: a name is neither a built-in sheet nor a file, or two sheets have one id.
        """
        if names not in self._of:
            self._of[names] = tuple(self._each(names))
        return self._of[names]

    def _each(self, names: tuple[str, ...]) -> Iterator[Subject]:
        known: set[str] = set()
        for path, name in {sheet_path(name): name for name in names if name != NO_SHEET}.items():
            subject = self._load(path, builtin_sheet=name in builtin_names())
            if subject is None:
                continue
            if subject.id in known:
                message = f"{path}: a second sheet with the id {subject.id!r}; findings could not be told apart"
                raise UsageError(message)
            known.add(subject.id)
            yield subject

    def _load(self, path: Path, *, builtin_sheet: bool) -> Subject | None:
        if path not in self._loaded:
            self._loaded[path] = None
            try:
                self._loaded[path] = Subject(path, _digest(path), peek(path)) if builtin_sheet else _loaded(path)
            except SheetError as error:
                self.errors.append(error)
        return self._loaded[path]


def subjects(names: Iterable[str]) -> tuple[list[Subject], list[SheetError]]:
    """The sheets of these names, and what is wrong with others of them.

    Raises:
        UsageError: as `Subjects.of` does.
    """
    run = Subjects()
    return list(run.of(tuple(names))), run.errors


def _digest(path: Path) -> bytes:
    return sha256(path.read_bytes()).digest()


def _loaded(path: Path) -> Subject:
    digest = _digest(path) if path.is_file() else b""  # what is wrong with it is told by those who load it
    sheet = load_sheet(path)
    members = [sheet.concepts[key] for key in sorted(sheet.family)]
    terms = tuple(term for concept in members for term in concept.terms)
    classes = tuple(group for concept in members for group in concept.lexicon)
    return Subject(path, digest, Peek(sheet.sheet, terms, classes, tuple(sheet.claims)), sheet)


def _names(classes: tuple[str, ...]) -> list[str]:
    """The words of lexicon classes."""
    if not classes:
        return []
    from lint.lexicon import load

    return [term for group in classes for term in load().classes[group].terms]
