"""Contraindications: who must not take it, and who is wrongly told that they may.

`population` is a concept of the sheet; denied means that the population is told it may take the subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.directive.answers import asked_of_reader
from lint.nlp.directive.direction import Direction, Directive, directives
from lint.nlp.directive.granted import asked_before, asked_of, told_to_reader
from lint.nlp.extract.people.absent import absent, if_so, need_not_be_off
from lint.nlp.extract.people.borrowed import borrowed, gathered, matters, takes_up
from lint.nlp.extract.people.enlisted import enlisted
from lint.nlp.extract.people.everybody import everybody
from lint.nlp.extract.people.exempt import exempted
from lint.nlp.extract.people.had_it_been import had_it_been
from lint.nlp.extract.people.headword import over_headword, ruled_under_headword
from lint.nlp.extract.people.hindrance import asked_whether_hindered
from lint.nlp.extract.people.implied import named_over_two, no_nearby, unmet
from lint.nlp.extract.people.made_light import harm_limited, let_in, lifted, made_light, outgrown
from lint.nlp.extract.people.need_not_be_well import need_not_be_well
from lint.nlp.extract.people.pointing import practised, supposing
from lint.nlp.extract.people.population import governing, had_one, populations
from lint.nlp.extract.people.population_done import done, left_behind, once_only, without_it
from lint.nlp.extract.people.ruled import ruled
from lint.nlp.extract.people.short_name import allergic, out_of_control, short_named, staged
from lint.nlp.extract.people.short_of_it import short_of_it
from lint.nlp.extract.people.sound_advice import sound_advice
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.place.paths import same_either_way
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_WHEN = words("contraindication", "to_back") | {"for", "if", "when", "while"}
_FRAGMENT = 12  # words of "Not in pregnancy, and not while breastfeeding."
_ONLY = 9  # words from "only" to those without whom it may be taken
_PAST = words("contraindication", "long_past")
_OBJECT = 3  # words from a permission to what is allowed
_BARE = 5  # words of a question that only asks "Me?", "And now?"


def extract(scene: Scene) -> Iterator[Assertion]:
    """Every population of the sheet that a directive of the sentence or of its context reaches."""
    view = scene.view
    if scene.reading == "answered" and scene.flipped and asked_of_reader(view) and not directives(view):
        return  # "Are you on it? No.": whoever is may not, and nobody is told that they are not
    own = populations(scene, view) or short_named(scene) or had_one(scene)
    told_of = {population for population, _ in own}
    own += (
        short_of_it(scene, told_of) + staged(scene, told_of) + out_of_control(scene, told_of) + allergic(scene, told_of)
    )
    yield from everybody(scene)
    yield from _let_through(scene)
    if not own:
        yield from _answered(scene)
    if not own and scene.letter:
        yield from _told(scene)
    told: set[str] = set()
    for population, mark in own:
        named_off = absent(view, mark) and (if_so(view, mark) or not (done(scene, mark) or exempted(scene, mark)))
        if named_off or need_not_be_off(view, mark):
            yield from _of_the_absent(scene, population, mark)
            continue
        over = lifted(scene, mark) or outgrown(scene, mark) or let_in(scene, mark)
        directive = (
            over
            or harm_limited(scene)
            or governing(scene, mark)
            or sound_advice(scene, mark)
            or _asked_whether_it_matters(scene, mark)
            or practised(scene)
        )
        permitted = directive is not None and directive.direction is Direction.PERMIT
        told_over = over is None and (without_it(scene) or once_only(scene))
        gone = permitted and (left_behind(view, mark) or told_over)
        if directive is not None and (_of_a_rule(view, mark, directive) or gone):
            continue
        if directive is not None and directive.view is view and _named_again(view, directive, mark, own):
            continue  # "a warning about X, and nobody with X may take it"
        if directive is not None and directive.view is not view and population in told:
            continue  # "X, Y | Fine", "You can take it on:" - "X or Y": said of both at once
        told.add(population)
        if directive is not None:
            yield from ruled(scene, population, directive, mark.start, mark.end)
            yield from _taken_back(scene, population, directive, mark)
            if scene.stance is Stance.QUESTIONED and directive.direction is Direction.PROHIBIT:
                yield from _perhaps(scene, population, mark, directive.mark, directive.view)
        else:
            yield from _implied(scene, population, mark)
    yield from need_not_be_well(scene)
    yield from asked_whether_hindered(scene)
    named = {population for population, _ in own}
    for population, mark in (*named_over_two(scene), *over_headword(scene)):
        if population not in named:
            yield from _implied(scene, population, mark)
    for population, mark, rule in (*ruled_under_headword(scene), *had_it_been(scene)):
        yield from _perhaps(scene, population, mark, rule, view)
    for population, mark, place in unmet(scene, [item for item in own if absent(view, item[1])]):
        yield from _perhaps(scene, population, mark, directives(place)[0].mark, place)
    if not own and (
        scene.answer == "no"
        or scene.reading != "own"
        or view.has("prohibit", "same-again", "retro")
        or directives(view)
        or takes_up(view)
    ):  # as in few sentences
        yield from borrowed(scene)
        yield from gathered(scene)
    if not own:
        yield from made_light(scene)


def _answered(scene: Scene) -> Iterator[Assertion]:
    """“On X?” - “Keep going.”: the people of a question, and what a reply allows them."""
    asked, allowing = asked_before(scene), asked_of(scene)
    if asked is None or allowing is None:
        return
    asked = _who_asks(scene, asked)
    for population, mark in populations(scene, asked):
        if not absent(asked, mark):
            may = Directive(Direction.PERMIT, allowing, scene.view)
            yield from ruled(scene, population, may, 0, len(scene.view.norms), "question")


def _who_asks(scene: Scene, asked: View) -> View:
    """“I'm on X. Does yours mix with it?”: the sentence that names whoever asks, where the question names nobody."""
    before = next((place for at, place in enumerate(scene.earlier[1:2]) if scene.earlier[at] is asked), None)
    if before is None or before.question or not _PAST.isdisjoint(before.bag) or populations(scene, asked):
        return asked
    ours = asked.has(*scene.knowledge.family_groups) and not asked.has(*scene.knowledge.unrelated_medicines)
    return before if ours and not directives(before) else asked


def _named_again(view: View, directive: Directive, mark: Mark, own: list[tuple[str, Mark]]) -> bool:
    """Whether the people stand once more where the directive does, and this mark in a clause of its own."""
    place = view.clause_at(directive.mark.start)
    return view.clause_at(mark.start) != place and any(
        mark.group == other.group and view.clause_at(other.start) == place for _, other in own
    )


def _of_the_absent(scene: Scene, population: str, mark: Mark) -> Iterator[Assertion]:
    """What is said of people with X by a word for those without it: "No X.", "only without X", "you aren't … if so"."""
    view = scene.view
    if (contrary := if_so(view, mark) or need_not_be_off(view, mark)) is not None:
        yield from ruled(scene, population, contrary, contrary.mark.start, contrary.mark.end)
        return
    if scene.reading != "own" or view.question:
        return
    bare = len(view.norms) - view.body <= _BARE and view.norms[view.body] == "no"
    bare = bare and view.norms[view.body + 1 : mark.start] == []
    only = _only_without(view, mark)
    if only is not None:
        yield from _perhaps(scene, population, mark, only, view)
    elif bare or _not_in(view, mark):
        yield from _perhaps(scene, population, mark, Mark(view.body, mark.start, "no"), view)  # "No opioids."


def _asked_whether_it_matters(scene: Scene, people: Mark) -> Directive | None:
    """“Would X be a problem?” - "Not in the slightest.": what is asked about is an obstacle."""
    view = scene.view
    if scene.reading != "answered" or view.has(*scene.knowledge.unrelated_medicines):
        return None
    cue = matters(view)
    if cue is None or (cue.start < people.end and people.start < cue.end):
        return None
    return Directive(Direction.PROHIBIT, cue, view)


def _told(scene: Scene) -> Iterator[Assertion]:
    """What is told to a reader, of whom the letter above says who they are."""
    allowing = told_to_reader(scene)
    if allowing is not None and any(
        item.direction is Direction.PERMIT for before in scene.earlier for item in directives(before)
    ):
        return  # told already
    for letter in scene.letter:
        named = populations(scene, letter)
        for population, mark in named:
            inner = any(other.start <= mark.start and mark.end <= other.end and mark != other for _, other in named)
            if inner or absent(letter, mark) or not _PAST.isdisjoint(letter.bag):
                continue  # "I gave that up years ago"
            if allowing is not None:
                may = Directive(Direction.PERMIT, allowing, scene.view)
                yield from ruled(scene, population, may, allowing.start, allowing.end, "question")
                return
            for item in directives(scene.view):
                if item.direction is Direction.PROHIBIT:
                    yield from _perhaps(scene, population, item.mark, item.mark, scene.view)


def _of_a_rule(view: View, mark: Mark, directive: Directive) -> bool:
    """“may take it, as far as the X rule goes”: a rule named after what it is about; one that is lifted says more."""
    named = any(rule.start == mark.end for rule in view.find("rule-noun"))
    return named and directive.direction is Direction.PERMIT and directive.mark.group != "waved"


def _only_without(view: View, mark: Mark) -> Mark | None:
    """“It is meant only for people with no X”, "only when you are not using X can it be considered"."""
    at = next((at for at in range(view.body, mark.start) if view.norms[at] == "only"), None)
    if at is None or mark.start - at > _ONLY or not {"but", ";", "if"}.isdisjoint(view.norms[view.body : at]):
        return None
    return Mark(at, at + 1, "no") if view.norms[max(0, at - 1)] != "not" else None


def _not_in(view: View, mark: Mark) -> bool:
    """“Not in pregnancy or lactation.”, "Not while you breastfeed.": a fragment that only says when not."""
    opened = view.norms[view.body : view.body + 2]
    led = opened[:1] in (["not"], ["never"]) and len(opened) > 1 and opened[1] in _WHEN
    return led and mark.start - view.body <= _BARE and len(view.norms) - view.body <= _FRAGMENT


def _implied(scene: Scene, population: str, mark: Mark) -> Iterator[Assertion]:
    """A population beside a "no" that nothing ties to it."""
    near = (no_nearby(scene, mark) or enlisted(scene)) if scene.reading == "own" else None
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
    agreed = not directives(question) and question.has("take-verb") and supposing(question)
    if not (agreed or same_either_way(scene, "yes")):
        return
    for population, mark in populations(scene, question):
        if not absent(question, mark):
            may = Directive(Direction.PERMIT, Mark(0, len(view.norms), "permit"), view)
            yield from ruled(scene, population, may, 0, len(view.norms), "question")


def _taken_back(scene: Scene, population: str, directive: Directive, mark: Mark) -> Iterator[Assertion]:
    """“Once thought to be off limits, but the two can now be combined”: a later permission takes it back."""
    view = scene.view
    if directive.direction is not Direction.PROHIBIT or directive.view is not view:
        return
    for later in directives(view):
        behind = later.mark.start > max(mark.end, directive.mark.end)
        near = view.norms[max(0, later.mark.start - 3) : later.mark.end + 2]
        joined = {"two", "both", "together"} & set(near) or "same" in near[:2]  # "the same patient is welcome"
        even = (
            "even" in view.norms[max(0, later.mark.start - 3) : later.mark.start]
        )  # "…, even with hours between the two"
        other = view.within(later.mark.end, later.mark.end + _OBJECT, *scene.knowledge.unrelated_medicines)
        if later.direction is Direction.PERMIT and behind and joined and not even and not other:
            yield from ruled(scene, population, later, later.mark.start, later.mark.end)
