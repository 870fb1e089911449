"""What somebody says and the page's own next words deny: "A leaflet stated that it is approved. It never was.".

Read by what the two sentences come to, so that no phrase of rejection is needed: “"Fine with X," said the advert.
Nobody on X may take it.”. The words that are put right are nobody's advice; the page's own are judged as ever. So is
what holds of a class, where the subject is left out of it: "Some things you may try unasked. X isn't among them."
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.directive.answers import quoted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_KINDS = frozenset({Kind.ADVICE, Kind.APPROVAL, Kind.CONTRAINDICATION})
_SAYING = ("report-verb", "quote-verb", "source-phrase", "claim-nouns", "hearsay-voices")
_REACH = 2  # sentences behind the saying in which it is put right
_PLACING, _AMONG = words("gainsaid", "placing"), words("gainsaid", "among")
_FAR = 8  # words from "listed" to "among"
_CLASSES = frozenset(
    {("among", "them"), ("among", "these"), ("among", "those"), ("of", "them"), ("of", "these"), ("of", "those")}
)
_LISTS, _IT = words("gainsaid", "lists"), words("discourse", "pronouns")
_LEFT_OUT = 6  # words from a denial to the class


def put_right(assertions: Sequence[Assertion], scenes: Sequence[Scene]) -> list[Assertion]:
    """The assertions, and those refuted that are told as somebody's words and denied in the page's own behind them."""
    by_index = {scene.view.index: scene for scene in scenes}
    said: dict[int, list[Assertion]] = defaultdict(list)
    for made in assertions:
        if made.kind in _KINDS and made.stance is Stance.ASSERTED:
            said[made.sentence].append(made)
    return [
        replace(made, stance=Stance.REFUTED)
        if made.kind in _KINDS and (_denied_behind(made, said, by_index) or _left_out_behind(made, by_index))
        else made
        for made in assertions
    ]


def _denied_behind(made: Assertion, said: dict[int, list[Assertion]], scenes: dict[int, Scene]) -> bool:
    scene = scenes.get(made.sentence)
    if scene is None or made.stance is not Stance.ASSERTED or not _attributed(scene.view, made):
        return False
    for index, reply in enumerate(scene.later[:_REACH], made.sentence + 1):
        if any(_denies(other, made, scene.knowledge) and not _attributed(reply, other) for other in said[index]):
            return True
    return False


def _denies(other: Assertion, made: Assertion, knowledge: Knowledge) -> bool:
    bare = other.kind is Kind.APPROVAL and other.object is None  # "It has no such licence, and …"
    same = other.kind is made.kind and other.population == made.population and (bare or other.object == made.object)
    plainly = knowledge.may_mean_subject(other.subject) and knowledge.may_mean_subject(made.subject)
    return same and (plainly or other.subject == made.subject) and other.polarity is not made.polarity


def _attributed(view: View, made: Assertion) -> bool:
    """Whether somebody says it: in quotation marks, or behind a verb of saying or a word for what is said."""
    start = next((at for at, place in enumerate(view.starts) if view.span(at, at + 1).end > made.span.start), 0)
    return quoted(view) or any(cue.end <= start for cue in view.find(*_SAYING)) or _placed(view, start)


def _placed(view: View, end: int) -> bool:
    """“Last week's column put it among the drugs that are …”, "a chart lists it with those": where somebody puts it."""
    at = next((at for at in range(view.body, end) if view.norms[at] in _PLACING), None)
    return at is not None and not _AMONG.isdisjoint(view.norms[at + 1 : min(end, at + 1 + _FAR)])


def _left_out_behind(made: Assertion, scenes: dict[int, Scene]) -> bool:
    """“Some things you may try unasked: a nap, a fan. X isn't among them.”: a class to which the subject is denied.

    A sentence that names the subject itself is left as it is, but for what is told as somebody else's words.
    """
    scene = scenes.get(made.sentence)
    if scene is None or made.stance is not Stance.ASSERTED or scene.view.question:
        return False
    ours = scene.view.has(*scene.knowledge.family_groups)
    if ours and not _attributed(scene.view, made):
        return False
    return any(_out_of_them(reply, scene, by_name=not ours) for reply in scene.later[:_REACH])


def _out_of_them(reply: View, scene: Scene, *, by_name: bool) -> bool:
    named = [mark for mark, name in scene.knowledge.medicine_marks(reply) if name in scene.knowledge.family]
    start = named[0].end if named else reply.body + 1
    if reply.question or (not named and (by_name or reply.norms[reply.body] not in _IT)):
        return False
    for cue in reply.find("negation"):
        behind = reply.norms[cue.end : cue.end + _LEFT_OUT]
        among = not _CLASSES.isdisjoint(pairwise(behind)) or (not _LISTS.isdisjoint(behind) and "that" in behind)
        if start <= cue.start <= start + 2 and (among or behind[:3] == ["belong", "to", "them"]):
            return True
    return False
