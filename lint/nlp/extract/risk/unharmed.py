"""Harm denied of what is harmed: "your platelets are never affected", "Platelets | unaffected" in a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.risk_topic import denial, harmed, ours
from lint.nlp.sentence.vocabulary import CONCEPT, Mark
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_DONE = words("unharmed", "done")
_UNDONE = words("unharmed", "undone")
_DONE_OR_UNDONE = _DONE | _UNDONE
_NOT = words("unharmed", "not")
_BEING = words("unharmed", "being")
_SOMEBODYS = words("harm", "somebodys")
_SHORT = 4  # words of a cell that only says so
_LED = 3  # words from the denial to what is not done
_NEAR = 5  # words from what is not harmed to the denial


def unharmed(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """What a sentence or a cell says is left unharmed: an organ, or the sign of a risk of the sheet."""
    view = scene.view
    if view.question or scene.reading != "own" or view.bag.isdisjoint(_DONE_OR_UNDONE):
        return
    for at, word in enumerate(view.norms):
        start = at if word in _UNDONE else _denied(view, at) if word in _DONE else None
        if start is None or scene.hedges(at) or not ours(scene, start):
            continue
        cell = view.block.cell is not None and len(view.norms) <= _SHORT and scene.row is not None
        low, topic = _of_the_row(scene, start) if cell else _of_the_subject(scene, start)
        if topic is not None:
            cue = Mark(start, at + 1, "negation")
            yield denial(scene, low, at + 1, topic, scene.cue("negation", cue), "cannot-harm")
            return


def _denied(view: View, at: int) -> int | None:
    """Where the one denial of a participle stands: "are never affected", "have not been hurt"."""
    led = range(max(view.body, at - _LED), at)
    found = [place for place in led if view.norms[place] in _NOT]
    return found[0] if len(found) == 1 and all(view.norms[to] in _BEING for to in led if to > found[0]) else None


def _of_the_row(scene: Scene, start: int) -> tuple[int, str | None]:
    topics = (topic for _, topic in _harmable(scene, scene.row)) if scene.row is not None else iter(())
    return start, next(topics, None)


def _of_the_subject(scene: Scene, start: int) -> tuple[int, str | None]:
    """What stands right in front of the denial, with a copula between."""
    view = scene.view
    for mark, topic in _harmable(scene, view):
        between = view.norms[mark.end : start]
        if view.norms[mark.start - 1] in _SOMEBODYS:
            continue  # "her liver", of which a story is told
        if 0 < len(between) <= _NEAR and between[0] in _BEING and not view.within(view.body, mark.start, "negation"):
            return mark.start, topic
    return start, None


def _harmable(scene: Scene, view: View) -> Iterator[tuple[Mark, str]]:
    """The organs and the signs that a risk of the sheet is told by, each with its topic."""
    for mark in view.find("organ"):
        topic = harmed(scene, view.words(mark.start, mark.end))
        if topic is not None:
            yield mark, topic
    for claim in scene.knowledge.claims(RiskClaim):
        for mark in view.find(*(CONCEPT + key for key in (claim.effect, *claim.signs))):
            yield mark, claim.effect
