"""Readers never see a suppression: what a comment stands in is shown as without it.

`MDX` holds the same for `{/* … */}` as checked with @mdx-js/mdx and remark-gfm; here only that we read it as no text.
"""

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt

from lint.text import read

COMMENT = "<!-- factlint-disable-line altered-number:dose-range reason: told to warn until: 2027-01-31 -->"
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


@pytest.mark.parametrize("preset", ["commonmark", "gfm-like"])
@pytest.mark.parametrize("place", PLACES)
def test_a_comment_shows_nothing(place: str, preset: str) -> None:
    md = MarkdownIt(preset, {"html": True, "linkify": False})
    if preset == "gfm-like":
        md.disable("linkify")
    html = md.render(PLACES[place].replace("@", COMMENT))
    assert "&lt;!--" not in html
    assert shown(html) == shown(md.render(PLACES[place].replace("@", "")))


def test_before_text_on_its_line_it_turns_the_markdown_of_the_line_off() -> None:
    assert MarkdownIt("commonmark").render(f"{COMMENT} **Take** it.") == f"{COMMENT} **Take** it."


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("comment", [COMMENT, COMMENT.replace("<!--", "{/*").replace("-->", "*/}")], ids=["md", "mdx"])
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
