"""How many of the injected defects are found, and what is flagged in the articles as they were."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from benchmarks.injection.article import MISSING, Article, Change, Mutation, mutate
from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.model.finding import Severity
from lint.model.span import Lines
from lint.text import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from lint.engine.subject import Subject
    from lint.model.finding import Finding

NEAR = 40  # characters between a defect and a finding that still counts for it
_SETTINGS = FileSettings()


@dataclass(frozen=True, slots=True)
class Tried:
    """One defect, and the finding that found it, if one did."""

    path: str
    line: int  # 1-based, of the defect in the mutated article
    mutation: Mutation
    finding: Finding | None


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of one article: findings in it as it was, and every defect tried."""

    path: str
    about: bool
    untouched: tuple[Finding, ...]
    tried: tuple[Tried, ...]


def mutations(
    article: Article, mutators: Mapping[str, Callable[[Article], Iterator[Change]]], most: int
) -> Iterator[Mutation]:
    """At most so many defects of each kind, 0 for all; which ones is decided by the article's text alone.

    Of several ways to spoil the same words one is taken, as an editor makes one mistake at a time.
    """
    for kind, mutator in mutators.items():
        places: dict[tuple[int, int], list[Mutation]] = {}
        for change in mutator(article):
            made = mutate(article, kind, change)
            key = (change.edits[0].span.start, change.edits[-1].span.end)
            if made.text not in {one.text for one in places.get(key, ())}:
                places.setdefault(key, []).append(made)
        picked = [min(ways, key=_order) for ways in places.values()]
        picked.sort(key=_order)
        yield from sorted(picked[: most or None], key=lambda one: one.span)


def _order(made: Mutation) -> str:
    return sha256(f"{made.kind}\0{made.text}".encode()).hexdigest()


def measure(
    path: str,
    text: str,
    subject: Subject,
    mutators: Mapping[str, Callable[[Article], Iterator[Change]]],
    most: int,
) -> Measured:
    """One article, untouched and with each of its defects."""
    article = Article(path, text, subject)
    before = findings(path, text, subject)
    known = Counter(_same(one) for one in before)
    tried = []
    for made in mutations(article, mutators, most):
        fresh = _fresh(findings(path, made.text, subject), known)
        found = next((one for one in fresh if fits(made, one)), None)
        tried.append(Tried(path, Lines(made.text).at(made.span.start).line, made, found))
    return Measured(path, article.reading.about, before, tuple(tried))


def findings(path: str, text: str, subject: Subject) -> tuple[Finding, ...]:
    """The errors and warnings in a text."""
    found = lint_document(read(path, text), subject, _SETTINGS)[1]
    return tuple(one for one in found if one.severity is not Severity.INFO)


def fits(made: Mutation, finding: Finding) -> bool:
    """Whether a finding tells of a defect: of a fitting rule and near it; what is missing, of the same claim."""
    if finding.rule not in made.rules:
        return False
    if finding.rule in MISSING:
        return finding.claim in made.claims
    return made.span.start - NEAR <= finding.span.end and finding.span.start <= made.span.end + NEAR


def _same(finding: Finding) -> tuple[str, str | None, str]:
    return finding.rule, finding.claim, finding.excerpt


def _fresh(found: Iterable[Finding], known: Counter[tuple[str, str | None, str]]) -> Iterator[Finding]:
    """The findings that the article did not have as it was."""
    left = known.copy()
    for one in found:
        if left[_same(one)]:
            left[_same(one)] -= 1
        else:
            yield one
