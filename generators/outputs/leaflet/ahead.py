"""Leaflets built ahead with the site: each is remembered by its content, and its page leads to it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generators import own_code
from generators.blocks import Crumb
from generators.file_sizes import kilobytes
from generators.language import language
from generators.outputs.documents.ahead import Ahead, LeftOut
from generators.outputs.documents.house import House
from generators.outputs.documents.remembered import Remembered
from generators.outputs.leaflet.sheet import Sheet, pdf_of
from generators.problem import DoracakError

FOLDER = "leaflet"
FORM = "pdf"
_TOOLS = ("pypandoc_binary", "typst", "babel")
_OWN = ("leaflet-overflow", "document-pdf", "document-picture")
"""Mistakes of one leaflet, which must not stop the others."""


def leaflets_ahead(sheets: Sequence[Sheet], house: House, memory: Path) -> Ahead:
    """Return the leaflets of one language; one that cannot be made is left out and told."""
    known, kept = Remembered(memory), set[str]()
    files: dict[str, bytes] = {}
    ways: dict[str, tuple[Crumb, ...]] = {}
    left_out: list[LeftOut] = []
    for sheet in sheets:
        name, address = f"{_key(sheet, house)}.{FORM}", f"{FOLDER}/{sheet.id}"
        raw = known.get(name)
        if raw is None:
            try:
                raw = pdf_of(sheet, house)
            except DoracakError as error:
                if error.name not in _OWN:
                    raise
                left_out.append(LeftOut(address, FORM, error))
                continue
            known.put(name, raw)
        kept.add(name)
        files[f"{address}.{FORM}"] = raw
        ways[sheet.page.address] = (*ways.get(sheet.page.address, ()), _way(house, address, raw))
    known.keep(kept)
    return Ahead(files, ways, tuple(left_out))


def both(first: Ahead, second: Ahead) -> Ahead:
    """Return the files of both, with the ways of each page one after the other."""
    addresses = dict.fromkeys((*first.ways, *second.ways))
    ways: Mapping[str, tuple[Crumb, ...]] = {
        one: (*first.ways.get(one, ()), *second.ways.get(one, ())) for one in addresses
    }
    return Ahead({**first.files, **second.files}, ways, (*first.left_out, *second.left_out))


def _way(house: House, address: str, raw: bytes) -> Crumb:
    size, day = kilobytes(len(raw)), language(house.lang).day(house.today)
    return Crumb(house.say("leaflet.as-pdf", size=size, day=day), f"/{house.lang}/{address}.{FORM}")


def _key(sheet: Sheet, house: House) -> str:
    """Return a hash of all that a leaflet follows from."""
    said = sorted((key, text) for key, text in house.words.known.items() if key.startswith(("documents.", "leaflet.")))
    facts = (sheet.id, sheet.leaflet, sheet.page.blocks, sheet.title, sheet.subtitle, sheet.notices, house.theme,
             house.institution, house.site, house.base, house.licence, house.today, said)  # fmt: skip
    made = hashlib.sha256(_tool())
    made.update(repr(facts).encode())
    return made.hexdigest()[:32]


@cache
def _tool() -> bytes:
    here = Path(__file__).parent
    own = sorted(path for folder in (here, here.parent / "documents") for path in folder.iterdir() if path.is_file())
    made = hashlib.sha256(own_code.hash_of(own))
    for name in _TOOLS:
        made.update(f"{name} {version(name)}\n".encode())
    return made.digest()
