"""Documents built ahead, of guidelines, minutes, reports and the like: each is made once and remembered by content."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generators import own_code
from generators.blocks import BlankForm, Crumb, Page
from generators.file_sizes import kilobytes
from generators.language import language
from generators.outputs.charts import drawings
from generators.outputs.documents.body import texts
from generators.outputs.documents.house import House
from generators.outputs.documents.pictures import path_of
from generators.outputs.documents.remembered import Remembered
from generators.outputs.documents.render import render, render_all
from generators.pandoc import PandocError
from generators.problem import DoracakError

KINDS = ("guideline", "tor", "minutes")
FORMS = ("docx", "pdf")
FORMS_TO_FILL = ("docx", "odt", "pdf")
"""What a form is offered in: people fill it in with the office program that they have."""
_TOOLS = ("pypandoc_binary", "typst", "python-docx", "lxml", "babel", "XlsxWriter")
_CODE = ("pandoc.py", "pandoc.lua", "images.py", "language.py")
_PICTURE = re.compile(r"_images/[^\s)\"']+")
_WORDS = ("charts.", "documents.", "site.notice.", "site.table.")


@dataclass(frozen=True)
class LeftOut:
    """A document that could not be made: the address of its page, its form, and the mistake that the user can mend."""

    address: str
    form: str
    error: DoracakError


@dataclass(frozen=True)
class Ahead:
    """The documents of one language: their bytes by path in the language's folder, and the ways to them by page."""

    files: Mapping[str, bytes] = field(default_factory=dict)
    ways: Mapping[str, tuple[Crumb, ...]] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()


def build_ahead(pages: Sequence[Page], house: House, memory: Path, days: Mapping[str, date] | None = None) -> Ahead:
    """Return the documents of these pages; what is in the memory is not made again, and the memory keeps no other.

    `days` are those that documents speak of where it is not the day of the house, by the address of the page. A
    document that cannot be made is left out and told. Raises DoracakError for what stops all of them, as a font that
    there is not.
    """
    known = Remembered(memory)
    houses = [replace(house, today=(days or {}).get(page.address, house.today)) for page in pages]
    keys = [key_of(page, own) for page, own in zip(pages, houses, strict=True)]
    held = [
        {form: raw for form in forms_of(page) if (raw := known.get(f"{key}.{form}")) is not None}
        for page, key in zip(pages, keys, strict=True)
    ]
    fresh = [place for place, found in enumerate(held) if len(found) < len(forms_of(pages[place]))]
    left_out: list[LeftOut] = []
    for place, forms in _made({place: (pages[place], houses[place]) for place in fresh}):
        for form, made in forms.items():
            if isinstance(made, DoracakError):
                left_out.append(LeftOut(pages[place].address, form, made))
            else:
                held[place][form] = made
                known.put(f"{keys[place]}.{form}", made)
    known.keep({f"{key}.{form}" for key, found in zip(keys, held, strict=True) for form in found})
    ways = {page.address: tuple(_ways(page, own, found)) for page, own, found in zip(pages, houses, held, strict=True)}
    files = {
        f"{page.address}.{form}": raw for page, found in zip(pages, held, strict=True) for form, raw in found.items()
    }
    return Ahead(files, ways, tuple(left_out))


def forms_of(page: Page) -> tuple[str, ...]:
    """Return in which forms a page is offered."""
    return FORMS_TO_FILL if any(isinstance(block, BlankForm) for block in page.blocks) else FORMS


def _made(jobs: Mapping[int, tuple[Page, House]]) -> Iterator[tuple[int, Mapping[str, bytes | DoracakError]]]:
    """Yield each page in all its forms, by its place; pages of the same forms and day are made together."""
    groups: dict[tuple[tuple[str, ...], date], list[int]] = {}
    for place, (page, own) in jobs.items():
        groups.setdefault((forms_of(page), own.today), []).append(place)
    for (forms, _), places in groups.items():
        made = _together([jobs[place][0] for place in places], jobs[places[0]][1], forms)
        yield from zip(places, made, strict=True)


def _together(pages: Sequence[Page], house: House, forms: tuple[str, ...]) -> list[dict[str, bytes | DoracakError]]:
    """Return each page in all forms; where one cannot be made, each is made by itself, so that it alone is left out."""
    try:
        return [{**made} for made in render_all(pages, house, forms)]
    except (DoracakError, PandocError):
        return [{form: _alone(page, house, form) for form in forms} for page in pages]


def _alone(page: Page, house: House, form: str) -> bytes | DoracakError:
    return bearable(page.address, house, lambda: render(page, house, form))


def bearable(address: str, house: House, make: Callable[[], bytes]) -> bytes | DoracakError:
    """Return what is made, or the mistake that is no reason to stop the build; raises DoracakError for any other."""
    try:
        return make()
    except PandocError as error:
        return DoracakError("document-pandoc", page=address, said=str(error))
    except DoracakError as error:
        logo = house.theme.logo.file if house.theme.logo else ""
        if error.name not in _OF_A_PAGE or error.values.get("file") == logo:
            raise
        return error


_OF_A_PAGE = ("document-pdf", "document-picture")
"""Mistakes of one document, which must not stop the others."""


def _ways(page: Page, house: House, found: Mapping[str, bytes]) -> Iterator[Crumb]:
    day = language(page.lang).day(page.changed or house.today)
    for form in forms_of(page):
        if form in found:
            size = kilobytes(len(found[form]))
            yield Crumb(house.say(f"documents.as.{form}", size=size, day=day), f"/{page.lang}/{page.address}.{form}")


def key_of(page: Page, house: House) -> str:
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
    made = hashlib.sha256(
        drawings.tool() + own_code.hash_of([*own, *(own_code.TOP / "generators" / name for name in _CODE)])
    )
    for name in _TOOLS:
        made.update(f"{name} {version(name)}\n".encode())
    return made.digest()
