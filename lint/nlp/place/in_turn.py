"""One question answered of several medicines by name: "Approved? Drug A, yes. Drug B, yes. Ours, no."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.nlp.knowledge.knowledge import OTHER

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_STOPS = frozenset({".", "!"})
_LONGEST = 5  # words of "Drug A, yes."


def in_turn(scene: Scene) -> View | None:
    """The question that an answer of ours takes up behind those of others."""
    ours = any(scene.knowledge.is_subject(name) for _, name in scene.knowledge.medicine_marks(scene.view))
    if not ours or scene.answer is not None or told(scene.view) is None:
        return None
    asked = next((view for view in scene.earlier if told(view) is None), None)
    return asked if asked is not None and asked.question else None


def of_another(scene: Scene) -> bool:
    """Whether a short answer names another medicine, and so says nothing of ours."""
    named = [name for _, name in scene.knowledge.medicine_marks(scene.view, every=True)]
    return named != [] and all(name == OTHER for name in named) and len(scene.view.norms) <= _LONGEST


def told(view: View) -> str | None:
    """The "yes" or the "no" that is told of a medicine by name."""
    said = [word for word in view.norms if word not in _STOPS]
    answer = said[-1:] in (["no"], ["yes"]) and said[-2:-1] in ([","], [":"], ["—"], ["–"])
    return said[-1] if answer and len(view.norms) <= _LONGEST else None
