"""The reference presentation of the house, from which pandoc takes colours, fonts and layouts: made by code alone."""

from __future__ import annotations

import zipfile
from functools import lru_cache
from io import BytesIO
from typing import Any

from lxml import etree

from generators import pandoc
from generators.outputs.documents.roles import ink
from generators.outputs.documents.word_finish import packed
from generators.records.theme import Theme

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
BODY_SIZES = (1800, 1600, 1400, 1300, 1200)
"""The sizes of the levels of a list in hundredths of a point."""
TITLE_SIZE, COVER_SIZE = 2400, 3200
COVER_LEFT = "685800"
"""Where title and subtitle of the first slide begin, in EMU."""
_THEME, _MASTER = "ppt/theme/theme1.xml", "ppt/slideMasters/slideMaster1.xml"
_COVERS = ("ppt/slideLayouts/slideLayout1.xml", "ppt/slideLayouts/slideLayout3.xml")
_COLOURS = {
    "dk2": "primary", "accent1": "primary", "accent2": "muted", "accent3": "warning", "hlink": "primary",
    "folHlink": "muted", "lt2": "band", "accent4": "line",
}  # fmt: skip


def a(name: str) -> str:
    """Return a name of DrawingML as lxml writes it."""
    return f"{{{DRAWING}}}{name}"


def p(name: str) -> str:
    """Return a name of PresentationML as lxml writes it."""
    return f"{{{SLIDES}}}{name}"


@lru_cache(maxsize=4)
def reference(theme: Theme) -> bytes:
    """Return the reference presentation of a theme."""
    with zipfile.ZipFile(BytesIO(pandoc.data_file("reference.pptx"))) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    changes = {_THEME: _themed, _MASTER: _mastered, **dict.fromkeys(_COVERS, _covered)}
    for name, change in changes.items():
        root = etree.fromstring(parts[name])
        change(root, theme)
        parts[name] = written(root)
    return packed(parts)


def written(root: Any) -> bytes:
    """Return a part as bytes."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _themed(root: Any, theme: Theme) -> None:
    scheme = root.find(f".//{a('clrScheme')}")
    for slot, name in _COLOURS.items():
        colour = str(getattr(theme.colours, name)).lstrip("#").upper()
        scheme.find(f"{a(slot)}/{a('srgbClr')}").set("val", colour)
    fonts = {"majorFont": theme.fonts.office_headings, "minorFont": theme.fonts.office_headings}
    for kind, font in fonts.items():
        root.find(f".//{a(kind)}/{a('latin')}").set("typeface", font)


def _mastered(root: Any, theme: Theme) -> None:
    title = root.find(f".//{p('titleStyle')}/{a('lvl1pPr')}")
    title.set("algn", "l")
    _type(title, TITLE_SIZE, bold=True, colour="tx2")
    for level, size in enumerate(BODY_SIZES, 1):
        _type(root.find(f".//{p('bodyStyle')}/{a(f'lvl{level}pPr')}"), size)
    root.find(f"{p('cSld')}/{p('spTree')}").append(etree.fromstring(_rule(ink(theme, "primary").upper())))


def _type(level: Any, size: int, bold: bool = False, colour: str = "") -> None:
    run = level.find(a("defRPr"))
    run.set("sz", str(size))
    if bold:
        run.set("b", "1")
    if colour:
        run.find(f"{a('solidFill')}/{a('schemeClr')}").set("val", colour)


def _rule(colour: str) -> str:
    """Return the line below the title of every slide."""
    return (
        f'<p:sp xmlns:p="{SLIDES}" xmlns:a="{DRAWING}"><p:nvSpPr><p:cNvPr id="20" name="Rule"/><p:cNvSpPr/><p:nvPr/>'
        '</p:nvSpPr><p:spPr><a:xfrm><a:off x="457200" y="1071563"/><a:ext cx="8229600" cy="19050"/></a:xfrm>'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
        "<a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )


def _covered(root: Any, _: Theme) -> None:
    """Turn a layout into white words on the colour of the house, aligned at the left."""
    root.set("showMasterSp", "0")
    background = (
        f'<p:bg xmlns:p="{SLIDES}" xmlns:a="{DRAWING}"><p:bgPr><a:solidFill><a:schemeClr val="tx2"/></a:solidFill>'
        "<a:effectLst/></p:bgPr></p:bg>"
    )
    root.find(p("cSld")).insert(0, etree.fromstring(background))
    for shape in root.iter(p("sp")):
        kind = shape.find(f".//{p('ph')}").get("type", "")
        if kind == "subTitle":
            shape.find(f".//{a('off')}").set("x", COVER_LEFT)
        style = shape.find(f"{p('txBody')}/{a('lstStyle')}")
        if kind in ("ctrTitle", "title", "subTitle", "body"):
            _white(style, COVER_SIZE if "itle" in kind and kind != "subTitle" else BODY_SIZES[1])
        elif style is not None:
            _white(style, 900)


def _white(style: Any, size: int) -> None:
    for old in list(style):
        style.remove(old)
    style.append(etree.fromstring(
        f'<a:lvl1pPr xmlns:a="{DRAWING}" marL="0" indent="0" algn="l"><a:buNone/><a:defRPr sz="{size}">'
        '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill></a:defRPr></a:lvl1pPr>'
    ))  # fmt: skip
