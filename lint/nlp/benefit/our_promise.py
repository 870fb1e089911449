"""What whoever offers a medicine promises: "we cure X", "we will give you back the hair you had at twenty"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_HELPING, _OF_ONESELF = words("our_promise", "helping"), words("our_promise", "of_oneself")
_ALIKE, _FUTURE = words("our_promise", "past_alike"), words("our_promise", "future")
_THEN, _ASIDE = words("our_promise", "then"), words("our_promise", "aside")
_GIVING, _HAD = words("our_promise", "giving"), words("our_promise", "had")
_POWERS = ("abilities", "energy-outcomes", "life-goods", "mental-outcomes", "physical-outcomes", "cognition-outcomes")
_BODY = (words("outcome_names", "body") | words("our_promise", "looks")) - {"back"}
_OWNERS = frozenset({"you", "they"})
_NEAR = 2  # words of "of your" before what is cured
_GIVEN = 3  # words of "give you back"
_LOST = 9  # words of "the full head of hair you"
_WHEN = 4  # words from "had" to "at twenty"
_NOT_SO = {ClauseKind.CONDITION}


def ours(scene: Scene, mark: Mark) -> bool:
    """Whether "we" do what a verb of cure or of giving back says, to the illness or to whoever reads.

    A story of one's own is told in the past ("we beat it together"), or says whose it is.
    """
    view = scene.view
    giving = view.norms[mark.start] in _GIVING and "you" in view.norms[mark.start + 1 : mark.start + 1 + _GIVEN]
    if not (giving or mark.group == "cure") or not _by_us(view, mark):
        return False
    troubles = (*scene.knowledge.condition_groups, *scene.knowledge.outcome_groups)
    return giving or any(0 <= cue.start - mark.end <= _NEAR for cue in view.find(*troubles))


def _by_us(view: View, mark: Mark) -> bool:
    if not _OF_ONESELF.isdisjoint(view.bag) or view.clause_at(mark.start).kind in _NOT_SO:
        return False
    at = mark.start
    while at > view.body and (view.norms[at - 1] in _HELPING or view.norms[at - 1].endswith("ly")):
        at -= 1
    future = not _FUTURE.isdisjoint(view.norms[at : mark.start])
    past = view.norms[mark.start].endswith("ed") or (view.norms[mark.start] in _ALIKE and not future)
    return view.norms[at - 1 : at] == ["we"] and not past


def may_restore(view: View) -> bool:
    """Whether a sentence has the words of something given back as somebody had it."""
    return "back" in view.bag and not view.bag.isdisjoint(_HAD) and not view.bag.isdisjoint(_GIVING)


def restored(scene: Scene) -> Iterator[Candidate]:
    """“We will give you back the legs you had at thirty”: what was lost, given back as it was."""
    view = scene.view
    if view.question or not may_restore(view):
        return
    for verb in (at for at in view.places(_GIVING) if at > view.body):  # nobody is told to give it back
        led = view.norms[verb + 1 : verb + 1 + _LOST]
        back = verb + 1 + led.index("back") if "back" in led else len(view.norms)
        for at in range(verb + 1, min(back + _LOST, len(view.norms) - 1)):
            if view.norms[at] in _ASIDE:
                break
            had = view.norms[at] in _OWNERS and view.norms[at + 1] in _HAD
            if had and _of_body(scene, verb, at) and not _THEN.isdisjoint(view.norms[at + 1 : at + 2 + _WHEN]):
                end = max(at + 2, back + 1) if back < at + _LOST else at + 2
                yield Mark(verb, min(end, len(view.norms)), "give-back-verb"), "cure", None, verb, end
                return


def _of_body(scene: Scene, low: int, high: int) -> bool:
    """Whether what is given back is a part or a power of the body, or an outcome, and not a purse."""
    named = (*scene.knowledge.outcome_groups, *_POWERS)
    return bool(scene.view.within(low, high, *named)) or not _BODY.isdisjoint(scene.view.norms[low:high])
