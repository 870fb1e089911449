from __future__ import annotations

import pytest

from lint.engine.prefilter import Prefilter

PREFILTER = Prefilter(["LDN", "low-dose naltrexone", "naltrexone"])


@pytest.mark.parametrize(
    "text",
    [
        "LDN",
        "ldn helps",
        "Low-Dose Naltrexone",
        "low-dose&nbsp;naltrexone",
        "low\u00addose nal\u00adtrex\u00adone",
        "nal&shy;trexone",
        "low-dose\n  > naltrexone",
        "**L**ow **D**ose **N**altrexone",
        "**L**DN and more",
        "<b>L</b><b>D</b><b>N</b>",
        "L&#68;N",
        "\uff2c\uff24\uff2e",  # full-width letters
        "_LDN_",
        "LDN's place",
        "non-LDN",
        "nal\\-trexone",
        "nal\u200btrexone",
        "[LDN](https://example.org)",
        "---\nfactlint: {sheet: ldn-ms}\n---\nThe medicine.",
    ],
)
def test_an_article_that_names_the_subject_passes(text: str) -> None:
    assert PREFILTER.may_name(f"Some words, then {text}, and more.")


@pytest.mark.parametrize("text", ["", "Vitamin D and bones", "We couldn't say.", "Naloxone is another medicine."])
def test_other_articles_are_skipped(text: str) -> None:
    assert not PREFILTER.may_name(text)


def test_a_name_in_the_plural_or_singular_is_one_name() -> None:
    assert Prefilter(["statins"]).may_name("a statin a day")
    assert Prefilter(["statin"]).may_name("statins")
    assert Prefilter(["therapies"]).may_name("a therapy")
    assert Prefilter(["therapy"]).may_name("therapies")


def test_without_names_everything_passes() -> None:
    assert Prefilter([]).may_name("anything")
