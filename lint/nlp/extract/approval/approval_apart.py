"""A condition beside "off-label" that it is not said of: what is approved, what kind of drug it is."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.clauses import ClauseKind
from lint.sheet import ApprovalClaim

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_FOR = words("approval", "for")
_USED = words("approval", "used")
_COPULAS = words("scene", "copulas")
_JOINING = frozenset({"and", "but", "while", "so", ";"})
_DESCRIBING = words("approval", "describing")
_ITSELF = (["it"], ["them"], ["these"])
_NAMING = frozenset({"what", "that", "which", "whom"})
_DRUGS = words("approval", "drugs")
_WITHOUT = words("approval", "without")
_GROWN, _YOUNG = words("approval", "grown"), words("approval", "young")
_OUTSIDE = 6  # words from "outside" to the approval: "beyond what the agency has approved"
_NOT_FOR = (["not", "for"], ["than", "for"], ["never", "for"])
_LED = 4  # words before a condition that tie it to a use
_LIKENING, _TO = words("approval", "likening"), words("approval", "likened_to")
_LIKE = 3  # words of "sounds like X", "easily confused with X"

_NEXT = ((",", "that"), ("and", "that"), ("it", "has"), ("it", "had"), ("they", "have"))
_FAR, _FARTHEST, _AND_FOR = 12, 24, 2  # words from an approval to what it is for
_BEGUN, _BEGINNING = 6, words("approval", "beginning")  # words of "that has already begun"
_PEOPLE_WHO = 4  # words of "for people who"
_DESCRIBED = frozenset({"that", "which", "who", "in", "of"})


def taken(view: View, mark: Mark, cue: Mark) -> bool:
    """“The approval is for one disease, and the rest is off-label”, "a fever drug used off-label"."""
    if mark.group != "off-label" or view.norms[cue.end] in _COPULAS:
        return False  # "so X is off-label"
    led = view.norms[max(0, cue.start - _LED) : cue.start]
    if _FOR.isdisjoint(led):
        return True  # what kind of drug it is
    other = any(first.end <= cue.start for first in view.find("approved"))
    if other and used_otherwise(view.norms[cue.end : mark.start]):
        return True
    return other and view.norms[cue.end : cue.end + 2] in ([",", "and"], [",", "but"], [";", "what"], [",", "so"])


def of_a_drug(view: View, mark: Mark, cue: Mark) -> bool:
    """“an off-label use of a drug for alcohol addiction”, "… of a fever drug": what kind of drug is used so."""
    between = view.norms[mark.end : cue.start]
    if mark.group != "off-label" or "of" not in between:
        return False
    behind = between[between.index("of") :]
    return not _DRUGS.isdisjoint(behind) or not _DRUGS.isdisjoint(view.norms[cue.end : cue.end + 1])


def stranded(scene: Scene, mark: Mark) -> bool:
    """“The people it is approved for”, "what regulators approved it for": of what that is nothing is said."""
    view = scene.view
    if view.denied(mark) or view.has(*scene.knowledge.condition_groups, *scene.knowledge.other_condition_groups):
        return False
    end = mark.end
    if view.norms[end - 1] != "for":
        end += view.norms[end : end + 1] in _ITSELF
        end += view.norms[end : end + 1] == ["for"]
    led = view.norms[view.body : mark.start]
    named = not _NAMING.isdisjoint(led) or led[:1] in (["the"], ["those"])
    return view.norms[end - 1] == "for" and named and not any(word.isalpha() for word in view.norms[end : end + 1])


def but_not_for(between: list[str]) -> bool:
    """“approved for X but not for Y”: what stands between an approval and the condition that it is denied for."""
    return (
        between[-3:] in (["but", "not", "for"], ["but", "never", "for"])
        and not {".", ";"} & set(between)
        and between.count("but") == 1
    )


def dependence(scene: Scene) -> list[tuple[Mark, str]]:
    """“approved for X, not for addiction”: dependence in general, where the sheet has an approval for a kind of it.

    Only what is denied of all kinds is denied of each; "approved for addiction" may be for another kind.
    """
    knowledge, view = scene.knowledge, scene.view
    groups = set(knowledge.dependence_groups)
    kinds = [
        key
        for claim in knowledge.claims(ApprovalClaim)
        for key in claim.conditions
        if claim.approved and not groups.isdisjoint(knowledge.sheet.concepts[key].lexicon)
    ]
    found = view.find(*groups) if kinds else []
    return [
        (cue, kinds[0]) for cue in found if cue.concept is None and view.norms[cue.start - 2 : cue.start] in _NOT_FOR
    ]


def likened(view: View, cue: Mark) -> bool:
    """“approved for something that sounds like X”: what the use is only likened to."""
    led = view.norms[max(view.body, cue.start - _LIKE) : cue.start]
    return any(not _LIKENING.isdisjoint(led[:at]) for at, word in enumerate(led) if word in _TO)


def set_off(view: View, cue: Mark, between: list[str]) -> bool:
    """“It has an approval next door, for X.”: what it is for, behind a comma, where the sentence ends with it."""
    ended = not any(word.isalpha() for word in view.norms[cue.end : cue.end + 1])
    return ended and between[-2:] == [",", "for"]


def used_otherwise(between: list[str]) -> bool:
    """“approved for X and gets prescribed off-label”: a verb of use of its own stands before "off-label"."""
    joined = next((at for at, word in enumerate(between) if word in _JOINING), None)
    return joined is not None and not _USED.isdisjoint(between[joined:])


def elsewhere_used(view: View, mark: Mark, cue: Mark) -> bool:
    """“approved as a fever drug, and for X doctors use it off-label”: what the next clause opens with."""
    joined, led = view.norms[cue.start - 2 : cue.start - 1], view.norms[cue.start - 1 : cue.start]
    other = next((off for off in view.within(cue.end, len(view.norms), "off-label")), None)
    if joined != ["and"] or led not in (["for"], ["in"]) or mark.group == "off-label" or other is None:
        return False
    behind = view.norms[cue.end + (view.norms[cue.end] == ",") : other.start]
    return behind[:1] != [] and behind[0].isalpha() and _JOINING.isdisjoint(behind)


def said_of(mark: Mark, between: list[str]) -> list[str]:
    """What stands between "off-label" and a condition, up to where a drug is described: "a drug that …".

    “Being off-label, it has not been through the tests for X”: behind a comma another statement begins.
    """
    if mark.group == "off-label" and between[:1] == [","] and between[1:2] != ["not"]:
        return []
    described = next((at for at, word in enumerate(between) if word in _DESCRIBING), None)
    return between if mark.group != "off-label" or described is None else between[:described]


def said_of_it(scene: Scene, mark: Mark) -> bool:
    """“It would be off-label, he said, and a painkiller only by custom”: what "it" is, whatever is named behind."""
    view = scene.view
    clause = view.clause_at(mark.start)
    named = [cue for cue, _ in scene.knowledge.spoken_of(view) if clause.start <= cue.start < clause.end]
    led = view.norms[max(clause.start, mark.start - _LED) : mark.start]
    return (
        "it" in led
        and bool(named)
        and named[0].start >= mark.end
        and {",", "and"} <= set(view.norms[mark.end : named[0].start])
    )


def not_without(view: View, mark: Mark, *, denied: bool) -> bool:
    """“It is not an unapproved drug”: approved for something, which need not be what the page is about."""
    return denied and not _WITHOUT.isdisjoint(view.norms[mark.start : mark.end])


def who_have(view: View, mark: Mark, cue: Mark) -> bool:
    """“approved for people who nod off because of X”: whom it is for, by what they have."""
    described = (
        view.norms[mark.end : mark.end + 1] == ["for"] and "who" in view.norms[mark.end : mark.end + _PEOPLE_WHO]
    )
    return described and view.clause_at(cue.start).kind in {ClauseKind.RELATIVE, ClauseKind.REASON}


def begun(scene: Scene, cue: Mark) -> bool:
    """“no licence for stopping an attack that has begun”: another use, where the approval is to prevent them."""
    preventing = any(
        "prevent" in claim.says.lower() for claim in scene.knowledge.claims(ApprovalClaim) if claim.approved
    )
    behind = scene.view.norms[cue.end : cue.end + _BEGUN]
    return preventing and not _BEGINNING.isdisjoint(behind) and not (_DESCRIBED | {"once"}).isdisjoint(behind)


def next_told(between: list[str]) -> bool:
    """“approved for X, that no approval for Y exists”, "isn't approved for X it hasn't …": another thing is told."""
    led = next((at for at, pair in enumerate(pairwise(between)) if pair in _NEXT), None)
    return led is not None and between[led + 2 : led + 3] != ["is"]


def beyond(view: View, mark: Mark) -> bool:
    """“outside what it was cleared to do”: not what the approval is for."""
    clause = view.clause_at(mark.start)
    low = max(clause.start - 1, mark.start - _OUTSIDE, 0)
    return not {"outside", "beyond"}.isdisjoint(view.norms[low : mark.start])


def too_far(view: View, cue: Mark, between: list[str], *, chained: bool, led: bool) -> bool:
    """Whether too much stands between an approval and a condition to be what it is for.

    One more of several may be farther: "approved for X, a cancer of the marrow, and for Y."; "… and for Y it is not".
    So may what a purpose is `led` up to: "to help people who have a hard time with X".
    """
    if not {".", ";", "but"}.isdisjoint(between) and not but_not_for(between):
        return True
    behind = view.norms[cue.end : cue.end + 1]
    ended = not behind or not behind[0].isalpha() or behind[0] in _DESCRIBED
    one_more = chained and between[-_AND_FOR:] == ["and", "for"] and ended
    return len(between) > (_FARTHEST if one_more or led else _FAR)


def no_reason(view: View, mark: Mark) -> bool:
    """“…, but not because it is approved”: said to be no reason, and left open."""
    clause = view.clause_at(mark.start)
    return clause.opener == "because" and view.norms[max(0, clause.start - 1) : clause.start] == ["not"]


def at_another_age(scene: Scene, condition: str) -> bool:
    """“Off-label for grown-ups”, "not approved in children": of other people than those whom an approval is for."""
    knowledge, bag = scene.knowledge, scene.view.bag
    if condition == knowledge.condition or bag.isdisjoint(_GROWN | _YOUNG):
        return False
    approvals = (claim for claim in knowledge.claims(ApprovalClaim) if claim.approved)
    said = {word for claim in approvals for word in claim.says.lower().split()}
    other = _YOUNG if not _GROWN.isdisjoint(said) else _GROWN if not _YOUNG.isdisjoint(said) else frozenset[str]()
    return not bag.isdisjoint(other)
