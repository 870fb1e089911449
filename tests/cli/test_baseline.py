from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.running import Outcome, Run

NAME = ".factlint-baseline.json"
OWED = 'required: {"*": false}\n'  # what is missing is not what these tests are about
OLD = "Some take 15 mg of LDN a day for MS.\n\nLDN cures MS.\n"


@pytest.fixture
def article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "pages" / "a.md"
    file.parent.mkdir()
    file.write_text(OLD, encoding="utf-8")
    (tmp_path / ".factlint.yaml").write_text(OWED, encoding="utf-8")
    return file


@pytest.fixture
def accepted(article: Path, run: Run) -> Path:
    assert run("baseline", "write", "pages").out == f"{NAME}: 2 findings in 1 article\n"
    return article


def check(run: Run, *arguments: str) -> Outcome:
    return run("check", "pages", "--baseline", NAME, *arguments)


def reported(outcome: Outcome) -> list[tuple[str, int]]:
    return [(finding["claim"], finding["line"]) for finding in json.loads(outcome.out)["findings"]]


def test_a_baseline_is_sorted_and_has_an_entry_a_line(accepted: Path) -> None:
    entry = '{"path": "pages/a.md", "sheet": "ldn-ms", "rule": "%s", "claim": "%s", "text": "%s", "count": 1}'
    assert (accepted.parent.parent / NAME).read_text(encoding="utf-8") == (
        '{"factlint-baseline": 1, "entries": [\n'
        + entry % ("altered-number", "dose-range", "15 mg of ldn a day")
        + ",\n"
        + entry % ("overstated-efficacy", "efficacy", "ldn cures ms")
        + "\n]}\n"
    )


def test_what_is_in_the_baseline_fails_no_run(accepted: Path, run: Run) -> None:
    outcome = check(run, "--output-format", "json")
    assert outcome.code == 0
    assert reported(outcome) == []
    assert json.loads(outcome.out)["summary"]["baselined"] == 2
    assert ", 0 errors, 0 warnings, 2 in the baseline\n" in check(run).out
    assert accepted.read_text(encoding="utf-8") == OLD


def test_it_uses_what_is_known_of_files_and_keeps_what_came_of_them(accepted: Path, run: Run) -> None:
    assert "entries  1\n" in run("cache", "info").out
    check(run)
    assert "entries  1\n" in run("cache", "info").out  # kept under the same key
    accepted.write_text(OLD + "\nLDN cures MS.\n", encoding="utf-8")
    assert run("baseline", "check", "pages", "--no-cache").code == 1
    assert "entries  1\n" in run("cache", "info").out
    assert run("baseline", "check", "pages") == run("baseline", "check", "pages", "--jobs", "1")
    assert "entries  2\n" in run("cache", "info").out


def test_edits_beside_it_and_moves_make_nothing_new(accepted: Path, run: Run) -> None:
    accepted.write_text(
        "# A page\n\nNew words.\n\nLDN **cures** MS.\n\n> Some take 15&nbsp;mg of LDN\n> a day for MS.\n"
    )
    assert check(run).code == 0


def test_a_missing_statement_is_the_same_under_another_title(article: Path, run: Run) -> None:
    article.write_text("# LDN for MS\n\nLDN for MS.\n", encoding="utf-8")
    run("baseline", "write", "pages")
    article.write_text("# Low-dose LDN in MS\n\nLDN for MS.\n", encoding="utf-8")
    assert check(run).code == 0


def test_one_more_of_the_same_is_new(accepted: Path, run: Run) -> None:
    accepted.write_text(OLD + "\nLDN cures MS.\n", encoding="utf-8")
    outcome = check(run, "--output-format", "json")
    assert (outcome.code, reported(outcome)) == (1, [("efficacy", 5)])
    assert run("baseline", "check", "pages").out.endswith(f"2 findings in {NAME}, 1 new, 0 gone\n")
    assert run("baseline", "write", "pages").code == 1
    assert run("baseline", "write", "pages", "--accept-new").out.endswith(f"{NAME}: 3 findings in 1 article\n")
    assert check(run).code == 0


def test_the_folder_that_it_runs_in_does_not_matter(accepted: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(accepted.parent)
    assert run("check", "a.md", "--baseline", f"../{NAME}").code == 0
    assert run("check", str(accepted), "--baseline", f"../{NAME}").code == 0


def test_stale_entries_are_told_and_kept(accepted: Path, run: Run) -> None:
    accepted.write_text("Some take 15 mg of LDN a day for MS.\n", encoding="utf-8")
    outcome = check(run, "--output-format", "json")
    assert outcome.code == 0
    told = f"baseline {NAME}: 1 entry is stale; factlint baseline prune --baseline {NAME} removes what is gone\n"
    assert outcome.err == f"factlint: warning: {told}"
    assert [(item["claim"], item["count"]) for item in json.loads(outcome.out)["stale_baseline"]] == [("efficacy", 1)]
    accepted.write_text(OLD, encoding="utf-8")
    assert check(run).code == 0


@pytest.mark.parametrize(
    "arguments", [("--ignore", "overstated-efficacy"), ("--select", "altered-number"), ("--min-confidence", "high")]
)
def test_what_was_not_looked_for_is_not_stale(accepted: Path, run: Run, arguments: tuple[str, ...]) -> None:
    accepted.write_text("Some take 15 mg of LDN a day for MS.\n", encoding="utf-8")
    assert check(run, *arguments).err == ""


def test_an_article_that_is_not_in_the_run_is_not_stale_unless_it_is_gone(accepted: Path, run: Run) -> None:
    other = accepted.with_name("b.md")
    other.write_text("LDN for MS.\n", encoding="utf-8")
    assert "stale" not in run("check", str(other), "--baseline", NAME).err
    accepted.unlink()
    assert "2 entries are stale" in run("check", str(other), "--baseline", NAME).err


def test_check_names_what_is_new_and_what_is_gone(accepted: Path, run: Run) -> None:
    assert run("baseline", "check", "pages").code == 0
    accepted.write_text("Some take 25 mg of LDN a day for MS.\n\nLDN cures MS.\n", encoding="utf-8")
    outcome = run("baseline", "check", "pages")
    assert outcome.code == 1
    assert outcome.out == (
        f"Not in {NAME}:\n\n  pages/a.md: altered-number:dose-range “25 mg of ldn a day”\n\n"
        f"Stale in {NAME} (factlint baseline prune removes them):\n\n"
        f"  pages/a.md: altered-number:dose-range “15 mg of ldn a day”\n\n2 findings in {NAME}, 1 new, 1 gone\n"
    )


def test_prune_takes_out_what_is_gone_and_adds_nothing(accepted: Path, run: Run) -> None:
    accepted.write_text("Some take 25 mg of LDN a day for MS.\n\nLDN cures MS.\n", encoding="utf-8")
    outcome = run("baseline", "prune", "pages")
    assert outcome.out.startswith(
        f"Removed from {NAME}:\n\n  pages/a.md: altered-number:dose-range “15 mg of ldn a day”"
    )
    assert outcome.out.endswith(f"{NAME}: 1 finding left\n")
    assert reported(check(run, "--output-format", "json")) == [("dose-range", 1)]


def test_nothing_new_is_accepted_unless_asked_for(accepted: Path, run: Run) -> None:
    before = (accepted.parent.parent / NAME).read_bytes()
    accepted.write_text(OLD + "\nSome take 25 mg of LDN a day for MS.\n", encoding="utf-8")
    outcome = run("baseline", "write", "pages")
    assert outcome.code == 1
    assert outcome.out == (
        f"Not in {NAME}, and not added:\n\n  pages/a.md: altered-number:dose-range “25 mg of ldn a day”\n\n"
        "Mend them, or add them with --accept-new.\n"
    )
    assert (accepted.parent.parent / NAME).read_bytes() == before
    outcome = run("baseline", "write", "pages", "--accept-new")
    assert outcome.code == 0
    assert outcome.out.startswith(f"Added to {NAME}:\n\n  pages/a.md: altered-number:dose-range “25 mg of ldn a day”\n")
    assert check(run).code == 0


def test_what_could_not_be_linted_leaves_the_baseline_as_it_is(accepted: Path, run: Run) -> None:
    before = (accepted.parent.parent / NAME).read_bytes()
    outcome = run("baseline", "write", "pages", "gone.md", "--accept-new")
    assert outcome.code == 2
    assert f"factlint: error: {NAME} is left as it is: mend what could not be linted first\n" in outcome.err
    assert (accepted.parent.parent / NAME).read_bytes() == before


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "no such file; factlint baseline write makes it"),
        ("<<<<<<< ours", "Expecting value: line 1 column 1 (char 0); mend it (a merge may have broken it)"),
        ("[]", "not a baseline of version 1; factlint baseline write makes one"),
        ('{"factlint-baseline": 2}', "not a baseline of version 1; factlint baseline write makes one"),
        ('{"factlint-baseline": 1, "entries": [{"path": 1}]}', "entry 1 is not of the form"),
        ("twice", "entry 2 stands there twice: a.md: altered-number:dose “15 mg”; keep one of them"),
    ],
)
def test_a_broken_baseline_is_told(article: Path, run: Run, text: str | None, message: str) -> None:
    if text == "twice":
        entry = {"path": "a.md", "sheet": "s", "rule": "altered-number", "claim": "dose", "text": "15 mg", "count": 1}
        text = json.dumps({"factlint-baseline": 1, "entries": [entry, entry]})
    if text is not None:
        (article.parent.parent / NAME).write_text(text, encoding="utf-8")
    outcome = check(run)
    assert outcome.code == 2
    assert outcome.out == ""
    assert outcome.err.startswith(f"factlint: error: baseline {NAME}: {message}")


@pytest.fixture
def configured(article: Path) -> Path:
    (article.parent.parent / ".factlint.yaml").write_text(f"{OWED}baseline: baselines/{NAME}\n", encoding="utf-8")
    (article.parent.parent / "baselines").mkdir()
    return article


WHERE = f"baselines/{NAME}"


def test_a_configured_baseline_needs_no_option(configured: Path, run: Run) -> None:
    assert run("baseline", "write", "pages").out == f"{WHERE}: 2 findings in 1 article\n"
    assert json.loads(Path(WHERE).read_text(encoding="utf-8"))["entries"][0]["path"] == "../pages/a.md"
    assert run("check", "pages").code == 0
    assert run("baseline", "check", "pages").out == f"2 findings in {WHERE}, 0 new, 0 gone\n"
    configured.write_text("LDN cures MS.\n", encoding="utf-8")
    told = f"baseline {WHERE}: 1 entry is stale; factlint baseline prune --baseline {WHERE} removes what is gone\n"
    assert run("check", "pages").err == f"factlint: warning: {told}"
    assert run("baseline", "prune", "pages").out.endswith(f"{WHERE}: 1 finding left\n")


def test_a_configured_baseline_is_found_from_any_folder(
    configured: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("baseline", "write", "pages")
    monkeypatch.chdir(configured.parent)
    assert run("check", "a.md").code == 0
    assert run("check", "-", "--stdin-filename", "a.md", stdin=OLD.encode()).code == 0


@pytest.mark.usefixtures("configured")
def test_the_command_line_overrules_the_configured_baseline(run: Run) -> None:
    run("baseline", "write", "pages")
    Path("none.json").write_text('{"factlint-baseline": 1, "entries": []}', encoding="utf-8")
    assert len(reported(run("check", "pages", "--baseline", "none.json", "--output-format", "json"))) == 2
    assert len(reported(run("check", "pages", "--no-baseline", "--output-format", "json"))) == 2
    assert run("baseline", "check", "pages", "--baseline", "none.json").code == 1
    outcome = run("check", "pages", "--baseline", "none.json", "--no-baseline")
    assert outcome.code == 2
    assert "--baseline names a baseline, --no-baseline wants none: give one of the two" in " ".join(outcome.err.split())


@pytest.mark.usefixtures("configured")
def test_a_configured_baseline_that_is_not_there_is_no_green_run(run: Run) -> None:
    outcome = run("check", "pages")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"factlint: error: baseline {WHERE}: no such file; factlint baseline write makes it\n"


def test_folders_with_baselines_of_their_own_are_linted_together(configured: Path, run: Run) -> None:
    archive = Path("archive")
    archive.mkdir()
    (archive / "b.md").write_text(OLD, encoding="utf-8")
    (archive / ".factlint.yaml").write_text("baseline: old.json\n", encoding="utf-8")
    assert run("baseline", "write").out == (
        "archive/old.json: 2 findings in 1 article\n" + f"{WHERE}: 2 findings in 1 article\n"
    )
    assert json.loads((archive / "old.json").read_text(encoding="utf-8"))["entries"][0]["path"] == "b.md"
    outcome = run("check", "--output-format", "json")
    assert (outcome.code, json.loads(outcome.out)["summary"]["baselined"]) == (0, 4)
    configured.write_text(OLD + "\nLDN cures MS.\n", encoding="utf-8")
    (archive / "b.md").write_text("LDN cures MS.\n", encoding="utf-8")
    outcome = run("check", "--output-format", "json")
    assert [(item["path"], item["line"]) for item in json.loads(outcome.out)["findings"]] == [("pages/a.md", 5)]
    assert "baseline archive/old.json: 1 entry is stale" in outcome.err
    outcome = run("baseline", "check")
    assert outcome.code == 1
    assert "2 findings in archive/old.json, 0 new, 1 gone\n" in outcome.out
    assert outcome.out.endswith(f"2 findings in {WHERE}, 1 new, 0 gone\n")


def test_a_folder_without_articles_loses_its_entries(configured: Path, run: Run) -> None:
    run("baseline", "write", "pages")
    configured.unlink()
    assert run("baseline", "prune", "pages").out.endswith(f"{WHERE}: 0 findings left\n")
