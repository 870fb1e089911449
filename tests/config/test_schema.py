from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
import yaml

from lint.checks import CARDS
from lint.config.keys import FILES, KEYS, OVERRIDES
from lint.config.read import read_config
from lint.config.schema import json_schema
from lint.config.template import template
from lint.model.rules import RULES
from tests.config import trees
from tests.running import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.running import Run

PAGE = ROOT / "docs" / "configuration.md"

# What a schema cannot say: that a file or claim is not there, that a text is no pattern or marker.
BEYOND = (
    "is not there",
    "no built-in",
    "no pattern",
    "matches nothing",
    "takes nothing back",
    "no marker",
    "stands twice",
)


def configurations() -> Iterator[Any]:
    for path in sorted(Path(__file__).parent.glob("*/*.yaml")):
        for name, text in trees.load(path)["files"].items():
            if name.endswith((".factlint.yaml", "pyproject.toml")):
                yield pytest.param(name.rpartition("/")[2], text, id=f"{path.stem}-{name}")


@pytest.mark.parametrize(("name", "text"), list(configurations()))
def test_the_schema_and_the_reader_agree(name: str, text: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "ours.yaml").touch()
    found = read_config(tmp_path / name, name)
    if found is None or any("not YAML" in item.message or "not TOML" in item.message for item in found.problems):
        return
    data = yaml.safe_load(text) if name.endswith("yaml") else tomllib.loads(text)["tool"]["factlint"]
    validator = jsonschema.Draft202012Validator(json_schema())
    serious = [item for item in found.problems if not any(word in item.message for word in BEYOND)]
    assert validator.is_valid(data) is not bool(serious)


def test_the_schema_is_one_and_is_printed(run: Run) -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())
    assert json.loads(run("config", "schema").out) == json_schema()


def test_the_names_of_rules_are_known_without_the_rules() -> None:
    assert tuple(card.name for card in CARDS) == RULES


def switched_on() -> str:
    """The template with every setting that it holds as a comment: prose has one blank behind its `#`."""
    return re.sub(r"^# (?! ).*\n|^#", "", template(), flags=re.MULTILINE)


@pytest.mark.parametrize("text", [template(), switched_on()], ids=["as written", "with everything on"])
def test_what_init_writes_is_valid(text: str, tmp_path: Path) -> None:
    path = tmp_path / ".factlint.yaml"
    path.write_text(text, encoding="utf-8")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "ours.yaml").touch()
    found = read_config(path, path.name)
    assert found is not None
    assert found.problems == ()
    jsonschema.validate(yaml.safe_load(text), json_schema())


def test_what_init_writes_has_every_setting() -> None:
    assert set(yaml.safe_load(switched_on())) == {key.name for key in KEYS} | {OVERRIDES}


def test_every_setting_is_documented() -> None:
    text = PAGE.read_text(encoding="utf-8")
    for key in (*KEYS, FILES):
        assert f"`{key.name}`" in text, key.name


@pytest.mark.parametrize(
    "text",
    re.findall(
        r"^```yaml\n(.*?)^```", (ROOT / "docs" / "configuration.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    ),
)
def test_the_examples_of_the_documentation_are_valid(text: str, tmp_path: Path) -> None:
    path = tmp_path / ".factlint.yaml"
    path.write_text(text, encoding="utf-8")
    (tmp_path / "claims").mkdir()
    (tmp_path / "claims" / "ours.yaml").touch()
    found = read_config(path, path.name)
    assert found is not None
    assert found.problems == ()


def test_the_documentation_shows_parts_of_the_sites_configuration() -> None:
    site = (ROOT / "docs" / "site" / ".factlint.yaml").read_text(encoding="utf-8")
    shown = PAGE.read_text(encoding="utf-8").partition("[its configuration](site/.factlint.yaml)")[2]
    block = shown.partition("```yaml\n")[2].partition("```")[0]
    for part in re.split(r"\n(?=\S)", block.strip()):
        assert f"\n{part}\n" in site
