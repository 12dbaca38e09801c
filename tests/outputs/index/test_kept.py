"""The memory of units gives back what it was given, or nothing where one byte of it is another."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from generators.outputs.index.kept import Kept
from search.browser.forms import Reader
from search.browser.leaf import dumped, leaf
from search.language import language
from search.units import SearchUnit
from tests.search.engines.samples import unit

READER = Reader(language("sq"))
UNITS = (unit(1, "Fjalë e parë"), unit(2, "E dyta \udc80"))


def kept(path: Path) -> Path:
    with Kept(path) as memory:
        assert memory.once("page", lambda: UNITS) == UNITS
    return path


def remembers(path: Path) -> bool:
    made = []
    with Kept(path) as memory:
        assert memory.once("page", lambda: made.append(1) or UNITS) == UNITS  # type: ignore[func-returns-value]
    return not made


def test_units_are_made_once(tmp_path: Path) -> None:
    assert remembers(kept(tmp_path / "sq.sqlite"))


def leaf_of(path: Path, units: tuple[SearchUnit, ...] = UNITS) -> tuple[bool, str]:
    """Return whether the leaf had to be made, and the leaf."""
    made: list[int] = []
    with Kept(path) as memory:
        name, found = memory.leaf("page", lambda: made.append(1) or units, READER)  # type: ignore[func-returns-value]
    assert found is not None and name == sha256(dumped(found).encode("utf-8", "surrogatepass")).hexdigest()
    return bool(made), dumped(found)


def test_leaves_are_made_once(tmp_path: Path) -> None:
    first = leaf_of(tmp_path / "sq.sqlite")
    assert first == (True, dumped(leaf(UNITS, READER)))
    assert leaf_of(tmp_path / "sq.sqlite") == (False, first[1])
    assert remembers(tmp_path / "sq.sqlite")


def test_a_page_without_units_has_no_leaf(tmp_path: Path) -> None:
    for _ in range(2):
        with Kept(tmp_path / "sq.sqlite") as memory:
            assert memory.leaf("page", tuple, READER)[1] is None


@pytest.mark.parametrize("table", ["units", "leaves"])
@pytest.mark.parametrize("column", ["raw", "seal"])
def test_a_row_of_another_hand_is_made_anew(table: str, column: str, tmp_path: Path) -> None:
    path = tmp_path / "sq.sqlite"
    leaf_of(path)
    with closing(sqlite3.connect(path)) as base, base:
        base.execute(f"update {table} set {column} = 'x'")  # noqa: S608 - words of ours
    assert leaf_of(path)[1] == dumped(leaf(UNITS, READER))
    assert kept(path) and remembers(path)
    assert leaf_of(path)[0] is False


def test_what_a_build_did_not_ask_for_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "sq.sqlite"
    leaf_of(path)
    with Kept(path) as memory:
        memory.once("other", lambda: UNITS)
    assert leaf_of(path)[0]


@pytest.mark.parametrize("place", range(0, 12_000, 997))
def test_a_harmed_byte_costs_time_and_no_unit(place: int, tmp_path: Path) -> None:
    path = kept(tmp_path / "sq.sqlite")
    raw = bytearray(path.read_bytes())
    raw[place % len(raw)] ^= 1
    path.write_bytes(raw)
    kept(path)
    assert remembers(path)


@pytest.mark.parametrize("raw", [b"", b"{}", b"\x80", b'{"page": [{"text": 5}]}', b"[" * 100_000, b"\n"])
def test_what_was_never_ours_is_as_good_as_absent(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sq.sqlite"
    path.write_bytes(raw)
    assert not remembers(path)
