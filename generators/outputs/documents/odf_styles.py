"""The styles of the house for OpenDocument, put over those that pandoc starts from."""

from __future__ import annotations

import zipfile
from functools import lru_cache
from io import BytesIO

from lxml import etree

from generators import pandoc
from generators.outputs.documents.odf_names import Element, element, q
from generators.outputs.documents.paper import LINE_SPACING, PAPER
from generators.outputs.documents.roles import HEADINGS, ROLES, TABLE_SIZE, Role, ink
from generators.records.theme import Theme

PAGES = ("Standard", "Cover", "Landscape")


@lru_cache(maxsize=4)
def styles(theme: Theme, locale: str) -> bytes:
    """Return styles.xml of a theme for a language such as `sq-AL`; head and foot are still empty."""
    with zipfile.ZipFile(BytesIO(pandoc.data_file("reference.odt"))) as file:
        root: Element = etree.fromstring(file.read("styles.xml"))
    _defaults(root, theme, locale)
    held = root.find(q("office:styles"))
    for family in ("text", "table-cell"):
        held.insert(0, element("style:default-style", {"style:family": family}))
    for role in ROLES:
        made = _paragraph(role.style, "Text_20_body", role, theme)
        if role.fresh:
            made.set(q("style:master-page-name"), "Standard")
        _put(held, made)
    for level, role in enumerate(HEADINGS, 1):
        made = _paragraph(f"Heading_20_{level}", "Heading", role, theme)
        made.set(q("style:display-name"), f"Heading {level}")
        made.set(q("style:default-outline-level"), str(level))
        _put(held, made)
    for made in (*_small(theme), *_characters(theme), *_turns()):
        _put(held, made)
    _layouts(root, theme)
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _put(held: Element, made: Element) -> None:
    """Put a style in the place of the one with its name, or at the end."""
    name, family = made.get(q("style:name")), made.get(q("style:family"))
    for one in held:
        if one.get(q("style:name")) == name and one.get(q("style:family")) == family:
            held.replace(one, made)
            return
    held.append(made)


def _defaults(root: Element, theme: Theme, locale: str) -> None:
    language, _, country = locale.partition("-")
    faces = root.find(q("office:font-face-decls"))
    known = {one.get(q("style:name")) for one in faces}
    for name in {theme.fonts.office_text, theme.fonts.office_headings} - known:
        faces.append(element("style:font-face", {"style:name": name, "svg:font-family": f"'{name}'"}))
    faces[:] = sorted(faces, key=lambda one: str(one.get(q("style:name"))))
    for one in root.iter(q("style:default-style")):
        words = one.find(q("style:text-properties"))
        if words is not None:
            words.set(q("fo:language"), language)
            words.set(q("fo:country"), country or "none")
        if words is not None and one.get(q("style:family")) == "paragraph":
            words.set(q("style:font-name"), theme.fonts.office_text)
            words.set(q("fo:font-size"), f"{theme.size}pt")
            words.set(q("fo:hyphenate"), "true")


def _paragraph(name: str, parent: str, role: Role, theme: Theme) -> Element:
    shape = {
        "fo:margin-top": f"{role.before}pt",
        "fo:margin-bottom": f"{role.after}pt",
        "fo:margin-left": f"{role.indent}pt",
        "fo:text-indent": f"{-role.hang}pt",
        "fo:line-height": f"{LINE_SPACING:.0%}",
        **({"fo:keep-with-next": "always"} if role.keep else {}),
        **(_bar(role, theme) if role.bar else {}),
    }
    stops = element("style:tab-stops", {}, element("style:tab-stop", {"style:position": "0pt"}))
    return element(
        "style:style",
        {"style:name": name, "style:family": "paragraph", "style:parent-style-name": parent},
        element("style:paragraph-properties", shape, *([stops] if role.hang else [])),
        element("style:text-properties", _look(role, theme)),
    )


def _bar(role: Role, theme: Theme) -> dict[str, str]:
    line = f"2.5pt solid #{ink(theme, role.bar)}"
    return {
        "fo:border-left": line, "fo:border-right": "none", "fo:border-top": "none", "fo:border-bottom": "none",
        "fo:padding": "4pt", "fo:background-color": theme.colours.band, "style:join-border": "true",
    }  # fmt: skip


def _look(role: Role, theme: Theme) -> dict[str, str]:
    font = theme.fonts.office_headings if role.heading else theme.fonts.office_text
    return {
        "style:font-name": font,
        "fo:font-size": f"{role.points(theme)}pt",
        "fo:font-weight": "bold" if role.bold else "normal",
        "fo:font-style": "normal",
        "fo:color": f"#{ink(theme, role.ink)}",
        "fo:hyphenate": "false" if role.heading else "true",
    }


def _plain(name: str, parent: str, shape: dict[str, str], look: dict[str, str]) -> Element:
    return element(
        "style:style",
        {"style:name": name, "style:family": "paragraph", "style:parent-style-name": parent},
        element("style:paragraph-properties", shape),
        element("style:text-properties", look),
    )


def _small(theme: Theme) -> tuple[Element, ...]:
    size = {"fo:font-size": f"{theme.size * TABLE_SIZE}pt"}
    none = {"fo:margin-top": "0pt", "fo:margin-bottom": "0pt"}
    muted = {"fo:color": theme.colours.muted, "fo:font-style": "normal"}
    after = {"fo:margin-top": "0pt", "fo:margin-bottom": "5pt"}
    stop = f"{PAPER[theme.paper][0] - float(theme.margins.left + theme.margins.right)}mm"
    head = _plain("Header", "Standard", none, {**muted, "fo:font-size": "8.5pt"})
    right = element("style:tab-stop", {"style:position": stop, "style:type": "right"})
    head[0].append(element("style:tab-stops", {}, right))
    return (
        _plain("Text_20_body", "Standard", {**after, "fo:line-height": f"{LINE_SPACING:.0%}"}, {}),
        _plain("Table_20_Contents", "Standard", none, size),
        _plain("Table_20_Heading", "Table_20_Contents", {**none, "fo:keep-with-next": "always"},
               {**size, "fo:font-weight": "bold"}),
        _plain("HouseHeading", "Table_20_Heading", none, {"fo:color": "#ffffff", "fo:font-weight": "bold"}),
        _plain("TableCaption", "Standard", {**after, "fo:keep-with-next": "always"}, {**muted, **size}),
        _plain("Room", "Standard", {**none, "fo:line-height": "8pt"}, {"fo:font-size": "1pt"}),
        _plain("Contents_20_1", "Standard", {**none, "fo:margin-bottom": "3pt"}, {}),
        _plain("Contents_20_2", "Standard", {**none, "fo:margin-left": "14pt", "fo:margin-bottom": "2pt"}, {}),
        head,
    )  # fmt: skip


def _characters(theme: Theme) -> tuple[Element, ...]:
    muted = {"fo:color": theme.colours.muted}
    badge = {**muted, "fo:border": f"0.5pt solid {theme.colours.muted}", "fo:padding": "1pt"}
    looks = {
        "Muted": muted, "Badge": badge, "PointNumber": muted, "HeadingNumber": muted,
        "CaptionLabel": {"fo:font-weight": "bold"},
        "ContentsLink": {"fo:color": theme.colours.primary, "style:text-underline-style": "none"},
    }  # fmt: skip
    return tuple(
        element("style:style", {"style:name": name, "style:family": "text"}, element("style:text-properties", look))
        for name, look in looks.items()
    )


def _turns() -> tuple[Element, ...]:
    """Return the styles of paragraphs with which a page of each kind begins, and what pandoc's pictures rest on."""
    turns = []
    for page in PAGES:
        made = _plain(f"To{page}", "Room", {"fo:line-height": "1pt"}, {})
        made.set(q("style:master-page-name"), page)
        turns.append(made)
    formula = element("style:style", {"style:name": "Formula", "style:family": "graphic"})
    return (*turns, formula)


def _layouts(root: Element, theme: Theme) -> None:
    """Put in the three kinds of pages: upright, upright without head and foot, and on its side."""
    width, height = PAPER[theme.paper]
    automatic, masters = root.find(q("office:automatic-styles")), root.find(q("office:master-styles"))
    for old in automatic.findall(q("style:page-layout")):
        automatic.remove(old)
    masters[:] = []
    for page in PAGES:
        sides = (height, width) if page == "Landscape" else (width, height)
        automatic.append(_layout(page, sides, theme))
        names = {"style:name": page, "style:page-layout-name": f"{page}Layout"}
        masters.append(element("style:master-page", names))


def _layout(page: str, sides: tuple[float, float], theme: Theme) -> Element:
    """Return a layout; head and foot take their room from the margins, which hold from the edge to the text."""
    held = 0.0 if page == "Cover" else 10.0
    margins = theme.margins
    shape = element(
        "style:page-layout-properties",
        {
            "fo:page-width": f"{sides[0]}mm",
            "fo:page-height": f"{sides[1]}mm",
            "style:print-orientation": "landscape" if page == "Landscape" else "portrait",
            "fo:margin-top": f"{max(float(margins.top) - held, 3)}mm",
            "fo:margin-bottom": f"{max(float(margins.bottom) - held, 3)}mm",
            "fo:margin-left": f"{margins.left}mm",
            "fo:margin-right": f"{margins.right}mm",
        },
    )
    room = {"fo:min-height": "5mm"}
    head = element("style:header-footer-properties", {**room, "fo:margin-bottom": "5mm"})
    foot = element("style:header-footer-properties", {**room, "fo:margin-top": "5mm"})
    parts = (element("style:header-style", {}, head), element("style:footer-style", {}, foot)) if held else ()
    return element("style:page-layout", {"style:name": f"{page}Layout"}, shape, *parts)
