"""Other people's words that the writer takes up as true, or sets aside: "…, and they have a point", "we can't agree".

What agrees is a phrase of the lexicon, or put together: a verb of agreeing said by the writer ("we have to agree", "I'd
second that"), one of disputing denied ("we can't disagree"), or somebody called right ("he's absolutely right").
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.answers import begins, judged_last, quoted
from lint.nlp.voice.deferring import defers, limited
from lint.nlp.voice.rejection import rejecting

if TYPE_CHECKING:
    from collections.abc import Callable

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_NEAR = 2  # sentences behind what is reported, of which the first may be an aside
_ASIDE = 6  # words of "I laughed.", "We looked into it."
_AGREEING, _DISPUTING = words("adopted", "agreeing"), words("adopted", "disputing")
_RIGHT, _OF_WHAT = words("adopted", "right"), words("adopted", "of_what")
_WRONG = words("adopted", "wrong")
_RIGHT_OR_WRONG = _RIGHT | _WRONG
_GOES_ON = tuple([word] for word in sorted(_OF_WHAT))
_TRUE = words("speakers", "agreeing")
_TO_MEND = frozenset({"'d", "to", "would", "should", "must"})
_NOT_OF_IT = [[word] for word in sorted(_OF_WHAT | {"what"})]
_SELF, _WHO = words("adopted", "self"), words("adopted", "who")
_BEING, _SHADES = words("adopted", "being"), words("adopted", "shades")
_DENYING = words("granted", "denying") | {"cannot", "nor"}
_OWN = _AGREEING | _DISPUTING
_ANY = _OWN | _RIGHT | _WRONG
_NODDING, _SAID, TURNS = words("adopted", "nodding"), words("adopted", "said"), words("adopted", "turns")
_POINTING = frozenset({"that", "this", "it"})
_HELD = words("adopted", "held")
_POINTED, _PREDICATED = _POINTING - {"it"} | {"such"}, _BEING | {"dates", "been"}
_OUTDATED = _HELD | _BEING | _SHADES | words("adopted", "since")
_APPLYING, _ALONE = words("adopted", "applying"), words("others", "only")
_SINCERE, _OBJECT = words("adopted", "sincere"), 5  # words from "doubt" to what is not doubted
_ASSENTING = frozenset(tuple(pair.split()) for pair in words("adopted", "assenting"))
_PRAISING, _MAY = words("adopted", "praising"), words("usage", "permitting") | {"should"}
_SO, _OPENED = frozenset({"does", "has", "is", "did"}), 3  # words of "It has,"
_LIKE_THAT = frozenset({("do", "likewise"), ("do", "the"), ("follow", "suit"), ("so", "can")})
_NOD = 5  # words of "Quite so.", "That's what he said"
_LED = 6  # words from "we" to the verb


def endorsed(view: View, position: int) -> bool:
    """Whether a sentence says, behind a position, that the words at it are right."""
    if any(
        cue.start > position and not view.denied(cue) and not limited(view, cue.end) for cue in view.find("endorser")
    ):
        return True
    return judged(view, position) is True or defers(view, position)


def only_nods(reply: View) -> bool:
    """“Quite so.”, "Absolutely right.": a reply of nodding words only."""
    said = reply.norms[reply.body :]
    return len(said) <= _NOD and not reply.question and _NODDING.issuperset(word for word in said if word.isalpha())


def nodding(view: View) -> bool:
    """Whether a reply has a word like "right" of what was said: not "I'd correct that", "exactly what …"."""
    return any(
        word in _TRUE and view.norms[max(0, at - 1)] not in _TO_MEND and view.norms[at + 1 : at + 2] not in _NOT_OF_IT
        for at, word in enumerate(view.norms)
    )


def adopted(scene: Scene, position: int) -> bool:
    """Whether a sentence, or one right behind it, says that what it reports is right."""
    if scene.vouched or endorsed(scene.view, position):
        return True
    for view in scene.later[:_NEAR]:
        if endorsed(view, -1) and not view.question and not view.has("refuter"):
            return True
        if len(view.norms) > _ASIDE:
            return False
    return False


def set_aside(view: View, position: int) -> bool:
    """“You may have read that it's off the menu, but that applies to the big tablets alone”: not of what is meant."""
    for at in range(position, len(view.norms) - 2):
        if view.norms[at] == "but" and view.norms[at + 1] in _POINTING and view.norms[at + 2] in _APPLYING:
            return not _ALONE.isdisjoint(view.norms[at + 3 :])
    return False


def judged(view: View, position: int) -> bool | None:
    """Whether the writer agrees (true) or disagrees (false), behind a position, with what is said there."""
    if view.bag.isdisjoint(_ANY) or view.question:
        return None
    for at in range(max(position + 1, view.body), len(view.norms)):
        word = view.norms[at]
        if word in _OWN and not _SELF.isdisjoint(led := view.norms[max(position + 1, at - _LED) : at]):
            first = max(place for place, said in enumerate(led) if said in _SELF)
            if not {",", ";", "that", "who", "if"}.isdisjoint(led[first:]):
                continue
            if word in _DISPUTING and not _SINCERE.isdisjoint(view.norms[at + 1 : at + _OBJECT]):
                continue  # "and I don't doubt her word"
            wholly = view.norms[at + 1 : at + 2] == ["more"]  # "we couldn't agree more"
            return (word in _AGREEING) != (not wholly and not _DENYING.isdisjoint(led[first:]))
        if word in _RIGHT_OR_WRONG and view.norms[at + 1 : at + 2] not in _GOES_ON:
            before = at - 1
            while before > position and view.norms[before] in _SHADES:
                before -= 1
            named = view.norms[before - 1 : before] if view.norms[before] in _BEING else []
            if named and named[0] in _WHO and before - 1 > position:
                return word in _RIGHT
    return None


def outdated(view: View, position: int) -> bool:
    """“The rule that it must be taken at night is out of date”: what is said at a position, as a thing of the past."""
    held = view.has("waved") and not _HELD.isdisjoint(view.norms[view.body : position])
    return held and any(
        cue.start > position and not _PREDICATED.isdisjoint(view.norms[cue.start - 1 : cue.start + 1])
        for cue in view.find("waved")
        if not view.denied(cue)
    )


def _outdated_reply(view: View) -> bool:
    """“That's old thinking.”, "That advice has been superseded."."""
    pointed = not view.question and view.norms[view.body] in _POINTED
    return pointed and any(
        not view.denied(cue)
        and len(view.norms) - cue.end <= _ASIDE
        and _OUTDATED.issuperset(view.norms[view.body + 1 : cue.start])
        for cue in view.find("waved")
    )


def disputed(view: View) -> bool:
    """“We beg to differ.”, "He is wrong.", "The studies do not bear them out.": what was said before, rejected."""
    short = len(view.norms) - view.body <= _ASIDE and judged(view, view.body - 1) is False
    endorsing = any(map(view.denied, view.find("endorser")))
    return short or _outdated_reply(view) or judged_last(view) or endorsing or rejecting(view)


def taken_up(scene: Scene, reply: View, rejects: Callable[[View], bool]) -> bool | None:
    """Whether the sentence behind a quotation agrees with it (true) or only says whose it is (false)."""
    opened = reply.norms[reply.body : reply.body + _NOD]
    if opened[:1] in (["that"], ["this"], ["so"]) and not _SAID.isdisjoint(opened[2:] if "what" in opened else ()):
        return False  # "That's what he said."
    if len(reply.norms) - reply.body <= 2 and reply.question and len(scene.later) > 1:
        return False if rejects(scene.later[1]) or begins(scene.later[1], "answer-no") else None  # "True? No."
    if reply.question or quoted(reply) or rejects(reply):
        return None
    if (
        len(reply.norms) - reply.body <= _NOD
        and not _WRONG.isdisjoint(reply.norms)
        and _DENYING.isdisjoint(reply.norms)
    ):
        return False  # "Exactly wrong."
    if reply.has("refuter"):
        return None
    if judged(reply, reply.body - 1) is False:
        return False  # "My neighbour says that, and I can't agree."
    if any(limited(reply, cue.end) for cue in reply.find("endorser")):
        return False  # "He's right about most things."
    if not only_nods(reply) and not endorsed(reply, reply.body - 1):
        return None
    turned = any(TURNS.intersection(view.norms[view.body : view.body + 1]) for view in scene.later[1:3])
    return not turned


def nods(reply: View) -> bool:
    """“Quite right, Mrs P.”, "A sensible economy, and one that we'd recommend", "It has, and high time": assent."""
    if reply.question or not _DENYING.isdisjoint(reply.bag) or reply.has("refuter", "prohibit"):
        return False
    said = [word for word in reply.norms[reply.body :] if word.isalpha()]
    opened = reply.norms[reply.body : reply.body + _OPENED]
    so = opened[:1] == ["it"] and opened[1:2] != [] and opened[1] in _SO and not "".join(opened[2:3]).isalpha()
    return so or tuple(said[:2]) in _ASSENTING or not _PRAISING.isdisjoint(said) or endorsed(reply, reply.body - 1)


def seconded(scene: Scene) -> bool:
    """“I take both.” - "Quite right.", or "Others can do likewise.": what one does, recommended in the next words."""
    view, behind = scene.view, scene.following
    if "i" not in view.bag or view.question or view.has("negation"):
        return False
    if behind is not None and _DENYING.isdisjoint(behind.bag) and not _LIKE_THAT.isdisjoint(pairwise(behind.norms)):
        return not _MAY.isdisjoint(behind.bag)
    reply = next(iter(scene.below), None)
    return reply is not None and reply.block.index == view.block.index + 1 and nods(reply)
