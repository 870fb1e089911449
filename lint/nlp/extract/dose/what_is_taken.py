"""A product's strength that is said to be what people take: "40 mg capsules: that's what people usually take"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import Amount, View

TAKEN = words("dose", "taken")


def what_is_taken(view: View, amount: Amount) -> bool:
    """Whether what stands behind an amount calls it what is usually taken, and denies nothing."""
    behind = view.norms[amount.end :]
    what = behind.index("what") if "what" in behind else len(behind)
    taken = not TAKEN.isdisjoint(behind[what:]) and not view.within(amount.end, len(view.norms), "negation")
    return taken and any(cue.start > amount.end + what for cue in view.find("usual"))
