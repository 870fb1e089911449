"""Questions that ask how much, and the bare numbers that answer them: "As a share of the usual dose?" - "A quarter.".

Neither says it alone, so the two are put into a sentence ("It is a quarter of the usual dose."), in a block of its own
behind the last one, which stands where the answer stands. The number takes the place of the words that ask for it, if
those come first: "How many of us does X help?" - "Two thirds." becomes "Two thirds of us does X help."
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.assembly.appended import Said, appended

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.document import Block, Document


def _any(name: str) -> str:
    """A pattern for any of a list's words, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words("fragments", name)), key=len, reverse=True)) + ")"


_NUMERALS = "|".join(sorted(map(re.escape, words("corrected", "numerals")), key=len, reverse=True))
_SPELT = rf"(?:{_NUMERALS})(?:(?:[- ]|\s+and\s+)(?:{_NUMERALS}))*(?:\s+and\s+a\s+half)?"
_NUMBER = rf"(?:\d+(?:,\d{{3}})*(?:\.\d+)?|(?:a\s+)?{_SPELT})"
_ABOUT = rf"(?:{_any('about')}\s+)*"
_FRACTION = rf"(?:(?:an?|one|two|three|\d)[ -])?{_any('fractions')}|1/\d+|{_NUMBER}\s*(?:%|per\s?cent)"
_END = rf"(?:,?\s+{_any('roughly')})?\s*(?=[.!;,]|$)"
_SHARE = re.compile(rf"\s*(?P<said>{_ABOUT}(?:{_FRACTION})){_END}", re.IGNORECASE)
_COUNT = re.compile(rf"\s*(?P<said>{_ABOUT}{_NUMBER}(?:\s*(?:-|–|to|or)\s*{_NUMBER})?){_END}", re.IGNORECASE)
_ASKED = re.compile(r"(?:^|(?<=[.!?:;]\s)|(?<=\n))(?P<asked>[^.!?\n]*)\?[\"”*]*(?=\s|$)")
_PART_OF = re.compile(
    rf"\b(?:{_any('shares')}\s+(?:of|to)|how\s+(?:much|little|big\s+a\s+\w+)\s+of|^{_any('beside')})\s+"
    rf"(?P<whole>(?:the|an?|that|its|your)\s+[^,:;?]+?)(?=\s+(?:is|are|was|does|do|did|would|will|has|have)\b|[,:;]|$)",
    re.IGNORECASE,
)
_LABEL = re.compile(rf"\s*(?:{_any('labels')}\s*:\s*)?(?:{_any('openings')}\s+)?", re.IGNORECASE)
_ONE_IN = rf"{_NUMBER}(?:\s+\w+)?\s+(?:in|(?:out\s+)?of)\s+(?:every\s+)?{_NUMBER}"
SHARE = rf"{_ABOUT}(?:{_ONE_IN}|{_FRACTION})"  # "about two in five", "a third"
_SOME = re.compile(rf"(?P<said>{SHARE})(?!\w|\s*mg)", re.IGNORECASE)
_BARE = re.compile(rf"(?P<said>{_ABOUT}{_NUMBER})(?P<times>\s+times)?{_END}", re.IGNORECASE)
_HOW_MANY = re.compile(rf"\b(?:how\s+many|(?P<share>{_any('what_share')})\s+of)\s+(?P<rest>.+)", re.IGNORECASE)
_TIMES_LESS = re.compile(r"\bhow\s+(?:much|many\s+times)\s+(?P<rest>\w+(?:er|less)\b.*\bthan\b.+)", re.IGNORECASE)
_COMPARED = re.compile(
    rf"\bhow(?:\s+\w+)?\s+(?:do|does|is|are)\s+(?P<one>.+?)\s+(?:{_any('compare')}|{_any('beside')})\s+(?P<whole>.+)",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    rf"\b(?:how\s+{_any('likely')}\s+(?:is|are)|what(?:\s+is|\s+are|'s)\s+(?:the|my|your|our)\s+{_any('odds')}\s+of)\s+"
    r"(?P<rest>.+)",
    re.IGNORECASE,
)
_MEASURED = re.compile(rf"(?:\b(?:how\s+many|in|of)\s+|^)(?P<unit>{_any('units')})\b", re.IGNORECASE)
_OWN_UNIT = re.compile(rf"{_any('measures')}\b", re.IGNORECASE)
_TIMES = words("fragments", "times")
_UNTIL = re.compile(r"\b(?:until|till|before|for)\b.*", re.IGNORECASE | re.DOTALL)
_OFTEN = re.compile(r"\b(?:(?:an?|per|each|every)\s+(?:day|night|week|month)|daily|nightly|weekly)\b", re.IGNORECASE)
_STEP = re.compile(rf"\b{_any('to_begin')}\b", re.IGNORECASE)
_OTHER_DOSE = re.compile(rf"\b{_any('others')}\b", re.IGNORECASE)
_HOLDING = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING, BlockKind.TERM, BlockKind.SUMMARY})
_GATE = tuple(words("fragments", "gate"))


def with_answers(document: Document) -> Document:
    """The document with the sentences that its short answers make, if any."""
    if "?" not in document.text or not any(word in document.text for word in _GATE):
        return document  # as most are
    return appended(document, _answers(document))


def _answers(document: Document) -> Iterator[Said]:
    """Where each short answer stands, and what it says with its question."""
    blocks = document.blocks
    for block in blocks:
        if block.kind not in _HOLDING or "?" not in block.text:
            continue
        for question in _ASKED.finditer(block.text):
            answer, at = block, question.end()
            if not block.text[at:].strip():
                if block.index + 1 >= len(blocks):
                    continue
                answer, at = blocks[block.index + 1], 0
            yield from _completed(question["asked"].strip(), answer, at)


def _completed(asked: str, answer: Block, at: int) -> Iterator[Said]:
    """A question and the number behind it in one sentence."""
    label = _LABEL.match(answer.text, at)
    at = label.end() if label is not None else at
    said = _SOME.match(answer.text, at) or _BARE.match(answer.text, at)
    if said is not None and (text := _in_place(asked, said)):
        yield Said(answer, *said.span("said"), text)
        return
    part = _PART_OF.search(asked)
    said = _SHARE.match(answer.text, at) if part is not None else None
    if part is not None and said is not None:
        yield Said(answer, *said.span("said"), f"It is {said['said'].lower()} of {part['whole']}.")
        return
    measured = _MEASURED.search(asked)
    said = _COUNT.match(answer.text, at) if measured is not None else None
    if measured is not None and said is not None:
        text = _sentence(asked, measured["unit"], said["said"])
        if text:
            yield Said(answer, *said.span("said"), text)


def _in_place(asked: str, answer: re.Match[str]) -> str:
    """What a number says where it takes the place of the words that ask for it; nothing where it fits none of them."""
    said = f"{answer['said'][:1].lower()}{answer['said'][1:]}"
    if answer.re is _SOME:
        if (compared := _COMPARED.search(asked)) is not None:
            return f"{compared['one']} is {said} of {compared['whole']}."
        if (many := _HOW_MANY.search(asked)) is not None:
            return f"{asked[: many.start()]}{said} of {many['rest']}."
        likely = _LIKELY.search(asked)
        return f"The chance of {likely['rest']} is {said}." if likely is not None else ""
    if (less := _TIMES_LESS.search(asked)) is not None:
        return f"{said} times {less['rest']}."
    many = _HOW_MANY.search(asked) if answer["times"] is None else None
    if many is None or _OWN_UNIT.match(many["rest"]) is not None:
        return ""
    return f"{asked[: many.start()]}{said}{'% of' if many['share'] else ''} {many['rest']}."


def _sentence(asked: str, unit: str, said: str) -> str:
    """What a number of some unit says where it is asked for."""
    amount = f"{said[:1].lower()}{said[1:]} {unit}"
    if unit.lower() in _TIMES:
        until = _UNTIL.search(asked)
        return f"It takes {amount} {until[0]}." if until is not None else ""
    if _OTHER_DOSE.search(asked):
        return ""
    often, step = _OFTEN.search(asked), _STEP.search(asked)
    return f"People take {amount}{' ' + often[0] if often else ''}{' ' + step[0] if step else ''}."
