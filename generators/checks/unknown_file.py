"""A file that nothing reads: what is in it would be missed without a word."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import address_of
from generators.file_names import is_sound
from generators.images import is_image
from generators.kind import registry
from generators.library import Library
from generators.loading import CODES, IDS, RETIRED, THEME, WORDS
from generators.problem import Place, Problem, Severity
from generators.reserved import in_reserved_folder
from generators.tree import Entry
from generators.validate import nearest

_TOLERATED = frozenset({"README.md", ".gitkeep", ".gitignore", ".gitattributes", ".editorconfig"})


def find(library: Library) -> Iterator[Problem]:
    """Yield every file that has no meaning where it stands, with the nearest place where it would have one."""
    for path, entry in library.files.items():
        if entry is not Entry.FILE or not is_sound(path) or _is_known(path) or in_reserved_folder(library, path):
            continue
        variant, near = _better(path)
        yield Problem(Place(path), "unknown-file", {"near": near}, variant)


def _is_known(path: str) -> bool:
    name = path.rpartition("/")[2]
    if address_of(path) or path in (IDS, CODES, RETIRED, THEME) or name in _TOLERATED or is_image(path):
        return True
    return path.startswith(WORDS) and path.count("/") == 2 and path.endswith(".yaml")


def _better(path: str) -> tuple[str, str]:
    """Return what is wrong with a path, and a path near to it that would be read."""
    folder, _, name = path.rpartition("/")
    stem, _, rest = name.partition(".")
    tries = [("ending", f"{folder}/{stem}.yaml")] if rest == "yml" else []
    if rest == "md":
        tries.append(("language", f"{folder}/{stem}.en.md"))
    for kind in registry().values():
        if kind.by_year and kind.folder == folder:
            tries.append(("year", f"{folder}/2024/{name}"))
        if kind.own_folder and kind.folder == folder:
            tries.append(("folder", f"{folder}/{stem}/{name}"))
    folders = {kind.folder for kind in registry().values() if kind.name != "site"}
    near = nearest(folder, folders) or nearest(folder.rpartition("/")[2], folders)
    tries.append(("folder", f"{near}/{name}"))
    return next(((variant, one) for variant, one in tries if address_of(one)), ("", ""))


CHECK = Check(code="E213", severity=Severity.ERROR, find=find)
