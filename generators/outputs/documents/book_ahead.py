"""The whole handbook built ahead with the site: made once, remembered by all that its chapters say."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, partial
from pathlib import Path

from generators.blocks import Crumb, Page
from generators.file_sizes import kilobytes
from generators.language import language
from generators.outputs.documents.ahead import Ahead, LeftOut, bearable, key_of
from generators.outputs.documents.book import Chapter, bind
from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.house import House
from generators.outputs.documents.remembered import Remembered
from generators.outputs.documents.render import write_all
from generators.problem import DoracakError

NAME = "handbook"
_MEGABYTE = 1 << 20


@dataclass(frozen=True)
class Offer:
    """In which forms the book is made, and the addresses of the pages that lead to it."""

    forms: tuple[str, ...]
    pages: tuple[str, ...]


def book_ahead(front: Page, chapters: Sequence[Chapter], house: House, offer: Offer, memory: Path) -> Ahead:
    """Return the book of one language, and the ways to it; a form that cannot be made is left out and told.

    Raises DoracakError for what stops all documents, as a font that there is not.
    """
    own = replace(house, today=front.changed or house.today)
    known, key, stem = Remembered(memory), _key(front, chapters, own), f"{NAME}.{own.lang}"
    drawn = cache(lambda: bind(front, chapters, own))
    held: dict[str, bytes] = {}
    left_out: list[LeftOut] = []
    for form in offer.forms:
        name = f"{key}.{form}"
        before = known.get(name)
        made = before or bearable(stem, own, partial(_written, drawn, own, form))
        if isinstance(made, DoracakError):
            left_out.append(LeftOut(stem, form, made))
            continue
        held[form] = made
        if before is None:
            known.put(name, made)
    known.keep({f"{key}.{form}" for form in held})
    ways = tuple(_ways(own, stem, held))
    files = {f"{stem}.{form}": raw for form, raw in held.items()}
    return Ahead(files, dict.fromkeys(offer.pages, ways), tuple(left_out))


def _written(drawn: Callable[[], Drawn], house: House, form: str) -> bytes:
    return write_all([drawn()], house, [form])[0][form]


def _ways(house: House, stem: str, held: Mapping[str, bytes]) -> Iterator[Crumb]:
    day = language(house.lang).day(house.today)
    for form, raw in held.items():
        words = house.say(f"whole-handbook.as.{form}", size=_size(house, len(raw)), day=day)
        yield Crumb(words, f"/{house.lang}/{stem}.{form}")


def _size(house: House, size: int) -> str:
    """Return how large a file is: in megabytes with one place from one of them on."""
    if size < _MEGABYTE:
        return house.say("whole-handbook.kilobytes", number=kilobytes(size))
    number = language(house.lang).number(Decimal(size) / _MEGABYTE, "0.0")
    return house.say("whole-handbook.megabytes", number=number)


def _key(front: Page, chapters: Sequence[Chapter], house: House) -> str:
    """Return a hash of all that the book follows from."""
    made = hashlib.sha256(f"{key_of(front, house)} {house.today}\n".encode())
    for one in chapters:
        made.update(f"{one.part}\0{key_of(one.page, house)}\n".encode())
    return made.hexdigest()[:32]
