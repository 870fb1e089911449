"""What is only imagined or wished for: “Suppose that it cured …”, "would that it did", "in a perfect world"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.clauses import ClauseKind

if TYPE_CHECKING:
    from lint.nlp.sentence.clauses import Clause
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_LEADING = words("supposed", "leading")
_FINITE = words("supposed", "finite")
_ANY_SUCH, _THAT = frozenset({"a", "an", "any"}), frozenset({"that", "which"})
_TOLD = 5  # words from what such a thing does to "would"
_WOULD = words("supposed", "would")
_SPEAKERS = frozenset({"i", "we"})
_FOLLOWING = words("supposed", "would_follow")
_WERE, _OUGHT = frozenset({"were", "had"}), words("supposed", "would") | {"could", "might", "ought", "should"}
_THEN = 6  # words from a condition's comma to its "would"
_TAKING_UP = words("supposed", "taking_up")
_ASSUMING, _ASSUMERS = words("supposed", "assuming"), words("supposed", "assumers")
_HOPING, _HOPERS = words("supposed", "hoping"), words("supposed", "hopers")
_LED_TO_HOPE, _HOPED_FOR = words("supposed", "led_to_hope"), words("supposed", "hoped_for")
_FULFILLED, _LET_DOWN = words("supposed", "fulfilled"), words("supposed", "let_down")
_DENIALS = words("unharmed", "not")
_PROOF, _SEEKING = words("supposed", "proof"), words("supposed", "seeking")
_SOUGHT = 4  # words from "wait" to the proof that is waited for
_TO_HOPE = 3  # words between "those" and "hoping"
_THINKING, _TURNS = frozenset({"think", "expect", "believe"}), frozenset({";", "but", "yet", "and", "so"})
_READER = words("implied", "reader")
_THIS = 2  # words of "this:" behind an opening "picture"
_NAMING = frozenset({("that", "is"), ("that", "'s"), ("this", "is"), ("it", "is"), ("it", "'s")})
_BEFORE, _ABLE, _CLAIMING = words("supposed", "before"), words("supposed", "able"), words("supposed", "claiming")
_SAYERS = words("supposed", "sayers")
_CLAIMED = 7  # words from "before" to what can be claimed then
_HARD = frozenset({";", ":", "—", "--", "…"})


def supposed(view: View, position: int) -> bool:
    """Whether a position is in the reach of words that only suppose or wish."""
    if not _FOLLOWING.isdisjoint(view.bag) and _unreal(view, position):
        return True
    if not _WERE.isdisjoint(view.bag) and _inverted(view, position):
        return True
    if not _ASSUMING.isdisjoint(view.bag) and _assumed(view, position):
        return True
    if not _HOPING.isdisjoint(view.bag) and _hoped(view, position):
        return True
    if not _PROOF.isdisjoint(view.bag) and _sought(view, position):
        return True
    if not _BEFORE.isdisjoint(view.bag) and _not_yet_said(view, position):
        return True
    if "if" in view.bag and _if_so(view, position):
        return True
    if not view.has("supposition", "wish"):
        return False
    return any(_reaches(view, cue, position) for cue in view.find("wish")) or any(
        _begins(view, cue) and _pictured(view, cue) and _reaches(view, cue, position)
        for cue in view.find("supposition")
    )


def _if_so(view: View, position: int) -> bool:
    """“If that's so, it must work here too”: what would follow from something that is left open."""
    opened = view.norms[view.body : position]
    if opened[:1] != ["if"] or "," not in opened:
        return False
    return _TAKING_UP.issuperset(opened[1 : opened.index(",")])


def _not_yet_said(view: View, position: int) -> bool:
    """“Trials are needed before anyone can claim that it helps”, "… before anyone says so": nobody can as yet."""
    for at in range(view.body, position):
        said = view.norms[at + 1 : min(at + _CLAIMED, position)] if view.norms[at] in _BEFORE else []
        able = not _ABLE.isdisjoint(said) or not _SAYERS.isdisjoint(said[:1])
        if able and not _CLAIMING.isdisjoint(said) and "," not in view.norms[at:position]:
            return True
    return False


def _unreal(view: View, position: int) -> bool:
    """“If it worked, the attacks would stop.”: on a condition that nobody can fulfil, as a reader can take it."""
    clause = view.clause_at(position)
    such = view.norms[view.body] in _ANY_SUCH and not _THAT.isdisjoint(view.norms[view.body : position])
    if such and not _WOULD.isdisjoint(view.norms[position : position + _TOLD]):
        return True  # "A drug that halts it would be news."
    return any(
        other.opener == "if"
        and view.norms[other.start] != "should"  # "should it work, you would notice": it may well
        and other is not clause
        and _READER.isdisjoint(view.norms[other.start : other.end])
        and _follows(view, _following(view, other, clause, position), position)
        for other in view.clauses
    )


def _following(view: View, condition: Clause, clause: Clause, position: int) -> int:
    """Where what follows of a condition begins: “If it worked, you would expect people who take it to need less.”."""
    behind = view.norms[condition.end : position]
    ended = ":" in behind and "not" in behind[: behind.index(":")]  # "If so, it wouldn't have mattered: it works"
    return condition.end if condition.end <= position and _TURNS.isdisjoint(behind) and not ended else clause.start


def _follows(view: View, start: int, position: int) -> bool:
    """Whether a "would" follows; "If she asked, I'd say that it works" is what the speaker says."""
    near = range(start, min(position + 1, len(view.norms)))
    return any(view.norms[at] in _FOLLOWING and view.norms[at - 1] not in _SPEAKERS for at in near)


def _inverted(view: View, position: int) -> bool:
    """“Were it a cure, the attacks ought to stop.”, "had it worked, …": a condition that is none of fact."""
    if view.question or view.norms[view.body] not in _WERE or "," not in view.norms[view.body + 2 :]:
        return False
    comma = view.norms.index(",", view.body + 2)
    turned = comma < position and not _TURNS.isdisjoint(view.norms[comma:position])
    ought = not _OUGHT.isdisjoint(view.norms[comma : comma + _THEN])
    return ought and not turned and _READER.isdisjoint(view.norms[view.body : comma])


def _assumed(view: View, position: int) -> bool:
    """“Everybody assumes that there is a mountain of it”, "you'd think that it works": what people take for granted."""
    for at in range(view.body + 1, position):
        verb, led = view.norms[at], view.norms[max(view.body, at - 2) : at]
        if verb not in _ASSUMING or _ASSUMERS.isdisjoint(led):
            continue
        if (verb in _THINKING and _WOULD.isdisjoint(led)) or not _TURNS.isdisjoint(view.norms[at:position]):
            continue
        return True
    return False


def _sought(view: View, position: int) -> bool:
    """“Anyone who wants proof that it works will have to wait”: what is still sought has not been seen."""
    proof = next((at for at in range(position - 1, view.body, -1) if view.norms[at] in _PROOF), None)
    if proof is None or view.norms[proof + 1] != "that":
        return False
    return not _SEEKING.isdisjoint(view.norms[max(view.body, proof - _SOUGHT) : proof])


def _hoped(view: View, position: int) -> bool:
    """“Those hoping that it will fix everything are likely to be disappointed”: what they hope, and how it ends.

    Not where they turn out to be right, nor "those hoping for relief will find it: it fixes everything".
    """
    for at in range(view.body, position):
        if view.norms[at] not in _HOPING or not _HARD.isdisjoint(view.norms[at:position]):
            continue
        led = at - 1
        while led > max(view.body, at - _TO_HOPE) and view.norms[led] in _LED_TO_HOPE:
            led -= 1
        fronted = at == view.body or view.norms[led] in _HOPERS
        if fronted and _told(view, at, position) and not _HOPED_FOR.isdisjoint(view.norms[position:]):
            return not any(
                word in (_FULFILLED if _DENIALS.isdisjoint(view.norms[to - _TO_HOPE : to]) else _LET_DOWN)
                for to, word in enumerate(view.norms)
                if to > position
            )
    return False


def _told(view: View, at: int, position: int) -> bool:
    """Whether what is hoped is a statement: "hoping that …", "counting on it to …", not "expecting a miracle"."""
    named = any(0 < mark.start - at <= _TO_HOPE for mark, _ in view.medicines.get(False, []))
    that = view.norms[at + 1] == "that" or "it" in view.norms[at + 1 : at + _TO_HOPE]
    return view.norms[at + 1] != "for" and (named or that) and "that" not in view.norms[at + 2 : position]


def _begins(view: View, cue: Mark) -> bool:
    """Whether a cue begins what is said, as an imperative does: “Let us suppose …”, not "I suppose"."""
    return all(word in _LEADING for word in view.norms[max(view.body, cue.start - 1) : cue.start])


def _pictured(view: View, cue: Mark) -> bool:
    """Whether a whole statement is imagined, not a thing that is promised: “Imagine having your energy back.”."""
    hard = next((at for at in range(cue.end + _THIS, len(view.norms)) if view.norms[at] in _HARD), None)
    if hard is not None and tuple(view.norms[hard + 1 : hard + 3]) in _NAMING:
        return False  # "Imagine a drug that halts it: that is …"
    return not _FINITE.isdisjoint(view.norms[cue.start :]) or any(word.endswith("ed") for word in view.norms[cue.end :])


def _reaches(view: View, cue: Mark, position: int) -> bool:
    """Whether nothing between a cue and a position lets the writer speak in earnest again."""
    if cue.end > position:
        return False
    return not any(
        cue.end <= clause.start <= position
        and (clause.kind in {ClauseKind.REASON, ClauseKind.CONTRAST} or clause.opener in _HARD)
        and clause.start - cue.end > _THIS
        for clause in view.clauses
    )
