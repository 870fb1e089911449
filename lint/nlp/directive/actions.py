"""Actions put together from a verb and its object, in whatever form and order a writer gives them.

A sheet names an action by a few phrases ("share your pen"). Writers also say "pens must not be shared", "pen sharing",
"one pen is shared by two people": the same verb (or one like it) and the same object, in another form or order.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import USES, words
from lint.nlp.directive.done_to_it import done_to_it
from lint.nlp.directive.one_for_two import one_for_two
from lint.nlp.sentence.phrase import free_of
from lint.nlp.sentence.vocabulary import CONCEPT, Mark, part_groups
from lint.quantity import family
from lint.sheet import AdviceClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_PRONOUNS = words("actions", "pronouns")
_BREAKS = words("actions", "breaks")
_REACH = 6  # words between a verb and its object
_ONES_WITHIN = 6  # words of "the extended-release ones"
_CRUSHING = words("alike", "crush")
_TAKING = words("dose", "taken")
_NAMED = 2  # words between a verb and the name of what is crushed
_DONE = ("ed", "en", "ing", "ion", "ions")
_BE = words("actions", "be")
_NEEDED = words("actions", "needed")
_NEEDLESS, _OF_ANOTHER = words("actions", "needless"), (["for"], ["of"], ["to"])
_DENYING = words("actions", "denying_actions")
_ASIDE = 8  # words of an aside with its commas
_HARMLESS = {("no", "harm"), ("not", "hurt"), ("never", "hurt"), ("not", "harm"), ("no", "damage")}
_HARMLESS_WORDS = frozenset({"harm", "harmless", "hurt", "damage"})
_HARMLESS_WITHIN = 9  # words behind a thing in which it is called harmless
_PREDICATE = 5  # words behind a thing that judge it
_CALLED = 12  # words behind a thing in which it is called one that may be left
_MAY, _OMITTING = words("usage", "permitting"), words("actions", "omitting")
_OMITTED = words("actions", "omitted")
_LANDMARKS = words("actions", "landmarks")
_LEADING, _ORDINALS = words("scene", "articles") | words("actions", "leading_on"), words("actions", "ordinals")
_ARTICLES = words("scene", "articles") | {"the", "your", "this"}
_DOING = frozenset({"do", "live", "manage"})
_FURTHER, _TAKEN = words("actions", "further"), words("actions", "taken_on")
_LED, _TAKEN_FOR = 3, 8  # words of "for a further", and from a verb of taking to it
_TAKEN_SO = words("direction", "taken_so")


def composed(scene: Scene, action: str) -> list[tuple[Mark, Mark]]:
    """The action as the sheet names it, or with its verb and its object apart: the words of both, and the verb."""
    marks = scene.view.find(CONCEPT + action)
    told = scene.view.find("advise") if len(marks) > 1 else []
    found = [
        (mark, Mark(mark.start, mark.start + 1, mark.group))
        for mark in marks
        if not any(_opened_by(cue, mark, other) for cue in told for other in marks)
    ]
    for thing, verbs in scene.knowledge.recipes(action).items():
        used = verbs >= USES
        for mark, verb in _apart(scene, action, thing, used=used):
            if not _within(mark, found):
                found.append((mark, verb))
    found.extend(item for item in one_for_two(scene, action) if not _within(item[0], found))
    if "stop-taking" in scene.knowledge.sheet.concepts[action].lexicon:
        found.extend(item for item in _quit(scene, action) if not _within(item[0], found))
    if "keep-taking" in scene.knowledge.sheet.concepts[action].lexicon:
        found.extend(item for item in _taken_on(scene, action) if not _within(item[0], found))
    return found


def _taken_on(scene: Scene, action: str) -> Iterator[tuple[Mark, Mark]]:
    """“Take it for another month”, "… is taken for two more weeks": what lasts longer than it has goes on."""
    view = scene.view
    for amount in view.amounts:
        low = max(view.body, amount.start - _LED)
        at = next((at for at in range(low, amount.start) if view.norms[at] == "for"), None)
        once = _FURTHER.isdisjoint(view.norms[low : amount.end + 1])
        if at is None or once or family(amount.quantity.unit) != "time":
            continue
        start = max(view.clause_at(at).start, at - _TAKEN_FOR)
        verb = max((verb for verb in range(start, at) if view.norms[verb] in _TAKEN), default=at)
        its = view.norms[verb + 1 : at]
        named = view.within(verb + 1, at, "tablet-nouns", "dose-noun", *scene.knowledge.family_groups)
        if verb < at and (not its or named or its[0] in _PRONOUNS):
            yield Mark(verb, amount.end, CONCEPT + action), Mark(verb, verb + 1, "take-verb")


def _quit(scene: Scene, action: str) -> Iterator[tuple[Mark, Mark]]:
    """“Quit the X”, "drop your Xs": any verb of ending, with the medicine behind it by its name."""
    view = scene.view
    ours = {mark.start: mark.end for mark in view.find(*scene.knowledge.family_groups)}
    for verb in view.find("quitting"):
        at = verb.end + (not _ARTICLES.isdisjoint(view.norms[verb.end : verb.end + 1]))
        if at in ours and view.norms[verb.start] not in _OMITTING:
            yield Mark(verb.start, ours[at], CONCEPT + action), verb


def _opened_by(cue: Mark, mark: Mark, other: Mark) -> bool:
    """“have to use X” beside "use X": the words that tell to do it are no part of it."""
    return cue.start == mark.start and cue.end <= other.start and other.end == mark.end


@lru_cache(maxsize=256)
def _longer(knowledge: Knowledge, action: str, thing: str) -> tuple[str, ...]:
    """Other actions' objects that hold this one: a "blood count" is not the blood of "check the blood"."""
    others = {claim.action for claim in knowledge.claims(AdviceClaim)} - {action}
    return tuple(
        part_groups(other, name)[1]
        for other in sorted(others)
        for name in knowledge.recipes(other)
        if len(name) > len(thing) and f" {thing} " in f" {name} " and name not in knowledge.recipes(action)
    )


def _apart(scene: Scene, action: str, thing: str, *, used: bool) -> Iterator[tuple[Mark, Mark]]:
    """One object and its verbs; for a thing that is only used, its being judged is the use's being judged."""
    view = scene.view
    verbs, things = part_groups(action, thing)
    objects = view.find(things)
    longer = view.find(*_longer(scene.knowledge, action, thing)) if objects else ()
    objects = [
        mark
        for mark in objects
        if not any(it.start <= mark.start and mark.end <= it.end for it in longer) and not landmark(scene, mark)
    ]
    for verb in view.find(verbs):
        if not _TAKEN_SO.isdisjoint(view.norms[verb.end : verb.end + 1]):
            continue  # "take away the X"
        target = _object(view, verb, objects)
        taken_up = _kept_up if used else _taken_up
        if target is None and (
            taken_up(scene, verb, things)
            or _such_ones(scene, action, verb, things)
            or (not used and done_to_it(scene, verb, things))
        ):
            target = Mark(verb.end, verb.end + 1, things)
        if target is None and not _CRUSHING.isdisjoint(scene.knowledge.recipes(action)[thing]):
            target = _by_name(scene, verb, things)
        if target is not None:
            yield Mark(min(verb.start, target.start), max(verb.end, target.end), CONCEPT + action), verb
    if used:
        yield from ((mark, mark) for mark in objects if not free_of(view, mark) and _judged(view, mark))


def landmark(scene: Scene, mark: Mark) -> bool:
    """“Three days before the first dose”: one of a row, told only to say when another thing is to be done."""
    view, at = scene.view, mark.start - 1
    if view.norms[mark.start] not in _ORDINALS:
        return False
    names = [cue for cue, _ in scene.knowledge.medicine_marks(view)]
    while at > view.body and (view.norms[at] in _LEADING or any(cue.start <= at < cue.end for cue in names)):
        at -= 1
    counted = view.norms[at] == "of" and any(amount.end == at for amount in view.amounts)
    ahead = view.norms[at] in {"of", "to"} and view.norms[at - 1] in _LANDMARKS
    return counted or ahead or view.norms[at] in _LANDMARKS


def _by_name(scene: Scene, verb: Mark, things: str) -> Mark | None:
    """“Crush X”, "grind it up": the form a medicine comes in, by the name of the medicine or a word for it."""
    view = scene.view
    named = [cue for cue in view.find(*scene.knowledge.subject_groups) if 0 <= cue.start - verb.end <= _NAMED]
    if named and _BREAKS.isdisjoint(view.norms[verb.end : named[0].start]):
        return Mark(named[0].start, named[0].end, things)
    pronoun = not _PRONOUNS.isdisjoint(view.norms[verb.end : verb.end + 1]) and scene.speaks_of_subject(verb.start)
    return Mark(verb.end, verb.end + 1, things) if pronoun else None


def _kept_up(scene: Scene, verb: Mark, things: str) -> bool:
    """“Use a condom. … Keep using it for a week.”: of a thing that is used, where "it" is no medicine that is taken."""
    before = scene.previous
    it = scene.view.norms[verb.start].startswith(("us", "wear")) and not _PRONOUNS.isdisjoint(
        scene.view.norms[verb.end : verb.end + 1]
    )
    return it and before is not None and before.has(things) and not before.has(*scene.knowledge.family_groups)


def _within(mark: Mark, found: Sequence[tuple[Mark, Mark]]) -> bool:
    return any(other.start < mark.end and mark.start < other.end for other, _ in found)


def _judged(view: View, mark: Mark) -> bool:
    """“Sunscreen is not necessary”, "the other one is fine": the use of a thing, judged without a verb of using it."""
    cues = view.find("permit", "prohibit", "no-need")
    if mark.start <= view.body + 1 and any(
        cue.start > mark.end
        and {"it", "them"} & set(view.norms[cue.end - 1 : cue.end + 1])
        and not any(mark.end <= other.start < cue.start for other, _ in view.medicines.get(False, []))
        for cue in cues
    ):
        return True  # "Grapefruit is no exception, so you needn't avoid it"
    if any(
        0 <= cue.start - _past_aside(view, mark.end) <= _PREDICATE
        and not view.within(mark.end, cue.start, "clinicians")
        for cue in cues
    ):
        return True
    return needless(view, mark.end) or harmless(view, mark.end) is not None


def harmless(view: View, end: int) -> int | None:
    """“A glass with it does no harm”, "one beer won't hurt": where what is said of a thing calls it harmless."""
    if _HARMLESS_WORDS.isdisjoint(view.bag) or view.question:
        return None
    for at in range(end, min(view.clause_at(max(end - 1, 0)).end, end + _HARMLESS_WITHIN)):
        if view.norms[at] == "harmless" and "not" not in view.norms[end:at]:
            return at
        if (view.norms[at - 1], view.norms[at]) in _HARMLESS and at > end:
            return at
    return None


def _past_aside(view: View, end: int) -> int:
    """Where the sentence goes on behind a few words between commas: "…, on the other hand, is fine"."""
    if view.norms[end : end + 1] != [","]:
        return end
    closing = next((at for at in range(end + 1, min(end + _ASIDE, len(view.norms))) if view.norms[at] == ","), None)
    return end if closing is None else closing + 1


def needless(view: View, end: int) -> bool:
    """“… isn't needed”, "… is optional": a predicate right behind that calls it needless."""
    behind = view.norms[end : end + _PREDICATE]
    at = next((index for index, word in enumerate(behind) if word in _NEEDED), None)
    if at is not None:
        other = behind[at - 1 : at + 1] == ["no", "need"] and view.norms[end + at + 1 : end + at + 2] in _OF_ANOTHER
        return not _DENYING.isdisjoint(behind[:at]) and not other  # "stop overnight, with no need to taper"
    return _can_go(view, end) or any(
        word in _NEEDLESS and not _BE.isdisjoint(behind[:index]) and _DENYING.isdisjoint(behind[:index])
        for index, word in enumerate(behind)  # "… isn't optional"
    )


def _can_go(view: View, end: int) -> bool:
    """“… is a courtesy you can dispense with”, "… is something we can do without": called a thing that may be left."""
    if view.norms[end : end + 1] != [] and view.norms[end] in _MAY and view.norms[end + 1 : end + 2] == ["be"]:
        return not _OMITTED.isdisjoint(view.norms[end + 2 : end + 3])
    for at in range(end + 1, min(end + _CALLED, len(view.norms) - 2)):
        may, left, behind = view.norms[at : at + 3]
        if may not in _MAY or not (left in _OMITTING or (left in _DOING and behind == "without")):
            continue
        said = view.norms[end : at - 1]
        closed = behind in {"with", "without", ".", ",", ";", "!"}
        return closed and not _BE.isdisjoint(said) and _DENYING.isdisjoint(said) and {";", ":", "but"}.isdisjoint(said)
    return False


def _object(view: View, verb: Mark, objects: Sequence[Mark]) -> Mark | None:
    """What the verb is done to: behind it, or before it in the passive and in compounds."""
    for mark in objects:
        if 0 <= mark.start - verb.end <= _REACH and _BREAKS.isdisjoint(view.norms[verb.end : mark.start]):
            return mark
    word = view.norms[verb.start]
    passive = word.endswith(_DONE) or not _BE.isdisjoint(view.norms[max(0, verb.start - 2) : verb.start])
    for mark in reversed(objects):
        if mark.end == verb.start or (mark.end + 1 == verb.start and view.norms[mark.end] == "-"):
            return mark
        end = _past_aside(view, mark.end)  # "grapefruit, on the other hand, may be eaten"
        if passive and 0 <= verb.start - end <= _REACH and _BREAKS.isdisjoint(view.norms[end : verb.start]):
            return mark
    return None


def _such_ones(scene: Scene, action: str, verb: Mark, things: str) -> bool:
    """“Hate swallowing tablets? Crush the coated ones”: those that the sheet names so; not "crush the plain ones"."""
    view = scene.view
    behind = view.norms[verb.end : verb.end + _ONES_WITHIN]
    at = behind.index("ones") if "ones" in behind[2:] else 0
    if at == 0 or behind[0] not in _ARTICLES:
        return False
    terms = {word for term in scene.knowledge.sheet.concepts[action].terms for word in term.lower().split()}
    kind = "".join(view.norms[verb.end + 1 : verb.end + at])
    places = (view, scene.previous, scene.question, scene.lead, scene.heading)
    return kind in terms and any(place is not None and place.has(things) for place in places)


def _taken_up(scene: Scene, verb: Mark, things: str) -> bool:
    """“Your capsules are yours: never share them”: a pronoun for an object named before.

    Behind a verb of taking it is the medicine, unless the object itself was taken before: "it raises the blood
    pressure. Nobody with … should take it".
    """
    view = scene.view
    if _PRONOUNS.isdisjoint(view.norms[verb.end : verb.end + 1]):
        return False
    if any(mark.end <= verb.start for mark in view.find(things)):
        return True
    taking = view.norms[verb.start] in _TAKING and scene.speaks_of_subject(verb.start)
    places = (scene.previous, scene.question, scene.lead, scene.heading)
    return any(place is not None and place.has(things) and (not taking or place.has(verb.group)) for place in places)
