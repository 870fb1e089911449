"""Whose doing a benefit is: the subject's, another medicine's, or nobody's."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.implied import promised_by
from lint.nlp.benefit.items import reported, ticked, under_lead
from lint.nlp.benefit.stand_ins import beside, stands_for, taken_for
from lint.nlp.benefit.studied import explains
from lint.nlp.benefit.takers import on_the_dummy, takers, upon
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.knowledge.naming import meant_by_they
from lint.nlp.sentence.clauses import ClauseKind
from lint.quantity import family

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.clauses import Clause
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark


_OTHER_THINGS = words("efficacy", "other_things")
PROMISED = words("efficacy", "promised")
_DETERMINING = words("efficacy", "determining")
_COMPARING = words("efficacy", "comparing")
_OUTDOING = frozenset({"falls-short", "pales"})  # whose doing it is stands behind
_FINDINGS = words("efficacy", "findings")  # a property beside a year
_BY_RULE = words("efficacy", "by_rule")
_REGULATED = 4  # words from an agency to what it does
_OF_ALL = frozenset({"likewise-you", "lets-down"})
_FIRST = 2  # words before the medicine that a sentence is about
_BESIDE = 3  # words from a pronoun to its verb
_PRONOUNS = frozenset({"it", "they"})
_POINTED = frozenset({("that", "one"), ("those", "ones"), ("the", "former"), ("the", "other"), ("the", "others")})
_EITHER_WAY = (["with", "or", "without"], ["on", "or", "off"])
_LED = 4  # words before a certainty that has no subject
_OWN_PEOPLE = words("efficacy", "own_people")
_TAKING = words("efficacy", "taking")
_RULING_OUT = words("efficacy", "ruling_out")
_NOTHING = words("efficacy", "nothing")
_OTHER_MEANS = words("means", "practices")


def agent_of(scene: Scene, mark: Mark, start: int) -> str | None:
    """The medicine a benefit is ascribed to, `None` when it is not the subject's doing."""
    view = scene.view
    knowledge = scene.knowledge
    clause = view.clause_at(mark.start)
    if (
        reported(scene)
        or scene.in_others_row()
        or scene.elsewhere(mark.start)
        or _by_itself(view, clause)
        or view.block.name in _FINDINGS
        or on_the_dummy(scene, mark)
    ):
        return None
    if mark.group in _OUTDOING:
        behind = (name for cue, name in knowledge.medicine_marks(view) if name != OTHER and cue.start >= mark.end)
        return next(behind, scene.focus)
    medicines = knowledge.spoken_of(view)
    ruled_out = [item for item in medicines if item[1] != OTHER and _ruled_out(view, item[0])]
    if ruled_out:
        medicines = [item for item in medicines if item not in ruled_out]
        if not any(name != OTHER for _, name in medicines):
            return None  # "came with another drug, not with this one"
    ours = [(cue, name) for cue, name in medicines if name != OTHER]
    if mark.group in _OF_ALL and ours:
        return ours[-1][1]  # "her fatigue eased on it, and yours will too", "I've met nobody it has left unchanged"
    if (not ours and _led_by_another(scene, clause, mark)) or _by_other_means(scene, clause, mark, ours):
        return None
    others = [(cue, name) for cue, name in medicines if name == OTHER]
    left = [item for item in medicines if item[0].start < mark.start and item[0].start >= clause.start]
    if not left and view.within(max(clause.start, mark.start - _REGULATED), mark.start, "regulators"):
        return None  # "The agency has cleared it for …"
    if left:
        name = left[-1][1]
        if name == OTHER and not any(
            view.norms[index] in _COMPARING
            for index in range(max(clause.start, left[-1][0].start - 3), left[-1][0].start)
        ):
            return None
        ours_left = [item for item in left if item[1] != OTHER]
        things = [
            index
            for index in range(left[-1][0].end, mark.start - 1)
            if view.norms[index] in _OTHER_THINGS
            and view.norms[index + 1] in {"that", "which"}
            and not beside(view, left[-1][0].end, index)
        ]
        if things:
            return None  # "is no substitute for drugs that slow it"
        return ours_left[-1][1] if ours_left else None
    before = [name for cue, name in medicines if cue.end <= clause.start]
    if before[-1:] == [OTHER] and (clause.kind is ClauseKind.RELATIVE or _taken_up(view, mark.start, medicines)):
        return None  # "no match for X, which cut relapses", "X is approved since a trial showed that it cuts relapses"
    if not medicines and _the_other(scene, clause.start):
        return None
    # the other party in "better than X" or "without X" is no agent
    right = [item for item in ours if item[0].start >= mark.end and item[0].start < clause.end]
    if right:  # not "did more for me than this drug", "eased it just as this drug did"
        return None if _standard(view, right[0][0], mark) else right[0][1]
    inside = [name for cue, name in ours if mark.start <= cue.start and cue.end <= mark.end]
    if inside:
        return inside[0]  # "nobody on it has another attack"
    if any(cue.start > mark.end and _summed_up(view, cue) for cue, _ in ours):
        return ours[0][1]  # "Fewer relapses: that's what it delivers."
    bare = [cue for cue in view.find("certainty") if 0 <= cue.start - clause.start <= _LED and cue.start <= mark.start]
    if (
        bare
        and not ours
        and not others
        and scene.knowledge.is_subject(scene.focus)
        and not _subject_before(view, clause.start, bare[0])
    ):
        return scene.focus  # "Cheap, and proven to fight fatigue."
    if _slogan(scene, mark):
        return scene.focus
    started = [cue for cue, name in medicines if name != OTHER and _since_started(view, cue)]
    if started:
        return knowledge.subject if scene.focus is None else scene.focus
    if _human_subject(scene, clause.start, mark.start):
        return None
    if others and not ours and not _compares(view, mark, clause.start) and not _rivals(view, mark, others):
        return None
    if ours and ours[0][0].start < mark.start:
        return ours[0][1]
    if knowledge.is_subject(scene.focus):
        if view.block.kind.value in {"title", "heading", "alt", "caption", "field", "cell", "property"}:
            return None if explains(scene) or _anothers_cell(scene, mark) else scene.focus
        if ticked(view, mark, others) or taken_for(scene, clause.start, min(start + 1, clause.end)):
            return scene.focus
        if (
            mark.group == "effective"
            and scene.default == knowledge.subject
            and view.within(clause.start, clause.end, "certainty")
        ):
            return scene.focus
        if under_lead(scene, clause.start, start):
            return scene.focus
        if any(view.norms[cue.start] not in _BY_RULE for cue in view.find("patients-most", "study-words")):
            return scene.focus
        if view.norms[mark.start] in PROMISED and scene.default == knowledge.subject:
            return scene.focus  # "Weight loss is guaranteed."
        if not others and (_dosed(view, clause.start, mark.start) or _takers(scene, clause.start, mark)):
            return scene.focus
        if not others and scene.default == knowledge.subject and promised_by(scene, mark, start):
            return scene.focus
    return None


def _anothers_cell(scene: Scene, mark: Mark) -> bool:
    """“X | cut relapses by half in its trials”: a cell in the row of another medicine."""
    return scene.view.block.cell is not None and scene.owner(mark.start) == OTHER


def _led_by_another(scene: Scene, clause: Clause, mark: Mark) -> bool:
    """“X helps most people”: a medicine of any kind as the subject, also one that is taken beside ours."""
    named = scene.knowledge.called(scene.view, every=True)
    return any(name == OTHER and 0 <= cue.start - clause.start <= 1 and cue.end <= mark.start for cue, name in named)


def _by_other_means(scene: Scene, clause: Clause, mark: Mark, ours: list[tuple[Mark, str]]) -> bool:
    """“If you take X, a swim can be a good way to …”, "Painkillers …, and they are the first choice": not its doing."""
    view = scene.view
    if any(clause.start <= cue.start < clause.end for cue, _ in ours):
        return False
    outcomes = {at for cue in view.find(*scene.knowledge.outcome_groups) for at in range(cue.start, cue.end)}
    led = [at for at in range(clause.start, mark.start) if view.norms[at] in _OTHER_MEANS and at not in outcomes]
    return bool(led) or meant_by_they(view, clause, tuple(scene.knowledge.population_groups.values()))


def _compares(view: View, mark: Mark, start: int) -> bool:
    """Whether a pronoun is what is compared, or the column of a cell that begins with the comparison."""
    if mark.group != "comparison":
        return False
    if mark.start <= view.body and view.block.cell is not None:
        return True
    return any(stands_for(view, at) for at in range(start, mark.start))


def _rivals(view: View, mark: Mark, others: list[tuple[Mark, str]]) -> bool:
    """“It prevents more attacks than X does”: the others are what it is set above."""
    return all("than" in view.norms[max(mark.start, cue.start - 2) : cue.start] for cue, _ in others)


def _by_itself(view: View, clause: Clause) -> bool:
    """“Relapses fade on their own”: nobody's doing, but not "does not go away by itself"."""
    return any(not view.denied(cue) for cue in view.within(clause.start, clause.end, "unaided"))


def _taken_up(view: View, at: int, medicines: list[tuple[Mark, str]]) -> bool:
    """Whether a pronoun right before a verb takes up another medicine, which the sentence begins with."""
    first, *more = [cue for cue, _ in medicines if cue.end <= at]
    told = first.start - view.body <= _FIRST and _COMPARING.isdisjoint(view.norms[view.body : first.start])
    return told and not more and not _PRONOUNS.isdisjoint(view.norms[at - _BESIDE : at])


def _the_other(scene: Scene, start: int) -> bool:
    """“(That one's been shown to cut relapses.)”: behind a sentence that ends with another medicine."""
    view = scene.view
    before = scene.knowledge.medicine_marks(scene.previous) if scene.previous is not None else []
    opening = view.norms[start : start + 3]
    pointed = any(pair in _POINTED for pair in pairwise(w for w in opening if w.isalpha()))
    return pointed and bool(before) and before[-1][1] == OTHER


def _ruled_out(view: View, medicine: Mark) -> bool:
    """“…, not with it”, "and not because of it": the medicine is named to say that it was something else."""
    before = view.norms[max(0, medicine.start - 3) : medicine.start]
    if before in _EITHER_WAY:
        return True  # "talking helps, with or without it"
    return "not" in before and all(word in _RULING_OUT for word in before[before.index("not") + 1 :])


def _standard(view: View, medicine: Mark, mark: Mark) -> bool:
    """Whether the medicine is what something else is compared with, and not in vain ("nothing does more than it")."""
    between = view.norms[max(mark.start, medicine.start - 2) : medicine.start]
    subject = view.norms[view.clause_at(mark.start).start : mark.end]
    compared = {"than", "as", "to", "with"} if mark.group == "comparison" else {"than", "as"}
    return not compared.isdisjoint(between) and _NOTHING.isdisjoint(subject)


def _subject_before(view: View, start: int, cue: Mark) -> bool:
    """Whether a noun or pronoun of its own stands before a word of certainty."""
    return any(word in _DETERMINING for word in view.norms[start : cue.start])


def _summed_up(view: View, medicine: Mark) -> bool:
    """“that's what X delivers” behind the benefit itself."""
    return view.norms[max(0, medicine.start - 3) : medicine.start] in (
        ["that", "is", "what"],
        ["this", "is", "what"],
    )


def _slogan(scene: Scene, mark: Mark) -> bool:
    """“Halt it in its tracks.”: an imperative that promises, in an article that is about the subject."""
    view = scene.view
    target = view.within(mark.end, mark.end + 5, *scene.knowledge.condition_groups)
    return (
        scene.default == scene.knowledge.subject == scene.focus
        and mark.group in {"stop-verb", "cure"}
        and mark.start == view.body
        and not view.norms[mark.start].endswith(("s", "ing", "ed"))
        and bool(target)
    )


def _dosed(view: View, start: int, end: int) -> bool:
    """“3 mg a day relieves …”: an amount of the medicine is the agent."""
    return any(
        start <= amount.start and amount.end <= end and family(amount.quantity.unit) == "mass"
        for amount in view.amounts
    )


def _takers(scene: Scene, start: int, mark: Mark) -> bool:
    """“Our customers get …”, "those who took it came out with …": people whom the medicine has made what they are."""
    view = scene.view
    lead = view.norms[start : mark.start]
    if not _OTHER_MEANS.isdisjoint(view.bag):
        return False
    spoken_of = any(place.has(*scene.knowledge.family_groups) for place in (view, *scene.earlier))
    owned = any(
        word in {"our", "my"} and lead[at + 1 : at + 2] and lead[at + 1] in _OWN_PEOPLE for at, word in enumerate(lead)
    )
    taking = upon(view, mark.end) or any(phrase.end <= mark.start for phrase in takers(scene))
    studied = view.has("study-any", "study-nouns") and "people" in lead
    return (owned and spoken_of) or taking or studied


def _since_started(view: View, medicine: Mark) -> bool:
    """“… improves once you're on it”: a clause of time that tells when it was begun."""
    clause = view.clause_at(medicine.start)
    timed = clause.kind is ClauseKind.TIME and clause.opener in {"once", "when", "after"}
    return (timed or clause.opener == "since") and not _TAKING.isdisjoint(view.norms[clause.start : clause.end])


def _human_subject(scene: Scene, clause_start: int, position: int) -> bool:
    """“your doctor can help you manage symptoms”: the doctor's doing."""
    view = scene.view
    cues = view.within(clause_start, position, "clinicians", "regulators")
    return bool(cues) and position - cues[-1].end <= 5
