"""Whose doing a benefit is, who says so, how surely, and for how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.clauses import ClauseKind
from lint.nlp.knowledge import OTHER

if TYPE_CHECKING:
    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark


_OTHER_THINGS = words("efficacy", "other_things")
_MEDICINE_NOUNS = words("efficacy", "medicine_nouns")
_SUBJECT_WORDS = words("efficacy", "subject_words")
_PURPOSE_VERBS = words("efficacy", "purpose_verbs")
_LEADING_TO = {"leads", "led", "lead", "leading", "due", "thanks", "proven", "proved", "guaranteed", "shown", "sure"}
_LED = 4  # words before a certainty that has no subject
_DETERMINING = words("efficacy", "determining")
_KIN = {"my", "our", "his", "her"}
PROMISED = words("efficacy", "promised")
_COMPARING = words("efficacy", "comparing")
_PERSONAL = words("efficacy", "personal")
_MOST = words("efficacy", "most")


def agent(scene: Scene, mark: Mark, start: int) -> str | None:
    """The medicine a benefit is ascribed to, `None` when it is not the subject's doing."""
    view = scene.view
    knowledge = scene.knowledge
    clause = view.clause_at(mark.start)
    if view.within(clause.start, clause.end, "other-conditions") and not view.has(*knowledge.condition_groups):
        return None
    medicines = knowledge.medicine_marks(view)
    ours = [(cue, name) for cue, name in medicines if name != OTHER]
    others = [(cue, name) for cue, name in medicines if name == OTHER]
    left = [item for item in medicines if item[0].start < mark.start and item[0].start >= clause.start]
    if left:
        name = left[-1][1]
        if name == OTHER and not any(
            view.norms[index] in _COMPARING
            for index in range(max(clause.start, left[-1][0].start - 3), left[-1][0].start)
        ):
            return None
        ours_left = [item for item in left if item[1] != OTHER]
        things = [
            index
            for index in range(left[-1][0].end, mark.start - 1)
            if view.norms[index] in _OTHER_THINGS and view.norms[index + 1] in {"that", "which"}
        ]
        if things:
            return None  # "is no substitute for drugs that slow it"
        return ours_left[-1][1] if ours_left else None
    # the other party in "better than X" or "without X" is no agent
    right = [item for item in ours if item[0].start >= mark.end and item[0].start < clause.end]
    if right:
        return right[0][1]
    promised = [cue for cue, name in ours if cue.start > mark.end and _summed_up(view, cue)]
    if promised:
        return ours[0][1]  # "Fewer relapses: that's what it delivers."
    bare = [cue for cue in view.find("certainty") if 0 <= cue.start - clause.start <= _LED and cue.start <= mark.start]
    if (
        bare
        and not ours
        and not others
        and scene.knowledge.is_subject(scene.focus)
        and not _subject_before(view, clause.start, bare[0])
    ):
        return scene.focus  # "Cheap, and proven to fight fatigue."
    if _slogan(scene, mark):
        return scene.focus
    if _human_subject(scene, clause.start, mark.start):
        return None
    compared = mark.group == "comparison" and any(_stands_for(view, at) for at in range(clause.start, mark.start))
    if others and not ours and not compared:
        return None
    if ours and ours[0][0].start < mark.start:
        return ours[0][1]
    if knowledge.is_subject(scene.focus):
        if view.block.kind.value in {"title", "heading", "alt", "caption", "field", "cell", "property"}:
            return scene.focus
        if any(_stands_for(view, index) for index in range(clause.start, min(start + 1, clause.end))):
            return scene.focus
        if (
            mark.group == "effective"
            and scene.default == knowledge.subject
            and view.within(clause.start, clause.end, "certainty")
        ):
            return scene.focus
        under = view.block.kind is BlockKind.ITEM and start == clause.start and scene.lead is not None
        if under and scene.lead is not None and scene.lead.has(*knowledge.family_groups):
            return scene.focus  # "What it does for people:" - "stops relapses"
        if view.has("patients-most", "study-words"):
            return scene.focus
        if view.norms[mark.start] in PROMISED and scene.default == knowledge.subject:
            return scene.focus  # "Weight loss is guaranteed."
    return None


def _subject_before(view: View, start: int, cue: Mark) -> bool:
    """Whether a noun or pronoun of its own stands before a word of certainty."""
    return any(word in _DETERMINING for word in view.norms[start : cue.start])


def _summed_up(view: View, medicine: Mark) -> bool:
    """“that's what X delivers” behind the benefit itself."""
    return view.norms[max(0, medicine.start - 3) : medicine.start] in (
        ["that", "'s", "what"],
        ["that", "is", "what"],
        ["this", "is", "what"],
    )


def _slogan(scene: Scene, mark: Mark) -> bool:
    """“Halt it in its tracks.”: an imperative that promises, in an article that is about the subject."""
    view = scene.view
    target = view.within(mark.end, mark.end + 5, *scene.knowledge.condition_groups)
    return (
        scene.default == scene.knowledge.subject == scene.focus
        and mark.group in {"stop-verb", "cure"}
        and mark.start == view.body
        and not view.norms[mark.start].endswith(("s", "ing", "ed"))
        and bool(target)
    )


def _stands_for(view: View, index: int) -> bool:
    """Whether a word stands for the medicine in focus: "it", "the drug", but not "physical therapy"."""
    word = view.norms[index]
    if word not in _SUBJECT_WORDS or (word == "which" and view.norms[max(0, index - 1)] == "in"):
        return False
    return word not in _MEDICINE_NOUNS or view.norms[max(0, index - 1)] in {
        "the",
        "this",
        "that",
        "your",
        "each",
        "one",
        "a",
    }


def _human_subject(scene: Scene, clause_start: int, position: int) -> bool:
    """“your doctor can help you manage symptoms”: the doctor's doing."""
    view = scene.view
    cues = view.within(clause_start, position, "clinicians", "regulators")
    return bool(cues) and position - cues[-1].end <= 5


def purpose(scene: Scene, mark: Mark) -> bool:
    """“used to ease symptoms”, "take it for fatigue": what it is taken for is no claim that it works."""
    view = scene.view
    before = view.norms[max(0, mark.start - 8) : mark.start]
    led = before[-2:-1] != [] and before[-2] in _LEADING_TO
    if ("to" in before[-1:] and not led) or "for" in before[-2:]:
        return any(word in _PURPOSE_VERBS for word in before)
    return False


def source(scene: Scene, mark: Mark) -> tuple[str, list[Mark]]:
    """Who says so."""
    view = scene.view
    if _testimony(view, mark):
        return "person", []
    speakers = [
        cue
        for cue in view.find("patients-some", "patients-most", "experts", "study-words", "report-verb")
        if cue.start < mark.start
    ]
    reported = [cue for cue in speakers if cue.group == "report-verb"]
    # "many trials" are no patients
    some = [
        cue
        for cue in speakers
        if cue.group == "patients-some"
        and not any(0 <= other.start - cue.end <= 2 for other in view.find("study-words"))
    ]
    most = [cue for cue in speakers if cue.group == "patients-most"]
    experts = [cue for cue in view.find("experts") if cue.start < mark.start]
    studies = [cue for cue in view.find("study-words") if cue.start < mark.start]
    shown = [cue for cue in view.find("show-verb") if cue.start < mark.start]
    anecdote = [
        cue
        for cue in view.find("patients-some")
        if view.norms[cue.start].startswith(("anecdot", "report", "stor", "testimon"))
    ]
    proven = any("prove" in view.norms[cue.start] or "confirm" in view.norms[cue.start] for cue in shown)
    endorsed = "proof" in view.norms[mark.start : mark.end] or any(
        cue.start > mark.start for cue in view.find("endorser")
    )
    if (some or anecdote) and not most and not proven and not endorsed:
        return "patients", (some or anecdote)[:1]
    own = view.norms[view.clause_at(mark.start).start : mark.start]
    if any(word in _PERSONAL for word in own) and not view.has("study-words"):
        person = not any(word in {"you", "your"} for word in own)
        if person and not most:
            return "person", []
    if reported and not experts and not studies and _KIN & set(view.norms[: reported[-1].start]):
        return "person", []  # "My sister says that it changed her life"
    if studies and shown:
        return "studies", studies[:1]
    if experts and (reported or shown or view.has("evidence-strong")):
        return "experts", experts[:1]
    return "writer", reported[:0]


def one_study(scene: Scene) -> bool:
    """Whether it is told as what a single study saw: "in one study", "a 2010 trial"."""
    view = scene.view
    if any(view.norms[cue.end - 1] in {"study", "paper"} for cue in view.find("study-opener")):
        return True
    return any(
        {"one", "a", "an", "single", "another"} & set(view.norms[max(0, cue.start - 4) : cue.start])
        and not view.norms[cue.end - 1].endswith("s")
        for cue in view.find("study-any", "study-trial", "study-case")
    )


def _testimony(view: View, mark: Mark) -> bool:
    """“It works. I haven't relapsed since.”: somebody's own words in quotation marks."""
    text = view.block.text
    position = view.starts[mark.start]
    opened = max(text.rfind("\u201c", 0, position), text.rfind('"', 0, position))
    if (
        opened < 0
        or (text[opened] == '"' and text.count('"', 0, position) % 2 == 0)
        or text.rfind("\u201d", opened, position) > opened
    ):
        return False
    closed = min(
        (end for end in (text.find("\u201d", position), text.find('"', position)) if end >= 0), default=len(text)
    )
    words = text[opened + 1 : closed].lower().replace("\u2019", "'").split()
    return any(word.strip(",.!?").split("'")[0] in {"i", "my", "me"} for word in words)


def balanced(scene: Scene) -> bool:
    """Whether a null result stands beside the gain, as where a study's outcome is told."""
    following = scene.following
    return scene.view.has("no-change") or (
        following is not None and following.has("no-change") and following.has(*scene.knowledge.outcome_groups)
    )


def governing(scene: Scene, mark: Mark, clause_start: int) -> list[Mark]:
    """A hedge in the clause before that governs this one: "it is unclear whether", "the hope is that"."""
    view = scene.view
    clause = view.clause_at(mark.start)
    if (
        clause.kind in {ClauseKind.CONDITION, ClauseKind.RELATIVE}
        or clause.opener in {":", "("}
        or (clause.start > 0 and view.norms[clause.start - 1] in {"that", "whether"})
    ):
        return [
            cue
            for cue in view.find("hedge-verb", "hedge-modal")
            if cue.end <= clause_start and clause_start - cue.end <= 3
        ]
    return []


def generality(scene: Scene, mark: Mark, clause_start: int) -> tuple[str, list[Mark]]:
    """For how many it is claimed: "most", "some" or "plain" (nobody in particular), with the words that say so."""
    view = scene.view
    most = [
        cue
        for cue in view.find("patients-most")
        if (
            abs(cue.start - mark.start) <= 14
            and view.norms[cue.start] in _MOST | {"the", "a"}
            and not view.denied(cue)
            and view.clause_at(cue.start).kind is not ClauseKind.CONTRAST
        )
        or (cue.start >= clause_start and view.norms[cue.start] in _MOST)
    ]
    most = [
        cue
        for cue in most
        if not view.within(cue.start, cue.end, "negation-partial")
        and "not" not in view.norms[max(0, cue.start - 1) : cue.start]
    ]
    if most:
        return "most", most[:1]
    if view.has("patients-some"):
        return "some", view.find("patients-some")[:1]
    return "plain", []
