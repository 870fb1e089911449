"""A risk called a myth: "side effects are an old wives' tale", "the case of low platelets has been debunked"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.extract.risk.risk_topic import denial, ours, topic_of
from lint.nlp.sentence.vocabulary import HEAD, Mark
from lint.sheet import WarningClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene

_COPULAS = words("scene", "copulas") | {"are", "been"}
_TURNING = words("mythical", "turning")
_UNTRUE = words("mythical", "untrue")
_BEHIND = 6  # words from a risk to its verb
_SAID = 5  # words from the verb to what it is called
_RISKS = ("adverse-nouns", "boxed-warning", "strongest-warning", "harm-noun")


def mythical(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Every risk that is said not to be real."""
    view = scene.view
    if view.question or scene.reading != "own" or scene.stance is not Stance.ASSERTED:
        return
    if not view.has("refuter") and _UNTRUE.isdisjoint(view.bag):
        return
    effects = [f"concept:{key}" for key, _, _ in scene.knowledge.dangers]
    heads = [HEAD + claim.hazard for claim in scene.knowledge.claims(WarningClaim)]
    for risk in view.find(*_RISKS, *effects, *heads, *scene.knowledge.effect_groups):
        clause = view.clause_at(risk.start)
        led = view.norms[clause.start : risk.start]
        verb = next(
            (at for at in range(risk.end, min(clause.end, risk.end + _BEHIND)) if view.norms[at] in _COPULAS), None
        )
        if verb is None or not _TURNING.isdisjoint((*led, *view.norms[risk.start : verb])) or ("," in led):
            continue
        said = range(verb + 1, min(clause.end, verb + 1 + _SAID))
        called = next((cue for cue in view.find("refuter") if cue.start in said), None)
        called = called or next((Mark(at, at + 1, "refuter") for at in said if view.norms[at] in _UNTRUE), None)
        if (
            called is None
            or view.denied(called)
            or "not" in view.norms[verb : called.start]
            or not ours(scene, risk.start)
        ):
            continue
        topic = topic_of(scene, risk) or "safety"
        cue = scene.cue("myth", called)
        yield denial(scene, risk.start, called.end, topic, cue, "minimised", Stance.ASSERTED)
        return
