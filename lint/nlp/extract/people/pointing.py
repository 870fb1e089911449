"""What a permission or a reply points back at: the sentence before, a plan put forward, somebody spoken of."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, Directive, directives
from lint.nlp.voice.adopted import seconded

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_BACK_POINTERS = words("contraindication", "back_pointers")
_DEMONSTRATIVE = words("contraindication", "demonstrative")
_JOINED = words("contraindication", "joined")
_OBJECT = 4  # words behind a permission in which its object stands
_OPENING = 5  # words in which "what if" stands, behind the name of who asks
_TURNING_TO_US = words("contraindication", "turning_to_us")
_REPLYING, _LIMITS = words("contraindication", "replying"), words("contraindication", "limits")
_ON, _ONE = words("contraindication", "being_on"), frozenset({"one", "them", "those", "these"})
_REPLY = 5  # words in which a reply begins
ANYWAY = "anyway"  # what tells somebody to take it all the same
_SHORT = 8  # words of a reply that says no more
_TO_BACK = words("contraindication", "to_back")
_SOMEBODY, _POSITION = words("contraindication", "somebody"), words("contraindication", "position")
_WHOSE, _PEOPLE, _TAKING = words("actions", "owning"), words("granted", "persons"), words("granted", "taking")
_LONG_PAST = words("contraindication", "long_past")
_PERSONS, _PRONOUNS = words("letters", "of_others"), words("discourse", "pronouns")
_HE_OR_SHE, _FOR_HIM = frozenset({"he", "she"}), (("for", "him"), ("for", "her"))
_SUBJECT = 3  # words before a permission in which its subject stands
_TOLD = 2  # sentences before one that says "he"
_PAIRS = (("the", "two"), ("the", "pair"), ("both", "at"), ("both", "together"))
_LIKE = (["like", "her"], ["like", "him"], ["like", "that"], ["like", "them"], ["like", "you"])


def pointed_at(scene: Scene, directive: Directive) -> list[View]:
    """The sentence that a permission points back at: "… with that", "That won't rule you out", "give those up"."""
    view, previous = scene.view, scene.previous
    if (whose := _of_him_or_her(scene, directive)) is not None:
        return [whose]
    if previous is None:
        return _said_before(scene)
    if directive.mark.group == ANYWAY:
        return [place for place in scene.earlier[:1] if not directives(place)]
    behind = directive.mark.end
    if _of_something_else(scene, behind):
        return []
    if one_like(view) or (view.norms[view.body] == "they" and directive.mark.group == "granting"):
        return [place for place in scene.earlier[:2] if not directives(place)]
    answers_myth = previous.block is not view.block
    if answers_myth and "they" in view.norms[: view.body + 4]:
        return [previous]
    if any(
        view.norms[index] in _TO_BACK and view.norms[index + 1] in _BACK_POINTERS
        for index in range(len(view.norms) - 1)
    ):
        return [previous]
    pairs = [at for at, pair in enumerate(pairwise(view.norms)) if pair in _PAIRS]
    if pairs and view.norms[pairs[0] + 2 : pairs[0] + 3] != ["of"]:
        if view.within(view.body, pairs[0], *scene.knowledge.unrelated_medicines):
            return []  # "With Y, the two get along."
        family = scene.knowledge.family_groups
        along = {mark.start for mark in previous.find(*scene.knowledge.company.groups.values())}
        others = [mark for mark in previous.find(*scene.knowledge.unrelated_medicines) if mark.start not in along]
        if others and not (previous.has(*family) or view.has(*family)):
            return []  # "You take X and Y. You can combine the two."
        again = any(verb in _ON and what in _ONE for verb, what in pairwise(previous.norms))
        return list(scene.earlier[: 2 if again else 1]) or [
            previous
        ]  # "I still have my X. The two get along just fine."
    opened = view.norms[view.body : view.body + 1]
    taken = view.norms[directive.mark.start : directive.mark.end + _OBJECT]
    if (opened and opened[0] in _DEMONSTRATIVE) or not _DEMONSTRATIVE.isdisjoint(taken) or view.has("that-state"):
        # "My liver is bad. Can I have it? That won't rule you out."
        return [place for place in scene.earlier[: 2 if previous.question else 1] if not directives(place)]
    return []


def _of_something_else(scene: Scene, behind: int) -> bool:
    """“you can have a painkiller of that kind with it", "that's no problem for the flu jab": what else is allowed."""
    view = scene.view
    ours = {mark.start for mark in view.find(*scene.knowledge.family_groups)}
    others = view.within(behind, behind + _OBJECT, *scene.knowledge.unrelated_medicines)
    if any(mark.start not in ours for mark in others):
        return True
    led = next((at for at in (behind - 1, behind) if view.norms[at : at + 1] in (["for"], ["with"])), None)
    if (
        led is None
        or "wait" in view.norms[view.body : behind]
        or view.norms[led + 1 : led + 2] == []
        or view.norms[led + 1] not in _WHOSE
    ):
        return False
    near = range(led + 2, led + 2 + _OBJECT)
    said = view.norms[led + 2 : led + 2 + _OBJECT]
    return ours.isdisjoint(near) and (_PEOPLE | _TAKING).isdisjoint(said)


def _of_him_or_her(scene: Scene, directive: Directive) -> View | None:
    """“My brother has X. He can take it.”, "… The nurse says it's fine for him": the sentence that told of him."""
    view, mark = scene.view, directive.mark
    led = view.norms[max(view.body, mark.start - _SUBJECT) : mark.start]
    behind = view.norms[mark.end - 1 : mark.end + 2]
    subject = next((word for word in reversed(led) if word in _PRONOUNS), "") in _HE_OR_SHE
    meant = subject or any(pair in _FOR_HIM for pair in pairwise(behind))
    ours = "it" in view.bag or view.has(*scene.knowledge.family_groups)
    if not (meant and ours) or view.question or not _LIMITS.isdisjoint(view.bag):
        return None
    apart = scene.above[:_TOLD] if not scene.earlier else ()
    for place in (*scene.earlier[:_TOLD], *apart):
        if not _PERSONS.isdisjoint(place.bag):
            plain = not place.has("negation", "clinicians") and _LONG_PAST.isdisjoint(place.bag)
            return place if plain and not directives(place) else None
    return None


def one_like(view: View) -> bool:
    """“right for someone in her position”, "for a person like him": whoever was spoken of."""
    return any(
        word in _SOMEBODY
        and (
            view.norms[at + 1 : at + 3] in _LIKE
            or (view.norms[at + 1 : at + 2] == ["in"] and not _POSITION.isdisjoint(view.norms[at + 3 : at + 4]))
        )
        for at, word in enumerate(view.norms)
    )


def asked_by(scene: Scene) -> list[View]:
    """“People with X often ask us about it. Don't worry: you can take it.”: those whom a reassurance answers."""
    view, before = scene.view, scene.previous
    if before is None or before.block is not view.block or before.question or view.question:
        return []
    turning = not _TURNING_TO_US.isdisjoint(before.bag) and before.has(*scene.knowledge.family_groups)
    if not turning or before.has("negation") or directives(before):
        return []
    led = view.norms[view.body : view.body + _REPLY]
    answering = any(cue.start - view.body < _REPLY for cue in view.find("reassured"))
    answering = answering or not _REPLYING.isdisjoint(led) or len(view.norms) - view.body <= _SHORT
    behind = view.norms[led.index(":") :] if ":" in led else view.norms
    return [before] if answering and _LIMITS.isdisjoint(behind) else []


def _said_before(scene: Scene) -> list[View]:
    """“I have X in the cabinet.” - "Leave four hours between that and this, and you can have both."."""
    view = scene.view
    if view.body == 0 or _JOINED.isdisjoint(view.bag) or not scene.above:
        return []
    last = scene.above[0].block
    if not any(place.body > 0 for place in scene.above if place.block is last):
        return []
    return [place for place in scene.above[:3] if place.block is last and not directives(place)]


def of_somebody(view: View, found: list[Directive]) -> bool:
    """“My son has it. This isn't for him.”: whoever the sentence before spoke of."""
    if not found or found[0].direction is not Direction.PROHIBIT:
        return False
    mark = found[0].mark
    return not {"him", "her", "them"}.isdisjoint(view.norms[mark.start : mark.end + 2])


def supposing(question: View) -> bool:
    """“What if I …”, "How about I …": a plan put forward."""
    opening = question.norms[: question.body + _OPENING]
    return any(pair in (("what", "if"), ("how", "about")) for pair in pairwise(opening))


def practised(scene: Scene) -> Directive | None:
    """“I've gone on taking my X with it.” - "Quite right.": what somebody does, recommended by the next words."""
    view = scene.view
    taken = view.find("take-verb")
    if not taken or not view.has(*scene.knowledge.subject_groups) or not seconded(scene):
        return None
    return Directive(Direction.PERMIT, taken[0], view)
