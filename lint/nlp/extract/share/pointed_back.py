"""Whether a share is of the unwanted effect that was named before: "it happens to 2%", "one in ten gets it", "… do"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_POINTING = words("share", "pointing_back") | {"they"}
_HAPPENING = words("share", "happening") | words("share", "they_happen")
_FREQUENT = words("share", "frequent")
_GETTING, _IT = words("share", "getting"), frozenset({"it", "this", "that", "them"})
_ONE_ENDS = words("share", "one_ends")  # what stands behind "one" where it is no "one more"
_ANYWAY = words("share", "anyway")
_QUESTION = 5  # words of a question that only names what is asked about
_DOING_SO, _DO = words("share", "doing_so") | words("share", "being_so"), 5  # words of "of people on it do"
_PEOPLE = words("share", "before_people") | words("share", "persons") | words("share", "takers")
_THEM = frozenset({"them", "us"})
_ENDS: tuple[list[str], ...] = ([], ["."], [","], [";"], ["!"])


def tells_who(scene: Scene) -> bool:
    """Whether a sentence that names no effect may tell who has one: "it happens to", "gets it", "one in ten do"."""
    view = scene.view
    told = not _HAPPENING.isdisjoint(view.bag) or not _FREQUENT.isdisjoint(view.bag) or has_it(view)
    return told or _asked(scene) or not _DOING_SO.isdisjoint(view.bag)


def points_back(scene: Scene, low: int, amount: Amount) -> bool:
    """Whether a share is of what was named before: "it happens to 2%", "one in ten gets it", "… do"."""
    view = scene.view
    happening = any(word in _POINTING and verb in _HAPPENING for word, verb in pairwise(view.norms[low : amount.start]))
    had = getting_it(view.norms[amount.end : view.clause_at(amount.start).end])
    return (
        happening or had or _asked(scene) or _ranked(view.norms[view.body : amount.start]) or as_many_do(view, amount)
    )


def _ranked(said: list[str]) -> bool:
    """“It's the most common side effect, at about 3%”: what was named before, by how common it is."""
    return said[:1] != [] and said[0] in _POINTING and not _FREQUENT.isdisjoint(said)


def as_many_do(view: View, amount: Amount) -> bool:
    """“It can make you faint. About one in ten people do.”, "… are": so many have what was named before."""
    behind = view.norms[amount.end : amount.end + _DO]
    at = next((at for at, word in enumerate(behind) if word in _DOING_SO), len(behind))
    return at < len(behind) and behind[at + 1 : at + 2] in _ENDS and {*behind[:at]} <= _PEOPLE | _THEM


def _asked(scene: Scene) -> bool:
    """“Drowsy? So were a quarter of people.”: a share, right behind a question that only names an effect."""
    before = scene.earlier[0] if scene.earlier else None
    return before is not None and before.question and len(before.norms) - before.body <= _QUESTION


def has_it(view: View) -> bool:
    """Whether a sentence tells who has what was named before: "one in ten gets it"."""
    return not _GETTING.isdisjoint(view.bag) and getting_it(view.norms)


def getting_one(said: list[str]) -> bool:
    """“Will have one”: one of what stands right before, and of nothing further back."""
    return getting_it(said) and not any(verb in _GETTING and word in _IT for verb, word in pairwise(said))


def getting_it(said: list[str]) -> bool:
    """Whether words tell who has what was named before: "gets it", "will have one".

    Not what anybody may have "at some time in their life, whatever they take".
    """
    return _ANYWAY.isdisjoint(said) and any(
        verb in _GETTING and (word in _IT or (word == "one" and _ONE_ENDS.issuperset(said[at + 2 : at + 3])))
        for at, (verb, word) in enumerate(pairwise(said))
    )
