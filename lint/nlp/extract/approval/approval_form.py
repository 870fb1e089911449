"""Whose approval it is, where a form alone is named: "the foam", "the topical stuff", "the one you rub in", "the shot".

What a form is called is worked out from the sheet's names of the forms and a list of dosage forms. "The tablets didn't"
behind it tells that something else did, whatever that was called.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import dropwhile
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER
from lint.sheet import StudyClaim

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

ROUTES = ("on_skin", "liquid", "injected", "infused", "sprayed", "worn", "swallowed", "placed")
_ROUTE = {word: route for route in ROUTES for word in words("routes", route)}
_DONE = {word: route for route in ROUTES[:-1] for word in words("approval_form", f"{route}_by")}
_KINDS = words("approval_form", "kinds")  # "the kind that you rub in"
_THINGS = _KINDS | words("approval", "own_nouns") | words("approval_form", "things")
_BESIDE = words("approval_form", "beside")  # "like the foam": said of something else
_POINTING = words("approval_form", "pointing")
_COUNTED = {"first": 0, "former": 0, "second": 1, "latter": 1}
_JOINED = words("approval_form", "joined")
_AUXILIARIES = words("lent", "auxiliaries")
_NOT, _AS = frozenset({"not", "never"}), frozenset({"as", "in"})
_RELATIVE = frozenset({"that", "which"})
_AND = frozenset({"and", "both", "or", "the"})
_PARTS = frozenset({";", ":", "—", "–", "."})
_BREAKS = _PARTS | {",", "and"}
_ENDED = _PARTS | {",", "!", "?", "(", ")"}
_LONG = 3  # words of "in liquid form", of "high - dose"
_CONTRAST = 6  # words of "and the little tablets never"
_TWO = 2


def whose(scene: Scene, mark: Mark, owner: str | None) -> str | None:
    """Whose approval it is: the `owner` that names and pronouns tell, unless a form alone tells another."""
    knowledge = scene.knowledge
    if scene.view.denied(mark):
        return owner
    if _ours_too(scene, mark):
        return knowledge.subject
    return owner if owner is not None and owner not in _own(knowledge) else _other_form(scene, mark) or owner


def _other_form(scene: Scene, mark: Mark) -> str | None:
    """The form that an approval is given to, where that is not the sheet's own: its concept, or `OTHER`."""
    view = scene.view
    low = _part_start(view, mark.start)
    found = (
        _named(scene, view, low, mark.start)
        or _as_a_form(scene, mark.end, view.clause_at(mark.start).end)
        or _pointed_at(scene, low, mark.start)
    )
    if found is not None:
        return None if found in _own(scene.knowledge) else found
    return OTHER if _denied_behind(scene, low, mark) else None


def called_so(knowledge: Knowledge, view: View, low: int, high: int) -> bool:
    """“the low dose”: whether words hold what sets the sheet's own form apart from the others."""
    return any(_holds(view, low, high, said) for said in _modifiers(knowledge).get(knowledge.subject, ()))


def _own(knowledge: Knowledge) -> set[str]:
    return {knowledge.subject, knowledge.parent}


@lru_cache(maxsize=64)
def _routes(knowledge: Knowledge) -> dict[str, frozenset[str]]:
    """The words for a form, and the routes they stand for, that each form of the medicine is named by.

    Where the names of the sheet's own tell none, its claims do.
    """
    found = {key: _told(knowledge.sheet.concepts[key].terms) for key in sorted(knowledge.family)}
    if not any(found[key] for key in _own(knowledge)):
        own = (claim for claim in knowledge.sheet.claims.values() if claim.subject in {None, *_own(knowledge)})
        said = _told(claim.says for claim in own if not isinstance(claim, StudyClaim))
        found[knowledge.subject] = said - (frozenset().union(*found.values()) - frozenset(ROUTES))
    return found


def _told(texts: Iterable[str]) -> frozenset[str]:
    """The words for a form in some texts, singular and plural, and their routes."""
    said = {word for text in texts for word in text.lower().replace("-", " ").replace(",", " ").strip(".").split()}
    said = {word for word in (*said, *(f"{word}s" for word in said)) if word in _ROUTE}
    return frozenset(said | {_ROUTE[word] for word in said})


@lru_cache(maxsize=64)
def _modifiers(knowledge: Knowledge) -> dict[str, tuple[tuple[str, ...], ...]]:
    """What sets a form apart in its names, before the substance: "full-dose", "extended-release", "low-dose"."""
    substance = {term.lower() for term in knowledge.sheet.concepts[knowledge.parent].terms}
    found: dict[str, set[tuple[str, ...]]] = {}
    for key in knowledge.family - {knowledge.parent}:
        for term in knowledge.sheet.concepts[key].terms:
            name = next((name for name in substance if term.lower().endswith(f" {name}")), None)
            led = term.lower()[: -len(name)].replace("-", " ").split() if name is not None else []
            if led and _ROUTE.keys().isdisjoint(led):
                found.setdefault(key, set()).add(tuple(led))
    return {key: tuple(sorted(said)) for key, said in found.items()}


def _meant(knowledge: Knowledge, word: str, route: str) -> str | None:
    """The form that a word for one means: the one that has it in its names, else the one that goes the same way."""
    routes = _routes(knowledge)
    for said in (word, route):
        keys = [key for key, known in routes.items() if said in known]
        if keys:
            own = [key for key in keys if key in _own(knowledge)]
            return own[0] if own else keys[0] if len(keys) == 1 else OTHER
    own_known = frozenset().union(*(routes.get(key, frozenset()) for key in _own(knowledge)))
    return OTHER if own_known else None  # a form that the sheet's own has not


def _named(scene: Scene, view: View, low: int, high: int) -> str | None:
    """The form that the words `low:high` name as what is spoken of; the sheet's own, if that is one of two."""
    knowledge = scene.knowledge
    for key, told in _modifiers(knowledge).items():
        if any(_holds(view, low, high, said) for said in told):
            return key
    if any(mark.concept != knowledge.parent for mark in view.within(low, high, *knowledge.family_groups)):
        return None  # told by its name
    found: list[str | None] = []
    last = low
    for at, route in _forms(view, low, high):
        if found and not _AND.issuperset(view.norms[last + 1 : at]):
            break
        if found or not _set_beside(view, low, at) or _relative(view, at, high):
            found.append(_meant(knowledge, view.norms[at], route))
            last = at
    return next((key for key in found if key in _own(knowledge)), found[0] if found else None)


def _set_beside(view: View, low: int, at: int) -> bool:
    """“like the foam”, "in a bottle": no more than what something is likened to, or comes in."""
    return not _BESIDE.isdisjoint(view.norms[max(low, at - _LONG) : at])


def _relative(view: View, at: int, high: int) -> bool:
    """“Unlike the foam, which is …”, "than the spray that was …": what a relative clause tells is said of the form."""
    led = at + 1 + (view.norms[at + 1] == ",")
    return view.norms[led] in _RELATIVE and "," not in view.norms[led:high]


def _forms(view: View, low: int, high: int) -> Iterator[tuple[int, str]]:
    """Where a form is named, and the route that it goes: "the foam"; "the stuff that you rub in"."""
    kind = any(word in _KINDS for word in view.norms[low:high])
    for at in range(low, high):
        word = view.norms[at]
        if word in _ROUTE:
            yield at, _ROUTE[word]
        elif kind and word in _DONE and not _KINDS.isdisjoint(view.norms[low:at]):
            yield at, _DONE[word]


def _holds(view: View, low: int, high: int, said: tuple[str, ...]) -> bool:
    """Whether words stand before a noun for a medicine: "the long-acting tablet", "the low dose"."""
    told = [at for at in range(low, high) if view.norms[at] != "-"]
    for place in range(len(told) - len(said) + 1):
        if tuple(view.norms[at] for at in told[place : place + len(said)]) == said:
            behind = [view.norms[at] for at in told[place + len(said) : place + len(said) + 2]]
            return not _THINGS.isdisjoint((*said[-1:], *behind))
    return False


def _as_a_form(scene: Scene, low: int, high: int) -> str | None:
    """“approved for it as a foam”, "only in liquid form"."""
    view = scene.view
    for at, route in _forms(view, low, high):
        led = view.norms[max(low, at - _LONG) : at]
        if not _AS.isdisjoint(led) and (at + 1 >= len(view.norms) or view.norms[at + 1] in _ENDED | {"form"}):
            return _meant(scene.knowledge, view.norms[at], route)
    return None


def _pointed_at(scene: Scene, low: int, high: int) -> str | None:
    """“The foam is another matter: that one is …”, "the former is …": the form named right before."""
    view = scene.view
    said = list(dropwhile(_JOINED.__contains__, filter(str.isalpha, view.norms[low:high])))
    if not said or scene.knowledge.spoken_of(view):
        return None
    before = scene.previous if low <= view.body else view
    if before is None:
        return None
    end = low if before is view else len(before.norms)
    named = [item for item in _forms(before, before.body, end) if not _set_beside(before, before.body, item[0])]
    which = next((_COUNTED[word] for word in said[:3] if word in _COUNTED), None)
    if which is not None and len({route for _, route in named}) == _TWO:
        named = named[:1] if which == 0 else named[-1:]
    elif said[0] not in _POINTING:
        return None
    own = before.within(before.body, end, *scene.knowledge.family_groups)
    if not named or (own and own[-1].start > named[-1][0]):
        return None
    return _meant(scene.knowledge, before.norms[named[-1][0]], named[-1][1])


def _denied_behind(scene: Scene, low: int, mark: Mark) -> bool:
    """“The bottle won approval. The tablets didn't.”: what is denied of ours right behind was said of another thing."""
    view = scene.view
    ours = view.within(low, mark.start, *scene.knowledge.family_groups)
    if ours or not _POINTING.isdisjoint(view.norms[low : low + 1]) or view.denied(mark):
        return False
    for at in range(mark.end, len(view.norms) - 1):
        if view.norms[at] in _PARTS | {","} | _JOINED and _denies_ours(scene, view, at + 1):
            return True
    after = scene.following
    return after is not None and _denies_ours(scene, after, after.body)


def _denies_ours(scene: Scene, view: View, start: int) -> bool:
    """“but the tablets did not.”, "the tablets never did": our form by its name or its form, and only a denial."""
    behind = view.norms[start : start + _CONTRAST + 1]
    for at in range(1, len(behind) - 1):
        first, then = behind[at], behind[at + 1]
        if (first in _AUXILIARIES and then in _NOT) or (first == "never" and then in _AUXILIARIES):
            return _is_ours(scene, view, start, start + at) and _ended(view, start + at + 2)
    return False


def _ours_too(scene: Scene, mark: Mark) -> bool:
    """“The foam is approved, and so are the tablets.”, "The tablets are, too.": given to our form as well.

    Where our form is named, what it shares with another is read in `place.lent`.
    """
    places = [(scene.view, at + 1) for at in range(mark.end, len(scene.view.norms)) if scene.view.norms[at] in _BREAKS]
    places += [(scene.following, scene.following.body)] if scene.following is not None else []
    for view, opening in places:
        start = opening + (view.norms[opening : opening + 1] == ["and"])
        behind = view.norms[start : start + _CONTRAST + 1]
        if behind[:1] == ["so"] and not _AUXILIARIES.isdisjoint(behind[1:2]):
            end = next((at for at in range(start + 2, len(view.norms)) if view.norms[at] in _ENDED), len(view.norms))
            return end - start <= _CONTRAST and _is_ours(scene, view, start + 2, end, named=False)
        at = next((at for at in range(1, len(behind)) if behind[at] in _AUXILIARIES), None)
        said = [word for word in behind[at + 1 :] if word != ","] if at is not None else []
        if at is not None and said[:1] in (["too"], ["also"]) and _ended(view, start + behind.index(said[0]) + 1):
            return _is_ours(scene, view, start, start + at, named=False)
    return False


def _ended(view: View, at: int) -> bool:
    return at >= len(view.norms) or view.norms[at] in _ENDED


def _is_ours(scene: Scene, view: View, low: int, high: int, *, named: bool = True) -> bool:
    """Whether words name the sheet's own form, by what form it is, or (if `named` counts) by its name."""
    routes = _routes(scene.knowledge)
    known = frozenset().union(*(routes.get(key, frozenset()) for key in _own(scene.knowledge)))
    marks = view.within(low, high, *(f"concept:{key}" for key in _own(scene.knowledge)))
    return named if marks else not known.isdisjoint(view.norms[low:high])


def _part_start(view: View, position: int) -> int:
    """Where the part of a sentence begins that a word is in: behind a colon, a semicolon, a comma with "and"."""
    for at in range(position - 1, view.body - 1, -1):
        if view.norms[at] in _PARTS or (view.norms[at] == "," and view.norms[at + 1] in _JOINED):
            return at + 1
    return view.body
