"""Coverage as tables: the figures of a scheme by group of objects, and its codes against the groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generators.blocks import Block, Cell, Column, Heading, Inline, Paragraph, Row, Table
from generators.coverage.measures import STRENGTHS, Coverage
from generators.coverage.schemes import code_id, counted
from generators.document import Document
from generators.layouts.common import cells, choice, labelled
from generators.layouts.ratios import ratio_cell
from generators.layouts.tags import code_words, group_words, strength_words
from generators.tags import Tagged
from generators.view import View, joined, plain, said

GAP, COVERED = "_gap", "_covered"
_FIGURES = ("screened", "tagged", "codes_covered", "gaps:number")


def figures(view: View, anchor: str, caption: str, first: str, rows: Iterable[tuple[Inline, Coverage]]) -> Table:
    """Return the figures of some coverages, one a row; `first` is the label of what a row is named by.

    A share stands with its numerator and denominator, so that the number of objects needs no column of its own.
    """
    columns = labelled(view, (first, *_FIGURES))
    made = tuple(Row(None, (*cells(name), *_figures(view, one))) for name, one in rows)
    return Table(f"_{anchor}", caption, columns, made, register=True, quiet=True)


def _figures(view: View, one: Coverage) -> tuple[Cell, ...]:
    shares = (one.screened_share(), one.tagged_share(), one.codes_share())
    gaps = len(one.gaps)
    return (*(ratio_cell(view, share) for share in shares), Cell(said(str(gaps)), str(gaps)))


def titled(anchor: str, level: int, words: str) -> Heading:
    """Return a heading of the name of a scheme."""
    return Heading(f"_{anchor}", level, said(words))


def by_group(view: View, found: Mapping[str, Coverage], whole: Coverage) -> Iterator[tuple[Inline, Coverage]]:
    """Yield each group with its coverage, and all groups together last."""
    for group, one in found.items():
        yield said(group_words(view, group)), one
    yield said(view.words("coverage.all-groups"), "strong"), whole


def matrix(view: View, scheme: Document, found: Mapping[str, Coverage], anchor: str, caption: str) -> Table:
    """Return the codes of a scheme against the groups of objects: how many are tagged with each, and how strongly."""
    codes = counted(view.library, scheme)
    above = any(code.parent for code in codes)
    label = view.words("coverage.state")
    columns = (
        Column("code", view.label("code")),
        *((Column("parent", parent := view.label("parent"), facet=parent),) if above else ()),
        *(Column(group, group_words(view, group)) for group in found),
        Column("state", label, facet=label),
    )
    rows = tuple(Row(None, tuple(_cells(view, scheme, code, found, above))) for code in codes)
    return Table(f"_{anchor}", caption, columns, rows, register=True, quiet=True)


def _above(view: View, scheme: Document, parent: str | None) -> Cell:
    """Return what a code stands under; of an internal one nothing is told but that it is there."""
    if parent is None:
        return Cell(())
    if not code_id(view.library, scheme, parent):
        return Cell(view.internal())
    return choice(code_words(view, scheme.id, parent), parent)


def _cells(view: View, scheme: Document, code: Any, found: Mapping[str, Coverage], above: bool) -> Iterator[Cell]:
    yield from cells(view.link(scheme.id, code.id, code_words(view, scheme.id, code.id)))
    if above:
        yield _above(view, scheme, code.parent)
    own = {group: one.by_code.get(code.id, ()) for group, one in found.items()}
    for tags in own.values():
        yield _count(view, tags)
    covered = any(own.values())
    yield choice(said(view.words(f"coverage.{'covered' if covered else 'gap'}")), COVERED if covered else GAP)


def _count(view: View, tags: tuple[Tagged, ...]) -> Cell:
    if not tags:
        return Cell(said(view.words("coverage.nothing"), "muted"), view.words("coverage.nothing"))
    words = joined((_strong(view, tags, strength) for strength in STRENGTHS), ", ")
    return Cell(words, plain(words))


def _strong(view: View, tags: tuple[Tagged, ...], strength: str) -> Inline:
    of_it = [one.tag for one in tags if getattr(one.tag.strength, "value", one.tag.strength) == strength]
    return said(f"{len(of_it)} {plain(strength_words(view, of_it[0]))}") if of_it else ()


def gaps(view: View, one: Coverage) -> Iterator[Block]:
    """Yield which codes nothing is tagged with, or that there is none such."""
    if not one.gaps:
        yield Paragraph(said(view.words("coverage.no-gap")))
        return
    named = joined((code_words(view, one.scheme.id, code) for code in one.gaps), "; ")
    yield Paragraph((*said(view.words("coverage.gaps") + " "), *named, *said(".")))
