"""Setting each sentence in its place: focus, headings, lead-ins, questions and answers, headers, myths and facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.directive.answers import (
    asked_words,
    asks,
    begins,
    doubly_denied,
    echoes,
    lettered,
    signed,
    stated,
    upheld,
    verdict,
    yes_no,
)
from lint.nlp.directive.cell_answers import asked_in, cell_answer, short_answer
from lint.nlp.directive.direction import directives
from lint.nlp.directive.kept_both import shortly
from lint.nlp.place.focus import Focus
from lint.nlp.place.notes import introducing, said_first
from lint.nlp.place.scene import Scene
from lint.nlp.voice.letters import answered
from lint.nlp.voice.struck import begins_with_no, crossed_out
from lint.nlp.voice.voices import Voices

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Vocabulary

_ASKING = frozenset({BlockKind.PARAGRAPH, BlockKind.TERM, BlockKind.SUMMARY, BlockKind.PROPERTY, BlockKind.FIELD})
_ANSWERING = frozenset({BlockKind.PARAGRAPH, BlockKind.DEFINITION, BlockKind.FIELD})
_LISTED = frozenset({BlockKind.ITEM, BlockKind.DEFINITION})
_COUNTS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_MEASURED, _ANNOUNCEMENT = words("discourse", "measured"), 14  # words of a sentence that announces
_BACK = 6  # sentences that a pronoun reaches back over at most
_DASHES, _NAME = frozenset({"—", "–", "-"}), 8  # words of a letter's signature
_BLOCKS, _ANSWERED = 10, 8  # blocks around one that may take up what it says; sentences that one question holds for


class Discourse:
    """The scenes of one document."""

    def __init__(
        self, document: Document, views: Mapping[int, Sequence[View]], knowledge: Knowledge, vocabulary: Vocabulary
    ) -> None:
        self._document = document
        self._views = views  # block index → its sentences
        self._knowledge = knowledge
        self._voices = Voices(document, views, vocabulary)
        self._focus = Focus(document, views, knowledge)
        self._default: str | None = None
        self._rows: dict[int, int] = {}  # where the row of marked paragraphs begins that a paragraph is in
        self._first_text: dict[int, int] = {}  # the first paragraph or item below each heading
        self._announced: tuple[View, int] | None = None  # "Four people who can't take it.", and how many are to come

    def scenes(self, default: str | None) -> list[Scene]:
        """The scenes in reading order. `default` is the medicine that the document as a whole is about, if any."""
        self._default = self._focus.default = default
        found: list[Scene] = []
        previous_focus: str | None = default
        for block in self._document.blocks:
            views = self._views.get(block.index, ())
            if not views:
                continue
            focus = self._focus.of_block(block, previous_focus)
            condition = self._focus.condition_of(block)
            frame = self._frame(block)
            last_question: View | None = None
            asked_at = 0
            label: str | None = None
            for position, view in enumerate(views):
                label = self._voices.prefix_label(view) or label
                if self._focus.turned_back(view, focus):
                    condition = self._focus.condition_of(block)
                scene = frame.but(
                    view=view,
                    focus=focus,
                    condition=condition,
                    previous=views[position - 1] if position else self._myth(block, label),
                    earlier=tuple(reversed(views[max(0, position - _BACK) : position])),
                    later=tuple(views[position + 1 : position + 1 + _BACK]),
                    following=views[position + 1] if position + 1 < len(views) else None,
                    question=frame.question if last_question is None else last_question,
                )
                scene = self._voices.stance(scene, block, label)
                scene = self._answer(scene, first=position == 0, after_question=last_question is not None)
                if scene.answer is None and scene.question is not None and crossed_out(scene.question):
                    scene = scene.but(question=None)
                found.append(scene)
                focus = self._focus.after(view, focus)
                condition = self._focus.turned_to(view) or condition
                if view.question or crossed_out(view):
                    last_question, asked_at = view, position
                elif position - asked_at >= _ANSWERED:
                    last_question = None
            previous_focus = focus
            self._announced = self._announces(block, views) or self._announced
        return found

    def _frame(self, block: Block) -> Scene:
        """What every sentence of a block inherits."""
        heading = self._last(block.heading)
        lead = self._last(block.lead_in) if block.kind in _LISTED else None
        if block.kind is BlockKind.PARAGRAPH and block.index > 0:
            before = self._last(self._enumerated(block) - 1)
            lead = before if before is not None and before.norms[-1] == ":" and len(before.norms) > 2 else lead
            lead = lead or self._next_announced()
        elif block.kind is BlockKind.HEADING:
            self._announced = None
        lead = lead or introducing(self._document, self._views, block)
        column = self._last(block.column_header)
        row = self._last(block.row_header)
        question = None
        title = self._last(block.container_title)
        for candidate in (
            self._last(block.lead_in) if block.kind is BlockKind.DEFINITION else None,
            row,
            title,
            self._bold_question(block),
            heading,
        ):
            if candidate is not None and (
                candidate.question or asks(candidate) or (candidate is heading and verdict(self._views[block.index][0]))
            ):
                if candidate is heading and not self._right_behind(block):
                    continue
                question = candidate
                break
        if question is None or question is heading:
            question = self._voices.conversation.asked(block) or self._voices.quiz.explained_by(block) or question
        first = self._views[block.index][0]
        return Scene(
            first,
            self._knowledge,
            heading=heading,
            lead=lead,
            lead_before=self._lead_before(block) if lead is not None else None,
            column=column,
            beside=self._beside(block.column_header),
            row=row,
            apart=self._focus.apart(block),
            corner=self._last(self._document.blocks[block.row_header].column_header)
            if block.row_header is not None
            else None,
            title=title,
            list_before=self._list_before(block),
            above=self._around(block, -1),
            below=self._around(block, 1),
            question=question,
            asker=said_first(self._views, question),
            letter=answered(self._document, self._views, block),
            default=self._default,
            turn=self._voices.conversation.turn(block),
            vouched=self._voices.speakers.vouched(block),
        )

    def _beside(self, header: int | None) -> tuple[View, ...]:
        """The headers of the columns next to that of a header cell."""
        if header is None:
            return ()
        blocks = self._document.blocks[max(0, header - 1) : header + 2]
        headers = (block for block in blocks if block.index != header and block.cell is not None and block.cell.header)
        return tuple(self._views[block.index][0] for block in headers if self._views.get(block.index))

    def _announces(self, block: Block, views: Sequence[View]) -> tuple[View, int] | None:
        """“Four people who can't take it.”: so many paragraphs behind it are its items."""
        last = views[-1]
        if block.kind is not BlockKind.PARAGRAPH or len(last.norms) > _ANNOUNCEMENT or last.norms[-1] == ":":
            return None
        if self._voices.quiz.asks(block):
            return None
        around = zip(("", *last.norms), last.norms, (*last.norms[1:], ""), strict=False)
        counted = (
            word for before, word, then in around if word in _COUNTS and before != "into" and then not in _MEASURED
        )
        count = next(map(_COUNTS.index, counted), 0)  # not "once the first three months are over"
        return (last, count) if count and directives(last) else None

    def _next_announced(self) -> View | None:
        if self._announced is None:
            return None
        view, left = self._announced
        self._announced = (view, left - 1) if left > 1 else None
        return view

    def _lead_before(self, block: Block) -> View | None:
        """The sentence before a lead-in; for a list inside an item, what introduces the outer list."""
        outer = self._document.blocks[block.lead_in] if block.lead_in is not None else None
        if outer is not None and outer.kind is BlockKind.ITEM and len(self._views.get(outer.index, ())) == 1:
            return self._last(outer.lead_in)
        return next(iter(self._views.get(-1 if block.lead_in is None else block.lead_in, ())[-2:-1]), None)

    def _enumerated(self, block: Block) -> int:
        """The first of a row of paragraphs marked (a), (b), …, which share what introduces them."""
        index = block.index
        goes_on = index > 1 and lettered(block) and lettered(self._document.blocks[index - 1])
        self._rows[index] = self._rows.get(index - 1, index - 1) if goes_on else index
        return self._rows[index]

    def _list_before(self, block: Block) -> tuple[View, ...]:
        """The sentences of the list that ends right before a paragraph."""
        if block.index == 0 or block.list_id is not None:
            return ()
        last = self._document.blocks[block.index - 1].list_id
        if last is None:
            return ()
        items: list[View] = []
        for index in range(block.index - 1, -1, -1):
            if self._document.blocks[index].list_id != last:
                break
            items.extend(self._views.get(index, ()))
        return tuple(items)

    def _around(self, block: Block, step: int) -> tuple[View, ...]:
        """The sentences of the blocks above (-1) or below (1) a block under its heading, nearest first."""
        blocks = self._document.blocks
        found: list[View] = []
        for index in range(block.index + step, block.index + step * (_BLOCKS + 1), step):
            if not 0 <= index < len(blocks) or blocks[index].heading != block.heading:
                break
            found.extend(self._views.get(index, ())[::step])
        return tuple(found)

    def _myth(self, block: Block, label: str | None) -> View | None:
        """The myth that a "Fact:" in the next block answers."""
        return self._last(block.index - 1) if label == "fact" and block.index else None

    def _right_behind(self, block: Block) -> bool:
        """Whether a block is the first text below its heading."""
        if block.heading is None:
            return False
        first = self._first_text.get(block.heading)
        if first is None:
            blocks = self._document.blocks
            below = range(block.heading + 1, len(blocks))
            text = {BlockKind.PARAGRAPH, BlockKind.ITEM}
            first = next((index for index in below if blocks[index].kind in text), len(blocks))
            self._first_text[block.heading] = first
        return block.index <= first

    def _bold_question(self, block: Block) -> View | None:
        """The bold (or short quoted) question in the paragraph right before."""
        if block.index == 0:
            return None
        before = self._document.blocks[block.index - 1]
        replies = block.kind is BlockKind.PROPERTY and before.kind is BlockKind.PROPERTY and block.name != before.name
        if not replies and (before.kind not in _ASKING or block.kind not in _ANSWERING):
            return None
        view = self._last(before.index)
        if view is not None and not view.question and signed(before):
            view = next((asked for asked in reversed(self._views.get(before.index, ())) if asked.question), None)
        return view if view is not None and view.question else None

    def _last(self, index: int | None) -> View | None:
        return next(iter(self._views.get(-1 if index is None else index, ())[-1:]), None)

    def _answer(self, scene: Scene, *, first: bool, after_question: bool) -> Scene:
        """Whether the sentence answers the question before it with yes or no."""
        judged = self._voices.quiz.judged_by(scene.view)
        if judged is not None:
            if self._voices.quiz.affirmed(judged[0]):
                return scene.but(question=None)  # the statement itself is said
            return scene.but(question=judged[0], answer=judged[1])
        question = scene.question
        agreed = self._voices.speakers.agreed(scene.view) if question is None and scene.view.body else None
        if agreed is not None:
            return scene.but(question=agreed, answer="yes")
        cell = scene.view.block.cell
        short = cell is not None and scene.row is not None and first and short_answer(scene.view)
        if short and scene.row is not None and (said := cell_answer(scene.view, scene.row)) is not None:
            return scene.but(question=asked_in(scene.row, scene.column, self._knowledge), answer=said)
        if question is None or question is scene.view or not (first or after_question) or not yes_no(question):
            return scene if question is not scene.view else scene.but(question=None)
        before = scene.previous
        if before is not None and before.norms[0] in _DASHES and len(before.norms) <= _NAME:
            before = next((view for view in scene.earlier if view is question), before)  # "Can I? – Ann" - "No, Ann."
        if before is not None and before is not question:
            return scene
        if echoes(scene.view, question):
            return scene.but(answer="yes")
        said = shortly(scene.view, question)
        if doubly_denied(scene.view, question) or (said == "no" and "not" in asked_words(question)[:2]):
            return scene
        if stated(scene.view, question):
            return scene
        if said == "no" or begins_with_no(scene.view, question) or self._voices.rejects(scene.view):
            return scene.but(answer="no")
        if said == "yes" or begins(scene.view, "answer-yes") or upheld(scene.view):
            return scene.but(answer="yes")
        return scene
