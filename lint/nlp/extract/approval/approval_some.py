"""An approval that some medicine has, and not the one spoken of: "than a drug that was approved for it".

What is said to be one of those has it all the same: "it is a drug that was approved for it".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_THINGS = words("approval", "things") | words("approval_some", "things")
_FUNCTION = words("approval", "function")
_RELATIVE = frozenset({"that", "which"})
_SOME = words("approval_some", "some")
_ONE = frozenset({"anything", "one", "ones", "something"})
_AMONG = frozenset({"among", "amongst"})
_THE = frozenset({"the", "those", "these"})
_BEING = words("approval_some", "being")
_ADVERBS = words("approval_some", "adverbs")
_BY = frozenset({"also", "by", "still", "today"})
_COMPARING = words("approval_some", "comparing")
_FOR = frozenset({"as", "by", "for", "in", "there", "to"})
_ANY, _DRUGS = words("approval_some", "any"), words("approval_some", "drugs")
_NEEDING, _BESIDE = words("approval_some", "needing"), words("approval_some", "beside")
_NEEDED = 10  # words of "a medicine needs in order to get a"
_TOLD = 6  # words of "that has finally got its approval"
_DESCRIBED = 4  # words of "a single, well-known drug"


def of_any_drug(view: View, mark: Mark) -> bool:
    """“The testing that a medicine needs in order to get a licence”, "X beside an approved pill": not said of ours."""
    led = view.norms[max(view.body, mark.start - _NEEDED) : mark.start]
    named = (at for at in range(len(led) - 1) if led[at] in _ANY and led[at + 1] in _DRUGS)
    if any(not _NEEDING.isdisjoint(led[at + 2 :]) for at in named):
        return True
    behind = view.norms[mark.end : mark.end + _DESCRIBED]
    return led[-1:] in (["a"], ["an"]) and not _BESIDE.isdisjoint(led[-2:-1]) and not _DRUGS.isdisjoint(behind)


def of_some_drug(scene: Scene, mark: Mark) -> bool:
    """Whether an approval is told of a drug that nothing here is said to be."""
    view = scene.view
    head = _head(scene, mark)
    if head is None:
        return False
    start, one = _opening(view, head)
    if start is None:
        return False
    while start > view.body and view.norms[start - 1] in _ADVERBS | _BY:
        start -= 1  # "is by now a drug that …"
    led = view.norms[max(view.body, start - 1) : start]
    ours = scene.knowledge.family_groups
    if any(cue.end == start or (led == [","] and cue.end == start - 1) for cue in view.find(*ours)):
        return view.norms[max(0, start - 1)] in _COMPARING  # "X, a drug that …", "Is X a drug that …?"
    if led and led[0] in _AMONG:
        return False  # "put it among the drugs that …"
    if led == ["as"] and "as" in view.norms[view.body : start - 1]:
        return True  # "tested as thoroughly as a drug that …"
    if led and led[0] in _BEING:
        return _is_another(scene, start - 1)
    if one:
        return False  # "the drug that was approved for it"
    if not led:
        return not any(view.norms[cue.start - 1] == "," for cue in view.find(*ours) if cue.start > mark.end)
    return True


def _head(scene: Scene, mark: Mark) -> int | None:
    """The noun that an approval is told of: by "that", or right before it."""
    view = scene.view
    low = max(view.body + 1, mark.start - _TOLD)
    at = next((at for at in range(mark.start - 1, low - 1, -1) if view.norms[at] in _RELATIVE), None)
    if at is not None and view.norms[at - 1] in _THINGS and "," not in view.norms[at : mark.start]:
        return at - 1 if not view.within(at, mark.start, *scene.knowledge.medicine_groups) else None
    at = mark.start - 1
    while at > view.body and view.norms[at] in _ADVERBS:
        at -= 1
    behind = view.norms[mark.end : mark.end + 1]
    return at if at >= view.body and view.norms[at] in _THINGS and behind != [] and behind[0] in _FOR else None


def _opening(view: View, head: int) -> tuple[int | None, bool]:
    """Where the noun phrase of "a drug", "some of the older drugs", "one", "drugs" begins; whether it is "the drug"."""
    if view.norms[head] in _ONE:
        led = view.norms[max(view.body, head - 1) : head]
        return (head - 1, True) if led and led[0] in _THE else (head, False)
    several = view.norms[head].endswith("s")
    for at in range(head - 1, max(view.body, head - _DESCRIBED) - 1, -1):
        word = view.norms[at]
        if word in _SOME:
            return at, False
        if word in _THE:
            one_of = several and view.norms[max(view.body, at - 2) : at] == ["one", "of"]
            return (at - 2 if one_of else at), not several
        if word in _FUNCTION or not word.replace("-", "a").isalpha():
            return (at + 1 if several else None), False
    return None, False


def _is_another(scene: Scene, copula: int) -> bool:
    """“There is a drug that …”, "Newdrugib is one that …": said of another thing than the page's medicine."""
    view = scene.view
    led = view.norms[max(view.body, view.clause_at(copula).start) : copula]
    if "there" in led or scene.owner(copula) == OTHER:
        return True
    named = view.within(view.body, copula, *scene.knowledge.substance_groups)
    return bool(named) and named[-1].end == copula
