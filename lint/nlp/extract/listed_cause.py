"""The subject as an item of a list of what makes the condition worse: "Several things make it worse:" above "X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.model.document import BlockKind
from lint.sheet import NoWorseningClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene

_NEAR = 6  # words around "worse" in which the condition stands
_TAKING = words("listed_cause", "taking")
_OPEN = ("negation", "negation-partial", "concern-word", "hedge-modal", "refuter", "report-verb", "claim-nouns")


def worsens(scene: Scene) -> Iterator[Assertion]:
    """“Several things are known to make it worse:” above an item that is the subject's name."""
    view, lead, knowledge = scene.view, scene.lead, scene.knowledge
    if view.block.kind is not BlockKind.ITEM or lead is None or not knowledge.claims(NoWorseningClaim):
        return
    named = [mark for mark, name in knowledge.medicine_marks(view) if knowledge.is_subject(name)]
    rest = [*view.norms[view.body : named[0].start], *view.norms[named[0].end :]] if len(named) == 1 else ["?"]
    if any(word.isalpha() and word not in _TAKING for word in rest) or "?" in rest:
        return  # "stopping X"
    if lead.question or lead.has(*_OPEN) or not lead.has("worsen") or knowledge.medicine_marks(lead):
        return
    cue = lead.find("worsen")[0]
    targets = lead.find(*knowledge.condition_groups, *knowledge.outcome_groups)
    if any(cue.start - _NEAR <= mark.start <= cue.end + _NEAR for mark in targets):
        yield scene.assertion(
            Kind.SAFETY,
            named[0].start,
            named[0].end,
            subject=knowledge.subject,
            object_="worsening",
            cues=(scene.cue("worsen", cue, "lead-in", lead),),
            hedged="no",
            topic="worsening",
        )
