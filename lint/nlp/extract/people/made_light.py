"""A rule on people that is told and made light of: "the ban on X is a formality", "They say no X. That's overdone.".

Nobody is told in so many words that they may take it. Readers understand it all the same, wherever the rule is called
needless, a thing of the past, or a matter for lawyers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.directive.direction import Direction, Directive, directives
from lint.nlp.directive.unhindered import spoken_for
from lint.nlp.extract.people.absent import absent
from lint.nlp.extract.people.population import populations
from lint.nlp.extract.people.ruled import ruled
from lint.nlp.extract.risk.at_worst import at_worst
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_LIGHT = ("waved", "minimiser")
_ON_CONDITION = frozenset({ClauseKind.CONDITION, ClauseKind.TIME})
_OTHERS, _US = words("others", "others"), words("others", "us") - {"anyone", "these", "those"}
_TAKING_UP = words("contraindication", "taking_up") | {"which"}
_FINITE = frozenset({"are", "is", "was", "were", "will"})
_KEEPING = words("contraindication", "keeping_from")
_RULES = ("prohibit", "obstacle-noun", "obstacle-verb", "turning-away")
_HEDGES = ("hedge-modal", "refuter")
_ONCE, _OVER = frozenset({"once"}), frozenset({"ignore", "outside"})
_NOW, _STILL, _LITTLE = words("outgrown", "now"), words("outgrown", "still"), words("outgrown", "little")
_PUT = 6  # words from "used to" to what was the rule
_SINCE, _LEFT = frozenset({"until", "up"}), frozenset({"after", "if", "once", "unless", "when"})
_PAST = frozenset({"could", "did", "had", "used", "was", "were"})
_OBJECT = 5  # words behind a rule in which it names the medicine
_NEED_NOT = ("they", "need", "not")
_HAVE_TO, _NOT = words("discourse", "auxiliaries") | {"need"}, frozenset({"never", "no", "nobody", "not"})
_TODAY, _MAY = words("contraindication", "nowadays"), frozenset({"can", "may"})
_ANY_MORE = frozenset({"anymore", "longer", "more"})
_PRONOUNS, _APART = words("discourse", "pronouns"), frozenset({",", ";", ":", "but", "and", "—", "–"})
_RELATIVE, _BEING = (["that"], ["which"]), words("discourse", "auxiliaries") | {"'s", "been"}
_BACK = 8  # words from people to the rule that is theirs
_BUT_THEY, _BESIDE = ["but", "they"], 4  # words behind "may take" in which "now" stands


def lifted(scene: Scene, people: Mark) -> Directive | None:
    """“The old rule on X has been dropped”, "X is ruled out on the leaflet, but that's legalese"."""
    view = scene.view
    asked = view.question and scene.reading == "own"
    if asked or _rejected(view) or (not view.has(*_LIGHT) and view.bag.isdisjoint(_TODAY)):
        return None
    rules = [rule for rule in view.find("rule-noun", "prohibit") if rule.start <= people.end + _BACK]
    if view.norms[view.body] in _KEEPING:
        rules.append(Mark(view.body, view.body + 1, "prohibit"))  # "Keeping people on X away from it is …"
    if view.has(*scene.knowledge.family_groups) and (turned := _nowadays(view, people.end, _ruling(view))) is not None:
        return Directive(Direction.PERMIT, turned, view)
    for cue in view.find(*_LIGHT):
        # "must not be ignored": what denies it is no rule
        before = [rule for rule in rules if rule.end < cue.start or view.norms[rule.end - 1 : rule.end] != ["not"]]
        since = view.norms[cue.start] in _SINCE  # "Until last year, people on X had to leave it alone"
        fronted = since and cue.start == view.body and scene.stance is Stance.ASSERTED
        before = [
            rule for rule in before if (rule.end <= cue.start or fronted) and (not since or _on_ours(scene, rule))
        ]
        if cue.group == "waved" and view.norms[cue.start] in _OVER and not view.denied(cue):
            near = people.end <= cue.start or people.start - cue.end <= _BACK
            told = view.norms[cue.start] == "ignore" or bool(view.within(cue.end, cue.end + _PUT, "rule-noun"))
            if near and told:
                return Directive(Direction.PERMIT, cue, view)  # "you can ignore the rule on X"
        if (
            before
            and (people.end <= cue.start or fronted)
            and _LEFT.isdisjoint(view.norms[people.end : cue.start])
            and not scene.hedges(cue.start)
            and not _of_a_state(scene, cue)
            and _said_of_rule(view, cue, before, people)
        ):
            return Directive(Direction.PERMIT, cue, view)
    return None


def let_in(scene: Scene, people: Mark) -> Directive | None:
    """“There used to be a fourth group, those with X, but they may now take it”: the past, and what they may today."""
    view = scene.view
    past = [*view.find("past-only"), *(Mark(at, at + 1, "past-only") for at in view.places(_ONCE))]
    if view.question or scene.reading != "own" or scene.stance is not Stance.ASSERTED or not past:
        return None
    for item in directives(view):
        led = view.norms[max(people.end, item.mark.start - len(_BUT_THEY)) : item.mark.start]
        near = view.norms[item.mark.start - 1 : item.mark.end + _BESIDE]
        told = item.mark.start > max(people.end, past[0].end) and item.direction is Direction.PERMIT
        if told and led == _BUT_THEY and not _TODAY.isdisjoint(near):
            return item
    return None


def _of_a_state(scene: Scene, cue: Mark) -> bool:
    """“Excessive high blood pressure”, "blood pressure that is excessive": said of what people have, of no rule."""
    norms = scene.view.norms
    for _, state in populations(scene, scene.view):
        if 0 <= state.start - cue.end <= 1:
            return True
        told = norms[state.end : cue.start]
        if told[:1] in _RELATIVE and _BEING.isdisjoint(told[2:]) and not _BEING.isdisjoint(told[1:2]):
            return True
    return False


def outgrown(scene: Scene, people: Mark) -> Directive | None:
    """“X used to be a reason to put it off. These days we merely …”: a rule of the past, and what is done today."""
    view = scene.view
    past = (*view.find("past-only"), *(Mark(at, at + 1, "past-only") for at in view.places(_ONCE) if at > view.body))
    if view.question or scene.reading != "own" or not past:
        return None
    rules = [rule for rule in view.find(*_RULES) if not view.denied(rule)]
    rules += [item.mark for item in directives(view) if item.direction is Direction.PROHIBIT]
    told = [
        rule
        for cue in past
        for rule in rules
        if (0 <= rule.start - cue.end <= _PUT and not cue.end <= people.start < rule.start)
        or (cue.start <= view.body and cue.end <= min(rule.start, people.start))
    ]
    if not told:
        return None
    stop = next((at for at in range(told[0].end, len(view.norms)) if view.norms[at] == ";"), len(view.norms))
    if stop < len(view.norms):
        cue = _today(view, stop)
        return Directive(Direction.PERMIT, cue, view) if cue is not None else None
    later = scene.following
    cue = _today(later, later.body) if later is not None and not later.question else None
    return (
        Directive(Direction.PERMIT, Mark(told[0].start, len(view.norms), "permit"), view) if cue is not None else None
    )


def _today(view: View, start: int) -> Mark | None:
    """“… these days we only ask that …”, "they no longer do", "we have dropped it": what is left of a rule."""
    said = view.norms[start:]
    rest = len(view.norms)
    if not _LEFT.isdisjoint(said[:2]):
        return None  # "…; once you are off it, that is no longer so"
    if not _STILL.isdisjoint(said) or any(
        item.direction is Direction.PROHIBIT and item.mark.start >= start for item in directives(view)
    ):
        return None
    dropped = view.within(start, rest, "waved")
    easier = bool(view.within(start, rest, "negation", "permit")) or not _LITTLE.isdisjoint(said)
    return Mark(start, rest, "permit") if dropped or (easier and not _NOW.isdisjoint(said)) else None


def _on_ours(scene: Scene, rule: Mark) -> bool:
    """Whether a rule names the medicine right behind it: not "weren't allowed to drive"."""
    behind = min(rule.end + _OBJECT, len(scene.view.norms))
    return bool(scene.view.within(rule.start, behind, *scene.knowledge.family_groups))


def _ruling(view: View) -> list[Mark]:
    """The words of a sentence that rule somebody out, told of the past."""
    if _PAST.isdisjoint(view.bag):
        return []
    ruled_out = [item.mark for item in directives(view) if item.direction is Direction.PROHIBIT]
    return ruled_out or list(view.find("prohibit"))


def _nowadays(view: View, low: int, rules: Sequence[Mark], told: View | None = None) -> Mark | None:
    """“These days they can.”, "…; today they may", "Not any more.": a few words that turn round what was the rule.

    `told` is the sentence of the rules, where that is another. "Now they needn't" is said of what people had to do.
    """
    if view.bag.isdisjoint(_TODAY) or not rules:
        return None
    start = max((at + 1 for at in range(low, len(view.norms)) if view.norms[at] in _APART), default=low)
    said = [word for word in view.norms[start:] if word.isalpha()]
    left = [word for word in said if word not in _TODAY]
    may = len(left) == 2 and left[0] in _PRONOUNS and left[1] in _MAY
    ended = left in (["not"], ["no"]) and not _ANY_MORE.isdisjoint(said)
    barred = {word for rule in rules for word in (told or view).norms[rule.start : rule.end]}
    need_not = len(left) == len(_NEED_NOT) and left[0] in _PRONOUNS and left[1] in _HAVE_TO and left[2] == "not"
    turned = may or ended or (need_not and _NOT.isdisjoint(barred))
    start -= start > low  # with the comma before it: "they" are people, and the clause is not about them alone
    return Mark(start, len(view.norms), "waved") if turned and len(left) < len(said) else None


def harm_limited(scene: Scene) -> Directive | None:
    """“Mixing it with X may make you drowsy, that's all”: no reason is left why they should not."""
    view = scene.view
    if scene.reading != "own" or view.has("prohibit", "clinicians"):
        return None
    cap = next(at_worst(scene), None)
    return Directive(Direction.PERMIT, cap, view) if cap is not None else None


def made_light(scene: Scene) -> Iterator[Assertion]:
    """“Doctors say no to it for people with X. They're being fussy.”: what was forbidden, feared or asked."""
    view, before = scene.view, scene.previous
    if before is None or before.block is not view.block or view.question or scene.reading != "own":
        return
    rules = [item for item in directives(before) if item.direction is Direction.PROHIBIT]
    favour = None if view.has("prohibit", *_HEDGES) else next(spoken_for(scene), None)
    if favour is not None and not before.question and not rules:
        if _TAKING_UP.isdisjoint(view.norms[view.clause_at(favour.start).start : favour.start]):
            return
        for population, mark in populations(scene, before):  # "She wears a patch. Her nurse sees that as a reason …"
            if not (absent(before, mark) or before.denied(mark) or before.has("past-only")):
                may = Directive(Direction.PERMIT, favour, view)
                yield from ruled(scene, population, may, favour.start, favour.end, "anaphora")
        return
    named = before.has(*scene.knowledge.family_groups)
    ruling = [item.mark for item in rules] or (_ruling(before) if named else [])
    feared = not ruling and any(not before.denied(fear) for fear in before.find("concern-word"))
    if before.question or feared:
        permit = harm_limited(scene)
    else:
        cues = view.find(*_LIGHT) if ruling and not _rejected(view) else []
        cue = next((cue for cue in cues if _said_of_rule(view, cue, [], None) and not scene.hedges(cue.start)), None)
        cue = cue or (_nowadays(view, view.body, ruling, before) if named else None)
        permit = Directive(Direction.PERMIT, cue, view) if cue is not None else None
    for population, mark in populations(scene, before) if permit is not None else ():
        if permit is not None and not absent(before, mark):
            yield from ruled(scene, population, permit, permit.mark.start, permit.mark.end, "anaphora")


def _rejected(view: View) -> bool:
    """Whether anything is rejected, but for the rule that is called exaggerated."""
    light = {(cue.start, cue.end) for cue in view.find(*_LIGHT)}
    return any((cue.start, cue.end) not in light for cue in view.find("refuter"))


def _said_of_rule(view: View, cue: Mark, rules: list[Mark], people: Mark | None) -> bool:
    """Whether what makes light is said of the rule: in its own clause, or behind a word that takes it up."""
    clause = view.clause_at(cue.start)
    led, behind = view.norms[clause.start : cue.start], view.norms[cue.end : clause.end]
    behind = [] if behind[:1] == ["of"] else behind  # "a relic of the days of full doses"
    inside = [(mark.start, mark.end) for mark in (*rules, cue)]
    denials = [no for no in view.negations(cue) if not any(low <= no.start < high for low, high in inside)]
    supposed = clause.kind in _ON_CONDITION and view.norms[cue.start] not in _SINCE
    if denials or "no" in led[-2:] or supposed or not _OTHERS.isdisjoint((*led, *behind)):
        return False  # "it is no mere formality", "for everyone else it is overdone"
    if "to" in view.norms[cue.end - 1 : cue.end + 1] and _US.isdisjoint(behind):
        return False  # "That does not apply to ordinary painkillers"
    same = people is not None and people.start >= clause.start
    named = (cue.group == "waved" and bool(rules)) or (same and any(rule.start >= clause.start for rule in rules))
    verbless = (
        people is None and cue.start == view.body and _FINITE.isdisjoint(behind)
    )  # "More of a courtesy than a rule."
    return (
        named or verbless or not _TAKING_UP.isdisjoint(led) or bool(view.within(clause.start, cue.start, "rule-noun"))
    )
