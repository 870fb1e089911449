"""A sentence made ready for extraction: words, marks, clauses, quantities, and which cue reaches what."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.clauses import UNLIKE, ClauseKind
from lint.nlp.sentence.label_lines import closing, label_forbids
from lint.nlp.sentence.relatives import named, nobody_not, nobody_should, relative_left, said_again, said_of_nobody
from lint.nlp.sentence.truth import VERDICTS, truths

if TYPE_CHECKING:
    from collections.abc import Collection, KeysView, Sequence

    from lint.model.document import Block
    from lint.model.quantity import Quantity
    from lint.model.span import Span
    from lint.nlp.directive.direction import Directive
    from lint.nlp.sentence.clauses import Clause
    from lint.nlp.sentence.vocabulary import Mark

_SUBJECT_PRONOUNS = words("view", "subject_pronouns")
QUOTES = frozenset({'"', "''", "``"})
_TURNED = (["and", "to"], ["do", "not"], ["only", "to"], ["just", "to"], ["merely", "to"])
_NARRATED = words("view", "narrated")
_IMPERATIVES = words("view", "imperatives")

_NEGATIVE = ("negation",)
_BACKWARD = ("negation-backward", "label-negation")  # behind what they deny
_BEFORE_ASKING = frozenset({",", ":", "and", "but", "so"})  # "Doctor, isn't it …?"
_NOTHING: tuple[Mark, ...] = ()


def _place(mark: Mark) -> tuple[int, int, str]:
    return mark.start, -mark.end, mark.group


_NARROW = words("view", "narrow")  # "a lack of research on its use": these deny the noun behind them and no more
_NARROW_REACH = 2
_SHORT = 2  # words of such a denial; "zero percent is how much" reaches on
_OF_NONE = 4  # words of "no strength or dose at" before "which", or of "not one of which" with its comma
_ON = frozenset({"about", "in", "with"})
_OF_WHICH = frozenset({"of", "which"})  # "none of which", "not one of which"
_AT_WHICH = frozenset({"at", "in", "for", "under", "on"})
_BEHIND_ANSWER = frozenset(",.!:—–-;→")
_SUBJECTS = words("view", "subjects")  # "nobody who …, … or … should take it"
_SUBJECT_REACH = 30
_REACH = 14  # words a negation reaches forward inside its clause


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity of the sentence: half-open word indexes."""

    start: int
    end: int
    quantity: Quantity
    text: str


@dataclass(slots=True, eq=False)
class View:
    """One sentence. Word indexes count from 0 within it; `offset` is where its text starts in the block's text."""

    index: int
    block: Block
    offset: int
    text: str
    texts: list[str]
    norms: list[str]
    starts: list[int]  # offsets in the block's text
    ends: list[int]
    first: bool  # the first sentence of its block
    body: int  # the first word behind a speaker's label ("Us:", "[07:46] DR ROONEY:")
    question: bool  # whether it asks
    bag: frozenset[str]  # its words, to ask whether one of many is there
    marks: tuple[Mark, ...] = ()
    by_group: dict[str, list[Mark]] = field(default_factory=dict)
    groups: KeysView[str] = field(init=False)  # of its marks: asked for more often than anything else
    clauses: tuple[Clause, ...] = ()
    amounts: tuple[Amount, ...] = ()
    opening: tuple[Mark, ...] = ()
    medicines: dict[bool, list[tuple[Mark, str]]] = field(default_factory=dict)  # kept by `Knowledge.medicine_marks`
    told_of: dict[tuple[str, bool], list[tuple[Mark, str]]] = field(init=False, default_factory=dict)  # by `kept`
    conditions: list[tuple[Mark, str]] | None = None  # kept by `Knowledge.condition_marks`
    directives: dict[str, list[Directive]] = field(default_factory=dict)  # by source, kept by `direction.directives`
    _found: dict[tuple[str, ...], list[Mark]] = field(default_factory=dict)
    _clauses: list[int] = field(default_factory=list)  # the clause of each word

    def span(self, start: int, end: int) -> Span:
        """The place in the file of the words `start:end`."""
        if not start < end <= len(self.starts):
            end = min(max(end, start + 1), len(self.starts))
            start = min(start, end - 1)
        return self.block.span(self.starts[start], self.ends[end - 1])

    def words(self, start: int, end: int) -> str:
        """The text of the words `start:end`."""
        end = min(max(end, start + 1), len(self.starts))
        return self.block.text[self.starts[min(start, end - 1)] : self.ends[end - 1]]

    def find(self, *groups: str) -> Sequence[Mark]:
        """The marks of any of the groups, by start: shared with whoever asks again, so nobody may change them."""
        if len(groups) == 1:
            return self.by_group.get(groups[0], _NOTHING)
        if self.groups.isdisjoint(groups):
            return _NOTHING
        found = self._found.get(groups)
        if found is None:
            present = self.groups & groups
            found = [mark for group in present for mark in self.by_group[group]]
            if len(present) > 1:
                found.sort(key=_place)
            self._found[groups] = found
        return found

    def has(self, *groups: str) -> bool:
        """Whether a mark of any of the groups stands in the sentence."""
        return not self.groups.isdisjoint(groups)

    def within(self, start: int, end: int, *groups: str) -> list[Mark]:
        """The marks of the groups that lie inside the words `start:end`."""
        return [mark for mark in self.find(*groups) if mark.start >= start and mark.end <= end]

    def places(self, words: Collection[str]) -> list[int]:
        """Where any of the words stands."""
        return [] if self.bag.isdisjoint(words) else [at for at, word in enumerate(self.norms) if word in words]

    def clause_at(self, index: int) -> Clause:
        """The clause that holds a word; the last one for an index past the end."""
        at = self._clauses[min(index, len(self._clauses) - 1)] if self._clauses else -1
        return self.clauses[at]

    def __post_init__(self) -> None:
        """Let `groups` follow `by_group`."""
        self.groups = self.by_group.keys()

    def group_marks(self) -> None:
        """Note the marks of each group, for `find`."""
        by_group = self.by_group
        for mark in self.marks:
            if mark.group in by_group:
                by_group[mark.group].append(mark)
            else:
                by_group[mark.group] = [mark]

    def regroup(self) -> None:
        """Note the marks anew after some have been added, and forget what was worked out of them."""
        self.by_group.clear()
        self._found.clear()
        self.medicines.clear()
        self.told_of.clear()
        self.directives.clear()
        self.conditions = None
        self.group_marks()

    def place_clauses(self) -> None:
        """Note the clause of each word, which extractors ask for over and over."""
        self._clauses = [len(self.clauses) - 1] * len(self.norms)
        for number in reversed(range(len(self.clauses) - 1)):
            clause = self.clauses[number]
            self._clauses[clause.start : clause.end] = [number] * (min(clause.end, len(self.norms)) - clause.start)

    def negations(self, mark: Mark, *, inside: bool = False) -> list[Mark]:
        """The negations that reach a mark: before it in its clause, or right behind it.

        Those that are words of the mark itself do not count unless `inside`.
        """
        found: list[Mark] = []
        if not self.has(*_NEGATIVE, *_BACKWARD):
            return found  # as in most sentences
        clause = self.clause_at(mark.start)
        clause_start = self._resumed(clause)
        clause_start = 0 if label_forbids(self.norms, clause_start) else clause_start
        for cue in self.find(*_NEGATIVE):
            within = cue.start >= mark.start and cue.end <= mark.end
            if not (inside if within else clause_start <= cue.start < mark.start):
                continue
            if self._hidden(cue) or self._interjected(cue) or self._spent(cue, mark) or named(self.marks, cue, mark):
                continue
            if within:
                found.append(cue)
                continue
            reach = _REACH
            if self.norms[cue.start] in _NARROW and cue.end - cue.start <= _SHORT:
                reach = _NARROW_REACH
            elif self.norms[cue.start] in _SUBJECTS:
                reach = _SUBJECT_REACH
            if mark.start - cue.end <= reach and not self._cut(cue.end, mark.start):
                found.append(cue)
        if clause.kind is ClauseKind.RELATIVE and (none := self._of_none(clause, mark)) is not None:
            found.append(none)
        if any(self.norms[cue.start] == "neither" for cue in found):
            found = [cue for cue in found if self.norms[cue.start] != "nor"]  # "neither … nor" denies once
        found = said_again(self.norms, found, mark.start)
        # "it cured none of them"
        found.extend(
            cue
            for cue in self.find(*_NEGATIVE)
            if self.norms[cue.start] in {"none", "nobody", "nothing", "neither"}
            and cue.start < clause.end  # not "it has none because nothing was done"
            and (cue.start == mark.end or (cue.start == mark.end + 1 and self.norms[mark.end].isalpha()))
        )
        found.extend(
            cue
            for cue in self.find(*_BACKWARD)
            if mark.end <= cue.start < clause.end and cue.start - mark.end <= 3 and not self._goes_on(cue)
        )
        found.extend(
            cue for cue in self.find("negation") if cue not in found and closing(self.norms, mark.end, cue.start)
        )
        return found

    def denied(self, mark: Mark) -> bool:
        """Whether an odd number of negations reaches a mark."""
        return len(self.negations(mark)) % 2 == 1

    def before(self, mark: Mark, *groups: str) -> Mark | None:
        """The nearest mark of the groups before a mark in its clause."""
        clause = self.clause_at(mark.start)
        found = [cue for cue in self.find(*groups) if clause.start <= cue.start and cue.end <= mark.start]
        return found[-1] if found else None

    def _hidden(self, cue: Mark) -> bool:
        """A negation inside a phrase that is none ("no doubt"), or in one that denies only in part ("not all")."""
        return any(
            other.start <= cue.start and cue.end <= other.end
            for other in self.find("pseudo-negation", "negation-partial", "refuter")
        )

    def _spent(self, cue: Mark, mark: Mark) -> bool:
        """“It is not untrue that it works”: a negation that judges what is said, and denies nothing in it."""
        if self.bag.isdisjoint(VERDICTS):
            return False
        return any(one.start <= cue.start < one.end <= mark.start for one in truths(self) if one.behind)

    def _goes_on(self, cue: Mark) -> bool:
        """“Approved: no” denies, "off-label: no one has tested it" does not."""
        following = self.norms[cue.end : cue.end + 1]
        return cue.group == "label-negation" and bool(following) and following[0].isalpha()

    def _resumed(self, clause: Clause) -> int:
        """Where a clause began that an aside in brackets or dashes interrupts."""
        index = self.clauses.index(clause)
        anew = self.clauses[index - 1].opener == UNLIKE and self.norms[clause.start] in _SUBJECT_PRONOUNS
        if index >= 2 and self.clauses[index - 1].kind is ClauseKind.ASIDE and not anew:
            return self.clauses[index - 2].start
        return clause.start

    def _interjected(self, cue: Mark) -> bool:
        """“No, any time is fine” and "Can't I just …?": a word of answer or of asking, not of denial."""
        if self.norms[cue.end : cue.end + 2] == [",", "ever"] or nobody_should(self.norms, cue.start):
            return False  # "Never, ever split them"
        led = cue.start == self.body + 1 or self.norms[cue.start] == "no"  # "And no, …"; "…, and no, …"
        before = {"(", '"', "``", *(_BEFORE_ASKING if led else ())}
        opened = cue.start == self.body or self.norms[cue.start - 1] in before
        if opened and not _BEHIND_ANSWER.isdisjoint(self.norms[cue.end : cue.end + 1]):
            return True
        asking = self.question and self.texts[cue.start].lower() in {"n't", "n\u2019t"}
        return asking and (cue.start - 1 in {0, self.body} or self.norms[cue.start - 2] in _BEFORE_ASKING | QUOTES)

    def _of_none(self, clause: Clause, mark: Mark) -> Mark | None:
        """“There is no strength at which it is allowed”: the denial of what a relative clause is about."""
        first = said_of_nobody(self.norms, clause.start, mark.start)
        first = nobody_not(self.norms, clause.start, mark.start) if first is None else first
        at = clause.start - 1
        led = self.norms[max(self.body, at - _OF_NONE) : at]
        if first is None:
            if at < 1 or self.norms[at] not in _AT_WHICH or self.norms[clause.start] != "which" or "no" not in led:
                return None
            first = at - len(led) + led.index("no")
        return next((cue for cue in self.find("negation") if cue.start == first), None)

    def _cut(self, start: int, end: int) -> bool:
        """Whether a new statement begins between two words of one clause."""
        if relative_left(self.norms, self.marks, start, end):
            return True  # "bleeding that won't stop is nothing to wait with"
        if self.norms[start : start + 1] == ["and"] and end > start:
            return True  # "it cured nobody and must not be split"
        whole = self.norms[start : start + 1] != ["about"]  # not "nothing about it is off-label"
        if self.norms[start - 1] == "nothing" and whole and not _ON.isdisjoint(self.norms[start + 1 : end]):
            return True  # "there is nothing shady about an off-label prescription"
        for index in range(start, end):
            word = self.norms[index]
            if word == "," and index + 1 < end and self.norms[index + 1] in _SUBJECT_PRONOUNS:
                return True
            if word in QUOTES and self.norms[:start].count(word) % 2 == 1:
                return True  # what is said inside a quotation is not said outside
            if word == "and" and self.norms[index - 1] == "," and self.norms[index + 1] in _NARRATED:
                return True  # "it isn't for you, he said, and went to get the pharmacist"
            if word == "," and self.norms[index + 1 : index + 3] in _TURNED:
                return True  # "if it won't stop, don't wait", "the hour doesn't matter, and to drink water"
            if word == "," and _OF_WHICH.issubset(self.norms[index + 1 : index + _OF_NONE]):
                return True  # "not so far as studies go, none of which suggests that it does"
            if word in {"and", "but", ","} and index + 1 < end and self.norms[index + 1] in _IMPERATIVES:
                return True  # "don't take it and tell your doctor"
        return False
