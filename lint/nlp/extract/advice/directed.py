"""An action in a sentence: which way the sentence or its context points it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Kind, Stance
from lint.nlp.directive.direction import Direction, Directive, directives, nearest
from lint.nlp.directive.from_above import inherited, told_in_list
from lint.nlp.directive.row_verdict import row_answer
from lint.nlp.directive.unobjected import unobjected
from lint.nlp.extract.advice.own_clause import of_its_own, rules_behind, supposed
from lint.nlp.extract.advice.praised import praised
from lint.nlp.extract.advice.refusal import bare_refusal, names_it, over
from lint.nlp.extract.advice.urging import urged
from lint.nlp.extract.advice.winding_down import warned
from lint.nlp.sentence.phrase import denied_elsewhere, imperative_at
from lint.nlp.voice.slips import judged_twice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_CLAUSE_OPENERS = frozenset({"and", "but", "or", "please", "so"})
_MODALS = words("actions", "modals")
_OWING = words("actions", "owing")
_SPLITTING = {"split-verbs", "pill-cutter"}  # "can split your prescription in two"
_NEEDLESS = words("actions", "needless")
_EACH = words("actions", "each")
_JOINING = frozenset({",", "and", "or", ";", "—", "–"})
_TOPICS = words("actions", "topics")  # "a leaflet on pill cutters"
_GOING_ABOUT, _OMITTING = words("actions", "going_about"), words("actions", "omitting")
_DONE = frozenset({"been", "had"})
_ADVISED = 2  # words between "should" and what is to be done
_GETTING, _TELLING, _BE = words("actions", "getting"), words("actions", "telling"), words("actions", "be")
_UNTOLD = frozenset({";", "not", "never", "nobody", "no", "nor"})
_TAKEN_UP = words("actions", "taken_up")
_NOBODY, _WHOSE = words("view", "nobody"), words("actions", "whose")
_MOMENTS, _IS, _MOMENT = words("actions", "moments"), frozenset({"'s", "is", "’s"}), 6
_TOLD = 5  # words from "ask" to "to": those who are asked
_HOW = (["for"], ["at"], ["in"], ["on"], ["during"], ["before"], ["after"], ["with"], ["without"])


def directed(
    scene: Scene, action: str, mark: Mark, start: int, end: int, *, imperative: bool, tool: bool
) -> Iterator[Assertion]:
    """An action with the direction its sentence or its context gives it."""
    view, urging = scene.view, (scene.cue("imperative", mark),)
    made = partial(scene.assertion, Kind.ADVICE, subject=scene.focus, object_=action)
    if (refused := bare_refusal(view, end)) is not None:
        yield made(start, refused.end, cues=(scene.cue("negation", refused),), via="negated", denied=True)
        return
    allowing = (*view.find("permit"), *unobjected(view))
    negations = [
        cue
        for cue in view.negations(mark)
        if not any(
            other.start <= cue.start and cue.end <= other.end and not other.start < mark.start < mark.end <= other.end
            for other in allowing
        )
        and not denied_elsewhere(view, cue, mark, imperative=imperative)
    ]  # "nothing wrong with cutting them" allows it
    if view.norms[mark.start].endswith("ing") and not negations:
        # "cutting tablets is not a safe way"
        clause = view.clause_at(mark.start)
        negations = [
            cue
            for cue in view.find("negation")
            if mark.end <= cue.start < clause.end
            and cue.start - end <= 4
            and not any(other.start <= cue.start < other.end for other in view.find("permit", "prohibit"))
            and _NEEDLESS.isdisjoint(view.norms[cue.end : cue.end + 2])  # "taking it is anything but optional"
        ]
    later = [
        item
        for item in directives(view)
        if item.direction is Direction.PERMIT
        and item.mark.start > end
        and _TAKEN_UP.intersection(view.norms[item.mark.end : item.mark.end + (2 if _doing(view, item) else 1)])
    ]
    if later and (not negations or view.has("refuter")):
        # "some warn against splitting them, but there is nothing wrong with doing it"
        allowed = later[0].mark
        yield made(allowed.start, allowed.end + 1, cues=(scene.cue("permit", allowed),), via="directive")
        return
    if not negations and view.norms[mark.start].endswith("ing") and praised(view, end):
        yield made(start, end, cues=urging, via="directive")
        return
    own = nearest(view, mark.start)
    if own is not None and {";", "."} & set(view.norms[min(own.mark.end, mark.end) : max(own.mark.start, mark.start)]):
        own = None
    if own is not None and own.direction is Direction.PROHIBIT and names_it(view, mark, own.mark):
        own = None  # "stop at the first sign", "you have to stop" forbid nothing of stopping
    told = _told(view, mark)
    if own is not None and (
        _does(view, mark, own)
        or _of_another_clause(view, mark, own)
        or _left_out_before(view, mark, own)
        or (own.direction is Direction.PROHIBIT and rules_behind(view, end, own.mark))
        or (own.direction is Direction.PROHIBIT and denied_elsewhere(view, own.mark, mark, imperative=imperative))
        or (imperative and _set_off(view, mark, own))
        or (told is not None and own.mark.end <= told)  # "they mustn't take it, and others are told to wait"
    ):
        own = None
    done = not _DONE.isdisjoint(view.norms[view.body : end])  # "My blood has been tested", in a list of what to tick
    directive = own or ((inherited(scene) or row_answer(scene)) if len(view.norms) <= 8 and not done else None)
    negations = _by_nobody(view, _reaching(mark, own, negations))
    if negations:
        without = view.norms[negations[-1].end : mark.start].count("without") if len(negations) == 1 else 0
        forbidden = (
            (len(negations) + without) % 2 == 1 if without else len(negations) % 2 == 1 or _one_by_one(view, negations)
        )
        if forbidden and any(cue.end <= mark.start for cue in view.find("no-need")):
            forbidden = True
        cues = tuple(scene.cue("negation", cue) for cue in negations)
        low = min(negations[0].start, start) if forbidden else start
        yield made(low, end, cues=cues, via="negated", denied=forbidden)
    elif directive is not None:
        forbidden = directive.direction is Direction.PROHIBIT
        cues = (scene.cue(directive.direction.value, directive.mark, directive.source, directive.view),)
        if directive.view is view:
            start, end = min(start, directive.mark.start), max(end, directive.mark.end)
        twice = forbidden and directive.view is view and judged_twice(view, directive.mark)
        stance = Stance.ASSERTED if told_in_list(scene, directive) or twice else None
        yield made(start, end, cues=cues, via="directive", denied=forbidden, stance=stance)
    elif over(view, end):
        return  # "you can … again a month after your last dose"
    elif (
        told is not None or urged(view, mark) or _then(view, mark) or (_by_modal(scene, mark) and _modal(view, mark))
    ) and not _asks(scene):
        yield made(start, end, cues=urging, via="directive")
    elif tool and not _asks(scene) and (got := _got(view, mark)) is not None:
        yield made(got, end, cues=urging, via="imperative")
    elif imperative and not tool and not _asks(scene):
        yield made(start, end, cues=urging, via="imperative", denied=_or(view, mark) or warned(scene, mark, end))


def _left_out_before(view: View, mark: Mark, own: Directive) -> bool:
    """“Never skip doses or stop it at once”: what is skipped is named right behind, the action is another one."""
    apart = view.norms[own.mark.end : mark.start - 1]
    joined = view.norms[mark.start - 1] in {"and", "or", "never", "not"}
    verb = view.norms[mark.start] in _GOING_ABOUT and view.norms[own.mark.end - 1] in _OMITTING
    return verb and joined and any(word.isalpha() for word in apart)


def _reaching(mark: Mark, own: Directive | None, negations: list[Mark]) -> list[Mark]:
    """The denials of an action itself: “it's not forbidden to open them” denies what would forbid it."""
    lifted = own is not None and own.direction is Direction.PERMIT and own.mark.group == "prohibit"
    if own is not None and lifted and all(cue.end <= own.mark.start < mark.start for cue in negations):
        return []
    return negations


def _by_nobody(view: View, negations: list[Mark]) -> list[Mark]:
    """“No one should go on for a year without having …”: nobody is to do without it, however far off "no one" stands.

    "There's no harm in going on without it" lets them.
    """
    if len(negations) != 1 or view.norms[negations[0].start] != "without":
        return negations
    clause = view.clause_at(negations[0].start)
    for cue in view.within(clause.start, negations[0].start, "negation"):
        between = view.norms[cue.end : negations[0].start]
        told = view.norms[cue.start : cue.end] != ["no"] or not _WHOSE.isdisjoint(between[:1])
        if view.norms[cue.start] in _NOBODY and told and not _MODALS.isdisjoint(between[:_ADVISED]):
            return [cue, *negations]
    return negations


def _doing(view: View, item: Directive) -> bool:
    """“by all means do so”."""
    return view.norms[item.mark.end : item.mark.end + 1] in (["do"], ["doing"])


def _by_modal(scene: Scene, mark: Mark) -> bool:
    """Whether a modal before an action allows it: "can split your prescription in two" is another thing."""
    asked = scene.reading == "answered" and scene.view.question  # "Could I just cut it up?" - "You could."
    return asked or mark.group not in _SPLITTING


def _does(view: View, mark: Mark, own: Directive) -> bool:
    """“Stopping abruptly can make you dizzy”: what an action does, which the modal does not allow."""
    gerund = view.norms[mark.start].endswith("ing") and own.mark.start >= mark.end
    return (
        gerund and own.direction is Direction.PERMIT and view.norms[own.mark.start] in {"can", "may", "could", "might"}
    )


def _set_off(view: View, mark: Mark, own: Directive) -> bool:
    """“Try it on a quiet day, never for the first time on the day itself”: how not, behind a comma."""
    at = own.mark.start
    if at < mark.start and view.norms[mark.start - 1] == ":":
        return True  # "Not while lying: sit up."
    return (
        at > mark.end
        and view.norms[at - 1] == ","
        and view.norms[at] in {"never", "not"}
        and view.norms[at + 1 : at + 2] in _HOW
    )


def _of_another_clause(view: View, mark: Mark, own: Directive) -> bool:
    """“We don't prescribe it here, and a tablet may be split”: the action has a modal in a clause of its own."""
    clause = view.clause_at(mark.start)
    behind = own.mark.end > mark.start and not supposed(view, own.mark)
    if clause.start <= own.mark.start < clause.end or behind:
        return False
    return urged(view, mark) or (own.direction is Direction.PROHIBIT and of_its_own(view, clause, own.mark))


def _or(view: View, mark: Mark) -> bool:
    """“Never skip a dose, or stop suddenly”: an alternative to what the sentence begins by forbidding."""
    opened = view.norms[view.body + (view.norms[view.body] in _CLAUSE_OPENERS) :][:2]  # "And don't drive, or use …"
    return view.norms[max(0, mark.start - 1)] in {"or", "nor"} and (opened[:1] == ["never"] or opened == ["do", "not"])


def _told(view: View, mark: Mark) -> int | None:
    """“We ask you to use one, and to wait”, "women are told to stop": where somebody tells people to do it."""
    norms = view.norms
    if norms[mark.start - 1 : mark.start] != ["to"]:
        return None
    at = next((place for place in range(mark.start - 2, view.body - 1, -1) if norms[place] in _TELLING), None)
    if at is None or not _UNTOLD.isdisjoint(norms[max(view.body, at - _ADVISED) : mark.start]):
        return None
    first = norms.index("to", at)
    passive = first == at + 1 and not _BE.isdisjoint(norms[max(view.body, at - _ADVISED) : at])
    return at if passive or 1 < first - at <= _TOLD else None


def _then(view: View, mark: Mark) -> bool:
    """“The day your test is positive is the day you stop”, "that is the moment to stop": told to be done then.

    Not "is the day you stop worrying", nor of what somebody did on it.
    """
    led = view.norms[max(view.body, mark.start - _MOMENT) : mark.start]
    who = led[-1:] in (["you"], ["to"])
    led = led[:-1] if who else []
    led = led[:-1] if led[-1:] in (["that"], ["when"], ["for"]) else led
    return len(led) > 1 and led[-1] in _MOMENTS and led[-2] in {"the", "your"} and not _IS.isdisjoint(led[:-2][-2:])


def _modal(view: View, mark: Mark) -> bool:
    """“You may also give blood”, "it could be shared", "it has to be checked"."""
    before = view.norms[max(view.clause_at(mark.start).start, mark.start - 4) : mark.start]
    if before[-1:] == ["be"]:
        before.pop()
    owed = before[-1:] == ["to"] and not _OWING.isdisjoint(before[-2:-1])
    return owed or (not _MODALS.isdisjoint(before[-3:]) and "to" not in before[-1:])


def _got(view: View, tool: Mark) -> int | None:
    """Where the reader is told to get a tool, "buy the tablets and a decent cutter"; `None` where nobody is told."""
    start = view.clause_at(tool.start).start
    asked = "for" in view.norms[start : tool.start] and not _TOPICS & set(view.norms[tool.start - 2 : tool.start])
    getting = _GETTING | {"ask"} if asked else _GETTING  # "ask your chemist for some and a pill cutter"
    found = [at for at in range(start, tool.start) if view.norms[at] in getting and imperative_at(view, at)]
    return found[0] if found else None


def _asks(scene: Scene) -> bool:
    """Whether it is a question that wants an answer; "Why pay when you can cut them yourself?" wants none."""
    view = scene.view
    return view.question and scene.reading == "own" and view.norms[view.body : view.body + 1] != ["why"]


def _one_by_one(view: View, negations: list[Mark]) -> bool:
    """“not a man with a van, and not you with a knife”: each of several is denied, none of the denials another."""
    return all(view.norms[cue.start] in _EACH for cue in negations) and all(
        view.norms[cue.start] == "nor" or view.norms[cue.start - 1] in _JOINING for cue in negations[1:]
    )
