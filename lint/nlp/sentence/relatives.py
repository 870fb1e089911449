"""Where a relative clause of the subject ends, and with it the reach of its negation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import USES, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.nlp.sentence.vocabulary import Mark

_TOLD = words("view", "told")  # "reminded us that none of … has"
_SHORT = 4  # words of a short relative clause
_SUBJECT = 3  # where its noun stands, at most
_SAYING = words("view", "saying")
_PREDICATES = words("view", "predicates")
_SUBJECTS = words("view", "subject_pronouns") | {"a", "an", "the", "this", "your", "their", "its"}
_MODALS = words("actions", "modals")
_WHO = frozenset({"who", "that"})
_NOBODY, _NONE = words("view", "nobody"), words("view", "subjects")
_CUTS = frozenset({",", ";", ":", "but", "every", "all"})
_ONE = frozenset({"one", "a", "any"})
_NEW_SUBJECTS = words("clauses", "new_subjects")
_AT_TIMES = words("view", "at_times")
_HAVE = frozenset({"has", "have", "had"})
_NOT = frozenset({"not", "never"})
_BESIDES = frozenset({"and", "but", "instead", ";"})
_FAR = 12  # words of "I don't know of any … patient on it who"
_PEOPLE = 6  # words of "not one of the people who"
_VERBS = words("clauses", "auxiliaries") | _MODALS | USES | words("view", "handled")
_NO_COMPARISON, _ALONG = frozenset({"other", "rather"}), frozenset({",", "along", "alongside"})
_ENDS = 4  # words of a denied verb
_FRONTING, _BEING = words("view", "subject_pronouns"), words("scene", "copulas") | {"are"}
_AND = words("view", "opening_more")
_REPEATED, _JOINING = frozenset({"no", "without"}), frozenset({"and", "or"})


def relative_left(norms: Sequence[str], marks: Sequence[Mark], start: int, end: int) -> bool:
    """Whether a negation that ends at a word is of a relative clause of the subject, whose predicate follows."""
    if _whole(norms, start, end) or _another(norms, start, end) or _once_more(norms, start, end):
        return True
    if _of_whom(norms, start, end) or _compared(norms, start, end) or _bidden_besides(norms, start, end):
        return True
    # a "that" right before is the negation's own: "it is unlikely that there is …"
    opener = next((at for at in range(start - 2, 0, -1) if norms[at] == "that"), None)
    if opener is None or norms[opener - 1] in _TOLD | _SAYING | {","} or opener > _SUBJECT:
        return False  # "First, that nobody has approved it": the answer to what to know
    if start - opener <= _SHORT and any(norms[at] in _PREDICATES for at in range(start + 1, min(end, start + _SHORT))):
        return True
    # "pain that is severe and doesn't go away could be …"; in "that does not show it can help" another subject begins
    modal = next((at for at in range(start + 1, min(end, start + _ENDS)) if norms[at] in _MODALS), None)
    return (
        modal is not None
        and _SUBJECTS.isdisjoint(norms[start:modal])
        and not any(start <= mark.start < modal for mark in marks if mark.concept is not None)
    )


def _compared(norms: Sequence[str], start: int, end: int) -> bool:
    """“A capsule not much bigger than a grain of rice, along with …”: what a comparison denies ends with it."""
    than = next((at for at in range(start, min(end, start + _ENDS)) if norms[at] == "than"), None)
    if than is None or norms[than - 1] in _NO_COMPARISON or not norms[than - 1].endswith("er"):
        return False
    return not _ALONG.isdisjoint(norms[than + 1 : end])


def _whole(norms: Sequence[str], start: int, end: int) -> bool:
    """“a disease that nobody has treated you can't take it with”: a relative clause of its own, and a new subject."""
    if norms[max(0, start - 2) : start - 1] != ["that"] or norms[start - 1] not in _NOBODY:
        return False
    at = next((at for at in range(start + 2, end) if norms[at] in _NEW_SUBJECTS), None)
    return at is not None and norms[start] in _HAVE and norms[at - 1].endswith(("ed", "en"))


def _once_more(norms: Sequence[str], start: int, end: int) -> bool:
    """“Women who haven't ovulated for years sometimes find out …”: how often comes with the subject's own verb."""
    who = next((at for at in range(max(0, start - 3), start - 1) if norms[at] in _WHO), None)
    return who is not None and 0 < who <= _SUBJECT and not _AT_TIMES.isdisjoint(norms[start + 2 : end])


def _of_whom(norms: Sequence[str], start: int, end: int) -> bool:
    """“For a child who can't fall asleep is called …”: what they don't do ends with the main clause's verb.

    Not "who won't admit it is", "who doesn't know that the use is": what is admitted or known goes on.
    """
    who = next((at for at in range(start - 2, max(-1, start - 2 - _FAR), -1) if norms[at] == "who"), None)
    at = next((at for at in range(start + 1, end) if norms[at] in _BEING), None)
    if who is None or at is None:
        return False
    return _BEING.union(_SAYING, _FRONTING, _WHO, _AND).isdisjoint((*norms[who + 3 : start - 1], *norms[start:at]))


def _another(norms: Sequence[str], start: int, end: int) -> bool:
    """“I'm told the time doesn't matter and that you should drink with it”: one more thing that is told.

    Not "it isn't true that … and that …", where what is denied is both.
    """
    at = next((at for at in range(start, end - 1) if norms[at] == "and" and norms[at + 1] == "that"), None)
    return at is not None and "that" not in norms[start:at]


def _bidden_besides(norms: Sequence[str], start: int, end: int) -> bool:
    """“told never to stop it at once, and to taper”, "asked not to split it but to swallow it": more is bidden.

    Not "never to drink or to drive", where both are denied.
    """
    if norms[start : start + 1] != ["to"] or norms[start - 1] not in _NOT:
        return False
    return any(norms[at] in _BESIDES and norms[at + 1] == "to" for at in range(start + 2, end - 1))


def said_of_nobody(norms: Sequence[str], opener: int, end: int) -> int | None:
    """“Nobody who takes it for X takes it on-label”: where "nobody" stands, for a word behind the second verb.

    The first verb is the relative clause's own, which describes those whom the second is denied of.
    """
    if norms[opener] not in _WHO:
        return None
    nobody = next((at for at in range(opener - 1, max(-1, opener - 1 - _PEOPLE), -1) if norms[at] in _NOBODY), None)
    if nobody is None or not _CUTS.isdisjoint(norms[nobody:end]):
        return None
    if norms[nobody] == "not" and norms[nobody + 1] not in _ONE:
        return None
    verbs = [at for at in range(opener + 1, end) if norms[at] in _VERBS]
    verbs = [at for at in verbs if at - 1 not in verbs]  # "is given" is one
    return nobody if len(verbs) > 1 else None


def nobody_not(norms: Sequence[str], opener: int, end: int) -> int | None:
    """“There is nobody on it who isn't on it off-label”, "I don't know any who isn't": where what is denied is "not".

    Without a "not" of its own the relative clause only says which people are meant.
    """
    if norms[opener] not in _WHO or _NOT.isdisjoint(norms[opener:end]):
        return None
    led = range(opener - 1, max(-1, opener - 1 - _FAR), -1)
    nobody = next((at for at in led if norms[at] in _NOBODY or norms[at] in _CUTS), None)
    if nobody is None or norms[nobody] in _CUTS:
        return None
    return nobody if norms[nobody] not in _NOT or not _ONE.isdisjoint(norms[nobody:opener]) else None


def nobody_should(norms: Sequence[str], start: int) -> bool:
    """“Nobody, on the list or off it, should …”: a subject with an aside behind it is no answer."""
    if norms[start] not in _NONE or norms[start + 1 : start + 2] != [","]:
        return False
    aside = norms[start + 2 : start + 2 + _FAR]
    return any(word == "," and not _MODALS.isdisjoint(aside[at + 1 : at + 2]) for at, word in enumerate(aside))


def named(marks: Sequence[Mark], cue: Mark, mark: Mark) -> bool:
    """“people short of X may …”: a denial that is part of a name denies nothing else."""
    long = cue.end - cue.start
    return any(
        name.start <= cue.start
        and cue.end <= name.end
        and name.end - name.start > long
        and name.concept is not None
        and (name.end <= mark.start or mark.end <= name.start)
        for name in marks
    )


def said_again(norms: Sequence[str], cues: list[Mark], end: int) -> list[Mark]:
    """Of “no X and no Y”, "never without X or without Y": the denials of the last thing, where one is said anew."""
    anew = [*(cue.start for cue in cues[1:]), end]
    return [
        cue
        for cue, then in zip(cues, anew, strict=False)
        if norms[cue.start] not in _REPEATED or norms[then] != norms[cue.start] or norms[then - 1] not in _JOINING
    ]


def fronted(norms: Sequence[str], end: int) -> bool:
    """“A formality it isn't”, "harmless they are not": whether what ends at a word is denied by all that follows it."""
    said, behind = norms[end : end + 3], norms[end + 3 : end + 4]
    told = len(said) == 3 and said[0] in _FRONTING and said[1] in _BEING and said[2] == "not"
    return told and not any(map(str.isalpha, behind))
