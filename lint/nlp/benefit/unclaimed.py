"""Words of benefit that claim none: the degree of an illness, a nerve's signal, a dose that is sought, proof for it.

And what is told of another illness, or of a complaint that the words before tell of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_DEGREES, _GRADES = words("unclaimed", "degrees"), words("unclaimed", "grades")
_BEFORE_NOUN, _JOINING = words("unclaimed", "before_noun"), frozenset({"and", "or", "to", "-", "–"})
_CARRIERS = words("unclaimed", "carriers")
_PROOF = words("unclaimed", "proof")
_DOSES, _LEAST, _FINDING = words("unclaimed", "doses"), words("unclaimed", "least"), words("unclaimed", "finding")
_THAT = frozenset({"that", "which", "to"})
_POINTING, _LEAVING = frozenset({"it", "that", "these", "they", "this"}), words("unclaimed", "leaving")
_STARTING, _ME = words("unclaimed", "starting"), frozenset({"i", "my", "me", "we", "our", "her", "his", "he", "she"})
_RESPONDING, _THOSE = words("unclaimed", "responding"), words("unclaimed", "those")
_ELSE = 5  # words of "or else it will not"
_BRINGING, _ARTICLE = words("unclaimed", "bringing"), 1
_SEEKING = 9  # words from "find" to the dose that is looked for
_SAID = 3  # words of a complaint that "that" can take up
_OTHERS = 6  # words from "helps" to those whom it helps


def unclaimed(scene: Scene, mark: Mark, form: str, outcome: Mark | None) -> bool:
    """Whether a word of benefit, with its outcome, tells of something else than what the medicine does for the ill."""
    view = scene.view
    if _a_degree(view, mark) or _proof_for(view, mark) or _sought_dose(view, mark):
        return True
    if _who_respond(view, mark) or _or_else(view, mark):
        return True
    if outcome is not None and _brought_back(scene, mark, outcome):
        return True
    if outcome is not None:
        return not _CARRIERS.isdisjoint(view.norms[outcome.end : outcome.end + 1])  # "dampens pain signals"
    return (form == "better" and _complaint_gone(scene, mark)) or _in_others(scene, mark)


def _who_respond(view: View, mark: Mark) -> bool:
    """“Most of those who respond notice it early”: which people are meant, and not that they do."""
    whose = view.norms[mark.start - 2 : mark.start]
    return view.norms[mark.start] in _RESPONDING and whose[1:] == ["who"] and whose[0] in _THOSE


def _or_else(view: View, mark: Mark) -> bool:
    """“Take it at night, or it won't work”: what is threatened, which nobody turns round by calling it false."""
    led = view.norms[max(view.body, mark.start - _ELSE) : mark.start]
    return "or" in led and view.denied(mark) and _POINTING.intersection(led[led.index("or") :]) != frozenset()


def _brought_back(scene: Scene, mark: Mark, outcome: Mark) -> bool:
    """“It can bring back the pain”: more of what there should be less of."""
    concept = scene.knowledge.sheet.concepts.get(outcome.concept or "")
    bad = concept is not None and (concept.better == "lower" or outcome.group in scene.knowledge.condition_groups)
    told = scene.view.norms[mark.start : mark.end]
    return bad and "back" in told and told[0] in _BRINGING and 0 <= outcome.start - mark.end <= _ARTICLE


def _a_degree(view: View, mark: Mark) -> bool:
    """“For moderate to severe pain”, "people with moderate pain": how bad it is."""
    if view.norms[mark.start] not in _DEGREES or mark.end - mark.start > 1:
        return False
    behind, led = view.norms[mark.end : mark.end + 2], view.norms[max(0, mark.start - 2) : mark.start]
    graded = behind[:1] != [] and behind[0] in _JOINING and not _GRADES.isdisjoint(behind[1:])
    joined = led[-1:] != [] and led[-1] in _JOINING and not _GRADES.isdisjoint(led[:-1])
    return graded or joined or not _BEFORE_NOUN.isdisjoint(led[-1:])


def _proof_for(view: View, mark: Mark) -> bool:
    """“The evidence for preventing attacks is thin”: the rest says how good the proof is."""
    led = view.norms[max(0, mark.start - 2) : mark.start]
    return led[1:] == ["for"] and led[0] in _PROOF and view.norms[mark.start].endswith("ing")


def _sought_dose(view: View, mark: Mark) -> bool:
    """“The aim is to find the lowest dose that keeps pain away”, "the smallest amount that works"."""
    clause = view.clause_at(mark.start)
    that = next((at for at in range(mark.start - 1, clause.start - 1, -1) if view.norms[at] in _THAT), None)
    if that is None or view.norms[that - 1] not in _DOSES:
        return False
    led = view.norms[max(view.body, that - _SEEKING) : that]
    return not _LEAST.isdisjoint(led[-_SAID:]) or not _FINDING.isdisjoint(led)


def _complaint_gone(scene: Scene, mark: Mark) -> bool:
    """“I was groggy for a week, but that went away”: a complaint that is told before, and none that it is taken for."""
    view = scene.view
    at = mark.start - 1
    while at > view.body and (view.norms[at].endswith("ly") or view.norms[at] in _LEAVING):
        at -= 1
    clause = view.clause_at(at)
    if view.norms[at] not in _POINTING or clause.start - view.body < _SAID:
        return False
    troubles = (*scene.knowledge.outcome_groups, *scene.knowledge.condition_groups, *scene.knowledge.family_groups)
    told = view.norms[view.body : at]
    of_one = not _ME.isdisjoint(told) and _STARTING.isdisjoint(told)
    return of_one and not view.within(view.body, at, *troubles)


def _in_others(scene: Scene, mark: Mark) -> bool:
    """“It helps many people with another illness, so it was tried in ours”: told of an approved use, in a clause."""
    view, knowledge = scene.view, scene.knowledge
    clause = view.clause_at(mark.start)
    told = view.within(mark.end, min(clause.end, mark.end + _OTHERS), *knowledge.other_uses)
    return bool(told) and not view.within(clause.start, clause.end, *knowledge.condition_groups)
