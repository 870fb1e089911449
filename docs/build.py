"""Writes the generated pages of docs/ and the output in others; `build.py --check` fails when one is stale."""

from __future__ import annotations

import inspect
import json
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
import yaml

from lint.checks import CARDS, cases
from lint.claims import json_schema
from lint.cli.help import Command, Group, by_topic, record
from lint.cli.main import cli
from lint.config.schema import json_schema as config_schema
from lint.report.schema import report_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.checks.cases import Case

DOCS = Path(__file__).parent
ROOT = DOCS.parent
NOTE = "<!-- Written by docs/build.py (make docs); do not edit. -->"
_FAILING = {
    "known_misses": "Not understood yet",
    "known_false_alarms": "Mistaken for a fault still",
    "known_spans": "Found, but at other words",
}
_MOST = 12  # cases shown of a table of mechanisms


def pages() -> dict[str, str]:
    """Every generated file by its path from the root, with its text."""
    return {
        "README.md": _with_output("README.md"),
        "docs/commands.md": "\n".join(_commands()) + "\n",
        "docs/config.schema.json": _json(config_schema()),
        "docs/configuration.md": _with_output("docs/configuration.md"),
        "docs/inject.md": _with_output("docs/inject.md"),
        "docs/report.schema.json": _json(report_schema()),
        "docs/rules.md": "\n".join(_rules()) + "\n",
        "docs/sheet.schema.json": _json(json_schema()),
        "docs/understood.md": _understood(ROOT / "tests" / "mechanisms"),
        "docs/why.md": _with_output("docs/why.md"),
    }


def stale() -> tuple[str, ...]:
    """The generated files that differ from what would be written."""
    return tuple(
        name
        for name, text in pages().items()
        if not (ROOT / name).exists() or (ROOT / name).read_text(encoding="utf-8") != text
    )


def _with_output(name: str) -> str:
    """A page written by hand, its blocks of a command with what the command prints today."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return re.sub(r"(?<=^```console\n)\$ (.*?)\n.*?(?=^```$)", _shown, text, flags=re.MULTILINE | re.DOTALL)


def _shown(block: re.Match[str]) -> str:
    """A block of a command and its output, with what it prints today; `echo "…" |` before it is its input."""
    echo, _, call = block[1].rpartition(" | ")
    program, *arguments = shlex.split(call)
    command = [sys.executable, *{"factlint": ["-m", "lint"], "python": []}[program], *arguments]
    words = " ".join(shlex.split(echo)[1:]) + "\n" if echo else ""
    result = subprocess.run(
        command, check=False, input=words, capture_output=True, text=True, encoding="utf-8", cwd=ROOT
    )
    return f"$ {block[1]}\n{result.stdout}"


def _json(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _commands() -> Iterator[str]:
    yield from ("# Commands", "", NOTE)
    yield from _command("factlint", cli)


def _command(name: str, command: click.Command) -> Iterator[str]:
    """A command and those under it, from its parameters: click's own help differs between its releases."""
    arguments = [parameter.metavar or "" for parameter in command.params if isinstance(parameter, click.Argument)]
    usage = " ".join([name, "COMMAND" if isinstance(command, click.Group) else "[OPTIONS]", *arguments])
    yield from ("", f"## {name}", "", f"`{usage}`", "", inspect.cleandoc(command.help or ""))
    if isinstance(command, (Command, Group)):
        width = max(len(call) for call, _ in command.examples)
        yield from ("", "```sh", *(f"{call:<{width}}  # {does}" for call, does in command.examples), "```")
    for title, options in by_topic(command.params).items():
        yield from ("", f"**{title}**", "", *(_option(option) for option in options))
    if isinstance(command, click.Group):
        context = click.Context(command)
        for part in command.list_commands(context):
            inner = command.get_command(context, part)
            if inner is not None:
                yield from _command(f"{name} {part}", inner)


def _option(option: click.Option) -> str:
    written, does = record(option)
    return f"- `{written}`: {does}"


def _rules() -> Iterator[str]:
    yield from ("# Rules", "", NOTE, "", "| rule | severity | flags |", "|---|---|---|")
    for rule in CARDS:
        yield f"| [`{rule.name}`](#{rule.name}) | {rule.severity.value} | {rule.summary} |"
    for rule in CARDS:
        known = cases.load(rule.name)
        yield from ("", f"## {rule.name}", "", inspect.cleandoc(rule.doc).rstrip())
        for title, group in (
            ("Flagged, at the marks", known.bad),
            ("Not flagged", known.good),
            ("Known misses", known.known_misses),
            ("Known false alarms", known.known_false_alarms),
        ):
            if group:
                yield from ("", f"### {title}")
                for case in group:
                    yield from _case(case)


def _case(case: Case) -> Iterator[str]:
    yield from ("", f"{case.name[0].upper()}{case.name[1:]}:", "", "````text", case.marked.strip(), "````")


def main() -> int:
    """Write the pages, or with `--check` name the stale ones; returns the exit code."""
    if "--check" in sys.argv[1:]:
        for name in stale():
            print(f"{name} is stale: run `make docs`", file=sys.stderr)
        return 1 if stale() else 0
    for name, text in pages().items():
        (ROOT / name).write_text(text, encoding="utf-8", newline="\n")
        print(name)
    return 0


def _understood(folder: Path) -> str:
    """What is understood and what not: of each table of mechanisms some cases, and every known failing."""
    lines = [
        NOTE,
        "",
        "# What factlint understands, and what not",
        "",
        "Made from the cases in `tests/mechanisms`. Those under *not understood yet* and *mistaken still* fail the",
        "tests on the day they are cured, so that this page is current. Cases by rule are in [rules.md](rules.md),",
        "what is left out by design in [limits.md](limits.md).",
    ]
    for path in sorted(folder.glob("*.yaml")):
        lines += _mechanism(path)
    return "\n".join(lines) + "\n"


def _mechanism(path: Path) -> Iterator[str]:
    text = path.read_text(encoding="utf-8")
    about = text.split("\n", 1)[0].removeprefix("#").strip() if text.startswith("#") else ""
    table: dict[str, dict[str, Any]] = yaml.safe_load(text)
    cases = table.get("cases") or {}
    yield from ("", f"## {path.stem.capitalize()}", "")
    if about:
        yield from (about, "")
    yield from (_brief(name, case) for name, case in list(cases.items())[:_MOST])
    if len(cases) > _MOST:
        yield f"- and {len(cases) - _MOST} more in `tests/mechanisms/{path.name}`"
    for group, title in _FAILING.items():
        if table.get(group):
            yield from ("", f"**{title}:**", "")
            yield from (_brief(name, case) for name, case in table[group].items())


def _brief(name: str, case: Any) -> str:  # noqa: ANN401 - a text, or a mapping with one
    text = case if isinstance(case, str) else case["text"]
    shown = " ⏎ ".join(line.strip() for line in text.strip().splitlines() if line.strip())
    return f"- {name}: ``{shown.replace('``', '` `')}``"


if __name__ == "__main__":
    sys.exit(main())
