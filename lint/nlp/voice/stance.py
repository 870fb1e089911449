"""How the writer stands to what a word says: asserted, asked, reported, refuted or only supposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Stance
from lint.model.document import BlockKind
from lint.nlp.directive.answers import asks
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.truth import judgement_of
from lint.nlp.sentence.view import QUOTES
from lint.nlp.sentence.vocabulary import Mark
from lint.nlp.voice.adopted import adopted, disputed, judged, outdated, set_aside
from lint.nlp.voice.otherwise import (
    blind_once,
    cannot_be,
    from_some,
    left_to_guess,
    litotes,
    or_so,
    presupposed,
    told_otherwise,
    why_when,
    wondered,
)
from lint.nlp.voice.passed_on import passed_on
from lint.nlp.voice.quoted_on import quoted_on
from lint.nlp.voice.rejection import unsupported
from lint.nlp.voice.reported import TRUSTED, reporter
from lint.nlp.voice.supposed import supposed
from lint.nlp.voice.threatened import threatened
from lint.nlp.voice.written_off import written_off

if TYPE_CHECKING:
    from lint.model.assertion import Cue
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.clauses import Clause
    from lint.nlp.sentence.view import View

_COPULAS = words("scene", "copulas")
_NOT_REFUTED = {ClauseKind.CONTRAST, ClauseKind.REASON}
_JUDGED = words("stance", "judged")
_DIRECTIVES = {"prohibit", "permit"}
_SPEAKING = words("scene", "speaking")
_HEARD, _HEARSAY = words("scene", "heard"), words("scene", "hearsay")
_PERHAPS = words("scene", "perhaps")  # "you may read that …"
WITHDRAWN = "withdrawal"  # what the page said before, and takes back
_EXCEPTING = words("stance", "excepting")
_TOLD = 4  # words of a statement that is told
_SAYING = words("stance", "saying")
_FRONTED = words("scene", "fronted")  # "contrary to what you hear, it is so"
_SET_AGAINST = words("stance", "set_against")
_COMPLEMENT = 3  # words of what a refuter rejects, at least
_JUDGING = words("stance", "judging")
_CLAUSE_OPENERS = words("stance", "clause_openers")
_JUDGED_BY = 4  # words from "that" to the judgement
_OURS = words("scene", "ours")
_BY = 6  # words between who speaks and the quotation
_TRUE_OR = 4  # words of "true-or-" before "false"
_SHORT = 5  # words of a quotation that is only a name for a claim
_BELIEVING = words("stance", "believing")
_BELIEVERS = words("stance", "believers")
_AUXILIARY = words("stance", "auxiliary")
_BIDDING, _STATEMENTS = frozenset({"do", "please"}), words("stance", "statements")
_ITS_OBJECT = frozenset({"a", "any", "it", "that", "them", "this", "word", "."})
_DISBELIEF = 4  # words around "believe" in such a clause
_NEVER = words("stance", "never")
_TITLES = {BlockKind.TITLE, BlockKind.HEADING}
_PART = frozenset({"it", "they"})


def stance_at(scene: Scene, position: int) -> tuple[Stance, tuple[Cue, ...]]:
    """How the writer stands to the statement at a position, with the cues that say so."""
    view = scene.view
    aside = view.clause_at(position)
    goes_on = aside.kind is ClauseKind.RELATIVE and view.norms[aside.start - 1].isalpha()  # "a date by which it works"
    if scene.stance_source == "denied list" and aside.start > 0 and not goes_on:
        return Stance.ASSERTED, ()  # an aside in an item of such a list is the writer's own
    rhetorical = why_when(view, position)
    if scene.stance is not Stance.ASSERTED and scene.reading == "own" and not (view.question and rhetorical):
        if scene.verdict is not None:
            whole = Mark(0, len(scene.verdict.norms), "refuter")
            place = "next sentence" if scene.stance_source == WITHDRAWN else "row"
            return scene.stance, (scene.cue("refuter", whole, place, scene.verdict),)
        reply = scene.following if scene.stance_source == "next sentence" else None
        said = [*reply.find("refuter"), *_rejecting(reply, view)] if reply is not None else []
        return scene.stance, tuple(scene.cue("refuter", cue, "next sentence", reply) for cue in said[:1])
    crossed = next(
        (cue for cue in view.find("no-symbol") if cue.end < view.body or view.norms[cue.end : cue.end + 1] == [":"]),
        None,
    )
    if crossed is not None and position > crossed.end and ":" in view.norms[crossed.end : crossed.end + 1]:
        return Stance.REFUTED, (scene.cue("refuter", crossed),)  # "BarryT ✗: It cured me."
    if view.has("no-symbol") and view.norms[1:2] == ["that"]:
        return Stance.REFUTED, (scene.cue("refuter", view.find("no-symbol")[0]),)  # "✘ That it's harmless."
    asking = view.question or left_to_guess(scene.following) or (view.block.kind in _TITLES and asks(view))
    if asking and scene.reading == "own" and not (rhetorical or presupposed(view, position)):
        return Stance.QUESTIONED, ()
    if "i" in view.bag and blind_once(view, position, scene.following):
        return Stance.HYPOTHETICAL, ()
    refuters: list[Mark] = []
    said = [*view.find("refuter")]
    called = judgement_of(view, position)
    if called is not None:
        whole = Mark(called.start, called.end, "refuter")
        if not called.true and (not called.behind or _refutes(scene, whole, position)):
            return Stance.REFUTED, (scene.cue("refuter", whole),)
        said = [cue for cue in said if not called.start <= cue.start < called.end]
    for cue in said:
        overlapping = bool(refuters) and cue.start < refuters[-1].end
        if _named(scene, cue) or cannot_be(view, cue) or litotes(view, cue):
            continue  # "something wrong with your liver"
        if not overlapping and cue.start <= position + 1 and _refutes(scene, cue, position):
            refuters.append(cue)
    refuters.extend(
        cue
        for cue in said
        if (_predicated(scene, cue, position) or _judged_behind(view, cue, position)) and not _named(scene, cue)
    )
    if not refuters and (
        _disbelieved(view, position)
        or judged(view, position) is False
        or written_off(view, position)
        or (outdated(view, position) and not view.has(*scene.knowledge.population_groups.values()))
    ):
        return Stance.REFUTED, ()
    if refuters:
        last = refuters[-1]  # what readers "may have heard" is nobody's yet, and may turn out to be right
        words_of_it = view.norms[last.start : last.end]
        heard = not _HEARSAY.isdisjoint(words_of_it) or words_of_it[0] in _PERHAPS
        if heard and adopted(scene, position):
            return Stance.ASSERTED, ()  # "You may read that it is, and that is right"
        heard = heard and not set_aside(view, position)
        return Stance.REFUTED, (scene.cue("hearsay" if heard else "refuter", last),)
    clause = view.clause_at(position)
    if clause.opener == "whether" and scene.reading == "own" and _asked(scene, clause):
        return Stance.QUESTIONED, ()
    if scene.reading == "own" and (wondered(view, position) or passed_on(scene, position)):
        return Stance.QUESTIONED, ()
    if clause.kind is ClauseKind.CONDITION or supposed(view, position) or threatened(scene, position):
        return Stance.HYPOTHETICAL, ()
    if _mentioned(scene, position):
        return (Stance.ASSERTED if adopted(scene, position) else Stance.HYPOTHETICAL), ()
    if "so" in view.bag and or_so(view, position):
        return Stance.REPORTED, ()
    if ("from" in view.bag and from_some(view, position)) or quoted_on(scene):
        return Stance.REPORTED, ()
    if view.has("told-otherwise") and told_otherwise(view, position):
        return Stance.REFUTED, (scene.cue("refuter", view.find("told-otherwise")[-1]),)
    speaker = reporter(view, position) if called is None or not called.true else None
    if speaker is not None and not adopted(scene, position):
        return Stance.REPORTED, (scene.cue("speaker", speaker),)
    return Stance.ASSERTED, ()


def _rejecting(reply: View, said: View) -> list[Mark]:
    """“That is not so.”, "He is wrong."; "It isn't." may deny a part of what was said only."""
    last = len(reply.norms) - 1 if reply.norms[reply.body] not in _PART else len(reply.norms) + 1
    opened = [mark for mark in reply.opening if mark.group == "refuting-reply" and mark.end >= last]
    return opened or [Mark(reply.body, len(reply.norms), "refuter")] * (disputed(reply) or unsupported(reply, said))


def _disbelieved(view: View, position: int) -> bool:
    """“You may hear that it is harmless; please don't believe it.”: a clause behind that rejects what was said."""
    if view.bag.isdisjoint(_BELIEVING):
        return False
    for at in range(position, len(view.norms) - 1):
        if view.norms[at] in _BELIEVING and not _NEVER.isdisjoint(view.norms[max(position, at - 2) : at]):
            clause = view.clause_at(at)
            led = view.norms[max(clause.start, at - _DISBELIEF) : at]
            behind = view.norms[at + 1 : at + _DISBELIEF]
            supposed_only = clause.kind is ClauseKind.CONDITION  # "crush it if you can't swallow it"
            own = clause.start > position and not supposed_only and not (_BELIEVERS & set(led))
            return own and not _ITS_OBJECT.isdisjoint(behind)
    return False


def _asked(scene: Scene, clause: Clause) -> bool:
    """“Asked whether it is …”, not "whether you take this or that, …"."""
    led = clause.start > 0 and scene.view.norms[clause.start - 1].isalpha()
    return led and "or" not in scene.view.norms[clause.start : clause.end]


def _mentioned(scene: Scene, position: int) -> bool:
    """Words quoted inside a sentence of the writer's own: mentioned, not used."""
    view = scene.view
    if view.block.kind in _TITLES and 0 < view.body <= position and view.norms[view.body : view.body + 1] == ["'"]:
        return True  # “Ad watch: 'The cure they hid'”, in front matter
    if view.bag.isdisjoint(QUOTES):
        return False
    marks = view.places(QUOTES)
    if any(0 <= marks[0] - cue.end <= 1 for cue in view.find("correction")):
        return False  # “This should have read "within a week"”: what holds now
    for first, last in zip(marks[::2], marks[1::2], strict=False):
        if first < position < last:
            if "?" in view.norms[first:last]:
                # “"So it works?" a patient asked”, but for what a "No." behind it answers
                return scene.reading != "answered" or first > view.body
            if view.block.kind in _TITLES and 0 < first == view.body:
                return True  # a title that names what is talked of: “Ad watch: "The cure they hid"”
            if view.norms[first - 1 : first] == ["for"] and last - first <= _SHORT:
                return True  # “For "clinically proven" it sent us one paper”
            if _run_in(view, first, last) and scene.following is not None:
                return True  # “**Paragraph 3: "at 50 mg a day".** That is …”: what is put right
            spoken = _SPEAKING & set(view.norms[last + 1 : last + 4])
            talked_of = first <= view.body and sum(map(str.isalnum, view.norms[last + 1 :])) > 1 and not spoken
            led = any(cue.end <= first and first - cue.end <= 4 for cue in view.find("mention-word"))
            return talked_of or (first > view.body and (led or not _vouched(view, first, last)))
    return False


def _run_in(view: View, first: int, last: int) -> bool:
    """Whether a quotation is all that a bold head of a paragraph names, behind a colon."""
    bold = any(low <= view.starts[first] < high for low, high in view.block.strong)
    return bold and view.first and view.norms[first - 1 : first] == [":"] and len(view.norms) - last <= 2


def _vouched(view: View, first: int, last: int) -> bool:
    """Whether a quotation inside a sentence is from somebody the writer stands behind, as doctors and studies are."""
    around = (*view.within(0, first, *TRUSTED), *view.within(last, last + _BY, *TRUSTED))
    return bool(around) or not _OURS.isdisjoint(view.norms[max(0, first - _BY) : first])


def _named(scene: Scene, cue: Mark) -> bool:
    """Whether a cue is but a word in the name of a thing, or in a directive ("the wrong time to take it")."""
    if {"true", "or"} <= set(scene.view.norms[max(0, cue.start - _TRUE_OR) : cue.start]):
        return True  # "True or false: …" judges nothing yet
    judging = not _JUDGED.isdisjoint(scene.view.norms[cue.end : cue.end + 2])  # "wrong to say that"
    return not judging and any(
        ((mark.concept is not None or mark.group in _DIRECTIVES) and mark.start <= cue.start and cue.end <= mark.end)
        or (mark.group == "prohibit" and cue.start <= mark.start < cue.end <= mark.end)  # "would be a mistake to start"
        for mark in scene.view.marks
    )


def _predicated(scene: Scene, cue: Mark, position: int) -> bool:
    """“The idea that it cures is a myth”: a refuter said of what stands before it."""
    view = scene.view
    clause = view.clause_at(position)
    copula = set(view.norms[max(0, cue.start - 4) : cue.end]) & (_COPULAS | {"be"})
    return bool(copula) and position < cue.start < clause.end and not view.denied(cue)


def _judged_behind(view: View, cue: Mark, position: int) -> bool:
    """“They say that it has no side effects; that is wrong.”: a clause that only judges the one before it.

    Or a statement that is the subject of its own judgement: "That it does so has not been established."
    """
    told = view.norms[view.body : view.body + 1] == ["that"] and view.body < position < cue.start
    if told and view.norms[view.body + 1] not in _COPULAS and view.clause_at(cue.start) is view.clause_at(position):
        return not view.denied(cue) and view.norms[cue.start - 1] in _AUXILIARY
    clause = view.clause_at(cue.start)
    first = clause.start + (view.norms[clause.start] in _CLAUSE_OPENERS)
    judging = view.norms[first] in _JUDGING and not _COPULAS.isdisjoint(view.norms[first + 1 : cue.end])
    before = view.clauses.index(clause) - 1
    near = before >= 0 and view.clauses[before].start <= position < view.clauses[before].end
    return near and judging and cue.start - first <= _JUDGED_BY and not view.denied(cue)


def _complete(view: View, cue: Mark, colon: int) -> bool:
    """Whether what is refuted has been told before a colon, so that what stands behind it is the reason.

    So it has where readers are bidden not to believe it, or somebody whose words it was.
    """
    told = view.norms[cue.start : colon]
    bidden = told[:2] == ["not", "believe"] and told[2:] != ["this"] and view.norms[cue.start - 1] in _BIDDING
    if bidden and _ITS_OBJECT.isdisjoint(told[2:3]) and "you" not in told[3:5]:
        bidden = len(told) > 2 and _SAYING.isdisjoint(told[-1:]) and _STATEMENTS.isdisjoint(told[2:])
    return bidden or (colon - cue.end >= _TOLD and _SAYING.isdisjoint(view.norms[colon - 2 : colon]))


def _refutes(scene: Scene, cue: Mark, position: int) -> bool:
    """A refuter reaches its own clause and the complement clauses behind it, not past a contrast."""
    view = scene.view
    fronted = view.norms[cue.start] in _FRONTED
    if fronted and not _COPULAS.isdisjoint(view.norms[cue.end : position]) and view.norms[cue.start] in _HEARD:
        return False  # "what you read online is anecdote": what is said of it is the writer's
    if view.norms[cue.start] in _SET_AGAINST and "," in view.norms[cue.end : position]:
        return False  # "Contrary to what the ad says, nobody has …"
    for clause in view.clauses:
        if cue.end <= clause.start <= position and clause.opener in _EXCEPTING:
            return False  # "It is no sure thing, unless you begin early: then it …"
        if cue.end <= clause.start <= position and clause.opener == ":" and _complete(view, cue, clause.start - 1):
            return False  # "We don't claim that it treats anything: studies are few", "Don't believe it: it isn't"
        if cue.end <= clause.start <= position and (clause.kind in _NOT_REFUTED or fronted):
            return False
        judged = not _COPULAS.isdisjoint(view.norms[max(0, cue.start - 1) : cue.start + 1])
        if cue.end <= clause.start <= position and clause.opener == ":" and judged:
            return False  # "It is not true: …"
        if (
            cue.end + _COMPLEMENT <= clause.start <= position
            and clause.opener == ":"
            and view.norms[cue.end - 1] == "that"
        ):
            return False  # "We don't claim that it prevents anything: …"
        if cue.end <= clause.start <= position and clause.opener in {"and", ";", "—", "--"}:
            return False
    return True
