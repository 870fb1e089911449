"""What is said to be taken: a product's strength ("40 mg capsules: that's what people usually take"), another thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

TAKEN = words("dose", "taken")

_ARTICLES = words("knowledge", "articles")
_MEDICINAL = ("product-form", "dose-noun", "dose-forms", "tablet-nouns", "medicine-nouns", "strength-noun")


def another_thing(scene: Scene, verb: int, end: int) -> bool:
    """“Use the cuff every other month”: what is named behind a verb is no medicine, dose or form of it."""
    view = scene.view
    named = view.norms[verb + 1 : verb + 2]
    if not named or named[0] not in _ARTICLES or verb + 2 >= end:
        return False
    if any(verb < amount.start < end for amount in view.amounts):
        return False
    return not any(verb < mark.start < end for mark in view.find(*scene.knowledge.family_groups, *_MEDICINAL))


def what_is_taken(view: View, amount: Amount) -> bool:
    """Whether what stands behind an amount calls it what is usually taken, and denies nothing."""
    behind = view.norms[amount.end :]
    what = behind.index("what") if "what" in behind else len(behind)
    taken = not TAKEN.isdisjoint(behind[what:]) and not view.within(amount.end, len(view.norms), "negation")
    return taken and any(cue.start > amount.end + what for cue in view.find("usual"))
