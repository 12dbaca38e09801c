"""The files of the theme that every language's pages share."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from generators.outputs.site.staging import write_if_new

THEME = Path(__file__).parent / "theme"
STATIC = "_static"


@cache
def assets() -> Mapping[str, bytes]:
    """Return style sheets and scripts by name."""
    return {path.name: path.read_bytes() for path in sorted((THEME / "static").iterdir())}


def copy_assets(out: Path) -> set[Path]:
    """Write them into a language's folder and return their paths."""
    for name, raw in assets().items():
        write_if_new(out / STATIC / name, raw)
    return {out / STATIC / name for name in assets()}
