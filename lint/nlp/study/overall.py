"""What a study is told to have seen in those who took it, with no outcome named: "came out ahead", "a clear advantage".

Also what their bodies were like, which only an adjective tells: "they got stronger and less stiff".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_BEATEN = 4  # words from "better" to what it was better than
_THAN = frozenset({"better", "superior", "effective"})
_BEATING = words("results", "beating")
_NONE = words("results", "none")
_AHEAD = frozenset({"ahead", "off"})
_FARING, _OTHERS = words("results", "faring"), words("results", "other_people")
_EDGE, _DEGREES = words("results", "edge"), words("results", "degrees")
_STRONGER, _STIFF, _NIMBLE = words("results", "stronger"), words("results", "stiff"), words("results", "nimble")
_ILL = words("results", "ill")
_BECOMING = words("results", "becoming")
_PEOPLE = words("takers", "people") | {"they", "participants"}
_SUBJECT = 10  # words from people to what they became
_NO_NOUN = words("strength", "no_object") | words("results", "behind_same")
_COMPARED = frozenset({"better", "worse", "less", "more"})
_BECOME = frozenset({*_STRONGER, *_STIFF, *_NIMBLE})
_ROW = frozenset({",", "and", "both", "less", "more", "much", "far", "as", "well", *_BECOME})

Told = tuple[str, str, int, int]


def overall(scene: Scene) -> Iterator[Told]:
    """“Those on it came out ahead”, "no difference": which outcome is meant stands elsewhere."""
    view = scene.view
    for mark in view.find("get-better"):
        if not _AHEAD.isdisjoint(view.norms[mark.start : mark.end]):
            none = view.denied(mark) or not _NONE.isdisjoint(view.norms[view.body : mark.start])
            yield "", "no-difference" if none else "improved", mark.start, mark.end
    for mark in view.find(*scene.knowledge.comparator_groups):
        led = view.norms[max(view.body, mark.start - _BEATEN) : mark.start]
        at = next((at for at in range(len(led)) if led[at] in _BEATING), None)
        if at is not None and (led[at] not in _THAN or "than" in led[at:] or "to" in led[at:]):
            start = mark.start - len(led) + at
            beaten = not view.denied(Mark(start, start + 1, "get-better")) and not scene.hedges(start)
            better = "worsened" if "by" in led[at:] else "improved"  # "was outdone by the other"
            yield "", better if beaten else "no-difference", start, mark.end
    for mark in view.find("no-change"):
        measured = any(amount.start <= mark.start < amount.end for amount in view.amounts)  # "n = 80"
        if not measured and not _of_a_noun(view, mark):
            yield "", "no-difference", mark.start, mark.end
    yield from _fared(view)
    yield from _edge(scene)


def _of_a_noun(view: View, mark: Mark) -> bool:
    """“Four of you asked me the same thing”: what is the same is no result."""
    behind = view.norms[mark.end : mark.end + 1]
    return view.norms[mark.end - 1] == "same" and behind != [] and behind[0].isalpha() and behind[0] not in _NO_NOUN


def _fared(view: View) -> Iterator[Told]:
    """“did markedly better”, "fared worse": of those on it, beside others or by themselves, not "than before"."""
    for at in view.places(_COMPARED):
        word, behind = view.norms[at], view.norms[at + 1 : at + 7]
        ill = not _ILL.isdisjoint(behind[:1]) and "than" in behind  # "less disabled than the others"
        word = {"less": "better", "more": "worse"}.get(word, word) if ill else word
        if (
            at <= view.body
            or word not in {"better", "worse"}
            or _FARING.isdisjoint(view.norms[max(view.body, at - 2) : at])
        ):
            continue
        if "than" in behind and _OTHERS.isdisjoint(behind[behind.index("than") :]):
            continue
        told = Mark(at, at + 1, "get-better")
        none = view.denied(told) or not _NONE.isdisjoint(view.norms[view.body : at])
        changed = "improved" if word == "better" else "worsened"
        yield "", "no-difference" if none else changed, at, at + 1


def _edge(scene: Scene) -> Iterator[Told]:
    """“found a clear advantage for people who took it”, "showed real gains"."""
    view = scene.view
    for at in view.places(_EDGE):
        low = at
        while low > view.body and view.norms[low - 1] in _DEGREES:
            low -= 1
        verb = next((cue for cue in view.find("show-verb") if cue.end == low < at), None)
        sought = verb is not None and view.norms[verb.start - 1] == "to"  # "set out to find a benefit"
        if verb is not None and not sought and not view.denied(verb) and not scene.hedges(verb.start):
            yield "", "improved", low, at + 1


def bodily(view: View) -> Iterator[tuple[int, int]]:
    """“The 80 people got stronger, steadier and less spastic”: how people's bodies became better."""
    for at in view.places(_BECOME):
        word = view.norms[at]
        compared = (view.norms[at - 1] == "less" and word in _STIFF) or (
            view.norms[at - 1] == "more" and word in _NIMBLE
        )
        if word not in _STRONGER and not compared:
            continue
        verb = at - 1
        while verb > view.body and (view.norms[verb] in _ROW or view.norms[verb].endswith("ly")):
            verb -= 1
        led = view.norms[max(view.body, verb - _SUBJECT) : verb]
        if view.norms[verb] in _BECOMING and not _PEOPLE.isdisjoint(led) and not view.denied(Mark(at, at + 1, "rise")):
            yield verb, at + 1
            return
