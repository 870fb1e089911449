"""Evidence that is called strong: "solid evidence", "rigorously tested"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.evidence.evidence_topic import of_others
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.knowledge.other_use import told_in_other_use
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_BODIES = words("evidence", "bodies")
_STUDIED = words("evidence", "studied")
_WISHING = words("evidence", "wishing_evidence_strong")
_LACKING = words("evidence", "lacking")
_COPULAS = words("scene", "copulas") | {"are", "been"}
_LEAVING = frozenset({"answer", "answers", "leave", "leaves"})  # "… no questions open"
_AMONG = ["among", "the", "most"]
_TRIALS, _TENS = frozenset({"studies", "trials"}), words("evidence", "tens")
_OF = frozenset({"about", "for", "in", "of", "on", "with"})
_ONE_MORE = words("evidence", "one_more")
_SCREENING = words("evidence", "screening")
_FEWEST, _YEARS = 20, 1900  # trials that are many, and numbers that are years
_ADJECTIVES = 5  # words from a number to "trials"
_IT = frozenset({"it", "they"})
_ROW = words("evidence", "sound") | words("evidence", "firm") | {",", "and"}
_RANKED = frozenset({"best", "most"})
_SHORT = 8  # words of an answer that only says how good it is
_BELOW = 3  # blocks from a heading to what answers it
_SUBJECT = 2  # words before the noun that a clause begins with
_NOT_AS = 2
_SIDING = tuple(["with", whom] for whom in ("him", "her", "me", "us", "you", "them", "that", "this"))
_WISHED = 5  # words from a wish to what is wished for


def strong(scene: Scene, nouns: Sequence[Mark]) -> Iterator[Assertion]:
    """What calls the evidence strong: denied, as the claim is that it is limited."""
    view = scene.view
    found = view.find("evidence-strong")
    for mark in found:
        if any(view.norms[other.end : mark.start] == ["and"] for other in found if other.end < mark.start):
            continue  # "extensive and conclusive": said once
        ranked = view.norms[mark.start] in _RANKED and not view.has(*scene.knowledge.family_groups)
        if ranked and not scene.pronoun_subject(view.clause_at(mark.start).start, mark.start):
            continue  # "exercise is one of the best-studied approaches"
        if view.norms[max(0, mark.start - 1)] in {"less", "hardly", "barely"}:
            continue  # "less rigorously tested"
        if not _WISHING.isdisjoint(view.norms[max(0, mark.start - _WISHED) : mark.start]):
            continue  # "I want a treatment with solid evidence"
        if view.norms[mark.end - 1] == "way" and any(
            noun.end <= mark.start and not _ONE_MORE.isdisjoint(view.norms[max(0, noun.start - 2) : noun.start])
            for noun in nouns
        ):
            continue  # "other studies point the same way": as the one just told of
        if view.norms[mark.end - 1] == "agree" and view.norms[mark.end : mark.end + 2] in _SIDING:
            continue  # "the studies agree with him"
        studied = not _STUDIED.isdisjoint(view.norms[mark.start : mark.end]) and mark.end - mark.start > 1
        studied = studied or not _BODIES.isdisjoint(view.norms[mark.start : mark.end])
        noun = (
            mark
            if studied
            else next(
                (noun for noun in nouns if min(abs(mark.start - noun.end), abs(noun.start - mark.end)) <= 5), None
            )
        )
        plain = mark.end - mark.start == 1 and not view.norms[mark.start].endswith("ed")
        if noun is not None and plain and "in" in view.norms[mark.end : noun.start]:
            noun = None  # "the placebo effect is strong in trials"
        noun = noun or _predicated(scene, nouns, mark)
        if noun is None and _answers(scene, mark):
            noun = mark
        if noun is None or scene.owner(mark.start) == OTHER or _needed(view):
            continue
        if view.block.cell is not None and (scene.elsewhere(mark.start) or of_others(scene)):
            continue  # "Strong: decades of trials" in another illness's column
        if told_in_other_use(view, scene.knowledge, mark.start):
            continue
        low, high = _around(view, mark)
        if view.within(low, high, "evidence-limited") or view.within(low, mark.end, "negation-partial"):
            continue
        if not _LACKING.isdisjoint(view.norms[mark.end : high]):
            continue  # "a great many studies had fewer people than a bus"
        near = view.norms[max(0, mark.start - _NOT_AS) : mark.start]
        denied = view.denied(mark) or near in (["not", "as"], ["not", "so"])  # "not approved, and not as …"
        denied = denied or bool(view.within(low, mark.start, "unsourced"))  # "no study has settled it"
        yield scene.assertion(
            Kind.EVIDENCE,
            min(mark.start, noun.start),
            max(mark.end, noun.end),
            subject=scene.owner(mark.start),
            denied=not denied,
            cues=(scene.cue("evidence-strong", mark),),
            via="strong",
        )


def numbered(scene: Scene) -> Iterator[Assertion]:
    """“37 randomised trials have looked at it”: more than a source has that calls the evidence thin.

    Not what a search turned up, nor a number that a claim has.
    """
    view, knowledge = scene.view, scene.knowledge
    if view.bag.isdisjoint(_TRIALS) or view.question or scene.reading != "own" or not _SCREENING.isdisjoint(view.bag):
        return
    if view.has("negation", "refuter", "hedge-modal", "evidence-limited"):
        return
    named, before = view.has(*knowledge.subject_groups), scene.previous
    if not named and not (before is not None and before.has(*knowledge.subject_groups) and before.has("evidence-noun")):
        return
    if any(name == OTHER for _, name in knowledge.medicine_marks(view)) or told_in_other_use(view, knowledge, 0):
        return
    for at, word in enumerate(view.norms):
        many = word in _TENS or (word.isdecimal() and _FEWEST <= int(word) < _YEARS)
        near = range(at + 1, min(at + _ADJECTIVES, len(view.norms)))
        noun = next((to for to in near if view.norms[to] in _TRIALS), None)
        if not many or noun is None or not all(word.isalpha() or word == "-" for word in view.norms[at + 1 : noun]):
            continue
        if not named and not _OF.isdisjoint(view.norms[noun + 1 : noun + 2]):
            continue  # "There are thirty trials of exercise."
        if any(amount.start <= at < amount.end for amount in view.amounts):
            continue  # "20 people in two trials"
        if not any(word in claim.says.split() for claim in knowledge.sheet.claims.values()):
            cue = Mark(at, noun + 1, "evidence-strong")
            yield scene.assertion(
                Kind.EVIDENCE,
                at,
                noun + 1,
                subject=knowledge.subject,
                denied=True,
                cues=(scene.cue("evidence-strong", cue),),
                via="strong",
            )
            return


def _predicated(scene: Scene, nouns: Sequence[Mark], mark: Mark) -> Mark | None:
    """“The research on it for that disease is extensive”: the subject of what calls it so, however far it is.

    “The trials of it in that disease are among the most solid” says the same; those in another disease may be.
    """
    view = scene.view
    among = view.norms[max(0, mark.start - len(_AMONG)) : mark.start] == _AMONG
    if among and (scene.elsewhere(mark.start) or scene.of_other_use()):
        return None
    low = view.clause_at(mark.start).start
    subject = next((noun for noun in nouns if low <= noun.start <= low + _SUBJECT), None)
    if (
        subject is None
        and mark.start > 1
        and view.norms[mark.start - 2] in _IT
        and view.norms[mark.start - 1] in _COPULAS
    ):
        subject = next(
            (noun for noun in nouns if noun.start - view.body <= _SUBJECT), None
        )  # "…, and it is conclusive"
    at = mark.start - 1
    while at > low and view.norms[at] in _ROW:
        at -= 1  # "have been large, long and convincing"
    led = among or view.norms[at] in _COPULAS or view.norms[mark.start] in _LEAVING
    return subject if led and subject is not None and subject.end < mark.start else None


def _answers(scene: Scene, mark: Mark) -> bool:
    """“How good is the evidence?” - "It is conclusive.": short, right below a heading or a question that asks."""
    view = scene.view
    if not view.first or len(view.norms) - view.body > _SHORT or mark.start - view.body > _SHORT // 2:
        return False
    heading = scene.heading if scene.heading is None or view.block.index - scene.heading.block.index <= _BELOW else None
    asked = (scene.question, heading, scene.lead, scene.row, scene.title)
    return any(place is not None and place is not view and place.has("evidence-noun") for place in asked)


def _needed(view: View) -> bool:
    """Whether something is called needed; "what we should have said is …" calls for nothing."""
    return any(not view.denied(cue) and view.norms[cue.end : cue.end + 1] != ["have"] for cue in view.find("need"))


def _around(view: View, mark: Mark) -> tuple[int, int]:
    clause = view.clause_at(mark.start)
    return clause.start, clause.end
