"""What a clinician is told or asked for that is no consultation: a letter, another medicine, something for later."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.consult.first_step import before_something_else
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.phrase import imperative_at

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_PAPERS = words("advice", "papers")
_ERRANDS = ("vaccination", "surgery")
_LATER = words("consult", "later")
_OVER, _DEEDS = words("consult_errand", "over"), words("consult_errand", "deeds")
_ARTICLES, _STAND_INS = words("consult_errand", "articles"), words("consult_errand", "stand_ins")
_MEDICINE = ("medicine-nouns", "tablet-nouns", "product-form", "strength-noun", "dose-noun", "plain-dose")
_SELLING = words("consult_errand", "selling")
_TURNING = frozenset({";", ":", "—", "–", "but"})
_PRONOUNS = words("advice", "pronouns")
_FOR = 4  # words from "a prescription for" to what it is for
_TRIED = 5  # words from "before" to what is tried
_IF = frozenset({"if", "when"})
_TO_THINGS = _OVER | _IF | {"before"}
_OTHER, _OURS = words("consult_errand", "other"), words("consult_errand", "ours")
_MEDICINES, _TAKING = words("efficacy", "medicines"), words("consult_errand", "taking")
_DECIDING, _SUBJECTS = words("consult_errand", "deciding"), words("consult", "errands")
_THINGS, _POINTED = words("consult_errand", "things"), words("consult_errand", "pointed")
_THING, _STOPPING_AT = 5, frozenset({",", "(", "and", "or", "if", "when", "while", "with"})  # words that name a thing
_ENDS = frozenset({".", ";", ":", "!", "?", "—", "–"})
_AFTER = 3  # words behind a clinician that say when


def beside(scene: Scene, verb: Mark, clinician: Mark) -> bool:
    """“tell your doctor later”, "ask about X instead": told, not asked, or asked about something else."""
    end = max(verb.end, clinician.end)
    behind = scene.view.norms[end:][:_AFTER]
    later = bool(behind) and behind[0] in _LATER and "before" not in behind
    return later or about_another(scene, end)


def another_instead(view: View, end: int) -> bool:
    """“You don't need a neurologist; your GP may do it”: one clinician is not needed where another is named for it."""
    behind = [
        cue
        for cue in view.find("clinicians", "consult-nouns")
        if cue.start >= end
        and _SELLING.isdisjoint(view.norms[cue.start : cue.end])
        and not imperative_at(view, cue.start)  # "but if you like, go ahead" names no go-ahead
    ]
    return any(not _TURNING.isdisjoint(view.norms[end : cue.start]) and not view.negations(cue) for cue in behind)


def other_errand(scene: Scene, clinician: Mark, verb: Mark) -> bool:
    """Asked by the clinician, asked for a letter, or asked about another medicine."""
    view = scene.view
    if clinician.end == verb.start and view.norms[verb.end : verb.end + 1] in (["me"], ["us"], ["her"], ["him"]):
        return True
    behind = view.norms[clinician.end : clinician.end + 4]
    if before_something_else(scene) or fronted_errand(scene, verb.start):
        return True
    if behind[:1] == ["for"] and not _PAPERS.isdisjoint(behind):
        return True
    medicines = scene.knowledge.medicine_marks(view)
    tried = (mark for mark, name in medicines if name != OTHER and mark.end <= clinician.start)
    if any("before" in view.norms[max(view.body, mark.start - _TRIED) : mark.start] for mark in tried):
        return False  # "before you try it see your doctor, with the list: X, Y"
    named = [name for mark, name in medicines if mark.start >= clinician.end]
    return bool(named) and named[0] == OTHER and view.has("before-start", "advise") and named[-1] == OTHER


def about_another(scene: Scene, end: int) -> bool:
    """“Ask a doctor about X instead”, "… before you stop your other tablets", "… if your fingers turn black".

    `end` is the word behind clinician and verb. Said of no medicine of ours, and of nobody who might take it.
    """
    view, knowledge = scene.view, scene.knowledge
    last = next((at for at in range(end, len(view.norms)) if view.norms[at] in _ENDS), len(view.norms))
    first = next((at for at in range(end, min(last, end + _AFTER)) if view.norms[at] in _TO_THINGS), None)
    if first is None:
        return False
    told = view.norms[first + 1 : last]
    if view.within(first, last, *knowledge.family_groups):
        return False
    ours = view.has(*knowledge.family_groups)
    named = view.within(first + 1, last, *knowledge.all_medicines)
    other = [at for at, word in enumerate(told[:-1]) if word in _OTHER and told[at + 1] in _MEDICINES]
    if named or other:
        taken = not _TAKING.isdisjoint(told[other[0] + 1 :] if other else ())  # "… about other medicines you take"
        last_named = max([mark.end for mark in named], default=first + other[0] if other else first)
        again = {"before", "first"} & set(view.norms[last_named:])
        return bool(named or not ours) and not taken and not again and _OURS.isdisjoint(told)
    if (
        ours
        or view.has("before-start", "advise")
        or not _OURS.isdisjoint(told)
        or {"before", "first"} & set(view.norms[last:] + told)
    ):
        return False
    if view.norms[first] in _IF:
        return _DECIDING.isdisjoint(told) and not view.within(first, last, *knowledge.condition_groups)
    return view.norms[first] in _OVER and (
        not _SUBJECTS.isdisjoint(told[:_AFTER]) or _of_a_thing(view, first + 1, last)
    )


def _of_a_thing(view: View, start: int, last: int) -> bool:
    """“… about travel shots too”, "about vaccinations": a thing beside a medicine; "the shots" may be ours."""
    told = list(takewhile(lambda word: word not in _STOPPING_AT, view.norms[start : min(last, start + _THING)]))
    if view.within(start, start + len(told), *_ERRANDS):
        return True
    return any(word in _THINGS and (at == 0 or told[at - 1] not in _POINTED) for at, word in enumerate(told))


def fronted_errand(scene: Scene, position: int) -> bool:
    """“For the flu vaccine, talk to your doctor first”: what is asked about is named before, and is something else."""
    view = scene.view
    errands = [cue for cue in view.find(*_ERRANDS) if cue.end <= position]
    fronted = any("for" in view.norms[max(view.body, cue.start - _AFTER) : cue.start] for cue in errands)
    return fronted and not view.within(0, position, *scene.knowledge.family_groups)


def for_another_thing(scene: Scene, end: int) -> bool:
    """“You don't need a doctor to try a cooling vest”, "… about a cold": what is done or asked is no medicine of ours.

    `end` is the word behind the clinician. Only a thing named with its article counts: "to get started" is ours.
    """
    view = scene.view
    last = view.clause_at(end - 1).end
    if view.within(end, last, *scene.knowledge.family_groups, *scene.knowledge.condition_groups, *_MEDICINE):
        return False
    for at in range(end, min(last, end + _AFTER + 1)):
        led = view.norms[at : at + 2]
        if view.norms[at] in _OVER or (led[:1] == ["to"] and not _DEEDS.isdisjoint(led)):
            thing = view.norms[at + len(led) - (view.norms[at] in _OVER) :][:3]
            thing = [word for word in thing if word != "new"][:2]
            return len(thing) == 2 and thing[0] in _ARTICLES and thing[1].isalpha() and thing[1] not in _STAND_INS
    return False


def prescribed_for_another(scene: Scene, mark: Mark) -> bool:
    """“If you've got a prescription for an opioid”: to have one for something else is no consultation about ours."""
    view, knowledge = scene.view, scene.knowledge
    if view.norms[mark.end - 1] != "prescription" or view.norms[mark.end : mark.end + 1] != ["for"]:
        return False
    named = takewhile(str.isalpha, view.norms[mark.end : mark.end + 1 + _FOR])
    high = mark.end + sum(1 for _ in named)
    ours = view.within(mark.end, high, *knowledge.family_groups, *knowledge.condition_groups)
    others = view.within(mark.start, high, *knowledge.all_medicines, *knowledge.population_groups.values())
    return bool(others) and not ours and _PRONOUNS.isdisjoint(view.norms[mark.end : high])
