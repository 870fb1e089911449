"""Benefit: what the subject is said to do, on three axes.

- `aspects["form"]`: cure, stop, reduce, improve, better (something gets better), effective, comparison, proven;
- `aspects["certainty"]`: hedged, plain, certain;
- `aspects["generality"]`: one, some, plain (nobody in particular), most (with `many` "most" where it is not all);
- `aspects["source"]`: writer, hearsay, patients, experts, studies, person;
- `aspects["place"]`: the clause, by its first word;
- `object` is the outcome: a concept of the sheet or a lexicon class, `None` where none is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Strength
from lint.nlp.benefit import speaker, studied
from lint.nlp.benefit.agents import agent_of
from lint.nlp.benefit.attained import ON_IT, reached
from lint.nlp.benefit.best_named import BY_FAR
from lint.nlp.benefit.credit import CREDIT, REASON
from lint.nlp.benefit.denials import denials
from lint.nlp.benefit.done_better import gain_groups
from lint.nlp.benefit.first_seen import first_seen
from lint.nlp.benefit.freed import may_notice
from lint.nlp.benefit.gains import GIVING, may_give
from lint.nlp.benefit.no_benefit import no_benefit
from lint.nlp.benefit.noted import noted_source
from lint.nlp.benefit.purpose import purpose as purposed
from lint.nlp.benefit.rare_for import left_no_doubt
from lint.nlp.benefit.rating import RATINGS
from lint.nlp.benefit.regular import told_of_them
from lint.nlp.benefit.sure import LETS_DOWN, SURE, doubting, proved
from lint.nlp.benefit.takers import shaken_off, takers
from lint.nlp.benefit.told_by import of_one
from lint.nlp.benefit.triggers import triggers as candidates
from lint.nlp.benefit.turns import TURNING
from lint.nlp.benefit.yielding import (
    DENIALS,
    GRANTED,
    RESISTING,
    SPARING,
    YIELDING,
    may_spare_nobody,
    spared_by,
)
from lint.nlp.directive.exceptions import excepting
from lint.nlp.knowledge.other_use import in_other_use, of_other_use
from lint.nlp.knowledge.outcome_names import in_short, spelled_out
from lint.nlp.knowledge.plain_name import means_subject
from lint.nlp.sentence.phrase import outgrown
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.nlp.voice.adopted import adopted
from lint.nlp.voice.replied import run_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.clauses import Clause
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_MANY = words("efficacy", "many")
_REPLY, _WITHOUT = 3, 5  # words of an answer in which its "may" stands, and from "never had" to the condition
_PROMISING = words("efficacy", "promising")
_NAMING = frozenset(
    {
        "cure",
        "comparison",
        "falls-short",
        "pales",
        "better-adjective",
        "relapse-outcomes",
        "certainty",
        "show-verb",
        "stop-verb",
        "reduce-verb",
        "improve-verb",
        "get-better",
        "recommend-verb",
        "effective",
        "no-need",
        REASON,
    }
)
_OF_IT = {SPARING, ON_IT, GRANTED}  # told of all who take it
_NAMED = _NAMING | {BY_FAR} | RATINGS | SURE | TURNING | YIELDING | {"lasting", "take-verb"}

_CLAIMED = frozenset({"claim", "claims", "claimed", "according", "reckon", "reckons", "say", "says", "said"})
_COLONS, _COLON = frozenset({":", "—", "–"}), 3  # words of "about it" from a certainty to its colon
_AT_TIMES = 5  # words of "when it does work,"
_YOU = frozenset({"you", "your"})
_READ = words("efficacy", "i_read")
_LABEL = 5  # words of a label, with its full stop


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of: a word of benefit, or an outcome that may be told as what people do."""
    deeds = {*knowledge.stated_groups, *knowledge.deed_groups, *gain_groups(knowledge)}
    return _NAMED | GIVING | DENIALS | deeds | {*knowledge.outcome_groups}


def extract(scene: Scene) -> Iterator[Assertion]:
    """Every benefit that the sentence ascribes to the subject, be it as an exception."""
    yield from excepting(scene, _benefits(scene), people=True)


def _benefits(scene: Scene) -> Iterator[Assertion]:
    view = scene.view
    if _explained(scene) or (
        view.groups.isdisjoint(_NAMED | {*gain_groups(scene.knowledge)})
        and not may_give(view)
        and not told_of_them(scene)
        and not may_spare_nobody(view)
        and not reached(scene)
        and not takers(scene)
        and not may_notice(view)
    ):
        return
    seen: list[tuple[int, int]] = []
    for mark, form, target, start, end in candidates(scene):
        outcome = _own(scene, target)
        if any(start < high and low < end for low, high in seen) or no_benefit(scene, mark, form, outcome):
            continue
        of_all = mark.group in _OF_IT
        agent = _usual(scene, spared_by(scene) if of_all else agent_of(scene, mark, start), of_all=of_all)
        if agent is None or in_other_use(view, scene.knowledge, agent, mark):
            continue
        seen.append((start, end))
        yield _assertion(scene, mark, form, outcome, start, end, agent)


def _explained(scene: Scene) -> bool:
    """“**Better mood.** In a study of 80 people it was …”: a bold label, and behind it what a study found."""
    view, behind = scene.view, scene.following
    if behind is None or len(view.norms) > _LABEL or not run_in(view) or behind.block is not view.block:
        return False
    return behind.has("study-any", "study-trial") and behind.has(*scene.knowledge.outcome_groups)


def _own(scene: Scene, outcome: Mark | None) -> Mark | None:
    """“memory”, a word of a class and a term of the sheet's own outcome: the outcome, whose ceiling it is held to.

    Or of its condition: "X cures brain fog".
    """
    if outcome is None or outcome.concept is not None:
        return outcome
    if (whole := spelled_out(scene.knowledge, scene.view, outcome)) is not None:
        return whole
    concepts = scene.knowledge.sheet.concepts
    keys = [*sorted(scene.knowledge.outcomes), scene.knowledge.condition]
    named = [key for key in keys if outcome.group not in concepts[key].lexicon]
    marks = scene.view.find(*(f"concept:{key}" for key in named)) if named else []
    return next((mark for mark in marks if (mark.start, mark.end) == (outcome.start, outcome.end)), outcome)


def _usual(scene: Scene, agent: str | None, *, of_all: bool) -> str | None:
    """The subject where "it" takes up the plain name of the substance, in an article that is about the subject.

    So does the name itself where readers or everybody are promised something: what it does in the body may be the
    other form's. No other form or use may be named.
    """
    knowledge, view = scene.knowledge, scene.view
    meant = agent == knowledge.parent and means_subject(scene)
    promised = of_all or not view.bag.isdisjoint(_YOU) or view.has("patients-most")
    own = {knowledge.parent, knowledge.subject} if promised else set()
    forms = [CONCEPT + key for key in sorted(knowledge.family - own)]
    named = view.has(*forms, *knowledge.foreign_uses, *knowledge.other_condition_groups)
    led = (place for place in (scene.previous, scene.heading) if place is not None)
    named = named or any(of_other_use(place, knowledge) for place in led)  # "It is approved for X. It works."
    return knowledge.subject if meant and not named else agent


def _outside(scene: Scene, outcome: Mark | None) -> bool:
    """“Never had heart trouble? It prevents a first heart attack.”: of people without what those it was seen in had."""
    among = scene.knowledge.among.get(outcome.concept or "") if outcome is not None else None
    if not among:
        return False
    groups = [f"concept:{key}" for key in among]
    places = (scene.view, scene.previous, scene.question)
    return any(
        any(0 <= mark.start - cue.end <= _WITHOUT for cue in place.find("negation"))
        for place in places
        if place is not None
        for mark in place.find(*groups)
    )


def _led_by(view: View, cue: Mark, clause: Clause) -> bool:
    """“No question about it: it eases fatigue”: certain before a colon, and nothing but that."""
    apart = clause.opener in _COLONS or view.norms[max(0, clause.start - 1)] in _COLONS
    return apart and 0 <= clause.start - cue.end <= _COLON


def _general(view: View, mark: Mark, said_by: list[Mark]) -> bool:
    """Told of no study and no people in particular: "studies have found that …", "it will relieve your …"."""
    many = any(view.norms[cue.end - 1] in _MANY for cue in said_by)
    promised = "will" in view.norms[max(0, mark.start - 3) : mark.start] and bool({"you", "your"} & view.bag)
    return (many and not any(char.isdigit() for cue in said_by for char in view.words(0, cue.start))) or promised


def _assertion(
    scene: Scene, mark: Mark, form: str, outcome: Mark | None, start: int, end: int, agent: str
) -> Assertion:
    view = scene.view
    clause = view.clause_at(mark.start)
    hedges = [cue for cue in scene.hedges(mark.start) if cue.start != mark.start and not doubting(view, cue)]
    if not hedges:
        hedges = [cue for cue in speaker.governing(scene, mark, clause.start) if not outgrown(view, cue)]
    if hedges and adopted(scene, mark.start):
        hedges = [cue for cue in hedges if _CLAIMED.isdisjoint(view.norms[cue.start : cue.end])]
    answer = scene.anchor if scene.reading == "answered" else None
    unsure = answer is not None and any(cue.start <= _REPLY for cue in answer.find("hedge-modal"))  # "It may."
    spared = mark.group in {SPARING, LETS_DOWN}
    purpose = not spared and purposed(scene, mark)
    negations = denials(scene, mark)
    if spared or mark.group in {RESISTING, GRANTED}:
        negations = []  # the denial is what makes it yield
    certain = [cue for cue in view.find("certainty") if clause.start <= cue.start and cue.start - mark.end <= 4]
    certain += [cue for cue in view.find("certainty") if _led_by(view, cue, clause)]
    certain += proved(scene, mark)
    certain = [cue for cue in certain if not view.denied(cue)]
    partial = [
        cue for cue in view.find("negation-partial") if cue.start < mark.start and clause.start - 12 <= cue.start
    ]
    at_times = clause.opener == "when" and clause.end - clause.start <= _AT_TIMES  # "it is quick, when it works"
    hedged = hedges or purpose or partial or unsure or at_times
    certainty = "hedged" if hedged else ("certain" if certain else "plain")
    source, said_by = speaker.source(scene, mark)
    source = noted_source(view, mark) or source
    if scene.reading == "answered" and _READ.issuperset(view.norms[view.body : view.body + 2]):
        source = "writer"  # "I read that it cures it." - "You read right."
    if source == "patients" and any(left_no_doubt(view, cue) for cue in certain):
        source = "writer"
    if any(_CLAIMED & set(view.norms[cue.start : cue.end]) for cue in hedges):
        source = "hearsay"
    if answer is not None and of_one(answer):
        source = "person"
    generality, many = ("most", []) if spared else speaker.generality(scene, mark, clause.start)
    cues = [scene.cue(form, mark)]
    cues += [scene.cue("hedge", cue) for cue in hedges[:2]]
    cues += [scene.cue("negation", cue) for cue in negations]
    cues += [scene.cue("certainty", cue) for cue in certain[:1]]
    cues += [scene.cue("generality", cue) for cue in many]
    cues += [scene.cue("speaker", cue) for cue in said_by]
    low = min(
        [
            start,
            *(cue.start for cue in many if cue.start >= clause.start),
            *(cue.start for cue in certain if cue.start >= clause.start),
        ]
    )
    low = min(
        [
            low,
            *(item[0].start for item in scene.knowledge.medicine_marks(view) if clause.start <= item[0].start < start),
        ]
    )
    told = any(cue.start == mark.start for cue in view.find("quote-verb"))  # "a flyer promises less pain"
    stance, stance_cues = scene.stance_at(mark.end if told and mark.end < end else mark.start)
    cues += stance_cues
    strength = Strength.CAUSAL if certainty != "hedged" else Strength.CONDITIONAL
    made = scene.assertion(
        Kind.EFFICACY,
        low,
        end,
        subject=agent,
        object_=None if outcome is None else (outcome.concept or outcome.group),
        denied=len(negations) % 2 == 1,
        stance=stance,
        strength=strength,
        cues=tuple(cues),
        quantity=first_seen(view, mark),
        form=form,
        certainty=certainty,
        promised="yes"
        if any(not _PROMISING.isdisjoint(view.norms[cue.start : cue.end]) for cue in [mark, *certain])
        else "no",
        generality=generality,
        source=source,
        clause=clause.kind.value,
        place=str(clause.start),
        study="one" if studied.in_one(scene, mark, outcome) and not proved(scene, mark) else "no",
        balanced="yes" if speaker.balanced(scene) else "no",
        purpose="yes" if purpose else "no",
        general="yes" if _general(view, mark, said_by) else "no",
        credited="yes" if mark.group == CREDIT else "no",
        outside="yes" if _outside(scene, outcome) else "no",
    )
    majority = bool(many) and all(view.norms[cue.start] == "most" for cue in many)
    if majority and form == "cure" and shaken_off(scene, mark, outcome):
        made = made.having(form="stop")
    short = " ".join(in_short(scene.knowledge, view, outcome)) if outcome is not None else ""
    return made.having(many="most" if majority else None, in_short=short or None)
