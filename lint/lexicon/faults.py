"""What is wrong with the lexicon's files, as far as it shows without reading a sentence: `lint.nlp.cases` does that.

Nothing at run time needs it. `make lexicon` and the tests do, so that somebody who adds a word learns what it broke.
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from lint.lexicon.group import Pos, Role
from lint.lexicon.inflect import expand
from lint.lexicon.loader import LAYERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.lexicon.entry import Entry, Fault

_KEYS = {
    "about",
    "pos",
    "layer",
    "common",
    "role",
    "strength",
    "opposite",
    "shares",
    "terms",
    "suffixes",
    "made_of",
    "objects",
    "cases",
}
_VALUES = {
    "pos": {pos.value for pos in Pos},
    "layer": set(LAYERS),
    "role": {role.value for role in Role if role},
    "strength": {"0", "1", "2", "3"},
}
_LISTS = ("terms", "suffixes", "made_of", "objects", "opposite", "shares")
_SIGNS = {"+", "-"}
_PART = 3  # a word of one group, a sign, a word of another
_FEWEST = 2  # unlike wordings that the cases of a group show
_ACRONYM = 4

_Form = tuple[tuple[str, ...], str]  # the words, and what an acronym must be written as


def faults(groups: Iterable[Entry]) -> Iterator[Fault]:
    """All that is wrong, by group; then what is wrong between two groups."""
    known: dict[str, Entry] = {}
    every = tuple(groups)
    for entry in every:
        if entry.id in known:
            other = known[entry.id]
            yield entry.fault(f"is a group of {other.path}:{other.line} too, which would be lost; give it another id")
        known.setdefault(entry.id, entry)
    sound: dict[str, Entry] = {}
    for entry in every:
        wrong = [*_keys(entry)]
        yield from wrong
        if not wrong:
            sound[entry.id] = entry
            yield from _named(entry, known)
            yield from _repeated(entry)
            yield from _cases(entry)
    yield from _contradictions(sound)


def _keys(entry: Entry) -> Iterator[Fault]:
    """Whether the keys are known and have values that they may have."""
    for key, value in entry.values.items():
        if key not in _KEYS:
            yield entry.fault(f"has an unknown key {key!r}; the keys are {', '.join(sorted(_KEYS))}", key)
        elif key in _LISTS and not isinstance(value, list):
            yield entry.fault(f"{key} must be a list, in [square brackets]", key)
        elif key in _VALUES and value not in _VALUES[key]:
            yield entry.fault(f"{key} is {value!r}; it must be one of {', '.join(sorted(_VALUES[key]))}", key)
    for key in entry.twice:
        yield entry.fault(f"has {key} twice, and the first would be lost; make one of them", key)
    if not entry.values.get("about", "").endswith((".", '".', ".)")):
        yield entry.fault("has no about: say in a sentence, with a full stop, what its words mean", "about")
    if not entry.values.get("terms"):
        yield entry.fault("has no terms: list its words and phrases")
    by_strength = entry.values.get("layer") == "strength"
    if entry.sentences and isinstance(entry.values["cases"], dict) is not by_strength:
        form = "its strength behind each sentence" if by_strength else "a sentence a line, under `cases: |`"
        yield entry.fault(f"has cases of another form; write {form}", "cases")


def _named(entry: Entry, known: dict[str, Entry]) -> Iterator[Fault]:
    """Whether the groups that it names are there, and its opposites name it too."""
    opposites = entry.values.get("opposite", ())
    for key, others in (
        ("opposite", opposites),
        ("shares", entry.values.get("shares", ())),
        ("made_of", _made_of(entry)),
    ):
        for other in others:
            if other not in known:
                yield entry.fault(f"{key} names the group {other!r}, which there is not", key)
    for other in opposites:
        if other in known and entry.id not in known[other].values.get("opposite", ()):
            yield entry.fault(f"{other} is its opposite, so it is that of {other}; name it there too", "opposite")


def _made_of(entry: Entry) -> Iterator[str]:
    for text in entry.values.get("made_of", ()):
        parts = text.split()
        yield from (parts[0], parts[-1]) if len(parts) == _PART and parts[1] in _SIGNS else (text,)


def _repeated(entry: Entry) -> Iterator[Fault]:
    """Terms that find nothing which another term of the group does not find."""
    forms = {}
    for term in entry.terms:
        if term in forms:
            yield entry.fault(f"lists {term!r} twice; take one out", "terms")
        forms[term] = _forms(term, Pos(entry.values.get("pos", "phrase")))
    holders: dict[_Form, list[str]] = defaultdict(list)
    for term, found in forms.items():
        for form in found:
            holders[form].append(term)
    order = {term: at for at, term in enumerate(forms)}
    for term, found in forms.items():
        for other in holders[next(iter(found))]:
            if other != term and (found < forms[other] or (found == forms[other] and order[other] < order[term])):
                yield entry.fault(f"lists {term!r}, which {other!r} finds already; take it out", "terms")
                break


@cache
def _forms(term: str, pos: Pos) -> frozenset[_Form]:
    acronym = len(term) <= _ACRONYM and term.isupper()
    return frozenset((form, term if acronym else "") for form in expand(term, pos))


def _cases(entry: Entry) -> Iterator[Fault]:
    """Whether the cases show at least two wordings that are marked, and a near miss that is not."""
    if not entry.sentences:
        yield entry.fault("has no cases: write sentences that show what it marks, in [square brackets], and what not")
        return
    if isinstance(entry.values["cases"], dict):
        return
    marked = {part.partition("]")[0].lower() for line in entry.sentences for part in line.split("[")[1:]}
    if len(marked) < _FEWEST:
        yield entry.fault("needs cases with at least two unlike wordings in [square brackets]", "cases")
    if all("[" in line for line in entry.sentences):
        yield entry.fault("needs a near miss: a sentence that looks like one of its own and has no mark of it", "cases")
    for line in sorted({line for line in entry.sentences if entry.sentences.count(line) > 1}):
        yield entry.fault(f"has the case “{line}” twice", "cases")


def _contradictions(groups: dict[str, Entry]) -> Iterator[Fault]:
    """Words that a layer gives two strengths, or two meanings of which one is the other's opposite."""
    shared: dict[tuple[str, str], str] = {}  # by two groups, the later one first, what both list
    for one, other, term in _met_twice(groups.values()):
        shared.setdefault((one.id, other.id), term)
    for (later, earlier), term in shared.items():
        if reason := _contradict(groups[later], groups[earlier]):
            yield groups[later].fault(f"lists {term!r}, and so does {earlier}: {reason}", "terms")
    for entry in groups.values():
        for name in entry.values.get("shares", ()):
            if not shared.keys() & {(entry.id, name), (name, entry.id)}:
                yield entry.fault(f"shares no word with {name}; take it out", "shares")


def _met_twice(groups: Iterable[Entry]) -> Iterator[tuple[Entry, Entry, str]]:
    """Two groups of a layer that find the same words, and the term of the first that does."""
    found: dict[tuple[str, _Form], dict[str, Entry]] = defaultdict(dict)
    for entry in groups:
        layer = entry.values.get("layer", "text")
        for term in entry.terms:
            for form in _forms(term, Pos(entry.values.get("pos", "phrase"))):
                holders = found[layer, form]
                yield from ((entry, other, term) for other in holders.values() if other is not entry)
                holders[entry.id] = entry


def _contradict(one: Entry, other: Entry) -> str:
    if other.id in one.values.get("opposite", ()):
        return "they are opposites, and a word cannot mean both; take one out"
    mine, theirs = one.values.get("strength"), other.values.get("strength")
    shared = other.id in one.values.get("shares", ()) or one.id in other.values.get("shares", ())
    if mine and theirs and mine != theirs and not shared:
        return (
            f"they have the strengths {mine} and {theirs}; take one out, or say that it `shares` words with the other"
        )
    return ""
