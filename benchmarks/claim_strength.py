"""Measures claim strength against sentences that people labelled.

None of the sets is part of this project, and nothing was trained on them. DATA is a folder that holds some of these, by
default `../shared/data` beside the repository, or a file of the first form under another name:

- `claim_strength_pubmed.csv`: conclusions of abstracts, `sentence,label`, 0-3 (Yu et al., 2019);
- `exaggeration_pairs_train.jsonl`: press release and abstract of one study, each with its strength, and which says more
  (Wright and Augenstein, 2021);
- `sentence_certainty.jsonl`: findings with a certainty from 1 to 6 (Pei and Jurgens, 2021).

Each sentence is read as `factlint parse --lines` reads it. Exits 2 when there is nothing to read or it has another
form.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from pathlib import Path
from statistics import mean
from typing import TYPE_CHECKING, Any

from lint.config.builtin import builtin_names
from lint.engine import parsing
from lint.engine.subject import subjects
from lint.model.assertion import Strength

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

DATA = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
LABELLED = "claim_strength_pubmed.csv"
PAIRS = "exaggeration_pairs_train.jsonl"
CERTAINTY = "sentence_certainty.jsonl"

_NAMES = {
    Strength.NONE: "0 none",
    Strength.CORRELATION: "1 correlation",
    Strength.CONDITIONAL: "2 conditional",
    Strength.CAUSAL: "3 causal",
}
_SIDES = ("press_release", "abstract")
_ORDER = ("downplays", "same", "exaggerates")


def strengths(texts: Sequence[str]) -> list[Strength]:
    """The strength of each text, as `factlint parse --lines` gives it."""
    (subject,), _ = subjects(builtin_names()[:1])
    lines = "\n".join(" ".join(text.split()) for text in texts)
    return [item.strength for item in parsing.lines("data", f"{lines}\n", subject)]


def scores(
    labels: Sequence[object], given: Sequence[object], order: Sequence[object]
) -> list[tuple[float, float, float]]:
    """Precision, recall and F1 of each label, in order; 0 where there is nothing to divide by."""
    pairs = Counter(zip(labels, given, strict=True))
    truly, said = Counter(labels), Counter(given)
    found = []
    for label in order:
        right = pairs[label, label]
        precision = right / said[label] if said[label] else 0.0
        recall = right / truly[label] if truly[label] else 0.0
        found.append((precision, recall, 2 * right / (said[label] + truly[label]) if right else 0.0))
    return found


def macro_f1(labels: Sequence[object], given: Sequence[object], order: Sequence[object]) -> float:
    """The mean F1 of the labels."""
    return mean(f1 for _, _, f1 in scores(labels, given, order))


def labelled(path: Path) -> Iterator[str]:
    """The lines on a file of sentences with their strengths."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if not rows or not {"sentence", "label"}.issubset(rows[0]):
        message = "it has no rows with the columns sentence and label"
        raise ValueError(message)
    labels = [Strength(int(row["label"])) for row in rows]
    given = strengths([row["sentence"] for row in rows])
    right = sum(label is said for label, said in zip(labels, given, strict=True))
    pairs = Counter(zip(labels, given, strict=True))
    yield f"{path.name}: {len(rows)} sentences"
    yield f"  macro F1 {macro_f1(labels, given, list(Strength)):.3f}, accuracy {right / len(rows):.3f}"
    yield ""
    yield f"  {'labelled':<14} {'number':>6} {'precision':>9} {'recall':>6} {'F1':>5}   read as 0    1    2    3"
    for label, (precision, recall, f1) in zip(Strength, scores(labels, given, list(Strength)), strict=True):
        cells = "".join(f"{pairs[label, said]:>5}" for said in Strength)
        yield f"  {_NAMES[label]:<14} {labels.count(label):>6} {precision:>9.3f} {recall:>6.3f} {f1:>5.3f}      {cells}"


def exaggeration(path: Path) -> Iterator[str]:
    """The lines on a file of pairs of press release and abstract."""
    kept = [f"{side}_{what}" for side in _SIDES for what in ("conclusion", "strength")]
    rows = _records(path, "exaggeration_label", *kept)
    sides = {}
    yield f"{path.name}: {len(rows)} pairs of press release and abstract"
    for side in _SIDES:
        sides[side] = strengths([row[f"{side}_conclusion"] for row in rows])
        labels = [Strength(row[f"{side}_strength"]) for row in rows]
        f1 = macro_f1(labels, sides[side], list(Strength))
        yield f"  {side.replace('_', ' ') + 's':<15} macro F1 of strength {f1:.3f}"
    stated = [_ORDER[(press > study) - (press < study) + 1] for press, study in zip(*sides.values(), strict=True)]
    f1 = macro_f1([row["exaggeration_label"] for row in rows], stated, _ORDER)
    yield f"  {'which says more':<15} macro F1 {f1:.3f}"


def certainty(path: Path) -> Iterator[str]:
    """The lines on a file of findings with their certainty: its mean for each strength we read."""
    rows = _records(path, "finding", "sentence-level-certainty")
    given = strengths([row["finding"] for row in rows])
    yield f"{path.name}: {len(rows)} findings; mean certainty (1-6) of those read as"
    for strength in Strength:
        marks = [row["sentence-level-certainty"] for row, said in zip(rows, given, strict=True) if said is strength]
        if marks:
            yield f"  {_NAMES[strength]:<14} {mean(marks):.2f}  ({len(marks)})"


def _records(path: Path, *keys: str) -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    if not rows:
        message = "it is empty"
        raise ValueError(message)
    for number, row in enumerate(rows, start=1):
        if not row.keys() >= set(keys):
            message = f"line {number} lacks {', '.join(sorted(set(keys) - row.keys()))}"
            raise ValueError(message)
    return rows


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Measure claim strength against sentences that people labelled.")
    parser.add_argument("data", nargs="?", type=Path, default=DATA, help="a folder of labelled sets, or one CSV file")
    data: Path = parser.parse_args(arguments).data
    known = {LABELLED: labelled, PAIRS: exaggeration, CERTAINTY: certainty}
    found = [(data / name, measure) for name, measure in known.items() if (data / name).is_file()]
    if data.is_file():
        found = [(data, labelled)]
    if not found:
        print(f"{data}: nothing to measure against; name a folder with {', '.join(known)}", file=sys.stderr)
        return 2
    for number, (path, measure) in enumerate(found):
        try:
            lines = list(measure(path))
        except ValueError as error:
            print(f"{path}: not of the form it should have: {error}", file=sys.stderr)
            return 2
        print("\n".join([""] * (number > 0) + lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
