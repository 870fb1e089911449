"""Medicines that a sentence names without saying anything of them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.clauses import UNLIKE, ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.clauses import Clause
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_ARTICLES = words("knowledge", "articles")
_WITH = frozenset({"from", "to", "with"})
_INDEFINITE = words("scene", "articles")
_LINKS = words("knowledge", "links")
_COPULAS = words("scene", "copulas") | {"as", "be"}
_DESCRIBING = words("scene", "describing")
_NOT_THAT = (["non", "-"],)
_OPENING = 5  # words before the name in such a description
_COMPARED = 2  # words by which "like" opens a sentence
_BESIDE_IT = words("focus", "beside_it")
_REACTING = words("knowledge", "reacting")
_SOLD_AS = words("knowledge", "sold_as")
_PRONOUNS, _LED_IN = words("knowledge", "taken_up"), 2  # words of "And it"
_PARTING, _SHARING = words("knowledge", "parting"), words("knowledge", "sharing")


def topical(view: View, painkiller: Mark, people: Iterable[str]) -> bool:
    """“X is no trouble.”: what anybody takes for a headache, told of by itself, not beside those with a ban."""
    clause = view.clause_at(painkiller.start)
    led = view.norms[max(view.body, clause.start) : painkiller.start]
    opens = not led or (len(led) == 1 and led[0] in _ARTICLES - _WITH)
    alone = not view.within(clause.start, clause.end, *people)
    return opens and alone and "it" not in view.norms[: painkiller.start]


def rival(mark: Mark, medicines: set[str]) -> bool:
    """Whether a medicine is one that the sheet has as a mere substance, which a study compared the subject with."""
    return mark.concept is not None and mark.concept not in medicines


def reacted_to(view: View, thing: Mark, medicine: Mark, names: frozenset[str]) -> bool:
    """Whether a medicine is one more that people react to: "allergic to one or to others of the kind, such as this".

    `names` are the words that the sheet has for what they react to.
    """
    reacting = not _REACTING.isdisjoint(view.norms[thing.start : thing.end])
    between = view.norms[thing.end : medicine.start]
    return reacting and medicine.start > thing.end and all(_linking(word, names) for word in between)


def belongs(medicine: Mark, thing: Mark) -> bool:
    """Whether a medicine is inside the name of a thing, or says right behind it what kind it is: "X blocker"."""
    return thing.start <= medicine.start and (medicine.end <= thing.end or medicine.start == thing.end)


def without_wider(
    view: View, named: list[tuple[Mark, str]], parents: Mapping[str, str | None]
) -> list[tuple[Mark, str]]:
    """The medicines named, but for one whose brackets say which form is meant: "X (its brand)", "X (sold as …)"."""
    said = set()
    for (wider, _), (form, _) in pairwise(named):
        inside = view.norms[wider.end + 1 : form.start]
        bracketed = view.norms[wider.end : wider.end + 1] == ["("] and view.norms[form.end : form.end + 1] == [")"]
        of_it = form.concept is not None and parents.get(form.concept) == wider.concept
        if bracketed and of_it and _SOLD_AS.issuperset(inside):
            said.add(wider.start)
    return [item for item in named if item[0].start not in said] if said else named


def _linking(word: str, names: frozenset[str]) -> bool:
    return word in _LINKS or word in names or f"{word}s" in names


def kept_apart(view: View, named: list[tuple[Mark, str]]) -> tuple[list[tuple[Mark, str]], bool]:
    """The medicines of which a sentence tells something, and whether it tells it of others than those it names.

    “All of these are, unlike X”, "…, which X isn't" are told of others; "Unlike X, it does" of what "it" is.
    """
    named = [item for item in named if not _likened(view, item[0])]
    apart = view.find("set-apart")
    denied = "which" in view.bag and any(_which_is_not(view, mark) for mark, _ in named)
    if not apart and not denied:
        return named, False
    left = [
        item
        for item in named
        if not _which_is_not(view, item[0]) and not any(_set_apart(view, cue, item[0]) for cue in apart)
    ]
    return left, bool(named) and not left and (denied or "it" not in view.bag)


def _likened(view: View, medicine: Mark) -> bool:
    """“Like X, it is sold freely”, "Just like any X, Y …": what the sentence tells is told of what stands behind."""
    opened = view.norms[view.body : medicine.start]
    likened = "like" in opened[:_COMPARED] and len(opened) <= _OPENING
    return likened and view.norms[medicine.end : medicine.end + 1] == [","]


def _set_apart(view: View, cue: Mark, medicine: Mark) -> bool:
    """Whether a medicine is what "unlike" or "as opposed to" sets apart: right behind it, or in an aside of its own."""
    aside = view.clause_at(medicine.start)
    if aside.opener == UNLIKE and aside.start <= cue.start:
        return True  # "unlike many drugs for the heart and the kidneys, it does"
    return cue.end <= medicine.start and set(view.norms[cue.end : medicine.start]) <= _ARTICLES


def _which_is_not(view: View, medicine: Mark) -> bool:
    """“…, which X isn't”: what the sentence tells of something else is denied of the medicine."""
    behind = view.norms[medicine.end : medicine.end + 2]
    return view.norms[medicine.start - 1] == "which" and behind[1:] in (["not"], ["never"])


def beside_it(view: View, start: int, medicine: int) -> bool:
    """“She takes 100 mg of it with her other one”: what is named is taken beside "it", and is not meant by that."""
    between = view.norms[start:medicine]
    at = next((at for at, pair in enumerate(pairwise(between)) if pair == ("of", "it")), None)
    return at is not None and not _BESIDE_IT.isdisjoint(between[at + 2 :])


def left_the_verb_out(view: View, start: int, medicine: Mark) -> bool:
    """“It is taken twice a day, X in the morning”: what is named shares the verb only, and "it" is another one."""
    pronoun = any(word in _PRONOUNS for word in view.norms[start : start + _LED_IN])
    parted = view.norms[medicine.start - 1] in _PARTING
    behind = view.norms[medicine.end : medicine.end + 1]
    return pronoun and parted and behind != [] and (behind[0] in _SHARING or behind[0].isdigit())


def antecedent(clause: Clause, medicines: list[tuple[Mark, str]]) -> str | None:
    """“Unlike X, which is approved, …”: the medicine that a relative clause is about, named right before it."""
    if clause.kind is not ClauseKind.RELATIVE:
        return None
    return next((name for mark, name in medicines if 0 <= clause.start - mark.end <= 1), None)


def meant_by_they(view: View, clause: Clause, groups: Iterable[str]) -> bool:
    """“Painkillers can make you sleepy, and they're no first choice”: a plural that opens the sentence is said of."""
    opened = view.norms[clause.start : clause.start + 2]
    if "they" not in opened or clause.start == view.body:
        return False
    return any(mark.start == view.body and view.norms[mark.end - 1].endswith("s") for mark in view.find(*groups))


def what_it_is(view: View, mark: Mark) -> bool:
    """“It is a drug for X”, "An anti-X" as a heading: what the medicine spoken of is, and no other one."""
    led = view.norms[max(view.body, mark.start - 2) : mark.start]
    if led[-1:] == ["this"] and view.texts[mark.start].islower():
        return True  # "this blocker": the one just named
    being = view.norms[max(view.body, mark.start - 4) : mark.start - 2]
    if led in _NOT_THAT and being[-1:] and being[-1] in _INDEFINITE and being[0] in _COPULAS:
        return True  # "X is a non-Y that …"
    if not led or _described(view, mark):
        return bool(led)
    if led[-1] not in _INDEFINITE:
        return False
    alone = len(led) == 1 and not any(word.isalpha() for word in view.norms[mark.end :])
    alone = alone and view.block.cell is None  # a cell names one of several
    behind = view.norms[mark.end : mark.end + 1]
    whole = behind == [] or not behind[0].isalpha() or behind[0] in _DESCRIBING  # not "it's an X gel"
    return alone or (whole and len(led) > 1 and led[0] in _COPULAS)


def _described(view: View, mark: Mark) -> bool:
    """“A tablet for X that doctors prescribe for Y too.”: what the thing headed so is; not "a tablet, X, does so"."""
    opened = view.first and view.norms[view.body] in {"a", "an"} and mark.start - view.body <= _OPENING
    opened = opened and view.norms[mark.start - 1] != ","
    return opened and view.norms[mark.end : mark.end + 1] != [] and view.norms[mark.end] in _DESCRIBING


def negated_kind(view: View, mark: Mark) -> bool:
    """“It isn't a painkiller”: what it is not is no medicine that is spoken of."""
    return view.norms[max(0, mark.start - 2) : mark.start] in (["not", "a"], ["not", "an"])


def added(scene: Scene, mark: Mark, name: str) -> bool:
    """“1 mg twice a day, with X on top”: another medicine that is taken as well; "…, X included" is one of a kind."""
    norms = scene.view.norms
    if norms[mark.end : mark.end + 1] == ["included"]:
        return True
    led = norms[mark.start - 1] == "with" and "it" in norms[: mark.start]  # "take it with Y, with X"
    led = led or norms[max(0, mark.start - 2) : mark.start] == [",", "with"]
    return led and not scene.knowledge.is_subject(name) and scene.knowledge.is_subject(scene.focus)
