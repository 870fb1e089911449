"""What an approval is for: the conditions behind it, before it, or that it points back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.approval.approval_apart import (
    begun,
    but_not_for,
    dependence,
    elsewhere_used,
    likened,
    next_told,
    of_a_drug,
    said_of,
    set_off,
    taken,
    too_far,
    used_otherwise,
    who_have,
)
from lint.nlp.extract.approval.approval_but import all_but
from lint.nlp.extract.approval.approval_purpose import at_length, names_condition, reach, told_otherwise
from lint.nlp.extract.approval.no_approval import kind_meant, served
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.phrase import either_way
from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_TURNERS = words("approval", "turners")
_THERE, _CALLED = words("approval", "there"), 2  # words that call a medicine by its use: "a drug for X"
_LINKING = words("approval", "linking")
_BACK, _POINTING = words("approval", "back"), words("approval", "pointing")
_OPEN_ENDS, _COUNTED_ENDS = words("approval", "open_ends"), words("approval", "counted_ends")
_COUNTED = words("approval", "counted")
_THINGS = words("approval", "things")
_LED = 8  # words from a condition to what is said of it in the next clause
_SERVED = 6  # words from "approved" to what it is for
_SINCE, _WHEN = words("approval", "since"), 3  # words of "since last March" before "for"


def named_behind(view: View, mark: Mark) -> bool:
    """“approved for slimming”, not "approved for export"."""
    return any(0 <= cue.start - mark.end <= _SERVED for cue in view.find("other-conditions"))


def told_conditions(scene: Scene, mark: Mark) -> list[tuple[str, bool, Mark]]:
    """The conditions an approval is for, each with whether a "not" of its own stands before it."""
    view = scene.view
    knowledge = scene.knowledge
    clause = view.clause_at(mark.start)
    named = [
        (cue, knowledge.approved_for(cue.concept or ""))
        for cue in view.find(*(CONCEPT + key for key in sorted(knowledge.conditions)))
        if not either_way(view, cue)
    ]
    found = all_but(view, mark, named)
    named += dependence(scene)
    for cue, concept in [] if found else named:
        if cue.start < mark.end or of_a_drug(view, mark, cue) or likened(view, cue) or elsewhere_used(view, mark, cue):
            continue
        between = view.norms[mark.end : cue.start]
        if (apart := _but_for(between)) is not None:
            between = apart
        elif (
            any(
                between[place] == ","
                and between[place + 1] in {"nor", "and"}
                and "for"
                not in between[place + 2 : place + 3 + _WHEN * (not _SINCE.isdisjoint(between[place + 2 : place + 3]))]
                and between[place + 2 : place + 4] not in (["not", "for"], ["not", "in"])
                for place in range(len(between) - 1)
            )
            or (
                cue.start >= reach(view, mark)
                and not (but_not_for(between) or (not found and set_off(view, cue, between)))
            )
            or between[:2] in ([",", "and"], [",", "nor"])
            or next_told(between)
        ):
            continue
        if too_far(view, cue, between, chained=bool(found), led=at_length(view, mark)):
            continue
        if mark.group != "off-label" and (
            view.within(mark.end, cue.start, "off-label")
            or (view.within(cue.end, clause.end, "off-label") and used_otherwise(between))
        ):
            continue  # "approved for the one and off-label for the other"
        if not view.denied(mark) and any(view.denied(one) for one in view.within(mark.end, cue.start, "approved")):
            continue  # "approved for the one, has no licence for the other", "off-label: never approved for it"
        said = [word for word in said_of(mark, between) if word != "nor" or "neither" not in between]
        if view.denied(mark) and "even" in said:
            said = [word for at, word in enumerate(said) if said[at + 1 : at + 2] != ["even"]]  # "…, not even for Y"
        turned = sum(word in _TURNERS for word in said) % 2 == 1  # "for neither this nor that" denies once
        if view.denied(mark) and {"only", "just", "but"} & set(view.norms[mark.end : cue.start]):
            turned = not turned  # "not approved for this, only for that"
        found.append((OTHER if begun(scene, cue) else concept, turned, cue))
    alike = any(mark.end <= cue.start and likened(view, cue) for cue, _ in named)
    described = [(cue, concept) for cue, concept in named if mark.end < cue.start and who_have(view, mark, cue)]
    if not found and described:
        return [(described[0][1], False, described[0][0])]
    if not found and (alike or _for_something(view, mark) or told_otherwise(view, knowledge, mark)):
        return [(OTHER, False, mark)]  # "it is not approved for slimming"
    if not found:
        before = [
            (cue, concept)
            for cue, concept in named
            if cue.end <= mark.start
            and (clause.start <= cue.start or (mark.start - cue.end <= _LED and not _fronted(view, clause.start)))
            and not taken(view, mark, cue)
        ]
        if before:
            cue, concept = before[-1]
            found.append((kind_meant(scene, cue) or concept, False, cue))
    fronted = [cue for cue in view.find("other-conditions") if clause.start <= cue.start and cue.end <= mark.start]
    if not found and fronted and not view.within(clause.start, clause.end, *knowledge.condition_groups):
        found.append((OTHER, False, fronted[-1]))  # "For another disease, it is off-label"
    if not found:
        goals = [CONCEPT + key for key in sorted(knowledge.outcomes | knowledge.effects)]
        others = [cue for cue in view.find("other-conditions", *goals) if 0 <= cue.start - mark.end <= _SERVED]
        if others:
            ours = others[0].concept in knowledge.outcomes and names_condition(view, knowledge, others[0])
            goal = knowledge.condition if ours else served(knowledge, others[0])
            found.append((goal, False, others[0]))
    return found


def _but_for(between: list[str]) -> list[str] | None:
    """“approved, but for X”, "an approved medicine, but for X": the words behind "but for", `None` without it."""
    thing = bool(between) and between[0] in _THINGS
    return between[thing + 3 :] if between[thing : thing + 3] == [",", "but", "for"] else None


def _fronted(view: View, start: int) -> bool:
    """“…; for sleep it is off-label”: a part that begins with a use of its own, and not with "for that"."""
    own = view.norms[start : start + 1] == ["for"] and view.norms[start + 1 : start + 2] != []
    return own and view.norms[start + 1] not in _BACK | _POINTING


def points_back(view: View, mark: Mark) -> bool:
    """“approved for that”, "approved as one", "approved there": for what was spoken of before."""
    after = view.norms[mark.end + (view.norms[mark.end : mark.end + 1] == ["it"]) : mark.end + 8]
    clause = view.norms[view.clause_at(mark.start).start : mark.start]
    opened = next((at for at, word in enumerate(clause) if word.isalpha() and word not in {"and", "but"}), 0)
    if clause[opened : opened + 1] == ["for"] and not _POINTING.isdisjoint(clause[opened + 1 : opened + 2]):
        return True  # "For that it is approved."
    dangling = after[:1] == ["for"] and len(after) > 1 and not after[1].isalpha()  # "not what it is approved for."
    return bool(after) and (
        dangling or after[0] in _THERE or (after[0] in _LINKING and not _BACK.isdisjoint(after[1:]))
    )


def _for_something(view: View, mark: Mark) -> bool:
    """“approved for slimming”: for something that has a name of its own, though no name that is known."""
    after = view.norms[mark.end : mark.end + 2]
    if after[:1] == ["as"]:  # "as a slimming aid"; "as a treatment" leaves open for what
        called = [word for word in view.norms[mark.end + 2 : view.clause_at(mark.start).end] if word[0].isalpha()]
        return after[1:] in (["a"], ["an"]) and len(called) >= _CALLED
    if len(after) > 1 and after[0] == "for" and after[1] in _COUNTED:
        counted = view.norms[mark.end + 2 : mark.end + 3]  # "for two infections", "for three kinds of …"
        return bool(counted) and counted[0].isalpha() and counted[0] not in _OPEN_ENDS | _COUNTED_ENDS
    return len(after) > 1 and after[0] == "for" and after[1].isalpha() and after[1] not in _OPEN_ENDS
