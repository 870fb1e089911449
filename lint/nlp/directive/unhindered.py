"""A hindrance denied, two things praised as a pair, a way of getting on: what such words allow, put together.

“X need not keep you from it”, "nothing that should delay your first dose", "a handy add-on", "runs smoothly beside it".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.reasonless import reasonless
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_TRIGGERS = (
    "matter-verb",
    "indifferent",
    "obstacle-verb",
    "obstacle-noun",
    "paired",
    "smoothly",
    "reassured",
    "granting",
)
_PERSONS = words("granted", "persons")
_OWNED = frozenset({"her", "his", "my", "our", "their", "your"})
_TAKING = words("granted", "taking")
_SMALL = words("granted", "small")
_DENYING = words("granted", "denying")
_TROUBLE = words("granted", "trouble")
_ADDING = words("granted", "adding")
_SHUTTING = words("granted", "shutting")
_PASSIVE = words("granted", "passive")
_BEING = words("scene", "copulas") | {"are", "be"}
_MOMENTS, _WHEN = words("granted", "moments"), frozenset({"when", "when's"})
_BETTER = frozenset({"better", "finer"})
_WHEN_OVER = frozenset({"after", "once", "following", "over"})
_BOTH = words("granted", "both")
_BEARING, _WELL = words("granted", "bearing"), words("granted", "well")
_REASONS, _SPEAKING = words("granted", "reasons"), words("granted", "speaking")
_STARTING = words("granted", "getting") - {"keep"}
_ONE_MORE, _AGAINST = words("granted", "one_more"), words("granted", "against")
_WORDS = _TROUBLE | _BEARING | _MOMENTS | _REASONS | _SPEAKING
_MODALS = words("actions", "modals") | {"will", "would", "usually", "generally"}
_NOBODY, _OF_WHAT = frozenset({"no", "nobody"}), frozenset({"against", "with"})
_KEPT_OFF = words("unnamed", "form_led") | {"it", "them", "ours", "altogether", "for"}
_NOUN = 2  # words of a subject that is more than a pronoun
_SOLE = words("granted", "sole")
_NONE = words("granted", "none")
_BACK = 8  # words from a denial to the hindrance it denies
_OBJECT = 6  # words behind a hindrance that tell whom or what it hinders
_APART = 3  # words from a praise to what is praised
_TAKEN = 4  # words from a moment to what is taken then: "time to try it"
_MANNER = 6  # words from a verb to how well it goes


def cue_of(scene: Scene, people: Mark | None) -> Mark | None:
    """The first such words of a sentence, said of the people at a mark or of those whom a question named."""
    view = scene.view
    if not view.has(*_TRIGGERS) and view.bag.isdisjoint(_WORDS):
        return None
    found = (*_unhindered(scene, people), *_praised(scene), *timely(scene), *_smooth(scene), *_bearing(scene, people))
    found = (*found, *spoken_for(scene))
    plain = [mark for mark in view.find("granting", "reassured", "indifferent") if not view.denied(mark)]
    plain = [mark for mark in plain if view.norms[mark.end - 1 : mark.end + 1] != ["hear", "from"]]  # "from you"
    plain = [mark for mark in plain if view.norms[mark.start] != "for" or not view.within(0, mark.start, "rule-noun")]
    if view.has(
        "same-again"
    ):  # "The same goes for X and for everyone who …": for whom something holds, whatever that is
        plain = [mark for mark in plain if view.norms[mark.start] != "for"]
    return next(iter((*found, *plain)), None)


def _unhindered(scene: Scene, people: Mark | None) -> Iterator[Mark]:
    """“X need not keep you from it”, "nothing that should delay your first dose", "no hurdle", "interactions: none"."""
    view = scene.view
    for mark in view.find("matter-verb"):
        if any(rule.end != mark.start for rule in view.find("prohibit")):
            continue
        cue = _denial(view, mark)
        if cue is not None and "too" in view.norms[cue : mark.start]:
            continue  # "it isn't too weak to clash with X"
        against = view.norms[mark.end - 1] in _OF_WHAT
        if cue is not None and (people is None or against or people.end <= mark.start):
            yield Mark(cue, mark.end, "permit")
    taking = {mark.start for mark, _ in scene.knowledge.medicine_marks(view)}
    for mark in view.find("obstacle-verb"):
        inner = not _NOBODY.isdisjoint(view.norms[mark.start : mark.end])  # "puts no one off"
        cue = mark.start if inner else _denial(view, mark)
        if cue is None:
            continue
        if not _PASSIVE.isdisjoint(view.norms[max(0, mark.start - 2) : mark.start]):
            if people is not None and people.end <= mark.start and view.norms[mark.start] in _SHUTTING:
                yield Mark(cue, mark.end, "permit")  # "those on X are not shut out"
            continue  # "your X should never be stopped to make room for it"
        behind = range(mark.start + 1, min(mark.end + _OBJECT, len(view.norms)))
        taken = any(at in taking or view.norms[at] in _TAKING for at in behind)
        off = view.norms[mark.end] if view.norms[mark.end - 1] == "off" else ""
        if not taken and off.isalpha() and off not in _KEPT_OFF:
            continue  # "no reason to keep a child off school"
        hindered = taken or inner or not _PERSONS.isdisjoint(view.norms[mark.start + 1 : mark.end + _OBJECT])
        hindered = hindered or not _OWNED.isdisjoint(view.norms[mark.start : mark.end])  # "stands in your way"
        if hindered and (taken or people is None or people.end <= mark.start):
            yield Mark(cue, mark.end, "permit")
    for mark in view.find("wait") if people is not None else ():
        awaited = people is not None and mark.end <= people.start and any(start > people.end for start in taking)
        if awaited and view.denied(mark):
            yield mark  # "you needn't wait until X is over to start it"
    for at in view.places(_TROUBLE):
        if not {"no", "not", "without", "never"}.isdisjoint(view.norms[max(0, at - 3) : at]):
            then = next((to for to in range(at + 1, min(at + 4, len(view.norms))) if view.norms[to] in _ADDING), None)
            if then is not None:
                yield Mark(at - 1, then + 1, "permit")  # "no trouble whatsoever adding it"
    for mark in view.find("obstacle-noun"):
        within = people is not None and mark.start < people.end and people.start < mark.end
        after = view.norms[mark.end : mark.end + 2]
        led = view.norms[max(0, mark.start - 2) : mark.start]
        if people is not None and ";" in view.norms[mark.end : people.start]:
            continue  # "X is no bar; Y is"
        if within or not _SMALL.isdisjoint(led) or not _SOLE.isdisjoint(led):
            continue  # "not the sole obstacle" is one
        if after[:1] == [":"] and not _NONE.isdisjoint(after):
            yield Mark(mark.start, mark.end + 2, "permit")
        elif view.denied(mark) and not (people is not None and people.start - mark.end in {1, 2}):
            yield mark


def _denial(view: View, mark: Mark) -> int | None:
    """Where the denial of a hindrance begins: "need not", "nothing that should", "don't let … put you off"."""
    if (none := reasonless(view, mark.start)) is not None:
        return none  # "I can't think of a reason why it should keep you from it"
    low = max(view.body, mark.start - _BACK - _aside(view, mark.start))
    names = [name for name in view.marks if name.concept is not None and name.end <= mark.start]
    inner = {at for name in names if name.end - name.start > 1 for at in range(name.start, name.end)}
    places = [at for at in range(low, mark.start) if view.norms[at] in _DENYING and at not in inner]  # "X that isn't Y"
    if places and not view.norms[places[-1] + 1].isalpha():
        return None  # "Not so, X rules it out"
    if places and view.norms[places[-1] + 1] in _SMALL:
        return None  # "it is no small reason to keep a child off it"
    if not places or not {";", ":", "but", ".", "if"}.isdisjoint(view.norms[places[-1] : mark.start]):
        return None
    if any(
        rule.start <= places[-1] < rule.end and "," in view.norms[rule.end : mark.start]
        for rule in view.find("prohibit")
    ):
        return None  # "you shouldn't take it, and X rules it out"
    if view.norms[places[-1] - 1 : places[-1]] == ["do"] and "let" not in view.norms[places[-1] : mark.start]:
        opened = view.norms[view.body : places[-1] - 1]
        if not opened or not opened[-1].isalpha():
            return None  # "don't stop it on your own"
    return places[-1]


def _aside(view: View, position: int) -> int:
    """How many words before a position are an aside between two commas: "none of these, on the other hand, need"."""
    commas = [at for at in range(max(view.body, position - _BACK - 1), position) if view.norms[at] == ","]
    return commas[-1] - commas[-2] + 1 if len(commas) > 1 else 0


def _praised(scene: Scene) -> Iterator[Mark]:
    """“a handy add-on”, "a fine team": praise before a word for a choice or a pair."""
    view = scene.view
    taken = {mark.start for mark, _ in scene.knowledge.medicine_marks(view)}
    for mark in view.find("paired") if view.has("favourable") else ():
        praise = [
            cue
            for cue in view.find("favourable")
            if 0 <= mark.start - cue.end <= _APART and all(map(str.isalpha, view.norms[cue.end : mark.start]))
        ]
        behind = view.norms[mark.end : mark.end + 2]
        led = view.norms[min(view.body, mark.start)].endswith("ing") and view.within(
            0, mark.start, "leave-verb", "prohibit"
        )
        if view.norms[mark.end - 1] == "medicines":
            continue  # "strong pain medicines" are what people take
        does_else = behind[:1] == ["to"] and behind[1:2] and behind[1] not in _TAKING and mark.end + 1 not in taken
        if praise and _of_another(scene, praise[-1].start):
            continue
        if praise and not view.denied(praise[-1]) and not led and not does_else:
            yield Mark(praise[-1].start, mark.end, "permit")


def timely(scene: Scene) -> Iterator[Mark]:
    """“X is a good moment for it”, "When do I begin? X is a good moment": a time that is praised for the start."""
    view, asked = scene.view, scene.previous
    if view.bag.isdisjoint(_MOMENTS) or not _WHEN_OVER.isdisjoint(view.bag):
        return
    opened = asked is not None and asked.question and asked.has("take-verb") and not asked.has("negation")
    opened = opened and asked is not None and not _WHEN.isdisjoint(asked.norms[asked.body : asked.body + 2])
    taken = {mark.start for mark, _ in scene.knowledge.medicine_marks(view)}
    for cue in (*(cue for cue in view.find("favourable") if not view.denied(cue)), *_unequalled(view)):
        near = range(cue.end, min(cue.end + _APART, len(view.norms) - 1))
        at = next((at for at in near if view.norms[at] in _MOMENTS), None)
        if at is None:
            continue
        served = view.norms[at + 1] == "for" and (at + 2 in taken or view.norms[at + 2 : at + 3] == ["it"])
        served = served or (
            view.norms[at + 1] == "for" and not _ADDING.isdisjoint(view.norms[at + 2 : at + 3]) and at + _APART in taken
        )
        to = next((to for to in range(at + 1, min(at + _OBJECT + 2, len(view.norms))) if view.norms[to] == "to"), None)
        whose = to is not None and (to == at + 1 or view.norms[at + 1] == "for")  # "time for people with X to try it"
        begun = to is not None and whose and any(0 < start - to < _TAKEN for start in taken)
        if served or begun or (opened and view.norms[at + 1] not in {"for", "to"}):
            yield Mark(cue.start, at + 1, "permit")


def _unequalled(view: View) -> Iterator[Mark]:
    """“no better time”: as good as the best."""
    return (Mark(at, at + 1, "favourable") for at in view.places(_BETTER) if view.norms[at - 1 : at] == ["no"])


def _of_another(scene: Scene, praise: int) -> bool:
    """“Your doctor is a good place to start”: neither a medicine nor a dose, and no word that stands for one."""
    view = scene.view
    low = max(view.body, view.clause_at(praise).start)
    copula = next((at for at in range(low, praise) if view.norms[at] in _BEING), None)
    if copula is None or copula - low < _NOUN or not _BOTH.union(_TAKING).isdisjoint(view.norms[:copula]):
        return False
    populations = scene.knowledge.population_groups.values()
    return not view.within(low, copula, *scene.knowledge.all_medicines, *populations)


def _bearing(scene: Scene, people: Mark | None) -> Iterator[Mark]:
    """“An X copes well with this amount”, "an X can manage it": people, or what ails them, and how they bear it."""
    view = scene.view
    at = people.end if people is not None else len(view.norms)
    while at < len(view.norms) and view.norms[at] in _MODALS:
        at += 1
    if at >= len(view.norms) or view.norms[at] not in _BEARING:
        return
    well = not _WELL.isdisjoint(view.norms[at + 1 : at + 1 + _APART])
    if well or (view.norms[at - 1] in _MODALS and _it_alone(scene, at + 1)):
        cue = Mark(at, at + 1, "permit")
        if not view.denied(cue):
            yield cue


def _it_alone(scene: Scene, at: int) -> bool:
    """Whether what is borne is the medicine itself, and the statement ends with it."""
    view = scene.view
    at += view.norms[at : at + 1] == ["with"]
    named = [mark.end for mark, name in scene.knowledge.medicine_marks(view) if mark.start == at and name != OTHER]
    end = next(iter(named), at + (view.norms[at : at + 1] == ["it"]))
    return end > at and not any(map(str.isalpha, view.norms[end : end + 1]))


def _smooth(scene: Scene) -> Iterator[Mark]:
    """“runs smoothly beside it”, "copes effortlessly": a verb of getting on and how well it goes.

    Not where nothing is taken: "withdrawal goes hand in hand with sleepless nights".
    """
    view = scene.view
    if not view.has(*scene.knowledge.family_groups) and (_BOTH | _TAKING).isdisjoint(view.bag):
        return
    for mark in view.find("smoothly") if view.has("coping") else ():
        near = [
            verb
            for verb in view.find("coping")
            if mark.start - verb.end <= _MANNER and verb.start - mark.end <= _MANNER
        ]
        if near and not view.denied(mark) and not any(view.denied(verb) for verb in near):
            yield Mark(min(near[0].start, mark.start), max(near[0].end, mark.end), "permit")


def spoken_for(scene: Scene) -> Iterator[Mark]:
    """“one more reason to start it”, "an argument for it", "speaks for it": what is said to count in its favour."""
    view = scene.view
    if view.bag.isdisjoint(_REASONS | _SPEAKING):
        return
    taken = {mark.start: mark.end for mark, _ in scene.knowledge.medicine_marks(view)}
    for at in (*view.places(_REASONS), *view.places(_SPEAKING)):
        led = set(view.norms[max(view.body, at - _APART) : at])
        told = bool(led & _ONE_MORE) if view.norms[at] in _REASONS else not led & _DENYING
        near = range(at + 1, min(at + _TAKEN, len(view.norms) - 1))
        to = next((to for to in near if view.norms[to] in {"for", "to"}), None)
        if to is None or not told or not (led | set(view.norms[at:to])).isdisjoint(_DENYING | _SMALL):
            continue
        then = to + 2 if view.norms[to] == "to" or view.norms[to + 1] in _ADDING else to + 1
        begun = then == to + 1 or view.norms[then - 1] in _TAKING | _ADDING | _STARTING
        end = taken.get(then, then + 1 if view.norms[then : then + 1] == ["it"] else 0)
        if end and begun and _AGAINST.isdisjoint(view.norms[end : end + 1]):
            yield Mark(at, end, "permit")
