"""Who saw it, in brackets behind what is told in short: "less pain (1 patient)", "better sleep (reports only)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_ONE, _PATIENT = words("noted", "one"), words("noted", "patient")
_TOLD, _STUDIES, _FEW = words("noted", "told"), words("noted", "studies"), words("noted", "few")
_LONGEST = 4  # words in such brackets


def noted_source(view: View, mark: Mark) -> str | None:
    """The source of what a mark says, where brackets at the end name nothing else: a person, patients or studies."""
    if "(" not in view.norms[mark.end :]:
        return None
    at = view.norms.index("(", mark.end)
    said = [word for word in view.norms[at + 1 : at + 2 + _LONGEST] if word[0].isalnum()]
    if not said or len(said) > _LONGEST or view.norms[at + 1 + len(said) : at + 2 + len(said)] != [")"]:
        return None
    if len(said) > 1 and said[0] in _ONE and said[1] in _PATIENT:
        return "person"
    named = [word for word in said if word not in _FEW and not word.isdigit()]
    if not named:
        return None
    if _TOLD.issuperset(named):
        return "patients"
    return "studies" if _STUDIES.issuperset(named) else None
