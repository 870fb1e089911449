"""How an article stands to every claim of a sheet: the worst verdict, and the lines that led to it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from lint.compare import Relation
from lint.model.finding import ArticleStatus, ClaimStatus, Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.checks import Context
    from lint.model.finding import Finding

_VERDICTS = {
    "contradicted-claim": Verdict.CONTRADICTED,
    "altered-number": Verdict.ALTERED,
    "overstated-efficacy": Verdict.OVERSTATED,
    "understated-risk": Verdict.UNDERSTATED,
    "missing-disclaimer": Verdict.MISSING,
}
_WORST_FIRST = tuple(Verdict)


def status(context: Context, findings: Iterable[Finding]) -> ArticleStatus:
    """The row of one article: a cell for each claim of the sheet."""
    document, sheet = context.document, context.sheet
    stated: dict[str, set[int]] = defaultdict(set)
    for judgement in context.judgements:
        if judgement.claim is not None and judgement.relation is Relation.SUPPORTS:
            stated[judgement.claim.id].add(document.lines.at(judgement.span.start).line)
    for claim, marked in context.elsewhere.items():
        stated[claim].update(marked)
    verdicts: dict[str, set[Verdict]] = defaultdict(set)
    lines: dict[str, set[int]] = defaultdict(set)
    for finding in findings:
        verdict = _VERDICTS.get(finding.rule)
        # An `info` says what could not be judged.
        if verdict is None or finding.claim is None or finding.severity is Severity.INFO:
            continue
        verdicts[finding.claim].add(verdict)
        if verdict is not Verdict.MISSING:
            lines[finding.claim].add(finding.start.line)
    claims = {}
    for claim in sheet.claims:
        made = stated[claim] or claim in context.elsewhere
        found = verdicts[claim] | {Verdict.STATED if made else Verdict.NOT_MENTIONED}
        worst = min(found, key=_WORST_FIRST.index)
        claims[claim] = ClaimStatus(worst, tuple(sorted(stated[claim])), tuple(sorted(lines[claim])))
    return ArticleStatus(document.path, sheet.sheet, context.reading.about, claims)
