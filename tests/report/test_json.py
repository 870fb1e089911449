from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running import Run


@pytest.fixture
def schema(root: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((root / "docs" / "report.schema.json").read_text(encoding="utf-8"))
    return loaded


def closed(schema: Any) -> Any:  # noqa: ANN401
    """The schema with every object closed: a key that is not published fails."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    inner = {key: closed(value) for key, value in schema.items()}
    if "properties" in inner and isinstance(inner.get("type"), str):
        inner["additionalProperties"] = False
    return inner


def test_the_report_keeps_to_its_schema(run: Run, root: Path, schema: dict[str, Any]) -> None:
    report = json.loads(run("check", str(root / "examples"), "missing.md", "--output-format", "json").out)
    assert report["findings"]
    assert report["errors"]
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(report, closed(schema))


def test_one_article_entry_for_each_article_and_sheet(run: Run, root: Path) -> None:
    report = json.loads(run("check", str(root / "examples"), "--output-format", "json").out)
    assert len(report["articles"]) == report["summary"]["files"] == 5
    counts = [finding["severity"] for finding in report["findings"]]
    assert report["summary"]["findings"] == {name: counts.count(name) for name in ("error", "warning", "info")}
    for article in report["articles"]:
        lines = {f["line"] for f in report["findings"] if f["path"] == article["path"]}
        for cell in article["claims"].values():
            assert set(cell.get("lines", ())) <= lines
