"""“I don't prescribe it in X, and I have Y checked”: a clause that says on its own what is done.

What the clause before forbids is another thing, where the second has a subject and a verb of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.clauses import ClauseKind

if TYPE_CHECKING:
    from lint.nlp.sentence.clauses import Clause
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_JOINING = frozenset({"and", "but", "so", ";"})
_SUBJECTS = words("clauses", "subjects") | words("clauses", "determiners")
_FINITE = (words("clauses", "auxiliaries") | words("view", "predicates")) - {"not", "never", "cannot"}
_DENYING = words("actions", "denying_actions")
_TAKING_UP = frozenset({"it", "that", "this", "they", "which", "doing"})
_SUBJECT = 6  # words from the joining word to the verb


def of_its_own(view: View, clause: Clause, forbidding: Mark) -> bool:
    """Whether a clause is joined to the one that forbids something, and denies nothing itself."""
    if supposed(view, forbidding):
        return True
    if clause.kind not in {ClauseKind.MAIN, ClauseKind.CONTRAST} or clause.start <= forbidding.start:
        return False
    led = view.norms[clause.start : clause.end]
    if led[:1] and led[0] in _JOINING:
        led = led[1:]
    elif view.norms[clause.start - 1] not in _JOINING:
        return False
    subject = bool(led) and led[0] in _SUBJECTS
    return subject and not _FINITE.isdisjoint(led[1:_SUBJECT]) and _DENYING.isdisjoint(led)


def supposed(view: View, forbidding: Mark) -> bool:
    """“If you can't get it down, crush it”: what sounds forbidden is only the case that is thought of."""
    return view.clause_at(forbidding.start).kind is ClauseKind.CONDITION


def rules_behind(view: View, end: int, forbidding: Mark) -> bool:
    """“X is measured first, and a deficiency rules the drug out”: what a later clause forbids is something else.

    So is what only tells the time: "we watch you once the needle is out".
    """
    clause = view.clause_at(forbidding.start)
    if clause.kind is ClauseKind.TIME and clause.start >= end:
        return True
    joined = [at for at in range(end, forbidding.start) if view.norms[at] in _JOINING]
    if not joined:
        return False
    led = view.norms[joined[-1] + 1 : forbidding.start]
    if not led:  # "have one, but don't start before it"
        return view.norms[forbidding.start : forbidding.start + 2] == ["do", "not"]
    return led[0] not in _TAKING_UP and led[0].isalpha()
