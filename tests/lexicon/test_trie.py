from __future__ import annotations

import pytest

from lint.lexicon import Group, Pos, Trie, expand, load
from lint.lexicon.inflect import openings


def found(text: str, *terms: tuple[str, Pos, str]) -> list[tuple[str, str]]:
    """The phrases found in a text, each with its label."""
    trie = Trie()
    for term in terms:
        trie.add(*term)
    texts = text.split()
    norms = text.lower().split()
    return [(" ".join(texts[match.start : match.end]), match.label) for match in trie.find(norms, texts)]


def test_a_term_is_found_in_its_forms() -> None:
    assert found("She stopped two tablets", ("stop", Pos.VERB, "v"), ("tablet", Pos.NOUN, "n")) == [
        ("stopped", "v"),
        ("tablets", "n"),
    ]


def test_a_hyphen_is_passed_over() -> None:
    assert found("an off - label use", ("off label", Pos.PHRASE, "x")) == [("off - label", "x")]


def test_a_gap_holds_a_few_words_and_no_end_of_a_statement() -> None:
    term = ("take * lightly", Pos.PHRASE, "x")
    assert found("take this very lightly", term) == [("take this very lightly", "x")]
    assert found("take this . lightly", term) == []


def test_a_gap_is_not_the_phrase_s_own() -> None:
    trie = Trie()
    trie.add("keep * low", Pos.PHRASE, "outer")
    trie.add("doses", Pos.PHRASE, "inner")
    words = ["keep", "doses", "low"]
    outer, inner = trie.find(words, words)
    assert not outer.holds(inner)


def test_an_acronym_is_found_in_capitals_only() -> None:
    term = ("MS", Pos.NOUN, "x")
    assert found("MS", term) == [("MS", "x")]
    assert found("Ms", term) == []


def test_labels_come_in_the_order_of_their_terms_whatever_was_read_before() -> None:
    trie = Trie()
    trie.add("stop", Pos.NOUN, "first")
    trie.add("stop", Pos.VERB, "second")
    trie.find(["stopped"], ["stopped"])
    assert [match.label for match in trie.find(["stop"], ["stop"])] == ["first", "second"]


@pytest.mark.parametrize("group", load().groups.values(), ids=lambda group: group.id)
def test_every_form_of_a_term_begins_with_one_of_its_openings(group: Group) -> None:
    for term in group.terms:
        assert set(openings(term, group.pos)) == {phrase[0] for phrase in expand(term, group.pos)}, term


def test_words_that_yaml_takes_for_values_stay_words() -> None:
    terms = {term for group in load().groups.values() for term in group.terms}
    assert {"no", "not"} <= terms
    assert not {"None", "True", "False"} & terms
