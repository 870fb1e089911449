"""What a warning is said to be about: the sheet's hazard, another one in its place, or nothing that is named."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from lint.lexicon import words

if TYPE_CHECKING:
    from lint.nlp.place.scene import Scene
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_ABOUT, _ASIDE = words("warning", "about"), words("warning", "aside")
_WARNING_WORDS = words("warning", "warning_words")
_CAUSING = words("risk", "causing")
_NAMING = words("warning", "naming")
_IS_NOT = (["is", "not"], ["was", "not"], ["does", "not"])  # "the liver isn't mentioned in it"
_DENIAL, _THE = 3, frozenset({"the", "your"})  # words of "not with the"
_IN_A = (["in", "a"], ["in", "its"], ["in", "the"])
_REASON = frozenset({"because", "since"})
_OWING = (["account", "of"], ["because", "of"], ["due", "to"], ["owing", "to"])
_NONE = words("warning", "none") | {"not"}
_NAMED = 5  # words between a warning and what it is about
_SHORT = 4  # words of an answer that only names something


def hazard_of(scene: Scene, mark: Mark) -> tuple[str, Mark | None]:
    """“right”, "other" or "none", and the words for another one."""
    view = scene.view
    hazards = scene.knowledge.hazard_groups
    organs = scene.knowledge.telling_words(*(key.removeprefix("concept:") for key in hazards))
    denied = [
        cue
        for cue in view.find("organ")
        if _sheets_organ_denied(view, cue, organs)
        or (
            view.norms[cue.end : cue.end + 2] in _IS_NOT
            and not _NAMING.isdisjoint(view.norms[cue.end + 2 : cue.end + 5])
        )
    ]
    if denied and not any(view.has(hazard) for hazard in hazards):
        return "other", denied[0]
    near = [view, *(place for place in (scene.following, scene.previous, scene.row) if place is not None), *scene.cells]
    for place in near:
        if any(place is view or not _left_out(place, cue) for cue in place.find(*hazards)):
            return "right", None
        # "Which organ is it about? The liver."
        if place is not view and len(place.norms) <= _SHORT and organs & set(place.norms):
            return "right", None
    for cue in view.find("hazard-word", "organ"):
        if view.norms[cue.start].rstrip("s") in organs:
            return "right", None
    for cue in view.find("hazard-word"):
        said = _said_of(view, mark, cue)
        reach = _NAMED + len(_on_what(scene, mark))
        reach += _NAMED * (not _REASON.isdisjoint(said))  # "was put there because the drug can cause …"
        that = view.norms[mark.end : mark.end + 1] == ["that"] and not _CAUSING.isdisjoint(said)
        reach += _NAMED * (said[-2:] in _OWING)  # "printed on the label of the medicine on account of …"
        about = not _ABOUT.isdisjoint(said) or that
        if cue.start >= mark.end and len(said) <= reach and about:
            return "other", cue
        led = view.norms[max(view.body, cue.start - _NAMED) : cue.start]
        boxed = cue.end <= mark.start and view.norms[cue.end : mark.start] in _IN_A
        if boxed and not _WARNING_WORDS.isdisjoint(led) and not _ABOUT.isdisjoint(led):
            return "other", cue  # "warns of damage to X in a black box"
    return "none", None


def _left_out(place: View, hazard: Mark) -> bool:
    """“Falls don't come into it”, "not falls": a sentence beside that says what the warning is not about."""
    return not _NONE.isdisjoint(place.norms[hazard.end : hazard.end + _DENIAL]) or bool(place.negations(hazard))


def _on_what(scene: Scene, mark: Mark) -> list[str]:
    """“The warning on X …”: the words that say what it stands on."""
    named = (name for name, _ in scene.knowledge.medicine_marks(scene.view) if 0 < name.start - mark.end <= 2)
    return next((scene.view.norms[mark.end : name.end] for name in named), [])


def _said_of(view: View, mark: Mark, cue: Mark) -> list[str]:
    """The words from a warning, or from the "it" that takes it up, to what it is about."""
    between = view.norms[mark.end : cue.start]
    taken_up = [at for at, word in enumerate(between) if word == "it" and between[at - 1] in {",", "and", ";", ":"}]
    said = between[taken_up[-1] + 1 :] if taken_up else between
    return list(dropwhile(_ASIDE.__contains__, said))  # "…, in its case for sudden changes in mood"


def _sheets_organ_denied(view: View, cue: Mark, organs: frozenset[str]) -> bool:
    """“It's about mood, not about the liver”: of what the sheet's warning is about, that it is not about that."""
    led = view.norms[max(0, cue.start - _DENIAL) : cue.start]
    once = view.norms[view.body : cue.start].count("not") == 1  # "Don't think that it isn't about the liver"
    return once and "not" in led[:-1] and led[-1] in _THE and view.norms[cue.start].rstrip("s") in organs
