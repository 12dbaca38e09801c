"""Versions of normative texts: the stamp by which a version knows the text that was adopted."""

from __future__ import annotations

from generators.document import Document
from generators.library import Library
from generators.model.record import Version
from generators.prose import stamp


def text_stamp(library: Library, document: Document) -> str:
    """Return the stamp of the whole authentic text as it stands now.

    It is the stamp of the texts of all units joined by line breaks; where all languages are authentic, of all of them
    in the site's order. `versions[].stamp` of a record holds this value as it was when the version was adopted.
    """
    authentic = library.authentic(document)
    languages = library.site.languages if authentic == "both" else (library.source_language(document),)
    held = [document.prose[language] for language in languages if language in document.prose]
    return stamp("\n".join(unit.text for prose in held for unit in prose.units))


def current(document: Document) -> tuple[int, Version] | None:
    """Return the version that the record claims to be, with its place in the list; None where the list lacks it."""
    for index, version in enumerate(document.field("versions") or ()):
        if version.version == document.field("version"):
            return index, version
    return None
