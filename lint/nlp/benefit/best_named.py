"""“Which one grows more hair?” – "The tablet, by a wide margin.": named as the best of several, in a short answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_MORE = words("best_named", "more")
BY_FAR = "by-far"
_BENEFITS = ("cure", "effective", "get-better", "improve-verb", "reduce-verb", "stop-verb")
_TAKING_BACK = ("negation", "hedge-modal", "hedge-verb", "hedge-adverb", "evidence-limited")
_DETERMINERS = frozenset({"the", "our", "it", "'s", "that", "is"})


def asks_which(asked: View | None) -> bool:
    """Whether a question asks which of several does more good."""
    return (
        asked is not None and asked.question and asked.norms[asked.body] == "which" and not _MORE.isdisjoint(asked.bag)
    )


def best_named(scene: Scene) -> Iterator[Candidate]:
    """Candidates in the shape that `triggers` yields."""
    view = scene.view
    asked = next((place for place in (scene.question, scene.row) if asks_which(place)), None)
    if asked is None or view.question or view.has(*_TAKING_BACK) or asked.has("adverse-nouns"):
        return
    if not asked.has(*scene.knowledge.outcome_groups, *scene.knowledge.condition_groups, *_BENEFITS):
        return
    end = _named(scene)
    clearly = view.find(BY_FAR) if end is not None else []
    covered = {at for mark in clearly for at in range(mark.start, mark.end)}
    rest = range(end or 0, len(view.norms))
    if end is not None and clearly and all(at in covered or not view.norms[at].isalpha() for at in rest):
        yield Mark(end - 1, end, "comparison"), "comparison", None, end - 1, clearly[-1].end


def _named(scene: Scene) -> int | None:
    """Where the name ends that an answer begins with: the subject's, or the form that it is told from others by."""
    view = scene.view
    at = view.body
    while at < len(view.norms) and view.norms[at] in _DETERMINERS:
        at += 1
    named = next((mark.end for mark in view.find(*scene.knowledge.family_groups) if mark.start == at), None)
    if named is not None or not scene.knowledge.is_subject(scene.focus):
        return named
    concepts = (scene.knowledge.sheet.concepts[key] for key in scene.knowledge.family)
    own = {term.lower().split()[-1] for concept in concepts for term in concept.terms if " " in term}
    forms = view.find("dose-forms", "product-form", "tablet-nouns")
    return next((mark.end for mark in forms if mark.start == at and view.norms[mark.end - 1] in own), None)
