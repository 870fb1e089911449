"""People who may or may not take it, as a directive rules, and what is excepted from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import USES, words
from lint.model.assertion import Kind, Stance
from lint.nlp.directive.answers import asked_of_reader, begins
from lint.nlp.directive.direction import Direction
from lint.nlp.directive.exceptions import bidden, excused
from lint.nlp.directive.from_above import told_in_list
from lint.nlp.directive.sheets_own import sheets_own
from lint.nlp.extract.risk.along import rules_on_both
from lint.nlp.knowledge.knowledge import OTHER, PAINKILLERS
from lint.nlp.knowledge.unnamed import elsewhere_meant
from lint.nlp.sentence.clauses import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion, Cue
    from lint.nlp.directive.direction import Directive
    from lint.nlp.place.scene import Scene

_INDIFFERENT = words("contraindication", "indifferent")
_ARTICLES = (["a"], ["an"], ["some"])
_JOINING = frozenset({"and", "so"})
_LIKEWISE = frozenset({"likewise", "neither", "nor", "so"})
_OURS = frozenset({"both", "either", "it", "one", "them", "this"})


def ruled(
    scene: Scene, population: str, directive: Directive, start: int, end: int, source: str = "sentence"
) -> Iterator[Assertion]:
    """What a directive, with its exception, says of people named at the words `start:end`; `source` is their place."""
    view = scene.view
    owner = scene.owner(directive.mark.start) if directive.view is view else scene.owner(start)
    if owner == OTHER and rules_on_both(scene, directive):
        owner = scene.default
    if (owner == OTHER and not _only_glossed(scene)) or _of_another(scene, directive, start, end):
        return
    yield from _excepted(scene, population, directive, start)
    denied = directive.direction is Direction.PERMIT
    if denied and elsewhere_meant(directive.view, directive.mark.start, directive.mark.end):
        return
    if denied and (_other_than(scene) or (source != "sentence" and _asked_and_not(scene))):
        return
    said_by: tuple[Cue, ...] = ()
    stance = Stance.ASSERTED if _settled(scene, directive, start) else None
    if stance is None and directive.view is view:
        apart = ":" in view.norms[start : directive.mark.start]  # "wrong about X, so here it is: don't"
        stance, said_by = scene.stance_at(start if source == "sentence" and not apart else directive.mark.start)
        ruling_words = view.span(directive.mark.start, directive.mark.end)
        itself = denied and any(cue.span.overlaps(ruling_words) for cue in said_by)  # "… has been debunked" permits
        if stance is Stance.REFUTED and (
            itself or (not denied and said_by and _refuted_apart(scene, directive, said_by))
        ):
            stance, said_by = Stance.ASSERTED, ()
        elif stance not in {Stance.REFUTED, Stance.REPORTED, Stance.QUESTIONED}:
            ruling, cues = scene.stance_at(directive.mark.start)
            if cues and cues[0].span.overlaps(view.span(directive.mark.start, directive.mark.end)):
                ruling = Stance.ASSERTED  # "not supposed to take" is the directive itself
            supposed = view.clause_at(directive.mark.start).kind is ClauseKind.CONDITION
            if denied and ruling is Stance.HYPOTHETICAL and not supposed:
                ruling = Stance.REPORTED  # it told people on X that it was "fine alongside"
            stance = ruling if ruling in {Stance.REFUTED, Stance.REPORTED} else stance
    elif stance is None and scene.stance is Stance.ASSERTED and scene.stance_at(start)[0] is Stance.REFUTED:
        stance = Stance.HYPOTHETICAL  # "X, which you may not think of as one": what rules it stands elsewhere
    if denied and directive.view is view:
        start, end = min(start, directive.mark.start), max(end, directive.mark.end)
    yield scene.assertion(
        Kind.CONTRAINDICATION,
        start,
        end,
        subject=owner if owner != OTHER else scene.focus,
        population=population,
        denied=denied,
        stance=stance,
        cues=(scene.cue(directive.direction.value, directive.mark, directive.source, directive.view), *said_by),
        source=directive.source if directive.view is not view else source,
    )


def _refuted_apart(scene: Scene, directive: Directive, said_by: tuple[Cue, ...]) -> bool:
    """“The claim that it eases X is wrong, and people with X must not take it”: something else is refuted before.

    Or what was said before is, with the word that forbids: "For anybody with X that's dangerous nonsense.". Or the
    danger is denied too: "The claim that it can't harm people with X is false".
    """
    view = scene.view
    if view.denied(directive.mark) or (directive.mark.group == "permit" and not view.negations(directive.mark)):
        return True  # what refutes is what turns the permission: "there is no truth in the claim that they can"
    clause, ruling = view.clause_at(directive.mark.start), view.span(directive.mark.start, directive.mark.end)
    joined = clause.kind is ClauseKind.MAIN and clause.opener in _JOINING
    before = joined and all(cue.span.end <= view.span(clause.start, clause.end).start for cue in said_by)
    refuters = [cue.span for cue in said_by if not cue.span.overlaps(ruling)]
    together = bool(refuters) and all(0 <= span.start - ruling.end <= 1 for span in refuters)
    return together or (before and scene.stance_at(directive.mark.start)[0] is not Stance.REFUTED)


def _of_another(scene: Scene, directive: Directive, start: int, end: int) -> bool:
    """“People with X can('t) take Y”, "Y is (not) for people with X": a rule on another medicine, and not on ours.

    `start:end` are the people, who may be those who take Y.
    """
    view, cue, knowledge = scene.view, directive.mark, scene.knowledge
    groups = (*knowledge.all_medicines, PAINKILLERS, "other-medicines", *knowledge.beside_groups)
    takers = bool(view.within(start, end, *groups))  # "you can take Y with X": they take both
    if directive.view is not view or (directive.direction is not Direction.PROHIBIT and end > cue.start and takers):
        return False
    clause = view.clause_at(cue.start)
    if view.within(clause.start, clause.end, *knowledge.family_groups):
        return False
    if not _OURS.isdisjoint((*view.norms[clause.start : start], *view.norms[end : clause.end])):
        return False
    named = [mark for mark in view.within(clause.start, clause.end, *groups) if mark.end <= start or end <= mark.start]
    taken = view.norms[cue.end - 1] in USES
    what = cue.end + (view.norms[cue.end : cue.end + 1] in _ARTICLES)
    return any(
        (taken and mark.start == what)
        or (0 <= cue.start - mark.end <= 1 and mark.start == clause.start)
        or (0 <= cue.start - mark.end <= 1 and view.norms[mark.start - 1] == "," and view.norms[cue.start] != "no")
        for mark in named
    )


def _asked_and_not(scene: Scene) -> bool:
    """“Are you on X? No. Then you can take it.”, "- No: you can take it.": said to those who are not."""
    lead = scene.lead if scene.lead is not None and scene.lead.question else None
    asked = scene.question or lead
    if asked is None or not asked_of_reader(asked):
        return False
    return any(begins(place, "answer-no") for place in (scene.view, *scene.earlier[:1]) if place is not asked)


def _other_than(scene: Scene) -> bool:
    """“A good option for them is a medicine other than X”: X is not what they are given."""
    norms = scene.view.norms
    if "than" not in norms:
        return False
    at = norms.index("than") + 1
    return not {"other", "rather"}.isdisjoint(norms[max(0, at - 4) : at]) and bool(
        scene.view.within(at, at + 3, *scene.knowledge.family_groups)
    )


def _excepted(scene: Scene, population: str, directive: Directive, start: int) -> Iterator[Assertion]:
    """“…, except where they are mild”: an exception of the writer's own takes the prohibition back."""
    view = scene.view
    if directive.direction is not Direction.PROHIBIT or scene.reading == "answered":
        return
    opened = view.norms[view.body : view.body + 1]
    if opened != [] and opened[0] in _LIKEWISE and not view.has(scene.knowledge.population_groups[population]):
        return  # "X rules it out. So does Y, unless it is slight": not those of the sentence before
    for cue in view.find("exception"):
        own = bidden(scene, cue) or sheets_own(scene, population, cue.end)
        if cue.start < start or excused(view, cue) or own:
            continue
        end = min(cue.end + 8, len(view.norms))
        yield scene.assertion(
            Kind.CONTRAINDICATION,
            cue.start,
            end,
            subject=scene.owner(start),
            population=population,
            denied=True,
            stance=Stance.ASSERTED,
            cues=(scene.cue("exception", cue),),
            source="sentence",
        )
        return


def _settled(scene: Scene, directive: Directive, start: int) -> bool:
    """Whether it is told whatever the sentence asks: by a mark in its row, or by what stands above a checklist."""
    if told_in_list(scene, directive):
        return True
    indifferent = not _INDIFFERENT.isdisjoint(directive.view.norms[directive.mark.start : directive.mark.end])
    if indifferent and directive.view is scene.view and scene.view.clause_at(start).opener == "whether":
        return scene.stance is Stance.ASSERTED  # "It makes no difference whether you take X"
    if directive.mark.group == "answer-no" and scene.stance is Stance.ASSERTED:
        return True  # "False." to a statement is the word that forbids
    if directive.source == "lead-in" and scene.stance is Stance.ASSERTED:
        return scene.stance_at(start)[0] is Stance.REPORTED  # "you have been told that your liver is damaged"
    if directive.source == "lead-in":
        return scene.stance is Stance.QUESTIONED and not directive.view.question
    return directive.source == "row" and not scene.view.question


def _only_glossed(scene: Scene) -> bool:
    """“MAOIs (such as X): never together”: other medicines named only in brackets, as kinds of what people take."""
    norms = scene.view.norms
    if "(" not in norms or not scene.knowledge.is_subject(scene.focus):
        return False
    low, high = norms.index("("), norms.index(")") if ")" in norms else len(norms)
    others = [mark for mark, name in scene.knowledge.medicine_marks(scene.view) if name == OTHER]
    return all(low < mark.start < high for mark in others)
