"""The words of the lexicon and of a sheet in one matcher."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from lint.lexicon import (
    Pos,
    Trie,
    allergies,
    core,
    counted,
    doing,
    head,
    histories,
    lacked,
    lacking,
    occasions,
    recipes,
    singular,
    variants,
    without_condition,
    words,
)
from lint.nlp.sentence.composed import composed
from lint.nlp.sentence.drawn import (
    OF_SHEETS,
    action_terms,
    also_called,
    called_medicines,
    drawn_classes,
    had_alike,
    leading_to,
    named_besides,
    taken_by,
    taken_for,
    taken_things,
    told_by_own,
)
from lint.nlp.sentence.outcome_words import outcome_words, study_names
from lint.nlp.sentence.visible import by_place, visible
from lint.sheet import AdviceClaim, ConceptType, RiskClaim, StudyClaim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lint.lexicon import Lexicon
    from lint.sheet import Concept, Sheet

_made = tuple.__new__  # quicker than a named tuple's own way

OBJECT = "object:"
CONCEPT = "concept:"
LACKED = "lacked:"  # what the people of a population are short of
OCCASION = "occasion:"  # what advice is for, as a thing
DEED = "deed:"  # what people do who are better, of an outcome: the verb of its noun
CORE = "core:"  # what the people of a population have had
HEAD = "head:"  # the noun that a name is a case of, which a pronoun-like "these …" takes up
TAKEN = "taken:"  # what an action is the having of: "alcohol", of drinking it
TOPIC = "topic:"  # the object of an action, or a supplier, by a part of its name: "tests" of "liver tests"
STUDY = "study:"  # a study of the sheet, by a name it goes by
QUANTITY = "quantity"  # the trigger of what looks at quantities
_VARIED, _GENERIC = {ConceptType.EFFECT, ConceptType.POPULATION}, 6  # letters; "mab" alone is no drug
_MEASURED = words("drawn", "measured")  # "the dose goes by weight": no condition is named by that


class Mark(NamedTuple):
    """A term found in a sentence: half-open word indexes and the group (lexicon) or concept (sheet) it belongs to.

    A tuple, as `Match` is: thousands are made of each article.
    """

    start: int
    end: int
    group: str

    @property
    def concept(self) -> str | None:
        """The sheet's concept, when it is one."""
        return self.group[len(CONCEPT) :] if self.group.startswith(CONCEPT) else None

    def shifted(self, by: int) -> Mark:
        """The same mark so many words further on."""
        return Mark(self.start + by, self.end + by, self.group)


def part_groups(action: str, thing: str) -> tuple[str, str]:
    """The groups of the verbs and of the object of an action of the sheet, which may be named apart."""
    return f"verb:{action}/{thing}", f"{OBJECT}{action}/{thing}"


class Vocabulary:
    """Finds every term of the lexicon and of one sheet in a sentence.

    A concept of the sheet takes the words of the lexicon classes it names, so that its marks carry the concept's id.
    """

    def __init__(self, sheet: Sheet, lexicon: Lexicon) -> None:
        self.sheet = sheet
        self.lexicon = lexicon
        self._text = Trie()
        self._opening, self._label = _side_tries()
        self._families = {key: group.family for key, group in lexicon.groups.items()}
        lexicon.fill(self._text, without=told_by_own(sheet, lexicon))
        self._aliases: dict[str, list[str]] = {}
        risks = {claim.effect for claim in sheet.claims.values() if isinstance(claim, RiskClaim)}
        whens = {claim.when for claim in sheet.of(AdviceClaim)}
        drawn = drawn_classes(sheet, lexicon)
        taken = {term.lower() for concept in sheet.concepts.values() for term in concept.terms}
        people = [concept.terms for concept in sheet.concepts.values() if concept.type is ConceptType.POPULATION]
        excluded = tuple(f" {term.lower()}" for terms in people for term in terms)
        ours = {term.lower() for name in sheet.family & sheet.concepts.keys() for term in sheet.concepts[name].terms}
        for key, concept in sheet.concepts.items():
            label = CONCEPT + key
            # "take X" does not hide the X that those are known by who must not take the medicine, nor "give X" our X
            over = concept.type is ConceptType.ACTION and any(
                term.lower().endswith(excluded) or term.lower().partition(" ")[2] in ours for term in concept.terms
            )
            self._families[label] = label if over else "names"
            pos = Pos.VERB if concept.type is ConceptType.ACTION else Pos.NOUN  # else the last word inflects
            for term in concept.terms:
                self._text.add(term, pos, label)
                if pos is not Pos.VERB and (one := singular(term)) is not None and one.lower() not in taken:
                    self._text.add(one, Pos.PHRASE, label)
            if pos is Pos.VERB:
                self._add_parts(key, concept, drawn.get(key, ()))
            if concept.type is ConceptType.CONDITION:
                for short in taken_for(concept.terms):
                    self._text.add(short, Pos.PHRASE, label)
            if concept.type is ConceptType.SUPPLIER:
                self._families[TOPIC + key] = TOPIC + key
                for term in (term for term in concept.terms if " " in term):
                    self._text.add(term.split()[-1], Pos.NOUN, TOPIC + key)
            if concept.type is ConceptType.POPULATION:
                for form in allergies(concept.terms, sorted(ours)):
                    self._text.add(form, Pos.NOUN, label)
            self._add_other_names(key, concept, whens, risks)
            other_names = called_medicines(concept, taken) if key not in sheet.family else []
            for name in (*named_besides(sheet, key), *other_names):
                self._text.add(name, Pos.PHRASE if "<" in name else pos, label)
            self._draw(key, drawn.get(key, ()), taken)
        for claim in sheet.claims.values():
            if isinstance(claim, StudyClaim):
                self._families[STUDY + claim.id] = "names"
                for name in study_names(claim.names):
                    self._text.add(name, Pos.NOUN, STUDY + claim.id)
        self._parts = tuple(
            (part, (*(() if group.layer == OF_SHEETS else (key,)), *self._aliases.get(key, ())))
            for key, group in lexicon.groups.items()
            for part in group.made_of
        )
        self._made = frozenset(part.first for part, _ in self._parts)
        self._suffixes = tuple(suffix.lstrip("-") for group in lexicon.groups.values() for suffix in group.suffixes)
        self._tail = min(map(len, self._suffixes), default=1)
        self._tails = {suffix[-self._tail :] for suffix in self._suffixes}  # hundreds of suffixes end in few ways

    def _draw(self, key: str, drawn: Sequence[str], taken: set[str]) -> None:
        """The classes of the lexicon that a concept takes the words of."""
        concept, label = self.sheet.concepts[key], CONCEPT + key
        ill = (other for other in self.sheet.concepts.values() if other.type is ConceptType.CONDITION)
        illness = tuple(f" {term.lower()}" for other in ill for term in other.terms)
        over_it = concept.type is ConceptType.OUTCOME  # "give up X" does not hide the X that people have
        spared = taken | _MEASURED if concept.type is ConceptType.CONDITION else taken
        for name in (*concept.lexicon, *drawn):
            group = self.lexicon.groups.get(name)
            own = group.terms if group is not None and group.layer == OF_SHEETS else ()
            if not own or (group is not None and group.made_of):
                self._aliases.setdefault(name, []).append(label)
            for term in own:
                if term.lower() not in spared and not (over_it and term.lower().endswith(illness)):
                    self._text.add(term, self.lexicon.groups[name].pos, label)

    def _add_other_names(self, key: str, concept: Concept, whens: set[str | None], risks: set[str]) -> None:
        """What a concept goes by beside its terms, as a thing that is had, a benefit or something that may happen."""
        if key in whens:
            self._families[OCCASION + key] = OCCASION + key
            for form in occasions(concept.terms):
                self._text.add(form, Pos.PHRASE if "*" in form else Pos.NOUN, OCCASION + key)
            for name in leading_to(self.lexicon, key, concept):
                self._aliases.setdefault(name, []).append(OCCASION + key)
        if concept.type is ConceptType.OUTCOME:
            self._add_outcome(concept, key)
        if concept.type in _VARIED or key in risks:
            self._add_variants(concept.terms, key)
        self._add_other_words(concept.type, concept.terms, key)

    def _add_other_words(self, kind: ConceptType, terms: Sequence[str], key: str) -> None:
        """What is done by those who have an outcome; those who have had something, and what they have had."""
        if kind is ConceptType.OUTCOME:
            for verb in {verb for term in terms for verb in doing(term)}:
                self._text.add(verb, Pos.VERB, CONCEPT + key)  # "they worried less", of worry
        if kind is not ConceptType.POPULATION:
            return
        self._families |= {CORE + key: CORE + key, LACKED + key: LACKED + key}
        for label, things in ((LACKED + key, lacked(terms)), (CONCEPT + key, taken_by(self.sheet, terms))):
            for thing in things:
                self._text.add(thing, Pos.NOUN, label)
        for term in (*terms, *had_alike(self.sheet, terms)):
            for form in histories(term):
                self._text.add(form, Pos.PHRASE if "*" in form else Pos.NOUN, CONCEPT + key)
            if (had := core(term)) is not None:
                for noun in {had, singular(had) or had, had.removeprefix("blood ")}:
                    self._text.add(noun, Pos.NOUN, CORE + key)

    def _add_variants(self, terms: Sequence[str], key: str) -> None:
        """What may happen to people and who they are is told in many forms; "these tumours" takes one of them up."""
        label = HEAD + key
        self._families[label] = label
        condition = self.sheet.concepts[self.sheet.condition].terms
        taken = {term.lower() for concept in self.sheet.concepts.values() for term in concept.terms}
        for form in (form for form in lacking(terms) if form not in taken):
            self._text.add(form, Pos.PHRASE, CONCEPT + key)
        for term in terms:
            short = without_condition(term, condition)
            for form in (*variants(term), *((short,) if short else ())):
                if form not in taken:
                    self._text.add(form, Pos.PHRASE if "*" in form else Pos.NOUN, CONCEPT + key)
        for noun in sorted({noun for term in terms if (noun := head(term))}):
            self._text.add(noun, Pos.NOUN, label)

    def _add_outcome(self, concept: Concept, key: str) -> None:
        """What an outcome goes by beside its names: things, verbs in all their forms, the names turned round."""
        made = outcome_words(concept.terms, HEAD + key, DEED + key, CONCEPT + key, better=concept.better)
        for name, pos, group in made:
            self._families.setdefault(group, group)
            self._text.add(name, pos, group)

    def _add_parts(self, action: str, concept: Concept, drawn: Sequence[str]) -> None:
        """The verbs and the objects of an action: no names, so that neither hides a name nor is hidden by one."""
        topic, taken = TOPIC + action, TAKEN + action
        self._families |= {topic: topic, taken: taken}
        for thing in taken_things(concept, self.lexicon, drawn):
            self._text.add(thing, Pos.NOUN, taken)
        for made in recipes(action_terms(concept, self.lexicon, drawn)):
            verb, thing = part_groups(action, made.object)
            self._families |= {verb: verb, thing: thing}
            for short in made.shorter:
                self._text.add(short, Pos.NOUN, topic)
            for name in made.called:
                self._text.add(name, Pos.NOUN, thing)
            if (one := singular(made.object)) is not None:
                self._text.add(one, Pos.PHRASE, thing)  # "supplements": one is meant too
            for form in counted(made.object):
                self._text.add(form, Pos.PHRASE, CONCEPT + action)
            for label, names in ((CONCEPT + action, made.readings), (thing, also_called(self.sheet, made.object))):
                for name in names:
                    self._text.add(name, Pos.NOUN, label)
            for word in made.verbs:
                self._text.add(word, Pos.VERB, verb)
            for word in made.nominal:
                self._text.add(word, Pos.NOUN, verb)

    def marks(self, norms: Sequence[str], texts: Sequence[str]) -> tuple[Mark, ...]:
        """All terms of a sentence, by start; within a family those held by a longer one are left out."""
        found = self._text.find(norms, texts)
        if len(found) > 1:
            found = visible(found, self._families, CONCEPT, norms)
        marks: list[Mark] = []
        aliases, tails = self._aliases, self._tails
        for start, end, label, _ in found:
            marks.append(_made(Mark, (start + (norms[start] == ","), end, label)))  # a comma leads, and is no word
            if label in aliases:
                marks.extend(Mark(start, end, alias) for alias in aliases[label])
        for index in [at for at, word in enumerate(norms) if len(word) > _GENERIC and word[-self._tail :] in tails]:
            # an unknown word that ends like a drug's generic name is taken for one
            if not (norms[index].endswith(self._suffixes) and norms[index].isalpha()):
                continue
            if not any(mark.start <= index < mark.end and self._families[mark.group] == "names" for mark in marks):
                marks.append(Mark(index, index + 1, "other-medicines"))
        if not self._made.isdisjoint(mark.group for mark in marks):
            marks.extend([Mark(*made) for made in composed(norms, marks, self._parts)])
        if len(marks) > len(found):
            by_place(marks)
            return tuple(dict.fromkeys(marks))  # a class may have a name that the concept has itself
        return tuple(marks)

    def opening(self, norms: Sequence[str], texts: Sequence[str]) -> tuple[Mark, ...]:
        """Phrases of the "opening" layer that stand where the sentence begins, longest first."""
        found = sorted(self._opening.find_first(norms[:8], texts[:8]), key=lambda match: -match.end)
        return tuple(Mark(match.start, match.end, match.label) for match in found)

    def label(self, norms: Sequence[str], texts: Sequence[str]) -> frozenset[str]:
        """Groups of the "label" layer found in a short label."""
        return frozenset(mark.group for mark in self.label_marks(norms, texts))

    def label_marks(self, norms: Sequence[str], texts: Sequence[str]) -> tuple[Mark, ...]:
        """Phrases of the "label" layer, by start; within a family those held by a longer one are left out."""
        found = visible(self._label.find(norms, texts), self._families, CONCEPT, norms)
        return tuple(Mark(match.start, match.end, match.label) for match in found)


@cache
def _side_tries() -> tuple[Trie, Trie]:
    from lint.lexicon import load  # noqa: PLC0415 - the two small tries are the same for every sheet

    opening, label = Trie(), Trie()
    load().fill(opening, "opening")
    load().fill(label, "label")
    return opening, label
