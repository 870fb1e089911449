"""Which way another medicine moves the level of the sheet's: "X raises its level", where the source says lowers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.model.document import BlockKind
from lint.nlp.sentence.vocabulary import CONCEPT, Mark
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_RAISING, _LOWERING = words("level_moved", "raising"), words("level_moved", "lowering")
_MOVING = words("level_moved", "moving")
_UPWARD, _DOWNWARD = words("level_moved", "upward"), words("level_moved", "downward")
_RAISING_OR_LOWERING_OR_MOVING = _RAISING | _LOWERING | _MOVING
_HIGH, _LOW = words("level_moved", "high"), words("level_moved", "low")
_LEVELS = words("level_moved", "levels")
_BETWEEN = words("level_moved", "between")
_TAKEN_UP = frozenset({"it", "them"})
_SUPPOSING, _OPPOSITE = words("level_moved", "supposing"), words("level_moved", "opposite")
_SOON = 7  # words of "In fact it is just the opposite"
_OBJECT = 6  # words from the verb to what it moves
_PARTICLE = 7  # words from "push" to "up", from "make" to "rise"


def moved_by(knowledge: Knowledge) -> tuple[str, ...]:
    """The groups of which a sentence on such a level holds one; none where the sheet has no such claim."""
    claims = [claim for claim in knowledge.claims(RiskClaim) if _way(knowledge, claim) is not None]
    beside = tuple(CONCEPT + key for claim in claims for key in claim.together_with)
    return (*beside, *knowledge.family_groups) if claims else ()


def level_moved(scene: Scene) -> Iterator[Assertion]:
    """A level that is said to move the other way than the source has it."""
    view = scene.view
    if view.question or _RAISING_OR_LOWERING_OR_MOVING.isdisjoint(view.bag):
        return
    for claim in scene.knowledge.claims(RiskClaim):
        up = _way(scene.knowledge, claim)
        if up is None:
            continue
        for at, told in moves(view):
            raised = told is not _turned(scene, at)
            verb = Mark(at, at + 1, "level")
            end = _object(scene, at)
            key = _mover(scene, at, claim) if end is not None else None
            if end is None or key is None or raised == up or view.denied(verb):
                continue
            yield scene.assertion(
                Kind.RISK,
                at,
                end,
                subject=scene.default or scene.focus,
                object_=claim.effect,
                denied=True,
                cues=(scene.cue("level", verb),),
                form="level",
                beside=key,
                way="higher" if raised else "lower",
            )


def _turned(scene: Scene, at: int) -> bool:
    """“One might think that X raises it. It's the other way round.”: supposed, and turned round at once."""
    view, behind = scene.view, scene.following
    if behind is None or _SUPPOSING.isdisjoint(view.norms[view.body : at]):
        return False
    said = behind.norms[behind.body : behind.body + _SOON]
    return not _OPPOSITE.isdisjoint(said) or "other way" in " ".join(said)


def _way(knowledge: Knowledge, claim: RiskClaim) -> bool | None:
    """Whether the claim is of a higher level, by the names of its effect; `None` where it is of no level."""
    if not claim.together_with:
        return None
    for term in knowledge.sheet.concepts[claim.effect].terms:
        said = set(term.lower().split())
        if not _LEVELS.isdisjoint(said):
            return True if _HIGH & said else False if _LOW & said else None
    return None


def moves(view: View) -> Iterator[tuple[int, bool]]:
    """The verbs that move something, each with whether it moves it up."""
    for at, word in enumerate(view.norms):
        if word in _RAISING or word in _LOWERING:
            yield at, word in _RAISING
        elif word in _MOVING:
            behind = view.norms[at + 1 : at + 1 + _PARTICLE]
            way = next((then for then in behind if then in _UPWARD or then in _DOWNWARD), None)
            if way is not None:
                yield at, way in _UPWARD


def _object(scene: Scene, verb: int) -> int | None:
    """Where the level or the medicine ends that a verb moves; nothing else may stand between."""
    view = scene.view
    ours = {
        mark.start: mark.end for mark, name in scene.knowledge.medicine_marks(view) if name in scene.knowledge.family
    }
    for at in range(verb + 1, min(len(view.norms), verb + 1 + _OBJECT)):
        word = view.norms[at]
        if at in ours:
            return ours[at]
        if word in _TAKEN_UP:
            spoken_of = not _LEVELS.isdisjoint(view.norms[:verb]) or any(start < verb for start in ours)
            return at + 1 if spoken_of else None
        if word in _LEVELS and view.norms[at + 1 : at + 2] != ["of"]:
            return at + 1
        if word not in _BETWEEN and word not in _LEVELS:
            return None
    return None


def _mover(scene: Scene, verb: int, claim: RiskClaim) -> str | None:
    """The medicine of the claim that does the moving: the last one named before the verb, or the headword above."""
    view = scene.view
    named = [mark for mark, _ in scene.knowledge.medicine_marks(view, every=True) if mark.end <= verb]
    others = [mark for mark in named if mark.concept is None or mark.concept not in scene.knowledge.family]
    groups = {CONCEPT + key: key for key in claim.together_with}
    if others:
        last = max(others, key=lambda mark: mark.start)
        told = [mark for mark in view.find(*groups) if mark.start == last.start]
        return groups[told[0].group] if told else None
    above = scene.lead if scene.lead is not None and scene.lead.block.kind is BlockKind.TERM else scene.row
    if above is None or verb - view.body > 1:
        return None
    return next((groups[mark.group] for mark in above.find(*groups)), None)
