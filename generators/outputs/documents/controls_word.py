"""Blanks as content controls of Word (ISO/IEC 29500-1, 17.5.2), with a bookmark round each as its second key.

LibreOffice 7.4 drops the tag of a control when it saves, and its repeating rows; bookmarks and values survive.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from lxml import etree

from generators.outputs.documents.blanks import CHOICES, LONG, NUMBERS, ROWS, SHORT, Control
from generators.outputs.documents.openxml import MAIN, SPACE, Element, element, markup, q

TABLES = {SHORT: "BlanksTable", LONG: "BlankBoxTable", ROWS: "BlankRowsTable"}
DATE = "dd.MM.yyyy"
PLACEHOLDER = "PlaceholderText"
TAG_SIGNS = 64
"""Word refuses a longer tag or title of a control."""
W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_MARK, _ROWS, _ROW = "mark", "rows", "row"
"""Attributes that go through pandoc and tell the finish of a bookmark and of rows; no finished file has them."""
_FIRST_MARK = 70_000


def tag_of(key: str, mark: str) -> str:
    """Return the tag of a control: its key, or its mark where the key is too long for Word."""
    return key if len(key) <= TAG_SIGNS else mark


def control(one: Control, locale: str) -> str:
    """Return a control as markup; its words are in the style of a placeholder until something is filled in."""
    shape = element(
        "sdtPr",
        element("alias", val=one.label[:TAG_SIGNS]),
        element("tag", val=tag_of(one.key, one.mark)),
        element("id", val="0"),
        *([] if one.row else [element("lock", val="sdtLocked")]),
        *([element("showingPlcHdr")] if one.value is None else []),
        _kind(one, locale),
    )
    style = [element("rPr", element("rStyle", val=PLACEHOLDER))] if one.value is None else []
    made = element("sdt", shape, element("sdtContent", element("r", *style, *_lines(one.shown))))
    made.set(_MARK, one.mark)
    if one.rows:
        made.set(_ROWS, one.rows)
        made.set(_ROW, str(one.row))
    return markup(made)


def _lines(text: str) -> Iterator[Element]:
    for place, line in enumerate(text.split("\n")):
        if place:
            yield element("br")
        held = element("t")
        held.text = line
        held.set(SPACE, "preserve")
        yield held


def _kind(one: Control, locale: str) -> Element:
    """Return what kind of control it is; text is rich, as LibreOffice 7.4 joins the lines of plain text.

    It also writes plain text twice that holds words from right to left.
    """
    if one.kind == "date":
        day = {"fullDate": f"{one.value}T00:00:00Z"} if one.value else {}
        return element(
            "date",
            element("dateFormat", val=DATE),
            element("lid", val=locale),
            element("storeMappedDataAs", val="date"),
            element("calendar", val="gregorian"),
            **day,
        )
    if one.kind in CHOICES and one.choices:
        items = (element("listItem", displayText=words, value=value) for value, words in distinct(one.choices))
        return element("dropDownList", *items)
    return element("text" if one.kind in NUMBERS else "richText")


def distinct(choices: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    """Yield choices whose words are all different: Word takes a list with the same words twice for broken."""
    seen: set[str] = set()
    for value, words in choices:
        shown = words if words not in seen else f"{words} ({value})"
        seen.add(shown)
        yield value, shown


def finished(root: Element) -> Element:
    """Return the document with a bookmark round each control, and with rows that can be added."""
    held = [one for one in root.iter(q("sdt")) if one.get(_MARK)]
    if not held:
        return root
    for place, one in enumerate(held):
        number = str(_FIRST_MARK + place)
        one.addprevious(element("bookmarkStart", id=number, name=one.get(_MARK)))
        one.addnext(element("bookmarkEnd", id=number))
        del one.attrib[_MARK]
    _room(root)
    _free(root)
    _ends(root)
    repeated = _repeat(root)
    for place, one in enumerate(root.iter(q("id"))):
        if one.getparent().tag == q("sdtPr"):
            one.set(q("val"), str(1000 + place))
    return _declared(root) if repeated else root


def _room(root: Element) -> None:
    """Give the boxes for long text some height, so that it is seen how much is asked for."""
    for table in root.iter(q("tbl")):
        style = table.find(f"{q('tblPr')}/{q('tblStyle')}")
        if style is not None and style.get(q("val")) == TABLES[LONG]:
            row = table.findall(q("tr"))[-1]
            shape = row.find(q("trPr"))
            if shape is None:
                shape = element("trPr")
                row.insert(0, shape)
            shape.append(element("trHeight", val=_HEIGHT, hRule="atLeast"))


def _free(root: Element) -> None:
    """Let rows to be filled in go on upon the next page: LibreOffice 7.4 hangs on long answers in rows that may not.

    What stands above a row may still be kept with it, and a box for long text, which stands alone, is kept whole.
    """
    for row in root.iter(q("tr")):
        whole = [*row.iter(q("keepNext")), *(() if _is_boxed(row) else row.iter(q("cantSplit")))]
        for one in whole if row.find(f".//{q('sdt')}") is not None else ():
            one.getparent().remove(one)


def _is_boxed(row: Element) -> bool:
    return row.find(f"{q('trPr')}/{q('trHeight')}") is not None


def _ends(root: Element) -> None:
    """Make what Word asks for behind a table so low at the end of pages that it never fills one by itself."""
    held = [one for one in root.find(q("body")) if one.tag != q("bookmarkEnd")]
    for one, following in itertools.pairwise(held):
        ends = following.tag == q("sectPr") or following.find(f"{q('pPr')}/{q('sectPr')}") is not None
        if ends and one.tag == q("p") and len(one) == 1 and len(one[0]) == 1:
            one[0].append(element("spacing", before="0", after="0", line="20", lineRule="exact"))


_HEIGHT = "1700"
"""3 cm in twentieths of a point."""


def _repeat(root: Element) -> bool:
    """Wrap the rows of each table that may grow; Word then offers one more below each of them."""
    found = False
    for table in list(root.iter(q("tbl"))):
        key = next((one.get(_ROWS) for one in table.iter(q("sdt")) if one.get(_ROWS)), None)
        if key is None:
            continue
        rows = [row for row in table.findall(q("tr")) if any(one.get(_ROWS) for one in row.iter(q("sdt")))]
        place = table.index(rows[0])
        items = [_section("repeatingSectionItem", "", row) for row in rows]
        table.insert(place, _section("repeatingSection", key, *items))
        for one in table.iter(q("sdt")):
            for name in (_ROWS, _ROW):
                one.attrib.pop(name, None)
        found = True
    return found


def _section(kind: str, key: str, *held: Element) -> Element:
    shape = element("sdtPr")
    if key and len(key) <= TAG_SIGNS:
        shape.append(element("tag", val=key))
    shape.append(element("id", val="0"))
    etree.SubElement(shape, f"{{{W15}}}{kind}", nsmap={"w15": W15})
    return element("sdt", shape, element("sdtContent", *held))


def _declared(root: Element) -> Element:
    """Return the document with the namespace of repeating rows known, and said to be one that others may ignore."""
    made = etree.Element(root.tag, nsmap={**root.nsmap, "w": MAIN, "w15": W15, "mc": MC})
    for name, value in root.attrib.items():
        made.set(name, value)
    known = made.get(f"{{{MC}}}Ignorable", "").split()
    made.set(f"{{{MC}}}Ignorable", " ".join(dict.fromkeys([*known, "w15"])))
    made.extend(list(root))
    etree.cleanup_namespaces(made, keep_ns_prefixes=[prefix for prefix in made.nsmap if prefix])
    return made
