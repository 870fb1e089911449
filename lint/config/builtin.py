"""Where the sheets shipped with factlint are.

A wheel holds them in the package; an editable install has only the repository's `claims/` folder.
"""

from __future__ import annotations

from pathlib import Path

from lint.errors import UsageError, nearest

_PACKAGE = Path(__file__).resolve().parent.parent
_FOLDERS = (_PACKAGE / "_claims", _PACKAGE.parent / "claims")

# A sheet's name is the id it declares, which need not be its file's name.
_BUILTIN = {"ldn-ms": "ldn_facts.yaml"}


def builtin_names() -> tuple[str, ...]:
    """The names of the built-in sheets, the default one first."""
    return tuple(_BUILTIN)


def builtin(name: str) -> Path:
    """The file of a built-in sheet; raises `UsageError` when there is no such sheet or the installation lacks it."""
    if name not in _BUILTIN:
        known = nearest(name, _BUILTIN) or f"; the built-in sheets are: {', '.join(_BUILTIN)}"
        message = f'no built-in claim sheet is called "{name}"{known}'
        raise UsageError(message)
    for folder in _FOLDERS:
        path = folder / _BUILTIN[name]
        if path.is_file():
            return path
    message = f"the built-in claim sheet {_BUILTIN[name]} is missing from this installation of factlint"
    raise UsageError(message)
