"""Where the decisions, recommendations and actions of minutes stand in their files, found once a document."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from generators.document import Document
from generators.library import Library
from generators.problem import KeyPath
from generators.records.minutes import Action, Decision


class MadePart(NamedTuple):
    """A decision, recommendation or action with its document and key path."""

    document: Document
    keys: KeyPath
    made: Decision | Action


def made_parts(library: Library) -> Iterator[MadePart]:
    """Yield everything that minutes gave a code to, in the order of documents."""
    for document in library.of("minutes"):
        yield from document.once("made-parts", partial(_found, document))


def _found(document: Document) -> tuple[MadePart, ...]:
    return tuple(MadePart(document, keys, part) for keys, part in document.parts if isinstance(part, Decision | Action))
