"""All forms of all pages: where a form stands on a page is written there, and is put behind what stands before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from search.analysis import Analyser
from search.browser.forms import Form
from search.browser.leaf import Leaf, Standing
from search.browser.packing import pack


@dataclass
class _Line:
    """Where one spelling stands so far: pieces of what the index says, the last unit, and how many units they are."""

    units: list[str] = field(default_factory=list)
    places: list[str] = field(default_factory=list)
    last: int = 0
    count: int = 0


@dataclass(frozen=True)
class Line:
    """Where one form stands as the index says it: units and frequencies, positions, and how many units they are."""

    frequencies: str = ""
    positions: str = ""
    count: int = 0


@dataclass(frozen=True)
class Held:
    """Where one form stands: in headings (with title and code) and in texts."""

    head: Line
    body: Line


_Lines = dict[str, _Line]
_NOWHERE = Line()


def merged(leaves: Iterable[Leaf], analysers: Mapping[str, Analyser]) -> dict[Form, Held]:
    """Return every form on these pages in order, their units numbered one page after the other.

    Raises KeyError for a language without an analyser.
    """
    known: dict[str, tuple[_Lines, _Lines]] = {lang: ({}, {}) for lang in analysers}
    first = 0
    for leaf in leaves:
        heads, texts = known[leaf.lang]
        _add(heads, leaf.heads, first)
        _add(texts, leaf.texts, first)
        first += len(leaf.anchors)
    found = {}
    for lang, (heads, texts) in known.items():
        of, head, body = analysers[lang].of, _whole(heads), _whole(texts)
        for surface in {**head, **body}:
            found[Form(of(surface), lang, surface)] = Held(head.get(surface, _NOWHERE), body.get(surface, _NOWHERE))
    return {form: found[form] for form in sorted(found)}


def _add(lines: _Lines, standing: Standing, first: int) -> None:
    """Put where the words of a page stand behind what is known; `first` is the number of the page's first unit."""
    if not standing.steps:
        return
    each = zip(
        standing.words.split("\n"),
        standing.steps,
        standing.rests.split("\n"),
        standing.lasts,
        standing.counts,
        standing.places.split("\n"),
        strict=True,
    )
    for word, step, rest, last, count, places in each:
        line = lines.get(word)
        if line is None:
            line = lines[word] = _Line()
        # The step counts from the last unit of an earlier page, and is written twice as large.
        line.units += pack((step + 2 * (first - line.last),)), rest
        line.places.append(places)
        line.last = first + last
        line.count += count


def _whole(lines: _Lines) -> dict[str, Line]:
    return {word: Line("".join(one.units), "".join(one.places), one.count) for word, one in lines.items()}
