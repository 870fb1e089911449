"""What is visible, of which kind and where: the cases of `cases.yaml` and, format by format, of `kinds/`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from lint.text import read

HERE = Path(__file__).parent
CASES = {
    f"{file.stem}: {name}": case
    for file in (HERE / "cases.yaml", *sorted((HERE / "kinds").glob("*.yaml")))
    for name, case in yaml.safe_load(file.read_text(encoding="utf-8")).items()
}
MARKS = re.compile("[⟦⟧]")


@pytest.mark.parametrize("name", CASES)
def test_case(name: str) -> None:
    case = CASES[name]
    marked = case["source"].replace("\n", case.get("newline", "\n"))
    source = MARKS.sub("", marked)
    document = read(case.get("path", "a.md"), source)
    assert [[block.kind.value, block.text] for block in document.blocks] == case["blocks"]
    assert document.front_matter_error is None

    edges = [match.start() - index for index, match in enumerate(MARKS.finditer(marked))]
    places = list(zip(edges[::2], edges[1::2], strict=True))
    for text, place in zip(case.get("marked", ()), places, strict=False):
        spans = [
            block.span(match.start(), match.end())
            for block in document.blocks
            for match in re.finditer(re.escape(text), block.text)
        ]
        assert [(span.start, span.end) for span in spans].count(place) == 1


def test_every_line_end_reads_the_same() -> None:
    for case in CASES.values():
        source, path = MARKS.sub("", case["source"]), case.get("path", "a.md")
        expected = [(block.kind, block.text) for block in read(path, source).blocks]
        for changed in (source.replace("\n", "\r\n"), source.replace("\n", "\r"), "\ufeff" + source):
            assert [(block.kind, block.text) for block in read(path, changed).blocks] == expected
