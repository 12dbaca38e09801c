"""Sizes are whole kilobytes, and no file that holds anything has none."""

from __future__ import annotations

import pytest

from generators.file_sizes import kilobytes


@pytest.mark.parametrize(("size", "told"), [(0, "0"), (1, "1"), (1024, "1"), (1025, "2"), (57_344, "56")])
def test_a_size_is_rounded_up(size: int, told: str) -> None:
    assert kilobytes(size) == told
