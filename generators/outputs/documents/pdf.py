"""PDF: pandoc writes the tree as typst, and typst sets it as PDF/A-2a and PDF/UA-1, which it checks by itself."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import typst

from generators import atomic
from generators.outputs.documents import controls_pdf
from generators.outputs.documents.blanks_tree import control_of
from generators.outputs.documents.chart_pictures import ChartPicture
from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.form import Form
from generators.outputs.documents.links import only_targets
from generators.outputs.documents.nodes import (
    Nodes,
    attributes,
    div,
    node,
    pair,
    para,
    raw,
    raw_inline,
    text_of,
    walk,
    words,
)
from generators.outputs.documents.pdf_signs import STANDARDS, families, fonts, missing, written_out
from generators.outputs.documents.pdf_template import quoted, template
from generators.outputs.documents.roles import role_of
from generators.outputs.documents.sections import Section, sections
from generators.outputs.documents.tables import is_small
from generators.pandoc import Job, Node, epoch
from generators.problem import DoracakError

WRITER = "typst"
_SIGNS = re.compile(r"\s*(?:\d+\.|[-+=/])(?:\s|$)|\s*=+\s")
_LOST = re.compile(r"unknown font family: (?P<name>.+)")


def job(drawn: Drawn) -> Job:
    """Return what pandoc is to write: the cover and the body as typst."""
    cover = [raw("typst", "#doc-cover["), *_adapted(drawn.cover, drawn), raw("typst", "]")]
    outline = [raw("typst", "#doc-contents()")] if drawn.contents else []
    body = [one for section in sections(only_targets(drawn.body, drawn.cover)) for one in _section(section, drawn)]
    return Job([*cover, *outline, *body], WRITER, {}, {"wrap_text": "none", "columns": 10000})


def _section(section: Section, drawn: Drawn) -> Nodes:
    made = _adapted(section.blocks, drawn)
    return [raw("typst", "#page(flipped: true)["), *made, raw("typst", "]")] if section.flat else made


def finish(made: bytes, drawn: Drawn) -> bytes:
    """Return the PDF of what pandoc wrote; raises DoracakError where typst refuses it, with what it says."""
    text, lost = template(drawn) + made.decode("utf-8"), frozenset[str]()
    with tempfile.TemporaryDirectory() as folder:
        _put_pictures(folder, drawn)
        for _ in range(_ROUNDS):
            try:
                return _compiled(text, folder, drawn)
            except typst.TypstError as error:
                said, lacking = error.message, missing("".join(_LACKING.findall(error.diagnostic)))
            if not lacking:
                break
            lost |= lacking
            text = _spelled(text, lost)
            _put_pictures(folder, drawn, lost)
    raise DoracakError("document-pdf", page=drawn.address, said=said)


def _put_pictures(folder: str, drawn: Drawn, lost: frozenset[str] = frozenset()) -> None:
    """Write the pictures for typst; charts hold words, with signs that no font may have."""
    for name, picture in drawn.pictures.items():
        chart = lost and isinstance(picture, ChartPicture)
        raw = _spelled(picture.file.decode(), lost).encode() if chart else picture.file
        atomic.write_bytes(Path(folder) / name, raw)


def _spelled(text: str, lost: frozenset[str]) -> str:
    return "".join(written_out(sign) if sign in lost else sign for sign in text)


_ROUNDS = 20
_LACKING = re.compile(r'the text `"(.+?)"` could not be displayed', re.DOTALL)
"""How typst names words with a sign that no font has: it may name whole words, with signs in them that fonts have."""


def _compiled(text: str, folder: str, drawn: Drawn) -> bytes:
    # A compiler serves one thread; what it remembers of earlier documents is kept outside of it.
    done, warnings = typst.Compiler(font_paths=fonts()).compile_with_warnings(
        text.encode(), format="pdf", root=folder, pdf_standards=STANDARDS, timestamp=epoch(drawn.day)
    )
    for warning in warnings:
        _refuse(warning.message, drawn)
    return done if isinstance(done, bytes) else b""


def _refuse(said: str, drawn: Drawn) -> None:
    lost = _LOST.search(said)
    if lost:
        raise DoracakError("document-font", font=lost["name"], known=", ".join(families()))
    raise DoracakError("document-pdf", page=drawn.address, said=said)


def _adapted(blocks: Nodes, drawn: Drawn) -> Nodes:
    actions = {
        "Str": _string,
        "Div": _division,
        "Span": _span,
        "Header": _heading,
        "Table": _table,
        "Image": lambda one: _image(one, drawn),
    }
    made: Nodes = walk(blocks, actions)
    return made


def _string(one: Node) -> Nodes | None:
    """Return words that typst would take for the entry of a list or a heading, held off the start of the line."""
    return [raw_inline("typst", "#{}"), one] if _SIGNS.match(one["c"]) else None


def _division(one: Node) -> Nodes | None:
    attr, held = one["c"]
    classes, lang = attr[1], pair(attr, "lang")
    if lang:
        held = [raw("typst", f"#[#set text(lang: {quoted(lang.partition('-')[0])})"), *held, raw("typst", "]")]
    role = role_of(classes)
    if role is not None:
        start = _BOXES.get(role.name, f'#doc-role("{role.name}")[')
        held = [raw("typst", start), *held, raw("typst", "]")]
    return [div(held, attributes(attr[0]))] if attr[0] else held


_BOXES = {
    "notice": "#doc-notice(loud: false)[",
    "warning": "#doc-notice(loud: true)[",
    "notice-title": "#doc-notice-title(false)[",
    "warning-title": "#doc-notice-title(true)[",
}


def _span(one: Node) -> Nodes | None:
    attr, held = one["c"]
    blank = control_of(one)
    if blank is not None:
        return controls_pdf.control(blank)
    if pair(attr, "paper"):
        return words(pair(attr, "paper"))
    lang = pair(attr, "lang")
    if lang:
        held = [raw_inline("typst", f"#text(lang: {quoted(lang.partition('-')[0])})["), *held, raw_inline("typst", "]")]
    for name in ("number", "muted", "badge", "label"):
        if name in attr[1]:
            held = [raw_inline("typst", f"#doc-{name}["), *held, raw_inline("typst", "]")]
    return list(held)


def _heading(one: Node) -> Nodes | None:
    level, attr, held = one["c"]
    number = pair(attr, "number")
    if not number:
        return None
    lead = raw_inline("typst", f"#doc-heading-number({quoted(number)})")
    return [node("Header", [level, attributes(attr[0]), [lead, *held]])]


def _table(one: Node) -> Nodes | None:
    attr = one["c"][0]
    kind = next((name for name in ("fields", "pairs", *controls_pdf.TABLES) if name in attr[1]), "house")
    bare = node("Table", [attributes(attr[0]), *one["c"][1:]])
    made = [raw("typst", f"#doc-{kind}-table({_whole(one)})["), bare, raw("typst", "]")]
    if pair(attr, "choices"):
        made += [raw("typst", "#doc-choices["), para(words(pair(attr, "choices"))), raw("typst", "]")]
    if kind == "pairs" or not is_small(one):
        return made
    return [raw("typst", "#block(breakable: false)["), *made, raw("typst", "]")]


_LONG = 900
"""A row with a cell of so many signs may be divided between two pages."""


def _whole(table: Node) -> str:
    """Return whether rows of a table stay whole, in typst's words."""
    bodies = table["c"][4]
    cells = (cell for body in bodies for row in body[3] for cell in row[1])
    return "false" if any(len(text_of(cell[4])) > _LONG for cell in cells) else "true"


def _image(one: Node, drawn: Drawn) -> Nodes | None:
    attr, _, (name, _) = one["c"]
    picture = drawn.pictures[name]
    width = pair(attr, "width") or f"{min(picture.width, drawn.line):.1f}mm"
    return [raw_inline("typst", f"#image({quoted(name)}, alt: {quoted(pair(attr, 'alt'))}, width: {width})")]


FORM = Form(job, finish)
