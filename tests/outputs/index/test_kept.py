"""The memory of units gives back what it was given, or nothing where one byte of it is another."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.outputs.index.kept import Kept
from tests.search.engines.samples import unit

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
    assert remembers(kept(tmp_path / "sq.json"))


@pytest.mark.parametrize("place", [0, 70, -30, -1])
def test_no_byte_may_be_another(place: int, tmp_path: Path) -> None:
    path = kept(tmp_path / "sq.json")
    raw = bytearray(path.read_bytes())
    raw[place] ^= 1
    path.write_bytes(raw)
    assert not remembers(path)
    assert remembers(path)


@pytest.mark.parametrize("raw", [b"", b"{}", b"\x80", b'{"page": [{"text": 5}]}', b"[" * 100_000, b"\n"])
def test_what_was_never_ours_is_as_good_as_absent(raw: bytes, tmp_path: Path) -> None:
    path = tmp_path / "sq.json"
    path.write_bytes(raw)
    assert not remembers(path)
