"""A medicine likened to what nobody fears: "basically a vitamin", "kinder than tea", "sugar pills do more harm".

What counts is a thing of daily life and a construction that compares: the likeness itself is what plays the risk down.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.risk.risk_topic import denial, topic_of
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

THING = "harmless-thing"
GENTLE = "gentle-thing"
_PROFILES = words("likened", "profiles")
_ADJECTIVES = words("likened", "as_adjectives")
_GENTLER = words("likened", "gentler")
_MORE = words("likened", "more")
_HARMFUL = words("likened", "harmful")
_HARDER, _UPSETTING = words("likened", "harder"), words("likened", "upsetting")
_DOING, _BODY = words("likened", "doing"), words("granted", "persons") | {"body", "your"}
_DEGREE = words("likened", "degree")
_EQUATING = words("likened", "equating")
_BETWEEN = words("likened", "between")
_COPULAS = words("likened", "copulas")
_TAKING = words("likened", "taking")
_BESIDE = words("likened", "beside")
_UNLIKE = words("harm", "unlike")
_PRONOUNS = words("harm", "pronouns")
_OURS = words("harm", "ours")
_AS = 8  # words from "as" to what it compares with
_THAN = 7  # words from "than" back to the adjective
_NONE = 5  # words of "it surely is not one"
_PHRASE = 6  # words from a verb of likening to the thing
_SUBJECT = 5  # words of a subject


def likened(scene: Scene) -> Iterator[tuple[Assertion, int, int]]:
    """Every likeness of the subject to a harmless thing."""
    view = scene.view
    if (view.question and scene.reading == "own") or (scene.following is not None and _is_none(scene.following)):
        return
    for thing in view.find(GENTLE):
        at = _called(view, thing)
        if at is not None and _of_subject(scene, at, thing.end) and not scene.hedges(at):
            yield denial(scene, at, thing.end, "safety", scene.cue("likened", thing), "minimised")
            return
    for thing in view.find(THING):
        start = _as_much(view, thing)
        start = start if start is not None else _than(view, thing)
        start = start if start is not None else _equated(view, thing)
        start = start if start is not None else _profile(view, thing)
        start = start if start is not None else _feared_more(view, thing)
        end = thing.end
        if start is None:
            behind = _worse(view, thing)
            start, end = (thing.start, behind) if behind is not None else (None, end)
        if start is None or not _of_subject(scene, start, end) or scene.hedges(start):
            continue
        topic = topic_of(scene, thing) or "safety"
        yield denial(scene, start, end, topic, scene.cue("likened", thing), "minimised")
        return


def _is_none(said: View) -> bool:
    """“People think of it as a vitamin. It isn't one.”: the likeness is denied right behind."""
    told = [word for word in said.norms[said.body :] if word[0].isalnum()]
    return len(told) <= _NONE and "not" in told and told[-1] == "one" and told[0] in _PRONOUNS


def _of_subject(scene: Scene, start: int, end: int) -> bool:
    """Whether it is the medicine that is likened: by name, by a pronoun or a word for what is taken."""
    view = scene.view
    named = {name for _, name in scene.knowledge.medicine_marks(view)}
    if named - {OTHER}:
        return True
    if start == view.body and scene.previous is not None:
        return bool(scene.knowledge.named_in(scene.previous)) and scene.knowledge.is_subject(
            scene.focus
        )  # "X? Basically candy."
    if not scene.knowledge.is_subject(scene.focus):
        return False
    led, behind = view.norms[max(0, start - _SUBJECT) : start], view.norms[end:]
    inside = view.norms[start:end]
    return not (_PRONOUNS | _OURS).isdisjoint((*led, *inside, *behind))


def _as_much(view: View, thing: Mark) -> int | None:
    """“as natural as a walk in the woods”, "as likely as harm from a glass of juice"."""
    low = max(view.clause_at(thing.start).start, thing.start - _AS)
    for at in range(thing.start - 1, low, -1):
        if view.norms[at] != "as":
            continue
        first = next(
            (step for step in range(at - 1, max(low - 1, at - 6), -1) if view.norms[step] in {"as", "every"}), None
        )
        likened_by = first is not None
        if first is not None and likened_by and not (_ADJECTIVES | _HARMFUL).isdisjoint(view.norms[first + 1 : at]):
            cue = Mark(first, at, THING)
            return None if view.denied(cue) or _set_apart(view, first) else first
    return None


def _than(view: View, thing: Mark) -> int | None:
    """“kinder to your body than chamomile tea”, "no more dangerous than a cup of tea"."""
    low = max(view.clause_at(thing.start).start, thing.start - _AS)
    than = next((at for at in range(thing.start - 1, low, -1) if view.norms[at] == "than"), None)
    if than is None:
        return None
    for at in range(than - 1, max(-1, than - 1 - _THAN), -1):
        word = view.norms[at]
        if word in _GENTLER:
            return None if view.denied(Mark(at, at + 1, THING)) else at
        less = word == "less" and not _HARMFUL.isdisjoint(view.norms[at + 1 : than])
        if less:
            return None if view.denied(Mark(at, at + 1, THING)) else at
        if word in _MORE and (word != "more" or not _HARMFUL.isdisjoint(view.norms[at + 1 : than]) or at + 1 == than):
            return next((step for step in range(at - 1, max(-1, at - 4), -1) if view.norms[step] in _DEGREE), None)
    return None


def _equated(view: View, thing: Mark) -> int | None:
    """“basically water”, "think of it as a vitamin", "is nothing but a sweet"."""
    at = thing.start - 1
    low = max(view.clause_at(thing.start).start - 1, thing.start - 1 - _PHRASE)
    while at > low and (view.norms[at] in _BETWEEN or view.norms[at] in _EQUATING):
        at -= 1
    inner = set(view.norms[at + 1 : thing.start])
    if at < view.body and _EQUATING & inner and len(view.norms) - thing.end <= 1:
        return view.body  # "Practically candy."
    if at < 0 or "the" in inner or _set_apart(view, at):
        return None
    word = view.norms[at]
    if word in _COPULAS and not (_EQUATING & inner) and not {"a", "an", "your", "ordinary"} & inner:
        return None  # "where it is water": a substance, no likeness
    if word in _COPULAS and (_EQUATING & inner or "glorified" in inner or "harmless" in inner):
        closest = "with" in inner  # "it is just with water"
        return None if closest or view.denied(Mark(at + 1, at + 2, THING)) else at
    if word in _PRONOUNS | _OURS and "as" in inner:
        verb = view.norms[at - 1 : at] if view.norms[at - 1] != "of" else view.norms[at - 2 : at - 1]
        start = at - 1 if view.norms[at - 1] != "of" else at - 2
        if verb and verb[0] in _TAKING and not _set_apart(view, start):
            return start
    return None


def _called(view: View, thing: Mark) -> int | None:
    """“It is a lamb”, "it is as tame as a kitten": a picture of gentleness, said of the medicine."""
    at = thing.start - 1
    while at > 0 and (view.norms[at] in _BETWEEN or view.norms[at] in _EQUATING):
        at -= 1
    if view.norms[at] not in _COPULAS or _set_apart(view, at) or view.denied(Mark(at, at + 1, GENTLE)):
        return None
    led = view.norms[max(view.clause_at(at).start, at - 3) : at]
    deed = any(word.endswith("ing") for word in led)
    return None if deed else at  # "stopping it is a walk in the park"


def _profile(view: View, thing: Mark) -> int | None:
    """“the safety profile of a glass of milk”, "about the risk of a cup of tea"."""
    at = thing.start - 1
    while at > 0 and view.norms[at] in {"a", "an", "your"}:
        at -= 1
    if view.norms[at] != "of" or view.norms[at - 1] not in _PROFILES:
        return None
    return None if view.denied(Mark(at - 1, at, THING)) else at - 1


def _feared_more(view: View, thing: Mark) -> int | None:
    """“I'd worry more about a paper cut than about this capsule”."""
    worries = [cue for cue in view.find("concern-word") if cue.end <= thing.start and thing.start - cue.end <= _PHRASE]
    for cue in worries:
        inner = view.norms[cue.end : thing.start]
        if "more" in inner and "than" in view.norms[thing.end :] and "than" not in inner and not view.denied(cue):
            return cue.start
    return None


def _set_apart(view: View, at: int) -> bool:
    """“unlike a vitamin”, "rather than a vitamin", "it's no sugar pill"."""
    return not _UNLIKE.isdisjoint(view.norms[max(0, at - 2) : at + 1])


def _worse(view: View, thing: Mark) -> int | None:
    """“sugar pills have more side effects”, "a greater risk crossing the road", "X is poison next to it"."""
    for at, word in enumerate(view.norms):
        if word not in _MORE | _HARDER or abs(at - thing.start) > _AS:
            continue
        then = view.norms[at + 1 : at + 4]
        done = view.norms[at - 1] in _DOING and then[:1] == ["to"] and not _BODY.isdisjoint(then)  # "does more to you"
        upset = word == "more" and not _UPSETTING.isdisjoint(then[:1])
        hard = word in _HARDER and then[:1] == ["on"]
        if then[:1] == ["likely"] and then[1:2] != ["to"]:
            continue  # "makes bleeding more likely" is not "more likely to hurt you"
        if _HARMFUL.isdisjoint(then) and word not in {"riskier", "deadlier"} and not (done or upset or hard):
            continue
        of = next((step for step in range(at + 1, at + 5) if view.norms[step : step + 1] == ["of"]), None)
        if of is not None and not view.within(of, of + 4, "organ", "harm-noun"):
            return None  # "a bigger risk of poor sleep"
        if view.denied(Mark(at, at + 1, THING)) or view.norms[max(0, at - 1)] in _DEGREE:
            return None
        tail = view.norms[thing.end :]
        led = view.norms[: thing.start]
        if at > thing.end and ("than" not in tail or not (_PRONOUNS | _OURS).isdisjoint(tail) or view.medicines):
            return at + 1
        if at < thing.start and "than" in tail and "than" not in led:
            return thing.end
    poison = next(
        (at for at in range(thing.end, len(view.norms)) if view.norms[at] in {"poison", "dynamite", "toxic"}), None
    )
    if (
        poison is not None
        and not _BESIDE.isdisjoint(view.norms[poison + 1 :])
        and not view.denied(Mark(poison, poison + 1, THING))
    ):
        return poison + 1
    return None
