"""Problems of names: ids that lead nowhere or to the wrong thing, circles, terms that two concepts claim."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lint.claims.kinds import KINDS, references
from lint.claims.shape import kind_of
from lint.files.problems import Problems, suggest
from lint.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Collection

    from lint.files.tree import Path
    from lint.sheet.references import Refers

_BOTH = {"population", "effect"}
_SEPARATORS = re.compile(r"[\s\-\u2010-\u2015]+")


class Names:
    """The names of one sheet's file, which need not be valid otherwise."""

    def __init__(self, data: dict[str, Any], classes: Collection[str], problems: Problems) -> None:
        self._data = data
        self._classes = classes
        self._problems = problems
        self._concepts: dict[str, Any] = _mapping(data.get("concepts"))
        self._claims: dict[str, Any] = _mapping(data.get("claims"))

    def check(self) -> None:
        """Notes every problem."""
        for path, name, mark in references(Sheet, self._data, ()):
            self._reference(path, name, mark)
        for key, body in self._claims.items():
            if isinstance(body, dict) and (model := KINDS.get(kind_of(body))):
                for path, name, mark in references(model, body, ("claims", key)):
                    self._reference(path, name, mark)
        for key, body in self._concepts.items():
            if isinstance(body, dict):
                self._concept(key, body)
        for relation in ("form_of", "kind_of"):
            self._circles(relation)
        self._terms()

    def _reference(self, path: Path, name: str, mark: Refers) -> None:
        key = path[-1] if isinstance(path[-1], str) else path[-2]
        if not mark.types:
            if name not in self._claims:
                self._problems.value(path, f'`{key}`: there is no claim "{name}"', suggest(name, self._claims))
            return
        allowed = [str(wanted) for wanted in mark.types]
        fitting = [concept for concept in self._concepts if self._type(concept) in allowed]
        if name not in self._concepts:
            self._problems.value(path, f'`{key}`: there is no concept "{name}"', suggest(name, fitting))
        elif (actual := self._type(name)) and actual not in allowed:
            wanted = " or ".join(allowed)
            message = f'`{key}` must name a concept of type {wanted}; "{name}" is of type {actual}'
            self._problems.value(path, message, suggest(name, fitting, f"of type {allowed[0]}"))

    def _type(self, concept: str) -> str:
        body = self._concepts.get(concept)
        kind = body.get("type") if isinstance(body, dict) else None
        return kind if isinstance(kind, str) else ""

    def _concept(self, key: str, body: dict[str, Any]) -> None:
        path: Path = ("concepts", key)
        for relation in ("form_of", "kind_of", "opposite"):
            if isinstance(other := body.get(relation), str):
                if other not in self._concepts:
                    alike = [name for name in self._concepts if name != key and self._type(name) == self._type(key)]
                    message = f'`{relation}`: there is no concept "{other}"'
                    self._problems.value((*path, relation), message, suggest(other, alike))
                elif self._type(key) != self._type(other):
                    message = (
                        f'`{relation}`: "{other}" is of type {self._type(other)}, "{key}" of type {self._type(key)}'
                    )
                    self._problems.value((*path, relation), message, "both must be of the same type")
        lexicon = body.get("lexicon")
        for index, name in enumerate(lexicon if isinstance(lexicon, list) else ()):
            if isinstance(name, str) and name not in self._classes:
                message = f'`lexicon`: there is no class "{name}"'
                self._problems.value((*path, "lexicon", index), message, suggest(name, sorted(self._classes)))
        if not body.get("terms") and not body.get("lexicon"):
            message = f'concept "{key}" has neither `terms` nor `lexicon`'
            self._problems.key(path, message, "list the names that articles give it")
        elif not body.get("terms") and key in (self._data.get("subject"), self._data.get("condition")):
            self._problems.key(path, f'concept "{key}" is what the sheet is about and has no `terms`')
        if body.get("usual_form") is True and "form_of" not in body:
            message = "`usual_form` says nothing without `form_of`"
            self._problems.key((*path, "usual_form"), message, "say what it is the usual form of")

    def _circles(self, relation: str) -> None:
        seen: set[str] = set()
        for start in self._concepts:
            trail: list[str] = []
            here: object = start
            while isinstance(here, str) and here in self._concepts and here not in seen:
                seen.add(here)
                trail.append(here)
                body = self._concepts[here]
                here = body.get(relation) if isinstance(body, dict) else None
            if isinstance(here, str) and here in trail:
                circle = " → ".join([*trail[trail.index(here) :], here])
                self._problems.value(("concepts", here, relation), f"`{relation}` runs in a circle: {circle}")

    def _terms(self) -> None:
        owners: dict[tuple[str, bool], tuple[str, int, str]] = {}
        for key, body in self._concepts.items():
            terms = body.get("terms") if isinstance(body, dict) else None
            for index, term in enumerate(terms if isinstance(terms, list) else ()):
                if not isinstance(term, str):
                    continue
                path: Path = ("concepts", key, "terms", index)
                # who has something and what it may bring about go by one name: "low blood pressure"
                place = (_folded(term), self._type(key) == "population")
                other = owners.get((place[0], not place[1]))
                if other is not None and {self._type(key), self._type(other[0])} != _BOTH:
                    place = (place[0], not place[1])
                owner, entry, first = owners.setdefault(place, (key, index, term))
                line = self._problems.line(("concepts", owner, "terms", entry))
                if owner != key:
                    message = f'the term "{term}" belongs to the concept "{owner}" already'
                    self._problems.value(path, message, f"line {line}; a term can mean one thing only")
                elif first == term and entry != index:
                    self._problems.value(path, f'the term "{term}" stands twice in this concept', f"line {line}")


def _folded(term: str) -> str:
    return _SEPARATORS.sub(" ", term.casefold()).strip()


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
