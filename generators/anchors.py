"""Anchors: the places on a page that a link can point to, as its prose and the entries of its record give them."""

from __future__ import annotations

from collections import Counter

from generators.codes import last_part
from generators.document import Document
from generators.kinds.scheme import SchemeCode
from generators.library import Library
from generators.model.record import Tag
from generators.terms import standard_of


def anchors(library: Library, document: Document) -> Counter[str]:
    """Return every anchor of a document and how many things claim it; a group's terms hold their standard's too.

    What one list names twice counts once: that is a mistake of the list, whether anything links there or not.
    """
    found = Counter(set(_of_prose(document)) | set(_of_standard(library, document)))
    lists = {(keys[:-1], name) for keys, part in document.parts if keys for name in _of_part(part)}
    found.update(name for _, name in lists)
    return found


def _of_prose(document: Document) -> list[str]:
    return [unit.id for prose in document.prose.values() for unit in prose.units]


def _of_standard(library: Library, document: Document) -> list[str]:
    standard = standard_of(library, document) if document.kind.name == "tor" else None
    return _of_prose(standard) if standard is not None and standard is not document else []


def _of_part(part: object) -> list[str]:
    own, code, clause = getattr(part, "id", None), getattr(part, "code", None), getattr(part, "clause", None)
    found = [own] if isinstance(own, str) and clause is None else []
    if isinstance(part, SchemeCode):
        found.append(part.code)
    elif isinstance(code, str) and not isinstance(part, Tag):
        found.append(last_part(code))
    return found
