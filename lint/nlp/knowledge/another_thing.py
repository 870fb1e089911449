"""What is used or taken that is no medicine: "use the cuff every other month", "take the stairs once a week"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene

_ARTICLES = words("knowledge", "articles")
_THINGS, _CHECKS = words("knowledge", "things"), words("knowledge", "checks")
_COPULAS, _PRONOUNS = words("scene", "copulas"), words("knowledge", "standing_for")
_MEDICINAL = ("product-form", "dose-noun", "dose-forms", "tablet-nouns", "medicine-nouns", "strength-noun")


def another_thing(scene: Scene, verb: int, end: int) -> bool:
    """“Use the cuff every other month”: what is named behind a verb is no medicine, dose or form of it."""
    view = scene.view
    named = view.norms[verb + 1 : verb + 2]
    if named[:1] in (["it"], ["them"]) and not _THINGS.isdisjoint(view.norms[view.body : verb]):
        return not view.within(view.body, verb, *scene.knowledge.family_groups, *_MEDICINAL)
    if not named or named[0] not in _ARTICLES or verb + 2 >= end:
        return False
    if any(verb < amount.start < end for amount in view.amounts):
        return False
    return not any(verb < mark.start < end for mark in view.find(*scene.knowledge.family_groups, *_MEDICINAL))


def of_another_thing(scene: Scene, verb: int) -> bool:
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
