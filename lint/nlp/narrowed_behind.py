"""Freedoms narrowed in the same breath: "X doesn't shut you out for good", "A week won't call for it. A year will.".

Somebody is let through, or a test is called needless, for a case only: the words behind say for which one it holds no
more. Nobody is accused of what is taken back at once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Polarity, Stance
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_KINDS = frozenset({Kind.ADVICE, Kind.CONTRAINDICATION})
_LASTING = frozenset(tuple(said.split()) for said in words("narrowed_behind", "lasting"))
_AUXILIARIES = words("narrowed_behind", "auxiliaries")
_BOUNDS, _IT = words("narrowed_behind", "bounds"), words("narrowed_behind", "it")
_ONE, _NOT = (
    words("narrowed_behind", "stretches") | {"one", "ones"},
    frozenset({"never", "no", "not", "nobody", "without"}),
)
_SUBJECT = 9  # words of "A posting of eighteen months"


def narrowed_behind(assertions: Sequence[Assertion], scenes: Sequence[Scene]) -> list[Assertion]:
    """The assertions, but for freedoms that the next words take back for another case."""
    views = {scene.view.index: scene.view for scene in scenes}
    return [made for made in assertions if not (_freeing(made) and _narrowed(made, views))]


def _freeing(made: Assertion) -> bool:
    return made.kind in _KINDS and made.polarity is Polarity.DENIED and made.stance is Stance.ASSERTED


def _narrowed(made: Assertion, views: dict[int, View]) -> bool:
    view = views.get(made.sentence)
    if view is None or view.question or _NOT.isdisjoint(view.bag):
        return False
    if made.kind is Kind.CONTRAINDICATION and _not_for_good(view, made):
        return True
    reply = views.get(made.sentence + 1)
    return reply is not None and reply.block is view.block and _turned(view, reply)


def _not_for_good(view: View, made: Assertion) -> bool:
    """“… doesn't rule it out for life”: behind what is denied, before anything else is said."""
    last = next((at for at, end in enumerate(view.ends) if view.span(at, at + 1).end >= made.span.end), 0)
    behind = view.norms[last : view.clause_at(last).end]
    return any(tuple(behind[at : at + size]) in _LASTING for at in range(len(behind)) for size in (1, 2, 3))


def _turned(view: View, reply: View) -> bool:
    """“It does until …”, "A year will.": the auxiliary that was denied, alone, of it or of another stretch of time."""
    start = reply.body
    for at in range(start + 1, min(start + _SUBJECT, len(reply.norms) - 1)):
        word, led = reply.norms[at], reply.norms[start:at]
        if word not in _AUXILIARIES or reply.question:
            continue
        if not any(view.norms[to] == word and view.norms[to + 1] == "not" for to in range(len(view.norms) - 1)):
            continue
        bound, closed = reply.norms[at + 1] in _BOUNDS, not reply.norms[at + 1].isalpha()
        timed = any(item.end <= at and family(item.quantity.unit) == "time" for item in reply.amounts)
        other = timed or not _ONE.isdisjoint(led)
        if _NOT.isdisjoint(led) and ((bound and (other or led[0] in _IT)) or (closed and other)):
            return True
    return False
