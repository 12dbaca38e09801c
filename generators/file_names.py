"""Names of files and folders that work on every system."""

from __future__ import annotations

import re
import unicodedata

from generators.limits import PATH_PART_BYTES

FORBIDDEN = re.compile(r'[<>:"|?*\\]')
_DEVICES = {"con", "prn", "aux", "nul"} | {f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10)}


def breach(name: str) -> str:
    """Return which rule the name of a file or folder breaks, or an empty string."""
    if not name.isprintable():
        return "unreadable"
    if FORBIDDEN.search(name):
        return "character"
    if name.endswith((".", " ")) or name.startswith(" "):
        return "end"
    if len(name.encode()) > PATH_PART_BYTES:
        return "long"
    return "" if unicodedata.is_normalized("NFC", name) else "not-nfc"


def is_device(name: str) -> bool:
    """Say whether Windows keeps this name, up to its first point, for a device."""
    return name.split(".")[0].strip().casefold() in _DEVICES


def is_sound(path: str) -> bool:
    """Say whether every part of a path has a name that works everywhere."""
    return not any(breach(part) or is_device(part) for part in path.split("/"))


def printable(path: str) -> str:
    """Return the path with signs that cannot be printed written as their numbers, for every terminal."""
    return "".join(sign if sign.isprintable() else ascii(sign)[1:-1] for sign in path)
