"""Safety over a long time: told, denied, or left open: "the long-term safety of it is not established"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_NEAR = 10  # words between safety and the time
_PEOPLE = 5  # words from "safe" to those whom it is safe for
_LINKS = (["in"], ["for"], ["during"], ["with"], ["while"], ["when"])
_BREAKS = frozenset({",", ";", "and", "but", "so"})
_LONGER, _MORE, _RISING = words("topics", "longer"), words("topics", "mounting"), words("topics", "rising")
_WAITING = words("topics", "waiting")
_SIGNS, _LEADS = frozenset({":", "–", "—", "-", "="}), frozenset({"a", "an", "as", "is", "still", "yet"})
_DOUBTS, _SEEMING = words("topics", "doubts"), words("topics", "seeming")


def long_term(scene: Scene) -> Iterator[Assertion]:
    """Safe or unsafe over a long time; `aspects["hedged"]` is "open" where it is said not to be known."""
    view = scene.view
    if not view.has("long-term"):
        return
    people = view.has(*scene.knowledge.population_groups.values())
    for mark in view.find("safe", "unsafe"):
        near = any(
            abs(cue.start - mark.end) <= _NEAR or abs(mark.start - cue.end) <= _NEAR for cue in view.find("long-term")
        )
        another = scene.owner(mark.start) not in {scene.knowledge.subject, None}
        another = another or {"other", "than"} <= set(view.norms[view.body : mark.start])
        if mark.group == "unsafe" and (people or another):
            continue  # "it is dangerous with X for more than a month": for them, or what they take
        if not near or not scene.speaks_of_subject(mark.start) or _for_some(scene, mark):
            continue
        left_open = _left_open(view, mark)
        safe = (mark.group == "safe") != view.denied(mark) and not left_open
        yield scene.assertion(
            Kind.SAFETY,
            mark.start,
            mark.end,
            subject=scene.owner(mark.start),
            object_="long-term",
            denied=not safe,
            cues=(scene.cue("safe", mark), *((scene.cue("open", left_open),) if left_open else ())),
            topic="long-term",
            hedged="open" if left_open else "yes" if _perhaps(scene, mark) else "no",
        )


def mounting(scene: Scene) -> Iterator[Assertion]:
    """“The longer you take it, the greater the damage”, "with every year on it the risk rises": harm that grows."""
    view = scene.view
    if view.bag.isdisjoint(_LONGER) or view.question:
        return
    family = {mark.start for mark in view.find(*scene.knowledge.family_groups)}
    for at in view.places(_LONGER):
        end = next((to for to in range(at + 1, len(view.norms)) if view.norms[to] in {",", ";", "."}), len(view.norms))
        led = view.norms[max(view.body, at - 2) : at]
        behind = view.norms[end + 1 : end + 1 + _PEOPLE]
        harm = view.within(end, end + _NEAR, "harm-noun") or view.within(view.body, at, "harm-noun")
        harm = harm or view.within(at, end, "harm-noun")
        more = "the" in led and behind[:1] == ["the"] and not _MORE.isdisjoint(behind)
        rises = not _RISING.isdisjoint(view.norms) and ("every" in led or led == ["over", "the"])
        low = at if more else view.body
        taken = any(low < start < end for start in family) or (more and "it" in view.norms[at:end])
        if not (harm and taken and (more or rises)) or view.has("negation") or not _WAITING.isdisjoint(view.bag):
            continue
        yield scene.assertion(
            Kind.SAFETY,
            at,
            end,
            subject=scene.knowledge.subject,
            object_="long-term",
            denied=True,
            cues=(scene.cue("unsafe", Mark(at, end, "unsafe")),),
            topic="long-term",
            hedged="no",
        )
        return


def _perhaps(scene: Scene, mark: Mark) -> bool:
    """Whether it is hedged; "appears to be unsafe" is the contrary of "appears to be safe"."""
    hedges = scene.hedges(mark.start)
    seeming = all(scene.view.norms[cue.start] in _SEEMING for cue in hedges)
    return bool(hedges) and not (mark.group == "unsafe" and seeming)


def _for_some(scene: Scene, mark: Mark) -> bool:
    """“It is safe in pregnancy, and you can stay on it”: safe for some people; the time belongs to what comes next."""
    view = scene.view
    people = view.within(mark.end, mark.end + _PEOPLE, *scene.knowledge.population_groups.values())
    if not people or view.norms[mark.end : mark.end + 1] not in _LINKS:
        return False
    end = next((at for at in range(people[0].end, len(view.norms)) if view.norms[at] in _BREAKS), len(view.norms))
    return not any(people[0].end <= cue.start < end or cue.end <= mark.start for cue in view.find("long-term"))


def _left_open(view: View, mark: Mark) -> Mark | None:
    """What says that nobody knows: “… has not been established”, "it is unclear whether it is safe"."""
    clause = view.clause_at(mark.start)
    for cue in view.find("refuter", "hedge-verb", "hedge-adjective"):
        doubt = cue.group != "hedge-verb" or not _DOUBTS.isdisjoint(view.norms[cue.start : cue.end])
        told = cue.group != "hedge-adjective" and (clause.start <= cue.start < clause.end or cue.end <= mark.start)
        if doubt and (told or _value(view, mark, cue)):
            return cue
    return None


def _value(view: View, mark: Mark, cue: Mark) -> bool:
    """“Long-term safety: not known”, "Safety over years – an open question": what stands behind such a label."""
    between = view.norms[mark.end : cue.start]
    sign = next((at for at, word in enumerate(between) if word in _SIGNS), None)
    return sign is not None and all(word in _LEADS for word in between[sign + 1 :])
