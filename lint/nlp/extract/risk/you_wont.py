"""What readers are told to be spared: "Side effects? You won't have any.", "Stones? You won't get them."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.none_of_them import of_the_subject
from lint.nlp.extract.risk.risk_topic import denial, named
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_HAVING, _GETTING = words("none_of_them", "having"), words("you_wont", "getting")
_OBJECTS, _CONDITIONS = words("you_wont", "objects"), words("you_wont", "conditions")
_PERSONAL = words("risk", "personal")
_SUBJECT = 5  # words before a verb in which "you" stands
_WHOLE = 5  # words of "You won't have any."
_LISTED = 2  # effects of a sentence that lists them


def you_wont(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“Side effects are listed, and you won't have any.”: what was told or asked of, kept from whoever reads it."""
    view = scene.view
    if view.question or not _PERSONAL.isdisjoint(view.bag) or view.bag.isdisjoint(_OBJECTS):
        return
    for at in view.places(_OBJECTS):
        behind = view.norms[at + 1 : at + 2]
        if behind and behind[0][0].isalpha() and behind[0] != "either":
            continue
        start, place = _spared(view, at), _told(scene, at)
        if start is None or place is None or scene.hedges(at) or not _CONDITIONS.isdisjoint(view.bag):
            continue
        topic = _risk(scene, place, view.norms[at])
        others = any(name == OTHER for _, name in scene.knowledge.medicine_marks(place))
        if topic is not None and not others and of_the_subject(scene, at):
            mark = Mark(start, at + 1, "none")
            yield denial(scene, start, at + 1, topic, scene.cue("none", mark), "none")
            return


def _spared(view: View, at: int) -> int | None:
    """Where "you won't have" begins, of an object; in a short answer it need not be "you"."""
    if view.norms[at - 1] not in _HAVING | _GETTING:
        return None
    low = max(view.clause_at(at).start, at - _SUBJECT)
    you = next((to for to in range(low, at) if view.norms[to] == "you"), None)
    short = sum(word[0].isalpha() for word in view.norms[view.body :]) <= _WHOLE
    start = you if you is not None else view.body if short else None
    if start is None:
        return None
    denials = sum(start <= cue.start < at for cue in view.find("negation"))
    will = "will" in view.norms[start:at] or short
    return start if will and denials == (view.norms[at] != "none") else None


def _told(scene: Scene, at: int) -> View | None:
    """The words in which it was told: those before in the sentence, or the sentence before."""
    view = scene.view
    effects = ("adverse-nouns", *scene.knowledge.effect_groups)
    return view if view.within(view.body, at, *effects) else scene.previous


def _risk(scene: Scene, place: View, word: str) -> str | None:
    """What "any" of them or "it" was: unwanted effects, or one that the sheet names."""
    groups = scene.knowledge.effect_groups
    if word in {"any", "none"}:
        return "side-effects" if place.has("adverse-nouns") or len(place.find(*groups)) >= _LISTED else None
    topic = named(scene, place, None) if place.has(*groups) and not place.question else None
    return topic if topic != "warning" else None
