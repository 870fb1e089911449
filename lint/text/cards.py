"""Components whose properties a page shows as one: a figure with its caption, a card that tells of one study.

`<Stat figure="1/3" caption="of a usual dose" />` reads "1/3 of a usual dose", and
`<StudyCard year={2016} period="10 months" finding="No difference" />` reads "In a study of 2016: over 10 months; No
difference".
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.text.measures import NUMERIC, measured
from lint.text.pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.text.markup import Attribute, Markup
    from lint.text.pieces import Mapped

_FIGURES = frozenset(("figure", "stat", "number", "value", "metric", "amount", "percent", "percentage", "data"))
_UNITS = frozenset(("unit", "units", "suffix"))
_CAPTIONS = ("caption", "label", "description", "desc", "text", "subtitle", "title", "subtext", "footer")
_FIGURE = re.compile(
    r"\s*[<>~≈±+-]?\s*(?:[¼½¾⅐-⅞]|\d[\d.,\s]*)(?:[/–-]\s*\d[\d.,]*)?\s*(?:%|×|x|percent|in\s+\d+|out\s+of\s+\d+|of\s+\d+|[^\W\d_]+(?:\s+[^\W\d_]+){0,2})?\s*"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEARS = frozenset(("year", "published", "date"))
_COUNTS = frozenset(("participants", "n", "size", "sample", "samplesize", "people", "patients", "subjects", "enrolled"))
_SPANS = frozenset(("period", "span", "timespan", "covering", "datafrom", "records", "follow-up", "followup"))
_OTHERS = frozenset(
    ("dose", "design", "type", "kind", "setting", "site", "sites", "where", "population", "who", "length", "duration")
)
_DOSED = frozenset(("dose", "dosage", "dosing"))
_DRUGS = frozenset(("name", "drug", "medicine", "medication"))
_RULING = frozenset(
    (
        *("not", "never", "avoid", "contraindications", "contraindicated", "unsuitable", "unsafe", "forbidden"),
        *("safe", "suitable", "eligible", "ok"),
    )
)
_DOSES = {
    "Starting dose": frozenset(("start", "starting", "initial", "first")),
    "Maximum dose": frozenset(("max", "maximum", "limit", "top")),
    "Usual dose": frozenset(("usual", "typical", "standard", "target", "maintenance")),
}
_PARTS = re.compile(r"[A-Z]?[a-z]+")
_AMOUNT = re.compile(
    r"\s*\d[\d.,]*(?:\s*(?:-|–|to)\s*\d[\d.,]*)?\s*(?:mg|mcg|µg|micrograms?|milligrams?|g|grams?)\b[^.;]*"
)
_FOUND = frozenset(("finding", "findings", "result", "results", "outcome", "outcomes", "conclusion", "summary"))


def shown_together(markup: Markup, mapped: Mapped) -> tuple[list[Piece], frozenset[str]] | None:
    """What a component shows as one text, with the names of the properties that it shows so."""
    if not markup.is_component:
        return None
    doses = None if measured(markup) else _doses(markup, mapped)
    if doses is not None or len(markup.attributes) <= 1:
        return doses
    return _study(markup, mapped) or (None if measured(markup) else _captioned(markup, mapped))


def _doses(markup: Markup, mapped: Mapped) -> tuple[list[Piece], frozenset[str]] | None:
    """“Starting dose: 25 mg. Maximum dose: 150 mg”, of `startingDose="25 mg" maxDose="150 mg"`, a name before it."""
    told = [(item, label) for item in markup.attributes if (label := _dose_label(markup, item)) is not None]
    if not told or any(_plain(item) in _YEARS for item in markup.attributes):
        return None
    before = (item for item in markup.attributes if item.start < told[0][0].start)
    named = next((item for item in before if item.name in _DRUGS and item.value), None)
    pieces = [] if named is None else list(_cut(named, mapped))
    for item, label in told:
        start = f". {label}: " if pieces else f"{label}: "
        pieces += [Piece(start, *mapped.place(item.start - 1, item.start)), *_cut(item, mapped)]
    return pieces, frozenset(item.name for item in (named, *(item for item, _ in told)) if item is not None)


def _dose_label(markup: Markup, item: Attribute) -> str | None:
    """Which dose a property is by its name, where its value is an amount: `startingDose`, `max` of a `DoseCard`."""
    if not _AMOUNT.fullmatch(item.value):
        return None
    parts = {part.lower() for part in _PARTS.findall(item.name)}
    if _DOSED.isdisjoint(parts) and "dos" not in markup.name.lower():
        return None
    return next((label for label, names in _DOSES.items() if not names.isdisjoint(parts)), None)


def _captioned(markup: Markup, mapped: Mapped) -> tuple[list[Piece], frozenset[str]] | None:
    figure = next(
        (item for item in markup.attributes if _plain(item) in _FIGURES and _FIGURE.fullmatch(item.value)), None
    )
    caption = next((item for name in _CAPTIONS for item in markup.attributes if item.name == name and item.value), None)
    if figure is None or caption is None:
        return None
    unit = next((item for item in markup.attributes if _plain(item) in _UNITS and item.value), None)
    shown = sorted((item for item in (figure, unit, caption) if item is not None), key=lambda item: item.start)
    if unit is not None and shown.index(unit) != shown.index(figure) + 1:
        return None
    pieces = list(_cut(shown[0], mapped))
    for first, second in pairwise(shown):
        joint = ": " if first is caption else " "
        pieces += [Piece(joint, *mapped.place(first.start + len(first.value), second.start)), *_cut(second, mapped)]
    return pieces, frozenset(item.name for item in shown)


def _study(markup: Markup, mapped: Mapped) -> tuple[list[Piece], frozenset[str]] | None:
    year = next((item for item in markup.attributes if _plain(item) in _YEARS and _YEAR.fullmatch(item.value)), None)
    told = [item for item in markup.attributes if item.value and _plain(item) in _COUNTS | _SPANS | _OTHERS | _FOUND]
    if year is None or not told or not any(_plain(item) in _FOUND | _COUNTS for item in told):
        return None
    pieces = [Piece(f"In a study of {year.value}: ", *mapped.place(markup.start, min(item.start for item in told)))]
    for item in told:
        name = _plain(item)
        pieces += [] if item is told[0] else [Piece("; ", *mapped.place(item.start - 1, item.start))]
        pieces += [Piece("over ", *mapped.place(item.start - 1, item.start))] if name in _SPANS else []
        pieces += _cut(item, mapped)
        if name in _COUNTS and item.value.strip().isdigit():
            end = item.start + len(item.value)
            noun = " participant" if item.value.strip() == "1" else " participants"
            pieces.append(Piece(noun, *mapped.place(end, end + 1)))
    return pieces, frozenset(item.name for item in (year, *told))


def said_by_name(markup: Markup, name: str, mapped: Mapped) -> list[Piece]:
    """“X: not for”, of `<NotFor drug="X" items={[…]} />`, or of the property `name`: what stands above such a list."""
    for called in (name, markup.name):
        parts = [part.lower() for part in _PARTS.findall(called[:1].upper() + called[1:])]
        if _RULING.isdisjoint(parts) and not {"can", "take"}.issubset(parts):
            continue
        said = " ".join(parts)
        drug = next((item for item in markup.attributes if item.name in _DRUGS and item.value), None)
        if drug is None:
            return [Piece(said, *mapped.place(markup.start, markup.start + 1 + len(markup.name)))]
        end = drug.start + len(drug.value)
        return [*_cut(drug, mapped), Piece(f": {said}", *mapped.place(end, end + 1))]
    return []


def _plain(item: Attribute) -> str:
    return item.name.removeprefix(NUMERIC).lower()


def _cut(item: Attribute, mapped: Mapped) -> Iterable[Piece]:
    return mapped.cut(item.start, item.start + len(item.value))
