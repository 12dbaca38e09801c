"""Codes that people cite: of bodies, texts, meetings, decisions, recommendations and actions; given once, for ever."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from generators.document import Document
from generators.kinds.scheme import SchemeCode
from generators.library import Library
from generators.model.record import Tag, has
from generators.problem import KeyPath
from generators.records.site import Licences


class Coded(NamedTuple):
    """A code with the document and the key path where it is given."""

    code: str
    document: Document
    keys: KeyPath


def codes(library: Library) -> Iterator[Coded]:
    """Yield every code that a record gives, in the order of documents; codes of schemes belong to their scheme."""
    for document in library:
        for keys, part in document.parts:
            code = getattr(part, "code", None) if has(type(part), "code") else None
            if isinstance(code, str) and not isinstance(part, SchemeCode | Tag | Licences):
                yield Coded(code, document, (*keys, "code"))


def last_part(code: str) -> str:
    """Return the last part of a code as an anchor on its page: `d1` of `EC/2024-03-01/D1`."""
    return code.rsplit("/", 1)[-1].lower()
