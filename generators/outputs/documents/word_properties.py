"""What a Word file says of itself: title, whose it is, its language, which version, and the day it speaks of."""

from __future__ import annotations

from lxml import etree

from generators.outputs.documents.drawn import Drawn

_SPACES = {
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def core(drawn: Drawn) -> bytes:
    """Return the core properties (ISO/IEC 29500-2, 11), with the day of the document as that of its making."""
    when = f"{drawn.day.isoformat()}T00:00:00Z"
    said = (
        ("dc", "title", drawn.title),
        ("dc", "creator", drawn.house.institution),
        ("dc", "subject", drawn.standing),
        ("dc", "identifier", drawn.address),
        ("dc", "language", drawn.house.locale),
        ("dcterms", "created", when),
        ("dcterms", "modified", when),
    )
    root = etree.Element(f"{{{_SPACES['cp']}}}coreProperties", nsmap=_SPACES)
    for space, name, value in said:
        one = etree.SubElement(root, f"{{{_SPACES[space]}}}{name}")
        one.text = value
        if space == "dcterms":
            one.set(f"{{{_SPACES['xsi']}}}type", "dcterms:W3CDTF")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
