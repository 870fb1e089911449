"""Mends articles: proposes edits, keeps those after which the article lints better, writes what came of it.

An edit is kept only when its finding is gone and nothing else is found instead: the article is linted again after each.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING

from lint.config.atomic import write_atomically
from lint.engine.article import lint_text
from lint.engine.discover import reason
from lint.engine.fixes.disclaimer import disclaimer_edits
from lint.engine.fixes.number import number_edits
from lint.engine.fixes.suppression import suppression_edits
from lint.errors import UnreadableError
from lint.text import decode, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.config import FileSettings
    from lint.engine.fixes.edit import Edit
    from lint.engine.outcome import Outcome
    from lint.engine.subject import Subject
    from lint.model.document import Document
    from lint.model.finding import Finding


@dataclass(frozen=True, slots=True)
class Fixed:
    """What would become of an article: its bytes as they were read, its text before and after, and what was mended.

    `withheld` counts findings that only an unsafe fix would mend.
    """

    path: str
    data: bytes
    before: str
    after: str
    mended: tuple[Finding, ...]
    withheld: int = 0

    def diff(self) -> str:
        """The change as a unified diff; empty when there is none."""
        lines = unified_diff(
            self.before.splitlines(keepends=True), self.after.splitlines(keepends=True), self.path, self.path
        )
        return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)

    def write(self) -> str:
        """Write it; why it was left alone, empty when it was not.

        Raises:
            UsageError: it cannot be written; the file is as it was.
        """
        file = Path(self.path)
        try:
            if file.read_bytes() != self.data:
                return "it has changed since it was read, and is left alone; run again"
        except OSError as error:
            return f"left alone: {reason(error)}"
        write_atomically(file, self.after)
        return ""


def fixed(path: str, subjects: Sequence[Subject], settings: FileSettings, *, unsafe: bool) -> Fixed | str:
    """What a file can become, or why it is left alone.

    `unsafe` allows edits that a writer must look at.
    """
    try:
        data = Path(path).read_bytes()
        text = decode(data)
    except OSError as error:
        return f"left alone: {reason(error)}"
    except UnreadableError as error:
        return f"left alone: {error}"
    after, mended, withheld = _mend(path, text, subjects, settings, unsafe=unsafe)
    return Fixed(path, data, text, after, mended, withheld)


def _mend(
    path: str, text: str, subjects: Sequence[Subject], settings: FileSettings, *, unsafe: bool
) -> tuple[str, tuple[Finding, ...], int]:
    outcome = lint_text(path, text, subjects, settings)
    mended: list[Finding] = []
    tried: set[tuple[str, str, bool]] = set()
    withheld: set[str] = set()
    progress = True
    while progress:
        progress = False
        document = read(path, text, fields=settings.front_matter)
        for finding, edit in _edits(outcome, document):
            key = (finding.fingerprint, edit.text, edit.safe)
            if key in tried:
                continue
            tried.add(key)
            after = edit.applied(text)
            result = lint_text(path, after, subjects, settings)
            if not _better(finding, outcome, result):
                continue
            if not (edit.safe or unsafe):
                withheld.add(finding.fingerprint)
                continue
            text, outcome, progress = after, result, True
            mended.append(finding)
            break
    return text, tuple(mended), len(withheld)


def _edits(outcome: Outcome, document: Document) -> Iterator[tuple[Finding, Edit]]:
    for finding in outcome.findings:
        match finding.rule:
            case "altered-number":
                edits = number_edits(finding, document.text)
            case "unused-suppression":
                edits = suppression_edits(finding, document)
            case "missing-disclaimer":
                edits = disclaimer_edits(finding, document, outcome.articles)
            case _:
                continue
        for edit in edits:
            yield finding, edit


def _better(finding: Finding, before: Outcome, after: Outcome) -> bool:
    """Whether the finding is gone and there is no more of anything else."""
    old, new = _counts(before), _counts(after)
    key = _key(finding)
    # what hides nothing of two rules is one finding before and after one of them is taken out
    fewer = new[key] < old[key] or (finding.rule == "unused-suppression" and new[key] == old[key])
    return fewer and all(new[other] <= old[other] for other in new) and len(after.errors) <= len(before.errors)


def _counts(outcome: Outcome) -> Counter[tuple[str, str, str | None]]:
    return Counter(_key(finding) for finding in outcome.findings)


def _key(finding: Finding) -> tuple[str, str, str | None]:
    return finding.sheet, finding.rule, finding.claim
