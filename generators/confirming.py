"""Confirming translations: writes down that a unit was made from its source as it now stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import get_args

from generators.document import Stamp, Status, address_of
from generators.library import Library
from generators.problem import DoracakError
from generators.session import one_of
from generators.tidying.stamps import with_stamps
from generators.translation_states import Translation, statuses
from generators.tree import Tree

STATES: tuple[str, ...] = get_args(Status)
_CONFIRMED = ("record", "prose", "stamps")


@dataclass(frozen=True)
class Confirmation:
    """What is written into a stamp besides the stamp of the source."""

    status: Status
    by: str | None
    day: date


def confirmed(library: Library, tree: Tree, what: str, lang: str | None, said: Confirmation) -> dict[str, str]:
    """Return the files of stamps as they become, by path; `what` is a file of the translation, with `#unit` or without.

    A Markdown twin names its own language; of a record in YAML the texts in `lang` are meant, or in all languages.
    """
    path, _, unit = what.partition("#")
    address = address_of(path)
    document = library.get(address.id) if address and address.what in _CONFIRMED else None
    if address is None or document is None or document.kind != address.kind:
        raise DoracakError("no-such-document", file=path)
    if lang is not None:
        one_of(lang, library.site.languages, "unknown-language")
    asked = address.lang or lang
    found = {tag: units for tag, units in statuses(library, document).items() if asked in (None, tag)}
    chosen = {tag: tuple(_chosen(units, address.what == "prose", unit, said.status)) for tag, units in found.items()}
    if not any(chosen.values()):
        known = [one.id for units in found.values() for one in units]
        raise DoracakError("nothing-to-confirm", what=what, known=", ".join(known[:8]) or "-")
    return {
        document.stamps_path(tag): with_stamps(_held(tree, document.stamps_path(tag)), _stamps(units, said))
        for tag, units in chosen.items()
        if units
    }


def _chosen(units: tuple[Translation, ...], prose: bool, unit: str, status: Status) -> Iterator[Translation]:
    for one in units:
        here = one.id == unit if unit else bool(one.original.keys) is not prose
        if here and (one.text is not None or status == "not-to-translate"):
            yield one


def _stamps(units: tuple[Translation, ...], said: Confirmation) -> dict[str, Stamp]:
    return {one.id: Stamp(of=one.original.stamp, status=said.status, by=said.by, date=said.day) for one in units}


def _held(tree: Tree, path: str) -> str:
    try:
        return tree.bytes(path).decode()
    except KeyError:
        return ""
