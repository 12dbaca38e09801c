"""Terms of reference: the full text of the standard or of a group, deviations, and the matrix of all groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.blocks import (
    Block,
    Column,
    Fields,
    Heading,
    Inline,
    Notice,
    Paragraph,
    Prose,
    Row,
    Span,
    Table,
)
from generators.document import Document
from generators.layouts.common import (
    badge,
    bullets,
    cells,
    heading,
    source_block,
    standing,
    table,
    versions,
)
from generators.layouts.membership import members
from generators.layouts.names import names_table
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.numbering import Numbering
from generators.prose import parse
from generators.records.terms import GroupTerms, Standard
from generators.terms import (
    Deviation,
    Held,
    Section,
    deviations,
    groups,
    is_outdated,
    parameters,
    sections,
    standard_of,
)
from generators.view import View, joined, plain, said
from generators.wording import filled, linked, section_texts


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield particulars and full text; for a group the deviations first, for a standard the matrix of its groups."""
    yield from standing(view, document)
    yield from _head(view, document)
    if isinstance(document.record, GroupTerms):
        yield from _deviations(view, document)
    yield from _text(view, document)
    if isinstance(document.record, Standard):
        yield from _status_table(view, document, document.record)
        yield from matrix(view, document)
    else:
        yield from _annex(view, document)
    yield from versions(view, document.field("versions"))
    yield from source_block(view, document)


def _head(view: View, document: Document) -> Iterator[Block]:
    record = document.record
    if isinstance(record, GroupTerms):
        if is_outdated(view.library, document):
            standard = standard_of(view.library, document)
            now = standard.field("version") if standard else ""
            words = view.words("terms.outdated", rests=record.rests_on.version, now=now)
            yield Notice("outdated", view.words("notice.outdated.title"), said(words))
        version = view.words("terms.version", version=record.rests_on.version)
        rests = joined((view.link(record.rests_on.standard), said(version)), ", ")
        fields = view.fields(record, "body", "version", "status", "authentic", "legal_basis")
        yield Fields((*fields.rows, (view.words("terms.rests-on"), rests)))
    else:
        yield view.fields(record, "owner", "version", "status", "authentic", "legal_basis")


def _text(view: View, document: Document) -> Iterator[Block]:
    values = {key: plain(shown(view, held)) for key, held in parameters(view.library, document).items()}
    numbering = Numbering(view.language)
    for section in sections(view.library, document):
        yield from _section(view, section, values, numbering)


def _section(view: View, section: Section, values: dict[str, str], numbering: Numbering) -> Iterator[Block]:
    for lang in view.order:
        held = section.owner.prose.get(lang)
        text = section_texts(held).get(section.id) if held else None
        if text is not None:
            numbers = tuple(numbering.take(parse(section.owner.path, text).units))
            yield Prose(filled(linked(text, view.library), values), lang, numbers)
            return
    yield Heading(section.id, 2, said(section.id), numbering.section())
    yield Paragraph(view.unstated(Unstated.NOT_STATED))


def shown(view: View, held: Held) -> Inline:
    """Return the value of a parameter with its unit, as it reads in a sentence."""
    value = held.value
    if isinstance(value, (Unstated, Text)):
        return view.text(value)
    kind = held.parameter.type
    if kind == "choice":
        words = next((choice.words for choice in held.parameter.choices if choice.id == value), None)
        return view.text(words) if words else said(value)
    if kind in ("days", "months", "times-a-year") and value.isdigit():
        return said(view.words.count(f"unit.{kind}", int(value)))
    return said(value)


def _deviations(view: View, document: Document) -> Iterator[Block]:
    yield heading(view, "deviations", "heading.deviations")
    found = deviations(view.library, document)
    if not found:
        yield Paragraph(said(view.words("terms.no-deviations")))
        return
    rows = [Row(None, cells(*_deviation(view, document, one))) for one in found]
    columns = ("clause", "deviation", "standard", "this_group", "reason")
    yield table(view, "deviations-table", view.words("heading.deviations"), columns, rows)


def _deviation(view: View, document: Document, one: Deviation) -> Iterable[Inline]:
    clause = _clause_title(view, document, one.clause)
    what = (badge(view.words(f"deviation.{one.what}")),)
    if one.held is None:
        here = () if one.what == "dropped" else clause
        there = () if one.what == "added" else clause
        return (
            clause,
            what,
            there or said(view.words("terms.none")),
            here or said(view.words("terms.none")),
            view.text(one.reason),
        )
    standard = shown(view, Held(one.held.parameter, one.held.parameter.value))
    label = (*view.text(one.held.parameter.label), *said(": "))
    return clause, what, (*label, *standard), shown(view, one.held), view.text(one.reason)


def _clause_title(view: View, document: Document, clause: str) -> Inline:
    standard = standard_of(view.library, document)
    for owner in (document, standard):
        for lang in view.order:
            text = owner.prose.get(lang) if owner else None
            unit = (
                next((one for one in text.units if one.mark == clause and one.kind == "heading"), None)
                if text
                else None
            )
            if unit is not None:
                words = unit.text.lstrip("# ")
                return (Span(words, None if lang == view.lang else lang),)
    return said(clause)


def _annex(view: View, document: Document) -> Iterator[Block]:
    """Yield the annex that the clauses refer to, drawn from the record of the body itself."""
    body = view.library.get(document.field("body"))
    if body is None:
        return
    yield heading(view, "annex", "heading.annex")
    yield view.fields(body.record, "type", "code", "parent", "legal_basis")
    yield from names_table(view, body, level=3)
    yield from members(view, body, level=3)


def _status_table(view: View, document: Document, record: Standard) -> Iterator[Block]:
    rows = []
    for clause in record.clauses:
        words = (
            _clause_title(view, document, clause.id),
            view.word(clause.status),
            view.value(clause.basis),
            view.text(clause.source),
        )
        rows.append(Row(f"status-{clause.id}", cells(*words)))
    yield heading(view, "clauses", "heading.clauses")
    yield table(view, "clauses-table", view.words("heading.clauses"), ("clause", "status", "basis", "source"), rows)


def matrix(view: View, standard: Document) -> Iterator[Block]:
    """Yield the matrix of all groups and parameters, and which groups rest on an older version of the standard."""
    resting = [one for one in groups(view.library) if standard_of(view.library, one) is standard]
    yield heading(view, "matrix", "heading.matrix")
    if not resting:
        yield Paragraph(said(view.words("terms.no-groups")))
        return
    yield _matrix_table(view, standard, resting)
    old = [one for one in resting if is_outdated(view.library, one)]
    yield heading(view, "older", "heading.older")
    if old:
        yield from bullets(view.link(one.id) for one in old)
    else:
        yield Paragraph(said(view.words("terms.none-older")))


def _matrix_table(view: View, standard: Document, resting: list[Document]) -> Table:
    held = [parameters(view.library, one) for one in (standard, *resting)]
    rows = []
    for key, parameter in held[0].items():
        words = [view.text(parameter.parameter.label), shown(view, parameter)]
        for one in held[1:]:
            value = shown(view, one[key])
            words.append(joined((value, (badge(view.words("deviation.set")),)), " ") if one[key].setting else value)
        rows.append(Row(f"parameter-{key}", cells(*words)))
    columns = [Column(name, view.label(name)) for name in ("parameter", "standard")]
    columns += [Column(one.id, plain(view.link(one.field("body")))) for one in resting]
    return Table("_matrix-table", view.words("heading.matrix"), tuple(columns), tuple(rows))
