"""Safety promised by composition: a denial and a word for harm, harm done away with, safety settled.

A list of such phrases never ends ("not a shadow of risk", "free of hazards", "does away with the danger"); what they
share is a word for harm and a word that takes it away.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.recovered import undoing
from lint.nlp.extract.risk.risk_topic import denial, ours, someone, topic_of
from lint.nlp.extract.risk.safety_told import HARM, events, not_enough, settled, too_weak, turned_round, worst_only
from lint.nlp.extract.risk.taken_amiss import dose_missed, unsafe
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark
from lint.sheet import WarningClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_DENYING = words("harm", "denying")
_FREEING = words("harm", "freeing")
_SHADES = words("harm", "shades")
_FILLERS = words("harm", "fillers")
_WHOLE = words("harm", "whole")
_BROKEN = words("harm", "broken")
_GRAVE = words("harm", "grave_risks")
_USING = words("efficacy", "taking")
_SEEN = words("harm", "seen")
_REMOVING = words("harm", "removing")
_RULING = words("harm", "ruling")
_GONE = words("harm", "gone")
_VANISHING = words("harm", "vanishing")
_TO_NOTHING = words("harm", "to_nothing")
_ADVERBS = words("harm", "adverbs")
_PRONOUNS = words("harm", "pronouns")
_OURS = words("harm", "ours")
_COPULAS = words("scene", "copulas") | {"are", "be", "been", "stays", "stay", "'re"}
_GROUP = 7  # words of a noun group, from what denies it to its noun
_PREDICATE = 8  # words from a noun to what is said of it
_OBJECT = 4  # words of what stands behind "no risk of"
_CONTROLS = words("risk", "controls")
_EXCEPTING = words("risk", "excepting")
_HAVING = words("harm", "having")
_NOBODY = words("harm", "nobody")
_NOT_ONE = (["no", "one"], ["not", "one"], ["not", "a"], ["no", "patient"], ["no", "user"])
_OWN = words("harm", "own")
_CARE = words("harm", "care")
_NEEDED = words("harm", "needed")
_DOING = words("harm", "doing")
_TO_WHOM = words("harm", "to_whom")
_TO_IT = 3  # words from "harm" to the illness
_HAD = 5  # words from a verb of having to the harm
_STOPS = frozenset({",", ";", "and", "but", ":"})
_HAS, _ON = frozenset({"has", "have"}), frozenset({"down", "into", "on", "through", "to", "unnoticed", "up"})
_ENDED, _ONCE, _LAST = words("harm", "ended"), frozenset({"after", "once", "when"}), words("harm", "last")


def no_harm(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Every denial of harm that is put together from a denial and a word for harm."""
    view = scene.view
    if (view.question and scene.reading == "own") or not _CONTROLS.isdisjoint(view.bag):
        return
    for noun in view.find(HARM):
        found = _denied(scene, noun) or _removed(view, noun) or _gone(view, noun) or _nobody(view, noun)
        if found is None or not ours(scene, found.start) or scene.hedges(found.start):
            continue
        if dose_missed(view, found.start):
            continue
        if someone(view, noun) or to_illness(scene, noun) or undoing(view, noun.start):
            continue  # "reversing the damage is impossible"
        if any(not found.start <= cue.start < found.end for cue in view.negations(noun)):
            continue  # "which cannot be said of it"
        yield denial(scene, found.start, found.end, _topic(scene, noun), scene.cue("harm", noun), "absolute")
    family = [mark for mark, name in scene.knowledge.medicine_marks(view) if name in scene.knowledge.family]
    for found in (*settled(view), *events(view, family), *too_weak(view)):
        own = view.norms[max(0, found.start - 1)] in _OWN or ours(scene, found.start)
        own = own and not dose_missed(view, found.start)
        if own and not someone(view, found) and not scene.hedges(found.start):
            yield denial(scene, found.start, found.end, _topic(scene, found), scene.cue("safety", found), "absolute")


def to_illness(scene: Scene, noun: Mark) -> bool:
    """“No harm to the disease itself”: it is not made worse."""
    view = scene.view
    to = view.norms[noun.end : noun.end + 1] == ["to"]
    return to and bool(view.within(noun.end, noun.end + _TO_IT, *scene.knowledge.condition_groups))


def _topic(scene: Scene, mark: Mark) -> str:
    """What is denied: the risk that is named, else safety as such."""
    return topic_of(scene, mark) or unsafe(scene.view)


def _denied(scene: Scene, noun: Mark) -> Mark | None:
    """“not a shadow of risk”, "free of hazards"; "no serious risk" of what has a formal warning."""
    start, view = None, scene.view
    if (opened := _not_even(view, noun)) is not None:
        return opened
    grave = _no_grave_one(scene, noun)
    for at in range(noun.start - 1, max(noun.start - 1 - _GROUP, -1), -1):
        word = view.norms[at]
        if word in _BROKEN and not (grave and word in _GRAVE):
            return None  # "no increased risk"
        if word in _FREEING or (
            word in _DENYING
            and (word not in {"not", "never"} or _article(view, at + 1) or view.norms[at + 1] in _DOING)
        ):
            start = at
            break
        if (
            word in _FILLERS
            or word in _SHADES
            or word in _DOING
            or word in _TO_WHOM
            or word in _GRAVE
            or any(cue.start <= at < cue.end for cue in view.find("organ"))
        ):
            continue
        return None
    if (
        view.norms[noun.start] in _CARE
        and not _NEEDED.isdisjoint(view.norms[noun.end : noun.end + 4])
        and "for" in view.norms[noun.end :]
    ):
        return None  # "no precautions are needed for storing it"
    if start is None or (view.norms[start] in _FREEING and view.norms[start + 1 : start + 2] not in (["of"], ["from"])):
        return None
    if view.norms[start] in {"no", "not"} and noun.end - start <= 2 and advised(view, start):
        return None
    spared = turned_round(view, start) or of_another(view, noun) or worst_only(view, noun)
    spared = spared or not_enough(view, start, noun.end)
    return None if spared else Mark(start, noun.end, HARM)


def _not_even(view: View, noun: Mark) -> Mark | None:
    """“Not even years of it will do the bones any harm”: denied from the head of its clause, however long that is."""
    low = max(view.body, view.clause_at(noun.start).start)
    led = view.norms[low : noun.start]
    doing = next((at for at in range(len(led) - 1, 1, -1) if led[at] in _DOING), None)
    if led[:2] != ["not", "even"] or doing is None or "any" not in led[doing:]:
        return None
    broken = not _BROKEN.isdisjoint(led[doing:]) or bool(view.within(low + 2, noun.start, "negation"))
    return None if broken else Mark(low, noun.end, HARM)


def _no_grave_one(scene: Scene, noun: Mark) -> bool:
    """Whether there is a grave risk that “no serious risk” denies; "no serious risks were seen" denies none."""
    told = scene.view.norms[noun.end : noun.end + _PREDICATE]
    effects = scene.view.within(noun.start, noun.end, "adverse-nouns")
    return bool(scene.knowledge.claims(WarningClaim)) and not effects and _SEEN.isdisjoint(told)


def advised(view: View, start: int) -> bool:
    """“take no risks”: advice; "found no harm": what one study saw."""
    return view.norms[max(0, start - 1)] in {"take", "takes", "taking", "found", "reported", "showed", "saw"}


def _article(view: View, at: int) -> bool:
    return view.norms[at : at + 1] in (["a"], ["one"], ["the"], ["any"], ["an"])


def of_another(view: View, noun: Mark) -> bool:
    """“no danger of missing the bus”, "no harm in asking": harm that something else may do."""
    following = view.norms[noun.end : noun.end + 1]
    if following != [","] and not _EXCEPTING.isdisjoint(view.norms[noun.end : noun.end + 2]):
        return True  # "no risk apart from …"
    if not following or following[0] not in _WHOLE:
        return False
    object_ = view.norms[noun.end + 1 : noun.end + 1 + _OBJECT]
    object_ = object_[: next((at for at, word in enumerate(object_) if word in _STOPS), _OBJECT)]
    if following[0] == "in" and object_[:1] and object_[0].endswith("ing") and object_[0] not in _USING:
        return True  # "no serious risk in asking about it"
    if following[0] == "to" or (following[0] == "that" and "other" in object_):
        return False
    told = view.within(noun.end, noun.end + 1 + _OBJECT, "organ", HARM, "adverse-nouns")
    known = any(
        mark.concept is not None and mark.start <= noun.end + _OBJECT for mark in view.marks if mark.start >= noun.end
    )
    return not (told or known or not (_PRONOUNS | _OURS | {"any"}).isdisjoint(object_))


def _when_stopped(view: View) -> bool:
    """“… is gone a month after the last capsule”, "once you have stopped it": told of nobody who takes it."""
    at = next((at for at, word in enumerate(view.norms) if word in _ONCE), len(view.norms))
    return not _LAST.isdisjoint(view.norms[at:])


def _nobody(view: View, noun: Mark) -> Mark | None:
    """“Not one patient has ever had a bad reaction”, "nobody gets side effects from it"."""
    clause = view.clause_at(noun.start)
    had = next(
        (at for at in range(noun.start - 1, max(clause.start, noun.start - _HAD), -1) if view.norms[at] in _HAVING),
        None,
    )
    if (
        had is None
        or view.has("study-words", "study-any", "refuter")
        or not _BROKEN.isdisjoint(view.norms[had : noun.start])
    ):
        return None
    led = view.norms[clause.start : had]
    start = next((at for at, word in enumerate(led) if word in _NOBODY or led[at : at + 2] in _NOT_ONE), None)
    if (
        start is None
        or turned_round(view, clause.start + start)
        or len(view.within(clause.start, noun.start, "negation")) > 1
    ):
        return None
    return Mark(clause.start + start, noun.end, HARM)


def _removed(view: View, noun: Mark) -> Mark | None:
    """“eliminates the hepatic risk”, "have ruled out any toxicity", "does away with the danger"."""
    clause = view.clause_at(noun.start)
    for at in range(noun.start - 1, max(noun.start - 1 - _GROUP, clause.start - 1), -1):
        word = view.norms[at]
        led = view.norms[max(clause.start, at - 1) : at]
        away = word in {"does", "do", "takes", "take", "did"} and view.norms[at + 1] == "away"
        if word in _REMOVING or word in _RULING or away:
            cue = Mark(at, at + 1, HARM)
            turned = not _DENYING.isdisjoint(view.norms[clause.start : at])
            if led == ["to"] or turned or view.denied(cue) or view.has("clinicians", "liver-tests"):
                return None
            looked = view.within(clause.start, at, "study-words", "researchers", "experts", "evidence-noun")
            if word in _RULING and (not looked or "out" not in view.norms[at : noun.start]):
                return None
            return Mark(at, noun.end, HARM) if clause.kind in _TOLD else None
        if word in {",", ";", "and", "or"}:
            return None
    return None


_TOLD = {ClauseKind.MAIN, ClauseKind.CONTRAST, ClauseKind.REASON}


def _gone(view: View, noun: Mark) -> Mark | None:
    """“the risk is gone”, "the danger has gone", "drops to zero"; not once the last dose is past."""
    clause = view.clause_at(noun.start)
    if clause.kind not in _TOLD or _when_stopped(view):
        return None
    end = min(clause.end, noun.end + _PREDICATE)
    for at in range(noun.end, end):
        word = view.norms[at]
        if word in _VANISHING:
            gone = word.startswith(("vanish", "disappear", "evaporat", "melt", "dissolv"))
            done = gone or not _TO_NOTHING.isdisjoint(view.norms[at + 1 : at + 4])
            cue = Mark(at, at + 1, HARM)
            return (
                Mark(noun.start, at + 1, HARM)
                if done and not any(turn.start < at for turn in view.negations(cue))
                else None
            )
        perfect = word in _HAS
        if word in _COPULAS or perfect:
            said = at + 1
            while said < end and view.norms[said] in _ADVERBS:
                said += 1
            found = view.norms[said : said + 1]
            past = view.norms[said : said + 3] == ["a", "thing", "of"] or view.norms[said : said + 2] == [
                "ruled",
                "out",
            ]
            if perfect:
                past = False
                found = found if view.norms[said + 1 : said + 2] == [] or view.norms[said + 1] not in _ON else []
            if (found and found[0] in (_ENDED if perfect else _GONE)) or past:
                cue = Mark(said, said + 1, HARM)
                return Mark(noun.start, said + 1, HARM) if not view.denied(cue) else None
            return None
        if word in {",", ";", "and", "or", "that", "which"}:
            return None
    return None
