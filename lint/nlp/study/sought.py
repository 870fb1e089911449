"""What a study was to find, and not what it found: "looked for a drop in …", "the hope was that it would cut …"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_ASKED = words("results", "asked")
_HOPE, _WOULD = words("results", "hope"), words("results", "would")
_FULFILLED = words("results", "fulfilled")
_REACH = 12


def sought(view: View, cue: Mark) -> bool:
    """“looked for a drop in …”, "whether people needed fewer …", "it was hoped that …": asked, not found."""
    clause = view.clause_at(cue.start)
    low = max(clause.start if clause.opener == ":" else 0, cue.start - _REACH)
    before = view.norms[low : cue.start]
    asked = any(word in _ASKED and after != "more" for word, after in pairwise([*before, ""]))  # not "once more"
    return "found" not in before and (asked or _hoped(view, cue))


def _hoped(view: View, cue: Mark) -> bool:
    """“The hope behind the study was that it would cut …”, where nothing says that the hope came true."""
    hope = next((at for at in range(view.body, cue.start) if view.norms[at] in _HOPE), None)
    if hope is None or not _FULFILLED.isdisjoint(view.bag):
        return False
    led = view.norms[hope : cue.start]
    return "that" in led and not _WOULD.isdisjoint(led[led.index("that") :]) and ";" not in led
