"""Conversations: turns of named speakers, and whether one speaker puts right what another has said.

A reply puts right what stands in the turn before it where it opens with a "no", says the opposite with no more than a
pronoun and an auxiliary ("You do."), stops the other ("I can't let that through"), or says of the very thing that it is
not known. What is put right by a fact some turns later is settled by comparison, from the turns noted here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import Pos, expand, words
from lint.model.assertion import Turn
from lint.model.document import BlockKind
from lint.nlp.directive.answers import begins, elliptic
from lint.nlp.sentence.label import speaker_of, stamped
from lint.quantity.numerals import STARTS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.sentence.view import View

CONTRADICTED = "next speaker"  # the source of the stance of what another speaker contradicts
_SPOKEN = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
_REPLY = 3  # sentences of a reply in which it may say that it is not so
_SAID = 4  # sentences at the end of a turn that a reply may mean
_BRIEF = 4  # words of a turn that neither agrees nor does not
_NUMBERED = 8  # words of a reply that is a number and little more
_NUMERALS = STARTS - {"a", "an", "half", "couple", "point"}
_ANSWER = 8  # words of an answer that leaves the question open to others
_SUMS = words("conversation", "sums")
_UNITS = words("conversation", "units")
_BEFORE_NUMBER = words("conversation", "before_number")
_TAKING_UP = words("conversation", "taking_up")
_PRONOUNS = words("discourse", "pronouns")
_AUXILIARIES = words("discourse", "auxiliaries")


class Conversation:
    """The turns of one document's conversations."""

    def __init__(self, document: Document, views: Mapping[int, Sequence[View]]) -> None:
        self._views = views
        self._turns: dict[int, Turn] = {}  # by block
        self._blocks: list[list[int]] = []  # by turn
        for run in _runs(document, views):
            self._note(run)

    def turn(self, block: Block) -> Turn | None:
        """The turn of a conversation that a block belongs to."""
        return self._turns.get(block.index)

    def contested(self, view: View, rejects: Callable[[View], bool]) -> bool:
        """Whether the next speaker who has something to say of a sentence says that it is not so."""
        turn = self._turns.get(view.block.index)
        if turn is None or self._distance(view, turn) >= _SAID:
            return False
        for number in range(turn.number + 1, len(self._blocks)):
            reply = self._turns[self._blocks[number][0]]
            if reply.conversation != turn.conversation:
                return False
            said = [other for index in self._blocks[number] for other in self._views[index]]
            other_speaker = reply.speaker != turn.speaker
            if other_speaker and any(rejects(other) or _dissents(view, other) for other in said[:_REPLY]):
                return True
            if not all(other.question or len(other.norms) - other.body <= _BRIEF for other in said):
                return False
        return False

    def asked(self, block: Block) -> View | None:
        """The question that another speaker has answered briefly before this turn, which answers it too."""
        turn = self._turns.get(block.index)
        if turn is None or turn.number - 2 < turn.conversation or self._blocks[turn.number][0] != block.index:
            return None
        first, before = (
            [view for at in self._blocks[turn.number - back] for view in self._views[at]] for back in (2, 1)
        )
        if len(before) != 1 or before[0].question or len(before[0].norms) - before[0].body > _ANSWER:
            return None
        return first[-1] if first[-1].question else None

    def _distance(self, view: View, turn: Turn) -> int:
        """How many sentences of its turn stand behind a sentence."""
        said = [other.index for index in self._blocks[turn.number] for other in self._views[index]]
        return said[-1] - view.index

    def _note(self, run: list[tuple[str, int]]) -> None:
        conversation = len(self._blocks)
        speaker = None
        for name, index in run:
            if name != speaker:
                self._blocks.append([])
                speaker = name
            self._blocks[-1].append(index)
            self._turns[index] = Turn(conversation, len(self._blocks) - 1, name)


def _runs(document: Document, views: Mapping[int, Sequence[View]]) -> list[list[tuple[str, int]]]:
    """The blocks of each conversation with their speakers: named blocks in a row, which only unnamed ones interrupt.

    What is quoted between the turns, such as an advertisement read out, is no turn.
    """
    runs: list[list[tuple[str, int]]] = []
    run: list[tuple[str, int]] = []
    container = None
    writing = None  # who stands on a line of a chat, for the blocks below
    for block in document.blocks:
        if block.kind is BlockKind.HEADING:
            runs.append(run)
            run, writing = [], None
        said = views.get(block.index, ())
        if block.kind not in _SPOKEN or not said:
            continue
        writing = stamped(said[0]) or writing
        if name := speaker_of(said[0]) or writing:
            container = container if run else block.container
            if block.container == container:
                run.append((name, block.index))
    runs.append(run)
    return [run for run in runs if _talk(run, views)]


def _talk(run: list[tuple[str, int]], views: Mapping[int, Sequence[View]]) -> bool:
    """Whether named blocks are a conversation: somebody speaks again, or the names are written as in a play."""
    names = [name for name, _ in run]
    if 1 < len(set(names)) < len(names):
        return True
    return len(set(names)) > 1 and all(
        text.isupper() for _, index in run for text in _label(views[index][0]) if text[0].isalpha()
    )


def _label(view: View) -> list[str]:
    return view.texts[: view.body]


def _dissents(said: View, reply: View) -> bool:
    """Whether a sentence of a reply says that what was said is not so."""
    if reply.question:
        return False
    if begins(reply, "answer-no") and not said.has("negation"):
        return True
    if reply.has("dissent") or _other_number(said, reply) or _reckoned(said, reply) or _other_word(said, reply):
        return True
    answer = elliptic(reply, more=True)
    if answer == "yes" and said.has("negation"):
        return True  # "You don't need one." - "You do."
    at = reply.body
    denied = reply.norms[at + 2 : at + 3] == ["not"] and reply.norms[at + 1] in _AUXILIARIES
    if denied and reply.norms[at] in _PRONOUNS and reply.norms[at + 1] in said.bag and not said.has("negation"):
        return True  # "He would be fine." - "He would not be fine."
    if _denied_at_last(reply) and not said.has("negation"):
        return True
    return reply.has("negation", "refuter") and not _TAKING_UP.isdisjoint(reply.norms[at:]) and _short_of(reply)


def _denied_at_last(reply: View) -> bool:
    """“The studies all suggest that it doesn't.”: a reply that ends with a pronoun, an auxiliary and "not"."""
    pronoun, auxiliary, denied = (["", "", ""] + [word for word in reply.norms[reply.body :] if word.isalpha()])[-3:]
    return denied == "not" and auxiliary in _AUXILIARIES and pronoun in _PRONOUNS


def _other_number(said: View, reply: View) -> bool:
    """“Eighty.”, "Three to five, you mean.": a number and little more, set against the one that was said."""
    if not said.amounts or len(reply.norms) - reply.body > _NUMBERED:
        return False
    led, behind = (*reply.norms[reply.body : reply.body + 2], "", "")[:2]
    first = led if _numeral(led) else behind if led in _BEFORE_NUMBER else ""  # not "Line two has been very patient."
    return first != "" and _numeral(first) and first not in said.bag


def _reckoned(said: View, reply: View) -> bool:
    """“Fifty a day.” - "Divide by ten.", "Double that": a sum that the number said is to be put through."""
    return bool(said.amounts) and not _SUMS.isdisjoint(reply.norms[reply.body : reply.body + 1])


def _other_word(said: View, reply: View) -> bool:
    """“… those women whose fatigue lifted.” - "Woman.", "three weeks" - "Months.": one word, put right."""
    told = [word for word in reply.norms[reply.body :] if word.isalpha()]
    if len(told) != 1 or told[0] in said.bag:
        return False
    word = told[0]
    timed = word in _UNITS and any(amount.quantity.unit in _UNITS for amount in said.amounts)
    near = [other for other in said.bag if other[:2] == word[:2]]
    return timed or any((a,) in expand(b, Pos.NOUN) for other in near for a, b in ((word, other), (other, word)))


def _numeral(word: str) -> bool:
    return word[0].isdigit() or word in _NUMERALS


def _short_of(reply: View) -> bool:
    """“Nobody has shown that it does that.”, "It isn't known to do that.": denied of what was said."""
    return reply.norms[-2] in _TAKING_UP or reply.norms[-1] in _TAKING_UP
