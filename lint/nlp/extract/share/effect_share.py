"""How many have an unwanted effect whose share the sheet has: "dizziness (28%)", "it hit 31 percent", a row of a table.

A share of people need not say that it is of people: the effect that it stands beside does.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.share.pointed_back import as_many_do, getting_it, getting_one, points_back, tells_who
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.quantity import family
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View
    from lint.nlp.sentence.vocabulary import Mark

_STOPS = words("share", "row_stops")
_PLACEBO = words("share", "placebo")
_COUNTING = words("share", "counting")
_ROUNDING = words("share", "rounding")
_BY = words("share", "changed_by")
_TOLD_BY = words("share", "told_by")
_PARTIAL = words("share", "partial")
_ORDERED = words("share", "ordered")
_AGAINST = words("share", "against")
_ENDS = _STOPS | {"and", "("}
_HAVING = words("share", "having_it")
_POINTING = words("share", "pointing_back")
_HAPPENING = words("share", "happening")
_FREQUENT = words("share", "frequent")
_BACK = 2  # sentences before one that takes up an effect
_ASIDES = frozenset({"at", "for", "in", "of", "to"})  # "to start with", "for instance", "of course"
_NAME = 3  # words of an effect's name
_PLAIN = words("share", "plain_columns")
_ARM = 6  # words behind a share in which its group is named


def of_effects(scene: Scene) -> Iterator[Assertion]:
    """Each share with the one effect that its part of the sentence, or the header of its row, names."""
    view, groups = scene.view, counted(scene.knowledge)
    if not groups:
        return
    headed = view.block.cell is not None and scene.row is not None and scene.row.find(*groups)
    if not (headed or view.has(*groups) or tells_who(scene)):
        return
    shares = [amount for amount in view.amounts if family(amount.quantity.unit) == "share"]
    if not shares or view.question or not _ORDERED.isdisjoint(view.bag):
        return
    for amount in shares:
        effect = _headed(scene, shares) if headed else _beside(scene, amount, shares)
        unsure = scene.hedges(amount.start) and not as_many_do(view, amount)  # "it may make you X: 8% are"
        if effect is None or unsure or not of_takers(scene, amount):
            continue
        place = view.clause_at(amount.start).start
        yield share_of(scene, amount, effect, place).having(beside="effect")


def share_of(scene: Scene, amount: Amount, effect: str | None, place: int) -> Assertion:
    """The share that has an effect of the people who take the subject; `place` tells a sentence's statements apart."""
    made = scene.assertion(
        Kind.SHARE,
        amount.start,
        amount.end,
        subject=scene.knowledge.subject,
        quantity=amount.quantity,
        counted="share",
        place=str(place),
    )
    return made.having(effect=effect, harm="yes")


def some_only(scene: Scene, amount: Amount) -> bool:
    """Whether a share is of those whom an effect spares, or of those who have the worst of it or stopped for it.

    “88 in 100 people never feel sick”, "severe sickness made 3% of them quit".
    """
    view = scene.view
    clause = view.clause_at(amount.start)
    if _some(scene, view, clause.start, clause.end) or not _ORDERED.isdisjoint(view.bag):
        return True
    if view.norms[amount.start - 1] in _BY and _TOLD_BY.isdisjoint(view.norms[clause.start : amount.start]):
        return True  # "it falls by half after a week"
    named = view.within(amount.end, clause.end, *scene.knowledge.effect_groups)
    return bool(named) and any(cue.start >= amount.end for cue in view.within(amount.end, named[0].start, "negation"))


def nearest_effect(scene: Scene, amount: Amount) -> str | None:
    """The one effect in the part of the sentence that a share stands in."""
    shares = [other for other in scene.view.amounts if family(other.quantity.unit) == "share"]
    return _only(scene.view, *part(scene.view, amount, shares), scene.knowledge.effect_groups)


def _beside(scene: Scene, amount: Amount, shares: list[Amount]) -> str | None:
    view, knowledge = scene.view, scene.knowledge
    low, high = part(view, amount, shares)
    effect = _only(view, low, high, knowledge.effect_groups)
    if effect is None:
        told = _taken_up(scene, low, amount)
        if told is not None:
            return told
        low = _before(view, amount, low, high)
        effect = _only(view, low, high, knowledge.effect_groups)
    if effect is None or CONCEPT + effect not in counted(knowledge):
        return None
    mark = view.within(low, high, CONCEPT + effect)[0]
    by = view.norms[max(0, amount.start - 2) : amount.start]
    if not _BY.isdisjoint(by) and _TOLD_BY.isdisjoint(view.norms[mark.end : amount.start]):
        return None  # "it lowered the odds of dizziness by 30%"
    if _some(scene, view, low, high) or not all(only_rounds(view, cue, amount) for cue in view.negations(mark)):
        return None  # "4% quit over dizziness", "severe dizziness in 2%", "88 in 100 never …"
    return effect


def only_rounds(view: View, cue: Mark, amount: Amount) -> bool:
    """“Barely one in twenty”: a negation that denies nothing, right before an amount."""
    return cue.end == amount.start and not _ROUNDING.isdisjoint(view.norms[cue.start : cue.end])


def _taken_up(scene: Scene, low: int, amount: Amount) -> str | None:
    """“It can make people faint. … it happens to one in ten”: the one effect that the sentence before names."""
    pointed = points_back(scene, low, amount)
    groups = scene.knowledge.effect_groups
    back = 1 if getting_one(scene.view.norms[amount.end :]) else _BACK
    before = next((place for place in scene.earlier[:back] if place.has(*groups)), None)
    if not pointed or before is None or scene.view.has(*groups):
        return None
    effect = _only(before, 0, len(before.norms), groups)
    return effect if effect is not None and CONCEPT + effect in counted(scene.knowledge) else None


def _before(view: View, amount: Amount, low: int, high: int) -> int:
    """Where the part before begins, if it names what the share is of: "X, which 2% get", "… and 2% get it", "X, 2%"."""
    if as_many_do(view, amount):
        return view.body  # "It may make you X, perhaps: 2% of people are."
    before = _part_before(view, low)
    if view.norms[low : low + 1] == ["which"] and not _ASIDES.isdisjoint(view.norms[before : before + 1]):
        before = _part_before(view, before)  # "X, to start with, which troubles one in five"
    named = low - 1 - before <= _NAME or view.norms[low - 2] in _FREQUENT
    bare = high - low <= amount.end - amount.start + 1 and named
    having = zip(view.norms[amount.end : high], view.norms[amount.end + 1 : high], strict=False)
    pointing = any(verb in _HAVING and word in _POINTING for verb, word in having)
    told = _HAVING.intersection(view.norms[amount.end : high]) or _HAPPENING.intersection(
        view.norms[low : amount.start]
    )
    pointing |= view.norms[low : low + 1] == ["which"] and bool(told)  # "X, which 2% get", "X, which happens to 2%"
    return before if low and (bare or pointing) else low


def _part_before(view: View, low: int) -> int:
    return max((at + 1 for at, word in enumerate(view.norms[: max(low - 1, 0)]) if word in _STOPS), default=view.body)


def _headed(scene: Scene, shares: list[Amount]) -> str | None:
    """The effect of the row, in a column that counts those who take it."""
    row, column, knowledge = scene.row, scene.column, scene.knowledge
    if row is None or len(shares) != 1 or _some(scene, row, 0, len(row.norms)):
        return None
    plain = column is not None and len(column.norms) == 1 and not _PLAIN.isdisjoint(column.bag)
    plain = plain and knowledge.is_subject(scene.default)  # "Question | Answer"
    counting = column is None or column.has(*knowledge.subject_groups) or not _COUNTING.isdisjoint(column.bag)
    if not counting and not plain:
        return None
    if column is not None and not (_PLACEBO | _PARTIAL).isdisjoint(column.bag):
        return None
    effect = _only(row, 0, len(row.norms), knowledge.effect_groups)
    return effect if effect is not None and CONCEPT + effect in counted(knowledge) else None


def _some(scene: Scene, view: View, low: int, high: int) -> bool:
    """Whether words tell that only some cases are counted: none that an effect's own name holds."""
    if _PARTIAL.isdisjoint(view.norms[low:high]):
        return False
    named = {at for mark in view.find(*scene.knowledge.effect_groups) for at in range(mark.start, mark.end)}
    return any(view.norms[at] in _PARTIAL and at not in named for at in range(low, high))


def _only(view: View, low: int, high: int, groups: tuple[str, ...]) -> str | None:
    found = {mark.concept for mark in view.within(low, high, *groups)}
    return found.pop() if len(found) == 1 else None


def of_takers(scene: Scene, amount: Amount) -> bool:
    """Whether a share is of people on the subject: of no other medicine, no other arm, nobody with another illness."""
    view, knowledge = scene.view, scene.knowledge
    owner = scene.owner(amount.start)
    if owner == OTHER or not knowledge.may_mean_subject(owner or scene.default):
        return False
    clause = view.clause_at(amount.start)
    high = min(amount.end + _ARM, len(view.norms))
    stop = next((at for at in range(amount.end, high) if view.norms[at] in _ENDS), high)
    behind, before = view.norms[amount.end : stop], view.norms[clause.start : amount.start]
    arms = [mark for mark, name in knowledge.medicine_marks(view) if name == OTHER]
    arms += view.find(*knowledge.comparator_groups)
    if not _PLACEBO.isdisjoint(behind) or not _PLACEBO.isdisjoint(before):
        return False
    if any(clause.start <= mark.start < stop for mark in arms):
        return False
    if not _AGAINST.isdisjoint(view.norms[max(0, amount.start - 2) : amount.start]):
        return False  # "against 5%"
    return not scene.elsewhere(amount.start) or _used_for(scene)


def _used_for(scene: Scene) -> bool:
    """Whether the other illness named is one that the sheet gives as a use of the subject: its trials count."""
    uses = scene.knowledge.foreign_uses
    terms = scene.knowledge.telling_words(*(use.removeprefix(CONCEPT) for use in uses if use.startswith(CONCEPT)))
    named = [mark for mark, whose in scene.knowledge.condition_marks(scene.view) if whose == OTHER]
    return bool(named) and all(terms.issuperset(scene.view.norms[mark.start : mark.end]) for mark in named)


def part(view: View, amount: Amount, shares: list[Amount]) -> tuple[int, int]:
    """The words between two stops that a share stands in, or an "and" with a share on either side.

    A colon right before a share is no stop, nor is one behind a share that opens the line: "28%: those who got dizzy".
    """
    stops = view.places(_STOPS)
    for at, word in enumerate(view.norms):
        if word == "and" and any(other.end <= at for other in shares) and any(other.start > at for other in shares):
            stops.append(at)
    low = max((at + 1 for at in stops if at < amount.start - (view.norms[amount.start - 1] == ":")), default=0)
    opening = low == 0 and not any(word.isalpha() for word in view.norms[: amount.start])
    behind = amount.end + (opening and view.norms[amount.end : amount.end + 1] == [":"])
    return low, min((at for at in stops if at >= behind), default=len(view.norms))


@lru_cache(maxsize=16)
def counted(knowledge: Knowledge) -> tuple[str, ...]:
    """The effects that the sheet gives a share of, by themselves."""
    claims = knowledge.claims(RiskClaim)
    return tuple(sorted({CONCEPT + claim.effect for claim in claims if claim.share and not claim.together_with}))


def effect_of(scene: Scene, amount: Amount) -> str | None:
    """“One patient in four gets raised lipids”: the unwanted effect in the clause of a share of people.

    The share of those who "get it" beside another share is of what the sentence before names: "One in four gets it, and
    one in ten feels dizzy." That of "people who take X" may have the effect behind the clause that says who they are.
    """
    view, groups = scene.view, scene.knowledge.effect_groups
    meant = _only(view, view.body, amount.start, groups) if as_many_do(view, amount) else None
    if meant is not None:
        return meant  # "It can make you X, too: 8% of people are."
    clause = view.clause_at(amount.start)
    named = view.within(clause.start, clause.end, *groups)
    if not named:
        return _named_before(scene, amount, clause.end) or nearest_effect(scene, amount)
    nearest = nearest_effect(scene, amount)
    if nearest is None:
        shares = [other for other in view.amounts if family(other.quantity.unit) == "share"]
        low, high = part(view, amount, shares)
        if not view.within(low, high, *groups) and getting_it(view.norms[amount.end : high]):
            return _named_before(scene, amount, high)
    return nearest or named[0].concept


def _named_before(scene: Scene, amount: Amount, end: int) -> str | None:
    """“It may be X. One man in 600 gets it.”: the unwanted effect that the sentence before named last."""
    if scene.previous is None or not getting_it(scene.view.norms[amount.end : end]):
        return None
    named = scene.previous.find(*scene.knowledge.effect_groups)
    return named[-1].concept if named else None
