"""The page of a communication plan says what stands where, with both numbers of its share, in both languages."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.blocks import Table
from generators.pages import record_page
from generators.register import registers
from generators.register_makers import Shown
from generators.view import View, plain
from generators.words import words
from tests.communication.test_activities import CASES, written
from tests.page_text import lines
from tests.planned import library

RATES = {"en": "Of the activities due by then, done: 2 of 5.", "sq": "të kryera: 2 nga 5."}


def view(tmp_path: Path, lang: str) -> View:
    held = library(tmp_path, **{"content__communication-plans__plan": written(*CASES.values())})
    return View(held.public(), lang, words(lang), date(2024, 5, 1))


@pytest.mark.parametrize("lang", ["en", "sq"])
def test_the_page_counts_the_states(tmp_path: Path, lang: str) -> None:
    seen = view(tmp_path, lang)
    page = record_page(seen, seen.library.documents["plan"], {})
    shown = "\n".join(lines(page.blocks))
    assert RATES[lang] in shown
    for state in CASES:
        assert words(lang)(f"communication.state.{state}") in shown
    table = next(one for one in page.blocks if isinstance(one, Table) and one.id == "_followed")
    assert [row.id for row in table.rows] == [f"a{place}" for place in range(len(CASES))]


def test_the_register_leads_to_every_activity(tmp_path: Path) -> None:
    seen = view(tmp_path, "en")
    register = Shown(seen, next(one for one in registers() if one.key == "communication"))
    found = [plain(row.cells[-1].words) for row in register.rows(register.entries)]
    assert found == ["× cancelled", "● done", "◐ done late", "■ late", "▲ in progress", "○ planned", "– no day stated"]
