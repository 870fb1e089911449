"""Cold starts: what one small article costs, against the imports it cannot do without.

Prints a table of the best of several runs, in milliseconds, and the ratios that the design asks for. Run it with
`make bench`; times belong to the machine they were taken on.
"""

from __future__ import annotations

import compileall
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import lint

RUNS = 7

ON_SUBJECT = "# LDN and MS\n\nLow-dose naltrexone (LDN) is an off-label treatment for multiple sclerosis (MS).\n"
OFF_SUBJECT = "# Vitamin D and bones\n\nSunlight helps the body to make vitamin D. Ask your doctor how much you need.\n"


def start(arguments: tuple[str, ...]) -> float:
    """The wall time of a fresh interpreter with these arguments, in milliseconds."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=False, capture_output=True)
    return (time.perf_counter() - begin) * 1000


def best(commands: dict[str, tuple[str, ...]]) -> dict[str, float]:
    """The shortest time of each command; they take turns, so that a busy moment of the machine hits all of them."""
    rounds = [{name: start(arguments) for name, arguments in commands.items()} for _ in range(RUNS)]
    return {name: min(times[name] for times in rounds) for name in commands}


def main() -> None:
    """Measure and print."""
    # As an installed package is: a checkout may never have been compiled.
    compileall.compile_dir(Path(lint.__file__).parent, quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        on_subject, off_subject = Path(folder, "on.md"), Path(folder, "off.md")
        on_subject.write_text(ON_SUBJECT, encoding="utf-8")
        off_subject.write_text(OFF_SUBJECT, encoding="utf-8")
        rows = best(
            {
                "python -c pass": ("-c", "pass"),
                "import yaml": ("-c", "import yaml"),
                "import yaml, markdown_it": ("-c", "import yaml, markdown_it"),
                "import spacy; spacy.blank('en')": ("-c", "import spacy; spacy.blank('en')"),
                "factlint --version": ("-m", "lint", "--version"),
                "factlint --help": ("-m", "lint", "--help"),
                "factlint check, subject not named": ("-m", "lint", "check", str(off_subject)),
                "factlint check, about the subject": ("-m", "lint", "check", str(on_subject)),
            }
        )
    print(f"{'cold start, best of ' + str(RUNS):<36} {'ms':>6}")
    for name, milliseconds in rows.items():
        print(f"{name:<36} {milliseconds:6.0f}")
    print()
    for name, base, bound in (
        ("factlint --version", "import yaml", 3.0),
        ("factlint --help", "import yaml", 3.0),
        ("factlint check, subject not named", "import yaml, markdown_it", 3.0),
        ("factlint check, about the subject", "import spacy; spacy.blank('en')", 1.6),
    ):
        ratio = rows[name] / rows[base]
        print(f"{name} = {ratio:.2f} × {base} (at most {bound}: {'kept' if ratio <= bound else 'BROKEN'})")


if __name__ == "__main__":
    main()
