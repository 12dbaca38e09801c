"""What readers see of a normative text on a day: the version in force, and the working text beside it as a draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from generators.document import Document
from generators.library import Library
from generators.model.record import Version
from generators.problem import DoracakError
from generators.versions import text_stamp

DRAFT = ".draft"
"""Ends the id of a working text; no author's id can hold a full stop."""

Earlier = Callable[[str], Library]


def version_in_force(document: Document, day: date) -> Version | None:
    """Return the last version that holds on this day, by the days that the record itself claims."""
    dated = [one for one in document.field("versions") or () if isinstance(one.from_, date)]
    return next((one for one in reversed(dated) if one.holds(day)), None)


def shown(library: Library, earlier: Earlier, day: date) -> Library:
    """Return the library as readers see it on a day.

    `earlier` gives the library of a git tag. Raises DoracakError where a version in force names no tag to read it from.
    """
    documents = dict(library.documents)
    for document in library:
        version = version_in_force(document, day)
        if version is None or _is_working_text(library, document, version):
            continue
        documents[document.id] = _adopted(document, version, earlier)
        draft = f"{document.id}{DRAFT}"
        documents[draft] = replace(document, id=draft)
    return replace(library, documents=documents)


def _is_working_text(library: Library, document: Document, version: Version) -> bool:
    same = version.version == document.field("version")
    return same and (version.stamp is None or version.stamp == text_stamp(library, document))


def _adopted(document: Document, version: Version, earlier: Earlier) -> Document:
    if version.tag is None:
        raise DoracakError("version-without-tag", file=document.path, version=version.version)
    try:
        found = earlier(version.tag).get(document.id)
    except DoracakError as error:
        if error.name != "git-refused":
            raise
        found = None
    if found is None:
        raise DoracakError("version-not-in-tag", file=document.path, version=version.version, tag=version.tag)
    # The list of versions is today's: the text of an old tag cannot know how long it was to hold.
    record = found.record.model_copy(update={"versions": document.field("versions")})
    return replace(found, record=record)


def is_draft(document: Document) -> bool:
    """Say whether this is the working text of a document whose version in force is shown beside it."""
    return document.id.endswith(DRAFT)
