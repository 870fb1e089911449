"""Uses left over when all others are denied: "approved for nothing except X", "not for any use besides X"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_MEASURES = words("approval_but", "measures")
_ANYTHING = words("approval_but", "anything")
_ALL_SORTS, _USES = words("approval_but", "all_sorts"), words("approval_but", "uses")
_NARROWING, _ALL, _ANY_USE = frozenset({"of", "in", "among"}), words("approval_but", "all"), 8
_EXCEPT = words("approval_but", "except")
_PAIRS = words("approval_but", "pairs")
_SET_ASIDE = words("approval_but", "set_aside")
_FOR = words("approval_but", "except") | words("approval_but", "for")
_PARENT = frozenset({"parent", "behind"})  # "the drug behind it"
_EVERY, _PRESCRIBED = words("approval_but", "every"), words("approval_but", "prescribed")
_BEING, _WHATEVER = words("clauses", "auxiliaries") | {"are", "is"}, words("approval_but", "whatever")
_NEAR = 4  # words from the exception to the use that it is
_FAR = 14  # words to the last of several uses


def all_but(view: View, mark: Mark, named: Sequence[tuple[Mark, str]]) -> list[tuple[str, bool, Mark]]:
    """The conditions excepted from a denied approval, each turned against the denial."""
    if view.bag.isdisjoint(_EXCEPT):
        return []
    fronted = [item for item in named if item[0].end <= mark.start and view.denied(mark)]
    if fronted and view.norms[fronted[-1][0].end] in _SET_ASIDE:
        return [(concept, True, cue) for cue, concept in fronted]  # "X aside, it is approved for nothing"
    at = next((at for at in range(mark.end, len(view.norms) - 1) if _excepts(view, mark, at)), None)
    if at is None:
        return []
    end = next((to for to in range(at, min(at + _FAR + 1, len(view.norms))) if view.norms[to] == ";"), at + _FAR + 1)
    behind = [(cue, concept) for cue, concept in named if at < cue.start < end]
    if not behind or behind[0][0].start - at > _NEAR:
        return []
    return [(concept, view.denied(mark), cue) for cue, concept in behind]


def no_use_at_all(scene: Scene, mark: Mark, *, denied: bool) -> bool:
    """“approved for nothing”, "every prescription of X, at whatever strength, is off-label": of all its uses."""
    if denied and for_nothing(scene.view, mark):
        return True
    return denied == (mark.group == "approved") and _of_every_use(scene, mark)


def _of_every_use(scene: Scene, mark: Mark) -> bool:
    """“Every use of X is …”, "no use of X has …"; not "every use of X at this dose" or "in this town"."""
    view = scene.view
    led = view.norms[view.body : mark.start]
    at = next((at for at, word in enumerate(led[:3]) if word in _EVERY), None)
    if at is None or _PRESCRIBED.isdisjoint(led[at + 1 : at + 2]) or led[at + 2 : at + 3] != ["of"]:
        return False
    start = view.body + at + 3
    named = next((cue for cue, _ in scene.knowledge.medicine_marks(view) if cue.start <= start + 1 <= cue.end), None)
    behind = view.norms[named.end : named.end + 3] if named is not None else []
    return not _BEING.isdisjoint(behind[:1]) or (behind[:1] == [","] and not _WHATEVER.isdisjoint(behind[2:]))


def for_nothing(view: View, mark: Mark) -> bool:
    """Whether a denied approval is for anything at all, and leaves no use over: not "for anything but addiction"."""
    behind = view.norms[mark.end : mark.end + 4]
    measured = any(word == "any" and of in _MEASURES for word, of in pairwise(behind))
    if measured or _of_a_sort(view, mark) or not {"anything", "any", "nothing"} & set(behind[:3]):
        return False
    return view.bag.isdisjoint(_EXCEPT) or not any(
        _excepts(view, mark, at) for at in range(mark.end, len(view.norms) - 1)
    )


def _of_a_sort(view: View, mark: Mark) -> bool:
    """“for any childhood disease”, "any disease of the skin", "any condition in children": not for any at all."""
    behind = view.norms[mark.end : mark.end + _ANY_USE]
    if "any" not in behind[:3]:
        return False
    kind = behind[behind.index("any") + 1 :]
    while kind[:1] != [] and kind[0] in _ALL_SORTS:
        kind = kind[1:]
    if kind[:1] != [] and kind[0] in _NARROWING:
        return False  # "no approved use of any kind in this country"
    narrowed = kind[1:2] != [] and kind[1] in _NARROWING and (kind[1] == "of" or kind[2:3] == [] or kind[2] not in _ALL)
    return kind[:1] != [] and kind[0].isalpha() and (kind[0] not in _USES or narrowed)


def _excepts(view: View, mark: Mark, at: int) -> bool:
    """Whether an exception stands at a word, from "anything" behind the approval or from a denied approval itself."""
    word = view.norms[at]
    if word not in _EXCEPT or (word in _PAIRS and view.norms[at + 1] not in {"from", "for", "than"}):
        return False
    led = view.norms[mark.end : at]
    if ";" in led or len(led) > _NEAR + 2:
        return False
    wide = not _ANYTHING.isdisjoint(led) or not _ANYTHING.isdisjoint(
        view.norms[max(view.body, mark.start - 5) : mark.start]
    )
    return wide and (view.denied(mark) or "nothing" in led or "no" in led)


def none_of_parent(scene: Scene, mark: Mark) -> bool:
    """“X, the parent of our low dose, was never approved for anything”, "its parent compound has no approved use"."""
    view, knowledge = scene.view, scene.knowledge
    led = view.norms[view.body : mark.start]
    before = [name for cue, name in knowledge.medicine_marks(view) if cue.end <= mark.start]
    parent = before[:1] == [knowledge.parent] or not _PARENT.isdisjoint(led)
    use = view.norms[mark.end : mark.end + 1] == ["use"] and _FOR.isdisjoint(view.norms[mark.end : mark.end + _NEAR])
    return parent and (for_nothing(view, mark) or use) and not view.question and _SET_ASIDE.isdisjoint(view.bag)
