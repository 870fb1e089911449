"""More research that is called for, which says that there is too little, or called needless: there is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.extract.evidence import evidence_topic as topic
from lint.nlp.knowledge.knowledge import OTHER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_NEAR = 11  # words between research and that it is needed
_NEEDLESS = words("evidence", "needless")
_STILL = frozenset({"longer", "now", "today"})
_DENIED_BY = 3  # words between "no" and the research that is not needed
_CALLED_FOR = words("evidence", "called_for")
_COULD_DO_WITH = ["could", "do", "with"]
OF_THEM = "more-of-them"
_RESEARCH = ("evidence-noun", "study-words", "study-any")
_TAKING = ("patients-people", "patients-some", "take-verb", "use-verb")
_WE = frozenset({"i", "they", "we"})
_WISHING, _SEEING = words("evidence", "wishing"), words("evidence", "seeing")


def more(scene: Scene, nouns: Sequence[Mark]) -> Iterator[Assertion]:
    """“More studies are needed”; "no larger trials are needed" calls the evidence strong."""
    view = scene.view
    for mark in (*view.find("more-research"), *_of_them(scene)):
        clause = view.clause_at(mark.start)
        spared = _spared(scene, mark)
        enough = spared or _no_more(view, mark)
        low = view.body if view.question else mark.end  # "Do we need more?" - "We don't."
        needs = view.within(low, len(view.norms), "need") if scene.flipped else []
        closed = any(view.norms[cue.start] != "before" for cue in needs)  # "Is more needed?" - "No."
        if scene.flipped and not closed:
            continue  # "The others went through large trials. It didn't."
        needed = [
            cue
            for cue in view.find("need", "negation")
            if abs(cue.start - mark.end) <= _NEAR or abs(mark.start - cue.end) <= _NEAR
        ]
        needed = [cue for cue in needed if enough or cue.group != "need" or not view.denied(cue)]
        to_do = view.norms[mark.end - 1] in {"do", "done"}  # "a lot more work to do"
        if (
            (needed or to_do or spared or _wished(view, mark))
            and not topic.trade(view, mark)
            and not topic.elsewhere(scene, mark)
            and all(topic.on_topic(scene, named) for named in (mark, *nouns))
            and scene.owner(clause.start) != OTHER
        ):
            yield scene.assertion(
                Kind.EVIDENCE,
                mark.start,
                mark.end,
                subject=scene.owner(mark.start),
                denied=enough,
                stance=Stance.ASSERTED if spared and view.question else None,
                cues=(scene.cue("more-research", mark),),
                via="strong" if enough or closed else "more-research",
            )


def _spared(scene: Scene, mark: Mark) -> bool:
    """“More research? That's no longer necessary.”, "the call for more studies is out of date": there is enough."""
    view, reply = scene.view, scene.following
    if not view.question:
        cues = view.within(mark.end, view.clause_at(mark.start).end, "waved")
        cues = [cue for cue in cues if view.norms[cue.end - 1] in _NEEDLESS]
        return any(not view.denied(cue) and not scene.hedges(cue.start) for cue in cues) and scene.reading == "own"
    if reply is None or reply.question or _STILL.isdisjoint(reply.bag) or len(reply.norms) - reply.body > _NEAR:
        return False
    return any(reply.denied(cue) for cue in reply.find("need")) or reply.has("waved")


def _of_them(scene: Scene) -> Iterator[Mark]:
    """“There are four studies, and we need more of them”: of research that was named; not of what people take."""
    view = scene.view
    for mark in view.find(OF_THEM):
        low = view.clause_at(mark.start).start
        led = any(cue.end <= mark.start for cue in view.find(*_RESEARCH))
        above = any(place.has(*_RESEARCH) for place in (*scene.earlier, *scene.above))
        if (
            (led or above)
            and view.norms[mark.end : mark.end + 1] != ["than"]
            and not view.amounts
            and not view.within(low, mark.start, *_TAKING)
        ):
            yield mark


def _wished(view: View, mark: Mark) -> bool:
    """“She'd like to see more studies”, "experts are calling for larger trials": there are too few."""
    at = mark.start - 1
    while at > view.body and view.norms[at] in _SEEING:
        at -= 1
    wished = view.norms[at] in _WISHING or view.norms[max(view.body, at - 2) : at + 1] == _COULD_DO_WITH
    return wished and not view.question


def _no_more(view: View, mark: Mark) -> bool:
    """“No larger studies are needed”, "we don't need more": enough. "No larger ones exist" says how few there are."""
    before = view.norms[max(0, mark.start - _DENIED_BY) : mark.start + 1]
    needed = view.within(mark.end, view.clause_at(mark.start).end, "need")
    if "no" in before:
        return bool(needed)
    needed += view.within(mark.start - _DENIED_BY, mark.start, "need")
    needed = [cue for cue in needed if view.norms[cue.start - 1] not in _WE]  # "no difference / we need more"
    return any(view.norms[cue.start] in _CALLED_FOR and view.denied(cue) for cue in needed)
