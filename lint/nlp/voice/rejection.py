"""Sentences that reject the one before, put together: what was said, called wrong, without ground or unsupported.

Read as a subject that points back ("this", "that belief", "the claim"), or a source ("the studies", "the label"), or
the writer ("I"), and what is said of it. A source that only fails to support "this" may mean what the sentence before
is about, not what it says ("It isn't approved. The evidence does not support it."): see `unsupported`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.label import opened_at
from lint.nlp.sentence.view import QUOTES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.nlp.sentence.view import View

_POINTING, _SAID = words("rejection", "pointing"), words("rejection", "said")
_THE = words("rejection", "the")
_LED_BY = sorted((said.split() for said in words("rejection", "led_by")), key=len, reverse=True)
_BEING, _SHADES = words("rejection", "being"), words("rejection", "shades")
_WRONG, _RIGHT = words("rejection", "wrong"), words("rejection", "right")
_UNPROVEN, _PROVEN = words("rejection", "unproven"), words("rejection", "proven")
_VERDICTS = _WRONG | _RIGHT | _UNPROVEN | _PROVEN
_GRADING = words("rejection", "grading")  # "*Misleading.*" behind a ruling grades what it is about
_OPENING = _WRONG | words("rejection", "none") | words("rejection", "shades")
_SLIPS = words("rejection", "slips")  # "A slip of the tongue.": of what was said, as no other noun is
_OF_ACTS = words("rejection", "of_acts")  # "Do not split it. It is wrong.": to do so
_EITHER = frozenset({"it", "they", "them"})  # what was said, or what it was said of
_FAILING = frozenset(tuple(said.split()) for said in words("rejection", "failing"))
_GROUND, _GROUNDLESS = words("rejection", "ground"), words("rejection", "groundless")
_SOURCES, _MORE = words("rejection", "sources"), words("rejection", "more")
_DISAGREEING = frozenset(tuple(said.split()) for said in words("rejection", "disagreeing"))
_SUPPORTING, _PARTICLES = words("rejection", "supporting"), words("rejection", "particles")
_ERRING, _THINKING = words("rejection", "erring"), words("rejection", "thinking")
_OWN = words("rejection", "own")
_SAYERS, _SAYING = words("rejection", "sayers"), words("rejection", "saying")
_DOES, _SEEING = frozenset({"did", "do", "does"}), frozenset({"saw", "see", "seen"})
_ASKED = frozenset({"how", "what", "when", "which", "who", "why"})
_POINTING_TO = (["point", "to"], ["points", "to"], ["pointed", "to"])
_DOING, _NO_SUCH = words("rejection", "doing"), (["nothing", "of", "the"], ["no", "such", "thing"])
_NONE, _NO = words("rejection", "none"), frozenset({"no", "none", "nobody", "nothing", "neither"})
_TRUTH, _OTHERWISE = words("rejection", "truth"), words("rejection", "otherwise")
_ATTRIBUTING = words("rejection", "attributing")
_ATTRIBUTED = ("report-verb", "quote-verb", "source-phrase", "claim-nouns", "hearsay-voices")
_ENDS = words("rejection", "ends")
_NOUN_PHRASE = 4  # words of "that very common belief"
_SOURCE = 7  # words of "nothing in the studies so far"
_TO_VERDICT = _BEING | _SHADES | _SAID | _NONE | _POINTING | frozenset({"a", "an", "the", "any", "of", ",", "but"})


def rejecting(view: View) -> bool:
    """“That belief has no basis.”, "I was wrong to be sure.", "The truth is less rosy.": of what was said before."""
    said = _words(view)
    if view.question or not said:
        return False
    end = _pointing(said, 0)
    wrong = _WRONG - _OF_ACTS if said[0] == "it" and _SAID.isdisjoint(said) else _WRONG
    return (
        _own_error(said)
        or _other_truth(said)
        or _no_ground(said)
        or _nobody_says(said)
        or said[:3] == ["not", "according", "to"]
        or (said[0] in _OPENING and _judged(said, 0, _WRONG - _GRADING))
        or (said[0] in {"a", "an"} and not _SLIPS.isdisjoint(said[1:3]) and _judged(said, 1))
        or (end > 0 and (_called(said, end, wrong) or _fails(said, end)))
    )


def unsupported(view: View, said: View) -> bool:
    """“Many believe that it cures. No study backs this up.”: what is reported, and then found without support.

    What the writer says is left as it is: "It is off-label. The evidence does not support this." may mean the use.
    """
    if view.question or not (said.has(*_ATTRIBUTED) or not _ATTRIBUTING.isdisjoint(said.bag)):
        return False
    told = _words(view)
    end = _pointing(told, 0) if told and told[0] not in _EITHER else 0
    return bool(told) and ((end > 0 and _called(told, end, _UNPROVEN, _PROVEN)) or _sources_differ(told))


def differs(view: View) -> bool:
    """“The studies do not bear this out.”, "no trial points to X.": of what is quoted before."""
    told = _words(view)
    after = next((at + 1 for at, word in enumerate(told[:-1]) if word in {";", ":"}), 0)
    return bool(told) and not view.question and (_sources_differ(told) or _sources_differ(told[after:]))


def _words(view: View) -> list[str]:
    """The words of a sentence behind those that only lead into it: "But sadly", "In truth,"."""
    norms = [word for word in view.norms[opened_at(view.norms, view.body) :] if word not in QUOTES]
    while led := next((lead for lead in _LED_BY if norms[: len(lead)] == lead and len(norms) > len(lead)), None):
        norms = norms[len(led) :]
    return norms


def _pointing(said: Sequence[str], at: int) -> int:
    """Where a noun phrase ends that points back at what was said, 0 where none begins: "this", "that old belief"."""
    if said[at : at + 1] and said[at] in _THE | _POINTING:
        for end in range(at + 1, min(len(said), at + _NOUN_PHRASE + 1)):
            if said[end] in _SAID:
                return end + 1
            if said[end] in _BEING or not said[end].isalpha():
                break
        if said[at] in _POINTING:
            return at + 1
    return 0


def _called(said: Sequence[str], at: int, wrong: frozenset[str] = _WRONG, right: frozenset[str] = _RIGHT) -> bool:
    """“… is simply a mistake.”, "… was never true", "… is a fair guess, but wrong"; not "it is wrong to stop"."""
    return at < len(said) and said[at] in _BEING | _SHADES and _judged(said, at, wrong, right)


def _judged(said: Sequence[str], at: int, wrong: frozenset[str] = _WRONG, right: frozenset[str] = _RIGHT) -> bool:
    """“Not true.”, "Utter nonsense!", "None of that is so."."""
    denied = False
    while at < len(said) - 1 and said[at] in _TO_VERDICT and not (said[at] in _VERDICTS and said[at + 1] in _ENDS):
        if (said[at] == "," and said[at + 1] != "but") or said[at : at + 2] == ["all", "right"]:
            return False  # "None of them, it is true, suggests that …", "Don't. That is never all right."
        denied = denied != (said[at] in _NONE)
        at += 1
    return at < len(said) - 1 and said[at] in (right if denied else wrong) and said[at + 1] in _ENDS


def _fails(said: Sequence[str], at: int) -> bool:
    """“… does not hold up.”, "… has no basis", "… lacks evidence"."""
    rest = tuple(word for word in said[at : at + 6] if word not in _SHADES)
    if any(rest[: len(words_of)] == words_of for words_of in _FAILING):
        return True
    lacking = rest[:2] in {("has", "no"), ("have", "no"), ("had", "no"), ("is", "without"), ("has", "little")}
    lacking = lacking or rest[:1] in {("lacks",), ("lack",)}
    return lacking and not _GROUND.isdisjoint(rest[1:4])


def _no_ground(said: Sequence[str]) -> bool:
    """“There is no basis for this.”, "we have found no evidence of that", "there is nothing in it"."""
    if said[:1] not in (["there"], ["we"], ["i"], ["nobody"], ["researchers"]):
        return False
    at = next((at for at, word in enumerate(said[:5]) if word in _GROUNDLESS), None)
    if at is None:
        return False
    for place in range(at + 1, min(len(said) - 1, at + 6)):
        if said[place] in {"for", "of", "to", "in", "behind"}:
            ground = said[at] == "nothing" or not _GROUND.isdisjoint(said[at + 1 : place])
            end = _pointing(said, place + 1)
            return ground and end > 0 and end < len(said) and said[end] in _ENDS
    return False


def _nobody_says(said: Sequence[str]) -> bool:
    """“Nobody serious would say so.”, "we would never claim that", "it did nothing of the kind"."""
    for place, word in enumerate(said[:_SOURCE]):
        end = place + (4 if said[place + 1 : place + 2] == ["no"] else 5)
        if word in _DOING and said[place + 1 : place + 4] in _NO_SUCH and not _ENDS.isdisjoint(said[end : end + 1]):
            return True
    if _SAYERS.isdisjoint(said[:2]) and said[0] != "no":
        return False
    at = next((at for at, word in enumerate(said[:_SOURCE]) if word in _SAYING), None)
    if at is None or at + 1 >= len(said):
        return False
    if said[at + 1 : at + 4] in _NO_SUCH:
        return True
    end = _pointing(said, at + 1)
    return not _NONE.isdisjoint(said[:at]) and end > 0 and end < len(said) and said[end] in _ENDS


def _own_error(said: Sequence[str]) -> bool:
    """“I was wrong.”, "we were mistaken to think so", "how wrong I was", "I know better now"; not "wrong to stop"."""
    if said[:1] == ["how"] and not _ERRING.isdisjoint(said[1:2]) and not _OWN.isdisjoint(said[2:4]):
        return True
    if said[0] not in _OWN:
        return False
    if said[1:3] in (["know", "better"], ["knew", "better"], ["stand", "corrected"]):
        return True
    at = 1
    while at < len(said) and (said[at] in _BEING or said[at] in _SHADES):
        at += 1
    if at == 1 or at >= len(said) - 1 or said[at] not in _ERRING:
        return False
    behind = said[at + 1 : at + 4]
    thought = behind[:1] == ["to"] and not _THINKING.isdisjoint(behind)
    about = behind[:1] in (["about"], ["on"]) and _pointing(said, at + 2) > 0
    return behind[0] in _ENDS or thought or about


def _other_truth(said: Sequence[str]) -> bool:
    """“The truth is less rosy.”, "in reality it is otherwise", "the facts are different"."""
    at = 2 if said[0] in {"the", "in"} else 1
    if _TRUTH.isdisjoint(said[at - 1 : at]):
        return False
    rest = [word for word in said[at : at + 6] if word not in _SHADES and word not in {",", "it", "things", "a"}]
    return len(rest) > 1 and rest[0] in _BEING and rest[1] in _OTHERWISE


def _does_so(said: Sequence[str]) -> bool:
    """“… that X does.”, "… X do it": what was said before, taken up."""
    at = next((at for at, word in enumerate(said[: _NOUN_PHRASE + 2]) if word in _DOES), None)
    end = at + 1 + (said[at + 1 : at + 2] in (["it"], ["that"], ["so"])) if at else len(said)
    return not _ENDS.isdisjoint(said[end : end + 1]) and _ASKED.isdisjoint(said[:at])


def _sources_differ(said: Sequence[str]) -> bool:
    """“The studies do not bear this out.”, "no trial backs it up", "the label disagrees"."""
    first = next((at for at, word in enumerate(said[:_SOURCE]) if word in _SOURCES), None)
    first = first if first is not None else 0 if said[0] in {"nothing", "nobody"} else None
    if first is None or not _MORE.isdisjoint(said[: first + 1]):
        return False
    rest = [word for word in said[first + 1 :] if word not in _SHADES]
    if any(tuple(rest[: len(words_of)]) == words_of for words_of in _DISAGREEING):
        return True
    denied = not _NO.isdisjoint(said[: first + 1])
    for at, word in enumerate(rest[:_SOURCE]):
        if word in _NONE:
            denied = not denied
        if rest[at : at + 2] in _POINTING_TO:
            return denied and any(end in _ENDS for end in rest[at + 3 : at + 6])  # "the studies do not point to X."
        if word in _SUPPORTING | _SEEING and _does_so(rest[at + 1 :]):
            return denied  # "no study has seen it do so"
        if word in _SUPPORTING:
            place = at + 1
            while rest[place : place + 1] and rest[place] in _PARTICLES:
                place += 1
            end = _pointing(rest, place)
            while rest[end : end + 1] and rest[end] in _PARTICLES:
                end += 1
            return denied and end > 0 and end < len(rest) and rest[end] in _ENDS
    return False
