"""The manual names every provider of data with its columns, in order, and none that is not there."""

from __future__ import annotations

import re

from generators.reports.data import data
from tests.report_data.raw import ROOT


def test_the_manual_has_a_row_for_each_provider_with_its_columns() -> None:
    text = (ROOT / "docs/report-data.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([a-z-]+)` \| (.+) \| (`.+`) \|$", text, re.MULTILINE)
    assert [(key, tuple(re.findall(r"`([^`]+)`", columns))) for key, _, columns in rows] == [
        (key, one.columns) for key, one in data().items()
    ]
    assert all(what.endswith(".") for _, what, _ in rows)
