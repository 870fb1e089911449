"""A sentence in its place: what it inherits from heading, lead-in, question, headers and the sentences before."""

from __future__ import annotations

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.assertion import Assertion, Cue, Kind, Polarity, Stance, Strength
from lint.nlp.knowledge.knowledge import OTHER, OURS
from lint.nlp.knowledge.naming import added, antecedent, beside_it, left_the_verb_out, meant_by_they, negated_kind
from lint.nlp.knowledge.other_use import of_other_use
from lint.nlp.knowledge.product_names import product, sold
from lint.nlp.knowledge.unnamed import UNNAMED
from lint.nlp.place.hedged import complement_ended
from lint.nlp.place.places import place_at
from lint.nlp.place.rivals import of_a_rival
from lint.nlp.sentence.truth import VERDICTS, judgement_of
from lint.nlp.voice.stance import stance_at

if TYPE_CHECKING:
    from lint.model.assertion import Turn
    from lint.model.quantity import Quantity
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_COPULAS = words("scene", "copulas")
_HEDGES = ("hedge-modal", "hedge-adverb", "hedge-verb")
_NEAR = 10
_PRONOUNS, _GENERIC_NOUNS = words("scene", "pronouns"), words("scene", "generic_nouns")


@dataclass(slots=True, eq=False)
class Scene:
    """A view with its context. `focus` is the medicine that "it" means where the sentence begins.

    Never changed once `Discourse` has made it; not frozen, because freezing doubles what making one costs.
    """

    view: View
    knowledge: Knowledge
    focus: str | None = None
    condition: str | None = None  # the condition that is spoken of where the sentence begins: `OURS` or `OTHER`
    stance: Stance = Stance.ASSERTED  # what the surroundings say of the whole sentence
    stance_source: str = "sentence"
    heading: View | None = None
    lead: View | None = None  # the sentence that introduces this list
    lead_before: View | None = None  # the sentence before that one
    column: View | None = None  # header of the column
    row: View | None = None  # header of the row
    beside: tuple[View, ...] = ()  # headers of the columns next to its own
    corner: View | None = None  # header of the column that the row headers stand in
    title: View | None = None  # title of the tab, callout or details it stands in
    default: str | None = None  # the medicine the document is about
    question: View | None = None  # the question that this sentence answers
    asker: View | None = None  # what stands before that question, in its block
    answer: str | None = None  # "yes" or "no", when it answers so
    previous: View | None = None
    list_before: tuple[View, ...] = ()  # the items of a list right above
    earlier: tuple[View, ...] = ()  # the sentences before in its block, nearest first
    following: View | None = None
    later: tuple[View, ...] = ()  # the sentences behind it in its block, nearest first
    above: tuple[View, ...] = ()  # the sentences of the blocks above under its heading, nearest first
    below: tuple[View, ...] = ()  # those of the blocks below
    anchor: View | None = None  # where to point, when the words stand elsewhere (the question of an answer)
    flipped: bool = False  # the answer denies what the view says
    reading: str = "own"  # "own" words, or "answered" ones
    cells: tuple[View, ...] = field(default=())  # the other cells of the row
    apart: bool = False  # in the column or row of another thing than the subject, or a choice: it says nothing of it
    verdict: View | None = None  # the cell that judges what this one says
    turn: Turn | None = None  # the turn of a conversation that it is in
    letter: tuple[View, ...] = ()  # a reader's words that its block answers
    vouched: bool = False  # quoted, and what stands behind the quotation makes it the page's own
    _owners: dict[tuple[int, bool], str | None] = field(init=False, default_factory=dict)  # kept by `owner`
    _stances: dict[int, tuple[Stance, tuple[Cue, ...]]] = field(init=False, default_factory=dict)  # by `stance_at`

    def but(self, **changes: object) -> Scene:
        """A copy with some fields changed."""
        made = Scene(*_values(self))
        for name, value in changes.items():
            setattr(made, name, value)
        return made

    def inherited(self) -> list[tuple[str, View]]:
        """The views this one may take a slot from, nearest first, each with the name of its place."""
        places = (
            ("lead-in", self.lead),
            ("column header", self.column),
            ("row header", self.row),
            ("title", self.title),
            ("question", self.question),
            ("heading", self.heading),
        )
        return [(name, view) for name, view in places if view is not None and view is not self.view]

    def owner(self, position: int, *, every: bool = False) -> str | None:
        """The medicine that the word at a position is said of; `OTHER` for one the sheet does not know."""
        if (position, every) not in self._owners:
            self._owners[position, every] = self._owner(position, every=every)
        return self._owners[position, every]

    def _owner(self, position: int, *, every: bool) -> str | None:
        view = self.view
        medicines = [item for item in self.knowledge.spoken_of(view, every=every) if not added(self, *item)]
        clause = view.clause_at(position)
        inside = [(mark, name) for mark, name in medicines if clause.start <= mark.start < clause.end]
        behind = [item for item in inside if item[0].start >= position]
        if behind and behind[0][0].start - position <= 5:
            between = view.norms[position : behind[0][0].start]
            if "of" in between[-2:] and "," not in between:
                return behind[0][1]
        right = [item for item in behind if item[0].group != UNNAMED]
        left = [item for item in inside if item[0].start < position and not negated_kind(view, item[0])]
        if left:
            return left[-1][1]
        if (told := antecedent(clause, self.knowledge.called(view, every=every))) is not None:
            return told
        if meant_by_they(view, clause, self.knowledge.population_groups.values()):
            return OTHER
        if right and beside_it(view, clause.start, right[0][0].start):
            return self.focus if self.focus != right[0][1] else OTHER
        if right and left_the_verb_out(view, clause.start, right[0][0]):
            return self.focus
        if right:
            return right[0][1]
        earlier = [item for item in medicines if item[0].end <= position and not negated_kind(view, item[0])]
        if earlier:
            return earlier[-1][1]
        kept = any(name == OTHER and mark.concept in self.knowledge.family for mark, name in medicines)
        if kept or sold(view, position, medicines):
            return OTHER  # "…, which X isn't"
        if any(self.knowledge.named_in(place) for place in self.earlier):
            return self.focus  # named in the block itself, since what stands above it
        places = [place for place in (self.row, self.column, self.title, self.lead) if place is not None]
        for place in places:
            named = self.knowledge.called(place, every=every)
            if named:
                return named[0][1]
            if of_a_rival(self, place):
                return OTHER
        beside = {
            name
            for cell in self.cells
            for mark, name in self.knowledge.called(cell, every=every)
            if mark.end - mark.start >= len(cell.norms) - 1
        }
        if len(beside) == 1:
            return beside.pop()  # in a row that begins with who takes it
        if self.in_others_row(every=every):
            return OTHER
        if self.row is not None and view.block.cell is not None and product(self.row, self.knowledge):
            return OTHER
        if any(place.has("full-dose") for place in places):
            return self.knowledge.parent
        if self.focus is None and medicines and medicines[0][1] != OTHER:
            return medicines[0][1]
        return self.focus

    def in_others_row(self, *, every: bool = False) -> bool:
        """Whether the other cells of its row set one medicine against another, and neither is the sheet's."""
        named = [name for cell in self.cells for _, name in self.knowledge.called(cell, every=every)]
        return len(named) > 1 and set(named) == {OTHER}

    def speaks_of_subject(self, position: int = 0) -> bool:
        """Whether what stands at a position is said of the sheet's subject (or of a form of it)."""
        return self.knowledge.is_subject(self.owner(position))

    def elsewhere(self, position: int) -> bool:
        """Whether what stands at a position is said of another condition than the sheet's.

        The nearest mention decides: in its clause, in its sentence, in its row, before it in its block, above it.
        """
        view = self.view
        named = self.knowledge.condition_marks(view)
        if not named:
            beside = [item for cell in self.cells for item in self.knowledge.condition_marks(cell)]
            return (beside[0][1] if beside else self.condition) == OTHER
        clause = view.clause_at(position)
        inside = [item for item in named if clause.start <= item[0].start < clause.end] or named
        if any(name == OURS for _, name in inside):
            return False
        return min(named, key=lambda item: abs(item[0].start - position))[1] == OTHER

    def of_other_use(self) -> bool:
        """Whether a sentence names another use of the medicine or of a form of it, and not the sheet's condition."""
        return of_other_use(self.view, self.knowledge)

    def hedges(self, position: int, start: int | None = None) -> list[Mark]:
        """The hedges whose complement holds the word at a position: before it in its clause, or right at it."""
        clause = self.view.clause_at(position)
        low = clause.start if start is None else start
        if not self.view.bag.isdisjoint(VERDICTS) and (said := judgement_of(self.view, position)) and said.true:
            return []  # "The claim that it halts it is true."
        behind = [
            cue
            for cue in self.view.find("hedge-adjective")
            if position < cue.start < clause.end and self.view.norms[cue.start - 1] in _COPULAS
        ]
        return behind + [
            cue
            for cue in self.view.find(*_HEDGES)
            if low <= cue.start <= position
            and not complement_ended(self, cue, position)
            and not (cue.group == "hedge-adverb" and self.view.norms[max(0, cue.start - 1)] == "not")
        ]

    def stance_at(self, position: int) -> tuple[Stance, tuple[Cue, ...]]:
        """How the writer stands to the statement at a position, with the cues that say so."""
        found = self._stances.get(position)
        if found is None:
            found = self._stances[position] = stance_at(self, position)
        return found

    def cue(self, kind: str, mark: Mark, source: str = "sentence", view: View | None = None) -> Cue:
        """A cue of the sentence (or of another view) as shown to people."""
        at = view or self.view
        return Cue(kind, at.words(mark.start, mark.end), at.span(mark.start, mark.end), source)

    def assertion(
        self,
        kind: Kind,
        start: int,
        end: int,
        *,
        subject: str | None = None,
        object_: str | None = None,
        population: str | None = None,
        year: int | None = None,
        denied: bool = False,
        stance: Stance | None = None,
        strength: Strength = Strength.NONE,
        quantity: Quantity | None = None,
        cues: tuple[Cue, ...] = (),
        **aspects: str,
    ) -> Assertion:
        """An assertion that stands at the words `start:end` of this scene (or at its anchor)."""
        if stance is None:
            stance, stance_cues = self.stance_at(start)
            cues = cues + stance_cues
        if kind is Kind.APPROVAL and (where := place_at(self, start)) is not None:
            aspects["where"] = where
        at = self.anchor
        span = at.span(0, len(at.norms)) if at is not None else self.view.span(start, end)
        return Assertion(
            kind,
            span,
            (at or self.view).index,
            subject,
            object_,
            population,
            year,
            Polarity.DENIED if denied != self.flipped else Polarity.AFFIRMED,
            stance,
            strength,
            quantity,
            cues,
            aspects,
        )

    def answered(self, question: Scene, *, denied: bool) -> Scene:
        """The question as this answer affirms or denies it, to be pointed at where the answer stands.

        It keeps the question's own context, but for a table, where the column decides what the row's question is about.
        """
        column = self.column if self.view.block.cell is not None else question.column
        focus = self.focus if self.view.block.cell is not None else question.focus
        return question.but(
            anchor=self.view,
            flipped=denied,
            reading="answered",
            stance=Stance.ASSERTED,
            column=column,
            focus=focus,
            answer=None,
            row=self.row if question.view is self.column else None,
            corner=self.corner if question.view is self.column else None,
        )

    def pronoun_subject(self, clause_start: int, position: int) -> bool:
        """Whether a pronoun or "the drug" stands for the subject between the start of a clause and a position."""
        return any(
            word in _PRONOUNS or word in _GENERIC_NOUNS for word in self.view.norms[clause_start:position][:_NEAR]
        )


_values = attrgetter(*(field.name for field in fields(Scene) if field.init))
