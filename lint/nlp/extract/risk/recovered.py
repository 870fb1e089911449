"""Harm that is said to pass, or to be impossible: "the damage clears up once you stop", "impossible to come to harm".

A warning of lasting damage is played down by whoever says that the damage heals, in whatever words.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.risk_topic import BOXED, denial, harmed, ours, someone, topic_of
from lint.nlp.extract.risk.safety_told import HARM
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import CONCEPT, Mark
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_HEALING, _PASSING = words("recovered", "healing"), words("recovered", "passing")
_DAMAGE = words("recovered", "damage")
_PARTICLES = {"clear": "up", "clears": "up", "go": "away", "goes": "away", "bounce": "back", "bounces": "back"}
_LASTING = words("recovered", "lasting")
_IMPOSSIBLE, _SAYING = words("recovered", "impossible"), words("recovered", "saying")
_ONESELF, _GETTING = words("recovered", "oneself"), words("recovered", "getting")
_DEGREE = words("recovered", "degree")
_BEING = words("scene", "copulas") | {"are", "be"}
_MODALS = frozenset({"will", "would", "soon", "can"})
_PARTLY = words("recovered", "partly")
_NEVER = frozenset({"never", "not"})
_NONE_OF_IT = ["none", "of", "it"]
_ANY = words("recovered", "any")
_TOLD = frozenset({ClauseKind.MAIN, ClauseKind.CONTRAST})
_STOPS = frozenset({";", ":", "but", ".", "although", "though"})
_REACH = 12  # words from what is harmed to how it passes
_LED = 9  # words from "impossible" to the harm


def recovered(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Damage to what the sheet warns of that is said to pass, and harm that is said to be impossible."""
    view = scene.view
    if (view.question and scene.reading == "own") or not scene.knowledge.is_subject(scene.focus):
        return
    partly = view.has("negation-partial", "hedge-adverb", "hedge-verb") or not _PARTLY.isdisjoint(view.bag)
    ill = view.find(*scene.knowledge.population_groups.values())
    for organ in (*view.find("organ"), *_damage(scene), *_taken_up(scene)) if not partly else ():
        of_people = organ.concept is None and any(mark.start <= organ.start < mark.end for mark in ill)
        at = _passes(view, organ) if not of_people else None
        topic = (organ.concept or harmed(scene, view.words(organ.start, organ.end))) if at is not None else None
        topic = "warning" if organ.group == HARM and at is not None else topic
        named = organ.group == HARM or any(
            ";" not in view.norms[min(organ.start, mark.start) : max(organ.end, mark.end)]
            for mark in view.find(*scene.knowledge.family_groups, *BOXED)
        )
        if at is not None and topic is not None and named and ours(scene, at) and not someone(view, organ):
            yield denial(scene, organ.start, at + 1, topic, scene.cue("harm", Mark(at, at + 1, HARM)), "minimised")
            return
    for at, word in enumerate(view.norms):
        start = at - 1 if view.norms[at - 1 : at + 1] == ["not", "possible"] else at
        end = _ruled_out(scene, at) if word in _IMPOSSIBLE or start < at else None
        if end is not None and ours(scene, end) and not view.within(view.body, start, "negation"):
            cue = Mark(at, end, HARM)
            yield denial(scene, at, end, topic_of(scene, cue) or "safety", scene.cue("safety", cue), "absolute")
            return


def undoing(view: View, at: int) -> bool:
    """“Reversing the damage is impossible”: whether what is denied is the undoing of a harm, or a word on it."""
    led = view.norms[view.clause_at(at).start : at]
    stems = (word.removesuffix("ing") for word in led if word.endswith("ing"))
    return any(not _SAYING.isdisjoint((stem, f"{stem}e", stem[:-1])) for stem in stems)


def _damage(scene: Scene) -> Sequence[Mark]:
    """Where a risk of the sheet is named that is damage, by a name of its own: "retinal damage"."""
    lasting = _lasting(scene.knowledge)
    return scene.view.find(*lasting) if lasting else []


def _taken_up(scene: Scene) -> list[Mark]:
    """“But any harm done there mends itself”: harm that takes up the warning of the sentence before."""
    view, before = scene.view, scene.previous
    if before is None or not before.has(*BOXED) or before.question:
        return []
    return [mark for mark in view.find(HARM) if view.norms[max(view.body, mark.start - 1)] in _ANY]


@lru_cache(maxsize=16)
def _lasting(knowledge: Knowledge) -> tuple[str, ...]:
    concepts = knowledge.sheet.concepts
    told = (claim.effect for claim in knowledge.claims(RiskClaim) if not claim.together_with)
    return tuple(
        CONCEPT + key for key in told if any(not _DAMAGE.isdisjoint(term.split()) for term in concepts[key].terms)
    )


def _passes(view: View, organ: Mark) -> int | None:
    """Where the word stands that says that the damage passes: "clears up", "is temporary", "never lasts"."""
    for at in range(organ.end, min(organ.end + _REACH, len(view.norms))):
        word = view.norms[at]
        behind = view.norms[at + 1 : at + 2]
        if word == "but" and behind and behind[0] in _NEVER:
            continue  # "it can damage the liver, but not for good"
        if word in _STOPS or not (view.clause_at(at).kind in _TOLD or _adds(view, organ, at)):
            return None
        if word in _PARTICLES and view.norms[at + 1 : at + 2] != [_PARTICLES[word]]:
            return None  # what the organ does
        before = at - 1
        while view.norms[before] in _DEGREE:
            before -= 1
        if word in _LASTING and (view.norms[at - 1] in _NEVER or view.norms[at - 3 : at] == _NONE_OF_IT):
            return at
        word = "-".join(view.norms[at : at + 3 : 2]) if behind == ["-"] else word
        passing = word in _PASSING and view.norms[before] in _BEING
        if word in _HEALING or passing or (word == "recover" and _MODALS & set(view.norms[before : before + 1])):
            return None if view.within(view.body, at, "negation", "refuter") else at
    return None


def _adds(view: View, organ: Mark, at: int) -> bool:
    """“…, which clears up once you stop”, "the harm that the box speaks of is temporary": told of the harm itself."""
    clause = view.clause_at(at)
    added = view.norms[clause.start - 1 : clause.start + 1]
    return added == [",", "which"] or (clause.start <= organ.end + 1 and view.norms[at - 1] in _BEING)


def _ruled_out(scene: Scene, at: int) -> int | None:
    """Where the harm ends that is impossible: "impossible to come to any harm", "no way that it could hurt you".

    Or where a risk of the sheet does: "impossible to become dependent on it".
    """
    view = scene.view
    if "not" in view.norms[at - 2 : at - 1] or (view.norms[at] == "way" and view.norms[at - 1] != "no"):
        return None
    if "not" in view.norms[at - 1 : at] and view.norms[at] != "possible":
        return None
    harms = [mark for mark in view.find(HARM, "hazard-verb") if at < mark.start <= at + _LED]
    risks = [mark for mark in view.find(*scene.knowledge.effect_groups) if at < mark.start <= at + _LED]
    if risks and view.norms[at + 1] == "to" and _GETTING.issuperset(view.norms[at + 2 : risks[0].start]):
        return risks[0].end
    led = view.norms[at + 1 : harms[0].start] if harms else []
    if not harms or not _SAYING.isdisjoint(led) or not _STOPS.isdisjoint(led):
        return None
    end = harms[0].end
    if harms[0].group == HARM:
        return end
    return end + 1 if view.norms[end : end + 1] and view.norms[end] in _ONESELF else None
