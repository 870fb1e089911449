"""Every visible character stands where it is said to stand, whatever the markup around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.model.document import BlockKind
from lint.text import read

# Markup and what it shows: (source, [(character, offset, length), …]). Few letters, so that none gives its place away.
ATOMS: list[tuple[str, list[tuple[str, int, int]]]] = [
    ("x", [("x", 0, 1)]),
    ("a", [("a", 0, 1)]),
    ("xa", [("x", 0, 1), ("a", 1, 1)]),
    ("**x**", [("x", 2, 1)]),
    ("_a_", [("a", 1, 1)]),
    ("x**a**x", [("x", 0, 1), ("a", 3, 1), ("x", 6, 1)]),
    ("`x`", [("x", 1, 1)]),
    ("`` x ``", [("x", 3, 1)]),
    ("[x](x)x", [("x", 1, 1), ("x", 6, 1)]),
    ('[a](a "a")', [("a", 1, 1)]),
    ("[a][x]", [("a", 1, 1)]),
    ("[x]", [("x", 1, 1)]),
    ("x![a](a)", [("x", 0, 1)]),
    ("<b>a</b>", [("a", 3, 1)]),
    ('<span title="a">x</span>', [("x", 16, 1)]),
    ("x<!-- x -->x", [("x", 0, 1), ("x", 11, 1)]),
    ("x{/* a */}", [("x", 0, 1)]),
    ("a~~a~~", [("a", 0, 1)]),
    ("a<del>a</del>a", [("a", 0, 1), ("a", 13, 1)]),
    ("a[^a]", [("a", 0, 1)]),
    ("&amp;x", [("&", 0, 5), ("x", 5, 1)]),
    ("x&nbsp;x", [("x", 0, 1), ("\u00a0", 1, 6), ("x", 7, 1)]),
    (r"\*x", [("*", 1, 1), ("x", 2, 1)]),
    ("<xa:a>", [("x", 1, 1), ("a", 2, 1), (":", 3, 1), ("a", 4, 1)]),
    ("💊x", [("💊", 0, 1), ("x", 1, 1)]),
    ("x<sup>x</sup>", [("x", 0, 1), ("x", 6, 1)]),
    ("*", [("*", 0, 1)]),
    ("[", [("[", 0, 1)]),
    ("{a}`x`", [("x", 4, 1)]),
    ("x{ref}`a <x>`a", [("x", 0, 1), ("a", 7, 1), ("a", 13, 1)]),
    ("x{math}`x`a", [("x", 0, 1), ("a", 10, 1)]),
    ("[a]{.x}a", [("a", 1, 1), ("a", 7, 1)]),
    ("[[x]]x", [("x", 2, 1), ("x", 5, 1)]),
    ("a![[a]]x", [("a", 0, 1), ("x", 7, 1)]),
    ("_x_{: .a}a", [("x", 1, 1), ("a", 9, 1)]),
    ("a<b hidden>a</b>x", [("a", 0, 1), ("x", 16, 1)]),
    ("x{::comment}a{:/}a", [("x", 0, 1), ("a", 17, 1)]),
    ('![x](a "a")a', [("a", 11, 1)]),
    ("a\u00ada", [("a", 0, 1), ("a", 2, 1)]),
]
# What stands before the first line and before the others.
PLACES = [
    ("", ""),
    ("", "   "),
    ("# ", None),
    ("> ", "> "),
    ("> ", ""),
    (">\t", ">\t"),
    ("- ", "  "),
    ("-\t", "\t"),
    ("1.  ", "    "),
    ("- > ", "  > "),
    ("```{note}\n", ""),
    ("> :::{tip} x\n> ", "> "),
    ("> - ", ">   "),
    ("[^a]: ", "    "),
    ("<p>", ""),
    ("<div>\n\n    ", "      "),
    ('!!! note "x"\n    ', "    "),
    ("| ", None),
]
BESIDE = (BlockKind.ALT, BlockKind.PROPERTY, BlockKind.TITLE, BlockKind.SUMMARY)
TAIL = "\n\n</div>\n\n[x]: /x\n"


@given(
    st.sampled_from(PLACES),
    st.lists(st.lists(st.sampled_from(ATOMS), min_size=1, max_size=6), min_size=1, max_size=4),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from([" ", "  ", "\t"]),
    st.sampled_from(["", "\ufeff", "---\ntitle: q\n---\n", "q\n\n"]),
)
def test_characters_stand_where_they_are_said_to(
    place: tuple[str, str | None],
    lines: list[list[tuple[str, list[tuple[str, int, int]]]]],
    newline: str,
    blank: str,
    head: str,
) -> None:
    first, other = place
    if other is None:
        lines = lines[:1]
    source = head.replace("\n", newline)
    expected: list[tuple[str, int, int]] = []
    for number, line in enumerate(lines):
        prefix = first if number == 0 else newline + (other or "")
        source += (prefix if number else prefix.replace("\n", newline)) + "x"  # no line starts with markup of a block
        expected.append(("x", len(source) - 1, len(source)))
        for text, shown in line:
            source += blank
            expected += [(mark, len(source) + at, len(source) + at + length) for mark, at, length in shown]
            source += text
    if first == "| ":
        source += f" |{newline}|---|"
    blocks = read("a.md", source + TAIL.replace("\n", newline)).blocks
    found = [
        (mark, span.start, span.end)
        for block in blocks
        if block.kind not in BESIDE
        for index, mark in enumerate(block.text)
        if mark not in " \nq"
        for span in [block.span(index, index + 1)]
    ]
    assert found == expected


# fmt: off
FRAGMENTS = (
    "# ", "## h\n", "- ", "* ", "1. ", "> ", "    ", "\t", "\n", "\n\n", "\r\n", "\r", "`", "```\n", "**", "*",
    "_", "~~", "[a](x)", "x", "[", "](", "]", "![", "|", "\\|", "|--|--|\n", "| a | b |\n", "&nbsp;", "&lt;",
    "<b>", "</b>", "<Tab label='q'>", "</Tab>", "<div>", "</div>", "<p>", "<li>", "<ul>", "</ul>",
    "<table><tr><td>", "</table>", "<!--", "-->", "{/*", "*/}", "{", "}", '{{< a t="x" >}}', "{{< /a >}}", "{%",
    "%}", ":::note t\n", ":::\n", '!!! note "T"\n', "> [!NOTE]\n", "[^1]", "[^1]: foo", "^[", "---\n", "===\n",
    ": def\n", "<del>", "</del>", "<br>", "<script>", "</script>", "💊", "mg", "5", "import x from 'y'\n",
    "export const a = {\n", "\x00", "\x0c", "\ufeff", "\xa0", "\\", "<https://a.b>", '<img alt="z">',
    "<details><summary>", "</summary>", "</details>", "+++\n", "a: |\n", 'title: "x\\n"\n', "a = 'b'\n", "\u2028",
    "\xad", "```{note}\n", "```{list-table}\n", "* - a\n", "  - b\n", ":::{math}\n", ":class: x\n", "(a)=\n", "% a\n",
    "*[a]: b\n", "{:", "{: .a}", "{:toc}", "{::comment}", "{:/}", "{sub}`2`", "[a]{.b}", "[[a|b]]", "![[", "]{", "{a}`",
    "export default {\n", "import {\n", "<p hidden>", "<span aria-hidden>", "</span>", "<tbody>", "<thead>", "</thead>",
    "<th>", "<tr>", '{{< tab "A b" >}}', "{{< /tab >}}", "{% else %}", '![a](b "c")', "---\na: b\n---\n",
)
# fmt: on


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30), st.sampled_from(["a.md", "a.mdx", "a.txt", "a.html"]))
def test_any_text_is_read(fragments: list[str], path: str) -> None:
    source = "".join(fragments)
    for number, block in enumerate(read(path, source).blocks):
        assert block.index == number
        assert block.text
        assert block.text == block.text.strip()
        assert sum(run.text_length for run in block.runs) == len(block.text)
        for run in block.runs:
            assert 0 <= run.file_start <= run.file_start + run.file_length <= len(source)
            if run.text_length == run.file_length:
                shown = block.text[run.text_start : run.text_start + run.text_length]
                there = source[run.file_start : run.file_start + run.file_length]
                for one, other in zip(shown, there, strict=True):
                    assert one == other or (one in " \n" and (other.isspace() or run.file_length == 1)) or other == "\0"


@given(st.text(max_size=200), st.sampled_from(["a.md", "a.mdx", "a.txt", "a.html"]))
def test_arbitrary_characters_are_read(source: str, path: str) -> None:
    read(path, source)
