"""Whom a pronoun behind a verb of asking means: clinicians named before, and not those who are speaking themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_PRONOUNS = words("advice", "pronouns")
_PAST = words("advice", "past")
_SAYING = ("report-verb", "quote-verb")
_SPEAKER = frozenset({"me", "us"})
_QUOTES = frozenset({'"', "''", "``", ","})
_LED = 4  # words from "says" to the clinician, "one young doctor"
_ANSWERED = 2  # sentences above that an answer takes its clinician from
_BEHIND = 3  # words behind a verb in which its pronoun stands


def speaks(view: View, clinician: Mark) -> bool:
    """“…,” says one doctor, "a doctor told us: …": a clinician whose words are quoted, and whom nobody asks.

    Those who say "talk to me first" are to be asked.
    """
    if any(
        view.norms[verb.start] not in _PAST and not _SPEAKER.isdisjoint(view.norms[verb.end : verb.end + _BEHIND])
        for verb in view.find("consult-verbs", "contact-verbs")
    ):
        return False
    for verb in view.find(*_SAYING):
        before = view.norms[max(0, verb.start - 1) : verb.start]
        if 0 <= clinician.start - verb.end < _LED and not _QUOTES.isdisjoint(before):
            return True
        if 0 <= verb.start - clinician.end <= 1:
            behind = view.norms[verb.end : verb.end + 2]
            quoted = not _QUOTES.isdisjoint(view.norms[max(0, clinician.start - _LED) : clinician.start])
            if (
                (quoted and verb.end >= len(view.norms) - _BEHIND)
                or (behind and ":" in behind)
                or (behind[:1] and behind[0] in _QUOTES)
            ):
                return True
    return False


def taken_up(scene: Scene, named: list[Mark]) -> Mark | None:
    """“Your doctor knows. Ask them.”: the pronoun that means clinicians of the sentence itself or of one before it."""
    view = scene.view
    told = (*scene.earlier, scene.lead, scene.heading, *scene.above[:_ANSWERED])
    for place in (*((view,) if named else ()), *told):
        if place is None or not place.has("clinicians"):
            continue
        asked = [mark for mark in place.find("clinicians") if not speaks(place, mark)]
        for verb in view.find("consult-verbs", "contact-verbs") if asked else ():
            for index in range(verb.end, min(verb.end + _BEHIND, len(view.norms))):
                if view.norms[index] in _PRONOUNS:
                    return Mark(index, index + 1, "clinicians")
    return None
