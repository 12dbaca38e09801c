"""Register of coverage: each code of each scheme, with how many objects of each group are tagged with it, and whose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generators.blocks import Cell, Column, Row
from generators.coverage.bodies import bodies_of
from generators.coverage.measures import coverages, groups
from generators.coverage.schemes import counted
from generators.document import Document
from generators.layouts.common import choice, labelled
from generators.layouts.coverage import COVERED, GAP
from generators.layouts.tags import code_words, group_words, short_title
from generators.register import Register, Shelf, Shelving
from generators.tags import Tagged
from generators.view import View, plain, said


@dataclass(frozen=True)
class Covered:
    """A code of a scheme, one that has no code below it."""

    scheme: Document
    code: Any


def _entries(view: View) -> Sequence[Covered]:
    found = ((scheme, code) for scheme in view.library.of("scheme") for code in counted(view.library, scheme))
    return [Covered(scheme, code) for scheme, code in found]


def _columns(view: View) -> tuple[Column, ...]:
    numbers = (Column(group, group_words(view, group), "number") for group in groups(view.library))
    state = view.words("coverage.state")
    bodies = labelled(view, ("bodies",), ("bodies",))
    return (*labelled(view, ("scheme", "code"), ("scheme",)), *numbers, *bodies, Column("state", state, facet=state))


def _row(view: View, one: Covered) -> Row:
    words = code_words(view, one.scheme.id, one.code.id)
    by_group = coverages(view.library, view.today, one.scheme)
    tags = {
        group: by_group[group].by_code.get(one.code.id, ()) if group in by_group else ()
        for group in groups(view.library)
    }
    state = COVERED if any(tags.values()) else GAP
    return Row(
        None,
        (
            choice(view.link(one.scheme.id, words=said(short_title(view, one.scheme))), one.scheme.id),
            Cell(view.link(one.scheme.id, one.code.id, words), plain(words)),
            *(_number(found) for found in tags.values()),
            _bodies(view, [tag for found in tags.values() for tag in found]),
            choice(said(view.words(f"coverage.{'covered' if state == COVERED else 'gap'}")), state),
        ),
    )


def _number(found: Sequence[Tagged]) -> Cell:
    """Return of how many objects a code is told; an object that carries it twice counts once."""
    count = str(len({one.subject.address for one in found}))
    return Cell(said(count), count)


def _bodies(view: View, found: Sequence[Tagged]) -> Cell:
    keys = list(dict.fromkeys(_keys(view, found)))
    words = view.links(keys)
    return Cell(words, plain(words), tuple((key, plain(view.link(key))) for key in keys))


def _keys(view: View, found: Sequence[Tagged]) -> Iterator[str]:
    for one in found:
        yield from (key for key in bodies_of(view.library, one.subject) if view.library.get(key))


def _shelf(view: View, one: Covered) -> Shelf:
    return Shelf(one.scheme.id, said(short_title(view, one.scheme)))


REGISTER = Register(
    key="coverage",
    columns=_columns,
    entries=_entries,
    row=_row,
    shelvings=(Shelving("scheme", _shelf),),
    within="coverage",
)
