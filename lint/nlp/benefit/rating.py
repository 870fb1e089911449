"""Benefits told as a mark given ("Efficacy: excellent"), and by a verb that stands for one ("it always does")."""

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

RATING = "rating"
RATINGS = frozenset({"pro-verb", "rating-mark"})
_LABELS = words("rating", "labels")
_BETTERING = words("rating", "intensifiers")
_ENDS = frozenset({".", "!", ",", ";", "(", "—", "–", "and"})
_LABEL = 6  # words of a label
_PRO_VERBS = words("rating", "pro_verbs")
_PRO_SUBJECTS = words("rating", "pro_subjects")
_SURELY = words("rating", "surely")
_LAST = words("rating", "last")
_BENEFITS = ("effective", "get-better", "improve-verb", "reduce-verb", "stop-verb")


def ratings(scene: Scene) -> Iterator[Candidate]:
    """Candidates in the shape that `triggers` yields."""
    view = scene.view
    if view.has("rating-mark"):
        yield from _rated(scene)
    if view.has("pro-verb"):
        yield from _elliptic(scene)


def _rated(scene: Scene) -> Iterator[Candidate]:
    view = scene.view
    colon = next((at for at, word in enumerate(view.norms[: _LABEL + 1]) if word == ":"), None)
    if colon is not None:
        label, at = view.norms[:colon], colon + 1
    elif view.block.cell is not None and view.first:
        header = (
            scene.column if scene.column is not None and not _labels(scene.column).isdisjoint(_LABELS) else scene.row
        )
        label, at = (header.norms[:_LABEL] if header is not None else []), 0
    else:
        return
    if _LABELS.isdisjoint(label):
        return
    start = at
    while view.norms[at : at + 1] and view.norms[at] in _BETTERING:
        at += 1
    for mark in view.find("rating-mark"):
        behind = view.norms[mark.end : mark.end + 1]
        if start <= mark.start <= at and (not behind or behind[0] in _ENDS):
            yield Mark(start, mark.end, RATING), "effective", None, start, mark.end


def _labels(view: View) -> set[str]:
    return set(view.norms[:_LABEL])


def _elliptic(scene: Scene) -> Iterator[Candidate]:
    """“Afraid that it may not work? Don't be: it does.”, "Some doubt it helps; it does."."""
    view = scene.view
    places = {view.clauses.index(view.clause_at(cue.start)) for cue in view.find("pro-verb")}
    for number in sorted(places):
        clause = view.clauses[number]
        said = [word for word in view.norms[clause.start : clause.end] if word.isalpha()]
        if not 2 <= len(said) <= 2 + len(_LAST) or said[0] not in _PRO_SUBJECTS or clause.kind is ClauseKind.CONDITION:
            continue
        verb = next((at for at, word in enumerate(said[1:], 1) if word in _PRO_VERBS), None)
        if (
            verb is None
            or not all(word in _SURELY for word in said[1:verb])
            or not all(word in _LAST | _SURELY for word in said[verb + 1 :])
        ):
            continue
        before = Mark(clause.start, clause.end, RATING)
        if _doubted(scene, clause.start, number):
            yield before, "effective", None, clause.start, clause.end


def _doubted(scene: Scene, start: int, number: int) -> bool:
    """Whether a benefit is doubted, denied or supposed right before."""
    view = scene.view
    inside = [cue for cue in view.find(*_BENEFITS) if cue.end <= start] if number else []
    if inside:
        return any(view.denied(cue) or view.clause_at(cue.start).kind is ClauseKind.CONDITION for cue in inside)
    place = scene.previous
    return place is not None and any(place.denied(cue) for cue in place.find(*_BENEFITS))
