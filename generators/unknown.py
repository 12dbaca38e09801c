"""What was typed and is not known: the nearest known name is offered, or else the names that there are."""

from __future__ import annotations

from collections.abc import Iterable, Set

from generators.problem import DoracakError
from generators.validate import nearest

MOST = 20
"""Names in one message; a reader of more of them reads none."""


def unknown(name: str, value: str, known: Iterable[str]) -> DoracakError:
    """Return the named error about a value that is not one of the known ones.

    It gives its words the slot `near` with one name, `known` with all of them, `some` with the first, or `none`.
    Names keep their order, those of a set are sorted.
    """
    choices = sorted(known) if isinstance(known, Set) else list(known)
    near = nearest(value, set(choices))
    if near:
        return DoracakError(name, value=value, near=near)
    slot = "some" if len(choices) > MOST else "known" if choices else "none"
    return DoracakError(name, value=value, **{slot: ", ".join(choices[:MOST])})
