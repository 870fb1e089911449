"""Claims made stronger: a hedge left out, a hedge made certainty, thin evidence made solid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.injection import english
from benchmarks.injection.article import PLAYED_DOWN, TOO_MUCH, Change, Edit
from lint.compare.judgement import accusable
from lint.model.assertion import Kind, Polarity
from lint.sheet import EfficacyClaim, WarningClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.injection.article import Article
    from lint.model.assertion import Assertion, Sentence
    from lint.model.span import Span

_NEAR = 12  # characters between a hedge and its place as the linter gives it


def hedge(article: Article) -> Iterator[Change]:
    """A hedge dropped: "may help" → "helps", "that risk may be lower" → "that risk is lower"."""
    for one, claim in _hedged(article):
        sentence = article.sentence(one)
        yield from edits(article, sentence, _certain(article, sentence.text), claim, TOO_MUCH, near=one)
    for one, claim in told_by_patients(article):
        sentence = article.sentence(one)
        yield from edits(article, sentence, _unattributed(sentence.text), claim, TOO_MUCH)
    for warning in article.sheet.claims.values():
        if isinstance(warning, WarningClaim) and warning.lower_for_subject == "may":
            for scene in article.scenes:
                if scene.view.has("lower-risk") and scene.view.has("hedge-modal"):
                    sentence = article.reading.sentences[scene.view.index]
                    if any(english.has(sentence.text, word) for word in english.words()["left_open"]):
                        continue
                    swaps = (swap for swap in _certain(article, sentence.text) if english.has(sentence.text, "risk"))
                    yield from edits(article, sentence, swaps, warning.id, PLAYED_DOWN)


def strength(article: Article) -> Iterator[Change]:
    """A hedge made certainty ("may help" → "is proven to help"), or a thin body of evidence made a solid one."""
    for one, claim in _hedged(article):
        sentence = article.sentence(one)
        yield from edits(article, sentence, _proven(article, sentence.text), claim, TOO_MUCH, near=one)
    for index, claim in {(one.judgement.assertion.sentence, one.claim.id) for one in article.stating("evidence")}:
        yield from _solid(article, article.reading.sentences[index], claim)


def _solid(article: Article, sentence: Sentence, claim: str) -> Iterator[Change]:
    """Every caveat of a sentence on the evidence turned; nothing where one would be left.

    On a page that is not about the subject the evidence may be that of another use, which the sheet says nothing of.
    """
    if not article.reading.about:
        return
    pairs: list[list[str]] = english.words()["evidence"]
    found: list[tuple[Span, str]] = []
    for old, new in sorted(pairs, key=lambda pair: -len(pair[0])):
        for swap in english.swaps(sentence.text, old, new):
            place = article.place(sentence, swap.start, swap.end)
            if place is not None and not any(place.overlaps(other) for other, _ in found):
                found.append((place, swap.text))
    if any(english.has(sentence.text, word) for word in english.words()["not_solid_beside"]):
        return
    left = [at for at in _spans(article, sentence, "still_thin") if not any(at.overlaps(place) for place, _ in found)]
    if left:
        return
    caveats = [
        one for one in article.reading.assertions if one.kind is Kind.EVIDENCE and one.sentence == sentence.index
    ]
    if found and all(accusable(one) and any(one.span.overlaps(place) for place, _ in found) for one in caveats):
        edits = tuple(Edit(place, text) for place, text in sorted(found))
        yield Change(edits, frozenset({claim}) | ceilings(article), TOO_MUCH)


def _spans(article: Article, sentence: Sentence, name: str) -> Iterator[Span]:
    """Where the phrases of a list stand in a sentence."""
    phrases: list[str] = english.words()[name]
    for phrase in phrases:
        for swap in english.swaps(sentence.text, phrase, phrase):
            place = article.place(sentence, swap.start, swap.end)
            if place is not None:
                yield place


def ceilings(article: Article) -> frozenset[str]:
    """The claims on what it does."""
    return frozenset(claim.id for claim in article.sheet.claims.values() if isinstance(claim, EfficacyClaim))


def benefits(article: Article) -> Iterator[tuple[Assertion, str]]:
    """Benefits that the source allows as they are told, but no more strongly."""
    for stated in article.stating("efficacy"):
        one, claim = stated.judgement.assertion, stated.claim
        if isinstance(claim, EfficacyClaim) and one.kind is Kind.EFFICACY and one.polarity is Polarity.AFFIRMED:
            known = [item.ceiling for item in claim.outcomes if item.outcome == one.object]
            if "established" not in known and one.aspects["purpose"] == "no":
                yield one, claim.id


def _hedged(article: Article) -> Iterator[tuple[Assertion, str]]:
    """Benefits that a hedge of the writer's keeps within what the source says."""
    for one, claim in benefits(article):
        if one.aspects["certainty"] == "hedged" and one.aspects["source"] == "writer":
            yield one, claim


def told_by_patients(article: Article) -> Iterator[tuple[Assertion, str]]:
    """Benefits that some people tell of, and no word in their sentence says that these are only stories."""
    for one, claim in benefits(article):
        if one.aspects["source"] == "patients" and "anecdot" not in article.sentence(one).text.lower():
            yield one, claim


def edits(
    article: Article,
    sentence: Sentence,
    swaps: Iterator[english.Swap],
    claim: str,
    rules: frozenset[str],
    *,
    near: Assertion | None = None,
) -> Iterator[Change]:
    """The changes of a sentence, of those that overlap the first; near to an assertion's cues where one is given."""
    spans = [] if near is None else [near.span, *(cue.span for cue in near.cues)]
    for swap in swaps:
        place = article.place(sentence, swap.start, swap.end)
        if place is None:
            continue
        if near is None or any(place.start <= span.end + _NEAR and span.start <= place.end + _NEAR for span in spans):
            yield Change((Edit(place, swap.text),), frozenset({claim}), rules)
            return


def _modals(text: str) -> Iterator[tuple[english.Swap, str, str]]:
    """Each modal that hedges, with the word before it and the verb behind it."""
    modals: list[str] = english.words()["modals"]
    between: list[str] = english.words()["between_modal_and_verb"]
    for modal in modals:
        for swap in english.swaps(text, modal, modal):
            before, after = text[: swap.start].split(), text[swap.end :].split()
            verb = bool(after) and after[0].isalpha() and after[0].islower() and after[0] not in between
            if before and verb:
                yield swap, before[-1].strip("*_()\"'“”‘’,").lower(), after[0]


def _singular(word: str, article: Article) -> bool | None:
    """Whether a subject that ends in a word is in the singular; `None` when that cannot be told."""
    lists = english.words()
    if word in lists["plural_subjects"]:
        return False
    names = {
        term.split()[-1].lower()
        for key in article.sheet.family | {article.sheet.condition}
        for term in article.sheet.concepts[key].terms
    }
    return True if word in lists["singular_subjects"] or word in names else None


def _certain(article: Article, text: str) -> Iterator[english.Swap]:
    """A sentence's hedges, each left out."""
    for swap, subject, verb in _modals(text):
        singular = _singular(subject, article)
        if singular is None:
            yield english.Swap(swap.start, swap.end, "will")
        else:
            end = text.index(verb, swap.end) + len(verb)
            form = english.third_person(verb) if singular else english.plural_person(verb)
            yield english.Swap(swap.start, end, form)
    seeming: list[list[str]] = english.words()["seeming"]
    for number, phrases in ((0, [pair[0] for pair in seeming]), (1, [pair[1] for pair in seeming])):
        for phrase in phrases:
            for swap in english.swaps(text, phrase, phrase):
                verb = (text[swap.end :].split() or [""])[0]
                if verb.isalpha():
                    form = english.third_person(verb) if number == 0 else english.plural_person(verb)
                    yield english.Swap(swap.start, text.index(verb, swap.end) + len(verb), form)
    softeners: list[str] = english.words()["softeners"]
    for word in softeners:
        yield from (english.Swap(swap.start, swap.end + 1, "") for swap in english.swaps(text, f"{word}", word))


def _proven(article: Article, text: str) -> Iterator[english.Swap]:
    """A sentence's hedges, each made certain."""
    proven: list[list[str]] = english.words()["proven"]
    pick = sum(map(ord, text)) % len(proven)  # by content: the same article gives the same words
    for swap, subject, _ in _modals(text):
        singular = _singular(subject, article)
        if singular is not None:
            yield english.Swap(swap.start, swap.end, proven[pick][0 if singular else 1])
    seeming: list[list[str]] = english.words()["seeming"]
    for pair in seeming:
        for number, phrase in enumerate(pair):
            yield from english.swaps(text, phrase, proven[pick][number])


def _unattributed(text: str) -> Iterator[english.Swap]:
    """“Some people say that it helps” as “It helps”, "some report fewer attacks" as "people have fewer attacks"."""
    lists = english.words()
    pairs: list[list[str]] = lists["generality"]
    for old, _ in pairs:
        for who in english.swaps(text, f"^ {old}", old):
            said = _nearest(text, who.end)
            if said is None or said.start - who.end > len(text) // 2:
                continue
            rest = text[said.end :].lstrip()
            rest = rest.removeprefix("that ").lstrip()
            if not rest or any(english.has(rest, word) for word in ("or", "and", "but", "others", *lists["saying"])):
                continue  # what they say goes on, and would hang in the air
            if rest.startswith(("they ", "they've ", "they’ve ")):
                yield english.Swap(who.start, said.end + len(text[said.end :]) - len(rest) + 4, "People")
            elif text[said.start : said.end].startswith("report"):
                yield english.Swap(who.start, said.end, "People have")
            elif rest.split()[0] in lists["subjects"] or rest[0].isupper():
                yield english.Swap(who.start, len(text) - len(rest) + 1, rest[0].upper())
            return


def _nearest(text: str, start: int) -> english.Swap | None:
    """The first verb of saying behind a place."""
    verbs: list[str] = english.words()["saying"]
    found = [said for verb in verbs for said in english.swaps(text, verb, verb) if said.start >= start]
    return min(found, key=lambda said: (said.start, -said.end), default=None)
