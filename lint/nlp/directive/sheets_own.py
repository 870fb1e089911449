"""Exceptions that the sheet itself makes: "nobody with X may take it, unless they have Y", said in other words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import stems, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.sheet.claim import ClaimBase

_EXCEPTING, _ENDS = words("exceptions", "excepting"), words("exceptions", "ends")
_MOST = 2 / 3  # of the words of an exception: "a mechanical valve" for "a mechanical heart valve"


def sheets_own(scene: Scene, about: str | None, start: int) -> bool:
    """“…, with one exception: a woman with Y”, from the word at `start`: what a claim on the same thing excepts too."""
    told: frozenset[str] | None = None
    for claim in scene.knowledge.sheet.claims.values():
        if about is None or about not in {getattr(claim, field, None) for field in ("population", "action")}:
            continue
        for excepted in _excepted(claim):
            told = told if told is not None else stems(" ".join(scene.view.norms[start:]))
            if len(excepted & told) >= _MOST * len(excepted):
                return True
    return False


def _excepted(claim: ClaimBase) -> Iterator[frozenset[str]]:
    """What stands behind "unless" or "except" in the words of a claim, up to the next stop."""
    for text in (claim.says, claim.disclaimer):
        told = (text or "").split()
        at = next((at for at, word in enumerate(told) if word.lower().rstrip(":") in _EXCEPTING), None)
        if at is None:
            continue
        end = next((place for place in range(at, len(told)) if told[place][-1] in _ENDS), len(told) - 1)
        if found := stems(" ".join(told[at + 1 : end + 1])):
            yield found
