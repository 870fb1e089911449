"""What a shell offers: asked in the shells themselves, those that are on this machine."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lint.cli.completion import SHELLS
from lint.config.builtin import builtin_names
from lint.model.rules import RULES
from lint.report.formats import FORMATS
from tests.running import ROOT

if TYPE_CHECKING:
    from tests.running import Run

BUILTIN = builtin_names()

# What is typed, the last word in the making, and what is offered for that word.
CASES = {
    "commands": ("factlint c", ["check", "claims", "config", "cache", "completion"]),
    "commands of a group": ("factlint baseline p", ["prune"]),
    "options": ("factlint check --f", ["--fail-on", "--force-exclude", "--fix"]),
    "a rule": ("factlint check --select un", [name for name in RULES if name.startswith("un")]),
    "one more rule": ("factlint check --ignore altered-number,ov", ["altered-number,overstated-efficacy"]),
    "a rule to explain": ("factlint rules con", ["contradicted-claim"]),
    "a format": ("factlint check --output-format j", ["json", "jsonl", "junit"]),
    "a report": ("factlint check --report sa", ["sarif=factlint.sarif"]),
    "a severity": ("factlint check --fail-on ", ["error", "warning", "never"]),
    "a built-in sheet": (f"factlint check --sheet {BUILTIN[0][:2]}", [BUILTIN[0]]),
    "a built-in sheet to show": (f"factlint claims show {BUILTIN[0][:2]}", [BUILTIN[0]]),
    "a shell": ("factlint completion z", ["zsh"]),
}
# Its answer to fish has commas between type and value.
NOT_OFFERED = {("fish", "one more rule")}
FILES = {
    "an article": "factlint check art",
    "an article to read": "factlint parse art",
    "a sheet": "factlint check --sheet art",
    "a configuration": "factlint check --config art",
    "a baseline": "factlint check --baseline art",
}

BASH = """
eval "$(factlint completion bash)"
complete -p factlint >&2
words=($2); [[ "$2" == *" " ]] && words+=("")
COMP_WORDS=("${words[@]}") COMP_CWORD=$(( ${#words[@]} - 1 ))
compopt() { [[ "$1 $2" == "-o default" ]] && echo "<files>"; }
_factlint_completion factlint
printf '%s\\n' "${COMPREPLY[@]}"
"""
# What zsh's completion would show is caught where it is handed over.
ZSH = """
autoload -U compinit && compinit -u -D
eval "$(factlint completion zsh)"
(( $+_comps[factlint] )) || exit 7
_describe() { local list=$argv[-2]; [[ $argv[1] == -V ]] || list=$argv[2]; print -l -- ${${(P)list}%%:*} }
compadd() { print -l -- ${@[(I)-a]:+${(P)@[-1]}} }
_path_files() { print "<files>" }
words=(${(z)2}); [[ $2 == *" " ]] && words+=("")
CURRENT=$#words
_factlint_completion
"""
FISH = """
factlint completion fish | source
complete -C "$argv[2]"
"""
SCRIPTS = {"bash": BASH, "zsh": ZSH, "fish": FISH}


def offered(shell: str, typed: str, folder: Path) -> list[str]:
    """What the shell offers for the last word, in its order."""
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not on this machine")
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "PYTHONPATH": str(ROOT),
    }
    flags = {"bash": ["--norc", "--noprofile"], "zsh": ["-f"], "fish": ["--no-config"]}[shell]
    dashes = [] if shell == "fish" else ["--"]
    result = subprocess.run(
        [shell, *flags, "-c", SCRIPTS[shell], *dashes, "_", typed],
        check=False,
        capture_output=True,
        text=True,
        cwd=folder,
        env=environment,
    )
    assert result.returncode == 0, result.stderr
    # fish sets what it says of a value behind a tab.
    return [line.partition("\t")[0] for line in result.stdout.splitlines() if line]


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("name", CASES)
def test_a_value_is_completed(name: str, shell: str, tmp_path: Path) -> None:
    typed, expected = CASES[name]
    found = [line for line in offered(shell, typed, tmp_path) if line != "<files>"]
    assert sorted(found) == ([] if (shell, name) in NOT_OFFERED else sorted(expected))


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize("name", FILES)
def test_a_file_is_completed(name: str, shell: str, tmp_path: Path) -> None:
    (tmp_path / "article.md").touch()
    expected = ["article.md"] if shell == "fish" else ["<files>"]
    assert offered(shell, FILES[name], tmp_path) == expected


@pytest.mark.parametrize("shell", SHELLS)
def test_the_script_is_printed(shell: str, run: Run) -> None:
    outcome = run("completion", shell)
    assert outcome.code == 0
    assert f"_FACTLINT_COMPLETE={shell}_complete" in outcome.out


def test_an_unknown_shell_names_those_there_are(run: Run) -> None:
    outcome = run("completion", "tcsh")
    assert (outcome.code, outcome.out) == (2, "")
    assert "'tcsh' is not one of 'bash', 'zsh', 'fish'" in outcome.err


def test_every_format_can_be_reported(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.md").write_text("# Vitamins\n", encoding="utf-8")
    for name in FORMATS:
        assert run("check", "a.md", "--report", f"{name}=factlint.{name}").code == 0
        assert Path(f"factlint.{name}").exists()
