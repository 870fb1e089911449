"""Benefit: what the subject is said to do, on three axes.

- `aspects["form"]`: cure, stop, reduce, improve, better (something gets better), effective, comparison, proven;
- `aspects["certainty"]`: hedged, plain, certain;
- `aspects["generality"]`: one, some, plain (nobody in particular), most;
- `aspects["source"]`: writer, patients, experts, studies, person;
- `object` is the outcome: a concept of the sheet or a lexicon class, `None` where none is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.model.assertion import Kind, Strength
from lint.nlp.clauses import ClauseKind
from lint.nlp.knowledge import OTHER
from lint.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lint.model.assertion import Assertion
    from lint.nlp.scene import Scene
    from lint.nlp.view import View
    from lint.nlp.vocabulary import Mark

_RECOVER_VERBS = words("efficacy", "recover_verbs")
_SURE_ADJECTIVES = words("efficacy", "sure_adjectives")
_NOUNS_TO_PROVE = words("efficacy", "nouns_to_prove")
_NOUNS_OF_GAIN = words("efficacy", "nouns_of_gain")
_BEFORE_PORTION = words("efficacy", "before_portion")
_NOUNS_LIKE_VERBS = words("efficacy", "nouns_like_verbs")
_PASSIVE = words("efficacy", "passive")
_SUBJECT_WORDS = words("efficacy", "subject_words")
_PURPOSE_VERBS = words("efficacy", "purpose_verbs")
_NOT_A_BENEFIT = words("efficacy", "not_a_benefit")
_BEFORE_WORK = words("efficacy", "before_work")
_PROOF = words("efficacy", "proof")
_COMPARING = words("efficacy", "comparing")

_OBJECT = 9  # words between a verb and its object
_BEFORE = 8  # words between an outcome and the verb it is the subject of
_BAD_ONLY = {"cure", "stop-verb", "reduce-verb"}
_WEAK_VERBS = words("efficacy", "weak_verbs")
_NEEDS_OBJECT = words("efficacy", "needs_object")
_PURPOSE = {"to", "for"}
_PEOPLE = words("efficacy", "people")
_PERSONAL = words("efficacy", "personal")
_DETERMINERS = words("efficacy", "determiners")
_MOST = words("efficacy", "most")


def extract(scene: Scene) -> Iterator[Assertion]:
    """Every benefit that the sentence ascribes to the subject."""
    seen: list[tuple[int, int]] = []
    for mark, form, outcome, start, end in _triggers(scene):
        if any(start < high and low < end for low, high in seen):
            continue
        agent = _agent(scene, mark, start)
        if agent is None:
            continue
        seen.append((start, end))
        yield _assertion(scene, mark, form, outcome, start, end, agent)


def _triggers(scene: Scene) -> Iterator[tuple[Mark, str, Mark | None, int, int]]:
    """Candidate benefits: the cue, its form, the outcome, and the words they cover; the strongest forms first."""
    view = scene.view
    outcomes = _outcomes(scene)
    for mark in view.find("cure"):
        text = view.words(mark.start, mark.end).lower()
        target = _after(outcomes, mark, _OBJECT) or _just_before(scene, outcomes, mark)
        if (
            target is None
            and (
                text in _NEEDS_OBJECT
                or mark.end - mark.start == 1
                and text.endswith(("s", "ed", "ing"))
                and text not in {"curative"}
            )
            and text not in {"cure", "cures", "cured"}
        ):
            continue
        if text == "remission" and target is None and not view.has(*scene.knowledge.family_groups):
            continue
        yield mark, "cure", target, *_cover(mark, target)
    for mark in view.find("comparison"):
        medicines = scene.knowledge.medicine_marks(view)
        compared = any(name == OTHER for _, name in medicines) or any(
            word in view.norms[mark.end : mark.end + 6]
            for word in (
                "other",
                "treatments",
                "treatment",
                "drugs",
                "drug",
                "therapies",
                "therapy",
                "medicines",
                "medicine",
                "medications",
                "dmts",
                "dmt",
                "standard",
                "conventional",
                "anything",
                "alternatives",
                "option",
                "options",
            )
        )
        if (
            compared
            or "than" in view.norms[mark.end : mark.end + 8]
            or view.words(mark.start, mark.end)
            .lower()
            .startswith(
                ("the best", "best", "the most effective", "most effective", "first", "treatment of", "drug of")
            )
        ):
            yield mark, "comparison", None, mark.start, mark.end
    for group, form in (("stop-verb", "stop"), ("reduce-verb", "reduce"), ("improve-verb", "improve")):
        for mark in view.find(group):
            if view.norms[mark.start] in _WEAK_VERBS or _part_of_name(scene, mark):
                continue
            if view.norms[mark.start] == "helping" and view.norms[max(0, mark.start - 1)] in _BEFORE_PORTION:
                continue  # a portion
            if (
                view.norms[mark.start] in _NOUNS_LIKE_VERBS
                and view.norms[max(0, mark.start - 1)] in _DETERMINERS
            ):
                continue  # a noun
            target = _after(outcomes, mark, _OBJECT) or _passive(scene, outcomes, mark)
            if target is not None and view.within(mark.end, target.start, *scene.knowledge.substance_groups):
                continue  # its object is a substance: "reduce inflammation, which drives symptoms"
            if target is None and group != "improve-verb" and _takes_up(scene, mark):
                yield mark, form, None, mark.start, mark.end + 1
                continue
            if (
                target is None
                and group == "improve-verb"
                and view.norms[mark.end : mark.end + 1]
                and _helps_people(scene, mark)
            ):
                yield mark, form, None, mark.start, mark.end + 1
                continue
            if target is not None and not (
                view.norms[mark.start] == "help"
                and "you" in view.norms[mark.end : target.start]
                and not scene.knowledge.medicine_marks(view)
            ):
                yield mark, form, target, *_cover(mark, target)
    for mark in view.find("get-better"):
        if (
            view.norms[mark.start] in _NOUNS_OF_GAIN
            and view.norms[max(0, mark.start - 1)] in _DETERMINERS
        ):
            continue
        target = _subject_outcome(scene, outcomes, mark) or (
            _after(outcomes, mark, 3) if mark.end - mark.start == 1 else None
        )
        if target is None and not _feels(scene, mark):
            continue
        yield mark, "better", target, *_cover(mark, target)
    for mark in view.find("recommend-verb"):
        family = next(
            (
                cue
                for cue, name in scene.knowledge.medicine_marks(view)
                if name != OTHER and 0 <= cue.start - mark.end <= 12
            ),
            None,
        )  # noqa: PLR2004
        people = view.within(
            mark.end,
            len(view.norms),
            *scene.knowledge.condition_groups,
            *scene.knowledge.outcome_groups,
            "patients-people",
        )
        taken = family is not None and (
            family.start - mark.end <= 1 or view.within(mark.end, family.start, "take-verb")
        )
        if (
            family is not None
            and people
            and taken
            and not view.has("clinicians", "consult-verbs", "prohibit", "dose-noun")
            and not view.amounts
        ):
            yield mark, "advice", None, mark.start, family.end
    for mark in view.find("effective"):
        if _effective(scene, mark):
            target = _after(outcomes, mark, 5)
            yield mark, "effective", target, *_cover(mark, target)


def _part_of_name(scene: Scene, mark: Mark) -> bool:
    """ "decreased appetite" is an effect, "limited research" a caveat: the verb in them is no benefit."""
    view = scene.view
    return any(
        other.start <= mark.start
        and mark.end <= other.end
        and (other.concept is not None or other.group == "evidence-limited")
        for other in view.marks
    )


def _outcomes(scene: Scene) -> list[Mark]:
    """Outcomes and the condition itself, by start."""
    knowledge = scene.knowledge
    return [mark for mark in scene.view.find(*knowledge.outcome_groups, *knowledge.condition_groups)]


def _cover(mark: Mark, target: Mark | None) -> tuple[int, int]:
    return (mark.start, mark.end) if target is None else (min(mark.start, target.start), max(mark.end, target.end))


def _after(outcomes: list[Mark], mark: Mark, reach: int) -> Mark | None:
    """The object: inside a phrase with a gap ("give you your energy back"), else behind it."""
    inside = next((cue for cue in outcomes if mark.start < cue.start and cue.end < mark.end), None)
    return inside or next((cue for cue in outcomes if 0 <= cue.start - mark.end <= reach), None)


def _just_before(scene: Scene, outcomes: list[Mark], mark: Mark) -> Mark | None:
    """ "an MS cure", "their MS was cured"."""
    clause = scene.view.clause_at(mark.start)
    found = [cue for cue in outcomes if clause.start <= cue.start and 0 <= mark.start - cue.end <= 5]
    return found[-1] if found else None


def _passive(scene: Scene, outcomes: list[Mark], mark: Mark) -> Mark | None:
    """ "relapses were cut by half"."""
    view = scene.view
    clause = view.clause_at(mark.start)
    if not any(
        word in _PASSIVE
        for word in view.norms[max(clause.start, mark.start - 3) : mark.start]
    ):
        return None
    found = [cue for cue in outcomes if clause.start <= cue.start and 0 <= mark.start - cue.end <= _BEFORE]
    return found[-1] if found else None


def _subject_outcome(scene: Scene, outcomes: list[Mark], mark: Mark) -> Mark | None:
    """ "flare-ups became less frequent": the outcome is the verb's subject."""
    clause = scene.view.clause_at(mark.start)
    found = [cue for cue in outcomes if clause.start <= cue.start and 0 <= mark.start - cue.end <= _BEFORE]
    if not found or found[-1].group in scene.knowledge.condition_groups:
        return None
    return found[-1]


def _takes_up(scene: Scene, mark: Mark) -> bool:
    """ "LDN cuts it in half": a pronoun for the outcome of the sentence before."""
    view = scene.view
    named = any(name != OTHER and 0 <= mark.start - cue.end <= 1 for cue, name in scene.knowledge.medicine_marks(view))
    return (
        named
        and view.norms[mark.end : mark.end + 1] in (["it"], ["them"], ["that"])
        and any(
            place.has(*scene.knowledge.outcome_groups) for place in (scene.previous, scene.lead) if place is not None
        )
    )


def _helps_people(scene: Scene, mark: Mark) -> bool:
    """ "helps people with MS", "helps you": a benefit with no outcome named."""
    view = scene.view
    words = view.norms[mark.end : mark.end + 4]
    if not view.norms[mark.start].startswith(("help", "benefit", "transform")):
        return False
    if words[:1] and words[0] in _PEOPLE or (words[:1] in (["some"], ["many"], ["most"], ["a"])):
        rest = view.norms[mark.end : mark.end + 7]
        return not any(
            word
            in _NOT_A_BENEFIT
            for word in rest
        )
    return words[:1] in (["around"], ["about"], ["."], ["with"]) and not words[:1] == ["with"]


def _feels(scene: Scene, mark: Mark) -> bool:
    """ "Most people feel better on it"."""
    view = scene.view
    text = view.words(mark.start, mark.end).lower()
    multi = mark.end - mark.start >= 2
    if text in _RECOVER_VERBS:
        multi = bool(
            view.within(
                view.clause_at(mark.start).start, mark.start, "patients-most", "patients-some", "patients-people"
            )
        )
    return multi and text not in {"go away", "goes away", "slow down"}


def _effective(scene: Scene, mark: Mark) -> bool:
    view = scene.view
    text = view.words(mark.start, mark.end).lower()
    if text in {"work", "works", "worked", "working"}:
        after = view.norms[mark.end : mark.end + 2]
        before = view.norms[max(0, mark.start - 3) : mark.start]
        if view.norms[mark.start] == "working" or any(
            word in _BEFORE_WORK for word in before
        ):
            return False
        return (
            after[:1] in ([], ["."], ["!"], ["for"], ["in"], ["so"], [","], ["and"], ["because"], ["wonders"], ["on"])
            and after != ["by"]
            and after != ["in", "a"]
            and after[:1] != ["by"]
        )
    if text in _SURE_ADJECTIVES:
        return True
    if text in _NOUNS_TO_PROVE:
        before = view.norms[max(0, mark.start - 3) : mark.start]
        return text == "work for" or any(
            word in _PROOF for word in before
        )
    return mark.end - mark.start >= 2


def _agent(scene: Scene, mark: Mark, start: int) -> str | None:  # noqa: PLR0911 - one line a reason
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
        return ours_left[-1][1] if ours_left else None
    # the other party in "better than X" or "without X" is no agent
    right = [item for item in ours if item[0].start >= mark.end and item[0].start < clause.end]
    if right:
        return right[0][1]
    if _human_subject(scene, clause.start, mark.start):
        return None
    if others and not ours:
        return None
    if ours:
        return ours[0][1]
    if knowledge.is_subject(scene.focus):
        if view.block.kind.value in {"title", "heading", "alt", "caption", "field", "cell", "property"}:
            return scene.focus
        words = view.norms[clause.start : start + 1]
        if any(
            word
            in _SUBJECT_WORDS
            for word in words
        ):
            return scene.focus
        if (
            mark.group == "effective"
            and scene.default == knowledge.subject
            and view.within(clause.start, clause.end, "certainty")
        ):
            return scene.focus
        if view.has("patients-most", "patients-some", "study-words", "patients-people") or start == clause.start:
            return scene.focus
    return None


def _human_subject(scene: Scene, clause_start: int, position: int) -> bool:
    """ "your doctor can help you manage symptoms": the doctor's doing."""
    view = scene.view
    cues = view.within(clause_start, position, "clinicians", "regulators")
    return bool(cues) and position - cues[-1].end <= 5  # noqa: PLR2004


def _assertion(
    scene: Scene, mark: Mark, form: str, outcome: Mark | None, start: int, end: int, agent: str
) -> Assertion:  # noqa: PLR0917
    view = scene.view
    clause = view.clause_at(mark.start)
    hedges = [cue for cue in scene.hedges(mark.start) if cue.start != mark.start]
    if not hedges:
        hedges = _governing(scene, mark, clause.start)
    purpose = _purpose(scene, mark)
    negations = view.negations(mark)
    certain = [cue for cue in view.find("certainty") if clause.start <= cue.start and cue.start - mark.end <= 4]  # noqa: PLR2004
    certain = [cue for cue in certain if not view.denied(cue)]
    partial = [
        cue for cue in view.find("negation-partial") if cue.start < mark.start and clause.start - 12 <= cue.start
    ]
    certainty = "hedged" if hedges or purpose or partial else ("certain" if certain else "plain")
    source, speaker = _source(scene, mark)
    generality, many = _generality(scene, mark, clause.start)
    cues = [scene.cue(form, mark)]
    cues += [scene.cue("hedge", cue) for cue in hedges[:2]]
    cues += [scene.cue("negation", cue) for cue in negations]
    cues += [scene.cue("certainty", cue) for cue in certain[:1]]
    cues += [scene.cue("generality", cue) for cue in many]
    cues += [scene.cue("speaker", cue) for cue in speaker]
    low = min(
        [
            start,
            *(cue.start for cue in many if cue.start >= clause.start),
            *(cue.start for cue in certain if cue.start >= clause.start),
        ]
    )
    low = min(
        [
            low,
            *(item[0].start for item in scene.knowledge.medicine_marks(view) if clause.start <= item[0].start < start),
        ]
    )
    strength = Strength.CAUSAL if certainty != "hedged" else Strength.CONDITIONAL
    return scene.assertion(
        Kind.EFFICACY,
        low,
        end,
        subject=agent,
        object_=None if outcome is None else (outcome.concept or outcome.group),
        denied=len(negations) % 2 == 1,
        strength=strength,
        cues=tuple(cues),
        form=form,
        certainty=certainty,
        generality=generality,
        source=source,
        clause=clause.kind.value,
        balanced="yes" if _balanced(scene) else "no",
        purpose="yes" if purpose else "no",
    )


def _governing(scene: Scene, mark: Mark, clause_start: int) -> list[Mark]:
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
        ]  # noqa: PLR2004
    return []


def _purpose(scene: Scene, mark: Mark) -> bool:
    """ "used to ease symptoms", "take it for fatigue": what it is taken for is no claim that it works."""
    view = scene.view
    before = view.norms[max(0, mark.start - 8) : mark.start]
    if "to" in before[-1:] or "for" in before[-2:]:
        return any(
            word
            in _PURPOSE_VERBS
            for word in before
        )
    return False


def _source(scene: Scene, mark: Mark) -> tuple[str, list[Mark]]:
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
    some = [cue for cue in speakers if cue.group == "patients-some"]
    most = [cue for cue in speakers if cue.group == "patients-most"]
    experts = [cue for cue in view.find("experts") if cue.start < mark.start]
    studies = [cue for cue in view.find("study-words") if cue.start < mark.start]
    shown = [cue for cue in view.find("show-verb") if cue.start < mark.start]
    anecdote = [
        cue
        for cue in view.find("patients-some")
        if view.norms[cue.start].startswith(("anecdot", "report", "stor", "testimon"))
    ]
    if (some or anecdote) and not most:
        return "patients", (some or anecdote)[:1]
    own = view.norms[view.clause_at(mark.start).start : mark.start]
    if any(word in _PERSONAL for word in own) and not view.has("study-words"):
        person = not any(word in {"you", "your"} for word in own)
        if person and not most:
            return "person", []
    if studies and shown:
        return "studies", studies[:1]
    if experts and (reported or shown or view.has("evidence-strong")):
        return "experts", experts[:1]
    return "writer", reported[:0]


def _balanced(scene: Scene) -> bool:
    """Whether a null result stands beside the gain, as where a study's outcome is told."""
    following = scene.following
    return scene.view.has("no-change") or (
        following is not None and following.has("no-change") and following.has(*scene.knowledge.outcome_groups)
    )


def _testimony(view: View, mark: Mark) -> bool:
    """ "It works. I haven't relapsed since.": somebody's own words in quotation marks."""
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


def _generality(scene: Scene, mark: Mark, clause_start: int) -> tuple[str, list[Mark]]:
    view = scene.view
    most = [
        cue
        for cue in view.find("patients-most")
        if abs(cue.start - mark.start) <= 14
        and view.norms[cue.start] in _MOST | {"the", "a"}
        and not view.denied(cue)
        and view.clause_at(cue.start).kind is not ClauseKind.CONTRAST
        or (cue.start >= clause_start and view.norms[cue.start] in _MOST)  # noqa: PLR2004
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
