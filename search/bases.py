"""Base forms of a language: of single words from its lexicon, of all others from rules, a stemmer, or none."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

import snowballstemmer  # type: ignore[import-untyped]
from babel import Locale, UnknownLocaleError

from search.language import Language
from search.lexicon_file import keyed, lexicon
from search.rules import Rules, change, unpacked

DATA = Path(__file__).parent / "data"


@dataclass(frozen=True)
class Bases:
    """The base forms of a language; `fingerprint` is equal where all of them are.

    `rules.words` holds own words, lexicon and exceptions; what is not there goes to `stemmer` (Snowball's name) where
    there is one, else to `rules.endings`.
    """

    rules: Rules = field(repr=False)
    stemmer: str
    fingerprint: str

    def of(self, surface: str) -> tuple[str, ...]:
        """Return the base forms of a folded word, the best first; what is not made of letters is its own base."""
        if not self.stemmer or surface in self.rules.words or not surface.isalpha():
            return self.rules.bases(surface)
        return (stem(self.stemmer, surface),)


def bases(language: Language, forms: Mapping[str, Iterable[str]], cache: Path | None) -> Bases:
    """Return the base forms of a language; `forms` (own words and their base words) go before all else.

    `cache` is the folder in which rules learned from a table are kept. Raises OSError where it cannot be written.
    """
    packed = _packed(language, cache)
    rules = unpacked(packed) if packed else Rules({}, {})
    stemmer = language.stemmer or ("" if packed else _snowball(language.tag))
    single = {**lexicon(language), **keyed(forms.items(), language)}
    words = {form: written for form, found in single.items() if (written := _written(form, found, stemmer))}
    # Sets are sorted, because their order differs from process to process.
    own = [sorted(one) if isinstance(one, frozenset) else one for one in vars(language).values()]
    seen = repr((own, stemmer, stemmer and version("snowballstemmer"), sorted(words.items()))).encode()
    return Bases(
        Rules(rules.endings, {**rules.words, **words}), stemmer, hashlib.sha256(seen + packed).hexdigest()[:16]
    )


def stem(stemmer: str, surface: str) -> str:
    """Return Snowball's stem of a folded word; raises KeyError for a stemmer that Snowball does not have."""
    # A stemmer holds the word it works on, so that threads must not share one; making it takes a microsecond.
    return str(snowballstemmer.stemmer(stemmer).stemWord(surface)) or surface


def _packed(language: Language, cache: Path | None) -> bytes:
    """Return the rules that come with the language, or are learned from its table; none where Snowball goes first."""
    path, name = DATA / f"{language.tag}.rules.xz", language.table or language.tag
    if path.is_file():
        return path.read_bytes()
    if language.stemmer:
        return b""
    # The tables of fifty languages take time to import, and most handbooks need none of them.
    from search import tables

    return tables.learned(name, cache) if tables.has_table(name) else b""


def _snowball(tag: str) -> str:
    """Return the name of Snowball's stemmer for this language, or nothing."""
    try:
        name = str(Locale.parse(tag, sep="-").get_language_name("en")).casefold()
    except (UnknownLocaleError, ValueError):
        return ""
    return name if name in snowballstemmer.algorithms() else ""


def _written(form: str, found: Iterable[str], stemmer: str) -> str:
    """Return the changes that lead from a form to the base forms of its base words."""
    wanted = (stem(stemmer, base) if stemmer else base for base in found)
    return " ".join(dict.fromkeys(written for base in wanted if (written := change(form, base)) is not None))
