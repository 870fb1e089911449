"""What is said of a lexicon with a fault."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from lint.lexicon import Lexicon, load
from lint.lexicon.entry import Entry, entries
from lint.lexicon.faults import faults
from lint.lexicon.group import Group, Pos
from lint.nlp import cases

CASES: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "faults.yaml").read_text(encoding="utf-8"))
NAMED = "lint/lexicon/data/names/body.yaml:"
LEXICON = Lexicon(
    {
        "tired": Group("tired", "", Pos.VERB, ("tire", "wear out"), family="x"),
        "worn": Group("worn", "", Pos.PHRASE, ("shoes wear out", "a tired man"), family="x"),
    }
)


def group(name: str, values: dict[str, Any]) -> Entry:
    return Entry(name, "cues/x.yaml", 1, values, {"terms": 2, "cases": 3}, ())


@pytest.mark.parametrize("name", CASES)
def test_a_fault_of_the_files_is_told(name: str, tmp_path: Path) -> None:
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "body.yaml").write_text(CASES[name]["body"], encoding="utf-8")
    found = [str(fault) for fault in faults(entries(tmp_path))]
    assert found == [f"{NAMED}{said}" for said in CASES[name]["says"]]


@pytest.mark.parametrize(
    ("of", "case"),
    [
        ("tired", "It [tires] her and [wears out] her heart."),
        ("tired", "Her shoes wear out."),  # hidden by a longer phrase of its family
        ("worn", "Her [shoes wear out]."),
        ("answer-no", "[No way], and no."),  # where a sentence begins
        ("myth-label", "An [old wives' tale]"),  # in a label
    ],
)
def test_what_a_group_marks_is_shown_in_brackets(of: str, case: str) -> None:
    marker = cases.Marker(LEXICON if of in LEXICON.groups else load())
    assert marker.marked(of, case.replace("[", "").replace("]", "")) == case


def test_marks_that_overlap_share_a_pair() -> None:
    lexicon = Lexicon({"x": Group("x", "", Pos.PHRASE, ("far from", "from here", "go * on"))})
    assert cases.Marker(lexicon).marked("x", "It is far from here, so go far from on.") == (
        "It is [far from here], so [go far from on]."
    )


def test_a_case_that_is_read_otherwise_is_told_with_both() -> None:
    tired = group("tired", {"cases": "It [tires] her.\nShe [is tired].\nThe tyre wears out.\n"})
    assert [str(fault) for fault in cases.faults(tired, cases.Marker(LEXICON))] == [
        "lint/lexicon/data/cues/x.yaml:3: tired: case “She [is tired].” is marked “She is [tired].”",
        "lint/lexicon/data/cues/x.yaml:3: tired: case “The tyre wears out.” is marked “The tyre [wears out].”",
    ]


def test_a_case_of_another_strength_is_told() -> None:
    causal = group("causal-verb", {"cases": {"Swimming lowers it.": "1"}})
    assert [str(fault) for fault in cases.faults(causal, cases.Marker(LEXICON))] == [
        "lint/lexicon/data/cues/x.yaml:3: causal-verb: case “Swimming lowers it.” has the strength 3, and should have 1"
    ]


def test_a_term_that_no_text_has_is_told() -> None:
    terms = ["fit & well", "24/7 care", "<be> on + off", "HIV/AIDS", "100% safe", "St. John's wort", "5mg"]
    assert [str(fault) for fault in cases.unmet(group("x", {"terms": terms}))] == [
        "lint/lexicon/data/cues/x.yaml:2: x: lists '5mg', which no text has: it is 5mg, and a text is 5 | mg"
    ]


def test_what_is_no_yaml_is_told_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cues").mkdir()
    (tmp_path / "cues" / "bad.yaml").write_text("tired:\n  terms: [fatigue\n  about: x\n", encoding="utf-8")
    monkeypatch.setattr(cases, "entries", lambda: entries(tmp_path))
    assert cases.main() == 1
    assert f'in "{tmp_path / "cues" / "bad.yaml"}", line 3' in capsys.readouterr().err


def test_a_whole_lexicon_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    assert cases.main() == 0
    every = [*entries()]
    shown = sum(len(entry.sentences) for entry in every)
    assert capsys.readouterr().out == f"{len(every)} groups, {shown} cases: no faults\n"


def test_faults_are_counted_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "names").mkdir()
    (tmp_path / "names" / "body.yaml").write_text("tired:\n  about: Tired.\n  terms: [x]\n", encoding="utf-8")
    monkeypatch.setattr(cases, "entries", lambda: entries(tmp_path))
    assert cases.main() == 1
    out, err = capsys.readouterr()
    assert out == "1 groups, 0 cases: 1 fault\n"
    assert err.startswith(f"{NAMED}1: tired: has no cases: ")
