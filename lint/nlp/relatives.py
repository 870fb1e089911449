"""Where a relative clause of the subject ends, and with it the reach of its negation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.nlp.vocabulary import Mark

_TOLD = words("view", "told")  # "reminded us that none of … has"
_SHORT = 4  # words of a short relative clause
_SUBJECT = 3  # where its noun stands, at most
_SAYING = words("view", "saying")
_PREDICATES = words("view", "predicates")
_SUBJECTS = words("view", "subject_pronouns") | {"a", "an", "the", "this", "your", "their", "its"}
_MODALS = words("actions", "modals")
_ENDS = 4  # words of a denied verb


def relative_left(norms: Sequence[str], marks: Sequence[Mark], start: int, end: int) -> bool:
    """Whether a negation that ends at a word is of a relative clause of the subject, whose predicate follows."""
    # a "that" right before is the negation's own: "it is unlikely that there is …"
    opener = next((at for at in range(start - 2, 0, -1) if norms[at] == "that"), None)
    if opener is None or norms[opener - 1] in _TOLD | _SAYING or opener > _SUBJECT:
        return False
    if start - opener <= _SHORT and any(norms[at] in _PREDICATES for at in range(start + 1, min(end, start + _SHORT))):
        return True
    # "pain that is severe and doesn't go away could be …"; in "that does not show it can help" another subject begins
    modal = next((at for at in range(start + 1, min(end, start + _ENDS)) if norms[at] in _MODALS), None)
    return (
        modal is not None
        and _SUBJECTS.isdisjoint(norms[start:modal])
        and not any(start <= mark.start < modal for mark in marks if mark.concept is not None)
    )
