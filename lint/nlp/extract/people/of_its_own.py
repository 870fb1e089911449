"""What a sentence on people says of its own, so that no rule from before reaches them, or none from behind."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, Directive, directives
from lint.nlp.directive.from_above import inherited
from lint.nlp.sentence.phrase import in_brackets

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_ANOTHER, _MATTER = words("contraindication", "another"), words("contraindication", "matter")
_INDIFFERENT = words("contraindication", "indifferent")
_TOLD_OF_IT = words("contraindication", "told_of_it")
_KIN, _JOINED = words("efficacy", "kin"), frozenset({"either", "neither", "nor", "or", "too"})


def indifferent(scene: Scene, own: Directive) -> Directive:
    """“It makes no difference whether it is …” behind a prohibition widens it, and allows nothing."""
    told = own.view.norms[own.mark.start : own.mark.end]
    if own.direction is not Direction.PERMIT or _INDIFFERENT.isdisjoint(told):
        return own
    behind = [item for item in directives(own.view) if item.mark.start >= own.mark.end]
    if behind and behind[-1].direction is Direction.PROHIBIT:
        return behind[-1]  # "It makes no difference which X it is: they may not have it"
    if in_brackets(own.view, own.mark.start) and (above := inherited(scene)) is not None:
        return above  # "Don't take it if you're on X (Y or Z, it makes no odds)"
    if scene.previous is not None:
        before = [item for item in directives(scene.previous) if item.direction is Direction.PROHIBIT]
        return before[-1] if before else own
    return own


def said_no(view: View, mark: Mark) -> Mark | None:
    """“If you take opioid painkillers, no.”."""
    for cue in view.find("negation"):
        last = not view.norms[cue.end : cue.end + 1] or not view.norms[cue.end].isalpha()
        if last and mark.end <= cue.start and view.norms[cue.start] in {"no", "not", "never"}:
            return cue
    return None


def set_apart(view: View) -> bool:
    """“… is another matter”: what was said before does not go for this."""
    pairs = pairwise(view.norms)
    return any(word in _ANOTHER and noun in _MATTER for word, noun in pairs)


def goes_on_about(view: View, named: Sequence[Mark]) -> bool:
    """“My brother, who has X, came along”: a story that goes on, and none who is named as well."""
    first = next(iter(named), None)
    told = view.norms[first.end : first.end + 2] if first is not None and first.start - view.body <= 1 else []
    if told[:1] in (["is"], ["are"]) and not _TOLD_OF_IT.isdisjoint(told[1:]):
        return True  # "X is more common in men"
    last = max((mark.end for mark in named), default=len(view.norms))
    comma = next((at for at in range(last, len(view.norms)) if view.norms[at] == ","), len(view.norms))
    told = [word for word in view.norms[comma + 1 :] if word.isalpha()]
    return view.norms[view.body] in _KIN and len(told) > 1 and _JOINED.isdisjoint(told)
