"""Formal warnings: the boxed warning, there or denied, and what it is about.

`aspects["hazard"]` is "right" (the sheet's hazard is named), "other" (another one in its place) or "none".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.directive.answers import elliptic
from lint.nlp.extract.risk.mythical import refuting
from lint.nlp.extract.risk.others_risk import about_others
from lint.nlp.extract.warning.warning_definite import asked_for, definitely, on_the_form, opening
from lint.nlp.extract.warning.warning_hazard import hazard_of
from lint.nlp.extract.warning.warning_left_out import left_out, left_out_of_it
from lint.nlp.extract.warning.warning_lifted import LIFTED, by_lifting, lifted, of_the_hazard, taken_off
from lint.nlp.extract.warning.warning_nearby import (
    LABEL,
    NAMED,
    WH,
    fronted,
    no_box,
    none_in_cell,
    not_among,
    under_its_name,
)
from lint.nlp.extract.warning.warning_taken_up import taken_up
from lint.sheet import WarningClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_HAVING, _MODALS = words("warning", "having"), words("actions", "modals")
_GONE = words("warning", "gone")
_WARNING_WORDS = words("warning", "warning_words")
_INFLUENCE = words("risk", "influence")
_HAS, _BEARING = words("warning", "has"), words("warning", "bearing")
_BEING = words("scene", "copulas")
_ABOUT_IT = "about"
_TOPICAL = words("warning", "topical")  # "And that warning?"
_SPARED = frozenset({"dodged", "escaped", "spared"})
_THINKING = words("put_straight", "believing") | words("rejection", "thinking")
_ONCE = 4  # words between "formerly" and the warning
_HAD = 5  # words between "not" and the warning in "not carry the agency's boxed warning"


def triggers(knowledge: Knowledge) -> frozenset[str]:
    """What a sentence must hold one of: the warning's names, the sheet's hazards, or a "none" of a cell."""
    hazards = (f"concept:{claim.hazard}" for claim in knowledge.claims(WarningClaim))
    return frozenset((*NAMED, "hazard-word", "organ", "negation", "no-symbol", *hazards))


def extract(scene: Scene) -> Iterator[Assertion]:
    """Mentions of a boxed warning."""
    view = scene.view
    for mark in view.find(*NAMED):
        if any(about_others(scene, cue) for cue in view.find("minimiser")):
            continue
        owner = on_the_form(scene, mark) or scene.owner(mark.start)
        definite = definitely(view, mark)
        ends = scene.reading == "answered" and view.has("get-better")
        off = taken_off(view, mark)
        gone = (
            ends
            or view.has("negation-backward", "minimiser")
            or any(word in _GONE for word in view.norms[mark.end : mark.end + 6])
            or off
        )
        presupposed = fronted(view, mark) or (definite and not gone and not scene.anchor and not _not_had(view, mark))
        spared = not _SPARED.isdisjoint(view.norms[max(0, mark.start - _HAD) : mark.start]) and not view.negations(mark)
        once = spared or any(_once_had(view, cue, mark) for cue in view.find("past-only"))
        if _unnamed(scene, mark):
            yield from _perhaps(scene, mark, owner)
            continue
        judged = gone or (definite and _judged(view, mark))
        if scene.reading == "answered" and (
            (judged and not off) or (scene.flipped and (off or not asked_for(view, mark)))
        ):
            continue  # "Does it vanish? No.", "Can I ignore it? No.", "Is the warning a mere habit? No."
        denied = (_denied(scene, mark) and not presupposed) or once or off
        gainsaid = _gainsaid(scene, mark)
        if gainsaid and gone:
            continue  # "We said that it could be ignored. It can't."
        hazard, where = hazard_of(scene, mark)
        if hazard == "other" and view.question and scene.reading == "own" and view.norms[view.body] in {"is", "was"}:
            hazard, where = "none", None  # "Is the warning about the heart?" asks
        told = _ABOUT_IT in view.norms[mark.end : mark.end + 2] if view.question else opening(view, mark) and not gone
        told_of = (
            scene.flipped and definite and told and (hazard != "right" or _asked_of_another(scene))
        )  # "Is the warning about the heart? No."
        denied = denied or gainsaid or told_of
        if told_of and hazard == "other":
            hazard, where = "none", None  # "The warning is about the heart. False.": there it is, but not about that
        end = max(mark.end, where.end) if where is not None else mark.end
        yield scene.assertion(
            Kind.WARNING,
            mark.start,
            end,
            subject=owner,
            object_="boxed",
            denied=denied,
            # "the warning is not about alcohol", "is it true that the warning …": it is there whatever is said of it
            stance=Stance.ASSERTED
            if gainsaid or _told(scene, presupposed=presupposed, hazard=hazard) or (off and by_lifting(scene, mark))
            else None,
            cues=(scene.cue("warning", mark), *(scene.cue("negation", cue) for cue in view.negations(mark))),
            hazard=hazard,
            via=mark.group,
            called_false="yes" if refuting(scene, mark.start) and _borne(view, mark) else "no",
        ).having(
            named=" ".join(dict.fromkeys(cue.concept or "" for cue in view.find(*scene.knowledge.hazard_groups)))
            or None
        )
        yield from left_out(scene, mark)
    yield from no_box(scene)
    if not view.has(*NAMED):
        yield from taken_up(scene)
        yield from left_out_of_it(scene)
        yield from under_its_name(scene)
        yield from not_among(scene)
        yield from none_in_cell(scene)
        yield from lifted(scene)


def _perhaps(scene: Scene, mark: Mark, owner: str | None) -> Iterator[Assertion]:
    """A box that is not plainly the warning, in words about the sheet's medicines."""
    if owner in scene.knowledge.family:
        yield scene.assertion(
            Kind.WARNING,
            mark.start,
            mark.end,
            subject=owner,
            object_="boxed",
            stance=Stance.ASSERTED,
            cues=(scene.cue("warning", mark),),
            hazard="none",
            via="near",
        )


def _gainsaid(scene: Scene, mark: Mark) -> bool:
    """“You may have read that it has a boxed warning. It doesn't.”: the next sentence denies it in so many words."""
    following = scene.following
    said = scene.view.within(0, mark.start, "refuter", "hearsay-voices", "report-verb", "quote-verb", "claim-nouns")
    if following is None or not said or elliptic(following, more=True) != "no":
        return False
    return _MODALS.isdisjoint(following.norms[following.body : following.body + 2])  # "It could be ignored. It can't."


def _unnamed(scene: Scene, mark: Mark) -> bool:
    """“A boxed warning is the most serious kind”: told of no medicine; "a plain black box" is a box."""
    view = scene.view
    word = view.norms[mark.start : mark.end]
    if word[-1] == "box" and not (
        view.bag & _WARNING_WORDS
        or view.has("regulators", "organ", "hazard-word")
        or not _BEARING.isdisjoint(view.norms[max(0, mark.start - 4) : mark.start])
        or (len(view.norms) <= LABEL and hazard_of(scene, mark)[0] == "right")
    ):
        return True
    indefinite = view.norms[max(0, mark.start - 1)] == "a" and mark.start <= view.body + 1
    named = scene.knowledge.medicine_marks(view) or scene.pronoun_subject(0, len(view.norms))
    return indefinite and not named and not view.has("organ", "hazard-word")


def _told(scene: Scene, *, presupposed: bool, hazard: str) -> bool:
    """Whether it is there whatever is asked of it: "the warning …", or a row that tells what it is about."""
    named = scene.stance is Stance.QUESTIONED or (scene.stance is Stance.REFUTED and presupposed)
    if scene.view.block.cell is not None and named and not scene.view.question:
        return hazard == "right" and any(len(cell.norms) > 1 for cell in scene.cells)
    opening = scene.view.norms[scene.view.body : scene.view.body + 2]
    topic = not _TOPICAL.isdisjoint(opening) and not _dismissed(scene)
    asked = scene.view.question and (topic or not WH.isdisjoint(opening[:1]))  # "And that boxed warning?"
    unfinished = "…" in scene.view.text or scene.view.norms[-1] == ":"  # "Its warning concerns …", and choices below
    return presupposed and (scene.stance is Stance.ASSERTED or asked or unfinished)


def _dismissed(scene: Scene) -> bool:
    """Whether what stands behind a question says that the warning is gone."""
    reply = scene.following or next(iter(scene.below), None)
    return reply is None or reply.has("negation-backward") or not (_GONE | LIFTED).isdisjoint(reply.bag)


def _elsewhere(scene: Scene, mark: Mark) -> bool:
    """“The low dose has none of its own, but the full one does.”: the family has the warning."""
    view = scene.view
    for family, name in scene.knowledge.medicine_marks(view):
        contrast = {"but", "though", "although", "while", "whereas"} & set(view.norms[mark.end : family.start])
        has = _HAS & set(view.norms[family.end : family.end + 2])
        if contrast and has and name in scene.knowledge.family and family.start > mark.end:
            return True
    return False


def _denied(scene: Scene, mark: Mark) -> bool:
    """Whether the warning is said not to be there; "never ignore a boxed warning" says nothing of the kind."""
    view = scene.view
    negations = view.negations(mark)
    if len(negations) % 2 == 0:
        return False
    cue = negations[-1]
    if "there" in view.norms[cue.start : cue.end] and view.norms[cue.end : cue.end + 1] in (["to"], ["for"]):
        return False  # "is not there to please anybody": what it is for
    if _elsewhere(scene, mark) or "than" in view.norms[cue.end : mark.start]:
        return False  # "no graver caution than a boxed warning"
    if not _INFLUENCE.isdisjoint(view.norms[cue.end : cue.end + 1]) and view.norms[cue.end + 1 : cue.end + 2] == ["on"]:
        return False  # "the colour has no bearing on it"
    if view.norms[cue.start] in {"no", "without", "zero", "nor", "neither"} and mark.start - cue.end <= 3:
        return True
    if view.norms[cue.end - 1] == "for":
        return True  # "you'll look in vain for a boxed warning"
    return cue.start > mark.start or bool(_HAVING & set(view.norms[max(0, cue.start - 1) : mark.start]))


def _judged(view: View, mark: Mark) -> bool:
    """“Is the boxed warning on it a routine notice?”: asked of the warning, which is there whatever the answer."""
    asked = view.norms[view.body] in _BEING and mark.start - view.body <= _HAD
    return asked and not {"a", "an", "just", "only", "merely"}.isdisjoint(view.norms[mark.end :])


def _not_had(view: View, mark: Mark) -> bool:
    """“It does not carry the agency's boxed warning”: denied as a thing to have, however definite."""
    return any(
        not _HAVING.isdisjoint(view.norms[cue.end : cue.end + 1]) and mark.start - cue.end <= _HAD
        for cue in view.negations(mark)
    )


def _asked_of_another(scene: Scene) -> bool:
    """“Is the warning about the heart? No, about the liver.”: the right hazard is told by the answer only."""
    view = scene.view
    asked = view.find("hazard-word", "organ")
    own = view.has(*scene.knowledge.hazard_groups) or any(of_the_hazard(scene, cue) for cue in asked)
    return bool(asked) and not own


def _once_had(view: View, cue: Mark, mark: Mark) -> bool:
    """“It used to carry a warning”; not "I used to think that it has one"."""
    near = cue.end <= mark.start and mark.start - cue.end <= _ONCE
    return near and _THINKING.isdisjoint(view.norms[cue.end : cue.end + 1])


def _borne(view: View, mark: Mark) -> bool:
    """Whether it is told that there is one; "it is wrong to call a drug with a boxed warning mild" does not."""
    return not _BEARING.isdisjoint(view.norms[max(0, mark.start - _HAD) : mark.start])
