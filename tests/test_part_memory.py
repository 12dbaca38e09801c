"""What follows from a document is found once, and again as soon as something that was asked for it is another."""

from __future__ import annotations

from pathlib import Path

from generators import answers
from generators.asked import listening
from generators.library import Library
from generators.loading import load
from generators.part_memory import PartMemory
from generators.remembered import Remembered
from generators.tree import FolderTree
from tests.tiny import handbook, write

KEY = "example-guideline"


def lengths(library: Library, found: list[str]) -> list[int]:
    """Return how long the texts of a document are, and note that they were looked at."""
    document = library.documents[KEY]

    def find() -> list[int]:
        found.append(KEY)
        return [len(one.text) for one in document.prose.values()]

    with listening() as heard:
        numbers: list[int] = library.kept("lengths", document, find)
    assert {("guideline", KEY), ("@document.prose", KEY)} <= heard
    return numbers


def asked(root: Path, memory: PartMemory, path: Path) -> tuple[Library, Remembered]:
    library = answers.asked(load(FolderTree(root)).public(), memory)
    return library, Remembered(path, "ground", answers.Answers(library, {}))


def looked(root: Path, path: Path) -> tuple[list[int], int]:
    """Return what is found in a build, and how often it was looked for."""
    memory, found = PartMemory(), list[str]()
    library, known = asked(root, memory, path)
    with memory.opened(known):
        numbers = lengths(library, found)
        assert lengths(library, found) == numbers
    return numbers, len(found)


def test_it_is_found_once_and_again_after_an_edit(tmp_path: Path) -> None:
    root, path = handbook(tmp_path / "handbook"), tmp_path / "memory.json"
    first, times = looked(root, path)
    assert times == 1
    assert looked(root, path) == (first, 0)
    text = root / "guidelines" / f"{KEY}.en.md"
    write(root, {f"guidelines/{KEY}.en.md": text.read_text(encoding="utf-8") + "\nMore words.\n"})
    second, times = looked(root, path)
    assert (times, second == first) == (1, False)


def test_a_harmed_memory_costs_time_and_no_number(tmp_path: Path) -> None:
    root, path = handbook(tmp_path / "handbook"), tmp_path / "memory.json"
    first, _ = looked(root, path)
    path.write_bytes(path.read_bytes().replace(b"lengths", b"breadth"))
    assert looked(root, path) == (first, 1)


def test_without_an_open_memory_it_is_found_each_time(tmp_path: Path) -> None:
    library, _ = asked(handbook(tmp_path / "handbook"), PartMemory(), tmp_path / "memory.json")
    found = list[str]()
    document = library.documents[KEY]
    for _ in range(2):
        library.kept("lengths", document, lambda: found.append(KEY) or [1])  # type: ignore[func-returns-value]
    assert len(found) == 2
