"""Claim strength 0-3 of a sentence (Sumner et al. 2014; Yu et al. 2019): none, correlation, conditional, causal.

Every word that may claim a relationship is found, and asked whether it does so where it stands: a verb as the verb of
its clause and not as a participle, an infinitive of purpose or what a recommendation calls for.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon import Trie, load, words
from lint.model.assertion import Strength

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.lexicon import Match
    from lint.nlp.view import View

_BE = frozenset("is are was were be been being am 's".split())
_HAVE = frozenset("has have had having".split())
_MODAL = frozenset("can could may might will would shall should must do does did to cannot".split())
_DETERMINERS = frozenset("the a an this that these those its their our his her your my no any some each every both all such".split())
_PREPOSITIONS = frozenset(
    "of in on for with by from at to as into after before during among between within without under over than through via per against about upon toward towards across".split()
)
_FUNCTION = _DETERMINERS | _PREPOSITIONS
_INTRANSITIVE = _PREPOSITIONS - {"to"} | frozenset([".", ",", ";", ":", ")", "and", "but", "or", "over", "when", "while", "significantly", "more", "less", "further", "as"])
_SUBORDINATE = frozenset("although though because while whereas since given despite if unless whether as".split())
_RISK = frozenset("risk risks rate rates odds incidence prevalence mortality likelihood probability hazard chance".split())
_NOUNLIKE = frozenset(
    "increase increases decrease decreases benefit benefits influence influences cause causes control controls limit limits impact impacts help boost cut cuts harm harms damage block shape process delay delays fight stop change relief cure spread advance advances double triple drive kill treat sprint lower slow clear correct speed favor favour ease".split()
)


class _Claim(NamedTuple):
    start: int
    end: int
    level: int
    main: bool


@cache
def _trie() -> Trie:
    trie = Trie()
    load().fill(trie, "strength")
    return trie


def _marks(view: View) -> dict[str, list[Match]]:
    found = _trie().find(view.norms, view.texts)
    kept: dict[str, list[Match]] = {}
    seen: set[tuple[int, int, str]] = set()
    for match in found:
        key = (match.start, match.end, match.label)
        if key in seen:
            continue
        seen.add(key)
        if any(
            other.label == match.label and other.end - other.start > match.end - match.start and other.holds(match)
            for other in found
        ):
            continue
        kept.setdefault(match.label, []).append(match)
    return kept


def strength(view: View) -> Strength:
    """The strength of a sentence's main claim, whatever its polarity."""
    if view.question or not view.norms:
        return Strength.NONE
    return _Reading(view).strength()


class _Reading:
    def __init__(self, view: View) -> None:
        self.view = view
        self.norms: Sequence[str] = view.norms
        self.marks = _marks(view)
        self.chances = self.marks.get("chance", [])
        self.calls = self.marks.get("call", [])

    def word(self, index: int) -> str:
        return self.norms[index] if 0 <= index < len(self.norms) else ""

    def strength(self) -> Strength:
        claims = self.claims()
        if not claims:
            return Strength.NONE
        main = [c for c in claims if c.main] or claims
        causal = [c for c in main if c.level > 1]
        ties = [c for c in main if c.level == 1]
        best = min(main, key=lambda c: c.start)
        if causal and ties:
            best = min(main, key=lambda c: c.start)
        return Strength(best.level)

    def claims(self) -> list[_Claim]:
        found: list[_Claim] = []
        for match in self.marks.get("claim-act", []):
            level = self.act(match)
            if level:
                found.append(self.made(match, level))
        for label, judge in (
            ("claim-act-phrase", self.phrase),
            ("claim-effect", self.effect),
            ("claim-worth", self.worth),
            ("tie-verb", self.tie),
            ("tie-noun", self.tie_noun),
            ("tie-odds", self.tie),
            ("tie-contrast", self.tie),
        ):
            for match in self.marks.get(label, []):
                level = judge(match)
                if level:
                    found.append(self.made(match, level))
        return [c for c in found if not self.called(c)]

    def made(self, match: Match, level: int) -> _Claim:
        clause = self.view.clause_at(match.start)
        main = clause.kind.value not in {"condition", "reason", "aside"} and clause.opener not in _SUBORDINATE
        if level == 3 and self.hedged(match):
            level = 2
        return _Claim(match.start, match.end, level, main)

    def called(self, claim: _Claim) -> bool:
        """Whether what a claim says is only asked for or looked into."""
        for call in self.calls:
            if call.start <= claim.start and claim.start - call.end < 12 and call.end <= claim.start:
                return True
            if call.start >= claim.end and call.start - claim.end < 25 and not self.split(claim.end, call.start):
                return True
        for inquiry in self.marks.get("inquiry", []):
            if inquiry.start < claim.end:
                return True
            if inquiry.start >= claim.end and not self.split(claim.end, inquiry.start):
                return True
        return False

    def split(self, start: int, end: int) -> bool:
        return any(self.word(i) in {",", ";", "and", "but", ":", "."} for i in range(start, end))

    def hedged(self, match: Match) -> bool:
        clause = self.view.clause_at(match.start)
        for chance in self.chances:
            if clause.start <= chance.start < match.start and match.start - chance.end <= 8:
                return True
        return False

    def act(self, match: Match) -> int:
        norms = self.norms
        at = match.start
        word = norms[at]
        back = at - 1
        while back >= 0 and (norms[back].endswith("ly") or norms[back] in {"not", "also", "further", "only", "never", "even", "both", "then"}):
            back -= 1
        before = self.word(back)
        after = self.word(match.end)
        if word.endswith("ing"):
            if before in {","} or before in _BE or self.word(at - 1) in {"thereby", "thus"}:
                return 3
            return 0
        if word.endswith("ed") or word in {"cut", "drove", "spread", "hurt", "slowed"} and before not in _MODAL:
            if before in _BE:
                by = norms[match.end : match.end + 6]
                return 3 if "by" in by else 1
            if before in _HAVE:
                return 1 if set(norms[match.end : match.end + 3]) & _RISK else 3
            if before in _FUNCTION or back < 0:
                return 0
            if after in _INTRANSITIVE or not after:
                return 1
            if before in {"and", "or"}:
                return 3 if self.word(back - 1).endswith("ed") else 0
            if before == "with":
                return 0
            return 3
        if word.endswith("s") and not word.endswith("ss"):
            if word in _NOUNLIKE and (after in _PREPOSITIONS or before in _FUNCTION or not after.isalpha()):
                return 0
            return 3
        # a base form
        if before == "to":
            return 3 if self.licensed(back) else 0
        if before in _MODAL - {"to"}:
            return 3
        if word in _NOUNLIKE:
            return 3 if before.endswith("s") and after and after not in _INTRANSITIVE else 0
        return 3 if before.endswith("s") or before in {"and", "or", "that", "which", "who", "they", "men", "women", "people", "children"} else 0

    def licensed(self, to: int) -> bool:
        return any(match.end in {to, to + 1} for match in self.marks.get("doubt-free", []))

    def phrase(self, match: Match) -> int:
        word = self.norms[match.start]
        before = self.word(match.start - 1)
        if word.endswith("ing"):
            return 3 if before in {",", "thereby", "thus"} | _BE else 0
        if before == "to" and not self.licensed(match.start - 1):
            return 0
        return 3

    def effect(self, match: Match) -> int:
        norms = self.norms
        before = norms[max(0, match.start - 6) : match.start]
        had = {"has", "have", "had", "no", "showed", "show", "shows", "demonstrated", "provides", "provide", "provided", "exert", "exerts", "exerted", "confers"}
        if had & set(before):
            return 3
        return 0

    def worth(self, match: Match) -> int:
        norms = self.norms
        before = norms[max(0, match.start - 5) : match.start]
        if (_BE | {"prove", "proved", "appears", "appear", "seems"}) & set(before):
            return 3
        return 0

    def tie(self, match: Match) -> int:
        return 1

    def tie_noun(self, match: Match) -> int:
        return 1
