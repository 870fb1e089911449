"""Allowed in words that no verb of use binds: a hindrance denied, a pair praised, a thing told to do.

Each is put together from classes of words ("need not" and any verb of hindering, any praise and any word for a pair),
and only where the sentence turns nobody away, sends nobody to a clinician and speaks of nothing else to take.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import USES, words
from lint.model.assertion import Stance
from lint.nlp.directive.direction import Direction, Directive, directives
from lint.nlp.directive.favoured import favoured, served
from lint.nlp.directive.from_above import inherited
from lint.nlp.directive.only_asked import only_asked
from lint.nlp.directive.relieved import relieved
from lint.nlp.directive.row_verdict import labelled
from lint.nlp.directive.smaller_dose import smaller_dose
from lint.nlp.directive.unhindered import cue_of, timely
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.phrase import contrasted, imperative_at, in_brackets, of_a_choice, of_both
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_ENCOURAGING = words("granted", "encouraging")
_REFUSING = ("negation", "prohibit")
_ANYONE = words("granted", "anyone")
_CONSULTING = ("consult-verbs", "contact-verbs", "consult-decision")
_ELSEWHERE, _JOINING = words("granted", "elsewhere"), frozenset({"and", "or"})
_TAKING = words("granted", "taking")
_THESE = words("granted", "these")
_GETTING = words("granted", "getting")
_ORDERING, _OWNED = words("granted", "ordering"), words("actions", "owning")
_SAID = words("unnamed", "said")
_ALONGSIDE = words("granted", "alongside")
_DENYING = words("granted", "denying")
_REASONS = words("granted", "reasons")
_THOUGHT = ["think", "of"]  # "I can't think of a reason" rejects nothing
_ASKING = words("granted", "asking")
_ADDRESSED = words("granted", "addressed")
_TAKEN = 4  # words from a verb to what is taken
_SOLE = words("granted", "sole") | {"just", "merely"}
_APART = 5  # words of "Ours can't."
_SHORT = 16  # words of a question that only names people


def granted(scene: Scene, people: Mark) -> Directive | None:
    """What allows it to the people at a mark, where no directive of the sentence does."""
    view = scene.view
    upheld = scene.reading == "answered" and not scene.flipped and scene.stance is Stance.ASSERTED  # "… – True."
    if view.question or not (upheld or scene.reading == "own"):
        return None
    if (asked := only_asked(scene)) is not None:
        return Directive(Direction.PERMIT, asked, view)
    if _turned_elsewhere(scene):
        return None
    whatever = _whatever(scene) or _encouraged(scene) or _like_anyone(view)
    if whatever is not None:
        return Directive(Direction.PERMIT, whatever, view)
    cue = labelled(scene, people) or cue_of(scene, people) or _told_to_take(scene, people) or favoured(scene, people)
    cue = cue or relieved(scene) or smaller_dose(scene, people)
    if cue is None or view.clause_at(cue.start).opener in _ASKING or _no_at_the_end(view, cue):
        return None
    if scene.stance_at(cue.start)[0] is Stance.REPORTED:
        return None  # “They told me it would help with X”
    if in_brackets(view, cue.start) and (of_a_choice(view, cue.start) or _forbidden(scene)):
        return None  # "those on X (weak or strong makes no difference), those with Y"
    return Directive(Direction.PERMIT, cue, view)


def _forbidden(scene: Scene) -> bool:
    """Whether the sentence, or what stands above its list, turns people away."""
    if scene.view.has("prohibit"):
        return True
    above = inherited(scene)
    return above is not None and above.direction is Direction.PROHIBIT


def _no_at_the_end(view: View, cue: Mark) -> bool:
    """“…: it is not.”, "…, but the answer is no.": what the sentence comes to."""
    said = [word for word in view.norms[cue.end :] if word.isalpha()]
    return bool(said) and said[-1] in _DENYING


def asked_before(scene: Scene) -> View | None:
    """The question that a sentence may answer: the sentence before, or a question in a paragraph of its own."""
    return scene.previous or (scene.question if scene.view.first else None)


def asked_of(scene: Scene) -> Mark | None:
    """What allows it in a reply to a question that names people: "On X? Keep going.", "Y? It's just the thing."."""
    view, asked = scene.view, asked_before(scene)
    if asked is None or not asked.question or len(asked.norms) - asked.body > _SHORT or scene.reading != "own":
        return None
    if view.question or _turned_elsewhere(scene):
        return None
    cue = cue_of(scene, None) or _told_plainly(scene) or relieved(scene)
    refused = cue is not None and any(
        item.direction is Direction.PROHIBIT and item.mark.start >= cue.end for item in directives(view)
    )
    return None if refused else cue  # "You needn't worry, but it isn't for you"


def told_to_reader(scene: Scene) -> Mark | None:
    """What allows it in the answer to a reader's letter that is no question: "There's a chair for you as well."."""
    view = scene.view
    if view.question or scene.reading != "own" or not scene.knowledge.is_subject(scene.focus):
        return None
    found = directives(view)
    ruled = [item.mark for item in found if item.direction is Direction.PERMIT]
    if len(ruled) != len(found) or (ruled and view.has("refuter", "clinicians", "consult-nouns")):
        return None
    cue = next(iter(ruled), None) or (None if _turned_elsewhere(scene) else cue_of(scene, None))
    if cue is None or cue.start <= view.body or view.within(view.body, view.body + 3, "no-need", "negation"):
        return cue
    return None if _ADDRESSED.isdisjoint(view.bag) else cue


def _told_plainly(scene: Scene) -> Mark | None:
    """“X trouble? Pop your capsule and forget about it.”: what the reply tells the reader to do at once."""
    view = scene.view
    at = view.body
    if not view.norms[at : at + 1] or view.norms[at] not in _GETTING or view.has("negation", "leave-verb"):
        return None
    if not _ORDERING.isdisjoint(view.bag) or view.has("clinicians"):
        return None
    family = {mark.start for mark, _ in scene.knowledge.medicine_marks(view)}
    near = range(at + 1, min(at + _TAKEN, len(view.norms)))
    return Mark(at, at + 2, "permit") if any(to in family or view.norms[to] in _TAKING for to in near) else None


def granted_above(scene: Scene) -> Directive | None:
    """“None of these need stop you taking it:” above a list: what hinders nobody, item by item."""
    lead = scene.lead
    if lead is None or lead.question or scene.reading != "own":
        return None
    cue = None if _THESE.isdisjoint(lead.bag) else cue_of(scene.but(view=lead), None)
    cue = cue or served(lead) or next(timely(scene.but(view=lead)), None)
    return Directive(Direction.PERMIT, cue, lead, "lead-in") if cue is not None else None


def told_apart(scene: Scene) -> Directive | None:
    """“X may be started then; ours may not.”: what is allowed before is another medicine."""
    view, reply = scene.view, scene.following
    if reply is not None and not view.question and "not" in reply.bag:
        alone = _told_apart_by(reply, scene)  # "Five of the six may be combined with X. Ours can't."
        if alone is not None and len(reply.norms) <= _APART and not view.has(*scene.knowledge.family_groups):
            return Directive(Direction.PROHIBIT, alone, reply, "next sentence")
    if "not" not in view.bag or view.question:
        return None
    for mark in view.find(*scene.knowledge.population_groups.values()):
        said, turned, end = (*view.norms[mark.end : mark.end + 3], "", "", "")[:3]
        if mark.start > view.body and said in _SAID and turned == "not" and not end[:1].isalpha():
            return Directive(Direction.PROHIBIT, Mark(mark.start, mark.end + 2, "prohibit"), view)
    ours = _told_apart_by(view, scene)
    return Directive(Direction.PROHIBIT, ours, view) if ours is not None else None


def _told_apart_by(view: View, scene: Scene) -> Mark | None:
    """“ours may not.”: our medicine, an auxiliary, "not" and nothing more."""
    for mark, name in scene.knowledge.medicine_marks(view):
        said, turned, end = (*view.norms[mark.end : mark.end + 3], "", "", "")[:3]
        if name in scene.knowledge.family and said in _SAID and turned == "not" and not end[:1].isalpha():
            return Mark(mark.start, mark.end + 2, "prohibit")
    return None


def turned_round(scene: Scene, people: Mark) -> Directive | None:
    """“X poses no problem; Y does.”, "X must not be taken with it, but Y may": the contrary of what is said before."""
    turn = contrasted(scene.view)
    if turn is None or not turn[0] <= people.start < turn[1] or scene.view.question or scene.reading != "own":
        return None
    if not _SOLE.isdisjoint(scene.view.norms[: turn[0]]):
        return None  # "It isn't only those with X who may not; everybody with Y may not"
    cue = cue_of(scene, None)
    said = [item for item in directives(scene.view) if item.mark.end <= turn[0]]
    if cue is not None and cue.end <= turn[0]:
        said.append(Directive(Direction.PERMIT, cue, scene.view))
    if not said:
        return None
    return Directive(said[-1].direction.opposite, Mark(turn[0], turn[1], said[-1].direction.opposite), scene.view)


def _turned_elsewhere(scene: Scene) -> bool:
    """Whether a sentence turns away, sends to a clinician, or speaks of something else to take."""
    view = scene.view
    people = frozenset(mark.start for mark in view.find(*scene.knowledge.population_groups.values()))
    return (
        (not _ELSEWHERE.isdisjoint(_but_smoothly(view, people)) and _like_anyone(view) is None)
        or view.has("negation-partial", "consult-nouns")
        or any(view.norms[cue.end - 1 : cue.end + 1] != _THOUGHT for cue in view.find("refuter"))
        or (view.has("clinicians") and (view.has(*_CONSULTING) or _left_to_one(view)))
        or not (scene.knowledge.is_subject(scene.focus) or view.has(f"concept:{scene.knowledge.subject}"))
    )


def _but_smoothly(view: View, people: frozenset[int]) -> set[str]:
    """The words of a sentence, but for those of "without any trouble", "beside each other", "another reason for it".

    Nor is "and other opioids" another matter, behind one of them: `people` are the places where people are named.
    """
    marks = view.find("smoothly")
    return {
        word
        for at, word in enumerate(view.norms)
        if not any(mark.start <= at < mark.end for mark in marks)
        and not of_both(view, at)
        and not (at + 1 in people and view.norms[at - 1] in _JOINING)
        and _REASONS.isdisjoint(view.norms[at + 1 : at + 2])
    }


def _left_to_one(view: View) -> bool:
    """“your doctor may allow it”."""
    hedges = view.find("hedge-modal")
    return any(0 <= cue.start - mark.end <= 1 for mark in view.find("clinicians") for cue in hedges)


def _told_to_take(scene: Scene, people: Mark) -> Mark | None:
    """“If you're on X, just pick up your capsules”, "start it on the day you take your last X"."""
    view = scene.view
    ordered = any(word in _ORDERING and view.norms[at - 1] not in _OWNED for at, word in enumerate(view.norms))
    if view.has("negation", "prohibit") or scene.lead is not None or ordered:
        return None  # but "take your first capsule when …"
    if inherited(scene) is not None:
        return None
    named = view.find(*scene.knowledge.population_groups.values())
    family = {mark.start for mark, _ in scene.knowledge.medicine_marks(view)}
    for at in view.places(_GETTING):
        if not (imperative_at(view, at) or _goes_on(view, at)) or people.start <= at < people.end:
            continue
        objects = [
            place
            for place in range(at + 1, min(at + _TAKEN, len(view.norms)))
            if not any(mark.start <= place < mark.end for mark in named)
        ]
        taken = any(place in family or view.norms[place] in _TAKING for place in objects)
        clause = view.clause_at(people.start)
        beside = people.start > at and not _ALONGSIDE.isdisjoint(view.norms[at + 1 : people.start])
        supposed = clause.kind in {ClauseKind.CONDITION, ClauseKind.TIME} and not clause.start <= at < clause.end
        if taken and (beside or supposed):
            return Mark(at, at + 2, "permit")
    return None


def _encouraged(scene: Scene) -> Mark | None:
    """“We encourage people on X to start it”, "those in X are invited to try it"."""
    view = scene.view
    if view.bag.isdisjoint(_ENCOURAGING) or view.has(*_REFUSING):
        return None
    at = next(at for at, word in enumerate(view.norms) if word in _ENCOURAGING)
    for to in range(at + 1, len(view.norms) - 2):
        if view.norms[to] == "to" and view.norms[to + 1] in _GETTING:
            family = view.within(to, min(to + 2 + _TAKEN, len(view.norms)), *scene.knowledge.family_groups)
            return Mark(at, to + 2, "permit") if family else None
    return None


def _like_anyone(view: View) -> Mark | None:
    """“as much right to it as anyone”, "as well on it as everybody else"."""
    for at, word in enumerate(view.norms[1:-1], 1):
        if word == "as" and view.norms[at + 1] in _ANYONE and "as" in view.norms[view.body : at]:
            return Mark(view.norms.index("as", view.body), at + 2, "permit") if not view.has(*_REFUSING) else None
    return None


def _goes_on(view: View, at: int) -> bool:
    """“just tell the pharmacy and pick up …”: goes on with what the clause began to tell."""
    start = view.clause_at(at).start
    told = view.within(start, start + 3, "consult-verbs", "contact-verbs", "take-verb")
    return view.norms[at - 1] == "and" and bool(told) and imperative_at(view, told[0].start)


def _whatever(scene: Scene) -> Mark | None:
    """“cramps or no cramps”, "anyone, whether or not they take X", "with or without X": it makes no difference."""
    view = scene.view
    if "or" not in view.bag or (view.has("negation", "prohibit") and "no" not in view.bag):
        return None
    norms, taken = view.norms, scene.view.has(*USES, *scene.knowledge.family_groups)  # not "it's X, party or no party"
    for at in [at for at, word in enumerate(norms) if word == "or"]:
        before, after = norms[at - 1 : at], norms[at + 1 : at + 3]
        none = taken and after[:1] == ["no"] and after[1:] == before
        if none or (before == ["with"] and after[:1] == ["without"]):
            return Mark(at - 1, min(at + 2, len(norms)), "permit")
        if (
            before == ["whether"]
            and after[:1] == ["not"]
            and not {"anyone", "everyone", "everybody", "anybody", "all"}.isdisjoint(norms[:at])
        ):
            return Mark(at - 1, at + 2, "permit")
    return None
