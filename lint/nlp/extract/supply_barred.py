"""A sale that a sentence tells of and the sheet need not know: one barred or warned of, or one in another country."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.place.places import another_country, place_at

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark
    from lint.sheet import SupplyClaim

_BARRING, _ENDING = words("supply", "barring"), words("supply", "ending")
_FOLLY, _WARNING = words("supply", "folly"), words("supply", "warning")
_JUDGING = words("supply", "judging") | words("scene", "copulas") | {"are"}
_TURNED = frozenset({"no", "not", "never", "nothing", "hardly", "neither", "without"})
_SHELVES = frozenset({"market", "shelf", "shelves"})
_LED = 4  # words before a verdict in which it is turned round
_SOLD = 6  # words from a ban to the sale


def barred(view: View, mark: Mark) -> bool:
    """“The agency banned its free sale”, "buying it without a prescription is risky", "beware of sites that …"."""
    led, behind = range(view.body, mark.start), range(mark.end, len(view.norms))
    banned = [at for at in led if view.norms[at] in _BARRING and mark.start - at <= _SOLD]
    banned += [at for at in behind if view.norms[at] in _BARRING | _ENDING]
    warned = [at for at in led if view.norms[at] in _WARNING]
    judged = [
        at
        for at in (*led, *behind)
        if view.norms[at] in _FOLLY and not _JUDGING.isdisjoint(view.norms[max(view.body, at - _LED) : at])
    ]
    gone = any(view.norms[at] == "off" and not _SHELVES.isdisjoint(view.norms[at + 1 : at + 3]) for at in behind)

    def turned(at: int) -> bool:
        near = (word for word in range(max(view.body, at - _LED), at) if not mark.start <= word < mark.end)
        return any(view.norms[word] in _TURNED for word in near)

    return gone or not all(turned(at) for at in (*banned, *warned, *judged))


def sold_elsewhere(scene: Scene, claim: SupplyClaim, position: int) -> bool:
    """Whether a sale is told of another country than the one whose pharmacies and labels the sheet speaks of."""
    return another_country(scene, place_at(scene, position), claim.says)
