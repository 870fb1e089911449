"""Which words of a sentence claim a relationship where they stand.

The lexicon says what a word may claim; the words around it say whether it does. "Reduces" is the verb of its clause,
"reduced risk" a description, "to reduce" a purpose unless it was "shown to reduce", "which programmes reduce it should be
studied" a wish. A claim has the strength of its group, one less than causal where a modal is attached to it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon import Trie, load, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.lexicon import Match
    from lint.nlp.view import View

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
_UNDERSTANDING = words("strength", "understanding")

_HEDGE_REACH = 8  # words from a modal to what it makes a possibility
_CALL_REACH = 12  # words a recommendation reaches forward
_NEAR = 6
_CAUSAL, _CONDITIONAL, _CORRELATION = 3, 2, 1


class Claim(NamedTuple):
    """Words that claim a relationship: half-open word indexes, strength 1-3, and whether any other claim outdoes it."""

    start: int
    end: int
    level: int
    weak: bool = False


@cache
def _trie() -> Trie:
    trie = Trie()
    load().fill(trie, "strength")
    return trie


class Claims:
    """The claims of one sentence."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._norms = view.norms
        self._found: dict[str, list[Match]] = {}
        for match in _trie().find(view.norms, view.texts):
            self._found.setdefault(match.label, []).append(match)
        self._idle: list[Match] = []  # verbs that claim nothing where they stand

    def all(self) -> list[Claim]:
        """The claims by start; none that is only called for or looked into."""
        made = [*self._acts(), *self._effects(), *self._ties()]
        return sorted(claim for claim in made if not self._called_for(claim))

    def _groups(self, *groups: str) -> Iterator[Match]:
        """The terms of groups; of one group only the longest."""
        for group in groups:
            found = self._found.get(group, [])
            for match in found:
                if not any(other.holds(match) and other.end - other.start > match.end - match.start for other in found):
                    yield match

    def _word(self, index: int) -> str:
        return self._norms[index] if 0 <= index < len(self._norms) else ""

    def _causal(self, match: Match, *, weak: bool = False) -> Claim:
        return Claim(match.start, match.end, _CONDITIONAL if self._hedged(match) else _CAUSAL, weak)

    def _hedged(self, match: Match) -> bool:
        clause = self._view.clause_at(match.start)
        return any(
            clause.start <= chance.start < match.start and match.start - chance.end <= _HEDGE_REACH
            for chance in self._groups("chance")
        )

    # What one thing does to another

    def _acts(self) -> Iterator[Claim]:
        for match in self._groups("claim-act"):
            level = self._act(match)
            if level == _CAUSAL:
                yield self._causal(match, weak=self._norms[match.start].endswith("ing"))
            elif level:
                yield Claim(match.start, match.end, level, weak=True)
            else:
                self._idle.append(match)
        for match in self._groups("claim-act-phrase"):
            if self._phrase(match):
                yield self._causal(match)

    def _act(self, match: Match) -> int:
        """The level that a verb claims by its form and its neighbours; 0 where it is no verb of its clause."""
        word = self._norms[match.start]
        back = match.start - 1
        while self._word(back).endswith("ly") or self._word(back) in _PASSED_OVER:
            back -= 1
        before, after = self._word(back), self._word(match.end)
        if any(self._word(index) in _UNDERSTANDING for index in range(match.end, match.end + 4)):
            return 0
        if any(0 <= back + 1 - who.end <= 0 for who in self._groups("inquirer")):
            return 0
        if word.endswith("ing"):
            return _CAUSAL if before in _BE or self._word(match.start - 1) in _RESULTING else 0
        if word.endswith("ed") or (word in _UNCHANGED and before not in _MODALS):
            return self._past(match, back, before, after)
        if word.endswith("s") and not word.endswith("ss"):
            named = word in _NOUNS_TOO and (after in _FUNCTION - {"the", "a"} or before in _FUNCTION or not after.isalpha())
            return 0 if named else _CAUSAL
        return self._base(word, back, before, after)

    def _past(self, match: Match, back: int, before: str, after: str) -> int:
        if before in _BE:
            return _CAUSAL if "by" in self._norms[match.end : match.end + _NEAR] else _CORRELATION
        if before in _HAVE:
            return _CORRELATION if _RISKS & set(self._norms[match.end : match.end + 3]) else _CAUSAL
        if before in _FUNCTION or back < 0:
            return 0
        if after in _NO_OBJECT or not after:
            return _CORRELATION
        if before in {"and", "or", ","}:
            earlier = self._norms[max(0, back - 3) : back]
            return _CAUSAL if self._word(back - 1).endswith("ed") or _BE & set(earlier) else 0
        return _CAUSAL

    def _base(self, word: str, back: int, before: str, after: str) -> int:
        if before == "to":
            return _CAUSAL if self._licensed(back) else 0
        if before in _MODALS:
            return _CAUSAL
        if word in _NOUNS_TOO:
            direct = after and after not in _NO_OBJECT
            return _CAUSAL if direct and (before.endswith("s") or after == "the") and before not in _FUNCTION else 0
        return 0 if before in _FUNCTION | _BE or back < 0 else _CAUSAL

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

    def _effects(self) -> Iterator[Claim]:
        for match in self._groups("claim-effect"):
            if not _SHOWN.isdisjoint(self._norms[max(0, match.start - _NEAR) : match.start]):
                yield self._causal(match)
        for match in self._groups("claim-worth"):
            if not _SEEN.isdisjoint(self._norms[max(0, match.start - _NEAR) : match.start]):
                yield self._causal(match)
        for match in self._groups("claim-use"):
            if self._hedged(match):
                yield Claim(match.start, match.end, _CONDITIONAL, weak=True)

    # What goes together

    def _ties(self) -> Iterator[Claim]:
        for match in self._groups("tie-verb"):
            yield Claim(match.start, match.end, _CORRELATION)
        for match in self._groups("tie-noun"):
            yield Claim(match.start, match.end, _CORRELATION)
        for match in self._groups("tie-odds"):
            if not any(0 <= match.start - verb.end <= 3 for verb in self._idle):  # "to reduce the risk of"
                yield Claim(match.start, match.end, _CORRELATION)
        for match in self._groups("tie-contrast"):
            yield Claim(match.start, match.end, _CORRELATION, weak=True)
        for match in self._groups("tie-change"):
            near = self._norms[max(0, match.start - _NEAR) : match.end + _NEAR]
            if {"there", "observed", "found", "seen", "noted"} & set(near):
                yield Claim(match.start, match.end, _CORRELATION, weak=True)

    # What is only called for or looked into

    def _called_for(self, claim: Claim) -> bool:
        judged = self._found.get("called-so", [])
        for call in self._groups("call"):
            if any(match.start <= call.start < match.end for match in judged):
                continue
            if call.end <= claim.start and claim.start - call.end < _CALL_REACH:
                return True
            if call.start >= claim.end and not self._pause(claim.end, call.start):
                return True
        return any(
            inquiry.start < claim.end or not self._pause(claim.end, inquiry.start) for inquiry in self._groups("inquiry")
        )

    def _pause(self, start: int, end: int) -> bool:
        between = "between" in self._norms[start:end]  # "the link between sleep and weight should be studied"
        return any(word in _PAUSES and not (between and word == "and") for word in self._norms[start:end])
