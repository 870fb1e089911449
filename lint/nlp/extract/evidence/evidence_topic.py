"""What a word of scarcity or strength is said of: the research on the sheet's subject, or something else."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.clauses import ClauseKind

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_COMPLEMENTS = words("evidence", "complements")
_POINTS = words("evidence", "points")
_TRADE = words("evidence", "trade")
_IT, _SHORT = frozenset({"it", "that", "there", "they"}), 8  # words of "There's some.", "It took me one lunch hour."
_PRACTICES, _CAUSING, _COMPLEMENT = words("means", "practices"), words("means", "causing"), words("means", "complement")
_LED = 3  # words from "on" or "that" to what is no medicine
_WISHES, _WISHED = {("i", "wish"), ("we", "wish"), ("if", "only")}, 14  # words from a wish to what is to be less so
_LESS = frozenset({"fewer", "less"})
_ALONE, _WORKS = frozenset({"it", "jury"}), words("evidence", "works")
_CHANGES = words("evidence", "changes")
_LOW = frozenset({"low", "lower", "small"})
_NEWER, _NEWER_ONES = words("evidence", "newer"), 8  # words of "on new, more potent X drugs"


def wished(view: View, mark: Mark) -> bool:
    """“I wish the studies were less at odds”, "if only they were less small": so they are."""
    led = view.norms[max(view.body, mark.start - _WISHED) : mark.start]
    wish = any(pair in _WISHES for pair in pairwise(led))
    return wish and not _LESS.isdisjoint(led[-2:])


def elsewhere(scene: Scene, mark: Mark) -> bool:
    """Whether it is said of another disease, "few studies have tested it in …", or of what is no medicine."""
    view = scene.view
    clause = view.clause_at(mark.start)
    groups = scene.knowledge.condition_groups
    if not view.bag.isdisjoint(_PRACTICES | _CAUSING) and not view.has(*scene.knowledge.family_groups):
        told = [at for at, word in enumerate(view.norms) if word in _PRACTICES | _CAUSING]
        return any(not _COMPLEMENT.isdisjoint(view.norms[max(0, at - _LED) : at]) for at in told)
    return bool(view.within(clause.start, clause.end, "other-conditions")) and not view.has(*groups)


def result(scene: Scene, mark: Mark, noun: Mark | None) -> bool:
    """“Not much for physical symptoms”, "a modest improvement": what a study found, not how much research there is."""
    if not _CHANGES.isdisjoint(scene.view.norms[mark.end : mark.end + 2]):
        return True
    behind = scene.view.norms[mark.end : mark.end + 1] in (["for"], ["on"])
    return noun is None and behind and bool(scene.view.within(mark.end, mark.end + 5, *scene.knowledge.outcome_groups))


def counted(view: View, mark: Mark) -> bool:
    """“limited to three pages”."""
    return view.norms[mark.end : mark.end + 1] == ["to"] and any(
        0 <= amount.start - mark.end <= 2 for amount in view.amounts
    )


def medical(scene: Scene, mark: Mark) -> bool:
    """Whether the clause speaks of the medicine, its benefit or reports of it rather than of something else."""
    view = scene.view
    knowledge = scene.knowledge
    groups = (
        *knowledge.outcome_groups,
        *knowledge.family_groups,
        *knowledge.condition_groups,
        "evidence-noun",
        "patients-people",
        "study-any",
        "report-verb",
    )
    clause = view.clause_at(mark.start)
    if len(view.clauses) <= 2 and view.has(
        *knowledge.outcome_groups, *knowledge.family_groups, *knowledge.condition_groups
    ):
        return True
    if any(cue.end <= mark.start or cue.start >= mark.end for cue in view.within(clause.start, clause.end, *groups)):
        return True
    if not _ALONE.isdisjoint(view.norms[clause.start : clause.start + 2]) and scene.speaks_of_subject(mark.end):
        return True  # "it has hardly been studied", "the jury is still out"
    return any(place.has(*groups) for place in (scene.previous, scene.question, scene.row) if place is not None)


def trade(view: View, mark: Mark) -> bool:
    """More research before a price list can be printed is no caveat on the benefit."""
    return any(word in _TRADE for word in view.norms[mark.start : mark.start + 18])


def on_topic(scene: Scene, mark: Mark) -> bool:
    """“more studies of X”, "evidence that X …": X must be the medicine, the condition, an outcome or people.

    “Studies that do not agree” are described; "…, though there are studies that disagree" is on what stands before.
    """
    view = scene.view
    described = view.norms[mark.end - 1] in _WORKS and view.clause_at(mark.start).kind is not ClauseKind.CONTRAST
    if view.norms[mark.end : mark.end + 1] == ["that"] and not described:
        return _told_of_ours(scene, mark.end + 1)
    if view.norms[mark.end : mark.end + 1] not in (["of"], ["on"], ["into"], ["about"]):
        return True
    complement = view.norms[mark.end : mark.end + 8]
    knowledge = scene.knowledge
    if _on_newer_ones(scene, mark.end):
        return False
    groups = (
        *knowledge.outcome_groups,
        *knowledge.family_groups,
        *knowledge.condition_groups,
        "patients-people",
        "medicine-nouns",
    )
    doses = view.within(mark.end, mark.end + 9, "dose-noun")
    if any(view.norms[cue.start - 1] in _LOW for cue in doses):
        return True  # "research on the low dose is limited"
    return bool(view.within(mark.end, mark.end + 9, *groups)) or bool(_COMPLEMENTS & set(complement))


def _on_newer_ones(scene: Scene, at: int) -> bool:
    """“Research on newer X drugs is limited”: on others, where the sentence does not count ours among them."""
    view = scene.view
    nouns = [cue for cue in view.within(at, at + _NEWER_ONES, "medicine-nouns") if view.norms[cue.start].endswith("s")]
    if not nouns or view.has(*scene.knowledge.family_groups):
        return False
    return not _NEWER.isdisjoint(view.norms[at : nouns[0].start])


def _told_of_ours(scene: Scene, at: int) -> bool:
    """“evidence that it helps”, "… that small doses of X help", and not "… that smoking makes it worse"."""
    view, knowledge = scene.view, scene.knowledge
    if not (_IT | _COMPLEMENTS).isdisjoint(view.norms[at : at + _LED]):
        return True
    people = ("patients-people", "patients-most", "medicine-nouns", "dose-noun", "tablet-nouns", "take-verb")
    named = view.within(at, at + _LED, *knowledge.outcome_groups, *knowledge.condition_groups, *people)
    return bool(view.has(*knowledge.family_groups)) or any(mark.start < at + _LED - 1 for mark in named)


def effect_of(scene: Scene) -> str | None:
    """The unwanted effect that the state of the evidence is told of: "whether it causes low mood is not settled".

    Where the sentence names neither the condition nor a benefit, what stands right before it or asks for it counts.
    """
    view, knowledge = scene.view, scene.knowledge
    benefits = (*knowledge.condition_groups, *knowledge.outcome_groups)
    # "on this point": what was spoken of last, however far back in the paragraph
    back = scene.earlier if not _POINTS.isdisjoint(view.bag) else scene.earlier[:1]
    for place in (view, scene.question, *back, scene.row, scene.heading):
        if place is None:
            continue
        named = place.find(*knowledge.effect_groups)
        if place.has(*benefits) and not named:
            return None
        if named:
            return None if place.has(*knowledge.condition_groups) and place is view else named[-1].concept
    return None


def of_it(scene: Scene, mark: Mark) -> bool:
    """“No evidence? There's some. It isn't much, …”, "I read the papers. There are so few": spoken of right before."""
    view, told = scene.view, scene.earlier[:2]
    led, behind = view.norms[view.body : mark.start], view.norms[mark.end : mark.end + 1]
    if not told or len(led) > _SHORT or _IT.isdisjoint(led[:1]) or (behind and behind[0].isalpha()):
        return False
    return any(place.has("evidence-noun") for place in told[: 1 + (len(told[0].norms) <= _SHORT)])


def of_others(scene: Scene) -> bool:
    """Whether a cell stands below a header that names other treatments: "Approved drugs | strong"."""
    column = scene.column
    headed = column is not None and column.has("medicine-nouns", "other-medicines")
    return headed and column is not None and not column.has(*scene.knowledge.family_groups)
