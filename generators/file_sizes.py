"""How large a file is, as readers are told."""

from __future__ import annotations

_KILOBYTE = 1024


def kilobytes(size: int) -> str:
    """Return a size in bytes as whole kilobytes of 1,024 bytes, rounded up so that no file has none."""
    return str(-(-size // _KILOBYTE))
