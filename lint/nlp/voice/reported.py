"""Other people's words: what a seller, a forum or a poster says is not what the article says.

Told as the words of somebody whom the writer does not stand behind ("one website insists that …", "the claim that …").
Doctors, regulators, studies and the writer's own "we" are stood behind: their words are the article's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.answers import quoted
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.view import QUOTES
from lint.nlp.sentence.vocabulary import Mark
from lint.nlp.voice.adopted import endorsed
from lint.nlp.voice.past_belief import past_belief

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_VOICES = ("hearsay-voices",)
TRUSTED = ("clinicians", "regulators", "experts", "study-words", "clinic-voices")
_PAPERS = words("reported", "papers")
_CLAIMING = words("reported", "claiming")
_OWN, _WROTE = words("reported", "own"), words("reported", "wrote")
_BREAKS = words("reported", "breaks")
_SPEAKING_UP = words("reported", "speaking_up")
_AGAIN = _BREAKS | {"but", "should"}  # the writer speaks now
_INDEFINITE = words("reported", "indefinite")
_EVERY = words("reported", "every")
_SEEING = words("reported", "seeing")
_AUXILIARIES = words("reported", "auxiliaries")
_TOLD = words("reported", "told")
_SWEARING = words("reported", "swearing")
_LISTENERS = words("reported", "listeners")
_OWN_STORY = frozenset({"her", "his", "their"})
_TITLES, _BODIES = words("reported", "titles"), [[body] for body in sorted(words("reported", "bodies"))]
_OPENER = "study-opener"  # "another", of studies or of anything
_OPINING = words("reported", "opining")
_BELIEVED = words("reported", "believed")
_OF_ONES_OWN = _AUXILIARIES | {"i", "we", "be", "been", "is", "are", "was", "were"}  # "we thought", "it was thought"
_BELIEF_LED = words("reported", "belief_led")
_OPINION = 9  # words from "thinks" to what is thought
_SOMEBODY = frozenset({"somebody", "someone"})
_NAMED = 6  # words of a name
_BEFORE = 5  # words before a verb of saying in which its subject ends
_SUBJECT = 12  # words between a speaker and the verb of saying
_COMPLEMENT = 24  # words that a verb of saying governs
_BEHIND = 4  # words behind a verb of saying in which its subject ends
_SPEAKER = 8  # words between a quotation and the verb of saying: ", one clinic's old advert"


def reporter(view: View, position: int) -> Mark | None:
    """The words that put a position into somebody's mouth, or None where the writer speaks."""
    opinion = _opinion(view, position) if not _OPINING.isdisjoint(view.bag) else None
    if opinion is None and not _BELIEVED.isdisjoint(view.bag):
        opinion = _belief(view, position)
    if opinion is None and (once := past_belief(view, position)) is not None:
        opinion = once if not view.within(view.body, once.start, *TRUSTED) else None
    if opinion is None and not view.has(*_VOICES, "claim-nouns", "report-verb", "quote-verb", "source-phrase"):
        return None
    if endorsed(view, position):
        return None
    if opinion is not None:
        return opinion
    if any(cue.end <= position and not view.denied(cue) for cue in view.find("endorsing")):
        return None  # "I have no quarrel with her claim that …"
    for noun in view.find("claim-nouns"):
        if 0 <= position - noun.end <= _COMPLEMENT and not _ended(view, noun.end, position):
            return noun
    for cue in view.find("source-phrase"):
        if cue.end <= position and _somebody(view, cue.end) and not _ended(view, cue.end, position):
            return cue  # "According to a flyer, …"
    for verb in view.find("report-verb", "quote-verb"):
        if view.norms[verb.start - 1] == "questions":
            continue  # "no questions asked"
        if verb.end <= position:
            far = _distant(view, verb) or _read_out(view, verb) or _hearsay(view, verb)
            if position - verb.end <= _COMPLEMENT and not _ended(view, verb.end, position) and far:
                return verb
        elif _quoted_before(view, verb, position) and _distant(view, verb):
            return verb
    return None


def _opinion(view: View, position: int) -> Mark | None:
    """“My neighbour, who thinks that you need no doctor, …”: what somebody only thinks, in an aside on who it is."""
    for at in range(view.body + 1, position):
        if view.norms[at] not in _OPINING or view.norms[at - 1] != "who" or position - at > _OPINION:
            continue
        whose = view.norms[max(view.body, at - 1 - _NAMED) : at - 1]
        trusted = view.within(max(view.body, at - 1 - _NAMED), at, *TRUSTED)
        if not trusted and _OWN.isdisjoint(whose) and not {",", ":", ";"} & set(view.norms[at:position]):
            return Mark(at - 1, at + 1, "report-verb")
    return None


def _belief(view: View, position: int) -> Mark | None:
    """“They believed that it had no warning”: what somebody thought then, which is not said to be so."""
    for at in view.places(_BELIEVED):
        clause = view.clause_at(at)
        subject = view.norms[clause.start : at]
        behind = view.norms[at + 1 : at + 2]
        told = not _BELIEF_LED.isdisjoint(behind) or any(
            mark.start == at + 1 for mark, _ in view.medicines.get(False, [])
        )
        if not 0 < position - at <= _COMPLEMENT or not subject or not told:
            continue  # "long thought untreatable", "thought about it"
        known = view.within(view.body, at, *TRUSTED) or not _OF_ONES_OWN.isdisjoint(subject)
        if not known and subject[-1].isalpha() and not _ended(view, at + 1, position):
            return Mark(at, at + 1, "report-verb")
    return None


def _read_out(view: View, verb: Mark) -> bool:
    """“This says it is a miracle,” he told me: somebody reads out what is written elsewhere."""
    return quoted(view) and view.norms[verb.start] == "says" and not _PAPERS.isdisjoint(view.norms[: verb.start])


def taken_back(view: View, position: int) -> bool:
    """“We also said that it had 60 people; there were 80.”: what the writer said before, to be put right.

    What others say is put right too: "Some pages have 800 people; the real number is a tenth of that".
    """
    if any(cue.start > position and ";" in view.norms[position : cue.start] for cue in view.find("correction")):
        return True
    said = [
        cue
        for cue in view.find("own-earlier-words")
        if cue.end <= position and view.norms[max(0, cue.start - 1)] not in {"as", "like", "what"}
    ]
    return bool(said) and _AGAIN.isdisjoint(view.norms[said[-1].end : position])


def _distant(view: View, verb: Mark) -> bool:
    """Whether the one who says it is no one that the writer stands behind."""
    clause = view.clause_at(verb.start)
    low = max(clause.start - _SUBJECT if clause.kind is ClauseKind.RELATIVE else clause.start, verb.start - _SUBJECT, 0)
    passive = view.norms[max(0, verb.start - 1)] in {"been", "was", "were"}
    high = len(view.norms) if passive and "by" in view.norms[verb.end :] else min(verb.end + _BEHIND, len(view.norms))
    voices = view.within(low, high, *_VOICES)
    subject = view.norms[low : verb.start]
    if view.norms[verb.start] in _CLAIMING:
        trusted = view.within(low, verb.start, *TRUSTED)
        return bool(voices) or not (trusted or not _OWN.isdisjoint(subject))
    trusted = [cue for cue in view.within(low, verb.start, *TRUSTED) if not _worn(view, cue) and cue.group != _OPENER]
    if not trusted and _anyone(view, verb):
        return True
    return bool(voices) and not any(cue.start > voices[0].start for cue in trusted)


def _hearsay(view: View, verb: Mark) -> bool:
    """“The lady who does the raffle told me that …”, "she swore that …": a layman's word, in a story."""
    low = view.clause_at(verb.start).start
    low = low if low < verb.start else view.body  # "A man at the pool, who sells powder, told me"
    subject = view.norms[low : verb.start]
    known = view.within(low, verb.start, *TRUSTED) or not _TITLES.isdisjoint(subject) or subject[-1:] in _BODIES
    whom = view.norms[verb.end : verb.end + 1]
    story = not _LISTENERS.isdisjoint(whom) and not _OWN_STORY.isdisjoint(view.norms[verb.end :])
    own = not _OWN.isdisjoint(subject[:1]) and not (story and subject[:1] == ["my"])  # "my son tells all that his …"
    if known or own or not _EVERY.isdisjoint(subject):
        return False
    if subject[-1:] == ["you"] and (quoted(view) or view.norms[verb.start] in _WROTE):
        return True  # "“Last month you said that …”", in a reader's letter
    if "your" in subject and not _PAPERS.isdisjoint(subject[subject.index("your") :]):
        return True  # "Your article says that …"
    told = view.norms[verb.start] in _TOLD and (whom in (["me"], ["us"]) or not _LISTENERS.isdisjoint(whom))
    pronoun = subject[-1:] in (["she"], ["he"], ["they"])  # for "told", it may stand for the doctor named before
    swore = view.norms[verb.start] in _SWEARING and pronoun
    return bool(subject) and ((told and (story or not pronoun)) or swore)


def _somebody(view: View, start: int) -> bool:
    """Whether the words up to a comma name somebody whom the writer does not stand behind."""
    comma = next((at for at in range(start, len(view.norms)) if view.norms[at] == ","), start)
    named = view.norms[start : min(comma, start + _NAMED)]
    if view.within(start, comma, *TRUSTED):
        return False
    return bool(view.within(start, comma, *_VOICES)) or not _INDEFINITE.isdisjoint(named)


def _anyone(view: View, verb: Mark) -> bool:
    """“Another says that …”, "one of them insists …", "a third told us …": somebody, whoever it is, says so."""
    if view.norms[verb.start] in _SEEING or view.norms[verb.start].endswith("ing"):
        return False  # "another found …": perhaps a study
    low = max(view.body, verb.start - _BEFORE)
    low = max((at + 1 for at in range(low, verb.start) if view.norms[at] in QUOTES), default=low)  # “…,” someone wrote
    before = [word for word in view.norms[low : verb.start] if word not in _AUXILIARIES]
    opening = view.norms[max(view.body, view.clause_at(verb.start).start)]
    return bool(before) and (before[-1] in _INDEFINITE or opening in _SOMEBODY) and _EVERY.isdisjoint(before)


def _worn(view: View, cue: Mark) -> bool:
    """“an actor in a white coat”: what somebody wears or plays."""
    return view.norms[max(0, cue.start - 2) : cue.start] in (["in", "a"], ["as", "a"], ["in", "the"])


def _ended(view: View, start: int, position: int) -> bool:
    """Whether the writer speaks again before a position: behind a contrast, a semicolon or a dash."""
    if not _BREAKS.isdisjoint(view.norms[start:position]):
        return True
    if any(
        view.norms[at] == "i" and not _SPEAKING_UP.isdisjoint(view.norms[at + 1 : at + 3])
        for at in range(start, position)
    ):
        return True  # "I've read hundreds of posts, and I'll say it plainly: …"
    return any(
        start < clause.start <= position and (clause.kind is ClauseKind.CONTRAST or clause.opener == "so")
        for clause in view.clauses
    )


def _quoted_before(view: View, verb: Mark, position: int) -> bool:
    """“…,” says the ad: a position inside quotation marks that close right before the verb."""
    quotes = view.places(QUOTES)
    return any(
        first < position < last and 0 <= verb.start - last <= _SPEAKER
        for first, last in zip(quotes[::2], quotes[1::2], strict=False)
    )
