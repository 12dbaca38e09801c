"""The codes of a scheme as coverage counts them, and what a tag means by the code that it names."""

from __future__ import annotations

from functools import partial
from typing import Any

from generators.document import Document
from generators.library import Library


def counted(library: Library, scheme: Document) -> tuple[Any, ...]:
    """Return the codes by which coverage is counted: those that have no code below them.

    A cluster is no chapter: what is tagged with the cluster alone says nothing about any of its chapters.
    """
    return library.once(("counted-codes", scheme.id), partial(_counted, scheme))


def code_id(library: Library, scheme: Document, named: str) -> str:
    """Return the id of the code that a tag names by its id or by the code itself; empty where it names none."""
    known = library.once(("code-ids", scheme.id), partial(_ids, scheme))
    return known.get(named, "")


def is_marker(scheme: Document) -> bool:
    """Say whether a scheme scores objects, so that amounts are counted by its codes; the Rio markers do."""
    return bool(scheme.field("scores"))


def _counted(scheme: Document) -> tuple[Any, ...]:
    above = {code.parent for code in scheme.field("codes")}
    return tuple(code for code in scheme.field("codes") if code.id not in above)


def _ids(scheme: Document) -> dict[str, str]:
    codes = scheme.field("codes")
    return {**{code.code: code.id for code in codes}, **{code.id: code.id for code in codes}}
