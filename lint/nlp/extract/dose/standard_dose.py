"""Whether there is a standard dose. Denied: there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.directive.exceptions import excepting
from lint.nlp.knowledge.knowledge import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_EXISTS = words("standard_dose", "exists")

_OTHERS = 4  # words of "for most other things"
_DENIERS = words("standard_dose", "deniers")


TRIGGERS = frozenset({"standard-dose"})


def extract(scene: Scene) -> Iterator[Assertion]:
    """A standard, official or agreed dose, affirmed or denied, or affirmed as an exception."""
    yield from excepting(scene, _doses(scene), people=True)


def _doses(scene: Scene) -> Iterator[Assertion]:
    view = scene.view
    for mark in view.find("standard-dose"):
        owner = scene.owner(mark.start)
        if owner != scene.knowledge.subject and not (owner is None and scene.focus == scene.knowledge.subject):
            continue
        if _for_others(view, mark):
            continue
        word = view.words(mark.start, mark.end).lower()
        denied = view.denied(mark) or any(text in _DENIERS for text in view.norms[max(0, mark.start - 3) : mark.start])
        clause = view.clause_at(mark.start)
        denied = denied or any(
            mark.end <= cue.start < clause.end
            and cue.start - mark.end <= 3
            and not {"that", "which", "and"} & set(view.norms[mark.end : cue.start])
            for cue in view.find("negation", "refuter")
        )
        if word in {"standard", "standards", "set dose", "set standard", "single dose for everyone"} and not denied:
            continue
        # an affirmed one counts only where it is given: "the standard dose is …", "there is a standard dose"
        verb = [text for text in view.norms[clause.start : clause.end] if text in _EXISTS]
        compared = (
            "of" in view.norms[max(0, mark.start - 3) : mark.start]
            or "than" in view.norms[max(0, mark.start - 3) : mark.start]
        )
        headed = view.block.kind.value in {"heading", "title"} and {"official", "correct", "only"} & set(view.norms)
        given = bool(headed) or any(abs(mark.start - amount.end) <= 4 for amount in view.amounts)
        if not denied and (not (verb or given) or compared or owner == OTHER):
            continue
        yield scene.assertion(
            Kind.STANDARD_DOSE,
            mark.start,
            mark.end,
            subject=owner,
            denied=denied,
            cues=(scene.cue("standard-dose", mark),),
        )


def _for_others(view: View, mark: Mark) -> bool:
    """“There are standard doses for most other things”: told of what is set against the subject."""
    behind = view.norms[mark.end : mark.end + _OTHERS]
    return behind[:1] in (["for"], ["of"], ["in"]) and not {"other", "others", "another"}.isdisjoint(behind)
