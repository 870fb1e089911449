"""Counts of people who take it, gain by it or come to harm by it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.share.share_whose import takes_it
from lint.nlp.knowledge.knowledge import OTHER

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View
    from lint.nlp.sentence.vocabulary import Mark

_STUDIES = ("study-any", "study-trial", "study-case", "study-records", "study-prescriptions", "study-survey")
_EVERYDAY = ("study-records", "study-prescriptions")
_LARGE = 100
_TALKS = words("share", "talks")
_RATED = frozenset({"every", "of", "per"})
_NEAR = 12
_DOING = words("share", "doing")
_PRONOUNS = {"it", "this"}
_HAVING = words("share", "having_it")
_WHOSE, _SEEING = words("caseload", "whose"), words("caseload", "seeing")
_TAKING, _BEING_ON = words("caseload", "taking"), frozenset({("are", "on"), ("is", "on"), ("been", "on")})
_RELATIVE = frozenset({",", "of", "and"})
_OF_WHOSE = 4  # words of "of the clinic's"
_TAKEN_PART, _STUDIED = words("share", "taken_part"), words("share", "studied")


def crowd(scene: Scene, amount: Amount) -> bool:
    """A count of people who take it or gain by it, outside any study."""
    view = scene.view
    low = amount.quantity.low or amount.quantity.high
    if (
        scene.of_other_use()
        or low is None
        or not _RATED.isdisjoint(view.norms[max(0, amount.start - 1) : amount.start])
    ):
        return False  # "per 1,000 people who take it"
    if _looked_after(view, amount):
        return False
    if _harmed(scene, amount) or (low >= _LARGE and tried_on(scene, amount)):
        return True
    if low < _LARGE or _studied(view, amount):
        return False
    behind = view.norms[amount.end : amount.end + _NEAR]
    doing = [at for at, word in enumerate(behind) if word in _DOING]
    named = [mark for mark, name in scene.knowledge.medicine_marks(view) if name != OTHER]
    if any(view.norms[mark.start - 1] == "on" and mark.start >= amount.end and not _talk(view, mark) for mark in named):
        return True  # "over 100,000 people are now on it"
    # "12,000 people already take it"; not "who sees 900 people a year and has heard of it"
    told = bool(doing) and (bool(named) or not _PRONOUNS.isdisjoint(behind[doing[0] :]))
    return told or takes_it(view, amount)


def _talk(view: View, mark: Mark) -> bool:
    """“… came to our evening on it”, "joined the webinar on it": what is told of it, to whoever comes or reads."""
    return not _TALKS.isdisjoint(view.norms[mark.start - 2 : mark.start - 1])


def _studied(view: View, amount: Amount) -> bool:
    """Whether a study counted them; behind them "records" and "prescriptions" are words of daily life."""
    return view.has(*(set(_STUDIES) - set(_EVERYDAY))) or any(mark.start < amount.end for mark in view.find(*_EVERYDAY))


def _looked_after(view: View, amount: Amount) -> bool:
    """“40 of his 900 patients take it”, "she sees 500 people, some of whom take it": all whom somebody treats."""
    led = view.norms[max(view.body, amount.start - _OF_WHOSE) : amount.start]
    behind = view.norms[amount.end : amount.end + _NEAR]
    if _TAKING.isdisjoint(behind) and not any(pair in _BEING_ON for pair in pairwise(behind)):
        return False  # "800 of his 900 patients got better"
    of_them = "of" in led and not _WHOSE.isdisjoint(led[-1:])
    return of_them or (not _SEEING.isdisjoint(led[-1:]) and not _RELATIVE.isdisjoint(behind))


def _harmed(scene: Scene, amount: Amount) -> bool:
    """“Eleven people have had liver damage from it”: several who came to harm, outside any study."""
    view = scene.view
    several = amount.quantity.low is not None and amount.quantity.low > 1
    if not several or view.has(*_STUDIES) or not scene.knowledge.named_in(view):
        return False
    end = view.clause_at(amount.start).end
    harm = view.within(amount.end, end, *scene.knowledge.effect_groups, *scene.knowledge.hazard_groups)
    return bool(harm) and not _HAVING.isdisjoint(view.norms[amount.end : harm[0].start])


def tried_on(scene: Scene, amount: Amount) -> bool:
    """“4,500 people have now been through trials of it”: how many all its studies had."""
    view = scene.view
    end = view.clause_at(amount.start).end
    behind = view.norms[amount.end : end]
    studied = next((at for at, word in enumerate(behind) if word in _STUDIED), None)
    if studied is None or _TAKEN_PART.isdisjoint(behind[:studied]):
        return False
    return bool(view.within(amount.end + studied, end, *scene.knowledge.subject_groups)) or "it" in behind[studied:]
