"""Register of tags: what is tagged with what, how strongly, the sentence that proves it, and who said so when."""

from __future__ import annotations

from generators.blocks import Cell, Row
from generators.coverage.bodies import bodies_of
from generators.layouts.common import cells, choice, day_cell, labelled
from generators.layouts.tags import code_link, group_words, strength_words, subject_link
from generators.model.scalars import Unstated
from generators.register import Register, Shelf, Shelving
from generators.tags import Subject, Tagged
from generators.view import View, plain, said


def _row(view: View, one: Tagged) -> Row:
    tag = one.tag
    known = [tag.scheme] if view.library.get(tag.scheme) else []
    strength = "not-stated" if isinstance(tag.strength, Unstated) else tag.strength
    return Row(
        None,
        (
            *cells(subject_link(view, one.subject)),
            group_cell(view, one.subject),
            bodies_cell(view, one.subject),
            choice(view.link(tag.scheme), *known),
            *cells(code_link(view, tag)),
            choice(strength_words(view, tag), strength),
            *cells(view.text(tag.evidence), view.value(tag.by)),
            day_cell(view, tag.date),
        ),
    )


def group_cell(view: View, one: Subject) -> Cell:
    """Return the group of objects that one belongs to, by which its rows can be chosen."""
    return choice(said(group_words(view, one.group)), one.group)


def bodies_cell(view: View, one: Subject) -> Cell:
    """Return the bodies that an object belongs to, by each of which its rows can be chosen."""
    found = bodies_of(view.library, one)
    facets = tuple((key, plain(view.link(key))) for key in found if view.library.get(key))
    words = view.links(found)
    return Cell(words, plain(words), facets)


def _shelf(view: View, one: Tagged) -> Shelf:
    scheme = one.tag.scheme
    return Shelf(scheme if view.library.get(scheme) else "_internal", view.link(scheme))


REGISTER = Register(
    key="tags",
    columns=lambda view: labelled(
        view,
        ("object", "object_group", "bodies", "scheme", "code", "strength", "evidence", "tagged_by", "date:date"),
        facets=("object_group", "bodies", "scheme", "strength"),
    ),
    entries=lambda view: view.tags,
    row=_row,
    shelvings=(Shelving("scheme", _shelf),),
    within="coverage",
)
