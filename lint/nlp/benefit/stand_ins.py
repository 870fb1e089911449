"""Words that stand for the medicine that is spoken of: "it", "the drug", "a nightly capsule"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.quantity import family

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_PROCESSES = words("efficacy", "processes")
_POINTING = words("efficacy", "pointing")
_SUBJECT_WORDS = words("efficacy", "subject_words")
_MEDICINE_NOUNS = words("efficacy", "medicine_nouns")
_PLAIN_ADJECTIVES = words("efficacy", "plain_adjectives")
_OPENING = frozenset({",", "(", "—", "–", "-", ":"})
_ARTICLES: tuple[list[str], ...] = ([], ["the"], ["a"], ["an"])
_CALLED = 4  # words of ", the tiny white" before the noun
_SHOWING = frozenset({("showed", "in"), ("shows", "in"), ("showed", "."), ("shows", ".")})


def beside(view: View, end: int, noun: int) -> bool:
    """“X, the pills that end it”, "X (a tiny capsule that …)": a noun that calls what stands in front of it so."""
    between = view.norms[end:noun]
    return between[:1] != [] and between[0] in _OPENING and len(between) <= _CALLED and between[1:2] in _ARTICLES


def taken_for(scene: Scene, low: int, high: int) -> bool:
    """Whether a word there takes up the medicine; "they" may be people, or substances, named before."""
    view, before = scene.view, scene.previous
    things = before is not None and (
        before.has(*scene.knowledge.substance_groups)
        or any(family(amount.quantity.unit) == "people" for amount in before.amounts)
    )
    return any(stands_for(view, at) and not (things and view.norms[at] == "they") for at in range(low, high))


def stands_for(view: View, index: int) -> bool:
    """Whether a word stands for the medicine in focus: "it", "the drug", but not "physical therapy"."""
    word = view.norms[index]
    if word in _PROCESSES:
        return view.norms[max(0, index - 1)] in _POINTING
    if word == "it" and tuple(view.norms[index + 1 : index + 3]) in _SHOWING:
        return False  # "in better spirits, and it showed in their sleep"
    if word not in _SUBJECT_WORDS or (word == "which" and view.norms[max(0, index - 1)] == "in"):
        return False
    if word in _MEDICINE_NOUNS and index > 1 and view.norms[index - 2] in {"a", "one", "the"}:
        return view.norms[index - 1] in _PLAIN_ADJECTIVES  # "a nightly capsule"
    return word not in _MEDICINE_NOUNS or view.norms[max(0, index - 1)] in {
        "the",
        "these",
        "this",
        "that",
        "your",
        "each",
        "one",
        "a",
    }
