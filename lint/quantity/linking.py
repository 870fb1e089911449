"""Amounts and frequencies that stand apart: "3 mg of the drug daily", "a daily dose of 4.5 mg"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.quantity.frequency import frequency
from lint.quantity.intervals import Form, Frequency
from lint.quantity.numerals import numeral
from lint.quantity.tokens import TokenKind, Tokens
from lint.quantity.units import CURRENCIES, DOSE_FAMILIES, UNITS, size
from lint.quantity.words import ARTICLES, CLOSERS, CONNECTORS, DOSE_NOUNS, FILLERS, FORM_NAMES, GIVEN

if TYPE_CHECKING:
    from lint.quantity.items import Item

_GAP = 3
_GAP_AFTER_OF = 4
_LEAD = 7
_ABBREVIATION = 4  # letters of a word that is longer than one
_FORMS = 9  # capsules taken at one time
_TITLES = frozenset({"dr", "mt", "st"})
_BEING = frozenset({"is", "are", "was", "were", "be", "being"})
_APIECE = (("at", "a", "time"), ("at", "one", "time"), ("at", "a", "go"), ("each", "time"), ("a", "time"), ("a", "go"))
_MONEY = frozenset(UNITS[symbol].family for symbol in CURRENCIES.values())


def find_frequency(tokens: Tokens, end: int, item: Item) -> tuple[Frequency | None, int]:
    """The frequency of the amount that ends at the token `end`, and the index after it (`end` when there is none)."""
    at = end
    abbreviated = len(tokens.words[at - 1]) < _ABBREVIATION and tokens.words[at - 1] != "%"
    if tokens.words[at] == "." and tokens.glued(at) and tokens.raw(at + 1).islower() and abbreviated:
        at += 1  # "5 mg. a day"
    found = frequency(tokens, at)
    if found is not None:
        return (found, found.end) if _fits(item, found) else (None, end)
    if not _is_dose(item):
        return None, end
    if (
        tokens.words[end] == "("
        and (found := frequency(tokens, end + 1)) is not None
        and tokens.words[found.end] == ")"
    ):
        return found, found.end + 1
    found = _over_gap(tokens, end)
    return (None, end) if found is None else (found, found.end)


def _is_dose(item: Item) -> bool:
    return item.family in DOSE_FAMILIES or item.unit.endswith("/kg")


def _fits(item: Item, found: Frequency) -> bool:
    """Whether such an amount can come so often: "2 hours a day" can, "12 weeks daily" cannot."""
    if _is_dose(item):
        return True
    if item.family == "time":
        return found.form is not Form.PHRASE and size(found.per) > size(item.unit)
    if item.family in _MONEY:
        return found.form is not Form.PHRASE
    return found.form in (Form.ARTICLE, Form.PERIOD)


def _over_gap(tokens: Tokens, end: int) -> Frequency | None:
    """A frequency up to a few words behind a dose: the medicine's name, "by mouth", "taken"."""
    at = end
    left = _GAP_AFTER_OF if tokens.words[at] == "of" else _GAP
    comma = of = False
    while left:
        word = tokens.words[at]
        counted = _by_form(tokens, at)
        if counted is not None:
            return counted
        if word in _BEING and tokens.words[at + 1] in GIVEN:
            at += 1  # "3 mg are swallowed weekly"
        elif (apiece := next((phrase for phrase in _APIECE if tokens.match(at, phrase)), None)) is not None:
            at += len(apiece) - 1  # "100 mg at a time, three times a day"
        elif word == "," and not comma:
            comma = True
        elif word == "(" and tokens.words[at + 2] == ")":
            at += 2
        elif word == "-" and tokens.glued(at) and tokens.glued(at + 1):
            left += 1
        elif not _may_fill(tokens, at, comma=comma, of=of):
            return None
        else:
            of = of or word == "of"
            left -= word != "."
        at += 1
        found = frequency(tokens, at)
        if found is not None and not (comma and found.form is Form.ARTICLE):
            return found
    return None


def _by_form(tokens: Tokens, index: int) -> Frequency | None:
    """“, 1 capsule twice daily”, "(one capsule) at bedtime", ") nightly": how often so many of what holds it."""
    at = index
    if tokens.words[at] == ")":
        return frequency(tokens, at + 1)
    if tokens.words[at] not in (",", "(", ":", "-", "—"):
        return None
    number = numeral(tokens, at + 1)
    if number is None or number.share or number.value.denominator != 1 or number.value > _FORMS:
        return None
    form = number.end
    if tokens.words[form] not in FORM_NAMES:
        return None
    form += 1 + (tokens.words[form + 1] == ".")
    form += tokens.words[at] == "(" and tokens.words[form] == ")"
    form += tokens.words[form] in GIVEN
    found = frequency(tokens, form)
    return found and found._replace(low=found.low * number.value, high=found.high * number.value)


def _may_fill(tokens: Tokens, index: int, *, comma: bool, of: bool) -> bool:
    word = tokens.words[index]
    if word == "." and tokens.words[index - 1] in _TITLES:
        return True  # "300 mg of St. … three times a day"
    if tokens.kinds[index] not in (TokenKind.WORD, TokenKind.DOTTED):
        return False
    if comma:
        return word in FILLERS
    if word in ARTICLES:
        return of
    return word not in CLOSERS and numeral(tokens, index) is None


def lead_to(tokens: Tokens, how_often: Frequency) -> int | None:
    """The number that a leading frequency belongs to: "a daily dose of …", "each night: …", "twice a day, take …".

    Longer periods need the word dose: "increased weekly to 4.5 mg" is no weekly dose.
    """
    at = how_often.end
    if (
        how_often.per not in ("day", "hour")
        and how_often.form is not Form.COUNTED
        and tokens.words[at] not in DOSE_NOUNS
    ):
        return None
    for _ in range(_LEAD):
        if tokens.kinds[at] in (TokenKind.NUMBER, TokenKind.GLYPH):
            return at
        word = tokens.words[at]
        if word not in CONNECTORS and numeral(tokens, at) is not None:
            return at
        up_to = word == "to" and tokens.words[at - 1] == "up"
        if (
            word not in CONNECTORS
            and word not in (",", ":", "<", "≤", ">", "≥", "~", "-", "—", *CURRENCIES)
            and not up_to
        ):
            return None
        at += 1
    return None
