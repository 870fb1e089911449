"""Benefits told without a word that names one: what is given back, what can be given up, what has become stronger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.benefit import turns
from lint.nlp.benefit.our_promise import may_restore, restored
from lint.nlp.benefit.yielding import SPARING
from lint.nlp.knowledge.outcome_names import held_in
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_GOODS = ("energy-outcomes", "physical-outcomes", "mental-outcomes", "cognition-outcomes", "sleep-outcomes")
_GIVEN_BACK = (*_GOODS, "life-goods")
GIVING = frozenset({"give-back-verb", "give-up-verb"})  # as common as "get" and "stop"
_LIST = 14  # words of a list between "get" and "back"
_OBJECT = 7  # words between giving up and what is given up
_FEWER = words("efficacy", "fewer")
_FOREIGN = words("efficacy", "foreign")
_MEDICINES = words("efficacy", "medicines")
_NEEDED = words("efficacy", "needed")
_NEEDING = words("efficacy", "needing")
_COMMAS = ([","], [";"], [":"])  # "their mood got better, legs did not"
_AFTER_ABILITY = words("efficacy", "after_ability")
_DENIALS = words("efficacy", "denials")
_SUFFERERS = words("efficacy", "sufferers")
_BETWEEN = words("efficacy", "between_denial_and_attack")
_NOBODY = words("efficacy", "nobody")
_NOBODY_OR_NOTHING = _NOBODY | {"nothing"}
_NO_ONE = frozenset(
    {
        ("no", "one"),
        ("not", "one"),
        ("hardly", "anyone"),
        ("hardly", "anybody"),
        ("scarcely", "anyone"),
        ("barely", "anyone"),
    }
)
_TAKING = words("efficacy", "taking") | words("efficacy", "starting") | {"on"}
_POINTING, _MEDICINE_NOUNS = frozenset({"it", "the", "this"}), words("efficacy", "medicine_nouns")
_OF_ONE = frozenset({"me", "her", "him"})
_WANTING = frozenset({"want", "wanted", "wants"})
_GOING_ON = words("efficacy", "going_on")
_GIVING, _BRINGING = words("efficacy", "giving"), words("efficacy", "giving") | words("efficacy", "doing_for")
_SOUND = words("efficacy", "sound_powers")
_DOING, _ABLE = words("efficacy", "doing_again"), words("efficacy", "again_able")
_NAMED = 3  # words of "a clear head"
_MORE = words("efficacy", "more")
_OBLIGED = words("efficacy", "obliged")
_PORTION = words("efficacy", "portion")


def may_give(view: View) -> bool:
    """Whether a sentence has what can be given back beside a verb of giving, or a medicine beside one of giving up."""
    if view.has("give-up-verb") and not _MEDICINES.isdisjoint(view.bag):
        return True
    if may_restore(view) or not view.bag.isdisjoint(_NOBODY_OR_NOTHING) or not {"again", "never"}.isdisjoint(view.bag):
        return True
    return view.has(*_GIVEN_BACK, "abilities") and (view.has("give-back-verb") or view.block.kind is BlockKind.ITEM)


def gains(scene: Scene) -> Iterator[Candidate]:
    """Candidates in the shape that `triggers` yields."""
    yield from restored(scene)
    yield from _given_back(scene)
    yield from _brought(scene)
    yield from _given_up(scene)
    yield from _stronger(scene)
    yield from _spared(scene)
    yield from _nobody(scene)
    yield from _again(scene)


def _given_back(scene: Scene) -> Iterator[Candidate]:
    """“get their energy, bladder control and balance back”."""
    view = scene.view
    for verb in view.find("give-back-verb"):
        clause = view.clause_at(verb.start)
        last = min(clause.end, verb.end + _LIST)
        back = next((at for at in range(verb.end, last) if view.norms[at] == "back"), None)
        if back is None or (view.norms[verb.start] in _WANTING and not view.has(*scene.knowledge.family_groups)):
            continue  # "They want their evenings back": which gives them nothing yet
        goods = view.within(back + 1, min(clause.end, back + _OBJECT), *_GIVEN_BACK)
        if back - verb.end <= 1 and goods:
            yield verb, "improve", goods[0], verb.start, goods[0].end  # "hands you back the life …"
            continue
        found = view.within(verb.end, back, *_GIVEN_BACK)
        if found and (found[-1].end == back or "and" in view.norms[found[-1].end : back]):
            yield verb, "improve", found[0], verb.start, back + 1


def _brought(scene: Scene) -> Iterator[Candidate]:
    """“X gives you energy and a clear head”, and so in the items below "What X gives you:"."""
    view, lead = scene.view, scene.lead
    if lead is not None and view.block.kind is BlockKind.ITEM:
        told = not _BRINGING.isdisjoint(lead.bag) and not lead.has("hedge-modal", "hedge-adverb", "negation")
        start, end = view.body, view.body + _NAMED
    elif _GIVING.isdisjoint(view.bag):
        return
    else:
        start = next((at for at, word in enumerate(view.norms) if word in _GIVING and at >= view.body), 0)
        told, end = start > 0 and not view.question, start + _OBJECT
    for good in view.within(start, end, *_GOODS, "abilities") if told else ():
        able = good.group != "abilities" and turns.good(view, good)
        if able or not _SOUND.isdisjoint(view.norms[max(start, good.start - 1) : good.start]):
            outcome = held_in(scene.knowledge, view, good)
            yield Mark(start, good.end, "give-back-verb"), "improve", outcome, start, good.end
            return


def _given_up(scene: Scene) -> Iterator[Candidate]:
    """“were able to give up most of their other medicines”, "needed fewer drugs"."""
    view = scene.view
    for verb in view.find("give-up-verb"):
        reach = view.norms[verb.end : verb.end + _OBJECT]
        noun = next((at for at, word in enumerate(reach) if word in _MEDICINES), None)
        if (
            noun is None
            or not _FOREIGN.isdisjoint(reach[:noun])
            or ("as" in reach[:noun] and "half" not in reach[:noun])
        ):
            continue
        spared = view.norms[verb.start - 1] in {"longer", "not"} and view.norms[verb.start] in _NEEDED
        if spared:
            start = verb.start - (2 if view.norms[verb.start - 1] == "longer" else 1)
            yield Mark(start, verb.end, verb.group), "reduce", None, start, verb.end + noun + 1
            continue
        wanted = _FEWER if view.norms[verb.start] in _NEEDING else _PORTION
        before = view.norms[max(0, verb.start - 3) : verb.start]
        if wanted.isdisjoint(reach[:noun]) or not _OBLIGED.isdisjoint(before):
            continue
        if view.clause_at(verb.start).kind is ClauseKind.CONDITION or before[-1:] == ["who"]:
            continue
        need = view.within(verb.end, verb.end + _OBJECT + 1, "medication-need")
        yield verb, "reduce", need[0] if need else None, verb.start, verb.end + noun + 1


def _spared(scene: Scene) -> Iterator[Candidate]:
    """“you won't have another flare-up”, "those who stay on it hardly ever relapse": people who are spared them."""
    view = scene.view
    if _DENIALS.isdisjoint(view.bag):
        return
    aids = [Mark(cue.start, cue.end, "stop-verb") for cue in view.find("walking-aid")]
    unwanted = {mark.start for mark in view.find(*scene.knowledge.effect_groups)}  # "you won't get tired on it"
    troubles = [mark for mark in view.find(*scene.knowledge.outcome_groups) if not turns.good(view, mark)]
    for attack in (*view.find("relapse-outcomes"), *aids, *(mark for mark in troubles if mark.start not in unwanted)):
        low = max(view.clause_at(attack.start).start, attack.start - _OBJECT)
        denials = [at for at in range(low, attack.start) if view.norms[at] in _DENIALS]
        if not denials or any(word not in _BETWEEN for word in view.norms[denials[-1] + 1 : attack.start]):
            continue
        before = view.norms[view.clause_at(attack.start).start : denials[-1]]
        if not {"have", "has", "had"}.isdisjoint(before[-2:]):
            continue  # "callers who have never had one"
        if _SUFFERERS.isdisjoint(before) or view.clause_at(attack.start).kind is ClauseKind.CONDITION:
            continue
        if len(view.negations(attack)) <= 1:
            start = denials[-1] - (view.norms[denials[-1] - 1] in _DENIALS)  # "no longer"
            made = Mark(start, attack.end, "stop-verb")
            yield made, "stop", None if attack in aids else attack, start, attack.end


def _nobody(scene: Scene) -> Iterator[Candidate]:
    """“Nobody on it relapses”, "not one has had an attack since starting it": all who take it are spared them."""
    view = scene.view
    opening = view.norms[view.body : view.body + 2]
    if view.question or not opening or (opening[0] not in _NOBODY and tuple(opening) not in _NO_ONE):
        return
    named = [
        mark
        for mark in view.find(*scene.knowledge.family_groups)
        if not _TAKING.isdisjoint(view.norms[max(view.body, mark.start - 2) : mark.start])
    ]
    if not named and scene.knowledge.is_subject(scene.focus):
        named = _pointed_at(view)
    troubles = [mark for mark in view.find(*scene.knowledge.outcome_groups) if not turns.good(view, mark)]
    for attack in (*view.find("relapse-outcomes"), *troubles):
        before = [mark for mark in named if mark.end <= attack.start]
        behind = [mark for mark in named if 0 < mark.start - attack.end <= _NAMED]
        low = before[-1].end if before else max(view.body + 2, attack.start - _NAMED)
        between = view.norms[low : attack.start]
        if (before or (behind and between)) and all(word in _BETWEEN or word in _GOING_ON for word in between):
            group = "stop-verb" if named[0].concept is not None else SPARING
            yield Mark(view.body, attack.end, group), "stop", attack, view.body, attack.end
            return


def _pointed_at(view: View) -> list[Mark]:
    """“who takes this stuff”, "on it": what is taken, where it is named by pointing at it."""
    taken = (at + 1 for at in view.places(_TAKING) if view.norms[at + 1 : at + 2] != [])
    ends = {at: at + 1 + (view.norms[at] != "it") for at in taken if view.norms[at] in _POINTING}
    return [
        Mark(at, end, "medicine-nouns")
        for at, end in ends.items()
        if view.norms[at] == "it" or not _MEDICINE_NOUNS.isdisjoint(view.norms[at + 1 : end])
    ]


def _again(scene: Scene) -> Iterator[Candidate]:
    """“Most people can open jars again thanks to it”, "it lets you dance again": what they could no longer do."""
    view = scene.view
    if "again" not in view.bag or view.question or not view.has(*scene.knowledge.family_groups):
        return
    for at in [at for at, word in enumerate(view.norms) if word == "again"]:
        doing = next((to for to in range(at - 1, max(view.body, at - _NAMED - 1), -1) if view.norms[to] in _DOING), 0)
        able = view.norms[max(view.body, doing - _OBJECT) : doing]
        if doing and not _ABLE.isdisjoint(able) and scene.view.clause_at(at).kind is not ClauseKind.CONDITION:
            yield Mark(doing, at + 1, "improve-verb"), "improve", None, doing, at + 1
            return


def _stronger(scene: Scene) -> Iterator[Candidate]:
    """“with stronger legs”: an ability of the body, compared with what it was."""
    for start, end, adjective in stronger(scene):
        yield adjective, "better", None, start, end
    view = scene.view
    adjectives = {adjective.end for adjective in view.find("better-adjective")}
    for good in view.find(*_GIVEN_BACK):
        more = view.norms[good.start - 1 : good.start]
        giving = [
            cue
            for cue in view.find("give-back-verb")
            if view.norms[cue.start] in _GIVING and 0 < good.start - cue.end <= _LIST
        ]
        if giving and more and (more[0] in _MORE or good.start in adjectives):
            named = None if good.group == "life-goods" else good
            given = giving[-1]
            if _OF_ONE.isdisjoint(view.norms[given.end : good.start]):  # not "it gave me a few better mornings"
                yield given, "improve", named, given.start, good.end  # "gives everybody who takes it more stamina"


def stronger(scene: Scene) -> Iterator[tuple[int, int, Mark]]:
    """Abilities of body or mind called better than they were, with the words that say so."""
    view = scene.view
    abilities = view.find("abilities")
    for adjective in view.find("better-adjective") if abilities else ():
        for ability in abilities:
            behind = view.norms[ability.end : ability.end + 1]
            compound = (
                bool(behind) and behind[0].isalpha() and behind[0] not in _AFTER_ABILITY
            )  # "a stronger leg brace"
            between = view.norms[adjective.end : ability.start]
            if 0 <= ability.start - adjective.end <= 1 and between not in _COMMAS and not compound:
                yield adjective.start, ability.end, adjective
                break
