"""What a page puts in place of what it said before: "we gave it as X; it should have read Y".

X is withdrawn, and Y is what the page says now. Y seldom says it by itself ("there were 80", "the right figure is 80"),
so the statement is put together: the words before it with Y in the place of X, in blocks of their own behind the last
one, which stand where Y stands. A quiz's "False (it's nearer to Y)" puts right the statement before it in the same way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.assembly.appended import Said, appended
from lint.nlp.sentence.tokens import sentences, tokenize

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.document import Document


def _any(name: str) -> str:
    """A pattern for any of a list's words, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words("corrected", name)), key=len, reverse=True)) + ")"


_OWN = "|".join(sorted(words("speakers", "own_pages")))
_PAST = "|".join(sorted(words("speakers", "own_past")))
_PART = rf"(?:(?:an?|one)[- ]{_any('fractions')}|half)"
_NUMERAL = rf"(?:{_PART}|\d+(?:,\d{{3}})*(?:\.\d+)?|{_any('numerals')}(?:[- ]{_any('numerals')})*)"
_RANGE = rf"{_NUMERAL}(?:\s*(?:-|–|—|to|and)\s*{_NUMERAL})?"
_UNIT = rf"(?P<unit>\s*-?{_any('units')}\b)?"
_NUMBER = re.compile(rf"(?<![\w.,-])(?P<number>{_RANGE}){_UNIT}(?![\w%])", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_PLACE = re.compile(rf"{_any('places')}\s*$", re.IGNORECASE)
_QUOTED = re.compile(r"[\"“](?P<words>[^\"“”]{3,300})[\"”]")
_SHOULD = rf"{_any('should')}\s+have\s+{_any('put')}"
_FIGURES = rf"{_any('right')}\s+{_any('figures')}"
_READS = rf"now\s+{_any('reads')}"
_CHANGED = rf"{_any('changed')}\s+(?:it\s+|that\s+|this\s+|them\s+)?(?:to|by|with)"
_SIGN = re.compile(
    rf"[\"”][^\"“.;]{{0,40}}?\b(?:read|be|become|now)\s*:?\s+[\"“]"
    rf"|\b(?:{_SHOULD}|{_FIGURES}\b|{_READS}\b|{_CHANGED}\b|please\s+read\b|(?:{_any('past')}|{_PAST})\b)",
    re.IGNORECASE,
)
_NOW = re.compile(
    rf"\b{_SHOULD}(?:\s+(?:as|that|at|to))?\s*:?\s*"
    rf"|\b{_FIGURES}\s+(?:is|was|are|should\s+be|reads|being)\s*:?\s*"
    rf"|\b{_READS}(?:\s+(?:as|that))?\s*:?\s*"
    rf"|\b{_CHANGED}(?:\s+(?:read|say))?\s*:?\s*"
    r"|(?:^|,\s*)please\s+read\s*:?\s*"
    r"|(?<=[\"”])[^\"“.;]{0,40}?\b(?:read|should\s+be|ought\s+to\s+be|has\s+become|is\s+now)\s*:?\s+(?=[\"“])",
    re.IGNORECASE,
)
_PLAIN = re.compile(rf"^\W*(?:{_any('elliptic')})\s+(?:{_any('shades')}\s+)*", re.IGNORECASE)
_BEHIND = re.compile(rf"\s*(?:is|was)\s+(?:right|correct|the\s+{_FIGURES})\b", re.IGNORECASE)
_SAID = re.compile(
    rf"^(?P<who>.{{0,90}}?\b(?:{_any('pages')}|{_OWN})\b.{{0,60}}?)\b(?:{_any('past')}|{_PAST})\s+(?:{_any('hearers')}\s+)?(?:that\s+|as\s+)?",
    re.IGNORECASE,
)
_PASSIVE = re.compile(
    rf"\s+(?:was|were|is|are)\s+(?:\w+ly\s+)?(?:{_any('past')}|{_PAST})\s+(?:as|at|to\s+be|to\s+(?P<has>have))\s+",
    re.IGNORECASE,
)
_STUDY = re.compile(r"\b(?:about|on|of|from)\s+(the\s+(?:19|20)\d\d\s+\w+)", re.IGNORECASE)
_NUMBER_OF = re.compile(r"(?:the\s+)?(?:total\s+)?(?:number|count|total)\s+of\s+(?P<who>.+?)\s+is\s+", re.IGNORECASE)
_JUDGED = re.compile(
    rf"\b{_any('false')}\b[^\w(]{{0,4}}\W*(?:{_any('elliptic')})\s+(?:{_any('shades')}\s+)*",
    re.IGNORECASE,
)
_TAKEN_UP = re.compile(r"^(?:It|They)\s+(?!now\b)(?P<verb>[a-z]+)\b(?!['’])", re.IGNORECASE)
_REMARK = re.compile(rf"\b{_any('remarks')}\b", re.IGNORECASE)
_LISTED = re.compile(
    rf"^\W*(?:{_any('listed')})\b[^.:]{{0,80}}?(?::|\b(?:were|are|included|include)\b:?)\s+(?P<items>.+)$",
    re.IGNORECASE | re.DOTALL,
)
_LIST_OF = re.compile(
    rf"\b{_any('lists')}\s+(?:of|for|naming|about)\s+(?P<who>{_any('people')}\b.{{5,80}}?)"
    rf"(?=\s+{_any('lost')}\b|\s+(?:was|were|had|has|in|on)\b|[,.;:]|$)",
    re.IGNORECASE,
)
_LOST = re.compile(rf"\b{_any('lost')}\b", re.IGNORECASE)
_NAMED = re.compile(r":\s*(?P<items>[^:]{8,})$", re.DOTALL)
_OPENLY = tuple(words("corrected", "openly"))  # one of these stands in every page that corrects
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL, BlockKind.DEFINITION, BlockKind.FOOTNOTE})
_SIGNS = " *_([▸→►»–—-✗✘❌"
_BACK = 2  # sentences before a correction in which what it puts right stands
_FAR = 30  # characters between a sign and the number that it brings
_WHOLE = 4  # words of a quotation that is a sentence
_NAME = 2  # characters of what "it" may be
_SHORT = 40  # characters of a sentence that only remarks


class _Put(NamedTuple):
    """What a page says now: its words, and where in its block they stand."""

    text: str
    start: int
    end: int
    withdrawn: str = ""  # the number that it takes the place of


def with_corrections(document: Document) -> Document:
    """The document with the sentences that its corrections make, if any."""
    plain = document.text.casefold()
    if not any(sign in plain for sign in _OPENLY):
        return document  # as most are
    return appended(document, _said_now(document))


def _said_now(document: Document) -> Iterator[Said]:
    for block in document.blocks:
        if block.kind in _KINDS and _may_correct(block.text):
            for put in _puts(block.text):
                yield Said(block, put.start, put.end, put.text, put.withdrawn)


def _may_correct(text: str) -> bool:
    return any(sign.search(text) is not None for sign in (_SIGN, _JUDGED, _LIST_OF))


def _puts(text: str) -> Iterator[_Put]:
    tokens = tokenize(text)
    cuts = [(tokens.starts[start], tokens.ends[end - 1]) for start, end in sentences(tokens)]
    said = [text[start:end] for start, end in cuts]
    for at, (start, end) in enumerate(cuts):
        before = said[max(0, at - _BACK) : at][::-1]
        yield from _verdict(said[at], start, before[:1])
        yield from _now(text, start, end, before)
        yield from _listed(said, at, cuts)
        taken = _taken_up(said[at], before[:1])
        if taken is not None:
            yield _Put(taken, start, end)


def _now(text: str, start: int, end: int, before: Sequence[str]) -> Iterator[_Put]:
    """What a sentence says is right, in the place of what the ones before it, or its own beginning, say."""
    for sign in _NOW.finditer(text, start, end):
        led = text[start : sign.start()]
        quoted = _QUOTED.match(text, sign.end(), end)
        if quoted is not None:
            yield from _quotation(quoted, [led, *before])
            return
        number = _NUMBER.match(text, sign.end(), end)
        number = number or _NUMBER.search(text, sign.end(), min(end, sign.end() + _FAR))
        if number is not None and not _YEAR.fullmatch(number["number"]):
            yield from _numbered(
                number, [led, *(said for said in before if not _NOW.search(said))]
            )  # put right already
        return
    told = [said for said in before[:1] if _SAID.match(said) or _PASSIVE.search(said)]
    low = start + _remarked(text[start:end])
    opened = _PLAIN.match(text[low:end])
    number = _NUMBER.match(text, low + (opened.end() if opened else 0), end)
    if not told or number is None or _YEAR.fullmatch(number["number"]):
        return
    if opened is not None or _BEHIND.match(text, number.end(), end):
        yield from _numbered(number, told)


def _remarked(said: str) -> int:
    """“That was a slip of the pen: there were 800.”: where what is right begins, behind a remark and its colon."""
    colon = said.find(":") + 1
    return colon if colon and _REMARK.search(said[:colon]) and len(said[:colon]) <= _SHORT else 0


def _numbered(number: re.Match[str], before: Sequence[str]) -> Iterator[_Put]:
    """The nearest sentence with such a number, with this one in its place."""
    for said in before:
        wrong = _wrong(said, number)
        if wrong is None:
            continue
        unit = number["unit"] or wrong["unit"] or ""
        put = _restated(said, wrong.start(), wrong.end(), number["number"] + unit)
        if put is not None:
            yield _Put(put, number.start(), number.end(), wrong[0])
        return


def _wrong(said: str, number: re.Match[str]) -> re.Match[str] | None:
    """The number of a sentence that another one puts right: one with its unit before others, the last of several."""
    found = [
        item
        for item in _NUMBER.finditer(said)
        if not _YEAR.fullmatch(item["number"]) and not _PLACE.search(said[: item.start()])
    ]
    if number["unit"]:
        found = [item for item in found if item["unit"]] or found
    return found[-1] if found else None


def _quotation(quoted: re.Match[str], before: Sequence[str]) -> Iterator[_Put]:
    """Words quoted as right: a sentence by itself, else in the place of those quoted before."""
    right = quoted["words"].strip()
    if len(right.split()) >= _WHOLE:
        yield _Put(right if right[-1] in ".!?" else right + ".", quoted.start("words"), quoted.end("words"))
        if right[0].isupper():
            return
    number = _NUMBER.search(right)
    if number is not None and not any(map(_QUOTED.search, before)):
        yield from (
            put._replace(start=quoted.start("words"), end=quoted.end("words")) for put in _numbered(number, before)
        )
        return
    for said in before:
        wrong = _QUOTED.search(said)
        if wrong is not None and _SAID.match(said[: wrong.start()]):
            put = _restated(said, wrong.start(), wrong.end(), right)
            if put is not None:
                yield _Put(put, quoted.start("words"), quoted.end("words"))
            return


def _restated(said: str, start: int, end: int, right: str) -> str | None:
    """What a sentence told of, without who told it, and with other words in one place."""
    told = _SAID.match(said)
    head = told.end() if told is not None and told.end() <= start else 0
    before, behind = said[head:start], said[end:].strip(' ."”“')
    study = _STUDY.search(told["who"]) if told is not None and head else None
    passive = _PASSIVE.search(before)
    if passive is not None:
        before = f"{before[: passive.start()]} {'has' if passive['has'] else 'is'} "
    else:
        before = re.sub(r"\s+(?:as|at|to|to be|being)\s*$", " is ", before)
    if not before.strip(' "“'):
        if re.match(r"as\s+(?:the|its|a|an|our|your)\b", behind):
            behind = "is" + behind[2:]
        elif behind[:1].isalpha() and right[:1].isalnum():
            before = "there were " if right[-1:].isdigit() or right.rsplit(maxsplit=1)[-1].isalpha() else ""
    counted = _NUMBER_OF.fullmatch(before)
    if counted is not None:
        made = f"There were {right} {counted['who']} {behind}"
        return f"{' '.join(made.split())}."
    if study is not None:
        before = f"in {study[1]} {before}"
    made = " ".join(f"{before}{right} {behind}".replace('"', "").replace("“", "").replace("”", "").split())
    return f"{made[:1].upper()}{made[1:]}." if len(made) > len(right) else None


def _verdict(said: str, offset: int, before: Sequence[str]) -> Iterator[_Put]:
    """“It is 40 mg. ▸ False (it's nearer to 4)”: the statement with the number behind its verdict."""
    for judged in _JUDGED.finditer(said):
        number = _NUMBER.match(said, judged.end())
        if number is not None:
            yield from (
                put._replace(start=offset + put.start, end=offset + put.end)
                for put in _numbered(number, [said[: judged.start()].rstrip(_SIGNS), *before])
            )


def _taken_up(said: str, before: Sequence[str]) -> str | None:
    """“We said that the warning "concerns X". It concerns Y.”: what "it" is, said of Y."""
    opened = _TAKEN_UP.match(said)
    told = _SAID.match(before[0]) if before else None
    if opened is None or told is None or (len(said) < _SHORT and _REMARK.search(said)):
        return None
    if _NUMBER.match(said, opened.end() + 1):
        return None  # "It was 80.": the number is put right, and nothing else
    rest = before[0][told.end() :]
    quoted = _QUOTED.search(rest)
    verb = re.search(rf"\b{re.escape(opened['verb'])}\b", rest)
    ends = [place.start() for place in (quoted, verb) if place is not None and place.start() > 2]
    if not ends:
        return None
    name = re.sub(r"\s+as\s*$", "", rest[: min(ends)].strip(' "“'))
    return f"{name[:1].upper()}{name[1:]} {said[opened.start('verb') :]}" if len(name) > _NAME else None


def _listed(said: Sequence[str], at: int, cuts: Sequence[tuple[int, int]]) -> Iterator[_Put]:
    """“It should have been headed "Who can't". In it were A and B.”, "the list of people who can't lost A and B"."""
    for behind in range(at + 1, min(at + 1 + _BACK, len(said))):
        sign = _NOW.search(said[at])
        quoted = _QUOTED.match(said[at], sign.end()) if sign is not None else None
        of = _LIST_OF.search(said[at])
        items = None
        if quoted is not None:
            items, who = _LISTED.match(said[behind]), quoted["words"].strip(" .:")
        elif of is not None and (_LOST.search(said[at]) or _LOST.search(said[behind])):
            items, who = _NAMED.search(said[behind]) or _LISTED.match(said[behind]), of["who"]
        if items is not None:
            start = cuts[behind][0] + items.start("items")
            yield _Put(f"{who[:1].upper()}{who[1:]}: {items['items']}", start, cuts[behind][1])
            return
