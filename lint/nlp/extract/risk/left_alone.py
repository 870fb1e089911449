"""What nothing is said to happen to: "nothing happens in the spine", "it does nothing to the pancreas".

Each way gives the end of the words that say so; what they are said of, and of which medicine, is its caller's business.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.clauses import Clause
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_EVENTS, _DEEDS = words("left_alone", "events"), words("left_alone", "deeds")
_INTO, _PART = words("left_alone", "into"), words("left_alone", "part")
_SHADES = words("left_alone", "shades")
_STAYING, _WELL = words("left_alone", "staying"), words("left_alone", "well")
_BEFORE = words("left_alone", "before")
_ACTING = words("left_alone", "acting")
_FEARING = words("left_alone", "fearing")
_AT_FIRST, _DOING = words("left_alone", "at_first"), frozenset({"do", "does", "did"})
_HAVING = frozenset({"has", "have"})
CUES = frozenset({"nothing"}) | _WELL | _ACTING | {"reach"}
_LED = 10  # words from "nothing" to what it does not happen to
_LIKE = 6  # words from "as" to what it was before
_NEAR = 3


def left_alone(scene: Scene, part: Mark, clause: Clause) -> int | None:
    """Where the words end that say that nothing happens to a part of the body, or that it stays as it was."""
    view, first, last = scene.view, clause.start, clause.end
    end = _nothing_happens(view, part, first) or _not_acted_on(view, part, first) or _nothing_to_fear(view, part, last)
    if end is None and (stopping(scene) or not _ill(scene, part)):
        end = _as_before(view, part, last)
    return end


def stopping(scene: Scene) -> bool:
    """Whether a sentence is about the end of the treatment, named in it or just before: "when you do"."""
    view, before = scene.view, scene.previous
    taken_up = not _DOING.isdisjoint(view.bag) and before is not None and before.has("stop-taking")
    return view.has("stop-taking") or taken_up


def _ill(scene: Scene, part: Mark) -> bool:
    """Whether the illness is one of the part, so that what stays as it was is what the treatment is for."""
    told = scene.knowledge.telling_words(*(group.removeprefix(CONCEPT) for group in scene.knowledge.condition_groups))
    words_of = scene.view.norms[part.start : part.end]
    return any(word in told or word.removesuffix("s") in told for word in words_of)


def _nothing_happens(view: View, part: Mark, first: int) -> int | None:
    """“Nothing at all happens to the bones of the spine”, "it changes nothing in your liver"."""
    low = max(first, part.start - _LED)
    at = next((at for at in range(part.start - 1, low - 1, -1) if view.norms[at] == "nothing"), None)
    if at is None:
        return None
    between = [word for word in view.norms[at + 1 : part.start] if word not in _PART]
    into = [word for word in between if word in _INTO]
    rest = [word for word in between if word not in _INTO and word not in _SHADES]
    done = view.norms[at - 1] in _DEEDS and not rest
    happens = len(rest) == 1 and rest[0] in _EVENTS
    soon = _AT_FIRST.isdisjoint(view.norms[part.end : part.end + _NEAR]) and view.norms[at - 2 : at] != ["so", "that"]
    return part.end if soon and into[-1:] == between[-1:] and into and (done or happens) else None


def _not_acted_on(view: View, part: Mark, first: int) -> int | None:
    """“It doesn't act on the pancreas”, "never works on your liver"."""
    at = part.start - 1
    while at > first and view.norms[at] in _PART | _INTO:
        at -= 1
    acts = view.norms[at] in _ACTING and not _INTO.isdisjoint(view.norms[at + 1 : part.start])
    return part.end if acts and view.norms[at - 1] in {"not", "never"} else None


def _as_before(view: View, part: Mark, last: int) -> int | None:
    """“The bones stay as strong as they were”, "your liver remains just as it was before"."""
    at = part.end
    if view.norms[at : at + 1] == [] or view.norms[at] not in _STAYING:
        return None
    said = view.norms[at + 1 : min(last + 1, at + 1 + _LIKE + _NEAR)]
    if "as" not in said[:_NEAR] or "not" in said:
        return None
    told = next((step for step, word in enumerate(said) if word in _WELL), None)
    before = next((step for step, word in enumerate(said) if word in _BEFORE), None)
    end = before if before is not None and (told is None or told < before) else None
    return at + 2 + end if end is not None else None


def _nothing_to_fear(view: View, part: Mark, last: int) -> int | None:
    """“Your pancreas has nothing to fear from it”, "the jaw is out of its reach"."""
    said = view.norms[part.end : min(last, part.end + _LIKE)]
    if said[:1] and said[0] in _HAVING and said[1:3] == ["nothing", "to"] and not _FEARING.isdisjoint(said[3:4]):
        return part.end + 4
    out = next((at for at in range(len(said) - 1) if said[at : at + 2] == ["out", "of"]), _NEAR)
    if out < _NEAR and "not" not in said and "reach" in said[out:]:
        return view.norms.index("reach", part.end) + 1
    return None
