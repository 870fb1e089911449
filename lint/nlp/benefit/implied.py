"""Whose doing a benefit is that names no medicine, in an article that is about one: what the reader is promised.

“You can say goodbye to brain fog”, “your pain is going to ease”, “spasticity: gone in treated patients”: nothing else
that could have done it is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.our_promise import ours
from lint.nlp.sentence.clauses import ClauseKind
from lint.sheet import MechanismClaim

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_ADDRESSED = words("implied", "addressed")
_AUXILIARIES = words("implied", "auxiliaries")
_FRAMES = words("implied", "frames")
_LABELS = words("implied", "labels")
_NOUNS = words("implied", "nouns")
_OPENERS = words("implied", "openers")
_OTHER_MEANS = words("means", "practices")
_POSSESSIVES = words("implied", "possessives")
_PROMISING = frozenset({"promise", "likewise-you", "lasting", "lets-down", "rating"})
_POINTING = words("implied", "pointing")
_TREATED = words("implied", "treated")
_PEOPLE = words("implied", "people")
_TAKING = words("efficacy", "taking") | {"taking", "with", "under", "by"}
_ANAPHORS = frozenset({"it", "this"})
_NEAR = 4  # words between a promise and what is promised
_KEEPING = words("efficacy", "taking") | {
    "stuck",
    "stick",
    "kept",
    "keep",
    "persevered",
    "persisted",
    "stay",
    "stayed",
    "continued",
}
_THOSE = 9  # words behind a benefit in which those who have it are named
_LABEL = 5  # words of a label before its colon
_CONDITIONS = frozenset({ClauseKind.CONDITION, ClauseKind.TIME})
_READER = words("implied", "reader")
_KEPT = words("implied", "kept_to")
_TAKEN = words("implied", "taken")
_LINKING, _UNDONE = frozenset({"and", "so", "then"}), frozenset({"that", "whether", "which", "would", "could"})
_RESULTS = [phrase.split() for phrase in sorted(words("implied", "results"))]
_GONE = words("implied", "gone")
_UNLESS = (ClauseKind.CONDITION, ClauseKind.RELATIVE, ClauseKind.ASIDE)


def promised_by(scene: Scene, mark: Mark, start: int) -> bool:
    """Whether a benefit with no agent in its sentence is the doing of the medicine that the article is about."""
    view = scene.view
    clause = view.clause_at(mark.start)
    if clause.kind in _UNLESS or _done_otherwise(view, mark) or not _OTHER_MEANS.isdisjoint(view.bag) or view.question:
        return False
    lead = view.norms[clause.start : mark.start]
    return (
        (mark.group in _PROMISING and (mark.group != "lets-down" or _of_it(view)))
        or (mark.group == "settled" and view.has(*scene.knowledge.condition_groups, *scene.knowledge.outcome_groups))
        or _even(lead)
        or _bare(view, mark, start)
        or _those_who(scene, mark.end)
        or _best_of_all(scene, mark)
        or _addressed(view, clause.start, mark)
        or _opened(view, clause.start, mark)
        or _labelled(view, mark, start)
        or _its_effects(lead)
        or _treated(view, clause.start, clause.end)
        or _taken(view, mark, clause.end)
        or _a_way(view, clause.start, mark)
        or _on_condition(view, mark)
        or _follows(scene, mark)
        or ours(scene, mark)
    )


def _done_otherwise(view: View, mark: Mark) -> bool:
    """“Nip fatigue in the bud with rests”, "Beat it by pacing": what to do, and with what, which is no medicine."""
    if mark.start != view.body or view.norms[mark.start].endswith(("s", "ed", "ing")):
        return False
    by = next((at for at in range(mark.end, len(view.norms) - 1) if view.norms[at] in {"with", "by"}), None)
    return by is not None and _FRAMES.isdisjoint(view.norms[by + 1 : by + 4])


def _addressed(view: View, start: int, mark: Mark) -> bool:
    """“your pain is going to ease”, "you will walk again": the reader, and the future."""
    lead = view.norms[start : mark.end]
    at = next((place for place, word in enumerate(lead) if word in _ADDRESSED), None)
    return at is not None and not _AUXILIARIES.isdisjoint(lead[at:])


def _opened(view: View, start: int, mark: Mark) -> bool:
    """“Expect a clearer head within days.”, "Look forward to fewer flare-ups": an imperative that promises."""
    first = max(start, view.body)
    while first < mark.start and view.norms[first] in {"and", "so", "then", "just", "please", "now"}:
        first += 1
    return view.norms[first] in _OPENERS and mark.start - first <= _NEAR + 1


def _labelled(view: View, mark: Mark, start: int) -> bool:
    """“Relapse rate: cut in half”, "Verdict: works for everybody": a label, and what it comes to."""
    if ":" not in view.norms[: mark.start]:
        return False
    colon = view.norms.index(":")
    label = view.norms[:colon]
    return 0 < len(label) <= _LABEL and (start < colon or not _LABELS.isdisjoint(label))


def _its_effects(lead: list[str]) -> bool:
    """“Its effects: less pain, more stamina”, "Among the proven benefits are …"."""
    return any(
        word in _NOUNS and not _POSSESSIVES.isdisjoint(lead[max(0, at - _NEAR) : at]) for at, word in enumerate(lead)
    )


def _of_it(view: View) -> bool:
    """Whether a medicine or a study is what lets nobody down."""
    return not (_FRAMES | {"it", "study", "trial"}).isdisjoint(view.bag) or view.has("patients-people", "study-words")


def _those_who(scene: Scene, at: int) -> bool:
    """“… in those who stuck with it”: the people, by what they did, behind the benefit."""
    view = scene.view
    behind = view.norms[at : at + _THOSE]
    named = view.within(at, at + _THOSE, *scene.knowledge.family_groups)
    return any(
        word == "who"
        and place > 0
        and behind[place - 1] in _PEOPLE
        and not _KEEPING.isdisjoint(behind[place + 1 :])
        and (bool(named) or not _ANAPHORS.isdisjoint(behind[place + 1 :]))
        for place, word in enumerate(behind)
    )


def _best_of_all(scene: Scene, mark: Mark) -> bool:
    """“How well does it work? Better than anything else.”: an answer that compares."""
    question = scene.question
    return (
        mark.group == "comparison"
        and mark.start <= scene.view.body
        and question is not None
        and question.has(*scene.knowledge.family_groups)
    )


def _even(lead: list[str]) -> bool:
    """“Even bedridden patients get back on their feet”."""
    return "even" in lead and not _PEOPLE.isdisjoint(lead[lead.index("even") :])


def _bare(view: View, mark: Mark, start: int) -> bool:
    """“Spasticity melts away.”: a statement of nothing but a trouble and its end."""
    said = [word for word in view.norms[view.body :] if word.isalpha() and not word.endswith("ly")]
    return (
        start < mark.start
        and mark.end - start <= _NEAR
        and len(said) <= mark.end - start + 1
        and view.norms[-1] in {".", "!"}
    )


def _treated(view: View, start: int, end: int) -> bool:
    """“in treated patients”, "users walk farther", "trial participants": those who got it."""
    clause = view.norms[start:end]
    return any(
        word in _PEOPLE and not _TREATED.isdisjoint(clause[max(0, at - 1) : at + 2]) for at, word in enumerate(clause)
    )


def _taken(view: View, mark: Mark, end: int) -> bool:
    """“get better on it”, "be spared by taking it", "as the treatment takes hold"."""
    behind = view.norms[mark.end : end + _NEAR]
    return any(
        (at < end - mark.end and word in _TAKING and not _ANAPHORS.isdisjoint(behind[at + 1 : at + 2]))
        or (word in {"as", "once", "when"} and _takes_hold(behind[at + 1 : at + _NEAR + 1]))
        for at, word in enumerate(behind)
    )


def _takes_hold(following: list[str]) -> bool:
    return following[:1] != [] and following[0] in _POINTING and not _FRAMES.isdisjoint(following[1:2])


def _a_way(view: View, start: int, mark: Mark) -> bool:
    """“A dependable way to keep disability at bay”: a name for what the article is about."""
    lead = view.norms[max(start, view.body) : mark.start]
    return len(lead) > 1 and lead[0] in {"a", "an", "your", "the"} and lead[-1] == "to" and lead[-2] in _FRAMES


def _on_condition(view: View, mark: Mark) -> bool:
    """“If you take it every day, your pain stops”, "so long as you don't miss a capsule": what keeping to it brings."""
    return any(
        clause.kind in _CONDITIONS
        and not clause.start <= mark.start < clause.end
        and not _READER.isdisjoint(said := view.norms[clause.start : clause.end])
        and not _KEPT.isdisjoint(said)
        and not _TAKEN.isdisjoint(said)
        for clause in view.clauses
    )


def _follows(scene: Scene, mark: Mark) -> bool:
    """“It calms X. As a result, the nerves heal.”, "And with X out of the way, …": what comes of what it does."""
    view, before, knowledge = scene.view, scene.previous, scene.knowledge
    if before is None or before.block is not view.block or before.question:
        return False
    steps = {f"concept:{step.substance}" for claim in knowledge.claims(MechanismClaim) for step in claim.changes}
    if not before.has(*knowledge.family_groups, *steps) or before.has("hedge-modal", "negation", "hedge-verb"):
        return False
    led = view.norms[view.body : mark.start]
    if all(before.has(step) for step in steps) and [word for word in led if word not in _LINKING][:1] == ["they"]:
        return True  # "It lets out X. Then they rebuild the nerves."
    if not _UNDONE.isdisjoint(led):
        return False  # "As a result, studies that would show that it stops were never done"
    opening = [word for word in led if word not in _LINKING]
    if any(opening[: len(phrase)] == phrase for phrase in _RESULTS):
        return True
    comma = opening.index(",") if "," in opening else 0
    return opening[:1] in (["with"], ["once"]) and not _GONE.isdisjoint(opening[:comma])
