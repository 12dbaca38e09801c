"""What a form says of itself in its own text: it stays where a program drops the properties of the file."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generators.collecting.given import Said, Unreadable

_CODE = re.compile(
    r"(?<![\w/-])(?P<report>[a-z0-9][a-z0-9-]*)/(?P<version>[0-9a-f]{12})/(?P<lang>[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*)(?![\w/])",
    re.ASCII,
)


def said(held: Iterable[str], texts: Iterable[str]) -> Said:
    """Return what the properties say, in their order, or else the one code in the texts; raises Unreadable."""
    known = Said(*held)
    if all(known):
        return known
    found = {Said(*one.groups()) for text in texts if "/" in text for one in _CODE.finditer(text)}
    if len(found) != 1:
        raise Unreadable("no-form")
    return found.pop()
