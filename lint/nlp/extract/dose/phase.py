"""Which dose is told of: the first, the one to stay on, the highest; and how long one stays on it."""

from __future__ import annotations

from fractions import Fraction
from operator import itemgetter
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.model.document import BlockKind
from lint.model.quantity import Quantity
from lint.nlp.sentence.view import Amount
from lint.quantity import convert, family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_PHASES = ("starting", "maximum", "maintenance")
_LED, _BEHIND = 8, 5  # words between what names a phase and its dose
_PHASE_BREAKS = words("dose", "phase_breaks")
_PAST_IT = words("dose", "past_it")
_LASTING = 8  # words from a dose to how long it goes on
_STEPS = words("dose", "steps")
_STAYING = words("dose", "staying")
_ELSEWHERE = words("dose", "elsewhere")
_LABELS, _PAST = words("dose", "lasting_labels"), words("onset", "past")
_FIRSTS, _HIGHEST, _PERIODS = words("dose", "firsts"), words("dose", "highest"), words("dose", "periods")
_ASKING = words("dose", "asking")
_TOLD = 2  # sentences before in which a study is told of
_LINKED, _LINKING = 3, frozenset({"a", "at", "during", "for", "in", "the", "their", "your"})
_RAISING = words("dose", "raising")
_FIRST_FOR, _FIRST_OF = frozenset({"for", "in", "during"}), frozenset({"week", "month", "year"})
_PASSING = words("dose", "passing")
_HOLDING, _THERE, _MOVING = words("dose", "held_at"), words("dose", "held_there"), words("dose", "moving_on")
_SUBJECT = 3  # words from "most" to what they do: "most of those take"
_OPENING, _SOON = (["in"], ["during"]), (["week"], ["weeks"], ["day"], ["days"])
_SPANS = words("dose", "phase_spans")
_HEADER = 3  # words of a header that only says which dose it is


def phase_of(scene: Scene, amount: Amount) -> str:
    """Which of the sheet's doses the sentence says that it is: the first, the one to stay on, or the highest."""
    view = scene.view
    doses = [other for other in view.amounts if family(other.quantity.unit) == family(amount.quantity.unit)]
    found: list[tuple[int, str]] = []
    for phase in _PHASES:
        for cue in view.find(phase):
            joined = view.norms[amount.start - 1] == "and"  # "you start on 1 mg at breakfast and 1 mg at lunch"
            reach_of = cue.start + 1 if joined else cue.end
            if any(other.start < reach_of and cue.start < other.end for other in doses if other is not amount):
                continue  # "5 to 10 mg a day, and never more than 15 mg", "you start at 10 mg at night"
            if cue.end <= amount.start or cue.start < amount.start < cue.end:
                if _of_the_dose_before(view, cue, doses):
                    continue
                low, high, reach = cue.end, amount.start, _LED
            elif any(0 <= other.start - cue.end <= 1 for other in doses if other is not amount):
                continue  # "3 mg a day, having started at 1 mg"
            elif amount.quantity.low is not None and view.words(cue.end, cue.end + 1)[:1].isdigit():
                continue  # "50 to 150 mg a day, at most 200"
            else:
                low, high, reach = amount.end, cue.start, _BEHIND
            between = view.norms[low:high]
            if len(between) > reach or not _PHASE_BREAKS.isdisjoint(between) or _first_on(view, cue, between):
                continue
            if not _PAST_IT.isdisjoint(view.norms[max(0, cue.start - 3) : cue.start]):
                continue  # "after the first four weeks"
            if any(low <= other.start < high for other in doses if other is not amount):
                continue
            found.append((len(between), phase))
    if found:
        return min(found, key=itemgetter(0))[1]
    if _of_most(scene, amount):
        return "maintenance"
    if len(doses) != 1:
        return ""
    return "starting" if _first_period_of(view, amount) else _phase_of_row(scene)


def _first_on(view: View, cue: Mark, between: list[str]) -> bool:
    """“Her first night on 10 mg”: the first on that dose, whatever came before."""
    return view.norms[cue.start] == "first" and between == ["on"] and view.norms[cue.end - 1] in _SPANS


def _first_period_of(view: View, amount: Amount) -> bool:
    """“Week 1: 500 mg a day”, "In week 1 you take 500 mg": a label or an opening that names the first of the steps."""
    led = view.norms[: amount.start]
    opened = led[:1] in _OPENING
    first = led[opened : opened + 2]
    named = first[:1] in _SOON and not _FIRSTS.isdisjoint(first[1:])  # a first month holds several steps
    return named and not _of_a_study(view) and (opened or ":" in led[: _HEADER + 1])


def _of_most(scene: Scene, amount: Amount) -> bool:
    """“Most take 15 mg a day”: what they stay on, where nothing speaks of a beginning or of what comes later."""
    led = scene.view.norms[scene.view.clause_at(amount.start).start : amount.start]
    most = led.index("most") if "most" in led else len(led)
    taking = scene.view.within(amount.start - len(led) + most, amount.start, "take-verb", "use-verb")
    places = (scene.view, scene.heading, scene.lead, scene.following)
    passing = any(place is not None and not _PASSING.isdisjoint(place.bag) for place in places)
    return bool(taking) and taking[0].start - (amount.start - len(led) + most) <= _SUBJECT and not passing


def _of_the_dose_before(view: View, cue: Mark, doses: list[Amount]) -> bool:
    """“5 mg in the first week and 10 mg after that”: what names the phase of the dose that it stands behind."""
    gaps = (view.norms[other.end : cue.start] for other in doses if 0 < cue.start - other.end <= _LINKED)
    return any(_LINKING.issuperset(gap) for gap in gaps)


def _phase_of_row(scene: Scene) -> str:
    """What the headers of a cell say of its only dose: "Begins at", "Highest", or the first row below "Weeks".

    So does the term that a definition stands under.
    """
    term = scene.lead if scene.view.block.kind is BlockKind.DEFINITION else None
    headers = (scene.row, scene.column) if scene.view.block.cell is not None else (term,)
    for place in headers:
        if place is None or place.amounts:
            continue
        if place.norms[0] in _HIGHEST and len(place.norms) <= _HEADER:
            return "maximum"
        for phase in _PHASES:
            if any(_PAST_IT.isdisjoint(place.norms[: cue.start]) for cue in place.find(phase)):
                return phase
    row, corner = scene.row, scene.corner
    if row is None or row.norms[0] in _PAST_IT:
        return ""
    timed = not _PERIODS.isdisjoint(row.bag) or (corner is not None and not _PERIODS.isdisjoint(corner.bag))
    return "starting" if timed and not _FIRSTS.isdisjoint(row.norms[:2]) else ""


def asked_for(scene: Scene, amount: Amount) -> str:
    """“What's the usual dose?” - "250 mg, once, in the morning.": which dose the question asks for."""
    led = [word for word in scene.view.norms[scene.view.body : amount.start] if word.isalpha()]
    asked = scene.previous if scene.previous is not None else next(iter(scene.above), None)
    if len(led) > 1 or asked is None or not asked.question or _ASKING.isdisjoint(asked.bag):
        return ""
    if asked.has("maximum"):
        return "maximum"
    if asked.has("starting"):
        return "starting"
    return "maintenance" if asked.has("maintenance", "plain-dose") else ""


def lasting(scene: Scene, amount: Amount) -> Iterator[Assertion]:
    """“0.25 mg for the first four weeks”, "you stay on a step for four weeks": how long a dose goes on."""
    view = scene.view
    before, behind = view.norms[max(0, amount.start - _LASTING) : amount.start], view.norms[amount.end : amount.end + 4]
    if _shorter_than_a_day(amount) or any(_of_a_study(place) for place in (view, *scene.earlier[:_TOLD])):
        return
    if view.block.cell is not None and _among_studies(scene):
        return
    if (
        scene.elsewhere(amount.start)
        or scene.of_other_use()
        or not scene.knowledge.is_subject(scene.owner(amount.start))
    ):
        return
    if (held := _held(scene, amount)) is not None:
        yield held
        return
    if not _ELSEWHERE.isdisjoint(before + behind):
        return
    if not _PAST.isdisjoint(behind[:1]):
        return  # "for a day after the first dose"
    dosed = [
        other
        for other in view.amounts
        if family(other.quantity.unit) in scene.knowledge.dose_families and 0 <= amount.start - other.end <= _LASTING
    ]
    column = _column_dose(scene)
    if column is not None:
        yield _lasts(scene, amount, phase_of(scene.but(view=column), column.amounts[0]))
        return
    step = not _STEPS.isdisjoint(before + behind) and not _STAYING.isdisjoint(before)
    ended = _step_ended(scene, amount)
    if ended is not None:
        yield _lasts(scene, amount, phase_of(scene, ended))
        return
    if not (step or (dosed and "for" in view.norms[dosed[-1].end : amount.start])):
        return
    if dosed and not step and not _HIGHEST.isdisjoint(view.norms[dosed[-1].end : amount.start]):
        return  # "2,550 mg is the top for a day"
    phase = phase_of(scene, dosed[-1]) if dosed else ""
    if dosed and not phase and {"first", "initial"} & set(before):
        phase = "starting"
    yield _lasts(scene, amount, phase)


def _held(scene: Scene, amount: Amount) -> Assertion | None:
    """“It begins at 25 mg. Stay there for a month before you move up.”, "a month later you take the next step"."""
    view = scene.view
    led, behind = view.norms[view.body : amount.start], view.norms[amount.end : amount.end + _LASTING]
    held = next((at for at, word in enumerate(led) if word in _HOLDING), None)
    stays = held is not None and held <= _LINKED and bool(led[held + 1 :]) and _THERE.issuperset(led[held + 1 :])
    later = behind[:1] == ["later"] and not (_RAISING | _MOVING).isdisjoint(behind)
    if view.question or view.has("negation") or not (stays or later):
        return None
    for place in (view, *scene.earlier[:1]):
        doses = [item for item in place.amounts if family(item.quantity.unit) in scene.knowledge.dose_families]
        if place is view and any(item.start > amount.start for item in doses):
            return None  # "… and a month later you go up to 50 mg"
        if doses:
            phase = phase_of(scene.but(view=place), doses[0]) if len(doses) == 1 and not _of_a_study(place) else ""
            return _lasts(scene, amount, phase) if phase else None
    return None


def first_period(scene: Scene) -> Iterator[Assertion]:
    """“5 mg a day for the first month”: how long the first dose goes on, where that is not counted."""
    view = scene.view
    if view.question or scene.of_other_use() or any(_of_a_study(place) for place in (view, *scene.earlier[:_TOLD])):
        return
    doses = [item for item in view.amounts if family(item.quantity.unit) in scene.knowledge.dose_families]
    yield from _counted_first(scene, doses)
    for at in range(view.body, len(view.norms) - 3):
        unit = view.norms[at + 3]
        if view.norms[at + 1 : at + 3] != ["the", "first"] or view.norms[at] not in _FIRST_FOR or unit not in _FIRST_OF:
            continue
        dose = next((item for item in doses if 0 <= at - item.end <= _LINKED or 0 <= item.start - at <= _LASTING), None)
        if dose is not None and len(doses) == 1 and scene.knowledge.is_subject(scene.owner(dose.start)):
            one = Quantity(Fraction(1), Fraction(1), unit, None)
            yield _lasts(scene, Amount(at + 1, at + 4, one, view.words(at + 1, at + 4)), "starting")


def _counted_first(scene: Scene, doses: list[Amount]) -> Iterator[Assertion]:
    """“For the first six months you stay on the starting dose, 50 mg a day”: how long, told before the dose."""
    view = scene.view
    for amount in view.amounts if len(doses) == 1 else ():
        led = view.norms[max(view.body, amount.start - _LINKED) : amount.start]
        between = view.norms[amount.end : doses[0].start] if doses[0].start >= amount.end else None
        if led[-3:] != ["for", "the", "first"] or family(amount.quantity.unit) != "time" or between is None:
            continue
        held = not (_STAYING - {"on"}).isdisjoint(between) or view.within(amount.end, doses[0].start, "take-verb")
        if held and _PAST.isdisjoint(between) and scene.knowledge.is_subject(scene.owner(doses[0].start)):
            yield _lasts(scene, amount, "starting")


def _step_ended(scene: Scene, amount: Amount) -> Amount | None:
    """“After a month on 25 mg the dose goes up”: the dose of a step that is told to end."""
    view = scene.view
    if view.norms[max(0, amount.start - 1) : amount.start] != ["after"] or _RAISING.isdisjoint(view.bag):
        return None
    doses = (item for item in view.amounts if family(item.quantity.unit) in scene.knowledge.dose_families)
    return next((item for item in doses if 0 <= item.start - amount.end <= _LINKED), None)


def _of_a_study(view: View) -> bool:
    """Whether a sentence tells of a study, or counts its people."""
    return view.has("study-any", "study-trial") or any(family(it.quantity.unit) == "people" for it in view.amounts)


def _among_studies(scene: Scene) -> bool:
    """Whether a cell stands in a table of studies."""
    told = (scene.heading, scene.row, scene.column, scene.corner, scene.title, *scene.cells)
    return any(place is not None and _of_a_study(place) for place in told)


def _shorter_than_a_day(amount: Amount) -> bool:
    """“The last dose comes four hours before bed”: what lies between two doses, no time that one stays on a dose."""
    days = convert(amount.quantity, "day", None)
    longest = (days.high if days.high is not None else days.low) if days is not None else None
    return longest is not None and longest < 1


def _column_dose(scene: Scene) -> View | None:
    """The dose in the row of a cell whose column tells how long one stays on it."""
    if scene.column is None or _LABELS.isdisjoint(scene.column.bag):
        return None
    cells = (*scene.cells, *((scene.row,) if scene.row is not None else ()))
    return next(
        (
            cell
            for cell in cells
            if len(cell.amounts) == 1 and family(cell.amounts[0].quantity.unit) in scene.knowledge.dose_families
        ),
        None,
    )


def _lasts(scene: Scene, amount: Amount, phase: str) -> Assertion:
    return scene.assertion(
        Kind.DOSE,
        amount.start,
        amount.end,
        subject=scene.knowledge.subject,
        quantity=amount.quantity,
        role="time",
        phase=phase,
        rejected="no",
        per="",
    )
