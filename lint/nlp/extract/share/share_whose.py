"""Whose a share is: of those on something else, of all who have the condition, however they are treated."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.extract.share.effect_share import part
from lint.nlp.study.study_shares import told_of_the_others
from lint.quantity import family

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import Amount, View

_OTHER, _ARMS = words("share", "other"), words("share", "arms")
_GIVEN = words("share", "given")
_HAVING = words("share", "having")
_PLACEBO = words("share", "placebo")
_AGAINST = words("share", "against") - {"than"} - _PLACEBO
_AUDIENCE = words("share", "audience")
_MONEY, _PERSONAL = words("share", "money"), words("share", "personal")
_PRESCRIBERS, _PRESCRIBING = words("share", "prescribers"), words("share", "prescribing")
_COUNTED = 4  # words of "of all neurologists"
_AMONG = {(of, those) for of in ("of", "among") for those in words("share", "those")}
_PRICE = 6  # words around a share that may speak of money
_TAKING, _STOPS = words("share", "taking_it"), words("share", "taking_stops")
_ON_OR_WITH, _STAYING = frozenset({"on", "with"}), words("share", "staying")
_TAKING_REACH = 12  # words from a count to "it"
_PEOPLE = 5  # words of "of all people with" and a condition
_ARM_GIVEN = _GIVEN - {"had"}
_ARM = 6  # words of "of those given the other medicine"
_ASIDE = 9  # words behind a share that may say that it is of something else
_MOVING, _AUXILIARIES = words("moved", "moving"), words("moved", "auxiliaries")
_MEANT = words("harm", "pronouns") | words("harm", "ours") | words("risk", "anybody")
MEDICINAL = ("product-form", "dose-noun", "dose-forms", "tablet-nouns", "medicine-nouns", "strength-noun")
_SUBJECT = 4  # words of a subject
_FIRST, _ARE = 3, words("share", "are")
_TREATED = words("share", "treated")
_STORIES, _STORY = words("moved", "stories"), 5  # words of "of the 2014 case report"


def of_those_on_another(scene: Scene, amount: Amount) -> bool:
    """“26% of those given the other one”, "a third of the people on placebo": of those who took something else."""
    if any(_of_the_other(place) for place in (scene.row, scene.column) if place is not None):
        return True
    if _in_the_others(scene, amount) or told_of_the_others(scene):
        return True
    behind = scene.view.norms[amount.end : amount.end + _ARM]
    taking = next((at for at, word in enumerate(behind) if word in _GIVEN), None)
    if behind[:1] != ["of"] or taking is None:
        return False
    low = amount.end + taking
    if not _PLACEBO.isdisjoint(behind[taking:]):
        return True
    marks = scene.view.within(low, low + _ARM, *scene.knowledge.all_medicines, *scene.knowledge.comparator_groups)
    return bool(marks) and marks[0].concept not in scene.knowledge.family


def _in_the_others(scene: Scene, amount: Amount) -> bool:
    """“41% responded to the other, 55% to it”, "on placebo 77% had it": a share beside the others."""
    view = scene.view
    shares = [other for other in view.amounts if family(other.quantity.unit) == "share"]
    low, high = part(view, amount, shares)
    if not _AGAINST.isdisjoint(view.norms[amount.start - 1 : amount.start]):
        low = amount.start  # "70% on it (at 5 mg a day) against 20% on placebo"
    if view.within(low, high, *scene.knowledge.family_groups):
        return False
    others = [mark.start for mark in view.within(low, high, *scene.knowledge.comparator_groups)]
    others += [at for at in range(low, high) if view.norms[at] in _PLACEBO]
    given = any(at < amount.start and view.norms[at - 1] in _ARM_GIVEN for at in others)  # "women on placebo had 24%"
    return given or (len(shares) > 1 and bool(others))


def _of_the_other(header: View) -> bool:
    """“Responded to the other treatment”, "in the comparison group": a row or column of the other arm."""
    return any(word in _OTHER and then in _ARMS for word, then in pairwise(header.norms))


def having_it(scene: Scene, amount: Amount) -> bool:
    """“One in every 750 people has it”: how common the condition is."""
    view = scene.view
    named = view.within(amount.end, min(amount.end + _ASIDE, len(view.norms)), *scene.knowledge.condition_groups)
    if not named and _had_by_name(scene, amount):
        return True
    return any(view.norms[mark.start - 1] in _HAVING for mark in named[:1])


def _had_by_name(scene: Scene, amount: Amount) -> bool:
    """“The disease is common. One adult in ten has it.”: what is spoken of just before, and no effect in it."""
    behind, before = scene.view.norms[amount.end : amount.end + _ASIDE], scene.previous
    has_it = any(verb in _HAVING and word == "it" for verb, word in pairwise(behind))
    if has_it and scene.view.within(scene.view.body, amount.start, *scene.knowledge.condition_groups):
        return True  # "4 in 5 teenagers have it by name, and one woman in ten still has it"
    if before is None or not has_it:
        return False
    named = before.find(*scene.knowledge.condition_groups)
    effects = before.has(*scene.knowledge.effect_groups) or before.has(*scene.knowledge.family_groups)
    return bool(named) and not effects and named[0].start <= before.body + 1


def prevalent(scene: Scene, amount: Amount) -> bool:
    """“Half of people with the disease have headaches”: how common it is among them, whatever they take."""
    behind = scene.view.within(amount.end, amount.end + _PEOPLE, *scene.knowledge.condition_groups)
    return any(scene.view.norms[mark.start - 1] == "with" for mark in behind)


def own(view: View, start: int, position: int) -> bool:
    """“My walking has improved by 20 %”: one person's own figure."""
    return not _PERSONAL.isdisjoint(view.norms[start:position]) and not view.has("patients-people")


def priced(view: View, amount: Amount) -> bool:
    """“20% off”, "a third of the price", "half the room": of money, or of those who listen; "off-label" is none."""
    money = _MONEY - {"off"} if view.has("off-label") else _MONEY
    led = view.norms[max(0, amount.start - _PRICE) : amount.start]
    joined = max((at + 1 for at, word in enumerate(led) if word == "and"), default=0)  # "in a group and 71 percent"
    audience = not _AUDIENCE.isdisjoint([*led[joined:], *view.norms[amount.start : amount.end + _PRICE]])
    return audience or not money.isdisjoint([*led, *view.norms[amount.start : amount.end + _PRICE]])


_CALLED = words("onset", "the_medicine") - {"it", "tablets"}  # "who try the drug"


def takes_it(view: View, amount: Amount) -> bool:
    """“61,000 people take it”, "… fill a prescription for it", "two in three are on it": a medicine named before.

    No other verb stands between. "Nine in ten of you who tried it" are of a group: the "of" right behind is no other.
    """
    low = amount.end + (view.norms[amount.end : amount.end + 1] == ["of"])
    behind = view.norms[low : low + _TAKING_REACH]
    at = next((at for at, word in enumerate(behind) if word in _TAKING or _is_on(behind, at)), None)
    if at is None or not _STOPS.isdisjoint(behind[:at]):
        return False
    what = behind[at + 1 : at + 3]
    called = what[:1] in (["the"], ["this"]) and not _CALLED.isdisjoint(what[1:])
    return called or what[:1] in (["it"], ["this"]) or what in (["for", "it"], ["for", "this"])


def _is_on(behind: list[str], at: int) -> bool:
    """“are on it”, "stay with it", "are still on it"."""
    return behind[at] in _ON_OR_WITH and at > 0 and behind[at - 1] in _STAYING


def prescribers(view: View, amount: Amount) -> bool:
    """“One neurologist in six prescribes it”, "71% of clinics land on the same dose"."""
    end = min(amount.end + _COUNTED, len(view.norms))
    counted = view.within(amount.start, end, "clinicians") or not _PRESCRIBERS.isdisjoint(view.norms[amount.end : end])
    return bool(counted) and not _PRESCRIBING.isdisjoint(view.norms[amount.end : amount.end + _TAKING_REACH])


def of_those(view: View, amount: Amount) -> bool:
    """“Of those who start it, 14 percent give up”: the group stands in front."""
    if amount.start <= view.body or view.norms[amount.start - 1] != ",":
        return False
    led = view.norms[view.body : amount.start]
    first = next((at for at in range(len(led) - 2, -1, -1) if (led[at], led[at + 1]) in _AMONG), None)
    return first is not None and _PLACEBO.isdisjoint(led[first:])


def by_another_agent(scene: Scene, position: int) -> bool:
    """“Exercise cuts attacks by half”, "smoking doubles the number": what moves it is named, and is no medicine."""
    view = scene.view
    clause = view.clause_at(position)
    likely = "likely" in view.norms[position:]  # "makes an attack five times more likely", not "makes it to order"
    moving = _MOVING if likely else _MOVING - {"make", "makes"}
    verb = next((at for at in range(clause.start, position + 1) if view.norms[at] in moving), None)
    if verb is None:
        return _of_those_who_have_it(scene, clause.start, position)
    led = view.norms[clause.start : verb]
    first = clause.start + len(led) - led[::-1].index(",") if "," in led else clause.start
    ours = (*scene.knowledge.family_groups, *MEDICINAL, "patients-people", "study-any", "study-trial", "study-opener")
    subject = [word for word in view.norms[first:verb] if word not in _AUXILIARIES]
    meant = not _MEANT.isdisjoint(subject) or view.within(first, verb, *ours)
    return 0 < len(subject) <= _SUBJECT and subject[0].isalpha() and not meant


def _of_those_who_have_it(scene: Scene, start: int, position: int) -> bool:
    """“People with the disease are five times more likely to have an attack”: what having it does to them."""
    view = scene.view
    led = view.norms[start:position]
    people = view.within(start, min(start + _FIRST, position), "patients-people") or led[:1] == ["those"]
    having = "with" in led and bool(view.within(start, position, *scene.knowledge.condition_groups))
    named = view.has(*scene.knowledge.family_groups) or not _TREATED.isdisjoint(view.bag)
    return bool(people) and having and bool(led) and led[-1] in _ARE and not named


def unsourced(scene: Scene) -> bool:
    """“… 85 % of users. We know of no source for that.”: a figure that the writer does not stand behind."""
    following = scene.following
    return scene.view.has("unsourced") or (
        following is not None and following.has("unsourced") and not following.amounts
    )


def of_what_is_told(view: View, amount: Amount) -> bool:
    """“half of the 2014 case, the half in which …”, "half the story": a part of what is told, not of those on it."""
    behind = [word for word in view.norms[amount.end : amount.end + _STORY] if not word.isdigit()]
    part = behind[:1] in (["of"], ["the"]) and not _STORIES.isdisjoint(behind[1:3])
    return part or behind[:2] == ["in", "which"]
