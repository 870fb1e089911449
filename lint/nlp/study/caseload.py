"""People whom a place looks after, who took part in nothing: "their clinic treats 1,200 people a year"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.study.studied import STUDIES

if TYPE_CHECKING:
    from lint.nlp.sentence.view import Amount, View

_PLACES = words("caseload", "places")
_SERVING = words("caseload", "serving")
_OFTEN = words("caseload", "often")
_TOWNS = words("caseload", "towns")
_BREAKS = frozenset({";", ",", ":", "but"})
_RELATIVE = frozenset({"that", "which", "where", "who"})
_EACH = words("caseload", "each")
_PERIODS = words("caseload", "periods")
_DOING = words("caseload", "doing")
_BEHIND = 8  # words from people to "a year"
_BEFORE = 10  # words from a place to the people that it looks after


def caseload(view: View, amount: Amount) -> bool:
    """Whether people are counted by the year, as those of a clinic, a hospital or a town, or as those who treat."""
    if amount.quantity.per is not None:
        return True
    if view.within(amount.start, amount.end + 1, "clinicians") and not view.has(*STUDIES):
        return True  # "two neurologists in one building will pick different amounts"
    low = max(view.body, amount.start - _BEFORE)
    cut = max((at for at in range(low, amount.start) if view.norms[at] in _BREAKS), default=low - 1)
    led = view.norms[cut + 1 : amount.start]
    if led[-1:] == ["of"] and not _TOWNS.isdisjoint(led[-2:-1]):
        return True
    place = next((at for at, word in enumerate(led) if word in _PLACES), None)
    if place is not None and not _SERVING.isdisjoint(led[place:]):
        studied = any(cue.end <= cut + 1 + place for cue in view.find(*STUDIES, "study-nouns"))
        return not studied or not _RELATIVE.isdisjoint(led[place:])
    if _PERIODS.isdisjoint(view.bag) and _OFTEN.isdisjoint(view.bag):
        return False
    for at in range(amount.end, min(len(view.norms), amount.end + _BEHIND)):
        word = view.norms[at]
        if word in _DOING or any(other.start <= at < other.end and other is not amount for other in view.amounts):
            return False
        if word in _OFTEN or (word in _EACH and view.norms[at + 1 : at + 2] and view.norms[at + 1] in _PERIODS):
            return True
    return False
