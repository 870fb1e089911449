"""English inflection, enough to list a lexicon's terms once and find them in every form.

What follows no rule stands in `data/inflections.yaml`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from lint.lexicon.group import Pos
from lint.lexicon.loader import inflections

_VOWELS = "aeiou"
_DOUBLING = re.compile(r"^[^aeiou]*[aeiou][bdgklmnprtvz]$")
_PUNCTUATED = re.compile(r"((?<=\w)/(?=[a-z])|(?<=.)[,%']$)")
_CONTRACTIONS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_IRREGULAR = inflections().verbs
_PLURALS = inflections().nouns
PREPOSITIONS = inflections().prepositions
_BEHIND_HEAD = PREPOSITIONS | {"who", "whose"}  # "women who can have children"


def words(phrase: str) -> tuple[str, ...]:
    """A phrase as the matcher sees it: lower-case words, hyphens gone, contractions taken apart."""
    found: list[str] = []
    for word in phrase.lower().replace("\u2019", "'").replace("-", " ").split():
        # thousands of terms are read at every start, and nearly all of their words are plain
        if word.isalpha() and word != "cannot":
            found.append(word)
        else:
            found.extend(_apart(word))
    return tuple(found)


def _apart(word: str) -> tuple[str, ...]:
    """A contraction as its two words, "don't" → do, not; and what the tokenizer takes for words: "HIV/AIDS", "100%"."""
    pieces = [piece for piece in _PUNCTUATED.split(word) if piece]
    if len(pieces) > 1:
        return tuple(part for piece in pieces for part in _apart(piece))
    if word == "cannot":
        return ("can", "not")
    if word in {"can't", "won't"}:
        return ("can" if word == "can't" else "will", "not")
    for ending, full in _CONTRACTIONS.items():
        if word.endswith(ending) and word != ending:
            return (word[: -len(ending)], full)
    if word.endswith("'s") and word != "'s":
        return (word[:-2], "'s")
    return (word,)


def plural(word: str) -> str:
    """The plural of a noun: "biopsy" → "biopsies"."""
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return word + "es"
    return word + "s"


@lru_cache(maxsize=4096)
def verb_forms(verb: str) -> tuple[str, ...]:
    """The base form and every inflected one: "stop" → stop, stops, stopped, stopping."""
    if verb in _IRREGULAR:
        return (verb, *_IRREGULAR[verb])
    third = plural(verb)
    if verb.endswith("e"):
        return (verb, third, verb + "d", (verb[:-1] if not verb.endswith("ee") else verb) + "ing")
    if verb.endswith("y") and verb[-2:-1] not in _VOWELS:
        return (verb, third, verb[:-1] + "ied", verb + "ing")
    if _DOUBLING.match(verb):
        return (verb, third, verb + verb[-1] + "ed", verb + verb[-1] + "ing")
    return (verb, third, verb + "ed", verb + "ing")


def base_of(form: str) -> str | None:
    """The verb whose regular third person or participle a word may be: "checked" → "check", "resolves" → "resolve"."""
    stem = form.removesuffix("ed") if form.endswith("ed") else form.removesuffix("s")
    candidates = (stem, f"{stem}e", stem[:-1]) if form.endswith("ed") else (stem, stem.removesuffix("e"))
    return next((verb for verb in candidates if stem != form and form in verb_forms(verb)), None)


def openings(term: str, pos: Pos) -> tuple[str, ...]:
    """The words that the forms of a term begin with: what must be met before it is worth expanding."""
    first, _, several = term.partition(" ")
    if first[0] == "<" or (pos is Pos.VERB and "<" not in term):
        return verb_forms(words(first.strip("<>"))[0])
    head = words(first)
    alone = not several or (several.partition(" ")[0] in _BEHIND_HEAD and len(words(term)) == len(term.split()))
    if pos is Pos.NOUN and len(head) == 1 and alone and "<" not in term:
        return (*head, plural(head[0]))
    return head[:1]


def expand(term: str, pos: Pos) -> tuple[tuple[str, ...], ...]:
    """Every form of a term as sequences of words; "*" stands for a gap of a few words."""
    before, marked, rest = term.partition("<")
    if marked:
        inside, _, behind = rest.partition(">")
        start, head, after = words(before), words(inside), words(behind)
    elif pos is Pos.VERB:
        head = words(term)
        start, after = (), ()
    else:
        plain = words(term)
        if pos is not Pos.NOUN:
            return (plain,)
        forms = [plain]
        # the head stands before a preposition or a relative clause: "allergies to eggs", "babies under six months"
        split = len(term.split()) == len(plain)  # a "mother-to-be" is one word
        link = next((at for at, word in enumerate(plain) if split and at and word in _BEHIND_HEAD), len(plain))
        for at in sorted({len(plain) - 1, link - 1}):
            many = plural(plain[at])
            if many != plain[at]:
                forms.append((*plain[:at], many, *plain[at + 1 :]))
        return tuple(forms)
    forms_of = verb_forms(head[0])
    # behind its subject a verb may have an auxiliary: "kidneys have failed", "a liver that is failing"
    subject = pos is Pos.NOUN and start and start[-1] != "*"
    helped = [(helper, form) for form in forms_of[1:] for helper in _helpers(form)] if subject else []
    return tuple((*start, *verb, *head[1:], *after) for verb in (*((form,) for form in forms_of), *helped))


def _helpers(form: str) -> tuple[str, ...]:
    """The auxiliaries that a form of a verb may stand behind."""
    if form.endswith("ing"):
        return ("is", "are", "was", "were")
    return () if form.endswith("s") else ("has", "have", "had")
