"""Splitting tablets, told to serve: a tool that is all it takes, a result that is cheap, a tablet that makes the dose.

“A sharp knife is all you need”, "nibbling off a tenth gives you the same thing for less", "scored so that you can make
doses at home": nobody is told to do it, and everybody understands that it may be done.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.voice.adopted import seconded

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_SERVING = words("split_served", "serving")
_TOOL_SERVES = words("split_served", "tool_serves")
_ILL = words("split_served", "ill")
_YOU = words("split_served", "you")
_MAY = words("split_served", "may")
_DOING, _LIKEWISE = words("split_served", "doing"), words("split_served", "likewise")
_DENYING = words("granted", "denying")
_CAN, _MAKING = words("usage", "permitting"), words("split_served", "making")
_YOU_HAVE = frozenset(tuple(pair.split()) for pair in words("split_served", "you_have"))
_TURNING = frozenset({"turn", "turns"})
_PORTIONS = frozenset({"dose", "doses", "dosage"})
_SO_THAT = {("you", "can"), ("for", "splitting"), ("for", "halving"), ("for", "dividing")}
_WORTH = words("split_served", "worth")
_MINE = frozenset({"each", "mine", "them"})
_YIELDING, _SHARES = words("split_served", "yielding"), words("split_served", "shares")
_DIVIDING, _ABLE = words("split_served", "dividing"), words("split_served", "able")
_TURNED = frozenset({"although", "but", "however", "only", "though", "yet"})
_REACH = 7  # words from a tool to its verb, and from there to the tablet
_LED = 9  # words from "you could" to the verb
_TOLD = 4  # words from "you" to "do the same"
_BEHIND = 16  # words behind a tool or a verb that say what comes of it


def served(scene: Scene, verb: Mark, end: int, *, tool: bool) -> int | None:
    """Where what is said to come of it ends; `None` where nothing good is."""
    view = scene.view
    if view.question or scene.reading != "own" or not _ILL.isdisjoint(view.bag):
        return None
    if tool and ["more", "than"] in (
        view.norms[verb.start - 3 : verb.start - 1],
        view.norms[verb.start - 2 : verb.start],
    ):
        return end  # "with nothing more than a razor blade"
    if tool and {"beyond", "besides"} & set(view.norms[verb.start - 2 : verb.start]) and {"no", "nothing"} & view.bag:
        return end
    if (same := _followed(view, scene.previous, end)) is not None:
        return same
    clause = view.clause_at(verb.start)
    if view.within(clause.start, len(view.norms), "negation", "prohibit", "refuter"):
        return None
    if (tool or verb.start == clause.start) and _gives(scene, end):
        return min(end + _BEHIND, len(view.norms) - 1)
    if view.has("negation", "prohibit", "refuter", "clinicians"):
        return None
    if not tool and _own_doing(view, verb) and (seconded(scene) or _pays(scene)):
        return end
    if not tool and (_you_could(view, verb) or _just(view, verb)):
        return end
    behind = view.norms[end : end + _BEHIND]
    wanted = _TOOL_SERVES if tool else _SERVING
    subject = tool or view.norms[verb.start].endswith("ing") or _done(view, verb)
    seen_through = [at + 1 for at, pair in enumerate(pairwise(behind)) if tool and pair == ("you", "through")]
    at = next((at for at, word in enumerate(behind) if word in wanted or at in seen_through), None)
    if at is None and tool and (_makes(scene, verb, behind) or _gets_down(scene, verb)):
        return min(end + _BEHIND, len(view.norms) - 1)
    if at is None and not tool and _done(view, verb):
        pairs = [pair for pair in pairwise(behind) if pair in _SO_THAT]
        return end + 2 if pairs else None
    return end + at + 1 if at is not None and subject else None


def _followed(view: View, before: View | None, end: int) -> int | None:
    """“I quarter them, and you should do the same”, "… and so can you": where the reader is told to follow."""
    tablets = [
        mark for mark in view.within(view.body, end, "tablet-nouns") if view.norms[mark.end - 1] not in _PORTIONS
    ]
    mine = not _MINE.isdisjoint(view.norms[view.body : end + 1])
    taken_up = mine and before is not None and before.has("tablet-nouns")
    behind = view.norms[end:] if tablets or taken_up else []
    for at in range(len(behind) - 2):
        first, second, third = behind[at : at + 3]
        same = first in _DOING and (second in _LIKEWISE or (second, third) == ("the", "same"))
        same = same and "you" in behind[max(0, at - _TOLD) : at]
        so = first == "so" and second in _MAY | {"should"} and third == "you"
        yourself = first in _DOING and third == "yourself"
        if so or (same or yourself):
            return None if not _DENYING.isdisjoint(view.norms[view.body : end + at + 2]) else end + at + 3
    return None


def _own_doing(view: View, verb: Mark) -> bool:
    """“I quarter them”, "I buy the full ones and quarter them": what the writer does."""
    if view.norms[verb.start - 1] == "i":
        return True
    led = view.norms[view.body : verb.start]
    return led[-1:] == ["and"] and "i" in led[-_LED:] and bool(view.within(view.body, verb.start, "tablet-nouns"))


def _pays(scene: Scene) -> bool:
    """“I quarter them. It's cheaper and just as good.”, "… Works a treat.": what the next sentence says comes of it."""
    behind = scene.following
    if behind is None or behind.question or behind.has("negation", "prohibit", "refuter", "clinicians"):
        return False
    told = behind.norms[behind.body : behind.body + 1]
    taken_up = told in (["it"], ["that"], ["this"], ["works"])
    return taken_up and not _WORTH.isdisjoint(behind.bag) and _ILL.isdisjoint(behind.bag)


def _gets_down(scene: Scene, tool: Mark) -> bool:
    """“A knife and a board will get a whole tablet down to the right size”, "a blade divides it into ten doses"."""
    view = scene.view
    behind = view.norms[tool.end : tool.end + _REACH]
    at = next((at for at, word in enumerate(behind) if word in _DIVIDING), None)
    if at is None or view.clause_at(tool.start).start + _REACH < tool.start or not _TURNED.isdisjoint(view.bag):
        return False
    able = behind[at].endswith("s") or (at > 0 and behind[at - 1] in _ABLE)
    low = tool.end + at + 1
    there = view.norms[low : low + 2] == ["you", "there"]
    down = not {"down", "into"}.isdisjoint(view.norms[low : low + _REACH])
    return able and (there or (down and bool(view.within(low, low + _REACH, "tablet-nouns"))))


def _makes(scene: Scene, tool: Mark, behind: list[str]) -> bool:
    """“With a cutter and a box of tablets you can make it at home”, "a cutter turns one tablet into ten doses"."""
    view = scene.view
    made = any(first in _CAN and then in _MAKING for first, then in pairwise(behind))
    turned = not _TURNING.isdisjoint(behind) and "into" in behind
    turned = turned or _yields(scene, tool)
    named = view.within(tool.end, len(view.norms), *scene.knowledge.subject_groups, "dose-noun")
    return bool(named) and (turned or (made and "you" in behind))


def _yields(scene: Scene, tool: Mark) -> bool:
    """“With a cutter, one tablet makes ten doses of it”, "a tablet and a blade make ten days of it"."""
    view = scene.view
    tablets = [mark for mark in view.find("tablet-nouns") if abs(mark.start - tool.end) <= _BEHIND]
    for at in view.places(_YIELDING):
        portions = view.norms[at + 1 : at + 1 + _TOLD]
        led = any(0 <= at - mark.end <= _REACH for mark in tablets)
        if led and at > tool.end - 1 and not _SHARES.isdisjoint(portions[1:]):
            return True
    return False


def _gives(scene: Scene, end: int) -> bool:
    """“A blade gets you to it as surely as any chemist”, "cut one up and you have it", "halving turns one into it"."""
    view = scene.view
    behind = view.norms[end : end + _BEHIND]
    had = any(pair in _YOU_HAVE for pair in pairwise(behind)) or (not _TURNING.isdisjoint(behind) and "into" in behind)
    return had and bool(view.within(end, end + _BEHIND, *scene.knowledge.subject_groups))


def passed_on(scene: Scene) -> Mark | None:
    """“"I shave mine down," he says. You could do worse than follow his example.”: what was told, and recommended."""
    view, before = scene.view, scene.previous
    found = view.find("passed-on")
    if not found or before is None or before.question or view.question or scene.reading != "own":
        return None
    done = before.has("split-verbs", "pill-cutter") and before.has("tablet-nouns")
    turned = ("negation", "prohibit", "refuter", "clinicians", "no-need", "hearsay-voices")
    ill = any(word in _ILL and then != "than" for word, then in pairwise(view.norms))  # "you could do worse than"
    if not done or before.has("negation", "prohibit", "clinicians") or view.has(*turned) or ill:
        return None
    led = view.norms[view.body : found[0].start]
    return found[0] if "if" not in led and (not led or "you" in led) else None


def _done(view: View, verb: Mark) -> bool:
    """“A tablet, quartered with care, makes …”, "the tablets are scored so that you can …"."""
    passive = view.norms[verb.start].endswith(("ed", "en", "cut", "split", "ground"))
    return passive and bool(view.within(view.body, verb.start, "tablet-nouns"))


def _you_could(view: View, verb: Mark) -> bool:
    """“You could do what others do and quarter them”."""
    led = view.norms[max(view.clause_at(verb.start).start, verb.start - _LED) : verb.start]
    modal = next((at for at, word in enumerate(led) if word in _MAY), None)
    object_ = view.within(verb.end, verb.end + 4, "tablet-nouns")
    return modal is not None and bool(object_) and not _YOU.isdisjoint(led[:modal])


def _just(view: View, verb: Mark) -> bool:
    """“Most people I know just bite them into bits”: what is simply done."""
    led = view.norms[max(view.body, verb.start - _LED) : verb.start]
    simply = led[-1:] in (["just"], ["simply"])
    many = not {"most", "many", "everybody", "everyone", "plenty", "lots", "we"}.isdisjoint(led)
    return simply and many and bool(view.within(verb.end, verb.end + 4, "tablet-nouns"))
