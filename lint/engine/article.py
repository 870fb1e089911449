"""Lints one article: a pure function of its text, its path and its settings."""

from __future__ import annotations

import traceback
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lint.engine.outcome import Outcome
from lint.engine.suppress import Sifted, may_suppress, suppress
from lint.engine.timing import Stage, stage, timed
from lint.model.finding import ArticleStatus, FileError, Finding

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.config import FileSettings
    from lint.engine.subject import Subject
    from lint.model.document import Document


def lint_text(path: str, text: str, subjects: Sequence[Subject], settings: FileSettings) -> Outcome:
    """What comes of a text that is reported under `path`; a fault of ours becomes an error in it."""
    document: Document | None = None
    articles: list[ArticleStatus] = []
    findings: list[Finding] = []
    errors: list[FileError] = []
    reads: dict[str, str] = {}
    checked = foreign = False
    if not text.strip():
        errors.append(FileError(path, "parse", "the file is empty"))
    for subject in subjects:
        if foreign or not subject.prefilter.may_name(text):
            articles.append(ArticleStatus(path, subject.id, about=False))
            continue
        try:
            if document is None:
                document = _parse(path, text, settings, errors)
                notes = _other_language(document, subject, settings)
                if notes is not None:
                    foreign = True
                    findings.extend(notes)
                    articles.append(ArticleStatus(path, subject.id, about=False))
                    continue
            article, found = lint_document(document, subject, settings, reads)
        except Exception as error:  # noqa: BLE001 - one article must not take the others down
            errors.append(FileError(path, "check", _fault(error)))
            continue
        checked = True
        articles.append(article)
        findings.extend(found)
    sifted = Sifted(tuple(findings))
    try:
        if document is None and may_suppress(text):
            document = _parse(path, text, settings, errors)
        if document is not None and document.directives:
            judged = () if foreign or any(error.stage == "check" for error in errors) else subjects
            claims = {subject.id: subject.claims for subject in judged}
            sifted = suppress(document, findings, settings, claims, datetime.now(UTC).date())
    except Exception as error:  # noqa: BLE001 - as above
        errors.append(FileError(path, "check", _fault(error)))
    return Outcome(
        articles=tuple(articles),
        findings=sifted.findings,
        errors=tuple(errors),
        suppressed=sifted.suppressed,
        checked=checked,
        skipped=foreign,
        reads=tuple(sorted(reads.items())),
    )


@timed(Stage.COMPARING)
def lint_document(
    document: Document, subject: Subject, settings: FileSettings, reads: dict[str, str] | None = None
) -> tuple[ArticleStatus, tuple[Finding, ...]]:
    """The pipeline for one document under one sheet: understand, judge, check, stamp; the prefilter does not apply.

    What decided besides the article is added to `reads`, as `said_elsewhere` says.
    """
    from lint.checks import RULES, Context
    from lint.compare import judge
    from lint.engine.elsewhere import said_elsewhere
    from lint.engine.explain import explanation
    from lint.engine.matrix import status
    from lint.engine.stamp import stamp

    sheet = subject.requiring(settings.required)
    with stage(Stage.UNDERSTANDING):
        reading = subject.reader.read(document, details=settings.explain)
    elsewhere = said_elsewhere(document, subject, settings, reads) if reading.about else {}
    context = Context(document, reading, sheet, judge(reading, sheet), elsewhere)
    problems = [
        (replace(rule, severity=settings.severity_of(rule.name, rule.severity)), problem)
        for rule in RULES
        if settings.runs(rule.name)
        for problem in rule.check(context)
        if problem.confidence.rank >= settings.min_confidence.rank
    ]
    explain = partial(explanation, context=context) if settings.explain else None
    findings = stamp(problems, document, sheet, explain)
    return status(context, findings), findings


@timed(Stage.PARSING)
def _parse(path: str, text: str, settings: FileSettings, errors: list[FileError]) -> Document:
    from lint.text import read

    document = read(path, text, fields=settings.front_matter)
    if document.front_matter_error:
        errors.append(FileError(path, "parse", f"front matter: {document.front_matter_error}"))
    return document


@timed(Stage.UNDERSTANDING)
def _other_language(document: Document, subject: Subject, settings: FileSettings) -> tuple[Finding, ...] | None:
    from lint.engine.language import skipped

    return skipped(document, subject, settings)


def _fault(error: Exception) -> str:
    """What to tell the person whose article we failed on."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "unknown place"
    return (
        f"a fault in factlint, not in the article: {type(error).__name__} at {place}: {error}. "
        "Please report this line, with the article if you may share it, as an issue of factlint's repository"
    )
