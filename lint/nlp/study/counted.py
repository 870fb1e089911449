"""How many people took part in a study, counted by the sheet's own names for them, and at how many places."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.years import DATED, is_year
from lint.quantity import scan
from lint.sheet import StudyClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.quantity import Quantity
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_PEOPLE = words("frames", "single") | words("frames", "plural")
_GROUPS = words("frames", "groups_counted")
_JOINING = words("frames", "joining")
_ADDING, _STUDIES = words("frames", "adding"), words("frames", "several_studies")
_REVIEWS = words("frames", "reviews")
_ONLY = frozenset({"", "just", "only", "merely", "a mere", "about", "some", "around", "exactly"})
_SPEAKING, _SAID = words("evidence", "speaking"), 3  # words from a share to what it says
_ALONE = 4  # words of a sentence that is only a number
_LABELS = tuple(sorted(words("frames", "size_labels")))
_PLURAL_ENDS = ("s", "men", "people", "children")
_SEVERAL, _KINDS = words("frames", "several"), words("frames", "center_kinds")
_SORT = 3  # words between a number and the places: "eight large university headache centers"
_TELLING = 20  # people that are no round handful
_COUNT = 6  # words in which those who took part are counted: "of twenty-three young first-year oboists"


def of_known_size(view: View, knowledge: Knowledge) -> bool:
    """“96 men took it for 24 weeks”: so many people as one study of the sheet had, and no other."""
    known = _sizes(knowledge)
    return any(
        amount.quantity.unit == "people"
        and amount.quantity.low == amount.quantity.high
        and amount.quantity.low in known
        for amount in view.amounts
    )


@lru_cache(maxsize=16)
def _sizes(knowledge: Knowledge) -> frozenset[int]:
    """How many took part, of each study that alone had so many, and so many that the number tells it."""
    sizes = [claim.participants for claim in knowledge.claims(StudyClaim) if claim.participants is not None]
    return frozenset(size for size in sizes if size >= _TELLING and sizes.count(size) == 1)


def added_up(view: View) -> bool:
    """“Together the trials had 97 people”: a sum over several studies, which is the size of none."""
    if not _REVIEWS.isdisjoint(view.bag):
        return False  # "the review added up trials with 97 people": its own size
    several = not _STUDIES.isdisjoint(view.bag) or len({word for word in view.norms if is_year(word)}) > 1
    return several and (not _ADDING.isdisjoint(view.bag) or ("between", "them") in pairwise(view.norms))


def participants(scene: Scene) -> Iterator[tuple[int, int, str, Quantity]]:
    """“92 oboists”: so many of those whom the sheet's studies are about; "Fifteen. That's how many …" as well."""
    view = scene.view
    taken = {index for amount in view.amounts for index in range(amount.start, amount.end)}
    named = [
        mark for mark in view.find(*scene.knowledge.counted_groups) if view.norms[mark.end - 1].endswith(_PLURAL_ENDS)
    ]
    for mark in named:
        first = max(view.body, mark.start - _COUNT)
        if mark.start == first or taken.intersection(range(first, mark.end)):
            continue
        found = [item for item in scan(f"{view.words(first, mark.start)} people") if item.quantity.unit == "people"]
        if found:
            yield first, mark.end, found[-1].text, found[-1].quantity
    yield from _bare(view, taken)
    yield from _labelled(view, taken)
    at = _how_many(view)
    if at is None or scene.previous is None or len(scene.previous.norms) > _ALONE:
        return
    announced = scan(f"{scene.previous.text.rstrip('.!:* ')} people")
    told = next((mark.end for mark in named), at)
    if len(announced) == 1 and announced[0].quantity.unit == "people" and (named or not _PEOPLE.isdisjoint(view.bag)):
        yield view.body, told, announced[0].text, announced[0].quantity


def _bare(view: View, taken: set[int]) -> Iterator[tuple[int, int, str, Quantity]]:
    """“a group of just eighteen”, "eighteen took part", "eighteen in all": so many, where no noun is needed."""
    groups = not _GROUPS.isdisjoint(view.bag)
    if not groups and _JOINING.isdisjoint(view.bag):
        return
    for at, word in enumerate(view.norms):
        if word == "of" and groups and view.norms[at - 1] in _GROUPS and at + 1 not in taken:
            first, stop = at + 1, min(at + 1 + _COUNT, len(view.norms))
        elif word in _JOINING and at and at - 1 not in taken:
            them = 2 * (view.norms[at - 2 : at] == ["of", "them"])  # "487 of them took part"
            first, stop = max(view.body, at - _COUNT), at - them
        else:
            continue
        for end in range(stop, first, -1):
            text = f"{view.words(first, end)} people"
            found = [item for item in scan(text) if item.quantity.unit == "people" and item.end == len(text)]
            if found and (word != "of" or text[: found[-1].start].strip().lower() in _ONLY):
                place = view.starts[first] + found[-1].start
                start = next(at for at in range(first, end) if view.starts[at] >= place)
                dated = view.norms[start - 1] in DATED and is_year(view.norms[start])  # "a trial of 2007 took in …"
                if not dated and (found[-1].quantity.high or 0) > 1 and taken.isdisjoint(range(start, end)):
                    yield start, end, found[-1].text, found[-1].quantity
                break
            if word != "of":
                break


def _labelled(view: View, taken: set[int]) -> Iterator[tuple[int, int, str, Quantity]]:
    """“Number of people in the study: 80”, "Sample size: eighty": a bare number behind a label that counts people."""
    if ":" not in view.norms:
        return
    at = view.norms.index(":")
    label = " ".join(view.norms[view.body : at])
    if at + 1 in taken or not label.startswith(_LABELS):
        return
    text = f"{view.words(at + 1, len(view.norms)).rstrip('.')} people"
    found = [item for item in scan(text) if item.quantity.unit == "people" and (item.start, item.end) == (0, len(text))]
    if found:
        yield at + 1, len(view.norms), found[0].text, found[0].quantity


def _how_many(view: View) -> int | None:
    """Where “That's how many …” ends, at the beginning of a sentence."""
    opening = view.norms[view.body : view.body + 4]
    return view.body + 4 if opening[:1] == ["that"] and opening[2:] == ["how", "many"] else None


def centers(scene: Scene) -> Iterator[tuple[int, int, str]]:
    """“the records of eight headache centers”, "a single clinic": how many places, in digits, or "several"."""
    view = scene.view
    kinds = {at for mark in view.find(*scene.knowledge.condition_groups) for at in range(mark.start, mark.end)}
    for mark in view.find("study-center"):
        first = mark.start
        while mark.start - first < _SORT and (view.norms[first - 1] in _KINDS or first - 1 in kinds):
            first -= 1
        counted = view.norms[first - 1] if first > view.body else ""
        if {"one", "single"} & set(view.norms[max(0, mark.start - _SORT) : mark.start]):
            yield mark.start, mark.end, "1"
        elif view.norms[mark.end - 1].endswith("s"):
            found = [item.quantity for item in scan(f"{counted} people") if item.quantity.low == item.quantity.high]
            if found or counted in _SEVERAL:
                yield first - 1, mark.end, str(found[0].low) if found else counted


def part_of_it(scene: Scene, end: int) -> bool:
    """“I read the papers. Half of them say one thing”: a share, up to `end`, of the research spoken of right before."""
    view, told = scene.view, scene.earlier[:1]
    behind = view.norms[end : end + _SAID]
    taken_up = behind[:1] == ["of"] and behind[1:2] in (["it"], ["them"], ["that"], ["those"])
    said = not _SPEAKING.isdisjoint(behind if taken_up else behind[:1])
    return said and any(place.has("evidence-noun") for place in told)
