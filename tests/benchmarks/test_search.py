"""The benchmark of search measures what it says: the same handbook each time, and the same hits in every engine."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.search import p95, table
from benchmarks.search_corpus import FACETS, KINDS, Corpus
from benchmarks.search_engine import measure

UNITS = 60


def test_the_handbook_is_the_same_each_time_and_another_version_is_not() -> None:
    first, second = Corpus(UNITS), Corpus(UNITS)
    assert [first.unit(number) for number in range(5)] == [second.unit(number) for number in range(5)]
    assert first.queries() == second.queries()
    assert first.unit(3).text != first.unit(3, version=1).text
    assert len(first.unit(3).facets) == len(FACETS)


@pytest.mark.parametrize(("times", "expected"), [([1.0], 1.0), (list(range(1, 101)), 95), ([3, 1, 2], 3)])
def test_p95_is_the_nearest_rank(times: list[float], expected: float) -> None:
    assert p95(times) == expected


def test_both_engines_have_the_same_hits_and_a_line_in_the_table(tmp_path: Path) -> None:
    found = [measure(f"ours-{name}", UNITS, tmp_path / name) for name in ("whoosh", "fts5")]
    assert found[0]["queries"]["term"]["hits"] == found[1]["queries"]["term"]["hits"]
    assert all(sum(found[0]["queries"][kind]["hits"]) > 0 for kind in KINDS)
    lines = list(table(found))
    assert "Hits of all queries: the same in all engines.\n" in lines[-1]
    assert sum(line.startswith("| ours on ") for line in lines) == 6
