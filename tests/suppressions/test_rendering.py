"""Readers never see a suppression: what a comment stands in is shown as without it, in each form and place.

Asked of markdown-it as CommonMark and as GFM, and of MDX's own compiler with GFM's tables where `make mdx` put it.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from mdit_py_plugins.front_matter import front_matter_plugin

from lint.model.suppression import Form
from lint.text import read

MDX = Path(__file__).parent / "mdx"
FRONT_MATTER = """\
---
title: LDN
factlint:
  disable:
    - {rule: altered-number, claim: dose-range, reason: told to warn, until: 2027-01-31}
---

"""

COMMENT = "<!-- factlint-disable-line altered-number:dose-range reason: told to warn until: 2027-01-31 -->"
COMMENTS = {
    form.value: f"<!-- factlint-{form.value} altered-number:dose-range reason: told to “warn” until: 2027-01-31 -->"
    for form in Form
} | {"enable without a rule": "<!-- factlint-enable -->"}
# `@` is where the comment stands
PLACES = {
    "the end of a line": "Take it.@\n\nMore.",
    "the end of a line that goes on": "Take it @\nwith water.",
    "a line of its own": "One.\n\n@\n\nTwo.",
    "the line before a paragraph": "@\n\nTwo.",
    "a heading": "# Dose @\n\nText.",
    "an item": "- one @\n- two",
    "a quote": "> one @\n> two",
    "a cell": "| a | b |\n|---|---|\n| c @ | d |",
    "a header cell": "| a @ | b |\n|---|---|\n| c | d |",
    "strong text": "**Take @ it** now.",
}


def shown(html: str) -> str:
    """What a browser shows: comments are nothing, and blanks are one."""
    text = re.sub(r"<!--.*?-->", "", html, flags=re.DOTALL)
    return re.sub(r"\s*(</?(?:p|li|td|th|h1|blockquote|strong)>)\s*", r"\1", " ".join(text.split()))


def renderer(preset: str) -> MarkdownIt:
    md = MarkdownIt(preset, {"html": True, "linkify": False}).use(front_matter_plugin)
    return md.disable("linkify") if preset == "gfm-like" else md


@pytest.mark.parametrize("preset", ["commonmark", "gfm-like"])
@pytest.mark.parametrize("form", COMMENTS)
@pytest.mark.parametrize("place", PLACES)
def test_a_comment_shows_nothing(place: str, form: str, preset: str) -> None:
    md = renderer(preset)
    html = md.render(PLACES[place].replace("@", COMMENTS[form]))
    assert ("<table>" in html) is (preset == "gfm-like" and "cell" in place)
    assert "&lt;!--" not in html
    assert shown(html) == shown(md.render(PLACES[place].replace("@", "")))


@pytest.mark.parametrize("preset", ["commonmark", "gfm-like"])
def test_front_matter_shows_nothing(preset: str) -> None:
    assert renderer(preset).render(FRONT_MATTER + "Text.\n").strip() == "<p>Text.</p>"


def in_mdx(comment: str) -> str:
    return comment.replace("<!--", "{/*").replace("-->", "*/}")


@pytest.fixture(scope="module")
def rendered() -> dict[str, dict[str, str]]:
    """What MDX makes of each text that these tests ask about, asked at once."""
    if not shutil.which("node") or not (MDX / "node_modules").is_dir():
        pytest.skip("MDX's compiler is not installed here (make mdx)")
    texts = [
        PLACES[place].replace("@", comment)
        for place in PLACES
        for comment in ("", COMMENT, *map(in_mdx, COMMENTS.values()))
    ]
    texts += [FRONT_MATTER + "Text.\n", f"{in_mdx(COMMENT)} **Take** it."]
    result = subprocess.run(
        ["node", MDX / "render.mjs"],  # noqa: S607 - whichever there is
        input=json.dumps(texts),
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    return dict(zip(texts, json.loads(result.stdout), strict=True))


@pytest.mark.parametrize("form", COMMENTS)
@pytest.mark.parametrize("place", PLACES)
def test_a_comment_of_mdx_shows_nothing(place: str, form: str, rendered: dict[str, dict[str, str]]) -> None:
    html = rendered[PLACES[place].replace("@", in_mdx(COMMENTS[form]))]["html"]
    assert ("<table>" in html) is ("cell" in place)
    assert shown(html) == shown(rendered[PLACES[place].replace("@", "")]["html"])


@pytest.mark.parametrize("place", PLACES)
def test_mdx_takes_no_comment_of_html(place: str, rendered: dict[str, dict[str, str]]) -> None:
    assert "Unexpected character `!`" in rendered[PLACES[place].replace("@", COMMENT)]["error"]


def test_in_mdx_front_matter_shows_nothing_and_text_may_follow_a_comment(rendered: dict[str, dict[str, str]]) -> None:
    assert rendered[FRONT_MATTER + "Text.\n"]["html"] == "<p>Text.</p>"
    assert shown(rendered[f"{in_mdx(COMMENT)} **Take** it."]["html"]) == "<p><strong>Take</strong>it.</p>"


def test_before_text_on_its_line_it_turns_the_markdown_of_the_line_off() -> None:
    assert MarkdownIt("commonmark").render(f"{COMMENT} **Take** it.") == f"{COMMENT} **Take** it."


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("comment", [COMMENT, in_mdx(COMMENT)], ids=["md", "mdx"])
def test_it_is_no_text_for_us_and_is_found(place: str, comment: str) -> None:
    path = "a.mdx" if comment.startswith("{") else "a.md"
    text = PLACES[place].replace("@", comment)
    document = read(path, text)
    assert [block.text for block in document.blocks] == [
        block.text for block in read(path, PLACES[place].replace("@", "")).blocks
    ]
    (directive,) = document.directives
    assert text[directive.span.start : directive.span.end] == comment
    assert [text[target.span.start : target.span.end] for target in directive.targets] == ["altered-number:dose-range"]


def test_a_directive_over_two_lines_of_a_quote_has_its_whole_place() -> None:
    text = "> One. <!-- factlint-disable-line altered-number\n>      reason: told to warn -->\n"
    (directive,) = read("a.md", text).directives
    assert (directive.reason, directive.fault) == ("told to warn", "")
    assert text[directive.span.start : directive.span.end] == text[7:-1]
