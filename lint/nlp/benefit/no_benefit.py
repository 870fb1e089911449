"""Words of benefit that tell of none: how soon, what it is given for, a product's name, a heart that beats."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.mentioned import harming, in_animals, mentioned, of_a_dose, set_off_by_it
from lint.nlp.benefit.unclaimed import unclaimed
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.clauses import ClauseKind

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_HEARTS, _WAYS = words("pulse", "owners"), words("pulse", "ways")
_KNOWING = words("no_benefit", "knowing")
_ENDING, _PAPERS = frozenset({"end", "ends", "ended"}), words("no_benefit", "papers")
_UNKNOWN, _WISHED = words("no_benefit", "unknown_who"), frozenset({"would", "could"})
_SEEN = words("no_benefit", "seen")
_LESS, _CONSEQUENCES = words("efficacy", "less"), words("no_benefit", "consequences")
_LESSENING = frozenset({"better", "reduce", "stop"})
_IS = frozenset({"'s", "are", "is", "was", "were"})
_LEADING_TO = 5  # words from "so" to what comes of it
_HIS, _PATIENTS = frozenset({"his", "her", "their"}), frozenset({"patients", "clients"})
_DECADE = re.compile(r"(?:19|20)\d0s|(?:fif|six|seven|eigh|nine)t(?:ie)s")
_PURPOSES = words("efficacy", "purposes")
_TO_DO, _USING = words("efficacy", "purposes_to"), words("efficacy", "using")
_MEANS, _WAY = words("efficacy", "means"), 9  # words from "as a way" to what it is to bring
_SERVING = words("efficacy", "serving_as")
_BEING = {"is", "was", "has", "remains"}
_LONG = 3  # letters of words that have a capital in a heading in which every word has one
_WAITING = words("efficacy", "waiting")
_UNDOING = frozenset({"cure", "stop", "reduce"})  # which is done to no knowledge
_TIMES, _TAKING = frozenset({"day", "week", "month", "year"}), words("no_benefit", "taking")
_UNTIL = frozenset({"until", "till"})
_WAIT = 4  # words from "before" or "until" to what is waited for
_FROM_IT = 3  # words behind a gain in which the medicine is named
_SO = 8  # words from the benefit to "do so"
_HAVING = words("takers", "having")
_EMPHATIC, _COUNTLESS = frozenset({"do", "does", "did"}), words("no_benefit", "countless")
_PREDICATES = words("clauses", "auxiliaries") | {"seem", "seems", "tend", "tends"}
_TEXTS, _PROMISING = words("efficacy", "texts"), words("no_benefit", "promising")
_RELATIVES, _OURS = frozenset({"that", "which"}), frozenset({"our", "these", "this"})
_INVERTED = (["should"], ["may"], ["can"], ["must"], ["do"], ["does"], ["is"], ["are"])


def no_benefit(scene: Scene, mark: Mark, form: str, outcome: Mark | None) -> bool:
    """Whether a candidate of a form, with its outcome, says of nothing that it does good."""
    view = scene.view
    no_more = ["no", "more"] in (view.norms[mark.start : mark.end], view.norms[mark.end : mark.end + 2])
    if no_more and "than" in view.norms[mark.end : mark.end + _SO]:
        return True  # "they took no more medicines than before"
    if set_off_by_it(view, form, outcome) or unclaimed(scene, mark, form, outcome):
        return True
    if mentioned(view, mark) or in_animals(view, mark) or harming(view, mark, form) or _of_papers(scene, mark):
        return True
    if _how_soon(view, mark) or _pulse(view, mark) or _purpose(scene, mark) or _a_name(view, mark):
        return True
    if view.norms[mark.start : mark.end] == ["no", "more"]:
        inverted = view.norms[mark.end : mark.end + 1] in _INVERTED  # "and no more should anybody else"
        of_it = any(cue.start == mark.end for cue in view.find(*scene.knowledge.family_groups, "tablet-nouns"))
        if inverted or of_it:
            return True  # "no more of the medicine"
    if _kept_away_from(scene, mark) or _outdone(scene, mark, form) or of_a_dose(view, mark):
        return True
    if not view.has("certainty") and (_meant_to(scene, mark, outcome) or _as_a_way(view, mark)):
        return True
    if form in _LESSENING and (_why_it_harms(scene, mark, outcome) or _goes_away(scene, mark, outcome)):
        return True
    if (form not in _UNDOING and _known(scene, mark)) or _of_studies(scene, mark) or _once_seen(view, mark):
        return True
    if _promised_there(view, mark) or _those_who_gain(view, mark) or _wanting_evidence(view, mark):
        return True
    if _until(scene, mark, form) or (outcome is None and _waited_for(view, mark)):
        return True
    return form == "effective" and _proven_safe(view, mark)


def _kept_away_from(scene: Scene, mark: Mark) -> bool:
    """“Keep away from it if you have X”, "keeps people from trying it": whoever reads is kept from the medicine."""
    view = scene.view
    if view.norms[mark.start + 1 : mark.start + 3] == ["away", "from"]:
        return True
    if view.norms[mark.end - 1] != "from":
        return False
    family = {cue.start for cue in view.find(*scene.knowledge.family_groups)}
    doing = view.norms[mark.end : mark.end + 1] and view.norms[mark.end].endswith("ing")
    return any(mark.start < at < mark.end or (doing and at == mark.end + 1) for at in family)


def _outdone(scene: Scene, mark: Mark, form: str) -> bool:
    """“X beats Y at …”: what is beaten is the other medicine, and that is a comparison."""
    marks = scene.knowledge.medicine_marks(scene.view) if form == "cure" else ()
    return any(name == OTHER and cue.start == mark.end for cue, name in marks)


def _why_it_harms(scene: Scene, mark: Mark, outcome: Mark | None) -> bool:
    """“You may overheat, because you sweat less”, "less sweat means that heat stays in": how a risk comes about.

    What is told is the risk; less of the outcome is why it is there.
    """
    view = scene.view
    if outcome is None or view.has("certainty"):
        return False
    effects = [cue for cue in view.find(*scene.knowledge.effect_groups) if not view.denied(cue)]
    clause = view.clause_at(mark.start)
    if clause.kind is ClauseKind.REASON and any(not clause.start <= cue.start < clause.end for cue in effects):
        return True
    if any(
        view.norms[max(0, cue.start - _LEADING_TO) : cue.start].count("so") for cue in effects if cue.start > mark.end
    ):
        return True
    noun = mark.start == view.body and view.norms[mark.start] in _LESS and mark.end <= outcome.start
    follows = not _CONSEQUENCES.isdisjoint(view.norms[outcome.end : outcome.end + 2])
    return noun and follows and not view.has(*scene.knowledge.family_groups)


def _goes_away(scene: Scene, mark: Mark, outcome: Mark | None) -> bool:
    """“… for fading memory”, "a memory that is fading": something good that there is less of, by itself."""
    concept = scene.knowledge.sheet.concepts.get(outcome.concept or "") if outcome is not None else None
    if outcome is None or concept is None or concept.better != "higher":
        return False
    view = scene.view
    before = mark.end == outcome.start and not view.norms[mark.start - 1].endswith(("s", "d"))
    behind = outcome.end <= mark.start and not _IS.isdisjoint(view.norms[mark.start - 1 : mark.start + 1])
    lessening = any(cue.end == mark.end for cue in view.find("reduce-verb"))  # not "memory is recovering"
    return lessening and view.norms[mark.end - 1].endswith("ing") and (before or behind)


def _known(scene: Scene, mark: Mark) -> bool:
    """“They know your history better than I do”: what is compared is knowledge."""
    view = scene.view
    low = view.clause_at(mark.start).start
    knowing = not _KNOWING.isdisjoint(view.norms[low : mark.start])
    from_it = view.within(mark.end, mark.end + _FROM_IT, *scene.knowledge.family_groups)  # "can expect relief from it"
    return knowing and not from_it and not view.within(low, mark.start, *scene.knowledge.family_groups)


def _of_studies(scene: Scene, mark: Mark) -> bool:
    """“Bigger studies would help us all”: what would help is to know more."""
    view = scene.view
    low = view.clause_at(mark.start).start
    wished = not _WISHED.isdisjoint(view.norms[max(low, mark.start - 1) : mark.start])
    named = view.within(low, mark.start, "evidence-noun", "study-nouns", "more-research")
    if not wished or not named or view.within(named[0].end, mark.start, "show-verb"):
        return False  # "the study showed that people on it could give up their other drugs"
    medicines = view.within(low, mark.start, *scene.knowledge.family_groups)
    return not medicines or named[0].start < medicines[0].start  # "Bigger studies of X would …"


def _once_seen(view: View, mark: Mark) -> bool:
    """“… in the 1980s, when a physician saw that his patients did better”: how it was found, not what it does."""
    led = view.norms[view.body : mark.start]
    seen = next((at for at, word in enumerate(led) if word in _SEEN), None)
    if seen is None or not any(_DECADE.fullmatch(word) for word in led):
        return False
    return any(whose in _HIS and who in _PATIENTS for whose, who in pairwise(led[seen:]))


def _of_papers(scene: Scene, mark: Mark) -> bool:
    """“The records on it end in 2015.”, "that is where the data end": what is over is what is written down."""
    view = scene.view
    led = view.norms[view.clause_at(mark.start).start : mark.start]
    # "the report shows that it ends it"
    doing = view.within(mark.start - 1, mark.start, *scene.knowledge.family_groups)
    return view.norms[mark.start] in _ENDING and not _PAPERS.isdisjoint(led) and not doing


def _pulse(view: View, mark: Mark) -> bool:
    """“anyone whose heart beats slowly”: what a heart does is no comparison."""
    if view.norms[mark.start] not in {"beat", "beats"} or mark.end - mark.start > 1:
        return False
    return not _WAYS.isdisjoint(view.norms[mark.end : mark.end + 1]) or view.norms[mark.start - 1] in _HEARTS


def _how_soon(view: View, mark: Mark) -> bool:
    """“Most of those who notice a change do so within a month”: how soon, of those in whom it works.

    Or nobody knows: “Nobody is sure when it works”.
    """
    led = view.norms[view.body : mark.start]
    if any(then == "when" and word in _UNKNOWN for word, then in pairwise(led)) and view.has("negation"):
        return True
    clause = view.clause_at(mark.start)
    if clause.kind is not ClauseKind.RELATIVE or view.norms[clause.start] != "who" or not view.amounts:
        return False
    return any(pair == ("do", "so") for pair in pairwise(view.norms[mark.end : mark.end + _SO]))


def _promised_there(view: View, mark: Mark) -> bool:
    """“You'll find pages that promise fewer attacks”: what others' texts say, and not this one."""
    for at in range(view.body + 1, mark.start + 1):
        text = at - 2 if view.norms[at - 1] in _RELATIVES else at - 1
        if view.norms[at] in _PROMISING and view.norms[text] in _TEXTS:
            return _OURS.isdisjoint(view.norms[max(view.body, text - 2) : text])
    return False


def _wanting_evidence(view: View, mark: Mark) -> bool:
    """“Evidence that it helps is hard to come by”, "X's benefits remain unproven": what there is little to show for."""
    shown = any(
        noun.end < mark.start and view.norms[noun.end] == "that" and noun.start - view.body <= 1
        for noun in view.find("evidence-noun")
    )
    shown = shown or view.norms[mark.start - 1] == "'s"
    return shown and bool(view.within(mark.end, len(view.norms), "evidence-limited", "evidence-short"))


def _those_who_gain(view: View, mark: Mark) -> bool:
    """“People who do well on it are the ones who write”, "to be sure who benefits": told of those who do, if any do."""
    clause = view.clause_at(mark.start)
    if view.norms[mark.start - 2 : mark.start][-1:] == ["who"] and view.norms[mark.start - 2] in _UNKNOWN:
        return True
    whoever = view.norms[view.body] == "whoever"
    if (clause.opener != "who" and not whoever) or clause.start - view.body > _SO:
        return False
    told = view.norms[(view.body if whoever else clause.start) + 1 : mark.start]
    behind = view.norms[mark.end : clause.end]
    dosed = any(cue.start > mark.end for cue in view.amounts) and not _TAKING.isdisjoint(behind)
    goes_on = dosed or clause.end < len(view.norms) - 1 or not _PREDICATES.isdisjoint(behind)
    if not goes_on or not _COUNTLESS.isdisjoint(view.norms[mark.end :]):
        return False
    most = not dosed and view.within(view.body, clause.start, "patients-most") and _EMPHATIC.isdisjoint(told)
    return not most and all(word in _HAVING | _EMPHATIC or word.endswith("ly") for word in told)


def _until(scene: Scene, mark: Mark, form: str) -> bool:
    """“… until the pain is gone”: how long, which is no promise; "until it cures you" has the medicine do it."""
    low = max(scene.view.body, mark.start - _WAIT)
    led = scene.view.norms[low : mark.start]
    ours = form in _UNDOING or "it" in led or scene.view.within(low, mark.start, *scene.knowledge.family_groups)
    return not _UNTIL.isdisjoint(led) and (mark.group == "get-better" or not ours)


def _waited_for(view: View, mark: Mark) -> bool:
    """“You will wait about three months to see a difference”: how long, and in the conditional whether at all."""
    clause = view.clause_at(mark.start)
    led = view.norms[max(clause.start, mark.start - _WAIT) : mark.start]
    if led[-1:] != ["to"] and "before" not in led:
        return False
    timed = any(amount.quantity.unit in _TIMES and amount.end <= mark.start for amount in view.amounts)
    return timed and not _WAITING.isdisjoint(view.norms[view.body : mark.start])


def _purpose(scene: Scene, mark: Mark) -> bool:
    """“X for preventing Y”, "use of X for reducing Y": what it is given for, of which nothing is said."""
    view = scene.view
    led = view.norms[max(0, mark.start - 1) : mark.start] == ["for"] and view.norms[mark.start] in _PURPOSES
    if not led or view.has("certainty"):
        return False
    return any(cue.end == mark.start - 1 for cue, _ in scene.knowledge.medicine_marks(view))


def _meant_to(scene: Scene, mark: Mark, outcome: Mark | None) -> bool:
    """“X to prevent Y”, as a title or as what a sentence is about: a use that is named, as by "X for preventing Y"."""
    view = scene.view
    if outcome is None or view.norms[mark.start] not in _TO_DO or view.norms[mark.start - 1 : mark.start] != ["to"]:
        return False
    named = next((cue for cue, _ in scene.knowledge.medicine_marks(view) if cue.end == mark.start - 1), None)
    if named is None or (named.start > view.body and view.norms[named.start - 1] not in _USING):
        return False  # "trust X to prevent it"
    behind = view.norms[outcome.end : outcome.end + 1]
    return not behind or not behind[0][0].isalnum() or behind[0] in _BEING


def _as_a_way(view: View, mark: Mark) -> bool:
    """“… every day, as a way (perhaps) of having fewer attacks”: what people take it for."""
    low = max(view.body, mark.start - _WAY)
    found = (at for at in range(low, mark.start - 2) if view.norms[at : at + 2] == ["as", "a"])
    return any(view.norms[at + 2] in _MEANS and view.norms[at - 1] not in _SERVING for at in found)


def _a_name(view: View, mark: Mark) -> bool:
    """“Why people switch to Thrive”: a verb with a capital, where other words have none, is a product's name."""
    alone = mark.end - mark.start == 1 and mark.start > view.body and view.texts[mark.start][:1].isupper()
    if not alone or view.texts[mark.start].isupper() or not view.texts[mark.start - 1].isalpha():
        return False
    return view.texts[mark.start - 1].islower() and sum(text.islower() and len(text) > _LONG for text in view.texts) > 1


def _proven_safe(view: View, mark: Mark) -> bool:
    """“has been proven completely safe”: a promise of safety, unless it is called effective too."""
    behind = view.norms[mark.end : mark.end + _LONG]
    return "safe" in behind and "effective" not in view.norms[mark.end : mark.end + _SO]


def part_of_name(scene: Scene, mark: Mark) -> bool:
    """“decreased appetite” is an effect, "limited research" a caveat: the verb in them is no benefit."""
    view = scene.view
    return any(
        other.start <= mark.start
        and mark.end <= other.end
        and (other.concept is not None or other.group == "evidence-limited")
        for other in view.marks
    )
