"""Study frames: the year, size, design, dose, duration and results that belong to one study, gathered over sentences,
table rows and footnotes.

Each slot becomes an assertion of kind STUDY with `aspects["frame"]` (one number a study as the article tells it) and
`aspects["slot"]`: year, participants, design, population, dose, data_from, data_to, data_span, duration, result.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING

from lint.model.assertion import Kind, Stance
from lint.model.document import BlockKind
from lint.nlp.knowledge import OTHER
from lint.nlp.results import results
from lint.quantity import family
from lint.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.model.quantity import Quantity
    from lint.nlp.scene import Scene

_DESIGNS = {
    "study-trial": "trial",
    "study-case": "case-study",
    "study-records": "records",
    "study-prescriptions": "prescriptions",
    "study-survey": "survey",
}
_RANGE_WORDS = words("frames", "range_words")
_NOT_A_STUDY_YEAR = words("frames", "not_a_study_year")
_MONTHS = words("frames", "months")
_INDEFINITE = words("frames", "indefinite")
_SINGLE = words("frames", "single")
_PLURAL = words("frames", "plural")
# "twenty-fourteen"
_SPOKEN = {
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
    "thirteen": 13,
    "fourteen": 14,
    "fifteen": 15,
    "sixteen": 16,
    "seventeen": 17,
    "eighteen": 18,
    "nineteen": 19,
}
_LATER = {"later", "after", "afterwards", "on"}
_EARLIER = {"earlier", "before", "previously"}


@dataclass(slots=True)
class _Slot:
    name: str
    value: str
    scene: Scene
    start: int
    end: int
    quantity: Quantity | None = None


@dataclass(slots=True)
class _Frame:
    slots: list[_Slot] = field(default_factory=list)

    def get(self, name: str) -> _Slot | None:
        return next((slot for slot in self.slots if slot.name == name), None)

    @property
    def anchored(self) -> bool:
        """Whether a study has been named so far."""
        return any(slot.name in {"design", "mention", "year", "participants"} for slot in self.slots)

    @property
    def study(self) -> bool:
        names = {slot.name for slot in self.slots}
        return bool(names & {"design", "mention"} and len(names) > 1) or (
            "year" in names and bool(names & {"participants", "result", "data_from", "dose", "duration", "design"})
        )


def frames(scenes: Sequence[Scene]) -> Iterator[Assertion]:
    """The study slots of a document."""
    number = 0
    year: int | None = None
    for group in _groups(scenes):
        current = _Frame()
        done: list[_Frame] = []
        for scene in group:
            for slot in sorted(_slots(scene, year), key=lambda item: item.start):
                if _starts_new(current, slot):
                    done.append(current)
                    current = _Frame()
                current.slots.append(slot)
                if slot.name == "year":
                    year = int(slot.value)
        done.append(current)
        for frame in done:
            if frame.study:
                number += 1
                yield from _assertions(frame, number)


def _groups(scenes: Sequence[Scene]) -> Iterator[list[Scene]]:
    """Scenes that may tell of one study: a block, or all cells of a table row."""
    group: list[Scene] = []
    key: object = None
    for scene in scenes:
        block = scene.view.block
        new: object = block.index
        if block.cell is not None:
            new = ("row", block.cell.table, block.cell.row)
        elif block.kind is BlockKind.DEFINITION and block.lead_in is not None:
            new = block.lead_in  # a definition goes with its term
        if new != key and group:
            yield group
            group = []
        key = new
        group.append(scene)
    if group:
        yield group


def _starts_new(frame: _Frame, slot: _Slot) -> bool:
    """Whether a slot belongs to another study than the one being told."""
    if (
        slot.name in {"year", "opener"}
        and frame.slots
        and not frame.anchored
        and frame.slots[-1].scene.view is not slot.scene.view
    ):
        return True  # what came before was about no study
    if slot.name == "year":
        known = frame.get("year")
        if known is not None:
            return known.value != slot.value or slot.scene.view is not known.scene.view
        designs = frame.get("design")
        return designs is not None and designs.scene.view is not slot.scene.view and frame.get("result") is not None
    if slot.name == "opener":
        known = frame.get("design") or frame.get("mention") or frame.get("year")
        if known is None:
            return False
        if known.scene.view is slot.scene.view:
            between = slot.scene.view.norms[known.end : slot.start]
            return frame.get("result") is not None and len(between) > 4  # noqa: PLR2004
        return True
    return False


def _slots(scene: Scene, last_year: int | None) -> Iterator[_Slot]:
    """The slots a sentence fills; what is asked, refuted, or named to be corrected ("80, not 800") fills none."""
    if scene.stance is Stance.REFUTED:
        return
    for slot in _candidates(scene, last_year):
        before = scene.view.norms[max(0, slot.start - 2) : slot.start]
        corrected = before[-1:] == ["not"] or before in (["rather", "than"], ["instead", "of"])
        if not corrected and scene.stance_at(slot.start)[0] is not Stance.REFUTED:
            yield slot


def _candidates(scene: Scene, last_year: int | None) -> Iterator[_Slot]:
    view = scene.view
    yield from _years(scene, last_year)
    for group, design in _DESIGNS.items():
        for mark in view.find(group):
            before = set(view.norms[max(0, mark.start - 4) : mark.start])
            plural = view.norms[mark.end - 1].endswith("s") and group in {"study-trial", "study-case"}
            if plural:
                continue
            if before & _INDEFINITE:
                yield _Slot("opener", "", scene, mark.start, mark.end)
            yield _Slot("design", design, scene, mark.start, mark.end)
    for mark in view.find("study-any"):
        if not view.norms[mark.end - 1].endswith("s"):
            if set(view.norms[max(0, mark.start - 4) : mark.start]) & _INDEFINITE:
                yield _Slot("opener", "", scene, mark.start, mark.end)
            yield _Slot("mention", "study", scene, mark.start, mark.end)
    yield from _numbers(scene)
    for index, word in enumerate(view.norms):
        if (
            word in _SINGLE
            and view.norms[index - 1 : index] in (["a"], ["one"], ["single"])
            or word in _SINGLE
            and "one" in view.norms[max(0, index - 2) : index]
        ):
            yield _Slot("population", word, scene, index, index + 1)
        elif word in _PLURAL and view.norms[index + 1 : index + 2] == ["with"]:
            yield _Slot(
                "population", "people" if word not in {"women", "men", "children"} else word, scene, index, index + 1
            )
    for mark in view.find("study-center"):
        before = view.norms[max(0, mark.start - 3) : mark.start]
        if "one" in before or "single" in before:
            yield _Slot("centers", "1", scene, mark.start, mark.end)
    for outcome, effect, start, end in results(scene):
        yield _Slot("result", f"{outcome}={effect}", scene, start, end)


def _years(scene: Scene, last_year: int | None) -> Iterator[_Slot]:
    view = scene.view
    norms = view.norms
    used: set[int] = set()
    for index, word in enumerate(norms):
        if not _year(word) or index in used:
            continue
        if index + 2 < len(norms) and norms[index + 1] in _RANGE_WORDS and _year(norms[index + 2]):
            used.add(index + 2)
            yield _Slot("data_from", word, scene, index, index + 1)
            yield _Slot("data_to", norms[index + 2], scene, index + 2, index + 3)
            continue
        before = set(norms[max(0, index - 3) : index])
        if before & _NOT_A_STUDY_YEAR or before & _MONTHS and not before & {"published", "in"}:
            continue
        yield _Slot("year", word, scene, index, index + 1)
    for index in range(len(norms) - 2):
        spoken = (
            _SPOKEN.get(norms[index + 2] if norms[index + 1] == "-" else norms[index + 1])
            if norms[index] == "twenty"
            else None
        )
        if spoken is not None:
            yield _Slot("year", str(2000 + spoken), scene, index, index + (3 if norms[index + 1] == "-" else 2))
    if last_year is not None:
        for amount in view.amounts:
            if (
                amount.quantity.unit == "year"
                and amount.quantity.low is not None
                and amount.quantity.low == amount.quantity.high
            ):
                after = norms[amount.end : amount.end + 1]
                if (
                    after
                    and (after[0] in _LATER or after[0] in _EARLIER)
                    and amount.end - amount.start <= 4
                    and amount.start <= 3
                ):  # noqa: PLR2004
                    shift = int(amount.quantity.low) * (1 if after[0] in _LATER else -1)
                    yield _Slot("year", str(last_year + shift), scene, amount.start, amount.end + 1)
        for index in range(len(norms) - 2):
            if norms[index] == "a" and norms[index + 1] == "year" and norms[index + 2] in {"later", "earlier"}:
                yield _Slot(
                    "year", str(last_year + (1 if norms[index + 2] == "later" else -1)), scene, index, index + 3
                )


def _year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and word[:2] in {"19", "20"}  # noqa: PLR2004


def _numbers(scene: Scene) -> Iterator[_Slot]:
    view = scene.view
    for amount in view.amounts:
        kind = family(amount.quantity.unit)
        if kind == "people":
            yield _Slot("participants", amount.text, scene, amount.start, amount.end, amount.quantity)
            if amount.quantity.low == amount.quantity.high == Fraction(1):
                yield _Slot(
                    "population",
                    "woman" if "woman" in view.norms[amount.start : amount.end + 1] else "person",
                    scene,
                    amount.start,
                    amount.end,
                )
        elif (
            kind == "mass"
            and scene.owner(amount.start, every=True) == scene.knowledge.subject
            and not any(0 <= cue.start - amount.end <= 1 for cue in view.find("strength-noun"))
        ):
            yield _Slot("dose", amount.text, scene, amount.start, amount.end, amount.quantity)
        elif kind == "time" and amount.quantity.per is None and scene.owner(amount.start) != OTHER:
            around = range(amount.start - 10, amount.end + 11)
            headed = scene.column is not None and scene.column.has("average")
            average = headed or any(mark.start in around for mark in view.find("average", "duration"))
            records = any(
                mark.start in around for mark in view.find("over-period", "study-records", "study-prescriptions")
            )
            after = view.norms[amount.end : amount.end + 1]
            if after and (after[0] in _LATER or after[0] in _EARLIER):
                continue
            if (view.has("average") or headed) and average and not view.has("study-records", "study-prescriptions"):
                yield _Slot("duration", amount.text, scene, amount.start, amount.end, amount.quantity)
            elif records:
                yield _Slot("data_span", amount.text, scene, amount.start, amount.end, amount.quantity)
            elif view.has("duration") and average:
                yield _Slot("duration", amount.text, scene, amount.start, amount.end, amount.quantity)


def _assertions(frame: _Frame, number: int) -> Iterator[Assertion]:
    for slot in frame.slots:
        if slot.name in {"opener", "mention"}:
            continue
        yield slot.scene.assertion(
            Kind.STUDY,
            slot.start,
            slot.end,
            subject=slot.scene.knowledge.subject,
            year=int(slot.value) if slot.name == "year" else None,
            quantity=slot.quantity,
            frame=str(number),
            plain="yes"
            if slot.name == "result"
            and not slot.scene.hedges(slot.start)
            and not slot.scene.view.has("single-patient", "personal")
            else "no",
            slot=slot.name,
            value=slot.value,
        )
