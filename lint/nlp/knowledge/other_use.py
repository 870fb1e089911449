"""Whether a sentence speaks of another use than the sheet's: "People with another illness take it twice a day"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.sentence.view import View


def of_other_use(view: View, knowledge: Knowledge) -> bool:
    """Whether a sentence names another use of the medicine or of a form of it, and not the sheet's condition."""
    uses = knowledge.foreign_uses or knowledge.other_uses
    ours = knowledge.condition_groups
    if knowledge.foreign_uses:
        ours += (CONCEPT + knowledge.subject,)  # the other form is what has those uses
    return bool(uses) and view.has(*uses) and not view.has(*ours)
