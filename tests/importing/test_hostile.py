"""Files that mean harm, or are none: a clear message each, and never more work than the limits allow."""

from __future__ import annotations

import pytest

from generators.collecting import limits
from generators.importing.reading import read
from generators.problem import DoracakError
from generators.words import words
from tests.importing.files import changed, docx, odt, packed

ENTITIES = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><x>&b;</x>'
DEEP = "<text:span>" * 400 + "x" + "</text:span>" * 400
CASES = {
    "old": (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "import-old-word"),
    "pdf": (b"%PDF-1.7\n", "import-unknown"),
    "empty": (b"", "import-unknown"),
    "words": (b"Procesverbal", "import-unknown"),
    "zip": (packed({"a.txt": "x"}), "import-unknown"),
    "cut": (docx("x")[:400], "import-broken"),
    "noise": (b"PK\x03\x04" + b"\x00\xff" * 300, "import-broken"),
    "bomb": (packed({"word/document.xml": b" " * 9_000_000}), "import-bomb"),
    "entities": (changed(docx("x"), "word/document.xml", ENTITIES), "import-doctype"),
    "no-xml": (changed(docx("x"), "word/document.xml", "<w:p>"), "import-xml"),
    "path": (packed({"word/document.xml": "<x/>", "../../evil": "x"}), "import-path"),
    "deep": (odt(f"<text:p>{DEEP}</text:p>"), "import-xml"),
    "styles": (changed(docx("x"), "word/styles.xml", ENTITIES), "import-doctype"),
    "frame": (changed(docx("x"), "word/_rels/document.xml.rels", "<x"), "import-xml"),
}


@pytest.mark.parametrize("name", sorted(CASES))
def test_each_is_refused_by_name(name: str) -> None:
    raw, wanted = CASES[name]
    with pytest.raises(DoracakError) as raised:
        read("file.docx", raw)
    assert raised.value.name == wanted
    for lang in ("en", "sq"):
        message, hint = words(lang).error(raised.value)
        assert "file.docx" in message
        assert hint
        assert "{" not in message + hint


def test_a_file_is_never_larger_than_the_limit() -> None:
    with pytest.raises(DoracakError) as raised:
        read("file.docx", b"PK" + b"\0" * limits.FILE_BYTES)
    assert raised.value.name == "import-too-large"
