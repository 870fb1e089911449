"""Unwanted effects listed as none: "Side effects: none", an empty answer, a "none" in a cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Cue
from lint.nlp.directive.answers import elliptic
from lint.nlp.extract.risk.risk_topic import denial
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene

_LIMITERS = words("risk", "limiters")
_HAVING, _SHORTLY = words("risk", "having_effects"), words("risk", "shortly")
_OF_TAKING = ("prohibit", "permit", "take-verb", "turning-away")
_THERE = 3  # words of "there simply are" before "none"
_LABELLED = 6  # words of a label behind unwanted effects, "of low doses:"
_SOMEBODY = words("risk", "somebody")
_LIMITERS_OR_SOMEBODY = _LIMITERS | _SOMEBODY
_NOTHING_MORE = words("risk", "nothing_more")
_CATCH, _OF_IT = words("none_listed", "catch"), words("none_listed", "of_it")
_NO_CATCH, _NOT_ONE = words("none_listed", "no_catch"), words("none_listed", "not_one")
_OF_PEOPLE = words("none_listed", "of_people")
_NONE = ("no", "none", "nil", "zero", "zilch", "nought", "naught", "nada", "not")


def labelled_none(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“Side effects: none”, or "none" in a cell under such a header."""
    view = scene.view
    if (short := _spared_them(scene)) is not None:
        cue = Cue("none", view.words(*short), view.span(*short))
        yield denial(scene, *short, "side-effects", cue, "none")
        return
    if (end := _no_catch(scene)) is not None:
        cue = Cue("none", view.words(view.body, end), view.span(view.body, end))
        yield denial(scene, view.body, end, "safety", cue, "absolute")
        return
    if view.bag.isdisjoint(_NONE):
        return
    if (effect := _of_the_row(scene)) is not None:
        cue = Cue("none", view.norms[view.body], view.span(view.body, view.body + 1))
        yield denial(scene, view.body, view.body + 1, effect, cue, "absolute")
        return
    for index in view.places(_NONE):
        word = view.norms[index]
        if word == "not" and view.norms[index + 1 : index + 2] not in (["one"], ["any"]):
            continue
        if view.norms[max(view.body, index - 1)] == "not":
            continue  # "few, which is not none"
        label = any(
            0 < index - cue.end <= _LABELLED and ":" in view.norms[cue.end : index]
            for cue in view.find("adverse-nouns")
        )
        headed = (
            view.block.cell is not None
            and len(view.norms) <= 2
            and any(
                place is not None and (place.has("adverse-nouns") or {"risk", "risks"} & set(place.norms))
                for place in (scene.row, scene.column)
            )
        )
        spoken_of = scene.question or scene.previous  # "Its side effects are in every leaflet. On X there are none."
        asked = (
            spoken_of is not None
            and spoken_of.has("adverse-nouns")
            and {"there", "are"} <= set(view.norms[max(0, index - _THERE) : index])
            and not any(part.isalnum() for part in view.norms[index + 1 : index + 3][word == "not" :][:1])
        )
        asked = asked or (index == view.body and _none_asked(scene))
        if (label or headed or asked) and scene.knowledge.is_subject(scene.owner(index) or scene.focus):
            there = next((at for at in range(max(0, index - _THERE), index) if view.norms[at] == "there"), index)
            start, end = (there, index + 1 + (word == "not")) if asked else (index, index + 1)
            cue = Cue("none", word, view.span(start, end))
            made = denial(scene, start, end, "side-effects", cue, "none")
            yield made


def _no_catch(scene: Scene) -> int | None:
    """“What's the catch with it?” - "There isn't one.": where a short answer that denies any harm ends."""
    view, question = scene.view, scene.question or scene.previous
    said = [word for word in view.norms[view.body :] if word.isalpha()]
    denied = {"no", "not"}.isdisjoint(said[:1]) and not _NOT_ONE.isdisjoint(said)
    if question is None or not question.question or not denied or not _NO_CATCH.issuperset(said):
        return None
    if "had" in question.bag:
        return None  # "Are there any that you had?"
    for mark in question.find("harm-noun") or [Mark(at, at + 1, "") for at in question.places(_CATCH)]:
        named = [cue for cue in question.find(*scene.knowledge.subject_groups) if cue.start >= mark.end]
        if named and _OF_IT.issuperset(question.norms[mark.end : named[0].start]):
            return len(view.norms)
    return None


def _of_the_row(scene: Scene) -> str | None:
    """“Low platelets | none” in the subject's own column: the one effect that the row names."""
    view, row, column = scene.view, scene.row, scene.column
    if view.block.cell is None or row is None or column is None or view.norms[view.body] not in _NONE:
        return None
    if any(word.isalpha() for word in view.norms[view.body + 1 :]) or row.question or row.has("negation"):
        return None
    if column.question and column.has(*_OF_TAKING):
        return None  # "Is it off limits? | No"
    if scene.corner is not None and not _OF_PEOPLE.isdisjoint(scene.corner.bag):
        return None  # "If you have …": who may take it
    named = {mark.concept for mark in row.find(*scene.knowledge.effect_groups, *scene.knowledge.hazard_groups)}
    medicines = [name for _, name in scene.knowledge.medicine_marks(column)]
    return named.pop() if len(named) == 1 and medicines == [scene.knowledge.subject] else None


def _spared_them(scene: Scene) -> tuple[int, int] | None:
    """“Will I have side effects?” - "You won't.": a short denial of having any, as half-open word indexes."""
    view, question = scene.view, scene.question or (scene.heading if scene.view.first else None)
    said = view.norms[view.body :]
    told = said[:2] == ["no", ","] and said[-1:] == ["."] and all(word in _SHORTLY for word in said[2:-1])
    if question is None or not question.question or not question.has("adverse-nouns"):
        return None
    if not told and elliptic(view) != "no":
        return None
    if question.bag.isdisjoint(_HAVING) or question.has("negation"):
        return None
    if not question.bag.isdisjoint(_LIMITERS_OR_SOMEBODY):
        return None  # "Did you have any?"
    ours = scene.knowledge.is_subject(scene.owner(view.body) or scene.focus)
    return (view.body, len(view.norms)) if ours else None


def _none_asked(scene: Scene) -> bool:
    """Whether "None.", "No, none at all." is all that answers a question about unwanted effects of any kind."""
    view, question = scene.view, scene.question or (scene.heading if scene.view.first else None)
    if question is None or not question.has("adverse-nouns") or question.has("prohibit"):
        return False
    if not _LIMITERS.isdisjoint(question.bag) or not _SOMEBODY.isdisjoint(question.bag):
        return False  # "Did you have any?"
    return all(word in _NOTHING_MORE or not word.isalpha() for word in view.norms[view.body :])
