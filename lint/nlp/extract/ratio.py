"""Fractions that compare the dose with another form's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.knowledge import OTHER
from lint.sheet import RatioClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.scene import Scene
    from lint.nlp.view import Amount

_EQUALLING = words("dose", "equalling")
_LESS = words("dose", "less")


def ratio(scene: Scene, amount: Amount) -> Iterator[Assertion]:
    """A fraction said of the dose: "about a tenth of the usual dose"."""
    claim = next(iter(scene.knowledge.claims(RatioClaim)), None)
    if claim is None:
        return
    view = scene.view
    owner = scene.owner(amount.start)
    if owner == OTHER or (owner is None and not scene.knowledge.is_subject(scene.focus)):
        return
    after = view.norms[amount.end : amount.end + 9]
    if len(after) > 1 and after[0] == "of" and after[1][:1].isdigit():
        return  # worked out: "a quarter of 50"
    compared = bool(
        [
            cue
            for cue in view.find("full-dose", "plain-dose", "dose-noun", f"concept:{claim.of}")
            if -1 <= cue.start - amount.end <= 8
        ]
    ) or after[:2] in (
        ["of", "that"],
        ["the", "strength"],
        ["the", "dose"],
        ["the", "size"],
        ["as", "much"],
        ["of", "it"],
        ["that", "size"],
    )
    people = [cue for cue in view.find("patients-people") if 0 <= cue.start - amount.end <= 3]
    lead = set(view.norms[max(0, amount.start - 6) : amount.start])
    if amount.start > 1 and after[:1] == ["of"] and after[1:2] in (["it"], ["that"], ["its"]) and not lead & _EQUALLING:
        return  # "pay 20 percent of it" compares no doses
    headers = [place for place in (scene.row, scene.column) if place is not None]
    compared = compared or any(place.has("full-dose", "plain-dose", f"concept:{claim.of}") for place in headers)
    compared = compared or (bool(set(after[:1]) & _LESS) and view.has("dose-noun"))
    if not compared or people or view.norms[amount.start - 1 : amount.start] == ["by"]:
        return
    less = bool(set(after[:1]) & _LESS)
    yield scene.assertion(
        Kind.RATIO,
        amount.start,
        amount.end + (1 if less else 0),
        subject=owner,
        object_=claim.of,
        quantity=amount.quantity,
        cues=(),
        less="yes" if less else "no",
        role="ratio",
    )
