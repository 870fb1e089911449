"""Asking a clinician, told to be spared in other words than "no need to": skipped, optional, replaced, kept from them.

“Skip the appointment”, "consulting one is optional", "why bother a doctor?", "this page replaces the talk", "your team
doesn't need to know", "only those over 75 have to ask": the asking and what does away with it, whichever stands first.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.actions import needless
from lint.nlp.extract.consult.consult_kept import kept_out
from lint.nlp.extract.consult.consult_label import labelled, not_called_for, opinion_end
from lint.nlp.extract.consult.consult_postponed import postponed
from lint.nlp.extract.consult.consult_some import only_some
from lint.nlp.sentence.phrase import imperative_at
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_TALK = ("consult-nouns", "consult-clinician")
_BOTHERING = words("consult_spared", "bothering")
_KNOWING = words("consult_spared", "knowing")
_REPLACING = words("consult_spared", "replacing")
_COUNTING = words("consult_spared", "counting")
_SPARING = words("consult_spared", "sparing")
_MAY = words("usage", "permitting")
_ASKED = words("consult_spared", "asked")
_TRUSTING = words("consult_spared", "trusting")
_ERRANDS = words("consult_spared", "errands")
_STARTING = words("granted", "taking")
_DENIED = words("granted", "denying")
_DETERMINERS = words("consult_spared", "determiners")
_GOOD = words("advice", "praise")
_SIGNS = words("consult_spared", "signs")
_LEFT_OUT = 2  # words between "skip the" and the talk
_ALONE = words("consult_spared", "alone")
_OWN = words("consult_spared", "own")
_TOPICAL = words("consult_spared", "topical")
_ASKING = frozenset({"did", "do", "does", "had", "has", "have", "is", "was"})
_ANYONE = frozenset({"anyone", "anybody"})
_NEAR = 4
_FAR = 7
_PREDICATE = 5


def spared(scene: Scene) -> Iterator[tuple[Mark, Mark]]:
    """Each way in which the sentence does away with asking a clinician: the words that do, and all of it."""
    view = scene.view
    before = scene.earlier[0] if scene.earlier else None
    if before is not None and before.has(*scene.knowledge.effect_groups) and not _SIGNS.isdisjoint(view.bag):
        return  # "… bruises. There's no call to mention them.": a sign, which is judged by itself
    if scene.reading != "own" or view.has("refuter") or not view.bag.isdisjoint(_ERRANDS) or on_signs(scene):
        return
    if view.question:
        yield from _why_bother(view)
        return
    if view.has("do-it-alone"):
        yield from _praised(view)
    if view.has(*_TALK):
        yield from _talk_spared(view)
    if not (_REPLACING | _COUNTING).isdisjoint(view.bag):
        yield from _replaced(view)
    if view.has("clinicians"):
        yield from _unasked(view)
        yield from _let_off(view)
    yield from postponed(scene)
    yield from kept_out(view)
    yield from only_some(view)
    if view.has("consult-verbs", "contact-verbs", *_TALK):
        yield from _begun_before(view)
        yield from _of_anyone(view)


_SIGN_LEADS = frozenset({"about", "for", "if", "over", "when", "with"})


def on_signs(scene: Scene) -> bool:
    """“There is no need to call a doctor if you …”, above a list: when not to call, item by item."""
    view = scene.view
    bothering = not _BOTHERING.isdisjoint(view.bag) and view.has("clinicians")
    if not bothering and not view.has("contact-verbs", "doctor-call", "consult-verbs"):
        return False
    said = view.norms[:-1] if view.norms[-1:] == [":"] else view.norms
    aside = ("if", ",") in pairwise(view.norms)  # "if, once you are on it:"
    leads = aside or "if" in view.norms[-3:-1] or not _SIGN_LEADS.isdisjoint(said[-1:])
    return leads and not view.has("before-start")


def _talk_spared(view: View) -> Iterator[tuple[Mark, Mark]]:
    for talk in view.find(*_TALK):
        if not _TOPICAL.isdisjoint(view.norms[talk.end : talk.end + 1]) and not view.has("clinicians"):
            continue  # "nobody should talk as if it were settled"
        if "second" in view.norms[max(0, talk.start - 1) : talk.end]:
            continue  # "a second opinion is optional"
        for need in view.find("no-need"):
            inside = need.start <= talk.start and talk.end <= need.end
            near = 0 <= talk.start - need.end <= _LEFT_OUT and view.norms[need.start] != "without"
            if (near or inside) and not _turned(view, need) and not _to_do_else(view, need):
                yield need, Mark(min(need.start, talk.start), max(need.end, talk.end), "no-need")
        denied = not_called_for(view, talk)
        if denied is not None and not _to_do_else(view, Mark(denied, talk.end + 2, "no-need")):
            yield Mark(denied, talk.start, "no-need"), Mark(denied, talk.end, "no-need")
        elif needless(view, talk.end) or labelled(view, talk.end):
            yield talk, Mark(talk.start, min(talk.end + _NEAR, len(view.norms)), "no-need")


def _replaced(view: View) -> Iterator[tuple[Mark, Mark]]:
    """“This page replaces the chat with your doctor”."""
    for talk in view.find(*_TALK, "consult-verbs"):
        counted = view.norms[max(view.body, talk.start - _NEAR) : talk.start]
        if (
            "as" in counted
            and not _COUNTING.isdisjoint(counted)
            and _DENIED.isdisjoint(view.norms[view.clause_at(talk.start).start : talk.start])
        ):
            yield Mark(talk.start - 1, talk.start, "no-need"), talk  # "this page counts as the talk"
            continue
        noun = view.norms[talk.start - 1] in _DETERMINERS and view.norms[talk.start] not in _BOTHERING
        if talk.group == "consult-verbs" and not noun:
            continue  # "to save the bother"
        led = range(max(view.body, talk.start - _NEAR), talk.start)
        at = next((at for at in led if view.norms[at] in _REPLACING), None)
        if at is not None and _DENIED.isdisjoint(view.norms[max(view.body, at - _NEAR) : talk.start]):
            yield Mark(at, at + 1, "no-need"), Mark(at, talk.end, "no-need")


def _let_off(view: View) -> Iterator[tuple[Mark, Mark]]:
    """“You can spare your own doctor the conversation”: what the doctor is let off is being asked."""
    if _SPARING.isdisjoint(view.bag):
        return
    for clinician in view.find("clinicians"):
        led = range(max(view.body, clinician.start - _NEAR), clinician.start)
        at = next((at for at in led if view.norms[at] in _SPARING), None)
        if at is None or not _DENIED.isdisjoint(view.norms[max(view.body, at - _NEAR) : at]):
            continue
        free = view.norms[at - 1] in _MAY or imperative_at(view, at)
        behind = view.norms[clinician.end : clinician.end + 3]
        asked = behind[1:] if behind[1:2] == ["phone"] else behind[1:2]  # not "the small talk"
        if free and behind[:1] and behind[0] in _DETERMINERS and not _ASKED.isdisjoint(asked):
            yield Mark(at, at + 1, "no-need"), Mark(at, clinician.end + 1 + len(asked), "no-need")


def _unasked(view: View) -> Iterator[tuple[Mark, Mark]]:
    for clinician in view.find("clinicians"):
        for need in view.find("no-need"):
            within = need.start < clinician.start and clinician.end <= need.end
            if within and not _turned(view, need) and not _to_do_else(view, need):
                yield need, need  # "no doctor's blessing is required"
            behind = set(view.norms[need.end : need.end + 2]) | set(view.norms[need.end - 1 : need.end])
            kept = 0 <= need.start - clinician.end <= _NEAR and not _KNOWING.isdisjoint(behind)
            if kept and not _turned(view, need):
                yield need, Mark(clinician.start, min(need.end + 1, len(view.norms)), "no-need")
        acts = [act for act in view.find("consult-verbs", "contact-verbs") if 0 <= clinician.start - act.end <= 2]
        done = acts and (
            view.norms[acts[0].start].endswith("ing")
            or view.norms[acts[0].start - 1 : acts[0].start] in (["a"], ["the"])
        )
        judged = view.norms[clinician.end : clinician.end + _PREDICATE + 1]
        if clinician.start - view.body <= 1 and "to" not in judged and needless(view, opinion_end(view, clinician)):
            yield clinician, Mark(clinician.start, min(clinician.end + _NEAR, len(view.norms)), "no-need")
        if done and needless(view, clinician.end):
            yield acts[0], Mark(acts[0].start, min(clinician.end + _NEAR, len(view.norms)), "no-need")
        low = max(view.body, clinician.start - _NEAR)
        led = view.norms[low : clinician.start]
        rather = "rather" in led or ("instead" in led and "of" in led)
        trusting = not _TRUSTING.isdisjoint(view.norms[view.body : clinician.start])
        if rather and trusting and _DENIED.isdisjoint(view.bag):
            yield Mark(low, clinician.start, "no-need"), Mark(low, clinician.end, "no-need")
        left = view.norms[max(view.body, clinician.start - 3) : clinician.start]
        out = view.norms[clinician.end : clinician.end + 1] == ["out"]
        if out and not {"leave", "keep", "cut"}.isdisjoint(left) and _DENIED.isdisjoint(view.bag):
            yield (
                Mark(clinician.end, clinician.end + 1, "no-need"),
                Mark(clinician.start - 1, clinician.end + 1, "no-need"),
            )
        wasted = next((at for at in range(clinician.end, len(view.norms)) if view.norms[at] == "waste"), None)
        if wasted is not None and "be" in view.norms[clinician.end : wasted] and _DENIED.isdisjoint(view.bag):
            yield Mark(wasted, wasted + 1, "no-need"), Mark(clinician.start, wasted + 1, "no-need")
        last = view.norms[clinician.end : clinician.end + 4]
        if {"last", "person"} <= set(last) or {"last", "one"} <= set(last):
            yield Mark(clinician.end, clinician.end + 4, "no-need"), Mark(clinician.start, clinician.end + 4, "no-need")


def _why_bother(view: View) -> Iterator[tuple[Mark, Mark]]:
    """“Why bother a busy specialist?”: asked of nobody."""
    opened = view.norms[view.body : view.body + _NEAR]
    idle = "when" in view.bag and _ASKING.isdisjoint(opened[1:2])  # "Why ask one when …", not "Why does she …"
    if opened[:1] != ["why"] or "not" in opened or (_BOTHERING.isdisjoint(view.bag) and not idle):
        return
    for clinician in (*view.find("clinicians"), *view.find(*_TALK)):
        led = view.norms[view.body + 1 : clinician.start]
        if len(led) <= _FAR:
            yield Mark(view.body, view.body + 2, "no-need"), Mark(view.body, clinician.end, "no-need")
            return


def _begun_before(view: View) -> Iterator[tuple[Mark, Mark]]:
    """“You're free to start it before you've spoken to any doctor”, "don't trouble your doctor with it"."""
    then = next((at for at, word in enumerate(view.norms) if word == "before"), None)
    for may in view.find("permit") if then is not None and _DENIED.isdisjoint(view.bag) else ():
        asked = [act for act in view.find("consult-verbs", "contact-verbs") if then is not None and act.start > then]
        if (
            then is not None
            and may.end <= then
            and asked
            and {"have", "has", "'ve", "even", "ever"} & set(view.norms[then:])
        ):
            yield may, Mark(may.start, asked[0].end, "no-need")
            return
    for clinician in view.find("clinicians"):
        led = view.norms[max(view.body, clinician.start - 4) : clinician.start]
        at = next((at for at, word in enumerate(led) if word in _BOTHERING), None)
        if at is not None and led[max(0, at - 2) : at] == ["do", "not"]:
            yield (
                Mark(clinician.start - 1, clinician.end, "no-need"),
                Mark(clinician.start - 1, clinician.end, "no-need"),
            )
            return


def _of_anyone(view: View) -> Iterator[tuple[Mark, Mark]]:
    """“There's no call to ask anyone”, "you don't need to see or speak to anybody"."""
    for need in view.find("no-cause", "no-need"):
        asked = view.within(need.start + 1, need.end + _NEAR, "consult-verbs")
        of_anyone = any(not _ANYONE.isdisjoint(view.norms[verb.end : verb.end + 2]) for verb in asked)
        if (
            of_anyone
            and view.norms[need.start] != "without"
            and not _turned(view, need)
            and need.start < asked[0].start <= need.end
        ):
            yield need, Mark(need.start, min(asked[-1].end + 1, len(view.norms)), "no-need")


def _praised(view: View) -> Iterator[tuple[Mark, Mark]]:
    """“Self-prescribing is a perfectly reasonable way into it”."""
    for mark in view.find("do-it-alone"):
        led = view.norms[max(view.body, mark.start - 3) : mark.start]
        if (
            view.norms[mark.start] in _OWN
            and not {"can", "may", "could", "free"}.isdisjoint(led)
            and not view.denied(mark)
        ):
            yield mark, mark  # "you can call the shots yourself"
            continue
        if (
            view.norms[mark.start] in _ALONE
            and "needed" not in view.norms[mark.start : mark.end]
            and not view.denied(mark)
        ):
            yield mark, mark  # "you alone decide", "nobody has to sign off on it"
            continue
        behind = view.norms[mark.end : mark.end + _PREDICATE + 1]
        copula = next((at for at, word in enumerate(behind) if word in {"is", "'s", "are", "works"}), None)
        if copula is None or view.denied(mark) or "without" in view.norms[mark.start : mark.end]:
            continue
        said = behind[copula:]
        if not _GOOD.isdisjoint(said) and {"no", "not", "never", "hardly", "neither"}.isdisjoint(said):
            yield mark, Mark(mark.start, min(mark.end + _PREDICATE, len(view.norms)), "no-need")


def _to_do_else(view: View, need: Mark) -> bool:
    """“… is needed to read this page”."""
    then = view.norms[need.end : need.end + 2]
    return then[:1] == ["to"] and len(then) > 1 and then[1] not in _STARTING


def _turned(view: View, need: Mark) -> bool:
    """Whether a denial in front makes the contrary of it: "never skip the appointment"."""
    return any(
        other.end <= need.start
        and need.start - other.end <= _FAR
        and view.clause_at(other.start) == view.clause_at(need.start)
        for other in view.find("negation", "prohibit")
        if other.start < need.start
    )


def spared_itself(view: View, verb: Mark) -> bool:
    """“Never skip the talk”, "saves nobody the talk", "instead of a forum, ask": what is denied is not the asking."""
    low = view.clause_at(verb.start).start
    between = any(
        need.start > low for need in view.within(low, verb.start, "no-need") if verb.start - need.end <= _LEFT_OUT
    )
    hindered = view.norms[view.body : view.body + 1] == ["nothing"] and view.norms[verb.start - 1 : verb.start] == [
        "from"
    ]
    sparing = not (_REPLACING | _COUNTING).isdisjoint(view.norms[max(low, verb.start - _NEAR) : verb.start])
    fronted = (
        view.norms[view.body : view.body + 1] in (["instead"], ["rather"]) and "," in view.norms[view.body : verb.start]
    )
    return between or sparing or fronted or hindered
