"""Old wording that a page quotes or tells, and what it does with it: struck out, or said to be the other way round.

“"X is no obstacle." It is one: …”, "“Wait until it is over.” We have crossed that out.", a column "Then" beside "Now".
Wording that is struck out is told to be wrong; so is a denial to which the next words say that it is so.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.answers import quoted
from lint.nlp.sentence.label import opened_at
from lint.nlp.voice.slips import denied_numbers

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

STRUCK = ("crossed-out", "withdrawal")
_STRUCK = words("rewritten", "struck")
_FOR_GOOD = words("rewritten", "for_good")  # "it has gone for good"
_PRONOUNS = words("discourse", "pronouns")
_AUXILIARIES = words("discourse", "auxiliaries")
_STRESSING = words("rewritten", "stressing")
_NEED = words("rewritten", "need")
_OLD = words("rewritten", "old")
_NEW = words("rewritten", "new")
_STOPS = frozenset({".", "!", ",", ";", ":", "—", "–", "-", "and"})
_BELIEVING = words("rewritten", "believing")
_SOME = words("rewritten", "some")
_NOT_TO = frozenset({("never", "to"), ("not", "to")})
_IT = frozenset({"it", "that", "so", "this"})
_ENDED: tuple[list[str], ...] = (["."], ["!"], [])
_WRITERS, _SAID, _TOLD = frozenset({"i", "we"}), words("rewritten", "said"), 8  # words in which "I told them" stands
_OPENING = 6  # words of "A few readers of ours think"
_HEADER = 4  # words of the header of a column of old or of new wording
OWN_PAGES = words("speakers", "own_pages")
OWN_PAST = words("speakers", "own_past")
_WAS = frozenset({"was", "were"})
_PRINTED_AS = frozenset({"as", "at", "to"})
_AS = 4  # words before "said" in "as it should have said"
_NEAR = 8  # words between who says it and the verb of saying


def own_words(view: View) -> bool:
    """“We advised that …”, "our guide said …": the page's own words of before; not "as it should have said"."""
    if OWN_PAST.isdisjoint(view.bag):
        return view.has("own-earlier-words") and view.norms[view.body] in OWN_PAGES
    said = view.places(OWN_PAST)
    told = any(
        not OWN_PAGES.isdisjoint(view.norms[max(0, index - _NEAR) : index])
        and "should" not in view.norms[max(0, index - _AS) : index]
        for index in said
    )
    return told or credited(view) or (view.has("own-earlier-words") and view.norms[view.body] in OWN_PAGES)


def put_right(view: View) -> bool:
    """“This should have read 80”, "in 2014, not 2004 as we used to say": said together with what is right."""
    denied = denied_numbers(view)
    return view.has("correction") or (bool(denied) and OWN_PAGES.isdisjoint(view.norms[: denied[0]]))


def credited(view: View) -> bool:
    """“The study was credited to 2004”, "the data were given as 2009 to 2051": what was printed, and nobody said."""
    if OWN_PAST.isdisjoint(view.bag):
        return False
    told = zip(view.norms, view.norms[1:], view.norms[2:], strict=False)
    return any(was in _WAS and said in OWN_PAST and to in _PRINTED_AS for was, said, to in told)


def struck_by(reply: View) -> bool:
    """Whether a sentence strikes out the wording before it: "Scrap that.", "Out.", "We have crossed it out."."""
    if reply.question:
        return False
    cues = [cue for cue in reply.find(*STRUCK) if not _gone_on(reply, cue)]
    if cues and not reply.denied(cues[0]):
        return True
    said = reply.norms[opened_at(reply.norms, reply.body) :]
    return bool(said) and said[0] in _STRUCK and (len(said) == 1 or not said[1].isalpha() or said[1] in _STRUCK)


def _gone_on(reply: View, cue: Mark) -> bool:
    """“That one has gone round for years”: still there, where "it has gone from the page" is struck out."""
    behind = reply.norms[cue.end : cue.end + 1]
    return reply.norms[cue.end - 1] == "gone" and behind != [] and behind[0].isalpha() and behind[0] not in _FOR_GOOD


def turned_round(view: View, reply: View) -> bool:
    """“"It is no obstacle." It is one: …”: a denial, and words that say that it is so; what some are told not to do."""
    if view.norms[view.body] in _SOME and _told_not_to(reply):
        return True
    if not view.has("negation", "no-need") or reply.question or not _affirms(reply):
        return False
    return quoted(view) or _of_some(view) or _once_told(view)


def _told_not_to(reply: View) -> bool:
    """“She tells them never to try it.”, "We ask them not to."."""
    for at, pair in enumerate(pairwise(reply.norms)):
        if pair in _NOT_TO and any(word in _PRONOUNS for word in reply.norms[:at]):
            left = reply.norms[at + 2 :]
            return left[:1] in _ENDED or (left[1:2] != [] and left[1] in _IT and left[2:3] in _ENDED)
    return False


def _of_some(view: View) -> bool:
    """“Some people believe that it doesn't matter.”: what others think."""
    opened = view.norms[view.body : view.body + _OPENING]
    at = next((at for at, word in enumerate(opened) if word in _BELIEVING), None)
    return at is not None and opened[0] in _SOME


def _once_told(view: View) -> bool:
    """“In those years I told people that it couldn't suffer.”: what the writer, or the page, said once."""
    opened = view.norms[view.body : view.body + _TOLD]
    return any(who in _WRITERS and said in _SAID for who, said in pairwise(opened))


def _affirms(reply: View) -> bool:
    """“It does.”, "They certainly should:", "There is every need."."""
    said = reply.norms[opened_at(reply.norms, 0) :]  # "You do:" looks like a speaker's label
    if len(said) < 3 or said[0] not in _PRONOUNS:
        return False
    rest = [word for word in said[1:6] if word not in _STRESSING]
    if not rest or rest[0] not in _AUXILIARIES:
        return False
    if "every" in said[1:4] or "plenty" in said[1:4]:
        return not _NEED.isdisjoint(said[2:6])
    return rest[1:2] != [] and rest[1] in _STOPS


def columns(header: View, beside: tuple[View, ...]) -> str | None:
    """“myth” for a column "Then" or "Old text" that stands beside one of "Now" or "New text", "fact" for that one.

    So are "We said" and "It should have said".
    """
    if len(header.norms) > _HEADER:
        return None
    near = frozenset[str]().union(*(view.bag for view in beside if len(view.norms) <= _HEADER))
    said, ought = _printed(header.bag), "should" in header.bag
    if said and "should" in near:
        return "myth"
    if ought and any(_printed(view.bag) for view in beside):
        return "fact"
    if not _OLD.isdisjoint(header.bag) and not _NEW.isdisjoint(near):
        return "myth"
    return "fact" if not _NEW.isdisjoint(header.bag) and not _OLD.isdisjoint(near) else None


def _printed(header: frozenset[str]) -> bool:
    """“We said”, "What we printed": the page's own words of before, in a header."""
    return not OWN_PAST.isdisjoint(header) and not OWN_PAGES.isdisjoint(header) and "should" not in header
