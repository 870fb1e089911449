"""How much research there is: limited, or solid.

Denied means that the evidence is called strong. `aspects["via"]` is "level", "more-research" or "strong".
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.extract.evidence import evidence_topic as topic
from lint.nlp.extract.evidence.evidence_divided import divided
from lint.nlp.extract.evidence.evidence_more import OF_THEM, more
from lint.nlp.extract.evidence.evidence_near import SHORT, TESTED, nearly
from lint.nlp.extract.evidence.evidence_open import unknown
from lint.nlp.extract.evidence.evidence_strong import numbered, strong
from lint.nlp.extract.evidence.evidence_total import DISPUTE, LOW_MARK, NO_MORE, RATING, total
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.view import QUOTES
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.clauses import Clause
    from lint.nlp.sentence.view import View

_NEAR, _TAKEN_UP = 11, 20  # words between research and what is said of it, or of a pronoun for it
# words between "not" and the scarcity it denies; "no question can do justice to research this thin" does not
_DENIAL = 7
_BRIEF = 8  # words of a sentence that only names the research
_STUDIED = ("evidence-noun", "study-any", "study-nouns", "study-prescriptions", "study-records", "study-trial")
_LOOKED_BACK = 3  # sentences before a bare word in quotation marks
_ELLIPSIS = 5  # words of "but only a few."
_PLENTY = 3  # words from "much" to the evidence there is not much of
_NOTHING_ELSE = (["other", "than"], ["anything", "but"], ["nothing", "but"])
_ROW = words("evidence", "row")
_SELF_CONTAINED = words("evidence", "self_contained")
_SIZES = words("evidence", "sizes")
_GOOD, _SHORT_OF = words("evidence", "good"), words("evidence", "short_of")
_SOLID = words("evidence", "solid")
_FEW = words("evidence", "few_of")
_BEING, _PROOF = frozenset({"are", "is"}), words("evidence", "proofs")
_PREDICATED = frozenset({"preliminary"})
_SUBJECT = 2  # words before the noun that a sentence begins with
_JOINED = frozenset({"and", "but", ",", ";"})
_OF_IT = (["of", "it"], ["of", "them"], ["of", "that"])
_CONTRARY = (["anything", "but"], ["far", "from"], ["nothing", "like"], ["by", "no", "means"], ["nowhere", "near"])
TRIGGERS = frozenset(
    {
        SHORT,
        TESTED,
        "evidence-noun",
        "evidence-limited",
        "more-research",
        OF_THEM,
        "refuter",
        "hedge-verb",
        "evidence-strong",
        "evidence-plenty",
        RATING,
        LOW_MARK,
        DISPUTE,
        NO_MORE,
    }
)


def extract(scene: Scene) -> Iterator[Assertion]:
    """What the sentence says of the state of the evidence; `object` is the unwanted effect that it is told of.

    Where it says nothing for sure, what comes near to saying so.
    """
    nouns = scene.view.find("evidence-noun")
    for made in list(_said(scene, nouns)) or nearly(scene, nouns):
        effect = topic.effect_of(scene)
        yield made if effect is None else replace(made, object=effect)


def _said(scene: Scene, nouns: Sequence[Mark]) -> Iterator[Assertion]:
    view = scene.view
    for mark in view.find("evidence-limited"):
        noun = _noun(scene, nouns, mark)
        said = (_text(view, mark), " ".join(view.norms[mark.start : mark.end]))  # "hasn't been studied much"
        known = not _SELF_CONTAINED.isdisjoint(said) and topic.medical(scene, mark)
        told = _asked(scene, mark) or _summed_up(view, mark) or topic.of_it(scene, mark)
        if noun is None and not known and not told:
            continue
        if topic.trade(view, mark) or topic.elsewhere(scene, mark) or topic.counted(view, mark):
            continue
        if (noun is not None and not topic.on_topic(scene, noun)) or topic.result(scene, mark, noun):
            continue
        if (
            noun is not None
            and noun.start == mark.end
            and not _PREDICATED.isdisjoint(view.norms[mark.start : mark.end])
        ):
            continue  # "promising preliminary results" names them, "the results are preliminary" limits them
        owner = scene.owner(mark.start)
        if owner == OTHER:
            continue
        denials = [cue for cue in view.negations(mark) if mark.start - cue.end <= _DENIAL]
        if len(denials) == 1 and _outright(view, denials[0]) and not _FEW.isdisjoint(view.norms[: denials[0].start]):
            denials = []  # "few trials are anything but small"
        if view.norms[max(0, mark.start - 2) : mark.start] == ["other", "than"]:
            denials = []  # "I couldn't call it anything other than limited"
        stance, said_by = scene.stance_at(mark.start)
        if _no_proof(view, mark):
            continue
        if view.norms[max(0, mark.start - 2) : mark.start] in _NOTHING_ELSE or topic.wished(view, mark):
            stance, said_by = Stance.ASSERTED, ()  # "it would be wrong to call it anything other than limited"
        refuting = any(cue.span.overlaps(view.span(mark.start, mark.end)) for cue in said_by)
        yield scene.assertion(
            Kind.EVIDENCE,
            mark.start,
            max(mark.end, noun.end if noun else mark.end),
            subject=owner,
            stance=Stance.ASSERTED if refuting and stance is Stance.REFUTED else stance,
            denied=len(denials) % 2 == 1,
            cues=(scene.cue("evidence", mark), *(() if refuting else said_by)),
            via="strong" if len(denials) == 1 and _outright(view, denials[0]) else "level",
            # "two small trials" tells of their size, not that there is little to go by
            noun=view.norms[noun.end - 1] if noun is not None and not _of_size(view, mark, noun) else "",
        )
    yield from more(scene, nouns)
    yield from _not_plenty(scene, nouns)
    yield from _none_good(scene, nouns)
    yield from unknown(scene)
    yield from divided(scene, nouns)
    called = list(strong(scene, nouns))
    yield from called or numbered(scene)
    yield from total(scene, nouns)


def _no_proof(view: View, mark: Mark) -> bool:
    """“Anecdotes are not proof”, "case reports aren't evidence": what they don't amount to, however many."""
    rest = view.norms[mark.end : mark.end + 1 + _DENIAL]
    return rest[1:2] in (["not"], ["no"]) and rest[0] in _BEING and not _PROOF.isdisjoint(rest[2:])


def _of_size(view: View, mark: Mark, noun: Mark) -> bool:
    """“Two small trials”, "a handful of large trials": how big they are, or that they are big."""
    sized = {view.norms[mark.start], view.norms[mark.end - 1]}  # "small", "were short"
    return not _SIZES.isdisjoint(sized) or not _SOLID.isdisjoint(view.norms[mark.end : noun.end])


def _outright(view: View, cue: Mark) -> bool:
    """Whether a denial says the contrary: "anything but limited", where "not limited" may only leave it open."""
    return view.norms[cue.start : cue.end] in _CONTRARY


def _not_plenty(scene: Scene, nouns: Sequence[Mark]) -> Iterator[Assertion]:
    """“There has not been much research”, "the results don't all agree": plenty or harmony, denied."""
    view = scene.view
    for mark in view.find("evidence-plenty"):
        noun = _noun(scene, nouns, mark)
        known = noun is not None or _asked(scene, mark) or topic.of_it(scene, mark)
        if (view.denied(mark) or _not_all(view, mark)) == scene.flipped or not known:
            continue  # of what is asked, the answer denies it
        if (noun is not None and noun.start - mark.end > _PLENTY) or view.norms[mark.start - 1 : mark.start] == ["how"]:
            continue  # "no difference in how many medicines, in the data of …"
        if topic.trade(view, mark) or topic.elsewhere(scene, mark) or scene.owner(mark.start) == OTHER:
            continue
        yield scene.assertion(
            Kind.EVIDENCE,
            min(mark.start, noun.start if noun else mark.start),
            max(mark.end, noun.end if noun else mark.end),
            subject=scene.owner(mark.start),
            denied=scene.flipped,
            cues=(scene.cue("evidence", mark), *(scene.cue("negation", cue) for cue in view.negations(mark))),
            via="level",
        )


def _not_all(view: View, mark: Mark) -> bool:
    """“The findings do not all agree”: what is said of some of them only is what makes them mixed."""
    low = mark.start + 1 if view.norms[mark.start] == "all" else mark.start
    return view.norms[max(0, low - 2) : low] == ["not", "all"]


def _noun(scene: Scene, nouns: Sequence[Mark], mark: Mark) -> Mark | None:
    """The evidence that a word of scarcity is said of: near, in the same clause or right before a colon."""
    view = scene.view
    clause = view.clause_at(mark.start)
    for noun in nouns:
        if noun.start <= mark.start and mark.end <= noun.end:
            return noun
        gap = mark.start - noun.end if noun.end <= mark.start else noun.start - mark.end
        # "they were short, and there are few of them", "research settles nothing, because there is so little of it"
        of_them = view.norms[mark.end - 2 : mark.end] == ["of", "them"] or view.norms[mark.end : mark.end + 2] in _OF_IT
        same = clause.start <= noun.start < clause.end or (of_them and noun.end <= mark.start)
        same = same or (noun.end <= mark.start and _goes_on(view, noun, clause, mark))
        label = noun.end <= mark.start and clause.start - noun.end <= 2
        if gap <= (_TAKEN_UP if of_them else _NEAR) and (
            same or label or gap <= 3 or (noun.end <= mark.start and _left_over(view, clause, mark))
        ):
            if mark.end <= noun.start and any(
                word in {"to", "that", "who", "which"} for word in view.norms[mark.end : noun.start]
            ):
                continue
            return noun
    return None


def _goes_on(view: View, noun: Mark, clause: Clause, mark: Mark) -> bool:
    """“The research is young and it does not agree with itself”: a pronoun takes up the noun that begins a sentence."""
    if noun.start - view.body > _SUBJECT:
        return False
    led = [word for word in view.norms[clause.start : mark.start] if word not in _JOINED]
    return led[:1] in (["it"], ["they"])


def _left_over(view: View, clause: Clause, mark: Mark) -> bool:
    """“There are studies, but precious few”, "but few are large": a contrast that leaves out what it counts."""
    of_them = mark.start - clause.start <= 1 and view.norms[mark.start] in _FEW
    return clause.kind is ClauseKind.CONTRAST and (of_them or clause.end - clause.start <= _ELLIPSIS)


def _asked(scene: Scene, mark: Mark) -> bool:
    """“How strong is the evidence? Thin.”."""
    told = scene.earlier[:1]
    if scene.view.norms[mark.end : mark.end + 2] in _OF_IT and told and told[0].has("evidence-noun"):
        return True  # "Her word for the evidence is scrappy. There isn't much of it."
    if _called(scene, mark):
        return True
    if mark.start > 4 and not scene.view.first:
        return False
    for _, place in scene.inherited():
        asked = place.question and place.has(TESTED) and len(scene.view.norms) <= _BRIEF
        if asked or (place.has("evidence-noun") and len(place.norms) <= 12):
            return True  # "How well has it been studied? Hardly at all."
        if "known" in place.norms or (
            "know" in place.norms and "to" not in place.norms[: place.norms.index("know")][-1:]
        ):
            return True  # "What do we know?", and not "What you need to know"
    previous = scene.previous
    short = previous is not None and (len(previous.norms) <= _BRIEF or len(scene.view.norms) <= _ELLIPSIS + 1)
    return previous is not None and short and previous.has("evidence-noun")


def _called(scene: Scene, mark: Mark) -> bool:
    """“… counts prescriptions. "Thin," said Ann.”: a word for it by itself in quotation marks, behind studies."""
    alone = scene.view.norms[mark.start - 1 : mark.start], scene.view.norms[mark.end : mark.end + 1]
    quoted = mark.start > 0 and alone[0][0] in QUOTES and alone[1] in ([","], ["."], [";"])
    return quoted and any(place.has(*_STUDIED) for place in scene.earlier[:_LOOKED_BACK])


def _summed_up(view: View, mark: Mark) -> bool:
    """“Thin, mixed, and mostly anecdote.”: words of scarcity in a row need no noun."""
    clause = view.clause_at(mark.start)
    row = view.within(clause.start, clause.end, "evidence-limited")
    return len({cue.start for cue in row}) > 1 and all(
        view.norms[at] in _ROW for cue, after in pairwise(row) for at in range(cue.end, after.start)
    )


def _text(view: View, cue: Mark) -> str:
    return view.words(cue.start, cue.end).lower()


def _none_good(scene: Scene, nouns: Sequence[Mark]) -> Iterator[Assertion]:
    """“There's no good research”, "we lack a proper trial", "Is there a large study?" - "No."."""
    view = scene.view
    for noun in nouns:
        high = min(len(view.norms), noun.end + _PLENTY) if view.question else noun.end
        reach = range(max(view.body, noun.start - _ELLIPSIS), high)
        at = next((at for at in reach if view.norms[at] in _GOOD), None)
        if at is None or view.within(noun.end, noun.end + _PLENTY, "show-verb"):
            continue  # "no large trial has found that it harms"
        led = view.norms[max(view.body, at - _PLENTY) : at] + view.norms[noun.end :][-_PLENTY:]
        missing = view.denied(Mark(at, at + 1, "good")) or not _SHORT_OF.isdisjoint(led)
        if missing == scene.flipped or scene.owner(at) == OTHER or not topic.on_topic(scene, noun):
            continue
        if not topic.elsewhere(scene, noun) and not topic.trade(view, noun):
            yield scene.assertion(
                Kind.EVIDENCE,
                at,
                noun.end,
                subject=scene.owner(at),
                denied=scene.flipped,
                cues=(scene.cue("evidence", noun),),
                via="level",
            )
            return
