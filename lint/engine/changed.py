"""Which articles differ from a revision of their git repository."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lint.engine.discover import STDIN
from lint.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint.engine.discover import Discovery

HEAD = "HEAD"


def only_changed(discovery: Discovery, revision: str = HEAD) -> Discovery:
    """Of what was found, the files that are not as in `revision`: staged or not, new and in no `.gitignore`.

    Where the branch has left the revision's, what counts is the commit where they parted: what others did since is not
    this branch's change. Standard input stays.

    Raises:
        UsageError: a file is in no repository, there is no such revision, or git is missing or refuses.
    """
    real: Callable[[str], str] = cache(os.path.realpath)
    root = cache(_root)
    changed: dict[str, frozenset[str]] = {}
    kept = []
    for file in discovery.files:
        if file == STDIN:
            kept.append(file)
            continue
        folder, base = os.path.split(file)
        place = real(folder or ".")
        top = root(place)
        if top is None:
            message = f"--changed: {file} is in no git repository"
            raise UsageError(message)
        if top not in changed:
            changed[top] = frozenset(_changed(top, revision))
        # A link counts by its own name: git keeps links, not what they lead to.
        if f"{place}/{base}" in changed[top]:
            kept.append(file)
    return replace(discovery, files=tuple(kept))


def _root(folder: str) -> str | None:
    """The work tree that a folder is in; its `.git` is a file in linked work trees and submodules."""
    for place in (Path(folder), *Path(folder).parents):
        if (place / ".git").exists():
            return str(place)
    return None


def _changed(top: str, revision: str) -> set[str]:
    """The full paths of what is not as in the revision."""
    new = _git(top, "ls-files", "-z", "--others", "--exclude-standard")
    base = _base(top, revision)
    if base is None:
        differing = _git(top, "ls-files", "-z")
    else:
        differing = _git(
            top, "diff", "-z", "--name-only", "--no-renames", "--no-ext-diff", "--diff-filter=d", base, "--"
        )
    return {f"{top}/{name}" for name in (new + differing).split("\0") if name}


def _base(top: str, revision: str) -> str | None:
    """The commit to compare with; `None` in a repository without any."""
    commit = (
        None if revision.startswith("-") else _ask(top, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    )
    if commit is None:
        if revision == HEAD:
            return None
        message = f"--changed={revision}: git knows no such revision in {top}"
        if Path(revision).exists():
            message += f'; as "{revision}" is a path, write --changed={HEAD} {revision}'
        else:
            message += " (in a shallow clone it has to be fetched first)"
        raise UsageError(message)
    return _ask(top, "merge-base", commit, HEAD) or commit


def _ask(top: str, *arguments: str) -> str | None:
    """The one line that git answers; `None` when it says no."""
    done = _run(top, arguments)
    return os.fsdecode(done.stdout).strip() if done.returncode == 0 else None


def _git(top: str, *arguments: str) -> str:
    done = _run(top, arguments)
    if done.returncode != 0:
        lines = os.fsdecode(done.stderr).strip().splitlines()
        message = f"--changed: git {arguments[0]} failed in {top}: {lines[0] if lines else 'it does not say why'}"
        raise UsageError(message)
    return os.fsdecode(done.stdout)


def _run(top: str, arguments: tuple[str, ...]) -> subprocess.CompletedProcess[bytes]:
    # Other commands of git, an editor's perhaps, must not find the index locked by a look at it.
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0"}
    try:
        return subprocess.run(["git", *arguments], cwd=top, env=environment, capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError as error:
        message = "--changed needs git, which is not on PATH"
        raise UsageError(message) from error
