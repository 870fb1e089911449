"""Whether an action in a sentence is the one that advice is about: on its occasion, and with the sheet's medicine."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.lexicon.inflect import plural
from lint.nlp.extract.advice.first_signs import kind_named, met
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.knowledge.naming import rival
from lint.nlp.sentence.vocabulary import OCCASION, part_groups
from lint.quantity import family
from lint.sheet import AdviceClaim, ConceptType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.clauses import Clause
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark
    from lint.sheet import Concept

_ARTICLES = frozenset({"a", "an", "any", "each", "every", "the", "this", "your"})
_OTHERS, _MEDICINES = words("unnamed", "others"), words("efficacy", "medicines")
_QUALIFYING = words("actions", "qualifying")
_WISHING = words("exceptions", "wishing")
_EXEMPT = words("actions", "exempt")
_USING = words("actions", "using")
_STOPPING, KEEPING = "stop-taking", "keep-taking"
_UP_TO = words("actions", "up_to")
_THOSE, _WHO = words("actions", "those"), 4  # words from "those" to what they take
_ILL = ("other-conditions", "diabetes-problems", "thyroid-problems")
_PEOPLE, _IT = words("others", "people"), frozenset({"it", "this"})
_READERS = frozenset({"you", "your"})
_UNTIL, _KNOWING = words("actions", "until"), words("actions", "knowing")
_DOSES, _LAST = ("tablet-nouns", "dose-noun", "product-form"), frozenset({"final", "last"})
_AFTER, _SINCE = words("actions", "behind"), 2  # words from "after" to "last"
_OF_THE_DAY = (["of", "the"], ["of", "each"], ["at", "night"], ["each", "day"])  # but "of the course"
_GOING_ON, _ITS_SUBJECT = words("actions", "doing_it"), 5  # words from an action to its verb
_FINITE = words("scene", "copulas") | words("actions", "modals") | {"are", "does", "do", "has", "have"}
_KNOWN = 5  # words from "until" to "know"


def on_occasion(scene: Scene, claim: AdviceClaim) -> bool:
    """Whether the occasion that advice is for is spoken of, where it is for one: here, or in what this goes with."""
    if claim.when is None:
        return True
    concept = scene.knowledge.sheet.concepts[claim.when]
    if concept.type is ConceptType.EFFECT and (_until_known(scene.view) or met(scene, claim)):
        return True  # "don't drive until you know how it affects you": until it is known whether it does
    if concept.type is ConceptType.POPULATION and (_readers(scene, claim) or _in_a_longer_name(scene, claim.when)):
        return True
    if _STOPPING in concept.lexicon and (scene.view.has("whole-course") or _after_the_last(scene)):
        return True  # "throughout treatment and for four more weeks": what lasts beyond the end has the end in it
    places = _places(scene)
    # "before a scan with dye": what is had names the occasion without "have"
    things = (part_groups(claim.when, thing)[1] for thing in scene.knowledge.recipes(claim.when))
    named = (f"concept:{claim.when}", OCCASION + claim.when, *things)
    if any(place is not None and place.has(*named) for place in places) or _by_its_head(scene, claim.when):
        return True
    return concept.type is ConceptType.EFFECT and kind_named(scene, claim, places)


def _in_a_longer_name(scene: Scene, who: str) -> bool:
    """“Women who could get pregnant”, a name of its own to the sheet: of women, whose name it hides."""
    words_for = {form for word in scene.knowledge.telling_words(who) for form in (word, plural(word))}
    return any(
        scene.view.norms[mark.start] in words_for and mark.end - mark.start > 1
        for mark in scene.view.find(*scene.knowledge.population_groups.values())
    )


def something_else_done(view: View) -> bool:
    """“Nursing is stopped, and may be taken up again a week after the last dose”: the subject is an action of its own.

    Not "Doing so is out until then", "Waiting a month is the rule", which go on with what was named before.
    """
    opening = view.norms[view.body : view.body + _ITS_SUBJECT]
    if not opening or not opening[0].endswith("ing") or opening[0] in _GOING_ON:
        return False
    verb = next((at for at, word in enumerate(opening) if word in _FINITE), None)
    return verb is not None and "," not in opening[:verb]


def _places(scene: Scene) -> tuple[View | None, ...]:
    return (scene.view, scene.previous, scene.question, scene.heading, scene.lead, scene.row, scene.column)


def named_surely(scene: Scene, claim: AdviceClaim) -> bool:
    """Whether the occasion is told plainly enough to hold a writer to it who says the contrary of the advice."""
    if claim.when is None or scene.knowledge.sheet.concepts[claim.when].type is not ConceptType.EFFECT:
        return True
    return _until_known(scene.view) or kind_named(scene, claim, _places(scene))


def ended_there(scene: Scene, claim: AdviceClaim) -> bool:
    """Whether the sheet says to do the contrary on an occasion that is met here: "don't go on if it comes up"."""
    concepts = scene.knowledge.sheet.concepts
    return claim.when is None and any(
        other.when is not None
        and (concepts[other.action].opposite == claim.action or concepts[claim.action].opposite == other.action)
        and on_occasion(scene, other)
        for other in scene.knowledge.claims(AdviceClaim)
    )


def _after_the_last(scene: Scene) -> bool:
    """“After your final X tablet”, "after the last dose of X": the end of the treatment, with the medicine's name."""
    view = scene.view
    of_a_day = {mark.start for mark in view.find(*_DOSES) if view.norms[mark.end : mark.end + 2] in _OF_THE_DAY}
    doses = {mark.start for mark in view.find(*_DOSES)} - of_a_day
    names = {at for mark in view.find(*scene.knowledge.family_groups) for at in range(mark.start, mark.end)}
    for last in [at for at, word in enumerate(view.norms) if word in _LAST]:
        if _AFTER.isdisjoint(view.norms[max(view.body, last - _SINCE) : last]):
            continue
        at = last + 1
        while at in names:
            at += 1
        if at in doses:
            return True
    return False


def _readers(scene: Scene, claim: AdviceClaim) -> bool:
    """“Use two kinds for a month after your last dose”: readers told what the sheet has for one kind of people only."""
    alone = sum(claim.action == other.action for other in scene.knowledge.claims(AdviceClaim)) == 1
    named = scene.view.has("patients-people", "men", *scene.knowledge.population_groups.values())
    timed = claim.time is not None and any(family(amount.quantity.unit) == "time" for amount in scene.view.amounts)
    return timed and alone and not named and not _READERS.isdisjoint(scene.view.bag)


def _by_its_head(scene: Scene, occasion: str) -> bool:
    """“within a day of the first sign of the attack”: an occasion of the sheet's own condition, by its noun alone."""
    knowledge = scene.knowledge
    concept = knowledge.sheet.concepts[occasion]
    if concept.type is not ConceptType.CONDITION or concept.kind_of != knowledge.condition:
        return False
    heads = {term.lower().split()[-1] for term in concept.terms if " " in term}
    heads -= knowledge.telling_words(knowledge.condition)
    return any(word in heads and led in _ARTICLES for led, word in pairwise(scene.view.norms))


def _until_known(view: View) -> bool:
    """“until you know what it does to you”, "before they are sure how they react"."""
    return any(
        view.norms[at] in _UNTIL and not _KNOWING.isdisjoint(view.norms[at + 1 : at + _KNOWN])
        for at in range(len(view.norms) - 2)
    )


def kept_up(scene: Scene, claim: AdviceClaim, action: Concept) -> Sequence[Mark]:
    """“keep taking it through a scan”, where the sheet says to stop for one: the contrary, on the occasion itself."""
    view = scene.view
    things = (part_groups(claim.when, thing)[1] for thing in scene.knowledge.recipes(claim.when)) if claim.when else ()
    named = view.find(f"concept:{claim.when}", OCCASION + (claim.when or ""), *things)
    if not named or claim.direction != "do" or _STOPPING not in action.lexicon:
        return []
    if not _UP_TO.isdisjoint(view.bag) and not any(view.norms[mark.start - 1] == "of" for mark in named):
        return []  # "until a week before it", but not "until the day of it"
    return view.find(KEEPING)


def forbidden_there(scene: Scene, claim: AdviceClaim, mark: Mark) -> bool:
    """Whether it is forbidden for the occasion itself: not to some people, at some time or in some way before it."""
    view = scene.view
    clause = view.clause_at(mark.start)
    qualified = bool(view.amounts) or not _QUALIFYING.isdisjoint(view.norms[mark.end :])
    people = view.has(*scene.knowledge.population_groups.values()) or any(
        place is not None and place.has(*scene.knowledge.population_groups.values())
        for place in (scene.lead, scene.row, scene.question, scene.previous)
    )
    return bool(view.within(clause.start, clause.end, f"concept:{claim.when}")) and not qualified and not people


def of_another(scene: Scene, mark: Mark) -> bool:
    """Whether the clause is about other medicines only, apart from those that the action itself names.

    An action that names the sheet's own is about that: "take X an hour after Y".
    """
    clause = scene.view.clause_at(mark.start)
    if any(pair[0] in _OTHERS and pair[1] in _MEDICINES for pair in pairwise(scene.view.norms[mark.start : mark.end])):
        return True  # "stop your other tablets"
    if _of_other_ill(scene, mark):
        return True
    set_against = _ours_besides(scene, clause)
    medicines = scene.knowledge.medicine_marks(scene.view)
    if not set_against and any(
        mark.start <= cue.start < mark.end and name in scene.knowledge.family for cue, name in medicines
    ):
        return False
    named = [
        name
        for cue, name in medicines
        if clause.start <= cue.start < clause.end
        and not mark.start <= cue.start < mark.end
        and (
            name != OTHER
            or set_against
            or rival(cue, scene.knowledge.medicines)
            or _USING.isdisjoint(scene.view.norms[max(clause.start, cue.start - 2) : cue.start])
        )
    ]  # "a patient on the pill needs …" is told of that patient
    return bool(named) and all(name == OTHER for name in named)


def _of_other_ill(scene: Scene, mark: Mark) -> bool:
    """“Diabetics ought to have one every year”: a rule for people with another illness, whatever they take.

    Not where the sentence has the medicine, or a word for it, nor the sheet's own condition or people.
    """
    view, knowledge = scene.view, scene.knowledge
    start = view.clause_at(mark.start).start
    ill = view.within(start, mark.start, *_ILL)
    if not ill or not _IT.isdisjoint(view.bag) or any(name != OTHER for _, name in knowledge.medicine_marks(view)):
        return False
    if view.has(*knowledge.condition_groups, *knowledge.population_groups.values()):
        return False
    led = view.norms[max(view.body, start) : ill[0].start]
    led = led[:-1] if led[-1:] in (["a"], ["an"]) else led
    people = led[-1:] == ["with"] and not _THOSE.union(_PEOPLE).isdisjoint(led)
    return (people or (not led and view.norms[ill[0].end - 1].endswith("s"))) and scene.reading == "own"


def _ours_besides(scene: Scene, clause: Clause) -> bool:
    """“Those on X may give blood; those on ours may not”: people who take the one, set against the others."""
    view = scene.view
    return any(
        name != OTHER
        and view.clause_at(cue.start) is not clause
        and not _THOSE.isdisjoint(view.norms[max(view.body, cue.start - _WHO) : cue.start])
        and not _USING.isdisjoint(view.norms[max(view.body, cue.start - 2) : cue.start])
        for cue, name in scene.knowledge.medicine_marks(view)
    )


def exempted(view: View, mark: Mark) -> bool:
    """Whether an action is called needless for people whom it cannot concern: men, women past the menopause.

    Or who want what it prevents: "women who want a baby need no contraception".
    """
    clause = view.clause_at(mark.start)
    led = view.norms[view.body : mark.start]
    wanted = view.within(view.body, mark.start, "conception", "conceiving") and not _WISHING.isdisjoint(led)
    return bool(wanted) or not _EXEMPT.isdisjoint(view.norms[clause.start : clause.end])
