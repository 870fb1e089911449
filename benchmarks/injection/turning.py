"""Statements turned into their opposite, in their own sentence or in the lead-in of their list."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from benchmarks.injection import english
from benchmarks.injection.article import OPPOSITE, Change, Edit
from lint.compare.judgement import accusable
from lint.model.assertion import Kind, Polarity
from lint.model.document import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.injection.article import Article
    from lint.model.assertion import Assertion, Sentence
    from lint.model.span import Span

_KINDS = ("approval", "contraindication", "advice", "standard-dose", "warning", "no-worsening")
_DECIDING = {"negation", "prohibit", "approval", "warning", "boxed", "advise"}
_ABOVE = {"lead-in", "heading"}
_DIRECTIVES = {"contraindication", "advice"}
_STATES = {"is not", "isn't", "are not", "aren't"}  # of a directive: what "isn't shared" forbids "can be shared"
_PARTICIPLES = ("ed", "en", "cut", "split")
_MODALS = ("can", "may", "need not")
_STOPS = ".,;:!?"
_NEAR = 15  # characters between a denial and what it denies


def negation(article: Article) -> Iterator[Change]:
    """A statement turned round in its own sentence: "is not approved" → "is approved"."""
    places: dict[tuple[int, Span], set[str]] = defaultdict(set)
    for stated in article.stating(*_KINDS):
        one = stated.judgement.assertion
        if one.polarity is Polarity.AFFIRMED or accusable(one):
            for span in _deciding(one):
                places[one.sentence, span].add(stated.claim.id)
    for one in article.reading.assertions:
        benefit = next((claim.id for claim in article.sheet.claims.values() if claim.kind == "efficacy"), None)
        denied = one.kind is Kind.EFFICACY and one.polarity is Polarity.DENIED and accusable(one)
        if denied and benefit and one.aspects["certainty"] != "hedged":
            (what, *_) = one.cues
            for cue in one.cues:
                if cue.kind == "negation" and 0 <= what.span.start - cue.span.end <= _NEAR:
                    places[one.sentence, cue.span].add(benefit)
    for (index, span), claims in places.items():
        sentence = article.reading.sentences[index]
        yield from _turned(article, sentence, span, frozenset(claims))


def lead_in(article: Article) -> Iterator[Change]:
    """The polarity of a lead-in or heading turned over the list under it."""
    places: dict[Span, set[str]] = defaultdict(set)
    under: dict[Span, Span] = {}
    for stated in article.stating("contraindication", "advice"):
        one = stated.judgement.assertion
        block = article.block(article.sentence(one))
        for cue in one.cues:
            if cue.source in _ABOVE and block.kind is BlockKind.ITEM:
                places[cue.span].add(stated.claim.id)
                under[cue.span] = under.get(cue.span, one.span).cover(one.span)
    for span, claims in places.items():
        sentence = article.sentence_at(span)
        if sentence is not None:
            yield from _turned(article, sentence, span, frozenset(claims), under[span])


def _deciding(one: Assertion) -> Iterator[Span]:
    """The places of the words of its sentence that decide which way it points: a denial, where there is one."""
    if not one.cues:
        yield one.span
    here = [cue for cue in one.cues if cue.source == "sentence"]
    yield from (cue.span for cue in [cue for cue in here if cue.kind == "negation"] or here if cue.kind in _DECIDING)


def _turned(
    article: Article, sentence: Sentence, span: Span, claims: frozenset[str], reach: Span | None = None
) -> Iterator[Change]:
    text = sentence.text
    lists = english.words()
    at = article.range_of(sentence, span)
    if at is None or any(english.has(text, word) for word in lists["not_turned_beside"]):
        return
    turned: list[list[str]] = lists["turned"]
    directive = {article.sheet.claims[claim].kind for claim in claims} <= _DIRECTIVES
    for old, new in turned:
        for swap in english.swaps(text, old, new):
            place = article.place(sentence, swap.start, swap.end)
            if place is None or swap.start > at[1] or swap.end < at[0]:
                continue
            behind = text[swap.end :].split()
            if behind and behind[0].strip(_STOPS).lower() == "not":
                return  # the denial behind it is set off: "should **not**"
            participle = bool(behind) and behind[0].strip(_STOPS).endswith(_PARTICIPLES)
            put = "can be" if directive and participle and old in _STATES else swap.text
            if put.lower().endswith(_MODALS) and (not behind or behind[0].lower() in lists["no_verbs"]):
                return
            lost = any(english.has(text[swap.end :], word) for word in lists["lost_without_denial"])
            if directive or not lost:
                yield Change((Edit(place, put),), claims, OPPOSITE, reach)
            return
