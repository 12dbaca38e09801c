"""Names and small pieces of WordprocessingML (ISO/IEC 29500-1)."""

from __future__ import annotations

from typing import Any

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
Element = Any
"""An element of lxml."""


def q(name: str) -> str:
    """Return a name of the main namespace as lxml writes it."""
    return f"{{{MAIN}}}{name}"


def element(name: str, /, *children: Element, **values: str) -> Element:
    """Return an element with attributes of the main namespace."""
    made = etree.Element(q(name), nsmap={"w": MAIN})
    for key, value in values.items():
        made.set(q(key), value)
    made.extend(children)
    return made


def text_run(words: str, style: str = "") -> Element:
    """Return a run of plain words."""
    text = element("t")
    text.text = words
    text.set(SPACE, "preserve")
    return element("r", *_styled(style), text)


def _styled(style: str) -> list[Element]:
    return [element("rPr", element("rStyle", val=style))] if style else []


def field(code: str, shown: str = "") -> list[Element]:
    """Return the runs of a field with what it showed last."""
    return [*field_start(code), text_run(shown), field_end()]


def field_start(code: str) -> list[Element]:
    """Return the runs with which a field begins."""
    begin = element("fldChar", fldCharType="begin")
    instruction = element("instrText")
    instruction.text = f" {code} "
    instruction.set(SPACE, "preserve")
    return [element("r", begin), element("r", instruction), element("r", element("fldChar", fldCharType="separate"))]


def field_end() -> Element:
    """Return the run with which a field ends."""
    return element("r", element("fldChar", fldCharType="end"))


def tab() -> Element:
    """Return a run that is a tab."""
    return element("r", element("tab"))


def markup(made: Element) -> str:
    """Return an element as text."""
    return etree.tostring(made, encoding="unicode")
