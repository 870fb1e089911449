"""A benefit that is left open: "nobody knows whether it helps", "its benefit has not been established"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.evidence import evidence_topic as topic
from lint.nlp.knowledge.knowledge import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_NEAR, _BEHIND = 11, 3  # words from what leaves it open to the benefit, to "whether"
_WHEN, _KNOWING = words("evidence", "when"), words("evidence", "knowing")
_OPEN_WORDS, _OPEN_HOW = sorted(words("evidence", "open_words")), words("evidence", "open_how")
_OPEN_BUT_IF = _OPEN_HOW - {"if"}
_BENEFITS = words("evidence", "benefits")  # "its benefit has not been established"


def unknown(scene: Scene) -> Iterator[Assertion]:
    """“Nobody knows whether it helps”, "not been shown to work": the benefit itself is open."""
    view = scene.view
    fronted = view.norms[view.body] in _OPEN_BUT_IF
    told = [cue for cue in view.find("refuter", "hedge-verb", "hedge-adjective") if _leaves_open(view, cue)]
    for cue in (*told, *(view.find("evidence-limited") if fronted else ())):
        outcome = [
            mark
            for mark in view.find("effective", "get-better", "improve-verb", "reduce-verb", "cure", "stop-verb")
            if 0 <= mark.start - cue.end <= _NEAR or (fronted and mark.end <= cue.start)
        ]  # "whether it helps is unclear"
        outcome += [cue] if not _BENEFITS.isdisjoint(view.norms[view.clause_at(cue.start).start : cue.start]) else []
        if not _WHEN.isdisjoint(view.norms[cue.end : cue.end + 3]):
            continue  # "it's not clear how long it takes"
        if not outcome and "too " in view.words(cue.start, cue.end).lower() and scene.speaks_of_subject(cue.end):
            outcome = [cue]  # "too early to say whether it does anything"
        if outcome and scene.owner(cue.start) != OTHER and not topic.elsewhere(scene, cue):
            yield scene.assertion(
                Kind.EVIDENCE,
                cue.start,
                outcome[0].end,
                subject=scene.owner(cue.start),
                stance=scene.stance if _says_how(view, cue) or outcome[0] is cue else None,
                cues=(scene.cue("unknown", cue),),
                via="unknown",
            )
            return


def _leaves_open(view: View, cue: Mark) -> bool:
    """“Nobody knows”, "not been shown", and "nobody can say how well", but not "don't say that it works"."""
    asked = cue.group == "hedge-adjective" and not _OPEN_HOW.isdisjoint(view.norms[cue.end : cue.end + 1])
    return asked or _says_how(view, cue) or any(word in view.words(cue.start, cue.end).lower() for word in _OPEN_WORDS)


def _says_how(view: View, cue: Mark) -> bool:
    return view.norms[cue.end - 1] in _KNOWING and not _OPEN_HOW.isdisjoint(view.norms[cue.end : cue.end + _BEHIND])
