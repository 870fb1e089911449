"""Whether people have what they are named by: "if you do not take X", "people without X", "once you are off X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.directive.direction import Direction, Directive, directives
from lint.nlp.directive.undirected import told_of_oneself
from lint.nlp.directive.usage import not_given
from lint.nlp.sentence.clauses import ClauseKind
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from lint.nlp.sentence.view import View

_NEW_PHRASE = words("contraindication", "new_phrase")
_FREE = frozenset({"clear", "free"})
_HAVERS = words("contraindication", "havers")
_ANY = words("contraindication", "any")
_MAY = words("usage", "modals")
_EITHER = words("contraindication", "either")
_PERSONS = words("contraindication", "persons")
_NEAR = 4
_WHO, _SUPPOSED = frozenset({"you", "they", "one", "he", "she"}), 3  # words of "but if you"
_IF_SO = 7  # words from a rule to the end of "for you if you are"
_TOOK = words("contraindication", "took")
_AGO = words("contraindication", "ago")
_GONE = words("contraindication", "gone")
_WHILE = words("contraindication", "while")
_PARTING, _NEEDING, _IT = words("hindrance", "parting"), words("hindrance", "needed"), frozenset({"it", "them", "that"})
_ENDS, _FOR = words("absent", "ends"), words("absent", "for")
_OFF, _LEAVING = words("absent", "off"), words("absent", "off") | words("absent", "leaving")


def absent(view: View, mark: Mark) -> bool:
    """“if you do not take opioids”, "people without liver problems"."""
    clause = view.clause_at(mark.start)
    timed = clause.kind in {ClauseKind.TIME, ClauseKind.CONDITION} or view.norms[clause.start] == "once"
    led = view.norms[max(0, mark.start - 3) : mark.start]
    behind = view.norms[mark.end : mark.end + _NEAR]
    anew = led[-1:] == ["and"] and view.norms[mark.start] == "in"  # "just off them and in withdrawal"
    if timed and not {"is", "are"}.isdisjoint(behind[:1]) and not _GONE.isdisjoint(behind):
        return True  # "once they are long out of your system"
    if timed and not _TOOK.isdisjoint(led) and not _AGO.isdisjoint(view.norms[mark.end : clause.end]):
        return True  # "if you took it as a child"
    if timed and not anew and {"off", "stopped", "finished", "former", "previous", "past"} & set(led):
        return True  # "once you are off them"
    if "without" in led and _had_not(led[led.index("without") + 1 :], view.norms[: mark.start]):
        return True  # "people without an X"
    rules = view.find("permit", "prohibit")
    taken = [rule for rule in rules if not told_of_oneself(view, rule) and not _supposed(view, rule)]
    taken += not_given(view)  # "it isn't given in X"
    for cue in view.find("negation"):
        if cue.end <= mark.start and mark.start - cue.end <= _NEAR:
            if any(other.start <= cue.start and cue.end <= other.end <= mark.start for other in taken):
                continue  # not "nothing wrong with your X", where what is denied is the state
            between = view.norms[cue.end : mark.start]
            if view.norms[cue.start] == "none" and between[:1] and between[0] in _WHILE:
                continue  # "no tablets with it, and none while you are in withdrawal"
            if view.norms[cue.start] in _EITHER and _rules_out(view, mark):
                continue  # "Neither X nor Y rules it out"
            if view.norms[cue.start] in _EITHER and not _PERSONS.isdisjoint(between[:2]):
                continue  # "neither should …, nor by anyone in withdrawal": they may not, and do exist
            if any(word in _NEW_PHRASE for word in between):
                continue
            if view.norms[cue.start] in {"no", "nobody", "never"} and cue.end != mark.start:
                continue
            if view.norms[cue.start] == "no" and _of_several(view, cue):
                continue  # "nobody who is pregnant, and no child under 8"
            if view.norms[cue.start] in {"no", "nobody", "none"} and _barred(view, mark):
                continue  # "No pregnant woman may take it"
            return view.norms[cue.start] in _FREE or not _free_of(led)  # "if you are not free of X"
    return _free_of(led)


def _rules_out(view: View, mark: Mark) -> bool:
    """Whether "neither X nor Y" is the subject of a verb of hindering."""
    opened = view.norms[view.body : view.body + 1] == ["neither"]
    return opened and any(verb.start >= mark.end for verb in view.find("obstacle-verb"))


def _supposed(view: View, rule: Mark) -> bool:
    """“… if you do not take X”: words of a rule, supposed of somebody and ruling nothing."""
    clause = view.clause_at(rule.start)
    led = [word for word in view.norms[clause.start : rule.start] if word != "do"]
    return clause.kind is ClauseKind.CONDITION and led[-1:] != [] and led[-1] in _WHO and len(led) <= _SUPPOSED


def if_so(view: View, mark: Mark) -> Directive | None:
    """“You aren't on X (it is off limits for you if you are)”: the rule for those who are, behind those who are not."""
    for item in directives(view):
        behind = view.norms[item.mark.end : item.mark.end + _IF_SO]
        at = behind.index("if") if "if" in behind else len(behind)
        so = behind[at + 1 : at + 2] in (["you"], ["they"]) and behind[at + 2 : at + 3] in (["are"], ["do"], ["have"])
        ends = not "".join(behind[at + 3 : at + 4]).isalpha()
        if item.direction is Direction.PROHIBIT and item.mark.start >= mark.end and so and ends:
            return item
    return None


def need_not_be_off(view: View, mark: Mark) -> Directive | None:
    """“You don't have to be off X to start”, "needn't wait until X is over", "needn't give X up for it": they may."""
    if (nobody := _by_nobody(view, mark)) is not None:
        return nobody
    needs = [
        cue for cue in view.find("no-need", "permit") if cue.group == "no-need" or view.norms[cue.end - 1] == "wait"
    ]
    for need in needs:
        between = view.norms[need.end : mark.start]
        off = not _OFF.isdisjoint(between) and _LEAVING.issuperset(between)
        behind = view.norms[mark.end : mark.end + _NEAR]
        waited = (
            "wait" in view.norms[need.end - 1 : mark.start]
            and _LEAVING.issuperset(between)
            and not _GONE.union(_ENDS).isdisjoint(behind)
        )
        left = any(cue.start - need.end <= 1 for cue in view.within(need.end, mark.start, "leave-verb"))
        left = left or not _PARTING.isdisjoint(between[:1])
        kept = left and _kept_for(view, mark, need.end)
        if (off or waited or kept) and not view.question and len(view.negations(need)) % 2 == 0:
            return Directive(Direction.PERMIT, need, view)
    return None


def _by_nobody(view: View, mark: Mark) -> Directive | None:
    """“Nobody on X has to give it up for this”."""
    if view.norms[view.body : mark.start][:1] not in (["nobody"], ["none"], ["no"]) or view.question:
        return None
    for at in range(mark.end, len(view.norms) - 1):
        leaving = view.norms[at] in _PARTING and not _IT.isdisjoint(view.norms[at + 1 : at + 2])
        if leaving and not _NEEDING.isdisjoint(view.norms[mark.end : at]) and _kept_for(view, Mark(at, at + 2, ""), at):
            return Directive(Direction.PERMIT, Mark(view.body, view.body + 1, "permit"), view)
    return None


def _kept_for(view: View, mark: Mark, low: int) -> bool:
    """“…give up your X for it”, "give up for it: … and X": what X would be left for is the medicine."""
    taken = view.medicines.get(False, [])
    near = any(0 <= other.start - mark.end <= _NEAR for other, _ in taken)
    listed = any(
        low <= other.start < mark.start and view.norms[other.end : other.end + 1] == [":"] for other, _ in taken
    )
    return (near and not _FOR.isdisjoint(view.norms[mark.end : mark.end + 2])) or listed


def _free_of(led: list[str]) -> bool:
    """“free of X”, "clear of any X"."""
    at = next((at for at, word in enumerate(led) if word in _FREE), None)
    return at is not None and led[at + 1 : at + 2] in (["of"], ["from"]) and all(word in _ANY for word in led[at + 2 :])


def _had_not(between: list[str], led: list[str]) -> bool:
    """Whether people are named right before "without", and nothing but an article or a word of degree behind it."""
    at = len(led) - len(between) - 1
    return not _HAVERS.isdisjoint(led[max(0, at - 2) : at]) and all(word in _ANY for word in between)


def _of_several(view: View, cue: Mark) -> bool:
    """Whether a "no" goes on with a list of people that "nobody who" opened."""
    opened = view.norms[view.body : view.body + 1] == ["nobody"] and "who" in view.norms[: cue.start]
    return opened and view.norms[cue.start - 1] in {",", "and", "or"}


def _barred(view: View, mark: Mark) -> bool:
    """Whether people named behind a "no" are the subject of a modal: they may not, and do exist."""
    behind = view.norms[mark.end : mark.end + _NEAR]
    comma = next((at for at, word in enumerate(behind) if not word.isalpha()), len(behind))
    within = behind if "who" in behind[comma:] else behind[:comma]  # not "if you have no X, you may"
    return not _MAY.isdisjoint(within)
