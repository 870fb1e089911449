"""What nobody has anything against ("nothing foolish about …"), and what nobody should think of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.sentence.view import View

_ILL = words("unobjected", "ill")
_FOLLY = words("unobjected", "folly")
_ILL_OR_FOLLY = _ILL | _FOLLY
_ABOUT, _BEING = words("unobjected", "about"), words("adopted", "being")
_DENYING = words("granted", "denying") | words("unobjected", "denying")
_NOBODY = words("usage", "nobody") - {"neither", "nor"}
_MODALS = words("usage", "modals")
_ONLY = words("along", "only")
_ELSE = words("unobjected", "else")  # "it's never unwise to ask", which allows no more than asking
_BELIEVING = words("unobjected", "believing")
_MAY = 3  # words from a modal to the verb it governs
_BACK = 3  # words from "nothing" to what it would be called
_LED = 7  # words from the denial to "anything"


def unobjected(view: View) -> Iterator[Mark]:
    """Each denial that there is something ill about what follows, which allows it."""
    if view.question or view.bag.isdisjoint(_ILL_OR_FOLLY):
        return
    for at in [at for at, word in enumerate(view.norms[:-1]) if word in _FOLLY and view.norms[at - 1] == "no"]:
        others = [word for word in view.norms[max(view.body, at - _LED) : at - 1] if word in _DENYING]
        if view.norms[at + 1] in _ABOUT and not others:
            yield Mark(at - 1, at + 2, "permit")  # "I see no folly in …"
    yield from _nor_ill(view)
    if view.norms[view.body : view.body + 1] == ["nothing"] and view.norms[view.body + 1] in _ABOUT:
        ill = next((at for at in range(view.body + _BACK, len(view.norms)) if view.norms[at] in _ILL), None)
        if ill is not None and view.norms[ill - 1] in _BEING and _DENYING.isdisjoint(view.norms[view.body + 1 : ill]):
            yield Mark(view.body, view.body + 2, "permit")  # "Nothing about halving them is improper"
    for at in [at for at, word in enumerate(view.norms[:-1]) if word in _ILL]:
        if view.norms[at + 1] not in _ABOUT:
            continue
        led = range(at - 1, max(view.body, at - _BACK) - 1, -1)
        thing = next((to for to in led if view.norms[to] in {"nothing", "anything"}), None)
        if thing is None or not all(word.endswith("ly") or word == "at" for word in view.norms[thing + 1 : at]):
            continue
        denials = [to for to in range(max(view.body, thing - _LED), thing) if view.norms[to] in _DENYING]
        if (view.norms[thing] == "nothing") == (len(denials) % 2 == 0):
            yield Mark(denials[0] if denials else thing, at + 2, "permit")


def _nor_ill(view: View) -> Iterator[Mark]:
    """“Nor would it be reckless to …”, "it is hardly foolish to …"."""
    for at in range(view.body + 2, len(view.norms) - 2):
        if view.norms[at] not in _ILL or view.norms[at + 1] != "to" or "it" not in view.norms[at - 3 : at]:
            continue
        denials = [to for to in range(max(view.body, at - _LED), at) if view.norms[to] in _DENYING]
        only = not _ONLY.isdisjoint(view.norms[denials[0] : at]) if denials else False  # "it's not just unsafe to …"
        if len(denials) == 1 and not only and view.norms[at + 2] not in _ELSE:
            yield Mark(denials[0], at + 2, "permit")


def nobody_thinks(view: View) -> int:
    """“No one on X should think that it is out of bounds”: where the verb of thinking stands; 0 where there is none."""
    if view.bag.isdisjoint(_BELIEVING) or view.norms[view.body] not in _NOBODY or view.question:
        return 0
    for at in range(view.body + 2, len(view.norms) - 1):
        if view.norms[at] in {";", "but", "."}:
            return 0
        if view.norms[at] in _BELIEVING:
            return at if not _MODALS.isdisjoint(view.norms[max(view.body, at - _MAY) : at]) else 0
    return 0
