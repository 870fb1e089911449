"""Taking a medicine, forbidden or allowed in so many words: a verb of use, what governs it, and what it is said of.

A list of phrases never ends ("it's not to be taken by", "nor should it ever be started in"); what they share is a verb
of use with a modal or an imperative, and a negation or none. Phrases with a meaning of their own ("off limits") stay in
the lexicon.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.reasonless import reasonless
from lint.nlp.directive.undirected import by_itself, only_later
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.sentence.view import View

USES = ("take-verb", "use-verb")
_MODALS = words("usage", "modals")
_PERMITTING = words("usage", "permitting")
_PLAIN_USE = words("usage", "plain_use")
_BEFORE_IMPERATIVE = words("usage", "before_imperative")
_LINKS = words("usage", "links")
_OBJECTS = words("usage", "objects")
_USING = frozenset({"taking", "using"})  # "need not stop taking it"
_NOBODY = words("usage", "nobody")
_COPULAS = words("usage", "copulas")
_BEFORE_NO = words("usage", "before_no")
_CLOSING = words("usage", "closing")
_STATING = words("usage", "stating")
_SUPPLYING = words("usage", "supplying")
_GIVEN = words("usage", "given")
_NEVER = words("usage", "never")
_THINKING = words("usage", "thinking")
_EVERYBODY = frozenset({"all", "everybody", "everyone"})
_ANYBODY = words("usage", "anybody")
_TREATED = words("usage", "treated_people")
_NOUN_AHEAD = words("usage", "noun_ahead")
_RELATIVE = words("usage", "relative")
_WHICH = frozenset({"which", "whom"})
_BREAKS = {",", ";", "but", "not"}
_MEANT = words("usage", "meant")
_ONCE = words("usage", "once")  # "it was made for people who want to leave X" tells of its past
_BECOMING = words("usage", "becoming")
_TOWARDS = frozenset({"onto", "to"})
_BACK = 7  # words between what governs a verb and the verb
_SENT = 6  # words from "send" to where
_LEAVING = 4  # words from "no need to" to the end of "come off"
_OBJECT = 4  # words between a verb of use and what is used


def forbidden(view: View) -> Iterator[Mark]:
    """Uses forbidden: "should never be started in", "is not to be taken by", "don't use it"."""
    for verb in view.find(*USES):
        low = _governed(view, verb)
        cues = [cue for cue in view.negations(verb) if cue.start >= low]
        none = reasonless(view, verb.start)
        if none is not None:
            modal = not _MODALS.isdisjoint(view.norms[max(0, verb.start - 2) : verb.start])
            if modal and not any(cue.start > none + 1 for cue in cues) and _of_medicine(view, verb):
                yield Mark(none, verb.end, "prohibit")  # "I see no reason why people with X should take it"
        elif not cues and by_nobody(view, verb) and _of_medicine(view, verb):
            yield Mark(view.body, verb.end, "prohibit")
        elif len(cues) % 2 == 1 and _normative(view, cues[0], verb) and _of_medicine(view, verb):
            yield Mark(cues[0].start, verb.end, "prohibit")

    if "no" in view.bag:
        yield from _noes(view)
    for mark, _ in view.medicines.get(False, []) if "get" in view.bag else ():
        if view.norms[max(0, mark.start - 2) : mark.start] == ["not", "get"]:
            yield Mark(mark.start - 2, mark.end, "prohibit")  # "with any of these you do not get X"


def _noes(view: View) -> Iterator[Mark]:
    """“Then no …” with the medicine's name, "It's also no if you are …", "that is another no"."""
    named = {mark.start: mark.end for mark, _ in view.medicines.get(False, [])}
    for index in [at for at, word in enumerate(view.norms) if word == "no"]:
        end = named.get(index + 1, index + 1)
        if (
            view.norms[max(0, index - 1) : index] == ["or"]
            and view.norms[index - 2 : index - 1] == view.norms[index + 1 : index + 2]
        ):
            continue
        after = view.norms[end : end + 1]
        led = view.norms[view.clause_at(index).start : index]
        if after and after[0] not in _LINKS and after[0] not in _CLOSING:
            continue
        if end > index + 1:
            if _STATING.isdisjoint(led):
                yield Mark(index, end, "prohibit")
            continue
        at = index - 1
        while at > view.body and view.norms[at] in _BEFORE_NO:
            at -= 1
        if at >= view.body and view.norms[at] in _COPULAS:
            yield Mark(at, index + 1, "prohibit")


def not_given(view: View) -> list[Mark]:
    """“isn't given”, "are never prescribed", "do not give it to": where what is denied is the giving."""
    if (_GIVEN | _SUPPLYING).isdisjoint(view.bag) or _NEVER.isdisjoint(view.bag):
        return []
    return [
        Mark(cue.start, verb.end, "prohibit")
        for verb in view.find(*USES)
        for cue in view.negations(verb)
        if _not_given(view, cue, verb) or (view.norms[verb.end - 1] in _SUPPLYING and cue.end == verb.start)
    ]


def allowed(view: View) -> Iterator[Mark]:
    """Uses allowed: "may safely be combined with", "can also be given to", "there's no call to give that up"."""
    for need in view.find("no-need", "no-cause"):
        leaving = view.within(need.end, need.end + _LEAVING, "leave-verb")
        if leaving and not view.negations(need) and leaves_it(view, leaving[0]):
            yield Mark(need.start, leaving[0].end, "permit")
    for verb in view.find(*USES):
        if view.norms[verb.end - 1] not in _PLAIN_USE or by_nobody(view, verb) or only_later(view, verb):
            continue
        none = reasonless(view, verb.start)
        denied = [cue for cue in view.negations(verb) if none is None or cue.start > none + 1]
        if none is not None and denied:
            yield Mark(none, verb.end, "permit")  # "I see no reason why people with X shouldn't take it"
        if none is not None or denied:
            continue
        low = _governed(view, verb)
        modal = next((at for at in range(verb.start - 1, low - 1, -1) if view.norms[at] in _PERMITTING), None)
        if view.norms[verb.end : verb.end + 1] == ["no"]:
            continue  # "it may have no effect"
        if view.norms[verb.end - 1] == "send" and view.within(verb.end, verb.end + _SENT, "rise", "fall"):
            continue  # "it can send the pressure higher"
        if modal is None or ("have", "been") in pairwise(view.norms[modal : verb.end]):
            continue  # "what you may have been given"
        may = Mark(modal, verb.end, "permit")
        if _joined(view, modal, verb) and _of_medicine(view, verb) and not by_itself(view, may):
            yield may
    if not _MEANT.isdisjoint(view.bag):
        yield from _meant_for(view)


def leaves_it(view: View, leaving: Mark) -> bool:
    """“needn't give X up”, "needn't come off it": it is the medicine that they need not leave, not coffee."""
    behind = view.norms[leaving.end : leaving.end + 1]
    taken = any(mark.concept is not None and 0 <= mark.start - leaving.end <= 1 for mark in view.marks)
    taken = taken or any(leaving.start <= mark.start < leaving.end for mark, _ in view.medicines.get(False, []))
    inside = not _OBJECTS.union({"that"}).isdisjoint(view.norms[leaving.start : leaving.end])
    return taken or inside or not behind or not behind[0].isalpha() or behind[0] in _OBJECTS | _LINKS | _USING


def _meant_for(view: View) -> Iterator[Mark]:
    """“X is meant for people with …”, the medicine named: whom it is meant for may have it."""
    for mark, _ in view.medicines.get(False, []):
        being, meant, whom = (*view.norms[mark.end : mark.end + 3], "", "", "")[:3]
        if being in _COPULAS - _ONCE and meant in _MEANT and whom == "for":
            yield Mark(mark.end, mark.end + 3, "permit")


def _joined(view: View, modal: int, verb: Mark) -> bool:
    """Whether a modal belongs to a verb; "may be smaller at the doses used" has a noun of its own between.

    “Women who can become pregnant should use …” has another verb, or another modal.
    """
    if view.norms[modal + 1] in _BECOMING or not _MODALS.isdisjoint(view.norms[modal + 1 : verb.start]):
        return False
    return _NOUN_AHEAD.isdisjoint(view.norms[modal + 1 : verb.start])


def by_nobody(view: View, verb: Mark) -> bool:
    """“No woman who is expecting may take it”: a negative subject with a relative clause between it and its modal.

    “I know of nobody with X who should have it”, "I can't think of anyone on X who should": nobody is thought of.
    """
    led = view.norms[view.body : verb.end]
    if _of_no_kind(led):
        return True
    thought = next((at for at, word in enumerate(led) if word not in _THINKING), 0)
    if thought and (led[thought] in _NOBODY or (led[thought] in _ANYBODY and "not" in led[:thought])):
        return not {"who", "that"}.isdisjoint(led[thought:]) and not _MODALS.isdisjoint(led[-3:])
    return (
        not _NOBODY.isdisjoint(led[:1])
        and not _RELATIVE.isdisjoint(led[1:5])
        and not _MODALS.isdisjoint(led[-3:])
        and _BREAKS.isdisjoint(led)
    )


def _of_no_kind(led: list[str]) -> bool:
    """“There is no form of X with which you may take it”, "I know of no X in which it may be used"."""
    which = next((at for at in range(len(led) - 1, 0, -1) if led[at] in _WHICH and led[at - 1] in _LINKS), None)
    if which is None or _MODALS.isdisjoint(led[which:]) or not _BREAKS.isdisjoint(led[which:]):
        return False
    thought = next((at for at, word in enumerate(led) if word not in _THINKING), which)
    return 0 < thought < which and led[thought] == "no" and not _BREAKS & set(led[thought:which])


def not_by_all(view: View, verb: Mark) -> bool:
    """“Not everyone can take it: …”: that some may not is what is told, and who, is named behind it."""
    clause = view.clause_at(verb.start)
    cues = view.within(clause.start, verb.start, "negation-partial")
    return any(view.norms[cue.end - 1] in _EVERYBODY and cue.end == verb.start for cue in cues)


def _governed(view: View, verb: Mark) -> int:
    """Where the words begin that may govern a verb: in its clause, and not behind another verb of use."""
    return max(view.clause_at(verb.start).start, verb.start - _BACK)


def _normative(view: View, cue: Mark, verb: Mark) -> bool:
    """Whether it tells what to do: a modal, an imperative, "is to be …"; "who do not take it" only tells."""
    if view.norms[cue.start] in {"unable", "refuse", "refuses", "decline", "declines"}:
        return True  # "we are unable to offer it to"
    between = view.norms[cue.start : verb.end - 1]
    before = view.norms[max(0, cue.start - 2) : cue.start]
    if not _MODALS.isdisjoint(between) or not _MODALS.isdisjoint(before):
        return True
    if between[-2:] == ["to", "be"] or (between[-1:] == ["be"] and "to" in between):
        return True
    clause = view.clause_at(verb.start)
    if clause.kind in {ClauseKind.RELATIVE, ClauseKind.CONDITION}:
        return False
    if view.norms[verb.end - 1] in _SUPPLYING and _says_never(view, cue):
        return True  # "I never give it to a patient with …": a rule of the clinic
    if _not_given(view, cue, verb):
        return True
    if view.norms[cue.start] in _NOBODY:
        return not _MODALS.isdisjoint(between)
    led = view.norms[max(clause.start, view.body) : cue.start]
    if led[-1:] == ["do"]:
        led = led[:-1]
    return all(word in _BEFORE_IMPERATIVE for word in led) and not _PLAIN_USE.isdisjoint(
        (view.norms[verb.start], view.norms[verb.end - 1])
    )


def _not_given(view: View, cue: Mark, verb: Mark) -> bool:
    """“It isn't given in X”, "people with X are never prescribed it": what is not done, told as a rule."""
    if not _says_never(view, cue) or view.norms[verb.end - 1] not in _GIVEN:
        return False
    being = view.norms[cue.start - 1 : cue.start] if cue.start else []
    after = view.norms[verb.end : verb.end + 1]
    named = {mark.start for mark, _ in view.medicines.get(False, [])}
    whom = not after or after[0] in _LINKS or after[0] in _OBJECTS or verb.end in named
    return being in (["is"], ["are"], ["'s"], ["'re"]) and cue.end >= verb.start - 1 and whom


def _says_never(view: View, cue: Mark) -> bool:
    """“We never give it to”, "clinics no longer prescribe it to": what is not done, or not any more."""
    return view.norms[cue.start] in _NEVER or view.norms[cue.start : cue.end] == ["no", "longer"]


def _of_medicine(view: View, verb: Mark) -> bool:
    """Whether a medicine of the sheet, or a word for it, is what is used, not only what stands beside it."""
    after = view.norms[verb.end : verb.end + _OBJECT]
    if after[:1] and (after[0] in _OBJECTS or (view.norms[verb.end - 1] == "treat" and after[0] in _TREATED)):
        return True  # "we don't treat people with …": with what the article is about
    clause = view.clause_at(verb.start)
    named = {mark.start for mark, _ in view.medicines.get(False, [])}
    if view.norms[verb.end - 1] in _TOWARDS:
        return not named.isdisjoint(range(verb.end, verb.end + 2))  # "switch to X", not "to another"
    for mark in view.marks:
        if mark.concept is not None and 0 <= mark.start - verb.end <= _OBJECT:
            return mark.start in named or not _LINKS.isdisjoint(view.norms[verb.end : mark.start])
    front = range(clause.start, verb.start)
    return (
        any(at in named or view.norms[at] in _OBJECTS for at in front)
        or (not after or not after[0].isalpha())
        or after[0] in _LINKS
    )


def let_through(view: View, mark: Mark) -> bool:
    """Whether what sounds like a prohibition lets people take it all the same."""
    return _at_a_distance(view, mark) or only_then(view, mark)


def _at_a_distance(view: View, mark: Mark) -> bool:
    """“Keep them eight hours apart”: who keeps so far from it takes both."""
    apart = "apart" in view.norms[mark.start : mark.end] and mark.group == "prohibit"
    return apart and any(
        mark.start <= amount.start and amount.end <= mark.end and amount.quantity.unit in {"hour", "minute"}
        for amount in view.amounts
    )


def only_then(view: View, mark: Mark) -> bool:
    """“… is only a bad idea if your hands shake”, "a mistake only when": fine for others; not "only if you have X"."""
    led, behind = view.norms[max(view.body, mark.start - 2) : mark.start], view.norms[mark.end : mark.end + 2]
    when = next((at for at in range(mark.end, mark.end + 2) if view.norms[at : at + 1] in (["if"], ["when"])), None)
    if when is None or not ("only" in led or behind[:1] == ["only"]) or "not" in led:
        return False
    return not any(other.concept is not None and other.start > when for other in view.marks)
