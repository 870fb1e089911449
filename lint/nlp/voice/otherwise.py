"""Whose a statement is: told otherwise behind it, said by this one and that; denied twice; granted by a question."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.sentence.clauses import ClauseKind

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_ANYONE = frozenset({"anybody", "anyone", "who", "whoever"})
_HEARING = words("stance", "hearing")
_FROM_SOME = frozenset({("from", "some"), ("from", "others"), ("from", "many"), ("from", "people")})
_UNTRUE = words("stance", "untrue")
_DOES, _GIVEN = words("stance", "asking_does"), words("stance", "given")
_DASHES = frozenset({",", "—", "–", "-", "(", ";"})
_WONDERING, _WONDERED = words("stance", "wondering"), words("stance", "wondered")
_INTO, _INQUIRY = words("otherwise", "into"), words("otherwise", "inquiry")
_LACKING, _SHOWING = words("otherwise", "lacking"), words("otherwise", "showing")
_TO_KNOW, _ASKED_OF = words("stance", "to_know"), words("stance", "asked_of")
_AUXILIARIES, _SUBJECTS = words("discourse", "auxiliaries"), words("stance", "subjects")
_BREAKS = frozenset({";", ":", ".", "but", "—", "–"})
_SEEING = words("otherwise", "seeing")
_SAW, _NO, _POINT = words("otherwise", "saw"), words("otherwise", "no_point"), words("otherwise", "point")
_PAST_BLIND = frozenset({"could", "did", "failed"})
_ERRING, _ERRED = words("stance", "erring"), 4  # words before who errs
_UNMOVED = words("otherwise", "unmoved")
_BLIND = 7  # words of "I simply couldn't see any reason why"
_GUESSES = frozenset(tuple(said.split()) for said in words("stance", "guesses"))


def told_otherwise(view: View, position: int) -> bool:
    """“He insists that it stops them; the studies say otherwise.”, not "whoever says otherwise is behind the times"."""
    return any(
        cue.end > position
        and view.clause_at(cue.start).kind is not ClauseKind.CONDITION
        and _ANYONE.isdisjoint(view.norms[max(0, cue.start - 3) : cue.start])
        for cue in view.find("told-otherwise")
    )


def from_some(view: View, position: int) -> bool:
    """“You will hear three weeks from some and three months from others”: what different people say."""
    at = next((at for at, word in enumerate(view.norms) if word in _HEARING), None)
    behind = view.norms[position:]
    return at is not None and at < position and any(pair in _FROM_SOME for pair in pairwise(behind))


def litotes(view: View, cue: Mark) -> bool:
    """“It is not untrue that …”, "it would be no lie to say": a rejection that is itself rejected."""
    led = view.norms[max(0, cue.start - 2) : cue.start]
    return not _UNTRUE.isdisjoint(view.norms[cue.start : cue.end]) and (
        led[-1:] in (["not"], ["no"]) or led in (["not", "a"], ["not", "an"])
    )


def or_so(view: View, position: int) -> bool:
    """“It stops them, or so some people hope.”: the writer stands back behind the statement."""
    return any(
        view.norms[at : at + 2] == ["or", "so"] and view.norms[at + 2].isalpha() and view.norms[at - 1] in _DASHES
        for at in range(position + 1, len(view.norms) - 2)
    )


def why_when(view: View, position: int) -> bool:
    """“Why put up with it when X gets rid of it?”: what is set against the question is said."""
    asked = view.norms[view.body : view.body + 2]
    return asked[:1] == ["why"] and _DOES.isdisjoint(asked) and view.clause_at(position).kind is ClauseKind.TIME


def presupposed(view: View, position: int) -> bool:
    """“Given that it works, why wait?”: what the question starts from is said."""
    led = view.norms[view.body : view.body + 1]
    return bool(led) and led[0] in _GIVEN and "," in view.norms[position:] and "," not in view.norms[:position]


def left_to_guess(following: View | None) -> bool:
    """“X is approved for it. True or false?”, "“As much as you like.” Who said that?": what readers are to judge."""
    said = [word for word in following.norms[following.body :] if word.isalpha()] if following is not None else []
    return tuple(said) in _GUESSES


def wondered(view: View, position: int) -> bool:
    """“Callers ask how soon it would work”, "she asked about splitting them": what is asked, not told."""
    led = view.norms[view.clause_at(position).start : position]
    if not _INTO.isdisjoint(led) and _still_open(led):
        return True
    if view.bag.isdisjoint(_WONDERING | _TO_KNOW):
        return False
    if _asked_outright(view, position):
        return True
    about = next((at for at in range(1, len(led)) if led[at] == "about" and led[at - 1] in _WONDERING - {"ask"}), None)
    if about is not None and view.norms[view.clause_at(position).start + about + 1].endswith("ing"):
        return True
    return any(word in _WONDERING and after in _WONDERED for word, after in pairwise(led))


def _still_open(led: list[str]) -> bool:
    """“More evidence is needed on how well it works”, "little research into whether …": what nobody knows as yet."""
    into = next((at for at in range(1, len(led)) if led[at] in _WONDERED and led[at - 1] in _INTO), None)
    if into is None or not (_SHOWING | {","}).isdisjoint(led[into:]):
        return False
    return not _INQUIRY.isdisjoint(led[:into]) and not _LACKING.isdisjoint(led[:into])


def _asked_outright(view: View, position: int) -> bool:
    """“She asked was it harmless”, "he wanted to know could he have both": a question kept as it was put."""
    for at in range(view.body + 1, min(position + 1, len(view.norms) - 1)):
        if view.norms[at] in _AUXILIARIES and view.norms[at + 1] in _SUBJECTS:
            led = view.norms[max(0, at - 1 - (view.norms[at - 1] in _ASKED_OF)) : at]
            if led[0] in _WONDERING or (led[0] in _TO_KNOW and view.norms[at - 2] == "to"):
                return _BREAKS.isdisjoint(view.norms[at:position])
    return False


def blind_once(view: View, position: int, following: View | None) -> bool:
    """“I couldn't see why I should. It took her a minute to show me.”: a doubt of the past, and what came of it."""
    opened = view.norms[view.body : view.body + _BLIND]
    if opened[:1] != ["i"] or following is None or following.question or not _UNMOVED.isdisjoint(following.bag):
        return False
    why = next((at for at in range(1, len(opened)) if opened[at] in {"why", "what"}), None)
    past = {view.texts[at].lower() for at in range(view.body, view.body + (why or 0))}  # "did" is "do" among the norms
    blind = why is not None and opened[why - 1] in _SEEING and not _PAST_BLIND.isdisjoint(past)
    point = next((at for at in range(1, len(opened)) if opened[at] in _POINT), 0)
    idle = not _SAW.isdisjoint(opened[1:point]) and not _NO.isdisjoint(opened[1:point])
    return (blind or idle) and position > view.body and ";" not in view.norms[view.body : position]


def cannot_be(view: View, cue: Mark) -> bool:
    """“All those posts cannot be wrong”: nobody errs; “can't think of anybody”: there is none."""
    if view.norms[cue.end - 1 : cue.end + 1] == ["think", "of"]:
        return True
    before = view.norms[max(0, cue.start - _ERRED) : cue.start]
    if before[-2:] == ["and", "you"] and view.norms[view.body] == "ask":
        return True  # "Ask any specialist and you will hear that it works"
    if before[-1:] == ["call"] and not {"not", "never", "nobody"}.isdisjoint(before):
        return True  # "that one we cannot call false"
    if view.norms[cue.start] in _ERRING and before[-1:] in (["never"], ["seldom"], ["rarely"]):
        return True  # "he is never wrong"
    return view.norms[cue.start] in _ERRING and before[-1:] == ["be"] and not {"not", "cannot"}.isdisjoint(before)
