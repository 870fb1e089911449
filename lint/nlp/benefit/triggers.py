"""Words that may ascribe a benefit, with the outcome they are about."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.advised import advised
from lint.nlp.benefit.agents import PROMISED
from lint.nlp.benefit.attained import attained, given
from lint.nlp.benefit.best_named import best_named
from lint.nlp.benefit.better import better, heads_column
from lint.nlp.benefit.comparing import (
    ANYBODY,
    comparisons,
    does_what,
    more_than,
    outdone,
    same_as,
    set_beside,
    unequalled,
    unneeded,
)
from lint.nlp.benefit.credit import credited
from lint.nlp.benefit.done_better import gain_groups, made_so
from lint.nlp.benefit.freed import promised
from lint.nlp.benefit.gains import gains
from lint.nlp.benefit.no_benefit import part_of_name
from lint.nlp.benefit.rating import ratings
from lint.nlp.benefit.regular import regular
from lint.nlp.benefit.sure import not_whether, sure, unfailing
from lint.nlp.benefit.takers import noticing
from lint.nlp.benefit.targets import (
    after_verb,
    cover,
    done_to_it,
    just_before,
    labelled,
    outcomes_of,
    passive_subject,
    taken_up,
    takes_up,
)
from lint.nlp.benefit.turns import turns
from lint.nlp.benefit.working import of_a_thing, works
from lint.nlp.benefit.yielding import (
    fails_nobody,
    returns_in_nobody,
    spares_nobody,
    stuck_nobody,
    worse_for_nobody,
    yielding,
)
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.phrase import verbal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark


_BEFORE_PORTION = words("efficacy", "before_portion")
_NOT_A_BENEFIT, _ABILITIES = words("efficacy", "not_a_benefit"), words("efficacy", "abilities")
_ANSWERS = ("the answer", "your answer", "the solution")
_OBJECT = 9  # words between a verb and its object
_WEAK_VERBS = words("efficacy", "weak_verbs")
_NEEDS_OBJECT = words("efficacy", "needs_object")
_PEOPLE = words("efficacy", "people")
_COUNTED = words("efficacy", "counted")
_BODY_PARTS, _BODY_DOING = words("efficacy", "body_parts"), words("efficacy", "body_doing")
_JOINING, _CAUSING = words("efficacy", "joining"), words("efficacy", "causing")
_TAKING = words("takers", "taking")  # "everyone who takes it"
_SO_MANY = words("efficacy", "so_many")
_PARTICIPLES = words("efficacy", "participles")
_TEXTS = words("efficacy", "texts")
_RELATIVES = frozenset({"which", "that"})
_HURDLES = words("efficacy", "hurdles") | {"till", "until"}  # "raise it until the pain is gone": how long
_ENDING_IN = words("efficacy", "ending_in")
_MODIFIED = words("efficacy", "modified")
_TOLD_BY = 3  # words from what is read to its help
_COMPARED = frozenset({"better", "stronger", "clearer"})
_LONGER = (["and", "longer"], ["and", "larger"], ["and", "bigger"])
_APART = {"—", "–", ";", ":", "|"}


def triggers(scene: Scene) -> Iterator[Candidate]:
    """Candidate benefits: the cue, its form, the outcome, and the words they cover; the strongest forms first."""
    view = scene.view
    outcomes = outcomes_of(scene)
    for of_nobody in (spares_nobody, fails_nobody, stuck_nobody, worse_for_nobody, returns_in_nobody):
        yield from of_nobody(scene)
    yield from not_whether(scene.view)
    yield from unfailing(scene)
    yield from _cures(scene, outcomes)
    yield from comparisons(scene)
    yield from outdone(scene)
    yield from does_what(scene)
    yield from more_than(scene)
    yield from unneeded(scene)
    yield from set_beside(scene)
    yield from same_as(scene)
    yield from unequalled(scene)
    yield from best_named(scene)
    yield from _verbs(scene, outcomes)
    yield from better(scene, outcomes)
    for gained in (made_so, gains, regular, attained, noticing, promised):
        yield from gained(scene)
    yield from turns(scene)
    yield from yielding(scene)
    yield from sure(scene)
    yield from ratings(scene)
    yield from credited(scene)
    yield from advised(scene)
    for mark in view.find("effective"):
        if works(scene, mark):
            target = _together(view, mark, after_verb(outcomes, mark, 5))
            yield mark, "effective", target, *cover(mark, target)


def _counted(view: View, mark: Mark) -> bool:
    """“the number of cures”, "the search for a cure": the noun behind a word of counting or seeking."""
    clause = view.clause_at(mark.start)
    named = [cue for cue in view.marks if cue.concept is not None and clause.start <= cue.start < mark.start]
    if named and view.norms[named[0].start - 2 : named[0].start] in (
        ["search", "for"],
        ["searching", "for"],
        ["look", "for"],
    ):
        return True  # "search for 'it cures …'": what is typed
    at = mark.start - 1 if view.norms[mark.start] in {"cure", "cures"} else mark.start
    while at > 0 and view.norms[at] in {"a", "the", "any", "of", "for"}:
        at -= 1
    return "cure" in view.norms[mark.end - 1] and at < mark.start - 1 and view.norms[at] in _COUNTED


def _cures(scene: Scene, outcomes: list[Mark]) -> Iterator[Candidate]:
    """A cure, or the disease undone."""
    view = scene.view
    for mark in view.find("cure"):
        text = view.words(mark.start, mark.end).lower()
        target = after_verb(outcomes, mark, _OBJECT)
        if target is None and view.norms[mark.end : mark.end + 1] not in ANYBODY:
            target = just_before(scene, outcomes, mark)
        if target is None:
            target = given(view, outcomes, mark) or taken_up(scene, outcomes, mark)
        if target is None and text.endswith(_ANSWERS) and view.clauses[0].kind is ClauseKind.CONDITION:
            target = next(
                (cue for cue in outcomes if cue.end <= mark.start), None
            )  # "If it is fatigue, this is the answer"
        if text.startswith("end") and not _ENDING_IN.isdisjoint(view.norms[mark.end : mark.end + 1]):
            continue  # "ended up in", "a chain of events that ends in it"
        if (
            target is None
            and not takes_up(scene, mark)  # "Tired of brain fog? X gets rid of it."
            and (
                text in _NEEDS_OBJECT
                or (mark.end - mark.start == 1 and text.endswith(("s", "ed", "ing")) and text != "curative")
            )
            and text not in {"cure", "cures", "cured"}
        ):
            continue
        if text in {"a cure", "the cure"} and "would" in view.norms[mark.end : mark.end + _OBJECT]:
            continue  # "a cure would be news"
        if {"was", "were", "been"} & set(view.norms[max(0, mark.start - 4) : mark.start]) and (
            {"promised", "offered", "sold"} & set(view.norms[max(0, mark.start - 3) : mark.start])
        ):
            continue  # "our columnist was promised a miracle"
        if _counted(view, mark):
            continue  # "the number of cures", "the search for a cure"
        if text == "remission" and target is None and not view.has(*scene.knowledge.family_groups):
            continue
        yield mark, "cure", target, *cover(mark, target)


def _verbs(scene: Scene, outcomes: list[Mark]) -> Iterator[Candidate]:
    """Something bad stopped or made less, something good made more."""
    view = scene.view
    courses, so = view.find("progression-outcomes"), view.find(*gain_groups(scene.knowledge))
    for group, form in (("stop-verb", "stop"), ("reduce-verb", "reduce"), ("improve-verb", "improve")):
        for mark in view.find(group):
            if "more" in view.norms[mark.start : mark.end] and "than" in view.norms[mark.end :]:
                continue  # "don't have any more attacks than others"
            if any(mark.start < cue.start < mark.end for cue in so):
                continue  # "no more alert"
            if view.norms[mark.end : mark.end + 2] in _LONGER:
                continue  # "better and longer studies"
            modifying = view.norms[mark.start].startswith("modif") and not view.norms[mark.start].endswith("ing")
            if (view.norms[mark.start] in _WEAK_VERBS and not modifying) or part_of_name(scene, mark):
                continue
            portion = view.norms[mark.start] == "helping" and view.norms[max(0, mark.start - 1)] in _BEFORE_PORTION
            if (
                portion
                or view.within(mark.start, mark.end, "dose-noun")
                or (form == "improve" and of_a_thing(scene, mark))
            ):
                continue  # "a helping of it", "keeping the dose low", "a cushion makes sitting easier"
            if view.norms[mark.start] in _COMPARED and view.within(mark.end, mark.end + 1, "evidence-nouns"):
                continue  # "ask for better evidence before you try it"
            label = None
            if view.norms[mark.start] in _PARTICIPLES:
                label = labelled(view, outcomes, mark) or heads_column(scene, mark)
            if label is None and (not verbal(view, mark.start) or done_to_it(scene, mark)):
                continue  # "support for people": a noun
            target = _promised(scene, outcomes, mark) or (
                _together(view, mark, after_verb(outcomes, mark, _OBJECT))
                or passive_subject(scene, outcomes, mark)
                or _relativetaken_up(scene, outcomes, mark)
                or label
            )
            if modifying and (target is None or all(target.start != cue.start for cue in courses)):
                continue
            between = (*scene.knowledge.substance_groups, *scene.knowledge.family_groups)
            # "cleared no hurdle for X", "reduce inflammation, which drives symptoms", "the idea of X": another object
            hurdle = target is not None and not _HURDLES.isdisjoint(view.norms[mark.end : target.start])
            if hurdle or (target is not None and view.within(mark.end, target.start, *between)):
                continue
            if target is None and view.norms[mark.start].startswith("feel"):
                yield mark, form, None, mark.start, mark.end
                continue
            if target is None and group != "improve-verb" and takes_up(scene, mark):
                yield mark, form, None, mark.start, mark.end + 1
                continue
            if (
                target is None
                and group == "improve-verb"
                and view.norms[mark.end : mark.end + 1]
                and _helps_people(scene, mark)
            ):
                yield mark, form, None, mark.start, mark.end + 1
                continue
            if target is not None and not (
                view.norms[mark.start] == "help"
                and "you" in view.norms[mark.end : target.start]
                and not scene.knowledge.medicine_marks(view)
            ):
                yield mark, form, target, *cover(mark, target)


def _relativetaken_up(scene: Scene, outcomes: list[Mark], mark: Mark) -> Mark | None:
    """“… but for relapses, which X does prevent”: what a relative pronoun takes up is the object."""
    view = scene.view
    clause = view.clause_at(mark.start)
    if clause.opener not in _RELATIVES or not view.within(clause.start, mark.start, *scene.knowledge.family_groups):
        return None
    if not view.norms[mark.end : mark.end + 1] or view.norms[mark.end].isalpha():
        return None
    return next((cue for cue in outcomes if 0 <= clause.start - cue.end <= 1), None)


def _promised(scene: Scene, outcomes: list[Mark], mark: Mark) -> Mark | None:
    """“Weight loss is guaranteed”: what is promised is the subject of the promise."""
    promised = scene.view.norms[mark.start] in PROMISED
    return passive_subject(scene, outcomes, mark) if promised else None


def _together(view: View, mark: Mark, target: Mark | None) -> Mark | None:
    """The object, unless a dash or a colon stands between ("Low and slow — X and Y") or it begins a new statement."""
    if target is None or target.start < mark.end:
        return target
    between = view.norms[mark.end : target.start]
    if mark.start == view.body and not _MODIFIED.isdisjoint(view.norms[target.end : target.end + 1]):
        return None  # "stop all your other skin creams"
    if between[-1:] == ["in"] and not _RELATIVES.isdisjoint(between[1:]):
        return None  # "quiets the nerves that are too quick to fire in X"
    clause = view.clause_at(target.start)
    told = clause.start > mark.start and clause.opener in _JOINING and clause.end - target.end > 1
    told = told or any(
        pair[0] == "and" and pair[1] in _CAUSING for pair in pairwise(view.norms[mark.end : target.start])
    )
    return None if told or _APART & set(view.texts[mark.end : target.start]) else target


def _helps_the_body(view: View, at: int) -> bool:
    """“Helps your cells use sugar”: what the body is helped to do is how it works, and no benefit."""
    return view.norms[at + 1] in _BODY_PARTS and not _BODY_DOING.isdisjoint(view.norms[at + 2 : at + 4])


def _helps_people(scene: Scene, mark: Mark) -> bool:
    """“helps people”, "helps you": a benefit with no outcome named."""
    view = scene.view
    words = view.norms[mark.end : mark.end + 4]
    if view.norms[mark.start].startswith("ma") and not _PEOPLE.isdisjoint(view.norms[mark.start + 1 : mark.end]):
        return True  # "makes people happier"
    if not view.norms[mark.start].startswith(("help", "benefit", "transform")):
        return False
    if not _TEXTS.isdisjoint(view.norms[max(view.body, mark.start - _TOLD_BY) : mark.start]):
        return False  # "these facts will help you …"
    if words[:1] and words[0] in _PEOPLE | _SO_MANY and not _helps_the_body(view, mark.end):
        rest = pairwise(view.norms[mark.end : mark.end + 8])
        return not any(word in _NOT_A_BENEFIT and after not in _ABILITIES | _TAKING for word, after in rest)
    named = any(name != OTHER and 0 <= mark.start - cue.end <= 6 for cue, name in scene.knowledge.medicine_marks(view))
    return named and words[:1] in (["around"], ["about"], ["."], ["with"]) and words[:1] != ["with"]
