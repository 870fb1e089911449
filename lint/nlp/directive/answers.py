"""Questions and answers: what asks for yes or no, what says it, and what only names a topic."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.directive.usage import allowed, forbidden
from lint.nlp.sentence.label import opened_at

if TYPE_CHECKING:
    from lint.model.document import Block
    from lint.model.quantity import Quantity
    from lint.nlp.sentence.view import View


_SPEAKING = words("discourse", "speaking")
_ASKING = words("discourse", "asking")
_OPENERS = words("discourse", "openers")
_WH = words("discourse", "wh")
_PRONOUNS = words("discourse", "pronouns")
_AUXILIARIES = words("discourse", "auxiliaries")
OUT = (["out", "."], ["out", "!"], ["out"])  # "Liver problems? Out."
_READER_ASKED = words("discourse", "reader_asked")
_STOPS = {".", "!", ",", ";"}
_ENDING_YES, _ENDING_NO = words("discourse", "ending_yes"), words("discourse", "ending_no")
_THIS, _REFUTING = frozenset({"it", "that", "this"}), words("quiz", "false")
_STRESSING = words("adopted", "shades")
_STOPS_OR_STRESSING = _STOPS | _STRESSING
_ASKED = words("discourse", "asked_not_to")
_REMARK = 16  # words of a remark that judges
_NOUGHT = words("discourse", "nought")
_THAT = frozenset({"that", "who", "which"})
_COUNTED = 6  # words of a thing that is counted, before what is told of it
_QUOTES = frozenset({*'"“”', "``"})
_CHOICES = 16  # words of a list to choose from
_ALONE = 2  # words of a sentence that is only a number
_DENIERS = words("discourse", "deniers")
_SINGLE_NO = words("discourse", "single_no")
_NOTHING_SAYS = frozenset({"nobody", "none", "nothing"})
_DENYING = frozenset({"never", "no", "nobody", "not", "nothing"})
_DENIED = 11  # words of a question in which it denies something
_HEAD = 5  # words of a question in which its denial stands
_FRONTED = frozenset({"for", "from", "in", "on", "to"})
_ECHO = 7  # words of an answer that only says again what was asked
_VERDICTS = words("discourse", "verdicts")
_NARROWING = words("discourse", "narrowing")
_UPHOLDING = words("quiz", "upholding")


def begins(view: View, group: str) -> bool:
    """Whether a sentence opens with an answer of a group, "answer-no" or "answer-yes"."""
    opening = [mark for mark in view.opening if mark.group in {"answer-no", "answer-yes", "answer-open"}]
    if not opening or view.norms[opening[0].start : opening[0].end] != ["no"]:
        return bool(opening) and opening[0].group == group
    denied = any(cue.start == opening[0].end for cue in view.find("refuter"))  # "No old wives' tale, that."
    return not denied and opening[0].group == group


def ending(view: View) -> str | None:
    """“At that dose, sure.”, "Not for this one, no.": a short reply that answers with its last word."""
    said = [word for word in view.norms[view.body :] if word not in _STOPS or word == ","]
    comma = said.index(",") if said[:1] and said[0] in _FRONTED and "," in said[:_HEAD] else 0
    if comma and said[comma + 2 : comma + 3] == [":"]:
        said = said[: comma + 2]  # "In our experience, yes: …"
    if len(said) > _ECHO + 2 or said[-2:-1] != [","]:
        return None
    return "yes" if said[-1] in _ENDING_YES else "no" if said[-1] in _ENDING_NO else None


def judged_last(view: View) -> bool:
    """“We hear this one all the time, and it is quite wrong.”: what was said before, judged with the last words.

    Or “The nurse asked him not to.”, which turns down what he was about to do.
    """
    said = [word for word in view.norms[view.body :] if word not in _STOPS_OR_STRESSING]
    if said[-2:] == ["not", "to"] and len(said) <= _REMARK:
        return not _ASKED.isdisjoint(said)
    pronoun, copula, verdict = (*said[-3:], "", "", "")[:3]
    told = pronoun in _THIS and copula in {"is", "was"} and verdict in _REFUTING
    return told and said[-4:-3] in (["and"], ["but"]) and len(said) <= _REMARK and not _THIS.isdisjoint(said[:-3])


def denies(view: View) -> bool:
    """Whether a sentence opens with a "no"; "Do not suggest that …" tells what to do."""
    told = view.norms[view.body : view.body + 2] == ["do", "not"] and len(view.norms) - view.body > _HEAD
    return begins(view, "answer-no") and not told


def asks(view: View) -> bool:
    """A heading that asks without a question mark."""
    return (
        bool(asked_words(view))
        and asked_words(view)[0] in _ASKING
        and view.block.kind
        in {BlockKind.HEADING, BlockKind.CELL, BlockKind.TERM, BlockKind.SUMMARY, BlockKind.PROPERTY}
    )


def yes_no(view: View) -> bool:
    """Whether a question can be answered with yes or no."""
    words = asked_words(view)
    return bool(words) and (words[0] not in _WH or (words[0] == "what" and words[1:2] in (["if"], ["about"])))


def asked_words(view: View) -> list[str]:
    """The words of a question behind a speaker's label and an opening "and" or "so"."""
    words = view.norms[view.body :]
    if words[:1] and words[0].isdigit():
        words = words[2:] if words[1:2] in (["."], [")"], [":"]) else words[1:]  # "6. Does it work"
    while words and (words[0] in _OPENERS or words[0] in _QUOTES):
        words = words[1:]
    return words


def doubly_denied(view: View, question: View) -> bool:
    """“So it isn't approved?” - "No.", "I mustn't drive?" - "Not for a day.", "There's no need?" - "There is."."""
    asked = asked_words(question)
    at = next((at for at, word in enumerate(asked[:_DENIED]) if word in _DENYING), None)
    if at == 0:
        return asked[0] == "not"  # "Not approved?" - "Not approved."
    inverted = asked[0] in _AUXILIARIES | {"is"} if asked else False
    if (
        at is None
        or (at == 1 and inverted)
        or "that" in asked[:at]
        or asked[at + 1 : at + 2] == ["to"]
        or asked[at - 2] == ","
        or view.has("refuter")
    ):
        return False  # "Is it a reason not to take it?" denies nothing, nor does "It had 80 people, didn't it?"
    if inverted and asked[1:2] == ["there"] and asked[at] == "no":
        return True  # "Is there no day on which I may?" - "None.": there is no such day
    if not inverted and (elliptic(view) == "no" or view.norms[view.body] in _NOTHING_SAYS):
        return True  # "And I can't just split them?" - "You can't.", "Nothing suggests that it does."
    if begins(view, "answer-no"):
        narrowed = view.norms[view.body] == "not" and not _NARROWING.isdisjoint(
            view.norms[view.body + 1 : view.body + 2]
        )
        return view.norms[view.body] == "no" or narrowed
    if inverted:
        return False
    ends = view.norms[-3:-1]
    return len(ends) > 1 and ends[0] in _PRONOUNS and ends[1] in _AUXILIARIES


def asked_of_reader(question: View) -> bool:
    """“Are you taking …?”, "Have you a …?": asked of readers, whom a "no" behind it turns away."""
    opening = asked_words(question)[:2]
    return len(opening) == 2 and opening[0] in _READER_ASKED and opening[1] in {"you", "your"}


def echoes(view: View, question: View) -> bool:
    """“Nothing at all.” to "So nothing can go wrong?", "Right, 800." to "800 people?": said again, so meant."""
    said = view.norms[view.body :]
    if said[:1] and said[0] in _DENIERS:
        return said[0] in asked_words(question)[:_HEAD]
    if not view.amounts or len(said) > _ECHO or view.has("negation", "refuter"):
        return False
    asked = [amount.quantity for amount in question.amounts]
    return all(any(_same(amount.quantity, other) for other in asked) for amount in view.amounts)


def stated(view: View, question: View) -> bool:
    """“So it's a no?” - "Nobody takes both.": a statement that confirms the question's own "no"."""
    said = view.norms[view.body : view.body + 2]
    told = len(said) == 2 and said[0] in _DENIERS and said[1].isalpha()
    return told and asked_words(question)[-2:-1] == ["no"]


def _same(said: Quantity, asked: Quantity) -> bool:
    """Whether a number is said again, with its unit or without."""
    return (said.low, said.high) == (asked.low, asked.high) and said.unit in {asked.unit, ""}


def elliptic(view: View, *, more: bool = False) -> str | None:
    """“They do.”, "It isn't.", "You could not!": a pronoun, an auxiliary, perhaps a "not", and nothing else."""
    words = view.norms[opened_at(view.norms, view.body) :]
    if words in OUT or (0 < len(words) <= _ALONE and words[0] in _SINGLE_NO):
        return "no"  # "Hardly.", "Neither."
    if 0 < len(words) <= _ALONE and words[0] in _ENDING_YES:
        return "yes"  # "Indeed."
    if len(words) < 3 or words[0] not in _PRONOUNS or words[1] not in _AUXILIARIES:
        return None
    if words[2] == "not" and words[3:4] and words[3] in _STOPS and (more or words[3] != "," or len(words) <= 4):
        return "no"
    return "yes" if words[2] in _STOPS else None


def verdict(view: View | None) -> bool:
    """“True.” or "False." under a statement."""
    return (
        view is not None
        and len(view.norms) > view.body
        and view.norms[view.body] in _VERDICTS
        and view.norms[view.body + 1 : view.body + 2] in ([], ["."], ["!"], [","], [":"], [";"])
    )


def upheld(view: View) -> bool:
    """“Fact.” under a statement that somebody makes; "Fact: …" may tell what is true in its place."""
    return (
        verdict(view)
        and view.norms[view.body] in _UPHOLDING
        and view.norms[view.body + 1 : view.body + 2] in ([], ["."], ["!"], [","])
    )


def zero(view: View) -> bool:
    """“Zilch.”: a sentence that is only a word for none."""
    return len(view.norms) <= _ALONE and view.norms[0] in _NOUGHT


def counted(view: View) -> bool:
    """“That's how many agencies …”, "Agencies that have …", "The licences it holds": what a number counts."""
    named = view.norms[view.body : view.body + _COUNTED]
    that = next((at for at, word in enumerate(named) if word in _THAT), _COUNTED * (named[:1] == ["the"]))
    listed = that > 0 and (_AUXILIARIES | {"is"}).isdisjoint(named[:that])
    return listed or ["how", "many"] in (view.norms[1:3], view.norms[2:4], view.norms[3:5])


def bare_header(block: Block, view: View, column: View | None) -> bool:
    """A short header cell names a topic; what is said of it stands in the other cells."""
    if block.cell is None or view.block.kind is not BlockKind.CELL:
        return False
    if block.cell.header is False and column is not None and column.has("prohibit", "permit"):
        return False  # "Don't take it if you …" above tells what the cells are
    header = block.cell.header or (block.cell.column == 0 and block.row_header is None)
    if header and view.norms[0] in {"what", "who", "how", "when", "where"}:
        return True
    speaks = _SPEAKING & set(view.norms)
    return (
        header and len(view.norms) <= 8 and not speaks and (block.cell.header or not view.has("negation", "prohibit"))
    )


def quoted(view: View) -> bool:
    """Whether a sentence opens with a quotation mark."""
    first = view.starts[view.body if view.body < len(view.starts) else 0]  # behind a speaker's label
    return len(view.texts) > 2 and view.block.text[first] in "\"'\u201c\u2018"


def choices(view: View, asked: View | None) -> bool:
    """“Which of these may you take? A, B, C or D.”: a bare list to choose from."""
    if asked is None or not asked.question or "which" not in asked_words(asked)[:_HEAD]:
        return False
    commas = sum(word == "," for word in view.norms)
    return commas > 1 and len(view.norms) <= _CHOICES and not (*allowed(view), *forbidden(view))


def all_quoted(text: str) -> bool:
    """Whether a text is one quotation from end to end."""
    return text[:1] in _QUOTES and text.rstrip(" .")[-1:] in _QUOTES


def in_quotation(text: str, at: int) -> bool:
    """Whether a character, of a turn in a conversation, opens a quotation or stands inside one."""
    before = text[: at + 1]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def signed(block: Block) -> bool:
    """Whether a paragraph is a letter: it ends with a dash and a name in bold."""
    if not block.strong or block.strong[-1][1] < len(block.text.rstrip()):
        return False
    return block.text[: block.strong[-1][0]].rstrip()[-1:] in {"—", "–", "-"}


def lettered(block: Block) -> bool:
    """Whether a paragraph begins with "(a)" or "b)"."""
    mark = block.text.lstrip("(")[:2]
    return block.kind is BlockKind.PARAGRAPH and len(mark) == 2 and mark[0].isalnum() and mark[1] == ")"
