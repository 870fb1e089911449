"""Lines that are a label and its value: "Approved for it – none", "Don'ts: …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.nlp.sentence.relatives import fronted

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGNS, _BARE = frozenset({"-", "=", "→", "|"}), frozenset({"no", "none", "never", "nil"})
_ENDED: tuple[list[str], ...] = ([], ["."], [","], [";"], ["("], ["!"])
_NAMED_FOR = 5  # words of "for severe forms of it –"
_FORBIDDING = (["don'ts"], ["dont"], ["donts"])


def closing(norms: Sequence[str], end: int, at: int) -> bool:
    """Whether a negation closes what is said and denies it: "harmless it is not", "approved for it – none"."""
    if at == end + 2 and fronted(norms, end):
        return True
    bare = norms[at - 1] in _SIGNS and norms[at] in _BARE and norms[at + 1 : at + 2] in _ENDED
    return bare and 0 < at - end <= _NAMED_FOR


def label_forbids(norms: Sequence[str], end: int) -> bool:
    """“Don'ts: …”, "Does not: …": whether the words up to `end` are a label that denies what stands behind it."""
    label = norms[:end]
    return label[-1:] == [":"] and (label[:-1] in _FORBIDDING or label[1:-1] == ["not"])
