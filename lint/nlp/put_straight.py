"""What somebody believed until put right: "I thought it was approved until my doctor set me straight: it isn't.".

The belief is refuted, whatever it was of. Where the correction says no more than that it is otherwise, in a few words
("it has none", "it does"), its contrary is what the page says.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Polarity, Stance

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_KINDS = frozenset({Kind.ADVICE, Kind.APPROVAL, Kind.CONTRAINDICATION, Kind.STANDARD_DOSE, Kind.WARNING})
_BELIEVING, _UNTIL = words("put_straight", "believing"), words("put_straight", "until")
_PUTTING, _WHOM = words("put_straight", "putting"), words("put_straight", "whom")
_RIGHT, _CORRECTING = words("put_straight", "right"), words("put_straight", "correcting")
_TURNING = frozenset({"turned", "turns"})
_LEADING = words("put_straight", "leading")
_SUBJECTS = words("discourse", "pronouns") | {"there", "it"}
_AUXILIARIES = words("discourse", "auxiliaries") | {"has", "had"}
_NONE, _ONE = words("put_straight", "none"), words("put_straight", "one")
_OTHERWISE = words("put_straight", "otherwise")
_OPENED = 8  # words in which a sentence that puts right says so
_TAIL = 5  # words of "it never has had one"

Correction = tuple["View", int]  # where it stands, and where the words that put right end


def put_straight(assertions: Sequence[Assertion], scenes: Sequence[Scene]) -> list[Assertion]:
    """The assertions, those refuted that somebody was put right about, and their contraries where that is all."""
    by_index = {scene.view.index: scene for scene in scenes}
    found: list[Assertion] = []
    for made in assertions:
        scene = by_index.get(made.sentence) if made.kind in _KINDS else None
        corrected = _corrected(scene, made) if scene is not None and not scene.view.question else None
        if corrected is None:
            found.append(made)
        else:
            found.extend(_put_right(made, *corrected))
    return found


def _put_right(made: Assertion, view: View, end: int) -> Iterator[Assertion]:
    if view.index == made.sentence and made.span.end > view.span(end - 1, end).end:
        yield replace(made, stance=Stance.ASSERTED)  # told in the correction itself
        return
    said = _answer(view, end)
    yield replace(made, stance=Stance.REFUTED)
    if said in {"otherwise", "no" if made.polarity is Polarity.AFFIRMED else "yes"}:
        yield replace(made.turned(), stance=Stance.ASSERTED, span=view.span(end - 1, len(view.norms)))


def _corrected(scene: Scene, made: Assertion) -> Correction | None:
    """Where somebody is put right about what was believed before: in the same sentence, or in the next one."""
    view, behind = scene.view, scene.following
    at = next((at for at in view.places(_BELIEVING) if view.norms[at - 1] not in {"not", "never"}), None)
    if at is None or view.span(at, at + 1).start >= made.span.start:
        return None
    until = next((to for to in range(at + 1, len(view.norms)) if view.norms[to] in _UNTIL), None)
    if until is not None:
        end = _puts_right(view, until + 1)
        return (view, end) if end is not None else None
    if behind is None or behind.question or behind.block is not view.block:
        return None
    end = _puts_right(behind, behind.body) or _turns_out(behind)
    return (behind, end) if end is not None else None


def _puts_right(view: View, first: int) -> int | None:
    """“My pharmacist put me right”, "she set us straight", "somebody corrected me", "told me otherwise"."""
    for at in range(first, min(len(view.norms) - 1, first + _OPENED)):
        whom = view.norms[at + 1] in _WHOM
        if whom and view.norms[at] in _CORRECTING:
            return at + 2
        if whom and view.norms[at] in _PUTTING and not (_RIGHT | _OTHERWISE).isdisjoint(view.norms[at + 2 : at + 3]):
            return at + 3
    return None


def _turns_out(view: View) -> int | None:
    led = view.norms[view.body : view.body + 3]
    return view.body + 3 if led[:1] == ["it"] and led[1:2] and led[1] in _TURNING and led[2:] == ["out"] else None


def _answer(view: View, end: int) -> str | None:
    """“: it isn't” and "it has none" are "no", ": it does" and "there is one" "yes"; nothing more is "otherwise"."""
    tail = [word for word in view.norms[end:] if word.isalpha() and word not in _LEADING]
    if view.norms[end - 1] in _OTHERWISE or not tail:
        return "otherwise" if len(tail) == 0 else None
    if len(tail) > _TAIL or tail[0] not in _SUBJECTS or not any(word in _AUXILIARIES for word in tail[1:3]):
        return None
    rest = [word for word in tail[1:] if word not in _AUXILIARIES]
    if not _NONE.isdisjoint(rest):
        return "no" if _NONE.union(_ONE).issuperset(rest) else None
    return "yes" if _ONE.issuperset(rest) else None
