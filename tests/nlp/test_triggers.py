"""An extractor is passed over where none of its triggers stands: it must find nothing there."""

from __future__ import annotations

import pytest

from lint.claims import load
from lint.config.builtin import builtin
from lint.lexicon import load as load_lexicon
from lint.nlp import Reader
from lint.nlp.extract import triggered
from lint.text import read
from tests.running import ROOT

ARTICLES = sorted((ROOT / "tests" / "articles").rglob("*.md"))


@pytest.fixture(scope="module")
def reader() -> Reader:
    lexicon = load_lexicon()
    return Reader(load(builtin("ldn-ms"), classes=lexicon.classes), lexicon)


def test_nothing_is_found_without_a_trigger(reader: Reader) -> None:
    passed_over = 0
    for path in ARTICLES:
        scenes, _, _ = reader.scenes(read(path.name, path.read_text(encoding="utf-8")))
        for scene in scenes:
            for extract, triggers in reader.extractors:
                if triggers is not None and triggered(scene.view).isdisjoint(triggers):
                    passed_over += 1
                    assert not list(extract(scene)), f"{path.name}: {extract.__module__}: {scene.view.text}"
    assert passed_over > len(ARTICLES)
