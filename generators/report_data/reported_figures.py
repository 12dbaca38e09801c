"""Reported figures: items of meetings to which figures belong, with these figures or openly without them."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.facts import claim
from generators.in_scope.meetings import held
from generators.reports.data import Data, Line, ReportScope, fact


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each item whose record says anything of figures, be it that they are not stated."""
    for one in reversed(held(scope).sittings):
        for item in one.minutes.items:
            if item.figures is not None:
                key = f"{one.document.id}#{item.id}"
                facts = {
                    "meeting": fact(one.document.id, one.minutes.code),
                    "item": fact(item.title, key),
                    "figures": fact(item.figures, key),
                    "note": claim(item.note, key),
                }
                yield Line(key, facts)


DATA = Data(columns=("meeting", "item", "figures", "note"), find=find)
