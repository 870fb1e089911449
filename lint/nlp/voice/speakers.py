"""Who speaks: those a page lets speak so that it can answer them, whose words are not its own.

An interviewer asks and supposes, the guest tells; a letter or a post that is quoted whole is answered by the paragraph
behind it; a column of corrections repeats what was wrong.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.directive.answers import all_quoted, begins, elliptic, in_quotation, quoted
from lint.nlp.directive.lists import quotations
from lint.nlp.sentence.label import speaker_of
from lint.nlp.voice.adopted import TURNS, endorsed, nodding, only_nods
from lint.nlp.voice.post import letters
from lint.nlp.voice.rewritten import OWN_PAGES, OWN_PAST, credited, own_words, put_right, struck_by

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.sentence.view import View

_FIRST_PERSON = words("speakers", "first_person")
_CORRECTING = words("speakers", "correcting")
_ARROWS = frozenset("→↳➜➔")
_OPENED = "\"“«'‘"
_CLOSED = "\"”»'’"
_TAKING_UP = words("speakers", "taking_up")
_TURNS = 6  # of a conversation, before it is one
_ASKING = 0.4  # the share of an interviewer's turns that ask
_OTHERS = 0.6  # what the others ask, as a share of that, at most
_PARTLY = words("speakers", "partly")
_REPLY = 2  # sentences of a reply that may agree
_ASKER = re.compile(r"(?:Q|Question)\s?\d{0,2}[.:]\s")
_ALLOWING = ("permit", "granting", "coping", "smoothly", "reassured", "obstacle-noun", "obstacle-verb", "matter-verb")


class Speakers:
    """Whose words the blocks of one document hold."""

    def __init__(self, document: Document, views: Mapping[int, Sequence[View]]) -> None:
        self._document = document
        self._views = views
        self._quoted: dict[int, bool] = {}  # by block
        self._asking: str | None = None
        self._counted = False
        self._written: frozenset[int] | None = None  # the blocks of readers' letters
        self._corrects: dict[int | None, bool] = {}  # by heading

    def answers(self, block: Block) -> bool:
        """Whether a paragraph stands right behind a claim in a property or a quotation, and so is the answer to it."""
        before = self._document.blocks[block.index - 1] if block.index else block
        quoted = before.container == "quote" != block.container
        return block.kind is BlockKind.PARAGRAPH and (before.kind is BlockKind.PROPERTY or quoted)

    def then_and_now(self, view: View) -> bool:
        """“Then: "…" Now: …”: whether what was said once has what is said today beside it."""
        said = next((at for at, other in enumerate(self._views.get(view.block.index, ())) if other is view), 0)
        behind = (*self._views.get(view.block.index, ())[said + 1 :], *self._views.get(view.block.index + 1, ())[:1])
        return any(other.norms[:2] == ["now", ":"] for other in behind)

    def saying(self, block: Block) -> View | None:
        """What the cell beside one that is all quotation says to it, where it is none itself."""
        if block.cell is None or not all_quoted(block.text) or block.index + 1 >= len(self._document.blocks):
            return None
        beside = self._document.blocks[block.index + 1]
        same_row = beside.cell is not None and beside.cell.row == block.cell.row
        return self._first(beside.index) if same_row and not all_quoted(beside.text) else None

    def asks(self, view: View) -> bool:
        """“**Q. Even half a tablet? My sister does that.** A. …”: what a reader says in the bold part that asks."""
        strong = view.block.strong
        return (
            bool(strong)
            and not view.question
            and _ASKER.match(view.block.text) is not None
            and strong[0][0] <= view.starts[0] < strong[0][1]
        )

    def others(self, block: Block) -> bool:
        """Whether a block as a whole is somebody else's words, which the page passes on or answers."""
        if block.container == "quote":
            return self._theirs(block)
        if block.kind is not BlockKind.PARAGRAPH:
            return False
        return self._answered_quotation(block) or self._interviewer(block) or block.index in self._letters()

    def vouched(self, block: Block) -> bool:
        """Whether a block is a quotation that the page's own words behind it make theirs."""
        if block.container == "quote":
            return self._vouched(self._around(block).stop)
        return block.kind is BlockKind.PARAGRAPH and all_quoted(block.text) and self._vouched(block.index + 1)

    def taken_back(self, block: Block, view: View) -> bool:
        """“On 3 May we said that …”, among corrections: what was said and is wrong."""
        if quoted(view) and all_quoted(view.text):
            return self._correction(block)
        if view.bag.isdisjoint(OWN_PAST) or (view.bag.isdisjoint(OWN_PAGES) and not credited(view)):
            return False
        if {"where", "read"} <= view.bag and own_words(view):
            return True  # "Where we wrote X, read Y"
        if not self._correction(block):
            return False
        return own_words(view) and not put_right(view)

    def withdrawn(self, view: View, reply: View | None) -> View | None:
        """What takes back: “We advised against it. That was over-cautious.”, "“Wait a week.” Scrap that."."""
        if quoted(view):
            last = reply is None and all_quoted(view.block.text)
            reply = (self.saying(view.block) or self._next(view.block)) if last else reply
        elif not own_words(view):
            return None
        return reply if reply is not None and not reply.question and struck_by(reply) else None

    def goes_on(self, struck: View) -> bool:
        """Whether what stands behind the words that strike out allows by itself, so that it is what goes wrong."""
        views = self._views.get(struck.block.index, ())
        at = next((at for at, view in enumerate(views) if view is struck), len(views))
        return any(view.has(*_ALLOWING) for view in views[at + 1 :])

    def _next(self, block: Block) -> View | None:
        """The first sentence of the paragraph behind one."""
        beside = block.kind is BlockKind.PARAGRAPH and block.container != "quote"
        return self._first(block.index + 1) if beside else None

    def _first(self, index: int) -> View | None:
        views = self._views.get(index, ())
        return views[0] if views else None

    def _theirs(self, block: Block) -> bool:
        """A block quotation in the first person or in quotation marks, or one of several that are answered in turn."""
        if block.index not in self._quoted:
            quotation = self._around(block)
            text = self._document.blocks[quotation.start].text
            theirs = (
                any(
                    not view.bag.isdisjoint(_FIRST_PERSON) for index in quotation for view in self._views.get(index, ())
                )
                or (text[:1] in _OPENED and not self._pulled(quotation))
                or (self._in_turn() and not self._agreed(quotation.stop))
            )
            # an arrow marks a remark of the page's own on what stands above
            theirs = theirs and text[:1] not in _ARROWS and not self._vouched(quotation.stop)
            self._quoted.update(dict.fromkeys(quotation, theirs))
        return self._quoted[block.index]

    def _pulled(self, quotation: range) -> bool:
        """A pull quote: one sentence in quotation marks, nobody's words, that nothing behind it takes up."""
        if len(quotation) > 1 or quotations(self._document) > 1:
            return False
        block = self._document.blocks[quotation.start]
        if not all_quoted(block.text) or len(self._views.get(block.index, ())) > 1:
            return False
        if quotation.stop >= len(self._document.blocks):
            return True
        behind = self._document.blocks[quotation.stop]
        said = self._views.get(behind.index, ())[:_REPLY]
        if behind.kind is not BlockKind.PARAGRAPH:
            return True
        return not any(
            view.norms[view.body] in _TAKING_UP
            or view.question
            or view.has("refuter", "refuting-reply", "hearsay-voices", "mention-word", "rejects-list")
            or any(mark.group in {"answer-no", "refuting-reply"} for mark in view.opening)
            for view in said
        )

    def _in_turn(self) -> bool:
        """Whether the page quotes and answers, quotes and answers: more than two quotations, each with a reply."""
        blocks = self._document.blocks
        ends = [
            index + 1
            for index, block in enumerate(blocks)
            if block.container == "quote" and (index + 1 == len(blocks) or blocks[index + 1].container != "quote")
        ]
        replies = [
            end
            for end in ends
            if end < len(blocks) and blocks[end].kind is BlockKind.PARAGRAPH and not blocks[end].container
        ]
        return len(ends) > 2 and len(replies) == len(ends)

    def _around(self, block: Block) -> range:
        """The blocks of the quotation that holds a block."""
        blocks = self._document.blocks
        first, last = block.index, block.index + 1
        while first > 0 and blocks[first - 1].container == "quote":
            first -= 1
        while last < len(blocks) and blocks[last].container == "quote":
            last += 1
        return range(first, last)

    def _answered_quotation(self, block: Block) -> bool:
        """A paragraph in quotation marks from end to end, with a reply behind it that does not agree."""
        text = block.text.strip("*_ \n")
        if len(text) < _TURNS or text[0] not in _OPENED or text[-1] not in _CLOSED:
            return False
        inner = text[1:-1]
        if text[0] in inner and text[0] != "'":
            return False  # two quotations and something between them
        behind = block.index + 1
        if behind >= len(self._document.blocks):
            return False
        reply = self._document.blocks[behind]
        agreed = self._agreed(behind) or self._vouched(behind)
        return reply.kind is BlockKind.PARAGRAPH and reply.text[:1] not in _OPENED and not agreed

    def _letters(self) -> frozenset[int]:
        """The blocks of the letters that the page answers."""
        if self._written is None:
            self._written = letters(self._document, self._views)
        return self._written

    def _agreed(self, index: int) -> bool:
        """Whether a reply says that the words before it are right."""
        views = self._views.get(index, ())[:_REPLY]
        return any(begins(view, "answer-yes") or nodding(view) for view in views) and not any(
            begins(view, "answer-no") or view.has("negation", "refuter") for view in views
        )

    def _vouched(self, index: int) -> bool:
        """Whether a paragraph opens by making the words quoted above it the writer's own: "Well put."."""
        views = self._views.get(index, ())
        if not views or views[0].block.kind is not BlockKind.PARAGRAPH or views[0].block.container:
            return False
        turned = views[0].question or any(not view.bag.isdisjoint(TURNS | _PARTLY) for view in views[:_REPLY])
        over = any(elliptic(view, more=True) == "no" or view.has("refuter") for view in views[1:_REPLY])
        taken = only_nods(views[0]) or any(endorsed(view, view.body - 1) for view in views[:_REPLY])
        return taken and not turned and not over

    def _interviewer(self, block: Block) -> bool:
        """Whether the speaker of a paragraph is the one who asks."""
        if not self._counted:
            self._counted = True
            self._asking = self._who_asks()
        return self._asking is not None and self._speaker(block) == self._asking

    def read_aloud(self, block: Block, view: View) -> bool:
        """Words in quotation marks that one speaker reads out, and to which the next one does not agree."""
        who = self._speaker(block)
        if who is None or not in_quotation(block.text, view.starts[min(view.body, len(view.starts) - 1)]):
            return False
        behind = block.index + 1
        if behind >= len(self._document.blocks):
            return False
        reply = self._speaker(self._document.blocks[behind])
        return reply is not None and reply != who and not self._agreed(behind)

    def agreed(self, view: View) -> View | None:
        """What the other speaker stated that a turn begins by agreeing to: "LEE: It cures it." - "ANN: Right."."""
        block = view.block
        who = self._speaker(block) if view.first and block.kind is BlockKind.PARAGRAPH and block.index else None
        before = self._views.get(block.index - 1, ())
        if who is None or not before or before[-1].question or not before[0].body:
            return None
        if self._speaker(before[0].block) in {who, None} or not begins(view, "answer-yes"):
            return None
        return None if view.has("negation", "refuter", "hedge-modal") else before[-1]

    def _puts_forth(self, block: Block) -> bool:
        """Whether a turn asks, reads out what others say, or ends without a stop, as people type who want to know."""
        views = self._views[block.index]
        return block.text[-1:].isalnum() or any(
            view.question or in_quotation(block.text, view.starts[min(view.body, len(view.starts) - 1)])
            for view in views
        )

    def _who_asks(self) -> str | None:
        turns: Counter[str] = Counter()
        asking: Counter[str] = Counter()
        for block in self._document.blocks:
            speaker = self._speaker(block) if block.kind is BlockKind.PARAGRAPH else None
            if speaker is not None:
                turns[speaker] += 1
                asking[speaker] += self._puts_forth(block)
        if len(turns) < 2 or turns.total() < _TURNS:
            return None
        shares = sorted(((asking[name] / count, name) for name, count in turns.items() if count > 1), reverse=True)
        if len(shares) < 2 or shares[0][0] < _ASKING or shares[1][0] > shares[0][0] * _OTHERS:
            return None
        return shares[0][1]

    def _speaker(self, block: Block) -> str | None:
        """The name in front of a turn."""
        views = self._views.get(block.index, ())
        return speaker_of(views[0]) if views else None

    def _correction(self, block: Block) -> bool:
        """Whether a block stands below a heading or a title of corrections."""
        if block.heading not in self._corrects:
            above = [index for index in (block.heading, 0) if index is not None]
            self._corrects[block.heading] = any(
                not view.bag.isdisjoint(_CORRECTING) for index in above for view in self._views.get(index, ())
            )
        return self._corrects[block.heading]
