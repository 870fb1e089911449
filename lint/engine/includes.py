"""Finds the files that marks in an article stand for."""

# ruff: noqa: PTH118, PTH120, PTH123 - asked of every file, where a Path costs several times a string

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

from lint.config.find import is_root
from lint.config.keys import SUFFIXES
from lint.config.markers import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.config.markers import Marker

# Tags, shortcodes and components that put a file in their place, and which parameter names it. What only links to a
# file, such as `ref`, is not among them.
_INCLUDING = frozenset(
    "include include_relative include_cached render partial readfile snippet embed Include Snippet Partial".split()  # noqa: SIM905
)
_FILE_PARAMETERS = ("file=", "src=", "path=", "name=")

_TEMPLATES = (".liquid", ".njk", ".hbs", ".twig", ".jinja", ".j2", ".qmd", ".rmd")
_READABLE = (*SUFFIXES, *_TEMPLATES)

# Where generators of sites keep them: seen from the article's folder and from each one above it.
_FOLDERS = ("", "_includes", "includes", "_partials", "partials", "layouts/partials", "layouts/_partials", "snippets")
_SHORTCODES = ("layouts/shortcodes", "layouts/_shortcodes", "templates/shortcodes")

_SITE = re.compile(r"(?:@site|@|~)?/+")


def targets(marker: Marker, imported: str | None) -> Iterator[str]:
    """The paths that a marker stands for, as written; `imported` is where a component of its name comes from."""
    if imported is not None:
        if imported.lower().endswith(_READABLE):
            yield imported
    elif marker.form is Form.PARTIAL:
        yield marker.name
    elif marker.name.rpartition("/")[2] in _INCLUDING:
        for parameter in sorted(marker.parameters):
            name = next((word for word in _FILE_PARAMETERS if parameter.startswith(word)), "")
            if name or "=" not in parameter:
                yield parameter.removeprefix(name)


def candidates(target: str, folder: str) -> Iterator[str]:
    """The paths at which the file may stand that an article in `folder` (an absolute path) names so."""
    yield from _candidates(target, folder, _FOLDERS)


def templates(name: str, folder: str) -> Iterator[str]:
    """The paths at which the template of a shortcode may stand."""
    yield from _candidates(name, folder, _SHORTCODES)


def digest(path: str) -> str:
    """A hash of the file at a path; empty where there is none. Equal as long as it says the same."""
    try:
        with open(path, "rb") as file:
            return hashlib.sha256(file.read()).hexdigest()
    except OSError:
        return ""


def _candidates(target: str, folder: str, places: tuple[str, ...]) -> Iterator[str]:
    suffixes = ("",) if target.lower().endswith(_READABLE) else (".md", ".mdx", ".html", *_TEMPLATES)
    if "\0" in target or ("." in target.rpartition("/")[2] and suffixes != ("",)):
        return  # code, or no name of a file
    top = _top(folder)
    relative = target.startswith(("./", "../"))
    inside = _SITE.sub("", target, count=1) if _SITE.match(target) else target
    at = folder
    while True:
        for place in ("",) if relative else places:
            for suffix in suffixes:
                path = os.path.normpath(os.path.join(at, place, inside + suffix))
                if path.startswith(top.rstrip(os.sep) + os.sep):  # a name with dots may lead out of the repository
                    yield path
        above = os.path.dirname(at)
        if relative or at in (top, above):
            return
        at = above


def _top(folder: str) -> str:
    """The repository's root above a folder; outside of one the working folder where it holds the folder."""
    at = folder
    while not is_root(at):
        above = os.path.dirname(at)
        if above == at:
            here = str(Path.cwd())
            return here if folder == here or folder.startswith(here.rstrip(os.sep) + os.sep) else folder
        at = above
    return at
