from __future__ import annotations

import importlib.util
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from lint import __version__
from lint.checks import CARDS
from lint.claims import parse
from lint.claims.kinds import KINDS
from lint.cli.main import COMMANDS, cli
from lint.lexicon import load
from tests.running import ROOT

if TYPE_CHECKING:
    from types import ModuleType

PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "docs/architecture.md")]
PAGES += [
    ROOT / "docs" / name
    for name in ("baseline.md", "claim-sheets.md", "configuration.md", "cues.md", "inject.md", "limits.md")
]
PAGES += [ROOT / "docs" / name for name in ("ci.md", "publisher.md", "suppressions.md", "why.md")]


@cache
def build() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build", ROOT / "docs" / "build.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_generated_pages_are_up_to_date() -> None:
    # The schema's wording is pydantic's, and differs between its releases: `make check` compares it.
    assert [name for name in build().stale() if name.endswith(".md")] == []


def options(names: list[str]) -> set[str]:
    """The options of a command, such as ["claims", "check"]."""
    command: click.Command = cli
    context = click.Context(cli)
    for name in names:
        if not isinstance(command, click.Group):
            break
        inner = command.get_command(context, name)
        assert inner, f"factlint {' '.join(names)}"
        command = inner
    return {option for parameter in command.params for option in parameter.opts}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_and_option_a_page_names_is_there(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    for call in re.findall(r"(?:^|[`|] ?)factlint ([a-z][^`|\n]*)", text, re.MULTILINE):
        words = call.split()
        if words[0] not in COMMANDS:
            continue
        names = [words[0]] + ([words[1]] if words[0] in ("claims", "baseline") and len(words) > 1 else [])
        for option in re.findall(r"--[a-z-]+", call):
            assert option in options(names) | {"--help"}, call


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_into_the_repository_leads_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
        if "://" not in link:
            assert (page.parent / link).exists(), link


def test_the_two_commands_come_first() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    commands = re.findall(r"^```sh\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    assert [line.split("#")[0].strip() for line in commands[0].splitlines()] == ["make demo", "make test"]


def test_every_make_target_that_a_page_names_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {"demo", "test", "check", "docs", "bench"} <= targets
    for page in PAGES:
        assert set(re.findall(r"(?:^|`)make ([a-z]+)", page.read_text(encoding="utf-8"), re.MULTILINE)) <= targets


def test_the_rules_table_of_the_readme_is_the_registry() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    table = dict(re.findall(r"^\| `([a-z-]+)` \| (error|warning|info) \|", text, re.MULTILINE))
    assert table == {rule.name: rule.severity.value for rule in CARDS}


def test_the_changelog_knows_this_version() -> None:
    assert f"## {__version__}" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_the_blocks_on_claim_sheets_make_a_sheet_with_every_kind() -> None:
    page = (ROOT / "docs" / "claim-sheets.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    sheet = parse("".join(blocks), Path("claim-sheets.md"), classes=load().classes)
    assert {claim.kind for claim in sheet.claims.values()} == set(KINDS)
