"""Evidence told as past improving: none is firmer, little has been studied as well, it speaks with one voice.

Also a question that is told to be closed: "whether it helps has been answered", "a study settles the debate".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.evidence.evidence_topic import of_others
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.knowledge.other_use import told_in_other_use
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

STRONG, RATING, LOW_MARK = "evidence-strong", "rating-mark", "low-mark"
DISPUTE, NO_MORE = "dispute", "all-found-out"
_FIRM, _FIRMER = words("evidence", "firm"), words("evidence", "firmer")
_FIRMER_OR_MORE = _FIRMER | {"more"}
_COMING, _COULD = frozenset({"come", "get", "comes", "gets"}), frozenset({"could", "can", "cannot"})
_NOT = frozenset({"not", "cannot", "hardly", "scarcely", "never"})
_ANY = frozenset({"any", "much"})
_SADLY = words("evidence", "sadly")
_RISE = 9  # words from the evidence to what it could be more of
_AMPLY, _FEW = words("evidence", "amply"), words("evidence", "few_others")
_THAN = {"as": "as", "so": "as", "more": "than", "better": "than"}
_ANY_OTHER = words("evidence", "any_other")
_RANKED = 8  # words from "as thoroughly" to the medicine
_EVERY, _FAVOURABLE = words("evidence", "every"), words("evidence", "favourable")
_NEWS, _SIDES, _WHOSE = words("evidence", "news"), words("evidence", "sides"), words("evidence", "whose_side")
_SETTING_OFF, _ALL = frozenset({":", "—", "–", ","}), 4  # words of ": one and all" behind the studies
_LED, _OUTCOME = 2, 14  # words from "every" to the study, and from there to what it came to
_QUESTION, _CLOSED = words("evidence", "question"), words("evidence", "closed")
_OPEN, _BEEN = words("evidence", "still_open"), words("evidence", "been")
_ABOUT = frozenset({"about", "around", "on", "over", "regarding"})
_THOSE = frozenset({"such", "the", "these", "those"})
_CLOSING = 5  # words between a verb of closing and the question
_BENEFITS = ("effective", "improve-verb", "reduce-verb", "stop-verb", "cure", "get-better")


def total(scene: Scene, nouns: Sequence[Mark]) -> Iterator[Assertion]:
    """What is told of it so: denied, as the claim is that it is limited."""
    if scene.view.question or scene.view.has("unsourced"):
        return
    yield from _unsurpassed(scene, nouns)
    yield from _outranking(scene)
    yield from _unanimous(scene, nouns)
    yield from _closed(scene, nouns)
    yield from _exhausted(scene)
    yield from _rated(scene, nouns)


def _unsurpassed(scene: Scene, nouns: Sequence[Mark]) -> Iterator[Assertion]:
    """“The evidence doesn't come any more solid than this”, "… could hardly be stronger": there is none better."""
    view = scene.view
    if view.bag.isdisjoint(_FIRMER_OR_MORE) or not _SADLY.isdisjoint(view.bag):
        return
    for noun in nouns:
        high = min(view.clause_at(noun.start).end, noun.end + _RISE)
        for at in range(noun.end, high):
            more = view.norms[at] == "more" and view.norms[at + 1 : at + 2] != [] and view.norms[at + 1] in _FIRM
            led = [word for word in view.norms[noun.end : at] if word not in _ANY]
            come = led[-1:] != [] and (led[-1] in _COMING or (led[-1] == "be" and not _COULD.isdisjoint(led)))
            if not (more or view.norms[at] in _FIRMER) or not come or _NOT.isdisjoint(led) or scene.owner(at) == OTHER:
                continue
            end = at + 1 + more
            behind = view.norms[end : end + 2]
            if behind[:1] == ["than"] and behind[1:] not in (["this"], ["that"]):
                continue
            if behind and behind[0] != "than" and behind[0][0].isalnum():
                continue
            yield _made(scene, noun.start, end, noun)
            return


def _outranking(scene: Scene) -> Iterator[Assertion]:
    """“Few drugs have been looked into as thoroughly as X”, "X has been tested more than any other": more than they."""
    view = scene.view
    if not view.has("evidence-noun", "tested-verb") or view.bag.isdisjoint(_THAN):
        return
    low = next((at for at in view.places(_FEW) if view.norms[at] not in _NOT or _of_any(view, at)), None)
    named = scene.knowledge.medicine_marks(view)
    for at in range(view.body, len(view.norms)):
        step, behind = view.norms[at], view.norms[at + 1 : at + 2]
        how_well = not _AMPLY.isdisjoint(behind) or (step == "more" and behind == ["than"]) or step == "better"
        if step not in {"as", "so", "more", "better"} or not how_well:
            continue
        standard = next((to for to in range(at + 1, at + _RANKED) if view.norms[to : to + 1] == [_THAN[step]]), None)
        if standard is None:
            continue
        after = next(((mark, name) for mark, name in named if 0 < mark.start - standard <= _RANKED), (None, OTHER))
        ours, whose = after if after[1] != OTHER else (None, OTHER)
        others = not _ANY_OTHER.isdisjoint(view.norms[standard : standard + _RANKED // 2])
        tested = [cue for cue in view.find("tested-verb") if abs(cue.start - at) <= _RANKED]
        if low is not None and low < at and ours is not None and _NOT.isdisjoint(view.norms[low + 1 : at]):
            yield replace(_made(scene, low, ours.end, Mark(at, at + 1, STRONG)), subject=whose)
            return
        others = others and step in {"more", "better"}  # "tested as rigorously as other drugs" is about approval
        if ours is None and others and tested and not view.denied(tested[0]) and scene.speaks_of_subject(at):
            yield _made(scene, min(at, tested[0].start), standard + 1, Mark(at, at + 1, STRONG))
            return


def _of_any(view: View, at: int) -> bool:
    """“Hardly any treatment”, "scarcely a drug"; not "it has hardly been tested"."""
    return view.norms[at + 1 : at + 2] in (["any"], ["a"], ["another"]) and at - view.body <= _LED


def _unanimous(scene: Scene, nouns: Sequence[Mark]) -> Iterator[Assertion]:
    """“Every study of X has come down on its side”, "all the trials were encouraging", "Studies: all good news"."""
    view = scene.view
    for noun in nouns:
        every = _EVERY.isdisjoint(view.norms[max(view.body, noun.start - _LED) : noun.start])
        label = next((at for at in range(noun.end, len(view.norms)) if view.norms[at] in _SETTING_OFF), None)
        low = max(view.body, noun.start - _LED) if not every else noun.start
        doubted = view.has("negation", "negation-partial", "need") or scene.hedges(noun.start)
        if (every and label is None) or doubted:
            continue
        start, high = (noun.end, view.clause_at(noun.start).end) if not every else (label or 0, len(view.norms))
        high = min(high, start + _OUTCOME)
        at = next((at for at in range(start, high) if _favours(view.norms, at)), None)
        ours = scene.speaks_of_subject(noun.start) and not scene.elsewhere(noun.start)
        if at is None or not ours or told_in_other_use(view, scene.knowledge, noun.start):
            continue
        if not every or not _EVERY.isdisjoint(view.norms[start : start + _ALL]):
            yield _made(scene, low, at + 1, noun)
            return


def _favours(norms: list[str], at: int) -> bool:
    """“positive”, "good news", "on its side", but not "side effects"."""
    if norms[at] in _FAVOURABLE:
        return True
    return (norms[at] == "good" and not _NEWS.isdisjoint(norms[at + 1 : at + 2])) or (
        norms[at] in _SIDES and norms[at - 1] in _WHOSE and norms[at + 1 : at + 2] not in (["effect"], ["effects"])
    )


def _closed(scene: Scene, nouns: Sequence[Mark]) -> Iterator[Assertion]:
    """“The question of whether X helps has been answered”, "a study settles the debate": nothing is left open."""
    view = scene.view
    told = view.has(*_BENEFITS) or any(view.words(noun.start, noun.end).lower() == "the case for" for noun in nouns)
    told = told or _disputed(scene)
    if view.bag.isdisjoint(_QUESTION) or not told or not _OPEN.isdisjoint(view.bag):
        return
    asked = next(at for at in range(len(view.norms)) if view.norms[at] in _QUESTION)
    for at in view.places(_CLOSED):
        verb = Mark(at, at + 1, STRONG)
        closing = not _QUESTION.isdisjoint(view.norms[at + 1 : at + 1 + _CLOSING])
        closing = closing or (asked < at and view.norms[at - 1] in _BEEN)
        if view.clause_at(at).kind is ClauseKind.CONDITION and view.norms[at - 1] not in _BEEN:
            continue
        if closing and not view.denied(verb) and not scene.hedges(at) and scene.speaks_of_subject(at):
            yield _made(scene, min(at, asked), max(at, asked) + 1, verb)
            return


def _disputed(scene: Scene) -> bool:
    """“The debate about X”, "doubts over X"; or "those doubts", of what the sentences before say of the evidence."""
    view = scene.view
    for mark in view.find(DISPUTE):
        ours = view.within(mark.end, mark.end + _CLOSING - 1, *scene.knowledge.family_groups)
        about = not _ABOUT.isdisjoint(view.norms[mark.end : mark.end + 1])
        if about and ours and view.norms[ours[0].end : ours[0].end + 1] != ["'s"]:
            return True
        taken_up = view.norms[mark.start - 1] in _THOSE
        if taken_up and any(place.has("evidence-limited") for place in scene.earlier[:_LED]):
            return True
    return False


def _exhausted(scene: Scene) -> Iterator[Assertion]:
    """“There is nothing left to find out about X”, "no more to learn about X": all is known."""
    view = scene.view
    for mark in view.find(NO_MORE):
        ours = view.within(mark.end, mark.end + _CLOSING, *scene.knowledge.family_groups)
        plain = not view.has("negation-partial") and len(view.negations(mark)) <= 1
        if ours and plain and not scene.hedges(mark.start) and view.norms[ours[0].end : ours[0].end + 1] != ["'s"]:
            yield _made(scene, mark.start, ours[0].end, Mark(mark.start, mark.end, STRONG))
            return


def _rated(scene: Scene, nouns: Sequence[Mark]) -> Iterator[Assertion]:
    """“Quality of evidence: high”, in a line or in a row of a table: a good or a bad mark behind a label."""
    view = scene.view
    low = view.norms.index(":") + 1 if ":" in view.norms else 0
    words_said = {at for at in range(low, len(view.norms)) if view.norms[at].isalpha()}
    mark = next((cue for cue in view.find(RATING, LOW_MARK) if words_said.issubset(range(cue.start, cue.end))), None)
    if mark is None or not words_said or not scene.speaks_of_subject(mark.start):
        return
    if scene.elsewhere(mark.start) or of_others(scene):
        return
    above = scene.row if not low and view.block.cell is not None else None
    if any(noun.end <= low for noun in nouns) or (above is not None and above.has("evidence-noun")):
        yield _made(scene, mark.start, mark.end, mark)


def _made(scene: Scene, start: int, end: int, cue: Mark) -> Assertion:
    return scene.assertion(
        Kind.EVIDENCE,
        start,
        end,
        subject=scene.owner(cue.start),
        denied=cue.group != LOW_MARK,
        cues=(scene.cue(STRONG, cue),),
        via="level" if cue.group == LOW_MARK else "strong",
    )
