"""How well an analysis joins the forms of a word and keeps other words apart, on any file of forms and lemmas.

    python -m benchmarks.conflation FILE --lang sq                       a form, a tab, its lemma
    python -m benchmarks.conflation FILE --form 1 --lemma 0              UniMorph: lemma, form, features
    python -m benchmarks.conflation FILE --form 1 --lemma 2 --marks 3 --only NOUN,VERB,ADJ     CoNLL-U
    python -m benchmarks.conflation tests/search/pairs/sq.tsv --form 1 --lemma 0        several forms in one column

Columns count from 0; lines with # and lines with too few columns are passed over.
"""

from __future__ import annotations

import argparse
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import simplemma

from benchmarks.metrics import Keys, pairwise
from search import tables
from search.analysis import analyser
from search.folding import fold
from search.learning import learn


@dataclass(frozen=True)
class Columns:
    """Which columns hold the form, the lemma and the marks, and which marks count (none: all)."""

    form: int = 0
    lemma: int = 1
    marks: int = -1
    only: frozenset[str] = frozenset()


def words(lines: Iterable[str], columns: Columns) -> Mapping[str, set[str]]:
    """Return the lemmas of each form, in small letters; several forms in a column are parted by spaces."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for form, lemma in _pairs(lines, columns):
        if form.isalpha() and lemma not in ("", "_"):
            found[form.lower()].add(lemma.lower())
    return found


def _pairs(lines: Iterable[str], columns: Columns) -> Iterator[tuple[str, str]]:
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if line.startswith("#") or len(cells) <= max(columns.form, columns.lemma, columns.marks):
            continue
        if not columns.only or cells[columns.marks] in columns.only:
            yield from ((form, cells[columns.lemma]) for form in cells[columns.form].split(" "))


def analyses(lang: str) -> Iterator[tuple[str, Keys]]:
    """Yield what is compared, by name: how each makes keys of a form."""
    yield "folding only", lambda form: (fold(form),)
    if tables.has_table(lang):
        learned = learn(tables.table(lang))
        yield "simplemma", lambda form: (simplemma.lemmatize(form, lang=lang).lower(),)
        yield "simplemma's table, folded, with rules", lambda form: learned.bases(fold(form))
    ours = analyser(lang)
    yield "ours", lambda form: [base for word in ours.words(form) for base in word.bases]


def bare(form: str) -> str:
    """Return the form as typed without diacritics."""
    return "".join(sign for sign in unicodedata.normalize("NFD", form) if not unicodedata.combining(sign))


def report(found: Mapping[str, set[str]], lang: str) -> Iterator[str]:
    """Yield the table in Markdown: precision, recall and F1, then the same where queries lack diacritics."""
    yield f"{len(found)} forms, {len({lemma for lemmas in found.values() for lemma in lemmas})} lemmas"
    yield "| analysis | precision | recall | F1 | without diacritics: precision | recall | F1 |"
    yield "|---|---|---|---|---|---|---|"
    for name, keys in analyses(lang):
        both = pairwise(found, keys), pairwise(found, keys, lambda form, keys=keys: keys(bare(form)))  # type: ignore[misc]
        figures = " | ".join(f"{one.precision:.3f} | {one.recall:.3f} | {one.f1:.3f}" for one in both)
        yield f"| {name} | {figures} |"


def main() -> None:
    """Read the arguments and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--lang", default="sq")
    for name, column in (("form", 0), ("lemma", 1), ("marks", -1)):
        parser.add_argument(f"--{name}", type=int, default=column)
    parser.add_argument("--only", default="", help="marks that count, with commas between")
    given = parser.parse_args()
    columns = Columns(given.form, given.lemma, given.marks, frozenset(filter(None, given.only.split(","))))
    with given.file.open(encoding="utf-8") as lines:
        found = words(lines, columns)
    for line in report(found, given.lang):
        print(line)  # noqa: T201


if __name__ == "__main__":
    main()
