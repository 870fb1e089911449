"""Why a problem was found, for people: its evidence worked out and placed in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare import sides, unsaid
from lint.engine.visible import visible
from lint.model.assertion import Cue
from lint.model.evidence import Explanation, PlacedCue, PlacedNear

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.checks import Context
    from lint.model.assertion import Assertion, Reading
    from lint.model.document import Document
    from lint.model.evidence import Evidence
    from lint.model.finding import Problem

_STUDY = "study"  # where a cue comes from that is another slot of the same study


def explanation(problem: Problem, context: Context) -> Explanation | None:
    """The two sides of a problem with the words that decided; nothing for a note that compares nothing."""
    evidence, document, sheet = problem.evidence, context.document, context.sheet
    if evidence is None:
        return None
    claim = sheet.claims.get(problem.claim) if problem.claim else None
    near = tuple(
        PlacedNear(visible(document, item.span), document.lines.at(item.span.start), item.lacks)
        for item in evidence.near
    )
    if evidence.assertion is None:
        return Explanation(unsaid(claim, sheet) if claim is not None else (), near=near, missing=True)
    rows = sides(evidence.assertion, claim, sheet, evidence.related, flagged=True)
    cues = (*placed(evidence.assertion, document, context.reading), *_told_elsewhere(evidence, context))
    return Explanation(rows, cues, near)


def placed(assertion: Assertion, document: Document, reading: Reading) -> tuple[PlacedCue, ...]:
    """The cues of an assertion with their places."""
    sentence = reading.sentences[assertion.sentence].span
    return tuple(
        PlacedCue(cue, document.lines.at(cue.span.start), not sentence.overlaps(cue.span)) for cue in assertion.cues
    )


def _told_elsewhere(evidence: Evidence, context: Context) -> Iterator[PlacedCue]:
    """What other sentences say of the same study, which is how it was known for that study."""
    assertion, document = evidence.assertion, context.document
    for other in evidence.related:
        if assertion is not None and other.sentence != assertion.sentence and other.aspects["slot"] != "result":
            cue = Cue(other.aspects["slot"].replace("_", " "), visible(document, other.span), other.span, _STUDY)
            yield PlacedCue(cue, document.lines.at(other.span.start), elsewhere=True)
