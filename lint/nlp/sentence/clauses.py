"""Cutting a sentence into clauses, the units that a negation, a hedge or a condition reaches over."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.nlp.sentence.vocabulary import Mark

_NOT_TIME = words("clauses", "not_time")
_PRONOUNS = words("clauses", "pronouns")
_NEW_SUBJECTS = words("clauses", "new_subjects")
_NEW_MODALS = words("clauses", "new_modals")
_PRONOUNS_AFTER_AND = words("clauses", "pronouns_after_and")


class ClauseKind(StrEnum):
    """What a clause is to its sentence."""

    MAIN = "main"
    CONDITION = "condition"  # if, unless, whether
    TIME = "time"  # when, once, after
    REASON = "reason"  # because, since
    CONTRAST = "contrast"  # but, although
    RELATIVE = "relative"  # which, who
    ASIDE = "aside"  # in brackets


class Clause(NamedTuple):
    """A half-open range of words."""

    start: int
    end: int
    kind: ClauseKind
    opener: str = ""


_CONDITION = words("clauses", "condition")
_INVERTED = words("clauses", "inverted")
_TIME = words("clauses", "time")
_REASON = words("clauses", "reason")
_CONTRAST = words("clauses", "contrast")
_NO_TIME_BEFORE = _NOT_TIME | _CONTRAST | {"and", "or", "nor"}
_RELATIVE = words("clauses", "relative")
_LEADING = {ClauseKind.CONDITION, ClauseKind.TIME, ClauseKind.CONTRAST, ClauseKind.RELATIVE, ClauseKind.REASON}
_GOING_ON = frozenset({ClauseKind.CONDITION, ClauseKind.RELATIVE})
_HARD = words("clauses", "hard")
_SUBJECTS = words("clauses", "subjects")
_DETERMINERS = words("clauses", "determiners")
_AUXILIARIES = words("clauses", "auxiliaries")
_AUXILIARIES_ALONE = _AUXILIARIES - {"not", "never"}
_AUXILIARIES_OR_AS = _AUXILIARIES | {"as"}

_WOULD = words("clauses", "would")
_CONDITIONAL = 4  # words of a condition without "if", at least
UNLIKE = "unlike"
_LEADING_IN, _IT = frozenset({",", "and", "but", "so", "—", "–"}), frozenset({"it", "they", "this"})
_PREPOSITIONS = frozenset({"at", "in", "on", "under", "with", "without"})
_DIGITS = 4  # of a year
_FINITE = _AUXILIARIES - {"not", "never", "cannot"}
_ENDING = frozenset({"end", "ends", "stop", "stopped", "stops", "wear", "wears"})  # "once the effect wears off"
# where a clause may end or begin; most words are none of these
_BREAKS = (
    _CONDITION
    | _CONTRAST
    | _RELATIVE
    | _TIME
    | _REASON
    | _HARD
    | set("()[],-–")
    | {"and", "or", "so", "because", "as", UNLIKE}
)
_STOPS = _BREAKS | _NEW_SUBJECTS  # the latter end a condition only


def split(
    norms: Sequence[str], starts: Sequence[int], ends: Sequence[int], marks: Sequence[Mark]
) -> tuple[Clause, ...]:
    """The clauses of a sentence, in order, without gaps; bracketed asides are clauses of their own."""
    clauses: list[Clause] = []
    start = 0
    kind = ClauseKind.MAIN
    opener = ""
    depth_start: list[tuple[ClauseKind, str]] = []
    if _inverted(norms):
        kind, opener = ClauseKind.CONDITION, "if"
    for index in [at for at, word in enumerate(norms) if word in _STOPS]:
        word = norms[index]
        if index < start or (word not in _BREAKS and kind is not ClauseKind.CONDITION):
            continue
        if word == UNLIKE:
            end = _set_against(norms, index)
            if end > index:
                clauses += [Clause(start, index, kind, opener), Clause(index, end, ClauseKind.ASIDE, UNLIKE)]
                start = end
            continue
        following = norms[index + 1] if index + 1 < len(norms) else ""
        if word in {"(", "["}:
            clauses.append(Clause(start, index, kind, opener))
            depth_start.append((kind, opener))
            start, kind, opener = index, ClauseKind.ASIDE, word
            continue
        if word in {")", "]"} and depth_start:
            clauses.append(Clause(start, index + 1, kind, opener))
            kind, opener = depth_start.pop()
            start = index + 1
            continue
        if word in _HARD or (word in {"-", "–"} and _spaced(index, starts, ends)):
            clauses.append(Clause(start, index + 1, kind, opener))
            start, kind, opener = index + 1, ClauseKind.MAIN, word
            continue
        if kind is ClauseKind.CONDITION and index - start >= 4 and word in _NEW_SUBJECTS and following in _NEW_MODALS:
            # "if you are on it you can ignore that": the main clause needs no comma
            clauses.append(Clause(start, index, kind, opener))
            start, kind, opener = index, ClauseKind.MAIN, ","
            continue
        new = _opens(norms, index, following, marks, start)
        if new is ClauseKind.MAIN and kind in _GOING_ON and _goes_on(norms, index, start, kind):
            continue
        if new is not None and index > start:
            clauses.append(Clause(start, index, kind, opener))
            start, kind, opener = index, new, word
        elif new is not None:
            kind, opener = new, word
        elif word == "," and kind in _LEADING and _main_follows(norms, index) and not _trailing(norms, kind, start):
            clauses.append(Clause(start, index + 1, kind, opener))
            start, kind, opener = index + 1, ClauseKind.MAIN, ","
    clauses.append(Clause(start, len(norms), kind, opener))
    return tuple(clause for clause in clauses if clause.end > clause.start) or (Clause(0, len(norms), ClauseKind.MAIN),)


def _set_against(norms: Sequence[str], at: int) -> int:
    """Where “unlike the drugs you may have been offered,” or "unlike other drugs" before "it" ends."""
    if at > 0 and norms[at - 1] not in _LEADING_IN:
        return at  # "not unlike"
    comma = next((index + 1 for index in range(at, len(norms)) if norms[index] == ","), len(norms))
    ended = comma < len(norms) or at > 0  # "Unlike me" is no aside of anything
    return next((index for index in range(at + 2, comma) if norms[index] in _IT), comma if ended else at)


def _inverted(norms: Sequence[str]) -> bool:
    """“Had it followed more people, we would know more”, "Should you feel ill, …": a condition without "if"."""
    if "," not in norms or norms[-1] == "?" or norms[0] not in _INVERTED or len(norms) <= _CONDITIONAL:
        return False
    if norms[0] == "should":
        return norms[1] in _DETERMINERS or norms[1] in _SUBJECTS
    return norms[1].isalpha() and not _WOULD.isdisjoint(norms[norms.index(",") :])


def _goes_on(norms: Sequence[str], index: int, start: int, kind: ClauseKind) -> bool:
    """“If you take it daily and don't skip, …”, "it, which may or may not …, …": a clause not come to its comma yet."""
    if norms[index] not in {"and", "or"} or norms[index + 1] not in _AUXILIARIES:
        return False
    if "," in norms[start:index] or "," not in norms[index:]:
        return False
    if kind is ClauseKind.RELATIVE:
        return norms[start - 1 : start] == [","]
    return all(not word.isalpha() or word in {"and", "but", "so"} for word in norms[:start])


def _spaced(index: int, starts: Sequence[int], ends: Sequence[int]) -> bool:
    before = index > 0 and starts[index] > ends[index - 1]
    after = index + 1 < len(starts) and starts[index + 1] > ends[index]
    return before and after


def _trailing(norms: Sequence[str], kind: ClauseKind, start: int) -> bool:
    """Whether a reason stands behind its main clause, so that a comma in it brings no new one."""
    return kind is ClauseKind.REASON and any(word in _FINITE for word in norms[:start])


def _medicine(marks: Sequence[Mark], index: int) -> bool:
    """Whether a concept of the sheet or another medicine begins at a word."""
    return any(mark.start == index and (mark.concept is not None or mark.group == "other-medicines") for mark in marks)


def _main_follows(norms: Sequence[str], comma: int) -> bool:
    """Whether the words behind a comma look like the main clause after an opening one."""
    following = norms[comma + 1 : comma + 2]
    return bool(following) and following[0] not in {"and", "or", "nor", "with"}


def _clause_follows(norms: Sequence[str], index: int) -> bool:
    """“once you have it”, not "once a day" or "once in a while"; "after starting it", not "after all"."""
    word = norms[index]
    following = norms[index + 1] if index + 1 < len(norms) else ""
    if word == "while":
        return norms[index - 1 : index] != ["a"]
    if word == "once":
        ends = norms[index + 3 : index + 4] != [] and norms[index + 3] in _FINITE | _ENDING
        return following in _SUBJECTS - {"a", "the", "each"} or (following == "the" and ends)
    return following not in _NOT_TIME


def _as_long_as(norms: Sequence[str], index: int) -> bool:
    """“as long as you drink”, not "as long as three months"."""
    behind = norms[index + 3] if index + 3 < len(norms) else ""
    return list(norms[index + 1 : index + 3]) == ["long", "as"] and behind in _SUBJECTS | _DETERMINERS | {"a", "an"}


def _year(word: str) -> bool:
    return len(word) == _DIGITS and word.isdigit()


def _finite_pair(norms: Sequence[str], index: int, start: int) -> bool:
    """Whether a finite verb stands on both sides of a word, with no comma before the second."""
    behind = next((at for at in range(index + 2, min(index + 8, len(norms))) if norms[at] in _FINITE | {","}), None)
    return behind is not None and norms[behind] != "," and any(word in _FINITE for word in norms[start:index])


def _told_next(norms: Sequence[str], comma: int) -> bool:
    """“she said that nobody licensed it, that she would …”: the next thing said."""
    behind = norms[comma + 1 : comma + 3]
    return behind[:1] == ["that"] and behind[1:] != [] and behind[1] in _SUBJECTS and "that" in norms[:comma]


def _opens(norms: Sequence[str], index: int, following: str, marks: Sequence[Mark], start: int) -> ClauseKind | None:
    word = norms[index]
    if word in {"if", "though"} and norms[index - 1 : index] == ["as"]:
        return None  # "it isn't as though a small dose were harmless"
    if word in _CONDITION or (word in {"as", "so"} and _as_long_as(norms, index)):
        return ClauseKind.CONDITION
    # "nobody has yet shown it", "not enough proof yet that it does"
    not_so_far = word == "yet" and index > 0 and (norms[index - 1] in _AUXILIARIES_OR_AS or following == "that")
    if word in _CONTRAST and not not_so_far:
        return (
            None
            if word == "but" and norms[index - 1 : index] in (["nothing"], ["anything"], ["all"])
            else ClauseKind.CONTRAST
        )
    if word in _RELATIVE and norms[index - 1 : index] not in (["in"], ["of"]):
        return ClauseKind.RELATIVE
    if word in _TIME and word != "before" and _clause_follows(norms, index):
        return ClauseKind.TIME
    if word == "because" or (
        word in _REASON and (following in _SUBJECTS or _medicine(marks, index + 1)) and index > start
    ):
        return ClauseKind.REASON
    if word in {"and", "or"} and index > start:
        # "nobody on this, or in withdrawal, should take it": what a preposition begins is no subject
        subject = following in _SUBJECTS or (following not in _PREPOSITIONS and _medicine(marks, index + 1))
        verb = norms[index + 2] if index + 2 < len(norms) else ""
        if subject and (verb in _AUXILIARIES or norms[index - 1] == "," or following in _PRONOUNS_AFTER_AND):
            return ClauseKind.MAIN
        if following in _AUXILIARIES_ALONE:
            return ClauseKind.MAIN
        if following not in _AUXILIARIES and list(norms[max(0, index - 2) : index]) == ["not", ","]:
            return ClauseKind.MAIN  # "one is, the other is not, and whoever takes it does so off-label"
        if following == "in" and norms[index - 1] == "," and _year(verb) and norms[index + 3 : index + 4] == [","]:
            return ClauseKind.MAIN  # "no difference in the first, and in 2012, 64 people had more of it"
        if word == "and" and following in _DETERMINERS and _finite_pair(norms, index, start):
            return ClauseKind.MAIN  # "it is not approved and the studies are few"
        if (
            word == "and"
            and norms[index - 1] == ","
            and any(norms[later] in _FINITE for later in range(index + 2, min(index + 6, len(norms))))
        ):
            return ClauseKind.MAIN
    if word == "so" and norms[index - 1 : index] == [","]:
        return ClauseKind.REASON
    if word == "," and index > start and following.isalpha() and following not in _NO_TIME_BEFORE:
        finite = any(norms[later] in _FINITE for later in range(index + 2, min(index + 5, len(norms))))
        if finite and any(earlier in _FINITE for earlier in norms[start:index]):
            return ClauseKind.MAIN  # "it is not approved, research is limited"
    if word == "," and index > start and (following in _PRONOUNS or _told_next(norms, index)):
        return ClauseKind.MAIN
    return None
