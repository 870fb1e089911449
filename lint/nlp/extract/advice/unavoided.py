"""What is not to be avoided: "stopping it at once is not something you need to avoid", "that is nothing to fear"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.directive.actions import harmless
from lint.nlp.directive.usage import only_then
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_AVOIDING = words("unavoided", "avoiding")
_DENYING = words("unavoided", "denying")
_COPULAS = words("unavoided", "copulas")
_BAD = words("unobjected", "folly") | words("unavoided", "bad")
_ASIDE = 4  # words between an action and what is said of it
_PREDICATE = 9  # words of the predicate


def unavoided(scene: Scene, action: str, mark: Mark) -> Assertion | None:
    """The action as allowed, where its predicate says that nobody need keep from it."""
    view = scene.view
    if view.question:
        return None
    found = harmless(view, mark.end)
    if found is None and "only" in view.bag:
        found = _only_then(view, mark.end)
    if found is None and not _AVOIDING.isdisjoint(view.bag):
        found = _predicate(view, mark.end)
    if found is None or view.denied(mark) or any(cue.group != "hedge-verb" for cue in scene.hedges(found)):
        return None
    return scene.assertion(
        Kind.ADVICE,
        mark.start,
        found + 1,
        subject=scene.focus,
        object_=action,
        cues=(scene.cue("permit", Mark(found, found + 1, "permit")),),
        via="directive",
    )


def _predicate(view: View, end: int) -> int | None:
    """Where the verb of avoiding stands: behind a copula and one denial, with none between."""
    behind = view.norms[end : end + _ASIDE]
    copula = next((at for at, word in enumerate(behind) if word in _COPULAS), None)
    if copula is None or "," in behind[:copula]:
        return None
    said = view.norms[end + copula : end + copula + _PREDICATE]
    at = next((at for at, word in enumerate(said) if word in _AVOIDING), None)
    if at is None or sum(word in _DENYING for word in said[:at]) != 1:
        return None
    return end + copula + at


def _only_then(view: View, end: int) -> int | None:
    """“… is only a bad idea if your hands shake”, "… is a mistake only when": it is fine for everybody else."""
    behind = view.norms[end : end + _PREDICATE + _ASIDE]
    copula = next((at for at, word in enumerate(behind[: _ASIDE + 1]) if word in _COPULAS), None)
    if copula is None or "," in behind[:copula]:
        return None
    low = end + copula + 1
    bad = next((at for at in range(low, min(low + _PREDICATE, len(view.norms))) if view.norms[at] in _BAD), None)
    if bad is None or not _DENYING.isdisjoint(view.norms[low:bad]):
        return None
    start = bad - ("a" in view.norms[bad - 2 : bad]) - (view.norms[bad - 1] == "bad")
    end = bad + 1 + (view.norms[bad + 1 : bad + 2] == ["idea"])
    return bad if only_then(view, Mark(start, end, "prohibit")) else None
