"""What a speaker takes back or puts right at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_APOLOGIES = words("discourse", "apologies")
_MEASURED = words("discourse", "measured")
_JOINED = words("actions", "joined")
_EXCESSIVE = words("discourse", "excessive")
_MISTAKES = words("discourse", "mistakes")
_SOON = 6  # words in which such a verdict begins
_BARE = 2  # words of a mere "Sorry."


def takes_back(view: View) -> bool:
    """“Excuse me, eighty.”, "No, hang on, I've misread my slide.": the speaker puts right what was just said."""
    opened = any(mark.group == "self-correction" for mark in view.opening)
    return opened and (bool(view.amounts) or len(view.norms) - view.body > _BARE)


def corrects(view: View, label: int) -> bool:
    """“One mistake: it had 80 people, not 18.”: behind a label that ends there, what is right with what was wrong."""
    return (
        view.norms[label] == ":"
        and not _MISTAKES.isdisjoint(view.norms[:label])
        and any(at > label for at in denied_numbers(view))
    )


def denied_numbers(view: View) -> list[int]:
    """Where “…, not 18”, "and not 2014" stand: a number that is named to be put right."""
    counted = {amount.start for amount in view.amounts}
    return [
        at
        for at in range(view.body, len(view.norms) - 2)
        if view.norms[at + 1] == "not"
        and view.norms[at] in {",", "and"}
        and (at + 2 in counted or view.norms[at + 2][0].isdigit())
    ]


def slip(scene: Scene) -> bool:
    """“Three to five grams. Sorry! Milligrams.”: a number that was a slip of the tongue, and what is meant."""
    said = scene.following
    if not scene.view.amounts or said is None:
        return False
    if _called_wrong(said):
        return True
    words = [word for word in said.norms[said.body :] if word[0].isalpha()]
    rest = [word for word in words if word not in _APOLOGIES]
    if len(rest) == len(words):
        return False
    if rest:
        return bool(said.amounts) or (len(rest) <= _BARE and _MEASURED.issuperset(rest))
    meant = scene.later[1] if len(scene.later) > 1 else None
    return meant is not None and (bool(meant.amounts) or not _MEASURED.isdisjoint(meant.norms[:_BARE]))


def _called_wrong(said: View) -> bool:
    """“45 mg. Ten times too much, so I rang.”, "They meant 4.5.", "That was a typo.": said of the number before."""
    if said.question or said.has("negation"):
        return False
    if said.within(said.body, said.body + _SOON + 1, "slip", "correction"):
        return True
    opening = said.norms[said.body : said.body + _SOON]
    meant = opening[1:2] == ["meant"] and any(word[0].isdigit() for word in opening)
    return meant or ("too" in opening and not _EXCESSIVE.isdisjoint(opening[opening.index("too") + 1 :][:1]))


def judged_twice(view: View, forbidding: Mark) -> bool:
    """“Our tip to halve it was wrong and dangerous”: what calls it wrong does not take back what forbids it."""
    at, end = forbidding.start, forbidding.end
    return any(
        (cue.end < at and _JOINED.issuperset(view.norms[cue.end : at]))
        or (end < cue.start and _JOINED.issuperset(view.norms[end : cue.start]))
        for cue in view.find("refuter")
    )
