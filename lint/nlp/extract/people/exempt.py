"""People to whom what is ruled does not apply: "X is the exception", "that doesn't go for Y", "unless you have Z"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, Directive, directives
from lint.nlp.directive.exceptions import CUE

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_STOPS = frozenset({":", ";", "but", "—", "–"})
_NONE = frozenset({"neither", "nor", "not"})
_US = words("others", "us")
_ALL = words("narrowed", "some")
_SOLE = frozenset({"just", "merely", "only"})
_FALLING = frozenset({"fall", "falls"})
_FRAGMENT = 4  # words from "not" to the people
_NEAR = 4  # words between people and what exempts them


def exempted(scene: Scene, mark: Mark) -> Directive | None:
    """The contrary of the rule that people are exempted from, of this sentence or the one before."""
    view = scene.view
    for cue in view.find("not-again"):
        outside = view.norms[cue.start] in _FALLING
        near = 0 <= mark.start - cue.end <= _NEAR or 0 <= cue.start - mark.end <= _NEAR * (1 + outside)
        none = not _NONE.isdisjoint(view.norms[max(0, mark.start - 2) : mark.start])  # "not even X gets a pass"
        if not near or none or view.denied(cue) or view.question or _of_others(scene, mark, cue):
            continue
        rule = _ruled(scene, view, cue) or (_rule_before(scene) if outside else None)
        if rule is not None:
            return Directive(rule.direction.opposite, cue, view)
    return _not_these(scene, mark)


def _not_these(scene: Scene, mark: Mark) -> Directive | None:
    """“Everyone can have it.” - "Not people with X.": a fragment that takes some out of what everybody may."""
    view, before = scene.view, scene.previous
    fragment = view.norms[view.body : view.body + 1] == ["not"] and not directives(view) and not view.question
    if not (_ALL | _SOLE).isdisjoint(view.norms[view.body + 1 : view.body + 2]):
        return None  # "Not only people with X."
    if before is None or not fragment or mark.start - view.body > _FRAGMENT or _ALL.isdisjoint(before.bag):
        return None
    rules = directives(before, "previous sentence")
    if {rule.direction for rule in rules} != {Direction.PERMIT}:
        return None
    return Directive(Direction.PROHIBIT, rules[0].mark, before, "previous sentence")


def _of_others(scene: Scene, people: Mark, cue: Mark) -> bool:
    """“Anyone who is X, which I take it does not apply to the walking group”: people who are no X are spoken to."""
    view = scene.view
    behind = view.norms[cue.end : cue.end + _NEAR]
    if people.end > cue.start or view.norms[cue.end - 1] not in {"for", "to"} or not behind[0].isalpha():
        return False
    return _US.isdisjoint(behind) and not view.within(cue.end, cue.end + _NEAR, *scene.knowledge.family_groups)


def left_out(view: View, mark: Mark) -> Directive | None:
    """“You can take it unless you have X”, "except for people with X, everybody may": who is let through but for X."""
    for cue in view.find(CUE) if not view.question else ():
        if cue.end > mark.start or not _STOPS.isdisjoint(view.norms[cue.end : mark.start]):
            continue
        rules = [item for item in directives(view) if not cue.start < item.mark.end <= mark.start]
        before = [item for item in rules if item.mark.end <= cue.start][-1:]
        fronted = [item for item in rules if cue.start <= view.body and "," in view.norms[mark.end : item.mark.start]]
        rule = before or fronted[:1]
        if len(rules) == len(directives(view)) and rule and rule[0].direction is Direction.PERMIT:
            return Directive(Direction.PROHIBIT, cue, view)
    return None


def _ruled(scene: Scene, view: View, cue: Mark) -> Directive | None:
    """The rule that a cue makes an exception from."""
    found = [item for item in directives(view) if item.mark.end <= cue.start]
    for place in (*scene.earlier[:2], *scene.above[:1]):
        found = found or directives(place, "previous sentence")
    return found[-1] if found else None


def _rule_before(scene: Scene) -> Directive | None:
    """“The rule on X is meant for others.” - "With a little X you fall outside it.": a rule that is only named."""
    before = scene.previous
    rules = before.find("rule-noun") if before is not None else []
    return (
        Directive(Direction.PROHIBIT, rules[0], before, "previous sentence") if before is not None and rules else None
    )
