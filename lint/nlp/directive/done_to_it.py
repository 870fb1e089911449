"""What is done to "it", where "it" is the thing that was just spoken of: "have it measured", "it's checked monthly"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_PRONOUNS, _CAUSING = words("actions", "pronouns"), words("actions", "causing")
_BEING, _BEFORE_IT = words("actions", "being_done"), words("actions", "before_done")
_OPENING = words("actions", "opening_clauses")
_TAKING, _READERS = words("dose", "taken"), words("actions", "told_themselves")
_SOMEBODY = 4  # words from "have" to what somebody is had to do
_LED = 3  # words before what a sentence is about: "And your X …"


def done_to_it(scene: Scene, verb: Mark, things: str) -> bool:
    """Whether a verb has for its object a pronoun that stands for what was spoken of before.

    "It was measured" is said of the medicine as well, unless the sentence before is about the thing; nobody "has it
    measured". Behind a verb of taking, "it" is the medicine, unless somebody else is to take it.
    """
    taking = scene.view.norms[verb.start] in _TAKING
    if _caused(scene.view, verb):
        return _lately_named(scene, things, first=taking)
    return not taking and _told_of_it(scene.view, verb) and _lately_named(scene, things, first=True)


def _caused(view: View, verb: Mark) -> bool:
    """“Have it measured”, "get them tested", "have somebody take it"."""
    norms, at = view.norms, verb.start
    if norms[at - 1] in _PRONOUNS and at - 2 >= view.body and norms[at - 2] in _CAUSING:
        return norms[at].endswith(("ed", "en"))
    who = at - 1 if norms[at - 1] == "to" else at  # "get somebody to take it", "have somebody take it"
    led = norms[max(view.body, who - _SOMEBODY) : who - 1]
    taken = not _PRONOUNS.isdisjoint(norms[verb.end : verb.end + 1])
    return taken and not _CAUSING.isdisjoint(led) and "," not in led and norms[who - 1] not in _READERS


def _told_of_it(view: View, verb: Mark) -> bool:
    """“It should be measured”, "… and it's checked again": the pronoun opens the clause, and the verb is passive."""
    at = verb.start - 1
    if view.norms[at] not in _BEING:
        return False
    while at > view.body and view.norms[at] in _BEING | _BEFORE_IT:
        at -= 1
    opens = at == view.body or view.norms[at - 1] in _OPENING
    return opens and view.norms[at] in _PRONOUNS


def _lately_named(scene: Scene, things: str, *, first: bool) -> bool:
    """Whether the thing is named in the sentence before, or at the head of one that "it" goes on with."""
    for place in scene.earlier[:2]:
        if any(not first or mark.start - place.body < _LED for mark in place.find(things)):
            return True
        if place.norms[place.body : place.body + 1] != ["it"]:
            break
    return False
