"""What a sentence names of a study without telling it: put right, taken back, wished for, denied ("it had no 800")."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.years import year_words
from lint.nlp.voice.reported import taken_back

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_WISHED, _WOULD = frozenset({"larger", "bigger", "longer", "ideal", "proper"}), frozenset({"would", "could", "should"})
_LED = 8  # words from what a study is wished to be to its size
_HAVING, _ROUNDING = words("not_told", "having"), words("not_told", "rounding")
_DATING, _APPEARED = words("not_told", "dating"), words("not_told", "appeared")
_IT = frozenset({"it", "that", "this"})
_NOT = frozenset({"not", "never"})


def not_told(view: View, position: int) -> bool:
    """Whether what stands at a position is not what the study is like, but what it is not."""
    before = view.norms[max(0, position - 2) : position]
    corrected = before[-1:] == ["not"] or before in (["rather", "than"], ["instead", "of"], ["not", "in"])
    return corrected or taken_back(view, position) or _wished_for(view, position) or _denied(view, position)


def dated_anew(scene: Scene, position: int) -> bool:
    """“It was dated 2004. It appeared in 2014.”: a year that the page gave once, and the next sentence's own."""
    view, reply = scene.view, scene.following
    if reply is None or reply.question or _DATING.isdisjoint(view.norms[view.body : position]):
        return False
    opened = reply.norms[reply.body : reply.body + 1]
    years = set(year_words(reply))
    told = not _IT.isdisjoint(opened) and not _APPEARED.isdisjoint(reply.norms)
    return told and len(years) == 1 and view.norms[position] not in years


def put_right(view: View, position: int) -> bool:
    """“in 2004, not 2014”: the number that is denied stands right behind the one that shall be right."""
    before = view.norms[max(0, position - 4) : position]
    before = before[:-1] if before[-1:] == ["in"] else before
    return before[-1:] == ["not"] and before[-2:-1] in ([","], ["and"]) and before[-3][:1].isdigit()


def _wished_for(view: View, position: int) -> bool:
    """“A larger study, of 500 people say, would tell us more”: a study that there is not."""
    return not _WISHED.isdisjoint(view.norms[max(0, position - _LED) : position]) and not _WOULD.isdisjoint(view.bag)


def _denied(view: View, position: int) -> bool:
    """“It didn't have 800 people in it but 80”, "it never ran for as long as two years", "it wasn't done in 2001"."""
    at = position
    while at > view.body and (view.norms[at - 1] in _ROUNDING or view.norms[at - 1].isdigit()):
        at -= 1
    verb = at
    while verb > view.body and view.norms[verb - 1] in _HAVING:
        verb -= 1
    return verb < at and view.norms[verb - 1] in _NOT
