"""Tables that set things side by side, the subject among them: “| | Bottle | Tablet |”, "| The drip | every day |".

What stands in the column (or row) of another thing is said of that one, which neither sheet nor lexicon need know.
Columns that are attributes ("Dose", "How often") go on being read of the subject.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from lint.lexicon import words
from lint.nlp.knowledge.knowledge import OTHER
from lint.nlp.sentence.vocabulary import CONCEPT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from lint.model.document import Block, Document
    from lint.nlp.knowledge.knowledge import Knowledge
    from lint.nlp.sentence.view import View

_FORMS = ("product-form", "dose-forms", "tablet-nouns")
_SWALLOWED = words("routes", "swallowed")
_GIVEN, _NOT_SWALLOWED = words("unnamed", "forms"), words("unnamed", "own_forms")
_ATTRIBUTES = words("side_by_side", "attributes")
_CORNERS = words("side_by_side", "corners")
_KNOWN = words("side_by_side", "known")  # "The old one", "Another tablet"
_ARTICLES = words("unnamed", "articles")
_ASKING = words("discourse", "wh") | words("discourse", "asking")
_DOSE = frozenset({"dose", "doses"})
_NAME = 5  # words of a thing's name
_STEM = 5  # letters that "tablet" and "tablets" share
_BESIDE = 2  # words of a header beside the subject's name
_FEWEST = 2


def others(document: Document, views: Mapping[int, Sequence[View]], knowledge: Knowledge) -> frozenset[int]:
    """The header cells of columns, and the first cells of rows, that name another thing than the subject."""
    cells = [block for block in document.blocks if block.cell is not None]
    if not cells:
        return frozenset()
    own = _Own(document, views, knowledge)
    found: set[int] = set()
    for _, table in groupby(cells, key=lambda block: block.cell.table if block.cell is not None else 0):
        found.update(_of_table(list(table), views, own))
    return frozenset(found)


def _of_table(table: Sequence[Block], views: Mapping[int, Sequence[View]], own: _Own) -> Iterator[int]:
    """The headers of one table that name other things, those of its columns or else of its rows."""
    heads = [(block, _only(views, block)) for block in table if block.cell is not None and block.cell.row == 0]
    corner = [view for block, view in heads if block.cell is not None and block.cell.column == 0]
    named = [view for block, view in heads if block.cell is not None and block.cell.column > 0 and view is not None]
    bare = all(view is None or _said(view) in ([], *([word] for word in _CORNERS)) for view in corner)
    if bare and heads and all(block.cell is not None and block.cell.header for block, _ in heads):
        found = own.besides(named, known=False)
        if found:
            yield from found
            return
    first = [block for block in table if block.cell is not None and block.cell.column == 0 and block.cell.row > 0]
    yield from own.besides([view for block in first if (view := _only(views, block)) is not None], known=True)


def _only(views: Mapping[int, Sequence[View]], block: Block) -> View | None:
    """The one sentence of a cell; none where it is empty."""
    found = views.get(block.index, ())
    return found[0] if len(found) == 1 else None


def _said(view: View) -> list[str]:
    return [word for word in view.norms if word[0].isalpha() and word not in _ARTICLES]


class _Own:
    """By what names and forms a document calls the sheet's subject."""

    def __init__(self, document: Document, views: Mapping[int, Sequence[View]], knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        concepts = knowledge.sheet.concepts
        family = (knowledge.subject, concepts[knowledge.subject].form_of)
        named = {word for key in family if key for term in concepts[key].terms for word in _words(term)}
        other_forms = {
            word
            for key, concept in concepts.items()
            if key in knowledge.family and key not in family
            for term in concept.terms
            for word in _words(term)
        }
        self._words = {word[:_STEM] for word in named - other_forms}  # as its names have it
        self._told: set[str] = set()  # as the page has it, which may come in other forms too
        swallowed = knowledge.foreign_forms.issuperset(_GIVEN)  # as far as the sheet goes
        self._foreign = knowledge.foreign_forms | (_NOT_SWALLOWED if swallowed else frozenset())
        for view in (view for block in document.blocks if block.cell is None for view in views.get(block.index, ())):
            for mark, name in knowledge.medicine_marks(view):
                behind = view.norms[mark.end : mark.end + 1]
                if knowledge.is_subject(name) and behind and view.has(*_FORMS):  # "X tablets"
                    self._told.update(behind[0][:_STEM] for form in view.find(*_FORMS) if form.start == mark.end)

    def besides(self, headers: Sequence[View], *, known: bool) -> list[int]:
        """The headers beside the subject's own that name other things; with `known`, those only that plainly do."""
        uses = [view for view in headers if self._use(view) is not None]
        if len([view for view in uses if self._use(view)]) == 1 and len(uses) == len(headers) >= _FEWEST:
            return [view.block.index for view in uses if not self._use(view)]
        surely = [view for view in headers if self._named(view)]
        if not surely and known:
            return []
        surely = surely or [view for view in headers if self._formed(view, self._words)]
        ours = surely or [view for view in headers if self._formed(view, self._words | self._told)]
        ours = ours or [view for view in headers if not _SWALLOWED.isdisjoint(view.bag) and _form(view)]
        if len(ours) != 1 or len(headers) < _FEWEST:
            return []
        return [
            view.block.index
            for view in headers
            if view is not ours[0]
            and self._other(view, ours[0], known=known)
            and (surely or not _form(view) or not self._foreign.isdisjoint(view.bag))
        ]

    def _use(self, view: View) -> bool | None:
        """Whether a header tells a use, "Capsules, for another illness", and whether it is for our condition."""
        if "for" not in view.bag or view.question or len(_said(view)) > _NAME + 1:
            return None
        at = view.norms.index("for")
        ours = view.within(at, len(view.norms), *self._knowledge.condition_groups)
        named = _form(view) or bool(self._knowledge.medicine_marks(view))
        return bool(ours) if named and view.norms[at + 1 :] else None

    def _named(self, view: View) -> bool:
        """Whether a header is the subject's name, with few words beside it."""
        marks = self._knowledge.medicine_marks(view)
        if not marks or any(not self._knowledge.is_subject(name) for _, name in marks):
            return False
        mark = marks[0][0]
        return len(_said(view)) - (mark.end - mark.start) <= _BESIDE and not view.question

    def _formed(self, view: View, forms: set[str]) -> bool:
        """Whether a header is the subject's form, by the beginnings of such words: "Tablet", "Low dose"."""
        said = _said(view)
        named = _form(view) or (len(said) > 1 and said[-1] in _DOSE)
        return named and bool(said) and said[-1][:_STEM] in forms and not view.question

    def _other(self, view: View, ours: View, *, known: bool) -> bool:
        """Whether a header names a thing that is not the subject."""
        said = _said(view)
        if not said or len(said) > _NAME or view.question or view.amounts or said[0] in _ASKING:
            return False
        named = {name for _, name in self._knowledge.medicine_marks(view)}
        if named:
            return not known and named == {OTHER}
        if any(mark.group.startswith(CONCEPT) for mark in view.marks):
            return False  # "Women", "Epilepsy"
        if said[-1] == _said(ours)[-1]:
            return True  # "Weekly tablet | Daily tablet"
        if not _ATTRIBUTES.isdisjoint(said):
            return False
        plainly = _form(view) or not _KNOWN.isdisjoint(view.bag)
        return plainly or not known


def _form(view: View) -> bool:
    return view.has(*_FORMS) and len(_said(view)) <= _NAME


def _words(term: str) -> list[str]:
    """The words of a concept's term."""
    return term.lower().replace("-", " ").split()
