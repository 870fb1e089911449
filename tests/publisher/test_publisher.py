"""A publisher's repository, linted as its desk and its CI do: what was put there is found, and nothing else."""

from __future__ import annotations

import json
from collections import Counter
from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from benchmarks.publisher import AUTUMN, EDITS, articles, edit, git, make

if TYPE_CHECKING:
    from tests.running import Run

LABELS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "labels.yaml").read_text(encoding="utf-8"))
BASELINE = (".factlint-baseline.json",)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The repository, with the pages for autumn."""
    folder = tmp_path_factory.mktemp("publisher") / "site"
    make(folder)
    git(folder, "checkout", "--quiet", "autumn")
    return folder


@pytest.fixture(scope="module")
def caches(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def site(built: Path, caches: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The repository as the working folder; what came of its files is kept from one test to the next."""
    monkeypatch.setenv("FACTLINT_CACHE_DIR", str(caches))
    monkeypatch.chdir(built)
    return built


def findings(report: dict[str, Any]) -> Counter[tuple[str, str]]:
    """The findings of a report as the labels write them, by path."""
    return Counter((item["path"], _written(item)) for item in report["findings"])


def _written(item: dict[str, Any]) -> str:
    """A finding as a label; at a title, and at a suppression, the words say nothing."""
    name = " ".join(filter(None, (item["severity"], item["rule"], item["claim"])))
    said = item["rule"] not in ("missing-disclaimer", "unused-suppression")
    return f"{name}: {item['excerpt']}" if said else name


def planted(*, new: bool) -> Counter[tuple[str, str]]:
    """What was put into the pages for autumn, or into all others."""
    return Counter(
        (path, label) for path, labels in LABELS["planted"].items() for label in labels if (path in AUTUMN) is new
    )


def mistakes(site: Path, group: str) -> Counter[tuple[str, str]]:
    """The labels of a group of mistakes, for every article that they are about."""
    found: Counter[tuple[str, str]] = Counter()
    for entry in LABELS[group]:
        paths = [str(file.relative_to(site).as_posix()) for file in articles(site)]
        found.update(
            (path, label)
            for path in paths
            if fnmatch(path, entry["in"]) and entry.get("with", "") in (site / path).read_text(encoding="utf-8")
            for label in entry["findings"]
        )
    return found


def test_there_are_600_articles_and_40_name_the_subject(site: Path) -> None:
    texts = [file.read_text(encoding="utf-8").casefold() for file in articles(site)]
    assert len(texts) == 600
    assert len(set(texts)) == 600
    assert sum("ldn" in text or "low-dose naltrexone" in text for text in texts) == 40
    assert sum("naltrexone" in text for text in texts) == 69


def test_what_was_put_there_is_found_and_nothing_else(run: Run, site: Path) -> None:
    outcome = run("check", "--output-format", "json")
    assert (outcome.code, outcome.err) == (1, "")
    report = json.loads(outcome.out)
    false_alarms = mistakes(site, "false_alarms")
    wanted = planted(new=False) + planted(new=True)
    assert findings(report) - false_alarms - wanted == Counter(), "something else is flagged"
    assert wanted - findings(report) == Counter(), "something is missed"
    # Mistakes that were mended move up, out of the labels and of docs/publisher.md.
    assert false_alarms - findings(report) == Counter(), "a false alarm is cured: take it out of the labels"
    assert mistakes(site, "misses") & findings(report) == Counter(), "a miss is cured: it is planted now"


def test_what_a_run_over_everything_counts(run: Run, site: Path) -> None:
    report = json.loads(run("check", "--output-format", "json").out)
    summary = report["summary"]
    # the 600 articles and the two shortcodes
    counts = {"files": 602, "skipped": 1, "suppressed": 9, "baselined": 0}
    assert {key: summary[key] for key in counts} == counts
    assert {entry["finding"]["path"] for entry in report["suppressed"]} == {
        "content/news/2024-06-petition.md",
        "content/news/2024-09-magazine.md",
    }
    assert sum(summary["findings"].values()) == findings(report).total()
    assert (site / "content" / "de" / "ldn.md").is_file()


def test_drafts_translations_and_what_a_build_leaves_are_not_linted(run: Run, site: Path) -> None:
    for path in ("content/drafts/ldn-wonder.md", "node_modules/lightbox/README.md", "public/treatments/ldn/index.html"):
        assert (site / path).is_file()
        assert run("check", path).code == 1, "it would be flagged"
        assert run("check", "--force-exclude", path).code == 0


def test_after_a_baseline_only_what_is_new_is_told(run: Run, site: Path) -> None:
    git(site, "checkout", "--quiet", "main")
    try:
        old = Counter(
            {
                key: count
                for key, count in (planted(new=False) + mistakes(site, "false_alarms")).items()
                if not key[1].startswith("info ")
            }
        )
        written = run("baseline", "write")
        assert written.code == 0
        assert written.out.startswith(f".factlint-baseline.json: {sum(old.values())} findings in ")
        assert run("check", "--baseline", *BASELINE).code == 0
    finally:
        git(site, "checkout", "--quiet", "autumn")
    outcome = run("check", "--baseline", *BASELINE, "--output-format", "json")
    report = json.loads(outcome.out)
    assert (outcome.code, outcome.err) == (1, "")
    assert report["summary"]["baselined"] == sum(old.values())
    new = planted(new=True) + Counter(
        {key: count for key, count in mistakes(site, "false_alarms").items() if key[0] in AUTUMN}
    )
    assert Counter({key: n for key, n in findings(report).items() if not key[1].startswith("info ")}) == new


def test_an_editor_is_told_of_the_page_that_went_wrong_and_not_of_the_other(run: Run, site: Path) -> None:
    edit(site)
    try:
        outcome = run("check", "--force-exclude", "--output-format", "json", *(path for path, _, _ in EDITS))
    finally:
        git(site, "checkout", "--quiet", "HEAD", "--", *(path for path, _, _ in EDITS))
    assert outcome.code == 1
    assert findings(json.loads(outcome.out)) == Counter(
        {(EDITS[0][0], "error altered-number dose-range: about 45 mg a day"): 1}
    )


def test_two_runs_of_the_generator_write_the_same(site: Path, tmp_path: Path) -> None:
    make(tmp_path / "again")
    assert git(tmp_path / "again", "rev-parse", "autumn^{tree}") == git(site, "rev-parse", "autumn^{tree}")
