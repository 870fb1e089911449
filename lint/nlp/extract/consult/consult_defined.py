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


_FIRST = words("consult_defined", "first")
_SHORT = 7  # words of "Before, not after."


def defined(scene: Scene, action: str, subject: str | None) -> Iterator[Assertion]:
    """“Your doctor: the person to talk to before you try it”, where the term names the clinician."""
    view = scene.view
    if view.block.kind is not BlockKind.DEFINITION or scene.lead is None or not scene.lead.has("clinicians"):
        return
    if view.first and view.norms[view.body] in _FIRST and len(view.norms) - view.body <= _SHORT:
        yield scene.assertion(
            Kind.ADVICE,
            view.body,
            len(view.norms),
            subject=subject,
            object_=action,
            cues=(scene.cue("clinician", scene.lead.find("clinicians")[0], "lead-in", scene.lead),),
            via="implied",
        )
        return
    if not view.has("before-start") or view.has("clinicians", "no-need"):
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
