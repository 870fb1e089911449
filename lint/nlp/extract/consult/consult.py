"""Asking a clinician first: urged, forbidden, allowed or called needless, and when only touched on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.nlp.directive.direction import Direction
from lint.nlp.directive.from_above import inherited
from lint.nlp.extract.consult.consult_alone import (
    adjacent,
    alone,
    called_needless,
    faulted,
    had_none,
    leading_prohibition,
    never_without,
    one_of_several,
    owed,
    spoken,
    subject,
)
from lint.nlp.extract.consult.consult_defined import defined
from lint.nlp.extract.consult.consult_errand import (
    another_instead,
    beside,
    for_another_thing,
    fronted_errand,
    other_errand,
)
from lint.nlp.extract.consult.consult_label import label_spared, price
from lint.nlp.extract.consult.consult_named import named
from lint.nlp.extract.consult.consult_spared import on_signs, spared, spared_itself
from lint.nlp.extract.consult.consult_speaker import speaks, taken_up
from lint.nlp.extract.consult.consult_taken_up import AT_WILL, dismissed, urged
from lint.nlp.extract.consult.consult_until import taken_up_behind
from lint.nlp.extract.consult.consult_wasted import SHY, shyly, wasted
from lint.nlp.extract.consult.first_step import first_step, titled, to_have_done
from lint.nlp.place.paths import same_either_way
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.phrase import PUTTING_OFF
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_PRONOUNS = words("advice", "pronouns")
_BEEN = words("advice", "been")
_PASSIVE = 5
_PERFECT, _BEFORE = frozenset({"have", "has"}), 3
_NEAR = 6
_WIDE = 9
_DISCUSS = 14  # "discuss the risks and benefits of … with a clinician"
_UNABLE = frozenset({"can", "could", "let"})  # "nothing would let her doctor say so"
_PAST = words("advice", "past")
_LISTENERS = words("consult", "listeners")
_MAY = words("actions", "modals") | words("view", "handled") | words("consult", "of_no_one")
_ILL = words("unobjected", "ill")
_COPULAS, _LINKING = words("scene", "copulas"), words("consult", "linking")
_NOBODY, _UNSAID = frozenset({"nobody", "none"}), words("consult_some", "unsaid")
_NECESSARY, _OWING = words("consult_some", "necessary"), words("actions", "owing")
_NO_DOCTOR = (["am", "no"], ["'m", "no"], ["not", "a"], ["n't", "a"])
_PENDING = words("advice", "pending")  # "don't start before we have talked"


def consult(scene: Scene, action: str) -> Iterator[Assertion]:
    """The action of asking a clinician, as a sentence speaks of it.

    `aspects["via"]` is "weak" for a mere mention, "implied" where a clinician comes first and no word says to ask.
    """
    if (behind := taken_up_behind(scene, action)) is not None:
        yield behind
        return
    left = Stance.ASSERTED if scene.view.norms[scene.view.body : scene.view.body + 1] == ["whether"] else None
    plainly = [
        called_needless(scene, action, cue, whole.start, whole.end, stance=left) for cue, whole in wasted(scene)
    ][:1] or list(_asked(scene, action))
    if (same := urged(scene)) is not None:
        cues = (scene.cue("consult", same),)
        plainly.append(spoken(scene, action, same.start, same.end, cues=cues, via="consult"))
    yield from plainly
    perhaps = first_step(scene) if all(item.aspects["via"] == "weak" for item in plainly) else None
    if perhaps is not None and not fronted_errand(scene, perhaps.start):
        yield spoken(
            scene,
            action,
            perhaps.start,
            perhaps.end,
            stance=Stance.ASSERTED if scene.stance in {Stance.ASSERTED, Stance.QUESTIONED} else scene.stance,
            cues=(scene.cue("clinician", perhaps),),
            via="implied",
        )


def _done_away(scene: Scene) -> Iterator[tuple[Mark, Mark]]:
    """What does away with asking, and all of it, but for what is asked about another thing."""
    for cue, whole in (*spared(scene), *dismissed(scene)):
        end = max(cue.end, whole.end)
        told = not price(scene, cue) and not for_another_thing(scene, end) and not another_instead(scene.view, end)
        if told and not had_none(scene.view, cue):
            yield cue, whole


def _plainly(view: View, cue: Mark) -> Stance | None:
    """“only if you want to” supposes nothing, nor does a question that needs no answer."""
    return Stance.ASSERTED if view.question or cue.group == AT_WILL else None


def _in_a_phrase(scene: Scene, action: str) -> Iterator[Assertion]:
    """Phrases that need no clinician beside them: "seek medical advice", "a question for you and your doctor"."""
    view = scene.view
    for whole in named(scene):
        left = [cue for cue in view.find("no-need") if cue.end == whole.start and view.norms[cue.start] == "without"]
        if left and not leading_prohibition(scene, view, left[0]) and owed(scene, left, whole.end) is None:
            yield called_needless(scene, action, left[0], left[0].start, whole.end)
            continue
        denied = len(view.negations(whole)) % 2 == 1 and view.norms[whole.start] not in _PENDING
        cues, via = (scene.cue("consult", whole),), "weak" if denied else "consult"
        yield spoken(scene, action, whole.start, whole.end, denied=denied, cues=cues, via=via)


def _asked(scene: Scene, action: str) -> Iterator[Assertion]:
    view = scene.view
    yield from _in_a_phrase(scene, action)
    yield from alone(scene, action)
    if scene.question is not None and scene.question.has("clinicians") and same_either_way(scene, "no"):
        yield called_needless(scene, action, Mark(0, len(view.norms), "no-need"), 0, len(view.norms))
    for cue, whole in _done_away(scene):
        yield called_needless(scene, action, cue, whole.start, whole.end, stance=_plainly(view, cue))
        return
    yield from defined(scene, action, subject(scene))
    for clinician in _clinicians(scene):
        # "no doctor", "without a prescription from a doctor"
        needless = [
            cue
            for cue in view.find("no-need")
            if 0 <= clinician.start - cue.end <= 5 and adjacent(view, cue, clinician)
            if SHY.isdisjoint(view.norms[cue.start : clinician.start])
        ]
        bare = [
            cue
            for cue in view.find("negation")
            if cue.end == clinician.start
            and view.norms[cue.start] in {"no", "without"}
            and _MAY.isdisjoint(view.norms[clinician.end :][: 1 + (view.norms[clinician.end :][:1] == ["is"])])
        ]
        # "Do not start without talking to your doctor": two turns make the advice
        turned = [
            cue
            for cue in view.negations(clinician)
            if not any(
                (cue.start < need.end and need.start < cue.end) or one_of_several(view, cue, need) for need in needless
            )
        ]
        if {"refill", "collect", "parcel", "order", "reorder"} & set(view.norms[clinician.end : clinician.end + _NEAR]):
            continue  # no doctor needed to fetch it
        if not needless and label_spared(view, clinician):
            needless = [Mark(clinician.end, clinician.end + 1, "no-need")]  # "Doctor: not needed"
        verb = _consult_verb(view, clinician)
        left = owed(scene, [] if verb else needless, clinician.end)
        first = next((cue for cue in view.find("negation") if cue.end <= clinician.start and price(scene, cue)), left)
        if first is not None:
            yield spoken(scene, action, first.start, clinician.end, cues=(scene.cue("consult", first),), via="consult")
            continue
        elsewhere = for_another_thing(scene, clinician.end) or another_instead(view, clinician.end)
        no_doctor = bare and view.norms[max(0, bare[0].start - 1)] in {"am", "'m"}
        if no_doctor or (needless and (elsewhere or on_signs(scene))):
            continue  # "I'm no doctor"; "There is no need to call a doctor if you", above a list
        again = bool(needless) and view.norms[needless[0].start] == "nor"
        if (needless or bare) and (again or not leading_prohibition(scene, view, (needless or bare)[0])):
            first = (needless or bare)[0]
            if faulted(view, first.start) is False or len([cue for cue in turned if cue not in bare]) % 2 == 0:
                yield called_needless(scene, action, first, first.start, clinician.end)
            continue
        if verb is None or not _LISTENERS.isdisjoint(view.norms[verb.end : verb.end + 1]):
            continue  # "don't tell people to skip the doctor"
        # "don't order anything, sit down with your doctor": a verb of its own behind a comma
        own = view.norms[max(0, verb.start - 1)] == "," and "or" not in view.norms[verb.end : clinician.start]
        negations = [] if own or spared_itself(view, verb) else _denying(view, verb)
        # "if you haven't talked to your doctor, that comes first": what must be done before
        clause = view.clause_at(verb.start)
        pending = clause.opener in {"if", "unless"} or bool(
            {"until", "unless"} & set(view.norms[clause.start : verb.start])
        )
        pending = pending or any("before" in view.norms[cue.end : verb.start] for cue in negations)
        pending = pending or (
            clause.kind is ClauseKind.RELATIVE
            and any(cue.end <= clause.start and cue not in negations for cue in view.find("negation"))
        )  # "we don't send it to anyone who hasn't …"
        above = inherited(scene) if negations else None
        pending = pending or (above is not None and above.direction is Direction.PROHIBIT)
        denied = len(negations) % 2 == 1 and not pending
        if (
            (denied and elsewhere)
            or other_errand(scene, clinician, verb)
            or (negations and scene.reading == "answered" and scene.flipped)
        ):
            continue  # "You haven't spoken to a doctor yet | No go": nobody is told not to
        trouble = view.has("sign-trouble") and not view.has("before-start")
        perfect = view.norms[max(clause.start, verb.start - _BEFORE) : verb.start]
        past = (
            not pending
            and (
                view.norms[verb.start].endswith("ed")
                or view.norms[verb.start] in _PAST
                or (denied and not _PERFECT.isdisjoint(perfect))  # "You haven't spoken to a doctor yet"
            )
            and not view.has("advise")
            and not to_have_done(scene)
            and not never_without(scene, verb)
        )
        contact = verb.group == "contact-verbs" and not view.has("before-start")
        contact = contact or view.has("can-wait") or beside(scene, verb, clinician) or shyly(view, verb)
        via = "weak" if contact or past or (trouble and not view.has("advise")) else "consult"
        yield spoken(
            scene,
            action,
            min(verb.start, clinician.start),
            max(verb.end, clinician.end),
            denied=denied,
            cues=(scene.cue("consult", verb), scene.cue("clinician", clinician)),
            via=via,
        )


def _denying(view: View, verb: Mark) -> list[Mark]:
    """The denials of a verb of asking; "never unwise to ask", "don't put off asking" deny another thing."""
    put_off = frozenset[str]() if "until" in view.norms[: verb.start] else PUTTING_OFF
    ill = [at for at in range(max(0, verb.start - _NEAR), verb.start) if view.norms[at] in _ILL | SHY | put_off]
    found = [cue for cue in view.negations(verb) if not any(cue.end <= at for at in ill)]
    found = [cue for cue in found if not _of_a_predicate(view, cue, verb)]
    return [cue for cue in found if view.norms[cue.start + 1 : cue.start + 3] != ["worse", "off"]]


def _of_a_predicate(view: View, cue: Mark, verb: Mark) -> bool:
    """“It isn't rude to ask”, "you aren't fussing when you ask": a denial of what it would be to ask."""
    led = view.norms[cue.end : verb.start]
    nobody = view.norms[cue.start] in _NOBODY or led[:1] == ["one"]
    if nobody and not _UNSAID.isdisjoint(led):
        return True  # "not one mentioned asking a doctor"
    told = view.norms[max(0, cue.start - 1)] in _COPULAS and view.norms[cue.start] == "not"
    return told and not _LINKING.isdisjoint(led[1:]) and (_NECESSARY | _OWING).isdisjoint(led)


def _clinicians(scene: Scene) -> list[Mark]:
    """Clinicians named, or a pronoun for those of the sentence before."""
    view = scene.view
    named = [*view.find("clinicians"), *(() if view.has("clinicians") else titled(view))]
    found = [mark for mark in named if view.norms[mark.start - 1] != "wrong"]  # "you're asking the wrong doctor"
    disclaimed = [mark for mark in found if view.norms[max(0, mark.start - 2) : mark.start] in _NO_DOCTOR]
    if not found or len(disclaimed) == len(found):  # "I'm no doctor, so go and see yours"
        meant = taken_up(scene, found)
        if meant is not None and view.norms[meant.start - 1 : meant.end] != ["that", "they"]:
            return [meant]  # not "people tell us that they have fewer attacks"
    if found and view.has("report-verb", "quote-verb"):
        return [mark for mark in found if not speaks(view, mark)]
    return found


def _consult_verb(view: View, clinician: Mark) -> Mark | None:
    clause = view.clause_at(clinician.start)
    verbs = [
        verb
        for verb in view.find("consult-verbs", "consult-nouns", "contact-verbs", "consult-decision")
        if (clause.start <= verb.start < clause.end or 0 <= clinician.start - verb.end <= 3)
        and (
            0 <= clinician.start - verb.end <= (_DISCUSS if view.norms[verb.start].startswith("discuss") else _WIDE)
            or _after_clinician(view, clinician, verb)
        )
    ]
    if not verbs:
        return None
    preferred = [verb for verb in verbs if verb.group != "contact-verbs"]
    return (preferred or verbs)[-1]


def _after_clinician(view: View, clinician: Mark, verb: Mark) -> bool:
    """“the doctor to talk to”, "your doctor's agreement"."""
    gap = verb.start - clinician.end
    taken_up = _PRONOUNS & set(view.norms[verb.end : verb.end + 3]) or {"before", "first"} & set(
        view.norms[verb.end : verb.end + 2]
    )
    if gap >= 0 and taken_up and verb.group in {"consult-verbs", "consult-nouns"}:
        return True  # "your doctor can decide, so ask before you begin"
    if verb.group in {"consult-nouns", "consult-decision"}:
        led = (*view.norms[max(0, clinician.start - 2) : clinician.start], *view.norms[verb.start - 2 : verb.start])
        unable = verb._replace(group="consult-decision") in view.marks and not _UNABLE.isdisjoint(led)
        return 0 <= gap <= (_NEAR if verb.group == "consult-nouns" else 2) and not (unable and view.denied(verb))
    between = set(view.norms[clinician.end : verb.start])
    if 0 < gap <= _PASSIVE and between & _BEEN and view.norms[verb.start].endswith(("ed", "en")):
        return True  # "a doctor has actually been consulted"
    return (
        0 <= gap <= 5 and "to" in between and between <= {"to", "you", "should", "need", "must", "is", "the", "person"}
    )
