"""Statements set apart, to which what stands below or behind says no: "**It is approved.**" - "No, it isn't."."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.directive.answers import denies, quoted
from lint.nlp.voice.adopted import endorsed
from lint.nlp.voice.rejection import differs, unsupported
from lint.nlp.voice.rewritten import struck_by, turned_round

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint.model.document import Block
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_QUOTATION = re.compile(r"[“\"][^“”\"]+[”\"]")
_DONT = (["do", "not", "."], ["do", "not", "!"], ["please", "do", "not"], ["never", "."], ["but", "do", "not"])
_ASIDE = 6  # words of "We rang them."
_CHALLENGES = words("discourse", "challenges")
_SAYING = ("report-verb", "quote-verb")
_SAID, _SINCE = words("replied", "said"), words("replied", "since")
_TELLING, _FLAT = 12, 5  # words of "It said so for four days.", and of "It does not."
_SOON = 2  # sentences behind a quotation in which it is forbidden
_TOGETHER = ("rejects-together", "rejects-list")
_NEARER = frozenset(tuple(said.split()) for said in words("replied", "nearer"))
_NONE, _DENYING = words("discourse", "single_no"), words("discourse", "deniers") | {"no", "not"}
_WORD = 2  # words of "None."
_TOO = frozenset({"again", "also", "still"})
_OFFERED = 4  # words of "it could well be"
_IT, _PERHAPS = frozenset({"it", "that", "this"}), frozenset({"could", "may", "might"})
TITLING = frozenset({BlockKind.HEADING, BlockKind.TERM, BlockKind.SUMMARY})


def turned_down(scene: Scene, below: View | None, rejects: Callable[[View], bool]) -> bool:
    """Whether a heading, a block quotation, a bold paragraph or quoted words are denied by the reply to them."""
    block, own = scene.view.block, quoted(scene.view)
    whole = _behind_quotation(scene)
    behind = tuple(later for later in scene.later if whole is None or later.starts[0] >= whole.starts[0])
    behind = behind if own or whole is not None else ()
    if len(behind) > 1 and (len(behind[0].norms) <= _ASIDE or _other_cause(behind[0])):
        behind = behind[1:]  # "“They mix.” We rang them. They had said nothing of the kind."
        if rejects(behind[0]):
            return True
    if behind and differs(behind[0]):
        return True
    if _told(scene.view) and len(scene.later) > 1 and _of_the_telling(scene.later[0]) and _flat(scene.later[1]):
        return rejects(scene.later[1])
    if scene.following is not None and (_challenges(scene.following) or unsupported(scene.following, scene.view)):
        return True
    if whole is not None and (rejects(whole) or struck_by(whole) or whole.has(*_TOGETHER)):
        return True
    if run_in(scene.view) and scene.following is not None and (_flatly(scene.following) or _no_too(scene.following)):
        return True
    apart = block.container == "quote" or _set_apart(block)
    if not own and (scene.following is not None or not (apart or block.kind in TITLING)):
        return False
    reply = scene.following or below
    if reply is None:
        return False
    if endorsed(reply, reply.body - 1):
        return False  # "I wouldn't change a word of that."
    return rejects(reply) or (own and (denies(reply) or _nearer(reply))) or (apart and _flatly(reply))


def _told(view: View) -> bool:
    """“The page said that it cures.”: what something or somebody said once."""
    return not _SAID.isdisjoint(view.bag) and view.has(*_SAYING)


def _of_the_telling(view: View) -> bool:
    """“It said so for four days.”, "It was printed in 2012.": of what was said, and not of what that was about."""
    opened = view.norms[view.body] in {"it", "that", "this", "they"}
    return opened and not view.question and not _SINCE.isdisjoint(view.bag) and len(view.norms) <= _TELLING


def _flat(view: View) -> bool:
    """“It doesn't.”: nothing but a denial."""
    return len(view.norms) - view.body <= _FLAT


def answered_no(scene: Scene, rejects: Callable[[View], bool]) -> bool:
    """Whether the sentence behind another rejects it or turns it round: "It is approved. It is not."."""
    reply = scene.following
    if reply is None:
        return False
    return (rejects(reply) and not _insisted(scene.view, reply)) or turned_round(scene.view, reply)


def _insisted(view: View, reply: View) -> bool:
    """“No sharing. None.”: a word for none behind a sentence that opens with one says the same again."""
    said, again = view.norms[view.body : view.body + 1], reply.norms[reply.body :]
    return not _DENYING.isdisjoint(said) and len(again) <= _WORD and not _NONE.isdisjoint(again[:1])


def _nearer(reply: View) -> bool:
    """“Eight weeks would be nearer”, "81 mg is closer to the truth": another number for a quoted one."""
    return bool(reply.amounts) and any(pair in _NEARER for pair in pairwise(reply.norms))


def _challenges(reply: View) -> bool:
    """“Works for everybody. Based on what?”, "Says who?": a short question that asks where it comes from."""
    said = " ".join(word for word in reply.norms[reply.body :] if word.isalpha())
    return reply.question and said in _CHALLENGES


def warned_off(scene: Scene) -> bool:
    """“"You can cut it." You can. Don't.”, "You can get it without. Please don't: …"."""
    if quoted(scene.view):
        return any(view.norms[:3] in _DONT for view in scene.later[:_SOON])
    reply = scene.following.norms if scene.following is not None else []
    return reply[:3] == ["please", "do", "not"] and not "".join(reply[3:4]).isalpha()


def _behind_quotation(scene: Scene) -> View | None:
    """“"Licensed! Proven! Safe!" it said. None of it is true.”: what stands behind the whole of the quotation."""
    view = scene.view
    text, first, last = view.block.text, view.starts[view.body], view.ends[-1]
    if '"' not in text and "“" not in text:
        return None
    for found in _QUOTATION.finditer(text):
        if found.start() <= first and found.start() <= last <= found.end() + 1:
            return next((later for later in scene.later if later.starts[0] >= found.end()), None)
        if found.start() <= first < found.end():
            return scene.following
    return None


def _other_cause(reply: View) -> bool:
    """“It might be the heat.”, "That could well be age.": another cause offered for what somebody tells."""
    led = reply.norms[reply.body : reply.body + _OFFERED]
    return not _IT.isdisjoint(led[:1]) and not _PERHAPS.isdisjoint(led[1:2]) and "be" in led


def _flatly(reply: View) -> bool:
    """“No. …”, "No, it isn't", "I'm afraid not."; not "No wonder people ask"."""
    return denies(reply) and not "".join(reply.norms[reply.opening[0].end :][:1]).isalpha()


def run_in(view: View) -> bool:
    """“**It has to be taken at night.** No. Any time will do.”: a whole sentence in bold, with more behind it."""
    start, end = view.starts[0], view.ends[-1]
    return any(low <= start and end <= high for low, high in view.block.strong) and not view.question


def _no_too(reply: View) -> bool:
    """“Also no.”, "Again, no.", "Still no."."""
    said = [word for word in reply.norms[reply.body : reply.body + _WORD + 1] if word != ","]
    return said[:1] != [] and said[0] in _TOO and said[1:2] == ["no"] and len(reply.norms) - reply.body <= _WORD + 2


def _set_apart(block: Block) -> bool:
    return block.kind is BlockKind.PARAGRAPH and block.strong[:1] == ((0, len(block.text)),)
