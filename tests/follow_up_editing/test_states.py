"""States are written into the text of minutes where they belong, and nothing else changes."""

from __future__ import annotations

from datetime import date

import pytest

from generators import source
from generators.follow_up_editing.states import Report, written
from generators.problem import DoracakError
from tests.case_files import Case, cases

REPORT = Report("close", date(2024, 4, 1), evidence={"sq": "Letra: nr. 12", "en": "Letter"})


@pytest.mark.parametrize("case", cases("history-entries"), ids=str)
@pytest.mark.parametrize("ending", ["\n", ""])
def test_a_state_is_added_and_all_else_stays(case: Case, ending: str) -> None:
    raw = (case.given.removesuffix("\n") + ending).encode()
    fresh = written("m.yaml", raw, ("actions", 0), "done", REPORT).decode()
    assert fresh == case.expected.removesuffix("\n") + ending
    assert not source.read("m.yaml", fresh.encode()).problems


def test_where_more_would_change_it_is_refused() -> None:
    """A status that several actions share by an alias cannot be changed for one of them."""
    raw = b"actions:\n  - {code: A1, status: &s open}\n  - {code: A2, status: *s}\n"
    with pytest.raises(DoracakError, match="cannot-edit"):
        written("m.yaml", raw, ("actions", 0), "done", REPORT)
