"""SARIF 2.1.0 for code scanning: every rule, every result with its whole region, a stable fingerprint and evidence.

GitHub takes 25,000 results of a run at most; beyond that the least severe are left out and a notification says so.
It opens an alert for a result that is marked as suppressed all the same: these are in it only when somebody asks.
"""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, metadata
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from lint import __version__
from lint.model.counted import counted
from lint.model.finding import Severity
from lint.report.order import worst_first

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.finding import FileError, Finding, Report
    from lint.model.rule_text import RuleText
    from lint.model.span import Position

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
MOST = 25_000  # results that GitHub takes of a run
_DESCRIPTION = 1_024  # characters that GitHub takes of a description
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_PRECISION = {"high": "very-high", "medium": "high", "low": "medium"}

Json = dict[str, Any]


def render(report: Report, rules: Sequence[RuleText]) -> str:
    """One run as a SARIF log, with a line end."""
    kept = list(report.findings)
    if len(kept) > MOST:
        kept = worst_first(kept)[:MOST]
    indexes = {rule.name: index for index, rule in enumerate(rules)}
    notes = [_notification(error) for error in report.errors]
    if len(kept) < len(report.findings):
        cut = counted(len(report.findings) - len(kept), "more result")
        notes.append(
            {"level": "warning", "message": {"text": f"Left out: {cut}. A run may have {MOST}."}},
        )
    run: Json = {
        "tool": {"driver": _driver(rules)},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The root of the repository."}}},
        "automationDetails": {"id": "factlint/"},
        "invocations": [
            {
                "executionSuccessful": not any(error.stage != "parse" for error in report.errors),
                "toolExecutionNotifications": notes,
            }
        ],
        "results": [
            *(_result(finding, indexes) for finding in kept),
            *(
                _result(finding, indexes) | {"suppressions": [suppression]}
                for finding, suppression in islice(_hidden(report), MOST - len(kept))
            ),
        ],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _driver(rules: Sequence[RuleText]) -> Json:
    driver: Json = {
        "name": "factlint",
        "version": __version__,
        "semanticVersion": __version__,
        "rules": [_rule(rule) for rule in rules],
    }
    home = _home()
    return driver | ({"informationUri": home} if home else {})


def _home() -> str | None:
    """The project's page as the installed package names it."""
    try:
        pages = metadata("factlint").get_all("Project-URL") or []
    except PackageNotFoundError:  # run from a source tree that is not installed
        return None
    return next((page.split(",", 1)[1].strip() for page in pages if page.startswith("Homepage")), None)


def _rule(rule: RuleText) -> Json:
    return {
        "id": rule.name,
        "name": "".join(word.capitalize() for word in rule.name.split("-")),
        "shortDescription": {"text": rule.summary[:_DESCRIPTION]},
        "fullDescription": {"text": " ".join(rule.help.split())[:_DESCRIPTION]},
        "help": {"text": rule.help, "markdown": rule.help},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"tags": ["facts", "health"]},
    }


def _result(finding: Finding, indexes: dict[str, int]) -> Json:
    said = finding.message if not finding.says else f"{finding.message}\nThe source says: {finding.says}"
    result: Json = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": said},
        "locations": [_location(finding.path, finding.start, finding.end, finding.excerpt)],
        "partialFingerprints": {
            "primaryLocationLineHash": f"{finding.fingerprint}:1",
            "factlint/v1": finding.fingerprint,
        },
        "properties": {
            "sheet": finding.sheet,
            "claim": finding.claim,
            "confidence": finding.confidence.value,
            "precision": _PRECISION[finding.confidence.value],
            "found": finding.found,
            "expected": finding.expected,
        },
    }
    if finding.rule in indexes:
        result["ruleIndex"] = indexes[finding.rule]
    related = [
        {"id": number, **location, "message": {"text": text}}
        for number, (location, text) in enumerate(_evidence(finding), 1)
    ]
    return result | ({"relatedLocations": related} if related else {})


def _hidden(report: Report) -> Iterator[tuple[Finding, Json]]:
    """What is kept from the reader, where that is to be shown, each with why: a comment in the article, a baseline."""
    if not report.shows_hidden:
        return
    for item in report.suppressed:
        until = f" (until {item.until})" if item.until else ""
        place = {
            "physicalLocation": {"artifactLocation": _artifact(item.finding.path), "region": {"startLine": item.line}}
        }
        yield item.finding, _suppression("inSource", item.reason + until) | {"location": place}
    for finding in report.accepted:
        yield finding, _suppression("external", "accepted in the baseline")


def _suppression(kind: str, justification: str) -> Json:
    return {"kind": kind, "status": "accepted", "justification": justification}


def _evidence(finding: Finding) -> Iterator[tuple[Json, str]]:
    """The words that decided, and what comes near to a missing statement, with their places."""
    if finding.explanation is None:
        return
    for placed in finding.explanation.cues:
        yield _location(finding.path, placed.start, None, placed.cue.text), f"{placed.cue.kind}: “{placed.cue.text}”"
    for near in finding.explanation.near:
        yield _location(finding.path, near.start, None, near.text), f"“{near.text}” {near.lacks}"


def _location(path: str, start: Position, end: Position | None, text: str) -> Json:
    region: Json = {"startLine": start.line, "startColumn": start.column}
    if end is not None:
        region |= {"endLine": end.line, "endColumn": end.column}
    region["snippet"] = {"text": text}
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}


def _artifact(path: str) -> Json:
    """A path from the repository's root, as a URI; one outside of it stands as it is."""
    inside = path.removeprefix("./").replace("\\", "/")
    uri = quote(inside, safe="/~!$&'()*+,;=@")
    return {"uri": uri} if inside.startswith(("/", "../")) else {"uri": uri, "uriBaseId": "SRCROOT"}


def _notification(error: FileError) -> Json:
    path = error.path.split(":")[0]
    return {
        "level": "warning" if error.stage == "parse" else "error",
        "message": {"text": f"{error.path}: {error.message}"},
        "locations": [{"physicalLocation": {"artifactLocation": _artifact(path)}}],
    }
