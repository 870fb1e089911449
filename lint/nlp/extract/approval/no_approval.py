"""Words of approval that approve nothing: a bare noun, another thing's approval."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.knowledge.knowledge import OTHER, OURS
from lint.sheet import ApprovalClaim

if TYPE_CHECKING:
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_AWAITING = words("approval", "awaiting")
_WHOSE = words("approval", "whose")
_GIVEN = words("approval", "given")
_NOT_YET = words("approval", "not_yet")
_FINITE = words("approval", "finite")
_APPROVAL_NOUNS = words("approval", "approval_nouns")
_GIVING = words("approval", "giving")
_DETERMINERS = frozenset({"a", "an", "any", "every", "no", "the", "'s", "its", "this", "-"})
_NOT_ATTRIBUTIVE = words("approval", "not_attributive")
_BEING, _BODILY, _OUT_OF = words("approval", "being"), words("approval", "bodily"), words("approval", "out_of")
_ORGANS, _THINGS = words("approval", "organs"), words("approval", "things")
_COPULAS = words("approval", "copulas")
_SOMEBODYS = frozenset({"hers", "his", "theirs"})
_FUNCTION = words("approval", "function")
_NOTHING_ELSE = (["other", "than"], ["anything", "but"], ["way", "but"], ["otherwise", "than"])
_JOINING = frozenset({"and", "so", "hence", "thus", "making", "which", ";"})
_OTHERS = words("approval", "others")
_OPENING = words("approval", "opening")
_KINDS, _WHOSE_KIND = words("approval", "kinds"), words("approval", "whose_kind")
_TITLES = frozenset({BlockKind.TITLE, BlockKind.FIELD, BlockKind.HEADING})
_OF_KIND = 3  # words of "of his kind"
_FRAGMENT = 3  # words from "no" to the approval: "No national medicines regulator's approval"
_RELATIVE_LED = 9  # words from "X, a drug that" to what is said of it
_HEADER = 5  # words of a header that is no sentence
_NAMED = 4  # words of "X, a drug"
_NO_REGULATORS = words("approval", "no_regulators")
_LICENSED, _BEING_ONE = (
    ("clinicians", "compounding-pharmacy", "ordinary-pharmacy"),
    (["is"], ["are"], ["who", "is"], ["who", "are"]),
)
_CLEARED_BY = words("approval", "cleared_by")
_PAPERS, _HOLDERS = words("approval", "papers"), words("approval", "holders")

_OR = frozenset({"or", "nor", "not"})
_APART = ([","], [";"], ["("], ["-"], ["–"], ["—"], ["/"], ["="])
_BEFORE_WHAT = frozenset({"as", "beyond", "by", "for", "from", "of", "than", "to", "with"})
_TOLD_SO = 5  # words of "for what it was"


def bare_noun(scene: Scene, mark: Mark) -> bool:
    """“the testing that approval demands”: the noun alone gives or denies nothing."""
    view = scene.view
    if view.norms[mark.start] not in _APPROVAL_NOUNS or mark.end - mark.start > 1:
        return False
    if view.norms[mark.end : mark.end + 1] in (["covers"], ["extends"], ["includes"]):
        return False  # "the approval covers it"
    clause = view.clause_at(mark.start)
    around = view.norms[max(clause.start, mark.start - 4) : mark.start]
    giving = _GIVING.intersection(around)
    if not giving <= _WHOSE:
        return False
    said = view.norms[mark.end : clause.end]
    if not _GIVEN.isdisjoint(said):
        return not _NOT_YET.isdisjoint(said)  # "approval for it came in 2015", and "never came"
    return (not giving and len(view.norms) > 6) or not _FINITE.isdisjoint(said)  # "approval was refused"


def of_another_thing(scene: Scene, mark: Mark) -> bool:
    """“as an approved drug would be”: approved is said of that drug, not of ours, unless ours is said to be one."""
    view = scene.view
    after = view.norms[mark.end : mark.end + 4]
    by_organ = after[:1] == ["by"] and not _ORGANS.isdisjoint(after)
    if not _BODILY.isdisjoint(view.norms[mark.start : mark.end]) and (by_organ or not _OUT_OF.isdisjoint(after[:1])):
        return True  # "is cleared from the body", "isn't cleared by the kidneys"
    if _cleared_up(view, mark):
        return True
    regulated = any(0 <= mark.start - agency.end <= 2 for agency in view.find("regulators"))
    others = after[:1] == ["of"] and not regulated
    if not _NO_REGULATORS.isdisjoint(view.norms[max(0, mark.start - 5) : mark.start]) or others:
        return True  # an insurer's approval, a husband's
    before = view.norms[max(0, mark.start - 3) : mark.start]
    if not _PAPERS.isdisjoint(view.norms[mark.start : mark.end]) and not _HOLDERS.isdisjoint(before[-2:]):
        return True  # "longer than she has had a driver's licence"
    if any(cue.end == mark.start or view.norms[cue.end : mark.start] in _BEING_ONE for cue in view.find(*_LICENSED)):
        return True  # "a doctor licensed in your state", "our pharmacy is licensed"
    if after[:1] in (["this"], ["that"]) and scene.knowledge.is_subject(scene.owner(mark.start)):
        return False  # "have approved that low dose"
    if _COPULAS.intersection(before[-1:]) and _SOMEBODYS.intersection(before[-2:-1]):
        return True  # "his is approved, and mine isn't"
    if _in_apposition(scene, mark):
        return True  # "X, a drug that is approved for it, …"
    if (
        after
        and after[0].isalpha()
        and not after[0].endswith("ly")
        and _BEING.isdisjoint([word for word in before if not word.endswith("ly")][-1:])  # "was finally approved …"
        and after[0] not in _FUNCTION | _THINGS
        and not any(
            cue.start == mark.end
            for cue in view.find(*scene.knowledge.family_groups, *scene.knowledge.condition_groups, "other-conditions")
        )
    ):
        return True  # "licensed pharmacists"
    its = view.norms[max(0, mark.start - 1)] == "its" or any(
        0 <= cue.start - mark.end <= 3 and "of" in view.norms[mark.end : cue.start]
        for cue in view.find(*scene.knowledge.family_groups)
    )
    if its:
        return False  # "its approved uses", "no licensed form of it"
    named = any(cue.start == mark.end for cue in view.find(*scene.knowledge.family_groups))
    agency = mark.end - mark.start > 1 and "-" not in view.norms[mark.start : mark.end] and view.has("regulators")
    if named and ((before[-1:] and before[-1] not in _DETERMINERS) or agency):
        return False  # "has approved low-dose X", "the agency approved low-dose X": a dose only in its name
    if named and before[-1:] and before[-1] in _DETERMINERS - {"any", "no", "-"}:
        return True  # "the approved X tablets are taken by …"
    if before[-2:] == ["has", "no"] and after[:1] in (["use"], ["uses"]):
        return False  # "it has no approved use"
    thing = next((index for index, word in enumerate(after) if word in _THINGS), None)
    if thing is None or any(word in _NOT_ATTRIBUTIVE for word in after[:thing]):
        return False
    index = mark.start - 1
    while index >= 0 and view.norms[index] in _COPULAS | {"not", "no", "-", "fda"}:
        if view.norms[index] in {"is", "was", "are", "'s", ",", ":", "as", "be", "—"}:
            owner = scene.owner(mark.start)
            if view.norms[index] == "," and not view.within(index - 1, index, *scene.knowledge.family_groups):
                return True  # "If you prefer proof, an approved drug …"
            return (
                owner == OTHER or after[thing].endswith("s") or (view.norms[index] == "as" and "like" not in view.norms)
            )
        index -= 1
    ours = [cue for cue in view.find(*scene.knowledge.family_groups) if cue.start <= index < cue.end]
    if view.question and ours and view.norms[ours[0].start - 1] in {"is", "was"}:
        return False  # "Is it a licensed treatment for it?"
    return not (
        index < 0
        and scene.knowledge.is_subject(scene.focus)
        and view.first
        and mark.start <= 2
        and len(view.norms) <= 8
    )


def _cleared_up(view: View, mark: Mark) -> bool:
    """“A rash that cleared on it”, "it cleared within days": nobody clears anything for use there."""
    clause = view.clause_at(mark.start)
    passive = not _BEING.isdisjoint(view.norms[max(0, mark.start - 2) : mark.start])
    active = view.norms[mark.end : mark.end + 1] != [] and view.norms[mark.end] in _CLEARED_BY
    regulated = view.within(clause.start, clause.end, "regulators")
    return view.norms[mark.start : mark.end] == ["cleared"] and active and not passive and not regulated


def _of_what_it_is(view: View, mark: Mark) -> bool:
    """“hasn't been tested for it as for what it was approved to treat”: its approvals are told, none is denied."""
    led = view.norms[max(view.body, mark.start - _TOLD_SO) : mark.start]
    at = next((at for at in range(len(led) - 1, 0, -1) if led[at] == "what"), None)
    if at is None or led[at - 1] not in _BEFORE_WHAT:
        return False
    return not view.within(mark.start - len(led) + at, mark.start, "negation")


def spent(view: View, mark: Mark) -> bool:
    """“has not approved it, and prescribing it is considered off-label”: the "not" was said of another word."""
    if mark.group != "off-label":
        return _of_what_it_is(view, mark)
    if view.norms[max(view.body, mark.start - 2) : mark.start] in _NOTHING_ELSE:
        return True  # "nobody takes it other than off-label"
    first = next((cue for cue in view.find("approved") if cue.end < mark.start and view.denied(cue)), None)
    if first is None:
        return False
    between = view.norms[first.end : mark.start]
    if between in _APART or (between[-1:] == [","] and _OR.isdisjoint(between)):
        return True  # "not approved, off-label", "not approved for X, off-label"
    if _OR.isdisjoint(between) and view.texts[mark.start][:1].isupper():
        return True  # two badges beside each other: "Not approved for X" and "Off-label"
    anew = "," in between and view.within(first.end + between.index(","), mark.start, "clinicians", "patients-people")
    joined = bool(anew) or not _JOINING.isdisjoint(between)  # "…, doctors prescribe it off-label"
    return joined and not view.within(first.end, mark.start, "negation")


def awaited(view: View, mark: Mark) -> bool:
    """“until it is approved”, "will one day be approved": not yet so."""
    before = view.norms[max(0, mark.start - 9) : mark.start]
    if view.norms[view.body : view.body + 1] in (["were"], ["should"], ["had"]) and not view.question:
        return True  # "Were it ever to be approved, …"
    if view.norms[view.body : mark.start] in (["to", "be"], ["to", "get"], ["to", "become"]):
        return True  # "To be approved, it would have to …"
    return not _AWAITING.isdisjoint(before) or before[-3:-1] == ["one", "day"] or ("day" in before and "one" in before)


def for_one(view: View, mark: Mark) -> bool:
    """“approved for one purpose but used for another”: what off-label means."""
    after = view.norms[mark.end :]
    return after[:2] == ["for", "one"] and not _OTHERS.isdisjoint(after[3:])


def answered_for(scene: Scene, mark: Mark) -> list[tuple[str, bool, Mark]]:
    """“Approved? For one thing, yes. For another, no.”: what the answer says that it is for."""
    answer, knowledge = scene.anchor, scene.knowledge
    if scene.reading != "answered" or answer is None or answer is scene.view:
        return []
    keys = [key for key in sorted(knowledge.conditions) if answer.has(f"concept:{key}")]
    return [(knowledge.approved_for(key), False, mark) for key in keys]


def headed(scene: Scene, mark: Mark) -> list[tuple[str, bool, Mark]]:
    """“Approved | yes” below "Another illness": the one condition that its column or row names, known or not."""
    knowledge = scene.knowledge
    for place in (scene.column, scene.row):
        if place is None or sum(map(str.isalpha, place.norms)) > _HEADER or place.has("negation"):
            continue
        keys = {knowledge.approved_for(key) for key in knowledge.conditions if place.has(f"concept:{key}")}
        if keys:
            return [(key, False, mark) for key in keys] if len(keys) == 1 else []
    row = scene.row
    named = row is not None and row is not scene.view and row.has("other-conditions", *knowledge.dependence_groups)
    return [(OTHER, False, mark)] if named else []


def pointed_at(scene: Scene, mark: Mark) -> list[tuple[str, bool, Mark]]:
    """“Can I use it against X?” - "It's approved for that as well.": the one condition that was just named."""
    knowledge = scene.knowledge
    led = scene.view.within(scene.view.body, mark.start, *(f"concept:{key}" for key in sorted(knowledge.conditions)))
    if len(own := {knowledge.approved_for(cue.concept or "") for cue in led}) == 1:
        return [(key, False, mark) for key in own]  # "For X, no: it isn't approved for that."
    for place in (scene.question, scene.previous):
        if place is None or place is scene.view:
            continue
        named = {key for key in knowledge.conditions if place.has(f"concept:{key}")}
        named -= {wide for key in named for wide in knowledge.sheet.wider(key)}  # "Her fever is mild": the mild one
        keys = {knowledge.approved_for(key) for key in named}
        if len(keys) == 1 and not place.has("approved", "off-label"):
            return [(key, False, mark) for key in keys]
    return [(OTHER, False, mark)] if _to_another(scene) else []


def kind_meant(scene: Scene, cue: Mark) -> str | None:
    """“For the fever of his kind it is not approved.”: the kind that was named last, else another."""
    view, knowledge = scene.view, scene.knowledge
    before, behind = view.norms[max(view.body, cue.start - _OF_KIND) : cue.start], view.norms[cue.end :][:_OF_KIND]
    told = behind[:1] == ["of"] and not _KINDS.isdisjoint(behind[2:]) and not _WHOSE_KIND.isdisjoint(behind[1:2])
    told |= before[-1:] == ["of"] and not _KINDS.isdisjoint(before[1:2]) and not _WHOSE_KIND.isdisjoint(before[:1])
    if not told:
        return None
    narrower = [key for key in sorted(knowledge.conditions) if cue.concept in knowledge.sheet.wider(key) - {key}]
    for place in (*scene.earlier, *(place for place in scene.above if place.block.kind not in _TITLES)):
        named = {knowledge.approved_for(key) for key in narrower if place.has(f"concept:{key}")}
        if named:
            return named.pop() if len(named) == 1 else OTHER
    return OTHER


def carried_over(scene: Scene, mark: Mark) -> list[tuple[str, bool, Mark]]:
    """“Taking it for X is off-label. No approval, no trials.”: a fragment goes on about the condition before it."""
    view, knowledge = scene.view, scene.knowledge
    led = view.norms[view.body : mark.start]
    if not led or led[0] not in _OPENING or len(led) > _FRAGMENT:
        return []
    for place in scene.earlier:
        named = {name for _, name in knowledge.condition_marks(place)}
        if named or place.has("other-conditions", *knowledge.dependence_groups):
            return [(knowledge.condition, False, mark)] if named == {OURS} else []
    return []


def _to_another(scene: Scene) -> bool:
    """Whether the sentence before, to which "approved for that" points back, speaks of another use than the sheet's."""
    before = scene.previous
    if before is None or before.has(*scene.knowledge.condition_groups):
        return False
    if before.has("reduce-verb", *scene.knowledge.other_uses):
        return True  # "It lowers the blood pressure. It is approved for that."
    return before.has("other-conditions", *scene.knowledge.dependence_groups) or any(
        key != scene.knowledge.condition and before.has(f"concept:{key}") for key in scene.knowledge.conditions
    )


def served(knowledge: Knowledge, goal: Mark) -> str:
    """What an approval "to prevent attacks" is for: the sheet's condition, if approved for it and the goal is in it."""
    own = any(claim.approved and knowledge.condition in claim.conditions for claim in knowledge.claims(ApprovalClaim))
    return knowledge.condition if own and goal.concept in knowledge.outcomes else OTHER


def _in_apposition(scene: Scene, mark: Mark) -> bool:
    """“For comparison: X, a drug that is approved for it”: said of a medicine whose name nobody knows here."""
    view = scene.view
    low = max(view.body, mark.start - _RELATIVE_LED)
    led = view.norms[low : mark.start]
    at = next((at for at, word in enumerate(led) if word in {"that", "which"}), None)
    if at is None or at < _NAMED or led[at - 1] not in _THINGS or led[at - 2] not in {"a", "an", "the"}:
        return False
    ours = view.within(low, low + at, *scene.knowledge.family_groups)
    return led[at - 3] == "," and led[at - 4].isalpha() and led[at - 4] not in _FUNCTION | _THINGS and not ours
