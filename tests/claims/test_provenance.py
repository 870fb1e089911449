from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.claims import check_source, fingerprint, load, source_entry
from lint.claims.provenance import words

SECOND = Path(__file__).parents[1] / "second_subject"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It isn’t  THE\nend.", ["it", "isnt", "the", "end"]),
        ("It isn't the end", ["it", "isnt", "the", "end"]),
        ("3–5\u00a0mg (50%)", ["3", "5", "mg", "50", "%"]),
        ("< 5 mg", ["<", "5", "mg"]),
        ("ﬁne co\u00adoperate", ["fine", "cooperate"]),
        ("Straße _x_ **y**", ["strasse", "x", "y"]),
    ],
)
def test_words_are_what_is_said_not_how_it_is_set(text: str, expected: list[str]) -> None:
    assert words(text) == expected


def test_a_fingerprint_is_a_number_of_words_and_their_hash() -> None:
    assert fingerprint("Don’t take it.") == (
        3,
        "bdd19a1ca93fb313ae4935bcdf276c174cb8797a72abc57a1dcc3fc18a149dd5",
    )


def test_a_short_passage_has_no_fingerprint() -> None:
    with pytest.raises(ValueError, match="a passage needs at least 3 words; this one has 2"):
        fingerprint("Two words.")


def test_the_entry_for_an_author() -> None:
    count, digest = fingerprint("Three whole words")
    assert source_entry("Three whole words") == f"- {{words: {count}, sha256: {digest}}}"
    assert source_entry("Three whole words", 'The "best" part') == (
        f'- {{section: "The \\"best\\" part", words: {count}, sha256: {digest}}}'
    )


def test_a_quote_is_found_and_missed_as_a_hash_is() -> None:
    sheet = load(SECOND / "sheet.yaml", classes=())
    source = (SECOND / "source.txt").read_text(encoding="utf-8")
    assert check_source(sheet, source) == ()
    (stale,) = check_source(sheet, source.replace("20 to 40", "20 to 60"))
    assert (stale.claim, stale.passage, stale.section) == ("patch-dose", 0, "Dose")
    line = (SECOND / "sheet.yaml").read_text(encoding="utf-8").splitlines()[stale.line - 1]
    assert line[stale.column - 1 :].startswith("{section: Dose")
    assert str(stale) == (
        f"{SECOND / 'sheet.yaml'}:{stale.line}:{stale.column}: "
        'claim "patch-dose": passage 1, section "Dose" no longer stands in the source'
    )


def test_an_empty_source_makes_every_sourced_claim_stale() -> None:
    sheet = load(SECOND / "sheet.yaml", classes=())
    assert [stale.claim for stale in check_source(sheet, "")] == ["eye-pressure", "patch-dose", "licence"]


@given(st.text(max_size=200), st.text(max_size=200), st.lists(st.text(alphabet="abcü1", min_size=1), min_size=3))
def test_a_passage_is_found_wherever_it_stands(before: str, after: str, passage: list[str]) -> None:
    said = words(" ".join(passage))
    around = words(f"{before} . {' '.join(said)} . {after}")
    windows = {fingerprint(" ".join(around[start : start + len(said)])) for start in range(len(around) - len(said) + 1)}
    assert fingerprint(" ".join(passage)) in windows
