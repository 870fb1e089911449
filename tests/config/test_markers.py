from __future__ import annotations

import pytest

from lint.config.markers import imports, parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<SafetyBox/>", "component SafetyBox"),
        ("<SafetyBox>", "component SafetyBox"),
        ('<ui.Box\n  kind="short" dose={3} open\n/>', "component ui.Box dose=3 kind=short open"),
        ("<Safety of={'this'} />", "component Safety of=this"),
        ("{{< safety-box >}}", "shortcode safety-box"),
        ('{{% ui/box "two words" kind=`x` /%}}', "shortcode ui/box kind=`x` two words"),
        ("{{> safety }}", "partial safety"),
        ("{{#include ../a/b.md}}", "tag include ../a/b.md"),
        ("{% include safety.md %}", "tag include safety.md"),
        ('{%- render "safety", kind: "short" -%}', "tag render kind=short safety"),
        ("```{include} ../safety.md", "tag include ../safety.md"),
        ('--8<-- "parts/safety.md"', "tag snippet parts/safety.md"),
        ("import Safety from '@site/safety.mdx';", "import @site/safety.mdx"),
        ('import "./safety.mdx"', "import ./safety.mdx"),
    ],
)
def test_a_marker(text: str, expected: str) -> None:
    marker = parse(f" {text}\n")
    assert marker is not None
    assert " ".join((marker.form, marker.name, *sorted(marker.parameters))) == expected


@pytest.mark.parametrize(
    "text",
    ["", "content/**", "{{ variable }}", "{# note #}", "{{< half", "</Box>", "<a> and <b>", "important/", "a.md"],
)
def test_what_is_none(text: str) -> None:
    assert parse(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("import A from './a.mdx'", [("A", "./a.mdx")]),
        ("import A, {B, C as D} from 'x'", [("A", "x"), ("B", "x"), ("D", "x")]),
        ("import * as All from \"x\";\nimport type {T} from 'y'", [("All", "x"), ("T", "y")]),
        ("import 'style.css'\nexport const a = 1", []),
    ],
)
def test_the_names_that_are_imported(text: str, expected: list[tuple[str, str]]) -> None:
    assert list(imports(text)) == expected
