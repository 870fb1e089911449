"""What is said of one medicine, said of another in a few words: "X slows it, and so does Y", "X has one; Y doesn't".

The short words say nothing by themselves. What they take up is read again as said, or denied, of the medicine that they
name, and pointed at where they stand.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.clauses import split
from lint.nlp.sentence.vocabulary import CONCEPT, Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_SO, _AUXILIARIES = words("lent", "so"), words("lent", "auxiliaries")
_TOO, _NOT, _JOINING = words("lent", "too"), words("lent", "not"), words("lent", "joining")
_ENDING = frozenset({".", "!", ";", ":", ",", "—", "–", ")"})
_PRONOUNS = words("scene", "pronouns")
_SUBJECT = 5  # words before a verb that may be its subject
_SHORT = 3  # words of "does too", "does as well"


def lent(scene: Scene) -> Scene | None:
    """The scene of what a sentence, or the one before it, says of another medicine, as said of the subject."""
    view = scene.view
    if view.question or scene.reading != "own" or view.bag.isdisjoint(_AUXILIARIES):
        return None
    medicines = scene.knowledge.medicine_marks(view)
    for mark, name in medicines:
        found = _taken_up(view, mark) if scene.knowledge.is_subject(name) else None
        if found is None:
            continue
        start, end, denied = found
        place, cut = (view, start) if start > view.body else (scene.earlier[0] if scene.earlier else None, None)
        if place is None or place.question:
            return None
        first = [item for item in scene.knowledge.spoken_of(place) if cut is None or item[0].start < cut]
        other = first[0][0] if len(first) == 1 and first[0][1] == OTHER else None if first else _whatever(place, cut)
        if other is None:
            return None
        made = _of_another(place, cut, other, (CONCEPT + name, view.norms[mark.end - 1]))
        return scene.but(view=made, anchor=_part(view, start, end), flipped=denied, focus=name)
    return None


def _taken_up(view: View, mark: Mark) -> tuple[int, int, bool] | None:
    """Where “so does X”, "nor is X", "X does too", "X isn't" begins and ends, and whether it denies."""
    led = view.norms[max(view.body, mark.start - 2) : mark.start]
    behind = view.norms[mark.end :]
    if len(led) == 2 and led[0] in _SO and led[1] in _AUXILIARIES:
        ended = not behind or behind[0] in _ENDING
        return (mark.start - 2, mark.end, False) if ended else None
    clause = view.clause_at(mark.start)
    opened = list(dropwhile(lambda word: word in _JOINING or not word.isalpha(), view.norms[clause.start : mark.start]))
    if opened or not behind or behind[0] not in _AUXILIARIES:
        return None
    told = [word for word in behind[1 : 1 + _SHORT] if word not in _ENDING]
    ended = len(behind) <= 1 + len(told) or behind[1 + len(told)] in _ENDING
    if not told or not ended or not (_TOO | _NOT).issuperset(told):
        return None
    return mark.start, mark.end + 1 + len(told), not _NOT.isdisjoint(told)


def _whatever(place: View, cut: int | None) -> Mark | None:
    """“The others are approved”: what stands before the verb, where it is no medicine's name."""
    end = min(cut or len(place.norms), place.body + _SUBJECT)
    at = next((at for at in range(place.body + 1, end) if place.norms[at] in _AUXILIARIES), None)
    if at is None or not _PRONOUNS.isdisjoint(place.norms[place.body : at]):
        return None
    return Mark(place.body, at, "")


def _of_another(place: View, cut: int | None, other: Mark, ours: tuple[str, str]) -> View:
    """A sentence up to a word, with one medicine (its group, and a word for it) in the place of another."""
    group, name = ours
    end = len(place.norms) if cut is None else cut
    while end > other.end and (place.norms[end - 1] in _JOINING or not place.norms[end - 1].isalnum()):
        end -= 1
    made = _part(place, 0, end)
    made.norms[other.start : other.end] = [name] * (other.end - other.start)
    marks = [mark for mark in made.marks if mark.start >= other.end or mark.end <= other.start]
    made.marks = tuple(sorted((*marks, Mark(other.start, other.end, group)), key=lambda mark: mark.start))
    made.group_marks()
    made.clauses = split(made.norms, made.starts, made.ends, made.marks)
    made.place_clauses()
    return made


def _part(view: View, start: int, end: int) -> View:
    """Some words of a sentence as a sentence of their own; its marks and amounts are those that lie within."""
    starts, ends = view.starts[start:end], view.ends[start:end]
    return replace(
        view,
        offset=starts[0],
        text=view.block.text[starts[0] : ends[-1]],
        texts=view.texts[start:end],
        norms=view.norms[start:end],
        starts=starts,
        ends=ends,
        body=max(0, view.body - start),
        bag=frozenset(view.norms[start:end]),
        marks=tuple(mark.shifted(-start) for mark in view.marks if start <= mark.start and mark.end <= end),
        amounts=tuple(
            replace(amount, start=amount.start - start, end=amount.end - start)
            for amount in view.amounts
            if start <= amount.start and amount.end <= end
        ),
        opening=(),
        by_group={},
        medicines={},
        conditions=None,
        directives={},
        _found={},
        _clauses=[],
    )
