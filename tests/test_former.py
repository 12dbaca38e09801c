"""Former addresses: each leads on in every language, and a living page is never covered."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generators import former
from generators.blocks import Page, Paragraph
from generators.loading import load
from generators.tree import FolderTree
from generators.view import View
from generators.words import words
from tests.tiny import handbook, write

RETIRED = """\
retired:
  - {id: first-committee, date: 2020-01-01, reason: {sq: U shkri., en: It was merged.}, successor: example-committee}
  - {id: lost-page, date: 2020-01-01, reason: {sq: U hoq., en: It was taken out.}}
"""


def pages(root: Path, lang: str) -> dict[str, Page]:
    view = View(load(FolderTree(root)).public(), lang, words(lang), date(2024, 6, 1))
    return {address: make() for address, make in former.makers(view)}


def renamed(root: Path) -> Path:
    path = root / "guidelines" / "example-guideline.yaml"
    text = path.read_text(encoding="utf-8") + "aliases: [old-guideline, page/older, example-guideline]\n"
    return write(root, {"guidelines/example-guideline.yaml": text, "content/retired.yaml": RETIRED})


def test_aliases_and_retired_ids_lead_on(tmp_path: Path) -> None:
    found = pages(renamed(handbook(tmp_path)), "en")
    assert {address: page.moved for address, page in found.items()} == {
        "guideline/old-guideline": "guideline/example-guideline",
        "page/older": "guideline/example-guideline",
        "body/first-committee": "body/example-committee",
    }
    assert not any(page.listed or page.searchable for page in found.values())


def test_the_page_says_so_in_every_language(tmp_path: Path) -> None:
    page = pages(renamed(handbook(tmp_path)), "en")["guideline/old-guideline"]
    spans = [
        [(span.text, span.lang, span.href) for span in one.words] for one in page.blocks if isinstance(one, Paragraph)
    ]
    assert spans == [
        [("The page now stands here: ", None, None), ("Example guideline", None, "guideline/example-guideline")],
        [("Faqja tani gjendet këtu: ", "sq", None), ("Udhëzues shembull", "sq", "guideline/example-guideline")],
    ]
