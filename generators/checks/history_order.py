"""States of an action that do not stand in the order of their days, or that came before the meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.made_parts import made_parts
from generators.problem import KeyPath, Problem, Severity
from generators.records.minutes import Action


def find(library: Library) -> Iterator[Problem]:
    """Yield every state of a history that is earlier than the one before it, or than the meeting."""
    for document, keys, made in made_parts(library):
        if isinstance(made, Action) and made.history:
            yield from _in_history(library, document, (*keys, "history"), made)


def _in_history(library: Library, document: Document, keys: KeyPath, made: Action) -> Iterator[Problem]:
    met = document.field("date")
    for index, one in enumerate(made.history):
        if isinstance(met, date) and one.date < met:
            values = {"code": made.code, "day": one.date.isoformat(), "before": met.isoformat()}
            yield Problem(library.place(document, (*keys, index, "date")), "history-order", values, "meeting")
    for index, (first, second) in enumerate(pairwise(made.history), 1):
        if second.date < first.date:
            values = {"code": made.code, "day": second.date.isoformat(), "before": first.date.isoformat()}
            yield Problem(library.place(document, (*keys, index, "date")), "history-order", values)


CHECK = Check(code="E421", severity=Severity.ERROR, find=find)
