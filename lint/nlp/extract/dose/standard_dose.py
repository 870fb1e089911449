"""Whether there is a standard dose. Denied: there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.directive.exceptions import excepting
from lint.nlp.extract.dose.one_for_all import one_for_all, ours
from lint.nlp.knowledge.knowledge import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_EXISTS = words("standard_dose", "exists")

_GIVING = words("standard_dose", "giving")
_AWAITED = frozenset({"before", "if", "once", "unless", "until", "whether"})
_LED = 4  # words of "the internationally agreed"
_REACH = 8  # words from who gives it to the dose
_OTHERS = 4  # words of "for most other things"
_DENIERS = words("standard_dose", "deniers")


TRIGGERS = frozenset({"standard-dose", "dose-noun", "settled-dose"})


def extract(scene: Scene) -> Iterator[Assertion]:
    """A standard, official or agreed dose, affirmed or denied, or affirmed as an exception."""
    yield from excepting(scene, _doses(scene), people=True)
    if not scene.view.has("standard-dose"):
        yield from one_for_all(scene)


def _doses(scene: Scene) -> Iterator[Assertion]:
    view = scene.view
    for mark in view.find("standard-dose"):
        owner = scene.owner(mark.start)
        if not ours(scene, owner):
            continue
        if _for_others(view, mark) or _in_another_use(scene, mark):
            continue
        word = view.words(mark.start, mark.end).lower()
        denied = view.denied(mark) or _none_after_all(view, mark.end)
        denied = denied or any(text in _DENIERS for text in view.norms[max(0, mark.start - 3) : mark.start])
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
        given = given or _given_out(view, clause.start, mark)
        awaited = not _AWAITED.isdisjoint(view.norms[max(0, mark.start - _LED) : mark.start])
        if not denied and (not (verb or given) or compared or awaited or owner == OTHER):
            continue
        yield scene.assertion(
            Kind.STANDARD_DOSE,
            mark.start,
            mark.end,
            subject=scene.knowledge.subject,
            denied=denied,
            cues=(scene.cue("standard-dose", mark),),
        )


def _none_after_all(view: View, end: int) -> bool:
    """“Ask for the standard dose, and you'll hear that there isn't one”, "… there is no such thing"."""
    return any(
        view.norms[at] == "there"
        and view.norms[at + 1] in {"is", "'s"}
        and (view.norms[at + 2 : at + 3] == ["none"] or view.norms[at + 2 : at + 4] in (["not", "one"], ["no", "such"]))
        for at in range(end, len(view.norms) - 2)
    )


def _given_out(view: View, low: int, mark: Mark) -> bool:
    """“She will start you on the agreed standard dose”: the one that people get."""
    led = view.norms[max(low, mark.start - _LED) : mark.start]
    if "the" not in led:
        return False
    return not _GIVING.isdisjoint(view.norms[max(low, mark.start - _REACH) : mark.start])


def _in_another_use(scene: Scene, mark: Mark) -> bool:
    """“The standard dose for X is 50 mg”, "is far higher for people with X": in what the other form is used for."""
    view = scene.view
    clause = view.clause_at(mark.start)
    uses = view.within(mark.end, clause.end, *scene.knowledge.foreign_uses, *scene.knowledge.other_condition_groups)
    ours = view.within(mark.end, clause.end, *scene.knowledge.condition_groups)
    return bool(uses) and not ours and "for" in view.norms[mark.end : uses[0].start]


def _for_others(view: View, mark: Mark) -> bool:
    """“There are standard doses for most other things”: told of what is set against the subject."""
    behind = view.norms[mark.end : mark.end + _OTHERS]
    return behind[:1] in (["for"], ["of"], ["in"]) and not {"other", "others", "another"}.isdisjoint(behind)
