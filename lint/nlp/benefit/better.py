"""Something gets better: by itself, in people, or as a noun ("relief", "fewer attacks")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.takers import of_takers
from lint.nlp.benefit.targets import after_verb, condition_before, cover, labelled, subject_outcome
from lint.nlp.sentence.clauses import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_RECOVER_VERBS = words("efficacy", "recover_verbs")
_NOUNS_OF_GAIN = words("efficacy", "nouns_of_gain")
_DETERMINERS = words("efficacy", "determiners")
_SEEKING_WORDS = words("efficacy", "seeking")
_FINDING = words("efficacy", "finding")
_HARD = words("efficacy", "hard")
_SOUGHT = 10  # words between "hard" and the relief that is to be found
_SEEKING = 3  # words between "look" and the relief that is looked for
_OWNED = words("efficacy", "possessives")
_ALL = words("efficacy", "all")
_LESS = words("efficacy", "less")
_WAITING_FOR = {ClauseKind.CONDITION, ClauseKind.TIME}
_CONTROLLED = 4  # words from an illness to its being under control
_SET_OFF = frozenset({"(", ",", ";", "–", "—", "and", "but"})
_OF_WHAT = words("efficacy", "of_what")
_COMPARED = words("efficacy", "compared")
_USUALLY = words("efficacy", "usually")
_IT = words("efficacy", "it")
_DEGREE = 3  # words of "by a lot." behind a gain in a cell
_HEADER = 3  # words of a header that names an outcome
_STOP, _WHAT_IS_TAKEN = words("alike", "stop"), (["it"], ["them"], ["taking"], ["using"])
_GOING = words("better", "going")
_WITH_PARTICLE = frozenset(tuple(verb.split()) for verb in words("better", "with_particle"))
_BEING = words("strength", "be")
_DEGREES = words("efficacy", "degrees_free")
_GOING_ON = frozenset({"and", "so", "that", "then"})
_DOWN_WITH = words("efficacy", "down_with")


def better(scene: Scene, outcomes: list[Mark]) -> Iterator[Candidate]:
    """Candidates in the shape that `triggers` yields."""
    view = scene.view
    for mark in view.find("get-better"):
        if any(
            cue.start < mark.end and mark.start < cue.end and not _held(cue, mark)
            for cue in view.find("pseudo-negation", "limit", "more-research")
        ):
            continue  # "no more than 5 mg"
        if any(name.start <= mark.start and mark.end <= name.end for name in view.find(*scene.knowledge.effect_groups)):
            continue  # "a pulse that slows down" is an effect's name
        if view.norms[mark.start] in {"do", "does"} and view.norms[mark.end : mark.end + 1] == ["to"]:
            continue  # "you'd do well to ask"
        if view.norms[mark.start] == "down" and view.norms[mark.start - 1] in _DOWN_WITH:
            continue  # "sit down", "written down"
        if view.norms[mark.start] in _STOP and view.norms[mark.end : mark.end + 1] in _WHAT_IS_TAKEN:
            continue  # "whoever gets such a symptom should stop it": somebody ends what is taken
        if view.norms[mark.start] == "half" and view.norms[mark.end : mark.end + 1] == ["again"]:
            continue  # "half as much again": more, and no less
        if view.norms[mark.start : mark.end] == ["no", "more"] and not _COMPARED.isdisjoint(
            view.norms[mark.end : mark.end + 1]
        ):
            continue  # "no more often than in those who did not take it"
        if view.norms[mark.start : mark.end] == ["no", "more"] and _and_that_is_all(view, mark):
            continue  # "a few small studies, no more"
        if view.norms[mark.end - 1] == "control" and _of_their_own(scene, mark):
            continue  # "people whose blood pressure isn't under control"
        if view.norms[mark.start] in _NOUNS_OF_GAIN and view.norms[max(0, mark.start - 1)] in _DETERMINERS:
            continue
        if view.norms[mark.start] == "relief" and not _OWNED.isdisjoint(
            view.norms[max(0, mark.start - 3) : mark.start]
        ):
            continue  # "before they plan your pain relief": a treatment
        if view.norms[mark.start] in _NOUNS_OF_GAIN and _sought(scene, mark):
            continue
        target = (
            labelled(view, outcomes, mark)
            or subject_outcome(scene, outcomes, mark)
            or (after_verb(outcomes, mark, 3) if mark.end - mark.start == 1 else None)
            or _freed_of(view, outcomes, mark)
            or _promised(scene, mark)
            or (condition_before(scene, outcomes, mark) if _goes(view, mark) else None)
        )
        if target is None and heads_column(scene, mark) is not None:
            yield mark, "better", heads_column(scene, mark), mark.start, mark.end
            continue
        if target is not None and target.start == mark.start and view.norms[mark.start] == "less":
            continue  # "with less drug in it"
        if target is None and view.norms[mark.end : mark.end + 1] == ["in"]:
            target = _each(view, outcomes, mark)
        if target is not None and target.start > mark.end and "," in view.norms[mark.end : target.start]:
            continue  # "eating less, headaches, feeling tired": items of a list
        if view.norms[mark.start] in _LESS and view.norms[mark.end : mark.end + 2] == ["in", "those"]:
            continue  # "some encouragement in the studies of X and less in those of Y"
        if target is not None and mark.end <= target.start and _of_evidence(view, mark, target):
            continue
        if target is None and (_wants_target(view, mark) or not _feels(scene, mark) or _heals_itself(scene, mark)):
            continue
        yield mark, "better", target, *cover(mark, target)


def _and_that_is_all(view: View, mark: Mark) -> bool:
    """“… and no more.”: set off at the end of what it bounds."""
    led, behind = view.norms[max(view.body, mark.start - 1) : mark.start], view.norms[mark.end : mark.end + 1]
    return not _SET_OFF.isdisjoint(led) and not (behind and behind[0].isalnum())


def _of_their_own(scene: Scene, mark: Mark) -> bool:
    """Whether what is under control is told right before, and is what the sheet warns people with.

    Or it is what they are told to wait for: "come back once it's under control".
    """
    clause, led = scene.view.clause_at(mark.start), scene.view.norms[: mark.start]
    if clause.kind in _WAITING_FOR and not _IT.isdisjoint(led[clause.start + 1 : clause.start + 2]):
        return True
    people = scene.view.find(*scene.knowledge.population_groups.values())
    return any(other.start < mark.start <= other.end + _CONTROLLED for other in people)


def _freed_of(view: View, outcomes: list[Mark], mark: Mark) -> Mark | None:
    """“are free of all pain”, "get rid of fatigue": what it is that they are free of, right behind."""
    if not _wants_target(view, mark):
        return None
    target = after_verb(outcomes, mark, 2)
    return target if target is not None and _DEGREES.issuperset(view.norms[mark.end : target.start]) else None


def _promised(scene: Scene, mark: Mark) -> Mark | None:
    """“Your trouble will ease”: the condition itself, promised to readers; what it does by itself is told otherwise."""
    view = scene.view
    if view.norms[mark.start - 1] != "will":
        return None
    named = [cue for cue in view.find(*scene.knowledge.condition_groups) if cue.end == mark.start - 1]
    ours = {cue.end for cue in view.find(*scene.knowledge.family_groups)} | {view.body}
    for cue in named:
        at = cue.start - 1
        opened = at in ours or not view.norms[at - 1].isalpha() or view.norms[at - 1] in _GOING_ON
        if view.norms[at] == "your" and opened:
            return cue  # not "when your trouble will ease", "perhaps your trouble will ease"
    return None


def _goes(view: View, mark: Mark) -> bool:
    """“The pain goes away on it”, "attacks disappear": the trouble itself, as what goes."""
    said = view.norms[mark.start : mark.end]
    return said[0] in _GOING or tuple(said) in _WITH_PARTICLE


def _wants_target(view: View, mark: Mark) -> bool:
    last = view.norms[mark.end - 1]
    return last in {"of", "from"} or (last in {"apart", "between"} and view.norms[mark.start] in _BEING)


def heads_column(scene: Scene, mark: Mark) -> Mark | None:
    """“Relapses | … | gone for good”, "fewer, shown in trials": the outcome that a header names, for a cell of our row.

    The cell says hardly more than how much there is left of it, or that it has been shown.
    """
    view = scene.view
    cell = view.block.cell
    if cell is None or cell.header or view.question or mark.start - view.body > 1:
        return None
    if view.has("negation", "single-patient", "patients-some", "hedge-modal", "hedge-adverb", "evidence-limited"):
        return None
    headers = [place for place in (scene.column, scene.row) if place is not None and place is not view]
    if len(view.norms) - mark.end > _DEGREE and not view.has("show-verb", "certainty"):
        return None
    if not any(place.has(*scene.knowledge.family_groups) for place in headers):
        return None
    named = (place for place in headers if len(place.norms) <= _HEADER and not place.has("adverse-nouns"))
    return next((found[0] for place in named if (found := place.find(*scene.knowledge.outcome_groups))), None)


def _sought(scene: Scene, mark: Mark) -> bool:
    """“how hard it is to find relief”, "people who want relief": what is looked for, in words that name no medicine."""
    view = scene.view
    if view.has(*scene.knowledge.family_groups):
        return False
    before = view.norms[max(view.body, mark.start - _SOUGHT) : mark.start]
    near = before[-_SEEKING:]
    hard = not _HARD.isdisjoint(before) and not _FINDING.isdisjoint(near)
    return hard or not _SEEKING_WORDS.isdisjoint(near)


def _of_evidence(view: View, mark: Mark, target: Mark) -> bool:
    """“far less rigorous testing for it”: what there is less of is the testing."""
    return view.norms[mark.start] in _LESS and not _OF_WHAT.isdisjoint(view.norms[mark.end : target.start])


def _heals_itself(scene: Scene, mark: Mark) -> bool:
    """“It mostly gets better after a few weeks”: what gets better is a trouble, where a medicine makes better."""
    view = scene.view
    if of_takers(scene, mark.start):
        return False  # "everyone who tries it gets better"
    at = mark.start - 1
    while at > view.body and (view.norms[at].endswith("ly") or view.norms[at] in _USUALLY):
        at -= 1
    return view.norms[mark.end - 1] == "better" and view.norms[at] in _IT


def _each(view: View, outcomes: list[Mark], mark: Mark) -> Mark | None:
    """“Gait, grip, vision: the trials saw improvements in each”: what stands before is taken up."""
    behind = view.norms[mark.end + 1 : mark.end + 2]
    return next((cue for cue in outcomes if cue.end <= mark.start), None) if behind and behind[0] in _ALL else None


def _held(cue: Mark, mark: Mark) -> bool:
    """Whether a cue is but a word of a phrase: the "under" of "under control" sets no limit."""
    return mark.start <= cue.start and cue.end <= mark.end and cue.end - cue.start < mark.end - mark.start


def _feels(scene: Scene, mark: Mark) -> bool:
    """“Most people feel better on it”."""
    view = scene.view
    text = view.words(mark.start, mark.end).lower()
    multi = mark.end - mark.start >= 2
    if text in _RECOVER_VERBS:
        multi = of_takers(scene, mark.start) or bool(
            view.within(
                view.body if (clause := view.clause_at(mark.start)).kind is ClauseKind.RELATIVE else clause.start,
                mark.start,
                "patients-most",
                "patients-some",
                "patients-people",
            )
        )
    return multi and text not in {"go away", "goes away", "slow down"}
