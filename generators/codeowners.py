"""Who reviews what: the owner of a normative text is an institution, and institutions name their reviewers' handles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from generators.kind import ProseRule
from generators.library import Library
from generators.model.scalars import Unstated
from generators.problem import DoracakError

_HANDLE = re.compile(
    r"@[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})(?:/[A-Za-z0-9._-]{1,100})?"
    r"|[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+"
)


@dataclass(frozen=True)
class Owned:
    """One text: the pattern of its files, the institution that owns it, and the handles of that one's reviewers."""

    pattern: str
    institution: str
    handles: tuple[str, ...]


def owned(library: Library) -> tuple[Owned, ...]:
    """Return every normative text that has an owner, by path; raises DoracakError for a handle that is none."""
    found = []
    for document in library:
        owner = document.field("owner")
        if document.kind.prose is ProseRule.NORMATIVE and owner is not None and not isinstance(owner, Unstated):
            pattern = f"/{document.path.removesuffix('.yaml')}.*"
            found.append(Owned(pattern, str(owner), _handles(library, str(owner))))
    return tuple(sorted(found, key=lambda one: one.pattern))


def written(found: Iterable[Owned], head: str) -> str:
    """Return the file as GitHub and GitLab read it; a text without reviewers is named in a comment."""
    lines = [f"{one.pattern} {' '.join(one.handles)}" if one.handles else f"# {one.pattern}" for one in found]
    return "\n".join((f"# {head}", *lines)) + "\n"


def _handles(library: Library, institution: str) -> tuple[str, ...]:
    document = library.get(institution)
    handles: tuple[str, ...] = (document.field("reviewers") if document else None) or ()
    for handle in handles:
        if not _HANDLE.fullmatch(handle):
            raise DoracakError("bad-handle", value=handle, institution=institution)
    return handles
