"""Another medicine allowed beside the subject by its place: under "It goes well with:", or in a row.

What taking both may do is a risk of the sheet; the item or the row's first cell only names what is taken along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.direction import Direction, directives
from lint.nlp.extract.risk_topic import denial
from lint.nlp.vocabulary import CONCEPT, Mark
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.scene import Scene
    from lint.nlp.view import View

_IT = words("risk", "it")
_ACTING = words("risk", "acting")
_QUALIFIED = words("risk", "working")  # "no effect on how well it works" is another matter
_WITH = words("along_headed", "with")
_NOTHING = words("along_headed", "nothing")
_ALONE = 3  # words of an item or a cell beside the name
_SHORT = 8  # words of a cell that only says what comes of both


def headed_along(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“It goes well with:” - "X"; "| X | No effect on the heart |" below "Together with it"."""
    view, knowledge = scene.view, scene.knowledge
    beside = [(key, claim) for claim in knowledge.claims(RiskClaim) for key in claim.together_with]
    if not beside or view.question or scene.reading != "own" or scene.stance is not Stance.ASSERTED:
        return
    for key, claim in beside:
        mark = _alone(view, key)
        if mark is not None and scene.lead is not None and view.first:
            allowing = _good_company(scene, scene.lead)
            if allowing is not None:
                cue = scene.cue("permit", allowing, "lead-in", scene.lead)
                yield denial(scene, mark.start, mark.end, claim.effect, cue, "absolute", Stance.ASSERTED, beside=key)
        elif scene.row is not None and _alone(scene.row, key) is not None:
            told = _no_harm(scene)
            if told is not None:
                cue = scene.cue("safe", told)
                yield denial(scene, view.body, told.end, claim.effect, cue, "absolute", beside=key)


def _alone(view: View, key: str) -> Mark | None:
    """Where a view names the medicine and next to nothing else."""
    named = view.find(CONCEPT + key)[:1]
    said = sum(word.isalpha() for word in view.norms[view.body :])
    short = bool(named) and said - (named[0].end - named[0].start) < _ALONE
    return named[0] if short and not view.has("negation", "prohibit", "no-symbol", "condition-clause") else None


def _good_company(scene: Scene, lead: View) -> Mark | None:
    """What allows, in a lead-in on what the subject is taken with, whatever stands below it."""
    ours = lead.has(*scene.knowledge.family_groups) or not _IT.isdisjoint(lead.bag)
    last = [word for word in lead.norms if word.isalpha()][-1:]
    if lead.question or not ours or _WITH.isdisjoint(last) or lead.has("condition-clause", "refuter", "clinicians"):
        return None
    found = directives(lead, "lead-in")
    allowed = [item.mark for item in found if item.direction is Direction.PERMIT]
    return allowed[0] if allowed and len(allowed) == len(found) else None


def _no_harm(scene: Scene) -> Mark | None:
    """“No effect on heart rhythm”, or a bare "None" below "Interaction", in a cell beside the name."""
    view, column = scene.view, scene.column
    said = view.norms[view.body :]
    if len(said) > _SHORT or _NOTHING.isdisjoint(said[:1]) or not _QUALIFIED.isdisjoint(view.bag):
        return None
    places = (column, scene.title, scene.heading)
    ours = any(place is not None and place.has(*scene.knowledge.family_groups) for place in places)
    acting = next((at for at in range(view.body, len(view.norms)) if view.norms[at] in _ACTING), None)
    bare = len(said) <= _ALONE and column is not None and not _ACTING.isdisjoint(column.bag)
    if not ours or (acting is None and not bare) or not view.bag.isdisjoint({"but", "except", "if", "unless"}):
        return None
    return Mark(view.body, len(view.norms), "negation")
