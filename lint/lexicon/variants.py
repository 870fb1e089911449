"""Other ways to write a name that is given in one: its parts in another order, the adjective of it, its head alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon.ages import ages
from lint.lexicon.happening import doing, happenings
from lint.lexicon.harmed import done_to, harm_to
from lint.lexicon.inflect import PREPOSITIONS, plural
from lint.lexicon.inflect import words as split
from lint.lexicon.levels import levels
from lint.lexicon.loader import words
from lint.lexicon.severe import severe
from lint.lexicon.weeks import weeks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_PAIR = 2
_ALLERGIC = ("allerg", "hypersens", "serious reaction to")
_REACTING = tuple(sorted(words("variants", "reacting")))
_CAUSED = ("allergic reaction", "an allergic reaction", "a serious reaction", "a bad reaction", "hives", "a rash")
_OTHERS = ("any", "any other", "this or any other", "it or any other", "a", "an", "another")
_SOMETHING = ("anything else", "something", "something else", "an ingredient", "any ingredient")  # of "anything in it"
_MEANT = ("it", "this medicine", "the medicine", "this drug", "the drug")
_TROUBLE = ("trouble", "difficulty", "difficulties", "problem", "problems")
_LABOURED = tuple(sorted(words("variants", "laboured")))
_LESS = ("below", "under", "less than", "lower than", "of less than", "beneath", "<")
_MORE = ("above", "over", "more than", "higher than", "of more than", "greater than", ">")
_BADLY = ("poorly", "badly", "inadequately")
_OUT_OF_CONTROL = ("not under control", "not in control", "out of control", "not yet under control", "control is poor")
_COPULAS = (
    "is",
    "was",
    "are",
    "that is",
    "which is",
    "falls",
    "has fallen",
    "drops",
    "dropped",
    "has dropped",
    "dips",
    "has sunk",
    "goes",
    "rises",
    "has risen",
    "of",
)
_VALUED = ("is", "was", "of", "at", "has fallen to", "fell to", "stands at")
_LARGEST = 300
_TENS = {
    str(10 * at): word
    for at, word in enumerate(("ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"), 1)
}
_SENSING = words("variants", "sensing")
_WHOSE = ("a", "an", "the", "her", "my", "their", "your")
_HISTORY = (
    "history of ",
    "previous ",
    "prior ",
    "past ",
    "earlier ",
    " in the past",
    " in your past",
    " before",
    "have had ",
    "has had ",
    "had ",
)
_HAD = frozenset({"a", "an", "any", "have", "has", "had", "people", "who", "of", "personal", "recently", "recent"})
_CORE = 3  # words of what somebody has had
_SPELLINGS = tuple(tuple(pair.split()) for pair in sorted(words("variants", "spellings")))
_OPERATING = tuple(sorted(words("variants", "operating")))
_ALONE = words("variants", "alone")  # told without what they are of
_SHARED = 6  # letters that an adjective shares with its noun: "allergic", "allergy"
_HEAD = 4  # letters of a head that tells something


def core(term: str) -> str | None:
    """What people have had who are named so: "clot" of "history of clots", "clot in the past", "have had a clot"."""
    said = term.lower()
    for marker in _HISTORY:
        before, found, behind = said.partition(marker)
        if not found or (before and behind):
            continue
        left = [word for word in split(before or behind) if word not in _HAD]
        if 0 < len(left) <= _CORE and all(word.isalpha() for word in left):
            return " ".join(left)
    return None


def histories(term: str) -> Iterator[str]:
    """Other ways to say that somebody has had it: "ever had a clot", "a previous clot", "a clot before"."""
    of = core(term)
    if of is None:
        return
    short = of.removeprefix("blood ")
    for noun in {of, short}:
        for form in {noun, singular(noun) or noun, plural(singular(noun) or noun)}:
            yield from (
                f"had {form}",
                f"had a {form}",
                f"had an {form}",
                f"had * {form}",
                f"history of {form}",
                f"history of a {form}",
            )
            yield from (f"{way} {form}" for way in ("previous", "past", "earlier", "prior"))
            yield from (f"{form} {way}" for way in ("in the past", "in * past", "before", "in your history"))


def variants(term: str) -> Iterator[str]:
    """“blurred vision” as "vision is blurred", "liver failure" as "failure of the liver", "infection" as "infected".

    One adjective of two that share a noun names it as well: "blurred or double vision".
    """
    parts = split(term)
    yield from _respelled(term)
    yield from _undone(parts)
    yield from _of_whom(parts)
    yield from severe(term)
    yield from happenings(term)
    yield from ages(term)
    yield from weeks(term)
    yield from levels(term)
    yield from _of_a(parts)
    yield from harm_to(parts)
    yield from (
        term.replace(noun, other) for noun in _OPERATING if noun in parts for other in _OPERATING if other != noun
    )
    if " can " in term:
        yield from (term.replace(" can ", f" {may} ") for may in ("could", "may", "might"))
    if parts[-1].isdigit():
        yield from _beyond(" ".join(parts))
    elif len(parts) == _PAIR and all(word.isalpha() for word in parts) and PREPOSITIONS.isdisjoint(parts):
        first, second = parts
        for noun in (second, plural(second)):
            yield from (f"{noun} * {first}", f"{noun} * {first}ly")
        yield from (f"{first} {joining} * {noun}" for joining in ("or", "and") for noun in {second, plural(second)})
        yield from done_to(first, second)
        if second in _ALONE:
            yield from (second, plural(second))
        if first in _TROUBLE and second.endswith("ing"):
            yield from (f"{word}{joined}{second}" for word in _TROUBLE for joined in (" ", " in ", " with "))
            yield from (f"{second} {word}" for word in ("problem", "difficulty"))
            yield from (f"{second} <{verb}> {way}" for verb in ("be", "become", "get") for way in _LABOURED)
            yield from (f"<find> {second} hard", f"<find> {second} difficult")
    elif len(parts) == _PAIR + 1 and all(word.isalpha() for word in parts) and PREPOSITIONS.isdisjoint(parts):
        first, *rest = parts
        yield f"{' '.join(rest)} * {first}"  # "low blood pressure": "your blood pressure is low"
    elif len(parts) == 1 and term.endswith(("ation", "ssion", "ction")):
        yield term.removesuffix("ion") + "ed"
    elif len(parts) == 1 and term.endswith("ing"):
        yield from (f"<{verb}>" for verb in doing(term, _HEAD))  # "overheating": "you may overheat"


def _of_whom(parts: Sequence[str]) -> Iterator[str]:
    """“harm the unborn child” as "harm an unborn child", "harm your unborn child"; "feeling detached" as "feel …"."""
    at = next((at for at, word in enumerate(parts) if at and word in _WHOSE), 0)
    if at:
        yield from (" ".join((*parts[:at], which, *parts[at + 1 :])) for which in _WHOSE if which != parts[at])
    if len(parts) == _PAIR and parts[0] in _SENSING:
        yield f"<{parts[0].removesuffix('ing')}> {parts[1]}"


def _of_a(parts: Sequence[str]) -> Iterator[str]:
    """“last months of pregnancy” as "last months of a pregnancy", "of your pregnancy"."""
    at = next((at for at, word in enumerate(parts) if word == "of"), len(parts))
    if 0 < at == len(parts) - 2 and parts[-1].isalpha():
        yield from (f"{' '.join(parts[: at + 1])} {which} {parts[-1]}" for which in _WHOSE)


def _respelled(term: str) -> Iterator[str]:
    """“bloody diarrhea” as "bloody diarrhoea", and with an adjective between: "bloody or mucous diarrhoea"."""
    low = term.lower()
    for british, american in _SPELLINGS:
        for one, other in ((british, american), (american, british)):
            if one in low and other not in low.replace(one, ""):
                told = low.replace(one, other)
                yield told
                first, _, second = told.partition(" ")
                if second.isalpha():
                    yield from (f"{first} {joining} * {second}" for joining in ("or", "and"))
                return


def _undone(parts: Sequence[str]) -> Iterator[str]:
    """“uncontrolled X” as "X that is not controlled", "poorly controlled X", "X out of control"."""
    if parts[0] in _BADLY and len(parts) > _PAIR and parts[1].endswith("ed"):
        done, rest = parts[1], parts[2:]
    elif parts[0].startswith("un") and parts[0].endswith("ed") and len(parts) >= _PAIR:
        done, rest = parts[0].removeprefix("un"), parts[1:]
    else:
        return
    noun = " ".join(rest)
    yield from (f"{noun} * {turned} {done}" for turned in ("not", "not been", "not well", "not properly", *_BADLY))
    yield from (f"{word} {done} {noun}" for word in (*_BADLY, "not", "not well"))
    yield from (f"{noun} * un{done}", f"un{done} {noun}")
    if done == "controlled":
        yield from (f"{noun} * {way}" for way in _OUT_OF_CONTROL)


def _beyond(term: str) -> Iterator[str]:
    """“pressure below 90” as "pressure is under 90", "pressure of less than 90": a measure on one side of a bound."""
    for side in (_LESS, _MORE):
        for comparator in side:
            measure, found, bound = term.partition(f" {comparator} ")
            if found and measure:
                yield from (f"{measure} {way} {bound}" for way in side)
                yield from (f"{measure} {copula} {way} {bound}" for copula in _COPULAS for way in side)
                yield from _number_in_words(measure, side, bound)
                yield from _within(measure, side is _MORE, int(bound))
                return


def _number_in_words(measure: str, side: tuple[str, ...], bound: str) -> Iterator[str]:
    """“eGFR below thirty”."""
    if bound in _TENS:
        yield from (f"{measure} {way} {_TENS[bound]}" for way in side)
        yield from (f"{measure} {copula} {way} {_TENS[bound]}" for copula in _COPULAS for way in side)


def _within(measure: str, above: bool, bound: int) -> Iterator[str]:  # noqa: FBT001 - which side of the bound
    """“pressure of 85” for one below 90: a number on that side of the bound, of no more than three figures."""
    if bound <= _LARGEST:
        for number in range(bound + 1, bound * 2) if above else range(1, bound):
            yield from (f"{measure} {copula} {number}" for copula in _VALUED)
            yield f"{measure} {number}"


def without_condition(term: str, conditions: Iterable[str]) -> str | None:
    """“allergic skin trouble” for short, where the text is about the allergy: "skin trouble"."""
    first, *rest = split(term)
    known = {word[:_SHARED] for name in conditions for word in split(name) if len(word) > _SHARED}
    return " ".join(rest) if len(rest) >= _PAIR and first[:_SHARED] in known else None


def allergies(terms: Iterable[str], medicine: Iterable[str]) -> Iterator[str]:
    """“allergic to it”, "an allergy to the medicine", "it brought me out in hives": people who are allergic to a thing.

    One who is allergic to any of a kind is allergic to "this or any other" of it.

    The things are what the terms say that they are allergic to; the medicine itself goes by a pronoun too.
    """
    names = {name.lower() for name in medicine}
    told = [term.lower() for term in terms if term.lower().startswith(_ALLERGIC)]
    own = set(told)
    things = sorted({term.rpartition(" to ")[2].removeprefix("* ") for term in told if " to " in term})
    if any(term.endswith(tuple(names)) for term in told):
        things += [*_MEANT, *sorted(names - set(things))]
    every = sorted({about.partition(" ")[2] for about in things if about.startswith(("a ", "an ", "any "))})
    things += [f"{led} {about}" for about in every for led in _OTHERS]
    things += [about.replace("anything", led, 1) for about in things if about[:8] == "anything" for led in _SOMETHING]
    for about in things:
        yield from (f"{state} to {about}" for state in _REACTING if f"{state} to {about}" not in own)
        # "if it ever gave you hives", "a rash from it"
        yield from (f"{about} * <{verb}> you {harm}" for verb in ("give", "cause") for harm in _CAUSED)
        yield from (f"{about} * <bring> you out in {harm}" for harm in ("hives", "a rash", "spots"))
        yield from (f"{harm} from {about}" for harm in ("hives", "rash", "reaction"))
        if about not in names and about not in _MEANT and (one := singular(about)) is not None:
            yield from (f"{state} to * {one}" for state in _REACTING)


def singular(term: str) -> str | None:
    """“tablets” as "tablet", where a name is given in the plural only."""
    last = term.rsplit(maxsplit=1)[-1]
    plain = last.endswith("s") and not last.endswith(("ss", "us", "is", "'s")) and len(last) > _HEAD
    return term.removesuffix("s") if plain else None


def head(term: str) -> str | None:
    """The noun that a name is a case of: "thyroid tumour" and "tumour of the thyroid" are tumours."""
    parts = split(term)
    at = next((place for place, word in enumerate(parts) if place and word in PREPOSITIONS), len(parts))
    found = parts[at - 1]
    return found if len(parts) > 1 and len(found) >= _HEAD and found.isalpha() else None
