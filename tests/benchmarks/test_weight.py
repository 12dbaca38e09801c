"""Pages weigh and load the same in a handbook of 400 minutes and of 4,000."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.weight import PAGES, Weight, weights

FIRST_LOAD = 60_000
GROWTH = 1.03


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Weight], dict[str, Weight]]:
    folder: Path = tmp_path_factory.mktemp("weight")
    return weights(folder / "small", 400), weights(folder / "large", 4000)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_does_not_grow_with_the_handbook(found: tuple[dict[str, Weight], ...], name: str) -> None:
    small, large = (one[name] for one in found)
    assert small.requests == large.requests
    assert 1 / GROWTH < large.bytes / small.bytes < GROWTH
    assert large.bytes < FIRST_LOAD
