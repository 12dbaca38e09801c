"""EPUB: pandoc writes the tree as EPUB 3, a file for each chapter, in the house's style sheet."""

from __future__ import annotations

import uuid
import zipfile
from io import BytesIO
from typing import Any

from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.form import Form
from generators.outputs.documents.html import adapted
from generators.outputs.documents.html_style import style
from generators.outputs.documents.nodes import Nodes, attributes, header, walk, words
from generators.outputs.documents.word_finish import packed
from generators.pandoc import Job, Node

WRITER = "epub3"
_STYLE = "EPUB/styles/stylesheet1.css"
_PACKAGE = "EPUB/content.opf"
_ACCESS = (
    ("schema:accessMode", "textual"),
    ("schema:accessModeSufficient", "textual"),
    ("schema:accessibilityFeature", "structuralNavigation"),
    ("schema:accessibilityFeature", "tableOfContents"),
    ("schema:accessibilityHazard", "none"),
)
"""What EPUB Accessibility 1.1, 2.2 asks a publication to say of itself."""


def job(drawn: Drawn) -> Job:
    """Return what pandoc is to write; the cover is a chapter of its own, under the title."""
    title = header(1, words(drawn.title), attributes("_cover"))
    # The title of the cover is this heading already.
    cover = [one for one in drawn.cover if "cover-title" not in one["c"][0][1]]
    chapters: Nodes = walk(adapted(drawn.body, drawn), {"Header": _up})
    blocks = [title, *adapted(cover, drawn), *chapters]
    options = {"split_level": 2, "epub_title_page": False, "toc_depth": 2, "table_of_contents": True}
    return Job(blocks, WRITER, _metadata(drawn), options, template=WRITER)


def _up(one: Node) -> Nodes:
    """Return a heading one level higher: here no title of a page stands above those of its chapters."""
    level, attr, held = one["c"]
    return [header(level - 1, held, attr)]


def _metadata(drawn: Drawn) -> dict[str, Any]:
    house = drawn.house
    name = f"{house.base}/{house.lang}/{drawn.address} {drawn.day.isoformat()}"
    known = {
        "title": drawn.title,
        "pagetitle": drawn.title,
        "toc-title": house.say("documents.contents"),
        "lang": house.locale,
        "creator": house.institution,
        "publisher": house.institution,
        "date": drawn.day.isoformat(),
        "rights": house.licence,
        "identifier": uuid.uuid5(uuid.NAMESPACE_URL, name).urn,
    }
    return {key: {"t": "MetaString", "c": said} for key, said in known.items() if said}


def finish(raw: bytes, drawn: Drawn) -> bytes:
    """Return the file with the style sheet of the house, and with what it says of its accessibility."""
    with zipfile.ZipFile(BytesIO(raw)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    parts[_STYLE] = style(drawn.house.theme).encode()
    said = "".join(f'    <meta property="{name}">{value}</meta>\n' for name, value in _ACCESS)
    parts[_PACKAGE] = parts[_PACKAGE].replace(b"  </metadata>", said.encode() + b"  </metadata>", 1)
    return packed(parts, "mimetype")


FORM = Form(job, finish)
