"""Facts that are only noted as stated: side effects, mechanism, safety over time, no worsening."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.directive.answers import begins
from lint.nlp.extract.level_moved import level_moved, moved_by, moves
from lint.nlp.extract.long_term import long_term, mounting
from lint.nlp.extract.mechanism import mechanism
from lint.nlp.extract.mechanism_denied import no_part
from lint.nlp.extract.risk.along import taken_along
from lint.nlp.extract.risk.margin import NARROW, WIDE, narrow
from lint.nlp.extract.risk.other_cause import other_cause
from lint.nlp.extract.risk.risk_topic import of_others_only
from lint.nlp.extract.risk.worse_along import companions, worsened
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.drawn import drawn_classes
from lint.nlp.sentence.vocabulary import Mark
from lint.sheet import MechanismClaim, NoWorseningClaim, RiskClaim, SafetyClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.lexicon import Part
    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_GLOSSING = words("topics", "glossing")
_ASKING = words("topics", "asking")
_SCARCE = words("topics", "scarce")
_UP = frozenset({"to", "into", "until"})
_NEAR = 10
_BETWEEN = words("level_moved", "between") | words("topics", "whose")
_RAISED = 3  # words from a rise to what rises
_CAUSES = words("topics", "causes")
_SLOWER = words("topics", "slower")
_BROUGHT_ON = 3  # words to the object of "bring on"


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of: effects and first steps of the sheet, worsening, safety."""
    risks = (f"concept:{claim.effect}" for claim in knowledge.claims(RiskClaim))
    steps = (f"concept:{step.substance}" for claim in knowledge.claims(MechanismClaim) for step in claim.changes)
    return frozenset(
        (
            *moved_by(knowledge),
            *knowledge.effect_groups,
            *companions(knowledge),
            *risks,
            *steps,
            *(part.second for _, part in _parts(knowledge)),
            "worsen",
            "weakened",
            "safe",
            "unsafe",
            "harm-noun",
            WIDE,
            NARROW,
        )
    )


def extract(scene: Scene) -> Iterator[Assertion]:
    """Topics of the sheet that the sentence touches."""
    if of_others_only(scene):
        return
    focus = scene.default if scene.focus == OTHER else scene.focus
    for mark in scene.view.find(*scene.knowledge.effect_groups):
        if other_cause(scene, mark):
            continue
        named = scene.assertion(
            Kind.RISK,
            mark.start,
            mark.end,
            subject=focus,
            object_=mark.concept,
            denied=scene.view.denied(mark),
            form="named",
        )
        yield named.having(call="yes" if _calls(scene) else None, beside=taken_along(scene, mark))
    yield from _of_question(scene, focus)
    yield from worsened(scene)
    yield from narrow(scene)
    yield from level_moved(scene)
    for risk in scene.knowledge.claims(RiskClaim):
        yield from _reversed_risk(scene, risk)
        yield from _turned_meaning(scene, risk)
        yield from _raised(scene, risk)
    for claim in scene.knowledge.claims(MechanismClaim):
        yield from mechanism(scene, claim)
        yield from no_part(scene, claim)
    if scene.knowledge.claims(NoWorseningClaim):
        yield from _worsening(scene)
    if scene.knowledge.claims(SafetyClaim):
        yield from long_term(scene)
        yield from mounting(scene)


def _of_question(scene: Scene, focus: str | None) -> Iterator[Assertion]:
    """“Will it get me pregnant?” and "It can, even by accident": one part of a name is asked, the other answered."""
    view, asked = scene.view, scene.question
    if asked is None or begins(view, "answer-no"):
        return
    for effect, part in _parts(scene.knowledge):
        for mark in view.find(part.second) if asked.has(part.first) else ():
            inside = view.within(mark.start, mark.end, "negation")
            if len(view.find("negation")) == len(inside):
                yield scene.assertion(
                    Kind.RISK, mark.start, mark.end, subject=focus, object_=effect, denied=False, form="named"
                )


@lru_cache(maxsize=64)
def _parts(knowledge: Knowledge) -> tuple[tuple[str, Part], ...]:
    """What the names of the sheet's risks are put together from, by effect."""
    drawn = drawn_classes(knowledge.sheet, knowledge.lexicon)
    return tuple(
        (effect, part)
        for effect in {claim.effect for claim in knowledge.claims(RiskClaim)}
        for name in (*knowledge.sheet.concepts[effect].lexicon, *drawn.get(effect, ()))
        for part in knowledge.lexicon.groups[name].made_of
        if not part.denied
    )


def _calls(scene: Scene) -> bool:
    """Whether a clinician is to be called, here, in the next sentence or above the list."""
    places = (scene.view, scene.following, scene.lead, scene.heading)
    return any(place is not None and place.has("contact-verbs", "urgent-services") for place in places)


def _reversed_risk(scene: Scene, claim: RiskClaim) -> Iterator[Assertion]:
    """“lowers the risk of …”: the effect made rarer where the source makes it likelier."""
    view = scene.view
    for mark in view.find(f"concept:{claim.effect}"):
        verbs = [
            cue
            for cue in view.find("reduce-verb", "stop-verb")
            if 0 <= mark.start - cue.end <= 4
            and view.norms[cue.end] not in {",", "and", "but"}  # "it lifted, and then"
        ]
        verbs = [cue for cue in verbs if _UP.isdisjoint(view.norms[cue.end : mark.start])]  # "lift it to a toxic level"
        clause = view.clause_at(mark.start)
        low = max(clause.start, verbs[-1].start) if verbs else clause.start  # "stop it suddenly and X shoots up"
        ours = view.within(clause.start, low, *scene.knowledge.family_groups)
        if verbs and ours and not view.denied(verbs[-1]) and not scene.hedges(verbs[-1].start):
            start = verbs[-1].start
            cues = (scene.cue("reversed", verbs[-1]),)
            yield scene.assertion(
                Kind.RISK,
                start,
                mark.end,
                subject=scene.focus,
                object_=claim.effect,
                denied=True,
                cues=cues,
                form="reversed",
            )


def _turned_meaning(scene: Scene, claim: RiskClaim) -> Iterator[Assertion]:
    """A shortage explained as an excess: "…, which is to say too many of them"."""
    view = scene.view
    for mark in view.find(f"concept:{claim.effect}") if view.has("excess") else ():
        for excess in view.find("excess"):
            between = view.norms[mark.end : excess.start]
            gloss = 0 <= excess.start - mark.end <= _NEAR and any(word in _GLOSSING for word in between)
            gloss = gloss and _SCARCE.isdisjoint(between)  # "which is too few of them, so more bruising"
            if gloss and not view.denied(excess) and _shortage(scene.knowledge, claim.effect):
                yield scene.assertion(
                    Kind.RISK,
                    mark.start,
                    excess.end,
                    subject=scene.focus,
                    object_=claim.effect,
                    denied=True,
                    cues=(scene.cue("excess", excess),),
                    form="turned",
                )


def _raised(scene: Scene, claim: RiskClaim) -> Iterator[Assertion]:
    """“may raise your platelet count”: what the source says gets scarce is said to become more."""
    view = scene.view
    rises = [*view.find("rise", "improve-verb"), *(Mark(at, at + 1, "rise") for at, raised in moves(view) if raised)]
    if not rises or claim.together_with:
        return
    said = {word.removesuffix("s") for word in view.bag}
    for noun in _short_of(scene.knowledge, claim.effect):
        if noun[-1].removesuffix("s") not in said:
            continue
        for at in range(len(view.norms) - len(noun) + 1):
            *led, last = view.norms[at : at + len(noun)]
            if (*led, last.removesuffix("s")) != (*noun[:-1], noun[-1].removesuffix("s")):
                continue
            cues = [cue for cue in rises if 0 <= at - cue.end <= _RAISED and not view.denied(cue)]
            # not "felt better, platelets"
            cues = [cue for cue in cues if _BETWEEN.issuperset(view.norms[cue.end : at])]
            cues = [cue for cue in cues if not view.within(view.body, cue.start, "leave-verb")]  # "stopping it raised"
            if cues and scene.speaks_of_subject(cues[-1].start) and not view.has(f"concept:{claim.effect}"):
                yield scene.assertion(
                    Kind.RISK,
                    cues[-1].start,
                    at + len(noun),
                    subject=scene.focus,
                    object_=claim.effect,
                    denied=True,
                    cues=(scene.cue("raised", cues[-1]),),
                    form="reversed",
                )
                return


@lru_cache(maxsize=64)
def _short_of(knowledge: Knowledge, effect: str) -> list[tuple[str, ...]]:
    """What there is too little of, sorted: ("platelets",) of "low platelets"."""
    terms = (term.lower() for term in _terms(knowledge, effect))
    return sorted({tuple(term.split()[1:]) for term in terms if term.startswith("low ")})


def _terms(knowledge: Knowledge, effect: str) -> list[str]:
    concept = knowledge.sheet.concepts[effect]
    return [*concept.terms, *(term for group in concept.lexicon for term in knowledge.lexicon.groups[group].terms)]


def _shortage(knowledge: Knowledge, effect: str) -> bool:
    """Whether an effect is that there is too little of something, by the names it goes by."""
    return any(term.startswith(("low ", "lack ", "shortage ", "too few ")) for term in _terms(knowledge, effect))


def _worsening(scene: Scene) -> Iterator[Assertion]:
    """“makes the disease worse”: affirmed worsening contradicts, denied worsening supports."""
    view = scene.view
    knowledge = scene.knowledge
    targets = view.find(*knowledge.condition_groups, *knowledge.outcome_groups)
    told = not _CAUSES.isdisjoint(view.bag) or view.has("study-any", "evidence-noun")
    for mark in (*view.find("worsen"), *(view.find("weakened") if told else ())):
        if view.within(view.body, mark.start, "concern-word") or "neither" in view.norms[mark.end :]:
            continue  # "Some fear that it makes it worse."
        near = [cue for cue in targets if abs(cue.start - mark.end) <= _NEAR or abs(mark.start - cue.end) <= _NEAR]
        owner = scene.owner(mark.start)
        if not near or owner == OTHER or not scene.knowledge.is_subject(owner or scene.focus):
            continue
        clause = view.clause_at(mark.start)
        named = view.within(clause.start, clause.end, *knowledge.family_groups) or _once_on_it(scene, told=told)
        named = named or (told and bool(view.within(mark.end, mark.end + _BROUGHT_ON + 1, *knowledge.family_groups)))
        slower = not _SLOWER.isdisjoint(view.norms[mark.end : mark.end + 2])
        if slower or _come_off(view, mark) or not (named or scene.pronoun_subject(clause.start, mark.start)):
            continue
        if view.norms[clause.start] in _ASKING and view.norms[clause.end - 1] == ":":
            continue  # "Does it make it worse: studies suggest not."
        # "it may bring on headaches", "it can make you more tired"
        effects = view.within(mark.start, min(mark.end + _BROUGHT_ON, clause.end), *knowledge.effect_groups)
        ours = view.within(clause.start, clause.end, *knowledge.condition_groups)
        if (effects and not ours) or _antecedent(view, mark, knowledge.effect_groups):
            continue  # an effect of its own
        hedged = bool(scene.hedges(mark.start))
        yield scene.assertion(
            Kind.SAFETY,
            mark.start,
            mark.end,
            subject=scene.owner(mark.start),
            object_="worsening",
            denied=view.denied(mark),
            cues=(scene.cue("worsen", mark),),
            hedged="yes" if hedged else "no",
            topic="worsening",
        )


def _antecedent(view: View, mark: Mark, effects: tuple[str, ...]) -> bool:
    """“low platelets, which they think it brought on”: an effect that a relative clause before a verb is about."""
    return any(
        view.norms[to] in {"that", "which"} and to < mark.start
        for cue in view.find(*effects)
        for to in range(cue.end, min(cue.end + 2, len(view.norms)))
    )


def _once_on_it(scene: Scene, *, told: bool) -> bool:
    """“People with X go downhill once they're on it”, or those who take it do: a clause that names the medicine."""
    view = scene.view
    kinds = {ClauseKind.TIME, ClauseKind.RELATIVE} if told else {ClauseKind.TIME}
    return any(
        clause.kind in kinds and view.within(clause.start, clause.end, *scene.knowledge.family_groups)
        for clause in view.clauses
    )


def _come_off(view: View, mark: Mark) -> bool:
    """“Those who stop another for it get worse”, "worse with or without it": not for taking it."""
    return "without" in view.bag or any(cue.end <= mark.start for cue in view.find("leave-verb"))
