"""What a language tells the analysis: its clitics, endings and spellings; the rules of its base forms are learned."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

FOLDER = Path(__file__).parent / "languages"


@dataclass(frozen=True)
class Language:
    """One language of the search; everything is written folded (see `search.folding.fold`)."""

    tag: str
    proclitics: frozenset[str] = frozenset()  # stand before an apostrophe and are no part of the word: ç'është
    enclitics: frozenset[str] = frozenset()  # stand after an apostrophe and are no part of the word: group's
    endings: frozenset[str] = frozenset()  # stand after a hyphen and are no part of the word: GMIP-it
    spellings: tuple[tuple[str, str], ...] = ()  # two spellings of one sound: evropian is europian


def language(tag: str) -> Language:
    """Return the language with this tag; one without a file of its own has no clitics and no endings."""
    if not (FOLDER / f"{tag}.py").is_file():
        return Language(tag)
    found = import_module(f"search.languages.{tag}").LANGUAGE
    assert isinstance(found, Language)
    return found
