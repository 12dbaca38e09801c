"""What an engine cannot know: how much a place counts by the kind of thing that it stands in."""

from __future__ import annotations

import pytest

from search.ranking import adjusted
from search.units import SearchUnit


def unit(kind: str, part: str) -> SearchUnit:
    heading = () if part == "document" else ("A heading",)
    return SearchUnit(f"{kind}/x.html", "en", kind, part, "x", "A title", heading, "", "", "")


@pytest.mark.parametrize("kind", ["guideline", "tor", "page", "body"])
def test_a_section_of_a_report_counts_less_than_one_of_a_rule(kind: str) -> None:
    assert adjusted(unit("report", "section"), 1.0, "words", "en") < adjusted(unit(kind, "section"), 1.0, "words", "en")


def test_a_report_as_a_whole_counts_in_full() -> None:
    report, guideline = (adjusted(unit(kind, "document"), 1.0, "words", "en") for kind in ("report", "guideline"))
    assert report == guideline


def test_a_section_of_a_report_that_is_called_by_its_name_still_comes_before_a_mere_mention() -> None:
    named = adjusted(unit("report", "section"), 1.0, "a heading", "en")
    assert named > adjusted(unit("guideline", "point"), 1.0, "a heading", "en")
