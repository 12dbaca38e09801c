"""Newsletters on the site: a page for each month with news, a list of them by year, and the way to it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.blocks import Bullets, Page
from generators.navigation import sections
from generators.pages import makers
from generators.view import View, plain
from generators.words import words
from tests.newsletter.test_issue import EDITED, held


def pages(root: Path, lang: str, day: date) -> dict[str, Page]:
    view = View(held(root, content__newsletters__news=EDITED).public(), lang, words(lang), day)
    return {address: make() for address, make in makers(view, {}) if address.startswith("newsletter/")}


@pytest.mark.parametrize(
    ("lang", "named"), [("en", "Newsletter, March 2024: March"), ("sq", "Buletini, mars 2024: Mars")]
)
def test_the_list_names_every_month_with_its_headline(tmp_path: Path, lang: str, named: str) -> None:
    found = pages(tmp_path, lang, date(2024, 6, 1))
    assert set(found) == {"newsletter/index", "newsletter/2023-01", "newsletter/2024-03"}
    listed = [plain(one.words) for block in found["newsletter/index"].blocks if isinstance(block, Bullets)
              for one in block.items]  # fmt: skip
    assert listed[0] == named and len(listed) == 2


def test_the_page_names_the_file_that_an_editor_changes(tmp_path: Path) -> None:
    found = pages(tmp_path, "en", date(2024, 6, 1))
    assert found["newsletter/2024-03"].source == "content/newsletters/news.yaml"
    assert found["newsletter/2023-01"].source is None


def test_without_news_there_is_a_list_that_says_so_and_no_way_to_it(tmp_path: Path) -> None:
    day = date(2020, 1, 1)
    assert set(pages(tmp_path, "en", day)) == {"newsletter/index"}
    view = View(held(tmp_path).public(), "en", words("en"), day)
    assert "newsletter/index" not in {link.address for section in sections(view) for link in section.links}
    later = View(view.library, "en", words("en"), date(2024, 6, 1))
    assert "newsletter/index" in {link.address for section in sections(later) for link in section.links}
