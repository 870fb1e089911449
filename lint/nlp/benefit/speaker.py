"""Who says that there is a benefit, how surely, and for how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.benefit.our_promise import ours
from lint.nlp.benefit.seen_there import in_studies, observed, of_them, seen_in_studies
from lint.nlp.benefit.stand_ins import beside
from lint.nlp.benefit.studied import several_studies
from lint.nlp.benefit.told_by import (
    all_counted,
    clinician,
    established_by_this,
    held_back,
    mine,
    own_record,
    people_say,
    seconded,
    some_people,
    testimony,
    told_behind,
    told_of,
    unsaid,
)
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.voice.adopted import adopted

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_COPULAS = words("scene", "copulas") | {"that"}
_QUOTING = words("efficacy", "quoting")
_PURPOSE_VERBS = words("efficacy", "purpose_verbs")
_CLIENTS = words("efficacy", "own_people")
_AT_LAST = words("efficacy", "at_last")
_VOUCHING = words("efficacy", "vouching")
_CAN = words("actions", "modals") | {"do", "will", "would"}
_MINE, _OTHERS = words("efficacy", "mine"), words("efficacy", "other_studies")
_LEADING_TO = words("efficacy", "leading_to")
_KIN = words("efficacy", "kin")
_SAID = 10  # words between people and what they say
_TAKING = tuple([word] for word in words("efficacy", "taking") | words("efficacy", "responding"))
_TITLES = frozenset({BlockKind.TITLE, BlockKind.HEADING})
_CLAIMING = words("efficacy", "claiming") | _CAN
_THAT, _NAME = frozenset({"that", "which"}), 3  # words of a name in a title
_PERSONAL = words("efficacy", "personal")
_MOST, _IS_FOR = words("efficacy", "most"), (["is", "for"], ["are", "for"], ["was", "for"])
_I_OR_WE = (["i"], ["we"])
_TIMES = (["days"], ["weeks"], ["months"], ["years"], ["hours"], ["minutes"], ["cycles"])


def purpose(scene: Scene, mark: Mark) -> bool:
    """“used to ease symptoms”, "take it for fatigue": what it is taken for is no claim that it works."""
    view = scene.view
    before = view.norms[max(0, mark.start - 8) : mark.start]
    if before[-3:] == ["it", "takes", "to"] and "all" in before:
        return False  # "is all it takes to …"
    if view.within(view.clause_at(mark.start).start, mark.start, "with-success"):
        return False  # "have successfully used it to stop attacks"
    led = before[-2:-1] != [] and before[-2] in _LEADING_TO
    titled = "to" in before[-1:] and view.block.kind in _TITLES and _named_to(view, mark.start)
    if titled or before[-2:] == ["there", "to"]:  # "Tablets to prevent attacks", "it is there to keep them at bay"
        return True
    if ("to" in before[-1:] and not led) or "for" in before[-2:]:
        said = [word for word in before if word.isalpha()][-2:]
        return said in _IS_FOR or any(word in _PURPOSE_VERBS for word in before)  # "It is, for preventing it."
    return False


def _named_to(view: View, at: int) -> bool:
    """Whether all that stands before "to" names something."""
    names = view.norms[view.body : at - 1]
    return 0 < len(names) <= _NAME and all(word not in _CLAIMING for word in names)


def source(scene: Scene, mark: Mark) -> tuple[str, list[Mark]]:
    """Who says so."""
    view = scene.view
    if testimony(view, mark) and not (scene.vouched and _PERSONAL.isdisjoint(view.bag)):
        return "person", []
    speakers = [
        cue
        for cue in (*some_people(scene), *view.find("patients-most", "experts", "study-words", "report-verb"))
        if cue.start < mark.start
    ]
    reported = [cue for cue in speakers if cue.group == "report-verb"]
    some = [
        cue
        for cue in speakers
        if cue.group == "patients-some"
        and not (view.norms[cue.start].startswith("anecdot") and view.denied(cue))  # "nothing anecdotal about it"
        and view.norms[cue.end : cue.end + 1] not in _TIMES
        and not view.within(cue.end, cue.end + 1, "dose-forms", "product-form", "other-medicines", "medicine-nouns")
        and not any(0 <= other.start - cue.end <= 2 for other in view.find("study-words"))
    ]
    most = [cue for cue in speakers if cue.group == "patients-most"]
    experts = [cue for cue in view.find("experts") if cue.start < mark.start]
    studies = [cue for cue in view.find("study-words") if cue.start < mark.start]
    shown = [cue for cue in view.find("show-verb") if cue.start < mark.start]
    anecdote = [
        cue
        for cue in view.find("patients-some")
        if view.norms[cue.start].startswith(("anecdot", "report", "stor", "testimon")) and not view.denied(cue)
    ]
    proven = any("prove" in view.norms[cue.start] or "confirm" in view.norms[cue.start] for cue in shown)
    if _one_after_another(view):
        return "studies", []
    endorsed = (
        mark.group == "settled"
        or "proof" in view.norms[mark.start : mark.end]
        or any(cue.start > mark.start for cue in view.find("endorser"))
        or (view.has("hearsay-voices") and adopted(scene, mark.start))
        or seconded(scene)
        or scene.vouched
    )
    called = _called_so(scene, mark)
    some = [cue for cue in some if not _takers(view, cue) and not _in_passing(view, cue, mark) and cue.start >= called]
    if (some or anecdote) and not most and not proven and not endorsed:
        return "patients", (some or anecdote)[:1]
    seen = any(in_studies(view, cue, mark) for cue in (*studies, *view.find("study-opener")))  # what people told there
    hearsay = not most and not proven and not seen
    told = told_of(view, mark) or told_behind(view, mark) or (hearsay and people_say(view, mark))
    if told and not endorsed:
        return "patients", []
    start = max(called, view.clause_at(mark.start).start, *established_by_this(view, mark))
    convinced = [cue.end for cue in view.find("conviction") if cue.end <= mark.start and _sure(view, cue, mark)]
    if convinced and _PERSONAL.isdisjoint(view.norms[mark.start : view.clause_at(mark.start).end]):
        start = max(start, *convinced)  # "I have no doubt that it slows it" is said of everybody
    own = view.norms[start : mark.start] + mine(view, mark)
    if mark.group == "falls-short" and "," in own and {"i", "my"}.isdisjoint(own):
        own = own[own.index(",") + 1 :]  # "of all the drugs that we list, X works best"
    if own[:1] == ["we"] and not _AT_LAST.isdisjoint(own[1:3]):
        own = own[1:]  # "We now have a medicine that stops it"
    if any(
        word in _PERSONAL and not _of_many(own, at) and not clinician(scene, start + at) for at, word in enumerate(own)
    ) and not view.has("study-words"):
        vouched = _vouched_for(view, mark) or endorsed or ours(scene, mark) or not {"you", "your"}.isdisjoint(own)
        if not (vouched or most) and view.norms[mark.start] not in _VOUCHING:  # "We guarantee that you'll notice …"
            return "person", []
    if (
        reported
        and not endorsed
        and not most
        and not experts
        and not studies
        and _KIN & set(view.norms[: reported[-1].start])
    ):
        return "person", []  # "My sister says that it changed her life"
    if shown and of_them(scene, shown[0]):
        return "studies", shown[:1]
    if studies and (shown or in_studies(view, studies[0], mark)):
        return "studies", studies[:1]
    if experts and (reported or shown or view.has("evidence-strong")) and not observed(view, mark):
        return "experts", experts[:1]
    if seen_in_studies(scene, mark):
        return "studies", []
    return "person" if own_record(scene, mark) else "writer", reported[:0]


def _called_so(scene: Scene, mark: Mark) -> int:
    """Where the writer begins to call the medicine something: "one woman's weeks with X, the pills that end it"."""
    view = scene.view
    if (added := unsaid(view, mark)) is not None:
        return added
    that = next((at for at in range(mark.start - 1, view.body, -1) if view.norms[at] in _THAT), 0)
    named = (cue.end for cue, name in scene.knowledge.medicine_marks(view) if name != OTHER and cue.end < that)
    return next((end for end in named if beside(view, end, that - 1)), 0)


def _of_many(own: list[str], at: int) -> bool:
    """“My patients”: told of all that somebody treats, and not of oneself."""
    return own[at] in {"my", "our", "her", "his"} and own[at + 1 : at + 2] != [] and own[at + 1] in _CLIENTS


def _in_passing(view: View, cue: Mark, mark: Mark) -> bool:
    """“It, which some say tastes bitter, halts it”: what some say of something else, in a clause of its own.

    Or what some do: "Many ask about this, and it halts it".
    """
    clause, own = view.clause_at(cue.start), view.clause_at(mark.start)
    if clause.kind is ClauseKind.RELATIVE:
        return clause.start > view.body and not clause.start <= mark.start < clause.end
    joined = own.kind is ClauseKind.MAIN and own.opener == "and" and clause.end <= own.start
    said = view.within(cue.start, own.start, "report-verb", "hedge-verb", mark.group)
    return joined and not said and view.norms[own.start + 1 : own.start + 2] != ["that"]


def _opened_by(view: View, colon: int) -> bool:
    """“The answer may be: it halts it”: nothing but a copula between a hedge and the colon."""
    before = [cue.end for cue in view.find("hedge-verb", "hedge-modal") if cue.end <= colon]
    return bool(before) and all(word in _COPULAS or not word.isalpha() for word in view.norms[before[-1] : colon])


def _one_after_another(view: View) -> bool:
    """“Study after study tells the same story”: said by all of them."""
    return any(
        view.norms[cue.start] == view.norms[cue.end - 1] for cue in view.find("settled") if cue.end - cue.start > 1
    )


def _sure(view: View, cue: Mark, mark: Mark) -> bool:
    """Whether words of conviction are not denied, or a second denial turns them: "nothing persuades me it doesn't"."""
    # "I can't see how anyone could doubt it"
    return view.denied(cue) == (view.norms[cue.start] == "see") or len(view.negations(mark)) > 1


def _takers(view: View, cue: Mark) -> bool:
    """“People who take it”: all of them, where "people who say so" are some."""
    taking = view.norms[cue.start : cue.end] == ["people", "who"] and view.norms[cue.end : cue.end + 1] in _TAKING
    taking = taking and view.norms[cue.end + 1 : cue.end + 2] != ["to"]  # "who responded to our survey"
    return taking and not view.within(cue.end, cue.end + _SAID, "report-verb", "quote-verb")


def _vouched_for(view: View, mark: Mark) -> bool:
    """“I say that it definitely works”, “what we can promise is that …”: the writer's word, no story of one's own."""
    lead = view.norms[: mark.start]
    said = [
        at
        for at, word in enumerate(lead)
        if word in _VOUCHING
        and (lead[at - 1 : at] in _I_OR_WE or (lead[at - 2 : at - 1] in _I_OR_WE and lead[at - 1] in _CAN))
    ]
    if not said or view.norms[mark.start].endswith("ed"):
        return False
    return _MINE.isdisjoint(view.norms[said[-1] :]) and not view.within(
        said[-1], mark.start, "hedge-verb", "hedge-modal"
    )


def balanced(scene: Scene) -> bool:
    """Whether a null result stands beside the gain, as where a study's outcome is told."""
    if several_studies(scene.view) and scene.view.bag.isdisjoint(_OTHERS):
        return False
    following = scene.following
    return scene.view.has("no-change") or (
        following is not None and following.has("no-change") and following.has(*scene.knowledge.outcome_groups)
    )


def governing(scene: Scene, mark: Mark, clause_start: int) -> list[Mark]:
    """A hedge in the clause before that governs this one: "it is unclear whether", "the hope is that"."""
    view = scene.view
    clause = view.clause_at(mark.start)
    if (
        clause.kind in {ClauseKind.CONDITION, ClauseKind.RELATIVE}
        or clause.opener == "("
        or (clause.opener == ":" and _opened_by(view, clause_start))
        or (clause.start > 0 and view.norms[clause.start - 1] in {"that", "whether"})
    ):
        return [
            cue
            for cue in view.find("hedge-verb", "hedge-modal")
            if cue.end <= clause_start
            and clause_start - cue.end <= 3
            and view.norms[cue.start - 1] not in {"never", "not"}  # "does what others never could: it …"
        ]
    return []


def generality(scene: Scene, mark: Mark, clause_start: int) -> tuple[str, list[Mark]]:
    """For how many it is claimed: "most", "some" or "plain" (nobody in particular), with the words that say so."""
    view = scene.view
    never = view.norms[mark.start] == "never" and "will" in view.norms[max(0, mark.start - 2) : mark.start]
    if mark.group == "likewise-you" or never:
        return "most", [mark]  # "nobody on it", as "a woman will never have another"
    most = [
        cue
        for cue in view.find("patients-most")
        if (
            abs(cue.start - mark.start) <= 14
            and view.norms[cue.start] in _MOST | {"the", "a"}
            and not view.denied(cue)
            and view.clause_at(cue.start).kind is not ClauseKind.CONTRAST
        )
        or (cue.start >= clause_start and not _MOST.isdisjoint(view.norms[cue.start : cue.start + 2]))  # "of whoever"
    ]
    most = [
        cue
        for cue in most
        if not view.within(cue.start, cue.end, "negation-partial")
        and not held_back(view, mark, cue)
        and _QUOTING.isdisjoint(view.norms[cue.end : cue.end + 2])  # "the one that everybody here quotes"
    ]
    most += all_counted(view, mark, clause_start)
    if most:
        return "most", most[:1]
    studies = {cue.start for cue in view.find("study-any", "study-trial")}  # "a third study"
    called = _called_so(scene, mark)
    some = [cue for cue in some_people(scene) if not _takers(view, cue) and called <= cue.start]
    some = [cue for cue in some if cue.end not in studies and view.norms[cue.end : cue.end + 1] not in _TIMES]
    if some and not _one_after_another(view):
        return "some", some[:1]
    return "plain", []
