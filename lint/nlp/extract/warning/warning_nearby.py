"""The boxed warning where its name stands elsewhere: in a heading, a question, a column's header, the words before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.sheet import WarningClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

NAMED = ("boxed-warning", "strongest-warning")
LABEL = 5  # words of a heading or label that only names the warning
WH = words("warning", "wh")
_ABOUT = words("warning", "about")
_BEFORE = 3  # sentences before one that takes up the warning
_SHORT = 4  # words of a cell that only says that there is none
_FRONTED = 5  # words of "nor is the medicine's"
_NONE, _LIFTED = words("warning", "none"), words("warning", "lifted")
_NONE_OR_LIFTED = _NONE | _LIFTED
_DRUGS = words("warning", "drugs")
_AMONG_THEM = (["among", "them"], ["amongst", "them"], ["among", "those"], ["on", "it"], ["on", "that"], ["one", "of"])
_ENDING = frozenset({":", ",", "(", "—", "–", ";"})


def fronted(view: View, mark: Mark) -> bool:
    """“Nor is the warning something to shrug off”: it is there, and what is denied stands behind it."""
    led = view.norms[max(0, mark.start - _FRONTED) : mark.start]
    at = next((at for at, word in enumerate(led) if word in {"nor", "neither"}), None)
    return at is not None and led[at + 1 : at + 2] == ["is"] and led[-1] in {"the", "'s", "its"}


def under_its_name(scene: Scene) -> Iterator[Assertion]:
    """The hazard below the heading "Black box", or in the answer to "What is this black box?"."""
    view = scene.view
    hazards = [f"concept:{claim.hazard}" for claim in scene.knowledge.claims(WarningClaim)]
    found = view.find(*hazards)
    if not found or any(view.denied(mark) for mark in found) or view.question:
        return
    for source, place in scene.inherited():
        named = place.find(*NAMED)
        asked = place.question and not WH.isdisjoint(place.norms[place.body : place.body + 1])
        label = not place.question and len(place.norms) - place.body <= LABEL
        if not named or place.denied(named[0]) or not (asked or label):
            continue
        owner = scene.owner(found[0].start)
        if owner in scene.knowledge.family:
            yield scene.assertion(
                Kind.WARNING,
                found[0].start,
                found[0].end,
                subject=owner,
                object_="boxed",
                cues=(scene.cue("warning", named[0], source, place),),
                hazard="right",
                via="heading",
            )
        return
    yield from _taken_up(scene, found[0]) if not view.has("warning-word") else _perhaps(scene, found[0])


def _perhaps(scene: Scene, hazard: Mark) -> Iterator[Assertion]:
    """The hazard beside words of warning: "a thick black frame round one risk, and that is to the liver"."""
    owner = scene.owner(hazard.start)
    if owner in scene.knowledge.family and scene.stance is Stance.ASSERTED:
        yield scene.assertion(
            Kind.WARNING,
            hazard.start,
            hazard.end,
            subject=owner,
            object_="boxed",
            stance=Stance.ASSERTED,
            cues=(scene.cue("warning", scene.view.find("warning-word")[0]),),
            hazard="right",
            via="near",
        )


def _taken_up(scene: Scene, hazard: Mark) -> Iterator[Assertion]:
    """“Both drugs have one. This one's is about the liver.”, below words on it: perhaps its hazard."""
    view = scene.view
    owner = scene.owner(hazard.start)
    if owner not in scene.knowledge.family or not (view.has("concern-word") or not _ABOUT.isdisjoint(view.bag)):
        return
    above = [place for place in scene.above if scene.view.block.index - place.block.index <= 1]
    for place in (*scene.earlier[:_BEFORE], *above):
        named = place.find(*NAMED)
        if named:
            yield scene.assertion(
                Kind.WARNING,
                hazard.start,
                hazard.end,
                subject=owner,
                object_="boxed",
                stance=Stance.ASSERTED,
                cues=(scene.cue("warning", named[0], "nearby", place),),
                hazard="right",
                via="near",
            )
            return


def none_in_cell(scene: Scene) -> Iterator[Assertion]:
    """“None” below the header "Boxed warning", "Waived: …" beside it, in a row or a table on the subject's family."""
    view = scene.view
    headers = [place for place in (scene.column, scene.row) if place is not None and place.has(*NAMED)]
    if view.block.cell is None or not headers:
        return
    hazards = [f"concept:{claim.hazard}" for claim in scene.knowledge.claims(WarningClaim)]
    another = headers[0].has("hazard-word", "organ") and not headers[0].has(*hazards)
    if another or (view.has("refuter") and scene.knowledge.medicine_marks(headers[0])):
        return  # "It has a boxed warning about the heart | No"; a statement that is called false is told of in its row
    beside = scene.row if headers[0] is scene.column else headers[0]
    named = [name for _, name in scene.knowledge.medicine_marks(beside)] if beside is not None else []
    ended = len(view.norms) <= _SHORT or view.norms[1] in _ENDING
    if named and named[0] in scene.knowledge.family and ended and view.norms[0] in _NONE_OR_LIFTED:
        yield scene.assertion(
            Kind.WARNING,
            0,
            len(view.norms),
            subject=named[0],
            object_="boxed",
            denied=True,
            stance=Stance.ASSERTED,
            cues=(scene.cue("warning", headers[0].find(*NAMED)[0], "header", headers[0]),),
            hazard="none",
            via="cell",
        )


def no_box(scene: Scene) -> Iterator[Assertion]:
    """“There's no box on it these days.”, where the boxed warning is what is spoken of."""
    view = scene.view
    if "box" not in view.bag or "no" not in view.bag or not view.has(*scene.knowledge.family_groups):
        return
    at = next((at for at in range(1, len(view.norms)) if view.norms[at - 1 : at + 1] == ["no", "box"]), None)
    if at is None or any(mark.start <= at < mark.end for mark in view.find(*NAMED)):
        return
    spoken = next((place for place in (view, *scene.earlier, *scene.above[:_BEFORE]) if place.has(*NAMED)), None)
    if spoken is not None:
        yield scene.assertion(
            Kind.WARNING,
            at - 1,
            at + 1,
            subject=scene.owner(at),
            object_="boxed",
            denied=True,
            cues=(scene.cue("warning", spoken.find(*NAMED)[0], "nearby", spoken),),
            hazard="none",
            via="box",
        )


def not_among(scene: Scene) -> Iterator[Assertion]:
    """“Which drugs have the strongest warning? Ours is not among them.”, "… Not ours.": left out of those that do."""
    view = scene.view
    before = scene.earlier[: _BEFORE - 1]
    named = next((place for place in before if place.has(*NAMED) and not _DRUGS.isdisjoint(place.bag)), None)
    family = view.find(*scene.knowledge.family_groups)
    if named is None or not family or view.question or scene.stance is not Stance.ASSERTED:
        return
    opened = view.norms[view.body : view.body + 1] == ["not"] and family[0].start == view.body + 1
    for at in [view.body] if opened else [cue.start for cue in view.find("negation") if cue.start > family[0].start]:
        behind = view.norms[at + 1 : at + 1 + _SHORT]
        if opened or behind[:2] in _AMONG_THEM:
            yield scene.assertion(
                Kind.WARNING,
                family[0].start,
                max(at + 2, family[0].end),
                subject=scene.knowledge.parent or scene.knowledge.subject,
                object_="boxed",
                denied=True,
                stance=Stance.ASSERTED,
                cues=(scene.cue("warning", named.find(*NAMED)[0], "nearby", named),),
                hazard="none",
                via="box",
            )
            return
