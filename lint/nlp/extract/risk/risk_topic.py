"""Which risk a sentence speaks of, and whether it is the subject's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.extract.risk.daily_life import of_daily_life, of_the_illness
from lint.nlp.extract.risk.turn_before import turn_before
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.rest import of_the_rest
from lint.nlp.sentence.vocabulary import CONCEPT, HEAD
from lint.sheet import RiskClaim, SideEffectsClaim, WarningClaim

if TYPE_CHECKING:
    from lint.model.assertion import Assertion, Cue, Stance
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_DEMONSTRATIVES = words("risk", "demonstratives")
_ANYBODY = words("risk", "anybody")
_ANSWER = 4  # words of a reply before what makes light of the post above it
_POST = 3  # sentences of such a post
_SHORT = 8  # words of "people on it are exempt"
_LEAD = 3  # words before a denial that need no subject: "there are no side effects"
_TOPICS = words("risk", "topics")
_WARNINGS = {"warning", "warnings"}
_LED = 4  # words before it that call it frightening
_SCARY = words("risk", "scary")
_SINCE = 4  # sentences since a medicine was named
_ABOVE = 6  # sentences of the blocks above that may have told of the warning
PAPER = "warning-paper"
BOXED = ("boxed-warning", "strongest-warning")
_ORDINARY = words("risk", "ordinary")  # of other things too
_DEFINITE = words("risk", "definite")
_OF_IT = _DEFINITE | {"'s", "its", "that"}
ANAPHORS = words("risk", "anaphors")
_PERSONAL = words("risk", "personal")
_DENYING, _CONCERN = words("risk", "denying"), words("risk", "concern")
_THINGS = words("risk", "things")


def ours(scene: Scene, position: int) -> bool:
    """Whether what stands at a position is said of the subject: named, meant by a pronoun, or all that is spoken of."""
    owner = scene.owner(position)
    if not scene.knowledge.is_subject(owner if owner is not None else scene.focus):
        return False
    view = scene.view
    clause = view.clause_at(position)
    if view.within(clause.start, clause.end, *scene.knowledge.family_groups) or scene.anchor is not None:
        return True
    if of_daily_life(view, position) or of_the_illness(scene, position):
        return False
    lead = view.norms[clause.start : position]
    return (
        len(lead) <= _LEAD
        or bool(ANAPHORS & set(lead))
        or bool(_TOPICS & set(lead))
        or named(scene, view, None) is not None
        or any(named(scene, place, None) is not None for place in turn_before(scene))
    )


def of_others_only(scene: Scene) -> bool:
    """Whether only other medicines are spoken of, and not such as the sheet names to be taken with its subject."""
    knowledge = scene.knowledge
    if scene.owner(0) != OTHER or any(name != OTHER for _, name in knowledge.medicine_marks(scene.view)):
        return False
    place = next((view for view in (scene.view, *scene.earlier[:_SINCE]) if knowledge.medicine_marks(view)), None)
    if place is None or scene.default is None:
        return True
    beside = place.find(*knowledge.beside_groups)
    named = [mark for mark, name in knowledge.medicine_marks(place) if name == OTHER]
    return not all(any(own.start <= mark.start and mark.end <= own.end for own in beside) for mark in named)


def topic_of(scene: Scene, mark: Mark) -> str | None:
    """What a comforting word is said of: the risk in its sentence, else the one before that a pronoun takes up."""
    own = named(scene, scene.view, mark)
    if own is not None:
        return own
    view = scene.view
    clause = view.clause_at(mark.start)
    short = len(view.norms) - view.body <= _SHORT and "exempt" in view.norms[mark.start : mark.end]
    pronoun = any(word in ANAPHORS for word in view.norms[clause.start : clause.end]) or mark.start <= 1 or short
    answers = view.first and mark.start - view.body <= _ANSWER
    if pronoun or answers or _harm_taken_up(scene, mark):
        post = [
            place
            for place in scene.above[:_POST]
            if answers and view.block.index - place.block.index == 1 and place.block.container == "quote"
        ]
        titles = (scene.question, scene.row, scene.lead, scene.heading if view.first else None)
        for place in (*scene.earlier, *post, *titles, *turn_before(scene)):
            if place is not None and place is not view:
                found = named(scene, place, None)
                if found is not None:
                    return found
    if any(
        word in _WARNINGS
        and view.norms[max(0, at - 1)] in _OF_IT
        and not (view.norms[at - 1] == "'s" and view.norms[at + 1 : at + 2] in (["on"], ["about"], ["of"], ["against"]))
        for at, word in enumerate(view.norms)
    ):
        return "warning"  # "anyone on so little can disregard the warning"
    return "warning" if any(_printed(scene, paper) for paper in view.find(PAPER)) else None


def _printed(scene: Scene, paper: Mark) -> bool:
    """“what the agency printed in the box”, "that label", "the small print": the warning, by what it is printed on."""
    view = scene.view
    led = view.norms[max(0, paper.start - _LED) : paper.start]
    if _DEFINITE.isdisjoint(led[-2:]) and _SCARY.isdisjoint(led):
        return False
    if view.norms[paper.start] not in _ORDINARY:
        return True
    places = (view, *scene.earlier, scene.heading, *scene.above[:_ABOVE])
    return any(place is not None and place.has(*BOXED, "regulators") for place in places)


def _harm_taken_up(scene: Scene, mark: Mark) -> bool:
    """“The damage, where there is any, heals within weeks.”: the harm that the warning told of."""
    view, heads = scene.view, scene.knowledge.company.heads
    return any(cue.end <= mark.start and view.norms[max(0, cue.start - 1)] in _DEFINITE for cue in view.find(*heads))


def names_risk(scene: Scene, start: int, end: int) -> bool:
    """Whether a risk is named in the words `start:end`."""
    knowledge = scene.knowledge
    told = (*knowledge.company.effects, *knowledge.effect_groups)
    groups = (*BOXED, "adverse-nouns", "organ", *told)
    return bool(scene.view.within(start, end, *groups))


def named(scene: Scene, view: View, mark: Mark | None) -> str | None:
    """The risk a sentence names: an effect of the sheet, "warning" or "side-effects"."""
    knowledge = scene.knowledge
    if view.has(*BOXED):
        return "warning"
    for claim in knowledge.claims(RiskClaim):
        if view.has(f"concept:{claim.effect}") and not (claim.together_with and knowledge.claims(WarningClaim)):
            return claim.effect
    if any(view.has(f"concept:{warning.hazard}") for warning in knowledge.claims(WarningClaim)):
        return "warning"
    for claim in knowledge.claims(RiskClaim):
        if view.has(f"concept:{claim.effect}"):
            return claim.effect
    effects = {
        cue.concept
        for listed in knowledge.claims(SideEffectsClaim)
        for key in listed.effects
        for cue in view.find(f"concept:{key}")
    }
    if view.has("adverse-nouns") or len(effects) > 1:
        return "side-effects"
    for claim in knowledge.claims(RiskClaim):
        if any(view.has(f"concept:{key}") for key in claim.signs):
            return claim.effect
    tested = [cue for cue in view.find("organ") if view.within(cue.start, cue.end + 1, "liver-tests")]
    organs = (
        cue
        for cue in view.find("organ")
        if (abs(cue.start - mark.start) <= 8 if mark is not None else cue not in tested) and not _of_one(view, cue)
    )
    return next((topic for cue in organs if (topic := harmed(scene, view.words(cue.start, cue.end)))), None)


def _of_one(view: View, organ: Mark) -> bool:
    """“her liver”, "our Linda's kidneys": one person's."""
    led = view.norms[max(0, organ.start - 2) : organ.start]
    return not _PERSONAL.isdisjoint(led) or led[-1:] == ["'s"]


def mentions(scene: Scene, concept: str) -> list[Mark]:
    """Where a sentence names an effect, or takes it up: "those tumours"."""
    view = scene.view
    if not view.has(CONCEPT + concept, HEAD + concept):
        return []
    taken_up = [
        mark
        for mark in view.find(HEAD + concept)
        if mark.start and view.norms[mark.start - 1] in _DEMONSTRATIVES and _named_before(scene, mark, concept)
    ]
    return [*view.find(CONCEPT + concept), *taken_up]


def _named_before(scene: Scene, mark: Mark, concept: str) -> bool:
    group = CONCEPT + concept
    if any(other.end <= mark.start for other in scene.view.find(group)):
        return True
    places = (*scene.earlier, scene.question, scene.heading, scene.lead, scene.row)
    return any(place is not None and place.has(group) for place in places)


def harmed(scene: Scene, organ: str) -> str | None:
    """The risk of the sheet that is one of an organ, by the words it goes by; `None` where there is none."""
    knowledge = scene.knowledge
    named = {form for word in organ.lower().split() for form in (word, word.removesuffix("s"))}

    def tells(effect: str) -> bool:
        told = knowledge.telling_words(effect)
        return not named.isdisjoint(told) or any(knowledge.drawn_from(effect, word) for word in named)

    if any(tells(warning.hazard) for warning in knowledge.claims(WarningClaim)):
        return "warning"
    return next((claim.effect for claim in knowledge.claims(RiskClaim) if tells(claim.effect)), None)


def someone(view: View, mark: Mark) -> bool:
    """Whether it is told of one person or of some: in the clause, before the risk; "three in four had no rash"."""
    clause = view.clause_at(mark.start)
    told = [item.start for item, _ in view.medicines.get(False, []) if view.norms[item.start - 1] == "that"]
    low = max((at for at in told if clause.start < at < mark.start), default=clause.start)  # "her claim that it …"
    led = range(low, mark.start)
    persons = [
        view.norms[at]
        for at in led
        if (view.norms[at] in _PERSONAL and not _taken_by_all(view, at)) or view.norms[at] in _ANYBODY
    ]
    if "unlike" in view.norms[clause.start : mark.start] and "," in view.norms[clause.start : mark.start]:
        persons = persons[
            : bool(persons) and view.norms[clause.start] in _PERSONAL
        ]  # "unlike the jabs she gave up, it …"
    if (persons and persons[-1] in _PERSONAL) or of_the_rest(view, mark.start):
        return True  # the nearest counts: "at the doses we make, you won't have any"
    told_of = view.within(clause.start, mark.start, "patients-some")
    some = [cue for cue in told_of if view.norms[max(0, cue.start - 1)] not in _DENYING]  # "not one patient"
    some = [cue for cue in some if not view.within(cue.end, cue.end + _LEAD, "tablet-nouns")]  # "a few tablets"
    return bool(some) and not view.within(clause.start, mark.start, "patients-most")


def _taken_by_all(view: View, at: int) -> bool:
    """“At the dose we take, …”: everybody's, not one person's."""
    return view.norms[at] == "we" and bool(view.within(at + 1, at + 3, "take-verb", "use-verb"))


def denial(
    scene: Scene,
    start: int,
    end: int,
    topic: str,
    cue: Cue,
    form: str,
    stance: Stance | None = None,
    *,
    beside: str | None = None,
) -> tuple[Assertion, int, int]:
    """A risk denied at the words `start:end`, with those words; `beside` is what is taken along, of a risk of both."""
    focus = scene.focus
    made = scene.assertion(
        Kind.RISK, start, end, subject=focus, object_=topic, denied=True, stance=stance, cues=(cue,), form=form
    )
    return made.having(beside=beside), start, end


def taken_back(view: View, mark: Mark) -> bool:
    """Whether a comforting word is denied: "it is no formality", "they don't always bounce back".

    Or what it calls impossible is not the harm: "impossible to tell whether …", "not impossible that …".
    """
    led = view.norms[max(0, mark.start - 2) : mark.start]
    if view.norms[mark.end - 1 : mark.end + 1] == ["impossible", "to"] or led[-1:] == ["not"] or led == ["no", "mere"]:
        return True
    purpose = (
        cue for cue in view.find("negation-backward") if view.norms[cue.end : mark.start] in (["to"], ["just", "to"])
    )
    return (
        view.denied(mark)
        or any(purpose)
        or any(cue.start <= mark.start and mark.start - cue.end <= 1 for cue in view.find("negation-partial"))
    )


def of_a_thing(scene: Scene, mark: Mark) -> bool:
    """“a misplaced decimal point”: an adjective between an article and a noun that is no risk and no concern.

    Or before a thing that it names a kind of: "cosmetic procedures", "a trivial fee".
    """
    view = scene.view
    if mark.end - mark.start == 1 and not _THINGS.isdisjoint(view.norms[mark.end : mark.end + 1]):
        return True
    adjective = mark.end - mark.start == 1 and view.norms[mark.start].endswith(("ed", "less"))
    if not adjective or view.norms[max(0, mark.start - 1)] not in words("scene", "articles"):
        return False
    end = mark.end + 2
    behind = view.norms[mark.end : end]
    thing = behind[:1] != [] and behind[0].isalpha() and _CONCERN.isdisjoint(behind)
    return thing and not names_risk(scene, mark.end, end)
