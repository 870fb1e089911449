"""Whether there is a standard dose. Denied: there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.directive.exceptions import excepting
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.knowledge.plain_name import means_subject
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_EXISTS = words("standard_dose", "exists")

_GIVING = words("standard_dose", "giving")
_AWAITED = frozenset({"before", "if", "once", "unless", "until", "whether"})
_DOSE, _AMOUNTS = words("standard_dose", "doses"), words("standard_dose", "amounts")
_PERSONAL = words("share", "personal")
_OF_ELSE, _EVERYBODY = words("standard_dose", "of_else"), words("standard_dose", "everybody")
_NOT_ALL = frozenset({"hardly", "no", "not"})
_ASIDE = 12  # words from a dose to the clause that says what it is
_LED = 4  # words of "the internationally agreed"
_REACH = 8  # words from who gives it to the dose
_OTHERS = 4  # words of "for most other things"
_FIXED, _BY_WHOM = words("standard_dose", "fixed"), words("standard_dose", "by_whom")
_EVERYBODY, _SAME = words("standard_dose", "everybody"), words("standard_dose", "same")
_VARYING, _AMONG = words("standard_dose", "varying"), words("standard_dose", "among")
_SUPPOSED, _OWED = frozenset({ClauseKind.CONDITION, ClauseKind.TIME}), frozenset({"must", "ought", "should"})
_STUDIES = frozenset({"studies", "study", "trial", "trials"})
_BEING, _PREDICATE = words("scene", "copulas") | {"been", "are"}, 9  # words from a dose to what is said of it
_DENIERS = words("standard_dose", "deniers")


TRIGGERS = frozenset({"standard-dose", "dose-noun", "settled-dose"})


def extract(scene: Scene) -> Iterator[Assertion]:
    """A standard, official or agreed dose, affirmed or denied, or affirmed as an exception."""
    yield from excepting(scene, _doses(scene), people=True)
    if not scene.view.has("standard-dose"):
        yield from _alike(scene)
    yield from _settled(scene)


def _settled(scene: Scene) -> Iterator[Assertion]:
    """“The dose is set in stone”, "How much? The number has been fixed for years.", "everyone gets the same dose"."""
    view = scene.view
    if (
        view.question
        or view.has("standard-dose")
        or not (_OF_ELSE | _PERSONAL).isdisjoint(view.bag)
        or scene.focus == OTHER
    ):
        return
    for mark in view.find("settled-dose"):
        clause = view.clause_at(mark.start)
        led = view.norms[max(view.body, mark.start - _REACH) : mark.start]
        alike = view.norms[mark.end - 1] in _DOSE and "same" in view.norms[mark.start : mark.end]
        if alike and (_EVERYBODY.isdisjoint(led) or not _NOT_ALL.isdisjoint(led)):
            continue  # "the same dose as last year", "not everyone gets the same dose"
        if alike and view.has("study-nouns"):
            continue  # "In the study, everyone took the same dose."
        near = {word for word in view.norms[view.body : mark.end] if word in _AMOUNTS}
        told = not _DOSE.isdisjoint(view.norms[max(view.body, clause.start - _ASIDE) : mark.end])
        asked = any(not _DOSE.isdisjoint(place.bag) or "much" in place.bag for place in scene.earlier[:2])
        if (told or (asked and near)) and not view.denied(mark) and _ours(scene, scene.owner(mark.start)):
            cues = (scene.cue("standard-dose", mark),)
            subject = scene.knowledge.subject
            yield scene.assertion(Kind.STANDARD_DOSE, mark.start, mark.end, subject=subject, cues=cues)
            return


def _doses(scene: Scene) -> Iterator[Assertion]:
    view = scene.view
    for mark in view.find("standard-dose"):
        owner = scene.owner(mark.start)
        if not _ours(scene, owner):
            continue
        if _for_others(view, mark):
            continue
        word = view.words(mark.start, mark.end).lower()
        denied = view.denied(mark) or _none_after_all(view, mark.end)
        denied = denied or any(text in _DENIERS for text in view.norms[max(0, mark.start - 3) : mark.start])
        clause = view.clause_at(mark.start)
        denied = denied or any(
            mark.end <= cue.start < clause.end
            and cue.start - mark.end <= 3
            and not {"that", "which", "and"} & set(view.norms[mark.end : cue.start])
            for cue in view.find("negation", "refuter")
        )
        if word in {"standard", "standards", "set dose", "set standard", "single dose for everyone"} and not denied:
            continue
        # an affirmed one counts only where it is given: "the standard dose is …", "there is a standard dose"
        verb = [text for text in view.norms[clause.start : clause.end] if text in _EXISTS]
        compared = (
            "of" in view.norms[max(0, mark.start - 3) : mark.start]
            or "than" in view.norms[max(0, mark.start - 3) : mark.start]
        )
        headed = view.block.kind.value in {"heading", "title"} and {"official", "correct", "only"} & set(view.norms)
        given = bool(headed) or any(abs(mark.start - amount.end) <= 4 for amount in view.amounts)
        given = given or _given_out(view, clause.start, mark)
        awaited = not _AWAITED.isdisjoint(view.norms[max(0, mark.start - _LED) : mark.start])
        if not denied and (not (verb or given) or compared or awaited or owner == OTHER):
            continue
        yield scene.assertion(
            Kind.STANDARD_DOSE,
            mark.start,
            mark.end,
            subject=scene.knowledge.subject,
            denied=denied,
            cues=(scene.cue("standard-dose", mark),),
        )


def _ours(scene: Scene, owner: str | None) -> bool:
    """Whether it is a dose of the subject, or one of the substance by its plain name in the sheet's condition."""
    view, knowledge = scene.view, scene.knowledge
    if owner == knowledge.subject or (owner is None and scene.focus == knowledge.subject):
        return True
    named = view.has(*knowledge.condition_groups) and not view.has(*knowledge.other_uses)
    return owner == knowledge.parent and named and means_subject(scene)


def _none_after_all(view: View, end: int) -> bool:
    """“Ask for the standard dose, and you'll hear that there isn't one”, "… there is no such thing"."""
    return any(
        view.norms[at] == "there"
        and view.norms[at + 1] in {"is", "'s"}
        and (view.norms[at + 2 : at + 3] == ["none"] or view.norms[at + 2 : at + 4] in (["not", "one"], ["no", "such"]))
        for at in range(end, len(view.norms) - 2)
    )


def _given_out(view: View, low: int, mark: Mark) -> bool:
    """“She will start you on the agreed standard dose”: the one that people get."""
    led = view.norms[max(low, mark.start - _LED) : mark.start]
    if "the" not in led:
        return False
    return not _GIVING.isdisjoint(view.norms[max(low, mark.start - _REACH) : mark.start])


def _for_others(view: View, mark: Mark) -> bool:
    """“There are standard doses for most other things”: told of what is set against the subject."""
    behind = view.norms[mark.end : mark.end + _OTHERS]
    return behind[:1] in (["for"], ["of"], ["in"]) and not {"other", "others", "another"}.isdisjoint(behind)


def _alike(scene: Scene) -> Iterator[Assertion]:
    """“The dose is set in stone”, "everyone gets the same dose", "it does not vary from doctor to doctor"."""
    view = scene.view
    for dose in view.find("dose-noun"):
        told = _fixed(view, dose) or _same_for_all(view, dose)
        varies = _varies(view, dose) if told is None else None
        cue = told or varies
        if cue is None or scene.hedges(cue.start) or not scene.knowledge.is_subject(scene.owner(dose.start)):
            continue
        clause = view.clause_at(cue.start)
        supposed = clause.kind in _SUPPOSED or view.norms[clause.start] in _AWAITED
        if supposed or not _STUDIES.isdisjoint(view.bag) or (view.question and scene.reading == "own"):
            continue
        yield scene.assertion(
            Kind.STANDARD_DOSE,
            min(dose.start, cue.start),
            max(dose.end, cue.end),
            subject=scene.knowledge.subject,
            denied=(told is None) != view.denied(cue),
            cues=(scene.cue("standard-dose", cue),),
        )
        return


def _fixed(view: View, dose: Mark) -> Mark | None:
    """“The dose is fixed”, "has been laid down once and for all"; not "fixed by your doctor"."""
    for at in range(dose.end + 1, min(dose.end + _PREDICATE, len(view.norms))):
        said = " ".join(view.norms[at : at + 3])
        form = next((form for form in _FIXED if said == form or said.startswith(f"{form} ")), None)
        end = at + len(form.split()) if form is not None else at
        if form is None or _BEING.isdisjoint(view.norms[dose.end : at]) or view.amounts:
            continue
        return Mark(at, end, "standard-dose") if _BY_WHOM.isdisjoint(view.norms[end : end + 1]) else None
    return None


def _same_for_all(view: View, dose: Mark) -> Mark | None:
    """“All doctors prescribe the same amount”, "everyone gets one dose"; not "not all …"."""
    led = view.norms[view.clause_at(dose.start).start : dose.start]
    everybody = next((at for at, word in enumerate(led) if word in _EVERYBODY), None)
    same = next((at for at, word in enumerate(led) if word in _SAME), None)
    if (
        view.has("negation-partial")
        or everybody is None
        or same is None
        or same < everybody
        or len(led) - same > 2
        or not _OWED.isdisjoint(led)
    ):
        return None
    start = dose.start - len(led) + same
    return Mark(start, dose.end, "standard-dose")


def _varies(view: View, dose: Mark) -> Mark | None:
    """“The dose varies from one doctor to the next”: between people, and not in the course of time."""
    for at in range(dose.end, min(dose.end + _PREDICATE, len(view.norms))):
        clause = view.clause_at(at)
        if view.norms[at] in _VARYING and not _AMONG.isdisjoint(view.norms[at : clause.end]):
            return Mark(at, at + 1, "standard-dose")
    return None
