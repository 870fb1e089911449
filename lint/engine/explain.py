"""Why a problem was found, for people: its evidence worked out and placed in lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.compare import nearest, same_study, sides, unsaid
from lint.engine.visible import visible
from lint.model.assertion import Cue
from lint.model.evidence import Explanation, PlacedCue, PlacedNear

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.checks import Context
    from lint.model.assertion import Assertion, Reading
    from lint.model.document import Document
    from lint.model.finding import Problem

_STUDY = "study"  # where a cue comes from that is another slot of the same study


def explanation(problem: Problem, context: Context) -> Explanation | None:
    """The two sides of a problem with the words that decided; nothing for a note that compares nothing."""
    evidence, document, sheet = problem.evidence, context.document, context.sheet
    if evidence is None:
        return None
    claim = sheet.claims.get(problem.claim) if problem.claim else None
    if evidence.assertion is None:
        rows = unsaid(claim, sheet) if claim is not None else ()
        near = nearest(claim, context.reading, context.judgements, sheet) if claim is not None else ()
        places = (
            PlacedNear(visible(document, item.span), document.lines.at(item.span.start), item.lacks) for item in near
        )
        return Explanation(rows, near=tuple(places), missing=True)
    related = same_study(evidence.assertion, context.reading)
    rows = sides(evidence.assertion, claim, sheet, related, flagged=True)
    elsewhere = _told_elsewhere(evidence.assertion, related, document)
    return Explanation(rows, (*placed(evidence.assertion, document, context.reading), *elsewhere))


def placed(assertion: Assertion, document: Document, reading: Reading) -> tuple[PlacedCue, ...]:
    """The cues of an assertion with their places."""
    sentence = reading.sentences[assertion.sentence].span
    return tuple(
        PlacedCue(cue, document.lines.at(cue.span.start), not sentence.overlaps(cue.span)) for cue in assertion.cues
    )


def _told_elsewhere(assertion: Assertion, related: Iterable[Assertion], document: Document) -> Iterator[PlacedCue]:
    """What other sentences say of the same study, which is how it was known for that study."""
    for other in related:
        if other.sentence != assertion.sentence and other.aspects["slot"] != "result":
            cue = Cue(other.aspects["slot"].replace("_", " "), visible(document, other.span), other.span, _STUDY)
            yield PlacedCue(cue, document.lines.at(other.span.start), elsewhere=True)
