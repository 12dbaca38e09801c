"""The markers of programme lines are those of the distribution, each marker once."""

from __future__ import annotations

import pytest

from tests.report_data.raw import ASKED, Asked
from tests.report_data.scopes import lines


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_each_marker_of_lines_stands_once_with_the_counts_of_the_distribution(asked: Asked) -> None:
    found, distribution = lines("marker-lines", asked), lines("marker-distribution", asked)
    assert set(found) == {key for key in distribution if key.endswith("/lines")}
    markers = [key.rpartition("/")[0] for key in found]
    assert len(markers) == len(set(markers))
    assert all(line.facts == distribution[key].facts for key, line in found.items())
