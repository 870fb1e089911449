"""Whether a word such as "works" or "effective" says that something works, or means something else."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.anothers_work import anothers_work
from lint.nlp.sentence.phrase import verbal

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_SURE_ADJECTIVES = words("efficacy", "sure_adjectives")
_NOUNS_TO_PROVE = words("efficacy", "nouns_to_prove")
_BEFORE_WORK = words("efficacy", "before_work")
_AFTER_WORK = words("efficacy", "after_work")
_PROOF = words("efficacy", "proof")
_OTHER_THINGS = words("efficacy", "other_things")
_SHOWING = words("efficacy", "showing")
_OBLIGED = words("efficacy", "owing_proof")
_SHOWN = words("efficacy", "leading_to") | {"confirmed", "found", "known"}
_DELIVERING = words("efficacy", "delivering")
_DOING_SO, _SCANT = words("efficacy", "has_shown"), words("efficacy", "scant_benefit")
_BEHIND = 9  # words between "must show" and what is to be shown

_OTHER = frozenset({("something", "else"), ("other", "things")})
_OF_IT = 3  # words from what is taken along to what is said of it
_BEHIND_PROOF = 9  # words behind "proven" that say for what
_THINGS_TAKEN = words("scene", "generic_nouns") | words("efficacy", "things_taken")
_IT = frozenset({"it", "they"})
_SUITING, _WORKING = words("working", "suiting"), frozenset({"work", "works"})
_LED_BY = 6  # words of "whatever time of the day works"
_A_THING = 2  # words of "the urn"
_ITSELF = 2  # words from an organ to its working


def works(scene: Scene, mark: Mark) -> bool:
    """Whether a cue of the group "effective" says that something works."""
    view = scene.view
    if "effective" in view.norms[mark.start : mark.end] and (
        view.norms[max(0, mark.start - 1)] in {"become", "becomes", "became"}
        or view.norms[mark.end : mark.end + 1] in (["from"], ["as"], ["on"], ["immediately"])
    ):
        return False  # of a date
    if view.norms[mark.start - 1 : mark.start] == ["less"] and "no" not in view.norms[mark.start - 2 : mark.start - 1]:
        return False  # "it makes the pill less reliable"
    if view.norms[mark.end : mark.end + 1] and view.norms[mark.end] in _OTHER_THINGS:
        return False  # "a substitute for proven treatments"
    text = view.words(mark.start, mark.end).lower()
    if any(0 <= mark.start - organ.end <= _ITSELF for organ in view.find("organ")):
        return False  # "a kidney that works well"
    if (
        of_a_thing(scene, mark)
        or anothers_work(scene, mark)
        or suits(view, mark)
        or _to_be_shown(view, mark)
        or _shown_to_do_nothing(view, mark)
        or _for_something_else(scene, mark)
    ):
        return False
    if view.norms[mark.start] in _DOING_SO:
        return _has_shown(scene, mark)
    if text in {"work", "works", "worked", "working"}:
        if text == "work" and not verbal(view, mark.start):
            return False  # "that's our work"
        after = view.norms[mark.end : mark.end + 2]
        before = view.norms[max(0, mark.start - 3) : mark.start]
        # "has been shown to work", not "must be shown to work"
        shown = before[-1:] == ["to"] and not _SHOWN.isdisjoint(before[-2:-1]) and before[-3:-2] != ["be"]
        if view.norms[mark.start] == "working" or (not shown and any(word in _BEFORE_WORK for word in before)):
            return False
        return (not after or after[0] in _AFTER_WORK) and after not in (["by"], ["in", "a"]) and after[:1] != ["by"]
    if text in _DELIVERING:
        return view.norms[mark.end : mark.end + 1] in ([], ["."], ["!"], [","], [";"])
    if text in _SURE_ADJECTIVES:
        # "reliable contraception" is what the advice is to use
        advised = view.find(*scene.knowledge.advised_groups)
        company = scene.knowledge.company.groups.values()
        along = view.within(mark.start - _OF_IT, mark.start, *company)  # "makes X less reliable"
        return not along and not any(cue.start <= mark.end and mark.end < cue.end for cue in advised)
    if text in _NOUNS_TO_PROVE:
        before = view.norms[max(0, mark.start - 3) : mark.start]
        return text == "work for" or any(word in _PROOF for word in before)
    return mark.end - mark.start >= 2


def _has_shown(scene: Scene, mark: Mark) -> bool:
    """“X has shown clear benefit in trials”: told of the medicine itself, and of more than one trial."""
    view = scene.view
    lead = mark.start - (view.norms[mark.start - 1] in {"has", "have"})
    named = any(cue.end == lead for cue in view.find(*scene.knowledge.family_groups))
    taken_up = lead < mark.start and view.norms[lead - 1 : lead] == ["it"]  # "It showed …" may be the study
    named = named or (taken_up and scene.speaks_of_subject(mark.start))
    said = [word for word in view.norms[mark.start : mark.end + _BEHIND] if word in _SCANT]
    return named and said in ([], ["a"]) and view.norms[mark.end :][:2] != ["in", "a"]


def suits(view: View, mark: Mark) -> bool:
    """“Whatever time of day works for you”, "whenever it works for you": what suits somebody."""
    led = view.norms[max(view.body, mark.start - _LED_BY) : mark.start]
    cut = max((at + 1 for at, word in enumerate(led) if word in {",", ";", ":"}), default=0)
    for_one = view.norms[mark.start] in _WORKING and view.norms[mark.start + 1 : mark.start + 2] == ["for"]
    return for_one and not _SUITING.isdisjoint(led[cut:])


def of_a_thing(scene: Scene, mark: Mark) -> bool:
    """“There's no proof that the urn works”, "The lift works.": right behind a noun that is no medicine's."""
    view = scene.view
    led = view.norms[max(view.body, mark.start - 2) : mark.start]
    if view.norms[mark.start].startswith(("make", "making")):
        family = view.within(view.clause_at(mark.start).start, mark.start, *scene.knowledge.family_groups)
        return not (family or _IT & set(led))  # "a stairlift makes life easier"
    if view.norms[mark.start] != "works" or led[:1] != ["the"] or len(led) != _A_THING or not led[1].isalpha():
        return False
    named = (*scene.knowledge.all_medicines, "medicine-nouns", "dose-forms", "product-form", "dose-noun")
    return led[1] not in _THINGS_TAKEN and not view.within(mark.start - 1, mark.start, *named)


def _shown_to_do_nothing(view: View, mark: Mark) -> bool:
    """“It has been proven to do no such thing”, "proven to do nothing of the kind"."""
    behind = view.norms[mark.end : mark.end + 4]
    return "nothing" in behind or any(pair == ("no", "such") for pair in pairwise(behind))


def _for_something_else(scene: Scene, mark: Mark) -> bool:
    """“Proven, for something else”, "proven, but not for this condition"."""
    view = scene.view
    behind = view.norms[mark.end : mark.end + _BEHIND_PROOF]
    if not _OTHER.isdisjoint(pairwise(behind)):
        return True
    named = view.within(mark.end, mark.end + _BEHIND_PROOF, *scene.knowledge.condition_groups)
    return any(view.norms[cue.start - 2 : cue.start] in (["not", "for"], ["not", "in"]) for cue in named)


def _to_be_shown(view: View, mark: Mark) -> bool:
    """“the maker must show that it works”: what would have to be shown is not said to be so."""
    before = view.norms[max(0, mark.start - _BEHIND) : mark.start]
    shown = next((at for at, word in enumerate(before) if word in _SHOWING), None)
    return shown is not None and not _OBLIGED.isdisjoint(before[:shown]) and "that" in before[shown:]
