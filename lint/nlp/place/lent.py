"""What is said of one medicine, said of another in a few words: "X slows it, and so does Y", "X has one; Y doesn't".

The short words say nothing by themselves. What they take up is read again as said, or denied, of the medicine that they
name, and pointed at where they stand.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import dropwhile
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.clauses import split
from lint.nlp.sentence.view import QUOTES
from lint.nlp.sentence.vocabulary import CONCEPT, Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_SO, _AUXILIARIES = words("lent", "so"), words("lent", "auxiliaries")
_TOO, _NOT, _JOINING = words("lent", "too"), words("lent", "not"), words("lent", "joining")
_CONTRAST = words("lent", "contrast")
_FINITE, _ONE = _AUXILIARIES | words("warning", "bearing"), ["had", "one"]
_ALIKE, _UNLIKE = "said-alike", "said-unlike"
_NONE = words("lent", "none")
_BE = frozenset({"be"})
_MEDICINES, _LEADING = words("lent", "medicines"), words("lent", "leading")
_LABELLED = frozenset({"column header", "heading", "label", "row header", "title"})
_RETORTING = frozenset({"it", "there", "they", "you"})
_VERBS = words("clauses", "auxiliaries") | words("actions", "modals")
_TOO_OR_NOT_OR_BE = _TOO | _NOT | _BE
_ENDING = frozenset({".", "!", ";", ":", ",", "—", "–", ")"})
_PRONOUNS = words("scene", "pronouns")
_BEARING = words("warning", "bearing") | words("lent", "holding")
_OF_ITS_OWN = words("lent", "of_its_own")
_RELATIVE = 14  # words of ", which is older and cheaper,"
_SUBJECT = 5  # words before a verb that may be its subject
_SHORT = 3  # words of "does too", "does as well"
_ASIDE = 5  # words of ", on the other hand,"
_ABOVE = 2  # sentences before, in which what "it" is may be named


def lent(scene: Scene) -> Scene | None:
    """The scene of what a sentence, or the one before it, says of another medicine, as said of the subject."""
    view = scene.view
    if view.question or scene.reading != "own":
        return None
    if view.bag.isdisjoint(_AUXILIARIES) and not view.has(_ALIKE, _UNLIKE):
        return None
    medicines = scene.knowledge.medicine_marks(view)
    for mark, name in medicines:
        found = _taken_up(view, mark) if name in scene.knowledge.family else None
        if found is None:
            continue
        start, end, denied = found
        within = bool(_said(view, view.body, start))
        place, cut = (view, start) if within else (scene.earlier[0] if scene.earlier else None, None)
        if place is None or place.question:
            return None
        first = [item for item in scene.knowledge.spoken_of(place) if cut is None or item[0].start < cut]
        if first:
            other = first[0][0] if len(first) == 1 and first[0][1] != name else None
        else:
            other = _whatever(place, cut) or _it(scene, place, within=within)
        if other is None:
            return None
        if denied is None and not (denied := len(place.find("negation")) == 1):
            return None
        made = _of_another(place, cut, other, (CONCEPT + name, view.norms[mark.end - 1]))
        return scene.but(view=made, anchor=_part(view, start, end), flipped=denied, focus=name)
    return None


def retorted(scene: Scene, told: Scene) -> Scene | None:
    """“Myth: It can't stop it. Fact: It can.”: what was told to be wrong, as the few words behind it turn it or not."""
    view, wrong = scene.view, told.view
    said = [word for word in view.norms[view.body :] if word.isalpha()]
    whole = len(said) in {2, 3} and said[0] in _RETORTING and said[1] in _AUXILIARIES and set(said[2:]) <= {"not"}
    myth = told.stance is Stance.REFUTED and told.stance_source in _LABELLED and wrong.block is not view.block
    if not whole or view.question or wrong.question or not myth:
        return None
    bare = _ready(_part(wrong, wrong.body, len(wrong.norms)))
    return scene.answered(told.but(view=bare), denied=("not" in said) != bare.has("negation"))


def named_anew(scene: Scene) -> Scene | None:
    """“Nobody on this medicine relapses any more”: the scene with the subject's name for what stands for it."""
    view, subject = scene.view, scene.knowledge.subject
    if scene.reading != "own" or scene.focus != subject or scene.knowledge.spoken_of(view):
        return None
    at = next((at for at in range(view.body, len(view.norms)) if _stands_for(view, at)), None)
    if at is None or scene.owner(at) != subject:
        return None
    return scene.but(view=_of_another(view, None, Mark(at - 1, at + 1, ""), (CONCEPT + subject, subject)))


def _stands_for(view: View, at: int) -> bool:
    """Whether a word is the noun of "this medicine", and not of "this drug company"."""
    if view.norms[at] not in _MEDICINES or view.norms[at - 1 : at] != ["this"] or not QUOTES.isdisjoint(view.bag):
        return False
    behind = view.norms[at + 1 : at + 2]
    return behind == [] or not behind[0].isalpha() or behind[0] in _LEADING | _VERBS or behind[0][-1] == "s"


def _taken_up(view: View, mark: Mark) -> tuple[int, int, bool | None] | None:
    """Where “so does X”, "the same goes for X", "X does too", "X has none" begins and ends, and whether it denies.

    "X does" alone says the contrary of what was denied before: None.
    """
    led = view.norms[max(view.body, mark.start - 2) : mark.start]
    at = mark.end
    last = view.norms[at : at + 1] == [] or view.norms[at] in _ENDING
    if len(led) == 2 and led[0] in _SO and led[1] in _AUXILIARIES:
        last = last or _in_its_condition(view, at)
        return (mark.start - 2, mark.end, False) if last else None
    alike = next((cue for cue in view.find(_ALIKE, _UNLIKE) if cue.end == mark.start), None)
    if alike is not None:
        return (alike.start, mark.end, alike.group == _UNLIKE) if last else None
    if _said(view, view.clause_at(mark.start).start, mark.start) or at >= len(view.norms):
        return None
    if view.norms[at] == "," and "," in (aside := view.norms[at + 1 : at + 1 + _ASIDE]):
        between = aside[: aside.index(",")]
        at += len(between) + 2 if _CONTRAST.issuperset(between) else 0
    if view.norms[at] == "," and view.norms[at + 1 : at + 2] in (["which"], ["that"], ["who"]):
        closing = next((to for to in range(at + 2, min(at + _RELATIVE, len(view.norms))) if view.norms[to] == ","), at)
        at = closing + (closing > at)  # "X, which is older, has one too"
    told = [word for word in view.norms[at + 1 : at + 1 + _SHORT] if word not in _ENDING]
    if view.norms[at : at + 1] != [] and view.norms[at] in _BEARING and told[:1] == ["one"]:
        also = len(told) > 1 and _TOO.issuperset(told[1:])
        same = _OF_ITS_OWN.isdisjoint(view.norms[at + 1 + len(told) :])  # not "has one too, about something else"
        return (mark.start, at + 1 + len(told), False) if also and same else None
    end = at + 1 + len(told)
    told = told[:-2] if told[-2:] == _ONE and len(told) == _SHORT else told  # "X has never had one"
    ended = end >= len(view.norms) or view.norms[end] in _ENDING
    verb = told == ["none"] or (view.norms[at : at + 1] != [] and view.norms[at] in _AUXILIARIES)
    if not verb or not ended or not _TOO_OR_NOT_OR_BE.issuperset(told):
        return None
    return mark.start, end, None if _BE.issuperset(told) else not _NOT.isdisjoint(told)


def _in_its_condition(view: View, at: int) -> bool:
    """“So does X in Y, namely …”: the condition right behind the medicine, and nothing more said of both."""
    if view.norms[at : at + 1] not in (["in"], ["for"]):
        return False
    end = next((mark.end for mark in view.marks if mark.concept is not None and mark.start == at + 1), at)
    return end > at and (view.norms[end : end + 1] == [] or view.norms[end] in _ENDING)


def _said(view: View, start: int, end: int) -> list[str]:
    """What is said in the words `start:end`, but for what joins or contrasts them: "and", "by contrast,"."""
    return list(
        dropwhile(lambda word: word in _JOINING or word in _CONTRAST or not word.isalpha(), view.norms[start:end])
    )


def _it(scene: Scene, place: View, *, within: bool) -> Mark | None:
    """“X. In trials it slowed the disease.”: a pronoun for another medicine, named in a sentence before."""
    at = next((at for at in range(place.body, len(place.norms)) if place.norms[at] == "it"), None)
    before = scene.earlier[not within :][:_ABOVE]
    named = next((found for view in before if (found := scene.knowledge.spoken_of(view))), [])
    return Mark(at, at + 1, "") if at is not None and named and {name for _, name in named} == {OTHER} else None


def _whatever(place: View, cut: int | None) -> Mark | None:
    """“The others are approved”: what stands before the verb, where it is no medicine's name."""
    end = min(cut or len(place.norms), place.body + _SUBJECT)
    at = next((at for at in range(place.body + 1, end) if place.norms[at] in _FINITE), None)
    if at is None or not _PRONOUNS.isdisjoint(place.norms[place.body : at]):
        return None
    none = place.norms[place.body] in _NONE and place.body + 1 < at
    return Mark(place.body + none, at, "")  # "No pill undoes it, and X is no exception": the "no" stays


def _of_another(place: View, cut: int | None, other: Mark, ours: tuple[str, str]) -> View:
    """A sentence up to a word, with one medicine (its group, and a word for it) in the place of another."""
    group, name = ours
    end = len(place.norms) if cut is None else cut
    while end > other.end and (place.norms[end - 1] in _JOINING or not place.norms[end - 1].isalnum()):
        end -= 1
    made = _part(place, 0, end)
    made.norms[other.start : other.end] = [name] * (other.end - other.start)
    made.bag = frozenset(made.norms)
    marks = [mark for mark in made.marks if mark.start >= other.end or mark.end <= other.start]
    made.marks = tuple(sorted((*marks, Mark(other.start, other.end, group)), key=lambda mark: mark.start))
    return _ready(made)


def _ready(made: View) -> View:
    """A sentence that was put together, its marks grouped and its clauses cut."""
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
