"""A clinician told to be left for later, or not to be drawn in: "no call to bring your doctor in", "that can wait".

“Start first; your doctor can hear about it afterwards”: the beginning comes first, whoever is to be asked, behind it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.phrase import imperative_at
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_DRAWING = words("consult_spared", "drawing")
_INVOLVING = words("consult_spared", "involving")
_PARTICLES = words("consult_spared", "particles")
_CAUSES = words("consult_spared", "causes")
_NONE = words("granted", "denying")
_EARLY = words("consult_spared", "early")
_LATER = words("consult_spared", "later")
_TOLD = words("consult_spared", "told")
_MODALS = words("actions", "modals") | {"will", "would"}
_MAY = words("usage", "permitting")
_LEARNING = words("consult_spared", "learning")
_BEGINNING = words("consult_spared", "beginning")
_MEDICINE = words("implied", "taken") | words("consult_spared", "begun_with")
_PAST = words("consult_spared", "past")
_SOMEDAY = words("consult_spared", "someday")
_AGREED = words("consult_spared", "agreed")
_NEXT, _OUTCOME = frozenset({"next", "yearly"}), words("consult_spared", "outcome")
_TAKING = words("granted", "getting") | {"switch", "just", "simply"}
_JOINING = frozenset({"and", "then", "just", "simply"})
_TELLING, _OCCASIONS = words("consult_spared", "telling"), words("consult_spared", "occasions")
_IN_TIME, _AWAITING = words("consult_spared", "in_time"), words("consult_spared", "awaiting")
_BEGUN, _SUPPOSED = (_BEGINNING | _TAKING) - {"take"}, frozenset({"if", "once", "only", "when"})
_UNTIL = frozenset({"for", "till", "until"})
_SOON = 4  # words from a clinician to "whenever"
_ACTS = ("consult-verbs", "contact-verbs")
_SAYING = frozenset({"say", "suggest", "to"})  # "I'd say start it first", "my advice is to start first"
_OBJECT = 3  # words from a verb to the clinician
_BACK = 5  # words from a denial to the verb
_FAR = 9  # words from a clinician to "later"


def postponed(scene: Scene) -> Iterator[tuple[Mark, Mark]]:
    """Each way in which a clinician is left out for now: the words that do so, and all of it."""
    view = scene.view
    yield from _then_told(scene)
    yield from _not_awaited(scene)
    for clinician in view.find("clinicians"):
        yield from _not_drawn_in(view, clinician)
        yield from _told_later(view, clinician)
        yield from _can_wait(view, clinician)
        yield from _begun_first(scene, clinician)
        yield from _whenever(scene, clinician)
        yield from _may_tell_later(view, clinician)


def _not_drawn_in(view: View, clinician: Mark) -> Iterator[tuple[Mark, Mark]]:
    """“No call to bring your doctor in”, "it is too early to involve a doctor"."""
    for at in range(max(view.body, clinician.start - _OBJECT), clinician.start):
        word = view.norms[at]
        behind = view.norms[clinician.end : clinician.end + 2]
        drawn = word in _INVOLVING or (word in _DRAWING and not _PARTICLES.isdisjoint(behind))
        if not drawn:
            continue
        low = max(view.clause_at(at).start, at - _BACK)
        low = next((place for place in range(low, at) if view.norms[place].isalpha()), at)
        led = view.norms[low:at]
        early = [place for place, said in enumerate(led) if said in _EARLY and led[max(0, place - 1)] == "too"]
        cause = [place for place, said in enumerate(led) if said in _CAUSES]
        turned = not _NONE.isdisjoint(led)
        denied = next((place for place, said in enumerate(led) if said in _NONE), None)
        if cause and denied is not None and denied < cause[-1]:
            yield Mark(low + denied, at, "no-need"), Mark(low + denied, clinician.end, "no-need")
            return
        if early and not turned:
            yield Mark(low, at, "no-need"), Mark(low, clinician.end, "no-need")
            return


def _told_later(view: View, clinician: Mark) -> Iterator[tuple[Mark, Mark]]:
    """“Your doctor can be brought in later”, "your doctor can hear about it afterwards"."""
    behind = view.norms[clinician.end : clinician.end + _FAR]
    modal = behind[:1] and behind[0] in _MODALS and behind[0] not in {"must", "should"}
    if not modal or _LEARNING.isdisjoint(behind[1:4]) or not _NONE.isdisjoint(behind):
        return
    later = next((at for at, word in enumerate(behind) if word in _LATER), None)
    if later is not None and behind[later] == "once" and _TOLD.isdisjoint(behind):
        return  # "your doctor will know once the tests are back"
    if later is not None and not view.has("before-start"):
        whole = Mark(clinician.start, clinician.end + later + 1, "no-need")
        yield Mark(clinician.end + later, clinician.end + later + 1, "no-need"), whole


def _can_wait(view: View, clinician: Mark) -> Iterator[tuple[Mark, Mark]]:
    """“Telling your doctor can wait”, "bringing one in may wait until later"."""
    at = next(
        (at for at in range(clinician.end, min(clinician.end + 4, len(view.norms))) if view.norms[at] == "wait"), None
    )
    led = view.norms[max(view.body, clinician.start - _OBJECT) : clinician.start]
    done = any(word.endswith("ing") and len(word) > len("being") for word in led)
    if at is not None and done and view.norms[at - 1] in _MODALS and _NONE.isdisjoint(view.norms[clinician.end : at]):
        yield Mark(at - 1, at + 1, "no-need"), Mark(clinician.start, at + 1, "no-need")


def _begun_first(scene: Scene, clinician: Mark) -> Iterator[tuple[Mark, Mark]]:
    """“Get settled on it first, and tell your doctor at your next review”, not "try physiotherapy first"."""
    view = scene.view
    first = next((at for at in range(view.body + 1, clinician.start) if view.norms[at] == "first"), None)
    starts = (at for at in range(view.body, first or view.body) if view.norms[at] in _BEGINNING)
    begun = next((at for at in starts if imperative_at(view, at) or view.norms[at - 1] in _SAYING), None)
    if first is None or begun is None or not _with_it(scene, begun, first):
        return
    acts = [act for act in view.find(*_ACTS) if first < act.start < clinician.start]
    turned = view.norms[first + 1 : first + 2]
    if acts and (not turned[0].isalpha() or turned[0] in {"and", "then"}) and not view.has("negation", "before-start"):
        yield Mark(begun, first + 1, "no-need"), Mark(begun, clinician.end, "no-need")


def _whenever(scene: Scene, clinician: Mark) -> Iterator[tuple[Mark, Mark]]:
    """“Order it today and tell your doctor whenever it suits”, "… at your next yearly check", not how it went."""
    view = scene.view
    behind = view.norms[clinician.end : clinician.end + _FAR]
    asked = view.bag - {"if"} if "remember" in view.bag else view.bag  # "…, if you remember"
    at_review = not _NEXT.isdisjoint(behind) and not view.has("hedge-verb") and _OUTCOME.isdisjoint(asked)
    if _SOMEDAY.isdisjoint(behind[:_SOON]) and not (at_review and not scene.view.has(*scene.knowledge.effect_groups)):
        return
    begun = next((at for at in range(view.body, clinician.start) if view.norms[at] in _TAKING), None)
    if begun is None or not imperative_at(view, begun) or view.has("negation", "before-start", "hedge-modal"):
        return
    acts = [act.start for act in view.find(*_ACTS) if begun < act.start < clinician.start]
    taken = view.within(begun, begun + _SOON, *scene.knowledge.family_groups)
    if at_review and not (acts and taken and _AGREED.isdisjoint(view.norms[begun : acts[-1]])):
        return  # "start only once your doctor agrees, and tell the nurse at your next visit"
    if _with_it(scene, begun, min(acts, default=clinician.start)):
        yield Mark(clinician.end, clinician.end + 2, "no-need"), Mark(begun, clinician.end + 2, "no-need")


def _then_told(scene: Scene) -> Iterator[tuple[Mark, Mark]]:
    """“Start it first and mention it at your next appointment”, "begin it, then let your doctor know in due course"."""
    view = scene.view
    if view.has("negation", "before-start") or not (view.has("clinicians") or not _OCCASIONS.isdisjoint(view.bag)):
        return
    for at in view.places(_TELLING):
        begun = next((to for to in range(view.body, at) if view.norms[to] in _BEGUN), None)
        if begun is None or not imperative_at(view, begun) or view.norms[at - 1] not in _JOINING | {","}:
            continue
        if not _SUPPOSED.isdisjoint(view.norms[begun:at]) or not _told_of_it(view, at):
            continue  # "start it once the doctor agrees, and mention any bruises"
        later = next((to for to in range(at + 1, len(view.norms)) if view.norms[to] in _IN_TIME), None)
        if later is not None and view.within(begun, at, *scene.knowledge.family_groups):
            yield Mark(begun, begun + 1, "no-need"), Mark(begun, later + 1, "no-need")
            return


def _told_of_it(view: View, at: int) -> bool:
    """Whether what is told is that it was begun: "mention it", "let your doctor know"."""
    whom = any(0 < mark.start - at <= _OBJECT for mark in view.find("clinicians"))
    return (whom or not {"it", "this", "up"}.isdisjoint(view.norms[at + 1 : at + 3])) and "how" not in view.norms[at:]


def _not_awaited(scene: Scene) -> Iterator[tuple[Mark, Mark]]:
    """“Don't hold off X until you have seen a doctor”: told not to wait for what has to come first."""
    view = scene.view
    for at in view.places(_AWAITING) if view.has("clinicians") else ():
        no = [cue for cue in view.find("negation", "no-need") if 0 <= at - cue.end <= 1]
        named = view.within(at, len(view.norms), *scene.knowledge.family_groups)
        until = next((to for to in range(at, len(view.norms)) if view.norms[to] in _UNTIL), len(view.norms))
        seen = [mark for mark in view.find("clinicians") if mark.start > until]
        if (
            no
            and named
            and named[0].end <= until
            and seen
            and (no[0].start - view.body <= 1 or no[0].group == "no-need")
        ):
            yield Mark(no[0].start, at + 1, "no-need"), Mark(no[0].start, seen[0].end, "no-need")
            return


def _with_it(scene: Scene, begun: int, end: int) -> bool:
    """Whether what is begun is the medicine, or nothing is named: no "get through it first", no "try rest first"."""
    view = scene.view
    after = [word for word in view.norms[begun + 1 : end] if word.isalpha() and word not in _JOINING]
    if not after or after[0] in _PAST:
        return not after
    return not _MEDICINE.isdisjoint(after) or bool(view.within(begun, end, *scene.knowledge.family_groups))


def _may_tell_later(view: View, clinician: Mark) -> Iterator[tuple[Mark, Mark]]:
    """“You can tell your doctor later, or never”, "it may be started first and discussed with one afterwards"."""
    acts = [act for act in view.find(*_ACTS) if 0 <= clinician.start - act.end <= _OBJECT]
    near = range(clinician.end, min(clinician.end + _OBJECT + 1, len(view.norms)))
    later = next((at for at in near if view.norms[at] in _LATER), None)
    if not acts or later is None or view.has("before-start", "negation"):
        return
    behind = "".join(view.norms[later + 1 : later + 2])
    if behind.isalpha() and behind != "or":
        return  # "ask your doctor later today"
    led = view.norms[max(view.body, acts[0].start - _FAR) : acts[0].start]
    if not _MAY.isdisjoint(led) and (view.norms[acts[0].start - 1] in _MAY or "first" in led):
        yield Mark(later, later + 1, "no-need"), Mark(acts[0].start, later + 1, "no-need")
