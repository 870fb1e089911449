"""Claims made wider: some people made most, one study made many, one patient of a study made a group."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.injection import english
from benchmarks.injection.article import NUMBERS, TOO_MUCH, Change, Edit
from benchmarks.injection.hedges import benefits, ceilings, edits, told_by_patients
from benchmarks.injection.studies import told
from lint.sheet import EfficacyClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from benchmarks.injection.article import Article
    from lint.model.assertion import Assertion

_ENOUGH = 2  # facts besides the patient, without which it might as well be another study
_PATIENTS = {"participants", "population"}
_ONE_STUDY = re.compile(
    r"\b(?:a|an|one|the)\s(?:[\w-]+\s){0,3}?(?:study|trial)\b(?:\s(?!that\b|which\b|who\b)[\w'’-]+){0,9}?"
    r"\s(?P<did>found|saw|showed|reported|suggested|linked|noted|observed)\b",
    re.IGNORECASE,
)


def generality(article: Article) -> Iterator[Change]:
    """A benefit for some made one for most, or seen in one study made one of many."""
    for one, claim in told_by_patients(article):
        sentence = article.sentence(one)
        pairs: list[list[str]] = english.words()["generality"]
        swaps = (swap for old, new in pairs for swap in english.swaps(sentence.text, old, new))
        yield from edits(article, sentence, swaps, claim, TOO_MUCH, near=one)
    for one, claim in benefits(article):
        if one.aspects["study"] == "one":
            sentence = article.sentence(one)
            yield from edits(article, sentence, _many_studies(sentence.text), claim, TOO_MUCH)
    yield from _of_study(article)


def _many_studies(text: str) -> Iterator[english.Swap]:
    """“in one study” as "in one study after another", where nothing behind it tells which one."""
    lists = english.words()
    pairs: list[list[str]] = lists["studies"]
    for old, new in pairs:
        for swap in english.swaps(text, old, new):
            if (text[swap.end :].split() or [""])[0].lower() not in lists["of_one_study"]:
                yield swap


def _of_study(article: Article) -> Iterator[Change]:
    """A gain that one study saw told of several, what happened to its one patient of many.

    Only where the study is the sentence's own, and the source allows the gain to be told as one study's at most.
    """
    allowed = {item.outcome: item.ceiling for claim in article.sheet.of(EfficacyClaim) for item in claim.outcomes}
    for study in told(article):
        gains = [slot for slot in study.agreeing if slot.aspects["slot"] == "result" and _gained(slot, allowed)]
        for slot in gains:
            sentence = article.sentence(slot)
            claims = frozenset({study.claim.id}) | ceilings(article)
            for swap in _several_found(sentence.text):
                place = article.place(sentence, swap.start, swap.end)
                if place is not None:
                    yield Change((Edit(place, swap.text),), claims, TOO_MUCH | NUMBERS)
        if study.claim.participants == 1 and study.known_by(without="population") >= _ENOUGH:
            for index in {slot.sentence for slot in study.agreeing if slot.aspects["slot"] in _PATIENTS}:
                sentence = article.reading.sentences[index]
                for swap in _many_patients(sentence.text):
                    place = article.place(sentence, swap.start, swap.end)
                    if place is not None:
                        yield Change((Edit(place, swap.text),), frozenset({study.claim.id}), TOO_MUCH | NUMBERS)


def _gained(slot: Assertion, allowed: Mapping[str, str]) -> bool:
    outcome, _, effect = slot.aspects["value"].partition("=")
    return effect == "improved" and allowed.get(outcome) in {"none", "anecdotal", "one-study"}


def _several_found(text: str) -> Iterator[english.Swap]:
    """“A 2010 study of 80 people found” as "Several large studies have found"."""
    done: dict[str, str] = english.words()["study_did"]
    for match in _ONE_STUDY.finditer(text):
        several = f"{english.words()['several']} {done[match['did'].lower()]}"
        yield english.Swap(*match.span(), several.capitalize() if match[0][0].isupper() else several)
        return


def _many_patients(text: str) -> Iterator[english.Swap]:
    lists = english.words()
    pairs: list[list[str]] = lists["one_patient"]
    for old, new in pairs:
        for swap in english.swaps(text, old, new):
            left = text[: swap.start] + text[swap.end :]
            if not any(english.has(left, word) for word in lists["of_one"]):
                yield swap
            return
