"""Risks told of before and denied as a whole, or kept from low doses: "not one of them", "it doesn't cover ours"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.risk_topic import PAPER, denial, named, someone
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_ONES = words("none_of_them", "ones")
_NONE = words("none_of_them", "none")
TRUTH = words("none_of_them", "truth")
_THEM = words("none_of_them", "them")
_HAVING = words("none_of_them", "having")
_COVERING = words("none_of_them", "covering")
_SMALL = words("none_of_them", "small")
_FORMS = words("none_of_them", "forms")
_PAST = words("none_of_them", "past")
_PERSONAL = words("risk", "personal")
_WARNINGS = ("boxed-warning", "strongest-warning", PAPER)
_WORDS = words("none_of_them", "words")
_SINGLE = ["single", "one"]
_YOURS = frozenset({"our", "your"})
_LISTED = 2  # effects of a sentence that lists them
_BEFORE = 2  # sentences before in which they are told
_DENIED = 7  # words from a denial to "one of them"
_REACH = 8  # words from a verb of covering to what is not covered
_DOSE = 3  # words of "a dose this small"
_SUBJECT = 7  # words from a warning to its verb


def none_of_them(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“You won't feel a single one of them.”: the unwanted effects that have just been listed."""
    view = scene.view
    if view.question or not _PERSONAL.isdisjoint(view.bag):
        return
    for at in range(view.body + 1, len(view.norms)):
        ends = view.norms[at - 2 : at] == _SINGLE and not view.norms[at].isalpha()  # "You won't get a single one."
        if not ends and (view.norms[at] != "of" or _THEM.isdisjoint(view.norms[at + 1 : at + 2])):
            continue
        start = _denial(view, at)
        clause = view.clause_at(at)
        if start is None or clause.kind is ClauseKind.CONDITION or not _PAST.isdisjoint(view.bag):
            continue
        said = view.norms[clause.start : clause.end]
        if (
            _HAVING.isdisjoint(said)
            or not TRUTH.isdisjoint(view.norms[at + 2 : at + 4])
            or scene.hedges(start)
            or not _listed(scene)
        ):
            continue
        mark = Mark(start, at + (0 if ends else 2), "none")
        if of_the_subject(scene, at) and not someone(view, mark):
            yield denial(scene, start, mark.end, "side-effects", scene.cue("none", mark), "none")
            return


def of_the_subject(scene: Scene, at: int) -> bool:
    """Whether it is the subject that will (not) do it: what is spoken of, or what the page would have "you" take."""
    owner = scene.owner(at) or scene.focus
    yours = not _YOURS.isdisjoint(scene.view.bag) and owner in scene.knowledge.family
    return scene.knowledge.is_subject(owner) or (yours and scene.knowledge.is_subject(scene.default))


def _denial(view: View, of: int) -> int | None:
    """Where the denial stands of "none of them", "not … one of them"."""
    if view.norms[of - 1] in _NONE:
        return of - 1
    if view.norms[of - 1] not in _ONES:
        return None
    cues = [cue for cue in view.find("negation") if 0 <= of - cue.end <= _DENIED and cue.start < of]
    return cues[-1].start if len(cues) == 1 else None


def _listed(scene: Scene) -> bool:
    """Whether unwanted effects have been listed: in the sentences before, or in the list above."""
    groups = scene.knowledge.effect_groups
    places = [*scene.earlier[:_BEFORE]]
    if scene.view.first:
        places += [*scene.list_before, *scene.above[:1]]
    listed = [place for place in places if place.has("adverse-nouns") or len(place.find(*groups)) >= _LISTED]
    return bool(listed) or sum(place.has(*groups) for place in scene.list_before) >= _LISTED


def not_covered(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“The warning doesn't cover the tiny capsule you'd take”: a warning that is kept from the subject's own doses."""
    view = scene.view
    if view.question or view.bag.isdisjoint(_COVERING):
        return
    for at in view.places(_COVERING):
        if scene.hedges(at) or to_none(view, at):
            continue
        if view.norms[at + 1 : at + 2] == ["that"]:
            continue  # "it does mean that nobody has tested it"
        clause = view.clause_at(at)
        warnings = view.within(max(clause.start, at - _SUBJECT), at, *_WARNINGS)
        elided = view.norms[clause.start] in {"and", "but"} or view.norms[clause.start - 1] in {"and", "but"}
        low = view.body if elided else clause.start  # "that is for big doses and doesn't apply to …"
        taken_up = any(view.norms[step] in {"warning", "it", "that"} for step in range(low, at))
        told = view.within(view.body, at, *_WARNINGS) or any(place.has(*_WARNINGS) for place in scene.earlier[:1])
        if any(_of_another_harm(scene, step + 1) for step in range(clause.start, at) if view.norms[step] in _WORDS):
            continue
        if not view.denied(Mark(at, at + 1, "minimiser")) or not (warnings or (taken_up and told)):
            continue
        end = _ours(scene, at + 1, min(len(view.norms), at + 1 + _REACH))
        if end is not None and scene.knowledge.may_mean_subject(scene.default or scene.focus):
            topic = named(scene, view, None) or "warning"
            yield denial(scene, at, end, topic, scene.cue("not covered", Mark(at, end, "minimiser")), "minimised")
            return


def to_none(view: View, at: int) -> bool:
    """“There is no dose to which it does not apply”: what is denied of none holds of all."""
    return any(word in {"no", "hardly"} and then in _FORMS for word, then in pairwise(view.norms[view.body : at]))


def _of_another_harm(scene: Scene, behind: int) -> bool:
    """“the warning on driving”: a warning of something that the sheet has none of."""
    view = scene.view
    if view.norms[behind : behind + 1] not in (["on"], ["about"], ["of"], ["against"], ["for"]):
        return False
    hazards = [f"concept:{key}" for key, _, _ in scene.knowledge.dangers]
    return not view.within(behind, behind + _DOSE + 1, "organ", "harm-noun", *hazards)


def _ours(scene: Scene, start: int, end: int) -> int | None:
    """The end of what names the subject, or a small dose of it, in the words `start:end`."""
    view = scene.view
    if view.within(start, end, "adverse-nouns", *scene.knowledge.effect_groups):
        return None  # "doesn't cover bleeding, another risk of it"
    own = view.within(start, end, f"concept:{scene.knowledge.subject}")
    if own:
        return own[0].end
    for at in range(start, end):
        if view.norms[at] in _FORMS and not _SMALL.isdisjoint(view.norms[max(start, at - _DOSE) : at + _DOSE]):
            return at + 1
    return None
