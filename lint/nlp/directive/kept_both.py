"""Short answers, and among them "Keep both.", which answers what asks whether to part with one of two."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.answers import asked_words, elliptic, ending

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_NEEDED, _PARTING = words("hindrance", "needed"), words("hindrance", "parting")
_KEEPING, _BOTH = words("actions", "keeping"), frozenset({"both", "two"})
_DENYING = frozenset({"never", "no", "not"})
_LEADING = _DENYING | {"can", "do", "just", "simply", "you"}
_HEAD = 6  # words in which it is said


def shortly(view: View, question: View) -> str | None:
    """The "yes" or "no" of a short answer to a question."""
    return kept(view, question) or elliptic(view) or ending(view)


def kept(view: View, question: View) -> str | None:
    """“Does my X have to go?” - "Keep both.": a "no" to what asks whether to part with one; "Don't …" is a yes."""
    asked = asked_words(question)
    needed = next((at for at, word in enumerate(asked) if word in _NEEDED), None)
    if needed is None or _PARTING.isdisjoint(asked[needed + 1 :]):
        return None
    said = [word for word in view.norms[view.body :] if word.isalpha()][:_HEAD]
    told = [word for word in said if word not in _LEADING]
    if not told or told[0] not in _KEEPING or _BOTH.isdisjoint(told[1:]):
        return None
    return "yes" if not {"not", "never"}.isdisjoint(said) else "no"
