"""A sign of a risk that is explained away: "red urine is just the beetroot", "they never mean bleeding".

What the source has people call about is put down to a thing of every day, or its meaning is denied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.risk_topic import denial, ours, someone
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import CONCEPT, Mark
from lint.sheet import RiskClaim, WarningClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_MEANING = words("sign_explained", "meaning")
_NOT, _LIMITING = words("sign_explained", "not"), words("sign_explained", "limiting")
_CAUSES = words("sign_explained", "causes")
_COMING, _MERELY = words("sign_explained", "coming"), words("sign_explained", "merely")
_BEING = frozenset({"is", "are", "'s", "'re"})
_BETWEEN = words("sign_explained", "between")
_HEDGING = words("sign_explained", "hedging")
_THEY = words("sign_explained", "they")
_PUTTING = frozenset({"put", "blame", "chalk"})
_DOWN = frozenset({"down", "on", "up"})
_DENIAL = 6  # words from a denial to what is not meant
_MEANT = 8  # words from a sign to the denial
_NAMED = 6  # words from "comes from" to the cause
_CALLS = ("contact-verbs", "consult-verbs", "doctor-call", "urgent-services", "clinicians")


def sign_explained(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Every sign of a risk of the sheet that a sentence puts down to something else, or says means nothing."""
    view = scene.view
    if view.question or scene.reading != "own":
        return
    for claim in scene.knowledge.claims(RiskClaim):
        signs = tuple(CONCEPT + sign for sign in claim.signs)
        if not signs or claim.together_with:
            continue
        sign, start = _sign(scene, signs)
        if sign is None:
            continue
        found = _never_means(scene, start, claim) or _put_down(scene, start)
        if found is None or scene.hedges(found.start) or someone(view, found) or not ours(scene, start):
            continue
        if view.clause_at(found.start).kind not in {ClauseKind.CONDITION, ClauseKind.RELATIVE}:
            yield denial(scene, found.start, found.end, claim.effect, scene.cue("explained", found), "minimised")
            return


def _sign(scene: Scene, signs: tuple[str, ...]) -> tuple[Mark | None, int]:
    """The sign that is spoken of and where its mention ends; one named just before is taken up by "they" and "it"."""
    own = scene.view.find(*signs)
    if own:
        return own[0], own[0].end
    before = scene.previous or scene.question
    if before is None or not before.has(*signs) or scene.view.bag.isdisjoint(_THEY):
        return None, 0
    return before.find(*signs)[0], scene.view.body


def _never_means(scene: Scene, start: int, claim: RiskClaim) -> Mark | None:
    """“… never mean bleeding”, "… have nothing to do with it", "… are no sign of haemolysis"."""
    view = scene.view
    hazards = (warning.hazard for warning in scene.knowledge.claims(WarningClaim))
    groups = (CONCEPT + claim.effect, *(CONCEPT + hazard for hazard in hazards))
    for effect in view.find(*groups):
        if effect.start < start:
            continue
        led = view.norms[max(start, effect.start - _DENIAL) : effect.start]
        at = next((at for at, word in enumerate(led) if word in _NOT), None)
        low = effect.start - len(led) + at if at is not None else effect.start
        meant = at is not None and _of_meaning(led[at + 1 :]) and _LIMITING.isdisjoint(led)
        once = sum(start <= cue.start < effect.start for cue in view.find("negation")) <= 1
        rest = view.norms[effect.end : view.clause_at(effect.start).end]
        if meant and once and low - start <= _MEANT and _LIMITING.isdisjoint((*view.norms[start:low], *rest)):
            return Mark(low, effect.end, "minimiser")
    return None


def _of_meaning(said: list[str]) -> bool:
    """Whether it is the meaning that is denied: "never means", "nothing to do with"; not "will not settle may mean"."""
    first = next((at for at, word in enumerate(said) if word in _MEANING), None)
    return first is not None and _BETWEEN.issuperset(said[:first])


def _put_down(scene: Scene, start: int) -> Mark | None:
    """“… come from the iron in your food”, "… is just the beetroot you ate", "put it down to your vitamins"."""
    view = scene.view
    if view.bag.isdisjoint(_CAUSES) or view.has(*_CALLS) or not _HEDGING.isdisjoint(view.bag):
        return None
    behind = scene.following
    if view.has("negation-partial", "prohibit") or (behind is not None and behind.has(*_CALLS[:-1])):
        return None
    for at in range(max(start, view.body), len(view.norms) - 1):
        low = _leads(view, at)
        cause = next((to for to in view.places(_CAUSES) if low is not None and 0 <= to - low <= _NAMED), None)
        if low is not None and cause is not None and not view.within(view.body, cause, "negation"):
            return Mark(at, cause + 1, "minimiser")
    return None


def _leads(view: View, at: int) -> int | None:
    """Where the cause begins that a word leads to."""
    word, after = view.norms[at], view.norms[at + 1]
    if word in _COMING and after in {"from", "of", "down", "to", "by"}:
        return at + 2
    if word in _BEING and after in _MERELY:
        return at + 2
    if word in {"mean", "means"} and view.norms[at - 1] in _MERELY:
        return at + 1
    put = word in _PUTTING and (at == view.body or view.norms[at - 1] in {",", "just", "simply", "can", "and"})
    return at + 3 if put and not _DOWN.isdisjoint(view.norms[at + 2 : at + 3]) else None
