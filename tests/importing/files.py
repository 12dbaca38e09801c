"""Office files as ministries write them, made for tests: fake headings, typed numbers, tabs, hidden words, boxes."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

W = nsdecls("w")
_ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" '
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
)


def saved(made: Any) -> bytes:
    """Return a document of python-docx as a file."""
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def docx(*paragraphs: str) -> bytes:
    """Return a Word file of plain paragraphs, those that begin with `**` in bold, or of raw WordprocessingML."""
    made = Document()
    for text in paragraphs:
        if text.startswith("<"):
            made.element.body.insert(len(made.element.body) - 1, parse_xml(text))
        elif text.startswith("**"):
            made.add_paragraph().add_run(text[2:]).bold = True
        else:
            made.add_paragraph(text)
    return saved(made)


def p(inner: str) -> str:
    """Return a paragraph of WordprocessingML."""
    return f"<w:p {W}>{inner}</w:p>"


def run(text: str, look: str = "") -> str:
    """Return a run of WordprocessingML."""
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """Return a table of WordprocessingML."""
    cells = ("".join(f"<w:tc><w:p>{run(cell)}</w:p></w:tc>" for cell in row) for row in rows)
    return f"<w:tbl {W}>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def minutes() -> bytes:
    """Return minutes as offices write them."""
    made = Document()
    section = made.sections[0]
    section.header.paragraphs[0].text = "REPUBLIKA SHEMBULL — PROTOKOLL Nr. 12/3"
    made.add_paragraph().add_run("PROCESVERBAL I MBLEDHJES SË KOMITETIT").bold = True
    made.add_paragraph("Data:\t01.03.2024\nVendi:\tSalla shembull\nOra:\t10:00")
    made.add_paragraph().add_run("1.\tPjesëmarrësit").bold = True
    rows = (
        ("Nr", "Emri", "Institucioni", "Funksioni", "Prania"),
        ("1", "Person Shembull", "Example ministry", "Kryetar", "☒"),
        ("2", "Tjetër Shembull", "Zyra e panjohur", "Specialist", "☐"),
    )
    held = made.add_table(rows=3, cols=5)
    for at, row in enumerate(rows):
        for place, cell in enumerate(row):
            held.cell(at, place).text = cell
    made.add_paragraph().add_run("2.\tRendi i ditës").bold = True
    for text in ("Hapja", "Ecuria e punës"):
        made.add_paragraph(text, style="List Number")
    made.add_heading("3. Ecuria e punës", level=1)
    made.add_paragraph("U diskutua ecuria e punës në tre qarqe.")
    made.add_paragraph("Komiteti vendosi të miratojë planin.")
    made.add_paragraph("a) Të dërgohet plani i plotë\tPërgjegjës: Example ministry\tAfati: 15.4.2024")
    made.add_paragraph("b) Të ftohen grupet\tPërgjegjës: Zyra e panjohur\tAfati: në pranverë")
    return saved(made)


def odt(body: str, styles: str = "", master: str = "") -> bytes:
    """Return an OpenDocument text with this body, automatic styles and master pages."""
    content = (
        f"<office:document-content {_ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    page = (
        f"<office:document-styles {_ODF}><office:styles/><office:master-styles>{master}</office:master-styles>"
        "</office:document-styles>"
    )
    manifest = (
        '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">'
        '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>'
        "</manifest:manifest>"
    )
    parts = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, "styles.xml": page}
    return packed({**parts, "META-INF/manifest.xml": manifest})


def packed(parts: dict[str, str | bytes]) -> bytes:
    """Return parts as a ZIP file."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, raw in parts.items():
            file.writestr(name, raw)
    return out.getvalue()


def changed(raw: bytes, name: str, part: str | bytes) -> bytes:
    """Return a file with one part put into it, or in place of the one that it has."""
    with zipfile.ZipFile(BytesIO(raw)) as file:
        parts: dict[str, str | bytes] = {one: file.read(one) for one in file.namelist()}
    return packed({**parts, name: part})
