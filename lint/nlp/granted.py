"""Allowed in words that no verb of use binds: a hindrance denied, a pair praised, a rule lifted, a thing told to do.

Each is put together from classes of words ("need not" and any verb of hindering, any praise and any word for a pair),
and only where the sentence turns nobody away, sends nobody to a clinician and speaks of nothing else to take.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.clauses import ClauseKind
from lint.nlp.direction import Direction, Directive, inherited
from lint.nlp.phrase import imperative_at
from lint.nlp.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.scene import Scene
    from lint.nlp.view import View

_CONSULTING = ("consult-verbs", "contact-verbs", "consult-decision")
_TRIGGERS = ("obstacle-verb", "obstacle-noun", "paired", "smoothly", "reassured", "granting")
_ELSEWHERE = words("granted", "elsewhere")
_PERSONS = words("granted", "persons")
_TAKING = words("granted", "taking")
_GETTING = words("granted", "getting")
_ORDERING = words("granted", "ordering")
_SAID = words("unnamed", "said")
_SMALL = words("granted", "small")
_VERDICTS = words("granted", "verdicts")
_ALONGSIDE = words("granted", "alongside")
_DENYING = words("granted", "denying")
_SOLE = frozenset({"sole", "only", "single", "lone", "first", "last"})
_PASSIVE = frozenset({"be", "been", "being", "is", "are"})
_ASKING = frozenset({"whether", "if"})
_NONE = frozenset({"none", "nil", "zero"})
_BACK = 8  # words from a denial to the hindrance it denies
_OBJECT = 6  # words behind a hindrance that tell whom or what it hinders
_APART = 3  # words from a praise to what is praised
_MANNER = 6  # words from a verb to how well it goes
_VALUE = 4  # words behind a label
_TAKEN = 4  # words from a verb to what is taken
_SHORT = 16  # words of a question that only names people


def granted(scene: Scene, people: Mark) -> Directive | None:
    """What allows it to the people at a mark, where no directive of the sentence does."""
    view = scene.view
    if view.question or scene.reading != "own" or _turned_elsewhere(scene):
        return None
    whatever = _whatever(view) or _only_need(scene)
    if whatever is not None:
        return Directive(Direction.PERMIT, whatever, view)
    cue = _labelled(view, people) or _cue(scene, people) or _told_to_take(scene, people)
    if cue is None or view.clause_at(cue.start).opener in _ASKING or _no_at_the_end(view, cue):
        return None
    return Directive(Direction.PERMIT, cue, view)


def _no_at_the_end(view: View, cue: Mark) -> bool:
    """“…: it is not.”, "…, but the answer is no.": what the sentence comes to."""
    said = [word for word in view.norms[cue.end :] if word.isalpha()]
    return bool(said) and said[-1] in _DENYING


def asked_of(scene: Scene) -> Mark | None:
    """What allows it in a reply to a question that names people: "On X? Keep going.", "Y? It's just the thing."."""
    view, asked = scene.view, scene.previous
    if asked is None or not asked.question or len(asked.norms) - asked.body > _SHORT or scene.reading != "own":
        return None
    if view.question or _turned_elsewhere(scene):
        return None
    return _cue(scene, None)


def lifted(scene: Scene, people: Mark) -> Directive | None:
    """“The old rule on X has been dropped”, "we told people on X to stay away, and were too strict"."""
    view = scene.view
    if not view.has("waved") or view.question or scene.reading != "own" or view.has("refuter"):
        return None
    for cue in view.find("waved"):
        rules = [rule for rule in view.find("rule-noun", "prohibit") if rule.end <= cue.start]
        beside = any(rule.end <= people.end + _BACK for rule in rules)
        if beside and people.end <= cue.start and not view.denied(cue):
            return Directive(Direction.PERMIT, cue, view)
    return None


def told_apart(scene: Scene) -> Directive | None:
    """“X may be started then; ours may not.”: what is allowed before is another medicine."""
    view = scene.view
    if "not" not in view.bag or view.question:
        return None
    for mark, name in scene.knowledge.medicine_marks(view):
        said, turned, end = (*view.norms[mark.end : mark.end + 3], "", "", "")[:3]
        if name in scene.knowledge.family and said in _SAID and turned == "not" and not end[:1].isalpha():
            return Directive(Direction.PROHIBIT, Mark(mark.start, mark.end + 2, "prohibit"), view)
    return None


def _turned_elsewhere(scene: Scene) -> bool:
    """Whether a sentence turns away, sends to a clinician, or speaks of something else to take."""
    view = scene.view
    return (
        not _ELSEWHERE.isdisjoint(view.bag)
        or view.has("refuter", "negation-partial", "consult-nouns")
        or (view.has("clinicians") and (view.has(*_CONSULTING) or _left_to_one(view)))
        or not scene.knowledge.is_subject(scene.focus)
    )


def _left_to_one(view: View) -> bool:
    """“your doctor may allow it”."""
    hedges = view.find("hedge-modal")
    return any(0 <= cue.start - mark.end <= 1 for mark in view.find("clinicians") for cue in hedges)


def _only_need(scene: Scene) -> Mark | None:
    """“People on X need only skip a day before their first capsule”: no more is asked of them."""
    view = scene.view
    if "only" not in view.bag or "before" not in view.bag:
        return None
    for at, pair in enumerate(pairwise(view.norms)):
        if pair in {("need", "only"), ("only", "need"), ("needs", "only"), ("have", "only"), ("only", "have")}:
            then = view.norms.index("before") if "before" in view.norms[at:] else at
            taken = view.within(then, len(view.norms), *scene.knowledge.family_groups)
            return Mark(at, at + 3, "permit") if taken and then > at else None
    return None


def _cue(scene: Scene, people: Mark | None) -> Mark | None:
    view = scene.view
    if not view.has(*_TRIGGERS):
        return None
    found = (*_unhindered(scene, people), *_praised(scene), *_smooth(view))
    plain = [mark for mark in view.find("granting", "reassured") if not view.denied(mark)]
    return next(iter((*found, *plain)), None)


def _unhindered(scene: Scene, people: Mark | None) -> Iterator[Mark]:
    """“X need not keep you from it”, "nothing that should delay your first dose", "no hurdle", "interactions: none"."""
    view = scene.view
    taking = {mark.start for mark, _ in scene.knowledge.medicine_marks(view)}
    for mark in view.find("obstacle-verb"):
        cue = _denial(view, mark)
        if cue is None or view.norms[mark.start - 1] in _PASSIVE:
            continue  # "your X should never be stopped to make room for it"
        behind = range(mark.start + 1, min(mark.end + _OBJECT, len(view.norms)))
        taken = any(at in taking or view.norms[at] in _TAKING for at in behind)
        hindered = taken or not _PERSONS.isdisjoint(view.norms[mark.start + 1 : mark.end + _OBJECT])
        if hindered and (taken or people is None or people.end <= mark.start):
            yield Mark(cue, mark.end, "permit")
    for mark in view.find("obstacle-noun"):
        within = people is not None and mark.start < people.end and people.start < mark.end
        after = view.norms[mark.end : mark.end + 2]
        led = view.norms[max(0, mark.start - 2) : mark.start]
        if within or not _SMALL.isdisjoint(led) or not _SOLE.isdisjoint(led):
            continue  # "not the sole obstacle" is one
        if after[:1] == [":"] and not _NONE.isdisjoint(after):
            yield Mark(mark.start, mark.end + 2, "permit")
        elif view.denied(mark) and not (people is not None and people.start - mark.end in {1, 2}):
            yield mark


def _denial(view: View, mark: Mark) -> int | None:
    """Where the denial of a hindrance begins: "need not", "nothing that should", "don't let … put you off"."""
    low = max(view.body, mark.start - _BACK)
    places = [at for at in range(low, mark.start) if view.norms[at] in _DENYING]
    if places and not view.norms[places[-1] + 1].isalpha():
        return None  # "Not so, X rules it out"
    if not places or not {";", ":", "but", ".", "if"}.isdisjoint(view.norms[places[-1] : mark.start]):
        return None
    if view.norms[places[-1] - 1 : places[-1]] == ["do"] and "let" not in view.norms[places[-1] : mark.start]:
        opened = view.norms[view.body : places[-1] - 1]
        if not opened or not opened[-1].isalpha():
            return None  # "don't stop it on your own"
    return places[-1]


def _praised(scene: Scene) -> Iterator[Mark]:
    """“a handy add-on”, "a fine team": praise before a word for a choice or a pair."""
    view = scene.view
    for mark in view.find("paired") if view.has("favourable") else ():
        praise = [cue for cue in view.find("favourable") if 0 <= mark.start - cue.end <= _APART]
        behind = view.norms[mark.end : mark.end + 2]
        led = view.norms[min(view.body, mark.start)].endswith("ing") and view.within(
            0, mark.start, "leave-verb", "prohibit"
        )
        does_else = behind[:1] == ["to"] and behind[1:2] and behind[1] not in _TAKING
        if praise and not view.denied(praise[-1]) and not led and not does_else:
            yield Mark(praise[-1].start, mark.end, "permit")


def _smooth(view: View) -> Iterator[Mark]:
    """“runs smoothly beside it”, "copes effortlessly": a verb of getting on and how well it goes."""
    for mark in view.find("smoothly") if view.has("coping") else ():
        near = [
            verb
            for verb in view.find("coping")
            if verb.start - mark.end >= -_MANNER and verb.end - mark.start <= _MANNER
        ]
        if near and not view.denied(mark) and not any(view.denied(verb) for verb in near):
            yield Mark(min(near[0].start, mark.start), max(near[0].end, mark.end), "permit")


def _labelled(view: View, people: Mark) -> Mark | None:
    """“People with X: suitable.”: a label that names people, and a word that lets them have it."""
    colon = next((at for at in range(people.end, len(view.norms)) if view.norms[at] in {":", "—", "–", "="}), None)
    if colon is None or len(view.norms) - colon > _VALUE + 1:
        return None
    value = view.norms[colon + 1 :]
    good = next((at for at, word in enumerate(value) if word in _VERDICTS), None)
    return Mark(colon + 1 + good, colon + 2 + good, "permit") if good is not None and "not" not in value else None


def _told_to_take(scene: Scene, people: Mark) -> Mark | None:
    """“If you're on X, just pick up your capsules”, "start it on the day you take your last X"."""
    view = scene.view
    if view.has("negation", "prohibit") or scene.lead is not None or not _ORDERING.isdisjoint(view.bag):
        return None
    if inherited(scene) is not None:
        return None
    named = view.find(*scene.knowledge.population_groups.values())
    family = {mark.start for mark, _ in scene.knowledge.medicine_marks(view)}
    for at, word in enumerate(view.norms):
        if (
            word not in _GETTING
            or not (imperative_at(view, at) or _goes_on(view, at))
            or people.start <= at < people.end
        ):
            continue
        objects = [
            place
            for place in range(at + 1, min(at + _TAKEN, len(view.norms)))
            if not any(mark.start <= place < mark.end for mark in named)
        ]
        taken = any(place in family or view.norms[place] in _TAKING for place in objects)
        clause = view.clause_at(people.start)
        beside = people.start > at and not _ALONGSIDE.isdisjoint(view.norms[at + 1 : people.start])
        supposed = clause.kind in {ClauseKind.CONDITION, ClauseKind.TIME} and not clause.start <= at < clause.end
        if taken and (beside or supposed):
            return Mark(at, at + 2, "permit")
    return None


def _goes_on(view: View, at: int) -> bool:
    """“just tell the pharmacy and pick up …”: goes on with what the clause began to tell."""
    start = view.clause_at(at).start
    told = view.within(start, start + 3, "consult-verbs", "contact-verbs", "take-verb")
    return view.norms[at - 1] == "and" and bool(told) and imperative_at(view, told[0].start)


def _whatever(view: View) -> Mark | None:
    """“cramps or no cramps”, "anyone, whether or not they take X", "with or without X": it makes no difference."""
    if "or" not in view.bag or (view.has("negation", "prohibit") and "no" not in view.bag):
        return None
    norms = view.norms
    for at in [at for at, word in enumerate(norms) if word == "or"]:
        before, after = norms[at - 1 : at], norms[at + 1 : at + 3]
        if (after[:1] == ["no"] and after[1:] == before) or (before == ["with"] and after[:1] == ["without"]):
            return Mark(at - 1, min(at + 2, len(norms)), "permit")
        if (
            before == ["whether"]
            and after[:1] == ["not"]
            and not {"anyone", "everyone", "everybody", "anybody", "all"}.isdisjoint(norms[:at])
        ):
            return Mark(at - 1, at + 2, "permit")
    return None
