"""What is taken along with the subject, though the sheet warns of it or never allows it: in whose company it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.nlp.sentence.vocabulary import CONCEPT, HEAD, TAKEN
from lint.sheet import RiskClaim, WarningClaim

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark
    from lint.sheet import Sheet

_KINDS = ([",", "a"], [",", "an"], ["(", "a"], ["(", "an"])
_NOT_ONE = 3  # words of "is not a"
_ITEM = 6  # words of an item that names a medicine and no more


class Company:
    """Look-ups by what is taken along, made once for a sheet.

    Attributes:
        never: The actions of having what the sheet never allows with the subject.
        risks: The medicines that are a risk when taken along, each with what may come of it.
        groups: The group that names each of both.
        along: The claims on what may come of taking both, each under every medicine that it is about.
        effects: The groups of what a claim on a risk is about and of its signs, claim by claim.
        signs: The groups of the signs alone.
        calls: The groups of what a clinician is to be told of at once, and of its signs.
        heads: The groups that take up what the sheet warns of: "the damage".
    """

    def __init__(self, sheet: Sheet, never: Iterable[str]) -> None:
        self.never = frozenset(never)
        claims = sheet.of(RiskClaim)
        self.along = tuple((key, claim) for claim in claims for key in claim.together_with)
        self.risks = {key: claim.effect for key, claim in self.along}
        self.effects = tuple(CONCEPT + key for claim in claims for key in (claim.effect, *claim.signs))
        self.signs = tuple(CONCEPT + sign for claim in claims for sign in claim.signs)
        told = (claim for claim in claims if claim.call_clinician)
        self.calls = tuple(CONCEPT + key for claim in told for key in (claim.effect, *claim.signs))
        self.heads = tuple(HEAD + claim.hazard for claim in sheet.of(WarningClaim))
        self.groups = {key: CONCEPT + key for key in self.risks} | {key: TAKEN + key for key in sorted(self.never)}

    def named(self, view: View, subject: tuple[str, ...]) -> list[Mark]:
        """What is named beside the subject, or as one item of a table or a list: no medicine that is spoken of.

        With it one that is called by its kind: "X, a Y".
        """
        listed = view.block.cell is not None or view.block.list_id is not None
        if not (view.has(*subject) or (listed and len(view.norms) - view.body <= _ITEM)):
            return []
        kinds = view.find(*self.groups.values())
        after = {kind.start - 2 for kind in kinds if view.norms[kind.start - 2 : kind.start] in _KINDS}
        return [*kinds, *(mark for mark in view.find("other-medicines") if mark.end in after)]

    def is_none(self, view: View, mark: Mark) -> bool:
        """“X, which is no Y, can be combined with it”: what another medicine is not."""
        led = view.norms[max(view.body, mark.start - _NOT_ONE) : mark.start]
        none = led[-2:] in (["is", "no"], ["are", "no"]) or led in (["is", "not", "a"], ["is", "not", "an"])
        return none and mark.group in self.groups.values()
