"""Which factlint this is: what two installations agree on that say the same of every article."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lint import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGE = Path(__file__).resolve().parent.parent
_SOURCES = (".py", ".yaml")

# Other people's packages that an article passes through, as their folders of metadata are named.
_BELOW = ("spacy-", "markdown_it_py-", "mdit_py_plugins-", "pyyaml-")


@cache
def build() -> bytes:
    """A hash of the version, of our own code and words, and of the versions of what we stand on.

    The version alone would not do: it stays while somebody works on factlint or installs from a branch.
    """
    digest = hashlib.sha256()
    for part in (__version__, sys.version, unicodedata.unidata_version, *_installed()):
        digest.update(f"{part}\0".encode())
    record = _PACKAGE.parent / f"factlint-{__version__}.dist-info" / "RECORD"
    if (_PACKAGE / "_claims").is_dir() and record.is_file():
        digest.update(record.read_bytes())  # the installer's list, with the hash of every file
    else:
        digest.update(repr(sorted(_sources(_PACKAGE))).encode())
    return digest.digest()


def _sources(folder: str | Path) -> Iterator[tuple[str, int, int, int]]:
    """Our own files by name, size and times; to read hundreds of them would take longer than to lint many articles.

    No change of a file's content leaves the time of its last change of state (`ctime`) as it was.
    """
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(_SOURCES):
                state = entry.stat()
                yield entry.path, state.st_size, state.st_mtime_ns, state.st_ctime_ns
            elif entry.name != "__pycache__" and entry.is_dir():
                yield from _sources(entry.path)


def _installed() -> list[str]:
    """The names of the packages below us with their versions, without importing one."""
    found = importlib.util.find_spec("spacy")
    if found is None or found.origin is None:
        return []
    names = os.listdir(Path(found.origin).parent.parent)  # noqa: PTH208 - their names are all we want
    return sorted(name.lower() for name in names if name.lower().startswith(_BELOW))
