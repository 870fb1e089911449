"""One study as an article tells it, and where the telling of another begins."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.years import is_year
from lint.nlp.study.counted import of_known_size
from lint.nlp.study.looked import LOOKED
from lint.nlp.study.not_told import put_right
from lint.nlp.study.studied import of_several, only_compared, seen_in_several, taken_otherwise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.nlp.study.slot import Slot

_LISTED, _ARTICLES = 2, frozenset({"a", "an", "one", "the"})  # semicolons of a list
_JOINED = 4  # words from "and" to the name of one more study
_DATED = 4  # words of "(published 2017"
_ONE = 6  # words from "one" to the name of the study that it is
_TELLING = frozenset({"participants", "result", "share", "data_from", "dose", "duration", "design"})
_MEASURED = frozenset({"dose", "duration", "share"})
_CALLED = frozenset({"called", "named", "dubbed", "christened"})


@dataclass(slots=True)
class Frame:
    """The slots of one study, in the order of their telling."""

    slots: list[Slot] = field(default_factory=list)

    def get(self, name: str) -> Slot | None:
        """The first slot of a name."""
        return next((slot for slot in self.slots if slot.name == name), None)

    @property
    def anchored(self) -> bool:
        """Whether a study has been named so far."""
        return any(slot.name in {"name", "design", "mention", "year", "participants"} for slot in self.slots)

    @property
    def named(self) -> bool:
        """Whether a study is named as one: "the 2010 study", "that report"."""
        return any(slot.name in {"name", "design", "mention"} for slot in self.slots)

    @property
    def ours(self) -> bool:
        """Whether it is not plainly another medicine's study, or one of people with something else."""
        scenes = [slot.scene for slot in self.slots]
        kinds = {slot.name for slot in self.slots}
        told = "name" in kinds or {"condition", "participants", "year"} <= kinds  # the comparison tells whose
        if (
            not told
            and any(slot.scene.elsewhere(slot.start) for slot in self.slots)
            and not any(scene.view.has(*scene.knowledge.condition_groups) for scene in scenes)
        ):
            return False
        named = [
            name
            for scene in scenes
            for _, name in scene.knowledge.medicine_marks(scene.view)
            if name != OTHER or not only_compared(scene)
        ]
        if any(name != OTHER for name in named):
            return True
        return (
            not named
            and bool(scenes)
            and not any(scene.owner(0) == OTHER and not only_compared(scene) for scene in scenes)
            and scenes[0].knowledge.is_subject(scenes[0].focus)
        )

    @property
    def study(self) -> bool:
        """Whether enough is told for it to be a study."""
        names = {slot.name for slot in self.slots}
        if "name" in names and len(names) > 1:
            return True
        if {"participants", "among"} <= names and names & {"duration", "dose"}:
            return True  # "925 people with the condition were treated for twelve weeks"
        counted = [slot for slot in self.slots if slot.name == "participants"]
        sizes = {slot.quantity.low for slot in counted if slot.quantity is not None}
        if names & _MEASURED and len(sizes) == 1 and of_known_size(counted[0].scene.view, counted[0].scene.knowledge):
            return True  # "half of the 92 people had it"
        return bool(names & {"design", "mention"} and len(names) > 1) or ("year" in names and bool(names & _TELLING))


def taken_up(done: list[Frame], slot: Slot) -> Frame | None:
    """“In the latter, …”: the study told of before that a word for one of two takes up."""
    if slot.name != "year" or slot.end - slot.start != 1 or slot.scene.view.norms[slot.start][0].isdigit():
        return None
    told = (frame for frame in done if (year := frame.get("year")) is not None and year.value == slot.value)
    found = next(told, None)
    if found is not None:
        done.remove(found)
    return found


def starts_new(frame: Frame, slot: Slot) -> bool:
    """Whether a slot belongs to another study than the one being told."""
    if (
        slot.name in {"year", "opener"}
        and frame.slots
        and not frame.anchored
        and frame.slots[-1].scene.view is not slot.scene.view
    ):
        return True  # what came before was about no study
    if slot.name == "name" and taken_otherwise(frame.slots, slot):
        return True
    if slot.name == "year":
        known = frame.get("year")
        if known is not None:
            same = slot.scene.view is known.scene.view
            return not same or not (known.value == slot.value or _said_instead(known, slot))
        designs = frame.get("design")
        if _opens_another(frame, slot):
            return True
        return designs is not None and designs.scene.view is not slot.scene.view and frame.get("result") is not None
    if _and_another(frame, slot) or _next_listed(frame, slot):
        return True
    if slot.name == "design":
        known = frame.get("design")
        told = frame.get("result") is not None or frame.get("participants") is not None
        return known is not None and known.value != slot.value and known.scene.view is not slot.scene.view and told
    if slot.name == "name":
        known = frame.get("name")
        if known is not None:
            return known.value != slot.value
        anew = (frame.anchored and _named_anew(frame, slot)) or _one_of_many(frame, slot)
        return anew or of_several(frame.get("result"), slot)
    if slot.name == "other":
        return frame.anchored
    if slot.name == "opener":
        if slot.value == LOOKED:  # "Reviewers who in 2021 …"
            return any(item.scene.view is not slot.scene.view for item in frame.slots) and frame.anchored
        if all(item.name in {"year", "opener"} for item in frame.slots):
            return False  # "2016. A look at longer use …": its year stands before it
        known = frame.get("design") or frame.get("mention") or frame.get("year")
        if known is None:
            return False
        if known.scene.view is slot.scene.view:
            between = slot.scene.view.norms[known.end : slot.start]
            return (frame.get("result") is not None or _dated_anew(frame, slot)) and len(between) > 4
        return True
    return False


def _next_listed(frame: Frame, slot: Slot) -> bool:
    """“The 80 people in 2010; the one woman in 2014; the prescriptions of ten years”: each a study of its own."""
    norms = slot.scene.view.norms
    if slot.name != "design" or norms.count(";") < _LISTED or frame.get("year") is None:
        return False
    before = [told.end for told in frame.slots if told.scene.view is slot.scene.view and told.end <= slot.start]
    at = next((at for at in range(max(before, default=slot.start), slot.start) if norms[at] == ";"), None)
    return at is not None and norms[at + 1] in _ARTICLES


def _and_another(frame: Frame, slot: Slot) -> bool:
    """“Records of ten years (2016) and prescriptions (2017)”: behind one study with its year, the next with its own."""
    year, norms = frame.get("year"), slot.scene.view.norms
    if year is None or frame.slots[0] is year or frame.slots[-1] is not year or year.scene.view is not slot.scene.view:
        return False
    dated = any(norms[at] == "(" and any(map(is_year, norms[at : at + _DATED])) for at in range(slot.end, len(norms)))
    return norms[year.end : year.end + 2] == [")", "and"] and dated


def _opens_another(frame: Frame, slot: Slot) -> bool:
    """“…, when a study of 80 people saw it. In a 2014 case report, a woman …”: a year and what it is the year of.

    "X had 80 people, and the other, from 2014, had 30".
    """
    told = frame.get("participants")
    before = slot.scene.view.norms[max(0, slot.start - _JOINED) : slot.start]
    named = any(item.name in {"name", "participants"} and item.scene.view is slot.scene.view for item in frame.slots)
    if named and any(pair == ("the", "other") for pair in pairwise(before)):
        return True
    if told is None or frame.get("result") is None or told.scene.view is slot.scene.view:
        return False
    view = slot.scene.view
    led = view.norms[max(view.body, slot.start - 1) : slot.start]
    return led in (["a"], ["one"], ["another"]) and any(
        0 <= mark.start - slot.end <= 1 for mark in view.find("study-any", "study-case", "study-trial")
    )


def of_others(frame: Frame, found: Sequence[Slot]) -> bool:
    """Whether a sentence names a study and other people than those of the one being told."""
    if not frame.anchored and (seen_in_several(frame.slots, found) or _told_again(frame, found)):
        return True
    known = frame.get("participants")
    people = next((slot.value for slot in found if slot.name == "participants"), None)
    kinds = {slot.name for slot in found}
    names = "name" in kinds and frame.get("name") is None
    names = names or ({"year", "opener"} <= kinds and frame.get("year") is None)  # "In 2004, researchers followed …"
    if (
        "name" in kinds
        and frame.get("name") is None
        and frame.get("year") is not None
        and frame.get("result") is not None
    ):
        view = found[0].scene.view
        if view.norms[view.body : view.body + 2] == ["in", "the"] and not _CALLED.isdisjoint(view.bag):
            return True  # "In the other trial, called X, …"
    return names and known is not None and people is not None and people != known.value


def _said_instead(known: Slot, slot: Slot) -> bool:
    """“The 2014 study was published in 2004, not 2014”: a year that is given in the place of the one told before."""
    view = slot.scene.view
    behind = range(slot.end + 1, min(slot.end + _DATED, len(view.norms)))
    if not {",", ";", "and"}.isdisjoint(view.norms[known.end : slot.start]):
        return False  # "the first is from 2010, not 2014, and the second from 2014, not 2010"
    return any(view.norms[at] == known.value and put_right(view, at) for at in behind)


def _told_again(frame: Frame, found: Sequence[Slot]) -> bool:
    """“It brings the bad days down. In X, it was no better than Y.”: a study that is named with a result of its own."""
    told = frame.get("result")
    kinds = {slot.name for slot in found}
    return told is not None and {"name", "result"} <= kinds and told.scene.view is not found[0].scene.view


def _named_anew(frame: Frame, slot: Slot) -> bool:
    """“… a trial in 115 people and X saw none", "Then a French trial …": a name that is one more study's."""
    before = slot.scene.view.norms[max(0, slot.start - _JOINED) : slot.start]
    if frame.slots[-1].scene.view is slot.scene.view:
        return "and" in before and frame.get("participants") is not None
    opening = before == ["in"] and slot.start - slot.scene.view.body == 1  # "In X, …", behind 80 people of 2010
    return before[-1:] in (["a"], ["an"], ["another"]) or (opening and frame.get("year") is not None)


def _one_of_many(frame: Frame, slot: Slot) -> bool:
    """“Several studies saw it, and one in children, X, saw none”: what came before was seen in others."""
    view = slot.scene.view
    if not frame.slots or frame.slots[-1].scene.view is not view or frame.get("result") is None:
        return False
    return "one" in view.norms[max(0, slot.start - _ONE) : slot.start] and any(
        view.norms[mark.end - 1].endswith("s") for mark in view.find("study-any", "study-trial", "study-nouns")
    )


def own_year(frame: Frame, slot: Slot) -> list[Slot]:
    """What stands before the word or year that opens another study in its sentence: taken from the study before."""
    own: list[Slot] = []
    if slot.name == "year":
        known = frame.get("year")
        if known is not None and known.scene.view is not slot.scene.view:
            while frame.slots and frame.slots[-1].scene.view is slot.scene.view:  # "One woman in 2014"
                own.insert(0, frame.slots.pop())
        return own
    last = frame.slots[-1]
    near = last.scene.view is slot.scene.view and 0 <= slot.start - last.end < _JOINED
    if slot.value == LOOKED or (slot.name == "name" and taken_otherwise(frame.slots, slot)):
        while frame.slots and frame.slots[-1].scene.view is slot.scene.view:  # "one of the fifty-six who were in X"
            own.insert(0, frame.slots.pop())
        return own
    if slot.name == "name" and last.name == "year" and near:
        return [frame.slots.pop()]  # "and in 2021 X"
    return [frame.slots.pop()] if slot.name == "opener" and _dated_anew(frame, slot) else []


def _dated_anew(frame: Frame, slot: Slot) -> bool:
    """“…; a 2016 study of …”, where the study before has its year already."""
    last = frame.slots[-1]
    right_before = last.scene is slot.scene and last.end == slot.start
    fresh = all(other.scene.view is not slot.scene.view for other in frame.slots[:-1])  # "There's a 2010 study"
    anew = fresh or last is not frame.get("year") or frame.slots[0].scene.view is not slot.scene.view
    return last.name == "year" and right_before and anew
