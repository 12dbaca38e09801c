"""The files that were named: those of a folder in their order, each opened only when its turn comes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from generators.collecting import limits
from generators.collecting.given import Unreadable
from generators.problem import DoracakError

ENDINGS = (".docx", ".odt", ".json")
"""What is taken from a folder; a file that is named itself may be called anything."""


def found(paths: Iterable[Path]) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield each file by its name, with what opens it; raises DoracakError for more of them than one run takes."""
    held = [one for path in paths for one in _of(path)]
    if len(held) > limits.FORMS:
        raise DoracakError("too-many-forms", count=str(len(held)), limit=str(limits.FORMS))
    for path in dict.fromkeys(held):
        yield _name(path), partial(_load, path)


def _of(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    return sorted(
        one for one in path.iterdir() if one.suffix.lower() in ENDINGS and not one.name.startswith((".", "~"))
    )


def _name(path: Path) -> str:
    """Return a path as it can be shown: a name from outside may hold signs that steer a terminal."""
    name = path.as_posix()
    return name if name.isprintable() else ascii(name)[1:-1]


def _load(path: Path) -> bytes:
    """Return what a file holds; raises Unreadable for what is no file, is too large or cannot be opened."""
    try:
        if not path.is_file():
            raise Unreadable("missing" if not path.exists() else "no-file")
        if path.stat().st_size > limits.FILE_BYTES:
            raise Unreadable("too-large", limit=str(limits.FILE_BYTES // 1_000_000))
        return path.read_bytes()
    except OSError as error:
        raise Unreadable("no-opening", said=error.strerror or str(error)) from None
