"""A former address that leads nowhere: not of the form of one, still in use, or claimed by two records."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.former import alias_address
from generators.library import Library
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every alias at which no page can lead on to its record."""
    living = {document.address: document for document in library}
    claimed: dict[str, Document] = {}
    for document in library:
        for index, alias in enumerate(document.record.aliases):
            address = alias_address(document, alias)
            holder = library.get(alias) or living.get(address or "") or claimed.get(address or "")
            if address is None or holder is not None:
                other = holder.id if holder else ""
                variant = "" if address is None else "own" if holder is document else "taken"
                values = {"alias": alias, "other": other, "address": address or ""}
                yield Problem(library.place(document, ("aliases", index)), "former-address", values, variant)
            elif address:
                claimed[address] = document


CHECK = Check(code="E327", severity=Severity.ERROR, find=find)
