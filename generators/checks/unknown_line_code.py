"""A chapter or target of a programme line that the scheme with this role does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.planning.lines import all_lines
from generators.problem import Problem, Severity
from generators.validate import nearest

ROLES = ("chapters", "targets")
_PART = re.compile(r"[1-9]\d?|[a-z]", re.ASCII)


def find(library: Library) -> Iterator[Problem]:
    """Yield every chapter and target that is no code of its scheme, nor a numbered target below such a code."""
    schemes = {one.field("role"): one for one in library.of("scheme") if one.field("role")}
    known = {role: codes(scheme) for role, scheme in schemes.items()}
    for one in all_lines(library):
        for role in ROLES:
            for place, code in enumerate(getattr(one.line, role)):
                where = library.place(one.plan.document, ("lines", one.index, role, place))
                if role not in schemes:
                    yield Problem(where, "unknown-line-code", {"code": code, "key": role}, "no-scheme")
                elif code not in known[role] and not _is_target(code, schemes[role]):
                    near = nearest(code, known[role])
                    values = {"code": code, "scheme": schemes[role].id, "near": near}
                    yield Problem(where, "unknown-line-code", values, "near" if near else "")


def codes(scheme: Document) -> set[str]:
    """Return by what a line may name a code of a scheme: the code itself or its id."""
    return {name for code in scheme.field("codes") for name in (code.code, code.id)}


def _is_target(named: str, scheme: Document) -> bool:
    """Say whether this is a target below a code, `16.6` or `16.a`, as far as its number can be one."""
    above, _, part = named.rpartition(".")
    count = next((code.targets for code in scheme.field("codes") if code.code == above), None)
    return bool(count and _PART.fullmatch(part)) and (part.isalpha() or int(part) <= (count or 0))


CHECK = Check(code="E465", severity=Severity.ERROR, find=find)
