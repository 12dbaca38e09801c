"""Reads the Albanian grammar of the package uniparser-albanian: all forms of its 58,000 words, without its analyser.

Optional: only who learns the Albanian rules anew needs the package (MIT; Morozova, Rusakov, Arkhangelskiy).
Format of its files: https://uniparser-morph.readthedocs.io/en/latest/paradigms.html and lexemes.html.

    python -m search.grammar FOLDER    the folder holds lexemes.txt and paradigms.txt; writes search/data/sq.rules.xz
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from search.folding import fold
from search.learning import learn
from search.rules import packed

TARGET = Path(__file__).parent / "data" / "sq.rules.xz"
# Readings outside the written standard, and moods that no policy text uses: each would add homographs for nothing.
STRANGE = frozenset({"nonst", "Gheg", "dist", "cont"})
RARE = STRANGE | {"adm", "opt"}
_FLEX = re.compile(r"(?:<(?P<stem>\d)>)?(?P<affix>.*)")


@dataclass
class Inflexion:
    """One line of a paradigm: which stem it takes, what it adds, its marks, and the paradigms that go on from it."""

    flex: str
    marks: str = ""
    further: list[str] = field(default_factory=list)


@dataclass
class Lexeme:
    """One word of the lexicon with its stems, marks and paradigms."""

    lemma: str = ""
    stems: str = ""
    marks: str = ""
    paradigms: list[str] = field(default_factory=list)

    @property
    def standard(self) -> bool:
        """Whether the word belongs to the written standard."""
        return not RARE & set(self.marks.split(","))


def table(folder: Path) -> Mapping[str, set[str]]:
    """Return the base forms of each form of the written standard, folded; rare moods only where a form is free."""
    lexemes = [lexeme for lexeme in _lexemes(folder / "lexemes.txt") if lexeme.standard]
    paradigms = _paradigms(folder / "paradigms.txt")
    return {**_forms(lexemes, Affixes(paradigms, STRANGE)), **_forms(lexemes, Affixes(paradigms, RARE))}


def _forms(lexemes: Iterable[Lexeme], affixes: Affixes) -> Mapping[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for lexeme in lexemes:
        for form in affixes.forms(lexeme):
            found[form].add(fold(lexeme.lemma))
    return found


class Affixes:
    """Which stem and affix each paradigm gives, nested paradigms followed."""

    def __init__(self, paradigms: Mapping[str, list[Inflexion]], without: frozenset[str]) -> None:
        """Keep the paradigms; inflexions with one of the marks `without` are passed over."""
        self._paradigms, self._without = paradigms, without
        self._of = cache(self._found)

    def forms(self, lexeme: Lexeme) -> set[str]:
        """Return the folded forms of a word, of each stem in its first spelling; those that are letters throughout."""
        stems = [stem.replace(".", "").partition("//")[0].strip() for stem in lexeme.stems.split("|")]
        pairs = (pair for paradigm in lexeme.paradigms for pair in self._of(paradigm))
        found = {fold(stems[min(stem, len(stems) - 1)] + affix) for stem, affix in pairs}
        return {form for form in (fold(lexeme.lemma), *found, *_asked(lexeme)) if form.isalpha()}

    def _found(self, paradigm: str) -> frozenset[tuple[int, str]]:
        return frozenset(self._pairs(paradigm))

    def _pairs(self, paradigm: str) -> Iterator[tuple[int, str]]:
        for inflexion in self._paradigms.get(paradigm, ()):
            # The genitive in -vet is old, but laws and their titles still have it.
            marks = set(inflexion.marks.split(",")) - ({"nonst"} if inflexion.flex.endswith("vet") else set())
            if self._without & marks or "LEX" in inflexion.marks:
                continue
            for flex in inflexion.flex.split("//"):
                match = _FLEX.fullmatch(flex)
                assert match
                affix, stem = match["affix"].replace("<.>", "").replace(".", ""), int(match["stem"] or 0)
                yield from self._continued(stem, affix, inflexion.further)

    def _continued(self, stem: int, affix: str, further: list[str]) -> Iterator[tuple[int, str]]:
        if not further:
            yield stem, affix
        for paradigm in further:
            yield from ((stem, affix + more) for _, more in self._of(paradigm))


def _asked(lexeme: Lexeme) -> Iterator[str]:
    """Yield the imperative with its object that guidelines are written in and the grammar lacks: *ruajeni*."""
    if lexeme.marks.startswith("V,") and lexeme.lemma.endswith("j"):
        yield fold(lexeme.lemma) + "eni"


def _paradigms(path: Path) -> Mapping[str, list[Inflexion]]:
    found: defaultdict[str, list[Inflexion]] = defaultdict(list)
    name = ""
    for key, value in _lines(path):
        match key:
            case "-paradigm":
                name = value
            case "-flex":
                found[name].append(Inflexion(value))
            case "gramm" if found[name]:
                found[name][-1].marks = value
            case "paradigm" if found[name]:
                found[name][-1].further.append(value)
    return found


def _lexemes(path: Path) -> Iterator[Lexeme]:
    lexeme = Lexeme()
    for key, value in _lines(path):
        match key:
            case "-lexeme":
                yield from _whole(lexeme)
                lexeme = Lexeme()
            case "lex":
                lexeme.lemma = value
            case "stem":
                lexeme.stems = value
            case "gramm":
                lexeme.marks = value
            case "paradigm":
                lexeme.paradigms.append(value)
    yield from _whole(lexeme)


def _whole(lexeme: Lexeme) -> Iterator[Lexeme]:
    if lexeme.lemma and " " not in lexeme.lemma:
        yield lexeme


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        key, _, value = line.strip().partition(":")
        yield key, value.strip()


def main(folder: Path) -> None:
    """Learn the Albanian rules from the grammar in this folder and write them."""
    forms = table(folder)
    rules = learn(forms)
    TARGET.write_bytes(packed(rules))
    print(f"{len(forms)} forms, {len(rules.endings)} endings, {len(rules.words)} words, {TARGET.stat().st_size} bytes")  # noqa: T201


if __name__ == "__main__":
    main(Path(sys.argv[1]))
