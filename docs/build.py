"""Writes the generated pages of docs/ and the output in others; `build.py --check` fails when one is stale."""

from __future__ import annotations

import inspect
import io
import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

import click
import yaml
from rich.console import Console
from rich.text import Text

from benchmarks.publisher import NOBODY, make
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
_TERMINAL = 82  # columns of the picture of one
# What rich draws, but for fonts from elsewhere.
_SVG = """<svg viewBox="0 0 {width} {height}" xmlns="http://www.w3.org/2000/svg" role="img">
DESCRIPTION
<style>
.{unique_id}-matrix {{ font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace;
  font-size: {char_height}px; line-height: {line_height}px; }}
.{unique_id}-title {{ font: bold 18px sans-serif; }}
{styles}
</style>
<defs>
<clipPath id="{unique_id}-clip-terminal">
<rect x="0" y="0" width="{terminal_width}" height="{terminal_height}"/>
</clipPath>
{lines}
</defs>
{chrome}
<g transform="translate({terminal_x}, {terminal_y})" clip-path="url(#{unique_id}-clip-terminal)">
{backgrounds}
<g class="{unique_id}-matrix">
{matrix}
</g>
</g>
</svg>
"""
_MOST = 12  # cases shown of a table of mechanisms
# A block of a command and what it prints, or a command that runs unseen, in a comment.
_COMMAND = re.compile(r"(?<=^```console\n)\$ (.*?)\n.*?(?=^```$)|^<!-- \$ (.*?) -->$", re.MULTILINE | re.DOTALL)


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
        **_publisher(),
    }


def stale() -> tuple[str, ...]:
    """The generated files that differ from what would be written."""
    return tuple(
        name
        for name, text in pages().items()
        if not (ROOT / name).exists() or (ROOT / name).read_text(encoding="utf-8") != text
    )


def _with_output(name: str, folder: Path = ROOT, **environment: str) -> str:
    """A page written by hand, its blocks of a command with what the command prints today in a folder."""

    def shown(block: re.Match[str]) -> str:
        output = _run(block[1] or block[2], folder, **environment)
        return f"$ {block[1]}\n{output}" if block[1] else block[0]

    return _COMMAND.sub(shown, (ROOT / name).read_text(encoding="utf-8"))


def _run(command: str, folder: Path, **environment: str) -> str:
    """What a command of the shell prints; `factlint` and `python` are those that run this."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    plain = {"NO_COLOR": "", "FORCE_COLOR": "", "GITHUB_STEP_SUMMARY": ""}
    return subprocess.run(
        ["bash", "-c", command],  # noqa: S607 - as its reader runs it
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env=os.environ | plain | {"PATH": path} | environment,
    ).stdout


def _publisher() -> dict[str, str]:
    """The page on a publisher's repository, from a run in one, with the picture of a terminal."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name, "site")
        make(folder)
        own = {
            "BENCHMARKS": str(ROOT / "benchmarks"),
            "FACTLINT_CACHE_DIR": str(Path(name, "cache")),
            "PRE_COMMIT_HOME": str(Path(name, "pre-commit")),
        }
        page = _with_output("docs/publisher.md", folder, **NOBODY, **own)
        terminal = Path(name, "terminal").read_text(encoding="utf-8")
    page = re.sub(r"(?<=^<!-- mistakes -->\n).*?(?=^<!-- end -->$)", _mistakes(), page, flags=re.MULTILINE | re.DOTALL)
    return {"docs/publisher.md": page, "docs/publisher.svg": _picture("docs/publisher.svg", terminal)}


def _mistakes() -> str:
    """What factlint gets wrong in the publisher's repository, as the labels that its test goes by say."""
    labels = yaml.safe_load((ROOT / "tests" / "publisher" / "labels.yaml").read_text(encoding="utf-8"))
    lines = []
    for title, group in (("False alarms", labels["false_alarms"]), ("Misses", labels["misses"])):
        lines += ["", f"**{title}:**", ""]
        lines += [f"- {entry['why']} (`{entry['in']}`)" for entry in group]
    return "\n".join([*lines, "", ""])


def _picture(name: str, terminal: str) -> str:
    """What a terminal shows as SVG, with the text in its description.

    Drawn anew when the text is another one: how it is drawn differs between releases of rich.
    """
    text = Text.from_ansi(terminal.rstrip())
    description = f"<desc>{escape(text.plain)}</desc>"
    if (ROOT / name).exists() and description in (drawn := (ROOT / name).read_text(encoding="utf-8")):
        return drawn
    console = Console(record=True, width=_TERMINAL, file=io.StringIO(), force_terminal=True, legacy_windows=False)
    console.print(text, soft_wrap=True)
    return console.export_svg(title="git commit", code_format=_SVG.replace("DESCRIPTION", description), unique_id="t")


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
        old = stale()
        for name in old:
            print(f"{name} is stale: run `make docs`", file=sys.stderr)
        return 1 if old else 0
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
