"""The purpose of an approval in more words than "for X": "to help people who …", "in the management of", "against"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_PERSONS = words("contraindication", "persons") | words("approval_purpose", "persons")
_BEFORE = words("approval_purpose", "before")  # what may stand between an approval and its purpose
_FOR, _CARE = words("approval_purpose", "for"), words("approval_purpose", "care")
_ENDS, _ANEW = words("approval_purpose", "ends"), words("approval_purpose", "anew")
_HANDLING = words("approval_purpose", "handling")  # "approved to be sold": no purpose
_OPEN = words("approval_purpose", "open") | words("approval", "open_ends") | words("approval", "treating_people")
_WHO = words("approval_purpose", "who")
_OURS = words("approval_purpose", "ours")  # "to slow the disease": the one that the page is about
_ARTICLES = frozenset({"a", "an", "the"})
_LABELLING, _OPENS = words("approval_purpose", "labelling"), 1  # words before a label: "FDA-approved for:"
_LED = 10  # words from an approval to its purpose
_NOTHING = frozenset({"no", "none", "nothing", "not"})
_SAID = 3  # words of "for people who"


def reach(view: View, mark: Mark) -> int:
    """Where what an approval is for ends: with its clause, or with its purpose, a clause inside that included."""
    clause = view.clause_at(mark.start)
    if (colon := _label_end(view, mark)) is not None:
        return view.clause_at(colon + 1).end
    led = purpose(view, mark)
    return clause.end if led is None else max(clause.end, _end(view, led))


def _label_end(view: View, mark: Mark) -> int | None:
    """The colon of "Approved for: X", "Licensed use: X": a label that a line or a sentence begins with."""
    at = mark.end
    while view.norms[at : at + 1] and view.norms[at] in _LABELLING:
        at += 1
    opens = mark.start <= _OPENS and view.norms[at : at + 1] == [":"] and _NOTHING.isdisjoint(view.norms[at + 1 :][:1])
    return at if opens and at + 1 < len(view.norms) else None


def purpose(view: View, mark: Mark) -> int | None:
    """Where a purpose begins: "to help", "for people who", "in the care of", "as a treatment of", "against"."""
    for at in range(mark.end, min(mark.end + _LED, len(view.norms) - 1)):
        word, then = view.norms[at], view.norms[at + 1]
        if word == "to" and then.isalpha() and then not in _HANDLING | _ARTICLES:
            return at
        if word in _FOR and then.isalpha():
            return at
        if word == "in" and not _CARE.isdisjoint(view.norms[at + 1 : at + 3]):
            return at
        if word == "as" and then in _ARTICLES:
            return at
        named = any(cue.start <= at < cue.end for cue in view.marks if cue.concept is not None)
        if word not in _BEFORE and not word.isdigit() and not named:
            return None
    return None


def at_length(view: View, mark: Mark) -> bool:
    """Whether a purpose is told in a clause of its own: "to help …", "for people who …"."""
    led = purpose(view, mark)
    return led is not None and (view.norms[led] != "for" or not _WHO.isdisjoint(view.norms[led : led + _SAID + 2]))


def told_otherwise(view: View, knowledge: Knowledge, mark: Mark) -> bool:
    """“to help people who can't sleep”, "for those coming off a drug": a purpose that nobody has a name for here.

    "To help people", "to slow the disease" are the page's own.
    """
    led = purpose(view, mark)
    if led is None or view.norms[led] == "as":
        return False
    end = _end(view, led)
    said = [word for word in view.norms[led + 1 : end] if word.isalpha()]
    if view.within(led, end, *knowledge.condition_groups, *knowledge.outcome_groups):
        return False
    if not (_OURS | knowledge.condition_heads).isdisjoint(said):
        return False
    if view.norms[led] in _FOR:
        told = _PERSONS.isdisjoint(said[:_SAID]) or _WHO.isdisjoint(said[: _SAID + 1])
        return not told and len(set(said) - _OPEN - _PERSONS - _WHO) > 0
    verb = view.norms[led] == "to"
    return len(set(said[verb:]) - _OPEN - _PERSONS - _WHO) > 0


def names_condition(view: View, knowledge: Knowledge, goal: Mark) -> bool:
    """Whether what is aimed at holds a name of the sheet's condition: "the risk of X", "X attacks"."""
    text = " ".join(view.norms[goal.start : goal.end]).replace(" - ", "-")
    return any(f" {term.lower()} " in f" {text} " for term in knowledge.sheet.concepts[knowledge.condition].terms)


def _end(view: View, led: int) -> int:
    """Where a purpose ends that begins at a word."""
    for at in range(led + 1, len(view.norms)):
        word, then = view.norms[at], view.norms[at + 1 : at + 2]
        if word in _ENDS or (word in {",", "and"} and then and then[0] in _ANEW):
            return at
    return len(view.norms)
