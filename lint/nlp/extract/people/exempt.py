"""People to whom what was just ruled does not apply: "X is the exception", "that doesn't go for Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.nlp.directive.direction import Directive, directives

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_NEAR = 4  # words between people and what exempts them


def exempted(scene: Scene, mark: Mark) -> Directive | None:
    """The contrary of the rule that people are exempted from, of this sentence or the one before."""
    view = scene.view
    for cue in view.find("not-again"):
        near = 0 <= mark.start - cue.end <= _NEAR or 0 <= cue.start - mark.end <= _NEAR
        if not near or view.denied(cue) or view.question:
            continue
        rule = _ruled(scene, view, cue)
        if rule is not None:
            return Directive(rule.direction.opposite, cue, view)
    return None


def _ruled(scene: Scene, view: View, cue: Mark) -> Directive | None:
    """The rule that a cue makes an exception from."""
    found = [item for item in directives(view) if item.mark.end <= cue.start]
    for place in (*scene.earlier[:2], *scene.above[:1]):
        found = found or directives(place, "previous sentence")
    return found[-1] if found else None
