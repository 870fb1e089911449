"""Whether the plain name of a substance means the subject: the name of a drug for its tablets.

So it does where the sheet calls that its usual form: in an article about the subject, and in a section of a round-up
of treatments for the sheet's condition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OURS

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene

_DEFINING, _APART = words("plain_name", "defining"), words("plain_name", "apart")


def means_subject(scene: Scene) -> bool:
    """Whether the name of the substance, or a form of it, stands for the subject here."""
    knowledge = scene.knowledge
    concept = knowledge.sheet.concepts[knowledge.subject]
    if not concept.usual_form:
        return False
    if scene.default is not None:
        return scene.default == knowledge.subject
    if scene.condition is None and scene.view.has(*knowledge.condition_groups):
        other = scene.of_other_use() or scene.view.has(*knowledge.other_condition_groups, "other-conditions")
        return not other and scene.view.has(*knowledge.family_groups)  # "X for … starts with …"
    return scene.condition == OURS and scene.focus in {knowledge.subject, concept.form_of}


def defines(scene: Scene, position: int) -> bool:
    """“(The subject) means 15 mg of (the substance) a day”: what a sentence says that the subject is, up to a position.

    What it is set against, sold as or followed by is not what it is.
    """
    view = scene.view
    named = view.find(*scene.knowledge.subject_groups)
    if not named or named[0].start > view.body + 1:
        return False
    said = view.norms[named[0].end : position]
    return bool(said) and said[0] in _DEFINING and _APART.isdisjoint(said)
