"""A language that the site does not have, in texts, twins, stamps or settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generators.check import Check
from generators.document import Document, address_of
from generators.file_names import is_sound
from generators.library import Library
from generators.loading import WORDS
from generators.model.record import Part, has
from generators.model.texts import Text
from generators.problem import Place, Problem, Severity
from generators.translation import is_language, languages, texts


def find(library: Library) -> Iterator[Problem]:
    """Yield every use of a language that content/site.yaml does not name, and every name that is no language."""
    yield from _of_site(library)
    known = languages(library)
    if not known:
        return
    for document in library:
        yield from _in_record(library, document, known)
    for path in library.files:
        address = address_of(path)
        tag = address.lang if address else _of_words(path)
        if tag and tag not in known and is_sound(path):
            yield Problem(Place(path), "unknown-language", {"language": tag, "known": ", ".join(known)}, "file")


def _of_site(library: Library) -> Iterator[Problem]:
    document = library.get("site")
    for index, tag in enumerate(library.site.languages if document else ()):
        if document and not is_language(tag):
            yield Problem(library.place(document, ("languages", index)), "unknown-language", {"language": tag}, "none")


def _in_record(library: Library, document: Document, known: tuple[str, ...]) -> Iterator[Problem]:
    authentic = document.field("authentic")
    used = [(keys, tag) for keys, text in texts(document) for tag in text if tag not in known]
    used += [((*keys, "variants"), tag) for keys, part in document.parts for tag in _variants(part) if tag not in known]
    used += [(("authentic",), authentic)] if authentic and authentic not in (*known, "both") else []
    for keys, tag in used:
        place = library.sources[document.path].key_place(keys if keys[-1] == "authentic" else (*keys, tag))
        yield Problem(place, "unknown-language", {"language": tag, "known": ", ".join(known)})


def _variants(part: Part) -> tuple[str, ...]:
    held = getattr(part, "variants", None) if has(type(part), "variants") else None
    return tuple(held) if isinstance(held, Mapping) and not isinstance(held, Text) else ()


def _of_words(path: str) -> str:
    inside = path.startswith(WORDS) and path.endswith(".yaml")
    return path.removeprefix(WORDS).removesuffix(".yaml") if inside else ""


CHECK = Check(code="E105", severity=Severity.ERROR, find=find)
