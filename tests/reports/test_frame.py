"""What a cover says of version and author; several issues of the same version are no entries written twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators import check
from generators.reports.frame import cover
from generators.view import View, plain
from tests.reports import small

COVER = {"en": ("Version", "Prepared by"), "sq": ("Versioni", "Përgatitur nga")}


def told(view: View, period: str) -> tuple[str, ...]:
    """Return version and author as the cover has them."""
    rows = {label: plain(words) for label, words in cover(view, small.issue(view.library, period)).rows}
    return tuple(rows[label] for label in COVER[view.lang])


@pytest.mark.parametrize(
    ("lang", "period", "expected"),
    [
        ("en", "2023", ("0.1", "Secretariat")),
        ("sq", "2023", ("0.1", "Sekretariati")),
        ("en", "2024", ("0.1", "Ministry of Testing")),
        ("sq", "2024", ("0.1", "Ministria e Provave")),
    ],
)
def test_the_author_is_an_institution_or_words_in_each_language(
    tmp_path: Path, lang: str, period: str, expected: tuple[str, ...]
) -> None:
    assert told(small.view(small.library(tmp_path), lang), period) == expected


def test_issues_of_the_same_version_are_no_duplicates(tmp_path: Path) -> None:
    assert [one for one in check.run(small.loaded(tmp_path, {})) if one.check == "duplicate-entry"] == []


def test_an_author_that_is_no_institution_is_named_as_a_problem(tmp_path: Path) -> None:
    wrong = small.SPECIFICATION.replace("prepared_by: ministry", "prepared_by: ministri")
    held = small.loaded(tmp_path, {f"{small.FOLDER}/example.yaml": wrong})
    (found,) = (one for one in check.run(held) if "ministri" in one.values.values())
    assert found.place.line == wrong[: wrong.index("ministri}")].count("\n") + 1
