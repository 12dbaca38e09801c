"""Figures of coverage with values worked out by hand: what is screened, tagged and covered, and what is none of it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generators.coverage.bodies import bodies_of
from generators.coverage.measures import Coverage, bodies, coverages, groups, together
from generators.library import Library
from generators.loading import load
from generators.tags import subjects
from generators.tree import FolderTree
from tests.tiny import handbook, minutes, write

DAY = date(2024, 6, 1)
SCHEME = """\
title: {sq: Markuesi, en: Marker}
mandatory: true
basis: example
source: {sq: Shembull, en: Example}
codes:
  - {id: climate, code: C, name: {sq: Klima, en: Climate}, basis: example}
  - {id: mitigation, code: MIT, parent: climate, name: {sq: Zbutja, en: Mitigation}, basis: example}
  - {id: adaptation, code: ADA, parent: climate, name: {sq: Përshtatja, en: Adaptation}, basis: example}
  - {id: soil, code: SOIL, name: {sq: Toka, en: Soil}, basis: example}
"""
TAG = "{scheme: marker, code: CODE, strength: principal, evidence: {sq: Po, en: Yes}}"


def decision(number: int, more: str = "") -> str:
    return f"      - {{code: EC/2024-04-01/D{number}, text: {{en: Done}}, status: in-force{more}}}\n"


def library(root: Path, decisions: str) -> Library:
    item = f"    decisions:\n{decisions}"
    files = {
        "content/schemes/marker.yaml": SCHEME,
        "content/minutes/2024/ec-2024-04-01.yaml": minutes("EC/2024-04-01", "2024-04-01", item=item),
    }
    found = load(FolderTree(write(handbook(root), files)))
    assert found.problems == ()
    return found.public()


def of_decisions(found: Library, body: str = "") -> Coverage:
    scheme = found.get("marker")
    assert scheme is not None
    return coverages(found, DAY, scheme, body)["decisions"]


@pytest.fixture
def four(tmp_path: Path) -> Library:
    """Four decisions: one tagged twice, one tagged with a code above others, one screened bare, one left alone."""
    tags = ", ".join(TAG.replace("CODE", code) for code in ("MIT", "soil"))
    above = TAG.replace("CODE", "climate")
    bare = "{scheme: marker, result: none}"
    made = (f", tags: [{tags}]", f", tags: [{above}]", f", screened: [{bare}]", "")
    return library(tmp_path, "".join(decision(number, more) for number, more in enumerate(made, 1)))


def test_screened_counts_tags_and_screenings_and_not_silence(four: Library) -> None:
    share = of_decisions(four).screened_share()
    assert (share.numerator, share.denominator, share.percent) == (Decimal(3), Decimal(4), Decimal("75.0"))
    assert share.as_of == DAY and len(share.sources) == 3


def test_tagged_is_a_share_of_those_screened(four: Library) -> None:
    share = of_decisions(four).tagged_share()
    assert (share.numerator, share.denominator, share.percent) == (Decimal(2), Decimal(3), Decimal("66.67"))


def test_a_code_above_others_is_neither_counted_nor_covers_them(four: Library) -> None:
    share = of_decisions(four).codes_share()
    assert (share.numerator, share.denominator) == (Decimal(2), Decimal(3))
    assert of_decisions(four).gaps == ("adaptation",)


def test_where_nothing_was_screened_there_is_no_share_of_it(tmp_path: Path) -> None:
    found = of_decisions(library(tmp_path, decision(1)))
    assert found.screened_share().percent == Decimal("0.0")
    assert found.tagged_share().value is None


def test_all_groups_together_count_a_code_once(four: Library) -> None:
    scheme = four.get("marker")
    assert scheme is not None
    whole = together(four, DAY, scheme)
    assert whole.codes_share().numerator == 2
    assert whole.screened_share().denominator == len(subjects(four))


def test_what_belongs_to_a_body_is_counted_for_it_and_what_belongs_to_none_for_nobody(four: Library) -> None:
    assert of_decisions(four, "example-committee").screened_share().numerator == 3
    by_group = {one.group: bodies_of(four, one) for one in subjects(four)}
    assert by_group["guideline"] == () and by_group["lines"] == ("example-committee",)
    assert bodies(four) == {"example-committee"}


def test_groups_come_in_the_order_of_reading(four: Library) -> None:
    found = groups(four)
    assert found.index("guideline") < found.index("lines") < found.index("decisions")
