"""The files that were named: those of a folder in their order, each opened only when its turn comes.

Of a folder all files are taken, whatever they are called: a form that came as PDF must be told of, not passed over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from generators.collecting import limits
from generators.collecting.given import Unreadable
from generators.problem import DoracakError


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
    return _inside(path) or [path]


def _inside(folder: Path) -> list[Path]:
    """Return what is in a folder, without what programs hide there."""
    return sorted(one for one in folder.iterdir() if not one.name.startswith((".", "~")))


def _name(path: Path) -> str:
    """Return a path as it can be shown: a name from outside may hold signs that steer a terminal."""
    name = path.as_posix()
    return name if name.isprintable() else ascii(name)[1:-1]


def _load(path: Path) -> bytes:
    """Return what a file holds; raises Unreadable for what is no file, is too large or cannot be opened."""
    try:
        if path.is_dir():
            raise Unreadable("folder" if _inside(path) else "empty-folder")
        if not path.is_file():
            raise Unreadable("missing" if not path.exists() else "no-file")
        if path.stat().st_size > limits.FILE_BYTES:
            raise Unreadable("too-large", limit=str(limits.FILE_BYTES // 1_000_000))
        return path.read_bytes()
    except OSError as error:
        raise Unreadable("no-opening", said=error.strerror or str(error)) from None
