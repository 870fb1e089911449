"""One run over many articles."""

from __future__ import annotations

import traceback
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lint.engine.sources import name, read_text
from lint.engine.subject import Subject, subjects
from lint.errors import UnreadableError
from lint.model.finding import ArticleStatus, FileError, Finding, Report

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint.config import Settings
    from lint.engine.discover import Discovery
    from lint.model.document import Document


@dataclass(slots=True)
class _Tally:
    """What has come together so far."""

    checked: int = 0
    about: int = 0
    cells: int = 0
    skipped: int = 0
    findings: list[Finding] = field(default_factory=list)
    articles: list[ArticleStatus] = field(default_factory=list)
    errors: list[FileError] = field(default_factory=list)


def lint_files(discovery: Discovery, settings: Settings, watch: Callable[[int, int], None] | None = None) -> Report:
    """Lint the discovered files, in their order.

    `watch` is called with the number of files done and the number of all, before the first file and after each.
    A file that cannot be read, a sheet with problems, or a fault of ours in one file becomes an entry of the report's
    errors; everything else is still linted.

    Raises:
        UsageError: a sheet's name is neither a built-in sheet nor a file.
    """
    loaded, broken = subjects(settings.sheets)
    tally = _Tally(errors=list(discovery.errors))
    for error in broken:
        tally.errors.extend(
            FileError(f"{item.path}:{item.line}:{item.column}", "sheet", _with_hint(item.message, item.hint))
            for item in error.problems
        )
    for done, path in enumerate(discovery.files):
        if watch:
            watch(done, len(discovery.files))
        _lint_file(path, loaded, settings, tally)
    if watch:
        watch(len(discovery.files), len(discovery.files))
    return Report(
        files=len(discovery.files),
        checked=tally.checked,
        about=tally.about,
        findings=tuple(tally.findings),
        articles=tuple(tally.articles),
        errors=tuple(tally.errors),
        claims_checked=tally.cells,
        skipped=tally.skipped,
    )


def _lint_file(path: str, loaded: list[Subject], settings: Settings, tally: _Tally) -> None:
    shown = name(path, settings)
    try:
        text = read_text(path)
    except UnreadableError as error:
        tally.errors.append(FileError(shown, "read", str(error)))
        return
    if not text.strip():
        tally.errors.append(FileError(shown, "parse", "the file is empty"))
    document: Document | None = None
    foreign = about = checked = False
    for subject in loaded:
        if not subject.prefilter.may_name(text):
            tally.articles.append(ArticleStatus(shown, subject.id, about=False))
            continue
        try:
            if document is None:
                from lint.engine.language import skipped

                document = _parse(shown, text, tally)
                notes = skipped(document, subject, settings)
                foreign = notes is not None
                tally.findings.extend(notes or ())
            if foreign:
                tally.articles.append(ArticleStatus(shown, subject.id, about=False))
                continue
            article, findings = lint_document(document, subject, settings)
        except Exception as error:  # noqa: BLE001 - one article must not take the others down
            tally.errors.append(FileError(shown, "check", _fault(error)))
            continue
        checked = True
        about = about or article.about
        tally.cells += len(article.claims)
        tally.articles.append(article)
        tally.findings.extend(findings)
    tally.checked += checked
    tally.skipped += foreign
    tally.about += about


def _parse(shown: str, text: str, tally: _Tally) -> Document:
    from lint.text import read

    document = read(shown, text)
    if document.front_matter_error:
        tally.errors.append(FileError(shown, "parse", f"front matter: {document.front_matter_error}"))
    return document


def lint_document(
    document: Document, subject: Subject, settings: Settings
) -> tuple[ArticleStatus, tuple[Finding, ...]]:
    """The pipeline for one document under one sheet: understand, judge, check, stamp; the prefilter does not apply."""
    from lint.checks import RULES, Context
    from lint.compare import judge
    from lint.engine.explain import explanation
    from lint.engine.matrix import status
    from lint.engine.stamp import stamp

    reading = subject.reader.read(document, details=settings.explain)
    context = Context(document, reading, subject.sheet, judge(reading, subject.sheet))
    problems = [
        (rule, problem)
        for rule in RULES
        if settings.runs(rule.name)
        for problem in rule.check(context)
        if problem.confidence.rank >= settings.min_confidence.rank
    ]
    explain = partial(explanation, context=context) if settings.explain else None
    findings = stamp(problems, document, subject.sheet, explain)
    return status(context, findings), findings


def _fault(error: Exception) -> str:
    """What to tell the person whose article we failed on."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "unknown place"
    return (
        f"a fault in factlint, not in the article: {type(error).__name__} at {place}: {error}. "
        "Please report this line, with the article if you may share it, as an issue of factlint's repository"
    )


def _with_hint(message: str, hint: str) -> str:
    return f"{message} ({hint})" if hint else message
