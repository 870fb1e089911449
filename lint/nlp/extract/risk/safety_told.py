"""Safety told as a settled thing, harm that never comes, a dose too weak to do any."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.nlp.sentence.view import View

HARM = "harm-noun"
SAFETY = "safety-word"
_TURNED = 9  # words before a denial in which another turns it round
_STOPS = frozenset({",", ";", "and", "but", ":"})
_UNSEEN = words("harm", "unseen")
_CAVEATS = words("harm", "caveats")
_DENYING = words("harm", "denying")
_SETTLED = words("harm", "settled")
_TAGS = words("harm", "safe_tags")
_BAD = words("harm", "bad")
_COMES = words("harm", "comes")
_PRONOUNS = words("harm", "pronouns")
_OURS = words("harm", "ours")
_PRONOUNS_OR_OURS = _PRONOUNS | _OURS
_COPULAS = words("scene", "copulas") | {"are", "be", "been", "stays", "stay", "'re"}
_PREDICATE = 8  # words from a noun to what is said of it
_OBJECT = 4  # words of what stands behind "no risk of"
_LIMITERS = words("risk", "limiters")
_TOO_LITTLE, _SHORT_OF = 4, frozenset({"not", "enough"})  # words beside what is too little
_WORST = 4  # words of "was, as it happens, serious"
_WILL, _WHO_DOES = words("actions", "modals") | {"will"}, 2  # words of "who takes"
_TAG = 4  # words of "full stop" and the like
_HARMFUL = words("likened", "harmful") | words("harm", "bad")
_DISPUTE = words("harm", "dispute")
_DISPUTING = words("harm", "disputing")
_EVENTS = words("harm", "events")
_PERSONAL = words("risk", "personal") | {"him", "them"}
_OF_IT = frozenset({"about", "in", "to", "with"})
_LIMITING = words("harm", "limiting")
_TOLD = {ClauseKind.MAIN, ClauseKind.CONTRAST, ClauseKind.REASON}


def settled(view: View) -> Iterator[Mark]:
    """“its safety is complete”, "safe, full stop": safety called a settled thing."""
    if "safety" in view.bag:
        at = view.norms.index("safety")
        clause = view.clause_at(at)
        behind = view.norms[at + 1 : min(clause.end, at + 2 + _PREDICATE)]
        said = next((step for step, word in enumerate(behind) if word in _SETTLED), None)
        if said is not None and clause.kind in _TOLD and not _COPULAS.isdisjoint(behind[:said]):
            place = at + 1 + said
            limited = behind[said + 1 : said + 2] == ["in"] or not {"by", "yet", "far"}.isdisjoint(behind)
            limited = limited or any(cue.start <= place < cue.end for cue in view.find("refuter"))
            known = view.within(clause.start, place, "condition-clause", "hedge-verb", "hedge-modal", "clinicians")
            if not view.denied(Mark(place, place + 1, HARM)) and not limited and not known:
                yield Mark(at, place + 1, HARM)
    if {"safety", "safe"} & view.bag:
        yield from _undisputed(view)
    if "safe" in view.bag:
        at = view.norms.index("safe")
        behind = view.norms[at + 1 + (view.norms[at + 1 : at + 2] in ([","], ["–"], ["—"], ["("])) :][:_TAG]
        tagged = any(" ".join(behind[:size]) in _TAGS for size in range(1, _TAG + 1))
        if tagged and view.clause_at(at).kind in _TOLD and not view.denied(Mark(at, at + 1, HARM)):
            yield Mark(at, at + 2, HARM)


def _undisputed(view: View) -> Iterator[Mark]:
    """“its safety isn't up for debate”, "nobody doubts that it is safe"."""
    at = next(place for place, word in enumerate(view.norms) if word in {"safety", "safe"})
    behind = view.norms[at + 1 : at + 1 + _PREDICATE]
    told = next((step for step, word in enumerate(behind) if word in _DISPUTE), None)
    if (
        view.norms[at] == "safety"
        and told is not None
        and {"not", "never", "hardly", "beyond", "no"} & set(behind[:told])
    ):
        yield Mark(at, at + 2 + told, HARM)
        return
    led = view.norms[view.clause_at(at).start : at]
    doubts = next((step for step, word in enumerate(led) if word in _DISPUTING), None)
    if doubts is not None and (
        {"nobody", "none"} & set(led[:doubts]) or led[max(0, doubts - 3) : doubts][:2] == ["no", "one"]
    ):
        yield Mark(at, at + 1, HARM)


def too_weak(view: View) -> Iterator[Mark]:
    """“too humble a drug to do anyone harm”, "too small to upset anything"."""
    if not {"too", "to"} <= view.bag:
        return
    too = view.norms.index("too")
    to = next((at for at in range(too + 2, min(too + 7, len(view.norms))) if view.norms[at] == "to"), None)
    if (
        to is None
        or view.norms[too + 1] in {"much", "many", "often", "late", "early", "soon"}
        or view.denied(Mark(too, too + 1, HARM))
    ):
        return
    done = next((cue for cue in view.find("hazard-verb", HARM) if 0 < cue.start - to <= _OBJECT), None)
    if done is not None and not {"say", "know", "tell", "not", "rule"} & set(view.norms[to : done.start]):
        yield Mark(too, done.end, HARM)


def events(view: View, ours: Sequence[Mark]) -> Iterator[Mark]:
    """“nothing bad happens”, "nobody comes to harm"; `ours` are the marks of the medicine."""
    at = view.norms.index("nothing") if "nothing" in view.bag else len(view.norms)
    if view.norms[at + 1 : at + 2] not in ([], ["more"]):  # "The agency has nothing more serious."
        yield from _nothing_about(view, at, ours)
        behind = view.norms[at + 1 : at + 3]
        about = view.norms[at + 1 : at + 2] in (["about"], ["in"]) and not _PRONOUNS_OR_OURS.isdisjoint(
            view.norms[at + 2 : at + 6]
        )
        if about and not _HARMFUL.isdisjoint(view.norms[at + 3 : at + 9]) and not turned_round(view, at, seen=False):
            yield Mark(at, at + 3, HARM)
        wrong = {("go", "wrong"), ("goes", "wrong")} & set(pairwise(view.norms[at + 1 : at + _PREDICATE]))
        if (wrong or not _BAD.isdisjoint(behind)) and not {"in", "with", "about"} & set(behind):
            then = view.norms[at + 1 : at + 8]
            event = _EVENTS | ({"happened", "gone", "come"} if "ever" in then else set())
            if event & set(then) and _PERSONAL.isdisjoint(view.norms[at:]) and not turned_round(view, at, seen=False):
                yield Mark(at, at + 2, HARM)
    if not view.bag.isdisjoint(_COMES) and {"harm", "grief"} & view.bag:
        at = next(place for place, word in enumerate(view.norms) if word in _COMES)
        behind = view.norms[at + 1 : at + 4]
        told = behind[:1] == ["to"] and bool({"harm", "grief"} & set(behind))
        cue = Mark(at, at + 1, HARM)
        denied = view.denied(cue) or "no" in behind or "without" in view.norms[max(0, at - 2) : at]
        aimed = ["so", "that"] in [view.norms[to : to + 2] for to in range(at)]  # "so that no toddler comes to harm"
        if told and denied and not aimed and (view.clause_at(at).kind in _TOLD or _of_whoever(view, at)):
            yield Mark(at, min(at + 4, len(view.norms)), HARM)


def _of_whoever(view: View, at: int) -> bool:
    """“A child who swallows it will come to no harm”: the main clause's verb, behind a relative clause."""
    clause = view.clause_at(at)
    return clause.kind is ClauseKind.RELATIVE and view.norms[at - 1] in _WILL and at - clause.start > _WHO_DOES


def _nothing_about(view: View, at: int, ours: Sequence[Mark]) -> Iterator[Mark]:
    """“there's nothing dangerous about it”, "nothing about the tablets is harmful": no harm in the medicine itself."""
    first = next((place for place in range(at + 1, min(at + 4, len(view.norms))) if view.norms[place] in _OF_IT), None)
    if first is None or turned_round(view, at, seen=False):
        return
    led, object_ = view.norms[at + 1 : first], view.norms[first + 1 : first + 1 + _OBJECT]
    if object_[:1] and object_[0].endswith("ing"):
        return  # "nothing unsafe about combining it with X" is said of what is done with it
    named = next((mark.end for mark in ours if 0 <= mark.start - first - 1 <= 1), None)
    end = named or (first + 2 if object_[:1] and object_[0] in _PRONOUNS else None)
    if end is None:
        end = next((first + 2 + step for step, word in enumerate(object_) if word in _OURS), None)
    rest = [] if end is None else view.norms[end:]
    if end is None or not (_LIMITING | _UNSEEN).isdisjoint(rest):
        return
    judged = (_HARMFUL - {"wrong"}).intersection(led) or (
        not led and rest[:1] in (["is"], ["'s"]) and _HARMFUL.intersection(rest[1:4])
    )
    if judged:
        yield Mark(at, end, HARM)


def turned_round(view: View, start: int, *, seen: bool = True) -> bool:
    """Whether another denial turns one round, or what denies is only what has been seen: "no study saw any harm"."""
    led = view.norms[max(view.clause_at(start).start, start - _TURNED) : start]
    for stop in _STOPS.intersection(led):
        led = led[len(led) - led[::-1].index(stop) :] if stop in led else led
    turned = _DENYING | {"nobody", "nothing", "hardly", "far", "anything", "cannot", "barely", "scarcely", "take"}
    if not turned.isdisjoint(led):
        return True
    return seen and not (_UNSEEN | _CAVEATS).isdisjoint(led)


def worst_only(view: View, mark: Mark) -> bool:
    """“None of the side effects was serious”: that they were bad is denied, not that there were some."""
    behind = view.norms[mark.end : mark.end + _WORST]
    return behind[:1] != [] and behind[0] in _COPULAS and not _LIMITERS.isdisjoint(behind)


def not_enough(view: View, start: int, end: int) -> bool:
    """“It must do more than no harm”, "no harm is not enough": named as too little to speak for it."""
    led, behind = view.norms[max(0, start - _TOO_LITTLE) : start], view.norms[end : end + _TOO_LITTLE]
    return led[-2:] == ["more", "than"] or led[-3:-1] == ["more", "than"] or _SHORT_OF.issubset(behind)
