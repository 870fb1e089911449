"""“The former”, "the latter", "the one … the other": two things of a kind named before, and which is meant.

Medicines, illnesses, outcomes, or what two people take or have.
What such words stand for is marked as if it were named there, so that all that reads names reads them.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.knowledge.knowledge import OTHER, PAINKILLERS
from lint.nlp.sentence.vocabulary import CONCEPT, Mark
from lint.nlp.sentence.years import year_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lint.model.document import Document
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_PLAIN = {"former": 0, "latter": 1}
_COUNTED = {"first": 0, "second": 1, "earlier": 0, "later": 1}
_ONE = {"one": 0, "other": 1}
_OF = words("pairs", "of")
_BEHIND = words("pairs", "behind")  # what follows "the second" where it is no adjective
_WORDS = frozenset({*_PLAIN, *_ONE, "first", "second"})
_ALIKE = frozenset({"both", "neither"})
_TELLING = _WORDS | _ALIKE
_BOTH_LEFT_OUT = frozenset({"of", "between"})  # "Of A and B, only the former …"
_SPARED = "painkiller-nouns"
_EITHER = (["one", "of", "the"], ["one", "of", "them"], ["one", "of", "these"], ["one", "of", "those"])
_LOCATING = words("pairs", "locating")
_OPEN = frozenset({"one", "first", "second"})
_TWO = frozenset({"them", "these", "the", "those"})
_OTHER = ("the", "other")
_HEADINGS = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.PROPERTY, BlockKind.FIELD})
_OPEN_GROUP = "other-medicines"  # for which of the two is left open
_COUNTED_OFF = (["the", "first"], ["the", "second"])
_AROUND = 6  # sentences in which another medicine was named
_PAIR = 2
_COUNTED_IN_TURN, _IS = frozenset({"first", "second"}), frozenset({"is", "'s"})
_BACK = 3  # sentences in which the two were named


def resolve(document: Document, views: Mapping[int, Sequence[View]], knowledge: Knowledge) -> None:
    """Mark what the words for one of two stand for, in every sentence that has them."""
    if all(view.bag.isdisjoint(_TELLING) for found in views.values() for view in found):
        return
    told: list[View] = []  # all sentences so far
    declared: tuple[Mark, Mark] | None = None
    for block in document.blocks:
        heading = views.get(block.heading, ())[-1:] if block.heading is not None else ()
        before: list[View] = [*heading]
        found_here = views.get(block.index, ())
        for at, view in enumerate(found_here):
            if (named := _declared(view, knowledge)) is not None:
                declared = named
                told.append(view)
                continue
            for index, which in places(view):
                located = view.norms[max(0, index - 2)] in _LOCATING  # "in the latter": a study
                until = _one_at(view) if view.norms[index] in _ONE else index
                found = _two(before[-_BACK:] if located else [*heading, *before[-_BACK:]], view, until, knowledge)
                found = declared or found or _of_the_piece(told, view.norms[index], knowledge)
                if found is None:
                    if _is_the_rest(view, index, before[-1:], knowledge):
                        note(view, index, CONCEPT + knowledge.subject)
                    continue
                if view.norms[min(view.body, index)] in _BOTH_LEFT_OUT and all(mark in view.marks for mark in found):
                    view.marks = tuple(mark for mark in view.marks if all(_apart(mark, other) for other in found))
                note(view, index, found[which].group)
            if not _ALIKE.isdisjoint(view.norms[view.body : view.body + 1]):
                found = _two(before[-_BACK:], view, 0, knowledge)
                for mark in found or ():
                    if mark.group in knowledge.population_groups.values():
                        note(view, view.body, mark.group)
            if view.norms[view.body : view.body + 3] in _EITHER:
                found = _two([*heading, *before[-_BACK:]], view, 0, knowledge)
                if found is not None and found[0].group in knowledge.all_medicines:
                    note(view, view.body, "other-medicines")  # which of the two is left open
            for index, group in _left_open(view, found_here[at + 1 : at + 2], told, knowledge):
                if index not in {mark.start for mark in view.marks if mark.concept is not None}:
                    note(view, index, group)
            told.append(view)
            before.append(view)


def _left_open(
    view: View, behind: Sequence[View], told: Sequence[View], knowledge: Knowledge
) -> Iterator[tuple[int, str]]:
    """“One is injected. The other …”, "only one of them is approved": of two named above, nobody says which.

    The first of two is the one that was named first.
    """
    if view.bag.isdisjoint(_OPEN) or knowledge.called(view):
        return
    near = [place for place in told[-_AROUND:] if place.block.kind not in _HEADINGS]
    if not any(name == OTHER for place in near for _, name in knowledge.medicine_marks(place)):
        return
    for at in range(view.body, len(view.norms) - 1):
        if view.norms[at : at + 2] in _COUNTED_OFF and _led(view, at) and not _names(view, at + 1):
            two = [group for _, group in _named_in_turn(near, knowledge)]
            yield at + 1, two[_COUNTED[view.norms[at + 1]]] if len(two) == _PAIR else _OPEN_GROUP
            return
    if any(place.has("study-any", "study-nouns", "clinicians") for place in near[-_BACK:]):
        return  # "There are two studies. One saw … The other …"
    for at in range(view.body, len(view.norms) - 1):
        of_two = view.norms[at : at + 2] == ["one", "of"] and view.norms[at + 2] in _TWO
        if of_two and view.norms[at + 2] == "the" and view.norms[at + 3 : at + 4] != ["two"]:
            of_two = bool(view.within(at + 3, at + 4, "medicine-nouns"))  # not "one of the nurses"
        other = behind and behind[0].norms[behind[0].body : behind[0].body + 2] == ["the", "other"]
        if of_two or (at == view.body and _is_one(view, at) and (other or _OTHER in _bigrams(view))):
            yield at, _OPEN_GROUP


def _named_in_turn(near: Sequence[View], knowledge: Knowledge) -> list[tuple[str, str]]:
    """The two medicines that were last named, by order of naming; all names of ours are one.

    None where it was left open before which of two was meant.
    """
    found: dict[str, tuple[str, str]] = {}
    for place in reversed(near):
        told: dict[str, tuple[str, str]] = {}
        for mark, name in knowledge.medicine_marks(place):
            word = place.norms[mark.start]
            if word == "one":
                return []
            if word in _COUNTED or word in _PLAIN:
                continue
            told.setdefault(place.words(mark.start, mark.end).lower() if name == OTHER else "", (name, mark.group))
        found = {**told, **found}
        if len(found) >= _PAIR:
            break
    return list(found.values())


def _is_the_rest(view: View, index: int, before: Sequence[View], knowledge: Knowledge) -> bool:
    """“The former is X. What there is on the latter …”: where one of two is another medicine, the other is ours."""
    for place in before:
        for mark, name in knowledge.medicine_marks(place):
            led = place.norms[max(place.body, mark.start - 3) : mark.start]
            if name == OTHER and led[:1] == ["the"] and led[2:] in (["is"], ["was"]):
                return {led[1], view.norms[index]} == set(_PLAIN)
    return False


def _bigrams(view: View) -> set[tuple[str, str]]:
    return set(pairwise(view.norms))


def _led(view: View, at: int) -> bool:
    """Whether "the first" begins a sentence: "For the first there's a dose"."""
    return at - view.body <= 1 and (at == view.body or view.norms[at - 1] in {"for", "with", "on", "of", "only"})


def paired(scene: Scene) -> list[tuple[int, str]]:
    """Of two studies named by their years, which a word stands for: its index and the year."""
    view = scene.view
    if view.bag.isdisjoint(_WORDS):
        return []
    for place in scene.earlier[:_BACK]:
        years = year_words(place)
        if years:
            marked = {
                mark.start for mark in view.marks if mark.end - mark.start == 1 and mark.group.startswith("concept")
            }
            two = len(set(years)) == _PAIR and not place.has("study-prescriptions", "over-period")
            return [(at, years[which]) for at, which in places(view) if at not in marked] if two else []
    return []


def _apart(mark: Mark, other: Mark) -> bool:
    return mark.end <= other.start or other.end <= mark.start


def places(view: View) -> list[tuple[int, int]]:
    """Where a word for one of two stands, and whether it is the first or the second."""
    if view.bag.isdisjoint(_WORDS):
        return []
    found = []
    other = next((at for at, word in enumerate(view.norms) if word == "other" and view.norms[at - 1] == "the"), None)
    if other is not None and view.norms[other + 1 : other + 2] and not _names(view, other):
        one = next((at for at in range(view.body, other) if _is_one(view, at)), None)
        if one is not None:
            found = [(one, 0), (other, 1)]
    for index, word in enumerate(view.norms):
        if index and view.norms[index - 1] != "the":
            continue
        behind = view.norms[index + 1 : index + 4]
        if word in _PLAIN or (word in _COUNTED and behind[:1] == ["of"] and not _OF.isdisjoint(behind)):
            found.append((index, {**_PLAIN, **_COUNTED}[word]))
        elif word in {"first", "second"} and not _names(view, index):
            found.append((index, _COUNTED[word]))
    return sorted(set(found))


def _names(view: View, index: int) -> bool:
    """Whether a noun follows: "the other drug", "the second dose"."""
    behind = view.norms[index + 1 : index + 2]
    if behind == ["of"]:
        return _OF.isdisjoint(view.norms[index + 1 : index + 4])  # not "the first of the two"
    return bool(behind) and behind[0].isalpha() and behind[0] not in _BEHIND and not behind[0].endswith("ed")


def _one_at(view: View) -> int:
    """Where the first of "one … the other" stands: the two were named before it."""
    return next((at for at in range(view.body, len(view.norms)) if _is_one(view, at)), view.body)


def _is_one(view: View, at: int) -> bool:
    """“The one is …, the other …", "One has been …": which of two, and nobody in general."""
    if view.norms[at] != "one" or view.norms[at + 1 : at + 2] == ["of"] or _names(view, at):
        return False
    return at == view.body or view.norms[at - 1] == "the"


def _two(before: list[View], view: View, index: int, knowledge: Knowledge) -> tuple[Mark, Mark] | None:
    """The last two medicines, else the last two outcomes, that were named together."""
    for place in (view, *reversed(before)):
        if place is not view and not _PLAIN.keys().isdisjoint(place.bag):
            continue  # it speaks of the same two
        until = index if place is view else len(place.norms)
        kinds = (
            _medicines(place, knowledge),
            [m for m in place.find(*knowledge.condition_groups, *knowledge.other_condition_groups) if m.concept],
            place.find(*knowledge.outcome_groups),
            _people(place, knowledge),
            _taken(place, knowledge),
        )
        for marks in kinds:
            named: dict[str, Mark] = {}
            for mark in marks:
                if mark.end <= until:
                    named.setdefault(
                        place.words(mark.start, mark.end).lower() if mark.concept is None else mark.concept, mark
                    )
            if len(named) == 2:
                first, second = named.values()
                return first, second
    return None


def _declared(view: View, knowledge: Knowledge) -> tuple[Mark, Mark] | None:
    """“A is the first, B the second”: what these words stand for in the whole of a piece."""
    if not _COUNTED_IN_TURN.issubset(view.bag) or _IS.isdisjoint(view.bag):
        return None
    first, second = (next(at for at, word in enumerate(view.norms) if word == which) for which in ("first", "second"))
    named = knowledge.medicine_marks(view)
    before = [next((mark for mark, _ in reversed(named) if 0 < at - mark.end <= _PAIR), None) for at in (first, second)]
    return (before[0], before[1]) if before[0] is not None and before[1] is not None else None


def _of_the_piece(told: Sequence[View], word: str, knowledge: Knowledge) -> tuple[Mark, Mark] | None:
    """The two medicines that a piece is about: those that were last named together, however far above."""
    if word not in _PLAIN:
        return None
    ours = {name for place in told for _, name in knowledge.medicine_marks(place)} - {OTHER, knowledge.parent}
    if len(ours) > 1:
        return None  # a piece on two forms of a substance: another medicine beside one of them is neither
    for place in reversed(told):
        named = {name: mark for mark, name in reversed(knowledge.medicine_marks(place))}
        if len(named) == _PAIR and OTHER in named and place.block.kind not in _HEADINGS:
            first, second = sorted(named.values(), key=lambda mark: mark.start)
            return first, second
    return None


def _medicines(view: View, knowledge: Knowledge) -> list[Mark]:
    return [mark for mark, name in knowledge.medicine_marks(view) if name == OTHER or mark.concept is not None]


def _taken(view: View, knowledge: Knowledge) -> list[Mark]:
    """A medicine that the sheet does not know, and what one of its populations takes: "X and Y"."""
    others = view.find(*knowledge.unrelated_medicines)
    taken = view.find(*knowledge.population_groups.values())
    free = [mark for mark in others if not any(own.start < mark.end and mark.start < own.end for own in taken)]
    return sorted((*free, *taken), key=lambda mark: mark.start) if free else []


def _people(view: View, knowledge: Knowledge) -> list[Mark]:
    """What people take or have, but for words for several: "two painkillers, A and B"."""
    found = view.find(_SPARED, PAINKILLERS, *knowledge.population_groups.values())
    return [mark for mark in found if mark.concept is not None or not view.norms[mark.end - 1].endswith("s")]


def note(view: View, index: int, group: str) -> None:
    """Add the mark of what is meant at a word; of a painkiller, that it is one: nothing is told of it alone."""
    group = _SPARED if group == PAINKILLERS else group
    view.marks = tuple(sorted((*view.marks, Mark(index, index + 1, group)), key=lambda mark: (mark.start, -mark.end)))
    view.regroup()
