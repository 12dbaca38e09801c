"""Documents built ahead, of guidelines, terms of reference and minutes: each is made once and remembered by content."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generators import own_code
from generators.blocks import Crumb, Page
from generators.language import language
from generators.outputs.documents.body import texts
from generators.outputs.documents.house import House
from generators.outputs.documents.pictures import path_of
from generators.outputs.documents.render import render_all
from generators.outputs.site.staging import write_new

KINDS = ("guideline", "tor", "minutes")
FORMS = ("docx", "pdf")
_TOOLS = ("pypandoc_binary", "typst", "python-docx", "lxml", "babel")
_CODE = ("pandoc.py", "pandoc.lua", "images.py", "language.py")
_PICTURE = re.compile(r"_images/[^\s)\"']+")
_WORDS = ("documents.", "site.notice.", "site.table.")


@dataclass(frozen=True)
class Ahead:
    """The documents of one language: their bytes by path in the language's folder, and the ways to them by page."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    ways: Mapping[str, tuple[Crumb, ...]] = field(default_factory=dict)


def build_ahead(pages: Sequence[Page], house: House, memory: Path) -> Ahead:
    """Return the documents of these pages; what is in the memory is not made again, and the memory keeps no other.

    Raises DoracakError for what the user can mend.
    """
    keys = [_key(page, house) for page in pages]
    fresh = [place for place, key in enumerate(keys) if not all((memory / f"{key}.{form}").is_file() for form in FORMS)]
    made = render_all([pages[place] for place in fresh], house, FORMS)
    for place, forms in zip(fresh, made, strict=True):
        for form, raw in forms.items():
            write_new(memory / f"{keys[place]}.{form}", raw)
    _forget(memory, {f"{key}.{form}" for key in keys for form in FORMS})
    return _gathered(pages, keys, house, memory)


def _gathered(pages: Sequence[Page], keys: Sequence[str], house: House, memory: Path) -> Ahead:
    files: dict[str, bytes] = {}
    ways: dict[str, tuple[Crumb, ...]] = {}
    for page, key in zip(pages, keys, strict=True):
        found = {form: (memory / f"{key}.{form}").read_bytes() for form in FORMS}
        files |= {f"{page.address}.{form}": raw for form, raw in found.items()}
        ways[page.address] = tuple(_ways(page, house, found))
    return Ahead(files, ways)


def _ways(page: Page, house: House, found: Mapping[str, bytes]) -> Iterator[Crumb]:
    day = language(page.lang).day(page.changed or house.today)
    for form, raw in found.items():
        size = str(-(-len(raw) // 1024))
        yield Crumb(house.say(f"documents.as.{form}", size=size, day=day), f"/{page.lang}/{page.address}.{form}")


def _forget(memory: Path, kept: set[str]) -> None:
    for old in memory.iterdir() if memory.is_dir() else ():
        if old.name not in kept:
            old.unlink()


def _key(page: Page, house: House) -> str:
    """Return a hash of all that a document follows from: the page, the house, pictures, and what makes it."""
    said = sorted((key, text) for key, text in house.words.known.items() if key.startswith(_WORDS))
    day = "" if page.changed else house.today.isoformat()
    # The ways to a page and its terms are no part of a document.
    shown_page = replace(page, ways=(), terms=(), crumbs=(), units=())
    facts = (
        shown_page,
        house.theme,
        house.institution,
        house.unit,
        house.logo_alt,
        house.site,
        house.base,
        house.licence,
    )
    made = hashlib.sha256(_tool())
    made.update(repr((*facts, said, day)).encode())
    logo = [house.theme.logo.file] if house.theme.logo else []
    shown = [path_of(src) for text in texts(page) for src in _PICTURE.findall(text)]
    for path in sorted({path for path in (*logo, *shown) if path}):
        made.update(path.encode() + b"\0" + hashlib.sha256(house.files(path) or b"").digest())
    return made.hexdigest()[:32]


@cache
def _tool() -> bytes:
    here = Path(__file__).parent
    own = sorted(path for path in here.iterdir() if path.is_file())
    made = hashlib.sha256(own_code.hash_of([*own, *(own_code.TOP / "generators" / name for name in _CODE)]))
    for name in _TOOLS:
        made.update(f"{name} {version(name)}\n".encode())
    return made.digest()
