"""Who tells of a benefit, where the words for it name no speaker before it, and how many are counted."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.voice.adopted import endorsed
from lint.quantity import family

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_FEW = frozenset({"many", "several", "some"})
_YOURS = frozenset({"you", "your", "yours"})
_ME, _OWNER = frozenset({"me", "my"}), 2  # words of "my patients"
_SECONDED = 5  # words of "They are right."
_TELLING = words("efficacy", "telling")
_BREAKING = words("reported", "breaks") | {"that", "which", "who", "show", "shows", "prove", "proves"}
_OMITTED = words("efficacy", "omitted")
_PEOPLE = words("told_by", "people")
_ONE, _SEEN = frozenset({"he", "she"}), frozenset({"noticed", "seen", "watched"})
_HELPING = words("told_by", "helping")
_SAYING = words("told_by", "saying")
_WHERE = words("told_by", "where")
_PLACED = 5  # words of where people are
_HELPED = 3  # words from people to what they say
_TELLERS = frozenset({"they", "some", "people", "individuals", "patients"})
_IS_WHAT = {(being, what) for being in ("is", "are", "was", "were") for what in ("what", "something", "things")}
_EACH = 2  # words from "not" to the number of people
_SAID = 10  # words between people and what they say
_PERSONAL = words("efficacy", "personal")
_NOTICING = words("told_by", "noticing")
_WONDERING = words("told_by", "wondering")
_GENERAL = words("told_by", "general")
_HEADER = 6  # words of "What I've noticed"
_AUXILIARIES = words("clauses", "auxiliaries")
_WHOM, _ASIDE = frozenset({"them", "whom"}), frozenset({",", "(", ")", "—", "–"})
_THINKING, _SENSING = words("told_by", "thinking"), words("told_by", "sensing")
_ONES_OWN, _EVERYBODY = words("told_by", "ones_own"), words("told_by", "everybody")
_OWN = 3  # words behind a benefit in which it is somebody's own: "slowed down for her"
_FAILING = words("told_by", "failing")
_LETTING_KNOW = words("told_by", "letting_know")


def some_people(scene: Scene) -> list[Mark]:
    """“Some patients", "a few", "several veterans": some people by a word of their own, or as the sheet names them."""
    view = scene.view
    people = ("patients-people", *scene.knowledge.counted_groups)
    named = view.find(*people) if not _FEW.isdisjoint(view.bag) else []
    told = [type(cue)(cue.start - 1, cue.end, "patients-some") for cue in named if view.norms[cue.start - 1] in _FEW]
    found = view.find("patients-some")
    return [*found, *(cue for cue in told if not any(one.start <= cue.start < one.end for one in found))]


def mine(view: View, mark: Mark) -> list[str]:
    """“It gives me sleep", “it stopped my nightmares": whom a benefit is told of, where that is the writer."""
    if view.question or not _YOURS.isdisjoint(view.bag):
        return []  # "Will it hold my nerves where they are?", "it tamed my spasms and will tame yours"
    told = (view.norms[at : at + _OWNER] for at in (mark.start + 1, mark.end))
    return next((said for said in told if not _ME.isdisjoint(said[:1])), [])


def told_of(view: View, mark: Mark) -> bool:
    """“Reports of fewer relapses are of this kind”: a benefit that people tell of, and the writer names."""
    low = max(view.clause_at(mark.start).start, mark.start - _SAID)
    return any(
        view.norms[at] in _TELLING and view.norms[at + 1] == "of" and _BREAKING.isdisjoint(view.norms[at : mark.start])
        for at in range(low, mark.start - 1)
    )


def people_say(view: View, mark: Mark) -> bool:
    """“People have said that they had fewer of them”: what people say of themselves, whoever they are."""
    if one_thinks(view, mark):
        return True
    reach = _SAID + _set_in(view, mark)
    for at in range(max(view.body, mark.start - reach - _HELPED), mark.start):
        clause = view.clause_at(at)
        aside = clause.kind is ClauseKind.RELATIVE and not clause.start <= mark.start < clause.end
        if view.norms[at] not in _PEOPLE | _ONE or aside:
            continue  # "It, which some say tastes bitter, halts it"
        verb = at + 1 + 2 * (view.norms[at + 1] == "with")  # "people with it have said"
        if view.norms[at + 1] in _WHERE:  # "people in your waiting room say", "patients online say"
            placed = view.norms[at + 1 : at + 2 + _PLACED]
            verb = at + 1 + next((step for step, word in enumerate(placed) if word in _SAYING), 0)
        while verb < mark.start and verb - at <= _HELPED + 2 and view.norms[verb] in _HELPING:
            verb += 1
        said = verb < mark.start and view.norms[verb] in _SAYING and mark.start - verb <= reach
        said = _seen(view, at, verb, mark) or (said and view.norms[at] in _PEOPLE)
        if said and _BREAKING.isdisjoint(set(view.norms[verb : mark.start]) - {"that"}):
            return True
    return False


def one_thinks(view: View, mark: Mark) -> bool:
    """“Tom reckons it has slowed his down”, "she has a feeling that hers is slower": what one thinks of one's own."""
    for at in range(max(view.body + 1, mark.start - _SAID), mark.start):
        sensed = view.norms[at] in _SENSING and "that" in view.norms[at + 1 : at + 3]
        if not sensed and view.norms[at] not in _THINKING:
            continue
        own = not _ONES_OWN.isdisjoint(view.norms[at + 1 : mark.end + _OWN])
        if own and _EVERYBODY.isdisjoint(view.norms[view.body : mark.end + _OWN]):
            return True
    return False


def _seen(view: View, who: int, verb: int, mark: Mark) -> bool:
    """“She has seen periods return on it”: what somebody has watched."""
    watched = verb < mark.start and view.norms[verb] in _SEEN and mark.start - verb <= _SAID
    return watched and verb > who + 1


def unsaid(view: View, mark: Mark) -> int | None:
    """“What she left out, and I saw for myself, is that it helps”: where the writer says what others did not."""
    if view.norms[view.body] != "what" or _OMITTED.isdisjoint(view.norms[view.body : mark.start]):
        return None
    pairs = enumerate(pairwise(view.norms[: mark.start]), 2)
    return next((end for end, pair in pairs if pair in (("is", "that"), ("'s", "that"), ("was", "that"))), None)


def told_behind(view: View, mark: Mark) -> bool:
    """“Fewer flare-ups are what some people report”: who tells of it stands behind it."""
    behind = view.norms[mark.end : mark.end + _SAID]
    if any(before == "," and after in _TELLERS for before, after in pairwise(behind)) and not _SAYING.isdisjoint(
        behind
    ):
        return True  # "it has helped some of our readers, they tell us"
    what = next((at for at, pair in enumerate(pairwise(behind)) if pair in _IS_WHAT), None)
    if what is None:
        return False
    low = mark.end + what
    said = [word for word in view.norms[low : low + _SAID] if word not in _HELPING]  # "what people have said"
    told = pairwise(said)
    told_by = any(teller in _TELLERS and verb in _SAYING for teller, verb in told)  # "is something that they report"
    return told_by or (
        behind[what + 1] == "what" and bool(view.within(low, low + _SAID, "patients-some", "report-verb"))
    )


def own_record(scene: Scene, mark: Mark) -> bool:
    """“Year two: fatigue better.” below "What I've noticed", or before "Was that the pills?": a note of one's own."""
    view, knowledge = scene.view, scene.knowledge
    clause = view.clause_at(mark.start)
    said = view.norms[clause.start : clause.end]
    if view.within(clause.start, mark.start, *knowledge.family_groups) or not _GENERAL.isdisjoint(said):
        return False
    headers = (scene.heading, scene.lead, scene.column, scene.corner)
    return any(_of_ones_own(header) for header in headers if header is not None) or any(
        later.question
        and later.norms[later.body] in _WONDERING
        and later.has(*knowledge.family_groups)
        and len(later.norms) <= _HEADER
        for later in scene.later
    )


def _of_ones_own(header: View) -> bool:
    """“What I've noticed”, "My results so far"."""
    short = sum(map(str.isalpha, header.norms)) <= _HEADER
    return short and not (_PERSONAL.isdisjoint(header.bag) or _NOTICING.isdisjoint(header.bag))


def of_one(answer: View) -> bool:
    """“Does it help? It did for one woman.”: an answer that tells of a single patient."""
    alone = (amount.quantity for amount in answer.amounts if family(amount.quantity.unit) == "people")
    return any(quantity.low == quantity.high == 1 for quantity in alone)


def clinician(scene: Scene, at: int) -> bool:
    """“My neurologist says that it stops them”, "(The speaker was a doctor.) She explained that …": said of patients.

    By somebody who treats them, named here or in the sentence before.
    """
    view, before = scene.view, scene.previous
    ends = {cue.end for cue in view.find("clinicians") if cue.start == at + 1}
    ends |= {end + 1 for end in ends}
    if view.norms[at] in _ONE and before is not None and before.has("clinicians"):
        ends.add(at + 1)
    return any(cue.start in ends for cue in view.find("report-verb"))


def _set_in(view: View, mark: Mark) -> int:
    """How many words before a mark stand between two commas: "a small dose, a tenth of the usual one, brings …"."""
    led = view.norms[view.body : mark.start]
    commas = [at for at, word in enumerate(led) if word == ","]
    set_in = len(commas) > 1 and led[commas[-1] + 1 : commas[-1] + 2] != [] and led[commas[-1] + 1] in _AUXILIARIES
    return commas[-1] - commas[-2] + 1 if set_in else 0


def held_back(view: View, mark: Mark, cue: Mark) -> bool:
    """Whether "everyone" stands where it gives nobody the benefit: "…, but no tablet protects everyone".

    Nor does it in "as everyone on it should". But "…, and it has never failed anyone" gives it to all.
    """
    led = view.norms[max(0, cue.start - 2) : cue.start]
    if _in_an_aside(view, mark, cue):
        return True
    if led[-1:] in (["not"], ["as"]) or not _LETTING_KNOW.isdisjoint(led[-1:]) or led == ["compared", "with"]:
        return True  # "not one was compared with anybody", "she tells everyone that it helped her"
    clause = view.clause_at(cue.start)
    if mark.end > clause.start or not _FAILING.isdisjoint(view.norms[clause.start : cue.start]):
        return False
    return len(view.within(clause.start, cue.start, "negation")) % 2 == 1


def _in_an_aside(view: View, mark: Mark, cue: Mark) -> bool:
    """“125 children, most of them boys, slept longer”, "nearly all with a cold,": who they are, not who was better."""
    behind = view.norms[cue.end : mark.start]
    if view.norms[cue.start - 1] not in _ASIDE or _ASIDE.isdisjoint(behind):
        return False
    end = next(at for at, word in enumerate(behind) if word in _ASIDE)
    told = [view.norms[cue.end - 1], *behind[:end]]
    of_them = next((at + 1 for at, word in enumerate(told[:3]) if word in _WHOM), None)
    return told[1:2] == ["with"] or (of_them is not None and of_them < len(told))


def all_counted(view: View, mark: Mark, low: int) -> list[Mark]:
    """“All 80 participants said that …”, "every one of the 80": each of those that were counted."""
    counted = [amount for amount in view.amounts if family(amount.quantity.unit) == "people"]
    return [
        type(mark)(amount.start - 1, amount.end, "patients-most")
        for amount in counted
        if low <= amount.start < mark.start
        and amount.quantity.low != 1
        and view.norms[max(low, amount.start - _EACH) : amount.start][-1:] == ["all"]
        and view.norms[max(low, amount.start - _EACH) : amount.start - 1] not in (["not"], ["of"], ["in"], ["for"])
    ]


def seconded(scene: Scene) -> bool:
    """“Some say that it helps. They're right.”: a short sentence behind that makes it the writer's own."""
    view, behind = scene.view, scene.following
    short = behind is not None and len(behind.norms) <= _SECONDED and not behind.question
    return short and view.has("patients-some", "report-verb") and behind is not None and endorsed(behind, -1)


def testimony(view: View, mark: Mark) -> bool:
    """“It works. I haven't relapsed since.”: somebody's own words in quotation marks."""
    text = view.block.text
    position = view.starts[mark.start]
    opened = max(text.rfind("\u201c", 0, position), text.rfind('"', 0, position))
    if (
        opened < 0
        or (text[opened] == '"' and text.count('"', 0, position) % 2 == 0)
        or text.rfind("\u201d", opened, position) > opened
    ):
        return False
    closed = min(
        (end for end in (text.find("\u201d", position), text.find('"', position)) if end >= 0), default=len(text)
    )
    words = text[opened + 1 : closed].lower().replace("\u2019", "'").split()
    return any(word.strip(",.!?").split("'")[0] in {"i", "my", "me"} for word in words)


def established_by_this(view: View, mark: Mark) -> Iterator[int]:
    """“We considered that this established that …”: where what a fact, and no person, is said to show begins."""
    return (
        cue.end
        for cue in view.find("show-verb", "certainty")
        if cue.end <= mark.start
        and view.norms[cue.start - 1] in {"it", "this", "which"}
        and "that" in view.norms[cue.end - 1 : cue.end + 1]
    )
