"""Small trees of files with configurations, and what is expected of them: one YAML file a tree.

`files` are their paths and texts, `null` a folder; a tree is a repository unless it has `repository: false`.
`arguments` are added to each command. What is expected:

- `show`: by file and key the values with their origins, as `value < origin` or `name: value < origin`
- `left_out`: by file why a search leaves it out, `null` where it finds it
- `problems`: what `factlint check` complains about, exactly
- `found`: the files that it lints, in their order (of `paths`, else of the whole tree; options may stand among them)
- `findings`: by file each finding as `rule claim severity`, in any order; files that have none are not named
- `code`: its exit code
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from tests.running import Run

KEYS = {
    "about",
    "files",
    "repository",
    "arguments",
    "paths",
    "show",
    "left_out",
    "problems",
    "found",
    "findings",
    "code",
}


def load(path: Path) -> dict[str, Any]:
    case: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert set(case) <= KEYS, path
    assert set(case) & {"show", "left_out", "problems", "found", "findings"}, path
    return case


def build(case: dict[str, Any]) -> None:
    """The tree, in the working folder."""
    for name, text in case["files"].items():
        file = Path(name)
        (file if text is None else file.parent).mkdir(parents=True, exist_ok=True)
        if text is not None:
            file.write_text(text, encoding="utf-8")
    if case.get("repository", True):
        Path(".git").mkdir(exist_ok=True)


def shown(run: Run, file: str, arguments: list[str]) -> dict[str, Any]:
    outcome = run("config", "show", file, "--output-format", "json", *arguments)
    assert outcome.code == 0, outcome.err
    result: dict[str, Any] = json.loads(outcome.out)
    return result


def values(entries: list[dict[str, Any]]) -> list[str]:
    found = []
    for entry in entries:
        value = entry["value"]
        text = value if isinstance(value, str) else json.dumps(value)
        name = f"{entry['name']}: " if "name" in entry else ""
        line = f":{entry['line']}" if "line" in entry else ""
        found.append(f"{name}{text} < {entry['origin']}{line}")
    return found


def complaints(stderr: str) -> list[str]:
    return [line.partition(": ")[2].partition(": ")[2] for line in stderr.splitlines() if line.startswith("factlint: ")]


def findings(report: dict[str, Any]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in report["findings"]:
        found.setdefault(one["path"], []).append(f"{one['rule']} {one['claim']} {one['severity']}")
    return {path: sorted(told) for path, told in found.items()}
