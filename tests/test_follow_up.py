"""Follow-up at its boundaries: bands of age, and who answers for an institution that ended."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.follow_up import band, responsible
from generators.kind import registry
from generators.loading import load
from generators.tree import FolderTree
from tests.tiny import handbook, write


@pytest.mark.parametrize(
    ("days", "expected"),
    [(0, "0-30"), (30, "0-30"), (31, "31-90"), (90, "31-90"), (91, "91-180"), (180, "91-180"), (181, "181-")],
)
def test_each_day_is_in_one_band(days: int, expected: str) -> None:
    assert band(days) == expected


def institution(until: str = "", successors: str = "") -> str:
    after = f"successors: [{successors}]\n" if successors else ""
    return registry()["institution"].sample + (f"until: {until}\n" if until else "") + after


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2013, 12, 31), {"first"}),
        (date(2014, 1, 1), {"second"}),
        (date(2020, 1, 1), {"third", "fourth"}),
    ],
)
def test_debts_follow_the_successors_of_their_day(today: date, expected: set[str], tmp_path: Path) -> None:
    made = {
        "first": institution("2013-12-31", "second"),
        "second": institution("2019-12-31", "third, fourth"),
        "third": institution(),
        "fourth": institution("2019-12-31"),
    }
    files = {f"content/institutions/{key}.yaml": text for key, text in made.items()}
    library = load(FolderTree(write(handbook(tmp_path), files)))
    assert responsible(library, "first", today) == expected


def test_institutions_that_followed_each_other_in_a_circle_end_somewhere(tmp_path: Path) -> None:
    made = {"first": institution("2013-12-31", "second"), "second": institution("2013-12-31", "first")}
    files = {f"content/institutions/{key}.yaml": text for key, text in made.items()}
    library = load(FolderTree(write(handbook(tmp_path), files)))
    assert responsible(library, "first", date(2024, 1, 1)) == {"second"}
