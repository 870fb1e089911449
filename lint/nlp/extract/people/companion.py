"""What is taken along with a medicine, let through as people are who must not take it: "alcohol is fine with it".

Whoever is allowed to take it and what is allowed beside it are let in by the same words ("X is no obstacle", "X? Not a
problem", a tick in X's row), so the extractor of the former finds the latter too. Here it becomes advice, where the
sheet never allows it, or a risk denied, where the sheet warns of taking both.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Polarity
from lint.nlp.directive.undirected import out_of_course
from lint.nlp.extract.people import contraindication
from lint.nlp.sentence.clauses import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_IN_PART = words("given_up", "in_part")
_CAREFUL = words("combined", "careful") | words("combined", "small") | words("combined", "later")
_IT = words("risk", "it")
_TAKING = words("granted", "taking")
_LED = 3  # words from a verb of taking to the subject
_TOLD = ("hazard-verb", "adverse-nouns", "harm-noun", "clinicians", "consult-verbs", "refuter", "negation-partial")


def extract(scene: Scene) -> Iterator[Assertion]:
    """What a sentence says of each population of the sheet, and what it allows to be had with the subject."""
    knowledge = scene.knowledge
    for made in contraindication.extract(scene):
        if made.population is None or made.population in knowledge.populations:
            yield made
        elif made.polarity is not Polarity.DENIED:
            continue
        elif made.population in knowledge.company.never and _IN_PART.isdisjoint(_said(scene)):
            # but not "not for good, only while you take it"
            had = replace(made.turned(), kind=Kind.ADVICE, population=None, object=made.population)
            yield had.having(via="directive")
        elif made.population in knowledge.company.risks and not _excused(scene, made, made.population):
            both = replace(made, kind=Kind.RISK, population=None, object=knowledge.company.risks[made.population])
            yield both.having(form="absolute", beside=made.population)


def _said(scene: Scene) -> set[str]:
    """The words of a sentence, "good" only where it is "for good", and not the "once" of "both at once"."""
    told = pairwise(("", *scene.view.norms))
    return {word for led, word in told if (word != "good" or led == "for") and (led, word) != ("at", "once")}


def _excused(scene: Scene, made: Assertion, other: str) -> bool:
    return _heeded(scene, other) or _beside_another(scene, made)


def _heeded(scene: Scene, other: str) -> bool:
    """Whether care is bidden, a condition made, told what comes of taking both, or spoken of those who don't."""
    view = scene.view
    if any(_not_taken(view, mark) for mark in view.find(*scene.knowledge.family_groups)):
        return True  # "in people who don't take it"
    if view.has(*_TOLD, *scene.knowledge.effect_groups) or not _CAREFUL.isdisjoint(view.bag) or out_of_course(view):
        return True
    group = scene.knowledge.population_groups[other]
    return any(
        clause.kind is ClauseKind.CONDITION and not view.within(clause.start, clause.end, group)
        for clause in view.clauses
    )


def _not_taken(view: View, mark: Mark) -> bool:
    """Whether what is denied is that the subject is taken: "people who don't take it", "without it"."""
    led = view.norms[max(view.body, mark.start - _LED) : mark.start]
    return "without" in led or not ({"not", "never"}.isdisjoint(led) or _TAKING.isdisjoint(led))


def _beside_another(scene: Scene, made: Assertion) -> bool:
    """“These go well with a cup of tea:” above a list: something else than the subject."""
    if made.cues[0].source not in {"heading", "lead-in"}:
        return False
    place = scene.lead or scene.heading
    return place is not None and not place.has(*scene.knowledge.family_groups) and _IT.isdisjoint(place.bag)
