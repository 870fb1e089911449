"""A statement that the sheet requires is nowhere in an article about the sheet's subject.

Lenient to support: a statement counts wherever a reader meets it, in a list under its lead-in, in an answer, a table
cell, a footnote, a callout, a part that pages share. Where it is only perhaps made, where a sentence shares many of its
words or names whom it warns in a way that is not understood, the finding is a note of severity `info` that says where;
such notes fail no run.
Where it is unsure whether the article is about the subject at all, a note says so. An article in another language is
skipped with one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.checks.rule import Rule
from lint.compare import Relation, naming, resembling, worded
from lint.model.assertion import Kind
from lint.model.document import BlockKind
from lint.model.evidence import Evidence
from lint.model.finding import Confidence, Problem, Severity
from lint.model.rules import ABSENT
from lint.model.span import Span
from lint.sheet import EvidenceClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.checks.rule import Context
    from lint.compare.resemblance import Words
    from lint.sheet import AnyClaim

# what is contradicted or played down is one fault, and told as that one
_MADE = {Relation.SUPPORTS, Relation.DIFFERS, Relation.CONTRADICTS, Relation.UNDERSTATES}
_TOLD = {*_MADE, Relation.EXCEEDS}
_NEAR = {Relation.POSSIBLY, Relation.TOUCHES}


def check(context: Context) -> Iterator[Problem]:
    """Required claims that no assertion supports, at the title."""
    if not context.reading.about:
        if context.reading.about_note:
            yield _unsure(context)
        return
    made = {item.claim.id for item in context.judgements if item.claim and item.relation in _MADE}
    made.update(context.elsewhere)
    if any(item.relation is Relation.EXCEEDS and item.assertion.kind is Kind.EVIDENCE for item in context.judgements):
        # how much evidence there is, is told, and told too strongly
        made.update(claim.id for claim in context.sheet.of(EvidenceClaim))
    missing = [
        claim
        for claim in context.sheet.claims.values()
        if claim.id not in made
        and claim.required is not False
        and (claim.required is True or claim.required.when in made)
    ]
    if missing:
        told = frozenset(item.assertion.sentence for item in context.judgements if item.relation in _TOLD)
        said = worded(context.reading, told)
        for claim in missing:
            yield _missing(context, claim, said, told)


def _missing(context: Context, claim: AnyClaim, said: tuple[Words, ...], told: frozenset[int]) -> Problem:
    """One missing claim; when something comes near to making it, where that stands."""
    near = [item for item in context.judgements if item.claim is claim and item.relation in _NEAR]
    place = next((item.span for item in near if item.relation is Relation.POSSIBLY), None)
    if place is None:
        known = {item.assertion.sentence for item in near}
        like = resembling(claim, said, context.sheet, known, told) or naming(claim, said, context.sheet, known | told)
        place = like.span if like is not None else None
    perhaps = place is not None
    message = "The article does not make this required statement."
    if place is not None:
        words = _quoted(context, place)
        message = f"The article perhaps makes this required statement, at “{words}”; check that it is plain."
    elif near:
        words = _quoted(context, near[0].span)
        message = f"The article does not plainly make this required statement; “{words}” comes near."
    evidence = Evidence()
    confidence = Confidence.LOW if perhaps else Confidence.HIGH
    return Problem(_title(context), message, claim.id, confidence, None, claim.says, evidence=evidence, info=perhaps)


def _quoted(context: Context, span: Span) -> str:
    """The words at a place, on one line."""
    return " ".join(context.document.text[span.start : span.end].split())


def _unsure(context: Context) -> Problem:
    sheet = context.sheet.sheet
    message = (
        f"It is unclear whether this article is about the subject of the sheet {sheet}: {context.reading.about_note}. "
        f"Say so in the front matter: `factlint: {{sheet: {sheet}}}` or `factlint: {{about: false, reason: …}}`."
    )
    return Problem(_title(context), message, None, Confidence.LOW, info=True)


def _title(context: Context) -> Span:
    """The title: in the front matter, else the first heading, else the first sentence."""
    blocks = context.document.blocks
    for kind in (BlockKind.TITLE, BlockKind.HEADING):
        for block in blocks:
            if block.kind is kind:
                return block.span(0, len(block.text))
    sentences = context.reading.sentences
    return sentences[0].span if sentences else Span(0, 0)


RULE = Rule(ABSENT, Severity.ERROR, __doc__, check)
