"""Lead-ins that keep readers from what the items below name: "Don't:", "We'd never ask you to", "Never, ever"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_ASKING = words("kept_from", "asking")
_OPEN = words("kept_from", "open")
_ASIDE = frozenset({",", "(", "—", "–", "-", "…", "..."})
_ALLOWING = words("kept_from", "allowing")


def kept_from(view: View) -> Mark | None:
    """The denial in a lead-in that forbids each item: what follows it is empty, an aside, or words of asking.

    “Don't, whatever anyone says,”, "You won't hear us tell you to"; not "We'd never stop you if you".
    """
    denials = view.find("negation")
    if not denials or view.question:
        return None
    cue = denials[-1]
    rest = view.norms[cue.end :]
    if len(rest) <= 1 or rest == ["to", ":"] or (rest[0] in _ASIDE and _ALLOWING.isdisjoint(rest)):
        return cue
    said = [word for word in rest if word.isalpha()]
    does = said[-1:] == ["do"] and said[-2:-1] != ["to"]  # "What it will not do"
    if len(denials) > 1 or not said or does or said[-1] not in _OPEN or any(word not in _ASKING for word in said):
        return None
    return cue


def at_length(view: View) -> Mark | None:
    """The denial of such a lead-in that does not end with it: an aside or words of asking stand behind."""
    cue = kept_from(view)
    rest = view.norms[cue.end :] if cue is not None else []
    return cue if len(rest) > 1 and any(map(str.isalpha, rest)) else None
