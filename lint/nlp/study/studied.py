"""Studies that an article tells of and that are none of the subject: of other medicines, or of another use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.aged import is_age
from lint.nlp.sentence.view import QUOTES
from lint.nlp.sentence.years import year_words
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View
    from lint.nlp.sentence.vocabulary import Mark
    from lint.nlp.study.slot import Slot

STUDIES = ("study-any", "study-trial")
_SOMEBODY = words("frames", "somebody")
_TREATMENT = words("studies", "treatment")
_ALONE = 6  # words of an answer that is only a time
_RUNNING = words("frames", "running")
_SPENT, _ON = words("frames", "spent"), frozenset({"on", "taking", "with"})
_TAKEN = 3  # words in which "on X", "on either X" names it
_TOLD = 2  # sentences before in which a study is told of
_TRIED = 4  # words from "also" to a dose that was tried as well
_OVER = 4  # words from a dose to the time that it is given over
_SEVERAL = frozenset({"experiments", "others", "several", "some", "studies", "trials"})
_LED = 6  # words from "age" to how many years
_AGES = words("studies", "ages")
_BEING_ILL = words("studies", "being_ill")
_FOR = words("frames", "before_time")


def of_another(scene: Scene) -> bool:
    """“Another drug slowed it in a trial of 700.”: a study of other medicines only."""
    if scene.view.block.cell is not None:
        return False
    counted = any(family(amount.quantity.unit) == "people" for amount in scene.view.amounts)
    if counted and scene.of_other_use() and not year_words(scene.view):
        return True  # "… in 570 adults with a dependence"
    if not scene.view.has("study-any", "study-trial"):
        return False
    marks = scene.knowledge.medicine_marks(scene.view)
    if not marks or any(name != OTHER for _, name in marks):
        return False
    return scene.focus == OTHER or (not only_compared(scene) and any(_called_by(scene.view, mark) for mark, _ in marks))


def _called_by(view: View, medicine: Mark) -> bool:
    """“The two X trials”: studies that go by the name of a medicine."""
    return any(0 <= noun.start - medicine.end <= 1 for noun in view.find("study-any", "study-trial", "study-nouns"))


def anothers(scene: Scene, position: int) -> bool:
    """Whether a number is another medicine's; one that ours is compared with takes nothing from the study."""
    return scene.owner(position) == OTHER and not only_compared(scene)


def only_compared(scene: Scene) -> bool:
    """Whether all other medicines of a sentence are what the sheet's studies compared the subject with."""
    view, knowledge = scene.view, scene.knowledge
    compared = view.find(*knowledge.comparator_groups)
    others = [mark for mark, name in knowledge.medicine_marks(view) if name == OTHER]
    return bool(others) and all(any(mark.start == own.start for own in compared) for mark in others)


def of_several(result: Slot | None, name: Slot) -> bool:
    """“Some smaller trials saw it. The biggest, called X, saw nothing.”: what was told was seen in others than X."""
    if result is None or result.scene.view is name.scene.view:
        return False
    return not _SEVERAL.isdisjoint(result.scene.view.bag)


def seen_in_several(told: Sequence[Slot], found: Sequence[Slot]) -> bool:
    """“Small studies saw it. … In 90 men …”: what was told is no result of the one study that comes now."""
    results = [slot for slot in told if slot.name == "result"]
    if not results or not found or results[-1].scene.view is found[0].scene.view:
        return False
    one = {slot.name for slot in found} & {"participants", "year", "name"}
    return bool(one) and any(not _SEVERAL.isdisjoint(slot.scene.view.bag) for slot in told)


def taken_otherwise(told: Sequence[Slot], name: Slot) -> bool:
    """“Adults take 1.2 mg. X also tested 4.8 mg.”: doses told before a study is named are not that study's."""
    before = [slot for slot in told if slot.scene.view is not name.scene.view]
    return bool(before) and all(slot.name in {"dose", "duration"} for slot in before)


def of_another_arm(view: View, amount: Amount) -> bool:
    """“X also tested 4.8 mg”, "2 mg over one hour": a dose beside the study's own, and how fast one is given."""
    unit = amount.quantity.unit
    if unit in {"hour", "minute"}:
        doses = [other for other in view.amounts if family(other.quantity.unit) == "mass" and other.end <= amount.start]
        return (
            bool(doses)
            and amount.start - doses[-1].end <= _OVER
            and "over" in view.norms[doses[-1].end : amount.start + 1]
        )
    if "unless" in view.norms[amount.end :]:
        return True  # "never over 80 mg, unless you were in X": a rule's dose, and the study is what is left out of it
    return family(unit) == "mass" and "also" in view.norms[max(view.body, amount.start - _TRIED) : amount.start]


def of_themselves(scene: Scene, amount: Amount) -> bool:
    """“62 years old on average”, "had had it for eight years": how old those who took part were, or how long ill."""
    view = scene.view
    led = view.norms[max(view.clause_at(amount.start).start, amount.start - _LED) : amount.start]
    if is_age(view, amount):
        return True
    ill = any(
        set(view.norms[mark.end : amount.start]) <= _FOR
        and not _BEING_ILL.isdisjoint(view.norms[mark.start - 2 : mark.start])
        for mark in view.find(*scene.knowledge.condition_groups)
        if view.body + 2 <= mark.start and mark.end < amount.start
    )
    return ill or not _AGES.isdisjoint(led)


def _in_a_row(view: View, amount: Amount) -> bool:
    """“45 people, 150 mg a day or a placebo, 12 months: …”: a time by itself in a row of what a study was."""
    counted = any(family(other.quantity.unit) == "people" and other.end < amount.start for other in view.amounts)
    before, behind = view.norms[amount.start - 1 : amount.start], view.norms[amount.end : amount.end + 1]
    return counted and before in ([","], [";"]) and behind in ([","], [":"], [";"], ["."])


def _asked_how_long(scene: Scene) -> bool:
    """“How long was the 2017 trial?” - "Eight weeks.": a time alone, where a question asks for it."""
    asked = scene.question
    if asked is None or len(scene.view.norms) - scene.view.body > _ALONE or not asked.has(*STUDIES):
        return False
    return asked.norms[asked.body : asked.body + 2] == ["how", "long"]


def runs(scene: Scene, amount: Amount) -> bool:
    """“a 30-week trial”, "the study lasted 40 weeks", "followed for 2.1 years": a time that a study took."""
    view = scene.view
    if sum(word in QUOTES for word in view.norms[: amount.start]) % 2:
        return False  # what a page said once
    if _in_a_row(view, amount) or _asked_how_long(scene):
        return True
    if any(0 <= cue.start - amount.end <= 3 for cue in view.find(*STUDIES)):
        return "," not in view.norms[amount.end : amount.end + 1]
    clause = view.clause_at(amount.start)
    if not _SOMEBODY.isdisjoint(view.norms[clause.start : amount.start]):
        return False  # "anybody who has tried it for eight weeks"
    told = any(
        place.has(*STUDIES, *scene.knowledge.study_groups)
        or any(family(other.quantity.unit) == "people" for other in place.amounts)
        for place in (view, *scene.earlier[:_TOLD])
    )
    treated = view.norms[amount.end : amount.end + 1] == ["of"] and (
        not _TREATMENT.isdisjoint(view.norms[amount.end + 1 : amount.end + 3])
        or any(mark.start == amount.end + 1 for mark in view.find(*scene.knowledge.family_groups))
    )  # "went through 52 weeks of treatment"
    treated = treated or _spent_on_it(scene, amount)
    return told and (treated or not _RUNNING.isdisjoint(view.norms[max(0, amount.start - 5) : amount.start]))


def _spent_on_it(scene: Scene, amount: Amount) -> bool:
    """“They spent eight weeks on X or a placebo”, and not on something else, nor recruiting."""
    view = scene.view
    led, behind = (
        view.norms[max(view.body, amount.start - _LED) : amount.start],
        view.norms[amount.end : amount.end + 1],
    )
    ours = view.within(amount.end + 1, amount.end + _TAKEN, *scene.knowledge.family_groups)
    return not _SPENT.isdisjoint(led) and not _ON.isdisjoint(behind) and bool(ours)
