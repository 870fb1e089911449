"""A risk that is named, or taken up by a pronoun, and words that make light of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.extract.risk.at_worst import CAP, at_worst
from lint.nlp.extract.risk.comfort import (
    NOT_TO,
    comforts,
    heeded,
    no_emergency,
    not_to,
    ranked_low,
    rejecting,
    seen,
    told_as_sign,
)
from lint.nlp.extract.risk.effects_denied import bare_nothing
from lint.nlp.extract.risk.harmless_itself import of_something_else
from lint.nlp.extract.risk.none_of_them import to_none
from lint.nlp.extract.risk.others_risk import about_others
from lint.nlp.extract.risk.recovered import undoing
from lint.nlp.extract.risk.risk_topic import denial, names_risk, of_a_thing, ours, taken_back, topic_of
from lint.nlp.sentence.clauses import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark


_DOSES = words("risk", "doses")
_ELSEWHERE = words("granted", "elsewhere")
_LITTLE = words("risk", "little")
_EBBING, _WORKING = words("ebbing", "verbs"), words("ebbing", "effects")
_ONCE = frozenset({"had", "'d"})
_PURSES = words("risk", "purses")
_WHEN, _ENDED = frozenset({"after", "once", "when"}), words("risk", "treatment_ended")
_TREATED = 6  # words of "when you finish your treatment"
_QUANTIFIERS = words("risk", "quantifiers")
_BEING = words("scene", "copulas") | {"are"}
_NAMED = frozenset({"warning", "warnings"})
_NOBODY = frozenset({"nobody", "none", "nothing"})
_NOT_US = (["not", "us"], ["not", "you"], ["not", "me"])
_OCCUR = 6  # words between unwanted effects and what is denied of them
_CONCERN = words("risk", "concern")
_TAKERS = words("risk", "takers")
_ORDINARY = words("risk", "ordinarily")
_OVER = words("risk", "over")
_PRONOUNS = words("risk", "pronouns")
_WHOM = words("risk", "whom")
_MEASURES, _MEASURED = words("risk", "measures"), 3  # words behind "no more than a" in which they stand
_SHUNNING = (["must", "have"], ["ought", "have"], ["shall", "have"], ["should", "have"], ["to", "have"])
_ENDING = words("risk", "ending")
_GRAVE = words("risk", "grave")
_IMPOSSIBLE = words("recovered", "impossible") | {"possible"}


def minimised(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """A risk named here, or just before and taken up by a pronoun, and a word that makes light of it."""
    view = scene.view
    told: set[str] = set()
    people = view.find(*scene.knowledge.population_groups.values())
    composed = (*comforts(view), *told_as_sign(view), *ranked_low(view), *not_to(scene), *bare_nothing(scene))
    for mark in (*view.find("minimiser"), *composed, *at_worst(scene)):
        if taken_back(view, mark) or not ours(scene, mark.start) or _answers(scene, mark):
            continue
        if mark.group == CAP and people:
            continue  # what taking it may do to them lets them take it
        if rejecting(view, mark) or to_none(view, mark.start) or seen(view, mark):
            continue
        if view.norms[mark.start] == "not" and view.texts[max(0, mark.start - 1)].lower() in _ONCE:
            continue  # "I hadn't taken that seriously. Now I do."
        no_more = view.norms[mark.end - 1 : mark.end + 1] == ["more", "than"] or _nothing_graver(view, mark)
        if view.norms[max(0, mark.start - 1)] == "what" or no_more:
            continue  # "what is in your head stays there", "say that, and no more than that", "nothing more serious"
        if view.norms[max(0, mark.start - 2) : mark.start] in _SHUNNING:
            continue  # "they should have nothing to do with it"
        if _so_much(view, mark):
            continue  # "no more than a 30-day supply"
        if _of_people(view, mark, people) or _of_the_medicine(scene, mark) or of_something_else(scene, mark):
            continue
        limits = _QUANTIFIERS.intersection(view.norms[mark.end : mark.end + 3])
        if limits and not (limits == {"if"} and (_small(view, mark.end) or _in_own_use(scene, mark.end))):
            continue  # "they don't happen to everyone"
        if view.norms[-2:-1] == ["only"]:
            continue  # "it does not apply to large doses only"
        if view.norms[mark.start] in {"do", "does", "not"} and view.norms[mark.end : mark.end + 1] == ["without"]:
            continue  # "they don't happen without warning"
        if view.norms[mark.end - 1] == "the" and _left_open(scene):
            continue  # "It was written for the full dose. With less the risk may be lower."
        if not _CONCERN.isdisjoint(view.norms[mark.start : mark.end]) and heeded(view, mark.end):
            continue  # "don't be put off by it; ask what it means"
        if _about_something_else(scene, mark) or of_a_thing(scene, mark) or about_others(scene, mark):
            continue  # "don't lose sleep over the price"
        if view.norms[mark.end - 1] in _IMPOSSIBLE and undoing(view, mark.start):
            continue  # "reversing the damage is impossible"
        if view.norms[mark.end - 1] in _ORDINARY and not _on_it(scene, mark):
            continue  # "a bruise after a fall is normal"
        near = view.norms[max(0, mark.start - 3) : mark.start]
        if scene.hedges(mark.start) and "may" in near and _BEING.isdisjoint(near[near.index("may") :]):
            continue  # not "the drop that it may cause is nothing to fear"
        if scene.following is not None and _turned_behind(scene.following):
            continue
        topic = topic_of(scene, mark) or _left_to_say(scene, mark)
        if topic is None or topic in told or no_emergency(scene, mark, topic) or _passing(view, mark, topic):
            continue
        told.add(topic)  # "a formality that does not concern you" plays it down once
        stance = Stance.ASSERTED if mark.group == NOT_TO or _at_a_dose(view, mark) else None
        yield denial(scene, mark.start, mark.end, topic, scene.cue("minimiser", mark), "minimised", stance)


def _passing(view: View, mark: Mark, topic: str) -> bool:
    """“Side effects typically go away when you finish the course”: they are no less while it lasts."""
    behind = view.norms[mark.end : mark.end + _TREATED]
    ended = behind[:1] != [] and behind[0] in _WHEN and not _ENDED.isdisjoint(behind)
    return ended and topic == "side-effects"


def _nothing_graver(view: View, mark: Mark) -> bool:
    """“The agency has nothing more serious”: of all there is it is the gravest; not "nothing more serious than X"."""
    behind = view.norms[mark.end : mark.end + 2]
    return view.norms[mark.end - 1] == "more" and behind[:1] != [] and behind[0].isalpha() and "than" not in behind


def _so_much(view: View, mark: Mark) -> bool:
    """“no more than a month's supply”, "no more than a tablet a day": how much there may be, and no likening."""
    if view.norms[mark.end - 2 : mark.end] != ["than", "a"]:
        return False
    counted = any(mark.end - 1 <= amount.start <= mark.end for amount in view.amounts)
    return counted or not _MEASURES.isdisjoint(view.norms[mark.end : mark.end + _MEASURED])


def _on_it(scene: Scene, mark: Mark) -> bool:
    """Whether what is called normal is told of taking the medicine, or called more than that: "perfectly normal"."""
    view = scene.view
    clause = view.clause_at(mark.start)
    stronger = view.norms[mark.end - 2] not in _BEING and mark.end - mark.start > 1 and view.norms[mark.start] != "to"
    stronger = stronger and view.norms[mark.start] != "nothing"
    return stronger or bool(view.within(clause.start, clause.end, *scene.knowledge.family_groups))


def _left_to_say(scene: Scene, mark: Mark) -> str | None:
    """What is played down where no risk is named: "as gentle as a vitamin", "no serious warnings"."""
    view = scene.view
    said = view.norms[mark.start : mark.end]
    if said[0] in {"as", "safer", "gentler", "milder"}:
        return "safety"
    if not _NAMED.isdisjoint(said):
        return "warning"
    if mark.group == CAP and scene.knowledge.medicine_marks(view):
        return "side-effects"  # "the worst it can do is give you a dry mouth"
    led = view.norms[max(view.clause_at(mark.start).start, mark.start - _OCCUR) : mark.start]
    if said[:2] == ["nothing", "to"] and not _TAKERS.isdisjoint(led):
        return "safety"  # "people who take it for years have nothing to fear"
    return None


def _of_people(view: View, mark: Mark, people: Sequence[Mark]) -> bool:
    """“… are excluded”, "not for anyone with liver trouble", "call a doctor, not us": people, and no risks."""
    for cue in view.find("prohibit"):
        if cue.start < mark.end and mark.start < cue.end and not _part(view, cue, mark):
            return True
    if any(cue.start < mark.end and mark.start < cue.end for cue in people) and view.norms[mark.start] != "non":
        return True
    us = view.norms[mark.start : mark.end] in _NOT_US
    return us and bool(view.within(view.body, mark.start, "doctor-call", "clinicians"))


def _of_the_medicine(scene: Scene, mark: Mark) -> bool:
    """“When X wears off", "move on to another”: of what is taken, and of no trouble that it makes."""
    view = scene.view
    if view.norms[mark.end - 1 : mark.end + 1] == ["on", "to"]:
        return True
    named = any(cue.end == mark.start for cue in view.find(*scene.knowledge.family_groups, "medicine-nouns"))
    return view.norms[mark.start] in _EBBING and (named or view.norms[mark.start - 1] in _WORKING)


def _answers(scene: Scene, mark: Mark) -> bool:
    """“Does the warning go away at a low dose? Not really.”: what it makes light of, the question says."""
    opened = mark.start == scene.view.body and any(
        cue.start == mark.start and mark.end <= cue.end for cue in scene.view.opening
    )
    return scene.answer == "no" and scene.reading == "own" and opened


def _turned_behind(view: View) -> bool:
    """“A bruise from a knock is nothing to fear. Those that come from nowhere are.”: what is serious is named then."""
    said = [word for word in view.norms[view.body :] if word.isalpha()]
    return said[-1:] in (["are"], ["is"]) and not view.question and len(said) > 1


def of_a_purse(view: View, mark: Mark) -> bool:
    """“gentle on the wallet”."""
    return not _PURSES.isdisjoint(view.norms[mark.end : mark.end + 1])


def _at_a_dose(view: View, mark: Mark) -> bool:
    """“If you're on a low dose it doesn't apply to you”: the condition is what plays it down."""
    clause = view.clause_at(mark.start)
    return clause.kind is ClauseKind.CONDITION and not _DOSES.isdisjoint(view.norms[clause.start : mark.start])


def _small(view: View, at: int) -> bool:
    """“It doesn't concern you if you take only 150 mg”: on a condition that readers on little meet."""
    condition = view.clause_at(view.norms.index("if", at))
    return not _LITTLE.isdisjoint(view.norms[condition.start : condition.end])


def _in_own_use(scene: Scene, at: int) -> bool:
    """“It has nothing to do with you if you take it for X”: on a condition that every reader meets."""
    view = scene.view
    condition = view.clause_at(view.norms.index("if", at))
    own = view.within(condition.start, condition.end, *scene.knowledge.condition_groups)
    return bool(own) and not view.within(condition.start, own[0].start, "negation")


def _left_open(scene: Scene) -> bool:
    """Whether the next sentence says, with a hedge, that the risk may be lower, as the source does."""
    following = scene.following
    return following is not None and following.has("lower-risk") and following.has("hedge-modal", "hedge-adverb")


def _about_something_else(scene: Scene, mark: Mark) -> bool:
    """Whether a concern has an object of its own, behind "about" or "over", that is no risk."""
    behind = scene.view.norms[mark.end : mark.end + _OCCUR]
    if behind[:1] == ["that"] and not _ELSEWHERE.isdisjoint(behind):
        return True  # "can rest assured that there are other options"
    if of_a_purse(scene.view, mark):
        return True
    view = scene.view
    if view.norms[mark.end - 2 : mark.end] == ["do", "with"]:
        whom = view.norms[mark.end : mark.end + 2]
        named = view.within(mark.end, mark.end + 2, *scene.knowledge.family_groups, *scene.knowledge.condition_groups)
        return not named and _WHOM.isdisjoint(whom) and not view.within(mark.end, mark.end + 2, "patients-people")
    last = mark.end if view.norms[mark.end : mark.end + 1] and view.norms[mark.end] in _OVER else mark.end - 1
    if view.norms[last] not in _OVER or view.norms[last + 1 : last + 2] == [","]:
        return False  # "nothing to worry about, by the way"
    end = view.clause_at(mark.start).end
    object_ = [word for word in view.norms[last + 1 : end] if word.isalnum()]
    return (
        bool(object_)
        and object_[0] not in _ENDING
        and _PRONOUNS.isdisjoint(object_)
        and not names_risk(scene, last + 1, end)
    )


def _part(view: View, cue: Mark, mark: Mark) -> bool:
    """Whether a prohibition is but the "can't" of "can't happen", or the concern of "nobody need think twice"."""
    said = view.norms[mark.start : mark.end]
    inside = mark.start <= cue.start and cue.end <= mark.end and cue.end - cue.start < mark.end - mark.start
    if inside and (view.norms[mark.start] in _NOBODY or (said[0] == "never" and said[-1] in _GRAVE)):
        return True  # "it is never dangerous"
    forbidding = view.norms[cue.start : cue.end]
    return "not" in forbidding and "for" not in forbidding and mark.start <= cue.start and cue.end < mark.end
