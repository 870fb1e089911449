"""The sheet's outcomes by other words than their own names: by the parts of one, or by less than one.

A page spreads a name over a list whose items share their place ("pain and swelling in the joints", of "joint pain"),
and goes by the broader word where all that it speaks of is that outcome ("it brings down the pain").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import head, singular, words
from lint.nlp.sentence.vocabulary import CONCEPT, Mark
from lint.sheet import ConceptType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.lexicon import Lexicon
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.sentence.view import View

_BODY, _JOINTS = words("outcome_names", "body"), words("outcome_names", "joints")
_PLACING, _LISTING = words("outcome_names", "placing"), words("outcome_names", "listing")
_SMALL = words("knowledge", "function_words") - {"pain", "loss"} | {"up"}
_LIST = 12  # words of a list whose items share their place
_PLACE = 5  # words of "in the joints of your hands"
_ITEM = 2  # words of an item: "bad swelling"
_BEFORE = 2  # words before a noun that may say where it is
_VERBS = ("cure", "get-better", "improve-verb", "reduce-verb", "stop-verb")
_SYMPTOMS = "symptoms-general"
_FELT = ("physical-outcomes", "pain-outcomes", "mental-outcomes", "cognition-outcomes", "energy-outcomes")


def spelled_out(knowledge: Knowledge, view: View, mark: Mark) -> Mark | None:
    """The outcome that words of a class name by parts of its name set apart: "stiffness of a morning"."""
    if mark.concept is not None or mark.group == _SYMPTOMS:
        return None
    said, where = _telling(view.norms[mark.start : mark.end]), _where(view, mark)
    for key, noun, name in _names(knowledge):
        if name <= said | where and not name <= said and _fits(noun, name, said, where):
            return Mark(mark.start, mark.end, f"{CONCEPT}{key}")
    return None


def held_in(knowledge: Knowledge, view: View, mark: Mark) -> Mark | None:
    """The outcome whose whole name words of a class hold: "better sleep" for sleep."""
    said = _telling(view.norms[mark.start : mark.end])
    found = {key for key, noun, name in _names(knowledge) if noun in said and name <= said}
    return Mark(mark.start, mark.end, f"{CONCEPT}{found.pop()}") if len(found) == 1 else None


def in_short(knowledge: Knowledge, view: View, mark: Mark) -> tuple[str, ...]:
    """The outcomes that broader words may mean, or those that hold a name of theirs.

    "Pain" may be joint pain; back pain is not, nor is pain in the head. Symptoms are whatever people feel.
    """
    if mark.concept is not None and not _kind_of_condition(knowledge, mark.concept):
        return ()
    if mark.group == _SYMPTOMS:
        felt = _felt(knowledge.lexicon)
        return tuple(dict.fromkeys(key for key, _, name in _names(knowledge) if name & felt))
    return () if _beside_another(knowledge, view, mark) else _fitting(knowledge, view, mark)


def _fitting(knowledge: Knowledge, view: View, mark: Mark) -> tuple[str, ...]:
    said, where = _telling(view.norms[mark.start : mark.end]), _where(view, mark)
    return tuple(dict.fromkeys(key for key, noun, name in _names(knowledge) if _fits(noun, name, said, where)))


def _kind_of_condition(knowledge: Knowledge, key: str) -> bool:
    """“gout flares”, of flares: a kind of the condition that holds an outcome's name."""
    concept = knowledge.sheet.concepts[key]
    return concept.type is ConceptType.CONDITION and key in knowledge.same_condition() - {knowledge.condition}


def _names(knowledge: Knowledge) -> Iterator[tuple[str, str, frozenset[str]]]:
    """Each name of each outcome, as its noun and its telling words."""
    for key in sorted(knowledge.outcomes):
        for term in knowledge.sheet.concepts[key].terms:
            said = term.lower().replace("-", " ")
            yield key, _one(head(said) or said), _telling(said.split())


def _fits(noun: str, name: frozenset[str], said: frozenset[str], where: frozenset[str]) -> bool:
    """Whether a noun is the name's, and what stands around it speaks of no other part of the body."""
    parts = name | said | (_JOINTS if "joint" in name else frozenset())
    held = name <= said and _BODY.isdisjoint(said - name)
    return noun in said and (held or said <= name) and not (where & _BODY) - parts


def _where(view: View, mark: Mark) -> frozenset[str]:
    """The telling words around a noun that may say where it is, those behind a list that it is an item of, too."""
    led = view.norms[max(view.body, mark.start - _BEFORE) : mark.start]
    before = [word for at, word in enumerate(led) if all(other.isalpha() for other in led[at:])]
    return _telling(before) | _telling(_behind(view, mark.end)) - _LISTING


def _behind(view: View, end: int) -> list[str]:
    """“… and swelling in the joints”: the words behind the preposition that a list leads to."""
    at = _list_end(view, end)
    place = view.norms[at + 1 : at + 1 + _PLACE] if view.norms[at : at + 1] and view.norms[at] in _PLACING else []
    return place[: next((stop for stop, said in enumerate(place) if not said.isalpha()), len(place))]


def _list_end(view: View, end: int) -> int:
    """Where a list ends that goes on behind one of its items."""
    run = _ITEM
    for at in range(end, min(end + _LIST, len(view.norms))):
        word = view.norms[at]
        run = 0 if word in _LISTING else run + 1
        if word in _PLACING or run > _ITEM or not (word.isalpha() or word in _LISTING):
            return at
    return end


def _beside_another(knowledge: Knowledge, view: View, mark: Mark) -> bool:
    """“pain and brain fog”: whether the list goes on with an outcome that the sheet does not know."""
    last = _list_end(view, mark.end)
    if view.within(mark.end, last, *_VERBS):
        return False  # "lessens pain and improves mobility"
    known = view.within(mark.end, last, *(CONCEPT + key for key in knowledge.outcomes))
    return any(
        all(other.start != own.start for own in known) and not _fitting(knowledge, view, other)
        for other in view.within(mark.end, last, *knowledge.outcome_groups)
    )


def _telling(said: Sequence[str]) -> frozenset[str]:
    return frozenset(_one(word) for word in said if word.isalpha() and word not in _SMALL)


def _one(word: str) -> str:
    return singular(word) or word


def _felt(lexicon: Lexicon) -> frozenset[str]:
    """The single words for what people feel."""
    return frozenset(term for name in _FELT for term in lexicon.groups[name].terms if term.isalpha())
