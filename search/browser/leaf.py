"""One page of one language as the index needs it: made once, and put together with all others as often as they change.

What a leaf says of its units follows from these units alone, never from those of other pages, so that it can be kept.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property
from hashlib import sha256
from itertools import chain
from typing import Any

from search import ranking
from search.browser.forms import Places, Reader
from search.browser.packing import json_text, pack, rising
from search.catalogue import Entries, entries
from search.folding import fold
from search.units import SearchUnit

NO_NAME, NO_LANGUAGE = "\0", ""
"""A query that names nothing, by a reader of no language: what the score of a unit is changed by in any case."""
LONGEST_NAME = 80
"""Characters of a heading that a whole query is compared with."""

COLUMNS: dict[str, Callable[[SearchUnit], str]] = {
    "lang": lambda unit: unit.lang,
    "kind": lambda unit: unit.kind,
    "part": lambda unit: unit.part,
    "status": lambda unit: unit.status,
    "date": lambda unit: unit.date,
    "since": lambda unit: unit.since,
    "until": lambda unit: unit.until,
    "body": lambda unit: "\n".join(unit.bodies),
    "institution": lambda unit: "\n".join(unit.institutions),
    "scheme": lambda unit: "\n".join(unit.schemes),
    "factor": lambda unit: repr(_score(unit, NO_NAME)),
}
"""What units are chosen by; several values of one unit stand on lines."""


@dataclass(frozen=True)
class Standing:
    """Where the words of a page stand, its units numbered from 0: each list says one thing of word after word.

    `words`, `rests` and `places` hold a line per word. `steps` is the first unit with the word as it is written in the
    index, `rests` what is written there after it, `lasts` the last unit, `counts` how many units they are, and `places`
    the positions in all of them.
    """

    words: str
    steps: Sequence[int]
    rests: str
    lasts: Sequence[int]
    counts: Sequence[int]
    places: str


@dataclass(frozen=True)
class Leaf:
    """The units of one page, in the order of their anchors.

    `papers` are documents with their titles, `traits` the values of `COLUMNS` that occur together; `paper` and `trait`
    say which of them each unit has. `shown` is the JSON of what is shown of a unit, without its end, which says whether
    another language has it too: that is in `twins`. `sayings` are equal where units say the same under the same
    heading, `names` are units with what they are called, and `lengths` how many words heads and texts have.
    """

    lang: str
    page: str
    anchors: Sequence[str]
    papers: Sequence[Sequence[str]]
    paper: Sequence[int]
    traits: Sequence[Sequence[str]]
    trait: Sequence[int]
    shown: Sequence[str]
    sizes: Sequence[int]
    sayings: Sequence[str]
    names: Sequence[tuple[int, str]]
    lengths: Sequence[str]
    heads: Standing
    texts: Standing
    entries: Entries
    twins: Sequence[int]

    @property
    def place(self) -> str:
        """Return by what leaves are sorted, and their units with them: no address continues that of another page."""
        return f"{self.lang}/{self.page}"

    @cached_property
    def addresses(self) -> list[str]:
        """Return the address of each unit."""
        return [f"{self.page}#{anchor}" if anchor else self.page for anchor in self.anchors]

    def twinned(self, shared: Mapping[str, int]) -> Leaf:
        """Return the leaf with those units marked whose address stands in several languages; `shared` counts them."""
        return replace(self, twins=[int(shared[address] > 1) for address in self.addresses])


def leaf(units: Iterable[SearchUnit], reader: Reader) -> Leaf:
    """Return the leaf of the units of one page in one language, of which there is at least one."""
    given = tuple(units)
    ordered = sorted(given, key=lambda unit: unit.address)
    first, forms = ordered[0], reader.forms(ordered)
    papers, paper = _numbered((unit.document, unit.title) for unit in ordered)
    traits, trait = _numbered(tuple(value(unit) for value in COLUMNS.values()) for unit in ordered)
    return Leaf(
        lang=first.lang,
        page=_split(first)[0],
        anchors=[_split(unit)[1] for unit in ordered],
        papers=papers,
        paper=paper,
        traits=traits,
        trait=trait,
        shown=[_shown(unit) for unit in ordered],
        sizes=[20 + sum(map(len, (unit.address, *unit.heading, unit.text))) for unit in ordered],
        sayings=[_saying(unit) for unit in ordered],
        names=[(number, name) for number, unit in enumerate(ordered) for name in _names(unit)],
        lengths=[pack(forms.head_lengths), pack(forms.text_lengths)],
        heads=_standing(forms.heads),
        texts=_standing(forms.texts),
        entries=entries(given),
        twins=[int(unit.counterpart) for unit in ordered],
    )


def leaves(units: Iterable[SearchUnit], readers: Mapping[str, Reader]) -> list[Leaf]:
    """Return the leaves of all these units, in the order of their first ones; raises KeyError without a reader."""
    pages: dict[tuple[str, str], list[SearchUnit]] = {}
    for unit in units:
        pages.setdefault((unit.lang, _split(unit)[0]), []).append(unit)
    return [leaf(found, readers[lang]) for (lang, _), found in pages.items()]


def dumped(one: Leaf) -> str:
    """Return a leaf as JSON."""
    return json.dumps(asdict(one), ensure_ascii=False, separators=(",", ":"))


def loaded(text: str | bytes) -> Leaf:
    """Return the leaf that was dumped."""
    data: dict[str, Any] = json.loads(text)
    parts = {"heads": Standing(**data["heads"]), "texts": Standing(**data["texts"])}
    return Leaf(**{**data, **parts, "entries": Entries(**data["entries"])})


def _numbered(values: Iterable[tuple[str, ...]]) -> tuple[list[tuple[str, ...]], list[int]]:
    """Return every value once, and one by one which of them it is."""
    known: dict[tuple[str, ...], int] = {}
    numbers = [known.setdefault(value, len(known)) for value in values]
    return list(known), numbers


def _split(unit: SearchUnit) -> tuple[str, str]:
    page, _, anchor = unit.address.partition("#")
    return page, anchor


def _shown(unit: SearchUnit) -> str:
    return json_text([_split(unit)[1], list(unit.heading), unit.number, unit.code, unit.text])[:-1]


def _saying(unit: SearchUnit) -> str:
    said = json_text([list(unit.heading), unit.text or unit.address])
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:20]


def _names(unit: SearchUnit) -> list[str]:
    """Return what a whole query can be that then scores this unit higher."""
    known = {fold(unit.heading[-1] if unit.heading else unit.title), fold(unit.code)}
    plain = _score(unit, NO_NAME)
    return [name for name in sorted(known) if 0 < len(name) <= LONGEST_NAME and _score(unit, name) > plain]


def _score(unit: SearchUnit, name: str) -> float:
    return ranking.adjusted(unit, 1.0, name, NO_LANGUAGE)


def _standing(forms: Mapping[str, Places]) -> Standing:
    """Return where words stand as the index has it: units and frequencies, and apart from them the positions.

    A unit is twice the step from the unit before, plus one where a frequency above 1 follows; a position is the
    distance to the one before in the same unit.
    """
    steps, rests, places = [], [], []
    for held in forms.values():
        first, *rest = _frequencies(held)
        steps.append(first)
        rests.append(pack(rest))
        places.append(pack(chain.from_iterable(one if len(one) == 1 else rising(one) for one in held.values())))
    return Standing(
        words="\n".join(forms),
        steps=steps,
        rests="\n".join(rests),
        lasts=[next(reversed(held)) for held in forms.values()],
        counts=[len(held) for held in forms.values()],
        places="\n".join(places),
    )


def _frequencies(places: Places) -> list[int]:
    numbers: list[int] = []
    for step, held in zip(rising(places), places.values(), strict=True):
        numbers += [step * 2] if len(held) == 1 else [step * 2 + 1, len(held)]
    return numbers
