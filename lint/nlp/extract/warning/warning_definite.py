"""What is told of a warning around it: that it is there ("that scary, much discussed black box"), and on which form."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import singular, words
from lint.sheet import WarningClaim

if TYPE_CHECKING:
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_DEFINITE = words("warning", "definite")
_UNDESCRIBING = words("warning", "undescribing")
_SWALLOWED = words("routes", "swallowed")
_HAVING, _ROUND = words("warning", "having"), words("warning", "round")
_DESCRIBED = 5  # words of "that notorious, much discussed" before a warning


def definitely(view: View, mark: Mark) -> bool:
    """“The warning”, "that scary warning": a word that points, and nothing but descriptions behind it."""
    for at in range(mark.start - 1, max(-1, mark.start - 1 - _DESCRIBED), -1):
        if view.norms[at] in _DEFINITE:
            return True
        if view.norms[at] in _UNDESCRIBING:
            return False
    return False


def opening(view: View, mark: Mark) -> bool:
    """Whether a statement opens with the warning, in quotes or not, so that it tells something of it."""
    first = next((at for at in range(view.body, mark.start + 1) if view.norms[at].isalpha()), view.body)
    return view.norms[first] in _DEFINITE or view.norms[mark.start - 1] == "'s"


def asked_for(view: View, mark: Mark) -> bool:
    """Whether a question is about whether a warning is there or applies: "Has it one?", not "Can I ignore it?"."""
    led = view.norms[view.body : mark.start]
    near = led[-_DESCRIBED:]
    had = not _HAVING.isdisjoint(near) and _ROUND.isdisjoint(near)
    pointed = next((at for at in range(len(led) - 1, -1, -1) if led[at] in _DEFINITE), len(led))
    return had or sum(map(str.isalpha, led[:pointed])) <= 1  # "That scary warning …", "Does the warning …?"


def on_the_form(scene: Scene, mark: Mark) -> str | None:
    """“The tablets have no box”: the subject, where its sheet's warnings are about another form than the one named."""
    forms = _own_forms(scene.knowledge)
    if not forms or scene.view.bag.isdisjoint(forms):
        return None
    clause = scene.view.clause_at(mark.start)
    named = scene.view.norms[clause.start : clause.end]
    others = (claim.subject for claim in scene.knowledge.claims(WarningClaim))
    told = scene.view.within(clause.start, clause.end, *(f"concept:{other}" for other in others))
    return None if told or forms.isdisjoint(named) else scene.knowledge.subject


@lru_cache(maxsize=16)
def _own_forms(knowledge: Knowledge) -> frozenset[str]:
    """The words for a form that the subject's own names hold, and those of the warnings' medicines do not."""
    about = {claim.subject or knowledge.subject for claim in knowledge.claims(WarningClaim)}
    if not all(knowledge.sheet.apart(claim, knowledge.subject) for claim in knowledge.claims(WarningClaim)):
        return frozenset()
    others = {singular(word) or word for word in knowledge.telling_words(*about)}
    own = knowledge.telling_words(knowledge.subject)
    swallowed = not _SWALLOWED.isdisjoint(own) and _SWALLOWED.isdisjoint(others)
    return (_SWALLOWED if swallowed else frozenset()) - others
