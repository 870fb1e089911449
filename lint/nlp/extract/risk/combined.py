"""Another medicine called safe to take along, where taking both is a risk: "you can safely take X with it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.extract.risk.at_worst import at_worst
from lint.nlp.extract.risk.comfort import comforts
from lint.nlp.extract.risk.risk_topic import denial
from lint.nlp.sentence.phrase import imperative_at, told_of
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lint.model.assertion import Assertion, Cue
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import RiskClaim

_SAFE = words("risk", "safe_along")
_ALONG = words("risk", "along")
_JOINING = words("risk", "joining")
_LIMITING = words("risk", "limiting")
_ACTING = words("risk", "acting")
_QUALIFIED = words("risk", "working")  # "… no effect on how well it works" is another matter
_DENIED = 4  # words from a denial to what is denied
_ALLOWING = words("risk", "allowing")  # no hedges before "take"
_ABOUT = 9  # words between a word of calm and the taking of both that it is about
_GIVEN = frozenset({"if"})  # "if you take X" only says who is meant
_IT = words("risk", "it")
_DOING, _LEAVES, _UNTOUCHED = words("along", "doing"), words("along", "leaves"), words("along", "untouched")
_UNDONE = _DOING | _LEAVES
_TO_WHAT = words("actions", "owning") | {"it", "them"}
_BOTH = frozenset({"both", "together", "two"})
_BIDDING = frozenset({"must", "ought", "please", "shall", "should", "to"})
_TOGETHER = _BOTH | {"alongside", "beside", "combined", "plus", "with"}
_LEFT = 7  # words from "leave" to the end of "alone"
_ILL = words("unobjected", "ill") | words("risk", "perilous") | words("combined", "perils")
_ONLY = words("along", "only") | words("combined", "small")
_CREDITED = frozenset({"according", "says", "said"})
_TAKING = frozenset({"on", "taking", "takes", "take"})
_ON = 3  # words of "on your low-dose"
_LEAVING_IT, _STILL = words("beside_calm", "leaving"), words("beside_calm", "alone")
_RAISING, _LOW = words("combined", "raising"), words("combined", "low")
_MOVED = _LEAVING_IT | _RAISING | words("combined", "moving")
_LEVELS = words("combined", "levels")
_LEVEL = 7  # words from what leaves a level alone to how it is left
_LEAVING = words("along", "leaving")


def combined(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Every medicine of a risk of taking both that the sentence calls safe beside the subject, without a condition."""
    view, knowledge = scene.view, scene.knowledge
    beside = knowledge.company.along
    if not beside or view.question:
        return
    yield from _no_effect(scene, beside)
    yield from _no_worry(scene, beside)
    yield from _no_ill(scene, beside)
    yield from _levels_left(scene, beside)
    yield from _no_worse(scene, beside)
    if _SAFE.isdisjoint(view.bag) or not _beside(scene):
        return
    ours = view.has(*knowledge.family_groups) or not _IT.isdisjoint(view.bag)
    if ours and not _limited(scene, view) and knowledge.is_subject(_focus(scene)):
        at = next(index for index, word in enumerate(view.norms) if word in _SAFE)
        safe = Mark(at, at + 1, "safe")
        named = [item for item in beside if _nearest(scene, item[0], at)]
        yield from _with_each(scene, named, safe, scene.cue("safe", safe))


def _no_worse(scene: Scene, beside: Iterable[tuple[str, RiskClaim]]) -> Iterator[tuple[Assertion, int, int]]:
    """“X with Y does nothing worse than make you drowsier”: a limit to what the two of them do."""
    view = scene.view
    both = view.has(*scene.knowledge.family_groups) and not _TOGETHER.isdisjoint(view.bag)
    if not both or view.has("prohibit", "clinicians"):
        return
    for cap in at_worst(scene):
        yield from _with_each(scene, beside, cap, scene.cue("minimiser", cap))


def _with_each(
    scene: Scene, beside: Iterable[tuple[str, RiskClaim]], told: Mark, cue: Cue, stance: Stance | None = None
) -> Iterator[tuple[Assertion, int, int]]:
    """The risk of taking the subject with each medicine that the sentence names, denied at `told`."""
    for key, claim in beside:
        for mark in _named(scene, key):
            start, end = min(mark.start, told.start), max(mark.end, told.end)
            yield denial(scene, start, end, claim.effect, cue, "absolute", stance, beside=key)


def _no_effect(scene: Scene, beside: Iterable[tuple[str, RiskClaim]]) -> Iterator[tuple[Assertion, int, int]]:
    """“Painkillers have no effect on it”, "X does not interact with Y": what taking both does, denied."""
    view, knowledge = scene.view, scene.knowledge
    if view.bag.isdisjoint(_ACTING | _UNDONE) or scene.reading != "own" or not _LIMITING.isdisjoint(_said(scene)):
        return
    groups = ("refuter", "negation-partial", "condition-clause", "hedge-modal", "evidence-noun")
    if _to_be_asked(view) or view.has(*groups):
        return
    told = _acts_not(view) or _left_alone(scene)
    if told is None or not _QUALIFIED.isdisjoint(view.norms[told.end :]):
        return
    both = not _BOTH.isdisjoint(view.bag) and knowledge.is_subject(scene.focus)
    if view.has(*knowledge.family_groups) or both:
        yield from _with_each(scene, beside, told, scene.cue("negation", told))


def _acts_not(view: View) -> Mark | None:
    """“has no effect on”, "does not interact with"; "an effect" alone may be what is wanted of it."""
    at = next((index for index, word in enumerate(view.norms) if word in _ACTING), None)
    cues = view.within(max(0, at - _DENIED), at, "negation") if at is not None else []
    if at is None or len(cues) != 1:
        return None
    of_what = view.norms[at].startswith(("effect", "influence"))
    return None if of_what and view.norms[at + 1 : at + 2] != ["on"] else Mark(cues[0].start, at + 1, "negation")


def _left_alone(scene: Scene) -> Mark | None:
    """“do nothing to your heart”, "don't do anything to it", "leave the heart alone"; not "leave X alone"."""
    view = scene.view
    for at, word in enumerate(view.norms):
        denials = [cue.start for cue in view.find("negation") if cue.start < at]
        what = view.norms[at + 1 : at + 3]
        done = word in _DOING and not _TO_WHAT.isdisjoint(view.norms[at + 3 : at + 4])  # not "nothing to help"
        if done and what == ["nothing", "to"] and not denials:
            return Mark(at, at + 3, "negation")
        if done and what == ["anything", "to"] and len(denials) == 1 and at - denials[0] <= 2:
            return Mark(denials[0], at + 3, "negation")
        if word in _LEAVES and not denials and not _UNTOUCHED.isdisjoint(view.norms[at + 2 : at + _LEFT]):
            end = next(to for to in range(at + 2, len(view.norms)) if view.norms[to] in _UNTOUCHED)
            if word == "leave" and (view.norms[at - 1] in _BIDDING or imperative_at(view, at)):
                return None  # "customers are asked to leave alcohol alone", "so leave it alone"
            if not any(at < mark.start < end for mark, _ in scene.knowledge.medicine_marks(view, every=True)):
                return Mark(at, end + 1, "negation")
    return None


def _no_worry(scene: Scene, beside: Iterable[tuple[str, RiskClaim]]) -> Iterator[tuple[Assertion, int, int]]:
    """“If you take X, there's no need to worry about the combination”: concern about taking both, denied."""
    view, knowledge = scene.view, scene.knowledge
    if _JOINING.isdisjoint(view.bag) or scene.reading != "own" or not view.has("concern-word", "minimiser"):
        return
    if _to_be_asked(view) or view.has("doctor-call", "refuter", "hedge-modal"):
        return
    if not (_LIMITING - _GIVEN).isdisjoint(_said(scene)):
        return
    at = next(index for index, word in enumerate(view.norms) if word in _JOINING)
    calm = next((mark for mark in (*comforts(view), *view.find("minimiser")) if not view.denied(mark)), None)
    if calm is None or abs(calm.start - at) > _ABOUT or not knowledge.is_subject(_focus(scene)):
        return
    told = Mark(calm.start, max(calm.end, at + 1), "safe")
    yield from _with_each(scene, beside, told, scene.cue("safe", calm), Stance.ASSERTED)


def _named(scene: Scene, key: str) -> list[Mark]:
    """Where a medicine is named first, a longer name that begins with one of its own included ("X pain pills")."""
    view = scene.view
    found = told_of(view, f"concept:{key}")[:1]
    terms = {term.lower() for term in scene.knowledge.sheet.concepts[key].terms if term.isalpha()}
    if found or terms.isdisjoint(view.bag):
        return found
    at = next(at for at, word in enumerate(view.norms) if word in terms)
    return [Mark(at, at + 1, f"concept:{key}")] if not view.has(f"concept:{key}") else []


def _focus(scene: Scene) -> str | None:
    """The medicine meant: what is named to be taken along is not the one that the sentence is about."""
    named = [name for _, name in scene.knowledge.medicine_marks(scene.view) if name in scene.knowledge.family]
    return named[0] if named else scene.default or scene.focus


def _limited(scene: Scene, view: View) -> bool:
    """Whether the safety is denied, hedged, or tied to a condition or to somebody's word."""
    hedged = any(view.norms[cue.start] not in _ALLOWING for cue in view.find("hedge-modal"))
    limited = _to_be_asked(view) or view.has("negation", "refuter", "negation-partial", "condition-clause")
    return hedged or limited or not _LIMITING.isdisjoint(_said(scene)) or scene.reading != "own"


def _said(scene: Scene) -> set[str]:
    """The words of a sentence without the subject's names, such as "low-dose X"."""
    view = scene.view
    named = {at for mark in view.find(*scene.knowledge.family_groups) for at in range(mark.start, mark.end)}
    return {word for at, word in enumerate(view.norms) if at not in named}


def _to_be_asked(view: View) -> bool:
    """Whether a clinician comes in other than as who says so: "according to our pharmacist"."""
    return any(
        _CREDITED.isdisjoint(view.norms[max(0, cue.start - _DENIED) : cue.start]) for cue in view.find("clinicians")
    )


def _beside(scene: Scene) -> bool:
    """Whether both are taken: "together", "with it", or by somebody who is on the subject."""
    view = scene.view
    on_it = (view.norms[max(0, mark.start - _ON) : mark.start] for mark in view.find(*scene.knowledge.family_groups))
    return not _ALONG.isdisjoint(view.bag) or any(not _TAKING.isdisjoint(led) for led in on_it)


def _no_ill(scene: Scene, beside: Iterable[tuple[str, RiskClaim]]) -> Iterator[tuple[Assertion, int, int]]:
    """“It's never been unsafe to combine it with X”, "there's nothing risky about taking both": a danger, denied."""
    view, knowledge = scene.view, scene.knowledge
    if _ILL.isdisjoint(view.bag) or scene.reading != "own" or view.has("refuter", "hedge-modal") or _to_be_asked(view):
        return
    at = next(index for index, word in enumerate(view.norms) if word in _ILL)
    denials = view.find("negation")
    behind = view.norms[at + 1 : at + 3]
    if len(denials) != 1 or not 0 <= at - denials[0].end <= _DENIED or behind[1:2] in (["say"], ["think"], ["believe"]):
        return
    between = view.norms[denials[0].end : at]
    if not _LEAVING.isdisjoint(view.norms[at:]):
        return  # "it's not unwise to avoid both"
    if not _ONLY.isdisjoint(between) or not (_LIMITING - {"never"}).isdisjoint(_said(scene)):
        return  # "it's not just unsafe", "no small danger"
    if behind[:1] in (["-"], ["free"]) or (behind[:1] == ["of"] and not view.has(*knowledge.effect_groups)):
        return  # "no risk-free way to combine them"; "no risk of weight gain"
    if not _beside(scene) or not knowledge.is_subject(_focus(scene)):
        return
    if not (view.has(*knowledge.family_groups) or not _IT.isdisjoint(view.bag)):
        return
    yield from _with_each(scene, beside, Mark(denials[0].start, at + 1, "negation"), scene.cue("safe", denials[0]))


def _levels_left(scene: Scene, beside: Iterable[tuple[str, RiskClaim]]) -> Iterator[tuple[Assertion, int, int]]:
    """“Painkillers leave its level unchanged”, "X doesn't raise the level of it": what taking both moves, unmoved."""
    view, knowledge = scene.view, scene.knowledge
    if view.bag.isdisjoint(_MOVED) or _LEVELS.isdisjoint(view.bag) or scene.reading != "own" or _to_be_asked(view):
        return
    if view.has("refuter", "hedge-modal", "condition-clause") or not _LIMITING.isdisjoint(_said(scene)):
        return
    at = next(index for index, word in enumerate(view.norms) if word in _MOVED)
    ours = view.within(at, at + _LEVEL, *knowledge.family_groups)
    denials = view.find("negation")
    denied = [cue for cue in denials if 0 <= at - cue.end <= _DENIED and "," not in view.norms[cue.end : at]]
    still = view.norms[at] in _LEAVING_IT and not _STILL.isdisjoint(view.norms[at + 1 : at + 1 + _LEVEL])
    if not ours or "let" in view.norms[at - 2 : at] or len(denials) > 1 or len(denied) + still != 1:
        return
    risks = [item for item in beside if _of_a_level(scene, item[1], view.norms[at]) and _nearest(scene, item[0], at)]
    told = Mark(denied[0].start if denied else at, ours[0].end, "negation")
    yield from _with_each(scene, risks, told, scene.cue("unmoved", ours[0]))


def _nearest(scene: Scene, key: str, at: int) -> bool:
    """Whether a medicine is the last but the subject that is named before a word: not in "unlike X, Y is safe"."""
    view, knowledge = scene.view, scene.knowledge
    others = [mark for mark, name in knowledge.medicine_marks(view, every=True) if name not in knowledge.family]
    before = [mark.end for mark in others if mark.end <= at]
    own = view.find(f"concept:{key}") or _named(scene, key)
    return not before or any(mark.end >= before[-1] for mark in own if mark.end <= at)


def _of_a_level(scene: Scene, claim: RiskClaim, moved: str) -> bool:
    """Whether the risk of taking both is of a level, and one that a verb moves it to: nothing "raises" a low one."""
    told = {word for term in scene.knowledge.sheet.concepts[claim.effect].terms for word in term.lower().split()}
    return not _LEVELS.isdisjoint(told) and (moved not in _RAISING or _LOW.isdisjoint(told))
