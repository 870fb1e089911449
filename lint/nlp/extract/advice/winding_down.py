"""Never to be ended at once, told by its contrary or by what would follow: "it has to be tapered", "or you risk fits".

Little by little is how it is to be ended, and a harm that follows is the reason: both are enough for a statement that
is required. That no such ending is needed is the contrary of it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.directive.actions import composed
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import AdviceClaim

TAPERING = "taper-verb"
GRADUAL = "gradually"
_LOWERING = words("winding", "lowering")
_OBJECTS = words("winding", "objects")
_BRINGING = words("winding", "bringing")
_HARMS = words("winding", "harms")
_UNTAPERED = words("winding", "untapered")
_AFTER = words("winding", "after")
_LEFT = words("winding", "left")
AT_AN_END = "at-an-end"
_LEAVING, _USED_UP = words("winding", "leaving"), words("winding", "used_up")
_PUT, _AWAY, _BOXES = frozenset({"put"}), frozenset({"away", "aside"}), frozenset({"bottle", "box", "pack"})
_DENYING = words("granted", "denying")
_NEEDLESS = ("no-need", "permit")
_HARM_GROUPS = ("hazard-word", "seizure-problems", "harm-noun", "withdrawal-names")
_FOLLOWING = 3  # words from a harm to "may follow"
_LED = 4  # words from "no need" to the ending that is not needed
_REASON = words("clauses", "reason") | {"as", "for"}
_WARNING = 4  # words from an order to the "you may" of what would follow


def wound_down(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """What is never to be stopped at once, told to be ended slowly; or a slow ending that is called needless."""
    view = scene.view
    if not view.has(TAPERING, GRADUAL) or claim.direction != "never" or view.question:
        return
    if not _abrupt(scene.knowledge, claim.action):
        return
    mark = _ended_slowly(scene)
    if mark is None or scene.owner(mark.start) == OTHER:
        return
    spared = _spared(view, mark)
    if spared is not None:
        yield _made(scene, claim, spared, mark, denied=False, via="directive")
    elif not view.denied(mark):
        stance, cues = scene.stance_at(mark.start)
        its_end = stance is Stance.REFUTED and all(cue.text.lower() in _LOWERING for cue in cues)
        if its_end or stance in {Stance.ASSERTED, Stance.HYPOTHETICAL}:  # "it should be withdrawn gradually"
            yield replace(_made(scene, claim, mark, mark, denied=True, via="topic"), stance=Stance.ASSERTED)


def harmed(scene: Scene, action: str) -> Mark | None:
    """The harm that is told to follow from an action: "stopping at once can cause fits"."""
    view = scene.view
    marks = [mark for mark, _ in composed(scene, action)]
    if not marks or view.question:
        return None
    return next((mark for mark in marks if follows(scene, mark)), None)


def follows(scene: Scene, mark: Mark) -> bool:
    """Whether a harm is told behind an action, as what it may bring."""
    view = scene.view
    harms = view.find(*_HARM_GROUPS, *scene.knowledge.effect_groups, *scene.knowledge.condition_groups)
    told = [harm.start for harm in harms if harm.start >= mark.end and not view.denied(harm)]
    told += [at for at in range(mark.end, len(view.norms)) if view.norms[at] in _HARMS]
    return bool(told) and not _AFTER.isdisjoint(view.norms[mark.end : min(told) + _FOLLOWING])


def warned(scene: Scene, mark: Mark, end: int) -> bool:
    """“Stop overnight and you may have a fit”: what sounds like an order tells what would follow."""
    view = scene.view
    joined = view.norms[end : end + _WARNING]
    at = next((end + step for step, word in enumerate(joined) if word in {"and", ","}), None)
    reason = at is not None and not _REASON.isdisjoint(view.norms[at + 1 : at + 2])  # "stop before it, as …"
    return at is not None and not reason and follows(scene, mark)


@lru_cache(maxsize=256)
def _abrupt(knowledge: Knowledge, action: str) -> bool:
    """Whether an action is an ending from one moment to the next."""
    concept = knowledge.sheet.concepts[action]
    abrupt = {term.lower() for term in knowledge.lexicon.groups["suddenly"].terms}
    return "stop-suddenly" in concept.lexicon or any(term.lower().endswith(tuple(abrupt)) for term in concept.terms)


def _ended_slowly(scene: Scene) -> Mark | None:
    view = scene.view
    tapers = view.find(TAPERING)
    if tapers:
        return tapers[0]
    if view.has(*scene.knowledge.outcome_groups):
        return None  # "it slowly lowers the number of attacks"
    for cue in view.find(GRADUAL):
        clause = view.clause_at(cue.start)
        label = view.norms[: view.norms.index(":")] if ":" in view.norms else []  # "Ending treatment: in small steps"
        if lowered([*label, *view.norms[clause.start : clause.end]]) or _left(scene, clause.start, clause.end):
            return cue
    return None


def _left(scene: Scene, start: int, end: int) -> bool:
    """“Coming off X is done step by step”, "you come off it gradually": leaving the medicine, and not who left it."""
    view = scene.view
    ours = {mark.start for mark in view.find(*scene.knowledge.family_groups)}
    return any(
        view.norms[cue.start] not in _LEFT and (cue.end in ours or view.norms[cue.end : cue.end + 1] == ["it"])
        for cue in view.within(start, end, "stop-taking")
    )


def lowered(said: Sequence[str]) -> bool:
    """Whether words tell of a dose that is brought down: "bring it down", "lower the dose"."""
    down = "down" in said and not _BRINGING.isdisjoint(said)
    return down or (not _LOWERING.isdisjoint(said) and not _OBJECTS.isdisjoint(said))


def _spared(view: View, mark: Mark) -> Mark | None:
    """“There's no need to taper”, "you can stop without tapering": the words that spare it."""
    if mark.group != TAPERING:
        return None
    for cue in view.find(*_NEEDLESS):
        inside = cue.start <= mark.start and mark.end <= cue.end
        if view.denied(cue):
            continue  # "don't skip the taper"
        if inside or (cue.group == "no-need" and 0 <= mark.start - cue.end <= _LED):
            return cue
    behind = view.find("no-need", "negation")
    return next((cue for cue in behind if 0 <= cue.start - mark.end <= _LED and _idle(view, cue.end)), None)


def _idle(view: View, at: int) -> bool:
    return not _UNTAPERED.isdisjoint(view.norms[at - 1 : at + 2])


def _made(scene: Scene, claim: AdviceClaim, first: Mark, last: Mark, *, denied: bool, via: str) -> Assertion:
    return scene.assertion(
        Kind.ADVICE,
        min(first.start, last.start),
        max(first.end, last.end),
        subject=scene.focus,
        object_=claim.action,
        denied=denied,
        cues=(scene.cue("slowly", last),),
        via=via,
    )


def ended_at_once(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """“Leave tomorrow's tablets in the box and you are done”, "stop your X and that's it": no more than that to it."""
    view = scene.view
    if claim.direction != "never" or claim.when is not None or view.question or not view.has(AT_AN_END):
        return
    if (
        not _abrupt(scene.knowledge, claim.action)
        or view.has(TAPERING, GRADUAL, "clinicians", "refuter")
        or view.amounts
        or scene.owner(view.body) == OTHER
    ):
        return
    for end in view.find(AT_AN_END):
        joined = next((to for to in (end.start - 1, end.start - 2) if view.norms[to] in {"and", ","}), None)
        if joined is None:
            continue
        for left in [at for at in range(view.body, joined) if view.norms[at] in _LEAVING]:
            if _left_for_good(scene, left, joined):
                yield _made(scene, claim, Mark(left, left + 1, GRADUAL), end, denied=False, via="directive")
                return


def _left_for_good(scene: Scene, left: int, end: int) -> bool:
    """“Leave the capsules in the box”, "put the box away": the medicine, and not an empty box, nor until morning."""
    view, said = scene.view, scene.view.norms[left:end]
    if not _DENYING.isdisjoint(view.norms[view.clause_at(left).start : end]) or not _USED_UP.isdisjoint(said):
        return False
    if view.norms[left] in _PUT and _AWAY.isdisjoint(said):
        return False
    things = view.within(left, end, "tablet-nouns", "dose-noun", "product-form", *scene.knowledge.family_groups)
    return bool(things) or not _BOXES.isdisjoint(said)
