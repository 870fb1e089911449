"""Calm about taking another medicine along, which the sheet has as a risk: of both, and of the level that both lower.

“Add it to X and there's nothing to fear” makes light of taking both; "on X too? Your sugar won't drop" denies what both
do to a level. The other medicine may stand in the sentence before, in a saying or a question.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.extract.risk.comfort import comforts, heeded, seen
from lint.nlp.extract.risk.level_kept import kept, named_levels
from lint.nlp.extract.risk.risk_topic import denial, of_a_thing
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.phrase import told_of
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.vocabulary import Mark

_ADDING = words("beside_calm", "adding")
_NOTHING = words("beside_calm", "nothing")
_LIMITING = words("risk", "limiting") - {"if", "alone", "dose", "doses"}
_OVER = words("risk", "over")
_NAMING = 3  # words of what calm is about, behind "over"


def calm_beside(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Every risk of taking both that a sentence makes light of, or denies of the level that it is about."""
    view, knowledge = scene.view, scene.knowledge
    risks = beside_risks(knowledge)
    if not risks or view.question or scene.reading != "own" or not _LIMITING.isdisjoint(view.bag):
        return
    if view.has("clinicians", "doctor-call", "refuter", "hedge-modal"):
        return
    for key, effect, levels in risks:
        here, before = bool(told_of(view, CONCEPT + key)), _before(scene, key)
        if not (here or before) or not knowledge.is_subject(scene.default or scene.focus):
            continue
        found = kept(view, levels) or _calm(scene, effect, here=here)
        if found is not None and not _not_said(scene, found):
            cue = scene.cue("safe", found)
            yield denial(scene, found.start, found.end, effect, cue, "absolute", Stance.ASSERTED, beside=key)
            return


def _not_said(scene: Scene, found: Mark) -> bool:
    """“I'd be lying if I told you the mix wasn't dangerous”."""
    if scene.view.clause_at(found.start).kind is ClauseKind.CONDITION:
        return True
    return scene.stance_at(found.start)[0] in {Stance.REFUTED, Stance.QUESTIONED, Stance.REPORTED}


@lru_cache(maxsize=16)
def beside_risks(knowledge: Knowledge) -> tuple[tuple[str, str, frozenset[str]], ...]:
    """Each medicine that makes a risk of taking both, the risk, and the words for the level that it is about."""
    concepts = knowledge.sheet.concepts
    return tuple(
        (key, claim.effect, frozenset(word for word, _ in named_levels(concepts[claim.effect].terms)))
        for claim in knowledge.claims(RiskClaim)
        for key in claim.together_with
    )


def _before(scene: Scene, key: str) -> bool:
    """Whether what the sentence goes on from names the other medicine."""
    places = (scene.previous, scene.question)
    return any(place is not None and place.has(CONCEPT + key) for place in places)


def _calm(scene: Scene, effect: str, *, here: bool) -> Mark | None:
    """Calm that is about nothing else, beside words of adding one medicine to the other."""
    view = scene.view
    if not view.has("concern-word", "minimiser") and _NOTHING.isdisjoint(view.bag):
        return None
    if here and _ADDING.isdisjoint(view.bag):
        return None
    for mark in (*comforts(view), *view.find("minimiser")):
        if of_a_thing(scene, mark) or seen(view, mark):
            continue
        over = view.norms[mark.end : mark.end + 1]
        about = [word for word in view.norms[mark.end + 1 : mark.end + 1 + _NAMING] if word.isalpha()]
        if over and over[0] in _OVER and about and about[0] not in {"it", "that", "this"}:
            named = view.within(mark.end, view.clause_at(mark.end).end, CONCEPT + effect)
            if not named:
                continue  # "don't lose sleep over the price"
        if not view.denied(mark) and not heeded(view, mark.end):
            return mark
    return None
