"""Writes the whole index: an entry that names every piece, and the pieces; the same units give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from search import ranking
from search.analysis import Analyser
from search.browser import base_forms, postings, records, tables, vocabulary
from search.browser.forms import Form, Reader
from search.browser.knowledge import Knowledge
from search.browser.leaf import Leaf, leaves
from search.browser.merging import Held, merged
from search.browser.numbering import numbering
from search.browser.packing import digest, json_text, pack, rising, script
from search.lore import Lore
from search.units import SearchUnit

ENTRY = "entry"
TAKE = "doracak.take"
"""The function of the page that every piece calls with its name and what it holds."""
HASH = 6
"""Characters of a hash in a name; in the entry the hashes of one kind of pieces stand behind each other."""
_Forms = Mapping[Form, Held]


@dataclass
class _Pieces:
    """The pieces so far: scripts by file name, and of each kind what the entry says of it."""

    files: dict[str, bytes] = field(default_factory=dict)
    kinds: dict[str, dict[str, object]] = field(default_factory=dict)

    def add(self, kind: str, pieces: Iterable[object], **first: str) -> None:
        """Add the pieces of a kind; what one holds is in its name, so that no old one is taken for it."""
        self.add_texts(kind, map(json_text, pieces), **first)

    def add_texts(self, kind: str, pieces: Iterable[str], **first: str) -> None:
        """Add pieces that are given as JSON."""
        hashes = []
        for number, piece in enumerate(pieces):
            hashes.append(digest(piece, HASH))
            name = f"{kind}{number}-{hashes[-1]}"
            self.files[f"{name}.js"] = script(TAKE, name, piece)
        self.kinds[kind] = {"hashes": "".join(hashes), **first}


def write(units: Iterable[SearchUnit], analysers: Mapping[str, Analyser], lore: Lore, day: str) -> dict[str, bytes]:
    """Return the scripts of the index by file name; `day` is the ISO day on which what is found must be in force.

    Raises KeyError where a unit is in a language without an analyser.
    """
    readers = {lang: Reader(one.language) for lang, one in analysers.items()}
    return bound(leaves(units, readers), analysers, lore, day)


def bound(
    pages: Iterable[Leaf], analysers: Mapping[str, Analyser], lore: Lore, day: str, memory: Path | None = None
) -> dict[str, bytes]:
    """Return the scripts of the index of these pages, no two of them of the same address in the same language.

    `memory` is a folder for what follows from the rules of a language alone. Raises OSError where it cannot be written.
    """
    numbered = numbering(pages)
    found = merged(numbered.leaves, analysers)
    knowledge = Knowledge(lore, analysers, numbered)
    pieces = _Pieces()
    _add_words(pieces, found)
    pieces.add("columns", [numbered.columns()])
    blocks = list(records.blocks(numbered.leaves))
    pieces.add_texts("records", [block for _, block in blocks], first=pack(rising(first for first, _ in blocks)))
    pieces.add("lore", [knowledge.base(day)])
    pieces.add("cited", [knowledge.cited()])
    pieces.add("speech", [knowledge.speech(lang) if lang in lore.speech else {} for lang in lore.languages])
    for name, table in {**knowledge.tables(), **_base_forms(knowledge, found, memory)}.items():
        made = list(tables.pieces(table))
        pieces.add_texts(f"{name}-", [piece for _, piece in made], first="\n".join(first for first, _ in made))
    weights = {"weights": dict(ranking.WEIGHTS), "k1": ranking.K1, "b": ranking.B}
    entry = {"units": numbered.count, "langs": list(analysers), "ranking": weights, "pieces": pieces.kinds}
    pieces.files[f"{ENTRY}.js"] = script(TAKE, ENTRY, json_text(entry))
    return pieces.files


def _base_forms(knowledge: Knowledge, found: _Forms, memory: Path | None) -> dict[str, tables.Table]:
    surfaces = frozenset(form.surface for form in found)
    beside = knowledge.keys()
    made: dict[str, tables.Table] = {}
    for lang, one in knowledge.analysers.items():
        stated = (key.removeprefix(f"{lang}:") for key in beside if key.startswith(f"{lang}:"))
        indexed = (base for form in found if form.lang == lang for base in form.bases)
        known = base_forms.Known(surfaces, frozenset((*stated, *indexed)))
        made |= base_forms.tables(lang, one.bases, known, memory)
    return made


def _add_words(pieces: _Pieces, found: _Forms) -> None:
    listed, held = list(found), list(found.values())
    for kind, words in (("words", vocabulary.surfaces(listed, held)), ("bases", vocabulary.bases(listed))):
        made = list(words)
        pieces.add(kind, [piece for _, piece in made], first="\n".join(first for first, _ in made))
    places = list(postings.pieces(listed, held))
    firsts = pack(rising(first for first, _, _ in places))
    pieces.add("postings", [piece for _, piece, _ in places], first=firsts)
    pieces.add("positions", [piece for _, _, piece in places])
