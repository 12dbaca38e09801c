"""The lexicon of a language: base forms of single words, in its proper spelling, read and reviewed by people.

`search/data/<tag>.lexicon.tsv` has a line per form: the form, a tab, its base forms with spaces between; # is a remark.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from search.folding import fold

DATA = Path(__file__).parent / "data"


def lexicon(tag: str) -> Mapping[str, tuple[str, ...]]:
    """Return the base forms by form, both folded; forms that fold alike have the base forms of all of them."""
    path = DATA / f"{tag}.lexicon.tsv"
    return folded(lines(path.read_text(encoding="utf-8").splitlines())) if path.is_file() else {}


def lines(text: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the forms and base forms of a lexicon; raises ValueError for a line without exactly one tab."""
    for line in text:
        if line and not line.startswith("#"):
            form, base_forms = line.split("\t")
            yield form, tuple(base_forms.split())


def folded(pairs: Iterable[tuple[str, Iterable[str]]]) -> Mapping[str, tuple[str, ...]]:
    """Return the folded base forms by folded form, each once, in their order."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for form, base_forms in pairs:
        found[fold(form)].update(dict.fromkeys(map(fold, base_forms)))
    return {form: tuple(base_forms) for form, base_forms in found.items()}
