"""How many of a study's people had what it looked for: "Headache 15%, hiccups 1.7%", "rashes in 27% of one arm"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.rest import the_rest
from lint.nlp.sentence.vocabulary import CONCEPT
from lint.nlp.sentence.years import year_words
from lint.quantity import family
from lint.sheet import StudyClaim

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View
    from lint.nlp.sentence.vocabulary import Mark

_STOPS = words("share", "row_stops")
_PLACEBO = words("share", "placebo")
_RESPONDING, _RESPONDED = words("share", "responding"), 8  # words from a share to what they did
_ARM = 5  # words behind a share in which its group is named
_OWN = 4  # words from a part to what it is a part of
_AGAINST = words("share", "against") - {"than"}
_COMPARED = (["compared", "with"], ["compared", "to"], ["as", "against"])
_OTHER, _OTHER_WITHIN, _ARMS = words("share", "other_arm"), 6, words("share", "arms")
_DID = frozenset({"did", "had", "was", "were"})
_PARTING = _STOPS | {"and"}
_WHOSE = 8  # words of "those were the women in the other arm"
_LED = 5  # words that lead to what such a part begins with
_WITHOUT = words("share", "without")
_DETERMINERS = words("share", "determiners")
_COMPARATIVES = words("share", "comparatives")
_CHANGED_BY = words("share", "changed_by")
_PHRASES = words("share", "phrases")
_THAT, _BEING = frozenset({"that", "those"}), (["is"], ["was"], ["were"])
_ON, _THERE = frozenset({"after", "for", "on", "under", "with"}), frozenset({"there", "where"})


def study_shares(scene: Scene) -> Iterator[tuple[str, Amount]]:
    """Each share with the outcome that it is of: named in its part of the row, else the only one of the sentence."""
    view, groups = scene.view, _counted(scene.knowledge)
    yield from _responding(scene) if groups and not view.has(*groups) else ()
    headed = scene.column.find(*groups) if groups and scene.column is not None else []
    if not groups or not (headed or view.has(*groups)) or view.question:
        return
    shares = [amount for amount in view.amounts if family(amount.quantity.unit) == "share"]
    if told_of_the_others(scene):
        return
    for amount in shares:
        by = view.norms[max(0, (first := _first_of_row(view, amount, shares)).start - 1) : first.start]
        told = _told_by(scene.knowledge) if not _CHANGED_BY.isdisjoint(by) else None  # "by 40%": of those told so
        if (
            _of_a_product(scene, amount)
            or told == ()
            or (not told and _of_the_outcome(scene.knowledge, view, amount, groups))
        ):
            continue
        if the_rest(view, amount.end):
            continue
        low, high = _part(view, amount, shares)
        if told:
            near = [mark for mark in view.within(low, high, *told) if mark.end <= amount.start]
            others = scene.owner(amount.start) == OTHER or of_the_comparison(scene, amount.start)
            alone = first is amount and not any(_joined(view, amount, other) for other in shares)
            if near and near[-1].concept and alone and not others:  # no row of changes, each of its own outcome
                yield near[-1].concept, amount
            continue
        named = view.within(low, high, *groups) or _unclaimed(view, amount, shares, groups) or headed
        outcomes = list(dict.fromkeys(mark.concept for mark in named if mark.concept is not None))
        if len(outcomes) == 1 and not (_of_the_others(scene, amount) and _one_arm(scene.knowledge, outcomes[0])):
            yield outcomes[0], amount


def _first_of_row(view: View, amount: Amount, shares: list[Amount]) -> Amount:
    """“It cut X and Y by 68 and 40 percent”: the first of a row of changes, whose "by" all of them share."""
    before = next((other for other in shares if _joined(view, other, amount)), None)
    return amount if before is None else _first_of_row(view, before, shares)


def _joined(view: View, amount: Amount, other: Amount) -> bool:
    """Whether nothing but an "and" or a comma stands between an amount and a later one."""
    return amount.end <= other.start and {"and", ","}.issuperset(view.norms[amount.end : other.start])


def _responding(scene: Scene) -> Iterator[tuple[str, Amount]]:
    """“73% of those on X responded”: a share of those whom it helped, where the sentence has no outcome of its own."""
    view = scene.view
    named = view.has(*scene.knowledge.study_groups) or bool(year_words(view))
    if _RESPONDING.isdisjoint(view.bag) or not named or view.question or view.has("negation"):
        return
    for amount in (amount for amount in view.amounts if family(amount.quantity.unit) == "share"):
        behind = view.norms[amount.end : amount.end + _RESPONDED]
        done = next((at for at, word in enumerate(behind) if word in _RESPONDING), None)
        said = amount.quantity.low is not None and amount.quantity.low == amount.quantity.high
        if done is None or not said or not _STOPS.isdisjoint(behind[:done]) or _of_the_others(scene, amount):
            continue
        if behind[done + 1 : done + 2] != ["by"] and behind[:1] in (["of"], ["responded"], ["improved"]):
            yield "", amount


def _unclaimed(view: View, amount: Amount, shares: list[Amount], groups: tuple[str, ...]) -> Sequence[Mark]:
    """The outcomes of a sentence, but those of a later share where this one has a verb or a comparison of its own.

    “85% healed; 1 in 4 had a rash”, "68% fewer breaks, and Y fell by 40%", "68% spine, 40% hip"; in "it came in
    27% of one arm and 14% of the other" both are of one outcome.
    """
    low, high = _part(view, amount, shares)
    behind = view.norms[amount.end : amount.end + 1]
    compared = not _COMPARATIVES.isdisjoint(behind) or (behind[:1] != [] and _names_its_own(behind[0]))
    if not compared and not any(word.endswith("ed") for word in view.norms[low:high]):
        return view.find(*groups)
    later = [_part(view, other, shares) for other in shares if other.start >= amount.end]
    return [mark for mark in view.find(*groups) if not any(first <= mark.start < end for first, end in later)]


def _names_its_own(word: str) -> bool:
    """“68% spine, 40% hip breaks”: a word behind a share that begins no phrase on whose it is."""
    return word.isalpha() and word not in _ON | _PLACEBO | _AGAINST | _DETERMINERS | _DID | _PHRASES


def _of_the_others(scene: Scene, amount: Amount) -> bool:
    """“compared with 4% of the placebo group”, "4% on dummy pills": of those who did not get it."""
    view = scene.view
    high = min(amount.end + _ARM, len(view.norms))
    stop = next((at for at in range(amount.end, high) if view.norms[at] in _STOPS or view.norms[at] == "and"), high)
    behind = view.norms[amount.end : stop]
    led = view.norms[max(view.body, amount.start - _ARM) : amount.start]
    compared = view.within(max(view.body, amount.start - _ARM), amount.start, *scene.knowledge.comparator_groups)
    if compared and compared[-1].end == amount.start and view.norms[compared[-1].start - 1] in _ON:
        return True  # "with a placebo 28% did"
    if led[-1:] and (led[-1] in _AGAINST or led[-2:] in _COMPARED or not _WITHOUT.isdisjoint(led)):
        return True  # "… against 77%", "without, it was 77%"
    if other_arm(view, amount):
        return True  # "34% of the first lot, and 4% of the second"
    if not _PLACEBO.isdisjoint(behind) or view.within(amount.end, stop, *scene.knowledge.comparator_groups):
        return True
    return of_the_comparison(scene, amount.start)


def told_of_the_others(scene: Scene) -> bool:
    """“23% had it. That was the other drug's arm; on this one it was 7%.”: the next sentence says whose it was."""
    told = scene.following
    shares = [amount for amount in scene.view.amounts if family(amount.quantity.unit) == "share"]
    if told is None or len(shares) != 1 or told.norms[told.body] not in _THAT:
        return False
    if told.norms[told.body + 1 : told.body + 2] not in _BEING:
        return False
    low, high = told.body, min(told.body + _WHOSE, told.clause_at(told.body).end)
    if "than" in told.norms[low:high] or scene.view.has(*scene.knowledge.family_groups):
        return False  # "17% of those given it had it. That was fewer than on the other drug."
    return bool(told.within(low, high, *scene.knowledge.comparator_groups)) and not told.within(
        low, high, *scene.knowledge.family_groups
    )


def other_arm(view: View, amount: Amount) -> bool:
    """“of the second”, "of those on the other one", "in the other group", behind another number of the sentence.

    Not "of the other side effects".
    """
    behind = view.norms[amount.end : amount.end + _OTHER_WITHIN + 1]
    if behind[:1] not in (["of"], ["in"], ["among"], ["on"], ["with"]):
        return False
    at = next((at for at, word in enumerate(behind[:_OTHER_WITHIN]) if word in _OTHER), None)
    if at is None or behind[at - 1] != "the" or not any(one.end <= amount.start for one in view.amounts):
        return False
    ends = behind[at + 1 : at + 2]
    return behind[at] not in {"other", "second"} or not ends or not ends[0].isalnum() or ends[0] in _ARMS | _DID


def of_the_comparison(scene: Scene, at: int) -> bool:
    """“…, while X managed 23%”, "on a dummy it was 4%": a part of the sentence that what it is compared with begins.

    Or one that takes it up: "the others had a dummy, and there it was 4%".
    """
    view = scene.view
    low = max((place + 1 for place in range(at) if view.norms[place] in _PARTING), default=view.body)
    if view.norms[low] in _THERE or (view.norms[low] in _ON and view.norms[low + 1] == "them"):
        while low > view.body and view.norms[low - 1] in _PARTING:
            low -= 1
        return low > view.body and of_the_comparison(scene, low)
    compared = view.within(low, min(at, low + _LED), *scene.knowledge.comparator_groups)
    return bool(compared) and not view.within(low, at, *scene.knowledge.family_groups)


def _of_the_outcome(knowledge: Knowledge, view: View, amount: Amount, groups: tuple[str, ...]) -> bool:
    """“lost half of their pain”, "had half as much pain": a part of what was measured, and not of the people."""
    if view.norms[amount.end : amount.end + 1] == ["as"]:
        return True
    named = view.within(amount.end, amount.end + _OWN, *groups)
    if named and _measured_so(knowledge, named[0].concept or ""):
        return False  # "lost 15% of their weight", where that is what the sheet's own study found
    if named and named[0].start == amount.end and view.norms[amount.end].endswith("ed"):
        return False  # "34% ovulated": what they did
    return bool(named) and _DETERMINERS.issuperset(view.norms[amount.end : named[0].start])


@lru_cache(maxsize=64)
def _measured_so(knowledge: Knowledge, outcome: str) -> bool:
    """Whether a study of the sheet gives the share as a part of the outcome itself: "lost 15% of their weight"."""
    terms = {word.lower() for term in knowledge.sheet.concepts[outcome].terms for word in term.split()}
    for claim in knowledge.claims(StudyClaim):
        told = [word.strip(".,;") for word in claim.says.lower().split()]
        of = [at for at in range(1, len(told) - 1) if told[at] == "of" and told[at - 1].endswith("%")]
        own = any(told[at + 1] in _DETERMINERS and not terms.isdisjoint(told[at + 2 : at + _OWN]) for at in of)
        if own and any(result.outcome == outcome for result in claim.results):
            return True
    return False


@lru_cache(maxsize=64)
def _one_arm(knowledge: Knowledge, outcome: str) -> bool:
    """Whether each study of the sheet gives at most one share for an outcome: that of those who got it."""
    return all(
        sum(result.outcome == outcome and result.share is not None for result in claim.results) <= 1
        for claim in knowledge.claims(StudyClaim)
    )


def _part(view: View, amount: Amount, shares: list[Amount]) -> tuple[int, int]:
    """The words between two commas or semicolons that a share stands in, or an "and" with a share on either side."""
    stops = view.places(_STOPS)
    for at, word in enumerate(view.norms):
        if word == "and" and any(other.end <= at for other in shares) and any(other.start > at for other in shares):
            stops.append(at)
    low = max((at + 1 for at in stops if at < amount.start), default=0)
    return low, min((at for at in stops if at >= amount.end), default=len(view.norms))


def _of_a_product(scene: Scene, amount: Amount) -> bool:
    """“the 5% solution”, "topical X 5%": how strong something is."""
    view = scene.view
    if view.within(amount.end, amount.end + 2, "product-form", "strength-noun", "tablet-nouns"):
        return True
    named = scene.knowledge.medicine_marks(view)
    return any(mark.start == amount.end or mark.end == amount.start for mark, _ in named)


@lru_cache(maxsize=16)
def _told_by(knowledge: Knowledge) -> tuple[str, ...]:
    """The outcomes whose share the sheet tells as a change: "it lowered breaks by 40%"."""
    found = set()
    for claim in knowledge.claims(StudyClaim):
        said = claim.says.replace(" percent", "%").replace(" per cent", "%")
        for result in claim.results:
            share = result.share
            if share is not None and share.low is not None and f" by {float(share.low):g}%" in said:
                found.add(CONCEPT + result.outcome)
    return tuple(sorted(found))


@lru_cache(maxsize=16)
def _counted(knowledge: Knowledge) -> tuple[str, ...]:
    """The outcomes that some study of the sheet gives a share of."""
    found = {
        CONCEPT + result.outcome
        for claim in knowledge.claims(StudyClaim)
        for result in claim.results
        if result.share is not None
    }
    return tuple(sorted(found))
