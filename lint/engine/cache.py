"""What came of files before: one SQLite file in the user's cache folder.

A cache only saves time. Whatever happens to it costs at most one line of warning and the time it would have saved,
never a result; so every error of SQLite ends here. One process writes at a time and several read meanwhile (WAL); a
process that is killed leaves nothing half-written.
"""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from lint.engine.timing import Stage, timed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

FOLDER_VARIABLE = "FACTLINT_CACHE_DIR"

# Its number grows when the table changes: two versions of factlint in turn do not undo each other's work.
_FILE = "outcomes-1.sqlite3"
_BESIDE = ("", "-wal", "-shm", "-journal")

MOST_BYTES: Final = 200_000_000
_BATCH = 500  # keys of one question, and of one deletion
_MOST_ENTRIES = 1_000  # that wait to be written together
_MOST_WAITING = 1_000_000  # bytes of them
_PATIENCE = 2.0  # seconds until another process has written
_DAY = 86_400
_CHECK = 8  # bytes of checksum before a body

_BUSY = frozenset((sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED))
_DAMAGED = frozenset((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_ERROR))

_TABLE = """CREATE TABLE IF NOT EXISTS entry(
    key BLOB PRIMARY KEY, body BLOB NOT NULL, used INTEGER NOT NULL
) WITHOUT ROWID"""
_HALF = """DELETE FROM entry WHERE key IN (
    SELECT key FROM entry ORDER BY used, key LIMIT (SELECT count(*) / 2 + 1 FROM entry)
)"""


@dataclass(frozen=True, slots=True)
class Info:
    """A cache's file, its bytes with what SQLite keeps beside it, and how many entries; `None` for a damaged one."""

    path: Path
    size: int
    entries: int | None


def cache_file() -> Path:
    """Where the cache is: in the folder that `FACTLINT_CACHE_DIR` names, else where the system keeps caches."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named, _FILE)
    from platformdirs import user_cache_path

    return user_cache_path("factlint", appauthor=False) / _FILE


def info(path: Path) -> Info:
    """What a cache holds."""
    entries: int | None = 0
    if path.exists():
        try:
            with closing(_connect(path)) as connection:
                ((entries,),) = connection.execute("SELECT count(*) FROM entry")
        except sqlite3.Error:
            entries = None
    return Info(path, sum(_size(file) for file in _files(path)), entries)


def clear(path: Path) -> int:
    """Remove the cache and return how many bytes that freed; other processes that use it go on with what they have.

    Raises:
        OSError: a file of it cannot be removed.
    """
    freed = 0
    for file in _files(path):
        size = _size(file)
        file.unlink(missing_ok=True)
        freed += size
    return freed


class Cache:
    """Bodies by key; what is put is written in batches, the last at `close`.

    `warn` is told what keeps it from working, and that it was built anew.
    """

    def __init__(self, path: Path, warn: Callable[[str], None], most_bytes: int = MOST_BYTES) -> None:
        self._path = path
        self._warn = warn
        self._most_bytes = most_bytes
        self._now = int(time.time())
        self._connection: sqlite3.Connection | None = None
        self._pending: dict[bytes, bytes] = {}
        self._waiting = 0  # bytes
        self._off = self._mended = False

    def is_empty(self) -> bool:
        """Whether there is nothing to be found."""
        return not any(self._read("SELECT 1 FROM entry LIMIT 1"))

    def get(self, keys: Iterable[bytes]) -> dict[bytes, bytes]:
        """The bodies of those keys that are known; a body that is not as it was written is not."""
        wanted = list(dict.fromkeys(keys))
        found: dict[bytes, bytes] = {}
        old: list[bytes] = []
        for at in range(0, len(wanted), _BATCH):
            some = wanted[at : at + _BATCH]
            question = f"SELECT key, body, used FROM entry WHERE key IN ({','.join('?' * len(some))})"  # noqa: S608
            for key, stored, used in self._read(question, some):
                if stored[:_CHECK] == _check(key, stored[_CHECK:]):
                    found[key] = stored[_CHECK:]
                    if used < self._now - _DAY:
                        old.append(key)
        self._write("UPDATE entry SET used = ? WHERE key = ?", [(self._now, key) for key in old])
        return found

    def put(self, key: bytes, body: bytes) -> None:
        """Keep a body."""
        if self._off:
            return
        self._pending[key] = _check(key, body) + body
        self._waiting += len(body) + len(key) + _CHECK
        if len(self._pending) >= _MOST_ENTRIES or self._waiting >= _MOST_WAITING:
            self._flush()

    def leave(self) -> None:
        """Close the file for now: SQLite's connections must not live on in a forked process."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    @timed(Stage.CACHE)
    def close(self) -> None:
        """Write what waits, and close the file."""
        self._flush()
        self.leave()

    @timed(Stage.CACHE)
    def _flush(self) -> None:
        rows = [(key, stored, self._now) for key, stored in self._pending.items()]
        self._pending.clear()
        self._waiting = 0
        if rows:
            self._write("INSERT OR REPLACE INTO entry VALUES (?, ?, ?)", rows)
            self._shrink()

    def _read(self, question: str, values: Sequence[bytes] = ()) -> list[Any]:
        if not self._off:
            try:
                return self._open().execute(question, values).fetchall()
            except (sqlite3.Error, OSError) as error:
                self._failed(error)
        return []

    def _write(self, statement: str, rows: Sequence[tuple[bytes | int, ...]]) -> bool:
        if self._off or not rows:
            return False
        try:
            connection = self._open()
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(statement, rows)
            connection.execute("COMMIT")
        except (sqlite3.Error, OSError) as error:
            self._failed(error)
            return False
        return True

    def _shrink(self) -> None:
        """Forget the half that was not used for longest, while there is too much."""
        while self._used() > self._most_bytes and self._write(_HALF, [()]):
            pass

    def _used(self) -> int:
        """The bytes in use; pages that became free are used again, the file does not shrink."""
        pragmas = ("page_count", "freelist_count", "page_size")
        rows = [row for pragma in pragmas for row in self._read(f"PRAGMA {pragma}")]
        if len(rows) < len(pragmas):
            return 0
        (pages,), (free,), (size,) = rows
        return int((pages - free) * size)

    def _open(self) -> sqlite3.Connection:
        if self._connection is None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = _connect(self._path)
            self._connection.execute(_TABLE)
        return self._connection

    def _failed(self, error: sqlite3.Error | OSError) -> None:
        """Go on after an error: without the transaction it was in, with a new file, or without a cache."""
        code = getattr(error, "sqlite_errorcode", None)
        code = code & 0xFF if code is not None else None  # the rest tells kinds of the same apart
        if code in _BUSY:
            with suppress(sqlite3.Error):
                if self._connection is not None:
                    self._connection.rollback()
            return
        self.leave()
        if code not in _DAMAGED or self._mended:
            self._give_up(error)
            return
        self._mended = True
        if _is_sound(self._path):  # another process built it anew, or only what we saw of it was wrong
            return
        try:
            clear(self._path)
        except OSError as reason:
            self._give_up(reason)
        else:
            self._warn(f"the cache was damaged ({error}) and is built anew: {self._path}")

    def _give_up(self, error: sqlite3.Error | OSError) -> None:
        self._off = True
        self._pending.clear()
        reason = error.strerror or str(error) if isinstance(error, OSError) else str(error)
        self._warn(
            f"linting goes on without the cache {self._path}: {reason[:1].lower()}{reason[1:]} "
            f"({FOLDER_VARIABLE} names another folder, --no-cache does without)"
        )


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    connection.text_factory = bytes  # there is no text in it, unless somebody else put it there
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _is_sound(path: Path) -> bool:
    try:
        with closing(_connect(path)) as connection:
            connection.execute(_TABLE)
            connection.execute("SELECT key, body, used FROM entry LIMIT 1")
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == (b"ok",))
    except sqlite3.Error:
        return False


def _files(path: Path) -> Iterator[Path]:
    return (file for ending in _BESIDE if (file := path.with_name(path.name + ending)).exists())


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:  # removed meanwhile
        return 0


def _check(key: bytes, body: bytes) -> bytes:
    """Shows that a body is this key's, and as it was written."""
    return sha256(key + body).digest()[:_CHECK]
