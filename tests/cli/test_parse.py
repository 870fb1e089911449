from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from tests.running import Run


def objects(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_lines_give_one_object_each_in_order(run: Run) -> None:
    lines = "LDN may reduce fatigue.\n\nTwo. Sentences here.\n# no heading\r\n- 4.5 mg\n   \nlast"
    outcome = run("parse", "--lines", stdin=lines.encode())
    assert outcome.code == 0
    found = objects(outcome.out)
    assert [item["line"] for item in found] == [1, 2, 3, 4, 5, 6, 7]
    assert [item["text"] for item in found][:4] == [
        "LDN may reduce fatigue.",
        "",
        "Two. Sentences here.",
        "# no heading",
    ]
    assert found[1] == {
        "path": "<stdin>",
        "line": 2,
        "text": "",
        "strength": 0,
        "assertions": [],
        "quantities": [],
        "concepts": [],
    }


def test_a_line_is_read_without_the_lines_before_it(run: Run) -> None:
    (alone,) = objects(run("parse", "--lines", "--output-format", "jsonl", stdin=b"It reduces fatigue.").out)
    text = b"LDN is a medicine.\nIt reduces fatigue."
    _, after = objects(run("parse", "--lines", "--output-format", "jsonl", stdin=text).out)
    assert after["concepts"] == alone["concepts"]
    assert len(after["assertions"]) == len(alone["assertions"])
    assert all(assertion["line"] == 2 for assertion in after["assertions"])


def test_a_quantity_is_counted_out(run: Run) -> None:
    (item,) = objects(run("parse", "--lines", "--output-format", "jsonl", stdin=b"Take 4.5 mg three times a day.").out)
    (quantity,) = item["quantities"]
    text = quantity.pop("text")
    assert text.startswith("4.5 mg")
    assert quantity == {"low": 13.5, "high": 13.5, "unit": "mg", "per": "day", "comparator": "="}


def test_every_sentence_of_an_article_has_its_line(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.md"
    article.write_text("# On vitamins\n\nSunlight helps.\nIt is free.\n", encoding="utf-8")
    outcome = run("parse", str(article), "--output-format", "jsonl")
    assert [(item["line"], item["text"]) for item in objects(outcome.out)] == [
        (1, "On vitamins"),
        (3, "Sunlight helps."),
        (4, "It is free."),
    ]


def test_people_get_text(run: Run, root: Path) -> None:
    outcome = run("parse", str(root / "examples" / "2-wrong-numbers.md"))
    assert outcome.code == 0
    assert "15 mg/day" in outcome.out


def test_an_unreadable_file_is_two_and_the_others_are_parsed(run: Run) -> None:
    outcome = run("parse", "missing.md", "-", "--output-format", "jsonl", stdin=b"Words.")
    assert outcome.code == 2
    assert "missing.md" in outcome.err
    assert len(objects(outcome.out)) == 1


def test_without_a_sheet_nothing_can_be_understood(run: Run) -> None:
    assert run("parse", "--sheet", "none", "-").code == 2
