"""Reading a document: words, sentences, scenes, assertions."""

from __future__ import annotations

from itertools import count, islice
from typing import TYPE_CHECKING, TypeVar

from lint.model.assertion import Reading, Stance
from lint.nlp.about import about
from lint.nlp.assembly.apart import apart, unbracketed
from lint.nlp.assembly.choices import questions
from lint.nlp.assembly.corrected import with_corrections
from lint.nlp.assembly.fragments import with_answers
from lint.nlp.assembly.headless import with_rows
from lint.nlp.assembly.keys import with_keys
from lint.nlp.assembly.number_first import with_measured
from lint.nlp.assembly.struck_out import with_struck
from lint.nlp.assembly.ticked import with_lists
from lint.nlp.extract import by_trigger, due, extractors
from lint.nlp.gainsaid import put_right
from lint.nlp.knowledge.knowledge import Knowledge
from lint.nlp.narrowed_behind import narrowed_behind
from lint.nlp.now_over import now_over
from lint.nlp.place.discourse import Discourse
from lint.nlp.place.form_nouns import form_nouns, name_forms
from lint.nlp.place.in_turn import of_another
from lint.nlp.place.lent import lent, named_anew, retorted
from lint.nlp.place.pairs import resolve
from lint.nlp.place.rows import with_cells
from lint.nlp.place.settled import answered_behind
from lint.nlp.put_straight import put_straight
from lint.nlp.sentence.cells import header_amounts, next_to, rated
from lint.nlp.sentence.set_off import set_off
from lint.nlp.sentence.tokens import sentences, tokenize
from lint.nlp.sentence.views import Cut, build, without
from lint.nlp.sentence.vocabulary import Vocabulary
from lint.nlp.study.frames import frames
from lint.nlp.understood import understood
from lint.nlp.voice.conversation import CONTRADICTED
from lint.sheet import measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lint.lexicon import Lexicon
    from lint.model.assertion import Assertion
    from lint.model.document import Document
    from lint.nlp.assembly.choices import Choice
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import Sheet

_Item = TypeVar("_Item")

_BATCH = 200  # sentences
_UNIT = 4  # words of a header that is only a unit
_VERDICT = 3  # words of a cell that only judges, its mark and its stop among them


# What the next words make of what was said, each working on what the one before has left.
_SAID_BEHIND = (put_right, put_straight, now_over, narrowed_behind)


class Reader:
    """Reads documents under one sheet. Building one costs a few dozen milliseconds; reading is pure."""

    def __init__(self, sheet: Sheet, lexicon: Lexicon) -> None:
        self.sheet = sheet
        self._vocabulary = Vocabulary(sheet, lexicon)
        self._knowledge = Knowledge(sheet, lexicon)
        self._forms = form_nouns(sheet)
        self.extractors = extractors(self._knowledge)
        self._by_trigger = by_trigger(self.extractors)
        self._measured = frozenset(measured(figure.quantity) for figure in sheet.figures if figure.binding)

    def read(self, document: Document, *, details: bool = True) -> Reading:
        """All sentences and assertions of a document, and whether it is about the sheet's subject.

        Without `details` the sentences carry no strength, quantities and concepts, which no check asks for.
        """
        scenes, is_about, note = self.scenes(document)
        assertions = self._extract(scenes)
        for mend in _SAID_BEHIND:
            assertions = mend(assertions, scenes)
        assertions.extend(frames(scenes))
        sentences = tuple(understood(scene, self._measured, details=details) for scene in scenes)
        turns = {scene.view.index: scene.turn for scene in scenes if scene.turn is not None}
        return Reading(sentences, tuple(assertions), is_about, note, turns)

    def scenes(self, document: Document) -> tuple[list[Scene], bool, str]:
        """Every sentence in its place; whether the document is about the subject, and why that is unsure, if it is."""
        document = as_read(document)
        views = self._views(document)
        flat = [view for block in views.values() for view in block]
        is_about, note = about(document, flat, self._knowledge)
        name_forms(views, self._forms, self._knowledge.parent)
        resolve(document, views, self._knowledge)
        default = self.sheet.subject if is_about else self._in_title(flat)
        scenes = Discourse(document, views, self._knowledge, self._vocabulary).scenes(default)
        return with_cells(scenes), is_about, note

    def _extract(self, scenes: Sequence[Scene]) -> list[Assertion]:
        """The assertions of each sentence, and of the question that it answers with yes or no."""
        assertions: list[Assertion] = []
        for batch in _batches(_readings(scenes, self._vocabulary)):
            wanted = [due(scene.view, self._by_trigger) for scene in batch]
            made: list[list[Assertion]] = [[] for _ in batch]
            for place, (extract, _) in enumerate(self.extractors):
                bit = 1 << place
                for scene, bits, found in zip(batch, wanted, made, strict=True):
                    if bits & bit:
                        found.extend(extract(scene))
            for place, new in enumerate(made):  # what a sentence says with an aside and without is said once
                said = place > 0 and batch[place].view.index == batch[place - 1].view.index
                assertions.extend(one for one in new if not said or one not in made[place - 1])
        return assertions

    def _views(self, document: Document) -> dict[int, list[View]]:
        views: dict[int, list[View]] = {block.index: [] for block in document.blocks}
        for batch in _batches(_cuts(document)):
            for view in build(batch, self._vocabulary):
                views[view.block.index].append(view)
        for block in document.blocks:
            found = views[block.index]
            header = views.get(block.column_header, []) if block.column_header is not None else []
            if block.cell is not None and header and len(found) == 1 and not found[0].amounts:
                found[0].amounts = header_amounts(found[0], header[-1])
            if block.cell is not None and header and len(found) == 1 and not found[0].amounts:
                corner = document.blocks[block.row_header].column_header if block.row_header is not None else None
                above = views.get(corner, []) if corner is not None else []
                found[0].amounts = header_amounts(found[0], above[-1]) if above and rated(above[-1]) else ()
            row = views.get(block.row_header, []) if block.row_header is not None else []
            unit = len(row) == 1 and len(row[0].norms) <= _UNIT and not any(word[0].isdigit() for word in row[0].norms)
            if unit and len(found) == 1 and not found[0].amounts:
                found[0].amounts = header_amounts(found[0], row[0])  # "mg | 3-5 | 50"
            beside = views.get(block.index + 1, []) if block.cell is not None else []
            if len(found) == 1 and not found[0].amounts and len(beside) == 1 and next_to(found[0], beside[0]):
                found[0].amounts = header_amounts(found[0], beside[0])  # "3 to 5 | mg"
        return views

    def _in_title(self, views: list[View]) -> str | None:
        """The form that a title names: the subject where it names that, else another of its family."""
        named = [
            name
            for view in views
            if view.block.kind.value == "title" or (view.block.kind.value == "heading" and view.block.level == 1)
            for _, name in self._knowledge.medicine_marks(view)
            if self._knowledge.is_subject(name)
        ]
        return self.sheet.subject if self.sheet.subject in named else next(iter(named), None)


def _batches(items: Iterable[_Item]) -> Iterator[list[_Item]]:
    """So many sentences at a time: each step of the work goes over all of a batch before the next step begins.

    What a step works with then stays in the processor's caches, and so do the sentences: a quarter of the time.
    """
    rest = iter(items)
    while batch := list(islice(rest, _BATCH)):
        yield batch


def as_read(document: Document) -> Document:
    """The document, and behind its blocks what its keys, corrections, short answers and lone numbers say."""
    return with_measured(with_answers(with_struck(with_corrections(with_keys(with_lists(with_rows(document)))))))


def _readings(scenes: Sequence[Scene], vocabulary: Vocabulary) -> Iterator[Scene]:
    """Each scene, and behind it what it says without an aside, takes up of another medicine, or answers yes or no."""
    by_view = {scene.view.index: scene for scene in scenes}
    for scene in scenes:
        if scene.apart:
            continue  # "| | Bottle | Tablet |": of the bottle; "A. …  B. …": of nothing yet
        yield scene
        if (aside := set_off(scene.view, (mark for mark, _ in scene.knowledge.medicine_marks(scene.view)))) is not None:
            yield scene.but(view=without(scene.view, *aside, vocabulary))
        yield from (same for same in (named_anew(scene), lent(scene)) if same is not None)
        place = scene.previous or next(iter(scene.cells), None)
        before = by_view.get(place.index) if place is not None else None
        if before is not None and (said := retorted(scene, before)) is not None:
            yield said
        withdrawn = '"' in scene.view.bag and scene.view.has("withdrawal")  # "“Doctors? No need!” was printed in error"
        answered = scene.answer is not None and scene.stance_source != CONTRADICTED and not withdrawn
        answered = answered and not of_another(scene)
        if answered and scene.question is not None and not _in_quotation(scene, scene.question):
            asked = by_view.get(scene.question.index, scene)
            denied = scene.answer == "no"
            spoken = scene.turn is not None and asked.turn is not None and not asked.view.question
            if spoken and not denied and asked.stance is Stance.ASSERTED:
                continue  # "It works." - "Right.": said by the one who says it, and no second time by the one who nods
            bare = asked.view.block.cell is not None and len(scene.view.norms) <= _VERDICT
            if denied and bare and asked.stance is Stance.REFUTED:
                continue  # "… | False": refuted where it stands
            yield scene.answered(asked, denied=denied)
        else:
            yield from answered_behind(scene, by_view, vocabulary)


def _in_quotation(scene: Scene, question: View) -> bool:
    """“The ads claim: “On X? No problem.””: asked and answered in words that are quoted."""
    return scene.stance_source == "quotation" and question.block is scene.view.block


def _cuts(document: Document) -> Iterator[Cut]:
    numbers = count()
    offered: dict[int, list[Choice]] = {}
    for choice in (choice for item in questions(document) for choice in item.choices):
        offered.setdefault(choice.block, []).append(choice)
    for block in document.blocks:
        tokens = tokenize(block.text)
        choices = offered.get(block.index, ())
        for place, (start, end) in enumerate(apart(block, tokens, sentences(tokens), choices)):
            start, end = unbracketed(tokens.norms, start, end)  # noqa: PLW2901 - its brackets left off
            yield Cut(next(numbers), block, tokens, start, end, place == 0)
