"""The facts of a study that one sentence gives: years, numbers, design, people, results."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.place.pairs import paired
from lint.nlp.sentence.years import (
    counted_from,
    dated,
    is_year,
    last_year_of,
    range_end,
    year_words,
)
from lint.nlp.study.afflicted import afflicted
from lint.nlp.study.counted import centers, of_known_size, participants
from lint.nlp.study.gained_so import gained_so
from lint.nlp.study.looked import LOOKED, who_looked
from lint.nlp.study.not_developed import not_developed
from lint.nlp.study.not_told import dated_anew, not_told, put_right
from lint.nlp.study.results import results
from lint.nlp.study.slot import Slot
from lint.nlp.study.studied import STUDIES
from lint.nlp.study.study_numbers import called, numbers
from lint.nlp.study.study_shares import study_shares
from lint.nlp.study.years_told import pointed_at, shifted
from lint.quantity import family
from lint.sheet import StudyClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View


_DESIGNS = {
    "study-trial": "trial",
    "study-case": "case-study",
    "study-records": "records",
    "study-prescriptions": "prescriptions",
    "study-survey": "survey",
}
_EVERYDAY = {"study-prescriptions", "study-records"}  # words of daily life too: "we fill prescriptions"
_NOT_A_STUDY_YEAR = words("frames", "not_a_study_year")
_MONTHS = words("frames", "months")
_INDEFINITE = words("frames", "indefinite")
_DEFINITE = words("frames", "definite")
_GROUPS = words("frames", "groups")
_ONE_OF, _ADDING = frozenset({"one", "another"}), frozenset({"and", ",", ";"})
_OF_SO_MANY = words("frames", "of_so_many")
_SINGLE = words("frames", "single")
_PLURAL = words("frames", "plural")
_PEOPLE = _SINGLE | _PLURAL
_BEFORE_VERB = words("frames", "before_verb")
_WHO, _STUDYING, _TESTED = words("frames", "who"), words("frames", "studying"), 8  # words from "tested" to the people

_RECORDED = ("study-prescriptions", "study-records")

_OTHERS = words("frames", "others")
_OTHERS_OR_ONE = _OTHERS | {"one"}
_ARMS = words("frames", "arms")
_HEARD_OF = frozenset({("heard", "of"), ("heard", "about"), ("read", "about")})
_LEADING = 3  # words before "the other" that leads a sentence: "In the other, …"
_ONE_MORE, _BACK = frozenset({"another", "the"}), 2  # sentences before, which may tell of a study
_YEAR = 4  # digits of one
_DATING = words("frames", "dating")

_HAVING = words("frames", "having")
_COMPARED = frozenset(("as", "like", "than"))  # "the same amount as me"
_JOINED = frozenset(("and", "but", "which"))  # "one came out in 2016, and my neighbour likes to quote it"
_DASHES = frozenset(("—", "–", "--"))
_OWN = words("frames", "own")


def may_name_study(view: View, knowledge: Knowledge) -> bool:
    """Whether a sentence has a word that can name a study or date one; without any nothing is told of a study."""
    if view.has("study-any", *_DESIGNS, *knowledge.study_groups):
        return True
    return not view.bag.isdisjoint(_DATING) or bool(year_words(view)) or of_known_size(view, knowledge)


def names_year(view: View) -> bool:
    """Whether a calendar year stands in a view."""
    return bool(year_words(view))


def slots(scene: Scene, last_year: int | None) -> list[Slot]:
    """The slots a sentence fills, by start.

    What is asked, refuted, denied, or named to be corrected ("80, not 800") fills none.
    """
    found = list(_slots(scene, last_year))
    found.sort(key=lambda slot: slot.start)
    return found


def _slots(scene: Scene, last_year: int | None) -> Iterator[Slot]:
    if scene.stance is Stance.REFUTED:
        return
    counted = counted_from(scene.view) if year_words(scene.view) else []
    for start, end, year in counted:
        yield Slot("year", str(year), scene, start, end)
    told = paired(scene)
    for at, said in told:
        yield Slot("year", said, scene, at, at + 1)
    for slot in _candidates(scene, last_year):
        if any(start <= slot.start < end for start, end, _ in counted):
            continue  # the study that the year is counted from
        if slot.name in {"other", "year"} and any(slot.start <= at < slot.end for at, _ in told):
            continue  # whose year is known
        if scene.stance_at(slot.start)[0] is Stance.REFUTED and not _heard_of(scene.view, slot.start):
            continue
        if slot.name == "year" and dated_anew(scene, slot.start):
            continue
        if not not_told(scene.view, slot.start):
            yield slot
        elif slot.name == "year" and put_right(scene.view, slot.start):
            yield Slot("denied_year", slot.value, scene, slot.start, slot.end)


def _candidates(scene: Scene, last_year: int | None) -> Iterator[Slot]:
    view = scene.view
    yield from _years(scene, last_year)
    for group, design in _DESIGNS.items():
        for mark in view.by_group.get(group, ()):
            before = set(view.norms[max(0, mark.start - 4) : mark.start])
            plural = view.norms[mark.end - 1].endswith("s") and group in {"study-trial", "study-case"}
            looked = view.has("study-any", "show-verb", "evidence-noun") or len(year_words(view)) > 1
            if plural or (mark.end - mark.start == 1 and group in _EVERYDAY and not looked):
                continue
            if before & _INDEFINITE:
                yield Slot("opener", "", scene, mark.start, mark.end)
            yield Slot("design", design, scene, mark.start, mark.end)
    if (maker := who_looked(view)) is not None:
        yield Slot("opener", LOOKED, scene, maker, maker + 1)
    for mark in view.find("study-any"):
        if view.norms[max(0, mark.start - 1)] in _BEFORE_VERB:
            continue  # "had no interactions to report"
        if view.norms[mark.end - 1].endswith("s") and _DEFINITE.isdisjoint(
            view.norms[max(0, mark.start - 3) : mark.start]
        ):
            yield Slot("opener", "", scene, mark.start, mark.end)  # "Researchers who …", "Studies have …"
        if not view.norms[mark.end - 1].endswith("s"):
            if set(view.norms[max(0, mark.start - 4) : mark.start]) & _INDEFINITE:
                yield Slot("opener", "", scene, mark.start, mark.end)
            yield Slot("mention", "study", scene, mark.start, mark.end)
    for mark in view.find(*scene.knowledge.study_groups):
        said = view.words(mark.start, mark.end)
        plain = said.islower() or (
            mark.start == view.body and said.istitle() and view.norms[mark.end : mark.end + 1] == [","]
        )
        if plain and _in_capitals(scene.knowledge, mark.group) and not view.has(*STUDIES):
            continue  # "stay upright", where a study is named so
        yield Slot("name", mark.group.removeprefix("study:"), scene, mark.start, mark.end)
    for mark in view.find(*scene.knowledge.comparator_groups):
        yield Slot("comparator", mark.concept or "", scene, mark.start, mark.end)
    for mark in view.find(*scene.knowledge.among_groups):
        if not _HAVING.isdisjoint(view.norms[max(0, mark.start - 4) : mark.start]):
            yield Slot("among", mark.concept or "", scene, mark.start, mark.end)
    for index in range(view.body, len(view.norms) - 1) if not view.bag.isdisjoint(_OTHERS) else ():
        if _ARMS.intersection(view.norms[index + 2 : index + 3]):
            continue  # "one group took a tablet, the other used a cream"
        opening = index - view.body <= _LEADING or view.norms[index - 2 : index] == [";", "in"]
        if view.norms[index] == "the" and view.norms[index + 1] in _OTHERS and opening:
            yield Slot("other", "", scene, index, index + 2)
    yield from (Slot("other", "", scene, index, index + 1) for index in _one_more_of(view))
    yield from numbers(scene)
    for start, end, said, quantity in participants(scene):
        yield Slot("participants", said, scene, start, end, quantity)
    for start, end, said in afflicted(scene):
        yield Slot("condition", said, scene, start, end)
    for index in view.places(_PEOPLE):
        word = view.norms[index]
        lead = view.norms[max(0, index - 2) : index]
        if word in _SINGLE and (
            lead[-1:] in (["a"], ["single"]) or "one" in lead or _of_a_year(view, index) or _group(view, index)
        ):
            yield Slot("population", called(word), scene, index, index + 1)
        elif word in _PLURAL and (view.norms[index + 1 : index + 2] == ["with"] or _group(view, index)):
            yield Slot(
                "population", "people" if word not in {"women", "men", "children"} else word, scene, index, index + 1
            )
    for index in [at for at, word in enumerate(view.norms) if word in _WHO and _looked_at(view, at)]:
        yield Slot("population", view.norms[index], scene, index, index + 1)
    for start, end, many in centers(scene):
        yield Slot("centers", many, scene, start, end)
    for outcome, amount in study_shares(scene):
        yield Slot("share", outcome, scene, amount.start, amount.end, amount.quantity)
    for outcome, effect, start, end in (*results(scene), *gained_so(scene), *not_developed(scene)):
        yield Slot("result", f"{outcome}={effect}", scene, start, end)


def _heard_of(view: View, at: int) -> bool:
    """“You may have heard of the study of 2010”: that there is one is not put in doubt."""
    return any(pair in _HEARD_OF for pair in pairwise(view.norms[view.body : at]))


def _one_more_of(view: View) -> Iterator[int]:
    """“a trial with 34 people and one with 115”: where one more study begins, told by how many were in it."""
    for index in range(view.body + 1, len(view.norms) - 2) if not view.bag.isdisjoint(_ONE_OF) else ():
        led, behind = view.norms[index - 1], view.norms[index + 1]
        counted = any(index < amount.start <= index + 2 for amount in view.amounts) or view.norms[index + 2].isdigit()
        if view.norms[index] in _ONE_OF and led in _ADDING and behind in _OF_SO_MANY and counted:
            yield index


def _looked_at(view: View, index: int) -> bool:
    """“A trial tested it in men”, "it enrolled children": whom a study is said to have looked at, without a number."""
    low = view.clause_at(index).start
    led = view.norms[low:index]
    done = next((at for at in range(len(led) - 1, -1, -1) if led[at] in _STUDYING), None)
    if done is None or len(led) - done > _TESTED or led[-1][:1].isdigit() or view.within(low, index, "negation"):
        return False
    return led[-1] == "in" or done == len(led) - 1


def _in_capitals(knowledge: Knowledge, group: str) -> bool:
    """Whether a study's name is written in capitals in the sheet."""
    claim = knowledge.sheet.claims.get(group.removeprefix("study:"))
    return isinstance(claim, StudyClaim) and any(name.isupper() for name in claim.names)


def _of_a_year(view: View, index: int) -> bool:
    """“The woman of 2014”: the one whose case a study told."""
    behind = view.norms[index + 1 : index + 3]
    if behind[:1] in (["who"], ["whose"]):
        return bool(year_words(view))  # "the woman whose fatigue lifted in 2014"
    return behind[:1] in (["of"], ["from"]) and behind[1:] != [] and behind[1].isdigit() and len(behind[1]) == _YEAR


def _group(view: View, index: int) -> bool:
    """“a case study of a group of women”, "a report on several patients": many, where the sentence tells of a study."""
    led = view.norms[max(0, index - 2) : index]
    if index - view.body <= 1 and view.norms[index + 1 : index + 3] in (["in", "the"], ["in", "that"]):
        return bool(year_words(view))  # "The women in the 2014 case study got …"
    many = led[-1:] == ["several"] or (led[-1:] == ["of"] and not _GROUPS.isdisjoint(led))
    dosed = any(family(amount.quantity.unit) == "mass" for amount in view.amounts)
    return many and (dosed or view.has(*STUDIES, *_DESIGNS, "study-nouns") or bool(year_words(view)))


def _years(scene: Scene, last_year: int | None) -> Iterator[Slot]:
    view = scene.view
    if year_words(view):
        yield from _calendar_years(scene)
    for value, first, end in (*pointed_at(scene), *(shifted(view, last_year) if last_year is not None else ())):
        yield Slot("year", str(value), scene, first, end)


def _calendar_years(scene: Scene) -> Iterator[Slot]:
    view = scene.view
    norms = dated(view)
    used: set[int] = set()
    told = next((at for at, word in enumerate(view.texts) if word in _DASHES), len(norms))  # then an aside
    own = [at for at, word in enumerate(norms[:told]) if word in _OWN and norms[at - 1] not in _COMPARED]
    named = view.has(*STUDIES, *_DESIGNS, "study-nouns") or _one_more(scene)
    for index, word in enumerate(norms):
        if not is_year(word) or index in used:
            continue
        if any(
            amount.start <= index < amount.end and family(amount.quantity.unit) == "mass" for amount in view.amounts
        ):
            continue  # "2000 mg daily"
        counted = any(
            0 <= index - amount.end <= 1 for amount in view.amounts if family(amount.quantity.unit) == "people"
        )
        if not (named or counted) and any(at < index or _JOINED.isdisjoint(norms[index:at]) for at in own):
            continue  # "I had two relapses in 2020": a year of somebody's life
        last = range_end(norms, index)
        if last is not None:
            used.add(last)
            yield Slot("data_from", word, scene, index, _behind(norms, index))
            yield Slot("data_to", norms[last], scene, last, _behind(norms, last))
            continue
        before = set(norms[max(0, index - 3) : index])
        if before & _NOT_A_STUDY_YEAR or (before & _MONTHS and not before & {"published", "in"}):
            continue
        if scene.column is not None and scene.column.has("study-nouns") and len(view.norms) == 1:
            yield Slot("mention", "study", scene, index, index + 1)  # a year alone, below "Study"
        end = last_year_of(norms, index) if view.has(*_RECORDED) else None
        yield Slot(end or "year", word, scene, index, _behind(norms, index))


def _one_more(scene: Scene) -> bool:
    """“I tell them about the other one, in 2023”: one more of what the sentences before told of, a study."""
    pairs = pairwise(scene.view.norms)
    told = any(place.has(*STUDIES, *_DESIGNS, "study-nouns") for place in scene.earlier[:_BACK])
    return told and any(first in _ONE_MORE and then in _OTHERS_OR_ONE for first, then in pairs)


def _behind(norms: Sequence[str], index: int) -> int:
    """Where a year ends that may be told in several words."""
    return next((at for at in range(index + 1, len(norms)) if norms[at]), len(norms))
