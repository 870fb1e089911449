"""Contraindications: who must not take it, and who is wrongly told that they may.

`population` is a concept of the sheet; denied means that the population is told it may take the subject.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.model.document import BlockKind
from lint.nlp.direction import Direction, Directive, directives
from lint.nlp.extract.implied import named_over_two, no_nearby, unmet
from lint.nlp.extract.population import absent, governing, populations, same_again
from lint.nlp.knowledge import OTHER
from lint.nlp.paths import same_either_way
from lint.nlp.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion, Cue
    from lint.nlp.scene import Scene
    from lint.nlp.view import View

_BACK_POINTERS = words("contraindication", "back_pointers")
_ANAPHORS = words("contraindication", "anaphors")
_DEMONSTRATIVE = words("contraindication", "demonstrative")
_TO_BACK = words("contraindication", "to_back")
_OBJECT = 4  # words behind a permission in which its object stands
_OPENING = 5  # words in which "what if" stands, behind the name of who asks
_BARE = 5  # words of a question that only asks "Me?", "And now?"


def extract(scene: Scene) -> Iterator[Assertion]:
    """Every population of the sheet that a directive of the sentence or of its context reaches."""
    view = scene.view
    own = populations(scene, view)
    yield from _none_at_all(scene)
    yield from _let_through(scene)
    for population, mark in own:
        if absent(view, mark):
            continue
        directive = governing(scene, mark)
        if directive is not None:
            yield from _assert(scene, population, directive, mark.start, mark.end)
            yield from _taken_back(scene, population, directive, mark)
            if scene.stance is Stance.QUESTIONED and directive.direction is Direction.PROHIBIT:
                yield from _perhaps(scene, population, mark, directive.mark, directive.view)
        else:
            yield from _implied(scene, population, mark)
    named = {population for population, _ in own}
    for population, mark in named_over_two(scene):
        if population not in named:
            yield from _implied(scene, population, mark)
    for population, mark, place in unmet(scene, [item for item in own if absent(view, item[1])]):
        yield from _perhaps(scene, population, mark, directives(place)[0].mark, place)
    if not own and (
        scene.answer == "no"
        or scene.reading != "own"
        or view.has("prohibit", "same-again", "retro")
        or directives(view)
    ):  # as in few sentences
        yield from _borrowed(scene)
        yield from _gathered(scene)


def _implied(scene: Scene, population: str, mark: Mark) -> Iterator[Assertion]:
    """A population beside a "no" that nothing ties to it."""
    near = no_nearby(scene, mark) if scene.reading == "own" else None
    if near is not None:
        yield from _perhaps(scene, population, mark, near[1], near[0])


def _perhaps(scene: Scene, population: str, mark: Mark, cue: Mark, place: View) -> Iterator[Assertion]:
    owner = scene.owner(mark.start)
    if owner != OTHER:
        yield scene.assertion(
            Kind.CONTRAINDICATION,
            mark.start,
            mark.end,
            subject=owner,
            population=population,
            stance=Stance.ASSERTED,
            cues=(scene.cue("no", cue, "nearby", place),),
            source="implied",
        )


def _let_through(scene: Scene) -> Iterator[Assertion]:
    """“Are you in withdrawal? Yes → step 4. No → step 4.”, "What if I start while …? Sounds sensible.": they may."""
    question, view = scene.question, scene.view
    if question is None or scene.answer != "yes" or scene.reading != "own":
        return
    agreed = not directives(question) and question.has("take-verb") and _supposing(question)
    if not (agreed or same_either_way(scene, "yes")):
        return
    for population, mark in populations(scene, question):
        if not absent(question, mark):
            may = Directive(Direction.PERMIT, Mark(0, len(view.norms), "permit"), view)
            yield from _assert(scene, population, may, 0, len(view.norms), "question")


def _supposing(question: View) -> bool:
    """“What if I …”, "How about I …": a plan put forward."""
    opening = question.norms[: question.body + _OPENING]
    return any(pair in (("what", "if"), ("how", "about")) for pair in pairwise(opening))


def _none_at_all(scene: Scene) -> Iterator[Assertion]:
    """“Contraindications: none.”: everybody is allowed it."""
    view = scene.view
    for mark in view.find("prohibit"):
        if view.norms[mark.start].startswith(("contraindication", "contra")) and scene.knowledge.populations:
            after = view.norms[mark.end : mark.end + 2]
            bare = view.norms[max(0, mark.start - 2) : mark.start]
            if after in ([":", "none"], [":", "nil"]) or "no" in bare[-1:] or bare == ["no", "known"]:
                yield scene.assertion(
                    Kind.CONTRAINDICATION,
                    mark.start,
                    min(mark.end + len(after), len(view.norms)),
                    subject=scene.owner(mark.start),
                    population=scene.knowledge.populations[0],
                    denied=True,
                    cues=(scene.cue("permit", mark),),
                    source="sentence",
                )


def _borrowed(scene: Scene) -> Iterator[Assertion]:
    """A directive whose population stands in the question, the row header or the heading: "Then it isn't for you."."""
    view = scene.view
    found = directives(view)
    if scene.reading == "answered":
        # "I have liver problems. Should I give it a miss?"
        if found and scene.previous is not None:
            taken_up = view.norms[found[-1].mark.start : found[-1].mark.end + 1]
            if found[-1].direction is Direction.PROHIBIT and "it" in taken_up:
                return  # "I take X at night. Can't I just skip it?": that is X
            for population, _ in populations(scene, scene.previous):
                yield from _assert(scene, population, found[-1], 0, len(view.norms), "question")
        elif scene.flipped and scene.previous is not None and len(view.norms) <= _BARE:
            # "I'm in a … program. Me?" - "No."
            for population, mark in populations(scene, scene.previous):
                if not absent(scene.previous, mark):
                    may_i = Directive(Direction.PERMIT, Mark(0, len(view.norms), "permit"), view)
                    yield from _assert(scene, population, may_i, 0, len(view.norms), "question")
        return
    if not found:
        yield from _same_again(scene)
    if not found and scene.answer != "no":
        return
    places = scene.inherited()
    any_of = found and found[0].direction is Direction.PROHIBIT and {"any", "either", "those"} & set(view.norms)
    if scene.previous is not None and any_of:
        places = [("row header", scene.previous), *places]
    if found and found[0].direction is Direction.PERMIT:
        places = [*(("anaphora", place) for place in _pointed_at(scene, found[0])), *places]
    if scene.previous is not None and _of_somebody(view, found):
        places = [("anaphora", scene.previous), *places]
    for source, place in places:
        named = populations(scene, place)
        asked = source == "question" and scene.previous is place
        if not named or len(view.norms) > 24:
            continue
        if source == "heading" and scene.question is None and not scene.view.first:
            return
        if found:
            topic = source in {"row header", "anaphora"} or place.block.kind is BlockKind.TERM
            if not topic and not asked and not any(word in _ANAPHORS for word in view.norms):
                return
            directive = found[0]
        elif source == "question" and not directives(place):
            said = view.opening[0] if view.opening else Mark(0, len(view.norms), "")
            directive = Directive(Direction.PROHIBIT, Mark(said.start, said.end, "answer-no"), view)
        else:
            return  # the answered question speaks for itself
        for population, mark in named:
            if not absent(place, mark) or (any_of and place is scene.previous):  # "No X, no Y. With any of these …"
                yield from _assert(scene, population, directive, 0, len(view.norms), source)
        return


def _of_somebody(view: View, found: list[Directive]) -> bool:
    """“My son has it. This isn't for him.”: whoever the sentence before spoke of."""
    if not found or found[0].direction is not Direction.PROHIBIT:
        return False
    mark = found[0].mark
    return not {"him", "her", "them"}.isdisjoint(view.norms[mark.start : mark.end + 2])


def _taken_back(scene: Scene, population: str, directive: Directive, mark: Mark) -> Iterator[Assertion]:
    """“Once thought to be off limits, but the two can now be combined”: a later permission takes it back."""
    view = scene.view
    if directive.direction is not Direction.PROHIBIT or directive.view is not view:
        return
    for later in directives(view):
        behind = later.mark.start > max(mark.end, directive.mark.end)
        joined = {"two", "both", "together"} & set(view.norms[max(0, later.mark.start - 3) : later.mark.end + 2])
        if later.direction is Direction.PERMIT and behind and joined:
            yield from _assert(scene, population, later, later.mark.start, later.mark.end)


def _excepted(scene: Scene, population: str, directive: Directive, start: int) -> Iterator[Assertion]:
    """“…, except where they are mild”: an exception of the writer's own takes the prohibition back."""
    view = scene.view
    if directive.direction is not Direction.PROHIBIT or scene.reading == "answered":
        return
    behind = max(start, directive.mark.end if directive.view is view else 0)
    for cue in view.find("exception"):
        if cue.start < behind or view.within(cue.end, len(view.norms), "clinicians"):
            continue
        end = min(cue.end + 8, len(view.norms))
        yield scene.assertion(
            Kind.CONTRAINDICATION,
            cue.start,
            end,
            subject=scene.owner(start),
            population=population,
            denied=True,
            stance=Stance.ASSERTED,
            cues=(scene.cue("exception", cue),),
            source="sentence",
        )
        return


def _gathered(scene: Scene) -> Iterator[Assertion]:
    """“A yes to any of these and it is out”: the populations of the questions or items just listed."""
    view = scene.view
    found = directives(view)
    if not found or not view.has("retro"):
        return
    for place in (*scene.earlier, *scene.list_before):
        for population, mark in populations(scene, place):
            if not absent(place, mark):
                yield from _assert(scene, population, found[0], 0, len(view.norms), "sentence")


def _settled(scene: Scene, directive: Directive) -> bool:
    """Whether it is told whatever the sentence asks: by a mark in its row, or by what stands above a checklist."""
    if directive.mark.group == "answer-no" and scene.stance is Stance.ASSERTED:
        return True  # "False." to a statement is the word that forbids
    if directive.source == "lead-in":
        return scene.stance is Stance.QUESTIONED and not directive.view.question
    return directive.source == "row" and not scene.view.question


def _pointed_at(scene: Scene, directive: Directive) -> list[View]:
    """The sentence that a permission points back at: "… with that", "That won't rule you out", "give those up"."""
    view, previous = scene.view, scene.previous
    if previous is None:
        return []
    answers_myth = previous.block is not view.block
    if answers_myth and "they" in view.norms[: view.body + 4]:
        return [previous]
    if any(
        view.norms[index] in _TO_BACK and view.norms[index + 1] in _BACK_POINTERS
        for index in range(len(view.norms) - 1)
    ):
        return [previous]
    if any(pair in (("the", "two"), ("the", "pair")) for pair in pairwise(view.norms)):
        return [previous]  # "I still have my co-codamol. The two get along just fine."
    opened = view.norms[view.body : view.body + 1]
    taken = view.norms[directive.mark.start : directive.mark.end + _OBJECT]
    if (opened and opened[0] in _DEMONSTRATIVE) or not _DEMONSTRATIVE.isdisjoint(taken) or view.has("that-state"):
        # "My liver is bad. Can I have it? That won't rule you out."
        return [place for place in scene.earlier[: 2 if previous.question else 1] if not directives(place)]
    return []


def _same_again(scene: Scene) -> Iterator[Assertion]:
    """“A methadone programme? Ditto.”: the people of the question, the direction of what stands before it."""
    directive = same_again(scene)
    named = scene.previous or scene.question
    if directive is None or named is None or directive.view is named:
        return
    for population, mark in populations(scene, named):
        if not absent(named, mark):
            yield from _assert(scene, population, directive, 0, len(scene.view.norms), directive.source)


def _assert(
    scene: Scene, population: str, directive: Directive, start: int, end: int, source: str = "sentence"
) -> Iterator[Assertion]:
    view = scene.view
    owner = scene.owner(directive.mark.start) if directive.view is view else scene.owner(start)
    if owner == OTHER:
        return
    yield from _excepted(scene, population, directive, start)
    denied = directive.direction is Direction.PERMIT
    said_by: tuple[Cue, ...] = ()
    stance = Stance.ASSERTED if _settled(scene, directive) else None
    if stance is None and directive.view is view:
        stance, said_by = scene.stance_at(start)
        if stance not in {Stance.REFUTED, Stance.REPORTED, Stance.QUESTIONED}:
            ruling, cues = scene.stance_at(directive.mark.start)
            if cues and cues[0].span.overlaps(view.span(directive.mark.start, directive.mark.end)):
                ruling = Stance.ASSERTED  # "not supposed to take" is the directive itself
            stance = ruling if ruling in {Stance.REFUTED, Stance.REPORTED} else stance
    if denied and directive.view is view:
        start, end = min(start, directive.mark.start), max(end, directive.mark.end)
    yield scene.assertion(
        Kind.CONTRAINDICATION,
        start,
        end,
        subject=owner,
        population=population,
        denied=denied,
        stance=stance,
        cues=(scene.cue(directive.direction.value, directive.mark, directive.source, directive.view), *said_by),
        source=directive.source if directive.view is not view else source,
    )
