"""A Markdown or stamps file without the record that it belongs to."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import address_of
from generators.file_names import is_sound
from generators.library import Library
from generators.problem import Place, Problem, Severity
from generators.tree import Entry
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every twin beside which no record stands, not even one that differs in capital letters."""
    records = {path.casefold() for path in library.files}
    for path, entry in library.files.items():
        address = address_of(path) if entry is Entry.FILE and is_sound(path) else None
        if address and address.what != "record":
            own = f"{address.kind.folder}/{address.id}" if address.kind.own_folder else path.rpartition("/")[0]
            record = f"{own}/{address.id}.yaml"
            if record.casefold() not in records:
                known = {one.id for one in library.of(address.kind.name)}
                near = nearest(address.id, known)
                values = {"record": record, "near": near}
                yield Problem(Place(path), "twin-without-record", values, "near" if near else "")


CHECK = Check(code="E130", severity=Severity.ERROR, find=find)
