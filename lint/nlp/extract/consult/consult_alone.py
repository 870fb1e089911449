"""Going without a clinician, allowed or forbidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.model.document import BlockKind
from lint.nlp.directive.direction import Direction
from lint.nlp.directive.from_above import inherited
from lint.nlp.extract.consult.consult_spared import on_signs
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.phrase import imperative_at
from lint.nlp.sentence.truth import dismissed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion, Cue, Stance
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_ALLOWING = words("advice", "allowing")
_HAVING = 3  # words of "without having first" before a verb
_ANYONE = words("advice", "anyone")
_CLOSING = words("consult_alone", "closing")
_DISCUSS = 14  # "discuss the risks and benefits of … with a clinician"
_NEAR = 6
_OF_NO_ONE = words("consult", "of_no_one") | words("view", "handled")
_BROWSING = words("consult", "browsing")
_DECIDING, _BY_ONESELF = words("consult_alone", "deciding"), words("consult_alone", "by_oneself")
_ILL = (
    words("unobjected", "ill") | words("unobjected", "folly") | words("combined", "perils") | words("consult", "rued")
)
_TO_DO, _BELIEVING = frozenset({"to", "with"}), words("unobjected", "believing") | words("rewritten", "believing")
_CALLING = ("consult-verbs", "contact-verbs", "consult-decision")
_FIRST = words("consult", "first")
_EVERYTHING, _PACKED = words("consult", "everything"), words("consult", "packed")
_TAKEN = ("medicine-nouns", "tablet-nouns", "product-form", "take-verb")
_TAKING = words("granted", "getting") | {"wean", "switch", "stop", "drop"}


def alone(scene: Scene, action: str) -> Iterator[Assertion]:
    """“You can start without seeing a doctor” and “never start it on your own”: going alone, allowed or forbidden."""
    view = scene.view
    for need in view.find("no-need"):
        # "You don't have to run it past anyone"
        verbs = view.within(need.end, need.end + _NEAR, "consult-verbs", "contact-verbs")
        signs = scene.earlier and scene.earlier[0].has(*scene.knowledge.effect_groups)
        signs = signs and not {"them", "it", "those"}.isdisjoint(view.bag)
        if signs or on_signs(scene) or view.has(*scene.knowledge.effect_groups):
            continue  # "if you get a cough, you need not call anyone": a sign, which is judged by itself
        if verbs and not _ANYONE.isdisjoint(view.norms[verbs[0].end : verbs[0].end + 2]) and not view.negations(need):
            yield called_needless(scene, action, need, need.start, min(verbs[0].end + 1, len(view.norms)))
    for mark in view.find("do-it-alone"):
        if view.norms[mark.start] == "no" and not _OF_NO_ONE.isdisjoint(view.norms[mark.end : mark.end + 1]):
            continue  # "no doctor who treats it …", "no doctor prescribes it": what none of them does
        unwise = faulted(view, mark.start)
        forbidden = unwise if unwise is not None else view.negations(mark) or leading_prohibition(scene, view, mark)
        before = view.norms[max(view.clause_at(mark.start).start, mark.start - _DISCUSS) : mark.start]
        plain = view.norms[mark.start] in {"without", "no"}
        closed = _CLOSING.issuperset(view.norms[mark.end : mark.end + 1])
        alone = view.norms[mark.start] in _BY_ONESELF and closed
        allowed = unwise is False or (
            bool(alone and (view.within(0, mark.start, "permit") or _to_decide(view, before, mark.start)))
            or (
                plain and (imperative_at(view, view.clause_at(mark.start).start) and not _TAKING.isdisjoint(before[:2]))
            )
            or (plain and (not _ALLOWING.isdisjoint(before) or view.norms[mark.start] == "no"))
        )
        if not forbidden and not _BROWSING.isdisjoint(before):
            continue  # "you can read our page without telling anyone"
        if forbidden or (allowed and view.has("take-verb", "use-verb", "permit", *scene.knowledge.family_groups)):
            yield spoken(
                scene,
                action,
                mark.start,
                mark.end,
                denied=not forbidden,
                cues=(scene.cue("consult" if forbidden else "no-need", mark),),
                via="consult" if forbidden else "needless",
            )


def _to_decide(view: View, before: list[str], position: int) -> bool:
    """“So decide on your own.”: told to make up one's mind alone."""
    at = next((at for at, word in enumerate(before) if word in _DECIDING), None)
    return at is not None and imperative_at(view, position - len(before) + at)


def leading_prohibition(scene: Scene, view: View, cue: Mark) -> bool:
    """“Do not start it without …”: a negation that reaches a "without" turns it."""
    if (unwise := faulted(view, cue.start)) is not None:
        return unwise
    above = inherited(scene)
    if above is not None and above.direction is Direction.PROHIBIT and view.block.kind is BlockKind.ITEM:
        return True
    return any(
        other.end <= cue.start
        for other in view.find("negation", "prohibit")
        if view.clause_at(other.start) == view.clause_at(cue.start) and not one_of_several(view, other, cue)
        if not _of_a_belief(view, other)
    )


def _of_a_belief(view: View, cue: Mark) -> bool:
    """“It would be wrong to think that you can …”: what is warned of is the thought, whose stance is told of there."""
    behind = view.norms[cue.end - (view.norms[cue.end - 1] == "to") : cue.end + 2]
    return cue.group == "prohibit" and behind[:1] == ["to"] and not _BELIEVING.isdisjoint(behind[1:2])


def faulted(view: View, at: int) -> bool | None:
    """“It is rash to start it without …”, "it would not be unreasonable to": whether that is unwise."""
    low = view.clause_at(at).start
    ill = [place for place in range(low, at) if view.norms[place] in _ILL and view.norms[place + 1] in _TO_DO]
    ill = [place for place in ill if view.norms[place + 2] not in _BELIEVING]  # "wrong to think that …": no deed
    denied = [cue for cue in view.within(low, at, "negation") if view.norms[cue.start] != "without"]
    if not ill or any(cue.start > ill[-1] for cue in denied):
        return None
    return len(denied) % 2 == 0


def never_without(scene: Scene, verb: Mark) -> bool:
    """“Never begin it without having talked to one”: a talk that has to have been had."""
    view, low = scene.view, max(0, verb.start - _HAVING)
    led = view.norms[low : verb.start]
    if "without" not in led or "having" not in led:
        return False
    at = low + led.index("without")
    return leading_prohibition(scene, view, type(verb)(at, at + 1, "no-need"))


def owed(scene: Scene, needless: list[Mark], end: int) -> Mark | None:
    """“Nobody starts without a word with their doctor”, "starting without one is rash": never without."""
    view = scene.view
    behind = [at for at in range(end, len(view.norms)) if view.norms[at] in _ILL]
    rash = bool(behind) and not view.within(end, behind[0], "negation") and not view.question
    led = (cue for cue in needless if view.norms[cue.start] == "without")
    if view.within(view.body, end, "stop-taking"):
        return None  # "never stop your tablets without …": what nobody does is to leave off another medicine
    return next((cue for cue in led if rash or leading_prohibition(scene, view, cue)), None)


def one_of_several(view: View, other: Mark, cue: Mark) -> bool:
    """“No queue, no need to see a doctor”: two things that are not needed, neither denying the other."""
    bare = view.norms[other.start] == "no" and view.norms[cue.start] == "no"
    return bare and view.norms[cue.start - 1] in {",", "and", "or", ";"}


def adjacent(view: View, cue: Mark, clinician: Mark) -> bool:
    """Whether nothing parts a word for needing none from the clinician it is about, "forget the doctor".

    “Forget the idea that you need no doctor” is said of the idea.
    """
    of_a_claim = any(one.start <= cue.start < one.end for one in dismissed(view))
    return (
        not of_another_deed(view, cue)
        and not of_a_claim
        and not any(
            word in {",", ";", ":", "—", "if", "but", ".", "and"} for word in view.norms[cue.end : clinician.start]
        )
    )


def had_none(view: View, cue: Mark) -> bool:
    """“I had a blanket and no appointment until March”: what somebody was without."""
    led = view.norms[view.body : cue.start]
    return view.norms[cue.start] == "no" and "had" in led and {":", ";", "—", "–"}.isdisjoint(led[led.index("had") :])


def of_another_deed(view: View, cue: Mark) -> bool:
    """“Anyone who bleeds without stopping is to ring the doctor”: what is left out is no call.

    It is in "you can start without having talked to"; "I started without having talked to" tells what was done.
    """
    doing = view.norms[cue.end : cue.end + 1] if view.norms[cue.start : cue.end] == ["without"] else []
    perfect = doing == ["having"] and not _ALLOWING.isdisjoint(view.norms[view.body : cue.start])
    places = {cue.end + 1, cue.end + 2} if perfect else {cue.end}
    return doing != [] and doing[0].endswith("ing") and not any(call.start in places for call in view.find(*_CALLING))


def called_needless(
    scene: Scene, action: str, cue: Mark, start: int, end: int, stance: Stance | None = None
) -> Assertion:
    """The asking of a clinician called needless at the words `start:end`, by a cue there."""
    cues = (scene.cue("no-need", cue),)
    return spoken(scene, action, start, end, cues=cues, via="needless", denied=True, stance=stance)


def spoken(
    scene: Scene,
    action: str,
    start: int,
    end: int,
    *,
    cues: tuple[Cue, ...],
    via: str,
    denied: bool = False,
    stance: Stance | None = None,
) -> Assertion:
    """The asking of a clinician as the words `start:end` speak of it, of the medicine that the advice is about."""
    return scene.assertion(
        Kind.ADVICE,
        start,
        end,
        subject=subject(scene),
        object_=action,
        denied=denied,
        stance=stance,
        cues=cues,
        via=via,
    )


def subject(scene: Scene) -> str | None:
    """The medicine that the advice is about: the article's own, unless the sentence itself names another."""
    named = [name for _, name in scene.knowledge.medicine_marks(scene.view)]
    ours = not named or any(name != OTHER for name in named) or of_everything(scene.view)
    return scene.default if scene.focus == OTHER and scene.default is not None and ours else scene.focus


def of_everything(view: View) -> bool:
    """“Bring every medicine to your doctor and talk it over in advance”: advice about whatever is taken."""
    first = view.has("before-start", "clinician-first") or not _FIRST.isdisjoint(view.bag)
    if not first or view.has("no-need", "do-it-alone"):
        return False
    return any(
        view.within(at + 1, at + 1 + _NEAR, *_TAKEN) or not _PACKED.isdisjoint(view.norms[at + 1 : at + _NEAR])
        for at in view.places(_EVERYTHING)
    )
