"""Whether a share of people that names no medicine is of those who gained by it, or who take it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.share.share_whose import MEDICINAL, prevalent, takes_it

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount

_HELPING = ("cure", "improve-verb", "get-better", "effective")
_GOVERNED = 2  # words from a verb of helping to the share it helps
_NEAR = 12
_BEFORE = 6  # words behind a share in which it is told what they feel
_COMPARATIVES = words("share", "comparatives")
_GAINS, _SEEING = words("share", "gains"), words("share", "seeing")
_FELT, _FITTER = words("share", "felt"), words("share", "fitter")
_STOPPING, _MIXING = words("share", "stopping"), words("share", "mixing")
_PRONOUNS = {"it", "this"}
_GOOD, _FROM = words("share", "good"), words("share", "good_from")
_FREE = words("share", "free")
_GOT = 4  # words from a verb of having to what is had
_WAY = 4  # words of "from a cool bath"
_ON = words("share", "on")


def gained(scene: Scene, amount: Amount) -> bool:
    """Whether a share that names no medicine is one of benefit: by a word of gain, an outcome, a header, "of them"."""
    view = scene.view
    if _by_another_way(scene, amount):
        return False
    if takes_it(view, amount) or _got_something(scene, amount) or _freed(scene, amount):
        return True
    cues = view.find("benefit-people", "get-better")
    gained = any(cue.group == "get-better" and view.norms[cue.end - 1] not in _STOPPING for cue in cues)
    if any(view.norms[cue.start] in _GAINS or (gained and view.norms[cue.start] in _FELT) for cue in cues):
        return True  # not "80% of people feel tired"
    if any(0 <= amount.start - cue.end <= _GOVERNED for cue in view.find(*_HELPING)):
        return True  # "it cures nine in ten patients"
    if {"our", "users"} & set(view.norms[amount.end : amount.end + 4]) and view.has("get-better"):
        return True  # "seven out of ten of our patients feel better"
    if _COMPARATIVES & set(view.norms) and not prevalent(scene, amount) and view.has(*scene.knowledge.outcome_groups):
        return True
    if _seen(scene, amount):
        return True
    if view.norms[amount.end : amount.end + 2] in (["of", "them"], ["of", "those"]):
        return True
    behind = view.norms[amount.end :]
    if view.has("adverse-nouns") and not _MIXING.isdisjoint(behind[:_NEAR]):
        return True  # "1% of those who mixed the two had any reaction"
    if any(verb in _FELT and (word in _PRONOUNS or word in _FITTER) for verb, word in pairwise(behind[:_BEFORE])):
        return True  # "43% feel it in the first weeks", "nine in ten feel younger"
    freer = any(view.within(cue.end, cue.end + 1, "abilities", "organ") for cue in view.find("better-adjective"))
    if (freer or view.has(*scene.knowledge.outcome_groups)) and any(
        word in _ON and following in _PRONOUNS for word, following in pairwise(behind)
    ):
        return True  # "… have had no new lesions since starting it", "… looser muscles on it"
    return any(place is not None and place.has("benefit-people", "get-better") for place in (scene.row, scene.column))


def _seen(scene: Scene, amount: Amount) -> bool:
    """“83% of people who take it see regrowth”: what is a gain where there is more of it, had by so many."""
    view, concepts = scene.view, scene.knowledge.sheet.concepts
    if _SEEING.isdisjoint(view.bag) or not view.has(*scene.knowledge.outcome_groups):
        return False
    end = view.clause_at(amount.start).end
    for mark in view.within(amount.end, max(end, amount.end + _NEAR), *scene.knowledge.outcome_groups):
        concept = concepts.get(mark.concept or "")
        led = view.norms[amount.end : mark.start + 1]
        if concept is not None and concept.better == "higher" and not _SEEING.isdisjoint(led):
            return not view.within(amount.end, mark.start, "negation")
    return False


def _got_something(scene: Scene, amount: Amount) -> bool:
    """“78% report a meaningful response”, "two in three get a lift in energy": what does them good."""
    return any(True for _ in _goods(scene, amount))


def _by_another_way(scene: Scene, amount: Amount) -> bool:
    """“Two in three report relief from a cool bath”: what they got, by something else than a medicine."""
    view, knowledge = scene.view, scene.knowledge
    ours = (*knowledge.family_groups, *knowledge.outcome_groups, *knowledge.condition_groups, *MEDICINAL)
    for at in _goods(scene, amount):
        led = view.norms[at + 1 : at + 1 + _WAY]
        timed = any(at < one.start <= at + _WAY for one in view.amounts)
        meant = timed or not _PRONOUNS.isdisjoint(led) or view.within(at + 1, at + 1 + _WAY, *ours)
        if not _FROM.isdisjoint(led[:1]) and len(led) > 1 and led[1].isalpha() and not meant:
            return True
    return False


def _goods(scene: Scene, amount: Amount) -> Iterator[int]:
    """Where what does them good stands behind a verb of having."""
    view = scene.view
    for at in range(amount.end, view.clause_at(amount.start).end):
        if view.norms[at] in _GOOD and not _SEEING.isdisjoint(view.norms[max(amount.end, at - _GOT) : at]):
            yield at


def _freed(scene: Scene, amount: Amount) -> bool:
    """“84% of members sleep free of X”, "never see another X": rid of what the sheet's subject is for."""
    view, end = scene.view, scene.view.clause_at(amount.start).end
    free = next((at for at in range(amount.end, end) if view.norms[at] in _FREE), None)
    if (never := view.norms.index("never", amount.end, end) if "never" in view.norms[amount.end : end] else None) and (
        "another" in view.norms[never : never + _GOT]
    ):
        return bool(view.within(never, never + _GOT + 1, *scene.knowledge.outcome_groups))
    if free is None or view.within(amount.end, free, "negation"):
        return False
    return bool(view.within(free, end, *scene.knowledge.condition_groups, *scene.knowledge.outcome_groups))
