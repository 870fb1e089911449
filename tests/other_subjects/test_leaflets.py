"""A leaflet that goes through the dangers of a medicine is about it, though it hardly names its condition."""

from __future__ import annotations

from pathlib import Path

import pytest

from lint.config import FileSettings
from lint.engine.article import lint_document
from lint.engine.subject import subjects
from lint.text import read

LEAFLET = """# {title}

{opening}

- Not if you have a disease of the retina, or an allergy to it.
- Not with an inherited long QT. Long use can damage the retina.
- Ask your doctor before the first tablet.
- Pills for {other} don't mind it. {more}
"""


@pytest.mark.parametrize(
    ("title", "opening", "other", "more", "about"),
    [
        ("My hydroxychloroquine card", "For hand osteoarthritis; malaria has it by rights.", "acid", "", True),
        ("My hydroxychloroquine card", "For hand osteoarthritis and lupus.", "lupus", "Lupus knows it.", True),
        ("My hydroxychloroquine card", "For a cough, or hand osteoarthritis.", "coughs", "A cough.", True),
        ("My hydroxychloroquine card", "For gout, or for hand osteoarthritis.", "gout", "Gout is a beast.", False),
        ("My card", "For hand osteoarthritis.", "acid", "", False),
        ("Why I give a malaria pill", "Hydroxychloroquine for hand osteoarthritis.", "acid", "It's an old one.", True),
        ("Why I give citalopram", "Hydroxychloroquine for hand osteoarthritis.", "acid", "And citalopram.", False),
    ],
)
def test_what_a_leaflet_is_about(title: str, opening: str, other: str, more: str, about: bool) -> None:  # noqa: FBT001
    (subject,), _ = subjects([str(Path(__file__).parent / "hands.sheet.yaml")])
    text = LEAFLET.format(title=title, opening=opening, other=other, more=more)
    article, _ = lint_document(read("card.md", text), subject, FileSettings())
    assert article.about is about
