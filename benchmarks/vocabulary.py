"""The distinct words of the content in one language, a line each: what `python -m search.lexicon` is given.

python -m benchmarks.vocabulary sq > words.txt
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date

from benchmarks.content_search import ROOT
from generators.loading import load
from generators.outputs.index.units import units_of
from generators.tree import FolderTree
from search.language import language
from search.tokens import read, tokens


def texts(lang: str) -> list[str]:
    """Return the titles, headings and texts of all that can be found in this language."""
    units = units_of(load(FolderTree(ROOT)).public(), date.today())
    return [text for unit in units if unit.lang == lang for text in (unit.title, *unit.heading, unit.text)]


def words(found: Iterable[str], lang: str) -> list[str]:
    """Return the distinct words of letters in small letters, without clitics and endings after a hyphen."""
    own = language(lang)
    whole = (token.stem[read(token.stem, own).clitic :] for text in found for token in tokens(text, own))
    return sorted({part.lower() for word in whole for part in word.split("/") if part.isalpha()})


if __name__ == "__main__":
    print("\n".join(words(texts(sys.argv[1]), sys.argv[1])))  # noqa: T201
