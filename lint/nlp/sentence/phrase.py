"""Noun or verb: how a word that may be either is used, by the words beside it.

No tagger is needed for that. A finite verb in its base form must be licensed: by "to", a modal, a pronoun or a plural
as its subject, another verb it is coordinated with, or the start of a clause (an imperative). One in -s has a singular
subject before it and something other than a preposition behind. What is left is a noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_EITHER = words("phrase", "either")
_EITHER_PLURAL = words("phrase", "either_plural")
_DETERMINERS = words("phrase", "determiners")
_PREPOSITIONS = words("phrase", "prepositions")
_LICENSING = words("phrase", "licensing")
_ADVERBS = words("phrase", "adverbs")
_PLURALS = words("phrase", "plurals")
_JOINING = words("phrase", "joining")
_AFTER_NOUN = words("phrase", "after_noun")
_OPENERS = words("phrase", "openers")
_PARTICIPLES = words("phrase", "participles")
_FINITE = words("phrase", "finite")
_FRONTED = frozenset({"to", "for"})
_GETTING = words("phrase", "getting")
_SOUGHT = words("phrase", "sought")
_HELD = words("phrase", "held")
_THEORIES = words("phrase", "theories")
_FREE = words("along", "soft")
_MEDICINES = words("approval", "drugs")
PUTTING_OFF = words("phrase", "putting_off")
_WHEN, _TAKERS = words("phrase", "when"), words("phrase", "takers")
_AUXILIARIES, _JOINED = words("lent", "auxiliaries"), words("lent", "joining")
_SUBORDINATING = words("phrase", "subordinating")
_TURNING = frozenset({";", ",", "—", "–"})
_TURNING_OR_JOINED = _TURNING | _JOINED
_TURN = 5  # words of a subject that only a verb follows
_PLACING = frozenset({"as", "because", "since", "so", "where", "wherever"})
_MERELY, _OUTGROWN, _HEDGED = words("phrase", "merely"), words("phrase", "outgrown"), 5
_ENDS = frozenset({".", "!", ";", ":", ","})
_SUBJECT = 4  # words of a clause that is a subject and its verb: "These small tablets work."
_ASKING = 6  # words of a question before its verb: "does a small dose of it help"
_ONE_OTHER = 4  # words of "one over the" before "other"


def verbal(view: View, index: int) -> bool:
    """Whether the word at an index is a verb there. Words that can be nothing else, and participles, always are."""
    word = view.norms[index]
    singular = word in _EITHER_PLURAL
    if not singular and word not in _EITHER:
        return True
    at = index - 1
    while at >= 0 and _adverb(view.norms[at]):
        at -= 1
    before = view.norms[at] if at >= 0 else ""
    after = view.norms[index + 1] if index + 1 < len(view.norms) else ""
    if before in _LICENSING:
        return True
    if before in _DETERMINERS or before in _PREPOSITIONS:
        return False
    if before in _SOUGHT:
        return False  # "you can get help with it"
    clause = view.clause_at(index)
    if singular:
        return after not in _AFTER_NOUN and (after.isalnum() or after in {"'s", '"'})
    if _asked(view, clause.start, index):
        return True
    if at < max(clause.start, view.body) or not before[:1].isalnum() or before in _JOINING:
        return after not in _AFTER_NOUN and after not in _PREPOSITIONS and after[:1].isalnum()
    if before in _PLURALS or (before.endswith("s") and not before.endswith(("ss", "us", "is"))):
        return after not in _AFTER_NOUN or (after in _ENDS and at - clause.start < _SUBJECT)
    return False


def imperative_at(view: View, index: int) -> bool:
    """Whether a verb in its base form tells the reader what to do: it opens its clause, or goes on with one that does.

    “If there is none nearby, just buy them and cut each one”: both do.
    """
    word = view.norms[index]
    if word.endswith(("ing", "ed")) or _modifies(view, index):
        return False
    start = view.clause_at(index).start
    if view.norms[start] in _FRONTED and "," in view.norms[start:index]:
        start = view.norms.index(",", start) + 1  # "To save money, buy …", "for more sleep, take …"
    at = index - 1
    while at >= start and (view.norms[at] in _OPENERS or _adverb(view.norms[at])):
        at -= 1
    if at < start:
        return True
    joined = next((place for place in range(index - 1, start, -1) if view.norms[place] in {"and", "then", ","}), None)
    if joined is None or any(other not in _OPENERS for other in view.norms[joined + 1 : index]):
        return False
    first = next((place for place in range(start, joined) if view.norms[place] not in _OPENERS), None)
    return first is not None and view.norms[first] in _GETTING


def _modifies(view: View, index: int) -> bool:
    """“Split tablets give uneven doses”: a participle that is spelled like the verb, before a subject and its verb."""
    behind = view.norms[index + 1 : index + 3]
    return view.norms[index] in _PARTICIPLES and len(behind) > 1 and behind[0].endswith("s") and behind[1] in _FINITE


def _adverb(word: str) -> bool:
    return word in _ADVERBS or (word.endswith("ly") and len(word) > 4)


def _asked(view: View, start: int, index: int) -> bool:
    """“Does a small dose of it help …?”: the auxiliary stands before the subject."""
    return any(word in {"do", "does", "did", "can", "will"} for word in view.norms[max(start, index - _ASKING) : index])


def contrasted(view: View) -> tuple[int, int] | None:
    """“X is harmless; Y isn't.”, "…, but Y does": where the words begin and end that turn round what stands before."""
    end = len(view.norms)
    while end > view.body and not view.norms[end - 1].isalpha():
        end -= 1
    verb = end - 1 - (view.norms[end - 1 : end] == ["not"])
    if verb <= view.body or view.norms[verb] not in _AUXILIARIES:
        return None
    low = max(view.body + 1, verb - _TURN - 1)
    at = next((at for at in range(verb - 1, low - 1, -1) if view.norms[at] in _TURNING_OR_JOINED), None)
    if at is None or at + 1 >= verb or view.norms[at + 1] in _SUBORDINATING:
        return None
    return at + 1, end


def told_of(view: View, group: str) -> list[Mark]:
    """Where a group is named, but not to say that what stands before is otherwise there: "; Y isn't"."""
    turn = contrasted(view)
    return [mark for mark in view.find(group) if turn is None or mark.start < turn[0]]


def doubtful(view: View, hedges: list[Mark]) -> bool:
    """Whether hedges say that something is only perhaps so.

    "Is thought to", "it is thought that" and "the theory is that" are how things are told, and no doubt.
    """
    return any(_THEORIES.isdisjoint(view.norms[cue.start : cue.end]) and not _is_held(view, cue) for cue in hedges)


def _is_held(view: View, cue: Mark) -> bool:
    """“Is thought to”, "it is thought that"; not "some thought that"."""
    if cue.group != "hedge-verb" or view.norms[cue.start] not in _HELD:
        return False
    last = view.norms[cue.end - 1]
    return last == "to" or (last == "that" and view.norms[cue.start - 1] in {"is", "'s"})


def denied_elsewhere(view: View, cue: Mark, mark: Mark, *, imperative: bool) -> bool:
    """“Lock them up where children can't reach them”: a denial in a clause that says where, what for or why.

    Also one of putting off what is to be done, or of its being enough: "it isn't enough to stop at night".
    And one in front of what only tells when: "no lasting harm once you stop".
    """
    timed = view.norms[max(cue.end, mark.start - 2) : mark.start]
    if len(timed) > 1 and timed[0] in _WHEN and timed[1] in _TAKERS:
        return True
    if (
        cue.end <= mark.start
        and view.norms[mark.start - 1] == "to"
        and not PUTTING_OFF.isdisjoint(view.norms[cue.start : cue.end + 1])
    ):
        return True
    if cue.start > mark.start:
        return not _PLACING.isdisjoint(view.norms[mark.start : cue.start])
    led = imperative and cue.end < mark.start and view.norms[view.body] in _PLACING
    return led and "," in view.norms[cue.end : mark.start]


def in_brackets(view: View, at: int) -> bool:
    """Whether a word stands in brackets."""
    led = view.norms[:at] if "(" in view.bag else []
    return led.count("(") > led.count(")")


def of_a_choice(view: View, at: int) -> bool:
    """“(one or the other, it makes no odds)”: what is said in brackets of a choice that they name first."""
    opened = max(place for place in range(at) if view.norms[place] == "(")
    return not {",", ":", "–", "—"}.isdisjoint(view.norms[opened:at])


def free_of(view: View, mark: Mark) -> bool:
    """“alcohol-free beer”: whether what a mark names is left out of the thing, or the thing is without it."""
    led, then = view.norms[max(0, mark.start - 2) : mark.start], view.norms[mark.end : mark.end + 2]
    return ["-", "free"] in (led, then) or not _FREE.isdisjoint(led)


def glossed(view: View, *groups: str) -> bool:
    """“Off-label: when a medicine is used for …”: a term of the groups and what it means, said of any medicine."""
    terms = [mark for mark in view.find(*groups) if mark.start <= view.body]
    if not any(view.norms[mark.end : mark.end + 1] == [":"] for mark in terms):
        return False
    return any(
        word in {"a", "any"} and not _MEDICINES.isdisjoint(view.norms[at + 1 : at + 3])
        for at, word in enumerate(view.norms)
    )


def of_both(view: View, at: int) -> bool:
    """“beside each other”, "one over the other", "one another": the two that were named."""
    led = view.norms[max(view.body, at - _ONE_OTHER) : at]
    if view.norms[at] == "another":
        return led[-1:] == ["one"]
    return view.norms[at] == "other" and (led[-1:] == ["each"] or (led[-1:] == ["the"] and "one" in led))


def outgrown(view: View, cue: Mark) -> bool:
    """“no longer merely promising”, "from promising to effective", "far from just a possible aid": no hedge."""
    led, behind = view.norms[max(view.body, cue.start - _HEDGED) : cue.start], view.norms[cue.end : cue.end + 1]
    apart = led[-2:] == ["more", "than"] or (led[-1:] == ["from"] and behind == ["to"])
    return apart or not (_MERELY.isdisjoint(led) or _OUTGROWN.isdisjoint(led))


def either_way(view: View, mark: Mark) -> bool:
    """“not for sleep, X or no X”: named only to say that it makes no difference."""
    said = view.norms[mark.start : mark.end]
    for no, other in ((mark.end, mark.end + 2), (mark.start - 2, mark.start - 2 - len(said))):
        if no > 0 and other > 0 and view.norms[no : no + 2] == ["or", "no"]:
            return view.norms[other : other + len(said)] == said
    return False
