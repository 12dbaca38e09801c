"""Terms of reference: the full text of the standard or of a group, deviations, and the matrix of all groups."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import (
    Block,
    Column,
    Fields,
    Heading,
    Notice,
    Paragraph,
    Prose,
    Row,
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
from generators.layouts.deviations import clause_title, deviation_table, shown
from generators.layouts.membership import members
from generators.layouts.names import names_table
from generators.layouts.tags import screened_of, tags_of
from generators.model.scalars import Unstated
from generators.numbering import Numbering
from generators.prose import ProseUnit, parse
from generators.records.terms import GroupTerms, Standard
from generators.terms import (
    Section,
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
        yield from deviation_table(view, document)
    yield from _text(view, document)
    if isinstance(document.record, Standard):
        yield from _status_table(view, document, document.record)
        yield from matrix(view, document)
    else:
        yield from _annex(view, document)
    yield from tags_of(view, document.field("tags"))
    yield from screened_of(view, document.field("screened"))
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
        found = _texts(section.owner, lang).get(section.id)
        if found is not None:
            text, units = found
            numbers = tuple(numbering.take(units))
            yield Prose(filled(linked(text, view.library, section.owner.prose[lang].path), values), lang, numbers)
            return
    yield Heading(section.id, 2, said(section.id), numbering.section())
    yield Paragraph(view.unstated(Unstated.NOT_STATED))


def _texts(owner: Document, lang: str) -> dict[str, tuple[str, tuple[ProseUnit, ...]]]:
    """Return text and units of each section of a document by its id, read once for all pages that show it."""

    def read() -> dict[str, tuple[str, tuple[ProseUnit, ...]]]:
        held = owner.prose.get(lang)
        texts = section_texts(held) if held else {}
        return {key: (text, parse(owner.path, text).units) for key, text in texts.items()}

    return owner.once((_texts, lang), read)


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
            clause_title(view, document, clause.id),
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
