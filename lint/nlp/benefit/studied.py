"""Whether a benefit is told as what one study saw, or several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.seen_there import counted_out
from lint.quantity import family

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_TOOK_PART = words("efficacy", "took_part")
_ASKED = 9  # words of a question that asks after one study
_ONE = words("efficacy", "one_study")
_NAMED = ("study-any", "study-trial", "study-opener")
_SEVERAL = words("frames", "several")
_STUDIES = words("efficacy", "studies")
_DEFINITE = frozenset({"that", "the", "this"})
_SEEN_IN = frozenset({"during", "in", "of"})
_PART = 4  # words between so many people and the study they were in
_THEIR = words("efficacy", "their")
_FURTHER = words("efficacy", "further")
_CONFIRMING = words("efficacy", "confirming")
_THEY, _FELT = words("studied", "they"), words("studied", "felt")
_DUMMY, _DEALT = words("share", "placebo") - {"control", "controls"}, frozenset({"either", "half", "or"})
_ARM, _PAST = 3, frozenset({"felt", "fell", "got", "had", "slept", "was", "were"})
_SINGLE = frozenset({"1", "one", "a", "an", "single", "another"}) | words("efficacy", "foremost")


def one_study(scene: Scene) -> bool:
    """Whether it is told as what a single study saw: "in one study", "a 2010 trial"."""
    view = scene.view
    if view.bag.intersection(_THEIR) and any(
        _in_numbers(cell) for cell in (scene.row, *scene.cells) if cell is not None and cell is not view
    ):
        return True  # "The 80 people in the 2010 study … | Their mental health …"
    if any(
        view.norms[cue.end : cue.end + 2] == ["after", "another"]
        for cue in view.find("study-any", "study-trial", "study-opener")
    ):
        return False
    if _replicated(view):
        return False
    asked = scene.question
    if asked is not None and asked.has(*scene.knowledge.study_groups) and len(asked.norms) <= _ASKED:
        return True  # "And what did the 2019 trial find?"
    if explains(scene):
        return True
    if any(view.norms[cue.end - 1] in {"study", "paper"} for cue in view.find("study-opener")):
        return True
    if any(not _TOOK_PART.isdisjoint(view.norms[amount.end : amount.end + _PART]) for amount in view.amounts):
        return True  # "the 80 people who took part had …"
    return any(
        not _SINGLE.isdisjoint(view.norms[max(0, cue.start - 4) : cue.start])
        and not view.norms[cue.end - 1].endswith("s")
        and not view.denied(cue)  # "no longer an experiment"
        for cue in view.find("study-any", "study-trial", "study-case")
    )


def in_one(scene: Scene, mark: Mark, outcome: Mark | None) -> bool:
    """Whether a benefit is told as what one study saw, or so many of the people in it."""
    told = one_study(scene) or its_people(scene, mark) or in_its_arm(scene, mark) or counted_out(scene, mark)
    named = outcome is not None or scene.view.has(*scene.knowledge.condition_groups)  # what got better has to be told
    return told or (named and _in_that_study(scene, by_year=outcome is not None))


def _in_that_study(scene: Scene, *, by_year: bool) -> bool:
    """“In (its name), pain got better”, "in the 2023 trial": what a study that goes by a name or by its year saw."""
    view = scene.view
    named = view.find(*scene.knowledge.study_groups)
    called = (cue for cue in view.find("study-any", "study-trial") if view.norms[cue.end - 1] in _ONE)
    for cue in (*named, *called):
        low = max(view.body, cue.start - _PART)
        at = next((at for at in range(cue.start - 1, low - 1, -1) if view.norms[at] in _SEEN_IN), None)
        led = view.norms[at + 1 : cue.start] if at is not None else [","]
        by_name = cue.group in scene.knowledge.study_groups or (by_year and not _DEFINITE.isdisjoint(led))
        if by_name and all(word.isalnum() for word in led):  # but "is, in fact, the study that …"
            return True
    return False


def its_people(scene: Scene, mark: Mark) -> bool:
    """“There are few studies. One had 80 people, and they felt better”: of those counted in a study just told of."""
    view = scene.view
    led = view.norms[max(view.body, mark.start - _PART) : mark.start]
    if _THEY.isdisjoint(led) or view.norms[mark.start] not in _FELT:
        return False
    before = [*scene.earlier[:_PART], *scene.above[:_PART]]
    told = [place for place in before if place.has(*_NAMED)]
    if view.norms[view.body] in _SINGLE and any(amount.end <= mark.start for amount in view.amounts):
        return bool(told)
    return any(
        family(amount.quantity.unit) == "people" for place in told if place in before[:1] for amount in place.amounts
    )


def in_its_arm(scene: Scene, mark: Mark) -> bool:
    """“They got 20 mg or a placebo, and those on it were less tired”: how one group fared in the end, and what it was.

    Nobody but a study gives a placebo; "take it or a placebo, and you will feel it" tells of none.
    """
    norms = scene.view.norms
    dealt = any(not _DEALT.isdisjoint(norms[max(scene.view.body, at - _ARM) : at]) for at in scene.view.places(_DUMMY))
    led = norms[max(scene.view.body, mark.start - _ARM) : mark.start]
    past = not _PAST.isdisjoint((*led, norms[mark.start])) or norms[mark.start].endswith("ed")
    return dealt and past and scene.view.clause_at(mark.start).start > scene.view.body


def explains(scene: Scene) -> bool:
    """Whether a quiz's key says it of a statement on one study: "In the 2010 study …" - "| F | It did not. |"."""
    asked = scene.question
    return (
        asked is not None
        and not asked.question
        and any(asked.norms[cue.end - 1] in _ONE for cue in asked.find(*_NAMED))
    )


def several_studies(view: View) -> bool:
    """“Several large trials”, "many studies": whatever else they saw, it is told of more than one."""
    return any(
        view.norms[cue.end - 1] in _STUDIES
        and not _SEVERAL.isdisjoint(view.norms[max(0, cue.start - _PART) : cue.start])
        for cue in view.find("study-any", "study-trial")
    )


def _replicated(view: View) -> bool:
    """“A later study confirmed it”: what another study has seen again is no single study's."""
    return any(
        not _FURTHER.isdisjoint(view.norms[max(0, cue.start - _PART) : cue.end])
        and not _CONFIRMING.isdisjoint(view.norms[cue.end : cue.end + _PART])
        for cue in view.find("study-any", "study-trial", "study-opener")
    )


def _in_numbers(cell: View) -> bool:
    """Whether a cell speaks of so many people who took part in a study."""
    return bool(cell.amounts) and cell.has("study-any", "study-trial", "study-opener")
