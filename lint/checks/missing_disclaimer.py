"""A statement that the sheet requires is nowhere in an article about the sheet's subject.

Lenient to support: a statement counts wherever a reader meets it, in a list under its lead-in, in an answer, a table cell,
a footnote, a callout. Where it is perhaps made, or where it is unsure whether the article is about the subject, a note of
severity `info` says so, and the run does not fail.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.checks.rule import Rule
from lint.compare import Relation
from lint.model.document import BlockKind
from lint.model.finding import Confidence, Problem, Severity
from lint.model.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.checks.rule import Context

_MADE = {Relation.SUPPORTS, Relation.DIFFERS}


def check(context: Context) -> Iterator[Problem]:
    """Required claims that no assertion supports, at the title."""
    reading, sheet = context.reading, context.sheet
    if not reading.about:
        if reading.about_note:
            yield Problem(
                _title(context),
                f"It is unclear whether this article is about the subject of the sheet {sheet.sheet}: {reading.about_note}. "
                f"Say so in the front matter: `factlint: {{sheet: {sheet.sheet}}}` or `factlint: {{about: false, reason: …}}`.",
                None,
                Confidence.LOW,
                info=True,
            )
        return
    supported = {
        judgement.claim.id for judgement in context.judgements if judgement.claim and judgement.relation in _MADE
    }
    for claim in sheet.claims.values():
        if claim.id in supported or claim.required is False:
            continue
        if claim.required is not True and claim.required.when not in supported:
            continue
        near = next(
            (
                item
                for item in context.judgements
                if item.claim is not None and item.claim.id == claim.id and item.relation is Relation.POSSIBLY
            ),
            None,
        )
        wording = f' For example: "{claim.disclaimer}"' if claim.disclaimer else ""
        if near is not None:
            line = context.document.lines.at(near.span.start).line
            yield (
                Problem(
                    near.span,
                    f"Line {line} perhaps says what every article about this subject must say: {claim.says} Make it plain.{wording}",
                    claim.id,
                    Confidence.LOW,
                    expected=claim.says,
                    info=False,
                    sentence=near.assertion.sentence,
                )
                if claim.id in _nearly(context)
                else _missing(context, claim.id, claim.says, wording)
            )
        else:
            yield _missing(context, claim.id, claim.says, wording)


def _nearly(context: Context) -> set[str]:
    return set()


def _missing(context: Context, claim: str, says: str, wording: str) -> Problem:
    return Problem(
        _title(context),
        f"The article does not say what it must: {says} Add it.{wording}",
        claim,
        Confidence.HIGH,
        None,
        says,
    )


def _title(context: Context) -> Span:
    """The title: in the front matter, else the first heading, else the first words."""
    blocks = context.document.blocks
    for kind in (BlockKind.TITLE, BlockKind.HEADING):
        for block in blocks:
            if block.kind is kind:
                return block.span(0, len(block.text))
    if not blocks:
        return Span(0, 0)
    sentence = next((item for item in context.reading.sentences if item.block == blocks[0].index), None)
    return sentence.span if sentence is not None else blocks[0].span(0, len(blocks[0].text))


RULE = Rule("missing-disclaimer", Severity.ERROR, check, __doc__)
