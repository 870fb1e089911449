"""A thing that is to be done, dismissed by its name: "don't bother with one", "it's a waste of time"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.phrase import imperative_at
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_OMITTING = words("actions", "omitting")
_DISMISSED = words("actions", "dismissed")
_BE = words("actions", "be_cast_off")
_DENYING = words("comfort", "denying")
_BUT = words("actions", "but")  # "is anything but optional"
_ALLOWED = words("actions", "allowed")
_LINKS = words("actions", "links")
_LED, _BEHIND = 5, 6  # words before the thing, and behind it


def cast_off(view: View, mark: Mark) -> Mark | None:
    """The words that dismiss a thing: before it as an order or a permission, behind it as a verdict."""
    clause = view.clause_at(mark.start)
    if clause.kind is ClauseKind.CONDITION or view.has("refuter", "hedge-modal"):
        return None
    at = mark.start - 1
    while at > view.body and mark.start - at <= _LED and view.norms[at] in _LINKS:
        at -= 1
    word, before = view.norms[at] if at >= view.body else "", view.norms[max(view.body, at - 2) : at]
    if word in _OMITTING and not word.endswith(("s", "ed")) and _DENYING.isdisjoint(before):
        ordered = imperative_at(view, at) or not _ALLOWED.isdisjoint(before[-1:])
        return Mark(at, at + 1, "omit") if ordered else None
    bothering = word in {"bother", "bothering"} and not _DENYING.isdisjoint(view.norms[max(view.body, at - 4) : at])
    if bothering or (word == "never" and view.norms[at + 1] == "mind"):
        return Mark(at, at + 1, "no-need")
    if word in {"need", "needs"} and before[-1:] == ["who"] and view.question:
        return Mark(at - 1, at + 1, "no-need")
    led = view.norms[clause.start : at]
    if word == "without" and led[-1:] == ["do"] and not _ALLOWED.isdisjoint(led[-2:-1]) and _DENYING.isdisjoint(led):
        return Mark(at - 1, at + 1, "no-need")  # "you can do without one"
    if word == "call" and before[-1:] == ["no"]:
        return Mark(at - 1, at + 1, "no-need")
    made = word in {"make", "makes"} and _DENYING.isdisjoint(led)
    if made and not _DISMISSED.isdisjoint(view.norms[mark.end : mark.end + 1]):
        return Mark(mark.end, mark.end + 1, "no-need")  # "it makes one superfluous"
    behind = view.norms[mark.end : min(clause.end, mark.end + _BEHIND)]
    for step, other in enumerate(behind):
        if other in _DISMISSED and not _BE.isdisjoint(behind[:step]) and (_DENYING | _BUT).isdisjoint(behind[:step]):
            return Mark(mark.end + step, mark.end + step + 1, "no-need")
    return None
