"""Comfort composed of a denial and a word of concern: "nothing to bother a doctor with", "no damage to be afraid of".

A list of such phrases never ends; what they share is a denial that governs a word of concern or of calling.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark
from lint.sheet import RiskClaim, SideEffectsClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_DENYING = words("comfort", "denying")
_TO_ASK = words("comfort", "to_ask")
_STOPS = words("comfort", "stops")
_CAUSES = words("comfort", "causes")
_BEING = words("scene", "copulas") | {"are"}
_TRUTH = words("none_of_them", "truth")
_BECOMING = words("risk", "becoming")
NOT_TO = "not-to"
_NOT_TO = (["do", "not"], ["never"], ["please", "do", "not"], ["please", "don't"], ["don't"])
_NEEDING = frozenset({"need", "needs"})
_NOBODY = frozenset({"nobody", "none", "no"})
_SUBJECT = 9  # words from "nobody who …" to the concern it has no need of
_STORIES = words("comfort", "stories")
_ASIDE = {"let"}
_REACH = 6  # words between a denial and the concern it governs
TAKING_EFFECT = "taking-effect"
_SIGNS = words("comfort", "signs")
_MERELY = words("comfort", "merely")
_MILD, _PAPERS = words("comfort", "mild"), words("comfort", "papers")
_BREAKS = frozenset({".", ";", ":", ",", "but", "if", "?"})
_LACKING = frozenset({"for", "with"})
_NOT_SHOWN = frozenset({"nothing", "on", "too", "whether"})
_TOLD = 8  # words from "a sign" to the effect it is of
_RANKED = 4  # words from "among" to "lesser", and from there to the warning
_ASKING = 4  # words behind a concern in which asking or calling turns it round


def _no_cause_to_call(view: View) -> Iterator[Mark]:
    """“no cause to phone your doctor”, "not worth ringing anyone"."""
    for call in view.find("doctor-call"):
        low = max(view.clause_at(call.start).start, call.start - _REACH)
        denial = next((at for at in range(low, call.start) if view.norms[at] in _DENYING), None)
        if (
            denial is not None
            and view.norms[denial] == "not"
            and not _BEING.isdisjoint(view.norms[denial : call.start])
        ):
            continue  # "bleeding that doesn't stop is a reason to call"
        if denial is not None and view.norms[max(0, denial - 1)] in _LACKING:
            continue  # "pain with no good reason means a call"
        nothing = denial is not None and view.norms[denial : denial + 2] == [
            "nothing",
            "to",
        ]  # "nothing to call a doctor about"
        if denial is not None and (nothing or not _CAUSES.isdisjoint(view.norms[denial + 1 : call.start])):
            yield Mark(denial, call.end, "minimiser")


def not_to(scene: Scene) -> Iterator[Mark]:
    """“Don't:” above a list, and "fret about the boxed warning" in it."""
    view, lead = scene.view, scene.lead
    if lead is None or not view.first or not view.has("concern-word"):
        return
    said = [word for word in lead.norms[lead.body :] if word.isalpha()]
    concern = view.find("concern-word")[0]
    if (
        said in _NOT_TO
        and concern.start - view.body <= (view.norms[view.body] == "be")
        and not heeded(view, concern.end)
    ):
        yield Mark(concern.start, concern.end, NOT_TO)


def comforts(view: View) -> Iterator[Mark]:
    """Denied concern, as marks that reach from the denial to the word of concern."""
    yield from _no_cause_to_call(view)
    for concern in view.find("concern-word"):
        if any(mark.concept is not None and mark.start < concern.start < mark.end for mark in view.marks):
            continue  # "not for anyone with liver trouble": part of the name of what people have
        start = view.clause_at(concern.start).start
        low = max(start, concern.start - _REACH)
        denials = [at for at in range(low, concern.start) if view.norms[at] in _DENYING]
        if not denials and _NEEDING.intersection(view.norms[low : concern.start]):
            low = max(start, concern.start - _SUBJECT)
            denials = [at for at in range(low, concern.start) if view.norms[at] in _NOBODY]  # "nobody on X needs to"
        if not denials and not _ASIDE.isdisjoint(view.norms[start : concern.start]):
            # "don't let the warning on it put you off"
            denials = [at for at in range(start, concern.start) if view.norms[at : at + 2] == ["not", "let"]]
        if not denials or _STOPS & set(view.norms[denials[-1] + 1 : concern.start]):
            continue
        if view.norms[denials[-1]] == "without" and view.norms[concern.start - 1] == "the":
            continue  # "it calms the heart without touching the worry"
        after = view.norms[concern.end : concern.end + _ASKING]
        if not _STORIES.isdisjoint(after[:1]):
            continue  # "It's not a scare story."
        if _TO_ASK & set(after) and (view.norms[concern.start] not in _CALLS or after[:1] == ["to"]):
            continue  # "never be afraid to call"
        if view.norms[denials[-1] + 1 : denials[-1] + 2] == ["had"]:
            continue  # "hasn't had to ring a doctor about it": told of somebody
        if (
            not _MEANT.isdisjoint(view.norms[denials[-1] + 1 : denials[-1] + 2])
            and "to" in view.norms[denials[-1] : concern.start]
        ):
            continue  # "it isn't there to frighten you off", "it isn't meant to scare anyone"
        if heeded(view, concern.end):
            continue  # "don't be frightened by it; do take it seriously"
        yield Mark(denials[-1], concern.end, "minimiser")


def seen(view: View, mark: Mark) -> bool:
    """“The price became clear within a year”: seen, and not over."""
    return view.norms[mark.start] == "clear" and not _BECOMING.isdisjoint(view.norms[mark.start - 1 : mark.start])


def told_as_sign(view: View) -> Iterator[Mark]:
    """“New bruises tell you the dose is right”, "they're just the body getting used to it": a good sign."""
    for effect in view.find(TAKING_EFFECT):
        low = max(view.body, effect.start - _TOLD)
        led = range(max(low, view.body + 1), effect.start)  # not "Show your working"
        sign = max((at for at in led if view.norms[at] in _SIGNS), default=None)
        if sign is None and view.norms[effect.start].endswith("ing"):
            led = range(low + 1, effect.start - 1)
            sign = max((at for at in led if view.norms[at] in _MERELY and view.norms[at - 1] in _BEING), default=None)
        between = view.norms[sign : effect.end + 2] if sign is not None else []
        if not _NOT_SHOWN.isdisjoint(between):
            continue  # "they tell you nothing about whether it works", "it works too hard on them"
        if sign is not None and _BREAKS.isdisjoint(view.norms[sign : effect.start]):
            yield Mark(sign, effect.end, "minimiser")


def ranked_low(view: View) -> Iterator[Mark]:
    """“the mildest label in the drawer”, "among the agency's lesser warnings", "a routine notice"."""
    for at in view.places(_MILD):
        ranked = {"is", "are", "among", "(", ",", "as", "of"}.intersection(
            view.norms[max(view.body, at - _RANKED) : at]
        )
        end = next(
            (to + 1 for to in range(at + 1, at + _RANKED) if view.norms[to : to + 1] and view.norms[to] in _PAPERS),
            None,
        )
        if ranked and end is not None and "than" not in view.norms[end : end + 1]:
            yield Mark(at, end, "minimiser")


def heeded(view: View, position: int) -> bool:
    """Whether what follows a contrast behind a position is to take the thing seriously, or to ask about it."""
    turn = next((at for at in range(position, len(view.norms)) if view.norms[at] in _CONTRASTS), None)
    if turn is None:
        return False
    return not _HEEDING.isdisjoint(view.norms[turn:]) or not _SPEAKING_UP.isdisjoint(view.norms[turn + 1 : turn + 3])


_CONTRASTS = frozenset({"but", ";", "—", "–", "just", "only"})
_SPEAKING_UP = words("comfort", "speaking_up")
_CALLS = words("comfort", "calls")
_MEANT = words("comfort", "meant")
_HEEDING = words("comfort", "heeding")


def rejecting(view: View, mark: Mark) -> bool:
    """“None of that holds up.”: it says that what was said is not so."""
    return view.norms[mark.start] in {"none", "nothing"} and not _TRUTH.isdisjoint(view.norms[mark.end : mark.end + 2])


def no_emergency(scene: Scene, mark: Mark, topic: str) -> bool:
    """“Unpleasant and not an emergency”, "goose bumps are harmless": an effect that nobody is told to call about."""
    claims = [claim for claim in scene.knowledge.claims(RiskClaim) if claim.effect == topic]
    urgent = any(claim.call_clinician or claim.together_with for claim in claims)
    said = scene.view.norms[mark.start : mark.end]
    listed = any(topic in claim.effects for claim in scene.knowledge.claims(SideEffectsClaim))
    if said == ["harmless"]:
        return listed and not urgent and not any(topic in claim.signs for claim in scene.knowledge.claims(RiskClaim))
    return "emergency" in said and bool(claims) and not urgent
