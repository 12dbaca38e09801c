"""Drawings of charts, each made once: matplotlib is loaded only where one is not remembered."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from functools import cache, lru_cache
from importlib.metadata import version
from pathlib import Path

from generators import own_code
from generators.blocks import Chart
from generators.outputs.charts.plan import plan
from generators.outputs.charts.shapes import Drawing, dump, load
from generators.outputs.site.staging import write_new

DRAWINGS = "charts"
"""The folder of the cache in which drawings are remembered."""
LIBRARIES = ("matplotlib", "babel")
MOST = 400
"""So many drawings are remembered; a report has two to five of them in each language."""


@lru_cache(maxsize=64)
def drawing(chart: Chart, lang: str, memory: Path | None = None) -> Drawing:
    """Return the drawing of a chart in which a number is stated, from the folder `memory` where it is there."""
    path = memory / f"{_key(chart, lang)}.json" if memory else None
    known = _read(path) if path else None
    if known is not None:
        return known
    from generators.outputs.charts.drawing import drawn
    from generators.outputs.charts.tidying import tidied

    made = tidied(drawn(plan(chart, lang)))
    if path:
        _keep(path, dump(made))
    return made


def _read(path: Path) -> Drawing | None:
    """Return what is remembered; None where nothing is, or not as it was put there."""
    with suppress(OSError, ValueError, TypeError):
        seal, _, raw = path.read_bytes().partition(b"\n")
        return load(raw) if seal == _seal(raw) else None
    return None


def _keep(path: Path, raw: bytes) -> None:
    """Remember a drawing, and forget the oldest of too many; a full disk costs time and stops no one."""
    with suppress(OSError):
        write_new(path, _seal(raw) + b"\n" + raw)
        held = sorted(path.parent.glob("*.json"), key=lambda one: one.stat().st_mtime)
        for old in held[:-MOST]:
            old.unlink(missing_ok=True)


def _seal(raw: bytes) -> bytes:
    return hashlib.sha256(raw).hexdigest().encode()


def _key(chart: Chart, lang: str) -> str:
    return hashlib.sha256(tool() + repr((chart, lang)).encode()).hexdigest()[:32]


@cache
def tool() -> bytes:
    """Return a hash of what draws: our code and the libraries."""
    made = hashlib.sha256(own_code.hash_of(sorted(Path(__file__).parent.glob("*.py"))))
    for name in LIBRARIES:
        made.update(f"{name} {version(name)}\n".encode())
    return made.digest()
