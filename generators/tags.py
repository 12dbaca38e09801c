"""What is tagged with what, derived from the documents that carry tags and never typed twice."""

from __future__ import annotations

from dataclasses import dataclass

from generators.document import Document
from generators.in_force import is_draft
from generators.library import Library
from generators.model.record import Tag


@dataclass(frozen=True)
class Tagged:
    """One tag of a document."""

    document: Document
    tag: Tag


def tagged(library: Library) -> tuple[Tagged, ...]:
    """Return every tag of every document, by id of the document; working texts beside one in force are left out."""
    return tuple(
        Tagged(document, tag) for document in library if not is_draft(document) for tag in document.field("tags") or ()
    )
