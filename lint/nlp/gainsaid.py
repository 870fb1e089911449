"""What somebody says and the page's own next words deny: "A leaflet stated that it is approved. It never was.".

Read by what the two sentences come to, so that no phrase of rejection is needed: “"Fine with X," said the advert.
Nobody on X may take it.”. The words that are put right are nobody's advice; the page's own are judged as ever.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from lint.model.assertion import Kind, Stance
from lint.nlp.directive.answers import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_KINDS = frozenset({Kind.ADVICE, Kind.APPROVAL, Kind.CONTRAINDICATION})
_SAYING = ("report-verb", "quote-verb", "source-phrase", "claim-nouns", "hearsay-voices")
_REACH = 2  # sentences behind the saying in which it is put right


def put_right(assertions: Sequence[Assertion], scenes: Sequence[Scene]) -> list[Assertion]:
    """The assertions, and those refuted that are told as somebody's words and denied in the page's own behind them."""
    views = {scene.view.index: scene.view for scene in scenes}
    said: dict[int, list[Assertion]] = defaultdict(list)
    for made in assertions:
        if made.kind in _KINDS and made.stance is Stance.ASSERTED:
            said[made.sentence].append(made)
    return [
        replace(made, stance=Stance.REFUTED) if made.kind in _KINDS and _denied_behind(made, said, views) else made
        for made in assertions
    ]


def _denied_behind(made: Assertion, said: dict[int, list[Assertion]], views: dict[int, View]) -> bool:
    view = views.get(made.sentence)
    if view is None or made.stance is not Stance.ASSERTED or not _attributed(view, made):
        return False
    for index in range(made.sentence + 1, made.sentence + 1 + _REACH):
        reply = views.get(index)
        if reply is None or reply.block is not view.block:
            return False
        if any(_denies(other, made) and not _attributed(reply, other) for other in said[index]):
            return True
    return False


def _denies(other: Assertion, made: Assertion) -> bool:
    same = other.kind is made.kind and other.object == made.object and other.population == made.population
    return same and other.subject == made.subject and other.polarity is not made.polarity


def _attributed(view: View, made: Assertion) -> bool:
    """Whether somebody says it: in quotation marks, or behind a verb of saying or a word for what is said."""
    start = next((at for at, place in enumerate(view.starts) if view.span(at, at + 1).end > made.span.start), 0)
    return quoted(view) or any(cue.end <= start for cue in view.find(*_SAYING))
