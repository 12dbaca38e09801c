"""`list` of what meetings made: by age, and with what it is linked to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests import meetings_of_a_year as example
from tests.commands.conftest import Run

DAY = ("--as-of", "2024-06-15", "--json")


@pytest.fixture(autouse=True)
def meetings(root: Path) -> Path:
    return example.year(root)


@pytest.mark.parametrize(("band", "expected"), [("0-30", 2), ("31-90", 0), ("91-180", 1), ("181-", 0)])
def test_open_actions_of_one_age(band: str, expected: int, run: Run) -> None:
    said = run("list", "actions", "--band", band, *DAY)
    assert said.code == 0
    assert len(json.loads(said.out)) == expected


def test_an_age_that_is_no_band_is_refused(run: Run) -> None:
    said = run("list", "actions", "--band", "31-9", *DAY)
    assert (said.code, said.out) == (1, "")
    assert 'There is no band of age "31-9".' in said.err


def test_chains_are_listed_both_ways(run: Run) -> None:
    found = {row["code"]: row for row in json.loads(run("list", "decisions", "--json").out)}
    assert found["EC/2024-03-01/D1"]["superseded_by"] == ["EC/2024-06-01/D1"]
    assert found["EC/2024-06-01/D1"]["supersedes"] == ["EC/2024-03-01/D1"]
    assert "EC/2024-06-01/D1" in run("list", "decisions").out


def test_a_co_owner_finds_its_actions(run: Run) -> None:
    rows = json.loads(run("list", "actions", "--owner", "example-ministry", *DAY).out)
    assert {row["code"] for row in rows} == {"EC/2024-03-01/A1", "EC/2024-03-01/A2", "EC/2024-06-01/A1"}
