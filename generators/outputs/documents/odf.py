"""OpenDocument: pandoc writes the tree, and the styles, pages and tables of the house are put in afterwards."""

from __future__ import annotations

from generators.outputs.documents import controls_odf, odf_finish
from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.form import Form
from generators.outputs.documents.links import only_targets
from generators.outputs.documents.nodes import Nodes, attributes, div, node, para, raw, words
from generators.outputs.documents.odf_names import element, markup
from generators.outputs.documents.office import Office, adapted
from generators.outputs.documents.roles import role_of
from generators.outputs.documents.sections import sections
from generators.pandoc import Job, Node

WRITER = "odt"
RAW = "opendocument"
_LINK = {"text:style-name": "ContentsLink", "text:visited-style-name": "ContentsLink"}


def job(drawn: Drawn) -> Job:
    """Return what pandoc is to write."""
    parts = [[_turn("ToCover")], adapted(drawn.cover, drawn, OFFICE)]
    if drawn.contents:
        parts += [[_turn("ToStandard")], _contents(drawn)]
    for section in sections(only_targets(drawn.body, drawn.cover)):
        kind = "ToLandscape" if section.flat else "ToStandard"
        turn = [] if _is_fresh(section.blocks[0]) else [_turn(kind)]
        parts += [turn, adapted(section.blocks, drawn, OFFICE)]
    meta = {"lang": {"t": "MetaString", "c": drawn.house.locale}}
    return Job([one for part in parts for one in part], WRITER, meta, template=RAW)


finish = odf_finish.finish


def _is_fresh(one: Node) -> bool:
    """Say whether a block begins an upright page by itself."""
    role = role_of(one["c"][0][1]) if one["t"] == "Div" else None
    return role is not None and role.fresh


def _turn(style: str) -> Node:
    """Return an empty paragraph with whose style a page of another kind begins."""
    return raw(RAW, markup(element("text:p", {"text:style-name": style})))


def _contents(drawn: Drawn) -> Nodes:
    """Return the table of contents, filled in; page numbers come when a reader has it worked out anew."""
    depth = str(max(entry.level for entry in drawn.contents))
    source = element("text:table-of-content-source", {"text:outline-level": depth})
    lines = []
    for entry in drawn.contents:
        link = element("text:a", {"xlink:type": "simple", "xlink:href": f"#{entry.id}", **_LINK})
        link.text = f"{entry.number}  {entry.words}".strip()
        lines.append(element("text:p", {"text:style-name": f"Contents_20_{entry.level}"}, link))
    table = element("text:table-of-content", {"text:name": "Contents"}, source, element("text:index-body", {}, *lines))
    title = para(words(drawn.house.say("documents.contents")))
    return [div([title], attributes(custom_style="ContentsTitle")), raw(RAW, markup(table))]


def _table(one: Node) -> Nodes:
    made = node("Table", [attributes(), *one["c"][1:]])
    return [made, _room()]


def _room() -> Node:
    return _turn("Room")


OFFICE = Office(RAW, "<text:tab />", _table, _room, controls_odf.control, controls_odf.box)


FORM = Form(job, finish)
