"""The reference document of the house, from which pandoc takes styles, numbering and pages: made by code alone."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from io import BytesIO
from typing import Any

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

from generators import pandoc
from generators.outputs.documents.paper import LINE_SPACING, PAPER
from generators.outputs.documents.roles import HEADINGS, NOTE_SIZE, ROLES, TABLE_SIZE, Role, ink
from generators.outputs.documents.word_styles import character_styles, table_styles
from generators.records.theme import Theme

HEADING_NUMBERS = "77"
"""The list that numbers headings; pandoc counts its own from 990 up."""
CELLS = "TableText"
"""The style of words in tables: a paragraph's own style goes before what a style of tables says of its size."""
_LEVELS = 4
_RIGHT = (WD_TAB_ALIGNMENT.RIGHT, WD_TAB_LEADER.SPACES)
_TEXT_STYLES = ("Normal", "Body Text", "First Paragraph", "Compact", "Block Text", "Definition", "Footnote Text")


@lru_cache(maxsize=4)
def reference(theme: Theme) -> bytes:
    """Return the reference document of a theme."""
    made = docx.Document(BytesIO(pandoc.data_file("reference.docx")))
    _text(made, theme)
    for role in ROLES:
        _role(made.styles.add_style(role.style, WD_STYLE_TYPE.PARAGRAPH), role, theme, made.styles["Body Text"])
    for level, role in enumerate(HEADINGS, 1):
        _role(made.styles[f"Heading {level}"], role, theme, made.styles["Normal"])
    _contents(made, theme)
    _empty(made, "Break", 1)
    _empty(made, "Room", 8)
    for style in (*table_styles(theme), *character_styles(theme)):
        made.styles.element.append(parse_xml(style))
    _numbering(made)
    _page(made, theme)
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def _font(style: Any, name: str) -> None:
    """Set the font for all kinds of letters; a theme of Word's would go before it."""
    style.font.name = name
    fonts = style.element.get_or_add_rPr().find(qn("w:rFonts"))
    for kind in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{kind}"), None)
    for kind in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{kind}"), name)


def _text(made: Any, theme: Theme) -> None:
    for name in _TEXT_STYLES:
        style = made.styles[name]
        _font(style, theme.fonts.office_text)
        style.font.size = Pt(float(theme.size))
    _notes(made.styles["Footnote Text"], theme)
    for name in ("Body Text", "First Paragraph"):
        shape = made.styles[name].paragraph_format
        shape.space_before, shape.space_after, shape.line_spacing = Pt(0), Pt(6), LINE_SPACING
    compact = made.styles["Compact"].paragraph_format
    compact.space_before, compact.space_after = Pt(1.5), Pt(1.5)
    cells = made.styles.add_style(CELLS, WD_STYLE_TYPE.PARAGRAPH)
    cells.base_style = made.styles["Compact"]
    cells.font.size = _points(theme, TABLE_SIZE)
    captions = [style for style in made.styles if style.style_id in ("Caption", "TableCaption")]
    for style in captions:
        _font(style, theme.fonts.office_text)
        style.font.size, style.font.italic = Pt(float(theme.size) - 1), False
        style.font.color.rgb = RGBColor.from_string(ink(theme, "muted").upper())
        style.paragraph_format.keep_with_next = True
    link = made.styles["Hyperlink"]
    link.font.color.rgb = RGBColor.from_string(ink(theme, "primary").upper())


def _notes(style: Any, theme: Theme) -> None:
    """Set footnotes small and close to each other: a page of figures has many."""
    style.font.size = _points(theme, NOTE_SIZE)
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(0), Pt(2), 1.0


def _points(theme: Theme, share: Decimal) -> Pt:
    """Return a share of the size of running text, in steps of a half point as Word has them."""
    return Pt(float((theme.size * share * 2).quantize(Decimal(1)) / 2))


def _role(style: Any, role: Role, theme: Theme, base: Any) -> None:
    style.base_style = base
    _font(style, theme.fonts.office_headings if role.heading else theme.fonts.office_text)
    style.font.size, style.font.bold, style.font.italic = Pt(float(role.points(theme))), role.bold, False
    style.font.color.rgb = RGBColor.from_string(ink(theme, role.ink).upper())
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(role.before), Pt(role.after), LINE_SPACING
    shape.left_indent, shape.first_line_indent = Pt(role.indent), Pt(-role.hang)
    shape.keep_with_next = role.keep
    if role.fresh:
        shape.page_break_before = True
    if role.bar:
        _bar(style, ink(theme, role.bar), theme.colours.band.lstrip("#"))
    if role.hang:
        shape.tab_stops.add_tab_stop(Pt(role.indent))


def _bar(style: Any, colour: str, band: str) -> None:
    """Draw a line at the left of a box (ISO 29500-1, 17.3.1.24); boxes of one look that follow each other are one."""
    shape = style.element.get_or_add_pPr()
    bar = f'<w:pBdr {nsdecls("w")}><w:left w:val="single" w:sz="24" w:space="8" w:color="{colour}"/></w:pBdr>'
    shade = f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="{band}"/>'
    before = next((one for one in shape if one.tag in _AFTER_BORDER), None)
    for text in (bar, shade):
        piece = parse_xml(text)
        if before is None:
            shape.append(piece)
        else:
            before.addprevious(piece)


_AFTER_BORDER = frozenset(
    qn(f"w:{name}") for name in ("tabs", "spacing", "ind", "jc", "outlineLvl", "contextualSpacing")
)


def _contents(made: Any, theme: Theme) -> None:
    width = PAPER[theme.paper][0] - float(theme.margins.left + theme.margins.right)
    for level in (1, 2, 3):
        for ending in ("", "Plain"):
            style = made.styles.add_style(f"TOC{level}{ending}" if ending else f"toc {level}", WD_STYLE_TYPE.PARAGRAPH)
            style.element.set(qn("w:styleId"), f"TOC{level}{ending}")
            style.base_style = made.styles["Normal"]
            shape = style.paragraph_format
            hang = 0 if ending else 24 + 8 * (level - 1)
            shape.left_indent, shape.first_line_indent = Pt(14 * (level - 1) + hang), Pt(-hang)
            shape.space_before, shape.space_after = Pt(0), Pt(3)
            if hang:
                shape.tab_stops.add_tab_stop(Pt(14 * (level - 1) + hang))
            # No dots: until a program has set the pages they would lead to nothing.
            shape.tab_stops.add_tab_stop(Mm(width), *_RIGHT)


def _empty(made: Any, name: str, height: int) -> None:
    """Add the style of a paragraph without words, of this height in points: an end of section, room below a table."""
    style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style, style.font.size = made.styles["Normal"], Pt(1)
    shape = style.paragraph_format
    shape.space_before = shape.space_after = Pt(0)
    shape.line_spacing_rule, shape.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(height)


def _numbering(made: Any) -> None:
    """Add the list that numbers headings; Word then counts on where somebody adds one."""
    numbering = made.part.numbering_part.element
    levels = "".join(_level(place) for place in range(_LEVELS))
    many = parse_xml(
        f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{HEADING_NUMBERS}">'
        f'<w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
    )
    first = numbering.find(qn("w:num"))
    if first is None:
        numbering.append(many)
    else:
        first.addprevious(many)
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="{HEADING_NUMBERS}"><w:abstractNumId w:val="{HEADING_NUMBERS}"/></w:num>'
        )
    )


def _level(place: int) -> str:
    shown = ".".join(f"%{one + 1}" for one in range(place + 1))
    hang = 620 + 180 * place
    return (
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="{shown}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{hang}" w:hanging="{hang}"/></w:pPr></w:lvl>'
    )


def _page(made: Any, theme: Theme) -> None:
    section = made.sections[0]
    width, height = PAPER[theme.paper]
    section.page_width, section.page_height = Mm(width), Mm(height)
    for side in ("top", "right", "bottom", "left"):
        setattr(section, f"{side}_margin", Mm(float(getattr(theme.margins, side))))
    section.header_distance = section.footer_distance = Mm(float(theme.margins.top) / 2)
    section.different_first_page_header_footer = True
    line = width - float(theme.margins.left + theme.margins.right)
    for name in ("Header", "Footer"):
        style = made.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.element.set(qn("w:styleId"), name)
        style.base_style = made.styles["Normal"]
        style.font.size = Pt(8.5)
        style.font.color.rgb = RGBColor.from_string(ink(theme, "muted").upper())
        style.paragraph_format.tab_stops.add_tab_stop(Mm(line), *_RIGHT)
    for part in (section.header, section.footer, section.first_page_header, section.first_page_footer):
        part.is_linked_to_previous = False
