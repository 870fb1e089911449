"""Study frames: what belongs to one study, gathered over sentences, table rows and footnotes.

Each slot becomes an assertion of kind STUDY with `aspects["frame"]` (one number a study as the article tells it) and
`aspects["slot"]`: year, participants, design, population, dose, condition, data_from, data_to, data_span, duration,
result.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.model.document import BlockKind
from lint.nlp.knowledge.outcome_names import in_short
from lint.nlp.study.frame import Frame, of_others, own_year, starts_new, taken_up
from lint.nlp.study.slots import may_name_study, names_year, slots
from lint.nlp.study.studied import of_another
from lint.quantity import convert, family

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.study.slot import Slot

_TWO = words("frames", "two")
_ROWS = words("frames", "rows")
_NOTED = frozenset({"participants", "population", "dose", "duration", "data_span", "result", "share", "centers"})
_ASKING = words("frames", "asking")
_IN_FACT = words("frames", "in_fact")
_SAID_TO_BE = frozenset(tuple(pair.split()) for pair in words("frames", "said_to_be"))
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
            if scene.view.block is not group[0].view.block and scene.view.block.footnote is not None and current.slots:
                current.slots += [slot for slot in found if slot.name in _NOTED]
                continue
            together = _years_together(found)
            if together:
                found = [slot for slot in found if slot.name != "year"]
            if together or of_others(current, found):
                done.append(current)
                current = Frame()
            for slot in found:
                if starts_new(current, slot):
                    done.append(current)
                    current = taken_up(done, slot) or Frame(own_year(current, slot))
                    if shared is not None and slot.name == "other":
                        current.slots.append(shared)
                if slot.name == "year" and _several(slot) and sum(one.name == "year" for one in found) == 1:
                    shared = slot
                current.slots = [told for told in current.slots if not _put_right(told, slot)]
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


def _put_right(told: Slot, slot: Slot) -> bool:
    """“It was said to go back to 2009. That was in fact 2003.”: what was only said, and is now told otherwise."""
    if told.name != slot.name or told.scene.following is not slot.scene.view or told.value == slot.value:
        return False
    if _IN_FACT.isdisjoint(slot.scene.view.bag):
        return False
    return any(pair in _SAID_TO_BE for pair in pairwise(told.scene.view.norms[: told.start]))


def _affirmed(scenes: Sequence[Scene]) -> dict[int, Scene]:
    """The scenes of the answers that affirm a question, by the question's sentence."""
    return {scene.question.index: scene for scene in scenes if scene.answer == "yes" and scene.question is not None}


def _groups(scenes: Sequence[Scene]) -> Iterator[list[Scene]]:
    """Scenes that may tell of one study: a block, or all cells of a table row."""
    group: list[Scene] = []
    key: object = None
    affirmed = _affirmed(scenes)
    attached = _attached(scenes)
    for told in _with_notes(scenes, attached):
        answer = affirmed.get(told.view.index)
        scene = told if answer is None else answer.answered(told, denied=False)  # "It had 800 people?" - "It did."
        block = scene.view.block
        new: object = key if block.footnote in attached else block.index
        if block.cell is not None:
            new = ("row", block.cell.table, None if _on_one_study(scene) else block.cell.row)
        elif block.kind is BlockKind.DEFINITION and block.lead_in is not None:
            new = block.lead_in  # a definition goes with its term
        if new != key and group:
            yield group
            group = []
        key = new
        group.append(scene)
    if group:
        yield group


def _attached(scenes: Sequence[Scene]) -> set[str | None]:
    """The footnotes that go on about the study of the sentence they hang on: one with a year tells its own."""
    pointed: set[str | None] = {label for scene in scenes for _, label in scene.view.block.notes}
    return pointed - {scene.view.block.footnote for scene in scenes if names_year(scene.view)}


def _with_notes(scenes: Sequence[Scene], attached: set[str | None]) -> Iterator[Scene]:
    """The scenes, each such footnote right behind the sentence that it hangs on."""
    notes: dict[str | None, list[Scene]] = {}
    for scene in scenes:
        if scene.view.block.footnote in attached:
            notes.setdefault(scene.view.block.footnote, []).append(scene)
    for scene in scenes:
        block, view = scene.view.block, scene.view
        if block.footnote in attached:
            continue
        yield scene
        for at, label in block.notes:
            if view.offset < at <= view.offset + len(view.text) + 1:
                yield from notes.pop(label, ())


def _years_together(found: list[Slot]) -> bool:
    """“Two studies, from 2016 and 2017, …”: the years of two studies, of which nobody says which is whose."""
    years = [slot for slot in found if slot.name == "year"]
    return len(years) > 1 and years[1].start - years[0].end <= 1 and _several(years[0])


def _several(year: Slot) -> bool:
    """“Two studies appeared in 2016.”: a year that several share."""
    view = year.scene.view
    return any(view.norms[mark.end - 1].endswith("s") for mark in view.find("study-nouns")) and not _TWO.isdisjoint(
        view.bag
    )


def _on_one_study(scene: Scene) -> bool:
    """“Who | 80 people”, "Found | less of it" below "Quality of life (2010)": a table without headers on one study."""
    return scene.column is None and scene.heading is not None and _names_one(scene, scene.heading)


def _names_one(scene: Scene, place: View) -> bool:
    """Whether a short heading names a study by its year."""
    short = len(place.norms) <= _HEADING and not place.question
    return short and may_name_study(place, scene.knowledge) and names_year(place)


def _above(scene: Scene, headed: set[int]) -> Scene | None:
    """The heading, the lead-in or the term right above a block where it names a study: "2016", "The 2010 study"."""
    place = scene.lead or scene.heading
    if place is None or place.block.index in headed or scene.view.block.kind is BlockKind.HEADING:
        return None
    headed.add(place.block.index)
    return scene.but(view=place) if _names_one(scene, place) else None


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


def _heads_row(scene: Scene) -> bool:
    """Whether a cell names its row, whose other cells tell what it is about: no question is asked there."""
    block = scene.view.block
    return block.cell is not None and not block.cell.header and scene.column is not None and not scene.view.question


def _before_the_question(slot: Slot) -> bool:
    """“They went through data from 2009 to 2015, and asked, do people need less?”: told before what was asked."""
    view = slot.scene.view
    return view.question and any(
        view.norms[at] in _ASKING and view.norms[at + 1] in {",", ":"} for at in range(slot.end, len(view.norms) - 1)
    )


def _assertions(frame: Frame, number: int) -> Iterator[Assertion]:
    for slot in frame.slots:
        if slot.name in {"opener", "mention", "other"}:
            continue
        made = slot.scene.assertion(
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
            stance=Stance.ASSERTED if _heads_row(slot.scene) or _before_the_question(slot) else None,
        )
        yield made.having(in_short=" ".join(_in_short(slot)) or None, against=_against(slot))


def _against(slot: Slot) -> str | None:
    """The only other share of its sentence, "1.6% of those on X and 4.3% on placebo": what one fell from."""
    shares = [one for one in slot.scene.view.amounts if family(one.quantity.unit) == "share"]
    others = [one.quantity for one in shares if one.start >= slot.end or one.end <= slot.start]
    told = convert(others[0], "fraction", None) if slot.name == "share" and len(shares) == 2 and others else None
    return str(told.high) if told is not None and told.high else None


def _in_short(slot: Slot) -> tuple[str, ...]:
    """The outcomes of the sheet that a result may be told of in fewer words."""
    group = slot.value.partition("=")[0]
    found = slot.scene.view.within(slot.start, slot.end, group) if slot.name == "result" and group else []
    return in_short(slot.scene.knowledge, slot.scene.view, found[0]) if found else ()
