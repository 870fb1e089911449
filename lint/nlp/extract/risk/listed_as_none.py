"""Effects in a list of what the subject is said not to have: "X won't give you any of these:" above "a headache"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.extract.risk.risk_topic import denial

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene

_THESE = words("listed_cause", "these")
_ANY = words("listed_cause", "any")
_CAUSING = words("risk", "causing")
_ITEM = 4  # words of an item around the effect that it names


def listed_as_none(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“X won't give you any of these:” above an item that is an effect of the sheet."""
    view, lead = scene.view, scene.lead
    if view.block.kind is not BlockKind.ITEM or lead is None or lead.question or view.has("negation"):
        return
    cues = lead.find("negation")
    if len(cues) != 1 or lead.has("hedge-modal", "hedge-adverb", "negation-partial"):
        return
    behind = lead.norms[cues[0].end :]
    all_of_them = not _ANY.isdisjoint((lead.norms[cues[0].start], *behind)) and not _THESE.isdisjoint(behind)
    owners = [name for _, name in scene.knowledge.medicine_marks(lead)]
    if not all_of_them or _CAUSING.isdisjoint(lead.bag) or not all(map(scene.knowledge.is_subject, owners)):
        return
    for effect, topic, others in scene.knowledge.dangers:
        for mark in view.find(f"concept:{effect}") if not others else ():
            if len(view.norms) - view.body - (mark.end - mark.start) <= _ITEM:
                yield denial(
                    scene, mark.start, mark.end, topic, scene.cue("negation", cues[0], "lead-in", lead), "denied"
                )
                return
