"""The words of the index in alphabetical pieces: surfaces with their forms, and base forms with theirs.

One look at the piece of a word tells how to find it, how it goes on (prefixes) and what is spelt like it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from search.browser.forms import Form, Held
from search.browser.packing import front_coded, pack
from search.browser.postings import cuts

LARGEST = 9_000
"""Characters of words in one piece, about 4 KB compressed."""


@dataclass(frozen=True)
class Line:
    """A surface or a base form, and the forms that have it, by number."""

    word: str
    forms: tuple[int, ...]


def lines(forms: Sequence[Form]) -> tuple[list[Line], list[Line]]:
    """Return all surfaces and all base forms (`sq:grup`) in order."""
    surfaces: dict[str, list[int]] = {}
    bases: dict[str, list[int]] = {}
    for number, form in enumerate(forms):
        surfaces.setdefault(form.surface, []).append(number)
        for base in form.bases:
            bases.setdefault(f"{base}:{form.lang}", []).append(number)
    return _sorted(surfaces), _sorted(bases)


def _sorted(found: Mapping[str, Sequence[int]]) -> list[Line]:
    return [Line(word, tuple(numbers)) for word, numbers in sorted(found.items())]


def pieces(forms: Sequence[Form], held: Sequence[Held]) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield the first word of each piece and what it holds."""
    surfaces, bases = lines(forms)
    marked = sorted([(line, False) for line in surfaces] + [(line, True) for line in bases], key=_place)
    for first, last in cuts([len(line.word) + 3 for line, _ in marked], LARGEST):
        inside = marked[first:last]
        ours = [line for line, base in inside if not base]
        yield (
            _place(inside[0])[0],
            {
                "words": front_coded([line.word for line in ours]),
                "forms": pack(_numbers(ours)),
                "units": pack(_units(ours, held)),
                "bases": front_coded([line.word for line, base in inside if base]),
                "having": pack(_numbers([line for line, base in inside if base])),
            },
        )


def _place(marked: tuple[Line, bool]) -> tuple[str, bool, str]:
    line, base = marked
    return line.word.rpartition(":")[0] if base else line.word, base, line.word


def _numbers(found: Sequence[Line]) -> Iterator[int]:
    """Yield for each line how many forms, and each as its signed distance to the one before."""
    last = 0
    for line in found:
        yield len(line.forms)
        for number in line.forms:
            step = number - last
            yield step * 2 if step >= 0 else -step * 2 - 1
            last = number


def _units(found: Sequence[Line], held: Sequence[Held]) -> Iterator[int]:
    """Yield for each surface in how many units it stands, in texts and in heads."""
    for line in found:
        yield sum(len(held[number].body) for number in line.forms)
        yield sum(len(held[number].head) for number in line.forms)
