"""Another medicine allowed beside the subject by its row: "| X | No effect on the heart |" under "Together with it".

What taking both may do is a risk of the sheet; the row's first cell only names what is taken along.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.extract.risk.risk_topic import denial
from lint.nlp.sentence.vocabulary import CONCEPT, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_ACTING = words("risk", "acting")
_QUALIFIED = words("risk", "working")  # "no effect on how well it works" is another matter
_NOTHING = words("along_in_row", "nothing")
_COMBINING, _THE_TWO = words("along_in_row", "combining"), frozenset({"both", "them", "these", "two"})
_SAFE, _FREELY = words("risk", "safe_along"), 5  # words of "combine the two quite freely"
_BOUNDS = frozenset({"but", "except", "if", "unless"})
_ALONE = 3  # words of an item or a cell beside the name
_SHORT = 8  # words of a cell that only says what comes of both


def told_in_row(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“| X | No effect on the heart |” below "Together with it"."""
    view, knowledge = scene.view, scene.knowledge
    beside = knowledge.company.along
    if not beside or view.question or scene.reading != "own" or scene.stance is not Stance.ASSERTED:
        return
    for key, claim in beside:
        if scene.row is not None and _alone(scene.row, key):
            told = _no_harm(scene) or _let_together(scene)
            if told is not None:
                yield denial(scene, view.body, told.end, claim.effect, scene.cue("safe", told), "absolute", beside=key)


def _alone(view: View, key: str) -> bool:
    """Whether a view names the medicine and next to nothing else."""
    named = view.find(CONCEPT + key)[:1]
    said = sum(word.isalpha() for word in view.norms[view.body :])
    short = bool(named) and said - (named[0].end - named[0].start) < _ALONE
    return short and not view.has("negation", "prohibit", "no-symbol", "condition-clause")


def _let_together(scene: Scene) -> Mark | None:
    """“Combine them freely, …”, "mix the two safely": both, taken together as one likes, with no condition behind."""
    view = scene.view
    said = view.norms[view.body : view.body + _FREELY]
    if not said or said[0] not in _COMBINING or _THE_TWO.isdisjoint(said[1:3]):
        return None
    at = next((at for at, word in enumerate(said) if word in _SAFE), None)
    bound = view.has("condition-clause", "clinicians", "hedge-modal", "refuter") or not view.bag.isdisjoint(_BOUNDS)
    return None if at is None or bound or not _under_ours(scene) else Mark(view.body, view.body + at + 1, "safe")


def _under_ours(scene: Scene) -> bool:
    """Whether the column, or what stands over the table, names the subject."""
    places = (scene.column, scene.title, scene.heading)
    return any(place is not None and place.has(*scene.knowledge.family_groups) for place in places)


def _no_harm(scene: Scene) -> Mark | None:
    """“No effect on heart rhythm”, or a bare "None" below "Interaction", in a cell beside the name."""
    view, column = scene.view, scene.column
    said = view.norms[view.body :]
    if len(said) > _SHORT or _NOTHING.isdisjoint(said[:1]) or not _QUALIFIED.isdisjoint(view.bag):
        return None
    ours = _under_ours(scene)
    acting = next((at for at in range(view.body, len(view.norms)) if view.norms[at] in _ACTING), None)
    bare = len(said) <= _ALONE and column is not None and not _ACTING.isdisjoint(column.bag)
    if not ours or (acting is None and not bare) or not view.bag.isdisjoint(_BOUNDS):
        return None
    return Mark(view.body, len(view.norms), "negation")
