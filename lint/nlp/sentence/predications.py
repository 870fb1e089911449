"""Which words of a sentence say that one thing bears on another, where they stand.

The lexicon says what a word may say; the words around it decide whether it does. "Reduces" is the verb of its clause,
"reduced risk" a description, "to reduce" a purpose unless it was "shown to reduce", "which programmes reduce it should
be studied" a wish. Each has the strength of its group, a causal one less where a modal is attached to it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon import Trie, load, words
from lint.model.assertion import Strength

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.lexicon import Match
    from lint.nlp.sentence.view import View

_BE = words("strength", "be")
_HAVE = words("strength", "have")
_MODALS = words("strength", "modals")
_FUNCTION = words("strength", "determiners") | words("strength", "prepositions")
_NO_OBJECT = words("strength", "no_object")
_RISKS = words("strength", "risks")
_NOUNS_TOO = words("strength", "nouns_too")
_SHOWN = words("strength", "shown")
_SEEN = words("strength", "seen")
_RESULTING = words("strength", "resulting")
_PAUSES = words("strength", "pauses")
_UNCHANGED = words("strength", "unchanged_past")
_PASSED_OVER = words("strength", "passed_over")
_MATTERS = words("strength", "matters")
_OBSERVED = words("strength", "observed")
_DESIGNS = words("strength", "designs")
_ARTICLES = words("strength", "articles")
_JOINING = frozenset({"and", "or", ","})

_HEDGE_REACH = 8  # words from a modal to what it makes a possibility
_CALL_REACH = 12  # words a recommendation reaches forward
_NEAR = 6
_OBJECT = 4  # words in which the object of a verb comes


def _found(view: View) -> dict[str, list[Match]]:
    """The terms in a sentence by group; of one group only the longest."""
    by_group: dict[str, list[Match]] = {}
    for match in _trie().find(view.norms, view.texts):
        by_group.setdefault(match.label, []).append(match)
    return {
        group: [match for match in found if not any(_hides(other, match) for other in found)]
        for group, found in by_group.items()
    }


def _hides(other: Match, match: Match) -> bool:
    return other.end - other.start > match.end - match.start and other.holds(match)


class Predication(NamedTuple):
    """Words that say so: half-open word indexes, how strongly, and whether any other of the sentence outdoes it."""

    start: int
    end: int
    strength: Strength
    weak: bool = False


@cache
def _trie() -> Trie:
    trie = Trie()
    load().fill(trie, "strength")
    return trie


class Predications:
    """Those of one sentence."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._norms = view.norms
        self._found = _found(view)
        self._idle: list[Match] = []  # verbs that say nothing where they stand

    def all(self) -> list[Predication]:
        """All of them by start; none that is only called for or looked into."""
        made = [*self._acts(), *self._effects(), *self._ties()]
        return sorted(one for one in made if not self._called_for(one))

    def _groups(self, *groups: str) -> list[Match]:
        return [match for group in groups for match in self._found.get(group, ())]

    def _word(self, index: int) -> str:
        return self._norms[index] if 0 <= index < len(self._norms) else ""

    def _causal(self, match: Match, *, weak: bool = False) -> Predication:
        return Predication(
            match.start, match.end, Strength.CONDITIONAL if self._hedged(match) else Strength.CAUSAL, weak
        )

    def _hedged(self, match: Match) -> bool:
        clause = self._view.clause_at(match.start)
        return any(
            clause.start <= chance.start < match.start and match.start - chance.end <= _HEDGE_REACH
            for chance in self._groups("chance")
        )

    # What one thing does to another

    def _acts(self) -> Iterator[Predication]:
        for match in self._groups("causal-verb"):
            level = self._act(match)
            if level is Strength.CAUSAL:
                yield self._causal(match, weak=self._norms[match.start].endswith("ing"))
            elif level:
                yield Predication(match.start, match.end, level, weak=True)
            else:
                self._idle.append(match)
        for match in self._groups("causal-phrase"):
            if self._phrase(match):
                yield self._causal(match)

    def _act(self, match: Match) -> Strength:
        """What a verb says by its form and its neighbours: nothing where it is no verb of its clause."""
        word = self._norms[match.start]
        back = match.start - 1
        while self._word(back).endswith("ly") or self._word(back) in _PASSED_OVER:
            back -= 1
        object_ = self._norms[match.end : match.end + _OBJECT]
        if not _MATTERS.isdisjoint(object_) or any(who.end == back + 1 for who in self._groups("inquirer")):
            return Strength.NONE  # "improves our understanding", "we reduced"
        if word.endswith("ing"):
            resulting = self._word(back) in _BE or self._word(match.start - 1) in _RESULTING
            return Strength.CAUSAL if resulting else Strength.NONE
        if word.endswith("ed") or (word in _UNCHANGED and self._word(back) not in _MODALS):
            return self._past(match, back)
        if word.endswith("s"):
            return self._present(match, back)
        return self._base(match, back)

    def _past(self, match: Match, back: int) -> Strength:
        before, after = self._word(back), self._word(match.end)
        if before in _BE:
            return Strength.CAUSAL if "by" in self._norms[match.end : match.end + _NEAR] else Strength.CORRELATION
        if before in _HAVE:
            return (
                Strength.CAUSAL
                if _RISKS.isdisjoint(self._norms[match.end : match.end + _OBJECT - 1])
                else Strength.CORRELATION
            )
        if back < 0 or before in _FUNCTION or before == "-" or after in _DESIGNS:
            return Strength.NONE  # "less-controlled", "a randomised controlled trial"
        if not after or after in _NO_OBJECT:
            return Strength.CORRELATION
        if before in _JOINING:
            joined = self._word(back - 1).endswith("ed") or not _BE.isdisjoint(self._norms[max(0, back - 3) : back])
            return Strength.CAUSAL if joined else Strength.NONE
        return Strength.CAUSAL

    def _present(self, match: Match, back: int) -> Strength:
        after = self._word(match.end)
        noun = self._word(back) in _FUNCTION or not after.isalpha() or (after in _FUNCTION and after not in _ARTICLES)
        return Strength.NONE if self._norms[match.start] in _NOUNS_TOO and noun else Strength.CAUSAL

    def _base(self, match: Match, back: int) -> Strength:
        before, after = self._word(back), self._word(match.end)
        if before == "to":
            return Strength.CAUSAL if self._licensed(back) else Strength.NONE
        if before in _MODALS:
            return Strength.CAUSAL
        if back < 0 or before in _FUNCTION or before in _BE:
            return Strength.NONE
        if self._norms[match.start] in _NOUNS_TOO:
            direct = after and after not in _NO_OBJECT and (before.endswith("s") or after in _ARTICLES)
            return Strength.CAUSAL if direct else Strength.NONE
        return Strength.CAUSAL

    def _licensed(self, to: int) -> bool:
        """Whether the infinitive behind a "to" is said to happen ("shown to reduce"), not only meant to."""
        last = to
        while self._word(last - 1).endswith("ly"):
            last -= 1
        return any(match.end in {last, to, to + 1} for match in self._groups("licence"))

    def _phrase(self, match: Match) -> bool:
        before = self._word(match.start - 1)
        if self._norms[match.start].endswith("ing"):
            return before in _RESULTING or before in _BE
        return before != "to" or self._licensed(match.start - 1)

    # What has an effect, works or may be of use

    def _effects(self) -> Iterator[Predication]:
        for group, signs in (("causal-noun", _SHOWN), ("causal-adjective", _SEEN)):
            for match in self._groups(group):
                if not signs.isdisjoint(self._norms[max(0, match.start - _NEAR) : match.start]):
                    yield self._causal(match)
        for match in self._groups("possible-use"):
            if self._hedged(match):
                yield Predication(match.start, match.end, Strength.CONDITIONAL, weak=True)

    # What goes together

    def _ties(self) -> Iterator[Predication]:
        for match in self._groups("tie-verb", "tie-noun"):
            yield Predication(match.start, match.end, Strength.CORRELATION)
        for match in self._groups("tie-odds"):
            if not any(0 <= match.start - verb.end < _OBJECT for verb in self._idle):  # "to reduce the risk of"
                yield Predication(match.start, match.end, Strength.CORRELATION)
        for match in self._groups("tie-contrast"):
            yield Predication(match.start, match.end, Strength.CORRELATION, weak=True)
        for match in self._groups("tie-change"):
            if not _OBSERVED.isdisjoint(self._norms[max(0, match.start - _NEAR) : match.end + _NEAR]):
                yield Predication(match.start, match.end, Strength.CORRELATION, weak=True)

    # What is only called for or looked into

    def _called_for(self, one: Predication) -> bool:
        judged = self._found.get("called-so", [])
        for call in self._groups("call"):
            if any(match.start <= call.start < match.end for match in judged):
                continue
            if call.end <= one.start and one.start - call.end < _CALL_REACH:
                return True
            if call.start >= one.end and not self._pause(one.end, call.start):
                return True
        return any(
            inquiry.start < one.end or not self._pause(one.end, inquiry.start) for inquiry in self._groups("inquiry")
        )

    def _pause(self, start: int, end: int) -> bool:
        between = "between" in self._norms[start:end]  # "the link between sleep and weight should be studied"
        return any(word in _PAUSES and not (between and word == "and") for word in self._norms[start:end])
