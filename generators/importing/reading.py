"""A file from outside as pandoc's tree, with what was lost on the way; it is read, and never trusted."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

from generators import pandoc
from generators.collecting import limits
from generators.collecting.container import Container
from generators.collecting.given import Unreadable
from generators.collecting.markup import parsed
from generators.importing import odf, word
from generators.importing.loss import Loss
from generators.importing.office_xml import Element
from generators.pandoc import Node
from generators.problem import DoracakError

_OLD_WORD = b"\xd0\xcf\x11\xe0"
_KEPT = {
    "docx": (word.DOCUMENT, "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/endnotes.xml"),
    "odt": (odf.DOCUMENT, "styles.xml"),
}
_FRAME = {
    "docx": ("[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels"),
    "odt": ("mimetype", "META-INF/manifest.xml"),
}


@dataclass(frozen=True)
class Read:
    """What was read: blocks as pandoc sees them, lines of heads and feet, and what was lost until here."""

    blocks: list[Node]
    edges: tuple[str, ...]
    losses: tuple[Loss, ...]


@dataclass(frozen=True)
class Opened:
    """The parts of a container, each parsed within limits when it is asked for."""

    container: Container

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of all parts."""
        return self.container.names

    def xml(self, name: str) -> Element:
        """Return a part as a tree; raises Unreadable."""
        return parsed(self.container.read(name), name)


def read(name: str, raw: bytes) -> Read:
    """Return what a Word or OpenDocument file holds; raises DoracakError for what is none, or would do harm."""
    try:
        return _read(name, raw)
    except Unreadable as error:
        raise DoracakError(f"import-{error.why}", file=name, **error.values) from None
    except pandoc.PandocError as error:
        raise DoracakError("import-pandoc", file=name, said=str(error)[:300]) from None


def _read(name: str, raw: bytes) -> Read:
    if len(raw) > limits.FILE_BYTES:
        raise Unreadable("too-large", limit=str(limits.FILE_BYTES // 1_000_000))
    if raw.startswith(_OLD_WORD):
        raise DoracakError("import-old-word", file=name)
    if not raw.startswith(b"PK"):
        raise DoracakError("import-unknown", file=name, ending=PurePath(name).suffix or "-")
    opened = Opened(Container(raw))
    form = "docx" if word.DOCUMENT in opened.names else "odt" if odf.DOCUMENT in opened.names else ""
    if not form:
        raise DoracakError("import-unknown", file=name, ending=PurePath(name).suffix or "-")
    made = word.Word(opened) if form == "docx" else odf.Odf(opened)
    body = made.body()
    blocks = pandoc.read_file(_packed(opened.container, form, body), form)
    return Read(blocks, tuple(made.edges), tuple(made.losses))


def _packed(container: Container, form: str, body: bytes) -> bytes:
    """Return a file of only those parts that words can stand in, each of them parsed before."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as file:
        for name in (*_FRAME[form], *_KEPT[form]):
            if name in container:
                raw = body if name == _KEPT[form][0] else container.read(name)
                if name.endswith((".xml", ".rels")) and name != _KEPT[form][0]:
                    parsed(raw, name)
                file.writestr(name, raw)
    return out.getvalue()
