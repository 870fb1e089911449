"""Whether an article is about the sheet's subject in the sheet's condition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.model.document import BlockKind
from lint.nlp.knowledge.conditions_named import condition_counts, of_another_use, other_conditions, own_condition

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from lint.model.document import Document
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.sentence.view import View
    from lint.nlp.sentence.vocabulary import Mark

_PROSE = {BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.CELL, BlockKind.DEFINITION, BlockKind.FOOTNOTE}
_MAIN_SHARE = 0.5  # of the medicines named, in an article whose title does not name the subject
_CLEAR_SHARE = 0.75
_SECTIONS = 0.6
_SPREAD = 0.4  # of the paragraphs of a page without sections
_FEW = 3
_LEAD = 2  # paragraphs
_WROTE = 4  # words of "newly_here wrote:"
_LINK = 6  # words of an item that is only a link
_WALKED = 0.5  # of the dangers that the sheet requires to be told, in an article that goes through them
_DANGERS = 3
_BELOW_TITLE = frozenset({"subtitle", "standfirst", "deck", "dek"})
_DRUGS, _ARTICLES = words("about", "drugs"), frozenset({"a", "an", "this"})
_TOPIC = ("topic", "subject")
_TAGS = ("tags", "keywords", "categories", "topics")


def about(document: Document, views: Sequence[View], knowledge: Knowledge) -> tuple[bool, str]:
    """The decision and, when it is a close one, why it is unsure (else an empty text)."""
    said = _front_matter(document, knowledge)
    if said is not None:
        return said, ""
    if _topic(document, knowledge):
        return True, ""
    titles = [
        view
        for view in views
        if view.block.kind is BlockKind.TITLE
        or (view.block.kind is BlockKind.HEADING and view.block.level == 1)
        or view.block.name in _BELOW_TITLE
    ]
    family = knowledge.family_groups
    apart = _one_of_many(titles)
    in_title = any(view.has(*family) for view in titles) and not apart
    plain = knowledge.sheet.concepts[knowledge.subject].usual_form  # the name of the substance means the subject
    plain = plain and not any(view.has(*knowledge.foreign_uses) for view in titles)
    subject_in_title = in_title and (plain or any(view.has(f"concept:{knowledge.subject}") for view in titles))
    condition_in_title = any(own_condition(view, knowledge) for view in titles)
    others_in_title = any(other_conditions(view, knowledge) for view in titles)
    ours, theirs = condition_counts(views, knowledge)
    if ours == 0:
        return False, ""
    if not in_title and _of_rivals(titles, views, knowledge):
        return False, ""  # another medicine's page
    if in_title:
        if condition_in_title and others_in_title and ours < theirs * 2:
            return False, "its title names other conditions beside its own, and the text speaks of both"
        own = any(view.has(f"concept:{knowledge.subject}") for view in titles)
        opened = own or not plain or any(own_condition(view, knowledge) for view in _opening(views))
        opened = opened or _tagged(document, knowledge, (knowledge.condition,))
        # a substance under its own name has other uses, which its pages tell of too
        tied = ours == theirs and knowledge.parent == knowledge.subject and _told_of_outcomes(views, knowledge)
        more = ours > theirs or tied
        if condition_in_title or (subject_in_title and more and opened):
            return True, ""
        if _led(views, knowledge) and _walks_through(views, knowledge):
            return True, ""
        single = len(knowledge.family) == 1  # the pages of a substance with several forms are of several uses
        if single and _walks_through(views, knowledge) and not of_another_use(views, knowledge, ours):
            return True, ""  # a leaflet that names its condition once
        if not subject_in_title:
            return False, ""  # the drug in general
        if ours * 2 >= theirs and ours >= _FEW:
            return False, "the title names the subject, but other conditions are named about as often as its own"
        return False, ""
    if any(view.has(*knowledge.other_forms) for view in titles):
        return False, ""  # another form of the same substance
    mentions = [name for view in views for name in _medicines(view, knowledge)]
    named = sum(1 for name in mentions if name in knowledge.family)
    in_prose = sum(view.has(*family) for view in views if len(view.norms) > _LINK)
    announced = condition_in_title and _opened(views, knowledge)
    if not mentions:
        return False, ""
    # a page that opens with both, and names the subject itself, may tell what its parent is for
    led = _led(views, knowledge) and mentions.count(knowledge.subject) >= _MAIN_SHARE * len(mentions)
    share = named / len(mentions)
    walked = share == 1 and _opened(views, knowledge) and _walks_through(views, knowledge)
    fewer = (ours < theirs or (ours == theirs and not announced)) and not (led and ours * 2 >= theirs)
    if walked and (ours >= theirs or not fewer):
        return True, ""  # a column that says "it" from its second line on
    if fewer or not in_prose:
        return False, ""
    filed = _tagged(document, knowledge, knowledge.family) or _led(views, knowledge)
    filed = filed or (share >= _CLEAR_SHARE and _opened(views, knowledge))
    if in_prose > 1 and share >= _MAIN_SHARE and filed and _walks_through(views, knowledge):
        return True, ""
    if in_prose < _FEW or named < _FEW:
        return False, ""  # named in links only, or by the way
    if share >= _MAIN_SHARE and _led(views, knowledge):
        return True, ""
    sections = _sections(views, knowledge)
    if sections >= _SECTIONS and not (_opened(views, knowledge) or _throughout(views, knowledge)):
        # a thread without headings, some of whose posts name it
        return False, "the subject is named often, but in some paragraphs only"
    if share >= _CLEAR_SHARE or (share >= _MAIN_SHARE and sections >= _SECTIONS):
        return True, ""
    if share >= _MAIN_SHARE:
        return False, "the subject is named more often than any other medicine, but not in most sections"
    return False, ""


def _one_of_many(titles: Sequence[View]) -> bool:
    """“Letters: X, cooling vests and a cat”: titles that list things the sheet does not speak of."""
    listed = any("," in view.bag and view.norms.count(",") + ("and" in view.bag) >= _FEW - 1 for view in titles)
    return listed and len({mark.concept for view in titles for mark in view.marks if mark.concept is not None}) <= 1


def _told_of_outcomes(views: Sequence[View], knowledge: Knowledge) -> bool:
    """Whether the text goes on about what the sheet's benefits are measured in, whatever its condition is called."""
    groups = tuple(f"concept:{key}" for key in knowledge.outcomes)
    return bool(groups) and sum(view.has(*groups) for view in views) >= _FEW


def _opening(views: Sequence[View]) -> list[View]:
    """The sentences of the first paragraphs."""
    paragraphs = (view for view in views if view.block.kind is BlockKind.PARAGRAPH)
    said = (view for view in paragraphs if view.norms[-1] != ":" or len(view.norms) > _WROTE)
    prose = list(dict.fromkeys(view.block.index for view in said))[:_LEAD]
    return [view for view in views if view.block.index in prose]


def _led(views: Sequence[View], knowledge: Knowledge) -> bool:
    """Whether the first paragraphs name the subject with its condition, and no other medicine."""
    lead = _opening(views)
    together = any(view.has(*knowledge.subject_groups) and own_condition(view, knowledge) for view in lead)
    return together and not any(_rivals(view, knowledge) for view in lead)


def _opened(views: Sequence[View], knowledge: Knowledge) -> bool:
    """Whether the first paragraphs name the subject and its condition, together or not."""
    lead = _opening(views)
    return any(view.has(*knowledge.subject_groups) for view in lead) and any(
        own_condition(view, knowledge) for view in lead
    )


def _of_rivals(titles: Sequence[View], views: Sequence[View], knowledge: Knowledge) -> bool:
    """Whether a title names another medicine: a name that the text never takes up is one for what it is about."""
    if _only_described(titles, views, knowledge):
        return False
    named = {name for view in titles for name in _rival_names(view, knowledge)}
    text = {name for view in views if view.block.kind in _PROSE for name in _rival_names(view, knowledge)}
    return bool(named & text) or (bool(named) and not _led(views, knowledge))


def _rival_names(view: View, knowledge: Knowledge) -> set[str]:
    marks = [mark for mark, name in knowledge.medicine_marks(view) if name not in knowledge.family]
    return {view.words(mark.start, mark.end).lower() for mark in marks}


def _only_described(titles: Sequence[View], views: Sequence[View], knowledge: Knowledge) -> bool:
    """Whether a title describes a medicine, and the text names none but the subject, with its dangers."""
    if not any(_described(view, mark) for view in titles for mark, _ in knowledge.medicine_marks(view)):
        return False
    rivals = any(_rival_names(view, knowledge) for view in views if view.block.kind in _PROSE)
    return not rivals and _walks_through(views, knowledge)


def _described(view: View, mark: Mark) -> bool:
    """“Why I prescribe an old pill for it”: what the page is about, by what it is known as."""
    led = view.norms[max(0, mark.start - 1) : mark.start]
    return not _ARTICLES.isdisjoint(led) and view.norms[mark.end - 1] in _DRUGS


def _walks_through(views: Sequence[View], knowledge: Knowledge) -> bool:
    """Whether it goes through the dangers that the sheet requires: a leaflet in all but its title."""
    told = sum(any(view.has(group) for view in views) for group in knowledge.owed_groups)
    few = len(knowledge.owed_groups) <= _DANGERS and told >= _DANGERS - 1  # two of the three that a sheet may require
    return few or (told >= _DANGERS and told >= _WALKED * len(knowledge.owed_groups))


def _medicines(view: View, knowledge: Knowledge) -> list[str]:
    """The medicines a view names, without those that the sheet itself speaks of beside its subject."""
    told = {(mark.start, mark.end) for mark in view.find(*knowledge.beside_groups)}
    advised = {(mark.start, mark.end) for mark in view.find(*knowledge.advised_groups)}  # "no antacids with it"
    named = [(name, (mark.start, mark.end)) for mark, name in knowledge.medicine_marks(view)]
    return [name for name, place in named if place not in told and (name in knowledge.family or place not in advised)]


def _rivals(view: View, knowledge: Knowledge) -> bool:
    return any(name not in knowledge.family for name in _medicines(view, knowledge))


def _front_matter(document: Document, knowledge: Knowledge) -> bool | None:
    said = document.front_matter.get("factlint")
    if not isinstance(said, dict):
        return None
    if said.get("about") is False and said.get("reason"):
        return False
    if "sheet" in said:
        sheets = said["sheet"] if isinstance(said["sheet"], list) else [said["sheet"]]
        return knowledge.sheet.sheet in sheets
    return True if said.get("about") is True else None


def _tagged(document: Document, knowledge: Knowledge, names: Iterable[str]) -> bool:
    """Whether the front matter files the page under one of these concepts: the subject, its condition."""
    terms = {term.lower() for name in names for term in knowledge.sheet.concepts[name].terms}
    filed = (document.front_matter.get(key) for key in _TAGS)
    tags = [tag for value in filed for tag in (value if isinstance(value, list) else str(value or "").split(","))]
    return any(str(tag).strip().lower() in terms for tag in tags)


def _topic(document: Document, knowledge: Knowledge) -> bool:
    """Whether the front matter names the one topic of the page: the subject in its condition."""
    concepts, sheet = knowledge.sheet.concepts, knowledge.sheet
    for key in _TOPIC:
        said = f" {' '.join(re.findall(r'[a-z0-9-]+', str(document.front_matter.get(key) or '').lower()))} "
        named = (
            [f" {term.lower()} " in said for term in concepts[name].terms] for name in (sheet.subject, sheet.condition)
        )
        if all(any(found) for found in named):
            return True
    return False


def _throughout(views: Sequence[View], knowledge: Knowledge) -> bool:
    """Whether a page has sections, or names the subject in about every other paragraph."""
    prose = [view for view in views if view.block.kind in _PROSE]
    if len({view.block.heading for view in prose}) > 1:
        return True
    naming = {view.block.index for view in prose if view.has(*knowledge.family_groups)}
    return len(naming) >= _SPREAD * len({view.block.index for view in prose})


def _sections(views: Sequence[View], knowledge: Knowledge) -> float:
    """The share of sections in which the subject is named."""
    found: dict[int | None, bool] = {}
    for view in views:
        if view.block.kind is BlockKind.TERM:
            found[view.block.index] = view.has(*knowledge.family_groups)  # an entry of a glossary is about its term
        elif view.block.kind in _PROSE and view.block.kind is not BlockKind.DEFINITION:
            key = view.block.heading
            found[key] = found.get(key, False) or view.has(*knowledge.family_groups)
    return sum(found.values()) / max(1, len(found))
