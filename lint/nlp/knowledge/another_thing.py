"""What is used or taken that is no medicine: "use the cuff every other month", "take the stairs once a week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene

_ARTICLES = words("knowledge", "articles")
_THINGS, _CHECKS = words("knowledge", "things"), words("knowledge", "checks")
_SAMPLES, _OWNED = words("knowledge", "samples"), words("knowledge", "determiners")
_WHOSE, _HAVING = words("knowledge", "whose"), words("knowledge", "having_done")
_COPULAS, _PRONOUNS = words("scene", "copulas"), words("knowledge", "standing_for")
_SHORT = 5  # words from "have" to what is done
_MEDICINAL = ("product-form", "dose-noun", "dose-forms", "tablet-nouns", "medicine-nouns", "strength-noun")


def on_another_thing(scene: Scene, verb: int, end: int) -> bool:
    """Whether what a verb is done to, behind it or before it, is no medicine."""
    return _another_thing(scene, verb, end) or _of_another_thing(scene, verb)


def _another_thing(scene: Scene, verb: int, end: int) -> bool:
    """“Use the cuff every other month”: what is named behind a verb is no medicine, dose or form of it."""
    view = scene.view
    named = view.norms[verb + 1 : verb + 2]
    if named[:1] in (["it"], ["them"]) and not _THINGS.isdisjoint(view.norms[view.body : verb]):
        return not view.within(view.body, verb, *scene.knowledge.family_groups, *_MEDICINAL)
    if (named[:1] and named[0] in _SAMPLES) or _had_done(scene, verb):
        return True
    if not named or named[0] not in _ARTICLES | _WHOSE or verb + 2 >= end:
        return False
    if any(verb < amount.start < end for amount in view.amounts):
        return False
    return not any(verb < mark.start < end for mark in view.find(*scene.knowledge.family_groups, *_MEDICINAL))


def _had_done(scene: Scene, verb: int) -> bool:
    """“We have our blood taken every two weeks”: what one has done to it stands between "have" and the participle."""
    view = scene.view
    if not view.norms[verb].endswith(("ed", "en")):
        return False
    low = max(verb - _SHORT, view.clause_at(verb).start)
    at = next((at for at in range(verb - 1, low - 1, -1) if view.norms[at] in _HAVING), verb)
    named = view.norms[at + 1 : verb]
    if not named or not all(word.isalpha() for word in named) or not _PRONOUNS.isdisjoint(named):
        return False
    owned = named[0] in _OWNED and len(named) > 1
    return owned and not view.within(at, verb, *scene.knowledge.family_groups, *_MEDICINAL)


def _of_another_thing(scene: Scene, verb: int) -> bool:
    """“A test is needed every month”, "blood is taken weekly": what is named before a passive verb is no medicine."""
    view = scene.view
    if view.norms[verb - 1] not in _COPULAS or not view.norms[verb].endswith(("ed", "en")):
        return False
    start = view.clause_at(verb).start
    named = [word for word in view.norms[max(start, view.body) : verb - 1] if word.isalpha()]
    if not named or not _PRONOUNS.isdisjoint(named):
        return False
    return not view.within(start, verb, *scene.knowledge.family_groups, *_MEDICINAL)


def row_of_checks(scene: Scene) -> bool:
    """Whether a row is one of a table of checks, so that its "how often" is that of the check."""
    return any(place is not None and not _CHECKS.isdisjoint(place.bag) for place in (scene.corner, scene.row))
