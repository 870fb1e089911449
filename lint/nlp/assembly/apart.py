"""Where a block's layout ends a sentence that its words do not: behind a question, a statement judged, or choices."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.verdicts import judged_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.document import Block
    from lint.nlp.assembly.choices import Choice
    from lint.nlp.sentence.tokens import Tokens

_LETTER = re.compile(r"[a-h]\.")
_VERDICTS = words("quiz", "true") | words("quiz", "false")
_BRACKETED = 6  # words and marks of the shortest sentence in brackets
_ENDS = frozenset({".", "!", "?", "…"})
_DASHES = " \t–—-"
_GLOSS = re.compile(r"\s*[·|]\s+(?:[^\s.?!·|A-Z][^\s.?!·|]*\s+){1,6}(?=[A-Z])")


def apart(
    block: Block, tokens: Tokens, found: Iterator[tuple[int, int]], choices: Sequence[Choice] = ()
) -> Iterator[tuple[int, int]]:
    """The sentences of a block, cut where its layout cuts them too; `choices` are those that it offers."""
    places = sorted(_places(block, tokens, choices))
    if not places:
        yield from found
        return
    for start, end in found:
        for place in places:
            if start < place < end:
                yield start, place
                start = place  # noqa: PLW2901 - what is left of it
        yield start, end


def _places(block: Block, tokens: Tokens, choices: Sequence[Choice]) -> Iterator[int]:
    """The words before which a sentence is cut."""
    asked = block.strong[0][1] if block.strong and block.strong[0][0] == 0 else 0
    if asked and "?" in block.text[:asked] and asked < len(block.text):
        yield next((at + 1 for at, end in enumerate(tokens.ends) if end >= asked), 0)  # "**Can I? – Ann** No, Ann."
    elif asked and (gloss := _GLOSS.match(block.text, asked)):
        # "**astinenza** · withdrawal What the body goes through …"
        yield next((at for at, start in enumerate(tokens.starts) if start >= gloss.end()), 0)
    elif asked and block.text[:asked].strip(" *.!:").casefold() in _VERDICTS:
        goes_on = len(block.text) - len(block.text[asked:].lstrip(_DASHES))
        if block.text[goes_on : goes_on + 1].isupper() or goes_on > asked + 1:
            yield next(
                (at for at, start in enumerate(tokens.starts) if start >= goes_on), 0
            )  # "**Wrong** They are few."
    for border in (border for struck in block.struck for border in struck):
        yield next((at for at, start in enumerate(tokens.starts) if start >= border), 0)
    judged = judged_at(block)
    if judged is not None:
        yield next((at for at, start in enumerate(tokens.starts) if start >= judged), 0)  # "It works: FALSE"
    for choice in choices:
        yield next((at for at, start in enumerate(tokens.starts) if start >= choice.start), 0)
    chosen = max((choice.end for choice in choices), default=0)
    if not 0 < chosen < len(block.text):
        return
    first = next((at for at, start in enumerate(tokens.starts) if start >= chosen), 0)
    yield first
    for at in range(first, len(tokens.texts) - 1):
        if _LETTER.fullmatch(tokens.texts[at]) and tokens.texts[at + 1][:1].isupper():
            yield at + 1  # "b. Every day.", "Answer c. We do too."


def unbracketed(norms: list[str], start: int, end: int) -> tuple[int, int]:
    """“(Nobody should.)”: a whole sentence in brackets is one like any other, its brackets left off."""
    if end - start <= _BRACKETED or norms[start] != "(" or norms[end - 1] != ")" or norms[end - 2] not in _ENDS:
        return start, end
    depths = accumulate((word == "(") - (word == ")") for word in norms[start : end - 1])
    return (start + 1, end - 1) if all(depths) else (start, end)
