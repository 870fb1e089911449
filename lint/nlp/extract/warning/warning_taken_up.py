"""Another hazard told of a warning that was named right before: "It's about mood.", "… was given one over gout."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.warning.warning_lifted import of_the_hazard
from lint.nlp.extract.warning.warning_nearby import NAMED
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene

_ABOUT, _CAUSING = words("warning", "about"), words("risk", "causing")
_DANGERS, _BOXED = words("warning", "dangers"), words("warning", "boxed")
_BEING, _HAVING = words("scene", "copulas"), words("warning", "having")
_A_DANGER = words("warning", "a_danger")
_TAKEN_UP = 7  # words from "it" to what the warning is about
_REASON = 5  # words of such a reason
_NAMED = 5  # words of a sentence below a label
_SHORT = 4  # words of such a label


def taken_up(scene: Scene) -> Iterator[Assertion]:
    """“What is its warning about? Mood.”, "It's about mood.": another hazard told of the warning named right before."""
    view = scene.view
    if scene.reading != "own" or not view.has("hazard-word", "organ"):
        return
    few = len(scene.earlier) <= 1
    above = (*scene.letter, *scene.above[:_REASON]) if few and view.norms[view.body] == "that" else ()
    places = (scene.question, scene.previous, scene.heading if few else None, *above)
    asked = next((place for place in (*places, *scene.earlier[-1:]) if place is not None and place.has(*NAMED)), None)
    if asked is None:
        return
    start = next((at for at in range(view.body, len(view.norms)) if view.norms[at].isalpha()), view.body)
    cue = view.find("hazard-word", "organ")[0]
    led = view.norms[start : cue.start]
    bare = asked.question and not led and len(view.norms) - cue.end <= _REASON
    again = led[:1] in (["it"], ["this"], ["that"]) or (
        led[:1] in (["the"], ["its"], ["that"]) and led[1:2] in (["warning"], ["box"], ["one"])
    )
    reach = _TAKEN_UP + _REASON * ("because" in led)  # "It's there because the drug may make you …"
    told = (
        (again and len(led) <= reach and not _ABOUT.isdisjoint(led))
        or _named_danger(led)
        or _had_over(scene, start, led)
    )
    hazards = tuple(scene.knowledge.hazard_groups)
    owner = scene.owner(cue.start) if scene.knowledge.medicine_marks(view) else scene.focus
    if (
        not (bare or told or _labelled(scene, led))
        or view.denied(cue)
        or view.has(*hazards)
        or owner not in scene.knowledge.family
    ):
        return
    others = [item for item, name in scene.knowledge.medicine_marks(asked) if name == OTHER]
    others = [item for item in others if "not" not in asked.norms[item.start - 2 : item.start]]  # "it isn't Y's"
    if (others and not scene.knowledge.medicine_marks(view)) or of_the_hazard(scene, cue):
        return
    yield scene.assertion(
        Kind.WARNING,
        start,
        cue.end,
        subject=owner,
        object_="boxed",
        cues=(scene.cue("warning", cue),),
        hazard="other",
        via="boxed-warning",
    )


def _named_danger(led: list[str]) -> bool:
    """“The hazard printed in it is …”, "its reason is …", "the reason given is a risk of …": what it is there for."""
    being = next((at for at, word in enumerate(led) if word in _BEING), len(led))
    return (
        led[:1] in (["the"], ["its"])
        and not _DANGERS.isdisjoint(led[1:2])
        and being <= _REASON
        and _A_DANGER.issuperset(led[being + 1 :])
        and not _BOXED.isdisjoint(led[1:being])
    )


def _had_over(scene: Scene, start: int, led: list[str]) -> bool:
    """“The medicine was given one because of …”, "it got its own after cases of …": what the warning is for."""
    named = scene.view.find(*scene.knowledge.family_groups)
    told_of = led[:1] == ["it"] or (bool(named) and scene.view.body <= named[0].start < scene.view.body + _SHORT)
    for at in range(1, len(led)):
        if led[at - 1] in _HAVING and (led[at] == "one" or led[at : at + 2] == ["its", "own"]):
            behind = led[at + 1 + (led[at] == "its") :]
            plain = told_of and not scene.view.negations(Mark(start + at, start + at + 1, ""))
            return plain and len(behind) <= _REASON and not _ABOUT.isdisjoint(behind)
    return False


def _labelled(scene: Scene, led: list[str]) -> bool:
    """“Boxed warning. The agency's highest. It may cause gout.”: told of under the warning's bare name."""
    named = [place for place in scene.earlier if place.has(*NAMED)]
    label = bool(named) and named[-1].first and sum(map(str.isalpha, named[-1].norms)) <= _SHORT
    return label and not _CAUSING.isdisjoint(led) and all(len(place.norms) <= _NAMED for place in scene.earlier)
