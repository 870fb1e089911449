"""The sheet shipped with factlint, against the design and against its source."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from lint.claims import builtin, builtin_names, check_source, load
from lint.claims.provenance import words
from lint.errors import UsageError
from lint.lexicon import load as load_lexicon
from lint.sheet import Sheet, StudyClaim

ROOT = Path(__file__).parents[2]
SOURCE = ROOT.parent / "shared" / "source" / "ldn_ms.txt"

CLAIMS = """
dose-range dose-fraction no-standard-dose administration off-label approved-use boxed-warning contraindication-opioids
contraindication-opioid-maintenance contraindication-opioid-withdrawal contraindication-liver thrombocytopenia
side-effects talk-to-doctor no-tablet-splitting compounding-pharmacy evidence-limited efficacy no-worsening study-2010
study-2014 study-2016-records study-2016-long-term study-2017 onset long-term-safety mechanism
"""
REQUIRED = """
off-label boxed-warning contraindication-opioids contraindication-opioid-maintenance
contraindication-opioid-withdrawal contraindication-liver talk-to-doctor evidence-limited
"""

# A phrase of each fact sentence of the source, and the claims whose passages it belongs to. A phrase of at most four
# words, as the source's sentences do not stand in this project.
FACTS = {
    "is a lack of": {"evidence-limited"},
    "off-label use as": {"off-label"},
    "relatively few side effects make": {"side-effects"},
    "speak with a doctor": {"talk-to-doctor"},
    "helps to manage alcohol": {"approved-use"},
    "what’s known as": {"off-label"},
    "was approved to treat": {"off-label"},
    "amount of rigorous testing": {"off-label"},
    "about a tenth": {"dose-fraction"},
    "less than 5 milligrams": {"dose-range"},
    "hormones called endorphins": {"mechanism"},
    "the root cause": {"mechanism"},
    "There’s limited research": {"evidence-limited"},
    "there’s anecdotal evidence": {"evidence-limited"},
    "show mixed results": {"evidence-limited"},
    "taking 3 mg of": {"study-2014"},
    "she also developed": {"study-2014"},
    "believe this was related": {"study-2014"},
    "80 people with MS": {"study-2010"},
    "didn’t seem to do": {"study-2010"},
    "from 2009 to 2015": {"study-2017"},
    "find any major differences": {"study-2017"},
    "course of 10 years": {"study-2016-records"},
    "involve real participants": {"evidence-limited"},
    "rely on individual cases": {"evidence-limited"},
    "symptoms worse": {"no-worsening"},
    "more long-term studies": {"evidence-limited"},
    "not clear how long": {"onset"},
    "due to the lack": {"evidence-limited"},
    "working within three months": {"onset"},
    "safe for long-term use": {"long-term-safety"},
    "three to four years": {"study-2016-long-term"},
    "no standard dosage": {"no-standard-dose"},
    "3 to 5 mg": {"dose-range"},
    "full glass of water": {"administration"},
    "Full-dose naltrexone may": {"side-effects"},
    "• insomnia": {"side-effects"},
    "carries a black box": {"boxed-warning"},
    "is a serious warning": {"boxed-warning"},
    "risk may be lower": {"boxed-warning"},
    "increased bruising": {"thrombocytopenia"},
    "shouldn’t take LDN": {
        "contraindication-opioids",
        "contraindication-opioid-maintenance",
        "contraindication-opioid-withdrawal",
        "contraindication-liver",
    },
    "take opioid medications": {"contraindication-opioids"},
    "an opioid maintenance program": {"contraindication-opioid-maintenance"},
    "in acute opiate withdrawal": {"contraindication-opioid-withdrawal"},
    "have liver problems": {"contraindication-liver"},
    "Never try to split": {"no-tablet-splitting"},
    "pharmacy that prepares LDN": {"compounding-pharmacy"},
    "considered an off-label use": {"off-label"},
    "to your doctor before": {"talk-to-doctor"},
    "few side effects compared": {"side-effects"},
    "figure out exactly how": {"evidence-limited"},
    "make sure it’s": {"talk-to-doctor"},
    "pharmacy that prepares it": {"compounding-pharmacy"},
}

needs_source = pytest.mark.skipif(not SOURCE.is_file(), reason="the source article is not ours to ship")


@pytest.fixture(scope="module")
def sheet() -> Sheet:
    return load(builtin("ldn-ms"), classes=load_lexicon().classes)


@pytest.fixture(scope="module")
def source() -> str:
    return SOURCE.read_text(encoding="utf-8")


def test_it_has_the_claims_of_the_design(sheet: Sheet) -> None:
    assert sheet.sheet == "ldn-ms"
    assert set(sheet.claims) == set(CLAIMS.split())
    assert set(sheet.required()) == set(REQUIRED.split())


def test_its_names_are_known() -> None:
    assert builtin_names() == ("ldn-ms",)
    with pytest.raises(UsageError, match='no built-in claim sheet is called "ldn-mss", did you mean "ldn-ms"'):
        builtin("ldn-mss")


def test_studies_have_a_result_or_a_duration(sheet: Sheet) -> None:
    studies = [claim for claim in sheet.claims.values() if isinstance(claim, StudyClaim)]
    assert sorted(study.year or 0 for study in studies) == [2010, 2014, 2016, 2016, 2017]
    assert all(study.results or study.duration for study in studies)


def test_all_but_the_ceiling_of_benefit_have_a_passage(sheet: Sheet) -> None:
    assert [key for key, claim in sheet.claims.items() if claim.source == "none"] == ["efficacy"]


@needs_source
def test_the_source_holds_every_passage_once(sheet: Sheet, source: str) -> None:
    assert check_source(sheet, source) == ()
    first = source.index(".")
    # each half of the source lacks what the other has: no passage stands in both
    for cut in range(first, len(source), len(source) // 8):
        gone = [
            {(stale.claim, stale.passage) for stale in check_source(sheet, part)}
            for part in (source[:cut], source[cut:])
        ]
        assert gone[0] | gone[1] == passages(sheet)


@needs_source
def test_layout_and_typography_do_not_make_claims_stale(sheet: Sheet, source: str) -> None:
    flat = re.sub(r"\s+", "\n", source).replace("’", "'").replace("“", '"').replace("•", "-").upper()
    assert check_source(sheet, flat) == ()


@needs_source
@pytest.mark.parametrize("phrase", FACTS)
def test_a_changed_fact_makes_its_claims_stale_and_no_others(sheet: Sheet, source: str, phrase: str) -> None:
    assert source.count(phrase) == 1
    first, _, rest = phrase.partition(" ")
    changed = source.replace(phrase, f"{first} altered {rest}")
    assert {stale.claim for stale in check_source(sheet, changed)} == FACTS[phrase]


@needs_source
def test_each_sentence_names_its_own_claims_when_it_is_gone(sheet: Sheet, source: str) -> None:
    sentences = [part for line in source.splitlines() for part in re.split(r"(?<=[.!?])\s+", line.strip()) if part]
    silent = []
    for sentence in sentences:
        expected = set().union(*(claims for phrase, claims in FACTS.items() if phrase in sentence))
        if sentence.startswith("• "):
            expected |= {"side-effects"} if source.index(sentence) < source.index("carries a black box") else set()
        stale = {found.claim for found in check_source(sheet, source.replace(sentence, "Nothing.", 1))}
        assert stale == expected, sentence[:20]
        if not stale:
            silent.append(sentence)
    assert len(silent) < len(sentences) / 5


@needs_source
def test_no_sentence_of_the_source_is_copied(source: str) -> None:
    taken = runs(source)
    for path in [*(ROOT / "claims").glob("*"), *(ROOT / "tests" / "claims").rglob("*"), Path(__file__)]:
        if path.suffix in (".yaml", ".py"):
            assert not runs(path.read_text(encoding="utf-8")) & taken, path


def runs(text: str) -> set[tuple[str, ...]]:
    """Every six words in a row."""
    found = words(text)
    return {tuple(found[start : start + 6]) for start in range(len(found) - 5)}


def passages(sheet: Sheet) -> set[tuple[str, int]]:
    return {
        (claim.id, index)
        for claim in sheet.claims.values()
        if claim.source != "none"
        for index in range(len(claim.source))
    }
