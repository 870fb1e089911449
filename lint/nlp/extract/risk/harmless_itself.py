"""What is called harmless and is not the medicine: an illness, a thing, an organ that the sheet knows no harm to.

“Most cramps are harmless”, "the filler in the capsules is harmless", "it does not harm the kidneys", of a medicine
whose risks lie elsewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.risk_topic import harmed, names_risk
from lint.sheet import RiskClaim, SideEffectsClaim, WarningClaim

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_VERDICTS, _HARMING = words("harmless", "verdicts"), words("harmless", "harming")
_BEING = words("harmless", "being")
_MEASURES = words("harmless", "measures")
_MEDICINES = words("harmless", "medicines")
_PREPOSITIONS = words("harmless", "prepositions")
_SMALL, _TURNING = words("harmless", "small"), words("harmless", "turning")
_PERSONAL, _TAKING_UP = words("harmless", "personal"), words("harmless", "taking_up")
_SERIOUS = words("harmless", "serious")
_OWNERS, _ALL_OF_YOU = words("harmless", "owners"), words("harmless", "all_of_you")
_ARE = frozenset({"'s", "are", "is"})
_STOPS = frozenset({";", ":", ",", "—", "–", "(", "."})
_LEADING = frozenset({"and", "but", "so", "because", "though", "although", "while", "if", "as", "since", "that", "yes"})
_CALLS = ("doctor-call", "contact-verbs", "consult-verbs", "urgent-services", "clinicians")
_IT = frozenset({"it", "they"})
_SUBJECT = 3  # words in which a sentence names what it is about
_PREDICATE = 6  # words from "is" to "harmless", as in "is frightening but mostly harmless"


def of_something_else(scene: Scene, mark: Mark) -> bool:
    """Whether what a word of safety is said of is neither the medicine nor a risk that the sheet tells of."""
    view = scene.view
    if view.norms[mark.end - 1] not in _VERDICTS:
        return _organ_at_no_risk(scene, mark) or _to_a_part(view, mark) or _measure_apart(scene, mark)
    low = max(view.body, mark.start - _PREDICATE)
    copula = max((at for at in range(low, mark.start) if view.norms[at] in _BEING), default=None)
    if copula is None or not _STOPS.isdisjoint(view.norms[copula : mark.start]):
        return False
    if view.norms[copula - 1] in {"can", "may", "might", "will", "would", "could", "should"}:
        copula -= 1
    start = max((at + 1 for at in range(view.body, copula) if view.norms[at] in _STOPS), default=view.body)
    while start < copula and view.norms[start] in _LEADING and copula - start > 1:
        start += 1
    if start >= copula:
        return False
    if copula - start == 1 and view.norms[start] in _PERSONAL | _TAKING_UP:
        first = next((at for at in range(view.body + 1, start) if view.norms[at] in _BEING), None)
        if view.norms[start] in _IT and first is not None:
            return _of_a_thing(scene, view.body, first, mark)  # "shedding looks alarming, but it is harmless"
        return view.norms[start] in _TAKING_UP and _of_what_happens(scene, start)
    return _of_a_thing(scene, start, copula, mark)


def _of_a_thing(scene: Scene, start: int, copula: int, mark: Mark) -> bool:
    """Whether the words of a subject name no medicine, no taking of it and no risk; or a slight one of two kinds."""
    view = scene.view
    end = next((at for at in range(start + 1, copula) if view.norms[at] in _PREPOSITIONS), copula)
    head = view.norms[start:end]
    if view.norms[start].endswith("ing") or not (_MEDICINES | _PERSONAL).isdisjoint(head):
        return False
    forms = () if view.norms[end : end + 1] == ["of"] else ("product-form", "tablet-nouns")  # "a drop of clear fluid"
    groups = ("medicine-nouns", "take-verb", *forms)
    inside = view.norms[end : end + 1] in (["in"], ["inside"])  # "the filler in the capsules of X"
    if view.within(start, copula, *scene.knowledge.family_groups) and not inside:
        return False  # "X beside ours is harmless"
    if view.within(start, end, *groups, *scene.knowledge.family_groups):
        return False
    signs = tuple(scene.knowledge.company.signs)
    if _mild(scene, start, end):
        return view.norms[copula] in _ARE  # "goose bumps are harmless", where the sheet only lists them
    if names_risk(scene, start, end) or view.within(start, copula, *signs, *scene.knowledge.hazard_groups):
        return not _SMALL.isdisjoint(head) and _turned_for_others(view, mark.end)
    return any(word.isalpha() for word in head)


def _mild(scene: Scene, start: int, end: int) -> bool:
    """Whether all that is named is an effect that the sheet lists, and of which it says nothing more."""
    view, knowledge = scene.view, scene.knowledge
    told = {claim.effect for claim in knowledge.claims(RiskClaim)} | {
        claim.hazard for claim in knowledge.claims(WarningClaim)
    }
    signs = {sign for claim in knowledge.claims(RiskClaim) for sign in claim.signs}
    listed = {effect for claim in knowledge.claims(SideEffectsClaim) for effect in claim.effects}
    named = {mark.concept for mark in view.within(start, end, *knowledge.effect_groups)}
    return bool(named) and named <= listed - told - signs


def _turned_for_others(view: View, end: int) -> bool:
    """“Small bruises are harmless, but large ones are not”, "…; large ones call for a doctor"."""
    turn = next((at for at in range(end, len(view.norms)) if view.norms[at] in _TURNING), None)
    if turn is None:
        return False
    return not _SERIOUS.isdisjoint(view.norms[turn:]) or bool(view.within(turn, len(view.norms), *_CALLS))


def _of_what_happens(scene: Scene, start: int) -> bool:
    """“The tablets smell of fish, which is harmless”: something that happens, and neither taking it nor a risk."""
    view = scene.view
    told = (view.body, start)
    if not any(word.isalpha() for word in view.norms[view.body : start]):
        return False
    if view.within(view.body, view.body + _SUBJECT, *scene.knowledge.family_groups):
        return False  # "X stays in the body for weeks, which is harmless"
    groups = ("take-verb", "dose-noun", *scene.knowledge.company.signs, *scene.knowledge.hazard_groups)
    return not view.within(*told, *groups) and not names_risk(scene, *told)


def _organ_at_no_risk(scene: Scene, mark: Mark) -> bool:
    """“does not harm the kidneys”: what the sheet tells of no harm to."""
    view = scene.view
    if _HARMING.isdisjoint(view.norms[mark.start : mark.end]):
        return False
    organs = view.within(mark.end, mark.end + 1, "organ")
    return bool(organs) and harmed(scene, view.words(organs[0].start, organs[0].end)) is None


def _measure_apart(scene: Scene, mark: Mark) -> bool:
    """“Those figures have nothing to do with X”: an amount or a price is told to be of another thing, and no risk."""
    view = scene.view
    if view.norms[mark.end - 2 : mark.end] != ["do", "with"]:
        return False
    start = max((at + 1 for at in range(view.body, mark.start) if view.norms[at] in _STOPS), default=view.body)
    head = view.norms[
        start : next((at for at in range(start, mark.start) if view.norms[at] in _PREPOSITIONS), mark.start)
    ]
    return not _MEASURES.isdisjoint(head) and not names_risk(scene, start, mark.start)


def _to_a_part(view: View, mark: Mark) -> bool:
    """“It won't harm your teeth”: one thing that is left unharmed; not "your body", "your baby"."""
    said = view.norms[mark.start : mark.end]
    if _HARMING.isdisjoint(said):
        return False
    at = mark.end - 1 if said[-1] in _OWNERS else mark.end + (view.norms[mark.end : mark.end + 1] == ["to"])
    owner, thing = view.norms[at : at + 1], view.norms[at + 1 : at + 2]
    owned = owner != [] and owner[0] in _OWNERS and thing != [] and thing[0].isalpha()
    return owned and _ALL_OF_YOU.isdisjoint(thing)
