"""Study frames: what belongs to one study, gathered over sentences, table rows and footnotes.

Each slot becomes an assertion of kind STUDY with `aspects["frame"]` (one number a study as the article tells it) and
`aspects["slot"]`: year, participants, design, population, dose, data_from, data_to, data_span, duration, result.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.model.document import BlockKind
from lint.nlp.frame import Frame
from lint.nlp.slots import may_name_study, names_year, slots
from lint.nlp.studied import of_another, of_several, taken_otherwise

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.scene import Scene
    from lint.nlp.slots import Slot

_TWO = words("frames", "two")
_ROWS = words("frames", "rows")
_JOINED = 4  # words from "and" to the name of one more study
_ONE = 6  # words from "one" to the name of the study that it is
_CALLED = frozenset({"called", "named", "dubbed", "christened"})
_HEADING = 8  # words of a heading that names a study


def frames(scenes: Sequence[Scene]) -> Iterator[Assertion]:
    """The study slots of a document."""
    number = 0
    year: int | None = None
    named: dict[str, list[Slot]] = {}  # the studies in the rows of a table, by the letter or number of the row
    headed: set[int] = set()  # headings whose first text below has been read
    for group in _groups(scenes):
        above = _above(group[0], headed)
        if above is None and not any(
            may_name_study(scene.view, scene.knowledge) or _row_named(scene, named) for scene in group
        ):
            continue
        shared: Slot | None = None  # the year of two studies that are then told one by one
        current = Frame(slots(above, year) if above is not None else [])
        done: list[Frame] = []
        for scene in group:
            if of_another(scene):
                continue
            row = _row_named(scene, named)
            if row and not current.slots:
                current = Frame(list(row))
            found = slots(scene, year)
            if _of_others(current, found):
                done.append(current)
                current = Frame()
            for slot in found:
                if _starts_new(current, slot):
                    done.append(current)
                    current = Frame(_own_year(current, slot))
                    if shared is not None and slot.name == "other":
                        current.slots.append(shared)
                if slot.name == "year" and _several(slot):
                    shared = slot
                current.slots.append(slot)
                if slot.name == "year":
                    year = int(slot.value)
        done.append(current)
        label = _row_label(group[0])
        if label is not None and current.slots:
            named[label] = current.slots
        for frame in done:
            if frame.study and frame.ours:
                number += 1
                yield from _assertions(frame, number)


def _affirmed(scenes: Sequence[Scene]) -> dict[int, Scene]:
    """The scenes of the answers that affirm a question, by the question's sentence."""
    return {scene.question.index: scene for scene in scenes if scene.answer == "yes" and scene.question is not None}


def _groups(scenes: Sequence[Scene]) -> Iterator[list[Scene]]:
    """Scenes that may tell of one study: a block, or all cells of a table row."""
    group: list[Scene] = []
    key: object = None
    affirmed = _affirmed(scenes)
    for told in scenes:
        answer = affirmed.get(told.view.index)
        scene = told if answer is None else answer.answered(told, denied=False)  # "It had 800 people?" - "It did."
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


def _several(year: Slot) -> bool:
    """“Two studies appeared in 2016.”: a year that several share."""
    view = year.scene.view
    return any(view.norms[mark.end - 1].endswith("s") for mark in view.find("study-nouns")) and not _TWO.isdisjoint(
        view.bag
    )


def _above(scene: Scene, headed: set[int]) -> Scene | None:
    """The heading, the lead-in or the term right above a block where it names a study: "2016", "The 2010 study"."""
    place = scene.lead or scene.heading
    if place is None or place.block.index in headed or scene.view.block.kind is BlockKind.HEADING:
        return None
    headed.add(place.block.index)
    short = len(place.norms) <= _HEADING and not place.question
    return scene.but(view=place) if short and may_name_study(place, scene.knowledge) and names_year(place) else None


def _row_label(scene: Scene) -> str | None:
    """The letter or number that a table row begins with."""
    row = scene.row or scene.view
    if scene.view.block.cell is None or len(row.norms) != 1 or len(row.norms[0]) > 1:
        return None
    return row.norms[0]


def _row_named(scene: Scene, named: dict[str, list[Slot]]) -> list[Slot]:
    """The study of the table row that a later sentence speaks of: "row D", "study 3"."""
    view = scene.view
    if not named or view.block.cell is not None or _ROWS.isdisjoint(view.bag):
        return []
    for index, word in enumerate(view.norms[:-1]):
        if word in _ROWS and view.norms[index + 1] in named:
            return named[view.norms[index + 1]]
    return []


def _starts_new(frame: Frame, slot: Slot) -> bool:
    """Whether a slot belongs to another study than the one being told."""
    if (
        slot.name in {"year", "opener"}
        and frame.slots
        and not frame.anchored
        and frame.slots[-1].scene.view is not slot.scene.view
    ):
        return True  # what came before was about no study
    if slot.name == "name" and taken_otherwise(frame.slots, slot):
        return True
    if slot.name == "year":
        known = frame.get("year")
        if known is not None:
            return known.value != slot.value or slot.scene.view is not known.scene.view
        designs = frame.get("design")
        return designs is not None and designs.scene.view is not slot.scene.view and frame.get("result") is not None
    if slot.name == "design":
        known = frame.get("design")
        told = frame.get("result") is not None or frame.get("participants") is not None
        return known is not None and known.value != slot.value and known.scene.view is not slot.scene.view and told
    if slot.name == "name":
        known = frame.get("name")
        if known is not None:
            return known.value != slot.value
        anew = (frame.anchored and _named_anew(frame, slot)) or _one_of_many(frame, slot)
        return anew or of_several(frame.get("result"), slot)
    if slot.name == "other":
        return frame.anchored
    if slot.name == "opener":
        if all(item.name in {"year", "opener"} for item in frame.slots):
            return False  # "2016. A look at longer use …": its year stands before it
        known = frame.get("design") or frame.get("mention") or frame.get("year")
        if known is None:
            return False
        if known.scene.view is slot.scene.view:
            between = slot.scene.view.norms[known.end : slot.start]
            return (frame.get("result") is not None or _dated_anew(frame, slot)) and len(between) > 4
        return True
    return False


def _of_others(frame: Frame, found: Sequence[Slot]) -> bool:
    """Whether a sentence names a study and other people than those of the one being told."""
    known = frame.get("participants")
    people = next((slot.value for slot in found if slot.name == "participants"), None)
    kinds = {slot.name for slot in found}
    names = "name" in kinds and frame.get("name") is None
    names = names or ({"year", "opener"} <= kinds and frame.get("year") is None)  # "In 2004, researchers followed …"
    if (
        "name" in kinds
        and frame.get("name") is None
        and frame.get("year") is not None
        and frame.get("result") is not None
    ):
        view = found[0].scene.view
        if view.norms[view.body : view.body + 2] == ["in", "the"] and not _CALLED.isdisjoint(view.bag):
            return True  # "In the other trial, called X, …"
    return names and known is not None and people is not None and people != known.value


def _named_anew(frame: Frame, slot: Slot) -> bool:
    """“… a trial in 115 people and X saw none", "Then a French trial …": a name that is one more study's."""
    before = slot.scene.view.norms[max(0, slot.start - _JOINED) : slot.start]
    if frame.slots[-1].scene.view is slot.scene.view:
        return "and" in before and frame.get("participants") is not None
    return before[-1:] in (["a"], ["an"], ["another"])


def _one_of_many(frame: Frame, slot: Slot) -> bool:
    """“Several studies saw it, and one in children, X, saw none”: what came before was seen in others."""
    view = slot.scene.view
    if not frame.slots or frame.slots[-1].scene.view is not view or frame.get("result") is None:
        return False
    return "one" in view.norms[max(0, slot.start - _ONE) : slot.start] and any(
        view.norms[mark.end - 1].endswith("s") for mark in view.find("study-any", "study-trial", "study-nouns")
    )


def _own_year(frame: Frame, slot: Slot) -> list[Slot]:
    """What stands before the word or year that opens another study in its sentence: taken from the study before."""
    if slot.name == "year":
        own: list[Slot] = []
        known = frame.get("year")
        if known is not None and known.scene.view is not slot.scene.view:
            while frame.slots and frame.slots[-1].scene.view is slot.scene.view:  # "One woman in 2014"
                own.insert(0, frame.slots.pop())
        return own
    last = frame.slots[-1]
    near = last.scene.view is slot.scene.view and 0 <= slot.start - last.end < _JOINED
    if slot.name == "name" and last.name == "year" and near:
        return [frame.slots.pop()]  # "and in 2021 X"
    return [frame.slots.pop()] if slot.name == "opener" and _dated_anew(frame, slot) else []


def _dated_anew(frame: Frame, slot: Slot) -> bool:
    """“…; a 2016 study of …”, where the study before has its year already."""
    last = frame.slots[-1]
    right_before = last.scene is slot.scene and last.end == slot.start
    fresh = all(other.scene.view is not slot.scene.view for other in frame.slots[:-1])  # "There's a 2010 study"
    return last.name == "year" and right_before and (fresh or last is not frame.get("year"))


def _heads_row(scene: Scene) -> bool:
    """Whether a cell names its row, whose other cells tell what it is about: no question is asked there."""
    block = scene.view.block
    return block.cell is not None and not block.cell.header and scene.column is not None and not scene.view.question


def _assertions(frame: Frame, number: int) -> Iterator[Assertion]:
    for slot in frame.slots:
        if slot.name in {"opener", "mention", "other"}:
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
            named="yes" if frame.named else "no",
            stance=Stance.ASSERTED if _heads_row(slot.scene) else None,
        )
