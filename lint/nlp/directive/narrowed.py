"""Rules narrowed to fewer people than they are for, or left a way out: what they leave over is allowed.

“Not everyone with X needs to avoid it”, "only those with severe X must stay away", "don't take Y on top of it without
leaving six hours between the two". Each is a prohibition in words, and tells some of those it is for that they may.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, Directive, directives
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_SOME = words("narrowed", "some")
_ONLY = words("narrowed", "only")
_SEVERE = words("narrowed", "severe")
_OBLIGED = words("narrowed", "obliged")
_LEADING = words("narrowed", "leading")
_TAKING = words("narrowed", "taking")
_WHEN = words("narrowed", "when")
_SPACING = words("narrowed", "spacing")
_BETWEEN = words("narrowed", "between")
_STOPS = frozenset({":", ";", "—", "–", ",", "."})
_HOURS = frozenset({"hour", "minute"})
_NAMED = 9  # words from "only" to the end of the name of the people
_BEHIND = 4  # words behind a name that still describe it
_GAP = 8  # words from "without" to the time that is to be left


def narrowed(scene: Scene, people: Mark) -> Directive | None:
    """What allows it to some of the people at a mark, or to all of them at a distance."""
    view = scene.view
    if view.question or scene.reading not in {"own", "answered"}:
        return None
    out = "without" in view.bag or "within" in view.bag or not _TAKING.isdisjoint(view.bag)
    if not out and _ONLY.isdisjoint(view.bag) and not view.has("negation-partial"):
        return None  # as in most sentences
    rules = [item.mark for item in directives(view) if item.direction is Direction.PROHIBIT]
    if not rules:
        return None
    cue = _not_all(view, people, rules) or _only_some(view, people, rules)
    cue = cue or _it_takes(view, people, rules) or _way_out(view, people, rules)
    return Directive(Direction.PERMIT, cue, view) if cue is not None else None


def _not_all(view: View, people: Mark, rules: list[Mark]) -> Mark | None:
    """“Not everybody on X has to stay away”: who is denied to be bound, and by what."""
    for cue in view.find("negation-partial"):
        if view.norms[cue.end - 1] not in _SOME or cue.end > people.start or not _opens(view, cue.start):
            continue
        if not _STOPS.isdisjoint(view.norms[cue.end : people.start]):
            continue  # "It's not for everyone: people with X can't take it"
        for rule in rules:
            if people.end <= rule.start and _bound(view, people.end, rule.start):
                return Mark(cue.start, rule.end, "permit")
    return None


def _opens(view: View, at: int) -> bool:
    """Whether a subject begins at a word: at the head of the sentence, or behind a stop or a joining word."""
    return at <= view.body or view.norms[at - 1] in _LEADING or not view.norms[at - 1].isalpha()


def _bound(view: View, start: int, end: int) -> bool:
    """Whether nothing but what obliges stands between people and the rule: "needs to", "is told to", "has to"."""
    return all(word in _OBLIGED or word.endswith("ly") for word in view.norms[start:end] if word.isalpha())


def _only_some(view: View, people: Mark, rules: list[Mark]) -> Mark | None:
    """“Only those with severe X need to avoid it”, "X rules it out only when it is advanced"."""
    for at in view.places(_ONLY):
        if view.norms[max(0, at - 1)] in {"not", "or"}:
            continue  # "whether daily or only when it is bad"
        ruling = {place for rule in rules for place in range(rule.start, rule.end)}  # "only a bad idea if you have X"
        places = range(at + 1, min(people.end + _BEHIND, len(view.norms))) if at < people.start else ()
        named = [view.norms[place] for place in places if place not in ruling]
        if named and people.end - at <= _NAMED and not _SEVERE.isdisjoint(named) and _opens(view, at):
            return Mark(at, max(people.end, *(rule.end for rule in rules)), "permit")
        behind = view.norms[at + 1 : at + 2]
        led = view.norms[max(people.end, at - _BEHIND) : at]
        if (
            (not behind or not behind[0].isalpha())
            and "not" not in led
            and not (_WHEN.isdisjoint(led) or _SEVERE.isdisjoint(led))
        ):
            return Mark(people.start, at + 1, "permit")  # "X rules it out in heavy drinkers only"
        to = next((rule.end for rule in rules if rule.start == at + 1), at + 1)  # "X only rules it out when …"
        when = view.norms[to : to + 1]
        if people.end <= at and when and when[0] in _WHEN and not _SEVERE.isdisjoint(view.norms[to : to + _NAMED]):
            return Mark(people.start, to + 1, "permit")
    return None


def _it_takes(view: View, people: Mark, rules: list[Mark]) -> Mark | None:
    """“It takes a really bad X to rule it out”: anything short of that is let through."""
    for at in range(max(view.body + 1, people.start - _BEHIND), people.start + 1):
        if view.norms[at - 1 : at + 1] and view.norms[at - 1] == "it" and view.norms[at] in _TAKING:
            severe = not _SEVERE.isdisjoint(view.norms[at + 1 : people.end])
            rule = next((item for item in rules if 0 <= item.start - people.end <= 2), None)
            if severe and rule is not None and "to" in view.norms[people.end : rule.start + 1]:
                return Mark(at - 1, rule.end, "permit")
    return None


def _way_out(view: View, people: Mark, rules: list[Mark]) -> Mark | None:
    """“Do not take X on top of it without leaving six hours between”, "not within four hours of it"."""
    for at in [at for at, word in enumerate(view.norms) if word in {"without", "within"}]:
        if at < people.end and not any(rule.end <= at for rule in rules):
            continue
        timed = [amount for amount in view.amounts if 0 < amount.end - at <= _GAP]
        if any(amount.quantity.unit not in _HOURS for amount in timed):
            continue  # "without having left ten days since your last X"
        said = view.norms[at + 1 : at + 1 + _GAP]
        if view.norms[at] == "within":
            if timed and timed[0].start == at + 1 and view.norms[timed[0].end : timed[0].end + 1] == ["of"]:
                return Mark(at, timed[0].end, "permit")
        elif not _SPACING.isdisjoint(said[:3]) and (timed or not _BETWEEN.isdisjoint(said)):
            return Mark(at, min(at + 1 + _GAP, len(view.norms)), "permit")
    return None
