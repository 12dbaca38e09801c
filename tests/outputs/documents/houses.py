"""Views, houses and pages of tiny repositories, and the words that a file of each form says."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from lxml import etree, html

from generators.blocks import Block, Page, Span
from generators.issuing import files_of
from generators.library import Library
from generators.loading import load
from generators.outputs.documents.house import House, house_of
from generators.tree import FolderTree
from generators.view import View
from generators.words import words
from tests.needs import required
from tests.tiny import handbook

DAY = date(2024, 5, 1)
PDFTOTEXT = shutil.which("pdftotext")
needs_pdftotext = pytest.mark.skipif(
    PDFTOTEXT is None and not required("poppler"), reason="pdftotext (poppler-utils) is not installed"
)


def public(root: Path) -> Library:
    """Return the public library of a repository."""
    return load(FolderTree(root)).public()


def view(root: Path, lang: str = "en") -> View:
    """Return the public library as readers of a language see it."""
    library = public(root)
    return View(library, lang, words(lang, library.words.get(lang)), DAY)


def house(root: Path, lang: str = "en") -> House:
    """Return the house of a repository."""
    return house_of(view(root, lang), files_of(FolderTree(root)))


def plain_house(tmp_path: Path, lang: str = "en") -> House:
    """Return the house of the tiny handbook."""
    return house(handbook(tmp_path / "plain"), lang)


def page(*blocks: Block, title: str = "A title", lang: str = "en") -> Page:
    """Return a page of these blocks."""
    return Page("page/example", lang, lang, (Span(title),), blocks)


def said(form: str, raw: bytes) -> str:
    """Return all words of a file, with one space between them."""
    return " ".join(_READERS[form](raw).split())


def part(raw: bytes, name: str) -> str:
    """Return one part of a packed file."""
    with zipfile.ZipFile(BytesIO(raw)) as file:
        return file.read(name).decode("utf-8")


def _docx(raw: bytes) -> str:
    names = ("word/document.xml", "word/footnotes.xml", "word/header1.xml", "word/footer1.xml")
    with zipfile.ZipFile(BytesIO(raw)) as file:
        held = [file.read(name) for name in names if name in file.namelist()]
    return " ".join(_xml(one, ("p", "tab")) for one in held)


def _odt(raw: bytes) -> str:
    body = _xml(part(raw, "content.xml").encode(), ("p", "h", "tab", "s"))
    return f"{body} {_xml(part(raw, 'styles.xml').encode(), ('p',))}"


def _xml(raw: bytes, ends: tuple[str, ...]) -> str:
    parts = []
    for event, one in etree.iterwalk(etree.fromstring(raw), events=("start", "end")):
        if event == "start":
            # What a field is worked out from is not what it shows.
            parts.append("" if etree.QName(one).localname == "instrText" else one.text or "")
        else:
            name = etree.QName(one).localname
            parts.append((" " if name in ends else "") + (one.tail or ""))
    return "".join(parts)


def _html(raw: bytes) -> str:
    tree = html.fromstring(raw.decode("utf-8"))
    return " ".join(str(words) for words in tree.itertext())


def _pdf(raw: bytes) -> str:
    assert PDFTOTEXT is not None
    done = subprocess.run([PDFTOTEXT, "-enc", "UTF-8", "-", "-"], input=raw, capture_output=True, check=True)
    # A word that is divided at the end of a line is one word.
    return re.sub(r"[\u00ad\u2010-]\n", "", done.stdout.decode("utf-8"))


_READERS: dict[str, Callable[[bytes], str]] = {"docx": _docx, "odt": _odt, "html": _html, "pdf": _pdf}
