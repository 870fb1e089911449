"""What is given at one time, of a medicine whose dose is told that way: "one shot is 60 mg", "60 mg per injection"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount

_DOSES, _OWNED = words("administration", "single_doses"), words("administration", "owned") | {"per", "a"}
_HOLDING, _ABOUT = words("dose", "in_one"), words("dose", "in_one_about")
_COUNTED = _OWNED | words("administration", "one_dose")
_LABEL = 3  # words of a row's header: "one shot", "each injection"
_BEHIND = 3  # words from an amount to what it is in: "60 mg in each shot"
_LEADING = frozenset({"in", "with", "for"})


def one_time(scene: Scene, amount: Amount) -> bool:
    """Whether an amount is told as what one shot or injection holds, where the sheet's doses are for one time."""
    if amount.quantity.per is not None or any(dose.per for dose in scene.knowledge.doses(of_subject=True)):
        return False
    header = scene.row if scene.row is not None and len(scene.row.norms) <= _LABEL else None
    if header is not None and not _DOSES.isdisjoint(header.bag):
        return True
    return _holds(scene, amount) or _in_each(scene, amount) or _of_one(scene, amount)


def _holds(scene: Scene, amount: Amount) -> bool:
    """“Each injection of X holds 60 mg”, "one shot is 60 mg": nothing stands between but the medicine and the verb."""
    view = scene.view
    clause = view.clause_at(amount.start)
    at = next((at for at in range(amount.start - 1, clause.start, -1) if view.norms[at] in _DOSES), None)
    if at is None or (view.norms[at - 1] not in _OWNED and not view.within(at - 1, at, *scene.knowledge.family_groups)):
        return False
    named = {place for mark in view.find(*scene.knowledge.family_groups) for place in range(mark.start, mark.end)}
    between = [view.norms[place] for place in range(at + 1, amount.start) if place not in named]
    return not _HOLDING.isdisjoint(between) and (_HOLDING | _ABOUT).issuperset(between)


def _in_each(scene: Scene, amount: Amount) -> bool:
    """“60 mg per injection”, "60 mg of X in each shot"."""
    view = scene.view
    of = view.norms[amount.end : amount.end + 1] == ["of"]
    named = view.within(amount.end + 1, amount.end + 1 + _BEHIND, *scene.knowledge.family_groups) if of else []
    end = named[0].end if named else amount.end
    behind = view.norms[end : end + _BEHIND]
    led = behind[1:] if not _LEADING.isdisjoint(behind[:1]) else behind
    return not _OWNED.isdisjoint(led[:1]) and not _DOSES.isdisjoint(led[1:2])


def _of_one(scene: Scene, amount: Amount) -> bool:
    """“It is given as one injection of 60 mg”, "she gets a 60 mg shot": nothing but the shot is beside the amount."""
    norms = scene.view.norms
    led = norms[max(0, amount.start - 3) : amount.start]
    of_it = led[-1:] == ["of"] and not _DOSES.isdisjoint(led[-2:-1]) and not _COUNTED.isdisjoint(led[:1])
    made_so = not _COUNTED.isdisjoint(led[-1:]) and not _DOSES.isdisjoint(norms[amount.end : amount.end + 1])
    return (of_it or made_so) and not scene.view.has("supplied-as", "negation", "study-any", "study-trial")
