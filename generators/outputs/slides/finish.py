"""What pandoc cannot write into a presentation: numbers set off, type of tables, language, feet, equal bytes."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Any

from lxml import etree

from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.word_finish import packed
from generators.outputs.documents.word_properties import core
from generators.outputs.slides.deck import ITEM, POINT
from generators.outputs.slides.reference import DRAWING, SLIDES, a, p, written
from generators.outputs.slides.tables import SIZE

_SLIDE = re.compile(r"ppt/slides/slide(\d+)\.xml")
_CORE = "docProps/core.xml"
_COVERS = (b"slideLayout1.xml", b"slideLayout3.xml")
"""The layouts of the first slide and of those that begin a part: these have no foot."""
_HANGS = {ITEM: (1440000, -720000), POINT: (720000, -720000)}
"""How far words behind a number stand from the left, and their number from them, in EMU of 1/360000 centimetre."""


def finish(raw: bytes, drawn: Drawn) -> bytes:
    """Return the finished presentation."""
    with zipfile.ZipFile(BytesIO(raw)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    for name in parts:
        found = _SLIDE.fullmatch(name)
        if found:
            root = etree.fromstring(parts[name])
            links = parts[f"ppt/slides/_rels/slide{found[1]}.xml.rels"]
            _slide(root, drawn, foot=not any(cover in links for cover in _COVERS))
            parts[name] = written(root)
    parts[_CORE] = core(drawn)
    return packed(parts)


def _slide(root: Any, drawn: Drawn, foot: bool) -> None:
    for paragraph in root.iter(a("p")):
        _set_off(paragraph)
    for table in root.iter(a("tbl")):
        for run in table.iter(a("rPr"), a("endParaRPr")):
            run.set("sz", str(SIZE))
    if foot:
        root.find(f"{p('cSld')}/{p('spTree')}").extend(_feet(drawn))
    for run in root.iter(a("r")):
        shape = run.find(a("rPr"))
        if shape is None:
            shape = etree.Element(a("rPr"))
            run.insert(0, shape)
        shape.set("lang", drawn.house.locale)


def _set_off(paragraph: Any) -> None:
    """Hang the words of a numbered paragraph behind its number."""
    first = paragraph.find(f"{a('r')}/{a('t')}")
    said = first.text or "" if first is not None else ""
    for separator, (left, hang) in _HANGS.items():
        if separator in said:
            shape = paragraph.find(a("pPr"))
            if shape is None:
                shape = etree.Element(a("pPr"))
                paragraph.insert(0, shape)
            shape.set("marL", str(left))
            shape.set("indent", str(hang))
            first.text = said.replace(separator, "\t")
            return


def _feet(drawn: Drawn) -> list[Any]:
    """Return the foot of a slide with the title of the presentation, and its number."""
    title = f"<a:r>{_TYPE}<a:t>{_escaped(drawn.running)}</a:t></a:r>"
    number = f'<a:fld id="{{C5EF2332-01BF-834F-8236-50238282D533}}" type="slidenum">{_TYPE}<a:t>‹#›</a:t></a:fld>'
    return [
        etree.fromstring(
            f'<p:sp xmlns:p="{SLIDES}" xmlns:a="{DRAWING}"><p:nvSpPr><p:cNvPr id="{place}" name="{name}"/><p:cNvSpPr>'
            f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{kind}" sz="quarter" idx="{index}"/></p:nvPr>'
            f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{left}" y="4767263"/><a:ext cx="{wide}" cy="273844"/></a:xfrm>'
            f'</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="{side}"/>{said}</a:p></p:txBody></p:sp>'
        )
        for place, name, kind, index, left, wide, side, said in (
            (9001, "Foot", "ftr", 11, 457200, 7200000, "l", title),
            (9002, "Number", "sldNum", 12, 7772400, 914400, "r", number),
        )
    ]


_TYPE = '<a:rPr sz="900"><a:solidFill><a:schemeClr val="accent2"/></a:solidFill><a:latin typeface="+mn-lt"/></a:rPr>'


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")
