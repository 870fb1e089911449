"""A form of the substance called by its form alone: "the cream", where a sheet has a cream beside its tablets."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.place.pairs import note
from lint.nlp.sentence.vocabulary import CONCEPT, Mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.nlp.sentence.view import View
    from lint.sheet import Sheet

_FORMS, _SWALLOWED, _LED = words("unnamed", "forms"), words("routes", "swallowed"), words("unnamed", "form_led")
_HEADINGS = {BlockKind.TITLE, BlockKind.HEADING, BlockKind.FIELD, BlockKind.PROPERTY}
_TAKEN = (_FORMS | _SWALLOWED) - {"oral"}
_ANY_TREATMENT = words("unnamed", "any_treatment")  # "the injections" may be another medicine's
_FORMED, _FORMED_OF = frozenset({"as", "in"}), words("unnamed", "formed_of")
_ENDED, _BETWEEN = frozenset({",", ";", ":", "."}), 8  # words from a substance to the form it is in
_STEM = 4  # letters that "cream" and "creams", "patch" and "patches" share


def form_nouns(sheet: Sheet) -> dict[str, str]:
    """Each word for a form that one form of a substance alone is named by, with its concept.

    Empty where no claim of the sheet is about another form: there "the cream" may be any.
    """
    parent = sheet.concepts[sheet.subject].form_of
    told = {sheet.subject} | {claim.subject for claim in sheet.claims.values() if claim.subject is not None}
    named: dict[str, set[str]] = {}
    for key, concept in sheet.concepts.items():
        if parent is None or concept.form_of != parent or key not in told:
            continue
        said = {word[:_STEM] for term in concept.terms for word in term.lower().split()}
        for form in _TAKEN if key == sheet.subject else _FORMS - _ANY_TREATMENT:
            if form[:_STEM] in said:
                named.setdefault(form, set()).add(key)
    found = {form: min(keys) for form, keys in named.items() if len(keys) == 1}
    return found if len(set(found.values())) > 1 else {}


def name_forms(views: Mapping[int, Sequence[View]], forms: Mapping[str, str], parent: str | None) -> None:
    """Mark "the cream", "a 1% cream" and "tablets" as the forms that they name, "X as a cream" as that form of X."""
    for view in chain.from_iterable(views.values()) if forms else ():
        if view.block.kind in _HEADINGS:
            continue  # "The cream or the tablets?": what is weighed, and no more of the one than of the other
        for at in view.places(frozenset(forms)):
            led = view.norms[max(view.body, at - 1) : at]
            named = any(mark.start <= at < mark.end for mark in view.marks if mark.concept)
            whole = None if named else _in_form(view, at, parent)
            if whole is not None:
                view.marks = tuple(mark for mark in view.marks if mark.start != whole or mark.end > at)
                view.marks = tuple(
                    sorted((*view.marks, Mark(whole, at + 1, CONCEPT + forms[view.norms[at]])), key=_placed)
                )
                view.regroup()
            elif (not led or led[0] in _LED) and not named:
                note(view, at, CONCEPT + forms[view.norms[at]])


def _in_form(view: View, at: int, parent: str | None) -> int | None:
    """“X as a 1% cream”, "X in the form of a cream": where the substance stands that the form is one of."""
    for mark in view.find(CONCEPT + (parent or "")):
        between = view.norms[mark.end : at]
        led = between[:1] != [] and between[0] in _FORMED and len(between) <= _BETWEEN and _ENDED.isdisjoint(between)
        if led and all(word in _FORMED_OF or not word.isalpha() for word in between[1:]):
            return mark.start
    return None


def _placed(mark: Mark) -> tuple[int, int]:
    return mark.start, -mark.end
