"""What a sheet and the lexicon together say about the terms of a text."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from lint.lexicon import Role, words
from lint.nlp.knowledge.actions import Actions
from lint.nlp.knowledge.company import Company
from lint.nlp.knowledge.in_short import condition_heads
from lint.nlp.knowledge.kept import kept
from lint.nlp.knowledge.naming import belongs, kept_apart, reacted_to, topical, what_it_is, without_wider
from lint.nlp.knowledge.product_names import unmixed
from lint.nlp.knowledge.sheet_says import dangers, effects, excluded, foreign_uses, gained, not_for, owed, rivals
from lint.nlp.knowledge.states import composed, telling
from lint.nlp.knowledge.unnamed import forms_not_in, unnamed
from lint.nlp.sentence import drawn
from lint.nlp.sentence.vocabulary import CONCEPT, part_groups
from lint.quantity import family
from lint.sheet import AdviceClaim, ApprovalClaim, ConceptType, DoseClaim, EfficacyClaim, StudyClaim, WarningClaim
from lint.sheet.claim import ClaimBase

if TYPE_CHECKING:
    from lint.lexicon import Lexicon
    from lint.model.quantity import Quantity
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark
    from lint.sheet import Sheet

_Claim = TypeVar("_Claim", bound=ClaimBase)

OTHER = "other"  # a medicine, or a condition, that the sheet does not know
PAINKILLERS = "non-opioid-analgesics"
_FRONT = 3  # words of "Unlike the usual X," before what is said of others
OURS = "ours"  # the sheet's condition
_MEDICINES = words("occasions", "medicines")


class Knowledge:
    """Look-ups over one sheet, made once."""

    def __init__(self, sheet: Sheet, lexicon: Lexicon) -> None:
        self.sheet = sheet
        self.lexicon = lexicon
        self.subject, self.condition = sheet.subject, sheet.condition
        self.family = sheet.family
        self.parent = sheet.concepts[sheet.subject].form_of or sheet.subject
        by_type: dict[ConceptType, set[str]] = {kind: set() for kind in ConceptType}
        for key, concept in sheet.concepts.items():
            by_type[concept.type].add(key)
        self.medicines = by_type[ConceptType.MEDICINE]
        self.conditions = by_type[ConceptType.CONDITION]
        self.outcomes = by_type[ConceptType.OUTCOME]
        self.effects = by_type[ConceptType.EFFECT]
        self._approvals = {condition for claim in sheet.of(ApprovalClaim) for condition in claim.conditions}
        self.populations = tuple(dict.fromkeys(excluded(sheet)))
        studies = sheet.of(StudyClaim)
        doses = [claim.usual for claim in sheet.of(DoseClaim)] + [claim.dose for claim in studies if claim.dose]
        told = (item for claim in sheet.of(EfficacyClaim) for item in claim.outcomes)
        self.among = {item.outcome: tuple(item.among) for item in told if item.among}
        self.steps_last = any(claim.lasts for claim in sheet.of(DoseClaim))
        self.courses_last = any(claim.lasts and not claim.phase for claim in sheet.of(DoseClaim))
        self.study_groups = tuple(f"study:{claim.id}" for claim in studies if claim.names)
        compared_with = {claim.comparator for claim in studies if claim.comparator}
        self.comparator_groups = tuple(f"concept:{key}" for key in compared_with)
        self.among_groups = tuple({f"concept:{key}" for claim in studies for key in claim.among})
        # what the sheet speaks of beside its subject: taken with it, compared with it, a part of how it works
        self.actions, self._own_kinds = Actions(sheet, lexicon), drawn.own_kinds(sheet)
        self.company = Company(sheet, self.actions.companions)
        beside = self.company.risks.keys() | compared_with | by_type[ConceptType.SUBSTANCE]
        self.beside_groups = tuple(f"concept:{key}" for key in sorted(beside))
        self.accompanying = frozenset(key for claim in studies for key in claim.among)
        # what an article on the subject speaks of, beside its condition: who must not take it, what it may bring about
        self.owed_groups = tuple(f"concept:{key}" for key in sorted(filter(None, {*map(owed, sheet.claims.values())})))
        self.timed_studies = any(claim.duration for claim in studies)
        self.dose_families = {"mass"} | {family(dose.unit) for dose in doses}
        # effects that may be denied, each with what it is told as, and the medicines that alone make it a risk
        self.dangers = tuple(dangers(sheet))
        (self.parts, self.states), (self.stated_groups, self.deed_groups) = (
            composed(sheet, lexicon, self.populations),
            gained(sheet),
        )
        self.medicine_groups = tuple(f"concept:{key}" for key in sorted(self.medicines | rivals(sheet, lexicon)))
        self.family_groups = tuple(f"concept:{key}" for key in sorted(self.family))
        self.other_forms = tuple(f"concept:{key}" for key in sorted(self.medicines - self.family))
        self.condition_groups = tuple(f"concept:{key}" for key in sorted(self.same_condition()))
        self.other_condition_groups = tuple(
            f"concept:{key}"
            for key in sorted(self.conditions - self.same_condition() - self.accompanying - not_for(sheet))
        )
        self.population_groups = {key: f"concept:{key}" for key in self.populations} | self.company.groups
        outcome_groups = tuple(f"concept:{key}" for key in sorted(self.outcomes))
        self.outcome_groups = outcome_groups + drawn.outcomes_left(sheet, lexicon)
        results = (result for claim in studies for result in claim.results)
        seen = {f"concept:{result.outcome}" for result in results if result.effect != "developed"}
        self.result_groups = (*self.outcome_groups, *sorted(seen - set(outcome_groups)))
        self.substance_groups = tuple(f"concept:{key}" for key in sorted(by_type[ConceptType.SUBSTANCE]))
        self.effect_groups = tuple(f"concept:{key}" for key in sorted(self.effects | set(effects(sheet))))
        self._things = (*(f"concept:{key}" for key in self.populations), *self.substance_groups)
        self._loose = (*self.medicine_groups, "other-medicines", PAINKILLERS)
        self.all_medicines = (*self.medicine_groups, *lexicon.of_role(Role.MEDICINE))

    @cached_property
    def subject_groups(self) -> tuple[str, ...]:
        """The names that mean the subject, where nothing says that another form is meant."""
        return tuple(CONCEPT + key for key in sorted(self.family) if self.may_mean_subject(key))

    @cached_property
    def counted_groups(self) -> tuple[str, ...]:
        """Those whom the sheet's studies were made with, as people to be counted."""
        concepts = self.sheet.concepts
        return tuple(
            group for group in self.among_groups if concepts[group.removeprefix(CONCEPT)].type is ConceptType.POPULATION
        )

    @cached_property
    def advised_groups(self) -> tuple[str, ...]:
        """What is done by advice, and to what: how often that is done is not how often the medicine is taken."""
        return tuple(
            group
            for claim in self.sheet.of(AdviceClaim)
            for group in (
                CONCEPT + claim.action,
                *(part_groups(claim.action, thing)[1] for thing in self.actions.besides.get(claim.action, ())),
            )
        )

    @cached_property
    def _excluded(self) -> frozenset[str]:
        """The words of the names of those who must not take it, and of other medicines."""
        return self.telling_words(*self.populations)

    @cached_property
    def _advised_on(self) -> frozenset[str]:
        """What the sheet's own advice is about, by its last word."""
        things = (thing for claim in self.sheet.of(AdviceClaim) for thing in self.actions.besides.get(claim.action, ()))
        return frozenset(thing.split()[-1] for thing in things if " " in thing)

    def claims(self, kind: type[_Claim]) -> tuple[_Claim, ...]:
        """The sheet's claims of one kind, in its order."""
        return self.sheet.of(kind)

    def doses(self, *, of_subject: bool) -> list[Quantity]:
        """The usual doses of the subject, or those of the other forms of its substance."""
        return [
            claim.usual
            for claim in self.claims(DoseClaim)
            if (claim.subject in {None, self.subject}) == of_subject and (claim.subject or self.subject) in self.family
        ]

    def recipes(self, action: str) -> dict[str, frozenset[str]]:
        """The objects an action may have, each with the verbs that go with it."""
        return self.actions.recipes.get(action, {})

    def telling_words(self, *concepts: str) -> frozenset[str]:
        """The words of the concepts' own terms that tell something: not "of" and "the"."""
        return telling(self, concepts)

    def drawn_from(self, concept: str, word: str) -> bool:
        """Whether a class of the lexicon that a concept draws on has terms with the word."""
        groups = (self.lexicon.groups[name] for name in self.sheet.concepts[concept].lexicon)
        return any(word in term.lower().split() for group in groups for term in group.terms)

    @cached_property
    def foreign_uses(self) -> tuple[str, ...]:
        """The groups of the conditions that another form is approved for, and of what they are kinds of."""
        foreign = tuple(CONCEPT + key for key in foreign_uses(self.sheet))
        return (*foreign, *self.dependence_groups) if foreign else ()

    @cached_property
    def other_uses(self) -> tuple[str, ...]:
        """The groups of the conditions that approvals speak of beside the sheet's own."""
        return tuple(CONCEPT + key for key in sorted(self._approvals - self.same_condition()))

    @cached_property
    def dependence_groups(self) -> tuple[str, ...]:
        """The groups of being dependent on what one takes, which is no taking of it as a medicine."""
        return self.lexicon.of_role(Role.DEPENDENCE)

    @cached_property
    def unrelated_medicines(self) -> tuple[str, ...]:
        """The groups of medicines that none of the sheet's populations takes."""
        taken = {group for key in self.populations for group in self.sheet.concepts[key].lexicon}
        return tuple(group for group in self.lexicon.of_role(Role.MEDICINE) if group not in taken)

    @cached_property
    def hazard_groups(self) -> frozenset[str]:
        """What warnings are about, and its kinds: damage to one organ is a case of a toxic reaction."""
        told = {claim.hazard for claim in self.claims(WarningClaim)}
        kinds = {key for key in self.effects if not told.isdisjoint(self.sheet.wider(key))}
        return frozenset(CONCEPT + key for key in told | kinds)

    def same_condition(self) -> set[str]:
        """The sheet's condition, its kinds, and what it is a kind of, which an article on it may call it for short."""
        kinds = {key for key, concept in self.sheet.concepts.items() if concept.kind_of == self.condition}
        return {self.condition} | kinds | self.sheet.wider(self.condition)

    def approved_for(self, condition: str) -> str:
        """A condition as approvals speak of it: a kind of the sheet's own is that one, unless a claim sets it apart."""
        kind = condition in self.same_condition() and condition not in self._approvals
        return self.condition if kind else condition

    @cached_property
    def condition_heads(self) -> frozenset[str]:
        """The last words of the condition's names, by which a page may call it in short."""
        return condition_heads(self.sheet)

    @cached_property
    def foreign_forms(self) -> frozenset[str]:
        """Words for what the subject does not come as."""
        return forms_not_in(self.sheet)

    def medicine_marks(self, view: View, *, every: bool = False) -> list[tuple[Mark, str]]:
        """The medicines a sentence names with their concept, `OTHER` for those the sheet does not know.

        With `every`, medicines that are named as a population (those of a program) are listed too.
        """
        known = view.medicines.get(every)
        if known is not None:
            return known
        found: list[tuple[Mark, str]] = []
        view.medicines[every] = found
        beside = [] if every else self.company.named(view, self.family_groups)
        taken = [] if every else [*view.find(*self._things), *beside]
        for mark in view.find(*(self.all_medicines if every else self._loose)):
            concept = mark.concept
            if mark in beside:
                continue
            if mark.group == PAINKILLERS and not every and not topical(view, mark, self.population_groups.values()):
                continue  # "if you need a painkiller"
            if concept is None and any(belongs(mark, thing) for thing in taken):
                continue  # who takes the pill is one of the sheet's populations, what falls in the blood a substance
            if concept is None and view.norms[mark.end - 1] in self._advised_on:
                continue  # "my supplements", where the sheet has advice on some
            if concept not in self.family and any(reacted_to(view, thing, mark, self._excluded) for thing in taken):
                continue  # "allergic to this or to that"
            if found and found[-1][0].start == mark.start and found[-1][0].end >= mark.end:
                continue
            found.append((mark, concept if concept in self.family and concept is not None else OTHER))
        return found

    @kept
    def called(self, view: View, *, every: bool = False) -> list[tuple[Mark, str]]:
        """The medicines a sentence names, but for what another one is: "it is a drug for X"; "X (its brand)" is one."""
        named = without_wider(view, self.medicine_marks(view, every=every), self.sheet.parents)
        return [item for item in unmixed(self, view, named, OTHER) if item[1] != OTHER or not what_it_is(view, item[0])]

    @kept
    def spoken_of(self, view: View, *, every: bool = False) -> list[tuple[Mark, str]]:
        """The medicines a sentence says something of, those without a name too: "another drug is approved"."""
        named = self.named_in(view, every=every)
        beside = (self._things, self.all_medicines)
        found = unnamed(view, *beside, foreign=self.foreign_forms, conditions=self.condition_groups)
        had = view.find(*self._things) if found else ()  # "allergic to it or to related drugs"
        found = [mark for mark in found if view.norms[mark.end - 1] not in self._own_kinds]
        others = [(mark, OTHER) for mark in found if not any(reacted_to(view, at, mark, self._excluded) for at in had)]
        return sorted((*named, *others), key=lambda item: item[0].start) if others else named

    @kept
    def named_in(self, view: View, *, every: bool = False) -> list[tuple[Mark, str]]:
        """The medicines a sentence says something of by name: "unlike X, those …" says it of others than X."""
        named = self.called(view, every=every)
        left, of_others = kept_apart(view, named)
        return [(mark, OTHER) for mark, _ in named if mark.start > view.body + _FRONT] if of_others else left

    def condition_marks(self, view: View) -> list[tuple[Mark, str]]:
        """The conditions a sentence names, each `OURS` or `OTHER`; what the sheet's other concepts hold is neither.

        Those that are symptoms of many others ("chronic pain") are left out.
        """
        if view.conditions is None:
            found = [(mark, OURS) for mark in view.find(*self.condition_groups)]
            others = [
                mark
                for mark in view.find("other-conditions")
                if not any(known.start <= mark.start < known.end for known in view.marks if known.concept is not None)
                and not self._own_pill(view, mark)
            ]
            weak = {mark.start for mark in view.find("symptom-conditions")} if others else set()
            found += [(mark, OTHER) for mark in others if mark.start not in weak]
            view.conditions = sorted(found, key=lambda item: item[0].start)
        return view.conditions

    def _own_pill(self, view: View, condition: Mark) -> bool:
        """“the X pill”, "101, with X": what the medicine is approved for, those whom its studies took."""
        said = view.norms[condition.start : condition.end]
        if self.telling_words(*(self.accompanying & self.conditions)).issuperset(said):
            return True
        named = not _MEDICINES.isdisjoint(view.norms[condition.end : condition.end + 1])
        return named and self.telling_words(*(self._approvals - self.same_condition())).issuperset(said)

    def may_mean_subject(self, medicine: str | None) -> bool:
        """Whether a medicine is the subject, or goes by the plain name that its usual form goes by."""
        own = self.sheet.concepts[self.subject]
        return medicine == self.subject or (own.usual_form and medicine == own.form_of)

    def is_subject(self, medicine: str | None) -> bool:
        """Whether a medicine is the sheet's subject or a form of it."""
        return medicine in self.family
