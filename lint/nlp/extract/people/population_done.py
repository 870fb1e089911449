"""A state that people act in or leave: "do not breastfeed while you take it", "once X has been stopped"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, Directive
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_FINE = words("contraindication", "fine")
_ALLOWING = words("contraindication", "allowing")
_GOVERNING = words("contraindication", "governing")
_DENYING = words("contraindication", "denying")
_COPULAS = words("contraindication", "copulas")
_FIRST = words("contraindication", "first")
_ENDING = words("contraindication", "ending")
_STOPPING = words("contraindication", "stopping")
_BEFOREHAND = words("contraindication", "beforehand")
_PROVIDED = words("contraindication", "provided")
_THINGS = words("contraindication", "doing_things")
_LINKS = words("usage", "links")
_MODALS = words("actions", "modals") | {"do", "does", "will", "would"}
_CAUSING = words("contraindication", "bringing_about")
_BETWEEN = frozenset({"also", "even", "never", "not"})  # words between a modal and its verb
_DETERMINERS = words("phrase", "determiners")
_PREDICATE = 7  # words from a state to what is said of it
_LED = 2
_ONCE, _WAS = frozenset({"formerly", "once"}), frozenset({"could", "had", "was", "were"})
_STILL = frozenset({"still", "also", "too", "even", "anyway"})
_NOW = words("contraindication", "by_now")
_EARLIER = frozenset(tuple(said.split()) for said in words("contraindication", "earlier"))
_OVER = frozenset((be, end) for be in ("is", "are", "was", "were") for end in ("over", "finished", "done", "behind"))
_STATES = frozenset({"are", "do", "is", "need", "take", "use"})
_BEFORE = 4  # words from "once" to what has to end
_PASSED_ON, _REACHING = words("contraindication", "passed_on"), words("contraindication", "reaching")
_RECEIVING, _RECEIVED = words("contraindication", "receiving"), 4  # words between people and that it reaches them
_TOGETHER = (["both"], ["combined"], ["together"])
_ENDED = 5  # words from there to its end


def done(scene: Scene, mark: Mark) -> Directive | None:
    """The direction that a state has which is named as an action, beside the medicine."""
    view = scene.view
    clause = view.clause_at(mark.start)
    if view.question or clause.kind in {ClauseKind.CONDITION, ClauseKind.RELATIVE}:
        return None
    if not view.has(*scene.knowledge.family_groups, "take-verb", "medicine-nouns"):
        return None
    led = view.norms[max(clause.start, mark.start - _LED) : mark.start]
    if not view.norms[mark.start].endswith("ing"):
        start = mark.start - len(led)
        if led[-1:] == ["never"] or (led[-1:] == ["not"] and not _GOVERNING.isdisjoint(led[:1])):
            return Directive(Direction.PROHIBIT, Mark(start, mark.start, "prohibit"), view)
        if not _ALLOWING.isdisjoint(led[-1:]) and view.norms[mark.start] != "be":  # "your illness may be mild"
            return Directive(Direction.PERMIT, Mark(mark.start - 1, mark.start, "permit"), view)
        return None
    behind = view.norms[mark.end : mark.end + _PREDICATE]
    copula = next((at for at, word in enumerate(behind) if word in _COPULAS), None)
    if copula is None or led[-1:] == ["if"]:
        return None
    judged = next((at for at in range(copula + 1, len(behind)) if behind[at] in _FINE), None)
    if judged is None:
        return None
    denied = not _DENYING.isdisjoint(behind[:judged]) and behind[judged - 1] != "no"
    at = mark.end + judged
    direction = Direction.PROHIBIT if denied else Direction.PERMIT
    return Directive(direction, Mark(at, at + 1, direction.value), view)


def suffered(knowledge: Knowledge, view: View, mark: Mark) -> bool:
    """“X can damage the liver”, "too much of it may": a harm that is told to happen, and nobody who has had it.

    In "women on X may breastfeed" people do it.
    """
    at = mark.start
    while at > view.body and (view.norms[at - 1] in _BETWEEN or view.norms[at - 1].endswith("ly")):
        at -= 1
    modal = at > view.body and view.norms[at - 1] in _MODALS
    effect = any(other.start == mark.start for other in view.find(*knowledge.effect_groups))
    if effect and at > view.body and view.norms[at - 1] in _CAUSING:
        return True  # "it can cause X"
    if modal:
        return effect or _by_it(knowledge, view, at - 1)
    verb = not _DETERMINERS.isdisjoint(view.norms[mark.start : mark.end])  # "damages the liver", not "liver damage"
    return effect and verb and _by_it(knowledge, view, at)


def receives(scene: Scene, view: View, mark: Mark) -> bool:
    """“The blood could be given to a pregnant woman”: those whom something else reaches, and who take nothing."""
    places = (view, scene.previous) if view is scene.view else (view,)
    if all(place is None or _PASSED_ON.isdisjoint(place.bag) for place in places):
        return False
    whose = next(
        (at for at in range(mark.start - 1, mark.start - _RECEIVED, -1) if view.norms[at] == "who"), mark.start
    )
    led = view.norms[max(view.body, whose - _RECEIVED) : whose]  # "to somebody who is pregnant"
    behind = view.norms[mark.end : mark.end + _RECEIVED]
    return not _REACHING.isdisjoint(led) or not _RECEIVING.isdisjoint(behind)


def _by_it(knowledge: Knowledge, view: View, end: int) -> bool:
    """Whether a medicine, or a word for it, is the subject that ends before a verb: "X", "X and Y together"."""
    end -= view.norms[end - 1 : end] in _TOGETHER
    if not _THINGS.isdisjoint(view.norms[max(view.body, end - 1) : end]):
        return True
    medicines = [cue for cue, _ in knowledge.medicine_marks(view, every=True)]
    named = [cue for cue in medicines if cue.end == end]
    if view.norms[end : end + 1] in _TOGETHER and any(cue.end == one.start - 1 for cue in medicines for one in named):
        return True  # "X and Y together can slow the heart"
    return any(_LINKS.isdisjoint(view.norms[max(view.body, cue.start - 1) : cue.start]) for cue in named)


def left_behind(view: View, mark: Mark) -> bool:
    """“once X has been stopped”, "only when all X are gone": they may, when they are such people no longer."""
    led = view.norms[max(view.body, mark.start - _BEFORE) : mark.start]
    behind = view.norms[mark.start : mark.end + _ENDED]
    if "last" in led and "after" in led:
        return {"hour", "hours", "minutes"}.isdisjoint(view.bag)  # some weeks after the last of them
    no_longer = "longer" in behind and not _STATES.isdisjoint(view.norms[mark.start : mark.end + _ENDED + 1])
    if not {"when", "if"}.isdisjoint(led) and (no_longer or any(pair in _OVER for pair in pairwise(behind))):
        return True  # "when X is over and done with", "if you were on X and no longer are"
    first = not _FIRST.isdisjoint(led) or (not {"when", "if"}.isdisjoint(led) and ("only" in led or "first" in behind))
    return first and not _ENDING.isdisjoint(behind)


def without_it(scene: Scene) -> bool:
    """“… is fine, provided you stopped X in good time”, "once X has left your body": what goes when X is not taken."""
    view = scene.view
    for own in view.find(*scene.knowledge.subject_groups):
        clause = view.clause_at(own.start)
        led = view.norms[max(clause.start, own.start - _BEFORE) : own.start]
        behind = view.norms[own.end : min(clause.end, own.end + _ENDED)]
        if _STOPPING.isdisjoint(led) and _ENDING.isdisjoint(behind):
            continue
        opened = view.norms[max(view.body, clause.start - _LED) : own.start]
        supposed = clause.kind in {ClauseKind.CONDITION, ClauseKind.TIME} or not _PROVIDED.isdisjoint(opened)
        if (supposed or not _BEFOREHAND.isdisjoint(behind)) and _DENYING.isdisjoint(opened):
            return True
    return False


def once_only(scene: Scene) -> bool:
    """“In those days people on X could have it. Today they can't.”, "X was once no bar. It is now.": allowed then."""
    view, behind = scene.view, scene.following
    earlier = any(pair in _EARLIER for pair in pairwise(view.norms)) or any(
        not _WAS.isdisjoint((view.norms[at - 1], *view.norms[at + 1 : at + 3])) for at in view.places(_ONCE)
    )  # not "once you take it"
    if scene.reading != "own" or not earlier:
        return False
    at = next(
        (at for at in range(len(view.norms) - 1, view.body, -1) if view.norms[at] in {";", "but"}), len(view.norms)
    )
    told = [view.norms[at:], behind.norms if behind is not None and not behind.question else []]
    return any(
        _STILL.isdisjoint(said) and (not _NOW.isdisjoint(said) or ("these", "days") in pairwise(said)) for said in told
    )
