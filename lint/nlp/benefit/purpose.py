"""What a medicine is taken or given for, which is no claim that it works."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_PURPOSE_VERBS = words("efficacy", "purpose_verbs")
_GIVING = words("efficacy", "handing")
_LEADING_TO = words("efficacy", "leading_to")
_CLAIMING = words("efficacy", "claiming") | words("actions", "modals") | {"do", "will", "would"}
_TITLES = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_NAME = 3  # words of a name in a title
_IS_FOR = (["is", "for"], ["are", "for"], ["was", "for"])


def purpose(scene: Scene, mark: Mark) -> bool:
    """“used to ease symptoms”, "take it for fatigue": what it is taken for is no claim that it works."""
    view = scene.view
    before = view.norms[max(0, mark.start - 8) : mark.start]
    if before[-3:] == ["it", "takes", "to"] and "all" in before:
        return False  # "is all it takes to …"
    if view.within(view.clause_at(mark.start).start, mark.start, "with-success"):
        return False  # "have successfully used it to stop attacks"
    led = before[-2:-1] != [] and before[-2] in _LEADING_TO
    titled = "to" in before[-1:] and view.block.kind in _TITLES and _named_to(view, mark.start)
    if titled or before[-2:] == ["there", "to"]:  # "Tablets to prevent attacks", "it is there to keep them at bay"
        return True
    if ("to" in before[-1:] and not led) or "for" in before[-2:]:
        said = [word for word in before if word.isalpha()][-2:]
        if said in _IS_FOR or any(word in _PURPOSE_VERBS for word in before):
            return True  # "It is, for preventing it."
        return "to" in before[-1:] and _given(scene, mark.start - len(before), mark.start)
    said = view.norms[mark.start : mark.end]
    return said[0] in _GIVING and "to" in said and _given(scene, mark.start, mark.start + said.index("to") + 1)


def _given(scene: Scene, low: int, high: int) -> bool:
    """“before you give your child X to help with sleep”: the medicine is what is given, not "give you X's power to"."""
    view = scene.view
    names = [cue for cue in view.within(low, high, *scene.knowledge.family_groups) if cue.end == high - 1]
    return bool(names) and any(view.norms[at] in _GIVING for at in range(low, names[-1].start))


def _named_to(view: View, at: int) -> bool:
    """Whether all that stands before "to" names something."""
    names = view.norms[view.body : at - 1]
    return 0 < len(names) <= _NAME and all(word not in _CLAIMING for word in names)
