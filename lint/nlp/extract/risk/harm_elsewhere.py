"""Safety that is said of something else than the medicine: "goose bumps are harmless", "it won't harm your teeth"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.vocabulary import Mark

_BEING = words("harm_elsewhere", "being")
_STAND_INS = words("harm_elsewhere", "stand_ins")
_OWNERS, _ALL_OF_YOU = words("harm_elsewhere", "owners"), words("harm_elsewhere", "all_of_you")
_HARMING = words("harm_elsewhere", "harming")
_SUBJECT = 12  # words of what is called harmless


def harm_elsewhere(scene: Scene, mark: Mark) -> bool:
    """Whether what is safe, or is not harmed, is some one thing of which the sheet tells no risk."""
    return _of_a_thing(scene, mark) or _to_a_part(scene, mark)


def _of_a_thing(scene: Scene, mark: Mark) -> bool:
    """“Goose bumps are harmless”: what is so called is named right before, and is not the medicine nor its use."""
    view = scene.view
    if view.norms[mark.start] != "harmless":
        return False
    clause = view.clause_at(mark.start)
    low = max(clause.start, view.body, mark.start - _SUBJECT)
    being = next((at for at in range(mark.start - 1, low, -1) if view.norms[at] in _BEING), None)
    if being is None or view.within(low, being, *scene.knowledge.family_groups, "tablet-nouns", "dose-noun"):
        return False
    subject = view.norms[low:being]
    return _STAND_INS.isdisjoint(subject) and not any(word.endswith("ing") for word in subject[:1])


def _to_a_part(scene: Scene, mark: Mark) -> bool:
    """“It won't harm your teeth”: one thing that is left unharmed; not "your body", "your baby"."""
    view = scene.view
    said = view.norms[mark.start : mark.end]
    if _HARMING.isdisjoint(said):
        return False
    at = mark.end - 1 if said[-1] in _OWNERS else mark.end + (view.norms[mark.end : mark.end + 1] == ["to"])
    owner, thing = view.norms[at : at + 1], view.norms[at + 1 : at + 2]
    owned = owner != [] and owner[0] in _OWNERS and thing != [] and thing[0].isalpha()
    return owned and _ALL_OF_YOU.isdisjoint(thing)
