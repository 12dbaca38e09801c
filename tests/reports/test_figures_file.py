"""The facts of an issue for machines: every value with its sources and their commits; the same bytes each time."""

from __future__ import annotations

import json
from pathlib import Path

from generators.reports.figures_file import as_data, as_json
from tests.reports import small


def test_each_value_has_its_sources_with_file_and_commit(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    data = as_data(held, small.issue(held))
    assert (data["report"], data["body"], data["period"], data["cut_off"]) == (
        "example",
        "committee",
        "2024",
        "2024-11-30",
    )
    (days,) = (one for one in data["facts"] if one.get("column") == "slipped-days" and "later" in one["line"])
    assert (days["value"], days["state"], days["kind"]) == ("244", "stated", "number")
    assert days["sources"] == ["committee-2024#later"]
    source = data["sources"]["committee-2024#later"]
    assert (source["record"], source["file"]) == ("committee-2024", "content/programmes/committee-2024.yaml")
    assert (source["commit"], source["changed"]) == (f"{len(source['file']):040}", "2024-12-01")


def test_a_share_tells_both_of_its_parts_and_a_gap_why_it_is_one(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    facts = as_data(held, small.issue(held))["facts"]
    (rate,) = (one for one in facts if one["key"] == "summary.basics.rate")
    parts = [rate[name] for name in ("formula", "numerator", "denominator", "value")]
    assert parts == ["implementation", "1", "3", "33.33"]
    assert rate["words"] == {"sq": "1 nga 3", "en": "1 of 3"}
    (empty,) = (one for one in facts if one["key"] == "summary.basics.prepared-on")
    assert (empty["value"], empty["state"], empty["sources"]) == (None, "not-stated", [])


def test_the_same_records_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = (small.library(tmp_path / name) for name in ("one", "two"))
    made = [as_json(held, small.issue(held)) for held in (first, second)]
    assert made[0] == made[1]
    assert json.loads(made[0])["facts"]
