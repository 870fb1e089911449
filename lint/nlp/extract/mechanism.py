"""How it is thought to work: the steps that the source tells of, as it has them or turned round."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.phrase import doubtful
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.sheet import MechanismClaim

_LESS, _MORE = {"less", "fewer", "lower", "reduced"}, {"more", "extra", "higher", "additional"}
_RELATIVE = words("topics", "relative")
_BEING = words("topics", "being")
_ARTICLES = words("topics", "articles")
_KEEPING = words("topics", "keeping")
_LET_GO = words("topics", "let_go")
_DOWN = words("topics", "down")
_TURNING = words("topics", "turning")  # verbs whose particle may stand behind what is turned
_PARTICLES = {"up": True, "down": False}
_GRADUAL, _FORMING = words("topics", "gradual"), words("topics", "forming")
_NEEDING = words("topics", "needing")
_ANSWERING, _OWN = words("topics", "answering"), words("topics", "own")
_LEADING = words("topics", "leading")  # what a noun phrase opens with, or what it follows
_LOSS, _UPTAKE = words("topics", "loss"), words("topics", "uptake")  # what takes a substance away, and what may
_TAKING_AWAY, _TAKEN_AWAY = words("topics", "taking_away"), words("topics", "taken_away")
_LED, _BLOCKED = 4, 5  # words to a verb and to a substance
_BESIDE = frozenset({"and", "but", "while", "whereas", ";"})
_COPULAS = frozenset({"are", "be", "being", "get", "is", "were"})
_NEEDED = 7  # words from what somebody needs to what it is needed for
_FROM = 5  # words from "stop" to what the body is stopped from
_PHRASE = 4  # words of a noun phrase before its noun


def mechanism(scene: Scene, claim: MechanismClaim) -> Iterator[Assertion]:
    """A step as the source has it, or turned round: kept back where it is let go, fed where it is calmed."""
    view = scene.view
    first = claim.changes[0].substance
    for step in claim.changes:
        if step.change is None:
            continue
        for mark in view.find(f"concept:{step.substance}"):
            verb, more = _change(scene, mark)
            if verb is None or _either_way(view, verb, mark) or _answered_to(view, mark):
                continue
            cleared = _kept_from_loss(view, verb, mark)
            verb, more = (cleared or verb, not more) if cleared or _of_loss(view, verb, mark) else (verb, more)
            turned = more != (step.change == "more")
            # a later step is told of what the first one does, as well as of the medicine
            led = step.substance != first and any(
                0 <= _behind(view, verb.start) - cue.end <= _LED for cue in view.find(f"concept:{first}")
            )
            if turned and not led and not _does_it(scene, view.clause_at(mark.start).start, verb.start):
                continue  # "researchers blocked them, with 50 mg of it": people did
            if turned and _of_another(scene, verb.start, first):
                continue  # "it calms the cells that feed it": the cells do
            if turned and (
                doubtful(scene.view, scene.hedges(verb.start)) or not (led or scene.speaks_of_subject(mark.start))
            ):
                continue
            yield scene.assertion(
                Kind.MECHANISM,
                verb.start,
                mark.end,
                subject=scene.owner(mark.start),
                object_=step.substance,
                denied=view.denied(verb) != turned,
                cues=(scene.cue("release" if more else "block", verb),),
            )


def _between(view: View, verb: Mark, mark: Mark) -> list[str]:
    """The words from a verb to a substance, and one or two behind it that it makes a compound with: "X re-uptake"."""
    end = mark.end + (3 if view.norms[mark.end : mark.end + 2] == ["re", "-"] else 1)
    return [*view.norms[verb.end : mark.start], *view.norms[mark.end : end]]


def _either_way(view: View, verb: Mark, mark: Mark) -> bool:
    """“Slows the uptake of X”: by the gut it leaves less, by a nerve cell more."""
    return not _UPTAKE.isdisjoint(_between(view, verb, mark))


def _answered_to(view: View, mark: Mark) -> bool:
    """“Makes the body respond better to its own X”, "more sensitive to X": what grows is the answer to it."""
    at = mark.start - 1
    while at > view.body and view.norms[at] in _OWN:
        at -= 1
    led = view.norms[max(view.body, at - _PHRASE) : at]
    return view.norms[at] in {"to", "towards"} and not _ANSWERING.isdisjoint(led)


def _of_loss(view: View, verb: Mark, mark: Mark) -> bool:
    """“Slows the reuptake of X”, "stops X from being broken down": the less is lost, the more there is."""
    spared = view.norms[mark.end : mark.end + 2] == ["from", "being"]
    kept = spared and not _TAKEN_AWAY.isdisjoint(view.norms[mark.end + 2 :][:1])
    return kept or not _LOSS.isdisjoint(_between(view, verb, mark))


def _kept_from_loss(view: View, verb: Mark, mark: Mark) -> Mark | None:
    """“Blocks the enzyme that destroys X”: the verb that what takes X away is itself the object of."""
    at = next((at for at in range(mark.start - 1, verb.start - 1, -1) if view.norms[at] in _TAKING_AWAY), None)
    if at is None or view.norms[at - 1] not in _RELATIVE:
        return None
    held = [cue for cue in view.find("block-verb") if 0 < at - 1 - cue.end <= _BLOCKED]
    return held[-1] if held else None


def _behind(view: View, verb: int) -> int:
    """Where the words before a verb end, without a relative clause between commas: "X, which it sets free, fan Y"."""
    aside = view.clause_at(verb - 1)
    set_off = aside.kind is ClauseKind.RELATIVE and aside.end == verb and view.norms[verb - 1] == ","
    return aside.start if set_off else verb


def _does_it(scene: Scene, start: int, verb: int) -> bool:
    """Whether the subject's family, or a word for it, stands before a verb as what does it."""
    if start == verb and scene.row is not None and scene.view.block.cell is not None:
        return True  # "How it works | increases …"
    if scene.view.norms[verb - 1] == "by" and scene.speaks_of_subject(verb):
        return True  # "By keeping X low, it …"
    if scene.view.within(start, verb, *scene.knowledge.family_groups):
        return True
    return scene.pronoun_subject(start, verb) and not _named_anew(scene, verb)


def _named_anew(scene: Scene, verb: int) -> bool:
    """“It makes X, and the drug gets it to make less”: what a pronoun stands for is not what is named beside it."""
    named = scene.view.within(verb, len(scene.view.norms), *scene.knowledge.family_groups)
    return any(scene.view.norms[mark.start - 1] in _BESIDE for mark in named)


def _of_another(scene: Scene, verb: int, first: str) -> bool:
    """Whether a verb stands in a relative clause about something else than what the sentence says the subject is.

    The first step's substance is no such thing: "it releases X, which feed Y".
    """
    norms = scene.view.norms
    if "what" in norms[max(0, verb - _LED) : verb]:
        return True  # "they calm what would otherwise feed it"
    if not _NEEDING.isdisjoint(norms[max(0, verb - _NEEDED) : verb]):
        return True  # "it blocks X, which the body needs in order to make Y"
    relative = next((at for at in range(verb - 1, max(0, verb - 3), -1) if norms[at] in _RELATIVE), None)
    if relative is None or scene.view.within(relative - 1, relative, *scene.knowledge.family_groups):
        return False
    if any(0 <= relative - cue.end <= 1 for cue in scene.view.find(f"concept:{first}")):
        return False
    if scene.view.within(relative + 1, verb, *scene.knowledge.family_groups) or scene.pronoun_subject(
        relative + 1, verb
    ):
        return False  # "the thinking is that it keeps …", "that the drug keeps …": it does
    if norms[relative - 1] == ",":
        return not scene.view.within(relative - 2, relative - 1, *scene.knowledge.family_groups)
    return not any(norms[at] in _BEING and norms[at + 1] in _ARTICLES for at in range(relative - 1))


def _change(scene: Scene, mark: Mark) -> tuple[Mark | None, bool]:
    """The nearest word before a substance that says more or less of it, and which of the two."""
    view = scene.view
    clause = view.clause_at(mark.start)
    if (fewer := _come_to_be(view, mark)) is not None:
        return fewer
    more = list(view.within(clause.start, mark.start, "release-verb", "feed-verb"))
    less = [cue for cue in view.within(clause.start, mark.start, "block-verb") if mark.start - cue.end <= _BLOCKED]
    if less:
        nouns = (*view.within(clause.start, mark.start, "rise"), *view.within(mark.end, mark.end + 1, "release-verb"))
        less = [cue for cue in less if not _gradual(view, cue, [*more, *nouns])]
    if view.norms[mark.end : mark.end + 2] == ["from", "being"] and not _LET_GO.isdisjoint(
        view.norms[mark.end + 2 :][:1]
    ):
        keep = max(clause.start, mark.start - 1)
        less += [Mark(keep, mark.start, "block-verb")] if view.norms[keep] in _KEEPING else []
    held = next((at for at in range(clause.start, mark.start) if view.norms[at] in _KEEPING), None)
    if held is not None and not _DOWN.isdisjoint(view.norms[mark.end : mark.end + _BLOCKED]):
        return Mark(held, held + 1, "block-verb"), False  # "keeps the release of X down"
    turned = next((at for at in range(mark.start - 1, clause.start - 1, -1) if view.norms[at] in _TURNING), None)
    if turned is not None and mark.start - turned <= _LED:
        particles = (view.norms[turned + 1], *view.norms[mark.end : mark.end + 1])
        up = next((_PARTICLES[word] for word in particles if word in _PARTICLES), None)  # "turns X down", "drives up X"
    else:
        up = None
    if turned is not None and up is not None:
        return Mark(turned, turned + 1, "release-verb" if up else "block-verb"), up
    others = [other for other in view.find(*scene.knowledge.substance_groups) if other.end <= mark.start]
    if others and others[-1].end < mark.start:
        more = [cue for cue in more if cue.start >= others[-1].end]  # "a release of X, X cools Y"
    compared = view.norms[max(0, mark.start - 1)]
    if compared in _LESS or compared in _MORE:
        itself = next((cue for cue in less if cue.end == mark.start), None)
        verb = max((cue for cue in (*more, *less) if cue is not itself), key=lambda cue: cue.start, default=None)
        if verb is None:
            return itself, False  # "is thought to lower X"
        return verb, (compared in _MORE) != (verb in less)  # "release less", "block more"
    if more and (stopped := _kept_from(view, clause.start, more[-1].start)) is not None:
        return stopped, False
    if less and more and less[-1].end <= more[-1].start <= less[-1].end + 2:
        more = []  # "blocks the release of"
    if less and (not more or less[-1].start > more[-1].start):
        return less[-1], False
    return (more[-1], True) if more else (None, False)


def _come_to_be(view: View, mark: Mark) -> tuple[Mark, bool] | None:
    """“It blocks X, fewer Y are made”, "more Y form": told of the substance itself, whatever stands before it."""
    at = mark.start - 1
    compared = view.norms[at] if at >= view.body else ""
    behind = [word for word in view.norms[mark.end : mark.end + _LED] if word not in _COPULAS]
    if compared not in _LESS | _MORE or _FORMING.isdisjoint(behind[:1]):
        return None
    return Mark(at, mark.end, "release-verb" if compared in _MORE else "block-verb"), compared in _MORE


def _kept_from(view: View, low: int, at: int) -> Mark | None:
    """“stopping the body from ever making X”: what is kept from being done."""
    kept = next((to for to in range(at - 1, max(low, at - _PHRASE), -1) if view.norms[to] == "from"), None)
    verbs = [] if kept is None else view.within(max(low, kept - _FROM), kept + 1, "stop-verb", "block-verb")
    return Mark(verbs[-1].start, verbs[-1].start + 1, "block-verb") if verbs else None


def _gradual(view: View, cue: Mark, rises: list[Mark]) -> bool:
    """“a slow, extended release of X”, "by delayed release": what it is like, and nothing held back."""
    if view.norms[cue.start] not in _GRADUAL or cue.end - cue.start > 1:
        return False
    noun = next((rise for rise in rises if 0 <= rise.start - cue.end <= _PHRASE), None)
    if noun is None or not _ARTICLES.isdisjoint(view.norms[cue.end : noun.start]):
        return False  # "slows the release"
    led = view.norms[max(view.body, cue.start - _PHRASE) : cue.start]
    brought = any(rise.end == cue.start for rise in rises)  # "prompts slow, sustained release"
    joined = led[-1:] in ([","], ["and"]) and not _LEADING.isdisjoint(led)
    return brought or joined or cue.start == view.body or not _LEADING.isdisjoint(led[-2:])
