"""A whole sheet."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeVar, cast

from pydantic import Field, PrivateAttr

from lint.model.family import family, line
from lint.model.span import Position
from lint.sheet.base import Id, Strict, Text
from lint.sheet.claim import ClaimBase
from lint.sheet.claims import AnyClaim
from lint.sheet.concepts import Concept
from lint.sheet.figures import Figure, figures, weighed
from lint.sheet.references import MedicalCondition, Medicine
from lint.sheet.wording import Wording, wordings

if TYPE_CHECKING:
    from collections.abc import Mapping

_Claim = TypeVar("_Claim", bound=ClaimBase)


class SourceInfo(Strict):
    """The article the claims come from."""

    title: Text
    url: Text | None = None


class Sheet(Strict):
    """Claims about one subject (a medicine) in one condition, taken from one source."""

    factlint: Literal[1]
    sheet: Id
    title: Text
    source: SourceInfo
    subject: Medicine
    condition: MedicalCondition
    concepts: dict[Id, Concept] = Field(min_length=1, max_length=2000)
    claims: dict[Id, AnyClaim] = Field(min_length=1, max_length=2000)

    _places: dict[tuple[str | int, ...], Position] = PrivateAttr(default_factory=dict)
    _path: str = PrivateAttr(default="")

    @property
    def path(self) -> str:
        """The file it was loaded from; empty for a sheet made in memory."""
        return self._path

    def place(self, claim: str, passage: int | None = None) -> Position:
        """Where a claim, or one of its source passages (counted from 0), stands in the sheet's file."""
        return self._places.get((claim,) if passage is None else (claim, passage), Position(1, 1))

    def locate(self, path: str, places: dict[tuple[str | int, ...], Position]) -> None:
        """Notes the file and the places of claims `(id,)` and passages `(id, index)`, as the loader found them."""
        self._path, self._places = path, places

    def of(self, *kinds: type[_Claim]) -> tuple[_Claim, ...]:
        """The claims of a kind, or of several, in the sheet's order."""
        found = self.by_kinds.get(kinds)
        if found is None:
            found = self.by_kinds[kinds] = tuple(claim for claim in self.claims.values() if isinstance(claim, kinds))
        return cast("tuple[_Claim, ...]", found)

    def required(self) -> tuple[str, ...]:
        """Ids of the claims that every article about the subject must state, in the sheet's order."""
        return tuple(key for key, claim in self.claims.items() if claim.required is True)

    def label(self, concept: str) -> str:
        """A concept's name for people: its first term, or its id in words.

        One that draws on a class of the lexicon goes by its id: its own terms are only what the class lacks.
        """
        found = self.concepts.get(concept)
        named = found is not None and found.terms and not found.lexicon
        return found.terms[0] if found is not None and named else concept.replace("-", " ")

    @cached_property
    def by_kinds(self) -> dict[tuple[type[ClaimBase], ...], tuple[ClaimBase, ...]]:
        """What `of` has found so far."""
        return {}

    @cached_property
    def wordings(self) -> dict[str, Wording]:
        """Each claim in its words, worked out when the first article has to be searched for them."""
        return wordings(self)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """The quantities in the claims' words."""
        return figures(self)

    @cached_property
    def weighed(self) -> tuple[tuple[Figure, Mapping[str, float]], ...]:
        """The same, each with the weights of the words around it, made when an article first needs them."""
        return weighed(self)

    @cached_property
    def family(self) -> frozenset[str]:
        """The subject, what it is a form of, its own forms, and whatever medicine a claim is about.

        Another form of the same substance that no claim is about is another medicine.
        """
        told = {claim.subject for claim in self.claims.values() if claim.subject is not None}
        return line(self.subject, self.parents) | (told & family(self.subject, self.parents))

    def speaks_of(self, medicine: str | None) -> bool:
        """Whether a medicine (`None`: none in particular) is one that the sheet's claims are about."""
        return medicine is None or medicine in self.family

    def concerns(self, claim: AnyClaim, medicine: str | None) -> bool:
        """Whether what is said of a medicine (`None`: of none in particular) bears on a claim.

        It does when it is the claim's medicine, a form of it, or what that is a form of.
        """
        return medicine is None or medicine in line(claim.subject or self.subject, self.parents)

    def apart(self, claim: AnyClaim, medicine: str | None) -> bool:
        """Whether a claim is about another form of the same substance: about the pump, and not about the tablets."""
        about = claim.subject or self.subject
        return (
            medicine is not None
            and medicine not in line(about, self.parents)
            and (about not in line(medicine, self.parents))
        )

    def wider(self, concept: str) -> frozenset[str]:
        """What a concept is a case of, step by step."""
        found: set[str] = set()
        here = self.concepts[concept].kind_of
        while here is not None and here not in found:
            found.add(here)
            here = self.concepts[here].kind_of
        return frozenset(found)

    @cached_property
    def parents(self) -> dict[str, str | None]:
        """What each concept is a form of, if anything."""
        return {key: concept.form_of for key, concept in self.concepts.items()}
