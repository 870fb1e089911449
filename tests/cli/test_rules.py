from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lint.checks import RULES

if TYPE_CHECKING:
    from tests.running import Run


def test_every_rule_is_listed_on_a_line_of_its_own(run: Run) -> None:
    lines = run("rules").out.splitlines()
    for rule in RULES:
        (line,) = (line for line in lines if line.startswith(f"{rule.name} "))
        assert rule.severity.value in line


@pytest.mark.parametrize("rule", [rule.name for rule in RULES])
def test_a_rule_is_explained_with_examples(run: Run, rule: str) -> None:
    outcome = run("rules", rule)
    assert outcome.code == 0
    assert outcome.out.startswith(f"{rule} (")
    assert "Flagged" in outcome.out
    assert "Not flagged" in outcome.out


def test_an_unknown_rule_names_the_nearest(run: Run) -> None:
    outcome = run("rules", "altered-nmber")
    assert outcome.code == 2
    assert 'did you mean "altered-number"?' in outcome.err


def test_the_rule_of_claim_sheets_is_explained_and_may_be_named(run: Run) -> None:
    assert "\nstale-claim " in run("rules").out
    outcome = run("rules", "stale-claim")
    assert outcome.code == 0
    assert "factlint claims check SHEET --source FILE" in outcome.out
    assert run("check", "--select", "stale-claim", "-", stdin=b"# LDN for MS\n\nLDN cures MS.\n").code == 0
