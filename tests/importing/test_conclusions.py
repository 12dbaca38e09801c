"""Decisions, recommendations and actions are known by the words in tests/cases/import-conclusions.yaml."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any, Literal

import pytest

from generators import source
from generators.importing.conclusions import conclusion, day, is_actions, of_table
from generators.importing.office_xml import COLUMN
from generators.importing.pieces import Piece

FILE = Path(__file__).parents[1] / "cases/import-conclusions.yaml"
CASES: list[dict[str, Any]] = list(source.read(FILE.name, b"cases:\n" + FILE.read_bytes()).data["cases"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_each_paragraph_is_taken_for_what_it_says(case: dict[str, Any]) -> None:
    kind: Literal["entry", "text"] = "entry" if case.get("list") else "text"
    made = conclusion(Piece(kind, 3, case["text"].replace("\t", COLUMN)), case.get("section", "item"))
    if made is None:
        assert "kind" not in case
        return
    found, guess = made
    assert (found.kind, found.text) == (case.get("kind"), case.get("said"))
    assert (found.owner, found.due) == (case.get("owner", ""), case.get("due", ""))
    assert guess.place == 3
    assert guess.sure == (case.get("sure") == "true")


@pytest.mark.parametrize(
    ("text", "lang", "wanted"),
    [
        ("15.11.2019", "sq", date(2019, 11, 15)),
        ("15 nëntor 2019", "sq", date(2019, 11, 15)),
        ("15 November 2019.", "sq", date(2019, 11, 15)),
        ("3/4/2019", "en", None),
        ("31.02.2019", "sq", None),
        ("në pranverë", "sq", None),
    ],
)
def test_a_day_is_one_beyond_doubt(text: str, lang: str, wanted: date | None) -> None:
    assert day(text, lang) == wanted


def test_a_table_of_actions_is_taken_row_by_row() -> None:
    rows = (("Nr", "Detyra", "Përgjegjësi", "Afati"), ("1", "Plani", "MFE", "15.11.2019"), ("2", "", "", ""))
    piece = Piece("table", 4, rows=rows)
    assert is_actions(piece)
    assert [(one.text, one.owner, one.due) for one, _ in of_table(piece)] == [("Plani", "MFE", "15.11.2019")]
    assert not is_actions(Piece("table", 4, rows=(("Detyra", "Shuma"), ("a", "1"))))
