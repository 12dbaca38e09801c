"""Pictures for documents: each is looked at once, and what Word or OpenDocument cannot show becomes a PNG."""

from __future__ import annotations

import base64
import hashlib
import struct
import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

import typst

from generators import atomic
from generators.images import FOLDER
from generators.problem import DoracakError

_MIME = {"png": "image/png", "jpg": "image/jpeg"}
_SCREEN, _PRINT, _TYPST = 96, 192, 72
"""Pixels per inch: of a picture that does not say, of a drawing as pixels, of typst's own points."""
_INCH = 25.4


@dataclass(frozen=True)
class Picture:
    """A picture that every format can show: its bytes, their form (`png`, `jpg`), and its width in millimetres."""

    raw: bytes
    form: str
    width: float

    @property
    def name(self) -> str:
        """Return a file name that follows from the bytes."""
        return f"{hashlib.sha256(self.raw).hexdigest()[:16]}.{self.form}"

    @property
    def file(self) -> bytes:
        """Return the bytes that a PDF shows, which may be drawn only then."""
        return self.raw

    @property
    def address(self) -> str:
        """Return the picture itself as an address (RFC 2397)."""
        return f"data:{_MIME[self.form]};base64,{base64.b64encode(self.raw).decode('ascii')}"


def path_of(src: str) -> str | None:
    """Return the path in the repository of a picture's address on the site; None where it is none of ours."""
    folder, _, path = src.partition("/")
    return unquote(path) if folder == FOLDER and path else None


@lru_cache(maxsize=64)
def picture(path: str, raw: bytes) -> Picture:
    """Return a picture as documents show it; raises DoracakError where its bytes are no picture."""
    ending = path.rpartition(".")[2].lower().replace("jpeg", "jpg")
    if ending in _MIME:
        points = _pixels(_drawn(path, ending, raw, _TYPST))
        return Picture(raw, ending, points / _SCREEN * _INCH)
    shown = _drawn(path, ending, raw, _PRINT)
    return Picture(shown, "png", _pixels(shown) / _PRINT * _INCH)


def _drawn(path: str, ending: str, raw: bytes, density: int) -> bytes:
    """Return the picture as typst draws it, which reads every form that pages may show and refuses what is broken."""
    with tempfile.TemporaryDirectory() as folder:
        atomic.write_bytes(Path(folder) / f"picture.{ending}", raw)
        text = f'#set page(width: auto, height: auto, margin: 0pt, fill: none)\n#image("picture.{ending}")'
        try:
            compiler = typst.Compiler(ignore_system_fonts=True)
            made = compiler.compile(text.encode(), root=folder, format="png", ppi=density)
        except typst.TypstError as error:
            raise DoracakError("document-picture", file=path, said=error.message) from None
    return made if isinstance(made, bytes) else b""


def _pixels(png: bytes) -> int:
    """Return the width in pixels (PNG specification, 11.2.1)."""
    return int(struct.unpack(">I", png[16:20])[0])
