"""Whose words a sentence holds: the writer's, a myth's, a reader's letter, a choice offered, a statement put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.model.document import BlockKind
from lint.nlp.directive.answers import (
    bare_header,
    begins,
    choices,
    counted,
    elliptic,
    quoted,
    verdict,
    zero,
)
from lint.nlp.directive.cell_answers import put_up
from lint.nlp.directive.headed import legend
from lint.nlp.directive.lists import Lists, quoted_claims
from lint.nlp.directive.verdicts import behind_quote, on_heading
from lint.nlp.sentence.label import opened_at
from lint.nlp.sentence.view import QUOTES
from lint.nlp.voice.adopted import disputed, taken_up
from lint.nlp.voice.conversation import CONTRADICTED, Conversation
from lint.nlp.voice.letters import asks_throughout, number
from lint.nlp.voice.quiz import Quiz
from lint.nlp.voice.quoted_wrong import QuotedWrong
from lint.nlp.voice.replied import TITLING, answered_no, turned_down, warned_off
from lint.nlp.voice.reported import reporter
from lint.nlp.voice.rewritten import columns, turned_round
from lint.nlp.voice.slips import corrects, slip, takes_back
from lint.nlp.voice.speakers import Speakers
from lint.nlp.voice.stance import WITHDRAWN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Vocabulary

_LABEL_WORDS, _REPLY_WORDS = 6, 9
_NONE = words("discourse", "none")
_ASIDE = 4  # words of "…, either, that"
_BARE = 2  # words of a mere "Sorry."
_BY_NOW, _NOWADAYS = words("discourse", "by_now"), 3  # words of "any more."
_POINTING, _BEING = frozenset({"that", "this", "it", "which"}), frozenset({"is", "'s", "was"})
_TRUE = words("discourse", "true")
_VERDICTS = words("discourse", "verdicts") - {"myth", "fact"}
_TOGETHER = 4  # sentences that one behind them rejects together
_CONTRARY = words("discourse", "contrary")
_NO_LABEL = words("discourse", "auxiliaries") | {"no"}
_ENDS: tuple[list[str], ...] = ([], ["."], ["!"], [","], [")"])
_TO_WHOM = words("discourse", "to_whom")
_REFERRING, _UNENDED = words("discourse", "referring"), words("discourse", "unended")


class Voices:
    """The stances that the surroundings give to the sentences of one document."""

    def __init__(self, document: Document, views: Mapping[int, Sequence[View]], vocabulary: Vocabulary) -> None:
        self._document = document
        self._views = views
        self._vocabulary = vocabulary
        self.speakers = Speakers(document, views)
        self.quiz = Quiz(document, views)
        self._quoted_wrong = QuotedWrong(document, views)
        self.conversation = Conversation(document, views)
        self._rejecting = {view.index for block in views.values() for view in block if view.has("rejects-together")}
        self._labels: dict[int, frozenset[str]] = {}
        self._lists = Lists(document, views, vocabulary)

    def prefix_label(self, view: View) -> str | None:
        """“myth” or "fact", when the sentence begins with such a label and a colon."""
        if self.quiz.judged_by(view) is not None:
            return None  # it judges the statement before it, and what follows is the writer's own
        for index, word in enumerate(view.norms[:_LABEL_WORDS]):
            if word in {":", "?", "."} and index > 0:
                above = self._document.blocks[view.block.index - 1] if view.block.index else None
                judged = (above is not None and above.container == "quote") or view.block.row_header is not None
                if word == ":" and not _VERDICTS.isdisjoint(view.norms[:index]) and behind_quote(view, self._views):
                    return None  # “"It does X." Wrong: it does …”: the quotation is judged
                if word == "." and not _VERDICTS.isdisjoint(view.norms[:index]) and judged:
                    return None  # "False." judges the words quoted above it, or those at the head of its row
                marks = self._vocabulary.label_marks(view.norms[:index], view.texts[:index])
                told = any(view.norms[mark.end - 1] in _UNENDED and mark.end < index for mark in marks)
                if word == "." and marks and (told or not _NO_LABEL.isdisjoint(view.norms[:index])):
                    return None  # "The rumour has a grandparent.", "No mistake.", "Take it instead of yours."
                if (view.norms[0] in _POINTING and view.norms[1] in _BEING) or corrects(view, index):
                    return None  # "That is untrue: it is …": said of the sentence before
                groups = {mark.group for mark in marks}
                judged = judged or on_heading(view, self._last(view.block.heading))
                if word == "." and "myth-label" in groups and judged and not self._paired(view):
                    return None  # “"It mixes fine with X." / Myth. It …”: the heading or quotation above is judged
                if "myth-label" in groups or (view.norms[:index] == ["then"] and self.speakers.then_and_now(view)):
                    return "myth"
                return "fact" if "fact-label" in groups or view.norms[:index] == ["now"] else None
        return None

    def _paired(self, view: View) -> bool:
        """“Myth. It is approved. / Fact. It isn't.”: a label of what it tells, whatever is quoted above it."""
        then = self._next_block_view(view.block)
        return then is not None and self.prefix_label(then) == "fact"

    def _property_label(self, block: Block) -> str | None:
        """“myth” or "fact", as a component names the property that holds the block."""
        name = [(block.name or "").lower()]
        return "myth" if "myth-label" in self._vocabulary.label(name, name) else None

    def _contested(self, block: Block) -> bool:
        """Whether the next speaker says that it is not so: "ANN: That rules it out." - "LEE: It doesn't."."""
        turns = [self._views.get(index, ())[:1] for index in (block.index, block.index + 1)]
        if any(not turn or turn[0].body == 0 for turn in turns):
            return False
        (said,), (reply,) = turns
        return said.norms[: said.body] != reply.norms[: reply.body] and self.rejects(reply)

    def _turned_down(self, block: Block) -> bool:
        """Whether the property behind one says no to it: `front="You can …" back="No. Never …"`."""
        reply = self._next_block_view(block)
        if reply is None or reply.block.kind is not BlockKind.PROPERTY or reply.block.name == block.name:
            return False
        return self.rejects(reply) or begins(reply, "answer-no")

    def stance(self, scene: Scene, block: Block, label: str | None) -> Scene:
        """The scene with the stance of its surroundings; `label` is what a "Myth:" before it said."""
        taken = scene.following is not None and (takes_back(scene.following) or slip(scene))
        if taken or self.speakers.asks(scene.view):
            return scene.but(stance=Stance.REPORTED, stance_source="taken back" if taken else "question")
        if (struck := self.speakers.withdrawn(scene.view, scene.following)) is not None:
            own = self.speakers.goes_on(struck)
            return scene.but(stance=Stance.REFUTED, stance_source=WITHDRAWN, verdict=None if own else struck)
        if self.quiz.affirmed(scene.view):
            return scene
        if self.quiz.put_up(scene.view):
            return scene.but(stance=Stance.QUESTIONED, stance_source="quiz", apart=True)
        if self.quiz.verdict_on(scene.view) is not None or self.quiz.passed_over(scene.view):
            return scene.but(stance=Stance.QUESTIONED, stance_source="quiz")
        if label is None and block.kind is BlockKind.PROPERTY:
            label = self._property_label(block)
        label = label or (columns(scene.column, scene.beside) if scene.column is not None and scene.beside else None)
        if label == "myth" and not self._of_facts(block):
            return scene.but(stance=Stance.REFUTED, stance_source="label")
        if label is None or label == "myth":
            for index, name in (
                (block.column_header, "column header"),
                (block.row_header, "row header"),
                (block.heading, "heading"),
                (block.container_title, "title"),
            ):
                groups = self._block_labels(index)
                fact, myth = "fact-label" in groups, "myth-label" in groups
                if fact and not myth:
                    break
                above = name == "heading" and (block.kind is BlockKind.CELL or self.speakers.answers(block))
                if myth and not fact and not above:
                    return scene.but(stance=Stance.REFUTED, stance_source=name)
        that = scene.view.norms[scene.view.body : scene.view.body + 2] in (["that", "it"], ["that", "they"])
        if that and not self._lists.shown(block):
            return scene.but(stance=Stance.REPORTED)  # "What do they say? That it has meant …"
        true_or_false = scene.view.norms[scene.view.body : scene.view.body + 3] == ["true", "or", "false"]
        asked = true_or_false or scene.view.question
        asked = asked or put_up(scene.view, self._next_block_view(block))
        if asked or legend(scene.view) or bare_header(block, scene.view, scene.column):
            return scene.but(stance=Stance.QUESTIONED)
        if block.kind is BlockKind.HEADING and scene.following is None and verdict(self._next_block_view(block)):
            return scene.but(stance=Stance.QUESTIONED)  # "True." or "False." below decides
        reply = scene.following if quoted(scene.view) else None
        vouched = taken_up(scene, reply, self.rejects) if reply is not None else None
        if vouched is not None:
            return scene if vouched else scene.but(stance=Stance.REPORTED, stance_source="quotation")
        told = (
            quoted_claims(self._document, block)
            or self.speakers.others(block)
            or self.speakers.taken_back(block, scene.view)
        )
        if told or self.speakers.read_aloud(block, scene.view) or self._quoted_wrong.holds(block, scene.view):
            return scene.but(stance=Stance.REPORTED, stance_source="quotation")
        if (beside := self.speakers.saying(block)) is not None:
            wrong = turned_round(scene.view, beside) or self.rejects(beside)
            stance, place = (Stance.REFUTED, "next sentence") if wrong else (Stance.REPORTED, "quotation")
            return scene.but(stance=stance, stance_source=place)
        if scene.earlier and zero(scene.earlier[0]) and counted(scene.view):
            return scene.but(stance=Stance.REFUTED, stance_source="none of it")
        if scene.view.first and self._lists.denied(block):
            return scene.but(stance=Stance.REFUTED, stance_source="denied list")
        if self._lists.rejected(block):
            return scene.but(stance=Stance.REFUTED, stance_source="after the list")
        if self._letter(block, scene.view) or choices(scene.view, scene.previous):
            return scene.but(stance=Stance.QUESTIONED)
        if block.kind is BlockKind.FIELD and quoted(scene.view) and scene.view.norms[-1] in QUOTES:
            return scene.but(stance=Stance.QUESTIONED)  # "“It's a wonder!” We sort the mail.", in front matter
        if block.kind in TITLING and (quoted(scene.view) or {"i", "my", "me"} & set(scene.view.norms)):
            return scene.but(stance=Stance.QUESTIONED)  # a heading in quotation marks is somebody's, not the writer's
        if answered_no(scene, self.rejects):
            return scene.but(stance=Stance.REFUTED, stance_source="next sentence")
        if self._rejecting and self._rejected_together(scene):
            return scene.but(stance=Stance.REPORTED, stance_source="together")
        if warned_off(scene):
            return scene.but(stance=Stance.REFUTED, stance_source="next sentence")
        contested = self._contested(block) or (block.kind is BlockKind.PROPERTY and self._turned_down(block))
        if scene.following is None and contested:
            return scene.but(stance=Stance.REFUTED, stance_source="next sentence")
        if scene.turn is not None and self.conversation.contested(scene.view, self.rejects):
            last = scene.following is None
            return scene.but(stance=Stance.REFUTED if last else Stance.REPORTED, stance_source=CONTRADICTED)
        if turned_down(scene, self._next_block_view(block), self.rejects):
            return scene.but(stance=Stance.REFUTED, stance_source="next sentence")
        return scene

    def _rejected_together(self, scene: Scene) -> bool:
        """“One says that …. Another says that …. Both are wrong.”: each of so many reported statements is rejected."""
        for place, view in enumerate(scene.later[:_TOGETHER]):
            if view.index in self._rejecting and not view.question:
                both = "both" in view.bag or "neither" in view.bag or "either" in view.bag
                told = quoted(scene.view) or any(reporter(scene.view, mark.start) for mark in scene.view.marks)
                return told and place < (2 if both else _TOGETHER)
        return False

    def _of_facts(self, block: Block) -> bool:
        """Whether a cell stands in a column of facts: “Wrong.” there is said of the cell beside it."""
        groups = self._block_labels(block.column_header) if block.kind is BlockKind.CELL else frozenset()
        return "fact-label" in groups and "myth-label" not in groups

    def _letter(self, block: Block, view: View) -> bool:
        """A paragraph or its first sentence in bold and in quotation marks: a reader's words, to be answered."""
        led = number(block.text)
        opened = block.kind is BlockKind.PARAGRAPH and block.text[led : led + 1] in ('"', "“")
        if opened and asks_throughout(block.text) and view.block is block:
            return True
        if not block.strong:
            return False
        first, last = view.starts[0], view.ends[-1]
        own = quoted(view) and (view.first or first == led)
        if own and any(start <= first and last <= end for start, end in block.strong):
            return True
        if opened and any(start <= led + 1 and last <= end for start, end in block.strong):
            return True  # a bold question of several sentences
        return opened and sum(end - start for start, end in block.strong) * 2 > len(block.text)

    def _next_block_view(self, block: Block) -> View | None:
        views = self._views.get(block.index + 1, ())
        return views[0] if views else None

    def _block_labels(self, index: int | None) -> frozenset[str]:
        if index is None:
            return frozenset()
        if index not in self._labels:
            views = self._views.get(index, ())
            short = len(views) == 1 and len(views[0].norms) <= _LABEL_WORDS and not views[0].question
            short = short and _NONE.isdisjoint(views[0].norms[views[0].body : views[0].body + 1])  # "No tall tales"
            self._labels[index] = self._vocabulary.label(views[0].norms, views[0].texts) if short else frozenset()
        return self._labels[index]

    def rejects(self, view: View) -> bool:
        """Whether a sentence rejects the one before: "That's not true."."""
        start = opened_at(view.norms, view.body)
        if elliptic(view, more=True) == "no" and not view.question and view.norms[start] != "i":
            return True  # "They may not, and neither may …"
        if start > view.body and begins(view, "answer-no") and view.norms[view.opening[0].end :][:1] in _ENDS:
            return True  # "It is approved. (No.)"
        reply = next((mark for mark in view.opening if mark.group == "refuting-reply"), None)
        if reply is None or view.question:
            return not view.question and disputed(view)
        rest = view.norms[reply.end :]
        if len(rest) <= _NOWADAYS and not _BY_NOW.isdisjoint(rest[:1]):
            return True  # "Nobody serious says so any more."
        if view.norms[reply.end - 1] == "that" and len(view.norms) - reply.end > _BARE:
            # "I wouldn't say that to anybody"; "Do not suggest that they come off it"
            return view.norms[reply.end] in _TO_WHOM
        if "that" in view.norms[reply.end : reply.end + _ASIDE] and len(view.norms) - reply.end > _ASIDE:
            return False  # "It is not true, either, that …"
        after = view.norms[reply.end] if reply.end < len(view.norms) else "."
        if view.norms[reply.end - 1] == "not" and after.isalpha() and after not in _TRUE:
            return False  # "They are not red tape" says what they are not
        if after in _CONTRARY:
            return False  # "Anyone who tells you otherwise is selling something."
        if after in {".", "!", ",", ";", ":", "—", "-", "–", "and", "but"}:
            return True
        if view.norms[reply.end - 1] == "not":
            return False  # "They are not red tape" says what they are
        return reply.end - start >= 3 and view.norms[start] in _REFERRING and len(view.norms) <= _REPLY_WORDS * 2

    def _last(self, index: int | None) -> View | None:
        views = self._views.get(index, ()) if index is not None else ()
        return views[-1] if views else None
