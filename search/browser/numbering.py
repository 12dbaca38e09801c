"""Numbers for units, addresses and documents: what pieces of the index say instead of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from search.browser.packing import pack
from search.units import SearchUnit


@dataclass(frozen=True)
class Numbering:
    """Units in the order of their ids, which is that of their numbers; addresses are the same in all languages."""

    units: tuple[SearchUnit, ...]
    addresses: Mapping[str, int]
    documents: Mapping[str, int]

    def columns(self) -> dict[str, str]:
        """Return for each unit the numbers of its address and its document, and how far before it the same is said."""
        return {
            "address": pack(steps(self.addresses[unit.address] for unit in self.units)),
            "document": pack(steps(self.documents[unit.document] for unit in self.units)),
            "same": pack(self._same()),
        }

    def _same(self) -> Iterator[int]:
        first: dict[tuple[object, ...], int] = {}
        for number, unit in enumerate(self.units):
            yield number - first.setdefault((unit.lang, unit.heading, unit.text or unit.address), number)


def numbering(units: Iterable[SearchUnit]) -> Numbering:
    """Return the units in order, with numbers for their addresses and documents."""
    ordered = tuple(sorted(units, key=lambda unit: unit.id))
    addresses = sorted({unit.address for unit in ordered})
    documents = sorted({unit.document for unit in ordered})
    return Numbering(ordered, _places(addresses), _places(documents))


def _places(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(names)}


def steps(numbers: Iterable[int]) -> Iterator[int]:
    """Yield how far each number lies from the one before: twice that, and for a step back one less than twice."""
    last = 0
    for number in numbers:
        yield (number - last) * 2 if number >= last else (last - number) * 2 - 1
        last = number
