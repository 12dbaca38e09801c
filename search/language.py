"""What a language tells the analysis: its clitics, endings and spellings, and where its base forms come from."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from search.folding import fold

FOLDER = Path(__file__).parent / "languages"


@dataclass(frozen=True)
class Language:
    """One language of the search; all words are written folded (see `search.folding.fold`).

    Its data stand beside it: `search/data/<tag>.rules.xz` are rules of base forms that were learned once,
    `search/data/<tag>.lexicon.tsv` the base forms of single words.
    """

    tag: str
    proclitics: frozenset[str] = frozenset()  # stand before an apostrophe and are no part of the word: ç'është
    enclitics: frozenset[str] = frozenset()  # stand after an apostrophe and are no part of the word: group's
    endings: frozenset[str] = frozenset()  # stand after a hyphen and are no part of the word: GMIP-it
    spellings: tuple[tuple[str, str], ...] = ()  # two spellings of one sound: evropian is europian
    stemmer: str = ""  # Snowball's name of the stemmer, where that serves better than rules
    table: str = ""  # simplemma's name of the table that rules are learned from, where it is not the tag

    def key(self, word: str) -> str:
        """Return the word folded, in the one spelling of this language."""
        found = fold(word)
        for other, one in self.spellings:
            found = found.replace(other, one)
        return found


def language(tag: str) -> Language:
    """Return the language with this tag; one without a file of its own has no clitics and no endings."""
    if not (FOLDER / f"{tag}.py").is_file():
        return Language(tag)
    found = import_module(f"search.languages.{tag}").LANGUAGE
    assert isinstance(found, Language)
    return found
