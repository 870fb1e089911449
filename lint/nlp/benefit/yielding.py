"""Troubles that are said to yield, by a denial of their strength: "no fatigue can withstand it", "none it won't shift".

And the medicine told to be what such a trouble calls for: "if your spirits are low, it is what you should be taking".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.takers import upon
from lint.nlp.benefit.targets import outcomes_of
from lint.nlp.benefit.turns import good
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

RESISTING = "resist-verb"
CALLED_FOR = "called-for"
SPARING = "spares-nobody"
GRANTED = "taken-for-granted"  # what is denied is that one could ask
YIELDING = frozenset({RESISTING, CALLED_FOR, "rare-case"})
_SHIFTING = words("yielding", "shifting")
_SHIFTED = _SHIFTING | words("yielding", "done")
_ANSWERS = words("yielding", "answers")
_DENYING = words("yielding", "denying")
_WILL = words("yielding", "will")
_NAMING = words("yielding", "naming")
_WONDERING = words("yielding", "wondering")
_REACHING = words("yielding", "reaching")
_REACHING_OR_SHIFTED = _REACHING | _SHIFTED
_FRONTED = words("yielding", "fronted")
_NOBODY, _FAILING = words("yielding", "nobody"), words("yielding", "failing")
_PERSONS = words("yielding", "persons")
_LOOSE, _MEETING = words("yielding", "loose"), words("yielding", "meeting")
_APART, _ARTICLES = words("yielding", "apart"), words("yielding", "articles")
_PERSONS_OR_FAILING = _PERSONS | _FAILING
_ARTICLES_OR_ONE = _ARTICLES | {"one", "single"}
_HAVING = words("yielding", "having")
_SCARCE = words("yielding", "scarce")
_RECOVERING = words("yielding", "recovering")
_WHOSE = frozenset({"who", "whose"})
_RELATIVES = words("yielding", "relatives")
DENIALS = frozenset({"negation", "negation-backward"})
_PERSISTING, _OBLIGED = words("yielding", "persisting"), words("usage", "modals")
_APART_OR_FAILING_OR_OBLIGED = _APART | _FAILING | _OBLIGED
_SHIFTED_OR_PERSISTING = _SHIFTED | _PERSISTING
_ASKED = words("yielding", "asked")
_LOSING = words("yielding", "losing")
_ON_IT = frozenset({"in", "of", "on", "taking", "using", "with"})
_RETURNING, _AGAIN = words("yielding", "returning"), 4  # words of "ever comes back"
_IT = frozenset({"it", "this"})
_PEOPLE = 12  # words from "nobody" to the medicine
_BEHIND = 7  # words from a verb of resisting to what is resisted
_BETWEEN = 4  # words from a trouble to the clause that tells of it
_COPULAS = words("scene", "copulas") | {"are", "be"}


def yielding(scene: Scene) -> Iterator[Candidate]:
    """Candidates in the shape that `triggers` yields."""
    view = scene.view
    if view.question or not (view.has(*YIELDING, "cure") or not view.bag.isdisjoint(_REACHING_OR_SHIFTED)):
        return
    named = [mark for mark, name in scene.knowledge.medicine_marks(view) if name != OTHER]
    troubles = [mark for mark in outcomes_of(scene) if not good(view, mark)]
    if not named:
        return
    yield from _resisting(view, troubles, named)
    yield from _shifted(view, troubles, named)
    yield from _called_for(scene, troubles, named)
    yield from _reached_for(view, troubles, named)


def _resisting(view: View, troubles: list[Mark], named: list[Mark]) -> Iterator[Candidate]:
    """“Neither relapses nor fatigue have been known to withstand three months of it”."""
    for verb in view.find(RESISTING):
        clause = view.clause_at(verb.start)
        subject = [mark for mark in troubles if clause.start <= mark.start and mark.end <= verb.start]
        medicine = [mark for mark in named if 0 <= mark.start - verb.end <= _BEHIND]
        led = view.norms[clause.start : verb.start]
        # one denial: "neither … nor" is one
        denials = sum(word in _DENYING and word != "nor" for word in led)
        if subject and medicine and denials == 1 and _NAMING.isdisjoint(led):
            yield Mark(verb.start, verb.end, RESISTING), "stop", subject[-1], subject[0].start, medicine[0].end


def _shifted(view: View, troubles: list[Mark], named: list[Mark]) -> Iterator[Candidate]:
    """“There is no symptom that it won't shift”: a denial of the trouble, and one of the failure."""
    for at in view.places(_SHIFTING):
        verb = Mark(at, at + 1, RESISTING)
        medicine = [mark for mark in named if 0 < verb.start - mark.end <= _BETWEEN]
        if not medicine or not _will_not(view.norms[medicine[-1].end : verb.start]):
            continue
        subject = [mark for mark in troubles if 0 <= medicine[-1].start - mark.end <= _BETWEEN]
        low = max(view.body, subject[0].start - _BETWEEN) if subject else 0
        if subject and not _DENYING.isdisjoint(view.norms[low : subject[0].start]):
            yield verb, "stop", subject[-1], low, verb.end


def may_spare_nobody(view: View) -> bool:
    """Whether a sentence holds a denial of persons, a denial of success, and a verb of helping, or of getting worse."""
    if not (view.bag.isdisjoint(_LOSING | _RETURNING) or view.bag.isdisjoint(_NOBODY)):
        return True
    return not any(
        view.bag.isdisjoint(group) for group in (_RELATIVES, _SHIFTED_OR_PERSISTING, _NOBODY, _PERSONS_OR_FAILING)
    )


def spared_by(scene: Scene) -> str | None:
    """The medicine that fails nobody: the one named, else the one that "it" is."""
    named = [name for _, name in scene.knowledge.medicine_marks(scene.view) if name != OTHER]
    return named[0] if named else scene.focus


def spares_nobody(scene: Scene) -> Iterator[Candidate]:
    """“There is nobody whose attacks it doesn't cut”, "I've yet to meet one whom it failed to help"."""
    view = scene.view
    if not may_spare_nobody(view) or view.bag.isdisjoint(_FAILING):
        return
    starts = {mark.start for mark, name in scene.knowledge.medicine_marks(view) if name != OTHER}
    for at in view.places(_SHIFTED):
        if not _ARTICLES.isdisjoint(view.norms[at - 1 : at]):
            continue  # "it isn't a cure"
        failing = next((to for to in range(at - 1, max(view.body, at - _BETWEEN), -1) if view.norms[to] in _FAILING), 0)
        by = range(max(view.body, failing - _BETWEEN), failing)
        ours = [to for to in by if to in starts or (view.norms[to] in _IT and scene.knowledge.is_subject(scene.focus))]
        done = view.norms[at] not in _SHIFTING and view.norms[failing - 1] not in _HAVING
        if not failing or not ours or done:
            continue  # "it cannot be stopped" is done to it
        low = max(view.body, ours[-1] - _PEOPLE)
        nobody = [to for to in range(low, ours[-1]) if view.norms[to] in _NOBODY and of_persons(view, to)]
        if not nobody or not _APART.isdisjoint(view.norms[nobody[-1] : at]):
            continue
        told = view.norms[nobody[-1] + 1 : ours[-1]]
        if not _PERSONS.isdisjoint([*told, view.norms[nobody[-1]]]) or _of_a_kind(told):
            outcomes = [mark for mark in outcomes_of(scene) if nobody[-1] < mark.start and mark.end <= ours[-1]]
            target = outcomes[-1] if outcomes else None
            yield Mark(at, at + 1, SPARING), "stop", target, nobody[-1], at + 1
            return


def _of_a_kind(told: list[str]) -> bool:
    """“hardly a dancer whose …”, "not a single sailor it …": one noun between a denial and what is said of it."""
    nouns = [word for word in told if word not in _ARTICLES_OR_ONE]
    return told != nouns and (len(nouns) == 1 or (nouns[1:2] != [] and nouns[1] in _RELATIVES))


def fails_nobody(scene: Scene) -> Iterator[Candidate]:
    """“We have yet to meet a patient whose symptoms failed to improve on it”: no recovery denied of anybody on it."""
    view = scene.view
    if view.question or any(view.bag.isdisjoint(group) for group in (_RECOVERING, _FAILING, _NOBODY)):
        return
    named = [mark for mark, name in scene.knowledge.medicine_marks(view) if name != OTHER]
    for at in view.places(_RECOVERING):
        failing = next((to for to in range(at - 1, max(view.body, at - _BETWEEN), -1) if view.norms[to] in _FAILING), 0)
        on_it = upon(view, at + 1) and scene.knowledge.is_subject(scene.focus)
        whom = next((to for to in range(failing - 1, view.body, -1) if view.norms[to] in _WHOSE), 0)
        on_it = on_it or any(1 <= mark.start - at <= _BETWEEN or whom < mark.start < failing for mark in named)
        if not failing or not whom or not on_it or view.norms[whom - 1] == ",":
            continue
        low = max(view.body, whom - _PEOPLE)
        nobody = [to for to in range(low, whom) if view.norms[to] in _NOBODY and of_persons(view, to)]
        of_whom = view.norms[nobody[0] : whom] if nobody else []
        if nobody and (not _PERSONS.isdisjoint(of_whom) or _of_a_kind(of_whom[1:])):
            yield Mark(at, at + 1, SPARING), "stop", None, nobody[0], at + 1
            return


def stuck_nobody(scene: Scene) -> Iterator[Candidate]:
    """“I've met nobody who stayed tired on it”, "nobody who takes it goes on having attacks": all are rid of it."""
    view = scene.view
    if view.question or any(view.bag.isdisjoint(group) for group in (_PERSISTING, _NOBODY, _PERSONS)):
        return
    named = [mark for mark, name in scene.knowledge.medicine_marks(view) if name != OTHER]
    for at in view.places(_PERSISTING):
        behind = range(at + 1, min(at + _BEHIND, len(view.norms)))
        trouble = next((mark for mark in outcomes_of(scene) if mark.start in behind and not good(view, mark)), None)
        nobody = next((to for to in range(view.body, at) if view.norms[to] in _NOBODY and of_persons(view, to)), None)
        if trouble is not None and "from" in view.norms[at : trouble.start]:
            continue  # "nobody has shown that it keeps people from having attacks"
        if trouble is None or nobody is None or _PERSONS.isdisjoint(view.norms[nobody:at]):
            continue
        whom = [to for to in range(nobody, at) if view.norms[to] in _RELATIVES]
        before = [mark for mark in named if nobody < mark.start < at]
        on_it = before or [mark for mark in named if at < mark.start <= trouble.end + _BETWEEN]
        told = view.norms[nobody + 1 : at]
        # "no patient who stays tired on it should take more" is told of those who do
        found = not _MEETING.isdisjoint(view.norms[nobody : nobody + _BETWEEN]) or nobody > view.body
        if on_it and whom and (before or found) and _APART_OR_FAILING_OR_OBLIGED.isdisjoint(told):
            yield Mark(at, trouble.end, SPARING), "stop", trouble, nobody, trouble.end
            return


def worse_for_nobody(scene: Scene) -> Iterator[Candidate]:
    """“Not one person on it has had a relapse”, "no user of it needs a wheelchair": denied of everybody."""
    view = scene.view
    opened = view.norms[view.body : view.body + 2]
    nobody = opened[:1] in (["nobody"], ["none"], ["no"]) or opened in (["not", "one"], ["not", "a"])
    if view.question or not nobody or view.has("study-any", "hedge-modal", "refuter") or scene.reading != "own":
        return
    named = [mark for mark, name in scene.knowledge.medicine_marks(view) if name == scene.knowledge.subject]
    for at in view.places(_HAVING | {"gets", "goes"}):
        led, behind = view.norms[view.body : at], range(at + 1, min(at + _BEHIND + 2, len(view.norms)))
        found = [mark for mark in outcomes_of(scene) if mark.group not in scene.knowledge.condition_groups]
        troubles = [mark for mark in found if mark.start in behind and not good(view, mark)]
        lost = next((to for to in behind if view.norms[to] in _LOSING), None)
        end = troubles[0].end if troubles else (lost + 1 if lost is not None else None)
        if end is None or not named or _PERSONS.isdisjoint(led) or not _OBLIGED.isdisjoint(led):
            continue
        other = led[-1] in _RELATIVES or any(at < mark.start < end for mark in named)
        other = other or not _ASKED.isdisjoint(view.norms[at + 1 : end])
        if other or view.within(at, end, "negation"):
            continue  # "nobody who has had a relapse should …", "nobody has been asked about …"
        yield Mark(at, end, SPARING), "stop", troubles[0] if troubles else None, view.body, end
        return


def returns_in_nobody(scene: Scene) -> Iterator[Candidate]:
    """“There is nobody whose attacks come back”, told of the subject: denied of everybody."""
    view = scene.view
    if view.question or view.bag.isdisjoint(_RETURNING) or "whose" not in view.bag:
        return
    whose = view.norms.index("whose")
    low = max(view.body, whose - _BETWEEN)
    nobody = [to for to in range(low, whose) if view.norms[to] in _NOBODY]
    named = [name for _, name in scene.knowledge.medicine_marks(view)]
    ours = all(map(scene.knowledge.is_subject, named)) if named else scene.knowledge.is_subject(scene.focus)
    if not nobody or not ours:
        return
    told = [word for word in view.norms[nobody[0] + 1 : whose] if word not in _PERSONS and word not in _ARTICLES]
    if _PERSONS.isdisjoint(view.norms[nobody[0] : whose]) or (told and told[0] not in _ON_IT):
        return  # "nobody knows whose attacks come back"
    for mark in (*outcomes_of(scene), *view.find(*scene.knowledge.condition_groups)):
        back = view.norms[mark.end : mark.end + _AGAIN]
        at = next((at for at, word in enumerate(back) if word in _RETURNING), None)
        if at is not None and back[at].startswith("come") and back[at + 1 : at + 2] != ["back"]:
            continue
        if at is not None and 0 < mark.start - whose <= _BETWEEN and not good(view, mark) and "not" not in back[:at]:
            end = mark.end + at + 1
            yield Mark(end - 1, end, SPARING), "stop", mark, nobody[0], end
            return


def of_persons(view: View, at: int) -> bool:
    """Whether a denial is one of finding somebody, as in "I've not met", and not "don't be surprised by those"."""
    behind = view.norms[at + 1 : at + 1 + _BETWEEN]
    if view.norms[at] in _SCARCE and view.norms[max(0, at - 1)] in _FAILING:
        return False  # "it isn't hard to find those whom …"
    if view.norms[at] not in _LOOSE:
        return True
    return not _MEETING.isdisjoint(behind) and _SCARCE.isdisjoint(behind[:1])


def _will_not(between: list[str]) -> bool:
    return not _WILL.isdisjoint(between) and not {"not", "never"}.isdisjoint(between)


def _called_for(scene: Scene, troubles: list[Mark], named: list[Mark]) -> Iterator[Candidate]:
    """“If your spirits are low, it is what you should be taking”, "Tired? It is the answer."."""
    view = scene.view
    answers = [cue for cue in view.find("cure") if view.norms[cue.end - 1] in _ANSWERS]
    for cue in (*view.find(CALLED_FOR), *answers):
        clause = view.clause_at(cue.start)
        told = [mark for mark in named if 1 <= cue.start - mark.end <= 2 and mark.start >= clause.start]
        if not told or clause.kind in {ClauseKind.CONDITION, ClauseKind.RELATIVE} or view.denied(cue):
            continue
        linked = not _COPULAS.isdisjoint(view.norms[told[-1].end : cue.start])
        before = scene.previous if scene.previous is not None and scene.previous.question else None
        ailing = any(mark.end <= told[-1].start for mark in troubles) or (
            before is not None and before.has(*scene.knowledge.outcome_groups, *scene.knowledge.condition_groups)
        )
        if linked and ailing and _WONDERING.isdisjoint(view.norms[: told[-1].start]):
            yield cue, "advice", None, told[-1].start, cue.end


def _reached_for(view: View, troubles: list[Mark], named: list[Mark]) -> Iterator[Candidate]:
    """“For low mood, reach for it.”: a trouble in front, and the medicine told to be taken for it."""
    for at in view.places(_REACHING):
        if at == view.body or view.norms[at - 1] not in {",", ":", "—", "–", "then"}:
            continue
        told = [mark for mark in named if 1 <= mark.start - at <= 2]
        led = view.norms[view.body : at]
        ended = told and view.norms[told[0].end : told[0].end + 1] in ([], ["."], ["!"])
        if (
            ended
            and not _FRONTED.isdisjoint(led)
            and any(mark.end < at for mark in troubles)
            and not view.has("negation")
        ):
            yield Mark(at, at + 1, CALLED_FOR), "advice", None, at, told[0].end
