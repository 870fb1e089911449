from __future__ import annotations

from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from lint.claims import builtin, json_schema, load, parse, show
from lint.claims.kinds import KINDS
from lint.lexicon import load as load_lexicon
from tests.running import ROOT

SHEETS = [builtin("ldn-ms"), ROOT / "tests" / "second_subject" / "sheet.yaml"]
CASES = Path(__file__).parent / "cases"
# Broken in ways that a schema cannot see: names, and values that contradict each other.
SHAPELY = {
    "a_limit_in_another_unit",
    "a_range_upside_down",
    "a_term_claimed_by_two_concepts",
    "a_usual_dose_above_the_limit",
    "a_usual_form_of_nothing",
    "bad_units",
    "circles",
    "concepts_of_the_wrong_type",
    "concepts_that_do_not_exist",
    "concepts_without_a_name",
    "required_without_a_disclaimer",
}


@pytest.fixture(scope="module")
def validator() -> Any:  # noqa: ANN401 - jsonschema has no types
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.stem)
def test_the_schema_takes_good_sheets(path: Path, validator: Any) -> None:  # noqa: ANN401
    assert [error.message for error in validator.iter_errors(yaml.safe_load(path.read_text(encoding="utf-8")))] == []


@pytest.mark.parametrize("path", sorted(CASES.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_schema_refuses_what_is_out_of_shape(path: Path, validator: Any) -> None:  # noqa: ANN401
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError:
        return
    if path.stem != "an_alias_bomb":  # jsonschema would write it out
        assert validator.is_valid(data) == (path.stem in SHAPELY)


def test_the_schema_explains_every_kind_of_claim() -> None:
    schema = json_schema()
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in schema
    for model in KINDS.values():
        definition = schema["$defs"][model.__name__]
        assert definition["description"]
        assert "id" not in definition["properties"]


def test_a_sheet_is_shown_whole() -> None:
    sheet = load(SHEETS[0], classes=load_lexicon().classes)
    text = show(sheet)
    lines = text.splitlines()
    assert lines[0] == sheet.title
    assert all(lines.count(claim) == 1 for claim in sheet.claims)
    assert max(len(line) for line in lines if str(SHEETS[0]) not in line) <= 100  # a path is not broken
    flat = " ".join(text.split())
    assert all(" ".join(claim.says.split()) in flat for claim in sheet.claims.values())


def test_a_small_sheet_for_people() -> None:
    sheet = parse(SHEETS[1].read_text(encoding="utf-8"), Path("sheet.yaml"), classes=())
    assert show(sheet) == (ROOT / "tests" / "second_subject" / "shown.txt").read_text(encoding="utf-8")
