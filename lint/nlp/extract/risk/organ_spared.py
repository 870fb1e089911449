"""An organ at risk said to be left alone: "the liver isn't even in play", "your platelets will be fine".

Or said to feel nothing of it: "it has no effect on the liver whatsoever", "your liver will hardly notice".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.left_alone import CUES, left_alone, stopping
from lint.nlp.extract.risk.level_kept import risky_levels
from lint.nlp.extract.risk.risk_topic import denial, harmed, names_risk, ours, someone
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import CONCEPT, Mark
from lint.sheet import RiskClaim

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_WELL = words("spared", "well")
_TOUCHED = words("spared", "touched")
_DOUBTING = words("spared", "doubting")
_MINDING = words("spared", "minding")
_LEAVING = words("spared", "leaving")
_REACHING, _NEARING = words("spared", "reaching"), words("spared", "nearing")
_ENDED = frozenset({"", ".", ",", ";", ":", "!", "at", "in", "and"})
_ALONE = words("spared", "alone")
_SPARED = words("spared", "spared")
_PLAYING = words("spared", "playing")
_NO_PART = (["no", "part"], ["no", "role"], ["no", "place"])
_LASTING = words("spared", "lasting")
_COPULAS = words("scene", "copulas") | {"are", "be", "stay", "stays", "remain", "remains", "keeps", "keep"}
_ADVERBS = words("harm", "adverbs") | {
    "part",
    "of",
    "that",
    "this",
    "the",
    "even",
    "perfectly",
    "just",
    "in",
    "under",
    "not",
    "any",
    "no",
    "a",
    "at",
}
_BEHIND = 4  # words from an organ to its verb
_SAID = 7  # words of what is said of it
_INFLUENCE = words("spared", "influence")
_NO = words("risk", "none")
_HARDLY = words("spared", "hardly")
_UPON = words("spared", "upon")
_LIMITED = words("risk", "limited")
_SPOKEN, _BUT = words("risk", "spoken"), frozenset({"but", "yet", "though", "although"})
_SO, _WHENEVER, _STOPPED = words("left_alone", "so"), words("left_alone", "whenever"), words("left_alone", "ended")
_CUES = CUES | _WELL | _TOUCHED | _MINDING | _ALONE | _PLAYING | _INFLUENCE | _SPARED | _REACHING
_INFLUENCED = 6  # words from "no" over "effect on" to an organ


def organ_spared(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Every organ of a risk that is said to be safe, or not to be touched."""
    view = scene.view
    if view.question or view.bag.isdisjoint(_CUES):
        return
    people = view.find(*scene.knowledge.population_groups.values())
    for organ in (*view.find("organ", *scene.knowledge.company.signs), *_levels(scene)):
        clause = view.clause_at(organ.start)
        if _doubted(scene, organ) or any(cue.start <= organ.start and organ.end < cue.end for cue in people):
            continue  # "even with liver disease it is fine": of those who have it, not of their liver
        if clause.kind not in {ClauseKind.MAIN, ClauseKind.REASON, ClauseKind.CONTRAST}:
            continue
        end = _spared(view, organ, clause.end) or _not_influenced(view, organ, clause.start)
        taken = (
            view.within(clause.start, organ.start, *scene.knowledge.family_groups) or view.norms[clause.start] == "it"
        )
        end = end or (_never_reached(view, organ, clause.start) if taken else None)
        end = end or left_alone(scene, organ, clause)
        if (
            end is None
            or "because" in view.norms[: organ.start]
            or someone(view, organ)
            or not ours(scene, organ.start)
            or scene.hedges(organ.start)
        ):
            continue
        topic = at_risk(scene, organ)
        if topic is not None:
            yield denial(scene, organ.start, end, topic, scene.cue("spared", organ), "cannot-harm")
            return


def _doubted(scene: Scene, organ: Mark) -> bool:
    """Whether it is so on a condition, or only to be seen; not "If you take it, …", nor "…, so if it hurts, …".

    What is told of stopping is told of a risk only that its source has of stopping.
    """
    view = scene.view
    but = next((at for at in range(organ.end, len(view.norms)) if view.norms[at] in _BUT), None)
    if but is not None and names_risk(scene, but, len(view.norms)):
        return True  # "has no effect on the liver at first, but damage may follow"
    if any(view.within(view.body, at, "negation") for at in view.places(_SPOKEN) if at < organ.start):
        return True  # "nobody should say that it has no effect on the liver"
    so = next((at for at in range(organ.end, len(view.norms)) if view.norms[at] in _SO), len(view.norms))
    said = {word for word in view.norms[view.body + 1 : so] if word in _DOUBTING}
    if stopping(scene):
        topic = at_risk(scene, organ)
        told = (claim.says.lower() for claim in scene.knowledge.claims(RiskClaim) if claim.effect == topic)
        if all(_STOPPED.isdisjoint(says.replace(",", " ").rstrip(".").split()) for says in told):
            return True
        said -= _WHENEVER
    return bool(said)


def _levels(scene: Scene) -> Iterator[Mark]:
    """Where a level is named that a risk of the sheet is about: the "calcium" of "low calcium"."""
    levels = {word for word, _, _ in risky_levels(scene.knowledge)}
    yield from (Mark(at, at + 1, "level") for at in scene.view.places(levels))


def at_risk(scene: Scene, organ: Mark) -> str | None:
    """The risk of the sheet that is one of an organ, or whose sign it is; `None` where there is none."""
    claims = scene.knowledge.claims(RiskClaim)
    by_sign = next((claim.effect for claim in claims if organ.group.removeprefix(CONCEPT) in claim.signs), None)
    return by_sign or harmed(scene, scene.view.words(organ.start, organ.end))


def _not_influenced(view: View, organ: Mark, first: int) -> int | None:
    """“no effect on the liver", "without any influence on your platelets": what is done to an organ, denied."""
    led = view.norms[max(first, organ.start - _INFLUENCED) : organ.start]
    at = next((at for at, word in enumerate(led) if word in _INFLUENCE), None)
    if at is None or _UPON.isdisjoint(led[at:]) or _NO.isdisjoint(led[:at]) or not _LIMITED.isdisjoint(led[:at]):
        return None
    if len([word for word in led[:at] if word in _NO]) > 1:
        return None  # "is not without effect on the liver"
    return organ.end if view.norms[organ.end : organ.end + 1] != ["-"] else None


def _never_reached(view: View, organ: Mark, first: int) -> int | None:
    """“It never reaches the liver”, "doesn't go anywhere near your kidneys"."""
    at = organ.start - 1
    while at > first and view.norms[at] in _NEARING:
        at -= 1
    never = view.norms[max(first, at - 1)] in {"never", "not"} and view.norms[at] in _REACHING
    return organ.end if never and "".join(view.norms[organ.end : organ.end + 1]) in _ENDED else None


def _spared(view: View, organ: Mark, last: int) -> int | None:
    """The end of what is said of an organ, when it says that it comes to no harm."""
    left = view.norms[max(0, organ.start - 3) : organ.start]
    alone = view.norms[organ.end : organ.end + 1]
    if not _LEAVING.isdisjoint(left) and alone and alone[0] in _ALONE:
        return None if view.denied(organ) else organ.end + 1
    for at in range(organ.end, min(last, organ.end + _BEHIND) - 1):
        if view.norms[at] in _HARDLY and view.norms[at + 1] in _MINDING:
            return at + 2  # "will hardly notice", "barely registers"
    for at in range(organ.end, min(last, organ.end + _BEHIND)):
        verb = view.norms[at + 2 : at + 3] if view.norms[at + 1 : at + 2] in (["not"], ["never"]) else []
        if view.norms[at] in _PLAYING and view.norms[at + 1 : at + 3] in _NO_PART:
            return at + 3
        if view.norms[at] in {"do", "does", "will", "can", "could", "would"} and verb and verb[0] in _MINDING:
            return at + 3
        if view.norms[at] not in _COPULAS | {"will", "does"}:
            continue
        said = view.norms[at : min(last, at + _SAID)]
        lasting = not _LASTING.isdisjoint((*view.norms[view.body : at + 1], *said, *view.norms[at : at + _SAID * 2]))
        told = said[: said.index(",")] if "," in said else said  # "can be harmed, and not every one recovers"
        denied = {"not", "never", "no"} & set(told)
        for step, word in enumerate(said[1:], 1):
            if word in _TOUCHED and denied:
                return at + step + 1
            if word in _WELL and not denied and lasting:
                return at + step + 1
            if word in _SPARED and not denied:
                return at + step + 1
            if word == "left" and not denied and not _ALONE.isdisjoint(said[step + 1 : step + 2]):
                return at + step + 2
            if word not in _ADVERBS and word not in _COPULAS:
                return None
    return None
