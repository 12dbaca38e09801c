"""Styles of tables and words for Word, as WordprocessingML; a style's id is its name, as pandoc takes them for one."""

from __future__ import annotations

from collections.abc import Iterator

from docx.oxml.ns import nsdecls

from generators.outputs.documents.roles import TABLE_SIZE
from generators.records.theme import Theme

_MARGINS = (
    '<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
    '<w:bottom w:w="30" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
)


def table_styles(theme: Theme) -> Iterator[str]:
    """Yield the styles of tables; those that pandoc's own tables and figures rest on among them."""
    primary, line, band = (_hex(theme, name) for name in ("primary", "line", "band"))
    yield _plain()
    yield _table(
        theme,
        "HouseTable",
        f'<w:top w:val="single" w:sz="8" w:space="0" w:color="{primary}"/>'
        f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{primary}"/>'
        f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{line}"/>',
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="FFFFFF"/></w:rPr><w:tcPr>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{primary}"/></w:tcPr></w:tblStylePr>'
        f'<w:tblStylePr w:type="band2Horz"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="{band}"/></w:tcPr>'
        "</w:tblStylePr>",
    )
    yield _table(
        theme,
        "FieldsTable",
        "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{line}"/>' for side in ("top", "bottom", "insideH")
        ),
    )
    yield _table(
        theme,
        "PairsTable",
        "",
        f'<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="{primary}"/></w:rPr><w:tcPr><w:tcBorders>'
        f'<w:bottom w:val="single" w:sz="8" w:space="0" w:color="{primary}"/></w:tcBorders></w:tcPr></w:tblStylePr>',
    )
    yield _table(theme, "FigureTable", "")
    yield from _forms(theme)


def _forms(theme: Theme) -> Iterator[str]:
    """Yield the styles of tables that are filled in: their cells have borders, so that it is seen where to write."""
    primary, line, band = (_hex(theme, name) for name in ("primary", "line", "band"))
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    grid = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{line}"/>' for side in sides)
    first = (
        '<w:tblStylePr w:type="firstRow"><w:rPr>{ink}</w:rPr><w:tcPr>'
        '<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/></w:tcPr></w:tblStylePr>'
    )
    yield _table(theme, "BlanksTable", grid)
    yield _table(theme, "BlankBoxTable", grid, first.format(ink="", fill=band))
    yield _table(theme, "BlankRowsTable", grid, first.format(ink='<w:b/><w:color w:val="FFFFFF"/>', fill=primary))


def _hex(theme: Theme, name: str) -> str:
    return str(getattr(theme.colours, name)).lstrip("#").upper()


def _plain() -> str:
    """Return the style that all tables rest on, and which pandoc's reference names without having it."""
    return (
        f'<w:style {nsdecls("w")} w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
    )


def _table(theme: Theme, name: str, borders: str, parts: str = "") -> str:
    size = round(theme.size * TABLE_SIZE * 2)
    return (
        f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>'
        '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        f'<w:rPr><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>'
        f'<w:tblPr><w:tblStyleRowBandSize w:val="1"/>{f"<w:tblBorders>{borders}</w:tblBorders>" if borders else ""}'
        f"{_MARGINS}</w:tblPr>{parts}</w:style>"
    )


def character_styles(theme: Theme) -> Iterator[str]:
    """Yield the styles of words."""
    muted = f'<w:color w:val="{_hex(theme, "muted")}"/>'
    badge = f'<w:bdr w:val="single" w:sz="4" w:space="1" w:color="{_hex(theme, "muted")}"/>'
    for name, look in (
        ("Muted", muted),
        ("Badge", muted + badge),
        ("PointNumber", muted),
        ("HeadingNumber", muted),
        ("CaptionLabel", "<w:b/>"),
        ("PlaceholderText", muted),
    ):
        yield (
            f'<w:style {nsdecls("w")} w:type="character" w:customStyle="1" w:styleId="{name}"><w:name w:val="{name}"/>'
            '<w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="1"/><w:qFormat/>'
            f"<w:rPr>{look}</w:rPr></w:style>"
        )
