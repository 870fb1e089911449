"""A clinician named as what comes before the first dose, without a word for asking.

“Bother a doctor. Before, not after.”, "step one is your neurologist", "I'd like your own doctor to know before you
swallow anything": there is no end to such ways. They are only perhaps the advice, so they accuse nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, directives
from lint.nlp.extract.consult.consult_alone import of_everything
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_FIRST = words("consult", "first")
_LATER = words("consult", "later")
_NARRATOR = words("consult", "narrator")
_NOT_LATER = words("consult", "not_later")  # "only after"
_NOBODY = frozenset({"neither", "nobody", "no", "nor", "not"})  # "a step nobody should skip", "nor should you"
_UNDONE = words("consult", "undone")
_STARTING = words("consult", "starting")
_READER_OR_DUTY = words("consult", "duty")
_UNTIL = words("consult", "until")
_THINGS = words("consult", "things")  # "before anything else" comes first
_VISITS, _ELSEWHERE = words("consult", "visits"), words("consult", "elsewhere")
_DEFINITE, _IT = frozenset({"book", "make", "the", "that", "this", "your"}), frozenset({"it", "that"})
_WHOM = frozenset({"her", "him", "me", "us"})
_TITLES = words("consult", "titles")
_HAVE, _BINDING = frozenset({"have", "'ve"}), words("consult", "binding")
_TALK = ("consult-nouns", "consult-verbs", "consult-decision")
_ERRANDS = words("consult", "errands")
_ERRAND = 7  # words behind "before" that say what comes after
_NEEDLESS = ("no-need", "can-wait", "do-it-alone")
_JOINED = ([",", "and"], [",", "but"], [",", "so"])
_BEFORE = 3  # sentences of a story that its advice takes up; words of "your next"
_IF = frozenset({"if", "once", "when"})
_SHORT = 8  # words of a neighbour that only says when
_WHO, _INFORMED = words("consult", "who"), words("consult", "informed")
_WANTING, _WANTED, _COMING = words("consult", "wanting"), words("consult", "wanted"), words("consult", "coming")
_ANSWER, _DOC = words("consult", "answer"), words("consult", "doc")
_LINKS = words("consult_errand", "over") | words("consult", "elsewhere")
_ASIDE = 4  # words of "Before you travel"
_NAMED = 5  # words of an answer that only names somebody, with its stop


def first_step(scene: Scene) -> Mark | None:
    """The clinician who comes first, when nothing says that the reader may do without."""
    view = scene.view
    if scene.reading != "own":
        return None
    asked = _asked_whether(scene)
    if asked is not None:
        return asked
    passed_on = _passed_on(scene) or _condition(scene) or _wanted(scene)
    if passed_on is not None:
        return passed_on
    clinicians = (
        view.find("clinicians") or _by_pronoun(view) or _talk_with_one(scene) or _titled(view) or _appointment(scene)
    )
    if (
        not clinicians
        or (before_something_else(scene) and not _in_figure(scene))
        or view.question
        or (scene.focus == OTHER and not of_everything(view))
        or any(cue.start >= _coordinate(view, clinicians[0].start) for cue in _doing_without(view))
    ):
        return None
    norms = view.norms
    theirs = {at for mark in clinicians for at in range(mark.start, mark.end)}  # "whoever looks after you"
    later = [at for at, word in enumerate(norms) if word in _LATER and norms[max(0, at - 1)] not in _NOT_LATER]
    later = [at for at in later if at not in theirs]
    if later or (view.has("sign-trouble") and not view.has("before-start")):
        return None
    rule = any("first" in norms[mark.end : mark.end + 1] for mark in clinicians)  # "my rule is: doctor first"
    if not rule and not _NARRATOR.isdisjoint(view.bag) and view.bag.isdisjoint(_READER_OR_DUTY):
        return None  # a story of one's own
    beside = [scene.previous, scene.following, scene.question]
    beside = beside if view.block.cell is None else [scene.row]  # "See first | a GP"
    near = [view, *(place for place in beside if place and (len(place.norms) <= _SHORT or _asks_who(place, view)))]
    waits = any(_pending(view, mark) and view.within(view.body, mark.start, "take-verb") for mark in clinicians)
    if not waits and not any(_comes_first(place) for place in near):
        return None
    return next((mark for mark in clinicians if len(view.negations(mark)) % 2 == 0 or _pending(view, mark)), None)


def _doing_without(view: View) -> Sequence[Mark]:
    """What says that there is no need; "at your next visit, before you start" does not put it off."""
    return view.find(*(group for group in _NEEDLESS if group != "can-wait" or not view.has("before-start")))


def _asks_who(asked: View, view: View) -> bool:
    """“Who ought to hear of it before you try it?” - “Your doctor.”: a question or clue answered by naming one."""
    if len(view.norms) - view.body > _NAMED and _ANSWER.isdisjoint(view.norms[view.body : view.body + 2]):
        return False
    if asked.question:
        return not _WHO.isdisjoint(asked.norms[asked.body : asked.body + 2]) and not _INFORMED.isdisjoint(asked.bag)
    clues = (asked.norms[verb.end : verb.end + 2] for verb in asked.find("consult-verbs"))
    return asked.has("before-start") and any(clue[:1] == ["one"] or clue[1:] == ["person"] for clue in clues)


def _wanted(scene: Scene) -> Mark | None:
    """“I'm a doctor. I'd like you to sit in that chair before you start”: a clinician who wants to see people first."""
    view = scene.view
    story = (view, *scene.earlier)
    with_one = any(place.has("clinicians") or titled(place) or not _DOC.isdisjoint(place.bag) for place in story)
    if not with_one or view.question or not _comes_first(view) or _NARRATOR.isdisjoint(view.bag):
        return None
    for at in view.places(_WANTING):
        wanted = Mark(at, at + 1, "clinicians")
        behind = view.norms[at + 1 : at + 1 + _ERRAND]
        if not _COMING.isdisjoint(behind) and not _WANTED.isdisjoint(behind[:_BEFORE]) and not view.denied(wanted):
            return wanted
    return None


def _condition(scene: Scene) -> Mark | None:
    """“It may suit you if” - "you have talked it over with your doctor": what is to be so before they take it."""
    view, lead = scene.view, scene.lead
    if lead is None or lead is view or lead.question or not _IF.intersection(lead.norms[-3:]):
        return None
    allowed = [item.direction for item in directives(lead)] == [Direction.PERMIT]
    done = view.norms[view.body : view.body + 2] == ["you", "have"] and not view.has("negation", *_NEEDLESS)
    clinicians = view.find("clinicians")
    return clinicians[0] if allowed and done and clinicians and view.has(*_TALK) else None


def to_have_done(scene: Scene) -> bool:
    """“Be sure that you have:”, above a list: what is to be done already, however it is put in the past."""
    lead = scene.lead
    told = [word for word in lead.norms if word[0].isalpha() or word[0] == "'"] if lead is not None else []
    return (
        told[-1:] != [] and told[-1] in _HAVE and not _BINDING.isdisjoint(told) and not (lead and lead.has("negation"))
    )


def _coordinate(view: View, position: int) -> int:
    """Where the last of several statements begins that holds a position: behind ", and" or a semicolon."""
    ends = (at for at in range(position - 1, 0, -1) if view.norms[at] == ";" or view.norms[at - 1 : at + 1] in _JOINED)
    return next(ends, 0)


def _talk_with_one(scene: Scene) -> Sequence[Mark]:
    """“Your doctor will have a view. Have that talk before you try it.”: who was named just before."""
    talk = scene.view.find(*_TALK)
    near = (*scene.earlier[:2], scene.question, scene.title, scene.lead)
    return talk if talk and any(place is not None and place.has("clinicians") for place in near) else []


def _appointment(scene: Scene) -> list[Mark]:
    """“The appointment comes before the first dose”, "It has to come before …": with whom, goes without saying."""
    view, before = scene.view, scene.previous
    if not view.has("before-start"):
        return []
    taken_up = before is not None and view.norms[view.body] in _IT and before.block is view.block
    if taken_up and before is not None and any(_plain(before, mark) for mark in before.find("consult-nouns")):
        return [Mark(view.body, view.body + 1, "consult-nouns")]
    return [mark for mark in view.find("consult-nouns", "consult-verbs") if _plain(view, mark)][:1]


def _plain(view: View, mark: Mark) -> bool:
    """“the appointment”, "your next visit", "book a visit": not "the appointment at the bank"."""
    named = view.norms[mark.end - 1] in _VISITS and not _ELSEWHERE.intersection(view.norms[mark.end : mark.end + 1])
    return named and bool(_DEFINITE.intersection(view.norms[max(view.body, mark.start - _BEFORE) : mark.start]))


def _by_pronoun(view: View) -> list[Mark]:
    """“He wants people to come and see him before they begin”, "ask us first": whoever is meant, it is to be asked."""
    if _WHOM.isdisjoint(view.bag) or not _comes_first(view):
        return []
    return [
        Mark(verb.start, verb.end + 1, "clinicians")
        for verb in view.find("consult-verbs")
        if not _WHOM.isdisjoint(view.norms[verb.end : verb.end + 1])
    ]


def titled(view: View) -> list[Mark]:
    """Clinicians by name, behind a title: "Dr Somebody"."""
    if _TITLES.isdisjoint(view.bag):
        return []
    return [
        Mark(at, at + 2, "clinicians")
        for at, word in enumerate(view.norms[:-1])
        if word in _TITLES and view.texts[at + 1][:1].isupper()
    ]


def _titled(view: View) -> list[Mark]:
    """“Not a drop till Dr Somebody says so”: somebody by name, and nothing before that person agrees."""
    return [mark for mark in titled(view) if _pending(view, mark)]


def _passed_on(scene: Scene) -> Mark | None:
    """“The three of us talked it through before I took any. I'd say to anybody: do the same.”."""
    view = scene.view
    said = view.find("passed-on")
    if not said or (view.denied(said[0]) and _NOBODY.isdisjoint(view.norms[said[0].start : said[0].end])):
        return None
    story = (view, *scene.earlier[:_BEFORE])
    with_one = any(place.has("clinicians") or titled(place) for place in story)
    talked = view.has("clinicians") and view.has(*_TALK)  # "we talked it through, a step nobody should skip"
    asked = talked or any(_comes_first(place) for place in story)
    return said[0] if with_one and asked else None


def before_something_else(scene: Scene) -> bool:
    """“… before booking a flight”: what comes after is no taking of a medicine.

    Nor is it something else where it is the asking itself: "nobody should start before seeing a doctor".
    """
    norms = scene.view.norms
    if norms.count("before") == 1 and not scene.knowledge.medicine_marks(scene.view):
        behind = norms[norms.index("before") + 1 :][:_ERRAND]
        if not _ERRANDS.isdisjoint(behind) and not {"it", "them"} & set(behind):
            return True  # "before you begin a new exercise programme"
    asking = {mark.start for mark in scene.view.find("consult-verbs", "contact-verbs") if scene.view.denied(mark)}
    deeds = [norms[at + 1] for at in range(len(norms) - 1) if norms[at] == "before" and at + 1 not in asking]
    return (
        bool(deeds)
        and all(deed.endswith("ing") and deed not in _STARTING and deed not in _THINGS for deed in deeds)
        and not scene.knowledge.medicine_marks(scene.view)
    )


def _in_figure(scene: Scene) -> bool:
    """“**Before you travel:** speak to your own doctor.”, in a forecast: a label, with nothing to ask about."""
    view, heading = scene.view, scene.heading
    colon = next(iter(view.places({":"})), None)
    told = colon is not None and view.norms[view.body] == "before" and colon - view.body <= _ASIDE
    about = set(view.norms[colon or 0 :]) & (_LINKS | _ERRANDS)
    return told and not about and (heading is None or _ERRANDS.isdisjoint(heading.bag))


def _pending(view: View, clinician: Mark) -> bool:
    """“Nothing happens until a doctor has …”: what is denied is what comes before."""
    return not _UNTIL.isdisjoint(view.norms[view.clause_at(clinician.start).start : clinician.start])


def _comes_first(view: View) -> bool:
    return view.has("before-start", "clinician-first") or not _FIRST.isdisjoint(view.bag)


def _asked_whether(scene: Scene) -> Mark | None:
    """“Have you talked to your doctor?” above, "Not yet? Then go and do that." below."""
    view, asked = scene.view, scene.heading if scene.question is None else scene.question
    follows = scene.view.first or (scene.previous is not None and scene.previous is asked)
    if asked is None or not asked.question or not asked.has("clinicians") or "you" not in asked.bag:
        return None
    if not asked.has("consult-verbs", "consult-nouns", "consult-clinician"):
        return None
    opening = view.norms[view.body : view.body + 2]
    undone = follows and bool(opening) and opening[0] in _UNDONE and not view.has("no-need", "can-wait")
    return view.opening[0] if undone and view.opening else None
