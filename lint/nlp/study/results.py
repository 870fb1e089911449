"""What a study is said to have seen: each outcome with the nearest word of effect."""

from __future__ import annotations

from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.gains import stronger
from lint.nlp.benefit.turns import gained, good, lost
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.knowledge.outcome_names import spelled_out
from lint.nlp.sentence.rest import of_the_rest
from lint.nlp.study.all_but import all_but
from lint.nlp.study.both_arms import in_both
from lint.nlp.study.made_worse import worse
from lint.nlp.study.more_than import between_arms, change_of, compared, outdone
from lint.nlp.study.others_saw import others_saw
from lint.nlp.study.overall import bodily, overall
from lint.nlp.study.result_cells import few, headed, in_cell
from lint.nlp.study.short_list import arrows, of_the_item_before, own_value
from lint.nlp.study.sought import sought
from lint.nlp.study.study_shares import of_the_comparison
from lint.nlp.study.unmoved import in_the_next, next_to_nothing, unmoved
from lint.sheet import ConceptType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_APART = words("results", "apart")
_DENYING = words("results", "denying")
_DOING = words("results", "doing")
_OBJECT = words("results", "object")
_SETTING_OFF = frozenset({"and", "but", ",", ";", "–", "—"})
_SEEING, _FINDING = words("results", "seeing"), words("results", "finding")
_NEED = "medication-need"
_UNALIKE = words("results", "unalike")
_LIKENED = ["same", "as"]  # "which isn't the same as walking better"
_OWN = 4  # words from "it didn't see much" to what it did not see it in
_TURNING = words("results", "turning")
_WAS = words("results", "was")
_EARLIER = words("results", "earlier")
_LITTLE, _SCANT, _LINKING = words("results", "little"), words("results", "scant"), words("results", "linking")
_BOUNDS = (["or", "more"], ["or", "less"])  # "half of their pain or more"
_REACH = 12
_CONCEDING = frozenset({"although", "though", "whereas"})
_ENDS: tuple[list[str], ...] = ([], [","], [";"], ["."], ["and"])
_ELLIPTIC = 9  # words behind an outcome in which "hardly did" may stand
_ADVERBS = words("results", "adverbs")
_GOING_ON = words("results", "going_on")
_JOINING, _ANEW, _POSITIVE = words("results", "joining"), words("results", "anew"), words("results", "positive")
_LIKEWISE, _COMPARED = words("results", "likewise"), frozenset({"than", "more"})


def results(scene: Scene) -> Iterator[tuple[str, str, int, int]]:
    """Outcomes with "improved", "no-difference" or "worsened", and the words that say so."""
    view = scene.view
    if _of_another(scene):
        return
    outcomes = _named(scene)
    for start, end in (*((low, high) for low, high, _ in stronger(scene)), *bodily(view)):
        yield "physical-outcomes", "improved", start, end
    if view.has("everywhere") and view.has(*_POSITIVE):
        for mark in view.find("everywhere"):
            if not view.denied(mark) and not any(view.denied(cue) for cue in view.find(*_POSITIVE)):
                yield "physical-outcomes", "improved", mark.start, mark.end  # "gains across the board"
    if not outcomes:
        above = headed(scene)
        for told, effect, start, end in (*overall(scene), *(in_cell(scene) if above else ())):
            yield above or told, effect, start, end
    for outcome in outcomes:
        told = None if others_saw(view, outcome) else _told(scene, outcome, outcomes)
        if told is not None:
            cue, effect = told
            yield outcome.concept or outcome.group, effect, min(cue.start, outcome.start), max(cue.end, outcome.end)


def _of_another(scene: Scene) -> bool:
    """“Y is approved to improve walking”, beside a study of the same year: what is told of another medicine."""
    marks = scene.knowledge.medicine_marks(scene.view)
    return bool(marks) and marks[0][0].start == scene.view.body and all(name == OTHER for _, name in marks)


def _named(scene: Scene) -> list[Mark]:
    """The outcomes; the sheet's own concept stands for the lexicon classes that hold the same words."""
    outcomes: list[Mark] = []
    for mark in scene.view.find(*scene.knowledge.result_groups):
        if outcomes and outcomes[-1].start == mark.start:
            if mark.concept is not None:
                outcomes[-1] = mark
            continue
        if scene.view.norms[max(0, mark.start - 2) : mark.start] != _LIKENED:
            outcomes.append(spelled_out(scene.knowledge, scene.view, mark) or mark)
    return outcomes


def _cues(scene: Scene, outcome: Mark) -> Iterator[tuple[Mark, str]]:
    """What may say how an outcome changed, with the effect it says."""
    view = scene.view
    null = [cue for cue in view.find("no-change") if not (_of_the_next(view, outcome, cue) or compared(view, cue))]
    told = (*view.find("worsen"), *worse(scene, outcome))
    measured = [*((cue, "worsened") for cue in told), *_measured(scene, outcome)]
    taken = [*null, *(cue for cue, _ in measured)]
    yield from ((cue, "no-difference") for cue in null if view.norms[cue.start - 1 : cue.end] != ["n", "="])
    yield from (
        item
        for item in measured
        if view.norms[item[0].start - 1 : item[0].end] not in _BOUNDS and not sought(view, item[0])
    )
    if view.norms[outcome.end : outcome.end + 1] == ["up"] and view.norms[outcome.end + 1 : outcome.end + 2] in _ENDS:
        up = type(outcome)(outcome.end, outcome.end + 1, "rise")  # "mental health up, …"
        taken.append(up)
        yield up, "improved"
    scarce = view.find("evidence-limited")
    for cue in view.find(*_POSITIVE):
        if _inside(cue, (outcome, *taken, *scarce)):  # "bladder control"; "research on it is limited"
            continue
        if of_the_comparison(scene, cue.start) and cue.start > outcome.end:
            continue  # "… had a live birth, while X managed 23%"
        if _own_statement(view, cue, outcome) or sought(view, cue) or view.norms[cue.end : cue.end + 1] == ["to"]:
            continue  # "there's less to tell"
        yield cue, "improved"
    yield from (
        (cue, "improved") for cue in view.find("subside") if cue.start > outcome.end and not good(view, outcome)
    )
    yield from ((cue, "improved") for cue in lost(view, outcome))
    if not _COMPARED.isdisjoint(view.bag) and (more := outdone(scene, outcome)) is not None:
        yield more
    yield from ((cue, "improved") for cue in view.find("pick-up") if gained(view, cue) or good(view, outcome))
    if view.norms[outcome.end : outcome.end + 1] in (["up"], ["down"]):  # "mental health up, body much the same"
        gain = (view.norms[outcome.end] == "up") == good(view, outcome)
        yield type(outcome)(outcome.end, outcome.end + 1, "arrow"), "improved" if gain else "worsened"
    yield from arrows(view)


def _told(scene: Scene, outcome: Mark, outcomes: list[Mark]) -> tuple[Mark, str] | None:
    """The nearest word for a change of an outcome, with the effect that is meant by it there."""
    view = scene.view
    if view.norms[outcome.start - 1 : outcome.start] == view.norms[outcome.end : outcome.end + 1] == ["as"]:
        alike = _UNALIKE.isdisjoint(view.norms[max(0, outcome.start - 3) : outcome.start])
        return (outcome, "no-difference") if alike else None  # "exactly as tired as the others"
    if (neither := unmoved(view, outcome)) is not None:
        return neither, "no-difference"
    if (own := own_value(view, outcome)) is not None:
        return own
    cues = between_arms(scene, outcome) or _cues(scene, outcome)
    near = sorted(
        (
            (_distance(view, cue, outcome, outcomes), cue, effect)
            for cue, effect in cues
            if not of_the_item_before(view, cue, outcome, outcomes)
        ),
        key=lambda item: item[0],
    )
    if not near or near[0][0] > _REACH or of_the_rest(view, near[0][1].start):
        return None
    _, cue, effect = near[0]
    alone = all_but(view, outcome) if effect == "improved" else None
    if alone is not None:
        return cue, alone
    if {"except", "than"} & set(view.norms[cue.end : outcome.start]):
        return None  # "little change in anything except …"
    apart = not _APART.isdisjoint(view.norms[cue.end : outcome.start])
    if effect == "improved" and apart and (_denied_behind(view, outcome) or _scant(view, cue.end, outcome.start)):
        effect = "no-difference"  # "… improved, physical symptoms did not"
    if effect == "improved" and view.norms[outcome.end : outcome.end + 1] == [":"]:
        behind = view.norms[outcome.end : outcome.end + _ELLIPTIC]
        effect = "no-difference" if next_to_nothing(behind) else effect  # "Reduction in X: none of note"
    if effect == "improved" and in_both(view, cue):
        return None  # which says nothing of a difference between them
    changed = effect in {"improved", "worsened"}
    if changed and sought(view, cue):
        return None
    if (changed and (view.denied(cue) or few(view, cue))) or _no_more(scene, cue, outcome):
        return cue, "no-difference"
    if effect == "no-difference" and _twice(scene, cue):
        return None
    return cue, effect


def _no_more(scene: Scene, cue: Mark, outcome: Mark) -> bool:
    """“no more X in those who took it": as much of it as without; of what is to get better it says that it is gone."""
    if scene.view.norms[cue.start : cue.end] != ["no", "more"]:
        return False
    wanted = good(scene.view, outcome) or _wanted(scene, outcome)
    return wanted or outcome.concept in scene.knowledge.effects or "than" in scene.view.norms[outcome.end :]


def _wanted(scene: Scene, outcome: Mark) -> bool:
    """Whether the sheet says that more of an outcome is a gain."""
    concept = scene.knowledge.sheet.concepts.get(outcome.concept or "")
    return concept is not None and concept.better == "higher"


def _denied_behind(view: View, outcome: Mark) -> bool:
    """“…, physical symptoms did not", "while Y, walking among them, barely did": the gain before is denied of it."""
    behind = view.norms[outcome.end : outcome.end + _ELLIPTIC]
    if any(one in _DENYING and after in _FINDING for one, after in pairwise(behind)) or in_the_next(behind):
        return False  # "…, but it did not see much change in Y"
    if not _DENYING.isdisjoint(behind[:3]) or next_to_nothing(behind):
        return True
    return any(
        word in _DENYING and at and _DOING.intersection((after, behind[at - 1]))
        for at, (word, after) in enumerate(pairwise(behind))
    )


def _scant(view: View, low: int, high: int) -> bool:
    """“gains in one thing and not many in another”, "…, little to speak of in their bodies": denied right before it."""
    at = high
    while at > low and view.norms[at - 1] in _LINKING:
        at -= 1
    if at == high or at <= low:
        return False
    denied = view.norms[at - 1] in _SCANT and not {"not", "hardly"}.isdisjoint(view.norms[max(low, at - 3) : at])
    return denied or view.norms[at - 1] in _LITTLE


def _measured(scene: Scene, outcome: Mark) -> list[tuple[Mark, str]]:
    """What rose or fell, as a gain or a loss, where the sheet says which way is a gain."""
    concept = scene.knowledge.sheet.concepts.get(outcome.concept or "")
    spared = concept is not None and _NEED in concept.lexicon
    if concept is None or (concept.better is None and concept.type is not ConceptType.EFFECT and not spared):
        return []  # of an unwanted effect, less is a gain, and so it is of other medicines that are needed
    rise, fall = ("improved", "worsened") if concept.better == "higher" else ("worsened", "improved")
    view = scene.view
    falls = [cue for cue in view.find("fall") if cue[:2] != outcome[:2]]  # not the "fell" of people who fell
    rises = [cue for cue in view.find("rise") if cue.start < outcome.end or change_of(view, outcome, cue.start) is None]
    return [(cue, rise) for cue in rises] + [(cue, fall) for cue in falls]


def _distance(view: View, cue: Mark, outcome: Mark, outcomes: list[Mark]) -> int:
    """Words between; another outcome or a clause break on the way makes it farther."""
    gap = outcome.start - cue.end if cue.end <= outcome.start else cue.start - outcome.end
    low, high = min(cue.start, outcome.start), max(cue.end, outcome.end)
    between = sum(1 for other in outcomes if other is not outcome and low < other.start < high)
    joined = view.norms[min(cue.end, outcome.end) : max(cue.start, outcome.start)]
    anew = any(before == "and" and after in _ANEW for before, after in pairwise(joined))  # "…, and all of them brought"
    return (
        max(gap, 0)
        + 2 * between
        + (4 if {"and", "but", ",", ":"} & set(joined) else 0)
        + (6 if ";" in joined or anew else 0)
        + (_REACH + 1 if not _CONCEDING.isdisjoint(joined) else 0)  # "nine in ten got better, although 27% relapsed"
    )


def _own_statement(view: View, cue: Mark, outcome: Mark) -> bool:
    """“X got better and their Y mostly shrugged”: an outcome that begins a statement, of which the gain is not said."""
    joined = view.norms[cue.end : outcome.start]
    if outcome.start < cue.end or _JOINING.isdisjoint(joined) or "both" in joined:
        return False
    at = outcome.end
    while at < len(view.norms) and view.norms[at] in _ADVERBS:
        at += 1
    behind = view.norms[at : at + 2]
    if not behind or not behind[0].isalpha() or behind[0] in _GOING_ON or _denied_behind(view, outcome):
        return False
    return _LIKEWISE.isdisjoint(behind)


def _inside(cue: Mark, others: Sequence[Mark]) -> bool:
    return any(other.start <= cue.start and cue.end <= other.end for other in others)


def _twice(scene: Scene, cue: Mark) -> bool:
    """“did not fail to improve”, "wasn't the same": a turned null result."""
    return len(scene.view.negations(cue)) % 2 == 1


def _of_the_next(view: View, outcome: Mark, cue: Mark) -> bool:
    """“saw an effect on X and not much on Y”, "X got a boost while Y mostly didn't": it is said of what comes next."""
    after = view.norms[cue.end : cue.end + 1]
    if view.norms[cue.end - 1] in _WAS and after and after[0].isalpha() and after[0] not in _EARLIER:
        return True  # "where it was the mood that got a boost"; not "… is where it was"
    if cue.start < outcome.end:
        return False
    between = view.norms[outcome.end : cue.start]
    own = list(takewhile(str.isalpha, view.norms[cue.end : cue.end + _OWN]))
    seeing = sum(1 for _ in takewhile(_SEEING.__contains__, reversed(between)))
    led = between[: len(between) - seeing]
    apart = not _SETTING_OFF.isdisjoint(led[-1:]) or view.norms[cue.start] == "without"
    sees = seeing or view.norms[cue.start] in _SEEING  # "but it didn't see much movement in Y"
    led_on = view.norms[cue.end - 1 : cue.end] in (["in"], ["on"])  # "but no effect on Y"
    joined = apart and (led_on or not _OBJECT.isdisjoint(own if sees else own[:1]))
    turn = next((at for at, word in enumerate(between) if word in _TURNING), None)
    return bool(joined) or (turn is not None and turn + 1 < len(between) and between[turn + 1] not in _DENYING)
