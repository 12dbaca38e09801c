"""An amount that counts for several codes of one marker, so that a sum by code would count it more than once.

Source: rules of the Rio markers in the scheme itself, "the amount of a measure with several markers is not added up
several times"; mitigation and adaptation are two codes of that one scheme.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from generators.check import Check
from generators.coverage.schemes import is_marker
from generators.grouping import grouped
from generators.library import Library
from generators.model.record import Tag, Taggable
from generators.model.scalars import Unstated
from generators.problem import Problem, Severity

WHOLE = Decimal(100)


def find(library: Library) -> Iterator[Problem]:
    """Yield every object with an amount whose tags of one marker do not share that amount among them."""
    for document in library:
        for keys, part in document.parts:
            if isinstance(part, Taggable) and _has_amount(part):
                for scheme, tags in grouped((tag.scheme, tag) for tag in part.tags).items():
                    place = library.place(document, (*keys, "tags"))
                    found = library.get(scheme)
                    if found and found.kind.name == "scheme" and is_marker(found) and len(tags) > 1:
                        yield from _of(place, part, scheme, tags)


def _has_amount(part: Taggable) -> bool:
    return any(not isinstance(one.amount, Unstated) for one in getattr(part, "cost", ()))


def _of(place: Any, part: Taggable, scheme: str, tags: tuple[Tag, ...]) -> Iterator[Problem]:
    shares = [tag.share for tag in tags if isinstance(tag.share, Decimal)]
    codes = ", ".join(tag.code for tag in tags)
    values = {"object": str(getattr(part, "id", "")), "scheme": scheme, "codes": codes}
    if len(shares) < len(tags):
        yield Problem(place, "amount-counted-twice", values)
    elif sum(shares) > WHOLE:
        values |= {"sum": f"{sum(shares):f}"}
        yield Problem(place, "amount-counted-twice", values, "over", Severity.WARNING)


CHECK = Check(code="E491", severity=Severity.NOTICE, find=find)
