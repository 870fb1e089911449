"""What is spoken of where a sentence begins: the medicine that "it" means, and the condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER, OURS, PAINKILLERS
from lint.nlp.knowledge.naming import rival, what_it_is
from lint.nlp.knowledge.other_use import of_other_use
from lint.nlp.knowledge.unnamed import practices, put_on
from lint.nlp.place.entries import unknown_entries
from lint.nlp.place.side_by_side import others
from lint.nlp.sentence.clauses import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_ASIDE = 9  # words of a turn that only asks after another medicine
_TALKING = words("scene", "talking")
_LEADING = (["consider"], ["called"], ["namely"], ["try"], ["comes"], ["come"])
_BESIDE = words("focus", "beside")
_FRONTING = frozenset({"as", "for", "on", "with"})
_COMING, _TOWARD, _DETERMINING = words("focus", "coming"), words("focus", "toward"), words("focus", "determining")
_TOPIC = 5  # words before a medicine that a sentence is about


class Focus:
    """The medicine and the condition in focus, block by block and sentence by sentence.

    `default` is the medicine that the document as a whole is about, if any.
    """

    def __init__(self, document: Document, views: Mapping[int, Sequence[View]], knowledge: Knowledge) -> None:
        self._document = document
        self._views = views
        self._knowledge = knowledge
        self.default: str | None = None
        self._unknown = unknown_entries(document, views, knowledge) | others(document, views, knowledge)
        self._entered: dict[int, str | None] = {}  # the medicine spoken of where each list begins

    def apart(self, block: Block) -> bool:
        """Whether a cell stands in the column or the row of another thing, and does not name the subject."""
        headers = (block.index, block.column_header, block.row_header)
        if block.cell is None or self._unknown.isdisjoint(headers):
            return False
        named = (name for view in self._views.get(block.index, ()) for _, name in self._knowledge.called(view))
        return not any(map(self._knowledge.is_subject, named))

    def of_block(self, block: Block, previous: str | None) -> str | None:
        """The medicine that "it" means at the start of a block."""
        for index in (block.row_header, block.column_header, block.lead_in, block.container_title):
            if index in self._unknown:
                return OTHER
            views = self._views.get(index, ()) if index is not None else ()
            for view in reversed(views) if index == block.lead_in else views:
                named = self._knowledge.called(view)
                if named:
                    return named[0][1]
        if self._asked_after(block):
            return OTHER
        heading = block.heading
        while heading is not None:
            if heading in self._unknown:
                return OTHER
            named = [item for view in self._views.get(heading, ()) for item in self._knowledge.called(view)]
            if named:
                ours = [name for _, name in named if name != OTHER]
                if ours or self.default is None or self._document.blocks[heading].level > 1:
                    return ours[0] if ours else named[0][1]
                return self.default  # which a title has a name of its own for: "The Tuesday pill"
            heading = self._document.blocks[heading].heading
        if self.default is not None or self._new_section(block):
            return self.default
        if block.list_id is None:
            return previous
        # items stand side by side: what one is about is not what the next one is about
        return self._entered.setdefault(block.list_id, previous)

    def _asked_after(self, block: Block) -> bool:
        """“TOM: And X?” - "ANN: It does …": another medicine, all that the speaker before named."""
        views, before = self._views.get(block.index, ()), self._views.get(block.index - 1, ())
        if not views or not before or not views[0].body or not before[0].body or len(before) > 1:
            return False
        turn = before[0]
        named = {name for mark, name in self._knowledge.medicine_marks(turn) if mark.group != PAINKILLERS}
        return named == {OTHER} and len(turn.norms) - turn.body <= _ASIDE and turn.bag.isdisjoint(_TALKING)

    def condition_of(self, block: Block) -> str | None:
        """The condition that a block is about before it names one: that of its headers, its lead-in, its heading."""
        places = [block.row_header, block.column_header, block.lead_in, block.container_title]
        heading = block.heading
        while heading is not None:
            places.append(heading)
            heading = self._document.blocks[heading].heading
        for index in places:
            for view in self._views.get(index, ()) if index is not None else ():
                named = [name for _, name in self._knowledge.condition_marks(view)]
                if named:
                    return OURS if OURS in named else OTHER
                if index in (block.row_header, block.column_header) and of_other_use(view, self._knowledge):
                    return OTHER
        return None

    def turned_to(self, view: View) -> str | None:
        """The condition that a sentence turns to.

        It turns to none by listing several others ("also tried in X, Y and Z") or by a condition ("if you have X").
        """
        named = self._knowledge.condition_marks(view)
        if any(name == OURS for _, name in named):
            return OURS
        if len(named) != 1 or view.clause_at(named[0][0].start).kind is ClauseKind.CONDITION:
            return None
        return OTHER

    def turned_back(self, view: View, focus: str | None) -> bool:
        """“For X, the trials have …” behind what was told of another medicine: what that is for is left as well."""
        named = self._knowledge.medicine_marks(view) if focus == OTHER else []
        fronted = bool(named) and named[0][0].start - view.body == 1 and view.norms[view.body] in _FRONTING
        return fronted and self._knowledge.is_subject(named[0][1])

    def _new_section(self, block: Block) -> bool:
        """Whether a block is the first below another heading than the block before it."""
        return block.index > 0 and self._document.blocks[block.index - 1].heading != block.heading

    def after(self, view: View, focus: str | None) -> str | None:
        """The medicine that "it" means after a sentence: its first one, which is most often its topic."""
        named = [
            item
            for item in self._knowledge.named_in(view)
            if item[1] != OTHER or not (rival(item[0], self._knowledge.medicines) or what_it_is(view, item[0]))
            if item[0].group != PAINKILLERS or not ("it" in view.bag or view.question)
        ]
        named += [(mark, OTHER) for mark in practices(view) if not named]
        if not (named or view.question or "it" in view.bag) and not view.has("study-any", "study-nouns", "study-trial"):
            named = [(mark, OTHER) for mark in view.find(*self._knowledge.comparator_groups)]  # "ECT is the last stop."
        if not named:
            return OTHER if put_on(view, self._knowledge.foreign_forms) else focus
        mark, name = named[0]
        if name == OTHER and (ours := self._joined(view, named)) is not None:
            return ours
        # one that is only mentioned ("even Y in a syrup") is not what is talked of
        aside = name == OTHER and focus is not None and mark.start - view.body > _TOPIC
        aside = aside and not (len(named) == 1 and _brought_up(view, mark))
        # "a pill that joins X with Y" tells what is talked of
        aside = aside and not any(name == OTHER and part.concept in self._knowledge.family for part, name in named)
        return focus if aside else name

    def _joined(self, view: View, named: list[tuple[Mark, str]]) -> str | None:
        """“X is fine with ours.”, "Neither X nor Y troubles …": what is taken beside the subject is only let in."""
        mark, name = named[-1]
        if self._knowledge.is_subject(name) and _came_to(view, mark):
            return name
        joined = view.norms[mark.start - 1] in _BESIDE
        return name if joined and self._knowledge.is_subject(name) else None


def _came_to(view: View, mark: Mark) -> bool:
    """“I was afraid of X, so I asked my doctor about ours.”, "X did nothing, and I was put on ours."."""
    clause = view.clause_at(mark.start)
    if clause.kind is not ClauseKind.MAIN and clause.opener != "so":
        return False  # "X came after I was put on ours"
    led = view.norms[max(clause.start, mark.start - _TOPIC) : mark.start]
    while led and led[-1] in _DETERMINING:
        led = led[:-1]
    return led[-1:] != [] and led[-1] in _TOWARD and not _COMING.isdisjoint(led)


def _brought_up(view: View, mark: Mark) -> bool:
    """“If you mainly want help with sleep, ask about X, too.”: a medicine that the sentence leads to."""
    led = view.norms[max(view.body, mark.start - 2) : mark.start]
    asked = led[-1:] == ["about"] and led[:1] in (["ask"], ["talk"], ["think"], ["enquire"], ["inquire"])
    clause = view.clause_at(mark.start)
    opened = (
        view.clauses[0].kind is ClauseKind.CONDITION and clause is not view.clauses[0]
    )  # "If that fails, X is next"
    topic = opened and clause.kind is ClauseKind.MAIN and mark.start - clause.start <= _TOPIC
    there = led[:1] == ["there"] and led[1:] in (["is"], ["are"])
    return asked or topic or there or led[-1:] in _LEADING
