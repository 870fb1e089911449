"""Compares pyConText's list of cues with ours, entry by entry.

The list (Chapman et al., Apache-2.0) was written for radiology reports and is not part of this project: it is read from
the file named, by default `../shared/data/context_cues.tsv` beside the repository. Each entry is put into a plain
sentence about the sheet's subject, the sentence is read as any other, and what becomes of the word marked in it is held
against the entry's type. `context_cues.yaml` has the sentences, what each type is to us, and a reason for every
difference. Prints a table; exits 1 when an entry has no reason or a reason no entry, 2 when there is nothing to read.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from lint.claims import load
from lint.config.builtin import builtin, builtin_names
from lint.lexicon import load as load_lexicon
from lint.model.assertion import Stance
from lint.nlp import Reader
from lint.nlp.sentence.vocabulary import Mark
from lint.text import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

HERE = Path(__file__).resolve().parent
LIST = HERE.parent.parent / "shared" / "data" / "context_cues.tsv"
NOTES = HERE / "context_cues.yaml"

_OPEN, _CLOSE = "⟦", "⟧"
_SIDES = {"forward": ("forward",), "backward": ("backward",), "backwards": ("backward",), "terminate": ("terminate",)}
_BOTH = ("forward", "backward")
_COLUMNS = frozenset({"Lex", "Type", "Regex", "Direction"})
_MOST_FORMS = 200
_FAMILIES = {"polarity", "stance", "evidence"}  # the files of the lexicon whose groups are shown


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the list: its phrase, type and direction, and every form that the phrase and its pattern spell out."""

    line: int
    phrase: str
    type: str
    direction: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """An entry beside what we make of it: the effect on each side, our groups that mark it, and whether that agrees."""

    entry: Entry
    effects: dict[str, tuple[str, ...]]
    groups: tuple[str, ...]
    same: bool

    @property
    def idle(self) -> bool:
        """Whether we do nothing with it."""
        return all(found == ("none",) for found in self.effects.values())

    @property
    def ours(self) -> str:
        """The effects in words; of a cue that works both ways, on what follows it and on what precedes it."""
        sides = ["/".join(found) for found in self.effects.values()]
        marked = f" ({', '.join(self.groups)})" if self.groups else ""
        return " | ".join(sides) + marked


def sides(entry: Entry) -> tuple[str, ...]:
    """The sides an entry is tried on; the first is that of what follows it."""
    return _SIDES.get(entry.direction, _BOTH)


class Notes:
    """What `context_cues.yaml` says."""

    def __init__(self, path: Path = NOTES) -> None:
        data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
        self.means: dict[str, list[str]] = data["means"]
        self._carriers: dict[str, str] = data["carriers"]
        self._own = {str(entry): item["carrier"] for item in data["own_carriers"] for entry in item["entries"]}
        self.classes: dict[str, str] = data["classes"]
        self.reasons: dict[str, tuple[str, str]] = {}
        for item in data["reasons"]:
            if item["class"] not in self.classes:
                message = f'{path.name}: the class "{item["class"]}" is not explained'
                raise ValueError(message)
            for entry in item["entries"]:
                if str(entry) in self.reasons:
                    message = f'{path.name}: "{entry}" has two reasons'
                    raise ValueError(message)
                self.reasons[str(entry)] = (item["class"], item["reason"])

    def carrier(self, entry: Entry, side: str) -> str:
        """The sentence an entry is put into: one of its own, or the one of its side.

        Of an entry that works on both sides, an own sentence that names none is for the first.
        """
        named = self._own.get(f"{entry.phrase} ({side})")
        own = self._own.get(entry.phrase) if side == sides(entry)[0] else None
        return named or own or self._carriers[side]


class Probe:
    """Reads sentences and tells what became of one word."""

    def __init__(self) -> None:
        lexicon = load_lexicon()
        sheet = load(builtin(builtin_names()[0]), classes=lexicon.classes)
        self._reader = Reader(sheet, lexicon)
        self._cues = {key for key, group in lexicon.groups.items() if group.family in _FAMILIES}
        self._names = {
            "subject": sheet.concepts[sheet.subject].terms[0],
            "condition": sheet.concepts[sheet.condition].terms[0],
        }

    def read(self, carrier: str, cue: str) -> tuple[str, set[str]]:
        """The effect of a cue on the word marked in its carrier, and our groups that mark words of the cue."""
        before, after = (part.format(**self._names) for part in carrier.split("{cue}"))
        marked = before + cue + after
        word = marked.index(_OPEN)
        text = marked.replace(_OPEN, "").replace(_CLOSE, "")
        first = len(before) - (word < len(before)) * 2
        scenes, _, _ = self._reader.scenes(read("carrier.md", text))
        for scene in scenes:
            view = scene.view
            if word in view.starts:
                low, high = _between(view, first, first + len(cue))
                groups = {mark.group for mark in view.marks if mark.start < high and mark.end > low}
                return effect(scene, view.starts.index(word)), groups & self._cues
        message = f"the marked word is lost in: {text}"
        raise ValueError(message)


def _between(view: View, first: int, last: int) -> tuple[int, int]:
    """The words that stand between two offsets."""
    words = [
        index
        for index, (low, high) in enumerate(zip(view.starts, view.ends, strict=True))
        if low < last and high > first
    ]
    return (words[0], words[-1] + 1) if words else (0, 0)


def effect(scene: Scene, position: int) -> str:
    """What the cues of a sentence do to one of its words, the strongest effect only."""
    view = scene.view
    stance, _ = scene.stance_at(position)
    if stance is Stance.REFUTED:
        return "refuted"
    if view.denied(Mark(position, position + 1, "probe")):
        return "denied"
    if stance is not Stance.ASSERTED:
        return stance.value
    clause = view.clause_at(position)
    if any(clause.start <= cue.start < position for cue in view.find("negation-partial")):
        return "weakened"
    return "hedged" if scene.hedges(position) else "none"


def entries(path: Path) -> list[Entry]:
    """The entries of a list in pyConText's form: tab-separated, with a line of column names.

    Raises `ValueError` for a file of another form.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    if not rows or not _COLUMNS.issubset(rows[0]):
        message = f"{path}: not pyConText's list: it has the columns {', '.join(sorted(_COLUMNS))}"
        raise ValueError(message)
    found = []
    for number, row in enumerate(rows, start=2):
        phrase = " ".join((row["Lex"] or "").split())
        found.append(Entry(number, phrase, row["Type"], row["Direction"], forms(phrase, row["Regex"] or "")))
    return found


def forms(phrase: str, pattern: str) -> tuple[str, ...]:
    """The phrase, and what its pattern spells out where that is a list of words and no more."""
    spelled = spell(phrase) if "(" in phrase else [phrase]
    with suppress(ValueError):  # "suggest[a-z]+" spells out nothing: the phrase stands for it
        spelled += spell(pattern) if pattern else []
    return tuple(dict.fromkeys(" ".join(form.split()) for form in spelled if form.strip()))[:_MOST_FORMS]


def spell(pattern: str) -> list[str]:
    """All strings that a regular expression of literals, groups, alternatives, `?`, spaces and boundaries matches."""
    found, end = _choices(pattern, 0)
    if end < len(pattern):
        message = f"more closed than opened in {pattern}"
        raise ValueError(message)
    return found


def _choices(pattern: str, at: int) -> tuple[list[str], int]:
    """The strings of the alternatives from a place on, up to the bracket that closes them."""
    done: list[str] = []
    here = [""]
    while at < len(pattern) and pattern[at] != ")":
        if pattern[at] == "|":
            done, here, at = done + here, [""], at + 1
            continue
        if pattern[at] == "(":
            part, at = _choices(pattern, at + 1)
            at += 1
        elif pattern[at] == "\\":
            part, at = [{"s": " ", "b": "", ".": "."}[_known(pattern[at + 1], "sb.")]], at + 2
        else:
            part, at = [_known(pattern[at], "", but="[]{}*+?.^$")], at + 1
        if pattern[at : at + 1] == "?":
            part, at = [*part, ""], at + 1
        here = [left + right for left in here for right in part]
    return done + here, at


def _known(sign: str, only: str, but: str = "") -> str:
    if sign in but or (only and sign not in only):
        message = f"{sign} does not spell out"
        raise ValueError(message)
    return sign


def compare(listed: Sequence[Entry], notes: Notes) -> Iterator[Compared]:
    """Each entry beside what we make of it; it agrees when every form does on every side it works on."""
    probe = Probe()
    for entry in listed:
        effects: dict[str, tuple[str, ...]] = {}
        groups: set[str] = set()
        for side in sides(entry):
            results = [probe.read(notes.carrier(entry, side), form) for form in entry.forms]
            effects[side] = tuple(dict.fromkeys(found for found, _ in results))
            groups.update(*(marked for _, marked in results))
        wanted = set(notes.means.get(entry.type, ()))  # a type we do not know agrees with nothing
        same = all(wanted.issuperset(found) for found in effects.values())
        yield Compared(entry, effects, tuple(sorted(groups)), same)


def report(compared: Sequence[Compared], notes: Notes) -> tuple[list[str], int]:
    """The lines to print, and the exit code."""
    lines = [f"{'line':>4}  {'entry':<34} {'theirs':<41} {'ours':<48} {'':<10} reason", ""]
    counts: Counter[str] = Counter()
    bare = []
    for item in compared:
        entry = item.entry
        kind, reason = ("same", "") if item.same else notes.reasons.get(entry.phrase, ("", ""))
        if not kind:
            bare.append(entry.phrase)
        counts[kind or "no reason"] += 1
        theirs = f"{entry.type.lower().replace('_', ' ')}, {entry.direction}"
        lines.append(
            f"{entry.line:>4}  {entry.phrase:<34} {theirs:<41} {item.ours:<48} {kind or '???':<10} {reason}".rstrip()
        )
    differing = {item.entry.phrase for item in compared if not item.same}
    listed = {item.entry.phrase for item in compared}
    spent = sorted((notes.reasons.keys() & listed) - differing)
    lines.append("")
    lines += [f"no reason: {phrase}" for phrase in bare]
    lines += [f"a reason that nothing needs any more: {phrase}" for phrase in spent]
    idle = sum(item.same and item.idle for item in compared)
    lines.append(f"{len(compared)} entries: {counts['same']} same, {len(compared) - counts['same']} different")
    lines.append(f"{idle:>5} of the same change nothing that is said, in theirs as in ours")
    lines += [f"{counts[kind]:>5} {kind}: {about}" for kind, about in notes.classes.items() if counts[kind]]
    lines.append(f"{len(bare):>5} without a reason")
    return lines, 1 if bare or spent else 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare and print."""
    parser = argparse.ArgumentParser(description="Compare pyConText's list of cues with ours, entry by entry.")
    parser.add_argument("file", nargs="?", type=Path, default=LIST, help="the list as tab-separated values")
    path: Path = parser.parse_args(arguments).file
    if not path.is_file():
        print(f"{path}: no such file; name pyConText's list of cues (tab-separated)", file=sys.stderr)
        return 2
    notes = Notes()
    try:
        listed = entries(path)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    lines, code = report(list(compare(listed, notes)), notes)
    print("\n".join(lines))
    return code


if __name__ == "__main__":
    sys.exit(main())
