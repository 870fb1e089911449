"""People named in full before and in short now: "… in acute X withdrawal. Withdrawal is no reason to wait".

Or by the stage of what they have: "It can cause X. In class III or IV it is ruled out"; or by its state alone: "My X is
bad. - If it isn't controlled, you can't".
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.people.population import populations
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_GENERIC = words("contraindication", "generic")
_POINTING = words("contraindication", "pointing")
_TELLING = 7  # letters of a word that says by itself what it is short for
_STAGES, _NUMERALS = words("contraindication", "stages"), words("contraindication", "numerals")
_LIST = 5  # words of "class III or IV"
_ILL, _WELL, _NOT = words("contraindication", "ill_kept"), words("contraindication", "kept"), words("lent", "not")
_IT, _STATE = frozenset({"it", "that", "they", "this"}), 7  # words of "it is still not well controlled"
_ALONG = words("contraindication", "along_with_state")
_SLIGHT = words("contraindication", "slight")
_ALLERGIC = ("reaction", "allergy", "allergic", "hypersensitivity", "hypersensitive")
_REACT, _WHOEVER = frozenset({"react", "reacts"}), frozenset({"if", "who"})
_REACTED = frozenset({",", "or", ".", "and", ";", "must", "should", "can", "may"})  # what may stand behind it
_BACK = 2  # sentences in which the full name stands


def short_named(scene: Scene) -> list[tuple[str, Mark]]:
    """The populations whose name of before a sentence takes up by its last word."""
    view = scene.view
    if view.question or scene.reading != "own":
        return []
    for place in scene.earlier[:_BACK]:
        for population, mark in populations(scene, place):
            last = place.norms[mark.end - 1]
            if len(last) < _TELLING or last in _GENERIC or last not in view.bag:
                continue
            at = view.norms.index(last)
            if at == view.body or view.norms[at - 1] in _POINTING:
                return [(population, Mark(at, at + 1, mark.group))]
    return []


def staged(scene: Scene, named: set[str]) -> list[tuple[str, Mark]]:
    """Those, not `named` yet, whose name has the stage that a sentence names, with the rest of the name near it."""
    view = scene.view
    if view.question or scene.reading != "own" or _STAGES.isdisjoint(view.bag):
        return []
    at = next(at for at, word in enumerate(view.norms) if word in _STAGES)
    told = [word for word in view.norms[at + 1 : at + _LIST] if word in _NUMERALS]
    near = set(view.bag).union(*(place.bag for place in (*scene.earlier[:_BACK], scene.heading) if place is not None))
    for population, names in _names_by_stage(scene.knowledge).items():
        if population not in named and any(set(told) & numerals and head in near for numerals, head in names):
            end = max(place for place in range(at, at + _LIST) if view.norms[place : place + 1] == told[-1:]) + 1
            return [(population, Mark(at, end, scene.knowledge.population_groups[population]))]
    return []


@lru_cache(maxsize=16)
def _names_by_stage(knowledge: Knowledge) -> dict[str, list[tuple[frozenset[str], str]]]:
    """The numerals of the stages that a population's names have, each with the last word of the name."""
    found: dict[str, list[tuple[frozenset[str], str]]] = {}
    for population in knowledge.populations:
        for term in knowledge.sheet.concepts[population].terms:
            norms = term.lower().split()
            if not _STAGES.isdisjoint(norms) and norms[-1] not in _NUMERALS:
                found.setdefault(population, []).append((_NUMERALS.intersection(norms), norms[-1]))
    return found


def out_of_control(scene: Scene, named: set[str]) -> list[tuple[str, Mark]]:
    """Those, not `named` yet, who have what was spoken of before in a bad state: "as long as it isn't controlled"."""
    view = scene.view
    if scene.reading != "own" or view.bag.isdisjoint(_ILL | _WELL) or (at := _state(view)) is None:
        return []
    asked = (place.block.text for place in (scene.question, scene.heading, scene.title) if place is not None)
    near = " ".join((*asked, *(place.text for place in scene.earlier[:_BACK]))).lower()
    for population, nouns in _badly_kept(scene.knowledge).items():
        if population not in named and any(noun in near for noun in nouns):
            return [(population, Mark(*at, scene.knowledge.population_groups[population]))]
    return []


def _state(view: View) -> tuple[int, int] | None:
    """Where “it isn't under control”, "it is uncontrolled" begins and ends."""
    for start in (at for at in range(view.body, len(view.norms) - 1) if view.norms[at] in _IT):
        for at in range(start + 1, min(start + _STATE, len(view.norms))):
            word, between = view.norms[at], view.norms[start + 1 : at]
            denied = not _NOT.isdisjoint(between)
            if (word in _ILL and not denied) or (word in _WELL and denied):
                return start, at + 1
            if word not in _ALONG:
                break
    return None


@lru_cache(maxsize=16)
def _badly_kept(knowledge: Knowledge) -> dict[str, list[str]]:
    """What each population has that is not kept as it should be: "uncontrolled X", "poorly controlled high X"."""
    found: dict[str, list[str]] = {}
    for population in knowledge.populations:
        for term in knowledge.sheet.concepts[population].terms:
            norms = term.lower().split()
            at = 1 if norms[0] in _ILL else 2 if norms[1:2] and norms[1] in _WELL else len(norms)
            noun = norms[at + (norms[at : at + 1] == ["high"]) :]
            if noun:
                found.setdefault(population, []).append(" ".join(noun))
    return found


def allergic(scene: Scene, named: set[str]) -> list[tuple[str, Mark]]:
    """“Swollen after your X? An allergic reaction is no reason to stop”: the allergy, X being named before it.

    Or "if you react to X", which needs no word of allergy. Not one to something else, nor a slight one.
    """
    reacting = _who_react(scene)
    if reacting is not None:
        people = [population for population in _allergies(scene.knowledge) if population not in named][:1]
        return [(key, Mark(*reacting, scene.knowledge.population_groups[key])) for key in people]
    view = scene.view
    places = [place for place in (view, *scene.earlier[:_BACK], scene.question) if place is not None]
    if "reaction" not in view.bag or not any(place.has(*scene.knowledge.family_groups) for place in places):
        return []
    for at in range(view.body, len(view.norms) - 1):
        led = view.norms[max(view.body, at - 2) : at]
        if view.norms[at : at + 2] != ["allergic", "reaction"] or view.norms[at + 2 : at + 3] == ["to"]:
            continue
        if _SLIGHT.isdisjoint(led):
            for population in _allergies(scene.knowledge):
                if population not in named:
                    return [(population, Mark(at, at + 2, scene.knowledge.population_groups[population]))]
    return []


def _who_react(scene: Scene) -> tuple[int, int] | None:
    """Where “if you react to X”, "anyone who reacts to it" stands; not "how you react", "react with a rash"."""
    view = scene.view
    for at in view.places(_REACT) if scene.reading == "own" else ():
        led = view.norms[max(view.body, at - _BACK) : at]
        if _WHOEVER.isdisjoint(led) or view.norms[at + 1 : at + 2] != ["to"]:
            continue
        it = [mark.end for mark in view.find(*scene.knowledge.family_groups) if mark.start == at + 2]
        end = it[0] if it else at + 3 if view.norms[at + 2] == "it" and scene.knowledge.is_subject(scene.focus) else 0
        if end and (not view.norms[end : end + 1] or view.norms[end] in _REACTED):
            return at, end
    return None


@lru_cache(maxsize=16)
def _allergies(knowledge: Knowledge) -> tuple[str, ...]:
    """The populations that are allergic to the sheet's own medicine."""
    own = {term.lower() for name in knowledge.family for term in knowledge.sheet.concepts[name].terms}
    return tuple(
        population
        for population in knowledge.populations
        if population in knowledge.sheet.concepts
        and any(
            term.lower().endswith(tuple(f"{state} to {name}" for name in own for state in _ALLERGIC))
            for term in knowledge.sheet.concepts[population].terms
        )
    )
