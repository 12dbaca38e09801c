"""An audience, message or channel that is named in a communication plan and stands nowhere in it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import KeyPath, Problem, Severity
from generators.records.communication import CommunicationPlan
from generators.validate import nearest

Named = tuple[str, KeyPath, str]
"""The list that is meant, the key path of the name, and the name."""


def find(library: Library) -> Iterator[Problem]:
    """Yield every name that the list it is meant from has not."""
    for document in library.of("communication-plan"):
        record = document.record
        if not isinstance(record, CommunicationPlan):
            continue
        known = {name: {one.id for one in getattr(record, name)} for name in ("audiences", "messages", "channels")}
        for name, keys, value in _named(record):
            if value not in known[name]:
                near = nearest(value, known[name])
                values = {"list": name, "id": value, "near": near}
                yield Problem(library.place(document, keys), "unknown-in-plan", values, "near" if near else "")


def _named(record: CommunicationPlan) -> Iterator[Named]:
    for index, message in enumerate(record.messages):
        yield from (("audiences", ("messages", index, "audiences", place), one)
                    for place, one in enumerate(message.audiences))  # fmt: skip
    for index, one in enumerate(record.activities):
        yield "channels", ("activities", index, "channel"), one.channel
        for name in ("audiences", "messages"):
            for place, value in enumerate(getattr(one, name)):
                yield name, ("activities", index, name, place), value


CHECK = Check(code="E530", severity=Severity.ERROR, find=find)
