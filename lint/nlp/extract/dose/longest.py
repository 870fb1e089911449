"""The longest time that it may be taken: "do not use it for more than 10 days", "Longest use", "stop after a week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.phrase import imperative_at
from lint.sheet import DoseClaim

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_USING, _STOPPING = words("longest", "using"), words("longest", "stopping")
_LIMITING, _FORBIDDING = words("longest", "limiting"), words("longest", "forbidding")
_LABELS = words("longest", "labels")
_REFERRED = words("longest", "referred")  # to another thing in time: "10 days before surgery"
_LED = 9  # words from the verb to the time
_LABEL = 6  # words of a label
_TOLD = {ClauseKind.MAIN, ClauseKind.TIME}
_DAYS = frozenset({"day", "week", "month", "year"})


def longest(scene: Scene, amount: Amount) -> bool:
    """Whether a time is told as the longest use, where the sheet knows one."""
    view = scene.view
    claims = scene.knowledge.claims(DoseClaim)
    known = any(claim.lasts is not None and claim.lasts.low is None and claim.phase is None for claim in claims)
    if not known or amount.quantity.unit not in _DAYS or amount.quantity.per is not None or scene.default is None:
        return False
    if scene.row is not None and _labels(scene.row):
        return True
    clause = view.clause_at(amount.start)
    names = [name for mark, name in scene.knowledge.medicine_marks(view) if clause.start <= mark.start < clause.end]
    if clause.kind not in _TOLD or OTHER in names or view.has(*scene.knowledge.other_condition_groups):
        return False
    if not _REFERRED.isdisjoint(view.norms[amount.end : amount.end + 2]):
        return False
    used = clause.kind is ClauseKind.MAIN and _used_for(view, amount, clause.start)
    return used or _stopped_after(view, amount)


def _labels(place: View) -> bool:
    """“Longest use”, "For no longer than"."""
    return len(place.norms) <= _LABEL and not _LABELS.isdisjoint(place.bag) and not place.amounts


def _used_for(view: View, amount: Amount, low: int) -> bool:
    """“Use it for up to 10 days”, "don't take it for more than 10 days"; not "if you take it for more than …"."""
    led = view.norms[max(low, amount.start - _LED) : amount.start]
    used = next((at for at, word in enumerate(led) if word in _USING), None)
    if used is None or led[-1:] != ["for"]:
        return False
    said = amount.text.lower().split()
    more = amount.quantity.high is None  # "more than 10 days" is the longest where that is forbidden
    forbidden = not _FORBIDDING.isdisjoint(led[:used])
    return forbidden if more else not (forbidden or _LIMITING.isdisjoint(said))


def _stopped_after(view: View, amount: Amount) -> bool:
    """“Stop after 10 days”, said to the reader."""
    led = view.norms[max(view.body, amount.start - _LED) : amount.start]
    at = next((at for at, word in enumerate(led) if word in _STOPPING), None)
    if at is None or led[-1:] != ["after"] or not _FORBIDDING.isdisjoint(led[:at]):
        return False
    return imperative_at(view, amount.start - len(led) + at)
