"""Every kind of claim says what it says, slot by slot; the sheet is the one that the page on claim sheets makes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from lint.claims import parse
from lint.claims.kinds import KINDS
from lint.compare.claimed import claimed
from lint.lexicon import load
from lint.model.evidence import Slot
from tests.running import ROOT

if TYPE_CHECKING:
    from lint.sheet import Sheet

SIDES = {
    "daily-dose": {
        "medicine": "low-dose selvane",
        "amount": "2–4 mg/day (limit: 4 mg/day)",
    },
    "first-dose": {
        "medicine": "low-dose selvane",
        "amount": "1 mg/day",
        "given as": "starting dose",
        "time": "2 weeks",
    },
    "dose-share": {
        "medicine": "low-dose selvane",
        "compared with": "selvane",
        "amount": "about 1/5",
    },
    "no-standard": {
        "medicine": "low-dose selvane",
        "standard dose": "there is none",
    },
    "when-to-take": {
        "medicine": "low-dose selvane",
        "time of day": "evening",
        "water": "a full glass",
        "food": "with food",
        "how often": "once a day",
    },
    "where-from": {
        "medicine": "low-dose selvane",
        "supplier": "hospital pharmacy",
        "comes from it": "yes",
    },
    "ask-first": {
        "medicine": "low-dose selvane",
        "action": "see clinician",
        "advised": "yes",
    },
    "no-crushing": {
        "medicine": "low-dose selvane",
        "action": "crush tablets",
        "advised": "no, never",
    },
    "blood-tests": {
        "medicine": "low-dose selvane",
        "action": "have a blood test",
        "advised": "yes",
        "how often": "every 3 months",
    },
    "before-a-pregnancy": {
        "medicine": "low-dose selvane",
        "action": "stop taking",
        "advised": "yes",
        "occasion": "pregnancy",
        "time": "at least 2 months",
    },
    "not-approved": {
        "medicine": "low-dose selvane",
        "condition": "gout",
        "approved": "no (off-label)",
        "where": "United States",
    },
    "label-warning": {
        "medicine": "selvane",
        "boxed warning": "yes",
        "hazard": "kidney failure",
    },
    "not-in-pregnancy": {
        "medicine": "low-dose selvane",
        "people": "pregnancy",
        "may take it": "no",
    },
    "kidney-risk": {
        "medicine": "low-dose selvane",
        "risk of": "kidney failure",
        "risk": "real; call a clinician at its signs (swollen ankle)",
        "amount": "1/1000",
    },
    "bleeding-with-warfarin": {
        "medicine": "low-dose selvane",
        "risk of": "bleeding, together with warfarin",
        "risk": "real",
    },
    "listed-effects": {
        "medicine": "low-dose selvane",
        "risk of": "nausea",
        "risk": "real, if comparatively small",
    },
    "years-of-use": {
        "medicine": "low-dose selvane",
        "long-term use": "safe, as far as is known",
    },
    "research": {
        "medicine": "low-dose selvane",
        "evidence": "limited",
    },
    "research-on-bleeding": {
        "medicine": "low-dose selvane",
        "risk of": "bleeding",
        "evidence": "moderate",
    },
    "benefit": {
        "medicine": "low-dose selvane",
        "condition": "gout",
        "outcome": "gout attack (one-study), joint pain (anecdotal)",
    },
    "not-worse": {
        "medicine": "low-dose selvane",
        "condition": "gout",
        "makes it worse": "no",
    },
    "study-2019": {
        "medicine": "low-dose selvane",
        "study": "GOAT-1",
        "study year": "2019",
        "design": "trial",
        "size": "60 people",
        "people": "people with gout",
        "compared with": "placebo",
        "dose": "3 mg/day",
        "taken for": "6 months",
        "result": "gout attack: improved",
    },
    "how-soon": {
        "medicine": "low-dose selvane",
        "works within": "4 weeks",
        "how surely": "not known for sure",
    },
    "how-it-works": {
        "medicine": "low-dose selvane",
        "works by": "less uric acid",
        "direction": "as the source describes it",
    },
}


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    page = (ROOT / "docs" / "claim-sheets.md").read_text(encoding="utf-8")
    blocks = re.findall(r"^```yaml\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    return parse("".join(blocks), Path("claim-sheets.md"), classes=load().classes)


def test_every_kind_of_claim_is_here(sheet: Sheet) -> None:
    assert list(SIDES) == list(sheet.claims)
    assert {claim.kind for claim in sheet.claims.values()} == set(KINDS)


@pytest.mark.parametrize("claim", SIDES)
def test_the_sources_side(claim: str, sheet: Sheet) -> None:
    assert {slot.value: text for slot, text in claimed(sheet.claims[claim], sheet).items()} == SIDES[claim]


def test_a_slot_has_one_name() -> None:
    assert len({slot.value for slot in Slot}) == len(Slot)
