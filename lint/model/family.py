"""Which concepts are forms of one medicine."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


def family(subject: str, parents: Mapping[str, str | None]) -> frozenset[str]:
    """The subject, what it is a form of, and every form of these; `parents` maps each concept to its `form_of`."""
    members = {subject}
    grown = True
    while grown:
        related = {parent for key in members if (parent := parents.get(key))}
        related |= {key for key, parent in parents.items() if parent in members}
        grown = not related <= members
        members |= related
    return frozenset(members)


def line(subject: str, parents: Mapping[str, str | None]) -> frozenset[str]:
    """The subject, what it is a form of step by step, and every form of it, but none beside it."""
    members = {subject}
    while grown := {key for key, parent in parents.items() if parent in members} - members:
        members |= grown
    here = parents.get(subject)
    while here is not None and here not in members:
        members.add(here)
        here = parents.get(here)
    return frozenset(members)
