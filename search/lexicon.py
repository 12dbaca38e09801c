"""Writes the Albanian lexicon of a handbook: base forms that the rules do not find, for the words that stand in it.

    python -m search.lexicon WORDS

WORDS has a word per line, in its proper spelling.
Optional: it needs the package uniparser-albanian (MIT), takes half a minute to two, and 1 GB of memory.
What its readers decided stands in search/data/sq.reviewed.tsv and goes before what the package says.
Of a word's readings those outside the written standard are left out where there is one within; a word for which the
rules know the same base forms is not written at all.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

from search.grammar import RARE
from search.language import Language, language
from search.lexicon_file import DATA, lines
from search.rules import Rules, unpacked

Entries = Mapping[str, tuple[str, ...]]
_HEAD = (
    "# Written by `python -m search.lexicon`, do not edit: decisions stand in sq.reviewed.tsv.",
    "# A form, a tab, its base forms; only where the rules know other ones. Source: uniparser-albanian (MIT).",
)


class Analysis(Protocol):
    """One reading of a word by uniparser-albanian."""

    @property
    def lemma(self) -> str:
        """The base form, empty for an unknown word."""

    @property
    def gramm(self) -> str:
        """The marks, with commas between."""


def entries(analyses: Mapping[str, Iterable[Analysis]], reviewed: Entries) -> Entries:
    """Return the base forms of each word; words that neither the package nor a reader knows are left out."""
    read = {word: tuple(dict.fromkeys(_lemmas(list(found)))) for word, found in analyses.items()}
    return {word: found for word, found in {**read, **reviewed}.items() if found}


def needed(found: Entries, rules: Rules, own: Language) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the words, in order, for which the rules know other base forms."""
    for word, base_forms in sorted(found.items()):
        if {own.key(base) for base in base_forms} != set(rules.bases(own.key(word))):
            yield word, base_forms


def _lemmas(found: list[Analysis]) -> list[str]:
    known = [reading for reading in found if reading.lemma and " " not in reading.lemma]
    standard = [reading for reading in known if not RARE & set(reading.gramm.split(","))]
    return sorted(reading.lemma for reading in standard or known)


def main(words: Path) -> None:
    """Read the words, ask the package for each, and write the lexicon."""
    from uniparser_albanian import AlbanianAnalyzer  # type: ignore[import-not-found]  # 1 GB that only this needs

    asked = sorted(set(words.read_text(encoding="utf-8").lower().split()))
    # The package writes a log into whatever folder is the current one.
    with TemporaryDirectory() as folder, chdir(folder):
        analyser = AlbanianAnalyzer(mode="strict")
        analyses = {word: analyser.analyze_words(word) for word in asked}
    found = entries(analyses, dict(lines(DATA / "sq.reviewed.tsv")))
    rules = unpacked((DATA / "sq.rules.xz").read_bytes())
    rows = [f"{word}\t{' '.join(base_forms)}" for word, base_forms in needed(found, rules, language("sq"))]
    (DATA / "sq.lexicon.tsv").write_text("\n".join((*_HEAD, *rows, "")), encoding="utf-8")
    print(f"{len(asked)} words, {len(found)} known, {len(rows)} written")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
