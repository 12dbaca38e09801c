"""Numbers for units, addresses and documents: what pieces of the index say instead of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from search.browser.leaf import COLUMNS, Leaf
from search.browser.packing import pack


@dataclass(frozen=True)
class Numbering:
    """Leaves in order, whose units are numbered one after the other; addresses are the same in all languages."""

    leaves: tuple[Leaf, ...]

    @cached_property
    def count(self) -> int:
        """Return how many units there are."""
        return sum(len(leaf.anchors) for leaf in self.leaves)

    @cached_property
    def addresses(self) -> Mapping[str, int]:
        """Return the number of each address."""
        return _places({address for leaf in self.leaves for address in leaf.addresses})

    @cached_property
    def documents(self) -> Mapping[str, int]:
        """Return the number of each document."""
        return _places({document for leaf in self.leaves for document, _ in leaf.papers})

    def names(self) -> Iterator[tuple[int, str]]:
        """Yield units with what they are called."""
        first = 0
        for leaf in self.leaves:
            yield from ((first + unit, name) for unit, name in leaf.names)
            first += len(leaf.anchors)

    def columns(self) -> dict[str, object]:
        """Return all that units are chosen and counted by, of each column something for every unit.

        Of address and document it is their number, of `same` how far before it the same is said, of a column of values
        all of them and which one it is.
        """
        documents = (self.documents[leaf.papers[paper][0]] for leaf in self.leaves for paper in leaf.paper)
        return {
            **dict(self._values()),
            "address": pack(steps(self.addresses[address] for leaf in self.leaves for address in leaf.addresses)),
            "document": pack(steps(documents)),
            "same": pack(self._same()),
            "heads": "".join(leaf.lengths[0] for leaf in self.leaves),
            "bodies": "".join(leaf.lengths[1] for leaf in self.leaves),
        }

    def _same(self) -> Iterator[int]:
        first: dict[tuple[str, str], int] = {}
        sayings = chain.from_iterable(((leaf.lang, saying) for saying in leaf.sayings) for leaf in self.leaves)
        for number, said in enumerate(sayings):
            yield number - first.setdefault(said, number)

    def _values(self) -> Iterator[tuple[str, list[object]]]:
        """Yield every column of values."""
        for place, name in enumerate(COLUMNS):
            values = sorted({traits[place] for leaf in self.leaves for traits in leaf.traits})
            signs = {value: pack((number,)) for number, value in enumerate(values)}
            yield name, [values, "".join(_signs(leaf, signs, place) for leaf in self.leaves)]


def numbering(leaves: Iterable[Leaf]) -> Numbering:
    """Return the leaves in order, with numbers for their units, addresses and documents."""
    return Numbering(tuple(sorted(leaves, key=lambda leaf: leaf.place)))


def _signs(leaf: Leaf, signs: Mapping[str, str], place: int) -> str:
    of_trait = [signs[traits[place]] for traits in leaf.traits]
    return "".join([of_trait[trait] for trait in leaf.trait])


def _places(names: Iterable[str]) -> dict[str, int]:
    return {name: number for number, name in enumerate(sorted(names))}


def steps(numbers: Iterable[int]) -> Iterator[int]:
    """Yield how far each number lies from the one before: twice that, and for a step back one less than twice."""
    last = 0
    for number in numbers:
        yield (number - last) * 2 if number >= last else (last - number) * 2 - 1
        last = number
