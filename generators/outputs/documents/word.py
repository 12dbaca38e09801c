"""Word: pandoc writes the tree into the house's reference document, and what it cannot write is put in afterwards."""

from __future__ import annotations

from generators.outputs.documents import controls_word, word_charts, word_finish
from generators.outputs.documents.cover import Entry
from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.form import Form
from generators.outputs.documents.house import House
from generators.outputs.documents.nodes import (
    Nodes,
    attributes,
    div,
    node,
    para,
    raw,
    words,
)
from generators.outputs.documents.office import Office, adapted
from generators.outputs.documents.openxml import (
    Element,
    element,
    field_end,
    field_start,
    markup,
    tab,
    text_run,
)
from generators.outputs.documents.word_reference import reference
from generators.pandoc import Job, Node

WRITER = "docx"
TABLES = {"house": "HouseTable", "fields": "FieldsTable", "pairs": "PairsTable", **controls_word.TABLES}


def job(drawn: Drawn) -> Job:
    """Return what pandoc is to write."""
    parts = [adapted(drawn.cover, drawn, OFFICE), [_break()]]
    if drawn.contents:
        parts += [list(_contents(drawn)), [_break()]]
    for section in drawn.sections:
        parts += [adapted(section.blocks, drawn, OFFICE), [_break(section.flat)]]
    # The last section of a file ends with it; the finish turns its pages.
    parts = parts[:-1] if drawn.sections else parts
    blocks = [one for part in parts for one in part]
    meta = {"lang": {"t": "MetaString", "c": drawn.house.locale}}
    return Job(blocks, WRITER, meta)


finish = word_finish.finish


def styles(house: House) -> bytes:
    """Return the document from which pandoc takes styles and pages."""
    return reference(house.theme)


def _break(flat: bool = False) -> Node:
    """Return the end of a section, which the finish fills with the pages of the house."""
    section = element("sectPr", element("pgSz", orient="landscape" if flat else "portrait"))
    return raw("openxml", markup(element("p", element("pPr", element("pStyle", val="Break"), section))))


def _contents(drawn: Drawn) -> list[Node]:
    """Return the table of contents, filled in already: not every program works out a field."""
    title = div([para(words(drawn.house.say("documents.contents")))], attributes(custom_style="ContentsTitle"))
    depth = max(entry.level for entry in drawn.contents)
    lines = [_line(entry) for entry in drawn.contents]
    for place, run in enumerate(field_start(f'TOC \\o "1-{depth}" \\h \\z \\u')):
        lines[0].insert(1 + place, run)
    lines[-1].append(field_end())
    return [title, *(raw("openxml", markup(line)) for line in lines)]


def _line(entry: Entry) -> Element:
    """Return a line with the field of its page, which is empty: only a program that sets the pages knows it.

    Word fills in such fields when it shows a print preview, prints, or makes a PDF. A field that asks to be worked out
    at once (ISO/IEC 29500-1, 17.16.18, `dirty`) would make it ask everyone who opens the file whether it may.
    """
    number = [text_run(entry.number), tab()] if entry.number else []
    mark = word_finish.contents_mark(entry.place)
    page = [*field_start(f"PAGEREF {mark} \\h"), field_end()]
    link = element("hyperlink", *number, text_run(entry.words), tab(), *page, anchor=mark, history="1")
    style = f"TOC{entry.level}" if entry.number else f"TOC{entry.level}Plain"
    return element("p", element("pPr", element("pStyle", val=style)), link)


def _table(one: Node) -> Nodes:
    attr = one["c"][0]
    style = next((TABLES[name] for name in attr[1] if name in TABLES), TABLES["house"])
    made = node("Table", [attributes(attr[0], custom_style=style), *one["c"][1:]])
    return [made, _room()]


def _room() -> Node:
    """Return the room below a table, which Word's tables cannot have of themselves."""
    return raw("openxml", markup(element("p", element("pPr", element("pStyle", val="Room")))))


OFFICE = Office("openxml", markup(tab()), _table, _room, controls_word.control, chart=word_charts.placed)


FORM = Form(job, finish, styles)
