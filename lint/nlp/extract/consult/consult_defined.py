"""Asking a clinician first, as a glossary says it: the term names the clinician, the definition what to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_FIRST = words("consult_defined", "first")
_TERM, _LAST = 3, 3  # words of a term with its stop, and of an end such as "first."
_SHORT = 7  # words of "Before, not after."


def defined(scene: Scene, action: str, subject: str | None) -> Iterator[Assertion]:
    """“Your doctor: the person to talk to before you try it”, where the term names the clinician."""
    view, lead = scene.view, _term(scene)
    if lead is None or not lead.has("clinicians"):
        return
    if view.first and view.norms[view.body] in _FIRST and len(view.norms) - view.body <= _SHORT:
        yield scene.assertion(
            Kind.ADVICE,
            view.body,
            len(view.norms),
            subject=subject,
            object_=action,
            cues=(scene.cue("clinician", lead.find("clinicians")[0], "lead-in", lead),),
            via="implied",
        )
        return
    first = view.has("before-start") or not _FIRST.isdisjoint(view.norms[-_LAST:])
    if not first or view.has("clinicians", "no-need"):
        return
    for verb in view.find("consult-verbs", "contact-verbs"):
        if not view.negations(verb):
            yield scene.assertion(
                Kind.ADVICE,
                verb.start,
                verb.end,
                subject=subject,
                object_=action,
                cues=(scene.cue("consult", verb),),
                via="consult",
            )


def _term(scene: Scene) -> View | None:
    """What a definition defines: the term above it, or one in bold that the paragraph begins with, "**Doctor.** …"."""
    view, before = scene.view, scene.previous
    if view.block.kind is BlockKind.DEFINITION:
        return scene.lead
    strong = view.block.strong
    if before is None or not strong or len(before.norms) > _TERM:
        return None
    return before if strong[0][0] == 0 and before.ends[-1] <= strong[0][1] + 1 and len(scene.earlier) == 1 else None
