"""As well tested as what is approved: "has gone through the same testing as any approved drug", "as thoroughly as".

A use that is off-label is one that has had less testing. Who says that it has had the same says that it is approved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.knowledge.knowledge import OTHER, OURS
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_TESTING = words("approval_equal", "testing")
_THINGS = words("approval", "things")
_DOUBT = ("negation", "refuter", "hedge-modal", "hedge-adverb", "off-label")
_APART = words("approval_claimed", "apart") - {"like", "than"}
_WISHED = words("approval_equal", "wished")
_RIGOROUS, _EQUAL = words("approval_equal", "rigorous"), words("approval_equal", "equal")
_RIGOROUS_OR_WELL = _RIGOROUS | {"well"}
_PASSING, _PROGRAMMES = words("approval_equal", "passing"), words("approval_equal", "programmes")
_TESTING_OR_PROGRAMMES = _TESTING | _PROGRAMMES
_LINKS = frozenset({"as", "that", "which", "through"})
_TO_COME = frozenset({"would"})  # "it would have to pass the same tests"
_OTHERS = frozenset({"any", "other", "others", "rest"})
_FEW = words("evidence", "few_of")
_APART_OR_WISHED_OR_FEW = _APART | _WISHED | _FEW
_EVERY, _STAGES = words("approval_equal", "every"), words("approval_equal", "stages")
_OFFICIAL = words("approval_equal", "official")
_SKIPPED, _NONE = words("approval_equal", "skipped"), frozenset({"no", "none", "nothing"})
_APART_OR_WISHED = _APART | _WISHED - {"before"}
_COMPARED = 9  # words from "as rigorously" to the drugs that it is compared with
_NEAR = 4  # words from "as" to what is approved, and from that to the drug
_NAMED = 6  # words from "the same" to the testing
_FAR = 12  # words from the testing to what it is compared with


def as_tested(scene: Scene) -> Iterator[Assertion]:
    """The testing of the sheet's medicine in its condition, put on a level with that of approved ones."""
    view = scene.view
    if view.bag.isdisjoint(_TESTING) or "as" not in view.bag or view.question or scene.reading != "own":
        return
    if scene.stance is not Stance.ASSERTED or view.has(*_DOUBT) or not (_APART | _WISHED).isdisjoint(view.bag):
        return
    named = {name for _, name in scene.knowledge.condition_marks(view)}
    if not named and not view.has(*scene.knowledge.dependence_groups):
        named = {scene.condition or OURS}
    for mark in view.find("approved") if OURS in named else ():
        start = _levelled(view, mark)
        if start is not None and scene.owner(start) not in {OTHER, None}:
            yield _approved(scene, start, mark)
            return


def as_rigorous(scene: Scene) -> Iterator[Assertion]:
    """“tested for it as rigorously as any other drug”, "trials just as rigorous", said of ours in its condition."""
    view = scene.view
    if view.bag.isdisjoint(_TESTING_OR_PROGRAMMES) or view.question or scene.reading != "own":
        return
    if scene.stance is not Stance.ASSERTED or not view.has(*scene.knowledge.condition_groups):
        return
    whole = _passed_all(scene) or _nothing_skipped(view)
    if whole is not None and scene.owner(whole.start) not in {OTHER, None}:
        yield _approved(scene, whole.start, whole)
        return
    if view.has(*_DOUBT, "negation-partial"):
        return
    if (same := _same_as_theirs(scene)) is not None and scene.owner(same.start) not in {OTHER, None}:
        yield _approved(scene, same.start, same)
    if view.bag.isdisjoint(_RIGOROUS_OR_WELL) or not _APART_OR_WISHED_OR_FEW.isdisjoint(view.bag):
        return
    if view.has("approved"):
        return
    for at in range(view.body + 1, len(view.norms)):
        rigorous = view.norms[at] in _RIGOROUS or (
            view.norms[at] == "well" and not _TESTING.isdisjoint(view.norms[at + 1 : at + 2])
        )
        if rigorous and _on_a_level(view, at) and scene.owner(at) not in {OTHER, None}:
            yield _approved(scene, at - 1, Mark(at - 1, at + 1, "approved"))
            return


def _passed_all(scene: Scene) -> Mark | None:
    """“passed every stage of testing that regulators ask for", "been through all the trials an approved drug has"."""
    view = scene.view
    for at in view.places(_EVERY):
        clause = view.clause_at(at)
        near = range(at + 1, min(at + _NEAR, len(view.norms)))
        tested = next((to for to in near if view.norms[to] in _STAGES), None)
        led = view.norms[max(clause.start, at - _NEAR) : at]
        behind = view.norms[at:] if tested is not None else []
        told = not _OFFICIAL.isdisjoint(behind) or view.within(at, len(view.norms), "regulators", "approved")
        passed = not _PASSING.isdisjoint(led) and (_WISHED | _TO_COME).isdisjoint(view.norms[clause.start : at])
        doubted = view.within(clause.start, at, *_DOUBT) or not _APART_OR_WISHED.isdisjoint(led)
        if tested is not None and told and passed and not doubted:
            return Mark(at - 1, tested + 1, "approved")
    return None


def _nothing_skipped(view: View) -> Mark | None:
    """“No stage of testing was skipped”, "nothing about its safety has been left untested"."""
    if view.bag.isdisjoint(_SKIPPED) or len(view.find("negation")) != 1 or view.has("hedge-modal", "refuter"):
        return None
    none, last = view.find("negation")[0], max(view.places(_SKIPPED))
    told = not _TESTING_OR_PROGRAMMES.isdisjoint((*view.norms[none.end : last], view.norms[last]))
    return (
        Mark(none.start, last + 1, "approved") if view.norms[none.start] in _NONE and none.end < last and told else None
    )


def _same_as_theirs(scene: Scene) -> Mark | None:
    """“put through the same trials that X had to pass”: "the same" testing as another medicine's."""
    view = scene.view
    at = view.norms.index("same") if "same" in view.bag else view.body
    led = view.norms[view.body : at]
    if _PASSING.isdisjoint(led[-_NEAR:]) or not (_WISHED | _TO_COME).isdisjoint(led):
        return None
    near = range(at + 1, min(at + _NAMED, len(view.norms)))
    tested = next((to for to in near if view.norms[to] in _TESTING_OR_PROGRAMMES), at)
    near = range(tested + 1, min(tested + _NEAR, len(view.norms)))
    link = next((to for to in near if view.norms[to] in _LINKS), None)
    if tested == at or link is None:
        return None
    theirs = [mark for mark, name in scene.knowledge.medicine_marks(view) if name == OTHER and mark.start > link]
    things = (_THINGS | _OTHERS).intersection(view.norms[link : link + _COMPARED])
    return Mark(at - 1, tested + 1, "approved") if theirs or things else None


def _on_a_level(view: View, at: int) -> bool:
    """Whether a word of rigour says that it is no less than that of other drugs."""
    led, behind = view.norms[max(view.body, at - 2) : at], view.norms[at + 1 : at + 1 + _COMPARED]
    stop = next((to for to, word in enumerate(behind) if word == "as" or not word[0].isalpha()), len(behind))
    compared = behind[stop : stop + 1] == ["as"] and not (_THINGS | _OTHERS).isdisjoint(behind[stop:])
    return (led[-1:] == ["as"] and (compared or led[:1] == ["just"])) or not _EQUAL.isdisjoint(led[-1:])


def _approved(scene: Scene, start: int, mark: Mark) -> Assertion:
    return scene.assertion(
        Kind.APPROVAL,
        start,
        mark.end,
        subject=scene.owner(start),
        object_=scene.knowledge.condition,
        cues=(scene.cue("approval", mark),),
        via="approved",
    )


def _levelled(view: View, mark: Mark) -> int | None:
    """Where the testing begins that is "the same as" or "as good as" that of the approved drugs at a mark."""
    if _THINGS.isdisjoint(view.norms[mark.end : mark.end + _NEAR]):
        return None
    second = next(
        (at for at in range(mark.start - 1, max(view.body, mark.start - _NEAR), -1) if view.norms[at] == "as"), 0
    )
    led = view.norms[max(view.body, second - _FAR) : second]
    level = next((at for at, word in enumerate(led) if word in {"same", "as"}), None)
    if not second or level is None or _TESTING.isdisjoint(led):
        return None
    return second - len(led) + min(level, next(at for at, word in enumerate(led) if word in _TESTING))
