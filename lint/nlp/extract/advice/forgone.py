"""What is to be had, told to be left: "stay away from X while you are on it", "you can leave the Y at home".

The contrary of advice by the bare name of what it is about: no verb of having or using it need be there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import USES, words
from lint.model.assertion import Kind
from lint.nlp.extract.advice.action import after_comma
from lint.nlp.extract.advice.action_time import timed
from lint.nlp.extract.advice.occasion import exempted, of_another, on_occasion
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.phrase import free_of, imperative_at
from lint.nlp.sentence.vocabulary import Mark, part_groups

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.clauses import Clause
    from lint.nlp.sentence.view import View
    from lint.sheet import AdviceClaim

_VERBS = words("forgone", "verbs")
_WITH_PARTICLE = frozenset(tuple(verb.split()) for verb in words("forgone", "with_particle"))
_OWING, _OWING_TO = words("forgone", "owing"), words("forgone", "owing_to")
_BEHIND, _LASTING = words("forgone", "behind"), words("forgone", "of_length")
_MEASURING = words("alike", "check")
_LED_BY, _SHELVES = words("forgone", "led"), words("forgone", "shelves")
_LINKS, _ALLOWED = words("actions", "links"), words("actions", "allowed")
_DENYING, _IN_PART = words("granted", "denying"), frozenset({"after", "afterwards", "before", "only", "until"})
_WITH_IT = words("forgone", "going_with_it")
_TALKED_OF = ("clinicians", "refuter", "hedge-modal")
_SUPPOSING = frozenset({ClauseKind.CONDITION, ClauseKind.TIME})
_SHORT = 8  # words of "once you take your X"
_LED = 6  # words from the leaving to what is left: "leave the net and the bug spray"
_PLACE = 7  # words from what is left to where: "at home", "in the drawer"


def forgone(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """The first thing of the action that readers are told, or allowed, to leave."""
    view = scene.view
    if claim.direction != "do" or claim.when is not None or claim.time is not None or view.question:
        return
    if view.has(*_TALKED_OF) or not _IN_PART.isdisjoint(view.bag) or view.amounts:
        return
    if any(clause.kind in _SUPPOSING and not _of_taking(scene, clause) for clause in view.clauses):
        return
    recipes = scene.knowledge.recipes(claim.action)
    for thing in scene.knowledge.actions.besides.get(claim.action, ()):
        for mark in view.find(part_groups(claim.action, thing)[1]):
            left = _left_behind(view, mark) if _MEASURING.isdisjoint(recipes[thing]) else None  # potassium on the shelf
            cue = left or (_avoided(view, mark) if recipes[thing] >= USES else None)
            if cue is None or free_of(view, mark) or exempted(view, mark) or of_another(scene, mark):
                continue
            yield scene.assertion(
                Kind.ADVICE,
                min(cue.start, mark.start),
                max(cue.end, mark.end),
                subject=scene.focus,
                object_=claim.action,
                denied=True,
                cues=(scene.cue("needless", cue),),
                via="needless",
            )
            return


def put_aside(scene: Scene, claim: AdviceClaim) -> Iterator[Assertion]:
    """“Leave the car at home”: the thing of an action that readers are never to do, left where it is of no use."""
    view = scene.view
    if claim.direction != "never" or view.question or not on_occasion(scene, claim):
        return
    if claim.when is None and any(clause.kind is ClauseKind.CONDITION for clause in view.clauses):
        return
    for thing in scene.knowledge.recipes(claim.action):
        for mark in view.find(part_groups(claim.action, thing)[1]):
            cue = _left_behind(view, mark) if mark.end < len(view.norms) else None
            if cue is None or cue.start > mark.start or of_another(scene, mark):
                continue
            made = scene.assertion(
                Kind.ADVICE,
                cue.start,
                cue.end,
                subject=scene.focus,
                object_=claim.action,
                denied=True,
                cues=(scene.cue("imperative", cue),),
                via="imperative",
            )
            yield made
            yield from timed(scene, claim, mark, made)
            return


def _of_taking(scene: Scene, clause: Clause) -> bool:
    """“If you're on X", "once you take it": those whom the advice is for, and no other case."""
    said = scene.view.norms[clause.start : clause.end]
    ours = bool(scene.view.within(clause.start, clause.end, *scene.knowledge.family_groups)) or "it" in said
    return ours and len(said) <= _SHORT and not _WITH_IT.isdisjoint(said) and _DENYING.isdisjoint(said)


def _avoided(view: View, mark: Mark) -> Mark | None:
    """“Stay away from X”, "you should cut out X": told outright, of X itself and of no kind or time of it."""
    behind = view.norms[mark.end : mark.end + 1]
    if behind and behind[0].isalpha() and behind[0] not in _BEHIND:
        return None  # "avoid calcium deposits"
    if behind in (["for"], ["in"], ["of"]) and _LASTING.isdisjoint(view.norms[mark.end : mark.end + _PLACE]):
        return None  # "avoid calcium in the evening"
    for at in range(mark.start - 1, max(view.body, mark.start - _LED) - 1, -1):
        length = 1 if view.norms[at] in _VERBS else _particle(view, at)
        between = view.norms[at + length : mark.start]
        if length and all(word in _LINKS or word in {",", "and", "or", "both"} for word in between[:1]):
            return Mark(at, at + length, "omit") if _told(view, at) else None
    return None


def _particle(view: View, at: int) -> int:
    return next((size for size in (3, 2) if tuple(view.norms[at : at + size]) in _WITH_PARTICLE), 0)


def _left_behind(view: View, mark: Mark) -> Mark | None:
    """“Leave the X at home”, "the X can stay in the drawer": where it is of no use."""
    place = _where(view, mark.end)
    if place is None:
        return None
    for at in range(mark.start - 1, max(view.body, mark.start - _LED) - 1, -1):
        if view.norms[at] == "leave":
            return Mark(at, place, "omit") if _told(view, at) else None
    behind = view.norms[mark.end : place]
    stays = "stay" in behind and _DENYING.isdisjoint(behind) and not _ALLOWED.isdisjoint(behind)
    return Mark(mark.end, place, "omit") if stays else None


def _where(view: View, start: int) -> int | None:
    """The end of "at home", "in the drawer", "behind" behind a thing, in its clause."""
    for at in range(start, min(start + _PLACE, view.clause_at(max(start - 1, 0)).end)):
        led = not _LED_BY.isdisjoint(view.norms[max(start, at - 2) : at])
        if view.norms[at] == "behind" or (view.norms[at] in _SHELVES and led):
            return at + 1
    return None


def _told(view: View, at: int) -> bool:
    """Whether a verb is an order, or readers may or must do it; nothing before it denies it."""
    led = view.norms[view.clause_at(at).start : at]
    if not _DENYING.isdisjoint(led):
        return False
    owed = led[-1:] == ["to"] and not _OWING_TO.isdisjoint(led[-2:-1])
    modal = not (_ALLOWED | _OWING).isdisjoint(led[-2:])
    return imperative_at(view, at) or after_comma(view, Mark(at, at + 1, "")) or owed or modal
