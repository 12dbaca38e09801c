"""Matrix of schemes and objects: a row for each object that was held against a scheme, a column for each scheme.

In words and not in signs: how strong a tag is, that something was screened without a finding, or not screened at all.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from generators.blocks import Cell, Column, Inline, Row
from generators.coverage.measures import groups
from generators.document import Document
from generators.layouts.common import cells, labelled
from generators.layouts.tags import code_link, group_words, short_title, strength_words, subject_link, subject_words
from generators.model.record import Tag
from generators.model.scalars import Unstated
from generators.register import Register, Shelf, Shelving
from generators.register_pages.tags import bodies_cell, group_cell
from generators.tags import Subject, subjects
from generators.view import View, joined, plain, said

NONE, SILENT = "_none", "_not-screened"


def _entries(view: View) -> Sequence[Subject]:
    held = [one for one in subjects(view.library) if one.address in _tags(view) or one.part.screened]
    order = {group: place for place, group in enumerate(groups(view.library))}
    return sorted(held, key=lambda one: (order[one.group], view.language.sort_key(plain(subject_words(view, one)))))


def _tags(view: View) -> Mapping[str, tuple[Tag, ...]]:
    return view.library.once("tags-by-address", lambda: _by_address(view))


def _by_address(view: View) -> dict[str, tuple[Tag, ...]]:
    found: dict[str, tuple[Tag, ...]] = {}
    for one in view.tags:
        found[one.subject.address] = (*found.get(one.subject.address, ()), one.tag)
    return found


def _columns(view: View) -> tuple[Column, ...]:
    shared = labelled(view, ("object", "object_group", "bodies"), facets=("object_group", "bodies"))
    schemes = (Column(one.id, title := short_title(view, one), facet=title) for one in _schemes(view))
    return (*shared, *schemes)


def _schemes(view: View) -> tuple[Document, ...]:
    return view.library.of("scheme")


def _row(view: View, one: Subject) -> Row:
    own = _tags(view).get(one.address, ())
    shared = (*cells(subject_link(view, one)), group_cell(view, one), bodies_cell(view, one))
    return Row(None, (*shared, *(_cell(view, scheme, one, own) for scheme in _schemes(view))))


def _cell(view: View, scheme: Document, one: Subject, tags: tuple[Tag, ...]) -> Cell:
    own = [tag for tag in tags if tag.scheme == scheme.id]
    if own:
        words = joined((_one(view, tag) for tag in own), "; ")
        strengths = {_strength(tag): plain(strength_words(view, tag)) for tag in own}
        return Cell(words, plain(words), tuple(strengths.items()))
    bare = any(entry.scheme == scheme.id for entry in one.part.screened)
    said_of_it = view.words("tags.screened" if bare else "tags.not-screened")
    return Cell(said(said_of_it, "muted"), said_of_it, ((NONE if bare else SILENT, said_of_it),))


def _strength(tag: Tag) -> str:
    return tag.strength.value if isinstance(tag.strength, Unstated) else tag.strength


def _one(view: View, tag: Tag) -> Inline:
    return (*code_link(view, tag), *said(f" ({plain(strength_words(view, tag))})", "muted"))


def _shelf(view: View, one: Subject) -> Shelf:
    day = one.document.field("date")
    return Shelf(one.group, said(group_words(view, one.group)), day.year if isinstance(day, date) else None)


REGISTER = Register(
    key="matrix",
    columns=_columns,
    entries=_entries,
    row=_row,
    shelvings=(Shelving("kind", _shelf),),
    within="coverage",
)
