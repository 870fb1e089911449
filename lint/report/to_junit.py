"""JUnit XML: a suite an article, a case a claim, so that what passed is seen beside what failed."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from lint.model.finding import Severity, Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model.finding import ArticleStatus, Finding, Report
    from lint.model.rule_text import RuleText

# XML 1.0 has no way to hold these, escaped or not
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, rules: Sequence[RuleText] = ()) -> str:  # noqa: ARG001 - every format is called alike
    """The document, with its declaration and a line end."""
    by_article: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in report.findings:
        by_article[finding.path, finding.sheet].append(finding)
    root = ET.Element("testsuites", name="factlint")
    for article in report.articles:
        findings = by_article.pop((article.path, article.sheet), [])
        if article.claims or findings:
            root.append(_suite(article, findings))
    for error in report.errors:
        suite = ET.SubElement(root, "testsuite", name=_clean(error.path), tests="1", failures="0", errors="1")
        case = ET.SubElement(suite, "testcase", classname=_clean(error.path), name=error.stage)
        ET.SubElement(case, "error", message=_clean(error.message), type=error.stage)
    for key in ("tests", "failures", "errors", "skipped"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _suite(article: ArticleStatus, findings: list[Finding]) -> ET.Element:
    by_claim: dict[str, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.severity is not Severity.INFO:
            by_claim[finding.claim or finding.rule].append(finding)
    names = dict.fromkeys((*article.claims, *by_claim))
    suite = ET.Element("testsuite", name=_clean(article.path), tests=str(len(names)))
    suite.set("failures", str(len(by_claim)))
    suite.set("errors", "0")
    silent = 0
    for name in names:
        case = ET.SubElement(suite, "testcase", classname=_clean(article.path), name=f"{article.sheet}/{name}")
        found = by_claim.get(name, [])
        if found:
            case.append(_failure(found))
        elif article.claims[name].verdict is Verdict.NOT_MENTIONED:
            ET.SubElement(case, "skipped", message="not mentioned")
            silent += 1
    suite.set("skipped", str(silent))
    return suite


def _failure(findings: list[Finding]) -> ET.Element:
    """One element a case, as readers of JUnit expect; its text tells of all."""
    first = findings[0]
    failure = ET.Element("failure", message=_clean(first.message), type=first.rule)
    failure.text = _clean("\n".join(_told(finding) for finding in findings))
    return failure


def _told(finding: Finding) -> str:
    place = f"{finding.path}:{finding.start.line}:{finding.start.column}"
    source = f"\n  source: {finding.says}" if finding.says else ""
    return f"{place}: {finding.severity.value}: {finding.rule}: {finding.message}\n  found: {finding.excerpt}{source}"


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("", text)
