"""The lexicon of a language: base forms of single words, in its proper spelling, read and reviewed by people.

`search/data/<tag>.lexicon.tsv` has a line per form: the form, a tab, its base forms with spaces between; # is a remark.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from search.language import Language

DATA = Path(__file__).parent / "data"


def lexicon(language: Language) -> Mapping[str, tuple[str, ...]]:
    """Return the base forms by form as keys; raises ValueError for a line without exactly one tab."""
    path = DATA / f"{language.tag}.lexicon.tsv"
    return keyed(lines(path), language) if path.is_file() else {}


def lines(path: Path) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the forms and base forms of a file; raises ValueError for a line without exactly one tab."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            form, base_forms = line.split("\t")
            yield form, tuple(base_forms.split())


def keyed(pairs: Iterable[tuple[str, Iterable[str]]], language: Language) -> Mapping[str, tuple[str, ...]]:
    """Return the base forms by form, both as keys; forms with one key have the base forms of all of them."""
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for form, base_forms in pairs:
        found[language.key(form)].update(dict.fromkeys(map(language.key, base_forms)))
    return {form: tuple(base_forms) for form, base_forms in found.items()}
