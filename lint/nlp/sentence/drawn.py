"""What the concepts of a sheet take from the lexicon, and from each other, without saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.lexicon import Pos, Role, base_of, core, drunk_freely, kept_company, plural, recipes, singular, words
from lint.sheet import ConceptType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lint.lexicon import Lexicon
    from lint.sheet import Concept, Sheet

OF_SHEETS = "sheet"  # the layer of names that a sheet alone brings in
_FORMS = words("unnamed", "own_forms")
_MEDICINES = words("occasions", "medicines")
_SYMPTOMS = "symptoms-general"
_PLAIN, _LOST = frozenset({"symptom", "symptoms", "of", "the"}), frozenset({"loss", "thinning"})
_LEVELS = words("unnamed", "levels")
_DISEASE = tuple(sorted(words("unnamed", "the_disease")))
_BEING, _KIND = tuple(sorted(words("drawn", "being"))), tuple(sorted(words("drawn", "kinds")))
_HAVING, _ANY, _TAKING = words("drawn", "having"), words("drawn", "any"), frozenset({"eat", "take", "use"})
_STEM = 6  # letters that an adjective shares with its noun
_TAKEN = (ConceptType.MEDICINE, ConceptType.SUBSTANCE, ConceptType.POPULATION)
_NAMED_ALIKE = (ConceptType.EFFECT, ConceptType.POPULATION, ConceptType.OUTCOME, ConceptType.CONDITION)


def also_called(sheet: Sheet, thing: str) -> Iterator[str]:
    """The other names of the medicine or the substance that an action is done with, where a concept has several.

    Its level is one in the blood: "the level of X", "the level in your blood".
    """
    of, _, level = thing.rpartition(" ")
    for concept in sheet.concepts.values():
        terms = {term.lower() for term in concept.terms}
        if concept.type in _TAKEN and thing in terms:
            yield from (term for term in concept.terms if term.lower() != thing)
        elif concept.type in _TAKEN and level in {"level", "levels"} and of in terms:
            yield from (f"level of {of}", "level in the blood", "level in your blood", f"blood level of {of}")


def had_alike(sheet: Sheet, terms: Sequence[str]) -> Iterator[str]:
    """A history of an effect of the sheet by the effect's other names: "fits in the past" beside "past seizures"."""
    had = {name for term in terms if (name := core(term)) is not None}
    had |= {one for name in had if (one := singular(name)) is not None}
    for concept in sheet.concepts.values():
        if concept.type is ConceptType.EFFECT and had & {term.lower() for term in concept.terms}:
            yield from (f"history of {term.lower()}" for term in concept.terms)


def taken_by(sheet: Sheet, terms: Sequence[str]) -> set[str]:
    """What people take who are told by that alone: the "X" of "take an X", "taking an X".

    Whoever is told not to have the subject with one is told what those people are. One that the sheet names for itself
    is not theirs alone.
    """
    own = {term.lower() for concept in sheet.concepts.values() for term in concept.terms}
    found = set()
    for term in terms:
        first, _, rest = term.lower().partition(" ")
        which, _, thing = rest.partition(" ")
        if first in _HAVING and which in _ANY and thing.replace(" ", "").isalpha():
            found.add(thing)
    return found - own


def called_medicines(concept: Concept, taken: set[str]) -> list[str]:
    """“X pills” and "X meds" of "X medicine", where no form of the sheet's own substance is told by the word."""
    if concept.type is not ConceptType.MEDICINE or concept.form_of is not None:
        return []
    found = set()
    for term in concept.terms:
        first, _, last = term.lower().rpartition(" ")
        if last in _MEDICINES and first not in {"", "the", "this", "your", "a"}:
            found |= {f"{first} {word}" for word in _MEDICINES}
    return sorted(found - taken)


def taken_for(terms: Sequence[str]) -> Iterator[str]:
    """What a condition goes by behind "for": "a pill for blood pressure", "off-label for hair"."""
    for term in terms:
        level, _, measure = term.lower().partition(" ")
        if level in _LEVELS and measure:
            yield f"for {measure}"
        part, _, lost = term.lower().rpartition(" ")
        if part and lost in _LOST and " " not in part:
            yield f"for {part}"


def leading_to(lexicon: Lexicon, key: str, concept: Concept) -> list[str]:
    """The classes of words for what comes before a state: "trying for a baby" before a pregnancy."""
    terms = {key, *(term.lower() for term in concept.terms)}
    return [
        before
        for state, before in map(str.split, sorted(words("occasions", "leading_to")))
        if state in concept.lexicon or not terms.isdisjoint(lexicon.groups[state].terms)
    ]


def drawn_classes(sheet: Sheet, lexicon: Lexicon) -> dict[str, list[str]]:
    """Ready-made classes that concepts draw on without saying so, as they mean the same.

    A class of people is taken by its name ("pregnancy"), else by a term of it ("pregnant woman"), a class of actions by
    a term of it ("donate blood"), where one concept alone has it; other names for one thing by any of them, where one
    concept of its type has more of them than any other.
    """
    named = {group for concept in sheet.concepts.values() for group in concept.lexicon}
    found: dict[str, list[str]] = {}
    for group in lexicon.groups.values():
        if group.layer == OF_SHEETS and group.id not in named:
            for kind in _NAMED_ALIKE:
                taker = _sharing_most(sheet, kind, set(group.terms))
                if taker is not None:
                    found.setdefault(taker, []).append(group.id)
        if not group.common or group.id in named:
            continue
        kind = ConceptType.ACTION if group.pos is Pos.VERB else ConceptType.POPULATION
        named_so = [] if kind is ConceptType.ACTION else _sharing(sheet, kind, {group.id.replace("-", " ")})
        takers = named_so or _sharing(sheet, kind, set(group.terms))
        if len(takers) == 1:
            found.setdefault(takers[0], []).append(group.id)
    whole = [key for key, concept in sheet.concepts.items() if concept.type is ConceptType.OUTCOME]
    whole = [key for key in whole if _SYMPTOMS not in named and _its_symptoms(sheet, key)]
    if len(whole) == 1:
        found.setdefault(whole[0], []).append(_SYMPTOMS)
    return found


def action_terms(concept: Concept, lexicon: Lexicon, drawn: Sequence[str]) -> list[str]:
    """What an action is called: its own terms, and the having of what it is done with: "have grapefruit"."""
    things = (thing for name in (*concept.lexicon, *drawn) for thing in lexicon.groups[name].objects)
    return [*concept.terms, *(f"have {thing}" for thing in things)]


def taken_things(concept: Concept, lexicon: Lexicon, drawn: Sequence[str]) -> list[str]:
    """What an action is the taking of, so that a thing named alone may stand for it: "alcohol", "take antacids"."""
    terms = [term for term in concept.terms if term.split()[0].lower() in _TAKING]
    own = [made.object for made in recipes(terms)]
    return own + [thing for name in (*concept.lexicon, *drawn) for thing in lexicon.groups[name].objects]


def outcomes_left(sheet: Sheet, lexicon: Lexicon) -> tuple[str, ...]:
    """The lexicon's classes of outcomes that no outcome of the sheet draws on without saying so."""
    outcomes = {key for key, concept in sheet.concepts.items() if concept.type is ConceptType.OUTCOME}
    drawn = {name for key, names in drawn_classes(sheet, lexicon).items() if key in outcomes for name in names}
    return tuple(name for name in lexicon.of_role(Role.OUTCOME) if name not in drawn)


def own_kinds(sheet: Sheet) -> frozenset[str]:
    """What its subject is, by a name of it: a Y, where "X Y" stands beside "X"."""
    own = sheet.concepts.get(sheet.subject)  # none where words are tried without a sheet
    names = [term.lower() for term in own.terms] if own is not None else []
    return frozenset(name.rpartition(" ")[2] for name in names if name.rpartition(" ")[0] in names)


def told_by_own(sheet: Sheet, lexicon: Lexicon) -> frozenset[tuple[str, str]]:
    """Terms of classes that are the sheet's own here.

    Those of outcomes left that end in the name of an outcome of its: "fewer attacks" is of its "attacks". And the kinds
    of thing that its subject is, by a name of it: "the Y" is no other medicine where "X Y" is meant.
    """
    kinds = tuple(own_kinds(sheet))
    own = tuple(
        f" {name.lower()}"
        for concept in sheet.concepts.values()
        if concept.type is ConceptType.OUTCOME
        for term in concept.terms
        for name in (term, plural(term))
    )
    said = {name for concept in sheet.concepts.values() for name in concept.lexicon}
    return frozenset(
        (name, term)
        for name in outcomes_left(sheet, lexicon)
        if name not in said
        for term in lexicon.groups[name].terms
        if term.lower().endswith(own)
    ) | frozenset(
        (name, term)
        for name in (lexicon.of_role(Role.MEDICINE) if kinds else ())
        for term in lexicon.groups[name].terms
        if term.lower().endswith(kinds)
    )


def _its_symptoms(sheet: Sheet, key: str) -> bool:
    """Whether an outcome is the symptoms of the sheet's own illness: "depressive symptoms", where it is depression."""
    stems = {word[:_STEM] for term in sheet.concepts[sheet.condition].terms for word in term.lower().split()}
    for term in sheet.concepts[key].terms:
        rest = [word for word in term.lower().split() if word not in _PLAIN]
        if len(rest) < len(term.split()) and rest and all(word[:_STEM] in stems for word in rest):
            return True
    return False


def _sharing_most(sheet: Sheet, kind: ConceptType, terms: set[str]) -> str | None:
    """The concept of a type that has more of the terms than any other; `None` where none has, or two as many."""
    shared = {
        key: sum(term.lower() in terms for term in sheet.concepts[key].terms) for key in _sharing(sheet, kind, terms)
    }
    most = max(shared.values(), default=0)
    takers = [key for key, count in shared.items() if count == most]
    return takers[0] if len(takers) == 1 else None


def _sharing(sheet: Sheet, kind: ConceptType, terms: set[str]) -> list[str]:
    """The concepts of a type that have one of the terms."""
    return [
        key
        for key, concept in sheet.concepts.items()
        if concept.type is kind and not terms.isdisjoint(term.lower() for term in concept.terms)
    ]


def named_besides(sheet: Sheet, key: str) -> list[str]:
    """What a concept goes by that none of its terms says."""
    own = _bare_forms(sheet) if key == sheet.subject else ()
    acting = sheet.concepts[key].type is ConceptType.ACTION
    return [
        *((*kept_company(sheet.concepts[key].terms), *drunk_freely(sheet.concepts[key].terms)) if acting else ()),
        *_shortened(sheet, key),
        *_told_of_the_kind(sheet, key),
        *_turned_about(sheet, key),
        *_of_the_disease(sheet, key),
        *own,
    ]


def _of_the_disease(sheet: Sheet, key: str) -> list[str]:
    """What the disease does, by its other names: "the disease resolved", where an outcome is called "X resolves"."""
    if sheet.concepts[key].type is not ConceptType.OUTCOME:
        return []
    names = [term.lower() for term in sheet.concepts[sheet.condition].terms]
    terms = (term.lower() for term in sheet.concepts[key].terms)
    does = [term.removeprefix(f"{name} ").split() for term in terms for name in names if term.startswith(f"{name} ")]
    verbs = sorted({" ".join((f"<{base}>", *rest)) for verb, *rest in does if (base := base_of(verb)) is not None})
    return [f"{name} {verb}" for verb in verbs for name in (*names, *_DISEASE)]


def _shortened(sheet: Sheet, key: str) -> list[str]:
    """Names of a numbered kind without the word for what it is a kind of: "stage 2" of "stage 2 fever", a fever."""
    return [name for name in _without_the_kind(sheet, key) if _numbered(name)]


def _told_of_the_kind(sheet: Sheet, key: str) -> Iterator[str]:
    """“hers is chronic”, "the chronic kind", "chronic is …": of two kinds of a condition that one word tells apart."""
    concept = sheet.concepts[key]
    if concept.type is not ConceptType.CONDITION:
        return
    beside = (other for other, its in sheet.concepts.items() if other != key and its.kind_of == concept.kind_of)
    if not any(_without_the_kind(sheet, other) for other in beside):
        return
    for name in _without_the_kind(sheet, key):
        if name.isalpha():
            yield from (f"{led} {name}" for led in _BEING)
            yield from (f"{name} {kind}" for kind in _KIND)


def _without_the_kind(sheet: Sheet, key: str) -> list[str]:
    """“chronic” of "chronic fever", which is a kind of fever: no name of anything by itself."""
    parent = sheet.concepts[key].kind_of
    if parent is None:
        return []
    endings = tuple(f" {term.lower()}" for term in sheet.concepts[parent].terms)
    found = [
        term[: -len(ending)]
        for term in sheet.concepts[key].terms
        for ending in endings
        if term.lower().endswith(ending)
    ]
    taken = {term.lower() for concept in sheet.concepts.values() for term in concept.terms}
    return [name for name in found if name.lower() not in taken]


def _turned_about(sheet: Sheet, key: str) -> list[str]:
    """Names of a form with the medicine in front, as tables have them: "X, slow-release" of "slow-release X"."""
    parent = sheet.concepts[key].form_of
    if parent is None:
        return []
    heads = {term.lower() for term in sheet.concepts[parent].terms}
    found = (term.rpartition(" ") for term in sheet.concepts[key].terms)
    return [f"{head}, {form}" for form, _, head in found if form and head.lower() in heads]


def _numbered(name: str) -> bool:
    """Whether a name of several words ends in a number: "stage 2", "grade II"."""
    *before, last = name.split()
    return bool(before) and (last.isdigit() or not last.upper().strip("IVX"))


def _bare_forms(sheet: Sheet) -> list[str]:
    """What the subject is called for short by its form, as no other medicine of the sheet has it: "the infusion"."""
    told = {
        key: {word for term in concept.terms for word in term.lower().split() if word in _FORMS}
        for key, concept in sheet.concepts.items()
        if concept.type is ConceptType.MEDICINE
    }
    others = set().union(*(found for key, found in told.items() if key != sheet.subject))
    return sorted(told.get(sheet.subject, set()) - others)
