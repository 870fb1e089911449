"""What judges a statement: "True.", "4: false.", "F", "✗", "Pure fantasy.", "(F)"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.directive.answers import quoted
from lint.nlp.directive.direction import Direction, symbol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.model.document import Block
    from lint.nlp.sentence.view import View

_TRUE, _FALSE = words("quiz", "true"), words("quiz", "false")
_LEADING = words("quiz", "leading")
_SHADES = _LEADING | words("quiz", "shades")
_LABELS = frozenset({"myth", "rumour", "rumor"})
_DEGREES = words("quiz", "degrees")
_ENDS = frozenset({".", "!", "…"})
_UPHOLDING = words("quiz", "upholding")
_UPHOLDING_BUT_TRUE = _UPHOLDING - _TRUE
_WORDS = _TRUE | _FALSE | _UPHOLDING
_CLOSING: tuple[list[str], ...] = ([], ["."], ["!"], [","])
_GOING_ON = words("quiz", "going_on")
_SHORT = 7  # words of a verdict that goes on without a comma: "False twice over."
_SIGN = 3  # words of a sentence that is only a mark
_BRACKETS = frozenset({"(", "["})
_CLOSED = ([")"], ["]"])
_ENDED: tuple[list[str], ...] = ([], ["."], ["!"], [":"])
_INITIALS = {"t": "yes", "f": "no"}
LETTERS = frozenset({"T", "F", "T.", "F."})
ANSWERED = words("quiz", "answered")
_PLAIN = (["no"], ["yes"])
_VERDICT = re.compile(
    r"(?:(?:\s[-–—=|]+|[:→⇒➜➔➡▸►»>(\[]|\s->|=>)[\s*_]*(?:" + "|".join(sorted(_WORDS | set(_INITIALS))) + r")\b"
    r"|\s[✗✘❌✖✓✔✅])(?=[\s*_.!)\]]*(?:$|\())",
    re.IGNORECASE | re.MULTILINE,
)
# "It works. — False. It does not.", "It works – False. It does not.": behind a dash, with the reason after it
_BEHIND_DASH = {
    **dict.fromkeys(words("quiz", "behind_dash_yes"), "yes"),
    **dict.fromkeys(words("quiz", "behind_dash_no"), "no"),
}
_REASONED = re.compile(
    r"\s+[-–—]\s*(?:"
    + "|".join(sorted(word.capitalize() for word in _TRUE | _FALSE | set(_BEHIND_DASH)))
    + r")(?=[.!:]\s)"
)
_DASHES = frozenset({"-", "–", "—"})
_SHORTEST = 8  # characters of a statement
_STATING = words("quiz", "stating")
_KINDS = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})
MARKING = _WORDS | _LABELS | ANSWERED | set(_INITIALS) | set(_BEHIND_DASH) | {"t.", "f."}


def judged_at(block: Block) -> int | None:
    """Where the verdict begins that ends a block's one statement: "It works: FALSE", "It works ✘ (it doesn't)"."""
    if block.kind not in _KINDS:
        return None
    found = _VERDICT.search(block.text) or _REASONED.search(block.text)
    if found is None or found.start() < _SHORTEST:
        return None
    before = block.text[: found.start()].casefold()
    if before.endswith("or") or "?" in before or _STATING.isdisjoint(before.split()):
        return None
    return found.start() + (block.text[found.start()] == " ")


def judging(view: View) -> str | None:
    """“yes” or "no", when a sentence opens with a verdict: "True.", "4: false.", "✗ False twice over.", "(F)", "✘"."""
    if view.norms[0] in _BRACKETS and view.norms[1:2] and view.norms[1] in _INITIALS and view.norms[2:3] in _CLOSED:
        return _INITIALS[view.norms[1]]
    if view.norms[0] in ANSWERED and view.norms[1:2] == [":"] and view.norms[2:3] in _PLAIN:
        return view.norms[2]  # "Answer: no, …"
    if view.norms[0] in _DASHES and view.norms[2:] in _ENDED and "".join(view.norms[1:2]) in _BEHIND_DASH:
        return _BEHIND_DASH[view.norms[1]]  # "It is approved. — Cross."
    sign = symbol(view)
    if sign is not None and sign[1].start == 0 and (len(view.norms) <= _SIGN or view.norms[1] == "(" or signed(view)):
        return "yes" if sign[0] is Direction.PERMIT else "no"
    at = 0
    while (
        at < len(view.norms)
        and view.texts[at] not in LETTERS
        and (not view.norms[at].isalpha() or view.norms[at] in _LEADING)
    ):
        at += 1
    if _made_up(view):
        return "no"
    if at >= len(view.norms) or view.question:
        return None
    if view.texts[at] in LETTERS and (view.texts[at][1:] or not "".join(view.norms[at + 1 : at + 2]).isalpha()):
        return _INITIALS[view.norms[at][0]]  # "1. F", "T – it does"
    if view.norms[at] not in _WORDS:
        return None
    goes_on = view.norms[at + 1 : at + 2]
    if goes_on and goes_on[0].isalpha() and (goes_on[0] not in _GOING_ON or len(view.norms) - at > _SHORT):
        return None  # "Wrong condition.", "True of nothing else.", "True or false?"
    if view.norms[at] in _UPHOLDING_BUT_TRUE and goes_on not in _CLOSING:
        return None  # "Fact: never stop it suddenly" tells what is true in its place
    return "yes" if view.norms[at] in _UPHOLDING else "no"


def _made_up(view: View) -> bool:
    """“An old wives' tale.”, "Pure fantasy.", "That old myth!": a sentence that is a word for what is untrue."""
    told = view.norms[view.body :]
    if len(told) > _SHORT or view.question or told[:1] == [] or told[0] in _LABELS:
        return False
    for cue in view.find("refuter"):
        led = view.norms[view.body : cue.start]
        if _SHADES.issuperset(word for word in led if word.isalpha()) and _ENDS.issuperset(view.norms[cue.end :]):
            return not view.denied(cue)
    return False


def called_myth(view: View) -> bool:
    """“Myth.”, "Myth, and an old one.", "Half myth.": a word that may be the label of what it tells."""
    told = view.norms[view.body :]
    told = told[1:] if told[:1] and told[0] in _DEGREES else told
    return told[:1] != [] and told[0] in _LABELS and told[1:2] in _CLOSING


def signed(view: View) -> bool:
    """“✗ There it is approved for something else.”: a mark, and a sentence that says why."""
    return len(view.norms) > _SIGN and symbol(view) is not None and view.texts[1][:1].isupper()


def bare(view: View) -> bool:
    """“1.”, "Statement 4:": a number and no statement."""
    return sum(word.isalpha() for word in view.norms) <= 1


def on_heading(view: View, heading: View | None) -> bool:
    """Whether a sentence opens the text right below a heading that is a quotation, so that it judges that one."""
    below = heading is not None and view.first and view.block.index == heading.block.index + 1
    return heading is not None and below and quoted(heading) and not heading.question


def behind_quote(view: View, views: Mapping[int, Sequence[View]]) -> bool:
    """Whether the sentence right before, in the same block, is a quotation."""
    block = views.get(view.block.index, ())
    return any(one is not view and then is view and quoted(one) for one, then in pairwise(block))
