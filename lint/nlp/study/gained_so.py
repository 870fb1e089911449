"""Results told by what people were or did: "they fell asleep faster", "those on it were less dizzy"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.nlp.benefit.done_better import done_better
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.study.both_arms import in_both
from lint.nlp.study.sought import sought
from lint.nlp.study.study_shares import of_the_comparison

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene


def gained_so(scene: Scene) -> Iterator[tuple[str, str, int, int]]:
    """Outcomes with "improved" or "no-difference", and the words that say so; none of the other arm."""
    for mark, outcome in done_better(scene):
        others = of_the_comparison(scene, mark.start) or scene.owner(mark.start) == OTHER
        if not (others or sought(scene.view, mark) or in_both(scene.view, mark)):
            yield outcome, "no-difference" if scene.view.denied(mark) else "improved", mark.start, mark.end
