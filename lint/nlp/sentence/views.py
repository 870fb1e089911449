"""Views of sentences: their words cut out, then terms, clauses, quantities and openings found, step by step."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon import words
from lint.nlp.sentence.asides import asides
from lint.nlp.sentence.clauses import split
from lint.nlp.sentence.former import taken_up
from lint.nlp.sentence.label import LABEL, opened_at, speaker
from lint.nlp.sentence.one_word import join_name
from lint.nlp.sentence.plainer import plainer
from lint.nlp.sentence.tokens import tokenize
from lint.nlp.sentence.unit_left_out import unit_left_out
from lint.nlp.sentence.view import QUOTES, Amount, View
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.quantity import scan

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lint.model.document import Block
    from lint.nlp.sentence.tokens import Tokens
    from lint.nlp.sentence.vocabulary import Vocabulary


_SIGHS = frozenset({"ah", "aw", "ha", "hm", "oh", "ooh", "ugh"})
_ASKED = words("discourse", "typed")
_WHO = words("discourse", "typed_who")
_STOPS = frozenset({".", "!", ":", ";"})
_TRUSTED = ("clinicians", "regulators", "experts")
_TELLING = (["did", "you", "know"], ["do", "you", "realise"], ["do", "you", "realize"])  # "Did you know that it …?"


class Cut(NamedTuple):
    """Where a sentence stands: the tokens `start:end` of a block."""

    number: int  # of the sentence in the document
    block: Block
    tokens: Tokens
    start: int
    end: int
    first: bool  # the first sentence of its block
    left: frozenset[int] = frozenset()  # words that are left out of it


def build(cuts: Iterable[Cut], vocabulary: Vocabulary) -> list[View]:
    """The views of a batch of sentences, each step taken for all of them before the next one."""
    views, subject = [_cut_out(cut) for cut in cuts], CONCEPT + vocabulary.sheet.subject
    for view in views:
        view.marks = vocabulary.marks(view.norms, view.texts)
        join_name(view, subject)
    for before, view in zip((None, *views), views, strict=False):
        together = before is not None and before.block is view.block
        view.marks += taken_up(view, before if together else None)
        view.group_marks()
    for view in views:
        view.clauses = split(view.norms, view.starts, view.ends, view.marks)
        view.place_clauses()
    for view in views:
        view.amounts = _amounts(view)
    for view in views:
        start = opened_at(view.norms, view.body)
        if view.norms[start] in QUOTES and view.has(*_TRUSTED):
            start += 1  # "“That can't be right,” said the nurse."
        found = vocabulary.opening(view.norms[start:], view.texts[start:])
        if not found and view.norms[start : start + 1] != [] and view.norms[start] in _SIGHS:
            start += 2 if view.norms[start + 1 : start + 2] == [","] else 1  # "Oh, without question."
            found = vocabulary.opening(view.norms[start:], view.texts[start:])
        view.opening = tuple(mark.shifted(start) for mark in found) if start else found
    return views


def _cut_out(cut: Cut) -> View:
    number, block, tokens, start, end, first, out = cut
    norms, texts = tokens.norms[start:end], tokens.texts[start:end]
    starts, ends = tokens.starts[start:end], tokens.ends[start:end]
    label = min(speaker(texts[:LABEL]), len(norms) - 1)  # "DARA:" and nothing behind it
    text = block.text[starts[0] : ends[-1]]
    left = asides(norms, label) | {at - start for at in out}
    for first_of, last_of, plain in plainer(norms):
        norms[first_of] = plain
        left |= set(range(first_of + 1, last_of))
    if left:
        kept = [at for at in range(len(norms)) if at not in left]
        norms, texts = [norms[at] for at in kept], [texts[at] for at in kept]
        starts, ends = [starts[at] for at in kept], [ends[at] for at in kept]
        text = _blanked(block.text, starts, ends)
    return View(
        number,
        block,
        starts[0],
        text,
        texts,
        norms,
        starts,
        ends,
        first,
        label,
        ("?" in norms[-3:] and norms[label : label + 3] not in _TELLING) or (label > 0 and _typed(norms, label)),
        frozenset(norms),
    )


def without(view: View, start: int, end: int, vocabulary: Vocabulary) -> View:
    """The sentence read anew without the words `start:end`."""
    tokens = tokenize(view.block.text)
    first, last = bisect_left(tokens.starts, view.starts[0]), bisect_left(tokens.ends, view.ends[-1]) + 1
    low, high = view.starts[start], view.ends[end - 1]
    left = frozenset(at for at in range(first, last) if low <= tokens.starts[at] < high)
    return build((Cut(view.index, view.block, tokens, first, last, view.first, left),), vocabulary)[0]


def part(view: View, start: int, end: int, vocabulary: Vocabulary) -> View:
    """The words `start:end` of a sentence, read as one of their own."""
    tokens = tokenize(view.block.text)
    first, last = bisect_left(tokens.starts, view.starts[start]), bisect_left(tokens.ends, view.ends[end - 1]) + 1
    return build((Cut(view.index, view.block, tokens, first, last, view.first),), vocabulary)[0]


def _blanked(text: str, starts: list[int], ends: list[int]) -> str:
    """The text from the first word to the last, with blanks for what is left out between them."""
    gaps = [" " * (start - end) for end, start in zip(ends, [*starts[1:], ends[-1]], strict=True)]
    return "".join(text[start:end] + gap for start, end, gap in zip(starts, ends, gaps, strict=True))


def _typed(norms: list[str], label: int) -> bool:
    """“visitor: do i need a prescription”: a question that a speaker types without its mark."""
    asked = norms[label : label + 2]
    if len(asked) < 2 or norms[-1] in _STOPS:
        return False
    return asked[0] in _ASKED and asked[1] in _WHO


def _amounts(view: View) -> tuple[Amount, ...]:
    found: list[Amount] = []
    for mention in scan(view.text):
        first = bisect_right(view.starts, mention.start + view.offset) - 1
        last = bisect_left(view.ends, mention.end + view.offset)
        found.append(Amount(max(first, 0), min(last + 1, len(view.starts)), mention.quantity, mention.text))
    for before in found[:1]:
        bare = unit_left_out(view.norms, before.end, before.quantity)
        told = [(at, quantity) for at, quantity in bare if not any(one.start <= at < one.end for one in found)]
        found += (Amount(at, at + 1, quantity, view.words(at, at + 1)) for at, quantity in told)
    return tuple(sorted(found, key=lambda amount: amount.start))
