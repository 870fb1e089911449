"""An effect of the sheet that a sentence says the medicine does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Cue, Kind
from lint.nlp.extract.risk.recovered import undoing
from lint.nlp.extract.risk.risk_topic import mentions, ours, someone
from lint.nlp.extract.risk.worse_along import compared
from lint.nlp.sentence.vocabulary import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_QUANTIFIERS = words("risk", "quantifiers")
_CAUSING = words("risk", "causing") | words("risk", "linked")
_LINKED = words("risk", "linked")  # "has never been tied to it": how a risk is told, and no hedge where it is denied
_HAPPENING = words("risk", "happening")
_DOUBTING = words("risk", "doubting")
_OF_ONE = frozenset({"me", "him", "her"})
_IN_SOME = words("risk", "personal") | _QUANTIFIERS
_SPOKEN = words("risk", "spoken")
_COPULAS = words("scene", "copulas") | {"are"}
_GETTING = words("risk", "getting")
_ADJECTIVES = ("ive", "ed", "ent", "ic", "ous", "al", "ing", "able")
_WORRIES = words("risk", "worries")
_WARNINGS = ("boxed-warning", "strongest-warning")
_DENIALS = ("negation", "negation-backward", "label-negation")
_LIMITERS = words("risk", "limiters")
_OCCURRING = words("risk", "occurring")
_OCCUR_LEAD = words("risk", "occur_lead")
_OCCUR = 6  # words between unwanted effects and what is denied of them
_JOINING = frozenset({",", "a", "an", "and", "or"})
_ASKING, _LEADING, _LIMITED = words("risk", "asking"), words("risk", "asked_of"), words("risk", "not_outright")
_GOING_ON: tuple[list[str], ...] = (
    [],
    ["?"],
    ["on"],
    ["with"],
    ["from"],
    ["at"],
    ["by"],
    ["now"],
    ["while"],
    ["because"],
    [","],
)
_BUT, _ANSWERED = frozenset({"but", "though", "unless"}), 6  # words of an answer that say how far it goes
_FROM = (["from"], ["on"], ["to"], ["with"])
_NO_CHANCE = (["a", "chance"], ["at", "all"], ["in", "the"], ["a", "bit"])
_COPULA, _PREDICATE = 2, 5  # words between an effect and what denies it, and behind that
_THING, _RELATED = frozenset({"something", "thing"}), 8  # words of "a thing that full-dose X does"
_EVERYBODY = _QUANTIFIERS - {"if", "unless", "until"}
_DOES = words("risk", "does")
_DENIED, _CAUSED = 7, 9  # words from a denial, and from a verb of causing, to the effect

_MAKING, _RARER = frozenset({"make", "makes"}), words("risk", "rarer")


def denied_effects(scene: Scene) -> Iterator[tuple[int, int, str, Mark]]:
    """“It never causes it”, "does not lead to it", "it is not a risk with it": an effect of the sheet denied.

    Each is the words `start:end`, the topic it is told as, and the denial.
    """
    view = scene.view
    if not view.has(*_DENIALS):
        return
    for effect, topic, others in scene.knowledge.dangers:
        for mark in mentions(scene, effect):
            cues = [cue for cue in view.negations(mark) if mark.start - cue.end <= _DENIED] or _said_not(view, mark)
            before, behind = view.norms[max(0, mark.start - _CAUSED) : mark.start], view.norms[mark.end : mark.end + 3]
            worse = _MAKING & set(before) and "worse" in behind
            told = (
                bool(worse)
                or any(cue.start >= mark.end for cue in cues)
                or not _CAUSING.isdisjoint(before)
                or view.norms[mark.start] in _GETTING  # "can't get addicted"
                or (view.norms[mark.start] in _MAKING and not compared(view, mark, denied=True))  # "make you drowsy"
                or _is_not(view, mark)
                or _does_not(view, mark, cues)
                or not _HAPPENING.isdisjoint(behind)
                or any(cue.group == "negation-backward" for cue in cues)
            )
            if not _RARER.isdisjoint(behind) and not _MAKING.isdisjoint(before):
                continue  # "a low dose doesn't make it any less likely": no rarer is no denial
            hedged = [cue for cue in scene.hedges(mark.start) if view.norms[cue.start] not in _LINKED]
            if len(cues) != 1 or not told or not ours(scene, mark.start) or hedged or undoing(view, mark.start):
                continue
            if any(cue.start > mark.start or view.within(cue.end, mark.start, *_WARNINGS) for cue in cues) and view.has(
                *_WARNINGS
            ):
                continue  # "the boxed warning about it no longer exists": the warning, not the harm
            if not _IN_SOME.isdisjoint(view.norms[mark.end + 1 : mark.end + 3]) and view.norms[mark.end] == "in":
                continue  # "it doesn't cause it in everyone", "… in my mother"
            if view.norms[cues[0].start - 1 : cues[0].start] == ["need"]:
                continue  # "it need not cause it"
            if someone(view, mark) or not _OF_ONE.isdisjoint(view.norms[cues[0].end : mark.end]):
                continue  # of one person: "it has never made me sleepy"
            if any(word in _DOUBTING and not _opened(view, at) for at, word in enumerate(view.norms[: mark.start])):
                continue  # "it is not known whether it causes it"
            if not _SPOKEN.isdisjoint(view.norms[cues[0].end : mark.start]):
                continue  # "nobody would write that it causes it"
            if not _EVERYBODY.isdisjoint(view.norms[cues[0].end : mark.start]):
                continue  # "it doesn't make everybody feel so"
            light = (other for other in view.find("minimiser") if view.norms[other.end - 1] not in _HAPPENING)
            lighter = any(cue.start < other.end and other.start < cue.end for other in light for cue in cues)
            if lighter and not _a_thing(view, cues[0]):
                continue  # "it is nothing to worry about" makes light of it, "doesn't occur" denies it
            if others and not _named_beside(scene, others):
                continue  # by itself it may well not
            start, end = min(cues[0].start, mark.start), max(cues[0].end, mark.end)
            yield start, end, topic, cues[0]


def _opened(view: View, at: int) -> bool:
    """“If you take X already, it won't raise the risk”: a condition that opens the sentence doubts nothing."""
    return view.norms[at] == "if" and at == view.body and "," in view.norms[at:]


def answered_no(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """“Can it make me faint?” - "No.", "Is there any risk of it?" - "Not from the tablets."."""
    view, answer = scene.view, scene.anchor
    if scene.reading != "answered" or not scene.flipped or answer is None or not _outright(scene, answer):
        return
    for effect, topic, others in scene.knowledge.dangers:
        for mark in mentions(scene, effect) if not others else ():
            led, behind = view.norms[view.body : mark.start], view.norms[mark.end :]
            plain = len(led) > 1 and led[0] in _ASKING and behind[:1] in _GOING_ON
            named = {at for item, _ in scene.knowledge.medicine_marks(view) for at in range(item.start, item.end)}
            rest = {view.norms[at] for at in range(view.body + 1, mark.start) if at not in named}
            if (
                plain
                and not view.has(*_WARNINGS)
                and rest <= _LEADING
                and _LIMITED.isdisjoint(behind)
                and ours(scene, mark.start)
            ):
                cue = Cue("negation", answer.words(0, len(answer.norms)), answer.span(0, len(answer.norms)))
                made = scene.assertion(
                    Kind.RISK, mark.start, mark.end, subject=scene.focus, object_=topic, cues=(cue,), form="denied"
                )
                yield made, mark.start, mark.end
                return


def _outright(scene: Scene, answer: View) -> bool:
    """Whether an answer denies all of what was asked: not "No, not often", "Not from hunger", "Not by itself"."""
    said = answer.norms[answer.body : answer.body + _ANSWERED]
    if not _LIMITED.isdisjoint(said) or answer.has("hedge-modal", "hedge-adverb") or not _BUT.isdisjoint(answer.norms):
        return False
    if said[:1] != ["not"]:
        return True
    groups = (*scene.knowledge.family_groups, "tablet-nouns", "product-form")
    return said[1:3] in _NO_CHANCE or (
        said[1:2] in _FROM and bool(answer.within(answer.body, answer.body + _ANSWERED, *groups))
    )


def _is_not(view: View, mark: Mark) -> bool:
    """“It isn't habit-forming”: an effect that is told by an adjective, behind a denied copula."""
    behind = view.norms[mark.end : mark.end + 1]
    if not view.norms[mark.end - 1].endswith(_ADJECTIVES) or behind in (["in"], ["as"], ["like"], ["that"]):
        return False  # "not addictive in the way that it is"
    led = view.norms[max(view.body, mark.start - _PREDICATE) : mark.start]
    at = next((at for at, word in enumerate(led) if word in _COPULAS), None)
    return (
        at is not None
        and led[at + 1 : at + 2] in (["not"], ["never"])
        and all(word.endswith("ly") or word in _OCCUR_LEAD for word in led[at + 2 :])
    )


def _does_not(view: View, mark: Mark, cues: list[Mark]) -> bool:
    """“It doesn't sting or burn”, "it never harms the child": an effect told by a verb, right behind a denial."""
    led = [cue for cue in cues if cue.end == mark.start or _listed(view, cue.end) == mark.end]
    behind = view.norms[mark.end : mark.end + 1]
    if view.norms[mark.start] in _MAKING or (behind and behind[0].isalpha() and behind[0] not in _JOINING):
        return False  # "it never harms it on the first day"
    return bool(led) and (view.norms[led[0].start - 1] in _DOES or view.norms[led[0].start] == "never")


def _said_not(view: View, mark: Mark) -> list[Mark]:
    """“… isn't among the risks", "X and Y cannot happen": a denial right behind, of its being a risk or happening."""
    clause = view.clause_at(mark.start)
    listed = _listed(view, mark.end)
    for cue in view.within(listed, clause.end, "negation"):
        behind = view.norms[cue.end : cue.end + _PREDICATE]
        if not _WORRIES.isdisjoint(behind):
            continue  # "not a concern" plays it down
        led = [word for word in view.norms[listed : cue.start] if not word.endswith("ly")]
        told = not _HAPPENING.isdisjoint(behind) or _a_thing(view, cue)
        if len(led) <= _COPULA and told and _LIMITERS.isdisjoint(behind):
            return [cue]
    return []


def _a_thing(view: View, cue: Mark) -> bool:
    """“… isn't a thing that it does”, "is not something X brings": denied of what the medicine does."""
    said = view.norms[cue.end : cue.end + _RELATED]
    if not _IN_SOME.isdisjoint(view.norms[cue.end :]):
        return False  # "… that it does to everybody"
    thing = next((at for at, word in enumerate(said[:_COPULA]) if word in _THING), None)
    return thing is not None and not (_CAUSING | _DOES).isdisjoint(said[thing + 1 :]) and "with" not in said


def _listed(view: View, end: int) -> int:
    """Where the effects end that an effect is named together with: "nausea and cramps", "nausea, cramps or a rash"."""
    while (following := _joined(view, end)) is not None:
        end = following
    return end


def _joined(view: View, end: int) -> int | None:
    at = end
    while view.norms[at : at + 1] and view.norms[at] in _JOINING:
        at += 1
    named = (mark.end for mark in view.marks if mark.start == at and (mark.concept or mark.group.startswith(HEAD)))
    return max(named, default=None) if at > end else None


def _named_beside(scene: Scene, concepts: tuple[str, ...]) -> bool:
    """Whether one of the medicines that make it a risk is spoken of."""
    groups = [f"concept:{key}" for key in concepts]
    places = (scene.view, scene.previous, scene.question, scene.heading, scene.lead, scene.row)
    return any(place is not None and place.has(*groups) for place in places)


def never_occur(view: View, mark: Mark) -> bool:
    """“side effects simply don't come up”: a denied verb of occurring behind them, and nobody it is limited to."""
    after = view.norms[mark.end : mark.end + _OCCUR]
    denial = next((at for at, word in enumerate(after) if word in {"not", "never"}), None)
    if (
        denial is None
        or not _QUANTIFIERS.isdisjoint(view.norms[mark.end :])
        or after[denial + 2 : denial + 3] in (["without"], ["alone"], ["just"])  # "don't come without warning"
        or not all(word in _OCCUR_LEAD or word.endswith("ly") for word in after[:denial])
    ):
        return False
    return (
        bool(after[denial + 1 : denial + 2])
        and after[denial + 1] in _OCCURRING
        and len(view.norms) - mark.end <= _OCCUR + 2
    )
