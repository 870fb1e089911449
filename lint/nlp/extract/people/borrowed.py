"""Directives whose people stand elsewhere: in the question, the row header, the heading, the sentences before."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.directive.answers import asked_words
from lint.nlp.directive.direction import Direction, Directive, directives
from lint.nlp.directive.unhindered import cue_of
from lint.nlp.extract.people.absent import absent
from lint.nlp.extract.people.pointing import ANYWAY, asked_by, of_somebody, pointed_at
from lint.nlp.extract.people.population import had_one, populations, same_again
from lint.nlp.extract.people.ruled import ruled
from lint.nlp.place.paths import ARROWS
from lint.nlp.sentence.phrase import imperative_at
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_ANAPHORS = words("contraindication", "anaphors")
_TAKING_UP = words("contraindication", "taking_up")
_ASKING_LEAVE = words("contraindication", "asking_leave")
_ASKERS = words("contraindication", "askers")
_BEING = words("scene", "copulas")
_LONG_PAST = words("contraindication", "long_past")
_TAKEN_UP = words("contraindication", "taken_up")
_THAT = frozenset({"that", "this"})
_HEAD = 6  # words of a head that only names people
REGARDLESS, _TAKE = words("contraindication", "regardless"), words("contraindication", "told_to_take")
_IT, _TOLD = words("contraindication", "told_object"), 7  # words from "take" to "all the same"
_MODAL = 3  # words from "that" to what hinders: "that should not stop you", "that is no problem"
_BARE = 5  # words of a question that only asks "Me?", "And now?"


def borrowed(scene: Scene) -> Iterator[Assertion]:
    """A directive whose population stands in the question, the row header or the heading: "Then it isn't for you."."""
    view = scene.view
    that = view.norms[view.body] in _THAT  # "That shouldn't stop you" forbids nothing
    found = (_no_hindrance(scene) if that else []) or directives(view) or _no_hindrance(scene)
    if scene.reading == "answered":
        # "I have liver problems. Should I give it a miss?"
        if found and scene.previous is not None:
            taken_up = view.norms[found[-1].mark.start : found[-1].mark.end + 1]
            reason = "reason" in view.bag and not scene.knowledge.medicine_marks(scene.previous)
            if found[-1].direction is Direction.PROHIBIT and "it" in taken_up and not reason:
                return  # "I take X at night. Can't I just skip it?": that is X
            for population, _ in populations(scene, scene.previous):
                yield from ruled(scene, population, found[-1], 0, len(view.norms), "question")
        elif (leave := _leave_asked(scene)) is not None and scene.previous is not None:
            # "I take X for my shoulder. Can I be on it as well?"
            for population, mark in populations(scene, scene.previous):
                if not absent(scene.previous, mark):
                    yield from ruled(scene, population, leave, 0, len(view.norms), "question")
        else:
            yield from _shortly_asked(scene)
        return
    if not found:
        yield from _same_again(scene)
    if not found and scene.answer != "no":
        return
    if found and found[0].direction is Direction.PERMIT and _told_already(scene):
        return
    places = scene.inherited()
    any_of = found and found[0].direction is Direction.PROHIBIT and {"any", "either", "those"} & set(view.norms)
    if scene.previous is not None and any_of:
        places = [("row header", scene.previous), *places]
    if found and found[0].direction is Direction.PERMIT:
        pointed = pointed_at(scene, found[0]) or asked_by(scene)
        places = [*(("anaphora", place) for place in pointed), *places]
    if scene.previous is not None and _run_in(scene.previous, view):
        places = [("row header", scene.previous), *places]
    if scene.previous is not None and of_somebody(view, found):
        places = [("anaphora", scene.previous), *places]
    if found and found[0].direction is Direction.PROHIBIT and view.norms[view.body : view.body + 1] == ["they"]:
        before = scene.previous or next(iter(scene.above), None)
        if before is not None and (view.body or had_one(scene, before)) and not directives(before):
            places = [("anaphora", before), *places]  # "And anyone with X, I suppose." - "They leave it alone too."
    for source, place in places:
        named = populations(scene, place) or (had_one(scene, place) if source == "anaphora" else [])
        asked = source == "question" and scene.previous is place
        if not named or len(view.norms) > 24:
            continue
        if source == "heading" and scene.question is None and not scene.view.first:
            return
        if found:
            topic = source in {"row header", "anaphora"} or place.block.kind is BlockKind.TERM
            if not topic and not asked and not any(word in _ANAPHORS for word in view.norms):
                return
            agreed = source == "anaphora" and len({item.direction for item in found}) == 1
            directive = found[-1] if agreed else found[0]  # "She says I may, and she's right, both at once is fine"
        elif source == "question" and not directives(place):
            said = view.opening[0] if view.opening else Mark(0, len(view.norms), "")
            directive = Directive(Direction.PROHIBIT, Mark(said.start, said.end, "answer-no"), view)
        else:
            return  # the answered question speaks for itself
        for population, mark in named:
            if not absent(place, mark) or (any_of and place is scene.previous):  # "No X, no Y. With any of these …"
                yield from ruled(scene, population, directive, 0, len(view.norms), source)
        return


def takes_up(view: View) -> bool:
    """Whether its words may take up whoever was named before: "They're the very …", "that won't stop you"."""
    those = view.norms[view.body] == "they" and view.has("granting")
    hindered = view.norms[view.body] in _THAT and view.has("obstacle-verb", "obstacle-noun")
    return those or hindered or (_of_two(view) and view.has("granting")) or not view.bag.isdisjoint(REGARDLESS)


def _of_two(view: View) -> bool:
    """Whether it speaks of "the two"."""
    return any(pair == ("the", "two") for pair in pairwise(view.norms))


def _shortly_asked(scene: Scene) -> Iterator[Assertion]:
    """“I'm in a … program. Me?” - "No."; "Someone with X. Out as well?" - "No." lets them in."""
    view, before = scene.view, scene.previous
    away = view.has("turning-away")
    if before is None or len(view.norms) - view.body > _BARE or not (scene.flipped or away):
        return
    direction = Direction.PROHIBIT if away else Direction.PERMIT
    for population, mark in populations(scene, before):
        if not absent(before, mark):
            asked = Directive(direction, Mark(0, len(view.norms), direction), view)
            yield from ruled(scene, population, asked, 0, len(view.norms), "question")


def _no_hindrance(scene: Scene) -> list[Directive]:
    """“X is damaged. I can't see why that should stop you”: a hindrance denied of what "that" takes up.

    Or those who were spoken of are whom it is for: "They're the very people we'd point towards it"; or are told to take
    it regardless.
    """
    view = scene.view
    if view.question or scene.previous is None or scene.previous.question:
        return []
    if (anyway := _anyway(scene)) is not None:
        return [Directive(Direction.PERMIT, anyway, view)]
    those, two = view.norms[view.body] == "they", _of_two(view)
    if not (those or two or _THAT & view.bag):
        return []
    cue = cue_of(scene, None)
    pointing = cue is not None and not _THAT.isdisjoint(view.norms[max(view.body, cue.start - _MODAL) : cue.end])
    taken = view.has(*scene.knowledge.family_groups) or ("it" in view.bag and view.has("take-verb"))
    pointing = pointing and taken  # "That doesn't stop her from swimming"
    granting = cue is not None and cue.group == "granting"
    pointing = pointing or (granting and cue is not None and (two or (those and cue.start == view.body + 2)))
    return [Directive(Direction.PERMIT, cue, view)] if cue is not None and pointing else []


def _anyway(scene: Scene) -> Mark | None:
    """“You have X. Take it regardless.”: told to take it all the same, whatever was said before."""
    view = scene.view
    family = view.find(*scene.knowledge.family_groups)
    named = {at for mark in family for at in range(mark.start, mark.end)}
    for at in view.places(REGARDLESS):
        verb = next((to for to in range(at - 1, max(view.body, at - _TOLD) - 1, -1) if view.norms[to] in _TAKE), None)
        if verb is None or not imperative_at(view, verb) or view.norms[at + 1 : at + 2] in (["of"], ["if"]):
            continue
        cue = Mark(verb, at + 1, ANYWAY)
        if all(view.norms[to] in _IT or to in named for to in range(verb + 1, at)) and not view.denied(cue):
            return cue
    return None


def _told_already(scene: Scene) -> bool:
    """“X is no obstacle. You can take it all the same.”: what the sentence before told of those people."""
    before = scene.earlier[0] if scene.earlier else None
    named = populations(scene, before) if before is not None else []
    return before is not None and bool(named) and cue_of(scene.but(view=before), named[0][1]) is not None


def matters(view: View) -> Mark | None:
    """“Is X a problem?”, "Does it rule me out?": what is asked is whether it keeps one from something."""
    cues = [cue for cue in view.find("obstacle-noun", "obstacle-verb", "matter-verb") if not view.denied(cue)]
    cues += [Mark(at, at + 1, "matter-verb") for at, word in enumerate(view.norms) if word == "matter"]
    return cues[0] if cues and not view.has("negation") else None


def _leave_asked(scene: Scene) -> Directive | None:
    """“Can I be on it as well?”, "Is it still an option for me?": leave asked behind what the asker takes or has."""
    view, before = scene.view, scene.previous
    asked = asked_words(view)
    if before is None or before.block is not view.block or before.question or asked[:1] == []:
        return None
    if asked[0] not in _ASKING_LEAVE or _ASKERS.isdisjoint(before.bag):
        return None
    if view.has("negation", "no-need", "consult-verbs", "clinicians", *scene.knowledge.unrelated_medicines):
        return None
    if not _LONG_PAST.isdisjoint(before.bag):
        return None
    matter = matters(view)
    if matter is not None and not _TAKEN_UP.isdisjoint(asked[:4]):
        return Directive(Direction.PROHIBIT, matter, view)
    if view.has("prohibit"):
        return None
    if view.has(*scene.knowledge.family_groups) and view.has("permit", "favourable", "safe", "well"):
        return Directive(Direction.PERMIT, Mark(0, len(view.norms), "permit"), view)  # "Would X be all right?"
    if _ASKERS.isdisjoint(asked):
        return None
    taken = view.has("take-verb", "use-verb", "permit") or asked[0] in _BEING
    if not taken or not (view.has(*scene.knowledge.family_groups) or scene.knowledge.is_subject(scene.focus)):
        return None
    return Directive(Direction.PERMIT, Mark(0, len(view.norms), "permit"), view)


def _run_in(head: View, view: View) -> bool:
    """“**Liver problems.** They don't rule it out.”: a head at a paragraph's start that is taken up."""
    named = head.first and head.block is view.block and len(head.norms) - head.body <= _HEAD and not head.question
    arrow = view.norms[view.body : view.body + 1]
    if head.first and head.block is view.block and arrow and arrow[0] in ARROWS:
        return not head.question and not directives(head)  # "☐ I'm in withdrawal. → You can start today."
    taken = view.norms[view.body] in _TAKING_UP or len(view.norms) - view.body <= _HEAD + 1
    return named and head.norms[-1] in {".", ":"} and taken and not directives(head)


def gathered(scene: Scene) -> Iterator[Assertion]:
    """“A yes to any of these and it is out”: the populations of the questions or items just listed."""
    view = scene.view
    found = directives(view)
    if not found or not view.has("retro"):
        return
    for place in (*scene.earlier, *scene.list_before):
        for population, mark in populations(scene, place):
            if not absent(place, mark):
                yield from ruled(scene, population, found[0], 0, len(view.norms), "sentence")


def _same_again(scene: Scene) -> Iterator[Assertion]:
    """“In a programme? Ditto.”: the people of the question, the direction of what stands before it."""
    directive = same_again(scene)
    named = scene.previous or scene.question
    if directive is None or named is None or directive.view is named:
        return
    for population, mark in populations(scene, named):
        if not absent(named, mark):
            yield from ruled(scene, population, directive, 0, len(scene.view.norms), directive.source)
