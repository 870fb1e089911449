"""An approval claimed without saying that it "is approved": on the label, a member of the approved ones, a prize won.

“It is printed on the label as an indication", "an officially registered medicine for it", "its sole approved purpose",
"since winning clearance for it": the condition is the sheet's, and nothing in the sentence denies or supposes.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.extract.approval.approval_some import of_some_drug
from lint.nlp.knowledge.knowledge import OTHER, OURS
from lint.nlp.sentence.vocabulary import CONCEPT, Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_LABELS = words("approval_claimed", "labels")
_LISTING = words("approval_claimed", "listing")
_INDICATIONS = words("approval_claimed", "indications")
_MEMBERS = words("approval_claimed", "members")
_LINKING = words("approval_claimed", "linking")
_BETWEEN = words("approval_claimed", "between")
_SOLE = words("approval_claimed", "sole")
_WINNING = words("approval_claimed", "winning")
_PRIZES = words("approval_claimed", "prizes")
_TAGS = words("approval_claimed", "tags")
_PAPERS, _DOING = words("approval_claimed", "papers"), words("approval_claimed", "doing")
_PENDING = words("approval_claimed", "pending")
_THINGS = words("approval", "things")
_APART = words("approval_claimed", "apart")
_IT = words("approval_claimed", "it")
_RECOMMENDING = words("approval_claimed", "recommending")
_WELCOMING = words("approval_claimed", "welcoming")
_STANDING = words("approval_claimed", "standing")
_OFFICIAL = words("approval_claimed", "official")
_ADDING, _STANDING_ON = words("approval_claimed", "adding"), words("approval_claimed", "standing_on")
_LICENCES, _INCLUDING = words("approval", "papers"), words("approval_claimed", "including")
_WIDENING = words("approval_claimed", "widening")
_TO, _WARNED = (["to"], ["on"], ["onto"], ["in"]), words("approval_claimed", "warned")
_PRINTED = _MEMBERS | words("approval_claimed", "printed")
_JOINED, _BESIDE = frozenset({"and", ":", ",", "plus"}), frozenset({"alongside", "beside", "besides", "next"})
_DRINK = frozenset({"alcohol"})
_FRONTED = frozenset({"as", "being"})
_NAMED = 6  # words from the comma to the end of the medicine's name
_NEAR = 5
_LED = 4  # words from winning something to what is won
_FAR = 8


def claimed(scene: Scene) -> Iterator[Assertion]:
    """Each such approval of the sheet's medicine for its condition."""
    view = scene.view
    if view.question or scene.reading != "own" or scene.stance is not Stance.ASSERTED:
        return
    if view.has("refuter") or not (_PENDING | _APART).isdisjoint(view.bag):
        return
    ours = [mark for mark, name in scene.knowledge.condition_marks(view) if name == OURS]
    if not ours:
        return
    told = (
        _on_the_label(scene, ours),
        _beside_the_others(scene, ours),
        _added(view, ours),
        _widened(view, ours),
        _listed(view, ours),
        _welcomed(view, ours),
    )
    for cue in (*told, _member(scene, ours), _sole(scene, ours), _won(view, ours), _on_paper(view, ours)):
        if cue is None or _denied(view, cue) or of_some_drug(scene, cue):
            continue
        if scene.owner(cue.start) not in {OTHER, None}:
            yield scene.assertion(
                Kind.APPROVAL,
                min(cue.start, ours[0].start),
                max(cue.end, ours[0].end),
                subject=scene.owner(cue.start),
                object_=scene.knowledge.condition,
                cues=(scene.cue("approval", cue),),
                via="approved",
            )
            return


def _denied(view: View, cue: Mark) -> bool:
    """Whether anything is denied in the part of the sentence, between semicolons, that a cue stands in.

    What comes of it is another part: "…, so your insurer has no excuse".
    """
    low = max((at for at in range(cue.start) if view.norms[at] == ";"), default=0)
    ends = (
        at
        for at in range(cue.start, len(view.norms))
        if view.norms[at] == ";" or view.norms[at : at + 2] == [",", "so"]
    )
    high = next(ends, len(view.norms))
    return bool(view.within(low, high, "negation"))


def _on_the_label(scene: Scene, ours: list[Mark]) -> Mark | None:
    """“Printed on the label as one of the indications”, "the leaflet lists it as an approved use"."""
    view = scene.view
    at = next((at for at, word in enumerate(view.norms) if word in _LISTING), None)
    if at is None or view.bag.isdisjoint(_LABELS) or view.bag.isdisjoint(_INDICATIONS):
        return None
    beside = any(abs(mark.start - at) <= _FAR for mark in ours)
    elsewhere = view.has("other-conditions", *scene.knowledge.dependence_groups)
    return Mark(at, at + 1, "approved") if beside and not elsewhere else None


def _beside_the_others(scene: Scene, ours: list[Mark]) -> Mark | None:
    """“The label lists alcohol, opioids and X”, "you will see X next to alcohol on the label": one of its uses."""
    view = scene.view
    knowledge, populations = scene.knowledge, scene.knowledge.population_groups.values()
    named = (CONCEPT + key for key in sorted(knowledge.conditions) if CONCEPT + key not in knowledge.condition_groups)
    named_so = view.find("other-conditions", *knowledge.dependence_groups, *populations, *named)
    others = [*named_so, *(Mark(at, at + 1, "") for at in view.places(_DRINK))]
    if view.bag.isdisjoint(_LABELS) or view.has("hazard-word", "organ") or not _WARNED.isdisjoint(view.bag):
        return None
    for mark in ours:
        led, then = view.norms[mark.start - 1], "".join(view.norms[mark.end : mark.end + 1])
        after = led in _JOINED and any(cue.end <= mark.start for cue in others)
        after = after and (not then.isalpha() or then in {"at", "in"})
        if after or (then in _BESIDE and any(cue.start > mark.end for cue in others)):
            return mark
    return None


def _added(view: View, ours: list[Mark]) -> Mark | None:
    """“The agency added it to the label”, "it has been on the label since": printed there, and not as a warning."""
    if view.bag.isdisjoint(_LABELS | {"uses"}) or view.has("hazard-word", "organ") or not _WARNED.isdisjoint(view.bag):
        return None
    for mark in ours:
        at = next((at for at in range(mark.end, mark.end + _FAR) if view.norms[at : at + 1] in _TO), None)
        behind = view.norms[at : at + _NEAR] if at is not None else []
        uses = "uses" in behind and ("approved" in behind or view.has("regulators"))
        if at is None or (_LABELS.isdisjoint(behind) and not uses):
            continue
        led = view.norms[max(view.body, mark.start - _NEAR) : mark.start]
        wanted = any(one == "to" and then in _ADDING for one, then in pairwise(led))  # "want the agency to add it"
        if (not _ADDING.isdisjoint(led) and not wanted) or not _STANDING_ON.isdisjoint(view.norms[mark.end : at]):
            return Mark(at, at + 1, "approved")
    return None


def _widened(view: View, ours: list[Mark]) -> Mark | None:
    """“The label now includes it”, "the agency has extended the licence to it"."""
    papers = view.places(_LABELS | _LICENCES) if not view.has("hazard-word") and _WARNED.isdisjoint(view.bag) else []
    for at in view.places(_INCLUDING | _WIDENING) if papers else ():
        named = any(0 < mark.start - at <= _FAR and ";" not in view.norms[at : mark.start] for mark in ours)
        if view.norms[at] in _INCLUDING and named and any(0 < at - paper <= _LED for paper in papers):
            return Mark(at, at + 1, "approved")
        if view.norms[at] in _WIDENING and named and any(0 < paper - at <= _LED for paper in papers):
            return Mark(at, at + 1, "approved")
    return None


def _listed(view: View, ours: list[Mark]) -> Mark | None:
    """“It made it onto the agency's list of drugs for it”, "you'll find X on the official list of uses"."""
    for place in view.places({"list", "lists"}):
        led, behind = view.norms[max(view.body, place - _LED) : place], view.norms[place + 1 : place + _LED]
        official = "on" in led and not {"approved", "official"}.isdisjoint((*led, *behind))
        if official and not _INDICATIONS.isdisjoint(behind) and any(0 < place - mark.end < _FAR for mark in ours):
            return Mark(place, place + 1, "approved")
    at = next((at for at, word in enumerate(view.norms) if word in {"list", "register", "roster"}), None)
    if at is None or not view.has("regulators") or _THINGS.isdisjoint(view.norms[at : at + _FAR]):
        return None
    beside = {"on", "onto", "made", "joined", "entered"} & set(view.norms[max(view.body, at - _NEAR) : at])
    return Mark(at, at + 1, "approved") if beside and any(at < mark.start <= at + _FAR for mark in ours) else None


def _welcomed(view: View, ours: list[Mark]) -> Mark | None:
    """“Regulators have welcomed it as a treatment for it”."""
    for agency in view.find("regulators"):
        verb = next((at for at in range(agency.end, len(view.norms)) if view.norms[at] in _WELCOMING), None)
        if verb is not None and any(verb < mark.start <= verb + _FAR for mark in ours):
            return Mark(agency.start, verb + 1, "approved")
        verb = next((at for at in range(agency.end, len(view.norms)) if view.norms[at] in _RECOMMENDING), None)
        if verb is not None and any(mark.start == verb + 1 for mark, _ in view.medicines.get(False, [])):
            return Mark(agency.start, verb + 1, "approved")
    return None


def _member(scene: Scene, ours: list[Mark]) -> Mark | None:
    """“It is a registered medicine for it”, "it joined the roster of approved ones"; "as an approved drug, it …"."""
    view = scene.view
    for at in view.places(_MEMBERS):
        if _THINGS.isdisjoint(view.norms[at + 1 : at + _FAR]):
            continue
        if not any(at < mark.start <= at + _FAR for mark in ours):
            continue
        link = at - 1
        while link >= view.body and view.norms[link] in _BETWEEN:
            link -= 1
        linked = link >= view.body and view.norms[link] in _LINKING
        fronted = link == view.body and view.norms[link] in _FRONTED and _taken_up(scene, at)
        if _apposed(scene, at):
            return Mark(at, at + 1, "approved")
        low = view.clause_at(at).start
        named = view.within(low, at, *scene.knowledge.family_groups) or not _IT.isdisjoint(view.norms[low:at])
        if (linked and named) or fronted:
            return Mark(at, at + 1, "approved")
    return None


def _apposed(scene: Scene, at: int) -> bool:
    """“a prescription for an approved drug for it, X.”: the medicine, behind a comma, is the one called so."""
    view = scene.view
    comma = next((to for to in range(at, len(view.norms)) if view.norms[to] in {",", ":", "—", "–"}), len(view.norms))
    named = [mark for mark in view.find(*scene.knowledge.family_groups) if mark.start == comma + 1]
    behind = view.norms[named[0].end : named[0].end + 1] if named else ["and"]
    return view.norms[at - 1] in _BETWEEN and not any(map(str.isalpha, behind))


def _taken_up(scene: Scene, at: int) -> bool:
    """“As an approved drug for it, X …”: the medicine, or a pronoun for it, behind the comma."""
    view = scene.view
    comma = next((to for to in range(at, len(view.norms)) if view.norms[to] == ","), len(view.norms))
    named = view.within(comma, comma + _NAMED, *scene.knowledge.family_groups)
    return bool(named) or not _IT.isdisjoint(view.norms[at:])


def _sole(scene: Scene, ours: list[Mark]) -> Mark | None:
    """“Its sole approved purpose is …”, "… is one of its labelled uses", "… the only use that it has a licence for"."""
    view = scene.view
    for at in range(ours[0].end, len(view.norms)):
        among = view.norms[at] in _INDICATIONS and not _PRINTED.isdisjoint(view.norms[at - 1 : at])
        if among and not {"one", "among", "amongst"}.isdisjoint(view.norms[ours[0].end : at]):
            return Mark(at - 1, at + 1, "approved")
    for cue in view.find("approved"):
        led, behind = view.norms[max(0, cue.start - 3) : cue.start], view.norms[cue.end : cue.end + 3]
        purpose = not _INDICATIONS.isdisjoint(behind[:1]) and not {"is", ":", "remains"}.isdisjoint(behind[1:])
        if purpose and not _SOLE.isdisjoint(led) and any(0 < mark.start - cue.end <= _NEAR for mark in ours):
            return cue
        led = view.norms[view.body : cue.start]
        which = "which" in led and not _SOLE.isdisjoint(led) and not _INDICATIONS.isdisjoint(led)
        if which and {"is", "remains"} & set(led) and ours[0].start < view.norms.index("which"):
            return cue
    return None


def _won(view: View, ours: list[Mark]) -> Mark | None:
    """“Since winning clearance for it”, "its formal marketing authorization in it", "finally got its stamp"."""
    for at, word in enumerate(view.norms):
        before = [mark.start for mark in ours if 0 <= at - mark.end <= 1]  # "given it for X their blessing"
        behind = any(0 < mark.start - at <= _NEAR for mark in ours)
        if not (word in _PRIZES and (before or behind)) and not (word in _TAGS and before):
            continue
        led = view.norms[max(view.body, min((at, *before)) - _LED) : at]
        if word in _STANDING and _OFFICIAL.isdisjoint(led):
            continue
        if not _WINNING.isdisjoint(led) or "its" in led or led[-1:] == ["approval"]:
            return Mark(at, at + 1, "approved")
    return None


def _on_paper(view: View, ours: list[Mark]) -> Mark | None:
    """“The agency's letter approving it for X”, "the notice licensing it": a paper that does it."""
    for at in range(view.body + 1, len(view.norms)):
        near = any(0 < mark.start - at <= _FAR for mark in ours)
        if near and view.norms[at] in _DOING and view.norms[at - 1] in _PAPERS:
            return Mark(at - 1, at + 1, "approved")
    return None
