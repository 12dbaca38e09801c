"""What a first question costs a reader: all that is loaded for it, index, scripts and style sheet, compressed."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from search.analysis import analyser
from search.lore import Lore
from tests.outputs.site.searching import asked, write
from tests.search.browser.corpus import corpus

MOST = 150_000
"""Bytes for a handbook of 2,000 units."""


def test_a_first_question_costs_under_150_kilobytes(browser: Browser, tmp_path: Path) -> None:
    units = corpus(2_000)
    write(tmp_path, units, {lang: analyser(lang) for lang in ("sq", "en")}, Lore(("sq", "en")))
    words = units[700].text.split()
    for text in ("karimen", " ".join(words[:3]), " ".join(words[:6])):
        page = browser.new_page()
        window = asked(page, tmp_path)
        found = window.answer(text, "sq")
        assert found["total"] > 0
        assert found["groups"]
        cost = window.cost()
        assert 20_000 < cost < MOST
        page.close()
