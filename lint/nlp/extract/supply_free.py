"""A free sale, or one's own making, claimed of the medicine: "no prescription needed", "mixed in your own kitchen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.model.document import BlockKind
from lint.nlp.extract.supply_barred import barred, sold_elsewhere
from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark
    from lint.sheet import SupplyClaim

_OURS = words("supply", "ours")
_NEEDED = words("supply", "needed")
_GETTING, _NO_OTHER = words("supply", "getting"), words("supply", "no_other")
_HOME_MADE = words("supply", "home_made")
_MAKING = words("supply", "making")
_UNLESS, _NEAR = words("supply", "unless"), 5  # words from "no prescription" to "without"
_HELPING, _BEING = words("supply", "being"), 2  # words of "will be"
_THING = 4  # words of "for our own X"
_YOU, _MEANT = frozenset({"you", "we", "do"}), words("supply", "meant")
_TITLES = {BlockKind.TITLE, BlockKind.HEADING}
_SHORT = 8  # words of a sentence that is about nothing else


def freely(scene: Scene, claim: SupplyClaim) -> Iterator[Assertion]:
    """The contrary of a supplier: each place where the medicine is sold to anybody, or made at home."""
    view = scene.view
    for mark in view.find("prescription-free", "home-made"):
        if mark.group == "home-made" and (claim.over_the_counter or not _made_at_home(scene, mark)):
            continue
        clause = view.clause_at(mark.start)
        topic = (
            view.within(clause.start, clause.end, *scene.knowledge.family_groups)
            or view.norms[clause.start] in {"it", "this"}
            or len(view.norms) <= _SHORT
            or _to_get_it(view, mark)
            or ((mark.start <= view.body + 1 or view.norms[view.body] == "no") and view.norms[mark.end - 1] in _NEEDED)
            or _said_by_itself(view, mark)
            or (
                not _OURS.isdisjoint(view.norms[clause.start : clause.end])
                and not view.within(mark.end, clause.end, "negation")
            )
        )
        if (
            topic
            and not _only_if(view, mark)
            and not (_of_another(scene, mark) or _for_another_thing(scene, mark))
            and not _of_the_parent(scene, mark)
            and not _denied(view, mark)
            and not barred(view, mark)
            and not sold_elsewhere(scene, claim, mark.start)
            and "impossible" not in view.norms[clause.start : mark.start]
            and view.bag.isdisjoint({"anything", "everything"} | ({"other"} if "like" not in view.bag else set()))
            and scene.speaks_of_subject(mark.start)
        ):
            yield scene.assertion(
                Kind.SUPPLY,
                mark.start,
                mark.end,
                subject=scene.owner(mark.start),
                object_=claim.supplier,
                denied=True,
                cues=(scene.cue("prescription-free", mark),),
                via="prescription-free",
            )


def _denied(view: View, mark: Mark) -> bool:
    """Whether a free sale is denied; “no clinic, no prescription needed” denies each for itself."""
    again = view.norms[mark.start] == "no" and view.norms[mark.end - 1] in _NEEDED
    return sum(view.norms[cue.start] != "no" or not again for cue in view.negations(mark)) % 2 == 1


def _to_get_it(view: View, mark: Mark) -> bool:
    """“You don't need a prescription to reorder”, "… to buy more": to get what the page is about, not "a cuff"."""
    behind = view.norms[mark.end : mark.end + 3]
    getting = behind[:1] == ["to"] and not _GETTING.isdisjoint(behind[1:2])
    return getting and (behind[2:] == [] or behind[2] in _NO_OTHER or not behind[2].isalpha())


def _needed(view: View, mark: Mark) -> int:
    """Where "no prescription is needed" ends."""
    end = mark.end
    while end - mark.end < _BEING and view.norms[end : end + 1] and view.norms[end] in _HELPING:
        end += 1
    return end + 1 if view.norms[end : end + 1] and view.norms[end] in _NEEDED else mark.end


def _said_by_itself(view: View, mark: Mark) -> bool:
    """“No prescription is needed: put it in your basket”: all that its part of a sentence says."""
    if view.block.kind in _TITLES:
        return False  # "Over the counter: what people ask us"
    behind = view.norms[_needed(view, mark) :][:1]
    opened = view.norms[view.body : mark.start]
    return _YOU.issuperset(opened) and behind != [] and not behind[0].isalpha()


def _for_another_thing(scene: Scene, mark: Mark) -> bool:
    """“No prescription is needed for the leaflet”: for what is not the medicine."""
    end = _needed(scene.view, mark)
    behind = scene.view.norms[end : end + _THING]
    ours = not _MEANT.isdisjoint(behind) or scene.view.within(end, end + _THING, *scene.knowledge.family_groups)
    return behind[:1] == ["for"] and not ours


def _made_at_home(scene: Scene, mark: Mark) -> bool:
    """“You can make it at home”, "Where is it made? In your own kitchen."; not "never make it yourself"."""
    view, before = scene.view, scene.previous
    split = view.has("split-verbs", "pill-cutter") and view.has("tablet-nouns")  # told as that
    if view.has("negation", "prohibit", "turning-away", "clinicians") or view.question or split:
        return False
    said = view.norms[mark.start : mark.end]
    if said[0] == "in":
        return not _HOME_MADE.isdisjoint(view.norms[: mark.start]) or (
            mark.start == view.body and before is not None and not _HOME_MADE.isdisjoint(before.bag)
        )
    named = view.within(mark.start, mark.end, *scene.knowledge.family_groups)
    return bool(named) or "it" in said or said[0] in {"made", "mixed", "prepared"}


def _of_another(scene: Scene, mark: Mark) -> bool:
    """“X bought over the counter counts”: what is sold freely is what those people take, named right before."""
    view = scene.view
    clause = view.clause_at(mark.start)
    populations = [CONCEPT + key for key in sorted(scene.knowledge.populations)]
    others = view.within(clause.start, clause.end, *populations, "other-medicines")
    ours = view.within(clause.start, clause.end, *scene.knowledge.family_groups)
    return bool(others) and not ours


def _of_the_parent(scene: Scene, mark: Mark) -> bool:
    """“The full dose is mass-produced”: how another form is made, which is true of it."""
    made = not _MAKING.isdisjoint(scene.view.norms[mark.start : mark.end])
    return made and scene.owner(mark.start) != scene.knowledge.subject


def _only_if(view: View, mark: Mark) -> bool:
    """“No prescription without a talk”, "no prescription until …": what it takes to get one."""
    if view.norms[mark.start] == "no" and view.norms[mark.end : mark.end + 2] == [",", "no"]:
        return True  # "no prescription, no tablets"
    return view.norms[mark.start] == "no" and not _UNLESS.isdisjoint(view.norms[mark.end : mark.end + _NEAR])
