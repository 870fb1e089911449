"""Medicines that a sentence speaks of without a name: "another drug is approved", "treatments that people can take"."""

from __future__ import annotations

from itertools import chain, pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.sentence.view import View
    from lint.sheet import Sheet

UNNAMED = "unnamed-medicine"
_FORMS = words("unnamed", "forms")  # of a medicine, which one that is swallowed has not
_SWALLOWED = words("routes", "swallowed")
_PRACTICES, _DESCRIBED = words("means", "practices"), words("means", "described")
_PRACTICES_OR_DESCRIBED = _PRACTICES | _DESCRIBED
_KINDS = words("means", "kinds")  # of a therapy that is no medicine
_POSSESSIVES, _STANDING = words("unnamed", "possessives"), words("unnamed", "standing")
_BEING, _ASKED_WHICH = words("unnamed", "being"), frozenset({"which", "what"})
_STEM = 6  # letters of "infusion" and "injection" that "infused" and "injected" share
_ONE = words("unnamed", "one")
_SEVERAL = words("unnamed", "several")
_SWALLOWED_ONES = frozenset(word for word in _SWALLOWED if word.endswith("s"))
_HEADS = _ONE | _SEVERAL | _SWALLOWED_ONES
_OTHERS = words("unnamed", "others")
_POINTING = words("unnamed", "pointing")  # "these drugs" may be the sheet's own
_COUNTED = frozenset({"few", "many", "other", "several", "some", "two", "three"})  # "several such drugs": not one
_APART = words("unnamed", "apart")  # what a noun phrase does not go beyond
_LEADING = words("unnamed", "leading")  # what may stand before a subject
_FRONTED, _TELLING = words("unnamed", "fronted"), words("unnamed", "telling")
_RELATIVE = words("unnamed", "relative")
_GOVERNING = words("unnamed", "governing")  # "with drugs that …", "one of the drugs that …": beside the sheet's own
_ELSE = words("unnamed", "else")
_ARTICLES = words("unnamed", "articles")
_POINTING_OR_ARTICLES = _POINTING | _ARTICLES
_ASKED = words("unnamed", "asked")
_SAID = words("unnamed", "said")
_OWNING, _HAVING = words("unnamed", "owning"), frozenset({"had", "has"})
_HAD = words("unnamed", "had")
_ENDINGS, _COMMON = tuple(sorted(words("unnamed", "endings"))), words("unnamed", "common")
_FULL_NAME = 6  # letters of a medicine's own name at least
_GIVING, _GIVEN = words("unnamed", "giving"), 6  # words of "put me straight on" and of what is given
_TO, _SOME = words("unnamed", "given_to"), frozenset({"a", "an", "another"})
_REST = frozenset({"others", "rest"})
_OF_MEDICINES = ("approved", "off-label", "boxed-warning")
_BARE = 7  # words of a caption before whose it is
_ASIDE = 10  # words of ", a relative that you rub on,"
_LONGEST = 4  # words of such a noun phrase


def unnamed(
    view: View, *known: tuple[str, ...], foreign: frozenset[str] = frozenset(), conditions: tuple[str, ...] = ()
) -> list[Mark]:
    """The noun phrases that are about such medicines, as subjects or with a relative clause of their own.

    `known` are groups of medicines, people and substances that have names, `foreign` words for forms that the sheet's
    own medicine has not: "my infusion" is another one there. `conditions` are groups of the sheet's own condition.
    """
    found = [*_the_others(view), *_called_by_name(view), *practices(view)]
    if view.bag.isdisjoint(_HEADS):
        return found
    for index, word in enumerate(view.norms):
        if word in _HEADS:
            standing = _standing(view, index, conditions)
            if standing is not None:
                found.append(standing)
                continue
            start = _opening(view, index)
            modifiers = view.norms[start:index]
            # "infusions are given weekly" where the sheet's own is one
            own = word in _FORMS | _SWALLOWED_ONES and word not in foreign
            pointed = (
                [] if modifiers[-2:-1] != [] and modifiers[-2] in _COUNTED and modifiers[-1] == "such" else modifiers
            )
            several = word not in _ONE and not own and _POINTING.isdisjoint(pointed)
            pointing = _POINTING_OR_ARTICLES if _owns(view, index) else _POINTING  # "the foam has been approved"
            others = not _OTHERS.isdisjoint(modifiers) or (word in foreign and not pointing.isdisjoint(modifiers))
            if (several or others) and (
                _leads(view, start)
                or (several and view.norms[start - 1] in _ASKED_WHICH)
                or (several and _described(view, start, index))
                or (others and (_said_of(view, start, index) or _owners(view, start, index)))
            ):
                found.append(Mark(start, index + 1, UNNAMED))
    named = view.find("regulators", *chain(*known)) if found else []  # "the Medicines Agency" is no medicine
    return [mark for mark in found if not any(mark.start < cue.end and cue.start < mark.end for cue in named)]


def _standing(view: View, head: int, conditions: tuple[str, ...]) -> Mark | None:
    """“Keep taking your usual medicine”, "your drugs for it": what the reader has been taking all along."""
    low = max(view.body, head - _LONGEST + 1)
    whose = next((at for at in range(head - 1, low - 1, -1) if view.norms[at] in _POSSESSIVES), None)
    if whose is None or view.norms[max(view.body, whose - 1)] in _BEING:
        return None
    said = view.norms[whose + 1 : head]
    named = any(cue.end == head for cue in view.within(whose, head, *conditions))
    return Mark(whose, head + 1, UNNAMED) if named or not _STANDING.isdisjoint(said) else None


def practices(view: View) -> Iterator[Mark]:
    """“Gentle exercise and a good diet help with it”: what people do for it, as the subject of a clause."""
    if view.bag.isdisjoint(_PRACTICES):
        return
    for clause in view.clauses:
        start = at = max(clause.start, view.body)
        while at < clause.end and view.norms[at] in _PRACTICES_OR_DESCRIBED:
            at += 1
        done = [place for place in range(start, at) if view.norms[place] in _PRACTICES]
        done = [to for to in done if view.norms[to] != "therapy" or view.norms[to - 1] in _KINDS]
        if done:
            yield Mark(done[0], done[-1] + 1, UNNAMED)


def put_on(view: View, foreign: frozenset[str]) -> bool:
    """“She put me on an infusion”, "we tried another drug": what somebody was given is what is told of next.

    `foreign` are words for forms that the sheet's own medicine has not.
    """
    for at in view.places(_GIVING):
        behind = view.norms[at + 1 : at + 1 + _GIVEN]
        some = next((to for to, word in enumerate(behind) if word in _SOME), None)
        if some is None or (some and behind[some - 1] not in _TO):
            continue
        heads = [to for to, word in enumerate(behind) if to > some and word in _HEADS]
        if heads and (behind[heads[0]] in foreign or not _OTHERS.isdisjoint(behind[some : heads[0]])):
            return True
    return False


def _the_others(view: View) -> Iterator[Mark]:
    """“The others are approved”, "the rest carry a warning": the subject of what only medicines have."""
    if view.bag.isdisjoint(_REST) or not view.has(*_OF_MEDICINES):
        return
    for at in view.places(_REST):
        if view.norms[at - 1 : at] == ["the"] and _leads(view, at - 1):
            yield Mark(at - 1, at + 1, UNNAMED)


def _called_by_name(view: View) -> Iterator[Mark]:
    """“Newdrugib has been approved for it”: a name that nobody knows here, as the subject of what only medicines have.

    A word without an article that is no plural, and that neither lexicon nor sheet holds, is a name.
    """
    if not view.has(*_OF_MEDICINES):
        return
    for at, name in enumerate(view.norms[:-1]):
        verb_at = _behind_name(view, at)
        verb = view.norms[verb_at]
        led = view.norms[at - 1] if at > view.body else ","
        if verb not in _OWNING or led not in _LEADING or at < view.body or len(name) < _FULL_NAME or not name.isalpha():
            continue
        owned = verb not in _HAVING or not _HAD.isdisjoint(view.norms[verb_at + 1 : verb_at + 1 + _LONGEST])
        common = name.endswith(_ENDINGS) or name in _COMMON or any(mark.start <= at < mark.end for mark in view.marks)
        if owned and not common and _owns(view, verb_at):
            yield Mark(at, at + 1, UNNAMED)


def _behind_name(view: View, at: int) -> int:
    """Where the words behind a name, its form and an aside go on: "Newdrugib gel, a cousin of it, has"."""
    to = at + 1 + (view.norms[at + 1] in _FORMS | _SWALLOWED)
    closing = view.norms[to + 1 : to + 1 + _ASIDE] if view.norms[to : to + 1] == [","] else []
    to += closing.index(",") + 2 if "," in closing else 0
    return min(to, len(view.norms) - 1)


def _owns(view: View, at: int) -> bool:
    """Whether the clause has behind a word what only medicines have."""
    return bool(view.within(at, view.clause_at(at + 1).end, *_OF_MEDICINES)) if at + 1 < len(view.norms) else False


def forms_not_in(sheet: Sheet) -> frozenset[str]:
    """The words for forms of a medicine that neither the claims of a sheet nor its subject's names hold.

    Tablets are such a form only where the sheet tells of another one: a sheet may not say that its drug is swallowed.
    """
    told = " ".join((*sheet.concepts[sheet.subject].terms, *(claim.says for claim in sheet.claims.values()))).lower()
    given = any(form[:_STEM] in told for form in _FORMS)  # what is injected or rubbed on is not swallowed
    swallowed = frozenset[str]() if not given or any(word in told for word in _SWALLOWED) else _SWALLOWED_ONES
    return frozenset(form for form in _FORMS if form[:_STEM] not in told) | swallowed


def elsewhere_meant(view: View, start: int, end: int) -> bool:
    """Whether what is allowed at the words `start:end` is something else: "can take a different medicine"."""
    behind = view.norms[end : end + _LONGEST]
    head = next((at for at, word in enumerate(behind, end) if word in _HEADS), None)
    beside = view.norms[end - 1] in _GOVERNING  # "safe with other medicines"
    if head is not None and not beside and _opening(view, head) <= end and not _OTHERS.isdisjoint(view.norms[end:head]):
        return True
    before = view.norms[max(0, start - _LONGEST) : start]
    asked = next((at for at, word in enumerate(before) if word in _ASKED), None)
    if asked is not None and all(word in _SAID for word in before[asked + 1 :]):
        return True  # "ask what would be safe instead"
    return any(first in _ELSE and then == "else" for near in (behind, before) for first, then in pairwise(near))


def _opening(view: View, head: int) -> int:
    """Where the noun phrase begins whose last word is `head`."""
    start = head
    while start > view.body and head - start < _LONGEST - 1 and view.norms[start - 1] not in _APART:
        if not view.norms[start - 1].replace("-", "").isalpha():
            break
        start -= 1
        if view.norms[start] in _OTHERS and view.norms[start - 1] not in _ARTICLES:
            break
    return start


def _said_of(view: View, start: int, head: int) -> bool:
    """Whether something is said of a noun phrase amid its clause: "for people on X another medicine is safe"."""
    behind = view.norms[head + 1 : head + 2]
    if behind == [] or behind[0] not in _SAID:
        return False
    if view.norms[start - 1] in _POINTING:
        start -= 1
    led = view.norms[start - 1] if start > view.body else ""
    return led not in _GOVERNING and led != "that" and not led.endswith("ing")  # "that my other drugs have had"


def _owners(view: View, start: int, head: int) -> bool:
    """Whether a bare noun phrase is that of others: "Boxed warnings of other drugs, for comparison"."""
    behind = view.norms[head + 1 : head + 2]
    led = view.norms[max(view.body, start - 1) : start]
    return led == ["of"] and not (behind and behind[0].isalnum()) and start - view.body <= _BARE


def _leads(view: View, start: int) -> bool:
    """Whether a noun phrase is the subject that its clause begins with.

    Behind what leads into it too: "In 2025, some drugs …", "Doctors point out that some drugs …".
    """
    first = max(view.clause_at(start).start, view.body)
    led = view.norms[first:start]
    if all(word in _LEADING for word in led):
        return True
    told = led[-1] == "that" and not _TELLING.isdisjoint(led[-2:-1])
    return told or (led[-1] == "," and led[0] in _FRONTED and led.count(",") == 1)


def _described(view: View, start: int, head: int) -> bool:
    """Whether a relative clause says which are meant, apart from any that they stand beside."""
    led = view.norms[max(view.body, start - 2) : start]
    return (
        view.norms[head + 1 : head + 2] != []
        and view.norms[head + 1] in _RELATIVE
        and (_GOVERNING.isdisjoint(led) or led[:1] == ["there"])
    )
