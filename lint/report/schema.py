"""The published JSON Schema of the JSON report (draft 2020-12)."""

from __future__ import annotations

from typing import Any

from lint.model.evidence import Slot
from lint.model.finding import Confidence, Severity, Verdict
from lint.report.to_json import SCHEMA

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_COUNT: Schema = {"type": "integer", "minimum": 0}
_PLACE: Schema = {"type": "integer", "minimum": 1}
_LINES: Schema = {"type": "array", "items": _PLACE}


def report_schema() -> Schema:
    """The schema of what `factlint check --output-format json` prints. Keys may be added to it, never changed."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"factlint-report-{SCHEMA}",
        "title": f"factlint report, schema {SCHEMA}",
        **_object(
            "The output of `factlint check --output-format json`. Keys may be added in any release; none is changed or "
            f"removed while `schema` stays {SCHEMA}.",
            schema={"const": SCHEMA},
            tool=_object("What wrote the report.", name={"const": "factlint"}, version=_TEXT),
            summary=_summary(),
            findings=_list("finding"),
            suppressed=_list("suppressed"),
            stale_baseline=_list("stale"),
            articles=_list("article"),
            errors=_list("error"),
        ),
        "$defs": {
            "finding": _finding(),
            "suppressed": _suppressed(),
            "stale": _stale(),
            "explanation": _explanation(),
            "article": _article(),
            "cell": _cell(),
            "error": _error(),
        },
    }


def _object(description: str, optional: tuple[str, ...] = (), **properties: Schema) -> Schema:
    required = [key for key in properties if key not in optional]
    return {"type": "object", "description": description, "required": required, "properties": properties}


def _list(name: str) -> Schema:
    return {"type": "array", "items": {"$ref": f"#/$defs/{name}"}}


def _or_null(description: str) -> Schema:
    return {"type": ["string", "null"], "description": description}


def _summary() -> Schema:
    return _object(
        "Counts over the run.",
        files={**_COUNT, "description": "Articles found."},
        checked={**_COUNT, "description": "Articles that name the subject of a sheet and were checked."},
        about={**_COUNT, "description": "Articles that are about the subject of a sheet."},
        claims_checked={**_COUNT, "description": "Cells of the article × claim matrix."},
        skipped={**_COUNT, "description": "Articles in another language."},
        findings=_object("Findings by severity.", error=_COUNT, warning=_COUNT, info=_COUNT),
        suppressed=_COUNT,
        baselined=_COUNT,
    )


def _finding() -> Schema:
    return _object(
        "One finding. Lines and columns count code points from 1; the end is exclusive.",
        optional=("explanation",),
        path=_TEXT,
        line=_PLACE,
        column=_PLACE,
        end_line=_PLACE,
        end_column=_PLACE,
        rule=_TEXT,
        sheet=_TEXT,
        claim=_or_null("The claim it breaks, or null."),
        severity={"enum": [item.value for item in Severity]},
        confidence={"enum": [item.value for item in Confidence]},
        message=_TEXT,
        excerpt={**_TEXT, "description": "The culprit as a reader sees it, markup aside."},
        found=_or_null("What the article says, in one notation."),
        expected=_or_null("What the source says, in the same notation."),
        says=_or_null("The claim in the sheet's words."),
        suggestion=_or_null("Wording that would mend it."),
        fingerprint={
            **_TEXT,
            "pattern": "^[0-9a-f]{32}$",
            "description": "Equal for the same problem after lines moved.",
        },
        explanation={"$ref": "#/$defs/explanation"},
    )


def _suppressed() -> Schema:
    return _object(
        "A finding that the article suppresses.",
        line={**_PLACE, "description": "Where the suppression stands."},
        reason=_TEXT,
        until=_or_null("The last day on which it holds, as YYYY-MM-DD."),
        finding={"$ref": "#/$defs/finding"},
    )


def _stale() -> Schema:
    return _object(
        "An entry of the baseline that counts more findings than there are.",
        path={**_TEXT, "description": "Counted from the baseline's folder."},
        sheet=_TEXT,
        rule=_TEXT,
        claim=_TEXT,
        text={**_TEXT, "description": "The findings' excerpt, in lower case; empty for a missing statement."},
        count={**_PLACE, "description": "How many of its findings are gone."},
    )


def _explanation() -> Schema:
    row = _object(
        "One slot, as the article and the source fill it.",
        slot={"enum": [slot.value for slot in Slot]},
        article=_or_null("What the article says."),
        source=_or_null("What the claim says."),
        differs={"type": "boolean", "description": "Whether the finding is about this slot."},
    )
    cue = _object(
        "Words that decided a slot.",
        kind={**_TEXT, "description": "What they decided."},
        text=_TEXT,
        source={**_TEXT, "description": "Where they stand, seen from the sentence: sentence, heading, question, …"},
        line=_PLACE,
        column=_PLACE,
    )
    near = _object(
        "What comes near to a missing statement.",
        text=_TEXT,
        line=_PLACE,
        column=_PLACE,
        lacks={**_TEXT, "description": "Why it does not make the statement."},
    )
    return _object(
        "With `--explain`: why the finding was made. A note that compares nothing has none.",
        rows={"type": "array", "items": row},
        cues={"type": "array", "items": cue},
        nearest={"type": "array", "items": near},
    )


def _article() -> Schema:
    return _object(
        "One article under one sheet. `claims` is empty when the article does not name the sheet's subject, or is in "
        "another language.",
        path=_TEXT,
        sheet=_TEXT,
        about={"type": "boolean"},
        claims={"type": "object", "additionalProperties": {"$ref": "#/$defs/cell"}},
    )


def _cell() -> Schema:
    return _object(
        "How the article stands to a claim; the worst verdict wins.",
        optional=("lines",),
        verdict={"enum": [item.value for item in Verdict]},
        stated={**_LINES, "description": "Lines that state the claim."},
        lines={**_LINES, "description": "Lines that led to the verdict."},
    )


def _error() -> Schema:
    return _object(
        "What kept a file from being linted, or from being linted in full.",
        path=_TEXT,
        stage={"enum": ["sheet", "read", "parse", "check"]},
        message=_TEXT,
    )
