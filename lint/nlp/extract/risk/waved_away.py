"""Readers told, or allowed, to leave a warning out of account: "skip the fine print", "the box can be disregarded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.risk_topic import denial, named, ours
from lint.nlp.extract.risk.turn_before import turn_before
from lint.nlp.sentence.truth import judgement_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

IGNORING = "ignore-verb"
PAPER = "warning-paper"
_OPENERS = words("waving", "openers")
_ALLOWING = words("waving", "allowing")
_FORBIDDING = words("waving", "forbidding")
_PASSIVE = words("waving", "passive")
_ADVERBS = words("waving", "adverbs")
_OBJECTS = words("waving", "objects")
_PRONOUNS = words("waving", "pronouns")
_DETERMINERS = words("waving", "determiners")
_STOPS = frozenset({",", ";", ":", "and", "but", "so", "—", "–"})
_CLAIM = 3  # words of "the claim that"
_REACH = 13  # words from the verb to the warning
_PARTICIPLES = ("ed", "en", "rn", "set")
_CUT = frozenset({"but", ";", "not", "unless", "except", ":"})
_REASONS = words("waving", "reasons")
_TITLE = 4  # words of "Five good reasons to"
_MODALS = words("waving", "modals")
_NEXT = words("waving", "next")
_WARNINGS = ("boxed-warning", "strongest-warning")


def waved_away(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Every warning that readers are told to leave out of account."""
    view = scene.view
    if view.question == (scene.reading == "own"):
        return  # asked, and not answered; or told by a reader, whom the answer puts right
    for verb in view.find(IGNORING):
        if not _told(view, verb) or not scene.knowledge.is_subject(scene.owner(verb.start) or scene.focus):
            continue
        if verb.end - verb.start == 1 and not _DETERMINERS.isdisjoint(view.norms[verb.start - 1 : verb.start]):
            continue  # "before the tissue is in the bin"
        if view.within(verb.end, verb.end + 2, *scene.knowledge.advised_groups):
            continue  # "skip alcohol": what the advice is to leave out
        if _whose_medicine(scene, verb) or judgement_of(view, verb.end + _CLAIM) is not None:
            continue  # "forget the idea that it has none" rejects what is said
        topic = _object(scene, verb)
        if topic is not None and ours(scene, verb.start):
            start, end = _whole(view, verb)
            yield denial(scene, start, end, topic, scene.cue("waved away", verb), "minimised")


def _whose_medicine(scene: Scene, verb: Mark) -> bool:
    """“Who should give it a miss”: what those with a ban leave out is the medicine."""
    view = scene.view
    led = view.norms[view.clause_at(verb.start).start : verb.start]
    barred = view.within(view.body, verb.start, *scene.knowledge.population_groups.values())
    return bool(barred or "who" in led[:1]) and not _PRONOUNS.isdisjoint(view.norms[verb.start : verb.end + 1])


def _whole(view: View, verb: Mark) -> tuple[int, int]:
    """The words from what allows it to what is left out of account: "can safely skip that part"."""
    start = verb.start
    while start > view.body and view.norms[start - 1] in _ADVERBS | _PASSIVE | _MODALS:
        start -= 1
    end = verb.end
    while end < min(len(view.norms), verb.end + 2) and view.norms[end].isalpha() and view.norms[end] not in _NEXT:
        end += 1
    return start, end


def _told(view: View, verb: Mark) -> bool:
    """Whether it is an order, a permission or a possibility, and none that is denied."""
    clause = view.clause_at(verb.start)
    if view.norms[-2:-1] == ["no"] and view.norms[-3:-2] == [","]:
        return False  # "Skip it, no."
    own = max((at + 1 for at in range(view.body, verb.start) if view.norms[at] in _STOPS), default=view.body)
    if not _FORBIDDING.isdisjoint(view.norms[own : verb.start]):
        return False
    at = verb.start - 1
    while at >= clause.start and view.norms[at] in _ADVERBS:
        at -= 1
    if view.norms[verb.end - 1].endswith(_PARTICIPLES) or view.norms[verb.start].endswith(_PARTICIPLES):
        return at >= 1 and view.norms[at] in _PASSIVE and not _ALLOWING.isdisjoint(view.norms[max(0, at - 3) : at])
    led = view.norms[clause.start : verb.start]
    if led[-1:] == ["to"] and not _REASONS.isdisjoint(led[-2:-1]):
        return len(led) <= _TITLE  # "Five reasons to ignore the warning"
    bidden = view.norms[own : verb.start]  # "That's common, just ignore it."
    if own > clause.start and bidden and all(word in _OPENERS for word in bidden) and view.norms[own - 1] == ",":
        return True
    return all(word in _OPENERS for word in led) or not _ALLOWING.isdisjoint(
        view.norms[max(clause.start, at - 2) : at + 1]
    )


def _object(scene: Scene, verb: Mark) -> str | None:
    """The risk that is waved away: named behind the verb, before a passive one, or taken up by a pronoun."""
    view = scene.view
    clause = view.clause_at(verb.start)
    passive = view.norms[verb.end - 1].endswith(_PARTICIPLES)
    signs = scene.knowledge.company.effects
    low, high = (clause.start, verb.start) if passive else (verb.start, min(len(view.norms), verb.end + _REACH))
    if not passive:
        high = next((at for at in range(verb.end, high) if view.norms[at] in _CUT), high)
    marks = view.within(low, high, *_WARNINGS, PAPER, "adverse-nouns", *signs)
    plain = [at for at in range(low, high) if view.norms[at] in _OBJECTS and not (at == low and passive)]
    if marks or plain:
        return named(scene, view, verb) or "warning"
    if (
        not passive
        and view.norms[verb.end : verb.end + 1]
        and view.norms[verb.end] not in _PRONOUNS | {".", "!", ",", "and", "–", "—"}
    ):
        return None  # "forget the price"
    taken_up = not _PRONOUNS.isdisjoint(view.norms[low:high]) or "it" in view.norms[verb.start : verb.end]
    taken_up = taken_up or view.norms[verb.end : verb.end + 1] in (["."], ["!"])
    if not taken_up:
        return None
    if view.within(view.body, verb.start, *_WARNINGS, PAPER, *signs):
        return named(scene, view, verb) or "warning"
    titles = (scene.question, scene.row, scene.heading if view.first else None)
    places = (*scene.earlier[:2], *titles, *turn_before(scene))
    for place in places:
        if place is not None and place.has(*_WARNINGS, PAPER, *signs):
            return named(scene, place, None) or "warning"
    return None
