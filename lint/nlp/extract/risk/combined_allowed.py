"""Another medicine allowed beside the subject, where taking both is a risk: "Top it up with X when your back hurts"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, directives, inherited
from lint.nlp.extract.risk.risk_topic import denial
from lint.nlp.sentence.vocabulary import Mark
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_TAKING = words("combined", "taking")
_LINKS = words("combined", "links")
_IT = words("risk", "it")
_CAREFUL = words("combined", "careful") | words("risk", "limiting")
_BACK = 6  # words from the verb to what is taken
_AHEAD = (["go", "ahead"], ["feel", "free"])


def allowed_along(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“Go ahead and take X with it”, "top it up with X" below "It's all right to": both, without a condition."""
    view, knowledge = scene.view, scene.knowledge
    beside = {key: claim for claim in knowledge.claims(RiskClaim) for key in claim.together_with}
    if not beside or view.bag.isdisjoint(_TAKING) or view.question or scene.reading != "own":
        return
    if not _CAREFUL.isdisjoint(view.bag) or not knowledge.is_subject(scene.default):
        return
    if view.has(*knowledge.effect_groups, "hazard-verb", "adverse-nouns"):
        return  # what comes of it is told
    if view.has("clinicians", "refuter", "negation", "negation-partial", "condition-clause", "consult-verbs"):
        return
    for key, claim in beside.items():
        for mark in view.find(f"concept:{key}")[:1]:
            low = max(view.body, mark.start - _BACK)
            verb = next((at for at in range(low, mark.start) if view.norms[at] in _TAKING), None)
            if verb is None or not _together(scene, verb, mark) or not _permitted(scene, verb):
                continue
            cue = scene.cue("permit", Mark(verb, verb + 1, "permit"))
            yield denial(scene, verb, mark.end, claim.effect, cue, "absolute", beside=key)


def _together(scene: Scene, verb: int, mark: Mark) -> bool:
    """Whether the subject is taken as well: "it" or its name is joined to the other, or stands in the lead-in."""
    view = scene.view
    said = view.norms[verb : mark.start]
    named = [cue for cue in view.find(*scene.knowledge.family_groups) if cue.start > verb]
    joined = any(not _LINKS.isdisjoint(view.norms[max(0, cue.start - 2) : cue.start]) for cue in named)
    pronoun = not _IT.isdisjoint(said) and "with" in said
    lead = scene.lead or scene.heading
    under = scene.lead is None and view.block.list_id is not None and scene.heading is not None
    listed = lead is not None and (scene.lead is not None or under) and lead.has(*scene.knowledge.family_groups)
    return joined or pronoun or (listed and view.block.list_id is not None)


def _permitted(scene: Scene, verb: int) -> bool:
    """Whether the sentence, or what introduces its list, allows it and forbids nothing."""
    view: View = scene.view
    if any(view.norms[at : at + 2] in _AHEAD for at in range(view.body, verb)):
        return True
    own = directives(view)
    if own:
        return all(item.direction is Direction.PERMIT for item in own) and any(
            item.mark.start <= verb <= item.mark.end + 1 for item in own
        )
    above = inherited(scene)
    return above is not None and above.direction is Direction.PERMIT
