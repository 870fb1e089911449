"""A question that a sentence only tells of, answered behind it: "Nobody knew whether it works. It does.".

What was asked is read once more as the answer affirms it. "It doesn't" and "they still ask" leave nothing said.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.answers import asked_words
from lint.nlp.place.in_turn import in_turn, told
from lint.nlp.sentence.views import part

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Vocabulary

_ASKING, _OPEN = words("settled", "asking"), words("settled", "open")
_BEING = words("settled", "being")
_ANSWERS, _YES = words("settled", "answers"), words("settled", "yes")
_PRONOUNS, _AUXILIARIES = words("settled", "pronouns"), words("settled", "auxiliaries")
_DOUBT = words("settled", "doubt")
_OPENED = frozenset({"whether", "if"})
_ENDS = frozenset({".", "!", ";", ":", "—", "–", "?"})
_WHERE = words("settled", "where")
_STOPS = frozenset({".", "!"})
_SEGMENTS = _ENDS | {",", "and", "because", "since", "yes", "indeed"}
_PAST = words("settled", "past")
_BACK = 2  # sentences before an answer in which the question was put
_NO_LONGER = ("no", "longer")
_PEOPLE, _MAY = words("discourse", "pronouns"), frozenset({"can", "could", "may"})
_FEWEST = 3  # words of what is asked


def _asked_in_passing(view: View) -> tuple[int, int] | None:
    """The words of the question that a sentence tells of: behind "whether", or "if" after a word of asking."""
    if view.question or view.bag.isdisjoint(_OPENED):
        return None
    at = next((at for at in range(view.body, len(view.norms)) if _opens(view, at)), None)
    if at is None:
        return None
    end = next((end for end in range(at + 1, len(view.norms)) if view.norms[end] in _ENDS), len(view.norms))
    fronted = next((to for to in range(end - 1, at, -1) if view.norms[to] in _BEING), None) if at == view.body else None
    if at == view.body:
        if fronted is None or _OPEN.isdisjoint(view.norms[fronted:end]):
            return None  # "Whether you're young or old, …"
        end = fronted
    return (at + 1, end) if end - at > _FEWEST and "or" not in view.norms[at:end] else None


def _affirmed(view: View) -> bool:
    """“It does.”, "We do now: it can.", "The answer has come in, and it is yes.": a plain yes, and no more."""
    if view.question:
        return False
    said = [word for word in view.norms[view.body :] if word not in _STOPS]
    led, ended = said[:-2], tuple(said[-2:])
    doubted = any(
        (word in _DOUBT and (word, then) != _NO_LONGER) or (word in _WHERE and then.isalpha() and then != "and")
        for word, then in pairwise([*led, ""])
    )
    if any(word in _ANSWERS and not _YES.isdisjoint(said[at + 1 :]) for at, word in enumerate(said)):
        return not doubted and _DOUBT.isdisjoint(ended)
    opened = not led or led[-1] in _SEGMENTS
    plainly = len(ended) == 2 and (
        (ended[0] in _PRONOUNS and ended[1] in _AUXILIARIES) or (ended[0] in _PEOPLE and ended[1] in _MAY)
    )
    return plainly and opened and not doubted


def _opens(view: View, at: int) -> bool:
    asked = view.norms[max(view.body, at - 3) : at]
    return view.norms[at] == "whether" or (view.norms[at] == "if" and not _ASKING.isdisjoint(asked[-1:]))


def answered_behind(scene: Scene, scenes: Mapping[int, Scene], vocabulary: Vocabulary) -> Iterator[Scene]:
    """What this sentence answers that does not stand right before it as a question: one of several, or one told of."""
    if (turn := in_turn(scene)) is not None:
        yield scene.answered(scenes.get(turn.index, scene), denied=told(scene.view) == "no")
    elif (asked := _said_yes_to(scene, scenes, vocabulary)) is not None:
        yield scene.answered(asked, denied=False)


def _said_yes_to(scene: Scene, scenes: Mapping[int, Scene], vocabulary: Vocabulary) -> Scene | None:
    """The scene of the question that this sentence says yes to: one told of, or put outright a little before."""
    view, before = scene.view, scene.previous
    if scene.answer is not None or before is None or before.block is not view.block or not _affirmed(view):
        return None
    asked = _asked_in_passing(before)
    if asked is None:
        put = next((place for place in scene.earlier[:_BACK] if place.question), None)
        return scenes.get(put.index) if put is not None and _meant(view, put) else None
    of = scenes.get(before.index)
    return of.but(view=_directly(part(before, *asked, vocabulary), before)) if of is not None else None


def _meant(view: View, put: View) -> bool:
    """Whether a yes is one to a question put outright: it names the answer, or ends in the question's own auxiliary."""
    asked = asked_words(put)
    ended = [word for word in view.norms if word not in _STOPS][-1:]
    return not _ANSWERS.isdisjoint(view.bag) or ended == asked[:1]


def _directly(asked: View, told: View) -> View:
    """Without the doubt of a "could" that is a "can" told of in the past: "nobody knew whether it could help"."""
    if not _PAST.isdisjoint(told.bag) and "could" in asked.bag:
        asked.marks = tuple(mark for mark in asked.marks if mark.group != "hedge-modal")
        asked.regroup()
    return asked
