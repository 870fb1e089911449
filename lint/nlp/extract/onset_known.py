"""How soon it works, said to be known: "we know exactly how long it takes", "there is no mystery about how soon"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_HOW = frozenset({("how", "long"), ("how", "soon"), ("how", "quickly"), ("how", "fast")})
_ASKING = frozenset({"how", "time", "when"})
_KNOWING, _EXACTLY = words("onset_known", "knowing"), words("onset_known", "exactly")
_SETTLED, _OPEN = words("onset_known", "settled"), words("onset_known", "open")
_WORKING = words("onset", "working")
_BEING = words("onset", "being")
_STUDIES, _WITHIN = frozenset({"studies", "trials"}), words("onset", "within")
_DENYING = words("granted", "denying")
_SURE = words("onset_known", "sure")
_DOUBT = words("onset_known", "doubt")
_DEGREE = words("harm", "adverbs") | {"firmly"}
_LED = 5  # words from knowing to "how long"
_TOLD = 7  # words from "how long" to "works"


def known(scene: Scene) -> Iterator[Assertion]:
    """The time that the subject takes to work, called known."""
    view = scene.view
    yield from _certain(scene)
    if view.question or view.bag.isdisjoint(_ASKING) or not _DOUBT.isdisjoint(view.bag) or view.has("hedge-modal"):
        return
    for at in range(view.body, len(view.norms) - 1):
        led = view.norms[max(0, at - 1)]
        when = (view.norms[at] == "when" and led in _EXACTLY) or (view.norms[at] == "time" and led == "the")
        if (view.norms[at], view.norms[at + 1]) not in _HOW and not when:
            continue
        works = next((to for to in range(at + 2, min(at + 2 + _TOLD, len(view.norms))) if _works(view, to)), 0)
        cue = _known_before(view, at) or _settled_behind(view, works) if works else None
        owner = scene.owner(works)
        if cue is None or owner == OTHER or not (view.has(*scene.knowledge.family_groups) or "it" in view.bag):
            continue
        yield scene.assertion(
            Kind.ONSET,
            min(cue.start, at),
            max(cue.end, works + 1),
            subject=owner,
            cues=(scene.cue("known", cue),),
            certain="known",
        )
        return


def _certain(scene: Scene) -> Iterator[Assertion]:
    """“It is certain to begin to work within three months”, "it always kicks in by then": the time as a sure thing."""
    view = scene.view
    if _SURE.isdisjoint(view.bag) or view.question or view.has("negation", "negation-partial", "hedge-modal"):
        return
    timed = [amount for amount in view.amounts if family(amount.quantity.unit) == "time"]
    for cue in view.find("onset") if timed else ():
        clause = view.clause_at(cue.start)
        led = view.norms[clause.start : cue.start]
        told = [at for at, word in enumerate(led) if word in _SURE]
        owner = scene.owner(cue.start)
        if not told or owner == OTHER or not (view.has(*scene.knowledge.family_groups) or "it" in led):
            continue
        if not _DENYING.isdisjoint(view.norms[view.body : cue.start]):
            continue  # "it is not certain that it works within three months"
        if told[-1] == len(led) - 1 or led[told[-1] + 1] in {"to", "that"}:
            at = clause.start + told[-1]
            yield scene.assertion(
                Kind.ONSET,
                at,
                cue.end,
                subject=owner,
                cues=(scene.cue("known", Mark(at, at + 1, "known")),),
                certain="known",
            )
            return


def _works(view: View, at: int) -> bool:
    """“how soon it works”, "how long it takes": but not "how long it takes to make"."""
    return view.norms[at] in _WORKING or (view.norms[at] in {"take", "takes"} and view.norms[at + 1 : at + 2] != ["to"])


def _known_before(view: View, at: int) -> Mark | None:
    """“We know exactly how long”, "there is no mystery about how long"."""
    low = max(view.body, at - _LED)
    led = view.norms[low:at]
    none = next((to for to, word in enumerate(led) if word in _OPEN and led[max(0, to - 1)] == "no"), None)
    if none is not None and led[-1] in {"about", "as", "over", "to"}:
        return Mark(low + none - 1, low + none + 1, "known")
    knowing = next((to for to, word in enumerate(led) if word in _KNOWING), None)
    sure = knowing is not None and not _EXACTLY.isdisjoint(led[knowing + 1 :])
    if knowing is None or not sure or view.within(view.body, at, "negation", "negation-partial"):
        return None
    return Mark(low + knowing, at, "known")


def _settled_behind(view: View, works: int) -> Mark | None:
    """“How long it takes to work is well established”."""
    copula = next((to for to in range(works, min(works + _LED, len(view.norms))) if view.norms[to] in _BEING), None)
    if copula is None or view.has("negation", "negation-partial"):
        return None
    to = copula + 1
    while view.norms[to : to + 1] and view.norms[to] in _DEGREE:
        to += 1
    return Mark(to, to + 1, "known") if view.norms[to : to + 1] and view.norms[to] in _SETTLED else None


def by_and_large(scene: Scene, study: Mark, amount: Amount) -> bool:
    """“How long before it does anything? The studies allow one to hope for something within weeks.”: no one study's."""
    asked = scene.question is not None and scene.question.has("onset")
    bound = not _WITHIN.isdisjoint(scene.view.norms[max(study.end, amount.start - 2) : amount.start])
    return asked and bound and scene.view.norms[study.end - 1] in _STUDIES
