"""Set above other treatments: a comparison with a predicate of benefit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.benefit.anothers_work import anothers_work
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import Mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.nlp.benefit.candidate import Candidate
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View

_SUPERIOR = tuple(sorted(words("efficacy", "superior")))
_OTHERS = words("efficacy", "others")
_OTHERS_OR_ONES = _OTHERS | {"ones"}
_WARNINGS = words("efficacy", "warnings")
_BARE = words("efficacy", "bare_comparisons")
_WINNING = words("efficacy", "winning")
_AGAINST = words("efficacy", "against")
_MERITS = words("efficacy", "merits")
_HOPING = words("efficacy", "hoping")
_RANKED = 7  # words from a warning to what ranks it
_HOPED = 5  # words from a comparison to a hope
_DUMMIES = words("efficacy", "dummies")
_DUMMY = 4  # words behind a comparison in which a placebo stands
_MORE, _FEWER = frozenset({"more", "greater", "better"}), frozenset({"fewer", "less"})
_MORE_OR_FEWER = _MORE | _FEWER
_GOODS = words("efficacy", "goods")
_ILLS = words("efficacy", "ills")
_NOUN = 4  # words from "more" to what there is more of
_THAN = 10  # words from there to "than"
_RIVALS = 9  # words in which the other treatment is named
_AS = words("efficacy", "as")
SAME_HERE, _HAD = "same-here", 3  # words from "have" to "same", and from there to where it is so
_GIVING = words("efficacy", "same_given")
OUTDONE = "falls-short"
_SET_BESIDE = words("efficacy", "set_beside")
_OF, _ALL, _BEST = frozenset({"of", "among"}), words("efficacy", "of_all"), frozenset({"best", "most"})
_OTHERS_OR_TREATMENTS, _DOING_WELL = _OTHERS | words("efficacy", "treatments"), words("efficacy", "doing_well")
_BETTER, _LESS_SAID = words("efficacy", "better_than"), words("efficacy", "less_said")
_WAY = frozenset({"way", "like", "as"})
_OTHER_ONES = words("efficacy", "other_ones")
_HAPPENING = words("efficacy", "no_deed")
_OBJECT = 1  # words between what others fall short in and the medicine
_YOURS = (["other"], ["your"], ["another"])
_BEATS = (["beats"], ["trumps"])
_SUBJECT = 4  # words in which "none of the others" begins a clause
_NOTHING = words("efficacy", "nothing")
_PEOPLE = words("efficacy", "keeping_off")
_ORDERS = words("efficacy", "orders")
_MERITLESS = words("efficacy", "meritless")
_HOPING_OR_MERITLESS = _HOPING | _MERITLESS
ANYBODY = (["everyone"], ["everybody"], ["anyone"], ["anybody"], ["him"], ["her"])  # "still beats everyone at chess"
_ONESELF = (["i"], ["we"], ["he"], ["she"], ["my"], ["our"], ["his"], ["her"])
_DOES = words("efficacy", "does")
_WHAT = frozenset({"what", "everything", "all"})
_UNABLE = frozenset({"cannot", "not", "never", "no"})
_DOING = 9  # words from what it does to "more than any other"
_BENEFITS = ("effective", "improve-verb", "reduce-verb", "stop-verb", "get-better", "cure")


def outdone(scene: Scene) -> Iterator[Candidate]:
    """“No injection comes close to it”, "X can't hold a candle to it", "X pales beside it": others fall short of it."""
    view = scene.view
    for cue in view.find("falls-short", "pales"):
        ours = next(
            (
                mark
                for mark, name in scene.knowledge.medicine_marks(view)
                if name != OTHER and 0 <= mark.start - cue.end <= _OBJECT
            ),
            None,
        )
        clause = view.clause_at(cue.start)
        if ours is None and view.norms[cue.end : cue.end + 1] in (["it"], ["this"]) and view.norms[cue.end - 1] in _AS:
            ours = Mark(cue.end, cue.end + 1, OUTDONE) if scene.knowledge.is_subject(scene.focus) else None
        if ours is None or ours.start >= clause.end or not _MERITLESS.isdisjoint(view.norms[clause.start :]):
            continue
        if cue.group == "pales":
            if not view.denied(cue) and cue.start > clause.start:
                yield cue, "comparison", None, cue.start, ours.end
            continue
        denials = view.negations(cue) or [
            Mark(at, at + 1, "negation")
            for at in range(clause.start, min(clause.start + _SUBJECT, cue.start))
            if view.norms[at] in _NOTHING
        ]
        if len(denials) == 1 and not view.question and not _kept_off(view, clause.start, cue):
            start = denials[0].start
            yield Mark(start, cue.end, OUTDONE), "comparison", None, start, ours.end


def _kept_off(view: View, start: int, cue: Mark) -> bool:
    """“Don't touch X", "no one on Y gets anywhere near X": people keep off it; what falls short is a treatment."""
    led = view.norms[max(start, view.body) : cue.start]
    return not _PEOPLE.isdisjoint(led) or all(word in _ORDERS or not word.isalpha() for word in led)


def comparisons(scene: Scene) -> Iterator[Candidate]:
    """Set above other treatments."""
    view = scene.view
    for mark in view.find("comparison"):
        if any(cue.start <= mark.end and mark.start - cue.end <= 2 for cue in view.find("pseudo-negation")):
            continue  # "should not replace your treatment"
        if any(cue.start <= mark.start and mark.end <= cue.end for cue in view.find("permit")):
            continue  # "nothing stands in the way of X"
        text = view.words(mark.start, mark.end).lower()
        if text in _BARE and not _of_benefit(view, mark):
            continue  # "is asked about more than any other"
        if view.norms[mark.start] == "nothing" and not _HAPPENING.isdisjoint(view.norms[mark.start : mark.end]):
            continue  # "nothing else divides readers the way it does"
        low = mark.start - _RANKED * text.startswith("the strongest")  # "a warning …, which is the strongest there is"
        warned = not _WARNINGS.isdisjoint(view.norms[max(0, low) : mark.end])
        if warned or view.norms[mark.end : mark.end + 1] in ANYBODY:
            continue  # "the strongest warning there is"
        if view.norms[mark.end : mark.end + 1] == ["fewer"] or anothers_work(scene, mark):
            continue  # "more studies would be better than fewer"
        if not _HOPING_OR_MERITLESS.isdisjoint(view.norms[mark.end : mark.end + _HOPED]):
            continue  # "better than you might hope", "nothing compares to the hype"
        medicines = scene.knowledge.medicine_marks(view)
        within = mark.start if view.norms[mark.start] in _WINNING else mark.end  # "beats the injections hands down"
        compared = any(name == OTHER for _, name in medicines) or any(
            word in view.norms[within : mark.end + 6] for word in _OTHERS
        )
        compared = compared or (view.norms[mark.start] in _WINNING and _set_against(view, mark))
        if view.norms[mark.start : mark.end] in _BEATS and not compared:
            continue  # "… was on it for three years, which beats my own record"
        of_oneself = view.norms[mark.end : mark.end + 1] in _ONESELF
        nameless = text.startswith("better") and not medicines and (mark.start == view.body or of_oneself)
        if (nameless and not compared) or (view.has("evidence-noun") and not medicines and not compared):
            continue  # "Better than most of the web.", "aged better than I did", "evidence that is better than hearsay"
        if (
            compared
            or {"better", "effective", "superior"} & set(view.norms[mark.start : mark.end])
            or "than" in view.norms[mark.end : mark.end + 8]
            or text.startswith(_SUPERIOR)
            or (text in _BARE and "for" in view.norms[max(0, mark.start - _DOING) : mark.start])  # "does more for"
        ):
            yield mark, "effective" if _than_nothing(scene, mark) else "comparison", None, mark.start, mark.end


def unequalled(scene: Scene) -> Iterator[Candidate]:
    """“Nothing else protects the brain the way it does”, "No other drug calms me like it": what others do not do so."""
    view = scene.view
    if view.bag.isdisjoint(_WAY) or view.question or scene.reading != "own":
        return
    clause = view.clauses[0]
    start = max(clause.start, view.body)
    led = view.norms[start : start + _SUBJECT]
    if led[:1] not in (["nothing"], ["no"]) or (led[0] == "no" and _OTHER_ONES.isdisjoint(led)):
        return
    for mark, name in scene.knowledge.medicine_marks(view):
        before = view.norms[max(start, mark.start - 3) : mark.start]
        like = before[-1:] in (["like"], ["as"]) or before[-2:] == ["the", "way"] or before[-2:] == ["well", "as"]
        if name != OTHER and like and mark.start - start > _SUBJECT and _HAPPENING.isdisjoint(led):
            yield Mark(start, mark.end, OUTDONE), "comparison", None, start, mark.end
            return


def more_than(scene: Scene) -> Iterator[Candidate]:
    """“more relief from X than from Y”, "fewer bad days than on Z": more of a good, or less of an ill."""
    view = scene.view
    if "than" not in view.bag or view.bag.isdisjoint(_MORE_OR_FEWER) or view.question:
        return
    for at in view.places(_MORE_OR_FEWER):
        word = view.norms[at]
        goods = _GOODS if word in _MORE else _ILLS
        noun = next(
            (step for step in range(at + 1, min(at + _NOUN, len(view.norms))) if view.norms[step] in goods), None
        )
        if noun is None:
            continue
        clause = view.clause_at(at)
        than = next((step for step in range(noun + 1, len(view.norms)) if view.norms[step] == "than"), None)
        if than is None or than - noun > _THAN or view.denied(Mark(at, noun + 1, "comparison")):
            continue
        behind = range(than + 1, min(than + _RIVALS, len(view.norms)))
        named = [mark for mark, name in scene.knowledge.medicine_marks(view, every=True) if name == OTHER]
        rival = any(mark.start in behind for mark in named) or any(view.norms[step] in _OTHERS for step in behind)
        ours = view.within(min(clause.start, at), than, *scene.knowledge.family_groups)
        pronoun = scene.pronoun_subject(clause.start, at) if not ours else False
        if rival and (ours or pronoun):
            yield Mark(at, noun + 1, "comparison"), "comparison", None, at, than + 1
            return


def same_as(scene: Scene) -> Iterator[Candidate]:
    """“You get the same protection from X as with the costly ones”: as much of a good as others give."""
    view = scene.view
    for at in view.places({"same"}):
        if not view.question and _carried_over(scene, at):
            yield Mark(at - 1, at + 1, SAME_HERE), "effective", None, at - 1, at + 1
            return
        if view.question or view.norms[at + 1 : at + 2] == [] or view.norms[at + 1] not in _GOODS:
            continue
        standard = next((to for to in range(at + 2, len(view.norms)) if view.norms[to] == "as"), None)
        behind = range(standard + 1, min(standard + _RIVALS, len(view.norms))) if standard is not None else range(0)
        named = [mark for mark, name in scene.knowledge.medicine_marks(view, every=True) if name == OTHER]
        rival = any(mark.start in behind for mark in named) or any(view.norms[to] in _OTHERS_OR_ONES for to in behind)
        if rival and not view.denied(Mark(at, at + 2, OUTDONE)) and scene.owner(at) != OTHER:
            yield Mark(at, at + 2, OUTDONE), "comparison", None, at, at + 2
            return


def _carried_over(scene: Scene, at: int) -> bool:
    """“People with X get the same relief as those women did”, "it does the same in X": as was seen in another disease.

    Not what is the same as with a dummy or with another medicine.
    """
    view = scene.view
    ours = view.find(*scene.knowledge.condition_groups)
    led, behind = view.norms[max(view.body, at - _HAD) : at], view.norms[at + 1 : at + 1 + _RIVALS]
    if not ours or led[-1:] != ["the"] or not _DUMMIES.isdisjoint(behind) or view.has("other-medicines"):
        return False
    does = led[-2:-1] in (["does"], ["did"]) and any(0 < mark.start - at <= _HAD for mark in ours)
    return does or (not _GIVING.isdisjoint(led) and behind[:1] != [] and behind[0] in _GOODS)


def does_what(scene: Scene) -> Iterator[Candidate]:
    """“X does what the costly infusions can't”, "it does everything the infusions do": as much as others, or more."""
    view = scene.view
    if view.bag.isdisjoint(_WHAT) or view.bag.isdisjoint(_DOES) or view.question:
        return
    named = [mark for mark, name in scene.knowledge.medicine_marks(view, every=True) if name == OTHER]
    for at in range(max(view.body, 1), len(view.norms)):
        if view.norms[at] not in _WHAT or view.norms[at - 1] not in _DOES:
            continue
        behind = range(at + 1, min(at + _RIVALS, len(view.norms)))
        rival = any(mark.start in behind for mark in named) or any(view.norms[step] in _OTHERS for step in behind)
        unable = view.norms[at] != "what" or any(view.norms[step] in _UNABLE for step in behind)
        if rival and unable and not view.denied(Mark(at - 1, at, "comparison")):
            yield Mark(at - 1, at, OUTDONE), "comparison", None, at - 1, behind[-1] + 1
            return


def set_beside(scene: Scene) -> Iterator[Candidate]:
    """“Compared with the injections, X protects you better”, "of all the drugs, X works best": others in front."""
    view = scene.view
    low = view.norms.index(":") + 1 if ":" in view.norms[:-1] else view.body
    of_all = view.norms[low] in _OF and not _ALL.isdisjoint(view.norms[low + 1 : low + _SUBJECT])
    if not (of_all or view.norms[low] in _SET_BESIDE) or "," not in view.norms[low:] or view.question:
        return
    comma = view.norms.index(",", low)
    named = scene.knowledge.medicine_marks(view, every=True)
    rival = any(name == OTHER and low <= mark.start < comma for mark, name in named)
    ours = next((mark for mark, name in named if name != OTHER and 0 < mark.start - comma <= _SUBJECT), None)
    if ours is None or not (rival or not _OTHERS_OR_TREATMENTS.isdisjoint(view.norms[low:comma])):
        return
    for at in range(ours.end, view.clause_at(ours.start).end):
        behind = view.norms[at + 1 : at + 2]
        more = view.norms[at] in _BEST and view.norms[at - 1] in _DOING_WELL if of_all else view.norms[at] in _BETTER
        if more and _LESS_SAID.isdisjoint(behind) and not view.denied(Mark(at, at + 1, OUTDONE)):
            yield Mark(at, at + 1, OUTDONE), "comparison", None, ours.start, at + 1
            return


def unneeded(scene: Scene) -> Iterator[Candidate]:
    """“With X there's no need for the weekly infusion”, "for other drugs": others are needed no more."""
    view = scene.view
    if view.question or not view.has("no-need"):
        return
    named = [mark for mark, name in scene.knowledge.medicine_marks(view, every=True) if name == OTHER]
    for cue in view.find("no-need"):
        ends = [mark.end for mark in named if 0 <= mark.start - cue.end <= 1]
        if view.norms[cue.end : cue.end + 1] in _YOURS:
            ends += [
                at + 1 for at in range(cue.end + 1, min(cue.end + _NOUN, len(view.norms))) if view.norms[at] in _OTHERS
            ]
        if not ends or view.norms[cue.end - 1] != "for" or "to" in view.norms[ends[0] : view.clause_at(cue.start).end]:
            continue  # "no need for other drugs to be stopped"
        yield Mark(cue.start, ends[0], "comparison"), "comparison", None, cue.start, ends[0]


def _than_nothing(scene: Scene, mark: Mark) -> bool:
    """“It did better than placebo”: than what trials compare with, which is how it is seen to work."""
    view = scene.view
    behind = view.norms[mark.end : mark.end + _DUMMY]
    return not _DUMMIES.isdisjoint(behind) or bool(
        view.within(mark.start, mark.end + _DUMMY, *scene.knowledge.comparator_groups)
        and not view.within(mark.start, mark.end + _DUMMY, "other-medicines")
    )


def _of_benefit(view: View, mark: Mark) -> bool:
    """Whether what is compared is how well it works: "helps more than any other", "is stronger than any other"."""
    low = max(view.clause_at(mark.start).start, mark.start - _DOING)
    return bool(view.within(low, mark.start + 1, *_BENEFITS)) or not _MERITS.isdisjoint(view.norms[low : mark.end])


def _set_against(view: View, mark: Mark) -> bool:
    """“Set against the other three, it has come out on top”: what it beats stands before."""
    before = view.norms[: mark.start]
    return not _AGAINST.isdisjoint(before) and not (_OTHERS | {"rest"}).isdisjoint(before)
