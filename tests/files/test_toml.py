from __future__ import annotations

from typing import Any

import pytest

from lint.files.toml import load
from lint.files.tree import TreeError
from tests.running import ROOT

TEXT = '''\
top = 1  # a comment with [brackets] and = signs
"quoted key" = 'a "b" # c'
a.b."c.d" = [1, [2, "x]"], {e = """many
lines = "here" """, f = \'\'\'it's\'\'\'},
  # another
  3,
]
when = 1979-05-27 07:32:00

[table.sub]  # a header
key = { x = true, y.z = "}" }

[[many]]
n = 1
[[many]]
n = 2
[[many.deep]]
m = 3
[many.one]
k = -1.5e3
'''


def paths(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:  # noqa: ANN401
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [found for key, inner in items for found in ((*path, key), *paths(inner, (*path, key)))]


@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n", "\r\n"), (ROOT / "pyproject.toml").read_text("utf-8")])
def test_every_key_stands_where_it_is_said_to(text: str) -> None:
    data, tree = load(text)
    lines = text.splitlines()
    expected = paths(data)
    assert set(tree.places) == set(expected)
    for path in expected:
        place = tree.at(path)
        rest = lines[place.line - 1][place.column - 1 :]
        if isinstance(path[-1], str):
            assert rest.startswith((path[-1], f'"{path[-1]}"', f"'{path[-1]}'")), path


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("a", "b", "c.d", 1, 1), (3, 21)),
        (("a", "b", "c.d", 2, "f"), (4, 21)),
        (("a", "b", "c.d", 3), (6, 3)),
        (("table", "sub", "key", "y", "z"), (11, 21)),
        (("many", 1, "n"), (16, 1)),
        (("many", 1, "deep", 0, "m"), (18, 1)),
        (("many", 1, "one", "k"), (20, 1)),
        (("many", 1, "one", "none"), (19, 7)),
    ],
)
def test_places(path: tuple[str | int, ...], place: tuple[int, int]) -> None:
    found = load(TEXT)[1].at(path)
    assert (found.line, found.column) == place


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = 1\nb = [1,\n", "3:1 not TOML: invalid value"),
        ("a = 1\na = 2\n", "2:6 not TOML: cannot overwrite a value"),
        ("a 1", "1:3 not TOML: expected '=' after a key in a key/value pair"),
    ],
)
def test_what_is_no_toml(text: str, message: str) -> None:
    with pytest.raises(TreeError) as caught:
        load(text)
    place = caught.value.place
    assert f"{place.line}:{place.column} {caught.value.message}" == message
