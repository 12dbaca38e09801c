"""Translation per unit: the texts of a record by their key path, the units of prose by their id, and their stamps."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, partial

from babel import Locale

from generators.codes import last_part
from generators.document import Document
from generators.library import Library
from generators.model.texts import Text
from generators.problem import KeyPath, Severity

_SAME_IN_ALL = frozenset({"acronym", "variants"})


def texts(document: Document) -> tuple[tuple[KeyPath, Text], ...]:
    """Return every text of the record in several languages, with its key path."""
    return document.once("texts", partial(_texts, document))


def _texts(document: Document) -> tuple[tuple[KeyPath, Text], ...]:
    return tuple((keys, value) for keys, value in document.leaves if type(value) is Text)


def is_translated(keys: KeyPath) -> bool:
    """Say whether a text must stand in every language; acronyms and variants exist where a language has them."""
    return keys[-1] not in _SAME_IN_ALL


def unit_ids(document: Document) -> dict[KeyPath, str]:
    """Return the id of every text of a record: its key path, with entries of lists by their own id."""
    names = {path: _entry_name(part) for path, part in document.parts}
    return {keys: ".".join(_steps(keys, names)) for keys, _ in texts(document)}


def _steps(keys: KeyPath, names: Mapping[KeyPath, str]) -> Iterator[str]:
    for length, key in enumerate(keys, 1):
        own = names.get(keys[:length], "") if isinstance(key, int) else ""
        yield own or str(key + 1 if isinstance(key, int) else key)


def _entry_name(part: object) -> str:
    for field in ("id", "clause", "version"):
        value = getattr(part, field, None)
        if isinstance(value, str):
            return value
    code = getattr(part, "code", None)
    return last_part(code) if isinstance(code, str) else ""


def policy(library: Library) -> Severity:
    """Return how bad a missing or outdated translation is, as the site's record says."""
    return Severity.ERROR if library.site.missing_translations == "refuse" else Severity.NOTICE


def languages(library: Library) -> tuple[str, ...]:
    """Return the site's languages; none where the site's record is missing or broken, so that nothing is guessed."""
    return tuple(filter(is_language, library.site.languages)) if "site" in library.documents else ()


@cache
def is_language(tag: str) -> bool:
    """Say whether a tag begins with a language that has a name, even one for which nothing else is known."""
    return tag.split("-")[0] in Locale.parse("en").languages
