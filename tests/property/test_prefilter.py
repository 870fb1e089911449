from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lint.engine.prefilter import Prefilter

PREFILTER = Prefilter(["Zorafenadine", "ZFD"])

# What stands between the letters of a name in a file and is not seen, or is seen as a hyphen, on the page.
HIDDEN = st.sampled_from(
    ["", "**", "_", "`", "\u00ad", "&shy;", "\u200b", "&#8203;", "-", "\\-", "<b>", "</em>", "<!-- -->"]
)
LETTER = st.sampled_from(
    [str.upper, str.lower, lambda letter: f"&#{ord(letter)};", lambda letter: chr(ord(letter) + 0xFEE0)]
)


@given(st.sampled_from(["Zorafenadine", "ZFD"]), st.data(), st.text(" .,;:()[]>#|\n", max_size=5))
def test_a_name_is_seen_through_whatever_breaks_it(name: str, data: st.DataObject, around: str) -> None:
    written = "".join(data.draw(LETTER)(letter) + data.draw(HIDDEN) for letter in name)
    assert PREFILTER.may_name(f"Word {around}{written}{around} word")


@given(st.text())
def test_no_text_is_too_much_for_it(text: str) -> None:
    assert PREFILTER.may_name(text) in (True, False)
