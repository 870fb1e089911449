"""How soon it works, told by the state that a sheet says one comes into: "within an hour most become sleepy".

The word for the state is the sheet's own, behind a verb of becoming; an article says it of whoever takes it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.extract.onset_gain import led
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark
from lint.quantity import family
from lint.sheet import OnsetClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_BECOMING, _BEING = words("onset_state", "becoming"), words("onset_state", "being")
_MORE, _SUPPOSED = words("onset_state", "more"), words("onset_state", "supposed") | words("onset", "supposed")
_UNTIL, _PERSONAL = words("onset_state", "until"), words("onset", "personal")
_WAITING, _LATER = words("onset_state", "waiting"), words("onset_state", "later")
_TOLD = ("study-any", "study-trial", "study-records")
_BEHIND, _OF = words("onset_state", "behind"), frozenset({"in", "of"})
_NEAR = 4  # words from "wait" to the time


def by_state(scene: Scene) -> Iterator[Assertion]:
    """The time within which people are told to come into the state."""
    view = scene.view
    states = _states(scene.knowledge)
    if not states or states.isdisjoint(view.bag) or view.question or view.has(*_TOLD, "negation"):
        return
    if not (_SUPPOSED | _PERSONAL).isdisjoint(view.bag) or not scene.knowledge.is_subject(scene.focus):
        return
    times = [item for item in view.amounts if family(item.quantity.unit) == "time" and item.quantity.per is None]
    at = next((at for at in view.places(states) if _come_into(view, at)), None)
    if at is None or len(times) != 1 or not _until(view, times[0], at) or scene.owner(times[0].start) == OTHER:
        return
    if scene.elsewhere(times[0].start) or scene.stance_at(at)[0] is not Stance.ASSERTED:
        return
    yield scene.assertion(
        Kind.ONSET,
        times[0].start,
        times[0].end,
        subject=scene.owner(times[0].start),
        quantity=times[0].quantity,
        cues=(scene.cue("onset", Mark(at, at + 1, "onset")),),
        certain="no" if scene.hedges(times[0].start) else "yes",
    )


def _states(knowledge: Knowledge) -> frozenset[str]:
    """The words for a state in what the sheet says of the onset: "become sleepy", "become more regular"."""
    found = set()
    for claim in knowledge.claims(OnsetClaim):
        said = [word.strip(".,;:") for word in claim.says.lower().split()]
        for at, word in enumerate(said[:-1]):
            behind = [state for state in said[at + 1 : at + 3] if state not in _MORE]
            if word in _BECOMING and behind:
                found.add(behind[0])
    return frozenset(found)


def _come_into(view: View, at: int) -> bool:
    """“gets sleepy”, "until they are sleepy", "will be sleepy"; not "is sleepy", which may last."""
    behind = view.norms[at + 1 : at + 2]
    if any(map(str.isalpha, behind)) and behind[0] not in _BEHIND and all(one.start != at + 1 for one in view.amounts):
        return False  # "get regular check-ups"
    verb = at - 1 - (view.norms[at - 1] in _MORE)
    if view.norms[verb] in _BECOMING:
        return True
    low = view.clause_at(at).start
    return view.norms[verb] in _BEING and not _UNTIL.isdisjoint((*view.norms[max(0, low - 1) : verb], ""))


def _until(view: View, amount: Amount, at: int) -> bool:
    """Whether a time is what passes until then: "within an hour", "wait four hours", "an hour after the tablet"."""
    before = view.norms[max(view.body, amount.start - _NEAR) : amount.start]
    behind = view.norms[amount.end : amount.end + 1]
    waited = not _WAITING.isdisjoint(before) and not _UNTIL.isdisjoint(view.norms[amount.end : at])
    lasting = before[-1:] == ["for"] or not _OF.isdisjoint(behind)  # "for five hours", "after five hours of play"
    return not lasting and (led(view, amount) or waited or not _LATER.isdisjoint(behind))
