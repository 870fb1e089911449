"""Lists whose items are not so: by what introduces them, at any level, or by the first words behind them."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.directive.direction import directives
from lint.nlp.directive.headed import judges
from lint.nlp.directive.kept_from import at_length

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Vocabulary

_LETTERED = re.compile(r"(?:^|\s)\([a-h]\)\s+[\"“]")
_CLAIMING = words("lists", "claiming")
_HINDERING = ("obstacle-verb", "obstacle-noun", "matter-verb")
_THINGS, _SO_FAR = words("lists", "things"), words("lists", "so_far")
_FACTS = words("lists", "facts")
_PROVING, _FAILING = words("lists", "proving"), words("lists", "failing")
_ARGUING, _VAIN, _CONVINCING = words("lists", "arguing"), words("lists", "vain"), words("lists", "convincing")
_LIKE_THESE, _QUOTED = frozenset({("like", "these"), ("as", "these")}), frozenset({'"', "“"})
_REJECTING = ("rejects-list", "rejects-lead", "rejects-together")
_FEWEST = 2
_LICENSED, _USE = words("lists", "licensed"), 5  # words of "is a licensed use"
_DOING = words("discourse", "doing")
_LABEL_WORDS = 6


class Lists:
    """The lists of one document."""

    def __init__(self, document: Document, views: Mapping[int, Sequence[View]], vocabulary: Vocabulary) -> None:
        self._document = document
        self._views = views
        self._vocabulary = vocabulary
        self._rejected: dict[int, bool] = {}

    def denied(self, block: Block) -> bool:
        """Items under "It is not:" or "What it will not do": each is denied."""
        if block.kind is not BlockKind.ITEM or _forbids(next(iter(self._views.get(block.index, ())), None)):
            return False  # below "Don't" too, "don't take it in pregnancy" is no advice to take it
        for index in (block.lead_in, block.heading):
            place = self._last(index)
            if place is None or place.question or (index == block.heading and not place.first):
                continue  # "The disease is a burden. Your treatment needn't be.": said of the one before
            if judges(place) == "prohibit" and _deed(self._views[block.index][0]):
                return True  # "No-go", "Red: don't"
            words = [word for word in place.norms if word.isalpha() or word == "n't"]
            if {"and", "or"} & set(words):
                continue  # "What is known, and what is not"
            if words[-1:] in (["not"], ["never"]) or (words[-2:-1] == ["not"] and words[-1] in _DOING):
                return True
            if words[-3:] == ["not", "to", "do"]:
                return True  # "What not to do"
            if index == block.lead_in and at_length(place) is not None:
                return True  # "Don't, whatever anyone says,"
            if index == block.lead_in and place.norms[-1:] == [":"]:
                return False
        return False

    def rejected(self, block: Block) -> bool:
        """Whether the lead-in or the first words after a list say that its items are not so."""
        if block.kind is not BlockKind.ITEM or block.list_id is None:
            return False
        if block.list_id not in self._rejected:
            after = self._behind_list(block)
            following = (
                self._views.get(after.index, ())[:2] if after is not None and after.kind is BlockKind.PARAGRAPH else ()
            )
            self._rejected[block.list_id] = self._lead_rejects(block) or any(
                view.has("rejects-list") and not _unapproved(view) for view in following
            )
        return self._rejected[block.list_id]

    def _lead_rejects(self, block: Block) -> bool:
        """Whether what introduces a list, or the list that it is in, says that the items are not so."""
        index = block.lead_in
        while index is not None:
            lead = self._last(index)
            if lead is None:
                return False
            if lead.has("rejects-list") and (lead.has(*_HINDERING) or directives(lead) or _described(lead)):
                return False  # "None of these is a reason to avoid it:" says what the items allow
            if (lead.has("refuter") and lead.norms[-1] != ".") or lead.has(*_REJECTING) or _shown(lead) is False:
                return True
            if _in_vain(lead, block):
                return True
            if lead.has("accepts-list") or self._affirms(lead):
                return False
            outer = self._document.blocks[index]
            index = outer.lead_in if outer.kind is BlockKind.ITEM else None
        return False

    def _affirms(self, lead: View) -> bool:
        """Whether a lead-in is a label of what is true."""
        groups = self._vocabulary.label(lead.norms, lead.texts) if len(lead.norms) <= _LABEL_WORDS else frozenset()
        return "fact-label" in groups and "myth-label" not in groups

    def shown(self, block: Block) -> bool:
        """Whether an item stands below "Things that have been shown beyond doubt": the writer vouches for it."""
        lead = self._last(block.lead_in) if block.kind is BlockKind.ITEM else None
        return lead is not None and _shown(lead) is True and not lead.has("study-any", "study-trial")

    def _behind_list(self, block: Block) -> Block | None:
        """The first block that is no item of a block's list."""
        blocks = self._document.blocks
        behind = range(block.index + 1, len(blocks))
        return next((blocks[index] for index in behind if blocks[index].list_id != block.list_id), None)

    def _last(self, index: int | None) -> View | None:
        views = self._views.get(index, ()) if index is not None else ()
        return views[-1] if views else None


def _deed(item: View) -> bool:
    """“Drinking alcohol”: an item that names a deed, and tells nothing."""
    return item.norms[item.body : item.body + 1] != [] and item.norms[item.body].endswith("ing")


def _forbids(item: View | None) -> bool:
    """“Never …”, "Don't …": an item that forbids in its own words."""
    opened = item.norms[item.body : item.body + 2] if item is not None else []
    return opened[:1] == ["never"] or opened in (["do", "not"], ["do", "n't"])


def _in_vain(lead: View, item: Block) -> bool:
    """“An appeal that rests on arguments of these kinds will not succeed:”: what others say, and to no avail."""
    pairs = pairwise(lead.norms)
    argued = not _ARGUING.isdisjoint(lead.bag) or ("these" in lead.bag and any(pair in _LIKE_THESE for pair in pairs))
    if lead.question or not (argued or item.text[:1] in _QUOTED) or ("for" in lead.bag and "reasons" in lead.bag):
        return False
    denied = sum(word in _FAILING - _VAIN for word in lead.norms) % 2 == 1
    vain = not _VAIN.isdisjoint(lead.bag)
    return vain != denied and (vain or not _CONVINCING.isdisjoint(lead.bag))


def _described(lead: View) -> bool:
    """“Three steps, and none of them is a waiting room”: what no item is like, where all of them are so."""
    return any(
        lead.norms[cue.end : cue.end + 1] in (["is"], ["are"], ["was"])
        and lead.norms[cue.end + 1 : cue.end + 2] in (["a"], ["an"])
        and _FACTS.isdisjoint(lead.norms[cue.end + 2 : cue.end + 4])
        for cue in lead.find("rejects-list")
    )


def _unapproved(view: View) -> bool:
    """“None of these is a licensed use”: what is said behind a list of diseases, and of nothing told there."""
    return any(not _LICENSED.isdisjoint(view.norms[cue.end : cue.end + _USE]) for cue in view.find("rejects-list"))


def _shown(lead: View) -> bool | None:
    """“What has been proven:”, and "Things nobody has managed to show", of which nothing is so; else `None`."""
    said = [word for word in lead.norms[lead.body :] if word[0].isalpha()]
    at = next((at for at, word in enumerate(said) if word in _PROVING), None)
    if at is None or not at or lead.question or said[0] not in _THINGS or not _SO_FAR.issuperset(said[at + 1 :]):
        return None
    failing = sum(word in _FAILING for word in said[:at]) + ("yet" in said[:at] and "to" in said[:at])
    return failing % 2 == 0


def quoted_claims(document: Document, block: Block) -> bool:
    """“The ads made these claims:” above "(a) “…”; (b) “…”": what others say, to be judged further down."""
    if "(a)" not in block.text or block.index == 0 or len(_LETTERED.findall(block.text)) < _FEWEST:
        return False
    above = document.blocks[block.index - 1].text.rstrip()
    return above.endswith(":") and not _CLAIMING.isdisjoint(above.lower().rstrip(":").split())


def quotations(document: Document) -> int:
    """How many block quotations a page has."""
    blocks = document.blocks
    return sum(
        block.container == "quote" and (block.index == 0 or blocks[block.index - 1].container != "quote")
        for block in blocks
    )
