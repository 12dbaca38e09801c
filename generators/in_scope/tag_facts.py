"""What is said of one tag in tables: what carries it, its code, strength and evidence, by whom and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.coverage.bodies import bodies_of
from generators.in_scope.facts import BLANK, claim
from generators.in_scope.tagging import code_of, source, title
from generators.library import Library
from generators.reports.data import Fact, Line, fact
from generators.tags import Tagged


def tag_rows(library: Library, found: Iterable[Tagged]) -> Iterator[Line]:
    """Yield a line for each tag with all its columns, by scheme, object and code."""
    for one in sorted(found, key=lambda one: (one.tag.scheme, source(one.subject), one.tag.code)):
        yield Line(f"{one.tag.scheme}/{source(one.subject)}/{one.tag.code}", _facts(library, one))


def _facts(library: Library, one: Tagged) -> dict[str, Fact]:
    tag, key, code = one.tag, source(one.subject), code_of(library, one.tag)
    owned = bodies_of(library, one.subject)
    return {
        "scheme": fact(tag.scheme, tag.scheme),
        "code": fact(code.code, key, f"{tag.scheme}#{code.id}") if code else fact(tag.code, key),
        "name": fact(code.name, f"{tag.scheme}#{code.id}") if code else fact(None, key),
        "object": fact(title(one.subject), key),
        "record": fact(one.document.id, key),
        "group": fact(one.subject.group, key),
        "body": fact(owned[0], key, owned[0]) if len(owned) == 1 else BLANK,
        "strength": fact(tag.strength, key),
        "evidence": fact(tag.evidence, key),
        "by": claim(tag.by, key),
        "date": claim(tag.date, key),
    }
