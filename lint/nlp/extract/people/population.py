"""The people a sentence names as a population of the sheet, and the directive that governs them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, Directive, directives, nearest, symbol
from lint.nlp.directive.from_above import inherited
from lint.nlp.directive.granted import granted, granted_above, told_apart, turned_round
from lint.nlp.directive.narrowed import narrowed
from lint.nlp.directive.nobody_should import nobody_should
from lint.nlp.directive.row_verdict import row_verdict
from lint.nlp.directive.unlike_before import unlike_before
from lint.nlp.extract.people.answered_with import answered_with
from lint.nlp.extract.people.as_of import as_of
from lint.nlp.extract.people.exempt import exempted, left_out
from lint.nlp.extract.people.of_its_own import goes_on_about, indifferent, said_no, set_apart
from lint.nlp.extract.people.population_done import done, receives, suffered
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.phrase import free_of
from lint.nlp.sentence.vocabulary import CORE, Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_HAD_ONE = {("had", "one"), ("had", "them"), ("had", "it"), ("who", "have"), ("who", "had")}
_HAD_BEFORE = 2  # sentences before that name what people have had
_ADDICTIVE = words("contraindication", "addictive")
_PERSONS = words("contraindication", "persons")
_NEAR, _THEM = 4, frozenset({"it", "them"})
_MEANT = 7  # words from "is for" to the people
_BEING = words("contraindication", "being")
_FRAGMENT = 16  # words of a sentence that may only name people
_LEAD = 10
_LABEL = 4  # words of a label: "Not suitable for."
_JOINING = words("contraindication", "joining")


def populations(scene: Scene, view: View) -> list[tuple[str, Mark]]:
    """Populations of the sheet named in a view; words of addiction are about its treatment, not about taking."""
    found: list[tuple[str, Mark]] = []
    if view.groups.isdisjoint(scene.knowledge.population_groups.values()):
        return _with_it(scene, view)
    for population, group in scene.knowledge.population_groups.items():
        for mark in view.find(group):
            if not _ADDICTIVE.isdisjoint(view.norms[mark.start : mark.end]) and any(
                abs(cue.start - mark.end) <= _NEAR or abs(mark.start - cue.end) <= _NEAR
                for cue in view.find(*scene.knowledge.dependence_groups)
            ):
                continue
            if any(name == population and _example(view, before, mark) for name, before in found[-1:]):
                continue
            if (
                suffered(scene.knowledge, view, mark)
                or receives(scene, view, mark)
                or free_of(view, mark)
                or as_of(view, mark)
                or scene.knowledge.company.is_none(view, mark)
            ):
                continue
            found.append((population, mark))
    return found or _with_it(scene, view)


def _with_it(scene: Scene, view: View) -> list[tuple[str, Mark]]:
    """“I'd have the liver tested. Should there be problems with it, …”: trouble of what the sentence before named."""
    before = scene.previous
    if before is None or view is not scene.view or "with" not in view.bag:
        return []
    for population, part in scene.knowledge.parts:
        for mark in view.find(part.second) if not part.denied and before.has(part.first) else ():
            if view.norms[mark.end : mark.end + 2] in (["with", "it"], ["with", "them"]):
                return [(population, Mark(mark.start, mark.end + 2, mark.group))]
    return []


def _example(view: View, before: Mark, mark: Mark) -> bool:
    """“an X such as Y”: an example of those who have just been named."""
    between = view.norms[before.end : mark.start]
    return between in (["such", "as"], ["like"], ["including"], [",", "such", "as"], [",", "like"], [",", "including"])


def had_one(scene: Scene, place: View | None = None) -> list[tuple[str, Mark]]:
    """“It can cause clots. Anyone who has had one …”: what the sentence before named, had by people.

    In a sentence before, as in its own.
    """
    view = place or scene.view
    if {"had", "have"}.isdisjoint(view.bag):
        return []
    at = next((at for at, pair in enumerate(pairwise(view.norms)) if pair in _HAD_ONE), None)
    if at is None:
        return []
    before = scene.earlier if place else scene.earlier[:_HAD_BEFORE]
    places = (*before, scene.question, scene.lead)
    return [
        (population, Mark(at, at + 2, group))
        for population, group in scene.knowledge.population_groups.items()
        if any(told is not None and told.has(CORE + population) for told in (view, *places))
    ]


def governing(scene: Scene, mark: Mark) -> Directive | None:
    """The directive that a population stands under: of its sentence, its row, or what is above or before it."""
    view = scene.view
    exempt = answered_with(scene, mark) or exempted(scene, mark) or left_out(view, mark)
    if exempt is not None:
        return exempt
    fewer = narrowed(scene, mark) or unlike_before(scene, mark)
    if fewer is not None:
        return fewer
    contrast = told_apart(scene) or turned_round(scene, mark) or nobody_should(scene)
    if contrast is not None:
        return contrast
    own = _of_its_own(scene, nearest(view, mark.start))
    if view.norms[max(0, mark.start - 1) : mark.start] == ["unlike"] and own is not None:
        return Directive(own.direction.opposite, own.mark, view)  # "X goes well with it, unlike Y"
    allowing = granted(scene, mark)
    if view.norms[max(0, mark.start - 1) : mark.start] == ["unlike"] and allowing is not None:
        return Directive(Direction.PROHIBIT, allowing.mark, view)
    if own is not None and not (allowing is not None and _outweighs(allowing, own, mark)):
        return indifferent(scene, own)
    if allowing is not None:
        return _of_its_own(scene, allowing)
    if scene.reading == "own" and (told := done(scene, mark)) is not None:
        return told
    if scene.reading == "answered":
        # "Can I take it if …" above, "… I take opioids?" here
        above = [
            item
            for place in (scene.lead, scene.title, scene.heading)
            if place is not None
            for item in directives(place, "question")
            if place.question or item.direction is Direction.PERMIT  # "Those I turn away": "Is it damaged?" - "Out."
        ]
        return above[0] if above and view.question else None
    sign = symbol(view)
    if sign is not None:
        return _ticked_off(scene, sign[0]) or Directive(sign[0], sign[1], view)
    if (
        scene.answer == "no"
        and scene.question is not None
        and scene.anchor is None
        and populations(scene, scene.question) == []
    ):
        found = directives(scene.question, "question")
        if found:
            return Directive(found[-1].direction.opposite, found[-1].mark, scene.question, "question")
    same = same_again(scene)
    if same is not None:
        return same
    cells = row_verdict(scene)
    if cells is not None:
        return cells
    taken = said_no(view, mark)
    if taken is not None:
        return Directive(Direction.PROHIBIT, taken, view)
    waiting = [cue for cue in view.find("made-to-wait") if not view.denied(cue)]
    if waiting and scene.reading == "own":
        return Directive(Direction.PROHIBIT, waiting[0], view)  # "with high blood pressure you have to wait"
    if view.question and scene.following is not None and _forbids(scene.following):
        return None  # "X in the house? Nothing for you, then.": the answer rules
    found_above = granted_above(scene) or inherited(scene)
    if found_above is not None:
        return found_above
    if set_apart(view):
        return None
    meant = _meant_for(scene, mark)
    if meant is not None:
        return Directive(Direction.PERMIT, meant, view)
    for place in scene.earlier:
        # "if any of these is true of you:" and the sentences that follow
        found = [item for item in directives(place, "previous sentence") if item.direction is Direction.PROHIBIT]
        if found and place.has("retro"):
            return found[0]
    return _kept_apart(scene) or _row_of_people(scene)


def _ticked_off(scene: Scene, sign: Direction) -> Directive | None:
    """“We can't prescribe it if:” above ticks: they mark what applies to somebody, and allow nothing."""
    colon = scene.above[0] if scene.above and scene.above[0].norms[-1] == ":" else None
    lead = scene.lead or colon
    if sign is not Direction.PERMIT or lead is None or not lead.has("condition-clause"):
        return None
    found = [item for item in directives(lead, "lead-in") if item.direction is Direction.PROHIBIT]
    return found[-1] if found else None


def _forbids(reply: View) -> bool:
    return any(item.direction is Direction.PROHIBIT for item in directives(reply))


def _of_its_own(scene: Scene, own: Directive | None) -> Directive | None:
    """“They do well on X, and should leave it alone”: what is allowed is X, what is ruled of it stands behind."""
    if own is None or own.direction is not Direction.PERMIT:
        return own
    view = scene.view
    groups = scene.knowledge.population_groups.values()
    named, them = view.find(*groups), not _THEM.isdisjoint(view.norms[own.mark.end - 1 : own.mark.end + 1])
    theirs = any(0 <= mark.start - own.mark.end <= 1 or (them and mark.end <= own.mark.start) for mark in named)
    later = [item for item in directives(view) if item.mark.start > own.mark.end] if theirs else []
    for mark in view.find(*scene.knowledge.family_groups) if theirs and not later else ():
        left = [cue for cue in view.find("leave-verb", "ignore-verb", "prohibit") if 0 <= mark.start - cue.end <= 1]
        left = [cue for cue in left if own.mark.end < cue.start]
        if left and not view.denied(left[0]):
            return Directive(Direction.PROHIBIT, left[0], view)  # "stay on your X and forget it"
    return later[0] if later and later[0].direction is Direction.PROHIBIT else own


def _outweighs(allowing: Directive, own: Directive, mark: Mark) -> bool:
    """“X should not keep you from it”, "people on X can relax, since it doesn't touch that"."""
    if own.direction is not Direction.PROHIBIT:
        return False
    adjoining = own.mark.start <= allowing.mark.end and allowing.mark.start <= own.mark.end
    clause = own.view.clause_at(mark.start)
    return adjoining or (clause.start <= allowing.mark.start < clause.end and own.mark.start >= clause.end)


def _meant_for(scene: Scene, mark: Mark) -> Mark | None:
    """“…, and it's for anyone who takes X”: said of the subject, without a word that turns or limits it."""
    view, knowledge = scene.view, scene.knowledge
    if (
        scene.reading != "own"
        or view.question
        or scene.default != knowledge.subject
        or scene.focus != knowledge.subject
    ):
        return None
    at = next((at for at in range(max(1, mark.start - _MEANT), mark.start) if view.norms[at] == "for"), None)
    if (
        at is None
        or _PERSONS.isdisjoint(view.norms[at + 1 : mark.end])  # not "it's for X", which it treats
        or view.norms[at - 1] not in _BEING
        or view.clause_at(at).start < view.clause_at(mark.start).start - 1
    ):
        return None
    before = scene.previous
    taken_up = before is None or before.has(*knowledge.family_groups) or "it" in before.bag
    subject = (view.norms[at - 2 : at - 1] == ["it"] and taken_up) or any(
        cue.end == at - 1 and name == knowledge.subject for cue, name in knowledge.medicine_marks(view)
    )
    turned = view.has("hedge-modal", "refuter") or any(cue.start >= at - 2 for cue in view.find("negation"))
    return Mark(at - 1, at + 1, "permit") if subject and not turned else None


def _kept_apart(scene: Scene) -> Directive | None:
    """“Don't mix” above, "never together" beside a medicine that people take."""
    for source, place in (("sentence", scene.view), ("heading", scene.heading), ("lead-in", scene.lead)):
        if place is None or _JOINING.isdisjoint(place.bag) or len(place.norms) > _FRAGMENT or place.has("permit"):
            continue
        cues = place.find("negation", "prohibit")
        if cues and not place.question:
            return Directive(Direction.PROHIBIT, cues[0], place, source)
    return None


def same_again(scene: Scene) -> Directive | None:
    """The direction that "the same goes for" takes up: that of the nearest sentence before that has one."""
    if not scene.view.has("same-again"):
        return None
    for place in (*scene.earlier, *scene.above):
        found = directives(place, "previous sentence")
        if found:
            return found[-1]
        if any(mark.group == "answer-yes" for mark in place.opening):
            return None  # it affirms what it answers, which is above
        if any(mark.group == "answer-no" for mark in place.opening):
            return Directive(Direction.PROHIBIT, place.opening[0], place, "previous sentence")
    return None


def _row_of_people(scene: Scene) -> Directive | None:
    """“Nobody on opioids may have it. Nor … People with …. Anyone who …”: a prohibition and those named behind it."""
    view = scene.view
    several = len({population for population, _ in populations(scene, view)}) > 1
    reasons = (clause.start for clause in view.clauses if clause.kind is ClauseKind.REASON)
    people = not _PERSONS.isdisjoint(view.norms[view.body : view.body + 2])
    length = next(reasons, len(view.norms)) if people else len(view.norms)  # "and those who have …, because it …"
    named = view.find(*scene.knowledge.population_groups.values())
    signs = [cue for cue in view.find("sign-trouble") if not any(m.start <= cue.start < m.end for m in named)]
    for place in scene.earlier:
        if goes_on_about(view, named):
            return None
        found = directives(place, "previous sentence")
        headed = bool(found) and (len(place.norms) <= _LABEL or place.norms[place.body] == "who")
        short = length <= _FRAGMENT or view.norms[view.body] == "nor" or (several and len(place.norms) <= _LEAD)
        if view.has("advise") or not (headed or (short and not signs)):
            return None
        if found:
            return found[-1] if found[-1].direction is Direction.PROHIBIT else None
        if place.question or not populations(scene, place):
            return None
    return None
