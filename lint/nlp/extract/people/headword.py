"""People named half by a headword, half by the fragment behind it: "W is for withdrawal. Acute, from X?"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.directive.direction import Direction, directives
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_FUNCTION_WORDS = words("knowledge", "function_words")
_WHILE = words("contraindication", "while") | words("contraindication", "lasting")
_LABEL = 6  # words of a headword: "W is for withdrawal."
_TERM = 3  # words of a glossary's headword
_FRAGMENT = 8  # words of what stands behind it


def over_headword(scene: Scene) -> Iterator[tuple[str, Mark]]:
    """The populations one of whose names has a word in the headword, and the others in the fragment behind it."""
    view, label = scene.view, _headword(scene)
    if label is None or len(view.norms) > _FRAGMENT or view.has("negation"):
        return
    above, here, names = _stems(label.norms), _stems(view.norms), _names(scene.knowledge)
    begun = (item for word in above for item in names.get(word, ()))
    named = {population for population, name in begun if name <= above | here and not name <= above}
    for population in dict.fromkeys(scene.knowledge.populations) if named else ():
        if population in named:
            yield population, Mark(view.body, len(view.norms), "headword")


def ruled_under_headword(scene: Scene) -> Iterator[tuple[str, Mark, Mark]]:
    """“**Withdrawal.** What follows X. During the acute phase, no Y.”: the people, their place, the rule."""
    view, told = scene.view, scene.earlier
    rule = next((item.mark for item in directives(view) if item.direction is Direction.PROHIBIT), None)
    if rule is None or not told or _WHILE.isdisjoint(view.bag):
        return
    labels = [scene.lead] if view.block.kind is BlockKind.DEFINITION else [told[-1], scene.heading]
    named = (named for label in labels if label is not None for named in _under(scene, label, told))
    for population in dict.fromkeys(named):
        yield population, Mark(view.body, len(view.norms), "headword"), rule


def _under(scene: Scene, label: View, told: Sequence[View]) -> Iterator[str]:
    """The populations that a headword names together with what is told under it, and not by itself."""
    end = label.norms.index(":") if ":" in label.norms else len(label.norms)
    if sum(map(str.isalpha, label.norms[:end])) > _TERM or not label.first:
        return
    if label.within(label.body, end, *scene.knowledge.population_groups.values()):
        return
    above = _stems(label.norms[:end])
    here = _stems([word for place in told for word in place.norms[end if place is label else 0 :]])
    for word in above:
        for population, name in _names(scene.knowledge).get(word, ()):
            if name <= here | above and not name <= here:
                yield population


def _headword(scene: Scene) -> View | None:
    if scene.view.block.kind is BlockKind.DEFINITION:
        return scene.lead
    before = scene.previous
    return before if before is not None and before.first and len(before.norms) <= _LABEL else None


@lru_cache(maxsize=16)
def _names(knowledge: Knowledge) -> dict[str, list[tuple[str, frozenset[str]]]]:
    """The populations' names of more than one word as sets of words, by each of these."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for population in dict.fromkeys(knowledge.populations):
        concept = knowledge.sheet.concepts[population]
        terms = [*concept.terms, *(term for group in concept.lexicon for term in knowledge.lexicon.groups[group].terms)]
        sets = dict.fromkeys(_stems(term.lower().split()) for term in terms)
        for name in sets:
            for word in name if len(name) > 1 else ():
                found.setdefault(word, []).append((population, name))
    return found


def _stems(norms: list[str]) -> frozenset[str]:
    return frozenset(_stem(word) for word in norms if word not in _FUNCTION_WORDS and word[:1].isalpha())


def _stem(word: str) -> str:
    return word.removesuffix("s")
