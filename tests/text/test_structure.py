"""How blocks hang together: headings, lead-ins, tables, containers, notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from lint.errors import UnreadableError
from lint.model.document import Block, BlockKind, Cell
from lint.text import decode, read

if TYPE_CHECKING:
    from lint.model.document import Document


def text_of(document: Document, index: int | None) -> str | None:
    return None if index is None else document.blocks[index].text


def find(document: Document, text: str) -> Block:
    return next(block for block in document.blocks if block.text == text)


def test_headings_form_a_hierarchy() -> None:
    document = read("a.md", "# A\n\na\n\n## B\n\n### C\n\nc\n\n## D\n\nd\n")
    assert [text_of(document, block.heading) for block in document.blocks] == [None, "A", "A", "B", "C", "A", "D"]
    assert [block.level for block in document.blocks if block.kind is BlockKind.HEADING] == [1, 2, 3, 2]


def test_a_heading_in_a_box_does_not_reach_past_it() -> None:
    document = read("a.md", "# A\n\n> ## B\n>\n> b\n\nc\n")
    assert text_of(document, find(document, "b").heading) == "B"
    assert text_of(document, find(document, "c").heading) == "A"


@pytest.mark.parametrize(
    ("source", "lead_in"),
    [
        ("## Do not\n\nIf you:\n\n- x\n", "If you:"),
        ("## Do not\n\nIf you:\n- x\n", "If you:"),
        ("## Do not\n\n- x\n", "Do not"),
        ("- Never\n  - x\n", "Never"),
        ("Never:\n\n1. one\n\n   Also:\n\n   - x\n", "Also:"),
        ('!!! danger "Never"\n    - x\n', "Never"),
        ("<p>If you:</p>\n<ul><li>x</li></ul>\n", "If you:"),
        ("<div>\n\nIf you:\n\n</div>\n\n- x\n", "If you:"),
        ("Far\n\n```\ncode\n```\n\n- x\n", None),
        ("Far\n\n| a |\n|---|\n\n- x\n", None),
    ],
)
def test_lead_in(source: str, lead_in: str | None) -> None:
    document = read("a.md", source)
    assert text_of(document, find(document, "x").lead_in) == lead_in


def test_items_know_their_list_and_depth() -> None:
    document = read("a.md", "- a\n  - b\n- c\n\nx\n\n1. d\n\n   more\n")
    items = {block.text: block for block in document.blocks}
    assert items["a"].list_id == items["c"].list_id
    assert len({items[name].list_id for name in "abd"}) == 3
    assert [items[name].level for name in "abcd"] == [1, 2, 1, 1]
    assert items["more"].kind is BlockKind.PARAGRAPH
    assert items["more"].lead_in == items["d"].index


def test_cells_know_their_headers() -> None:
    document = read("a.md", "| Drug | Dose |\n|---|---|\n| LDN | 5 mg |\n| | 6 mg |\n")
    dose = find(document, "5 mg")
    assert dose.cell == Cell(0, 1, 1, header=False)
    assert (text_of(document, dose.column_header), text_of(document, dose.row_header)) == ("Dose", "LDN")
    assert find(document, "Drug").cell == Cell(0, 0, 0, header=True)
    assert find(document, "6 mg").row_header is None


def test_cells_that_span() -> None:
    rows = "<tr><th>A</th><th colspan=2>B</th></tr><tr><td rowspan=2>a</td><td>x</td><td>y</td></tr><tr><td>z</td></tr>"
    document = read("a.html", f"<table>{rows}</table>")
    assert [text_of(document, find(document, name).column_header) for name in "axyz"] == ["A", "B", "B", "B"]
    assert text_of(document, find(document, "z").row_header) == "a"


def test_a_table_without_a_header_row() -> None:
    document = read("a.html", "<table><tr><th>Dose</th><td>5 mg</td></tr></table>")
    cell = find(document, "5 mg").cell
    assert cell is not None
    assert not cell.header
    assert text_of(document, find(document, "5 mg").row_header) == "Dose"


def headers(document: Document, text: str) -> tuple[str | None, str | None]:
    """The headers of a cell's column and row."""
    block = find(document, text)
    return text_of(document, block.column_header), text_of(document, block.row_header)


HEAD = "<tr><th rowspan=2>Drug<th colspan=2>Dose<tr><th>low<th>high"


@pytest.mark.parametrize(
    ("table", "cell", "expected"),
    [
        ("<thead><tr><td>A<td>B</thead><tbody><tr><td>x<td>y", "y", ("B", "x")),
        ("<thead><tr><td>A<td>B<tbody><tr><td>x<td>y", "y", (None, "x")),  # without an end, a head is none
        (f"<thead>{HEAD}</thead><tr><td>x<td>y<td>z", "z", ("high", "x")),
        (f"{HEAD}<tr><td>x<td>y<td>z", "y", ("low", "x")),
        (f"{HEAD}<tr><td>x<td>y<td>z", "x", ("Drug", None)),
        (HEAD, "high", ("Dose", None)),
        ("<tr><th>A<th>B<tr><th>x<th>y", "y", ("B", "x")),  # a second row of headers parts nothing: it is the body's
        ("<tr><th>No<th>Drug<th>Dose<tr><td>1<th scope=row>x<td>y", "y", ("Dose", "x")),
        ("<tr><th>No<th>Drug<th>Dose<tr><td>1<th scope=row>x<td>y", "x", ("Drug", "1")),
        ("<tr><th>A<th>B<tr><td rowspan=2>x<td>y<tr><td>z", "z", ("B", "x")),
        ("<tr><td>a<td>b<tr><td>c<td>d", "d", (None, "c")),
        ("<tr><th>A<th>B<tr><td><td>y", "y", ("B", None)),
    ],
)
def test_headers_of_cells(table: str, cell: str, expected: tuple[str | None, str | None]) -> None:
    assert headers(read("a.html", f"<table>{table}</table>"), cell) == expected


def test_lists_of_lists_are_tables() -> None:
    source = "```{list-table} T\n:header-rows: 1\n* - A\n  - B\n* - x\n  - y\n\n    - z\n```\n\n* - c\n"
    document = read("a.md", source)
    assert headers(document, "y") == ("B", "x")
    assert find(document, "A").cell == Cell(0, 0, 0, header=True)
    assert find(document, "z").kind is BlockKind.ITEM
    assert find(document, "c").cell is None


def test_columns_of_headers_in_lists_of_lists() -> None:
    options = ":header-rows: 1\n:stub-columns: 2"
    document = read("a.md", f"```{{list-table}} T\n{options}\n* - A\n  - B\n  - C\n* - 1\n  - x\n  - y\n```\n")
    assert headers(document, "y") == ("C", "x")


@pytest.mark.parametrize(
    ("source", "container", "title"),
    [
        ("> x\n", "quote", None),
        ("> [!NOTE]\n> x\n", "callout", None),
        ("> [!NOTE] T\n> x\n", "callout", "T"),
        (":::warning T\nx\n:::\n", "callout", "T"),
        ("::: details T\nx\n:::\n", "details", "T"),
        ('??? note "T"\n    x\n', "details", "T"),
        ("<details>\n<summary>T</summary>\n\nx\n\n</details>\n", "details", "T"),
        ('<TabItem value="v" label="T">\n\nx\n\n</TabItem>\n', "tab", "T"),
        ('<Callout title="T">\n  x\n</Callout>\n', "callout", "T"),
        ("<aside>\n\nx\n\n</aside>\n", "aside", None),
        ("a[^1]\n\n[^1]: x\n", "footnote", None),
        ("```{note} T\nx\n```\n", "callout", "T"),
        (":::{dropdown} T\nx\n:::\n", "details", "T"),
        ("```{epigraph}\nx\n```\n", "quote", None),
        ("````{note} T\n```{tip} S\ny\n```\nx\n````\n", "callout", "T"),
        ("```{note} T\ny\n```\nx\n", None, None),
        ("```{figure} a.png\nx\n```\n", None, None),
        ('{{< tab "T it" >}}\nx\n{{< /tab >}}\n', "tab", "T it"),
        ('<Callout title="T">\n  y\n</Callout>\n\nx\n', None, None),
        (":::note T\ny\n:::\nx\n", None, None),
    ],
)
def test_containers(source: str, container: str | None, title: str | None) -> None:
    document = read("a.md", source)
    block = find(document, "x")
    assert block.container == container
    assert text_of(document, block.container_title) == title


def test_footnotes_are_tied_to_their_references() -> None:
    document = read("a.md", "One.[^a] Two[^b].\n\n[^a]: Text\n\n    - item\n")
    assert document.blocks[0].notes == ((4, "a"), (8, "b"))
    assert [block.footnote for block in document.blocks] == [None, "a", "a"]


def test_bold_ranges() -> None:
    document = read("a.md", "**Approved** <b>for</b> **MS?**\n\nNot __at__ all\n")
    assert [block.strong for block in document.blocks] == [((0, 16),), ((4, 6),)]


def test_definitions_are_led_in_by_their_term() -> None:
    document = read("a.md", "T\n: one\n: two\n")
    assert [block.lead_in for block in document.blocks] == [None, 0, 0]


def test_broken_front_matter_leaves_the_body() -> None:
    document = read("a.md", "---\ntitle: [x\n---\nBody.\n")
    assert document.front_matter_error is not None
    assert document.front_matter_error.startswith("line 3: ")
    assert [block.text for block in document.blocks] == ["Body."]


def test_aliases_are_bounded() -> None:
    source = "---\na: &a [x]\nb: [" + "*a, " * 100 + "]\n---\nBody.\n"
    assert "aliases" in (read("a.md", source).front_matter_error or "")


def test_front_matter_values() -> None:
    assert read("a.md", "---\nfactlint: {about: false}\n---\n").front_matter == {"factlint": {"about": False}}


def test_decode() -> None:
    assert decode("\ufeffé".encode()) == "\ufeffé"
    for data, message in (
        (b"a\r\nb\xff", "byte 4 (line 2) is not UTF-8"),
        (b"a\n\0", "NUL byte at byte 2 (line 2)"),
        ("é".encode("utf-16"), "UTF-16, not UTF-8"),
    ):
        with pytest.raises(UnreadableError, match=message.replace("(", r"\(").replace(")", r"\)")):
            decode(data)
