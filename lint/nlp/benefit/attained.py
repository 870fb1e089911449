"""Benefits that are reached or not: what people are or do who have them ("makes you sober", "those on it quit").

What is wanted more of may be told by a noun ("brings about abstinence"), by a state or by a deed; of the last two, what
people want or have to do is no benefit, only what the medicine makes of those who take it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

ATTAINING = "restore-verb"
ON_IT = "takers-do"  # told of those who take it, whose doing it is not
_DEEDS = words("attained", "deeds")
_MAKING = words("regular", "making") | words("attained", "making")
_PEOPLE = words("regular", "people") | words("attained", "people")
_BRINGING = words("attained", "bringing")
_GIVING = words("attained", "giving")
_TAKING = words("attained", "taking")
_TAKEN = words("attained", "taken")
_BETWEEN = words("attained", "between")
_MADE = 5  # words from "makes" to the state that people are made to reach
_BROUGHT = 4  # words from "brings" to what is brought about


def reached(scene: Scene) -> list[Mark]:
    """The outcomes of a sentence that are wanted, and not measured: there is no more and no less of them."""
    concepts = scene.knowledge.sheet.concepts
    found = scene.view.find(*scene.knowledge.outcome_groups)
    return [mark for mark in found if mark.concept is not None and concepts[mark.concept].better == "higher"]


def attained(scene: Scene) -> Iterator[Candidate]:
    """Candidates in the shape that `triggers` yields."""
    view = scene.view
    if view.question:
        return
    for mark in reached(scene):
        clause = view.clause_at(mark.start)
        if clause.kind is ClauseKind.CONDITION:
            continue
        deed = view.norms[mark.start] in _DEEDS
        start, group = _made(scene, mark) if deed else _brought(scene, mark), ATTAINING
        if start is None and deed:
            start, group = _by_takers(scene, mark), ON_IT
        if start is not None:
            yield Mark(start, mark.end, group), "improve", mark, start, mark.end


def given(view: View, outcomes: list[Mark], cue: Mark) -> Mark | None:
    """“gives most people lasting remission”: a word of cure that is the sheet's own outcome, and given to somebody."""
    own = next((mark for mark in outcomes if mark.start <= cue.start and cue.end <= mark.end), None)
    if own is None:
        return None
    led = view.norms[view.clause_at(own.start).start : own.start]
    return own if not (_BRINGING | _GIVING).isdisjoint(led) else None


def _made(scene: Scene, mark: Mark) -> int | None:
    """“makes you sober”, "gets people to quit": where the making begins."""
    norms, view = scene.view.norms, scene.view
    low = max(view.body, mark.start - _MADE)
    at = next((at for at in range(mark.start - 1, low - 1, -1) if norms[at] in _MAKING), None)
    if at is None or (at + 1 < mark.start and _PEOPLE.isdisjoint(norms[at + 1 : mark.start])):
        return None
    return at if at > view.body else None


def _brought(scene: Scene, mark: Mark) -> int | None:
    """“brings about abstinence”, "leads to sobriety"."""
    norms = scene.view.norms
    low = max(scene.view.body, mark.start - _BROUGHT)
    return next((at for at in range(mark.start - 1, low - 1, -1) if norms[at] in _BRINGING), None)


def _by_takers(scene: Scene, mark: Mark) -> int | None:
    """“Those who take it quit”, "with it you will quit": people on it, and only helping words before the deed."""
    view = scene.view
    named = [(cue.start, cue.end) for cue in view.find(*scene.knowledge.family_groups)]
    if not named and scene.knowledge.is_subject(scene.focus):
        named = [(at, at + 1) for at in range(view.body, mark.start) if view.norms[at] in _TAKEN]
    for start, end in named:
        led = [word for word in view.norms[max(view.body, start - 3) : start] if word not in {"our", "the", "this"}]
        between = view.norms[end : mark.start]
        if end > mark.start or led[-1:] == [] or led[-1] not in _TAKING:
            continue
        if all(word in _BETWEEN or word.endswith("ly") for word in between):
            return start - 1
    return None
