"""Shares and counts of people said to benefit from, react to or take the subject."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.dose.ratio import of_amounts
from lint.nlp.extract.share.crowd import crowd, tried_on
from lint.nlp.extract.share.effect_share import effect_of, of_effects, only_rounds, some_only
from lint.nlp.extract.share.moved import how_far, moved
from lint.nlp.extract.share.moved import triggers as moving
from lint.nlp.extract.share.share_gained import gained
from lint.nlp.extract.share.share_of_group import announced, of_groups
from lint.nlp.extract.share.share_whose import (
    by_another_agent,
    having_it,
    of_those,
    of_those_on_another,
    own,
    prescribers,
    prevalent,
    priced,
    unsourced,
)
from lint.nlp.knowledge.knowledge import OTHER, OURS
from lint.nlp.sentence.rest import the_rest
from lint.nlp.sentence.vocabulary import QUANTITY
from lint.nlp.study.counted import part_of_it
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View
    from lint.nlp.sentence.vocabulary import Mark

_BEFORE_PEOPLE = words("share", "before_people")

_ASIDES = words("share", "asides")
_NEAR = 12
_ASIDE = 9  # words behind a share that may say that it is of something else
_PERSONS = words("share", "persons")
_SEXES, _GROUP = frozenset({"women", "men"}), 3  # words of "of the women"
_DOSES = {"dose", "amount", "strength"}
_BEFORE = 6  # words before a share in which a dose may stand
_TAKERS = words("share", "takers")
_RATED, _RESPOND = 3, words("share", "respond")
_OF_MEMBERS = 4  # words of "of our" and a name, and members
_HEARSAY = words("share", "hearsay")
_FELT, _FITTER = words("share", "felt"), words("share", "fitter")
_PLACEBO = words("share", "placebo")
_SCORES = words("share", "scores")
_OF_A_DOSE = (["as", "much"], *(["of", word] for word in ("what", "that", "it", "its", "one", "your")))
_CHANGES = words("share", "changes")
_RATINGS = words("share", "ratings")


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of: a quantity, studies of which so many say this, or something that may move."""
    return frozenset({QUANTITY, "study-nouns", *moving(knowledge)})


def extract(scene: Scene) -> Iterator[Assertion]:
    """Percentages, fractions and counts of people that stand with benefit, reaction or use."""
    if not scene.view.question or scene.anchor:
        yield from announced(scene)
        yield from of_groups(scene)
        told = list(_told(scene))
        yield from told
        places = {one.span for one in told}
        more = (*of_effects(scene), *moved(scene))
        yield from (one for one in more if one.span not in places)


def _told(scene: Scene) -> Iterator[Assertion]:
    """Those that the sentence tells of itself."""
    view = scene.view
    for amount in view.amounts:
        kind = family(amount.quantity.unit)
        if kind not in {"share", "people", "percentage point"}:
            continue
        if kind == "percentage point":
            kind = "share"
        if kind == "people" and (not crowd(scene, amount) or _pictured(view, amount)):
            continue
        if kind == "share" and (not _of_people(scene, amount) or how_far(view, amount)):
            continue
        if (
            by_another_agent(scene, amount.start)
            or priced(view, amount)
            or (kind == "share" and (_of_dose(view, amount) or part_of_it(scene, amount.end)))
        ):
            continue
        if not _ASIDES.isdisjoint(_said_of(view, amount)):
            continue  # "9 percent of them under 25", "12,000 people have read this page"
        if scene.elsewhere(amount.start) or having_it(scene, amount):
            continue  # of people with something else, or those who have the condition at all
        owner = scene.owner(amount.start)
        mentions = scene.knowledge.spoken_of(view)
        ours = [name for _, name in mentions if name != OTHER]
        clause = view.clause_at(amount.start)
        local = [name for mark, name in mentions if clause.start <= mark.start < clause.end]
        if owner == OTHER and not (ours if local else []):
            continue  # of people on another medicine, or "…, which cut it by half"
        if view.norms[amount.end : amount.end + 1] != ["of"] and own(view, clause.start, amount.start):
            continue
        if not ours and (not scene.knowledge.is_subject(scene.focus) or _of_a_painkiller(scene, amount)):
            continue
        if owner not in {scene.knowledge.subject, OTHER} and scene.default != scene.knowledge.subject and _away(scene):
            continue  # of people on another form, elsewhere
        dummies = not ours and not _PLACEBO.isdisjoint(view.norms[amount.end : clause.end])
        if dummies or of_those_on_another(scene, amount):
            continue  # "a third of people on dummy pills improve"
        effect = effect_of(scene, amount) if kind == "share" else None
        gain = (bool(ours) or gained(scene, amount) or tried_on(scene, amount)) and not scene.of_other_use()
        harm = not gain and effect is not None and not prevalent(scene, amount)
        if not gain and not harm:
            continue  # "85 % of people have the relapsing form"
        if unsourced(scene) or (effect is not None and some_only(scene, amount)):
            continue
        if any(set(view.norms[cue.start : cue.end]) & _HEARSAY for cue in scene.hedges(amount.start)):
            continue
        if local and OTHER in local and not [name for name in local if name != OTHER]:
            continue  # of people on another medicine
        cues = [cue for cue in view.find("benefit-people") if clause.start - 3 <= cue.start < clause.end + _NEAR]
        made = scene.assertion(
            Kind.SHARE,
            amount.start,
            amount.end,
            subject=owner if owner != OTHER else scene.knowledge.subject,
            quantity=amount.quantity,
            denied=any(
                clause.start <= cue.start < amount.start and not only_rounds(view, cue, amount)
                for cue in view.find("negation")
            ),
            cues=tuple(scene.cue("share", cue) for cue in cues[:1]),
            counted=kind,
            place=str(clause.start),
        )
        rest = "yes" if the_rest(view, amount.end) else None
        yield made.having(effect=effect, harm="yes" if harm else None, rest=rest)


def _pictured(view: View, amount: Amount) -> bool:
    """“Picture a hall with 200 adults in it”, "Take 200 people on it: …": a number made up to show a share of it."""
    led = view.norms[view.body : amount.start]
    bidden = any(cue.start == view.body for cue in view.find("supposition"))
    return bidden or led == ["take"] or led[:2] == ["say", ","]


def _of_dose(view: View, amount: Amount) -> bool:
    """A fraction of a dose: behind a word for one that is no part of a medicine's name ("low-dose X")."""
    named = {at for mark in view.marks if mark.concept is not None for at in range(mark.start, mark.end)}
    before = range(max(0, amount.start - _BEFORE), amount.start)
    return any(view.norms[at] in _DOSES and at not in named for at in before)


def _said_of(view: View, amount: Amount) -> list[str]:
    """The words behind a share up to the first comma: what is said of those people."""
    group = view.norms[amount.end : amount.end + _GROUP]
    counted = next((at + 1 for at, word in enumerate(group) if word in _SEXES), 0)  # are those of whom it is said
    counted = counted if _BEFORE_PEOPLE.issuperset(group[: max(0, counted - 1)]) else 0
    behind = view.norms[amount.end + counted : amount.end + _ASIDE]
    behind = behind[: behind.index(",")] if "," in behind else behind
    with_it = [at for at, pair in enumerate(pairwise(behind)) if pair in (("living", "with"), ("live", "with"))]
    felt = [at + 1 for at, pair in enumerate(pairwise(behind)) if pair[0] in _FELT and pair[1] in _FITTER]
    return [word for at, word in enumerate(behind) if at not in {*with_it, *felt}]


def _away(scene: Scene) -> bool:
    """Whether the sheet's condition is neither named in a sentence nor what is spoken of there."""
    return scene.condition != OURS and not scene.view.has(*scene.knowledge.condition_groups)


def _of_a_painkiller(scene: Scene, amount: Amount) -> bool:
    """“Seven in ten get relief from X”: a medicine of any kind, also one that is taken beside the subject."""
    return scene.owner(amount.start, every=True) == OTHER


def _of_people(scene: Scene, amount: Amount) -> bool:
    """A share of people, or a change of an outcome by a share."""
    view = scene.view
    if of_amounts(view, amount):
        return False
    after = view.norms[amount.end : amount.end + 2]
    if after in _OF_A_DOSE:
        return False  # "a tenth of what an addiction clinic would hand out"
    if not _PERSONS.isdisjoint(view.norms[amount.start : amount.end]):
        return True  # "one person in twenty"
    people = [
        cue for cue in view.find("patients-people", "people-pronouns", "clinic-voices") if _direct(scene, amount, cue)
    ]
    if not _TAKERS.isdisjoint(view.norms[amount.end : amount.end + _OF_MEMBERS]):
        return True  # "eight out of ten members", "92% of our members"
    if (
        not _RESPOND.isdisjoint(after[:1])
        or after == ["of", "cases"]
        or of_those(view, amount)
        or prescribers(view, amount)
    ):
        return True
    held = view.norms[amount.end : amount.end + 5]
    if (
        held[:1] == ["of"]
        and set(held) & {"on", "with", "taking", "who"}
        and not set(held) & {"dose", "it", "that"}
        and view.has("benefit-people")
    ):
        return True
    if (
        people
        or after[:1] == ["who"]
        or after in (["of", "mine"], ["of", "those"], ["of", "them"], ["of", "us"], ["of", "you"], ["of", "all"])
    ):
        return True
    if _behind_an_effect(scene, amount):
        return False
    benefit = view.find("benefit-people")
    if any(view.norms[cue.end - 1] in _RATINGS and _beside(cue, amount) for cue in benefit):
        return True  # "a success rate of 70 %"
    if [cue for cue in benefit if 0 <= cue.start - amount.end <= 1 or 0 <= amount.start - cue.end <= 3]:
        named = view.has("patients-people", *scene.knowledge.outcome_groups) or view.norms[
            amount.end : amount.end + 1
        ] == ["of"]
        dose = [cue for cue in view.find("dose-noun", "full-dose", "plain-dose") if 0 <= cue.start - amount.end <= 6]
        return named and not dose and after not in (["of", "it"], ["of", "that"], ["of", "a"], ["of", "the"])
    changed = [
        cue
        for cue in view.find("benefit-people", "rise-verb")
        if not _CHANGES.isdisjoint(view.norms[cue.start : cue.end])
        and (abs(cue.start - amount.end) <= 4 or abs(amount.start - cue.end) <= 4)
    ]
    outcome = [
        cue
        for cue in view.find(*scene.knowledge.outcome_groups)
        if abs(cue.start - amount.end) <= _NEAR or abs(amount.start - cue.end) <= _NEAR
    ]
    if changed and (outcome or not _SCORES.isdisjoint(view.bag)):
        return True
    headers = [place for place in (scene.row, scene.column) if place is not None]
    return view.block.cell is not None and any(
        place.has("benefit-people") and place.has("patients-people", *scene.knowledge.outcome_groups)
        for place in headers
    )


def _behind_an_effect(scene: Scene, amount: Amount) -> bool:
    """“Some people get a headache (8%)”: in brackets behind an unwanted effect, which is what so many get."""
    view, bracket = scene.view, amount.start - 1
    if view.norms[bracket] != "(":
        return False
    return any(mark.end == bracket for mark in view.find(*scene.knowledge.effect_groups))


def _beside(cue: Mark, amount: Amount) -> bool:
    return min(abs(cue.end - amount.start), abs(cue.start - amount.end)) <= _RATED


def _direct(scene: Scene, amount: Amount, cue: Mark) -> bool:
    """“40 % of the people”, "nine out of ten users", the condition's name between them passed over."""
    view = scene.view
    conditions = view.within(amount.end, cue.start, *scene.knowledge.condition_groups, *scene.knowledge.family_groups)
    named = {index for mark in conditions for index in range(mark.start, mark.end)}
    between = {view.norms[index] for index in range(amount.end, cue.start) if index not in named}
    return 0 <= cue.start - amount.end - len(named) <= 4 and between <= _BEFORE_PEOPLE
