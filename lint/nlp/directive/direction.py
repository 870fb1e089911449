"""Permission and prohibition: which way a sentence points, by itself or through its context."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.reasonless import no_reason, reasonless
from lint.nlp.directive.undirected import only_later, reproached, takes_more, undirected
from lint.nlp.directive.unobjected import nobody_thinks, unobjected
from lint.nlp.directive.usage import USES, allowed, by_nobody, forbidden, leaves_it, let_through, not_by_all
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.phrase import in_brackets

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_NEGATIVE_SUBJECTS = words("direction", "negative_subjects")
_ILL = words("unobjected", "ill") | words("unobjected", "folly")
_THAT = 3  # words of "sheet that" between a denial and what it denies
_TURN_REACH = 8
# "then no X", "you do not get X", "X is meant for": a directive without a verb of use
_BARE = words("direction", "bare")
_BARE_OR_ILL = _BARE | _ILL
_RELATIVES = words("direction", "relatives")
_OF_ANOTHER = words("direction", "of_another")  # what is done by a verb between
_OPENING, _TAKING = frozenset({"because", "if", "unless", "when", "while"}), frozenset({"take", "use"})
_TAKERS = words("view", "subject_pronouns") | {"patients", "people"}
_ONE_WHO = 3  # words of "not somebody who"
_ONES = words("direction", "ones")
_INDIFFERENT = words("contraindication", "indifferent")
_AMOUNT = 2  # words from "should take" to how much
_WHETHER = words("direction", "whether")
_ONLY = words("along", "only")


class Direction(StrEnum):
    """Where a directive points."""

    PERMIT = "permit"
    PROHIBIT = "prohibit"

    @property
    def opposite(self) -> Direction:
        """The other one."""
        return Direction.PROHIBIT if self is Direction.PERMIT else Direction.PERMIT


@dataclass(frozen=True, slots=True)
class Directive:
    """A direction with the words that give it and where they stand."""

    direction: Direction
    mark: Mark
    view: View
    source: str = "sentence"


def directives(view: View, source: str = "sentence") -> list[Directive]:
    """The directives of a sentence, each turned by the negations that reach it."""
    known = view.directives.get(source)
    if known is None:
        known = view.directives[source] = _directives(view, source)
    return known


def _directives(view: View, source: str) -> list[Directive]:
    found: list[Directive] = []
    if not view.has("permit", "prohibit", "no-need", "no-cause", *USES) and view.bag.isdisjoint(_BARE_OR_ILL):
        return found  # as in most sentences
    if reproached(view):
        return found
    none = reasonless(view, len(view.norms) - 1)
    denied = 0  # how far phrases reach that one denial is said of
    for mark in view.find("permit", "prohibit"):
        if none is not None and reasonless(view, mark.start) is not None:
            found.append(Directive(Direction(mark.group).opposite, mark, view, source))
            continue  # "I see no reason why people with X should take it"
        if none is not None and mark.group == "prohibit" and mark.start <= none < mark.end:
            continue  # "I can't think of a reason why …" forbids nothing
        if view.norms[mark.start : mark.end] == ["leave", "it"] and view.norms[mark.end : mark.end + 1] == ["at"]:
            continue
        if any(
            other is not mark
            and other.start <= mark.start
            and mark.end <= other.end
            and other.end - other.start > mark.end - mark.start
            and not _in_two(view, other)
            for other in view.find("permit", "prohibit")
        ):
            continue
        if undirected(view, mark) or not _OF_ANOTHER.isdisjoint(view.norms[mark.start + 1 : mark.end - 1]):
            continue  # "women who can become pregnant use …"
        if _in_two(view, mark):
            continue
        led = view.norms[view.body : mark.start]
        if view.question and led in ([], ['"']) and "not" in view.norms[mark.start : mark.end]:
            continue  # "Can't I just …?" forbids nothing
        left = view.within(mark.start, mark.end, "leave-verb", "stop-verb") if mark.group == "permit" else []
        if left and not leaves_it(view, left[-1]):
            continue  # "you don't have to stop your vitamins"
        clause = view.clause_at(mark.start)
        asked = clause.kind is ClauseKind.CONDITION and clause.opener in _WHETHER
        if asked and not (_population_after(view, mark) or _either_way(view, mark)):
            continue
        direction = Direction.PERMIT if let_through(view, mark) else Direction(mark.group)
        if direction is Direction.PERMIT and (_nobody(view, mark) or takes_more(view, mark) or only_later(view, mark)):
            continue
        within = next((item for item in found[-1:] if item.mark.end > mark.start), None)
        if mark.start < denied or (within is not None and _one_denial(within, mark)):
            denied = mark.end
            continue
        turned = len(_turning(view, mark)) % 2 == 1 or _not_one_who(view, mark) or _none_of_it(view, mark)
        if turned or (direction is Direction.PERMIT and (by_nobody(view, mark) or not_by_all(view, mark))):
            direction = direction.opposite
        found.append(Directive(direction, mark, view, source))
    for direction, uses in (
        (Direction.PROHIBIT, forbidden(view)),
        (Direction.PERMIT, allowed(view)),
        (Direction.PERMIT, unobjected(view)),
    ):
        for mark in uses:
            if not any(item.mark.start < mark.end and mark.start < item.mark.end for item in found):
                found.append(Directive(direction, mark, view, source))
    thought = nobody_thinks(view)
    if thought:
        found = [item if _nobodys(item, thought) else _against(item) for item in found if item.mark.start > thought]
    return found


def _one_denial(before: Directive, mark: Mark) -> bool:
    """“may not be fine with it”, "may not be right for you if": two phrases that share words, and the "not" of one."""
    if before.direction is not Direction.PROHIBIT:
        return False
    said = before.mark
    return said.group == "permit" or any(said.start <= cue.start < said.end for cue in before.view.negations(mark))


def _against(item: Directive) -> Directive:
    return replace(item, direction=item.direction.opposite)


def _nobodys(item: Directive, thought: int) -> bool:
    """Whether a directive is turned already by "nobody" before "should think"."""
    view, mark = item.view, item.mark
    turning = _turning(view, mark) if mark in view.find("permit", "prohibit") else view.negations(mark)
    return any(cue.start < thought for cue in turning)


def _nobody(view: View, mark: Mark) -> bool:
    """“Nobody who takes it should …”: the prohibition in front holds for the verb behind the relative clause."""
    return any(
        view.norms[other.start] in _NEGATIVE_SUBJECTS
        and other.end <= mark.start
        and view.norms[other.end - 1] in _RELATIVES
        and not {";", "but", "."} & set(view.norms[other.end : mark.start])
        for other in view.find("prohibit")
    )


def _either_way(view: View, mark: Mark) -> bool:
    """“Whether it is sound or not makes no difference”: that clause is the subject of what lets everybody in."""
    opened = view.norms[view.body : view.body + 1] == ["whether"] and "or" in view.norms[view.body : mark.start]
    return opened and not _INDIFFERENT.isdisjoint(view.norms[mark.start : mark.end])


def _in_two(view: View, mark: Mark) -> bool:
    """“It may do harm if you take …”: the modal and the verb of use belong to two clauses."""
    between = pairwise(view.norms[mark.start + 1 : mark.end - 1])  # not "may when needed take"
    return view.norms[mark.end - 1] in _TAKING and any(led in _OPENING and who in _TAKERS for led, who in between)


def _population_after(view: View, mark: Mark) -> bool:
    """“if it is safe for people …” asks; "even if" grants. A permission that opens with "even if" stands."""
    return view.norms[mark.start] == "even"


def _not_one_who(view: View, mark: Mark) -> bool:
    """“X is not somebody who can take it”: what is denied is being one who may."""
    led = view.norms[max(view.body, mark.start - _ONE_WHO) : mark.start]
    return led[-1:] in (["who"], ["that"]) and len(led) == _ONE_WHO and led[0] == "not" and led[1] in _ONES


def _turning(view: View, mark: Mark) -> list[Mark]:
    """Negations that turn a directive: not part of another one, and for one that says "not" itself only a subject's.

    “Nobody should not take it” turns; “people whose liver does not work should not take it” has two denials apart.
    """
    others = [other for other in view.find("permit", "prohibit") if other.end <= mark.start]
    if view.norms[mark.start] == "nor":
        return []  # its "neither" is the same denial
    inner = bool({"not", "never", "no"} & set(view.norms[mark.start : mark.end]))
    named = [other for other in view.marks if other.concept is not None]  # "whose X is not what it was"
    found = [
        cue
        for cue in view.negations(mark)
        if not any(other.start <= cue.start and cue.end <= other.end for other in (*others, *named))
        and _ONLY.isdisjoint(view.norms[cue.end : cue.end + 1])  # "it's not just unsafe"
        and "exempt" not in view.norms[cue.end : mark.start]  # "nobody is exempt from the rule that it is out"
    ]
    if view.norms[mark.start - 1 : mark.start] in (["that"], ["which"]):
        found = [cue for cue in found if mark.start - cue.end <= _THAT]  # "nobody should ignore what says no"
    if inner:
        reason = [cue for cue in view.find("negation", "no-need") if cue.end <= mark.start]
        reason = [cue for cue in reason if no_reason(view, cue)]
        if reason and not {";", ".", "but"} & set(view.norms[reason[-1].end : mark.start]):
            return reason[-1:]  # "there's no reason why a woman who … should not"
        return [cue for cue in found if view.norms[cue.start] in _NEGATIVE_SUBJECTS or mark.start - cue.end <= 1]
    return [cue for cue in found if mark.start - cue.end <= _TURN_REACH or view.norms[cue.start] in _NEGATIVE_SUBJECTS]


def nearest(view: View, position: int, source: str = "sentence") -> Directive | None:
    """The directive that governs a word: in its own clause first, then the closest of the sentence."""
    found = directives(view, source)
    if not found:
        return None
    clause = view.clause_at(position)

    def distance(item: Directive) -> tuple[int, int]:
        inside = clause.start <= item.mark.start < clause.end
        gap = position - item.mark.end if item.mark.start < position else item.mark.start - position
        aside = in_brackets(view, item.mark.start) and not in_brackets(view, position)  # "X (any dose counts), Y"
        return (2 if aside else 0 if inside else 1), abs(gap)

    return min(found, key=distance)


def _none_of_it(view: View, mark: Mark) -> bool:
    """“They should take exactly 0 mg”, "they may take no X", "they should have none of it": an amount that is none."""
    taken = view.norms[mark.end : mark.end + 1]
    named = any(taken == ["no"] and cue.start == mark.end + 1 for cue, _ in view.medicines.get(False, []))
    if named or (taken == ["none"] and not view.negations(mark)):
        return True
    return any(0 <= amount.start - mark.end <= _AMOUNT and amount.quantity.high == 0 for amount in view.amounts)


def symbol(view: View) -> tuple[Direction, Mark] | None:
    """The direction of a mark such as ✗ or ✓."""
    no, yes = view.find("no-symbol"), view.find("yes-symbol")
    if no and not yes:
        return Direction.PROHIBIT, no[0]
    if yes and not no:
        return Direction.PERMIT, yes[0]
    return None
