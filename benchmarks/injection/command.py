"""The command line of `benchmarks/inject.py`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.injection.kinds import MUTATORS
from benchmarks.injection.measure import Measured, measure
from benchmarks.injection.report import as_json, as_text, falls_short
from lint.cli.progress import Progress
from lint.engine.discover import discover
from lint.engine.sources import read_text
from lint.engine.subject import subjects
from lint.errors import FactlintError, UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.engine.subject import Subject

MOST = 3
FINE, SHORT, WRONG = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print. Returns 0, 1 where a floor is not reached, or 2 where something could not be measured."""
    options = _parser().parse_args(arguments)
    try:
        subject = _subject(options.sheet)
        kinds = _kinds(options.kind)
        results, unread = _measure(options, subject, kinds)
        if options.write:
            _write(results, options.write)
    except FactlintError as problem:
        print(f"inject: {problem}", file=sys.stderr)
        return WRONG
    for line in unread:
        print(f"inject: {line}", file=sys.stderr)
    if options.json:
        print(json.dumps(as_json(subject.id, results, kinds), indent=2, ensure_ascii=False))
    else:
        print("\n".join(as_text(subject.id, results, kinds, show=options.show)))
    short = falls_short(results, kinds, options.floor, options.floor_each)
    for line in short:
        print(f"inject: {line}", file=sys.stderr)
    return WRONG if unread else SHORT if short else FINE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="inject.py",
        description="Make one defect at a time in clean articles and count how many of them factlint finds.",
    )
    parser.add_argument("articles", nargs="+", metavar="ARTICLE", help="clean articles, or folders of them")
    parser.add_argument("--sheet", required=True, help="the claim sheet: a file, or the name of a built-in one")
    parser.add_argument(
        "--kind", action="append", metavar="KIND", help=f"only this kind (repeatable): {', '.join(MUTATORS)}"
    )
    parser.add_argument(
        "--most",
        type=_count,
        default=MOST,
        metavar="N",
        help=f"at most N defects of a kind in an article (default {MOST}; 0: all that can be made)",
    )
    parser.add_argument("--show", action="store_true", help="show every defect, not only those that were missed")
    parser.add_argument("--write", type=Path, metavar="DIR", help="write every article with a defect into a folder")
    parser.add_argument("--json", action="store_true", help="print the result as JSON")
    parser.add_argument(
        "--floor", type=_share, default=0.0, metavar="R", help="exit 1 when the recall over all is below R (0 to 1)"
    )
    parser.add_argument(
        "--floor-each",
        type=_share,
        default=0.0,
        metavar="R",
        help="exit 1 when the recall of a kind is below R, or an untouched article is flagged",
    )
    return parser


def _count(text: str) -> int:
    if not text.isdecimal():
        message = f"{text!r} is no number of defects: write 0 (all), 1, 2, …"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        message = f"{text!r} is no recall: write a number from 0 to 1, such as 0.95"
        raise argparse.ArgumentTypeError(message)
    return share


def _subject(name: str) -> Subject:
    found, broken = subjects([name])
    if broken:
        raise broken[0]
    if not found:
        message = f'no claim sheet: --sheet is "{name}"'
        raise UsageError(message)
    return found[0]


def _kinds(wanted: list[str] | None) -> list[str]:
    for kind in wanted or ():
        if kind not in MUTATORS:
            message = f'"{kind}" is no kind of defect; there are: {", ".join(MUTATORS)}'
            raise UsageError(message)
    return [kind for kind in MUTATORS if not wanted or kind in wanted]


def _measure(options: argparse.Namespace, subject: Subject, kinds: list[str]) -> tuple[list[Measured], list[str]]:
    """Every article measured, and what could not be read."""
    found = discover(options.articles)
    unread = [f"{error.path}: {error.message}" for error in found.errors]
    mutators = {kind: MUTATORS[kind] for kind in kinds}
    results = []
    with Progress() as progress:
        for done, path in enumerate(found.files):
            progress(done, len(found.files))
            try:
                text = read_text(path)
            except FactlintError as error:
                unread.append(f"{path}: {error}")
                continue
            results.append(measure(path, text, subject, mutators, options.most))
        progress(len(found.files), len(found.files))
    if not results:
        message = "\n  ".join(["no article to measure", *unread])
        raise UsageError(message)
    return results, unread


def _write(results: list[Measured], folder: Path) -> None:
    """Every article with a defect as a file of its own, named after the article, the kind and a number."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number, result in enumerate(results, start=1):
            stem, suffix = Path(result.path).stem, Path(result.path).suffix
            for index, one in enumerate(result.tried, start=1):
                name = f"{number:03}-{stem}-{one.mutation.kind}-{index:02}{suffix}"
                (folder / name).write_text(one.mutation.text, encoding="utf-8", newline="")
    except OSError as error:
        message = f"{folder}: cannot write there: {error.strerror}"
        raise UsageError(message) from error
