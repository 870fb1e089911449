"""The words that an outcome and a study go by beside their own names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import Pos, deeds, gain_phrases, stated, turned_round, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

GAIN = "gain:"  # what people are or do who have gained, of an outcome: "more alert" of alertness
_PARTS = words("studied", "later_parts")


def outcome_words(
    terms: Iterable[str], thing: str, deed: str, concept: str, *, better: str | None
) -> Iterator[tuple[str, Pos, str]]:
    """Each word with its group: "periods" of "regular periods", the verb of a noun, "quality of sleep".

    Its own group is also that of what people are or do who have gained, where the sheet says which way is `better`.
    """
    named = list(terms)
    yield from ((noun, Pos.NOUN, thing) for noun in stated(named))
    yield from ((verb, Pos.VERB, deed) for verb in deeds(named))
    yield from ((name, Pos.PHRASE, concept) for name in turned_round(named))
    gains = gain_phrases(named, more=better == "higher") if better is not None else ()
    yield from ((name, Pos.PHRASE, GAIN + concept) for name in gains)


def study_names(names: Iterable[str]) -> Iterator[str]:
    """A study's names, and those of a later part of one: "extension of the X trial" of "X extension"."""
    for name in names:
        yield name
        first, _, part = name.rpartition(" ")
        if first and part in _PARTS:
            yield from (f"{part} {of} {which}{first}" for of in ("of", "to") for which in ("", "the "))
            yield from (f"{first} trial {part}", f"{first} study {part}", f"{first} 's {part}")
