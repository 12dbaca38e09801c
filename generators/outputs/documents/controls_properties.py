"""What a form says of itself in the properties of its file; in Word those of its own (ISO/IEC 29500-1, 22.3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from lxml import etree

from generators.outputs.documents import own_words
from generators.outputs.documents.blanks_tree import Form

PART = "docProps/custom.xml"
NAMES = ("report", "version", "lang")
PREFIX = "doracak-"
CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_SET = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""The set that properties of one's own belong to, in every file."""
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties"
_FIRST = 2


def properties(form: Form, own: Iterable[str]) -> dict[str, str]:
    """Return by name what a form says of itself, with the digests of its own words."""
    said = {f"{PREFIX}{name}": str(getattr(form, name)) for name in NAMES}
    return said | {f"{PREFIX}{own_words.NAME}-{number}": held for number, held in enumerate(own_words.packed(own), 1)}


def names(held: Mapping[str | None, str]) -> tuple[str, ...]:
    """Return report, version and language of a form, as far as the properties of its file say."""
    return tuple(held.get(f"{PREFIX}{name}", "") for name in NAMES)


def own_of(held: Mapping[str | None, str]) -> frozenset[str]:
    """Return the digests of the form's own words from the properties of a file."""
    return own_words.unpacked(
        text for name, text in held.items() if (name or "").startswith(f"{PREFIX}{own_words.NAME}-")
    )


def with_form(parts: dict[str, bytes], said: Mapping[str, str]) -> None:
    """Put the properties of a form into the parts of a file, and name them where the parts are listed."""
    spaces: Any = {None: CUSTOM, "vt": TYPES}
    root = etree.Element(f"{{{CUSTOM}}}Properties", nsmap=spaces)
    for number, (name, text) in enumerate(said.items(), _FIRST):
        one = etree.SubElement(root, f"{{{CUSTOM}}}property", fmtid=_SET, pid=str(number), name=name)
        etree.SubElement(one, f"{{{TYPES}}}lpwstr").text = text
    parts[PART] = _written(root)
    parts["[Content_Types].xml"] = _listed(parts["[Content_Types].xml"], "PartName", f"/{PART}", ContentType=_TYPE)
    parts["_rels/.rels"] = _listed(parts["_rels/.rels"], "Target", PART, Id="rIdForm", Type=_RELATION)


def _listed(raw: bytes, key: str, name: str, **more: str) -> bytes:
    """Return the list with this part in it, once."""
    root = etree.fromstring(raw)
    if not any((one.get(key) or "").lstrip("/") == name.lstrip("/") for one in root):
        space = etree.QName(root).namespace
        kind = "Override" if key == "PartName" else "Relationship"
        etree.SubElement(root, f"{{{space}}}{kind}", {key: name, **more})
    return _written(root)


def _written(root: etree._Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
