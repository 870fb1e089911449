"""Whether food, or a time of the day, is told as the way to take it, and not only said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.administration.how_often import applied
from lint.nlp.extract.administration.how_to_take import asked_how
from lint.nlp.sentence.clauses import ClauseKind

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.vocabulary import Mark

_GIVEN = words("administration", "given")
_ILL, _TIPS = words("administration", "ill"), words("administration", "tips")
_TAKEN = 3  # words from a verb of taking to the time: "taking it at lunch"
_PASSIVE, _IS = words("administration", "taken"), frozenset({"are", "is"})
_TOLD_TO = words("administration", "told_to") - _IS | {"has", "have"}
_MANAGING = words("administration", "managing")
_HAVING, _IT = words("administration", "having"), words("administration", "it")
_OUR, _EVERYONE = words("administration", "our"), words("administration", "everyone")
_DO = words("administration", "do")
_NEAR = 6  # words around a time
_OF_ANOTHER = (["with"], ["without"], ["on"], ["after"])  # "at night, always with water"
_DONE, _THE = ("done", "ed", "awn", "taken", "made"), (["your"], ["the"], ["each"], ["a"])
_CELL = 9  # words of a cell that answers the header of its row


def excluding(scene: Scene, mark: Mark) -> list[Mark]:
    """What excludes every other way beside a mark."""
    view = scene.view
    clause = view.clause_at(mark.start)
    only = [cue for cue in view.within(clause.start, clause.end, "only-word") if abs(cue.start - mark.start) <= _NEAR]
    if not only and clause.kind is ClauseKind.CONDITION:
        only = [cue for cue in view.find("only-word") if 0 <= mark.start - cue.end <= 8]  # "only if you take it …"
    only = [cue for cue in only if cue.start < mark.end or view.norms[cue.end : cue.end + 1] not in _OF_ANOTHER]
    return [cue for cue in only if _MANAGING.isdisjoint(view.norms[cue.end : cue.end + 2])]  # "can only manage it at …"


def told_way(scene: Scene, mark: Mark) -> bool:
    """Whether food is told as the way to take it: by "only", an imperative, or as an answer to a header."""
    view = scene.view
    clause = view.clause_at(mark.start)
    before = view.norms[clause.start : mark.start]
    only = excluding(scene, mark)
    if only and not view.denied(only[0]):
        return True
    if scene.lead is not None and scene.lead.has("permit", "no-need"):
        return False  # "It's fine to:", "You don't have to:"
    done = before and (before[0] in _GIVEN or _have_it(scene, clause.start) or applied(scene, mark.start))
    done = (done and not _ill_of_it(scene, before)) or _tipped(scene, clause.start, mark.start)
    if done and not scene.hedges(mark.start):
        return True  # "take it on an empty stomach"
    ours = before[:1] and (before[0] in _IT or view.within(clause.start, mark.start, *scene.knowledge.family_groups))
    if ours and before[-1] == "best" and not scene.hedges(mark.start):
        return True  # "it sits best on an empty stomach"
    if ours and before[-1] in _PASSIVE and not _IS.isdisjoint(before[-_TAKEN:-1]) and not view.has("study-any"):
        return True  # "X is taken with a meal"
    due = ours and before[-2:-1] == ["be"] and before[-1] in _PASSIVE and not _TOLD_TO.isdisjoint(before[-_NEAR:-2])
    if due and not scene.hedges(mark.start) and not view.has("study-any"):
        return True  # "X should be taken with a meal"
    if asked_how(scene, mark.start) or (_by_all(scene, clause.start) and not scene.hedges(mark.start)):
        return True
    asked = (place for place in (scene.row, scene.column) if place is not None)
    return len(view.norms) <= _CELL and any(place.has("with-food") or "food" in place.bag for place in asked)


def _ill_of_it(scene: Scene, before: list[str]) -> bool:
    """“Taken on an empty stomach, it made her ill”: what comes of it."""
    view = scene.view
    return before == ["taken"] and (not _ILL.isdisjoint(view.bag) or view.has(*scene.knowledge.effect_groups))


def _tipped(scene: Scene, start: int, end: int) -> bool:
    """“Her tip is to swallow it on an empty stomach”, "the nurse suggests taking it with food"."""
    view = scene.view
    tip = next((at for at in range(start, end) if view.norms[at] in _TIPS), None)
    return tip is not None and bool(view.within(tip + 1, end, "take-verb", "use-verb")) and "i" not in view.norms[:tip]


def _have_it(scene: Scene, start: int) -> bool:
    """“Have it before breakfast”, "have your capsule with milk"; not a test that the sentence before spoke of."""
    view, before = scene.view, scene.previous
    if view.norms[start] not in _HAVING or (before is not None and before.has(*scene.knowledge.advised_groups)):
        return False
    behind = start + 1 + (view.norms[start + 1 : start + 2] in _THE)
    behind = next((mark.end for mark, _ in scene.knowledge.medicine_marks(view) if mark.start == behind), behind)
    if not _IT.isdisjoint(view.norms[start + 1 : start + 2]):
        done = view.norms[start + 2 : start + 3]  # "have it done", "have it checked"
        return not (done and done[0].endswith(_DONE)) and not view.has(*scene.knowledge.advised_groups)
    return bool(view.within(behind, behind + 1, "product-form", "tablet-nouns", "dose-noun"))


def _by_all(scene: Scene, start: int) -> bool:
    """“Our patients swallow their tablets with a meal”: how everybody does it, and not what some of them did."""
    view = scene.view
    at = start + (view.norms[start] in _OUR)
    done = view.norms[at] in _EVERYONE and view.norms[at + 1] in _DO
    return done and not view.has("study-any", "study-trial", "report-verb")
