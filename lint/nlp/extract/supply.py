"""Where it comes from. Denied: from somewhere else, or without what it takes to get it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.supply_barred import barred, sold_elsewhere
from lint.nlp.extract.supply_free import freely
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.phrase import imperative_at
from lint.nlp.sentence.vocabulary import CONCEPT, TOPIC, Mark
from lint.sheet import SupplyClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_SPARING = words("supply", "sparing")
_UNLESS = words("supply", "unless")
_HANDING, _WITHOUT = words("supply", "handing"), frozenset({"without", "unless"})
_LED = 3  # words between "without" and who supplies it
_PRESCRIPTIONS, _NEEDING = words("supply", "prescriptions"), words("supply", "needing")
_FEW = 5  # words from "only with" or "needs" to the prescription
_SPARED = 5  # words from "saves" to whom it saves
_NOT = words("supply", "not")
_SHOPS, _THROUGH = words("supply", "shops"), frozenset({"from", "through", "via", "with"})
_BETWEEN = words("supply", "between")
_MAKING = words("supply", "making")
_PARTS, _NOT_THEIRS, _PART = words("supply", "parts"), ["nothing", "to", "do", "with"], 6


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of: a supplier of the sheet, or words of free sale."""
    suppliers = [claim.supplier for claim in knowledge.claims(SupplyClaim)]
    freely = any(claim.over_the_counter for claim in knowledge.claims(SupplyClaim))
    sale = ("prescription-free", "home-made", *(("prescription-nouns",) if freely else ()))
    return frozenset((*sale, *(layer + key for key in suppliers for layer in (CONCEPT, TOPIC))))


def extract(scene: Scene) -> Iterator[Assertion]:
    """The supplier named, or a free sale claimed."""
    view = scene.view
    for claim in scene.knowledge.claims(SupplyClaim):
        supplier = f"concept:{claim.supplier}"
        named = view.find(supplier)
        for mark in named[:1]:
            skipped = _skipped(view, mark)
            if not skipped and not _SPARING.isdisjoint(view.norms[max(0, mark.start - _SPARED) : mark.start]):
                continue  # "saves a trip to the …": where it comes from is not said
            bare = [cue for cue in view.find("negation") if cue.end == mark.start and view.norms[cue.start] == "no"]
            clause = view.clause_at(mark.start)
            unable = [
                cue
                for cue in view.find("negation")
                if mark.end <= cue.start < clause.end
                and cue.start - mark.end <= 3
                and _of_verb(view, cue)
                and view.norms[cue.start - 1] not in {",", "—", "–", "(", "and"}  # ", not you": nobody else
            ]
            told_of = [name for item, name in scene.knowledge.medicine_marks(view) if item.start >= clause.start]
            if unable and told_of and all(name == OTHER for name in told_of):
                continue  # "compounding pharmacies do not make Y"
            unable = unable or [cue for cue in view.find("prohibit") if 0 <= mark.start - cue.end <= 1]
            unable = unable or _left_out(view, mark)
            free = [] if bare or unable or claim.over_the_counter else _sold_freely(view, mark)
            needless = bare or unable or free or _spared(view, mark, claim)
            needless = needless or _nothing_for(view, mark) or skipped
            needless = [] if _lost_without(view, mark) and not _plainly(view, free) else needless
            yield scene.assertion(
                Kind.SUPPLY,
                min(needless[0].start, mark.start) if needless else mark.start,
                max(mark.end, needless[0].end) if needless else mark.end,
                subject=scene.focus,
                object_=claim.supplier,
                denied=bool(needless) or False,
                cues=(scene.cue("supplier", mark),),
            )
        if claim.over_the_counter:
            yield from _prescribed_only(scene, claim)
        if named or scene.owner(0) == OTHER:
            continue
        for mark in view.find(TOPIC + claim.supplier)[:1]:
            if _in_parts(scene, claim.supplier, mark):
                yield scene.assertion(
                    Kind.SUPPLY,
                    mark.start,
                    mark.end,
                    subject=scene.focus,
                    object_=claim.supplier,
                    cues=(scene.cue("supplier", mark),),
                )
        yield from freely(scene, claim)


def _left_out(view: View, mark: Mark) -> list[Mark]:
    """“They have no part in it”, "have nothing to do with it", "it is made in a factory, not by them"."""
    behind = view.norms[mark.end : mark.end + _PART]
    at = next((at for at, word in enumerate(behind) if word in {"no", "nothing"}), None)
    if at is not None and (behind[at : at + 4] == _NOT_THEIRS or not _PARTS.isdisjoint(behind[at + 1 : at + 2])):
        return [Mark(mark.end + at, mark.end + at + 2, "negation")]
    led = view.norms[max(view.body, mark.start - _LED - 1) : mark.start]
    apart = next((at for at, word in enumerate(led) if word == "not" and led[at - 1 : at] == [","]), None)
    made = apart is not None and not _MAKING.isdisjoint(view.norms[view.body : mark.start])
    return [Mark(mark.start - len(led) + apart, mark.start, "negation")] if apart is not None and made else []


def _prescribed_only(scene: Scene, claim: SupplyClaim) -> Iterator[Assertion]:
    """“You get it only with a prescription”, "it takes one", "nobody gets it without one": no free sale."""
    view, knowledge = scene.view, scene.knowledge
    if _PRESCRIPTIONS.isdisjoint(view.bag) or (view.question and scene.reading == "own"):
        return
    at = next(at for at, word in enumerate(view.norms) if word in _PRESCRIPTIONS)
    clause = view.clause_at(at)
    behind = view.norms[at + 1 : at + 3]
    first = max(clause.start, at - _FEW)
    only = behind[:1] == ["only"] or behind == ["-", "only"] or "only" in view.norms[first:at]
    needing = next((to for to in range(first, at) if view.norms[to] in _NEEDING), None)
    named = [name for mark, name in knowledge.medicine_marks(view, every=True) if clause.start <= mark.start]
    denials = view.within(clause.start, clause.end, "negation", "no-need")
    barred = "without" in view.norms[first:at] and any(view.norms[cue.start] in _NOT for cue in denials)
    if not barred and (denials or not (only or needing is not None)):
        return
    taken_up = not named and "it" in view.norms[clause.start : clause.end] and scene.focus == knowledge.subject
    if not (named or taken_up) or any(name not in knowledge.family for name in named) or scene.hedges(at):
        return
    if sold_elsewhere(scene, claim, at):
        return
    start = needing if needing is not None else at
    yield scene.assertion(
        Kind.SUPPLY,
        start,
        at + 1 + len(behind) * (behind == ["-", "only"]),
        subject=scene.owner(at),
        object_=claim.supplier,
        denied=True,
        cues=(scene.cue("prescription", Mark(at, at + 1, "supplier")),),
        via="prescription-only",
    )


def _plainly(view: View, free: list[Mark]) -> bool:
    """“Any chemist will sell it without a prescription”: a free sale that nothing in the sentence denies."""
    return bool(free) and all(any(cue.start <= no.start < cue.end for cue in free) for no in view.find("negation"))


def _lost_without(view: View, supplier: Mark) -> bool:
    """“Without one there is none”, "you can't get it without one": two denials make a need of it."""
    if view.norms[supplier.end : supplier.end + 2] == [",", "no"]:
        return True  # "No X, no Y."
    led = range(max(view.body, supplier.start - _LED), supplier.start)
    at = next((at for at in led if view.norms[at] == "without"), None)
    if at is None and view.norms[supplier.start - 1] == "no" and view.norms[view.body] in _WITHOUT:
        return view.norms[supplier.end : supplier.end + 1] != [] and view.norms[supplier.end] in _HANDING
    if at is None and _held_back(view, supplier):
        return True
    return at is not None and any(cue.end <= at or cue.start >= supplier.end for cue in view.find("negation"))


def _held_back(view: View, supplier: Mark) -> bool:
    """“Nor can they hand it over without one”, "can't sell it unless …": what it takes to get it from there."""
    behind = view.norms[supplier.end : view.clause_at(supplier.start).end + 1]
    at = next((at for at, word in enumerate(behind) if word in _UNLESS), None)
    return at is not None and not view.question and not {"need", "needs", "needed"} & set(behind[:at])


def _sold_freely(view: View, supplier: Mark) -> list[Mark]:
    """“Any chemist will sell it over the counter”: the supplier is right, how it is sold there is not."""
    clause = view.clause_at(supplier.start)
    return [
        cue
        for cue in view.within(clause.start, clause.end, "prescription-free")
        if not (cue.start < supplier.end and supplier.start < cue.end)
        and "prescription" not in view.norms[cue.end : clause.end]
        and "ready" not in view.norms[cue.start : cue.end]  # "from the pharmacy, ready made"
        and not view.denied(cue)
        and not view.question
        and not barred(view, cue)
        and not (cue.end < supplier.start and _ordered_from(view, cue, supplier))
    ]


def _ordered_from(view: View, cue: Mark, supplier: Mark) -> bool:
    """“Your regular pharmacy may order it from a compounder”: one shop gets it from the right one."""
    shop = not _SHOPS.isdisjoint(view.norms[cue.end - 1 : cue.end])
    return shop and not _THROUGH.isdisjoint(view.norms[max(cue.end, supplier.start - 2) : supplier.start])


def _spared(view: View, supplier: Mark, claim: SupplyClaim) -> list[Mark]:
    """“You can do without a X”, "the X is a middleman you can skip"; not "a middleman you can't do without"."""
    cues = [cue for cue in view.find("no-need") if 0 <= supplier.start - cue.end <= _FEW]
    cues = [cue for cue in cues if not view.within(view.clause_at(cue.start).start, cue.start, "negation")]
    if claim.over_the_counter:  # "sold without a prescription in drugstores": it is the prescription that nobody needs
        cues = [cue for cue in cues if _PRESCRIPTIONS.isdisjoint(view.norms[cue.start : supplier.start])]
    behind = view.norms[supplier.end : supplier.end + _SPARED]
    at = next((at for at, word in enumerate(behind) if word in _BETWEEN), None)
    denials = view.within(supplier.end, view.clause_at(supplier.start).end, "negation")
    between = at is not None and all(view.norms[cue.start] == "without" for cue in denials)
    return [*cues, Mark(supplier.end + at, supplier.end + at + 1, "no-need")] if between and at is not None else cues


def _skipped(view: View, supplier: Mark) -> list[Mark]:
    """“Skip the X; your drugstore has it”: readers are told to leave the supplier out."""
    cues = [cue for cue in view.find("ignore-verb") if 0 <= supplier.start - cue.end <= 1]
    owned = view.norms[supplier.end : supplier.end + 1] == ["'s"]
    return [cue for cue in cues if imperative_at(view, cue.start) and not (owned or view.denied(cue))]


def _of_verb(view: View, cue: Mark) -> bool:
    """“Pharmacies cannot make it”; "through them and nobody else", "outside them no pharmacy …" exclude the others."""
    return view.norms[cue.start] in _NOT or "unable" in view.norms[cue.start : cue.end]


def _in_parts(scene: Scene, supplier: str, mark: Mark) -> bool:
    """“The pharmacy, which has to be a registered one”: all words of a supplier's name, in some other order."""
    view = scene.view
    if view.question or view.denied(mark):
        return False
    said = {word.removesuffix("s") for word in view.bag}
    names = (term.lower().split() for term in scene.knowledge.sheet.concepts[supplier].terms if " " in term)
    return any(
        view.norms[mark.start].removesuffix("s") == name[-1] and {word.removesuffix("s") for word in name} <= said
        for name in names
    )


def _nothing_for(view: View, supplier: Mark) -> list[Mark]:
    """“There is nothing for a pharmacy to prepare”."""
    led = view.norms[max(view.body, supplier.start - _LED) : supplier.start]
    cues = [cue for cue in view.find("negation") if view.norms[cue.start] in {"nothing", "little"}]
    return [cue for cue in cues if "for" in led and 0 < supplier.start - cue.end <= _LED]
